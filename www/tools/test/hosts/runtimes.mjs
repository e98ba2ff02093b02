// What runs JavaScript outside pages.
import { HostsFault } from './project.mjs'
/** @typedef {import('./project.mjs').Host} Host */

const commands = {
  bunBuild: 'npx bun build read.js --target=bun --outfile=dist/read.js',
  bunCompile: 'npx bun build read.js --compile --outfile=dist/read',
  deno: 'npx deno run --allow-read --allow-env read.js sample.html',
}

/** @type {Host[]} */
export const runtimes = [
  {
    name: 'node',
    title: 'Node',
    packages: [],
    examples: ['server'],
    quick: true,
    modes: {
      import: (project) => project.printed('node read.js sample.html'),
      require: (project) => project.printed('node read.cjs sample.html'),
      worker_threads: (project) => project.printed('node in-thread.js sample.html'),
    },
    recipe: {
      intro: '20 or later. No `init`, no network, no file beside it; Bun and Deno the same. `require` works as well (not of `slim`, an ES module only). In a thread, too: `dw-article/worker` is for the workers of browsers.',
      files: ['read.js', 'in-thread.js'],
      commands: ['node read.js sample.html', 'node in-thread.js sample.html'],
    },
  },
  {
    name: 'bun',
    title: 'Bun',
    packages: ['bun'],
    examples: ['server'],
    modes: {
      run: (project) => project.printed('npx bun read.js sample.html'),
      build: async (project) => {
        await project.run(commands.bunBuild)
        return project.printed('npx bun dist/read.js sample.html')
      },
      'build for Node': async (project) => {
        await project.run('npx bun build read.js --target=node --outfile=dist/read-node.js')
        return project.printed('node dist/read-node.js sample.html')
      },
      'build --compile': async (project) => {
        await project.run(commands.bunCompile)
        return project.printed('./dist/read sample.html')
      },
    },
    recipe: {
      intro: '`read.js` as for Node; as a bundle, and as one executable file:',
      files: [],
      commands: [commands.bunBuild, commands.bunCompile],
    },
  },
  {
    name: 'deno',
    title: 'Deno',
    packages: ['deno'],
    examples: ['server'],
    modes: {
      run: (project) => project.printed(commands.deno),
    },
    recipe: {
      intro: '`read.js` as for Node:',
      files: [],
      commands: [commands.deno],
    },
  },
  {
    name: 'workerd',
    title: 'workerd (Cloudflare Workers)',
    // Wrangler wants a newer Node than we do.
    packages: ['wrangler', 'node@22'],
    examples: ['cloudflare'],
    modes: {
      'dw-article': (project) => project.served('npx wrangler dev --port PORT', (url) => project.posted(url)),
      'dw-article/slim': (project) => project.served('npx wrangler dev slim.js --port PORT', (url) => project.posted(url)),
    },
    recipe: {
      intro: 'Wrangler compiles the module beforehand. (`cloudflare/slim.js` among the examples hands it over itself.)',
      files: ['worker.js'],
      commands: ['npx wrangler dev'],
    },
  },
  {
    name: 'electron',
    title: 'Electron',
    packages: ['electron'],
    examples: ['server'],
    modes: {
      'as Node': async (project) => {
        await project.run('npx electron --version').catch((cause) => { throw new HostsFault('its binary, which is not in the npm package, could not be fetched', { cause }) })
        return project.printed('npx electron read.cjs sample.html', { ELECTRON_RUN_AS_NODE: '1' })
      },
    },
  },
]
