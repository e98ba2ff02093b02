// npm run build: makes dist/package, the npm package, and dist/demo, the page to try it on.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { extname, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { extension } from './extension.mjs'
import { Missing, binary, cases, demoDir, filesUnder, main, once, packageDir, root, run, say, short, target } from '../lib.mjs'
import { forBuild, wasmBindgen } from '../setup.mjs'
import { writeSums } from '../supply/sums.mjs'

/**
 * One crate, five modules: the small one, which reads what a browser has parsed; plain text; these two together, for
 * dw-article/inline; the other forms of an article; everything together, with an HTML parser. What a click asks for is built for size, not for speed.
 * @type {{ name: string, features: string[], optLevel?: string }[]}
 */
export const builds = [
  { name: 'dw_article', features: [] },
  { name: 'dw_article_text', features: ['text'], optLevel: 'z' },
  { name: 'dw_article_inline', features: ['live', 'text'] },
  { name: 'dw_article_forms', features: ['render'], optLevel: 'z' },
  { name: 'dw_article_full', features: ['html', 'text', 'render'] },
]

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = join(target, 'wasm-package')
const namedModules = join(target, 'wasm-named')
/** The package with modules that keep the names of their functions. Not for users: it is half as large again. */
export const namedDir = join(target, 'named-package')

// What Rust writes into the module and every engine of the last years runs; wasm-opt needs to be told.
const wasmFeatures = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue']

/** The arguments of the build, as the checks use them too. */
export const wasmArgs = (/** @type {string[]} */ features) => [
  '--lib', '--target', 'wasm32-unknown-unknown', '--no-default-features',
  ...(features.length ? ['--features', features.join(',')] : []),
]

// Code that is inlined and loops that are unrolled as freely as for a native program make the small module a
// seventh larger and no quicker.
const smallCode = ['-Cllvm-args=-inline-threshold=5', '-Cllvm-args=-unroll-threshold=0', '-Cllvm-args=-unroll-runtime=false']

/**
 * The environment of the build. Panic messages hold the path of their source: unless it is cut, the module would
 * hold the home directory of whoever built it, and differ from machine to machine.
 */
async function buildEnvironment() {
  await run('cargo', ['fetch', '--quiet', '--target', 'wasm32-unknown-unknown'])
  const sources = join(process.env.CARGO_HOME ?? join(homedir(), '.cargo'), 'registry', 'src')
  const registries = existsSync(sources) ? readdirSync(sources) : []
  const flags = registries.map((name) => `--remap-path-prefix=${join(sources, name)}${sep}=`)
  const given = process.env.CARGO_ENCODED_RUSTFLAGS?.split('\x1f') ?? process.env.RUSTFLAGS?.split(/\s+/) ?? []
  return { ...process.env, CARGO_ENCODED_RUSTFLAGS: [...given.filter(Boolean), ...flags, ...smallCode].join('\x1f') }
}

/**
 * @param {{ names?: boolean }} [options] `names` keeps the names of functions, for profilers: the same code, in
 * a directory of its own
 */
