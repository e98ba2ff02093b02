// Test runners, and TypeScript.
/** @typedef {import('./project.mjs').Host} Host */
/** @typedef {import('./project.mjs').Project} Project */

/**
 * A test that compares with expected.json itself.
 * @param {Project} project
 * @param {string} command
 */
async function passed(project, command) {
  const said = await project.run(`${command} 2>&1`)
  if (!/\b1 passed/.test(said)) throw new Error(`${command} ran no test: ${said}`)
  return project.expected
}

const jest = (/** @type {string} */ environment) => (/** @type {Project} */ project) => passed(project, `npx jest --env=${environment}`)
const vitest = (/** @type {string} */ environment) => (/** @type {Project} */ project) => passed(project, `npx vitest run --environment=${environment}`)

/** Compiles with the package's own types checked as well, and runs what came out. @param {string} module @param {string} resolution */
const typescript = (module, resolution) => async (/** @type {Project} */ project) => {
  await project.run(`npx tsc read.ts --strict --skipLibCheck false --target es2022 --types node --module ${module} --moduleResolution ${resolution} --outDir dist`)
  return project.printed('node dist/read.js sample.html')
}

/** @type {Host[]} */
export const tests = [
  {
    name: 'jest',
    title: 'Jest',
    packages: ['jest', 'jest-environment-jsdom'],
    examples: ['jest'],
    modes: { node: jest('node'), jsdom: jest('jsdom') },
    recipe: {
      intro: 'No setting is needed, with `--env=jsdom` neither; a test that gets the entry of pages needs `await init()` as a page does.',
      files: ['article.test.cjs'],
      commands: ['npx jest'],
    },
  },
  {
    name: 'vitest',
    title: 'Vitest',
    // jsdom wants a newer Node than we do.
    packages: ['vitest', 'jsdom', 'happy-dom', 'node@22'],
    examples: ['vitest'],
    modes: { node: vitest('node'), jsdom: vitest('jsdom'), 'happy-dom': vitest('happy-dom') },
    recipe: {
      intro: 'No setting is needed, with the environments `jsdom` and `happy-dom` neither.',
      files: ['article.test.js'],
      commands: ['npx vitest run'],
    },
  },
  {
    name: 'typescript',
    title: 'TypeScript',
    packages: ['typescript', '@types/node'],
    examples: ['typescript'],
    modes: {
      bundler: typescript('esnext', 'bundler'),
      node16: typescript('node16', 'node16'),
      nodenext: typescript('nodenext', 'nodenext'),
    },
    recipe: {
      intro: 'The types come with the package, for every `moduleResolution` of today (`bundler`, `node16`, `nodenext`), with `skipLibCheck` off.',
      files: ['read.ts'],
    },
  },
]
