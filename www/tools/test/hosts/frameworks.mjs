// Frameworks: what the server renders, what it answers, and what a component does in the browser.
import { HostsFault, each, source } from './project.mjs'
/** @typedef {import('./project.mjs').Host} Host */
/** @typedef {import('./project.mjs').Project} Project */

/** The ways of the App Router. */
const next = (/** @type {Project} */ project, { edge = true } = {}) => (/** @type {string} */ url) => each({
  'server component': () => project.rendered(url),
  'route handler': () => project.posted(`${url}article`),
  ...edge && { 'edge route': () => project.posted(`${url}edge`) },
  'client component': () => project.shown(`${url}client`),
})

/** An edge route with nothing of this package in it. */
const plain = `export const runtime = 'edge'
export const POST = async (request) => Response.json((await request.arrayBuffer()).byteLength)
`

const svelte = (/** @type {Project} */ project) => (/** @type {string} */ url) => each({
  'load function': () => project.rendered(url),
  endpoint: () => project.posted(`${url}article`),
  component: () => project.shown(`${url}client`),
})

const nuxt = (/** @type {Project} */ project) => (/** @type {string} */ url) => each({
  'server route': () => project.posted(`${url}api/article`),
  component: () => project.shown(url),
})

/** @type {Host[]} */
export const frameworks = [
  {
    name: 'next',
    title: 'Next.js',
    packages: ['next', 'react', 'react-dom'],
    examples: ['next'],
    modes: {
      'Turbopack, production': async (project) => {
        await project.run('npx next build')
        return project.served('npx next start --port PORT', next(project))
      },
      'Turbopack, development': (project) => project.served('npx next dev --port PORT', next(project)),
      'webpack, production': async (project) => {
        // Turbopack's output would be in its way; the edge route has a mode of its own.
        await project.run('rm -rf .next app/edge && npx next build --webpack')
        return project.served('npx next start --port PORT', next(project, { edge: false }))
      },
      'webpack, development': (project) => project.served('npx next dev --webpack --port PORT', next(project, { edge: false })),
      'webpack, edge route': (project) => {
        project.file('app/edge/route.js', source('next', 'app/edge/route.js'))
        project.file('app/plain/route.js', plain)
        return project.served('npx next dev --webpack --port PORT', async (url) => {
          await project.posted(`${url}plain`).catch(() => { throw new HostsFault('a route with nothing of this package in it fails as well') })
          return project.posted(`${url}edge`)
        })
      },
    },
    recipe: {
      intro: 'Server components and route handlers read without `init`, and edge routes, which Next.js 16.4.6 itself runs under Turbopack only; a client component fetches the module. No setting is needed.',
      files: ['app/page.jsx', 'app/article/route.js', 'app/client/page.jsx'],
    },
  },
  {
    name: 'nuxt',
    title: 'Nuxt',
    packages: ['nuxt', 'vue', 'node@22'],
    examples: ['nuxt'],
    modes: {
      production: async (project) => {
        await project.run('npx nuxt build')
        return project.served('node .output/server/index.mjs', nuxt(project))
      },
      development: (project) => project.served('npx nuxt dev --port PORT', nuxt(project)),
    },
    recipe: {
      intro: 'A server route reads without `init`; a component fetches the module once it is mounted.',
      files: ['server/api/article.post.js', 'app/app.vue'],
    },
  },
  {
    name: 'sveltekit',
    title: 'SvelteKit',
    packages: ['@sveltejs/kit', '@sveltejs/adapter-node', 'svelte', '@sveltejs/vite-plugin-svelte', 'vite', 'node@22'],
    examples: ['sveltekit'],
    modes: {
      production: async (project) => {
        await project.run('npx vite build')
        return project.served('node build', svelte(project))
      },
      development: (project) => project.served('npx vite dev --port PORT', svelte(project)),
    },
    recipe: {
      intro: '`load` functions and endpoints of the server read without `init`; a component fetches the module once it is mounted.',
      files: ['src/routes/+page.server.js', 'src/routes/client/+page.svelte'],
    },
  },
]
