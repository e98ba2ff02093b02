// A module that traps for certain: one function of the shipped module gets the body `unreachable`.

/** An unsigned LEB128 number at `at`, and where the next thing begins. */
function number(/** @type {Buffer} */ bytes, /** @type {number} */ at) {
  let value = 0
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return /** @type {const} */ ([value, at])
  }
}

/** @returns {Map<number, [start: number, end: number]>} the sections by their ids */
function sections(/** @type {Buffer} */ bytes) {
  const found = new Map()
  for (let at = 8; at < bytes.length;) {
    const id = bytes[at]
    const [size, start] = number(bytes, at + 1)
    if (id !== 0) found.set(id, [start, start + size])
    at = start + size
  }
  return found
}

/**
 * A copy of the module whose export traps when it is called; everything else stays as it is.
 * @param {Buffer} wasm
 * @param {string} name of an exported function
 */
export function trapping(wasm, name) {
  const bytes = Buffer.from(wasm)
  const parts = sections(bytes)
  const [exportsStart] = /** @type {[number, number]} */ (parts.get(7))
  let [count, at] = number(bytes, exportsStart)
  let index = -1
  while (count-- > 0) {
    const [length, start] = number(bytes, at)
    const [found, next] = number(bytes, start + length + 1)
    if (bytes.toString('utf8', start, start + length) === name && bytes[start + length] === 0) index = found
    at = next
  }
  if (index < 0) throw new Error(`no function ${name} is exported`)
  // Imported functions are counted first and have no body.
  index -= WebAssembly.Module.imports(new WebAssembly.Module(bytes)).filter(({ kind }) => kind === 'function').length
  const [codeStart] = /** @type {[number, number]} */ (parts.get(10))
  let [, body] = number(bytes, codeStart)
  for (;;) {
    const [size, start] = number(bytes, body)
    if (index-- === 0) {
      // No locals, unreachable, nothing, end.
      bytes.fill(0x01, start, start + size)
      bytes[start] = 0x00
      bytes[start + 1] = 0x00
      bytes[start + size - 1] = 0x0b
      return bytes
    }
    body = start + size
  }
}
