// The extension's door to notes: a script of its own, loaded when a note is wanted.
import { fileName, placeholders, safeName } from '../../package/file-name.js'
import { TooLong, faultsOf, render } from './note/template.js'

export { starts } from './note/starts.js'
export { faultsOf }

/** @typedef {import('./note/starts.js').Templates} Templates */
/** @typedef {import('./note/template.js').Fault & { place: keyof Templates }} Fault */

const PLACES = /** @type {const} */ (['name', 'front', 'body'])

/** The faults of a note's three templates. @param {Templates} templates @returns {Fault[]} */
export function faults (templates) {
  return PLACES.flatMap((place) => faultsOf(templates[place], place).map((fault) => ({ ...fault, place })))
}

/** Front matter without the lines around it, which some write and some do not. */
function withoutLines (/** @type {string} */ front) {
  const lines = front.trimEnd().split('\n').map((line) => line.trimEnd())
  if (lines[0] === '---') lines.shift()
  if (lines.at(-1) === '---') lines.pop()
  return lines.join('\n').trimEnd()
}

/**
 * A note: its file's name, and its text. Faults where a template has some.
 * @param {any} article @param {string} markdown the article as Markdown @param {Templates} templates
 * @returns {{ name: string, text: string } | { faults: Fault[] }}
 */
export function note (article, markdown, templates) {
  const found = faults(templates)
  if (found.length) return { faults: found }
  const fields = { ...article, markdown: markdown.trimEnd(), date: placeholders.date(article), item: placeholders.item(article) }
  /** @type {keyof Templates} */
  let place = 'name'
  try {
    const name = safeName(render(templates.name, fields, place), 200) || fileName(article, '{item}', '').slice(0, -1)
    place = 'front'
    const front = withoutLines(render(templates.front, fields, place))
    place = 'body'
    const body = render(templates.body, fields, place).trimEnd()
    return { name, text: `${front === '' ? '' : `---\n${front}\n---\n\n`}${body}\n` }
  } catch (error) {
    if (!(error instanceof TooLong)) throw error
    return { faults: [{ what: 'too-long', name: '', line: 1, column: 1, place }] }
  }
}

/** How long an address may be that one program hands another. */
const LONGEST = 8000

/**
 * Obsidian's address for a new note; without the text where it would be too long: then Obsidian takes it from the clipboard.
 * @param {string} name @param {string} text
 */
export function obsidian (name, text) {
  const start = `obsidian://new?file=${encodeURIComponent(name)}`
  const whole = `${start}&content=${encodeURIComponent(text)}`
  return whole.length <= LONGEST ? { url: whole, whole: true } : { url: `${start}&clipboard`, whole: false }
}
