// What a document has, whatever names its page has laid over it: `<img name=body>` is `document.body`, `<input name=action>` its
// form's `action`. Prototypes are reached by no name. The same in src/browser/snapshot.js, which may import nothing.

/**
 * What an object has from its prototypes; what it has itself only where these do not have it (linkedom keeps some so).
 * @param {any} object
 * @param {string} name
 */
export function own(object, name) {
  for (let at = Object.getPrototypeOf(object); at !== null; at = Object.getPrototypeOf(at)) {
    const property = Object.getOwnPropertyDescriptor(at, name)
    if (property !== undefined) return property.get === undefined ? property.value : Reflect.apply(property.get, object, [])
  }
  return object[name]
}

/** @param {any} object @param {string} name @param {any[]} given */
export function ask(object, name, ...given) {
  return Reflect.apply(own(object, name), object, given)
}

/** Whether something is a document, of this window, of another frame, or of a DOM in Node. @param {any} input */
export function isDocument(input) {
  try {
    return own(input, 'nodeType') === 9
  } catch {
    // No object, or one that only has a document's prototype.
    return false
  }
}
