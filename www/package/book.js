// What dw-article/epub is made of, for whoever has the forms of an article elsewhere; the build puts fflate in.
export { epub } from './book/epub.js'
export { markdownFolder } from './book/folder.js'
