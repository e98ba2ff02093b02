// npm run build: makes dist/package, the npm package, and dist/demo, the page to try it on.
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import { extension } from './extension.mjs'
import { Missing, binary, crateVersion, demoDir, filesUnder, main, once, packageDir, root, run, say, short, target } from '../lib.mjs'
import { forBuild, wasmBindgen } from '../setup.mjs'
import { notices } from '../supply/notices.mjs'
import { writeSums } from '../supply/sums.mjs'
import { builds, wasmArgs } from './modules.mjs'
import { beside, resolveBuilt } from './resolve.mjs'
import { writeSamples } from './samples.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const modules = join(target, 'wasm-package')
const namedModules = join(target, 'wasm-named')
/** The package with modules that keep the names of their functions. Not for users: it is half as large again. */
export const namedDir = join(target, 'named-package')

// What Rust writes into the module and every engine of the last years runs; wasm-opt needs to be told.
const wasmFeatures = ['bulk-memory', 'nontrapping-float-to-int', 'sign-ext', 'mutable-globals', 'reference-types', 'multivalue']

/** What the demo loads: its page, and the bookmarklet, which brings its module along. */
const demoBuilds = builds.filter(({ name }) => name !== 'dw_article_full')

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
 * @param {{ names?: boolean, only?: typeof builds }} [options] `names` keeps the names of functions, for profilers: the
 * same code, in a directory of its own
 */
async function wasm({ names = false, only = builds } = {}) {
  const bindgen = await wasmBindgen()
  const env = await buildEnvironment()
  for (const { name, features, optLevel } of only) {
    say(`${name}.wasm: cargo rustc --profile wasm${features.length ? ` --features ${features}` : ''}`)
    // Of a crate that is an rlib, too, `cargo build` makes the module without link-time optimisation, whatever the profile says.
    await run('cargo', ['rustc', '--quiet', '--profile', 'wasm', '--crate-type', 'cdylib', ...wasmArgs(features)], { env: optLevel ? { ...env, CARGO_PROFILE_WASM_OPT_LEVEL: optLevel } : env })
    const built = join(target, 'wasm32-unknown-unknown', 'wasm', 'dw_article.wasm')
    const out = join(names ? namedModules : modules, name)
    const inputs = [readFileSync(built), readFileSync(new URL(import.meta.url)), readFileSync(bindgen)]
    await once(names ? `${name}-named` : name, { inputs, outputs: [join(out, `${name}_bg.wasm`)] }, async () => {
      say(`${name}.wasm: wasm-bindgen, wasm-opt -Oz${names ? ', with names' : ''}`)
      rmSync(out, { recursive: true, force: true })
      await run(bindgen, [built, out, name, ...names ? ['--names'] : []])
      const module = join(out, `${name}_bg.wasm`)
      // wasm-opt would put what is called from one place into its caller, and what few pages need would be compiled for all.
      // What only hands its arguments on is put into its callers: each function is 15 to 20 µs of a first reading.
      // The lowest addresses are the end of the stack: nothing is found by adding to an address below them.
      // By way of Node, not of .bin, so that it runs on every system.
      await run(process.execPath, [join(root, 'node_modules', 'binaryen', 'bin', 'wasm-opt'), '-Oz', '--low-memory-unused', '--one-caller-inline-max-function-size', '60', '--always-inline-max-function-size', '5', ...names ? ['-g'] : [], ...wasmFeatures.map((f) => `--enable-${f}`), module, '-o', `${module}.small`])
      renameSync(`${module}.small`, module)
    })
  }
}

/** The package's own files and the modules. @param {string} directory @param {string} from @param {typeof builds} [only] */
function packageFiles(directory, from, only = builds) {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  const own = join(root, 'www', 'package')
  // Examples are for readers of the repository.
  cpSync(own, directory, { recursive: true, filter: (path) => path !== join(own, 'examples') })
  resolveBuilt(directory)
  for (const { name } of only) cpSync(join(from, name), directory, { recursive: true })
}

