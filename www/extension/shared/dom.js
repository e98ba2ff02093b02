// Elements, made by DOM calls: what comes from a page is text and checked addresses, never markup.

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
 * A link, if the address is one that a link may have; it opens in a tab of its own.
 * @param {string | null} url
 * @param {...(Node | string)} children
 */
export function link (url, ...children) {
  if (url === null || !/^(?:https?:\/\/|mailto:)/i.test(url)) return el('span', {}, ...children)
  return el('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, ...children)
}

/** A symbol of the user interface, drawn by the style sheet. @param {string} name */
export const symbol = (name) => el('span', { class: `symbol ${name}`, 'aria-hidden': 'true' })

/** The element with an id, which the page's own HTML holds. @param {string} id */
export const $ = (id) => /** @type {any} */ (document.getElementById(id))
