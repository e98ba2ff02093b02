// Bundlers: a page, and a program for Node with everything in it.
/** @typedef {import('./project.mjs').Host} Host */

const copy = 'cp node_modules/dw-article/*.wasm dist/'

/** Commands, as the README shows them and the modes run them. */
const commands = {
  vite: 'npx vite build',
  viteSsr: 'npx vite build --ssr read.js --outDir dist-server',
  webpack: 'npx webpack',
  webpackNode: 'npx webpack --config webpack.node.config.js',
  rollup: 'npx rollup --config',
  rollupNode: 'npx rollup --config rollup.node.config.js',
  esbuild: 'npx esbuild main.js --bundle --splitting --format=esm --outdir=dist',
  esbuildNode: 'npx esbuild read.js --bundle --platform=node --format=esm --outfile=dist/read.mjs',
  parcel: 'npx parcel build index.html',
}

/** @type {Host[]} */
export const bundlers = [
  {
    name: 'vite',
    title: 'Vite',
    packages: ['vite'],
    examples: ['bundler', 'server', 'vite-ssr'],
    quick: true,
    modes: {
      page: async (project) => {
        await project.run(commands.vite)
        return project.bundled()
      },
      'SSR with noExternal': async (project) => {
        await project.run(commands.viteSsr)
        return project.printed('node dist-server/read.js sample.html')
      },
    },
    recipe: {
      intro: 'A page needs nothing; the `.wasm` files become assets. A server that should hold all its packages says so:',
      files: ['vite.config.js'],
      commands: [commands.vite, commands.viteSsr],
    },
  },
  {
    name: 'webpack',
    title: 'webpack',
    packages: ['webpack', 'webpack-cli'],
    examples: ['bundler', 'server', 'webpack'],
    quick: true,
    modes: {
      page: async (project) => {
        await project.run(commands.webpack)
        return project.bundled()
      },
      'Node, with a publicPath': async (project) => {
        await project.run(commands.webpackNode)
        return project.printed('node dist/read.cjs sample.html')
      },
    },
    recipe: {
      intro: 'A page needs nothing. For Node:',
      files: ['webpack.node.config.js'],
      commands: [commands.webpack, commands.webpackNode],
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
    examples: ['bundler', 'server'],
    quick: true,
    modes: {
      page: async (project) => {
        await project.run(`${commands.esbuild} && ${copy}`)
        return project.bundled()
      },
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
      intro: 'As Rollup, it wants the `.wasm` files of a page copied. For a page, then for Node (`--format=cjs` works, too):',
      files: [],
      commands: [`${commands.esbuild} && ${copy}`, commands.esbuildNode],
    },
  },
  {
    name: 'parcel',
    title: 'Parcel',
    packages: ['parcel'],
    examples: ['bundler', 'parcel'],
    modes: {
      page: async (project) => {
        await project.run(commands.parcel)
        return project.bundled()
      },
    },
    recipe: {
      intro: 'It reads a package’s `exports` only when told so, in `package.json`:',
      files: ['package.json'],
      commands: [commands.parcel],
    },
  },
]
