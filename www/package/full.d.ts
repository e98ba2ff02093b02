// The same functions, for every surrounding: an HTML parser and the other forms are in the one module that
// `init` loads. `initText` and `initForms` do what `init` does.
export * from './index.js'
export { default } from './index.js'
