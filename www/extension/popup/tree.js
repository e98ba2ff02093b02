// The view JSON: a tree that folds, after the ARIA pattern for tree views, and a search in it.
import { el } from '../../shared/dom.js'
import { count, t } from '../shared/i18n.js'

/**
 * @typedef {object} Item one value of the JSON
 * @property {string | number | null} key null at the root
 * @property {any} value
 * @property {Item | null} parent
 * @property {number} depth
 * @property {Item[]} children
 * @property {number} index among the parent's children
 * @property {boolean} hit whether the search has found it
 * @property {boolean} range whether it stands for a range of its parent's entries, and for none of the JSON's values
 * @property {HTMLElement | null} row made when it is first shown
 */

/** So many entries are shown at once; more than that stand in ranges, `0 … 199`, and these in ranges again. */
const MOST = 200
/** As much of a value as a row shows, in UTF-16 code units; it is copied whole. */
const LONGEST = 20000
/** So many rows are opened by "open all". */
const MOST_ROWS = 5000

/** @param {Pick<Item, 'key' | 'value' | 'parent' | 'depth' | 'index'>} fields @returns {Item} */
const made = (fields) => ({ children: [], hit: false, range: false, row: null, ...fields })

/** Puts entries below their parent, in ranges where they are many. @param {Item} parent @param {(string | number)[]} keys */
function fill (parent, keys) {
  const { value } = parent
  let size = MOST
  while (keys.length / size > MOST) size *= MOST
  /** @type {Item[]} */
  const entries = []
  if (keys.length <= MOST) {
    for (const [index, key] of keys.entries()) parent.children.push(made({ key, value: value[key], parent, depth: parent.depth + 1, index }))
    return parent.children
  }
  for (let from = 0; from < keys.length; from += size) {
    const some = keys.slice(from, from + size)
    const range = made({ key: `${some[0]} … ${some.at(-1)}`, value, parent, depth: parent.depth + 1, index: parent.children.length })
    range.range = true
    parent.children.push(range)
    // Two or three deep, however many there are.
    for (const entry of fill(range, some)) entries.push(entry)
  }
  return entries
}

/**
 * The values as a flat list in reading order, and as a tree. Not by recursion: the depth is the data's.
 * @param {any} data
 */
function itemsOf (data) {
  const root = made({ key: null, value: data, parent: null, depth: 1, index: 0 })
  /** @type {Item[]} */
  const all = []
  const waiting = [root]
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    all.push(item)
    const { value } = item
    if (value === null || typeof value !== 'object') continue
    const entries = fill(item, Array.isArray(value) ? [...value.keys()] : Object.keys(value))
    for (let i = entries.length - 1; i >= 0; i--) waiting.push(entries[i])
  }
  return { root, all }
}

const kindOf = (/** @type {any} */ value) => value === null ? 'null' : typeof value

/** What stands for a value in its row. */
function shown (/** @type {Item} */ { value, children, range }) {
  if (range) return el('span', { class: 'brackets' }, '…')
  if (Array.isArray(value)) return el('span', { class: 'brackets' }, children.length ? `[ ${value.length} ]` : '[]')
  if (kindOf(value) === 'object') return el('span', { class: 'brackets' }, children.length ? `{ ${Object.keys(value).length} }` : '{}')
  const text = JSON.stringify(value)
  return el('span', { class: kindOf(value), dir: 'auto' }, text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
}

/** The items whose rows were made. @type {WeakMap<Element, Item>} */
const rows = new WeakMap()

const isOpen = (/** @type {Item} */ item) => item.row?.getAttribute('aria-expanded') === 'true'

function rowOf (/** @type {Item} */ item) {
  if (item.row) return item.row
  const { key, children, parent } = item
  const folds = children.length > 0
  const name = key === null ? null : el('span', { class: typeof key === 'number' ? 'index' : 'key' }, String(key))
  const line = el('div', { class: 'line' }, folds ? el('span', { class: 'symbol fold', 'aria-hidden': 'true' }) : null, name, name ? ': ' : null, shown(item))
  item.row = el('li', {
    role: 'treeitem',
    tabindex: '-1',
    'aria-level': String(item.depth),
    'aria-setsize': String(parent?.children.length ?? 1),
    'aria-posinset': String(item.index + 1),
    'aria-expanded': folds ? 'false' : null
  }, line)
  rows.set(item.row, item)
  item.row.classList.toggle('hit', item.hit)
  return item.row
}

function open (/** @type {Item} */ item) {
  if (!item.children.length || isOpen(item)) return
  const row = rowOf(item)
  if (row.lastElementChild?.getAttribute('role') !== 'group') row.append(el('ul', { role: 'group' }, ...item.children.map(rowOf)))
  row.setAttribute('aria-expanded', 'true')
}

/** The next item that can be seen, or the one before. */
function neighbour (/** @type {Item} */ item, /** @type {1 | -1} */ step) {
  const siblings = (/** @type {Item} */ one) => one.parent?.children ?? [one]
  if (step === 1) {
    if (isOpen(item)) return item.children[0]
    for (let at = /** @type {Item | null} */ (item); at; at = at.parent) {
      const next = siblings(at)[at.index + 1]
      if (next) return next
    }
    return item
  }
  const before = siblings(item)[item.index - 1]
  if (!before) return item.parent ?? item
  let last = before
  while (isOpen(last)) last = /** @type {Item} */ (last.children.at(-1))
  return last
}

/** The last that can be seen below an item. */
function last (/** @type {Item} */ root) {
  let item = root
  while (isOpen(item)) item = /** @type {Item} */ (item.children.at(-1))
  return item
}

/**
 * The search in a tree.
 * @param {HTMLInputElement} search
 * @param {HTMLElement} status says how many were found
 * @param {Item[]} all
 * @param {(item: Item) => void} reveal shows one that was found
 * @param {() => void} leave goes to the tree
 */
function searchIn (search, status, all, reveal, leave) {
  /** @type {Item[]} */
  let hits = []
  let at = -1
  function go (/** @type {number} */ step) {
    if (!hits.length) return
    hits[at]?.row?.classList.remove('here')
    at = (at + step + hits.length) % hits.length
    const item = hits[at]
    /** @type {Item[]} */
    const above = []
    for (let parent = item.parent; parent; parent = parent.parent) above.push(parent)
    above.reverse().forEach(open)
    rowOf(item).classList.add('here')
    reveal(item)
    status.textContent = t('hitOf', at + 1, hits.length)
  }
  function find () {
    for (const hit of hits) {
      hit.hit = false
      hit.row?.classList.remove('hit', 'here')
    }
    const wanted = search.value.trim().toLocaleLowerCase()
    hits = wanted === '' ? [] : all.filter(({ key, value, children }) => String(typeof key === 'string' ? key : '').toLocaleLowerCase().includes(wanted) ||
      (!children.length && String(value).toLocaleLowerCase().includes(wanted)))
    at = -1
    // All are marked, when they are shown; only the one at hand is opened.
    for (const hit of hits) {
      hit.hit = true
      hit.row?.classList.add('hit')
    }
    status.textContent = wanted === '' ? '' : count('hits', hits.length)
    go(1)
  }
  search.oninput = find
  search.onkeydown = (event) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    } else if (event.key === 'ArrowDown') {
      event.preventDefault()
      leave()
    }
  }
  return go
}

