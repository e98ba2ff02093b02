// The options page: every change is stored at once.
import { $, el } from '../../shared/dom.js'
import { fileName, folderPath, placeholders } from '../../package/file-name.js'
import { api } from '../shared/api.js'
import { language, t, translate } from '../shared/i18n.js'
import { ACTIONS, NOTES, READING, STYLES, VIEWS, defaults, preferences, resetPreferences, setPreferences } from '../shared/preferences.js'
import { show as showNote } from './notes.js'
import { giveBack, showPermissions, switched } from './permissions.js'

translate()
document.title = t('optionsTitle')

const option = (/** @type {string} */ value, /** @type {string} */ text) => el('option', { value }, text)
$('view').append(...VIEWS.map((view) => option(view, t(`view_${view}`))))
$('action').append(...ACTIONS.map((action) => option(action, t(action === 'none' ? 'action_none' : `atOnce_${action}`))))
for (const [name, values] of Object.entries(READING)) $(name).append(...values.map((value) => option(value, t(`${name}_${value}`))))
$('noteTo').append(...NOTES.map((to) => option(to, t(`noteTo_${to}`))))
$('note-start').append(...['', 'plain', 'obsidian', 'logseq'].map((start) => option(start, t(`noteStart_${start || 'none'}`))))
$('citation').append(...STYLES.map((style) => option(style, t(`style_${style.replaceAll('-', '_')}`))))

/** `May name: {date} {headline} …`, the names set as code. @param {HTMLElement} target */
function hint (target, /** @type {string} */ name, /** @type {string[]} */ codes) {
  const [before, after = ''] = t(name, '\n').split('\n')
  target.replaceChildren(before, ...codes.flatMap((code, i) => [i ? ' ' : '', el('code', { dir: 'ltr' }, code)]), after)
}
hint($('note-hint'), 'note_hint', ['headline', 'teaser', 'authors', 'datePublished', 'url', 'text', 'markdown', 'date', 'item'].map((name) => `{{${name}}}`))
hint($('pattern-hint'), 'option_pattern_hint', Object.keys(placeholders).map((name) => `{${name}}`))

const EXAMPLE = { kind: 'article', id: 70000001, headline: t('exampleHeadline'), datePublished: '2026-06-14', language: language(), authors: [{ name: 'A. Brückner' }], kicker: [{ text: 'DW' }] }
function example () {
  const folder = folderPath($('folder').value)
  hint($('example'), 'option_example', [(folder && `${folder}/`) + fileName(EXAMPLE, $('pattern').value.trim() || defaults.pattern, 'json')])
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let silence
function say (/** @type {string} */ text) {
  clearTimeout(silence)
  $('said').textContent = text
  silence = setTimeout(() => { $('said').textContent = '' }, 4000)
}

function fill (/** @type {import('../shared/preferences.js').Preferences} */ values) {
  for (const [name, value] of Object.entries(values)) {
    const field = $(name)
    if (field) field[field.type === 'checkbox' ? 'checked' : 'value'] = value
  }
  example()
  showNote()
}
fill(await preferences())
showPermissions()

/** The permission is asked for here, at the change itself: browsers want a reader's own act. */
async function mayUseFolders () {
  return api.permissions.request({ permissions: ['downloads'] }).catch(() => false)
}

$('form').addEventListener('input', example)
$('form').addEventListener('change', async (/** @type {any} */ { target }) => {
  const value = target.type === 'checkbox' ? target.checked : target.value.trim()
  const answer = switched(target)
  if (answer) return say(t(await answer))
  if (target.id === 'folder' && folderPath(value) !== '' && !await mayUseFolders()) {
    target.value = ''
    await setPreferences({ folder: '' })
    example()
    return say(t('folderRefused'))
  }
  if (target.id === 'folder' && value === '') await api.permissions.remove({ permissions: ['downloads'] }).catch(() => {})
  if (target.id === 'pattern' && value === '') {
    await resetPattern()
  } else await setPreferences({ [target.id]: value })
  say(t('saved'))
})
$('form').addEventListener('submit', (/** @type {Event} */ event) => event.preventDefault())
$('reset').addEventListener('click', async () => {
  await resetPreferences()
  await giveBack()
  fill(await preferences())
  showPermissions()
  say(t('saved'))
})

/** An empty pattern is no pattern. */
async function resetPattern () {
  await api.storage.local.remove('pattern')
  const { pattern } = await preferences()
  $('pattern').value = pattern
  example()
}

const names = { _execute_action: 'shortcutOpen', 'copy-markdown': 'commandCopyMarkdown' }
const commands = await api.commands.getAll()
$('shortcuts').append(...Object.entries(names).flatMap(([command, name]) => {
  const { shortcut } = commands.find((/** @type {any} */ { name }) => name === command) ?? {}
  return [el('dt', {}, t(name)), el('dd', {}, shortcut ? el('kbd', { dir: 'ltr' }, shortcut) : t('shortcutNone'))]
}))
const firefox = !api.declarativeContent
$('change').textContent = t('shortcutChange', firefox ? t('shortcutChangeFirefox') : 'chrome://extensions/shortcuts')
