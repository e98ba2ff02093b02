// What an imported module is where a host or bundler compiles it (Cloudflare, Next.js's edge runtime, webpack): what
// `init` of dw-article/slim takes.
import type { InitInput } from './index.js'

declare const module: typeof globalThis extends { WebAssembly: { Module: { prototype: infer T } } } ? T : InitInput
export default module
