// The hostile pages for tests in JavaScript; tests/safe_output.rs fills the same templates.
import { readFileSync } from 'node:fs'

const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8')

/** What attackers write. @type {string[]} */
export const vectors = Object.values(JSON.parse(read('xss.json'))).flat()

/** Pages with slots: {{text}} is escaped, in {{attr}} entities live, {{json}} stands in a JSON string, {{raw}} is markup. */
export const templates = ['article', 'live', 'gallery', 'video', 'classic'].map((name) => ({ name, template: read(`${name}.html`) }))

/** Plain-text renderings with slots. */
export const renderings = ['rendering', 'markdown'].map((name) => ({ name, template: read(`${name}.txt`) }))

/** @type {Record<string, (value: string) => string>} */
const escapes = {
  text: (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  attr: (value) => value.replaceAll('"', '&quot;'),
  json: (value) => JSON.stringify(value).slice(1, -1).replaceAll('<', '\\u003c'),
  raw: (value) => value,
}

/**
 * A template with its slots filled.
 * @param {string} template
 * @param {(kind: string, slot: number) => string} of
 */
export function fill(template, of) {
  let slot = 0
  return template.replace(/\{\{(\w+)\}\}/g, (_, kind) => escapes[kind](of(kind, slot++)))
}

/** The page of a number: each slot holds the next vector, the raw ones a word. */
export const page = (/** @type {string} */ template, /** @type {number} */ number) =>
  fill(template, (kind, slot) => kind === 'raw' ? 'word' : vectors[(number + slot) % vectors.length])

/** The page with one vector as markup in one of its raw slots. */
export function asMarkup(/** @type {string} */ template, /** @type {number} */ number) {
  const raw = [...template.matchAll(/\{\{(\w+)\}\}/g)].flatMap(([, kind], slot) => kind === 'raw' ? [slot] : [])
  const only = raw[number % raw.length]
  return fill(template, (_, slot) => slot === only ? vectors[number % vectors.length] : 'word')
}