/**
 * @param {HTMLElement} tree the element with role=tree
 * @param {HTMLInputElement} search
 * @param {HTMLElement} status says how many were found
 * @param {any} data
 */
export function showTree (tree, search, status, data) {
  const { root, all } = itemsOf(data)
  /** @type {Item} the one that Tab reaches */
  let current = root

  function close (/** @type {Item} */ item) {
    if (!isOpen(item)) return
    item.row?.setAttribute('aria-expanded', 'false')
    // What is hidden must not keep the focus.
    for (let at = current.parent; at; at = at.parent) if (at === item) return focus(item)
  }

  function focus (/** @type {Item} */ item, /** @type {boolean} */ really = true) {
    current.row?.setAttribute('tabindex', '-1')
    current = item
    const row = rowOf(item)
    row.setAttribute('tabindex', '0')
    if (really) row.focus()
    row.firstElementChild?.scrollIntoView({ block: 'nearest' })
  }

  /** @type {Record<string, (item: Item) => unknown>} */
  const keys = {
    ArrowDown: (item) => focus(neighbour(item, 1)),
    ArrowUp: (item) => focus(neighbour(item, -1)),
    // JSON runs from left to right whatever the language of the user interface.
    ArrowRight: (item) => isOpen(item) ? focus(item.children[0]) : open(item),
    ArrowLeft: (item) => isOpen(item) ? close(item) : item.parent && focus(item.parent),
    Home: () => focus(root),
    End: () => focus(last(root)),
    Enter: (item) => isOpen(item) ? close(item) : open(item),
    ' ': (item) => isOpen(item) ? close(item) : open(item),
    '*': (item) => (item.parent?.children ?? [item]).forEach(open)
  }
  tree.onkeydown = (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (!Object.hasOwn(keys, event.key)) return
    keys[event.key](current)
    event.preventDefault()
  }
  tree.onclick = (event) => {
    const item = rows.get(/** @type {Element} */ (/** @type {Element} */ (event.target).closest('[role=treeitem]')))
    if (!item) return
    // Selecting text is no wish to fold.
    if (String(getSelection())) return
    focus(item)
    isOpen(item) ? close(item) : open(item)
  }

  const go = searchIn(search, status, all, (item) => focus(item, false), () => focus(current))

  /** As many as are bearable, in reading order. */
  function openAll () {
    let shown = 0
    const waiting = [root]
    for (let item = waiting.pop(); item && shown < MOST_ROWS; item = waiting.pop()) {
      shown += item.children.length
      open(item)
      for (let i = item.children.length - 1; i >= 0; i--) waiting.push(item.children[i])
    }
  }
  function closeAll () {
    for (let i = all.length - 1; i > 0; i--) close(all[i])
    // Ranges are none of the JSON's values.
    for (const range of tree.querySelectorAll('[aria-expanded=true]')) {
      const item = rows.get(range)
      if (item && item !== root) close(item)
    }
  }

  tree.replaceChildren(rowOf(root))
  focus(root, false)
  open(root)
  return { next: () => go(1), previous: () => go(-1), openAll, closeAll }
}
