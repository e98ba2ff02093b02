// The same functions, HTML parser and forms included. The module is inside: every function works at once, and what `init`,
// `initText` and `initForms` are given is not used.
export * from './index.js'
export { default } from './index.js'
