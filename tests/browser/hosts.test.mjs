// The quick ones of `npm run hosts`: those whose packages the repository has anyway. And the README's recipes, which are
// the very files and commands that are run.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../../www/tools/lib.mjs'
import { serve } from '../../www/tools/serve.mjs'
import { findFirefox } from '../../www/tools/setup.mjs'
import { askHosts, hosts } from '../../www/tools/test/hosts/ask.mjs'
import { readme, recipes, replaced, short } from '../../www/tools/test/hosts/readme.mjs'

const directory = join(root, 'target', 'consumers', 'hosts')
const quick = hosts.filter((host) => host.quick)
const results = await askHosts(quick, directory, { install: false })

for (const host of quick) {
  for (const mode of Object.keys(host.modes)) {
    test(`${host.title}: ${mode}`, () => {
      assert.equal(results.find((result) => result.host === host && result.mode === mode)?.wrong, null)
    })
  }
}

test('Vite’s build runs in Firefox too', async (t) => {
  const executablePath = findFirefox()
  if (!executablePath) return t.skip('Firefox is missing (Debian: apt-get install firefox-esr), or name one in the variable FIREFOX')
  const { default: puppeteer } = await import('puppeteer-core')
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const server = await serve(join(directory, 'vite', 'dist'), { port: 0 })
  try {
    const page = await firefox.newPage()
    await page.goto(server.url)
    await page.waitForFunction(() => document.querySelector('#out')?.textContent)
    const shown = JSON.parse(String(await page.$eval('#out', (element) => element.textContent)))
    assert.deepEqual(shown, JSON.parse(readFileSync(join(directory, 'vite', 'expected.json'), 'utf8')))
  } finally {
    await firefox.close()
    await server.close()
  }
})

test('the README has the recipes that are run, and every host in its table', () => {
  const text = readFileSync(readme, 'utf8')
  assert.equal(replaced(text, 'recipes', recipes(hosts)), text, 'npm run hosts -- node --readme')
  for (const { title } of hosts) assert.ok(text.includes(`\n| ${title} | `), `${title}: npm run hosts -- --readme`)
})

test('of what a host says where it fails, the line that says why', () => {
  assert.equal(short('npx x: exit status 1\nsome noise\n\u001b[31mError: it requires Node 99 | or more\n    at x'), 'Error: it requires Node 99 \\| or more')
  assert.equal(short('only this'), 'only this')
})
