// JSON of a page's scripts → one string, so that a value crosses to the module at once: the platform parses, the
// module holds no parser. The string is a list of events, each begun by U+0000 and one letter; src/json.rs builds
// the value anew from it. A U+0000 inside a text is written twice.
//
//   \0{  \0[      an object, a list begins        \0}           it ends
//   \0kTEXT      the key of what follows          \0sTEXT       a string
//   \0nDIGITS    a number                         \0t \0f \0z   true, false, null

/** @param {string} text */
const written = (text) => text.includes('\0') ? text.replaceAll('\0', '\0\0') : text

/** Whoever calls has seen that it is not nested deeper than is read. @param {any} value @returns {string} */
function events (value) {
  if (typeof value === 'string') return '\0s' + written(value)
  if (typeof value === 'number') return '\0n' + value
  if (typeof value === 'boolean') return value ? '\0t' : '\0f'
  if (value === null) return '\0z'
  let out
  if (Array.isArray(value)) {
    out = '\0['
    for (let i = 0; i < value.length; i++) out += events(value[i])
  } else {
    out = '\0{'
    for (const key of Object.keys(value)) out += '\0k' + written(key) + events(value[key])
  }
  return out + '\0}'
}

/** @param {string} text @returns {string | undefined} nothing where it is no JSON */
export function json (text) {
  try {
    return events(JSON.parse(text))
  } catch (error) {
    // Not every failure is the text's: the caller may have used up the stack.
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
