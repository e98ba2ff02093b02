// What SECURITY.md says of the JavaScript and the modules, held against every file that is shipped.
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { builds } from '../../www/tools/build/modules.mjs'
import { NOT_SHIPPED } from '../../www/tools/build/extension.mjs'
import { filesUnder, packageDir, root } from '../../www/tools/lib.mjs'

if (!existsSync(packageDir)) throw new Error('dist/package is missing: npm run build')

/** A script without its comments; what stands in a string stays. */
const code = (/** @type {string} */ file) => readFileSync(join(root, file), 'utf8').replaceAll(/\/\*\*?[^]*?\*\/|(?<=^|[\s;,{(])\/\/.*$/gm, '')

const scriptsIn = (/** @type {string} */ directory, /** @type {(file: string) => boolean} */ which = () => true) =>
  filesUnder(join(root, directory)).filter((file) => file.endsWith('.js') && which(file)).map((file) => `${directory}/${file}`)

/** By what they are; the glue is what wasm-bindgen has written. */
const scripts = {
  package: [...scriptsIn('www/package', (file) => !file.startsWith('examples/')), 'src/browser/snapshot.js', 'src/json/json.js', 'src/uri/address.js'],
  // The reader is made into one script with the parser.
  extension: scriptsIn('www/extension', (file) => !NOT_SHIPPED.test(file)),
  demo: [...scriptsIn('www/demo'), ...scriptsIn('www/shared')],
  glue: builds.map(({ name }) => `dist/package/${name}.js`),
}
const all = Object.values(scripts).flat()

/**
 * Where a pattern occurs, as `FILE: LINE`.
 * @param {string[]} files
 * @param {RegExp} pattern
 */
const places = (files, pattern) => files.flatMap((file) => code(file).split('\n').filter((line) => pattern.test(line)).map((line) => `${file}: ${line.trim()}`))

test('SECURITY.md names files that are there, and commands that are there', () => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8')
  const files = [...text.matchAll(/`((?:src|tests|www)\/[\w./-]+|[\w.-]*\.(?:lock|json|npmrc))`|\]\(([^)]+)\)/g)].map(([, code, link]) => code ?? link)
  assert.ok(files.length > 15)
  for (const file of files) assert.ok(existsSync(join(root, file)), file)
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const [, name] of text.matchAll(/npm run ([\w-]+)/g)) assert.ok(name in scripts, name)
})

test('all scripts are looked at', () => {
  for (const [kind, least] of Object.entries({ package: 13, extension: 13, demo: 8, glue: 3 })) assert.ok(scripts[/** @type {keyof typeof scripts} */ (kind)].length >= least, kind)
  assert.equal(code('www/package/api.js').includes('@param'), false)
  assert.equal(code('www/package/ids.js').includes('https://p.dw.com/p/'), true)
})

describe('no script that is shipped', () => {
  test('makes markup of a text', () => {
    assert.deepEqual(places(all, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|srcdoc/), [])
    // These documents are not shown: nothing in them runs or is fetched.
    assert.deepEqual(places(all, /parseFromString/).map((place) => place.split(':')[0]), ['www/package/api.js', 'src/browser/snapshot.js', 'www/demo/demo.js'])
  })

  test('makes code of a text', () => {
    // `wasm-unsafe-eval` is what an error tells people to allow; `Function(${val.name})` is how wasm-bindgen describes a value.
    assert.deepEqual(places(all, /(?<!unsafe-)\beval\b|\bnew Function\b|\bFunction\((?!\$\{val\.name\}\)`)|set(?:Timeout|Interval)\(\s*['"`]|importScripts|\bnew SharedWorker\b|serviceWorker/), [])
    // One, of a file beside it, which reads long pages.
    assert.deepEqual(places(all, /\bnew Worker\b/), ["www/extension/shared/snapshots.js: const worker = new Worker(api.runtime.getURL('shared/worker.js'), { type: 'module' })"])
    // What is loaded late is a file beside it, named here.
    const imports = all.flatMap((file) => [...code(file).matchAll(/\bimport\(([^)]*)\)/g)].map(([, what]) => what))
    assert.ok(imports.length >= 3)
    for (const what of imports) assert.match(what, /^'\.\.?\/[\w/-]+\.js'$/)
  })

  test('asks the network but for its own files', () => {
    assert.deepEqual(places(all, /XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection/), [])
    assert.deepEqual(places(all, /\bfetch\(/), [
      // What `init` is given, or the module beside the script.
      'www/package/core.js: const response = await fetch(source)',
      'www/extension/background/background.js: const response = await fetch(api.runtime.getURL(`icons/lit-${size}.png`))',
      "www/extension/shared/forms.js: export const ready = () => start(async () => [glue, fetch(api.runtime.getURL('package/dw_article_forms_bg.wasm'))])",
      // A picture for a book, from DW's hosts (the manifest's policy knows no others), at the reader's press.
      "www/extension/shared/pictures.js: return fetch(url.replace(/^http:/, 'https:'), { credentials: 'omit', referrerPolicy: 'no-referrer', signal })",
      "www/extension/shared/snapshots.js: export const ready = () => start(async () => [glue, fetch(api.runtime.getURL('package/dw_article_bg.wasm'))])",
      "www/extension/shared/worker.js: const ready = () => start(async () => [glue, fetch(new URL('../package/dw_article_bg.wasm', import.meta.url))])",
      'www/demo/demo.js: const response = await fetch(`samples/${event.target.value}`)',
      "www/demo/demo.js: const { first, groups } = await (await fetch('samples/index.json')).json()",
      // Never reached with an address: core.js hands over a module, its bytes or a response.
      ...scripts.glue.map((file) => `${file}: module_or_path = fetch(module_or_path);`),
    ])
  })

  test('keeps or reads anything beside the extension’s preferences', () => {
    assert.deepEqual(places(all, /localStorage|sessionStorage|indexedDB|\bcaches\b|document\.cookie|storage\.(?:sync|session|managed)/), [])
    assert.deepEqual([...new Set(places(all, /api\.storage\b/).map((place) => place.split(':')[0]))], ['www/extension/background/menu.js', 'www/extension/options/options.js', 'www/extension/shared/preferences.js'])
  })
})

