// The same for Node, where Jest's jsdom hides the globals.
export { TextDecoder, TextEncoder } from 'node:util'
