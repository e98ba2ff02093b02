// A page may hold anything: a table of 150,000 rows, 20,000 bold words in one paragraph. So whatever shows a page's
// content draws it in steps, and a portion of steps at a time.

/** UTF-16 code units of text that are drawn at once. */
const PIECE = 2000
/** Code units of text that cost as much as an element, laid out: one paragraph of 2 MB is a matter of its signs. */
const UNITS = 20
/** What one portion costs: an element is 1. An article of 3,000 words costs about 1,000. */
const PORTION = 3000

/** Writes a text, in steps. @param {Node & ParentNode} parent @param {string} text @returns {Generator<number>} what each costs */
export function * pieces (parent, text) {
  for (let at = 0; at < text.length;) {
    let to = Math.min(at + PIECE, text.length)
    // Not between the two halves of a character.
    if (to < text.length && /[\uDC00-\uDFFF]/.test(text[to])) to++
    parent.append(text.slice(at, to))
    yield Math.ceil((to - at) / UNITS)
    at = to
  }
}

/**
 * Draws what a portion costs. Whether there is more.
 * @param {Iterator<number>} steps @param {number} portion
 */
export function drawPortion (steps, portion) {
  for (let room = portion; room > 0;) {
    const { value, done } = steps.next()
    if (done) return false
    room -= value
  }
  return true
}

/**
 * Draws a portion, and a button that draws the next.
 * @param {Pick<ParentNode, 'append'>} parent
 * @param {Iterator<number>} steps each gives what it has cost
 * @param {() => HTMLElement} button
 * @param {number} [portion]
 */
export function inPortions (parent, steps, button, portion = PORTION) {
  if (!drawPortion(steps, portion)) return
  const more = button()
  more.addEventListener('click', () => {
    // What was drawn last, so that a reader at the keyboard goes on from there; text alone has what scrolls around it.
    const before = more.previousElementSibling
    const around = more.closest('[tabindex]')
    more.remove()
    inPortions(parent, steps, button, portion)
    if (before instanceof HTMLElement) before.tabIndex = -1
    const from = before ?? around
    if (from instanceof HTMLElement) from.focus({ preventScroll: true })
  })
  parent.append(more)
}