async function wasm({ names = false } = {}) {
  const bindgen = await wasmBindgen()
  const env = await buildEnvironment()
  for (const { name, features, optLevel } of builds) {
    say(`${name}.wasm: cargo build --profile wasm${features.length ? ` --features ${features}` : ''}`)
    await run('cargo', ['build', '--quiet', '--profile', 'wasm', ...wasmArgs(features)], { env: optLevel ? { ...env, CARGO_PROFILE_WASM_OPT_LEVEL: optLevel } : env })
    const built = join(target, 'wasm32-unknown-unknown', 'wasm', 'dw_article.wasm')
    const out = join(names ? namedModules : modules, name)
    const inputs = [readFileSync(built), readFileSync(new URL(import.meta.url)), readFileSync(bindgen)]
    await once(names ? `${name}-named` : name, { inputs, outputs: [join(out, `${name}_bg.wasm`)] }, async () => {
      say(`${name}.wasm: wasm-bindgen, wasm-opt -Oz${names ? ', with names' : ''}`)
      rmSync(out, { recursive: true, force: true })
      await run(bindgen, [built, out, name, ...names ? ['--names'] : []])
      const module = join(out, `${name}_bg.wasm`)
      // wasm-opt would put what is called from one place into its caller, and what few pages need would be compiled for all.
      // By way of Node, not of .bin, so that it runs on every system.
      await run(process.execPath, [join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt'), '-Oz', '--one-caller-inline-max-function-size', '60', ...names ? ['-g'] : [], ...wasmFeatures.map((f) => `--enable-${f}`), module, '-o', `${module}.small`])
      renameSync(`${module}.small`, module)
    })
  }
}

/** The package's own files and the modules. */
function packageFiles(/** @type {string} */ directory, /** @type {string} */ from) {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  const own = join(root, 'www', 'package')
  // Examples are for readers of the repository.
  cpSync(own, directory, { recursive: true, filter: (path) => path !== join(own, 'examples') })
  for (const { name } of builds) cpSync(join(from, name), directory, { recursive: true })
}

export async function npmPackage() {
  packageFiles(packageDir, modules)
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE', 'CHANGELOG.md']) copyFileSync(join(root, file), join(packageDir, file))
  renameSync(join(packageDir, 'article.schema.json'), join(packageDir, 'schema.json'))
  // One version for crate and package: the crate's.
  const manifest = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  const version = readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"/m)?.[1]
  writeFileSync(join(packageDir, 'package.json'), JSON.stringify({ ...manifest, version }, null, 2) + '\n')
  inlineModules()
  await bundles()
  commonJsTypes()
  say(`package: ${short(packageDir)}, ${filesUnder(packageDir).length} files`)
}

/** The modules of the entries that bring them along, as text; nobody loads the first as a file. */
function inlineModules() {
  const base64 = (/** @type {string} */ name) => readFileSync(join(packageDir, `${name}_bg.wasm`)).toString('base64')
  writeFileSync(join(packageDir, 'inline-modules.js'), `// Written by npm run build: the module that reads, and the forms, in base64.
export const parser = '${base64('dw_article_inline')}'
export const forms = '${base64('dw_article_forms')}'
`)
  rmSync(join(packageDir, 'dw_article_inline_bg.wasm'))
  writeFileSync(join(packageDir, 'full-module.js'), `// Written by npm run build: the full module in base64.\nexport const module = '${base64('dw_article_full')}'\n`)
  // Built into the entries for Node: a third of the bytes.
  const brotli = brotliCompressSync(readFileSync(join(packageDir, 'dw_article_full_bg.wasm')), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } })
  writeFileSync(join(packageDir, 'node-module.js'), `export const module = '${brotli.toString('base64')}'\n`)
}

/**
 * What is not shipped as written: the browser entry and what it loads later, each one script; the classic script; the
 * CommonJS entry for Node. What they are made of lies beside them.
 */
async function bundles() {
  /** @type {import('esbuild').BuildOptions} */
  const options = { absWorkingDir: packageDir, bundle: true, minify: true, sourcemap: true, sourcesContent: false, legalComments: 'none', logLevel: 'warning' }
  await browserBundles(packageDir)
  const coding = join(here, 'coding.js')
  await classic({ ...options, entryPoints: ['inline.js'], outfile: 'dw-article.global.js', format: 'iife', globalName: 'DwArticle', target: 'es2021', inject: [coding] })
  // CommonJS for who bundles or tests with require: Jest's jsdom asks for the entry of browsers. Their sources are the ES modules.
  const common = /** @type {const} */ ({ ...options, sourcemap: false, minify: false, platform: 'node', format: 'cjs', target: 'es2021', inject: [coding] })
  await classic({ ...common, entryPoints: ['inline.js'], outfile: 'inline.cjs' })
  await classic({ ...common, entryPoints: ['full-inline.js'], outfile: 'full-inline.cjs' })
  const node = /** @type {const} */ ({ ...options, sourcemap: false, platform: 'node', target: 'node20', minify: false, entryPoints: ['node.js'], inject: [join(here, 'coding-node.js')] })
  await classic({ ...node, outfile: 'node.cjs', format: 'cjs' })
  await classic({ ...node, outfile: 'node.js', format: 'esm', allowOverwrite: true })
  rmSync(join(packageDir, 'node-module.js'))
}

