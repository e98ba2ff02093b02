// Elements, made by DOM calls: what comes from a page is text and checked addresses, never markup.
import { isSafe } from '../package/blocks.js'

/**
 * @param {string} tag
 * @param {Record<string, string | undefined | null>} [attributes] those without a value are left out
 * @param {...(Node | string | null | undefined)} children those that are null are left out
 */
export function el (tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) if (value != null) element.setAttribute(name, value)
  element.append(...children.filter((child) => child != null))
  return element
}

/**
 * A link, if the address is one that a link may have; it opens in a tab of its own. Else what it would hold.
 * @param {string | null} url
 * @param {...(Node | string)} children
 */
export function link (url, ...children) {
  if (isSafe(url)) return el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, ...children)
  const bare = document.createDocumentFragment()
  bare.append(...children)
  return bare
}

/** An element that is in its parent before anything is in it. @template {Element} T @param {Node & ParentNode} parent @param {T} element */
export function put (parent, element) {
  parent.append(element)
  return element
}

/** The element with an id, which the page's own HTML holds. @param {string} id */
export const $ = (id) => /** @type {any} */ (document.getElementById(id))
