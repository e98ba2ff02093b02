// The package's README: the table of hosts, and a recipe for each, of the very files and commands that are run.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { root } from '../../lib.mjs'
import { examplesDir } from './project.mjs'

/** @typedef {import('./project.mjs').Host} Host */
/** @typedef {import('./ask.mjs').Result} Result */

export const readme = join(root, 'www', 'package', 'README.md')

/** What stands between the two comments that name a part. @param {string} text @param {string} part */
const between = (text, part) => text.split(`<!-- ${part} -->\n`)[1]?.split(`<!-- /${part} -->`)[0]

/** @param {string} text @param {string} part @param {string} inner */
export function replaced(text, part, inner) {
  const old = between(text, part)
  if (old === undefined) throw new Error(`the README has no <!-- ${part} -->`)
  return text.replace(`<!-- ${part} -->\n${old}<!-- /${part} -->`, () => `<!-- ${part} -->\n${inner}<!-- /${part} -->`)
}

/** A file as a host has it: of two examples' with one name the later. @param {Host} host @param {string} file */
function written(host, file) {
  const path = host.examples.map((example) => join(examplesDir, example, file)).findLast((path) => existsSync(path))
  if (!path) throw new Error(`${host.name} has no ${file}`)
  return readFileSync(path, 'utf8')
}

/** @param {Host} host @param {string} file */
function fence(host, file) {
  const language = { '.cjs': 'js', '.js': 'js', '.jsx': 'jsx', '.mjs': 'js', '.json': 'json', '.ts': 'ts', '.vue': 'vue', '.svelte': 'svelte' }[extname(file)] ?? ''
  return `\`${file}\`:\n\n\`\`\`${language}\n${written(host, file)}\`\`\`\n`
}

/** The recipes of all hosts that have one. @param {Host[]} hosts */
export function recipes(hosts) {
  return hosts.flatMap(({ recipe, ...host }) => {
    if (!recipe) return []
    const { intro, files, commands = [] } = recipe
    const shell = commands.length ? [`\`\`\`sh\n${commands.join('\n')}\n\`\`\`\n`] : []
    return [[`**${host.title}.** ${intro}\n`, ...files.map((file) => fence(host, file)), ...shell, ''].join('\n')]
  }).join('')
}

/** One line of what is wrong, for a table. @param {string} wrong */
export const short = (wrong) => wrong.replace(/\u001b\[[\d;]*m/g, '').split('\n').map((line) => line.trim()).find((line) => /\berror\b|cannot|failed|missing|not |requires/i.test(line))?.slice(0, 160).replaceAll('|', '\\|') ?? wrong.split('\n')[0].slice(0, 160)

/** The rows of the table, by host: of those just asked, and of the others as they stood. @param {Result[]} results @param {string} text */
function rows(results, text) {
  const standing = (between(text, 'hosts') ?? '').split('\n').filter((line) => line.startsWith('| ')).slice(2)
  const rows = new Map(standing.map((line) => [line.split(' | ')[0].slice(2), line]))
  for (const { host, version } of results) {
    const own = results.filter((result) => result.host === host)
    const good = own.filter(({ wrong }) => wrong === null).map(({ mode }) => mode)
    const bad = own.flatMap(({ mode, wrong, own }) => wrong === null ? [] : [`${mode}: ${own ? 'the host itself: ' : ''}${short(wrong)}`])
    rows.set(host.title, `| ${host.title} | ${version} | ${good.join('; ') || '–'} | ${bad.join('; ')} |`)
  }
  return rows
}

/** Writes table and recipes. @param {Result[]} results @param {Host[]} hosts */
export function writeReadme(results, hosts) {
  const text = readFileSync(readme, 'utf8')
  const found = rows(results, text)
  const lines = hosts.flatMap(({ title }) => found.get(title) ?? [])
  const table = `| host | version | works | does not |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`
  writeFileSync(readme, replaced(replaced(text, 'hosts', table), 'recipes', recipes(hosts)))
}
