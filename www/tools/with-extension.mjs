// Chromium with the extension in it, for the benches and the tests: how it is started, and how one gets to a page there.
import puppeteer from 'puppeteer-core'

/**
 * Goes to an address. Chromium exchanges a tab's frame when its page needs another process; where that happens just while the
 * tab is told to go, puppeteer gives up ("Navigating frame was detached"). It is told once more.
 * @param {import('puppeteer-core').Page} page
 * @param {string} address
 * @param {import('puppeteer-core').GoToOptions} [options]
 */
export async function goTo(page, address, options) {
  for (let tries = 3; ; tries--) {
    try {
      return await page.goto(address, options)
    } catch (error) {
      if (tries === 1 || !/frame (was|got) detached/i.test(/** @type {Error} */ (error).message)) throw error
      await new Promise((done) => setTimeout(done, 200))
    }
  }
}

/**
 * The browser, its extension and a tab; names of hosts are answered on this machine or not at all.
 * @param {string} executablePath
 * @param {string} directory the extension's
 * @param {{ hosts: Record<string, number>, lang?: string, env?: NodeJS.ProcessEnv }} options `hosts`: patterns of names, and the
 * port on this machine that each is sent to
 */
export async function chromiumWith(executablePath, directory, { hosts, lang, env }) {
  const rules = Object.entries(hosts).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}, `).join('')
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: [directory],
    env: { ...process.env, ...env },
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--window-size=1200,900', '--screen-info={1600x1200}', ...lang ? [`--lang=${lang}`] : [],
      `--host-resolver-rules=${rules}MAP * ~NOTFOUND`,
      // Over https dw.com is a secure origin; this spares a certificate.
      '--unsafely-treat-insecure-origin-as-secure=http://www.dw.com',
    ],
  })
  try {
    const installed = async () => [...(await browser.extensions()).values()][0]
    let extension = await installed()
    for (let i = 0; !extension && i < 400; i++) extension = await new Promise((resolve) => setTimeout(() => resolve(installed()), 50))
    if (!extension) throw new Error(`Chromium has not taken the extension in ${directory}`)
    const [page] = await browser.pages()
    // Whatever the browser still does with its first tab is over when this is there.
    await goTo(page, 'about:blank')
    return { browser, extension, page }
  } catch (error) {
    await browser.close()
    throw error
  }
}
