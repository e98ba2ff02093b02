// What is built: the manifest, the texts, the zips, and what stores look at. No browser is needed here.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { extension, extensionDir, zip, zips } from '../../www/tools/build/extension.mjs'
import { filesUnder, root } from '../../www/tools/lib.mjs'
import { fileName, folderPath } from '../../www/package/file-name.js'

const read = (/** @type {string} */ file) => readFileSync(join(extensionDir, file), 'utf8')
const manifest = JSON.parse(read('manifest.json'))
/** The sources of what its pages load; the build makes scripts of them, with those of the package in between. */
const own = ['extension', 'shared'].flatMap((folder) => filesUnder(join(root, 'www', folder)).filter((file) => /\.(js|html|css)$/.test(file) && !/^(?:reader|store)\//.test(file)).map((file) => join(root, 'www', folder, file)))

/** The files of a zip, read by its directory at the end. */
function unzip(/** @type {Buffer} */ bytes) {
  const end = bytes.lastIndexOf('PK\x05\x06')
  const files = new Map()
  let at = bytes.readUInt32LE(end + 16)
  for (let i = 0; i < bytes.readUInt16LE(end + 10); i++) {
    const [packed, size, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28)]
    const local = bytes.readUInt32LE(at + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = inflateRawSync(bytes.subarray(start, start + packed))
    assert.equal(content.length, size)
    files.set(bytes.subarray(at + 46, at + 46 + nameLength).toString(), content)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return files
}

describe('the manifest', () => {
  test('asks for no more than it needs', () => {
    assert.deepEqual(manifest.permissions, ['activeTab', 'scripting', 'storage', 'declarativeContent', 'sidePanel'])
    assert.deepEqual(manifest.optional_permissions, ['downloads', 'contextMenus'])
    assert.deepEqual(Object.keys(manifest).sort(), [
      'action', 'background', 'browser_specific_settings', 'commands', 'content_security_policy', 'default_locale', 'description', 'icons',
      'manifest_version', 'minimum_chrome_version', 'name', 'optional_host_permissions', 'optional_permissions', 'options_ui', 'page_action', 'permissions', 'short_name', 'sidebar_action', 'version',
    ])
    assert.deepEqual(manifest.optional_host_permissions, ['https://*.dw.com/*', 'https://*.dw.de/*'])
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable', 'update_url']) assert.equal(manifest[key], undefined, key)
  })

  test('lets nothing run but its own scripts and modules', () => {
    const policy = Object.fromEntries(manifest.content_security_policy.extension_pages.split('; ').map((/** @type {string} */ d) => [d.split(' ')[0], d.split(' ').slice(1).join(' ')]))
    assert.deepEqual(policy, {
      'default-src': "'none'", 'script-src': "'self' 'wasm-unsafe-eval'", 'style-src': "'self'", 'connect-src': "'self' https://*.dw.com https://*.dw.de",
      'img-src': "'self' https://*.dw.com https://*.dw.de", 'object-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'",
    })
    assert.deepEqual(Object.keys(manifest.content_security_policy), ['extension_pages'])
  })

  test('names files that are there, and has the crate’s version', () => {
    /** @param {any} value @returns {string[]} */
    const paths = (value) => typeof value === 'string' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(paths) : []
    const named = paths(manifest).filter((text) => /^[\w/-]+\.(?:png|js|html)$/.test(text))
    assert.ok(named.length > 15)
    for (const file of named) assert.ok(existsSync(join(extensionDir, file)), file)
    assert.equal(manifest.version, readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "([^"]+)"/m)?.[1])
  })
})

describe('the texts', () => {
  const [en, de] = ['en', 'de'].map((language) => JSON.parse(read(`_locales/${language}/messages.json`)))

  test('are the same in both languages, with the same parts', () => {
    assert.deepEqual(Object.keys(de), Object.keys(en))
    const parts = (/** @type {string} */ text) => [...text.matchAll(/\$\d/g)].map(String).sort()
    for (const name of Object.keys(en)) assert.deepEqual(parts(de[name].message), parts(en[name].message), name)
    for (const texts of [en, de]) assert.ok(texts.description.message.length <= 132, 'what the stores allow')
  })

  test('are all there, and all used', () => {
    const sources = own.filter((file) => !file.endsWith('.css')).map((file) => readFileSync(file, 'utf8')).join('\n') + JSON.stringify(manifest)
    const used = new Set([...sources.matchAll(/\bt\('(\w+)'|data-(?:text|label)="(\w+)"|__MSG_(\w+)__|label\('(\w+)'\)/g)].map((m) => m.slice(1).find(Boolean)))
    for (const name of used) assert.ok(name && name in en, name)
    // Names that are put together, or stand in a table, are there as a string or by their beginning.
    const made = /^(?:view|action|atOnce|style|state|reason|reasonTab|kind|note|noteTo|noteStart|note_fault|readSize|readFont|readLeading|readMeasure)_|_(?:one|other)$/
    for (const name of Object.keys(en)) assert.ok(used.has(name) || made.test(name) || sources.includes(`'${name}'`), `${name} is not used`)
    for (const [, name] of sources.matchAll(/\bcount\('(\w+)'/g)) for (const form of ['one', 'other']) assert.ok(`${name}_${form}` in en, name)
  })
})

test('the source never makes markup or code of a text', () => {
  assert.ok(own.length > 20)
  for (const file of own) assert.doesNotMatch(readFileSync(file, 'utf8'), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|style="| on\w+="|<script>/, file)
})

describe('the zips', () => {
  for (const [store, file] of Object.entries(zips)) {
    test(`${store}: the files of dist/extension, and a manifest without what the store does not know`, () => {
      const files = unzip(readFileSync(file))
      assert.deepEqual([...files.keys()], filesUnder(extensionDir))
      for (const [name, content] of files) if (name !== 'manifest.json') assert.ok(content.equals(readFileSync(join(extensionDir, name))), name)
      const its = JSON.parse(files.get('manifest.json').toString())
      assert.deepEqual(Object.keys(its.background), store === 'chrome' ? ['service_worker', 'type'] : ['scripts', 'type'])
      assert.deepEqual(its.permissions, ['activeTab', 'scripting', 'storage', ...(store === 'chrome' ? ['declarativeContent', 'sidePanel'] : ['contextMenus'])])
      assert.deepEqual(its.optional_permissions, store === 'chrome' ? ['downloads', 'contextMenus'] : ['downloads'])
      for (const key of ['page_action', 'sidebar_action']) assert.equal(key in its, store === 'firefox', key)
    })
  }

  test('are the same bytes from build to build', async () => {
    await extension()
    const before = Object.values(zips).map((file) => readFileSync(file))
    await extension()
    Object.values(zips).forEach((file, i) => assert.ok(readFileSync(file).equals(before[i]), file))
  })

  test('are read by another program', () => {
    const files = unzip(zip([['b/ä.txt', Buffer.from('b')], ['a.txt', Buffer.from('')]]))
    assert.deepEqual([...files].map(([name, content]) => [name, content.toString()]), [['a.txt', ''], ['b/ä.txt', 'b']])
    const { status, error, stderr } = spawnSync('python3', ['-c', 'import sys, zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)', zips.chrome], { encoding: 'utf8' })
    if (!error) assert.equal(status, 0, stderr)
  })
})

test('web-ext finds nothing in what goes to Mozilla', () => {
  const directory = mkdtempSync(join(tmpdir(), 'dw-article-lint-'))
  after(() => rmSync(directory, { recursive: true, force: true }))
  const { stdout } = spawnSync(process.execPath, [join(root, 'node_modules', 'web-ext', 'bin', 'web-ext.js'), 'lint', '--source-dir', zips.firefox, '--output', 'json', '--no-config-discovery'], { cwd: directory, encoding: 'utf8', env: { ...process.env, NO_UPDATE_NOTIFIER: '1' } })
  const { errors, warnings, notices } = JSON.parse(stdout)
  assert.deepEqual([...errors, ...warnings, ...notices].map((one) => `${one.code}: ${one.message} ${one.file ?? ''}`), [])
})

describe('file names', () => {
  const article = { kind: 'article', id: 18829463, headline: 'Russia: "yes"/no?', datePublished: '2015-11-05T10:00:00Z', language: 'en', authors: [], kicker: [] }
  const pattern = '{date} {headline} ({item})'
  test('hold nothing that a file system refuses', () => {
    assert.equal(fileName(article, pattern, 'json'), '2015-11-05 Russia yes no (a-18829463).json')
    assert.equal(fileName({ ...article, headline: '..\\..\\etc\u202egpj.exe\u0000' }, '{headline}', 'txt'), 'etc gpj.exe.txt')
    assert.equal(fileName({ ...article, headline: 'CON' }, '{headline}', 'md'), '_CON.md')
    assert.equal(fileName({ ...article, headline: '...' }, '{headline}', 'md'), 'article.md')
  })
  test('leave out what is not known, its brackets too', () => {
    assert.equal(fileName({ ...article, id: null, datePublished: null }, pattern, 'json'), 'Russia yes no.json')
    assert.equal(fileName(article, '{author}{kicker} [{author}] {constructor}', 'md'), '{constructor}.md')
  })
  test('are short enough in every script, and cut at a word', () => {
    for (const headline of ['word '.repeat(100), 'كلمة '.repeat(100), 'शब्द '.repeat(100), '字'.repeat(300), '😀'.repeat(200)]) {
      const name = fileName({ ...article, headline }, `${pattern} {headline}`, 'json')
      assert.ok(Buffer.byteLength(name) <= 210, name)
      assert.equal(name.isWellFormed?.() ?? true, true)
      assert.match(name, /…/)
    }
  })
  test('stand in folders below the download folder only', () => {
    assert.equal(folderPath('../../DW: news//2026/.'), 'DW news/2026')
    assert.equal(folderPath('C:\\x'), 'C/x')
    assert.equal(folderPath(' / '), '')
  })
})
