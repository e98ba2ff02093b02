// An article as a note in the reader's form: a file, the clipboard, or Obsidian.
import { api } from '../shared/api.js'
import { t } from '../shared/i18n.js'
import { copyText, saveFile } from './actions.js'

/**
 * Makes the note and hands it on; what is to be said of it.
 * @param {any} article
 * @param {import('../shared/preferences.js').Preferences} chosen
 * @param {typeof import('../shared/forms.js')} forms ready
 */
export async function saveNote (article, chosen, forms) {
  const { note, obsidian } = await import('../shared/note.js')
  const markdown = forms.markdown(article, { ...chosen, frontMatter: false })
  const made = note(article, markdown, { name: chosen.noteName, front: chosen.noteFront, body: chosen.noteBody })
  if ('faults' in made) {
    const [{ place, what, name, line, column }] = made.faults
    throw new Error(t('noteFaultAt', t(`note_${place}`), line, column, t(`note_fault_${what.replaceAll('-', '_')}`, name)))
  }
  if (chosen.noteTo === 'file') {
    const name = await saveFile(`${made.name}.md`, new Blob([made.text], { type: 'text/markdown;charset=utf-8' }), chosen.folder)
    return t('downloadedAs', name)
  }
  if (chosen.noteTo === 'clipboard') {
    await copyText(made.text)
    return t('noteCopied')
  }
  const { url, whole } = obsidian(made.name, made.text)
  // What has no room in an address goes by the clipboard, from which Obsidian takes it.
  if (!whole) await copyText(made.text)
  await api.tabs.update({ url })
  return t(whole ? 'noteToObsidian' : 'noteByClipboard', made.name)
}
