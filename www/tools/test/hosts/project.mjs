// A throw-away project of a host: the example's files, the packed package, the host's own packages, and ways to ask it.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, dirname, join } from 'node:path'
import { root } from '../../lib.mjs'
import { serve } from '../../serve.mjs'

export const examplesDir = join(root, 'www', 'package', 'examples')

/** A file of an example. @param {string} example @param {string} file */
export const source = (example, file) => readFileSync(join(examplesDir, example, file), 'utf8')

/** What every host is asked for. @typedef {{ article: any, markdown: string }} Given */

/**
 * @typedef {object} Host
 * @property {string} name as on the command line
 * @property {string} title as in the table
 * @property {string[]} packages from npm, the host itself first; `name@version` where the newest does not run here
 * @property {string[]} examples folders of www/package/examples, laid over one another
 * @property {Record<string, (project: Project) => Promise<Given | Record<string, Given | Error>>>} modes each gives what the host made of the page,
 * or, where it has several ways to read one, what each of them did
 * @property {boolean} [quick] whether npm test asks it, too: its packages are the repository's own
 * @property {Recipe} [recipe]
 */

/** @typedef {{ intro: string, files: string[], commands?: string[] }} Recipe what the README shows: files of the examples, commands that the modes run */

/** How long a host may take for one command, in milliseconds. */
const patience = 240_000
const colourless = { NO_COLOR: '1', FORCE_COLOR: undefined, CI: '1', NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', WRANGLER_SEND_METRICS: 'false', DO_NOT_TRACK: '1' }

/** What a host cannot do with nothing of this package in it either, or cannot bring along here. */
export class HostsFault extends Error {}

export class Project {
  /** @type {import('node:child_process').ChildProcess[]} */
  #running = []

  /**
   * @param {string} directory
   * @param {{ page: string, address: string, expected: Given, browse: (url: string, selector?: string) => Promise<string> }} around
   * the article's file and its address, what it holds, and a browser that reads an element of a page
   */
  constructor(directory, around) {
    this.directory = directory
    this.page = around.page
    this.expected = around.expected
    this.browse = around.browse
    const bins = [join(directory, 'node_modules', '.bin'), join(root, 'node_modules', '.bin')]
    // Not npm's settings of the repository, which this may have been started with: a host may have scripts to run when installed.
    const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
    this.env = { ...own, ...colourless, DW_PAGE: around.address, PATH: [...bins, process.env.PATH].join(delimiter) }
  }

  /** The examples' files, and the article under the names by which they ask for it. @param {Host} host @param {Record<string, string>} dependencies */
  write({ examples }, dependencies) {
    mkdirSync(this.directory, { recursive: true })
    rmSync(join(this.directory, 'package.json'), { force: true })
    for (const example of examples) cpSync(join(examplesDir, example), this.directory, { recursive: true })
    const manifest = existsSync(join(this.directory, 'package.json')) ? JSON.parse(this.read('package.json')) : {}
    for (const name of ['sample.html', 'public/sample.html', 'static/sample.html']) this.file(name, readFileSync(this.page, 'utf8'))
    this.file('expected.json', JSON.stringify(this.expected))
    this.file('package.json', JSON.stringify({ private: true, type: 'module', ...manifest, dependencies }, null, 2))
  }

  /** @param {string} name @param {string} text */
  file(name, text) {
    const path = join(this.directory, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }

  /** @param {string} name */
  read(name) {
    return readFileSync(join(this.directory, name), 'utf8')
  }

  /**
   * Starts a command as the README has it. On the command line a host's own bin comes first.
   * @param {string} command
   * @param {Record<string, string>} [env]
   */
  #spawn(command, env) {
    // A group of its own, so that what the command starts ends with it.
    const child = spawn(command.replace(/^npx /, ''), { cwd: this.directory, env: { ...this.env, ...env }, shell: true, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] })
    const said = { out: '', all: '' }
    child.stdout.setEncoding('utf8').on('data', (text) => { said.out += text; said.all += text })
    child.stderr.setEncoding('utf8').on('data', (text) => { said.all += text })
    this.#running.push(child)
    return { child, said }
  }

  /** @param {import('node:child_process').ChildProcess} child */
  #end(child) {
    this.#running = this.#running.filter((other) => other !== child)
    if (child.exitCode !== null || child.pid === undefined) return
    try {
      process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL')
    } catch {
      // It ended by itself.
    }
  }

  /** Runs a command to its end; gives back what it printed. @param {string} command @param {Record<string, string>} [env] @returns {Promise<string>} */
  run(command, env) {
    const { child, said } = this.#spawn(command, env)
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => this.#end(child), patience)
      child.on('error', reject)
      child.on('close', (code, signal) => {
        clearTimeout(late)
        if (code === 0) resolve(said.out)
        else reject(new Error(`${command}: ${signal ? 'took too long' : `exit status ${code}`}\n${said.all}`))
      })
    })
  }

  /** What a command prints, as JSON. @param {string} command @param {Record<string, string>} [env] @returns {Promise<Given>} */
  async printed(command, env) {
    return JSON.parse(await this.run(command, env))
  }

  /**
   * Starts a server and asks it; it ends with that.
   * @template T
   * @param {string} command in which PORT stands for a free port
   * @param {(url: string) => Promise<T>} ask
   * @param {Record<string, string>} [env]
   * @returns {Promise<T>}
   */
  async served(command, ask, env) {
    const port = await freePort()
    const { child, said } = this.#spawn(command.replaceAll('PORT', port), { PORT: port, HOST: '127.0.0.1', ...env })
    // By this name: Next.js, developing, lets no other origin in.
    const url = `http://localhost:${port}/`
    try {
      await answering(url, child)
      return await ask(url)
    } catch (error) {
      if (error instanceof HostsFault) throw error
      throw new Error(`${/** @type {Error} */ (error).message}\n${said.all}`, { cause: error })
    } finally {
      this.#end(child)
    }
  }

  /** What the page of a bundle shows. @param {string} [from] the folder that was bundled @param {string} [to] where the bundle lies @returns {Promise<Given>} */
  async bundled(from = '.', to = 'dist') {
    const directory = join(this.directory, to)
    if (!existsSync(join(directory, 'index.html'))) cpSync(join(this.directory, from, 'index.html'), join(directory, 'index.html'))
    cpSync(this.page, join(directory, 'sample.html'))
    const server = await serve(directory, { port: 0 })
    try {
      return await this.shown(server.url)
    } finally {
      await server.close()
    }
  }

  /** What a page in a browser shows, as JSON. @param {string} url @returns {Promise<Given>} */
  async shown(url) {
    return JSON.parse(await this.browse(url))
  }

  /** An element of a page as the server made it, as JSON. @param {string} url @returns {Promise<Given>} */
  async rendered(url) {
    const html = await text(await fetch(url))
    const [, inner] = html.match(/<pre id="?out"?[^>]*>([^]*?)<\/pre>/) ?? []
    if (inner === undefined) throw new Error(`${url} has no <pre id=out>: ${html.slice(0, 500)}`)
    const named = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" }
    return JSON.parse(inner.replace(/<!--[^]*?-->/g, '').replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
      name ? named[/** @type {keyof typeof named} */ (name)] ?? all : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))))
  }

  /** What a server answers to the page's bytes. @param {string} url @returns {Promise<Given>} */
  async posted(url) {
    return JSON.parse(await text(await fetch(url, { method: 'POST', headers: { 'Content-Type': 'text/html' }, body: readFileSync(this.page) })))
  }

  /** What a server answers. @param {string} url @returns {Promise<Given>} */
  async got(url) {
    return JSON.parse(await text(await fetch(url)))
  }

  /** The version of a package that is installed in the project or in the repository. @param {string} name */
  version(name) {
    const manifest = [this.directory, root].map((directory) => join(directory, 'node_modules', name, 'package.json')).find((file) => existsSync(file))
    return manifest ? JSON.parse(readFileSync(manifest, 'utf8')).version : '?'
  }

  /** Ends what still runs. */
  close() {
    for (const child of this.#running) this.#end(child)
  }
}

/**
 * Asks in several ways; what goes wrong with one does not keep the others.
 * @param {Record<string, () => Promise<Given>>} ways
 */
export async function each(ways) {
  /** @type {Record<string, Given | Error>} */
  const given = {}
  for (const [way, ask] of Object.entries(ways)) given[way] = await ask().catch((error) => error)
  return given
}

/** @param {Response} response */
async function text(response) {
  const body = await response.text()
  if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status} ${body.slice(0, 500)}`)
  return body
}

/** @returns {Promise<string>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(String(port)))
    })
  })
}

/** Waits until a server answers, whatever it answers. @param {string} url @param {import('node:child_process').ChildProcess} child */
async function answering(url, child) {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (child.exitCode !== null) throw new Error(`the server ended with exit status ${child.exitCode}`)
    try {
      await fetch(`${url}favicon.ico`, { signal: AbortSignal.timeout(60_000) })
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  throw new Error(`${url} does not answer`)
}