test('the extension uses these interfaces of the browser and no others; none of them takes messages', () => {
  const used = scripts.extension.flatMap((file) => [...code(file).matchAll(/\bapi\.(\w+\.\w+)/g)].map(([, name]) => name)).filter((name) => name !== 'js')
  assert.deepEqual([...new Set(used)].sort(), [
    'action.setBadgeBackgroundColor', 'action.setBadgeText', 'action.setTitle', 'commands.getAll', 'commands.onCommand',
    'contextMenus.create', 'contextMenus.removeAll', 'downloads.download', 'i18n.getMessage', 'i18n.getUILanguage',
    'permissions.contains', 'permissions.onAdded', 'permissions.onRemoved', 'permissions.remove', 'permissions.request',
    'runtime.getManifest', 'runtime.getURL', 'runtime.lastError', 'runtime.onInstalled', 'runtime.onStartup',
    'runtime.openOptionsPage', 'scripting.executeScript', 'sidePanel.open', 'sidePanel.setOptions', 'sidebarAction.open',
    'storage.local', 'storage.onChanged', 'tabs.create', 'tabs.get', 'tabs.onActivated', 'tabs.onUpdated', 'tabs.query',
    'tabs.update',
  ])
  // By no other name either.
  assert.deepEqual(places(scripts.extension, /\b(?:chrome|browser)\.(?!\/\/)\w|onMessage|sendMessage|\bpostMessage|onConnect/), [
    // Among the extension's own pages, by a channel of its origin.
    'www/extension/popup/follow.js: own.postMessage(null)',
    // Between a page and the worker that reads for it, which nobody else knows.
    'www/extension/shared/snapshots.js: worker.postMessage({ snapshot, url, scripts })',
    'www/extension/shared/worker.js: if (article !== undefined) for (const portion of portions(article)) postMessage({ portion })',
    'www/extension/shared/worker.js: postMessage({ over: true })',
    'www/extension/shared/worker.js: postMessage({ over: true, error: { code, message: String(message) } })',
  ])
  assert.deepEqual(places(scripts.extension, /\bapi\b(?!\.\w)/).filter((place) => !/: (?:import|export) /.test(place)), ['www/extension/background/background.js: const { declarativeContent: rules } = api'])
})

test('a module can call nothing but these: addresses, JSON, the page’s pieces, what the caller passed', () => {
  for (const { name } of builds.filter(({ name }) => name !== 'dw_article_inline')) {
    const module = new WebAssembly.Module(readFileSync(join(packageDir, `${name}_bg.wasm`)))
    const imports = WebAssembly.Module.imports(module).map(({ name, kind }) => `${kind} ${name.replace(/^__wbg_/, '').replace(/_[0-9a-f]{16}$/, '')}`)
    const own = name === 'dw_article_forms' ? [] : ['fragment', 'script', 'take', 'address', 'json', 'absolute', 'parse']
    // How serde-wasm-bindgen reads and writes a value that is passed: its keys, its type, its elements.
    const values = [
      'get', 'get_unchecked', 'get_with_ref_key', 'set', 'entries', 'iterator', 'next', 'done', 'value', 'length', 'call', 'prototypesetcall', 'isArray',
      'isSafeInteger', 'Number', 'String', 'Error', 'instanceof_Uint8Array', 'instanceof_ArrayBuffer', 'instanceof_Map',
      ...['in', 'is_object', 'is_string', 'is_function', 'is_undefined', 'is_bigint', 'jsval_eq', 'jsval_loose_eq', 'number_get', 'string_get', 'boolean_get', 'bigint_get_as_i64', 'debug_string'].map((name) => `__wbindgen_${name}`),
    ]
    const allowed = ['new', '__wbindgen_throw', '__wbindgen_init_externref_table', '__wbindgen_generic', ...values, ...own].map((name) => `function ${name}`)
    assert.deepEqual(imports.map((name) => name.replace('function ____', 'function __')).filter((name) => !allowed.includes(name)), [], name)
  }
})

test('the Rust sources reach no network and start no program; files are written where archives are read, into the folder that was named, and a book, to --output', () => {
  const sources = filesUnder(join(root, 'src')).filter((file) => file.endsWith('.rs')).map((file) => `src/${file}`)
  assert.ok(sources.length > 30)
  assert.deepEqual(places(sources, /std::net|process::Command|\bunsafe\b(?!_)/), [])
  const writing = places(sources, /File::create|fs::(?:write|remove|rename|create_dir|copy)|OpenOptions/).map((place) => place.split(':')[0])
  assert.deepEqual([...new Set(writing)], ['archive/journal', 'archive/keys', 'archive/sink', 'book/mod'].map((name) => `src/bin/dw-article/${name}.rs`))
  assert.match(readFileSync(join(root, 'Cargo.toml'), 'utf8'), /^unsafe_code = "forbid"$/m)
})
