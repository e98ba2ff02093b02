// The modules that the build makes of the crate.

/**
 * One crate, five modules: the small one, which reads what a browser has parsed; plain text; these two together, for
 * dw-article/inline; the other forms of an article; everything together, with an HTML parser. What a click asks for is built for size, not for speed.
 * @type {{ name: string, features: string[], optLevel?: string }[]}
 */
export const builds = [
  { name: 'dw_article', features: [] },
  { name: 'dw_article_text', features: ['text'], optLevel: 'z' },
  { name: 'dw_article_inline', features: ['live', 'text'] },
  { name: 'dw_article_forms', features: ['render'], optLevel: 'z' },
  { name: 'dw_article_full', features: ['html', 'text', 'render'] },
]

/** The arguments of the build, as the checks use them too. */
export const wasmArgs = (/** @type {string[]} */ features) => [
  '--lib', '--target', 'wasm32-unknown-unknown', '--no-default-features',
  ...(features.length ? ['--features', features.join(',')] : []),
]
