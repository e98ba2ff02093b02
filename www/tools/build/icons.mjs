// node www/tools/build/icons.mjs: the PNG files of the icons, drawn by Chromium from the SVG files.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium as playwright } from 'playwright-core'
import { main, root, say } from '../lib.mjs'
import { chromium, npmPackages } from '../setup.mjs'

const here = join(root, 'www', 'extension', 'icons')
/** What the manifest names, by drawing. */
const sizes = { lit: [16, 24, 32, 48, 96, 128], 'lit-dark': [16, 32], plain: [16, 24, 32, 48], 'plain-dark': [16, 32] }

await main(async () => {
  await npmPackages()
  const browser = await playwright.launch({ executablePath: await chromium(), args: ['--no-sandbox', '--disable-gpu'] })
  const page = await browser.newPage()
  for (const [name, list] of Object.entries(sizes)) {
    const drawing = readFileSync(join(here, `${name}.svg`), 'utf8')
    for (const size of list) {
      await page.setViewportSize({ width: size, height: size })
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`)
      await page.screenshot({ path: join(here, `${name}-${size}.png`), omitBackground: true })
    }
  }
  await browser.close()
  say(`icons: ${Object.values(sizes).flat().length} files`)
})
