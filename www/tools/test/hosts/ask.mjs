// One host after the other: its project, its modes, and what came of each.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { casesDir, packageDir } from '../../lib.mjs'
import { serve } from '../../serve.mjs'
import { findChromium } from '../../setup.mjs'
import { bundlers } from './bundlers.mjs'
import { frameworks } from './frameworks.mjs'
import { HostsFault, Project } from './project.mjs'
import { runtimes } from './runtimes.mjs'
import { tests } from './tests.mjs'

/** @typedef {import('./project.mjs').Host} Host */
/** @typedef {import('./project.mjs').Given} Given */
/** @typedef {{ host: Host, version: string, mode: string, wrong: string | null, own?: boolean }} Result `wrong`: why not, or null; `own`: it is the host's own fault */

export const hosts = [...frameworks, ...bundlers, ...runtimes, ...tests]

const page = join(casesDir, 'feature-galleries', 'page.html')

/** Packs the package as it would be published, under a name that changes with what is in it. @param {string} directory */
function packed(directory) {
  mkdirSync(directory, { recursive: true })
  // By way of Node, so that it runs on every system.
  const [npm, ...more] = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [{ filename }] = JSON.parse(execFileSync(npm, [...more, 'pack', '--json', '--ignore-scripts', '--pack-destination', directory, packageDir], { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  const tarball = join(directory, filename)
  const named = join(directory, `dw-article-${createHash('sha256').update(readFileSync(tarball)).digest('hex').slice(0, 12)}.tgz`)
  renameSync(tarball, named)
  return named
}

/** What the page is, by the package itself in this Node. @returns {Promise<Given>} */
async function expectation() {
  const { parseHtml, toMarkdown } = await import(pathToFileURL(join(packageDir, 'node.js')).href)
  const article = parseHtml(readFileSync(page))
  return { article, markdown: toMarkdown(article) }
}

/** Chromium, started when the first page asks for it. */
function browser() {
  /** @type {Promise<import('playwright-core').Browser> | undefined} */
  let started
  const start = async () => {
    const { chromium } = await import('playwright-core')
    return chromium.launch({ executablePath: findChromium() ?? undefined, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  }
  return {
    async browse(/** @type {string} */ url, selector = '#out') {
      started ??= start()
      const tab = await (await started).newPage()
      /** @type {string[]} */
      const errors = []
      tab.on('pageerror', (error) => errors.push(error.message))
      tab.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()) })
      try {
        await tab.goto(url)
        await tab.waitForFunction((s) => document.querySelector(s)?.textContent, selector, { timeout: 60_000 })
        return String(await tab.textContent(selector))
      } catch (cause) {
        throw new Error(`${url} shows nothing: ${errors.join('; ')}`, { cause })
      } finally {
        await tab.close()
      }
    },
    close: async () => (await started)?.close(),
  }
}

/**
 * @param {Given | Error} given
 * @param {Given} expected
 */
function fault(given, expected) {
  if (given instanceof Error) return given.message
  return isDeepStrictEqual(given, JSON.parse(JSON.stringify(expected))) ? null : `another article: ${JSON.stringify(given).slice(0, 200)}`
}

/**
 * @param {Host} host
 * @param {string} mode
 * @param {Project} project
 * @returns {Promise<Pick<Result, 'wrong' | 'own'>>}
 */
async function asked(host, mode, project) {
  try {
    const given = await host.modes[mode](project)
    if ('markdown' in given) return { wrong: fault(/** @type {Given} */ (given), project.expected) }
    const faults = Object.entries(given).flatMap(([way, one]) => {
      const wrong = fault(one, project.expected)
      return wrong === null ? [] : [`${way}: ${wrong}`]
    })
    return { wrong: faults.length ? faults.join('\n') : null }
  } catch (error) {
    return { wrong: /** @type {Error} */ (error).message, own: error instanceof HostsFault }
  }
}

/**
 * Asks hosts, each in a project under `directory`.
 * @param {Host[]} chosen
 * @param {string} directory
 * @param {{ install?: boolean, tell?: (result: Result) => void }} [options] `install`: the host from npm; else the package is only unpacked
 * and the host is the repository's own
 * @returns {Promise<Result[]>}
 */
export async function askHosts(chosen, directory, { install = true, tell = () => {} } = {}) {
  const tarball = packed(directory)
  const expected = await expectation()
  const server = await serve(casesDir, { port: 0 })
  const { browse, close } = browser()
  /** @type {Result[]} */
  const results = []
  try {
    for (const host of chosen) {
      const around = { page, address: `${server.url}feature-galleries/page.html`, expected, browse }
      const project = new Project(join(directory, host.name), around)
      const notInstalled = await set(project, host, tarball, install).then(() => null, (error) => `npm install: ${error.message}`)
      for (const mode of Object.keys(host.modes)) {
        const result = { host, version: versionOf(host, project), mode, ...notInstalled === null ? await asked(host, mode, project) : { wrong: notInstalled } }
        results.push(result)
        tell(result)
      }
      project.close()
    }
  } finally {
    await close()
    await server.close()
  }
  return results
}

/** The name in `name@version`. @param {string} wanted */
const nameOf = (wanted) => wanted.replace(/(?<=.)@.*/, '')

/** Of the host, and of Node where it brings its own. @param {Host} host @param {Project} project */
function versionOf({ packages }, project) {
  if (packages.length === 0) return process.versions.node
  const node = packages.some((one) => one.startsWith('node@')) ? `, Node ${project.version('node')}` : ''
  return `${project.version(nameOf(packages[0]))}${node}`
}

/** @param {Project} project @param {Host} host @param {string} tarball @param {boolean} install */
async function set(project, host, tarball, install) {
  const wanted = host.packages.map((one) => [nameOf(one), one.slice(nameOf(one).length + 1) || 'latest'])
  // As new, each time.
  rmSync(project.directory, { recursive: true, force: true })
  project.write(host, install ? Object.fromEntries([['dw-article', `file:${tarball}`], ...wanted]) : {})
  if (install) {
    // Without a lock file: the newest, each time.
    await project.run('npm install --no-audit --no-fund --no-package-lock --loglevel=error')
    return
  }
  const installed = join(project.directory, 'node_modules', 'dw-article')
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed])
}
