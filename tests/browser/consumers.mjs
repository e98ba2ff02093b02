// The packed package, unpacked where throw-away projects find it: target/consumers.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { packageDir, root } from '../../www/tools/lib.mjs'

export const examplesDir = join(root, 'www', 'package', 'examples')

/**
 * Packs the package as it would be published and installs it by unpacking it: a registry would give the same files.
 * Under the repository, so that bundlers and TypeScript are found in its node_modules.
 * @param {string} name of the throw-away place
 */
export function install(name) {
  const directory = join(root, 'target', 'consumers', name)
  rmSync(directory, { recursive: true, force: true })
  const installed = join(directory, 'node_modules', 'dw-article')
  mkdirSync(installed, { recursive: true })
  // By way of Node, so that it runs on every system.
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [packed] = JSON.parse(execFileSync(npm[0], [...npm.slice(1), 'pack', '--json', '--ignore-scripts', '--pack-destination', directory, packageDir], { cwd: directory, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
  execFileSync('tar', ['-xzf', join(directory, packed.filename), '--strip-components=1', '-C', installed])
  return {
    directory,
    installed,
    tarball: join(directory, packed.filename),
    files: /** @type {string[]} */ (packed.files.map((/** @type {{ path: string }} */ { path }) => path).sort()),
    /** Copies an example into a project of its own. */
    project(/** @type {string} */ example, as = example) {
      const to = join(directory, as)
      cpSync(join(examplesDir, example), to, { recursive: true })
      return to
    },
  }
}
