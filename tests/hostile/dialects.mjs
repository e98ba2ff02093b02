// Tools that show Markdown, as their users set them up: with everything on, and with markup let through.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from '../../www/tools/lib.mjs'

const require = createRequire(import.meta.url)
const packageOf = (/** @type {string} */ name) => { const found = require(name); return found.default ?? found }

const MarkdownIt = packageOf('markdown-it')
const showdown = packageOf('showdown')
const { marked } = require('marked')

/** markdown-it with the plug-ins that notes and sites load. */
function markdownIt() {
  const tool = new MarkdownIt({ html: true, linkify: true })
  for (const name of ['footnote', 'mark', 'ins', 'sub', 'sup', 'deflist', 'abbr', 'task-lists', 'attrs']) tool.use(packageOf(`markdown-it-${name}`))
  tool.use(require('markdown-it-emoji').full)
  // Mathematics between every sort of mark that is in use; the formula is shown as it stands.
  const engine = { renderToString: (/** @type {string} */ formula) => `<i>formula</i>${formula.length}` }
  tool.use(packageOf('markdown-it-texmath'), { engine, delimiters: ['dollars', 'brackets', 'gitlab', 'kramdown', 'julia', 'pandoc', 'beg_end'] })
  return tool
}

/** @param {string} flavor @param {Record<string, boolean>} [more] */
function show(flavor, more = {}) {
  const converter = new showdown.Converter()
  converter.setFlavor(flavor)
  for (const [name, value] of Object.entries(more)) converter.setOption(name, value)
  return (/** @type {string} */ text) => /** @type {string} */ (converter.makeHtml(text))
}

const everything = {
  tables: true, strikethrough: true, tasklists: true, emoji: true, underline: true, simplifiedAutoLink: true, ghMentions: true,
  literalMidWordUnderscores: false, literalMidWordAsterisks: false, parseImgDimensions: true, splitAdjacentBlockquotes: true,
}
const plainMarkdownIt = new MarkdownIt({ html: true })
const fullMarkdownIt = markdownIt()

/** @type {Record<string, (text: string) => string>} */
export const dialects = {
  'marked': (text) => marked.parse(text, { async: false }),
  'marked, as the first edition': (text) => marked.parse(text, { async: false, gfm: false, pedantic: true }),
  'markdown-it': (text) => plainMarkdownIt.render(text),
  'markdown-it with plug-ins': (text) => fullMarkdownIt.render(text),
  ...Object.fromEntries(['vanilla', 'original', 'ghost', 'github', 'allOn'].map((flavor) => [`showdown, ${flavor}`, show(flavor)])),
  'showdown, everything on': show('vanilla', everything),
}

const venv = join(root, 'target', 'markdown')
const python = join(venv, process.platform === 'win32' ? 'Scripts' : 'bin', 'python')
const packages = ['Markdown==3.11.3', 'markdown2==2.5.5', 'mistune==3.4.0', 'pymdown-extensions==13.1.2']

/** Python with the three packages, under target/; else why not. */
function findPython() {
  const script = fileURLToPath(new URL('dialects.py', import.meta.url))
  const works = () => existsSync(python) && spawnSync(python, [script, '--names'], { encoding: 'utf8' }).status === 0
  if (works()) return { script }
  const steps = /** @type {[string, string[]][]} */ ([
    ['python3', ['-m', 'venv', venv]],
    [python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--timeout', '20', ...packages]],
  ])
  for (const [command, args] of steps) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' })
    if (status !== 0) return { missing: `${command} ${args.slice(0, 3).join(' ')}: ${error?.message ?? stderr.trim().split('\n').at(-1)}` }
  }
  return works() ? { script } : { missing: 'the packages do not load' }
}

/**
 * The texts through Python-Markdown, markdown2 and mistune, each with everything on and bare; `missing` says why there is
 * nothing of it.
 * @param {string[]} texts
 * @returns {{ missing: string } | { missing: null, shown: Record<string, string[]> }}
 */
export function throughPython(texts) {
  const { script, missing } = findPython()
  if (script === undefined) return { missing }
  const { status, stdout, stderr } = spawnSync(python, [script], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1 << 29, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } })
  if (status !== 0) throw new Error(stderr)
  return { missing: null, shown: JSON.parse(stdout) }
}
