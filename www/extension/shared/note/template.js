// A template of the reader's: its faults, each where it is, and what an article makes of it. The tags are Mustache's but for
// partials and other brackets: {{name}}, {{#list}}…{{/list}}, {{^none}}…{{/none}}, {{! a word to oneself}}.
import mustache from 'mustache'
import { FIELDS } from './fields.js'
import { shown, viewOf } from './places.js'

/** @typedef {import('./places.js').Place} Place */
/** @typedef {{ type: string, name: string, start: number, end: number }} Tag */
/** @typedef {{ what: keyof typeof FAULTS, name: string, line: number, column: number }} Fault */

/** How long a template may be in bytes of UTF-8, how deep its sections, how much it may do, how long a note may become. */
export const LIMITS = { template: 65_536, depth: 8, steps: 500_000, note: 4_194_304 }

/** What may be wrong. */
export const FAULTS = { 'unclosed-tag': 1, unclosed: 1, unopened: 1, unknown: 1, unsupported: 1, alone: 1, 'too-deep': 1, 'too-large': 1, 'too-long': 1 }

/** Told where a note would have no end. */
export class TooLong extends Error {}

/** @param {string} template @returns {{ tags: Tag[], open: number | null }} `open`: where a tag begins that does not end */
function tagsOf (template) {
  /** @type {Tag[]} */
  const tags = []
  let at = 0
  for (;;) {
    const start = template.indexOf('{{', at)
    if (start < 0) return { tags, open: null }
    const triple = template[start + 2] === '{'
    const close = triple ? '}}}' : '}}'
    const found = template.indexOf(close, start + (triple ? 3 : 2))
    if (found < 0) return { tags, open: start }
    const inside = template.slice(start + (triple ? 3 : 2), found).trim()
    const typed = !triple && /^[#^/>!&=]/.test(inside)
    const type = typed ? inside[0] : 'name'
    at = found + close.length
    tags.push({ type: type === '&' ? 'name' : type, name: typed ? inside.slice(1).trim() : inside, start, end: at })
  }
}

const isKnown = (/** @type {string} */ name) => name === '.' || name.split('.').every((part) => FIELDS.has(part))

/** Whether a value is all that YAML has in its place: no other text of the template beside it. @param {string} template @param {Tag[]} tags @returns {Tag[]} those that are not */
function notAlone (template, tags) {
  let masked = ''
  let at = 0
  for (const { type, start, end } of tags) {
    masked += template.slice(at, start).replaceAll('\u0001', ' ') + (type === 'name' ? '\u0001' : '')
    at = end
  }
  masked += template.slice(at).replaceAll('\u0001', ' ')
  const values = tags.filter(({ type }) => type === 'name')
  const lines = masked.split('\n')
  return lines.flatMap((line) => line.split('\u0001').slice(1).flatMap((_, i, all) => {
    const tag = values.shift()
    const parts = line.split('\u0001')
    const [before, after] = [parts[i], parts[i + 1]]
    const begins = /(?:[:-]\s+|[[,{]\s*)$/.test(before) || (i === 0 && before.trim() === '')
    const ends = /^\s*(?:[,\]}:]|$)|^\s+#/.test(after) && (after.trim() !== '' || i === all.length - 1)
    return tag && !(begins && ends) ? [tag] : []
  }))
}

/**
 * The faults of a template, in order.
 * @param {string} template @param {Place} place @returns {Fault[]}
 */
export function faultsOf (template, place) {
  if (template.length > LIMITS.template || new TextEncoder().encode(template).length > LIMITS.template) return [{ what: 'too-large', name: '', line: 1, column: 1 }]
  const { tags, open } = tagsOf(template)
  /** @type {{ what: Fault['what'], name: string, at: number }[]} */
  const faults = []
  /** @type {Tag[]} */
  const sections = []
  for (const tag of tags) {
    const { type, name, start: at } = tag
    if (type === '>' || type === '=') faults.push({ what: 'unsupported', name: type, at })
    else if (type === '/') {
      const last = sections.at(-1)
      if (!sections.some((section) => section.name === name)) faults.push({ what: 'unopened', name, at })
      else if (last?.name === name) sections.pop()
      else {
        // Those inside of it have no end.
        while (sections.at(-1)?.name !== name) {
          const { name, start: at } = /** @type {Tag} */ (sections.pop())
          faults.push({ what: 'unclosed', name, at })
        }
        sections.pop()
      }
    } else if (type !== '!') {
      if (!isKnown(name)) faults.push({ what: 'unknown', name, at })
      if (type !== 'name' && sections.push(tag) > LIMITS.depth) faults.push({ what: 'too-deep', name, at })
    }
  }
  if (open !== null) faults.push({ what: 'unclosed-tag', name: '', at: open })
  else faults.push(...sections.map(({ name, start: at }) => ({ what: /** @type {const} */ ('unclosed'), name, at })))
  if (place === 'front') faults.push(...notAlone(template, tags).map(({ name, start: at }) => ({ what: /** @type {const} */ ('alone'), name, at })))
  return faults.sort((a, b) => a.at - b.at).slice(0, 20).map(({ what, name, at }) => {
    const before = template.slice(0, at).split('\n')
    return { what, name: [...name].slice(0, 60).join(''), line: before.length, column: [...before[before.length - 1]].length + 1 }
  })
}

/** Mustache's writer, that writes every value as its place has it and does not go on for ever. */
class Careful extends mustache.Writer {
  constructor (/** @type {Place} */ place) {
    super()
    this.place = place
    this.steps = 0
  }

  /** @param {any} tokens @param {any} context @param {any} partials @param {any} original @param {any} config */
  renderTokens (tokens, context, partials, original, config) {
    this.steps += tokens.length + 1
    if (this.steps > LIMITS.steps) throw new TooLong()
    const text = super.renderTokens(tokens, context, partials, original, config)
    if (text.length > LIMITS.note) throw new TooLong()
    return text
  }

  /** @param {any} token @param {any} context */
  escapedValue (token, context) {
    return shown(context.lookup(token[1]), this.place)
  }

  /** There is no other way out for a page's text. @param {any} token @param {any} context */
  unescapedValue (token, context) {
    return this.escapedValue(token, context)
  }
}

/**
 * What an article makes of a template that has no faults.
 * @param {string} template @param {Record<string, any>} fields @param {Place} place
 */
export function render (template, fields, place) {
  return new Careful(place).render(template, viewOf(fields, '', place))
}