export async function npmPackage() {
  packageFiles(packageDir, modules)
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE', 'CHANGELOG.md']) copyFileSync(join(root, file), join(packageDir, file))
  writeFileSync(join(packageDir, 'THIRD-PARTY-NOTICES'), notices(builds))
  renameSync(join(packageDir, 'article.schema.json'), join(packageDir, 'schema.json'))
  const manifest = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  writeFileSync(join(packageDir, 'package.json'), JSON.stringify({ ...manifest, version: crateVersion() }, null, 2) + '\n')
  inlineModules(packageDir)
  fullModules()
  await browserBundles(packageDir)
  await globalScript(packageDir)
  await book(packageDir)
  await commonJs()
  commonJsTypes()
  say(`package: ${short(packageDir)}, ${filesUnder(packageDir).length} files`)
}

const base64 = (/** @type {string} */ directory, /** @type {string} */ name) => readFileSync(join(directory, `${name}_bg.wasm`)).toString('base64')

/** The modules of dw-article/inline, as text; nobody loads the first as a file. */
function inlineModules(/** @type {string} */ directory) {
  writeFileSync(join(directory, 'inline-modules.js'), `// Written by npm run build: the module that reads, and the forms, in base64.
export const parser = '${base64(directory, 'dw_article_inline')}'
export const forms = '${base64(directory, 'dw_article_forms')}'
`)
  rmSync(join(directory, 'dw_article_inline_bg.wasm'))
}

/** The full module, as text for dw-article/full-inline, and compressed for Node: a third of the bytes. */
function fullModules() {
  writeFileSync(join(packageDir, 'full-module.js'), `// Written by npm run build: the full module in base64.\nexport const module = '${base64(packageDir, 'dw_article_full')}'\n`)
  const brotli = brotliCompressSync(readFileSync(join(packageDir, 'dw_article_full_bg.wasm')), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 } })
  writeFileSync(join(packageDir, 'node-module.js'), `export const module = '${brotli.toString('base64')}'\n`)
}

const coding = join(here, 'coding.js')

/** What is not shipped as written, but bundled; what it is made of lies beside it. @returns {import('esbuild').BuildOptions} */
const bundled = (/** @type {string} */ directory) => ({ absWorkingDir: directory, bundle: true, minify: true, sourcemap: true, sourcesContent: false, legalComments: 'none', logLevel: 'warning' })

/** The classic script, for pages without modules and for the bookmarklet. */
async function globalScript(/** @type {string} */ directory) {
  await classic({ ...bundled(directory), entryPoints: ['global.js'], outfile: 'dw-article.global.js', format: 'iife', globalName: 'DwArticle', target: 'es2021', inject: [coding] })
}

/** CommonJS for who bundles or tests with require: Jest's jsdom asks for the entry of browsers. And the entry for Node. */
async function commonJs() {
  const options = { ...bundled(packageDir), sourcemap: false, minify: false, platform: /** @type {const} */ ('node') }
  const common = { ...options, format: /** @type {const} */ ('cjs'), target: 'es2021', inject: [coding] }
  await classic({ ...common, entryPoints: ['inline.js'], outfile: 'inline.cjs' })
  await classic({ ...common, entryPoints: ['full-inline.js'], outfile: 'full-inline.cjs' })
  for (const name of ['blocks', 'file-name']) await classic({ ...common, inject: [], entryPoints: [`${name}.js`], outfile: `${name}.cjs` })
  const node = { ...options, target: 'node20', entryPoints: ['node.js'], inject: [join(here, 'coding-node.js')] }
  await classic({ ...node, outfile: 'node.cjs', format: 'cjs' })
  await classic({ ...node, outfile: 'node.js', format: 'esm', allowOverwrite: true })
  rmSync(join(packageDir, 'node-module.js'))
}

/**
 * esbuild, whose helper lists a module's exports by `for (name in all)`: on a page whose old library has set something
 * enumerable on Object.prototype it would list that, too, and throw. The helper is mended on a line of its own, before
 * everything comes to stand on one, so that source maps keep their columns.
 * @param {import('esbuild').BuildOptions} options
 */
