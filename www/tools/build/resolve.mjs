// How imports of what only the build makes are resolved: `#built/FILE` is a file of the package as it was built.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesUnder } from '../lib.mjs'

/** For bundles. @param {string} directory the built package @returns {import('esbuild').Plugin} */
export const built = (directory) => ({
  name: 'built',
  setup(build) {
    build.onResolve({ filter: /^#built\// }, ({ path }) => ({ path: join(directory, path.slice('#built/'.length)) }))
  },
})

/** For bundles that stand beside the package, not around it: `dw-article` is its entry. @param {string} path @returns {import('esbuild').Plugin} */
export const beside = (path) => ({
  name: 'beside',
  setup(build) {
    build.onResolve({ filter: /^dw-article$/ }, () => ({ path, external: true }))
  },
})

/** For the package's own files, which are shipped as they were written: there these files are beside them. @param {string} directory */
export function resolveBuilt(directory) {
  for (const file of filesUnder(directory).filter((file) => file.endsWith('.js'))) {
    const path = join(directory, file)
    const text = readFileSync(path, 'utf8')
    if (text.includes("'#built/")) writeFileSync(path, text.replaceAll("'#built/", "'./"))
  }
}
