// node www/tools/build/demo-picture.mjs: docs/demo.png, the demo of a build as the README shows it.
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { Missing, demoDir, main, root, say } from '../lib.mjs'
import { serve } from '../serve.mjs'
import { findChromium } from '../setup.mjs'

await main(async () => {
  const executablePath = findChromium()
  if (!executablePath) throw new Missing('Chromium is missing: npm test installs it where it can')
  const server = await serve(demoDir, { port: 0 })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(server.url)
    await page.waitForSelector('#result:not([hidden])')
    // The first readings say more of the browser's compiling than of the parser.
    for (let i = 0; i < 20; i++) {
      await page.$eval('#sample', (sample) => sample.dispatchEvent(new Event('change')))
      await page.waitForTimeout(100)
    }
    await page.screenshot({ path: join(root, 'docs', 'demo.png') })
  } finally {
    await browser.close()
    server.close()
  }
  say('written: docs/demo.png')
})
