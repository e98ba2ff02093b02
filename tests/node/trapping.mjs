// Modules that fail for certain: the shipped ones with one function made to fail, or with little memory.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { filesUnder } from '../../www/tools/lib.mjs'

/** An unsigned LEB128 number at `at`, and where the next thing begins. */
function number(/** @type {Buffer} */ bytes, /** @type {number} */ at) {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return /** @type {const} */ ([value, at])
  }
}

/** A number as unsigned LEB128. @param {number} value @returns {number[]} */
const leb = (value) => value < 0x80 ? [value] : [value & 0x7f | 0x80, ...leb(value >>> 7)]

/** @returns {Map<number, [start: number, end: number, head: number]>} the sections by their ids; `head`: where the id stands */
function sections(/** @type {Buffer} */ bytes) {
  const found = new Map()
  for (let at = 8; at < bytes.length;) {
    const id = bytes[at]
    const [size, start] = number(bytes, at + 1)
    if (id !== 0) found.set(id, [start, start + size, at])
    at = start + size
  }
  return found
}

/** The index of an exported function. */
function exported(/** @type {Buffer} */ bytes, /** @type {number} */ section, /** @type {string} */ name) {
  let [count, at] = number(bytes, section)
  while (count-- > 0) {
    const [length, start] = number(bytes, at)
    const [index, next] = number(bytes, start + length + 1)
    if (bytes.toString('utf8', start, start + length) === name && bytes[start + length] === 0) return index
    at = next
  }
  throw new Error(`no function ${name} is exported`)
}

/** How many parameters the `own`-th function with a body has. */
function parameters(/** @type {Buffer} */ bytes, /** @type {Map<number, number[]>} */ parts, /** @type {number} */ own) {
  let [, at] = number(bytes, /** @type {number[]} */ (parts.get(3))[0])
  let type = 0
  for (let i = 0; i <= own; i++) [type, at] = number(bytes, at)
  ;[, at] = number(bytes, /** @type {number[]} */ (parts.get(1))[0])
  for (;;) {
    // 0x60, the parameters' types, the results', each one byte and counted.
    const [count, start] = number(bytes, at + 1)
    if (type-- === 0) return count
    const [results, next] = number(bytes, start + count)
    at = next + results
  }
}

/**
 * The ways in which a function can fail: its instructions, before `unreachable`.
 * @type {Record<'unreachable' | 'overflow', (index: number, parameters: number) => number[]>}
 */
const FAILURES = {
  // All of its memory is overwritten first: i32.const 0, i32.const -1, memory.size, i32.const 16, i32.shl, memory.fill.
  unreachable: () => [0x41, 0x00, 0x41, 0x7f, 0x3f, 0x00, 0x41, 0x10, 0x74, 0xfc, 0x0b, 0x00],
  // Calls itself with what it was given, without end.
  overflow: (index, parameters) => [...Array(parameters).keys()].flatMap((i) => [0x20, i]).concat(0x10, leb(index)),
}

/**
 * A copy of the module whose export traps when it is called; everything else stays as it is.
 * @param {Buffer} wasm
 * @param {string} name of an exported function
 * @param {keyof typeof FAILURES} [how]
 */
export function trapping(wasm, name, how = 'unreachable') {
  const bytes = Buffer.from(wasm)
  const parts = sections(bytes)
  const start = (/** @type {number} */ id) => /** @type {number[]} */ (parts.get(id))[0]
  const index = exported(bytes, start(7), name)
  // Imported functions are counted first and have no body.
  const own = index - WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function').length
  let [size, body] = number(bytes, number(bytes, start(10))[1])
  for (let i = 0; i < own; i++) [size, body] = number(bytes, body + size)
  // No locals, what fails, unreachable; then nothing, to the end.
  const code = [0x00, ...FAILURES[how](index, parameters(bytes, parts, own)), 0x00]
  if (code.length >= size) throw new Error(`${name} has no room for a failure`)
  bytes.fill(0x01, body, body + size)
  bytes.set(code, body)
  bytes[body + size - 1] = 0x0b
  return bytes
}

/**
 * A copy of the module whose memory can grow by so many pages of 64 KiB and no further.
 * @param {Buffer} wasm
 * @param {number} pages
 */
export function limited(wasm, pages) {
  const [start, end, head] = /** @type {[number, number, number]} */ (sections(wasm).get(5))
  if (wasm[start] !== 1 || wasm[start + 1] !== 0) throw new Error('not one memory without a limit')
  const [least] = number(wasm, start + 2)
  const section = [1, 1, ...leb(least), ...leb(least + pages)]
  return Buffer.concat([wasm.subarray(0, head), Buffer.from([5, ...leb(section.length), ...section]), wasm.subarray(end)])
}

/** @typedef {keyof typeof FAILURES | 'memory'} How */
export const hows = /** @type {How[]} */ ([...Object.keys(FAILURES), 'memory'])

const isModule = (/** @type {Buffer} */ bytes) => bytes.subarray(0, 4).toString('latin1') === '\0asm'

function unpackedOf(/** @type {Buffer} */ bytes) {
  try {
    return brotliDecompressSync(bytes)
  } catch {
    return null
  }
}

/**
 * The files of a built directory that hold modules, with these failing: `parseText` and `toText` when they are called,
 * or, for `memory`, whatever needs more than 4 MiB beyond the start.
 * @param {string} directory
 * @param {How} how
 * @returns {Map<string, Buffer>} by path
 */
export function failing(directory, how) {
  const files = filesUnder(directory)
  const read = (/** @type {string} */ file) => readFileSync(join(directory, file))
  const fail = (/** @type {Buffer} */ wasm) => {
    if (how === 'memory') return limited(wasm, 64)
    const names = WebAssembly.Module.exports(new WebAssembly.Module(new Uint8Array(wasm))).map(({ name }) => name)
    return ['parseText', 'toText'].filter((name) => names.includes(name)).reduce((bytes, name) => trapping(bytes, name, how), wasm)
  }
  const modules = files.filter((file) => file.endsWith('.wasm')).map((file) => ({ file, failing: fail(read(file)) }))
  // In some scripts the modules stand in base64.
  const scripts = files.filter((file) => /\.c?js$/.test(file)).map((file) => {
    const text = read(file).toString()
    const made = text.replaceAll(/[A-Za-z0-9+/]{1000,}=*/g, (base64) => {
      const bytes = Buffer.from(base64, 'base64')
      if (isModule(bytes)) return fail(bytes).toString('base64')
      // Node's entries hold theirs packed.
      const unpacked = unpackedOf(bytes)
      return unpacked !== null && isModule(unpacked) ? brotliCompressSync(fail(unpacked), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }).toString('base64') : base64
    })
    return { file, text, made }
  })
  return new Map([
    ...modules.map(({ file, failing }) => /** @type {[string, Buffer]} */ ([file, failing])),
    ...scripts.filter(({ text, made }) => made !== text).map(({ file, made }) => /** @type {[string, Buffer]} */ ([file, Buffer.from(made)])),
  ])
}