async function classic(options) {
  const { build: esbuild, transform } = await import('esbuild')
  const { minify, sourcemap, sourcesContent, legalComments, target: targets } = options
  const { outputFiles } = await esbuild({ ...options, write: false, minify: false, minifySyntax: minify, minifyIdentifiers: minify, sourcemap: sourcemap && 'inline' })
  const mended = outputFiles[0].text.replace(/for \(var (\w+) in (\w+)\)/g, 'for (var $1 of Object.keys($2))')
  const file = join(String(options.absWorkingDir), String(options.outfile))
  if (!minify) return writeFileSync(file, mended)
  const { code, map } = await transform(mended, { minifyWhitespace: true, minifySyntax: true, sourcemap: Boolean(sourcemap), sourcesContent, legalComments, target: targets })
  if (!sourcemap) return writeFileSync(file, code)
  writeFileSync(file, `${code}//# sourceMappingURL=${basename(file)}.map\n`)
  writeFileSync(`${file}.map`, map)
}

/** The browser entry as one script: each file more would be one more way to the server before the first article. */
async function browserBundles(/** @type {string} */ directory) {
  /** @type {import('esbuild').BuildOptions} */
  const options = { ...bundled(directory), format: 'esm', target: 'es2022', allowOverwrite: true, inject: [coding] }
  await classic({ ...options, entryPoints: ['browser.js'], outfile: 'index.js', external: ['./text.js', './forms.js'] })
  for (const name of ['text', 'forms']) {
    // The readable file moves aside: the map needs a source with another name.
    renameSync(join(directory, `${name}.js`), join(directory, `browser-${name}.js`))
    await classic({ ...options, entryPoints: [`browser-${name}.js`], outfile: `${name}.js` })
  }
}

/** The books' code with the library for ZIP inside. */
async function book(/** @type {string} */ directory) {
  await classic({ ...bundled(directory), sourcemap: false, entryPoints: ['book.js'], outfile: 'book.js', allowOverwrite: true, format: 'esm', target: 'es2022', nodePaths: [join(root, 'node_modules')] })
  rmSync(join(directory, 'book'), { recursive: true })
}

/** The types once more under the names that TypeScript wants for CommonJS. */
function commonJsTypes() {
  for (const name of ['article', 'blocks', 'file-name', 'index', 'full', 'inline', 'full-inline']) {
    const types = readFileSync(join(packageDir, `${name}.d.ts`), 'utf8')
    writeFileSync(join(packageDir, `${name}.d.cts`), types.replace(/(from '\.\/\w+)\.js'/g, "$1.cjs'"))
  }
}

/** The demo as one script, its own files, and our test pages as samples; the package is put beside them. */
async function demo(/** @type {string} */ directory) {
  const { build: esbuild } = await import('esbuild')
  const own = join(root, 'www', 'demo')
  rmSync(directory, { recursive: true, force: true })
  for (const file of ['index.html', 'demo.css', 'bookmarklet.js']) cpSync(join(own, file), join(directory, file))
  await esbuild({ entryPoints: [join(own, 'demo.js')], outfile: join(directory, 'demo.js'), bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', logLevel: 'warning', plugins: [beside('./package/index.js')] })
  // Where the project is, package.json says.
  const { homepage } = JSON.parse(readFileSync(join(root, 'www', 'package', 'package.json'), 'utf8'))
  const page = join(directory, 'index.html')
  writeFileSync(page, readFileSync(page, 'utf8').replace('href="#homepage"', `href="${homepage}"`))
  const samples = writeSamples(join(directory, 'samples'))
  say(`demo: ${short(directory)}, ${samples} sample page${samples === 1 ? '' : 's'}`)
}

/** All of dist, of modules that are there. */
export async function bundle() {
  const missing = builds.find(({ name }) => !existsSync(join(modules, name)))
  if (missing) throw new Missing(`${short(join(modules, missing.name))} is missing: npm run build`)
  await npmPackage()
  await demo(demoDir)
  cpSync(packageDir, join(demoDir, 'package'), { recursive: true })
  await extension()
  writeSums()
}

export async function build() {
  await wasm()
  await bundle()
}

/** The demo alone, in a directory of its own, with no more of the package than it loads. Returns where. */
export async function buildDemo() {
  await wasm({ only: demoBuilds })
  const directory = join(target, 'demo')
  await demo(directory)
  const own = join(directory, 'package')
  packageFiles(own, modules, demoBuilds)
  inlineModules(own)
  await browserBundles(own)
  await globalScript(own)
  return directory
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
