// The browser extension, of a built package: dist/extension, which both browsers load as it is, and a zip for each store.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { dist, filesUnder, main, packageDir, root, say, short } from '../lib.mjs'
import { notices } from '../supply/notices.mjs'
import { builds } from './modules.mjs'
import { built } from './resolve.mjs'

const source = join(root, 'www', 'extension')
export const extensionDir = join(dist, 'extension')
export const zips = { chrome: join(dist, 'extension-chrome.zip'), firefox: join(dist, 'extension-firefox.zip') }

/** What is for the people who make the extension. */
export const NOT_SHIPPED = /^store\//
/** The modules, which the extension's own pages load; the reader holds the first once more. */
const MODULES = ['dw_article_bg.wasm', 'dw_article_forms_bg.wasm']
/** Its scripts, each made one file: every import more would be one more way before the first article. */
const SCRIPTS = ['popup/popup.js', 'shared/forms.js', 'shared/note.js', 'shared/worker.js', 'options/options.js', 'many/many.js', 'background/background.js']

/**
 * What each store does not know. The other keys are known to both; the union loads in both browsers.
 * @type {Record<keyof typeof zips, (manifest: any) => any>}
 */
const FOR_STORE = {
  chrome ({ browser_specific_settings: _, page_action: __, sidebar_action: ___, ...manifest }) {
    delete manifest.background.scripts
    delete manifest.action.default_area
    delete manifest.action.theme_icons
    return manifest
  },
  firefox ({ minimum_chrome_version: _, ...manifest }) {
    delete manifest.background.service_worker
    // Firefox has no question for the menus, and so no asking for them later.
    manifest.permissions = [...manifest.permissions.filter((/** @type {string} */ name) => !['declarativeContent', 'sidePanel'].includes(name)), 'contextMenus']
    manifest.optional_permissions = manifest.optional_permissions.filter((/** @type {string} */ name) => name !== 'contextMenus')
    return manifest
  },
}

/** All scripts, readable but for the bytes of the module in the reader: whoever looks at them finds the names of the sources. */
async function scripts(/** @type {string} */ version) {
  const { build } = await import('esbuild')
  /** @type {import('esbuild').BuildOptions} */
  const options = { absWorkingDir: root, bundle: true, charset: 'utf8', logLevel: 'warning', plugins: [built(packageDir)] }
  const entryPoints = SCRIPTS.map((file) => join(source, file))
  await build({ ...options, entryPoints, outdir: extensionDir, outbase: source, format: 'esm', target: 'es2022', external: ['../shared/forms.js', '../shared/note.js'] })
  // What runs in tabs stands there under the name that shared/read.js asks for; the small script takes the page at once.
  for (const [name, gives] of [['page', "reader.take({ until: 'there' })"], ['reader', 'null']]) {
    await build({
      ...options,
      entryPoints: [join(source, 'reader', `${name}.js`)],
      outfile: join(extensionDir, 'reader', `${name}.js`),
      format: 'iife',
      globalName: 'reader',
      loader: { '.wasm': 'base64' },
      target: 'es2021',
      footer: { js: `globalThis[${JSON.stringify(`dw-article ${version}`)}] = reader;\n${gives};` },
    })
  }
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let i = 0; i < 8; i++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1
  return n
})
const crc32 = (/** @type {Buffer} */ bytes) => ~bytes.reduce((crc, byte) => table[(crc ^ byte) & 0xff] ^ (crc >>> 8), ~0) >>> 0

/**
 * A zip file, the same bytes for the same files: sorted, and dated 1 January 1980, the earliest a zip can say.
 *
 * Written here, around the zlib of Node: the deflate of fflate, tried in its place, makes the extension 3.5 % larger
 * (772 KB, 746 KB so).
 * @param {[string, Buffer][]} files
 */
export function zip(files) {
  /** @type {Buffer[]} */
  const bodies = []
  /** @type {Buffer[]} */
  const entries = []
  let offset = 0
  for (const [path, bytes] of files.toSorted(([a], [b]) => a < b ? -1 : 1)) {
    const name = Buffer.from(path)
    const packed = deflateRawSync(bytes, { level: 9 })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800, 2) // names are UTF-8
    fields.writeUInt16LE(8, 4)
    fields.writeUInt16LE(0x21, 8)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(bytes.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed])
    bodies.push(body)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, place, name]))
    offset += body.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}

/** Makes all of it from www/extension and the built package. */
export async function extension() {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  rmSync(extensionDir, { recursive: true, force: true })
  for (const file of filesUnder(source).filter((file) => !NOT_SHIPPED.test(file) && !file.endsWith('.js'))) cpSync(join(source, file), join(extensionDir, file))
  for (const file of MODULES) cpSync(join(packageDir, file), join(extensionDir, 'package', file))
  for (const file of ['LICENSE-MIT', 'LICENSE-APACHE']) cpSync(join(root, file), join(extensionDir, file))
  await scripts(version)
  writeFileSync(join(extensionDir, 'THIRD-PARTY-NOTICES'), notices(builds.filter(({ name }) => MODULES.includes(`${name}_bg.wasm`)), ['mustache']))

  const json = (/** @type {any} */ manifest) => JSON.stringify(manifest, null, 2) + '\n'
  const manifest = () => ({ ...JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')), version })
  writeFileSync(join(extensionDir, 'manifest.json'), json(manifest()))
  for (const [store, file] of /** @type {[keyof typeof zips, string][]} */ (Object.entries(zips))) {
    writeFileSync(file, zip(filesUnder(extensionDir).map((name) => [
      name,
      name === 'manifest.json' ? Buffer.from(json(FOR_STORE[store](manifest()))) : readFileSync(join(extensionDir, name)),
    ])))
  }
  say(`extension: ${short(extensionDir)}, ${filesUnder(extensionDir).length} files, and ${Object.values(zips).map(short).join(', ')}`)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await main(extension)