/**
 * esbuild, whose helper lists a module's exports by `for (name in all)`: on a page whose old library has set something
 * enumerable on Object.prototype it would list that, too, and throw.
 * @param {import('esbuild').BuildOptions} options
 */
async function classic(options) {
  const { build: esbuild } = await import('esbuild')
  await esbuild(options)
  const file = join(String(options.absWorkingDir), String(options.outfile))
  writeFileSync(file, readFileSync(file, 'utf8').replace(/for ?\(var (\w+) in (\w+)\)/g, 'for(var $1 of Object.keys($2))'))
}

/** The browser entry as one script: each file more would be one more way to the server before the first article. */
async function browserBundles(/** @type {string} */ directory) {
  /** @type {import('esbuild').BuildOptions} */
  const options = { absWorkingDir: directory, bundle: true, minify: true, sourcemap: true, sourcesContent: false, legalComments: 'none', logLevel: 'warning', format: 'esm', target: 'es2022', allowOverwrite: true, inject: [join(here, 'coding.js')] }
  await classic({ ...options, entryPoints: ['browser.js'], outfile: 'index.js', external: ['./text.js', './forms.js'] })
  for (const name of ['text', 'forms']) {
    // The readable file moves aside: the map needs a source with another name.
    renameSync(join(directory, `${name}.js`), join(directory, `browser-${name}.js`))
    await classic({ ...options, entryPoints: [`browser-${name}.js`], outfile: `${name}.js` })
  }
}

/** The types once more under the names that TypeScript wants for CommonJS. */
function commonJsTypes() {
  for (const name of ['article', 'index', 'full', 'inline', 'full-inline']) {
    const types = readFileSync(join(packageDir, `${name}.d.ts`), 'utf8')
    writeFileSync(join(packageDir, `${name}.d.cts`), types.replace(/(from '\.\/\w+)\.js'/g, "$1.cjs'"))
  }
}

/** The demo's own files, the package beside them, and our test pages as samples. */
function demo() {
  rmSync(demoDir, { recursive: true, force: true })
  cpSync(join(root, 'www', 'demo'), demoDir, { recursive: true })
  cpSync(packageDir, join(demoDir, 'package'), { recursive: true })
  copyFileSync(join(root, 'www', 'extension', 'shared', 'file-name.js'), join(demoDir, 'file-name.js'))
  mkdirSync(join(demoDir, 'samples'))
  const samples = cases().map(({ name, page, expected }) => {
    const file = name + extname(page)
    copyFileSync(page, join(demoDir, 'samples', file))
    const article = expected ? JSON.parse(readFileSync(expected, 'utf8')) : null
    return {
      file,
      name,
      headline: article?.headline ?? null,
      language: article?.language ?? null,
      direction: article?.direction ?? null,
      layout: article?.source?.layout ?? null,
      bytes: statSync(page).size,
    }
  })
  writeFileSync(join(demoDir, 'samples', 'index.json'), JSON.stringify(samples, null, 1) + '\n')
  say(`demo: ${short(demoDir)}, ${samples.length} sample page${samples.length === 1 ? '' : 's'}`)
}

/** All of dist, of modules that are there. */
export async function bundle() {
  const missing = builds.find(({ name }) => !existsSync(join(modules, name)))
  if (missing) throw new Missing(`${short(join(modules, missing.name))} is missing: npm run build`)
  await npmPackage()
  demo()
  await extension()
  writeSums()
}

export async function build() {
  await wasm()
  await bundle()
}

/** The package in `namedDir`, for the bench's profiler and for `npm run size -- --what`. */
export async function buildNamed() {
  await wasm({ names: true })
  packageFiles(namedDir, namedModules)
  // As it was written, so that a profile names files and functions.
  copyFileSync(join(namedDir, 'browser.js'), join(namedDir, 'index.js'))
}

/** The command line, which tests and `npm run case` use. */
export async function buildBinary() {
  say('command line: cargo build --release')
  await run('cargo', ['build', '--quiet', '--release', '--bin', 'dw-article'])
  return binary
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await forBuild()
    await build()
  })
}
