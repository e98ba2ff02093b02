// The same functions. The modules are inside: every function works at once, and what `init`, `initText` and
// `initForms` are given is not used. `parseHtml` needs a `DOMParser`, as browsers have it.
export * from './index.js'
export { default } from './index.js'
