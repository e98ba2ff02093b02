// In both languages: what is saved and cited is named in full in the popup's lower row, choosing moves nothing, and axe finds
// nothing in the popup and the options with their templates.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allowed, article, chromium, faults, html, pathOf, site, soon } from './helper.mjs'

const server = await site()
const body = html('feature-galleries')
server.pages.set(pathOf(body), { body })

/** What each choice needs and gets of width, and how high the row is then. @param {import('puppeteer-core').Page} popup */
const choices = (popup) => popup.evaluate(() => ['kind', 'style'].flatMap((id) => {
  const select = /** @type {HTMLSelectElement} */ (document.getElementById(id))
  const all = [...select.options].map(({ value, text }) => {
    const free = document.createElement('select')
    free.append(new Option(text))
    free.style.cssText = 'position:absolute;max-width:none;width:max-content;padding-inline:.4rem'
    select.after(free)
    const needs = free.offsetWidth
    free.remove()
    select.value = value
    return { id, text, needs, has: select.offsetWidth, row: /** @type {HTMLElement} */ (document.querySelector('.bottom')).offsetHeight }
  })
  select.selectedIndex = 0
  return all
}))

/** Those that are cut, by more than a hair. @param {Awaited<ReturnType<typeof choices>>} all */
const cut = (all) => all.filter(({ needs, has }) => has < needs - 2).map(({ text }) => text)

for (const [lang, long] of [['en-US', ['Markdown, pictures', 'CSL-JSON', 'Wikipedia', 'Wikipedia (German)']], ['de', ['Markdown, Bilder', 'CSL-JSON', 'Wikipedia ({{cite news}})', 'Wikipedia (deutsch)']]]) {
  test(`in ${lang}: only long names are cut, the row stays one, axe finds nothing`, async () => {
    const { page, press, worker, browser, origin } = await chromium(server, { lang: String(lang), directory: allowed() })
    await page.goto(`http://www.dw.com${pathOf(body)}`)
    const popup = await press()
    await article(popup)
    const wide = await choices(popup)
    assert.deepEqual(cut(wide), long)
    assert.deepEqual([...new Set(wide.map(({ row }) => row))], [wide[0].row])
    assert.ok(wide[0].row < 60, `${wide[0].row} px`)
    // A browser that does not fit a select to its choice gives each the width of its longest.
    await popup.$$eval('#kind, #style', (selects) => { for (const select of selects) /** @type {HTMLElement} */ (select).style.setProperty('field-sizing', 'fixed') })
    assert.deepEqual([...new Set((await choices(popup)).map(({ row }) => row))], [wide[0].row])
    assert.deepEqual(await faults(popup), [])
    await popup.close()
    const options = await browser.newPage()
    await options.goto(`${origin}/options/options.html`)
    await options.waitForSelector('kbd')
    assert.equal(await options.$eval('html', ({ lang }) => lang), String(lang).slice(0, 2))
    assert.ok(await options.$eval('#note-preview', (preview) => preview.textContent))
    assert.deepEqual(await faults(options), [])
    await options.close()

    const opened = browser.waitForTarget((target) => target.url() === `${origin}/popup/popup.html`)
    await (await worker()).evaluate(() => /** @type {any} */ (globalThis).chrome.tabs.create({ url: '/popup/popup.html', active: false }))
    const phone = /** @type {import('puppeteer-core').Page} */ (await (await opened).page())
    await soon(() => phone.$eval('#actions', (bar) => !/** @type {any} */ (bar).hidden), 'it has read the page')
    await phone.bringToFront()
    const cdp = await phone.createCDPSession()
    for (const width of [320, 360, 400]) {
      await cdp.send('Emulation.setDeviceMetricsOverride', { width, height: 740, deviceScaleFactor: 1, mobile: true })
      await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true })
      const narrow = await choices(phone)
      assert.deepEqual(cut(narrow), [], String(width))
      assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth), width)
      assert.ok(narrow.every(({ row }) => row <= 160), JSON.stringify(narrow))
    }
    await browser.close()
  })
}
