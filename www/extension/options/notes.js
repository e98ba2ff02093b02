// Notes in the options: three templates, their faults where they are, and beside them what they make of an article.
import { $, el } from '../../shared/dom.js'
import { language, t } from '../shared/i18n.js'
import { setPreferences } from '../shared/preferences.js'

/** @typedef {import('../shared/note.js').Templates} Templates */

const FIELDS = /** @type {Record<keyof Templates, string>} */ ({ name: 'noteName', front: 'noteFront', body: 'noteBody' })
/** How long after the last key the preview is made. */
const PAUSE = 150

const headline = t('exampleHeadline')
const EXAMPLE = {
  kind: 'article', id: 70000001, url: 'https://www.dw.com/en/example/a-70000001', permalink: 'https://p.dw.com/p/4jiC1', language: language(), direction: 'ltr',
  headline, kicker: [{ text: 'DW', url: null }], teaser: t('exampleTeaser'), datePublished: '2026-06-14T08:00:00.000Z', dateModified: null,
  authors: [{ name: 'A. Brückner', url: null }], editors: [], topics: [{ name: 'Elbe', url: null }], keywords: ['Elbe'], leadImage: null,
  body: [{ type: 'paragraph', text: t('exampleText'), marks: [] }], posts: [], text: t('exampleText'), wordCount: 9
}
const MARKDOWN = `# ${headline}\n\n**${t('exampleTeaser')}**\n\n${t('exampleText')}\n`

const given = () => /** @type {Templates} */ (Object.fromEntries(Object.entries(FIELDS).map(([place, id]) => [place, $(id).value])))

/** A fault in words. @param {import('../shared/note.js').Fault} fault */
export const faultText = ({ place, what, name, line, column }) => t('noteFaultAt', t(`note_${place}`), line, column, t(`note_fault_${what.replaceAll('-', '_')}`, name))

/** Puts the cursor where a fault is. @param {import('../shared/note.js').Fault} fault */
function goTo ({ place, line, column }) {
  const field = $(FIELDS[place])
  const lines = field.value.split('\n')
  const at = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0) + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length
  field.focus()
  field.setSelectionRange(at, Math.min(field.value.length, at + 2))
}

export async function show () {
  const { note } = await import('../shared/note.js')
  const made = note(EXAMPLE, MARKDOWN, given())
  const faults = 'faults' in made ? made.faults : []
  $('note-faults').replaceChildren(...faults.map((fault) => {
    const button = el('button', { type: 'button', class: 'quiet' }, faultText(fault))
    button.addEventListener('click', () => goTo(fault))
    return el('li', {}, button)
  }))
  for (const [place, id] of Object.entries(FIELDS)) $(id).setAttribute('aria-invalid', String(faults.some((fault) => fault.place === place)))
  $('note-preview').classList.toggle('old', 'faults' in made)
  if ('text' in made) $('note-preview').textContent = `${made.name}.md\n\n${made.text}`
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let pause
$('notes').addEventListener('input', () => {
  clearTimeout(pause)
  pause = setTimeout(show, PAUSE)
})
// A start fills in all three; it is no choice of its own.
$('note-start').addEventListener('change', async (/** @type {Event} */ event) => {
  event.stopPropagation()
  const { starts } = await import('../shared/note.js')
  const start = starts[$('note-start').value]
  $('note-start').value = ''
  if (!start) return
  for (const [place, id] of Object.entries(FIELDS)) $(id).value = start[/** @type {keyof Templates} */ (place)]
  await setPreferences({ noteName: start.name, noteFront: start.front, noteBody: start.body })
  await show()
})
