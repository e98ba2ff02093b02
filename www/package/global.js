// What the classic script makes the global DwArticle of.
export * from './inline.js'
export { default } from './inline.js'
export { articleButton } from './button.js'
