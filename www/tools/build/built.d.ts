// What only the build makes: wasm-bindgen's scripts, the modules, and these in base64. Sources import them under a name
// of their own, `#built/FILE`, which resolve.mjs resolves, and this file for the type checker.
declare module '#built/*'

// The entry for Node unpacks its module; all that it asks of Node.
declare module 'node:zlib'
