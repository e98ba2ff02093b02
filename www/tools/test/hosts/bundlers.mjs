// Bundlers: a page, and a program for Node with everything in it.
/** @typedef {import('./project.mjs').Host} Host */

const copy = 'cp node_modules/dw-article/*.wasm dist/'
const copyForWorker = 'cp node_modules/dw-article/dw_article_full_bg.wasm dist-worker/'

/** A page that reads in a worker, and the worker, bundled by a command. @param {string} command @returns {import('./project.mjs').Host['modes'][string]} */
const inWorker = (command) => async (project) => {
  await project.run(command)
  return project.bundled('in-worker', 'dist-worker')
}

/** Commands, as the README shows them and the modes run them. */
const commands = {
  vite: 'npx vite build',
  viteSsr: 'npx vite build --ssr read.js --outDir dist-server',
  viteWorker: 'npx vite build in-worker --outDir ../dist-worker',
  webpack: 'npx webpack',
  webpackNode: 'npx webpack --config webpack.node.config.js',
  webpackWorker: 'npx webpack --config webpack.worker.config.js',
  rollup: 'npx rollup --config',
  rollupNode: 'npx rollup --config rollup.node.config.js',
  esbuild: 'npx esbuild main.js --bundle --splitting --format=esm --outdir=dist',
  esbuildWorker: 'npx esbuild in-worker/main.js in-worker/worker.js --bundle --format=esm --outdir=dist-worker',
  esbuildNode: 'npx esbuild read.js --bundle --platform=node --format=esm --outfile=dist/read.mjs',
  parcel: 'npx parcel build index.html',
  parcelWorker: 'npx parcel build in-worker/index.html --dist-dir dist-worker',
}

/** @type {Host[]} */
export const bundlers = [
  {
    name: 'vite',
    title: 'Vite',
    packages: ['vite'],
    examples: ['bundler', 'bundler-worker', 'server', 'vite-ssr'],
    quick: true,
    modes: {
      page: async (project) => {
        await project.run(commands.vite)
        return project.bundled()
      },
      worker: inWorker(commands.viteWorker),
      'SSR with noExternal': async (project) => {
        await project.run(commands.viteSsr)
        return project.printed('node dist-server/read.js sample.html')
      },
    },
    recipe: {
      intro: 'A page needs nothing; the `.wasm` files become assets. Nor does a worker, asked for as below. A server that should hold all its packages says so:',
      files: ['in-worker/main.js', 'in-worker/worker.js', 'vite.config.js'],
      commands: [commands.vite, commands.viteWorker, commands.viteSsr],
    },
  },
  {
    name: 'webpack',
    title: 'webpack',
    packages: ['webpack', 'webpack-cli'],
    examples: ['bundler', 'bundler-worker', 'server', 'webpack'],
    quick: true,
    modes: {
      page: async (project) => {
        await project.run(commands.webpack)
        return project.bundled()
      },
      worker: inWorker(commands.webpackWorker),
      'Node, with a publicPath': async (project) => {
        await project.run(commands.webpackNode)
        return project.printed('node dist/read.cjs sample.html')
      },
    },
    recipe: {
      intro: 'A page needs nothing, nor does a worker, asked for as in Vite’s `main.js`. For Node:',
      files: ['webpack.node.config.js'],
      commands: [commands.webpack, commands.webpackWorker, commands.webpackNode],
    },
  },
  {
    name: 'rollup',
    title: 'Rollup',
    packages: ['rollup', '@rollup/plugin-node-resolve'],
    examples: ['bundler', 'server', 'rollup'],
    quick: true,
    modes: {
      page: async (project) => {
        await project.run(`${commands.rollup} && ${copy}`)
        return project.bundled()
      },
      Node: async (project) => {
        await project.run(commands.rollupNode)
        return project.printed('node dist/read.js sample.html')
      },
    },
    recipe: {
      intro: 'It leaves the addresses of the `.wasm` files as they are: they are copied beside the bundle (or take `dw-article/inline`). For a page, then for Node:',
      files: ['rollup.config.js', 'rollup.node.config.js'],
      commands: [`${commands.rollup} && ${copy}`, commands.rollupNode],
    },
  },
  {
    name: 'esbuild',
    title: 'esbuild',
    packages: ['esbuild'],
    examples: ['bundler', 'bundler-worker', 'server'],
    quick: true,
    modes: {
      page: async (project) => {
        await project.run(`${commands.esbuild} && ${copy}`)
        return project.bundled()
      },
      worker: inWorker(`${commands.esbuildWorker} && ${copyForWorker}`),
      'Node, ESM': async (project) => {
        await project.run(commands.esbuildNode)
        return project.printed('node dist/read.mjs sample.html')
      },
      'Node, CommonJS': async (project) => {
        await project.run('npx esbuild read.js --bundle --platform=node --format=cjs --outfile=dist/read.cjs')
        return project.printed('node dist/read.cjs sample.html')
      },
    },
    recipe: {
      intro: 'As Rollup, it wants the `.wasm` files of a page copied. For a page, for one with a worker (the files of Vite), then for Node (`--format=cjs` works, too):',
      files: [],
      commands: [`${commands.esbuild} && ${copy}`, `${commands.esbuildWorker} && ${copyForWorker}`, commands.esbuildNode],
    },
  },
  {
    name: 'parcel',
    title: 'Parcel',
    packages: ['parcel'],
    examples: ['bundler', 'bundler-worker', 'parcel'],
    modes: {
      page: async (project) => {
        await project.run(commands.parcel)
        return project.bundled()
      },
      worker: inWorker(commands.parcelWorker),
    },
    recipe: {
      intro: 'It reads a package’s `exports` only when told so, in `package.json`:',
      files: ['package.json'],
      commands: [commands.parcel, commands.parcelWorker],
    },
  },
]
