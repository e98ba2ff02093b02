// An article whose beginning is shown already: what is the same stays as it stands there, with the reader's place in it.

/** An element in a drawing's place: what is drawn later may go into another. */
export class Place {
  /** @param {HTMLElement} at */
  constructor (at) { this.at = at }
  set lang (/** @type {string} */ lang) { this.at.lang = lang }
  set dir (/** @type {string} */ dir) { this.at.dir = dir }
  /** @param {(Node | string)[]} nodes */
  append (...nodes) { this.at.append(...nodes) }
}

/** Whether two elements are the same but for what is in them. @param {Element} a @param {Element} b */
const isSame = (a, b) => a.cloneNode(false).isEqualNode(b.cloneNode(false))

/**
 * Makes an element's children those of another of the same name; those that are the same stay.
 * @param {Element} old @param {Element} whole loses its children
 * @param {number} [finished] so many of the other's are drawn to their ends, and may be left away for what is there
 */
function merge (old, whole, finished = Infinity) {
  const coming = [...whole.childNodes]
  const there = [...old.childNodes]
  for (const [i, node] of coming.entries()) {
    const before = there[i]
    if (!before) old.append(node)
    else if (i >= finished) before.replaceWith(node)
    else if (before.isEqualNode(node)) continue
    // As deep as articles are drawn.
    else if (before instanceof Element && node instanceof Element && isSame(before, node)) merge(before, node)
    else before.replaceWith(node)
  }
  for (const node of there.slice(coming.length)) node.remove()
}

/** Which child of which child a node is. @param {Node} root @param {Node} node */
function pathOf (root, node) {
  const path = []
  for (let at = node; at !== root; at = /** @type {Node} */ (at.parentNode)) path.unshift([.../** @type {Node} */ (at.parentNode).childNodes].indexOf(/** @type {ChildNode} */ (at)))
  return path
}

/** What stands there now. @param {Node} root @param {number[]} path */
const nodeAt = (root, path) => path.reduce((/** @type {Node | undefined} */ at, i) => at?.childNodes[i], root)

/**
 * What the reader has selected and what has the focus: gives what puts both back, where their elements are new.
 * @param {Element} root
 */
function keep (root) {
  const selection = /** @type {Selection} */ (getSelection())
  const ends = /** @type {[Node | null, number][]} */ ([[selection.anchorNode, selection.anchorOffset], [selection.focusNode, selection.focusOffset]])
  const kept = ends.map(([node, offset]) => node && root.contains(node) ? { node, offset, path: pathOf(root, node) } : null)
  const focused = document.activeElement
  const path = focused && root.contains(focused) ? pathOf(root, focused) : null
  return () => {
    const [from, to] = kept
    if (from && to && !(root.contains(from.node) && root.contains(to.node))) {
      const [first, last] = [from, to].map(({ path, offset }) => {
        const node = nodeAt(root, path)
        const most = node instanceof Text ? node.length : node?.childNodes.length ?? 0
        return { node, offset: Math.min(offset, most) }
      })
      if (first.node && last.node) selection.setBaseAndExtent(first.node, first.offset, last.node, last.offset)
    }
    const again = path && !root.contains(focused) ? nodeAt(root, path) : null
    if (again instanceof HTMLElement) again.focus({ preventScroll: true })
  }
}

/**
 * Puts the whole in the place of its beginning.
 * @param {HTMLElement} target
 * @param {HTMLElement} begun the article in it
 * @param {HTMLElement} whole as far as it is drawn
 * @param {HTMLElement} below what follows the article
 */
export function complete (target, begun, whole, below) {
  const restore = keep(begun)
  begun.lang = whole.lang
  begun.dir = whole.dir
  // The last block may be drawn further, and a button for that may follow it: these two are taken as they are.
  merge(begun, whole, whole.childElementCount - 2)
  while (begun.nextSibling) begun.nextSibling.remove()
  target.append(below)
  restore()
}
