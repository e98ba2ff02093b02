// The living page: what scripts, browsers and extensions do to a page while a reader has it open. Each state is acted
// out on our pages, in a tab at the page's real address; parseDocument must give what it gave before, except for the
// keys that a state names, with the reason.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { cases, packageDir } from '../../www/tools/lib.mjs'
import { launch, textOf } from './helper.mjs'

const names = [
  'news-signoff', 'feature-galleries', 'video-in-text', 'embeds', 'right-to-left', 'lists-quotes-tables', 'interview', 'notes-promos',
  'classic-news', 'classic-interview', 'classic-gallery', 'classic-media', 'classic-embeds', 'classic-authors', 'classic-ar',
]
const pages = cases().filter((c) => names.includes(c.name)).map(({ name, page }) => {
  const html = textOf(page)
  const facts = JSON.parse(readFileSync(join(page, '..', 'facts.json'), 'utf8'))
  // classic-media names no address of its own.
  const address = facts.url ?? `https://www.dw.com/en/a-page/a-${facts.id}`
  return { name, html, address, classic: facts.source.layout === 'classic' }
})
assert.equal(pages.length, names.length)

// Nothing of the page may load or run; our module may, and shadow roots need no script.
const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'unsafe-inline'; frame-src about:"
const types = { '.js': 'text/javascript', '.wasm': 'application/wasm' }

const browser = await launch()

/** A tab in which DW's addresses, and the web archive's copies of them, show our pages. */
async function tabWith(/** @type {Map<string, string>} */ shown) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await context.route('**/*', (route) => {
    const url = new URL(route.request().url())
    if (url.pathname.startsWith('/package/')) {
      const file = url.pathname.slice('/package/'.length)
      return route.fulfill({ body: readFileSync(join(packageDir, file)), contentType: types[/** @type {keyof typeof types} */ (file.slice(file.lastIndexOf('.')))] ?? 'text/plain' })
    }
    const html = shown.get(url.href)
    if (html === undefined) return route.abort()
    return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': policy } })
  })
  return page
}

/** Runs in the page. */
async function parse() {
  const { init, parseDocument } = await import('/package/index.js')
  await init()
  return parseDocument(document)
}

/**
 * What a state does runs in the page and says how many places it changed. `except` names the keys that may differ.
 * @type {Record<string, { act: () => number, except?: Record<string, string>, check?: (before: any, after: any) => void }>}
 */
const states = {
  'pictures have loaded': {
    act() {
      let n = 0
      for (const img of document.querySelectorAll('article figure img, #bodyContent img')) {
        const id = img.getAttribute('data-id') ?? img.getAttribute('srcset')?.match(/image\/(\d+)_/)?.[1] ?? img.getAttribute('src')?.match(/image\/(\d+)_/)?.[1]
        if (!id) continue
        // Classic pages name the file they show; today's show the one that fits the window.
        if (img.closest('#bodyContent')) img.setAttribute('src', img.src)
        else {
          img.setAttribute('src', `https://static.dw.com/image/${id}_604.webp`)
          if (img.hasAttribute('data-url')) img.setAttribute('srcset', `https://static.dw.com/image/${id}_602.webp 379w, https://static.dw.com/image/${id}_604.webp 767w`)
        }
        img.classList.add('lazyloaded', 'hq-img')
        img.removeAttribute('style')
        n++
      }
      return n
    },
  },

  'players have started': {
    act() {
      let n = 0
      const add = (/** @type {Element} */ to, /** @type {string} */ name, /** @type {string} */ classes, text = '') => {
        const element = document.createElement(name)
        element.className = classes
        element.textContent = text
        to.append(element)
        return element
      }
      for (const media of document.querySelectorAll('.vjs-wrapper video:not(.vjs-tech), .vjs-wrapper audio')) {
        const box = document.createElement('div')
        box.className = 'video-js vjs-16-9 vjs-paused vjs-controls-enabled'
        box.id = media.id
        media.replaceWith(box)
        box.append(media)
        media.classList.add('vjs-tech')
        media.id += '_html5_api'
        media.setAttribute('src', 'blob:https://www.dw.com/0b1c')
        add(box, 'div', 'vjs-poster vjs-hidden')
        add(add(box, 'div', 'vjs-loading-spinner'), 'span', 'vjs-control-text', 'Video Player is loading.')
        add(add(box, 'button', 'vjs-big-play-button'), 'span', 'vjs-control-text', 'Play Video')
        const bar = add(box, 'div', 'vjs-control-bar')
        add(add(bar, 'div', 'vjs-current-time vjs-time-control'), 'span', 'vjs-control-text', 'Current Time')
        add(bar, 'span', 'vjs-current-time-display', '0:00')
        const menu = add(bar, 'ul', 'vjs-menu-content')
        add(menu, 'li', 'vjs-menu-item', 'subtitles off, selected')
        add(add(box, 'div', 'vjs-modal-dialog vjs-hidden'), 'p', 'vjs-modal-dialog-description', 'This is a modal window.')
        n++
      }
      for (const media of document.querySelectorAll('.videoContainer')) {
        media.classList.add('jwplayer', 'jw-state-idle')
        const element = document.createElement('video')
        element.className = 'jw-video'
        element.setAttribute('src', 'blob:https://www.dw.com/0b1d')
        media.append(element)
        add(media, 'div', 'jw-controls', 'Play 00:00 Live')
        n++
      }
      return n
    },
    except: { removed: "the player's own labels are listed there, and nowhere else" },
    check(before, after) {
      const others = (/** @type {any} */ article) => article.removed.filter((/** @type {any} */ r) => r.reason !== 'player')
      assert.deepEqual(others(after), others(before))
    },
  },

  'a slideshow runs': {
    act() {
      const slides = document.querySelectorAll('.slides > li')
      for (const [i, slide] of slides.entries()) {
        const { style } = /** @type {HTMLElement} */ (slide)
        slide.classList.remove('hideBeforeLoad')
        style.display = i === 1 ? 'list-item' : 'none'
      }
      for (const counter of document.querySelectorAll('.slideshowNav')) counter.textContent = '2 | 3'
      return slides.length
    },
    except: { removed: 'the counter is listed there' },
  },

  'tweets and other embeds are filled in': {
    act() {
      let n = 0
      const frame = (/** @type {string} */ src, /** @type {Record<string, string>} */ attributes = {}) => {
        const element = document.createElement('iframe')
        for (const [name, value] of Object.entries({ src, scrolling: 'no', title: 'Embedded post', ...attributes })) element.setAttribute(name, value)
        return element
      }
      for (const tweet of document.querySelectorAll('blockquote.tweet.embed')) {
        const id = tweet.getAttribute('data-id') ?? ''
        const box = document.createElement('div')
        box.className = 'twitter-tweet twitter-tweet-rendered'
        box.append(frame(`https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`, { id: 'twitter-widget-0', 'data-tweet-id': id }))
        tweet.append(box)
        n++
      }
      for (const tweet of document.querySelectorAll('blockquote.twitter-tweet')) {
        const id = [...tweet.querySelectorAll('a')].pop()?.href.match(/status\/(\d+)/)?.[1] ?? ''
        const box = document.createElement('div')
        box.className = 'twitter-tweet twitter-tweet-rendered'
        box.append(frame('', { id: 'twitter-widget-1', 'data-tweet-id': id }))
        tweet.replaceWith(box)
        n++
      }
      for (const post of document.querySelectorAll('.instagram-oembed')) {
        post.append(frame(`https://www.instagram.com/p/${post.getAttribute('data-id')}/embed/captioned/?rd=https%3A%2F%2Fwww.dw.com`, { class: 'instagram-media instagram-media-rendered' }))
        n++
      }
      for (const post of document.querySelectorAll('.fb-post')) {
        const span = document.createElement('span')
        span.append(frame(`https://www.facebook.com/v2.0/plugins/post.php?href=${encodeURIComponent(post.getAttribute('data-href') ?? '')}`))
        post.append(span)
        n++
      }
      for (const element of document.querySelectorAll('iframe[data-src]')) {
        element.setAttribute('src', element.getAttribute('data-src') ?? '')
        element.setAttribute('height', '420')
        n++
      }
      for (const widget of document.querySelectorAll('.dw-widget')) {
        widget.append(frame(`https://www.dw.com/webapi/iframes/widget/es/${widget.getAttribute('data-id')}`))
        n++
      }
      return n
    },
    except: { body: "the script has replaced a quoted tweet by a frame: its text is no longer on the page" },
    check(before, after) {
      const without = (/** @type {any[]} */ body) => body.map((block) => block.type === 'embed' ? { ...block, text: null } : block)
      assert.deepEqual(without(after.body), without(before.body))
    },
  },

  'an embed waits for consent': {
    act() {
      let n = 0
      for (const embed of document.querySelectorAll('.yt-wrapper, .tweet.embed, .instagram-oembed')) {
        const layer = document.createElement('div')
        layer.className = 'embed-consent-layer'
        layer.innerHTML = '<p>This content is of another site.</p><label><input type="checkbox"> Always</label><button>Show it</button>'
        embed.append(layer)
        n++
      }
      return n
    },
    except: { removed: 'what the layer says is listed there' },
  },

  'advertisements have been injected': {
    act() {
      let n = 0
      const box = (/** @type {string} */ html) => {
        const template = document.createElement('template')
        template.innerHTML = html
        return template.content
      }
      for (const slot of document.querySelectorAll('.rich-text-ad, .gpt-slot')) {
        slot.append(box('<span class="label-top">Advertisement</span><div id="google_ads_iframe_/1/x_0__container__"><iframe id="google_ads_iframe_/1/x_0" src="about:blank"></iframe><p>Buy a boat.</p></div>'))
        n++
      }
      for (const text of document.querySelectorAll('.rich-text, .longText')) {
        const second = text.children[1]
        if (!second || text.parentElement?.closest('.longText')) continue
        second.before(box('<div id="div-gpt-ad-1700000000000-0" style="min-height:250px"><p>Buy a boat.</p></div><ins class="adsbygoogle" data-ad-slot="1"><iframe src="about:blank"></iframe></ins>'))
        second.after(box('<iframe src="https://x.safeframe.googlesyndication.com/safeframe/1-0-40/html/container.html" title="3rd party ad content"></iframe><div class="teads-inread"><div>Sponsored</div></div>'))
        n++
      }
      document.body.prepend(box('<div class="advertisement" id="dw_d_skyscraper"><p>Buy a boat.</p></div>'))
      return n
    },
    except: { removed: 'the advertisements are listed there' },
    check(before, after) {
      const others = (/** @type {any} */ article) => article.removed.filter((/** @type {any} */ r) => r.reason !== 'advertisement')
      assert.deepEqual(others(after), others(before))
      assert.ok(!JSON.stringify({ ...after, removed: [] }).includes('boat'))
    },
  },

  'a consent layer lies over the page': {
    act() {
      document.documentElement.style.overflow = 'hidden'
      document.body.classList.add('didomi-popup-open', 'no-scroll')
      document.body.setAttribute('aria-hidden', 'true')
      const layer = document.createElement('div')
      layer.id = 'didomi-host'
      layer.innerHTML = '<div role="dialog" aria-modal="true"><article><header><h1>We care about biscuits</h1></header><p class="intro">Partners read along.</p><p>Yes or no?</p><button>Agree</button></article></div><dialog open><h2>Settings</h2><p>Many.</p></dialog>'
      document.body.prepend(layer)
      const root = document.createElement('div')
      root.id = 'usercentrics-root'
      root.attachShadow({ mode: 'open' }).innerHTML = '<p>Shadows too.</p>'
      document.body.append(root)
      const copy = document.createElement('div')
      copy.hidden = true
      copy.innerHTML = '<h1>We care about biscuits</h1><p>Hidden copy.</p>'
      ;(document.querySelector('.rich-text, .longText') ?? document.body).prepend(copy)
      return 3
    },
  },

  'the browser has translated the page': {
    act() {
      // Same words, other elements: what remains of a translation when its words are taken away.
      let n = 0
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts = []
      while (walker.nextNode()) {
        const node = /** @type {Text} */ (walker.currentNode)
        if (node.data.trim() && !node.parentElement?.closest('script, style, noscript, svg')) texts.push(node)
      }
      for (const text of texts) {
        const outer = document.createElement('font')
        const inner = document.createElement('font')
        outer.style.verticalAlign = inner.style.verticalAlign = 'inherit'
        text.replaceWith(outer)
        outer.append(inner)
        inner.append(text)
        n++
      }
      const html = document.documentElement
      html.lang = html.lang === 'en' ? 'ar' : 'en'
      html.dir = html.lang === 'ar' ? 'rtl' : 'ltr'
      html.classList.add(html.lang === 'ar' ? 'translated-rtl' : 'translated-ltr')
      document.body.insertAdjacentHTML('beforeend', '<div id="goog-gt-tt" class="skiptranslate" dir="ltr"><div>Original text</div></div>')
      return n
    },
    except: { warnings: 'the words may be no longer DW\'s' },
    check(before, after) {
      assert.deepEqual(after.warnings.filter((/** @type {any} */ w) => w.code !== 'translated'), before.warnings)
      assert.equal(after.warnings.length, before.warnings.length + 1)
    },
  },

  'extensions have left their traces': {
    act() {
      let n = 0
      const host = (/** @type {string} */ name, /** @type {Element} */ before, light = '') => {
        const element = document.createElement(name)
        element.attachShadow({ mode: 'open' }).innerHTML = '<div>Check your spelling</div>'
        element.innerHTML = light
        before.before(element)
        n++
      }
      for (const paragraph of document.querySelectorAll('.rich-text > p, .longText > p')) {
        host('grammarly-extension', paragraph, '<span>2 mistakes</span>')
        host('lt-highlighter', paragraph, '<lt-div>spelling</lt-div>')
        const { style } = /** @type {HTMLElement} */ (paragraph)
        style.setProperty('--darkreader-inline-color', '#e8e6e3')
        paragraph.setAttribute('data-darkreader-inline-color', '')
        paragraph.setAttribute('data-gramm', 'false')
        paragraph.insertAdjacentHTML('beforeend', '<com-1password-button><span>Fill in</span></com-1password-button><font class="notranslate immersive-translate-target-wrapper" lang="fr"><br><font>La même chose.</font></font>')
        const word = paragraph.firstChild
        if (word?.nodeType === 3) {
          const mark = document.createElement('hypothesis-highlight')
          word.replaceWith(mark)
          mark.append(word)
        }
      }
      document.documentElement.setAttribute('data-darkreader-mode', 'dynamic')
      document.documentElement.setAttribute('data-lt-installed', 'true')
      document.body.insertAdjacentHTML('beforeend', '<grammarly-desktop-integration data-grammarly-shadow-root="true"></grammarly-desktop-integration><div data-lastpass-root style="position:absolute!important">LastPass</div>')
      for (const element of document.querySelectorAll('style')) {
        const copy = document.createElement('style')
        copy.className = 'darkreader darkreader--sync'
        copy.textContent = 'p { color: red }'
        element.after(copy)
      }
      ;(document.querySelector('.rich-text, .longText') ?? document.body).insertAdjacentHTML('afterbegin', '<style class="darkreader">p { color: red }</style>')
      return n
    },
    except: { removed: 'the translations are listed there' },
  },

  'the address has changed and the page has not yet': {
    act() {
      history.pushState({}, '', '/en/the-next-story/a-79999999?maca=x')
      return 1
    },
    // Where the page itself shows its short address beside the headline, the reader's page counts; a classic page is no
    // single-page app, and its address does not change without it.
    except: { warnings: 'one more says so' },
    check: (before, after) => {
      assert.deepEqual(after.warnings.filter(({ code }) => code !== 'stale-data'), before.warnings)
      assert.deepEqual(after.warnings.filter(({ code }) => code === 'stale-data').map(({ message }) => message), ['the address is of another item than the text'])
    },
  },
}

describe('the living page', () => {
  for (const [state, { act, except = {}, check }] of Object.entries(states)) {
    test(state, async () => {
      let acted = 0
      const shown = await tabWith(new Map(pages.map(({ address, html }) => [address, html])))
      for (const { name, address, classic } of pages) {
        if (classic && state.startsWith('the address')) continue
        await shown.goto(address)
        const before = await shown.evaluate(parse)
        acted += await shown.evaluate(act)
        const after = await shown.evaluate(parse)
        const same = (/** @type {any} */ article) => Object.fromEntries(Object.entries(article).filter(([key]) => !(key in except)))
        assert.deepEqual(same(after), same(before), `${name}: ${state}`)
        check?.(before, after)
      }
      // A state that touches nothing would prove nothing.
      assert.ok(acted > 0)
      await shown.context().close()
    })
  }

  test('after a navigation in the app: the text of one article, head and state of another', async () => {
    const apps = pages.filter((page) => !page.classic)
    const shown = await tabWith(new Map(apps.map(({ address, html }) => [address, html])))
    const head = (/** @type {string} */ html) => html.match(/<head>([\s\S]*)<\/head>/)?.[1] ?? ''
    const state = (/** @type {string} */ html) => html.match(/window\.__A[A-Z]+_STATE__[\s\S]*?(?=<\/script>)/)?.[0] ?? ''
    for (const [i, { name, html, address }] of apps.entries()) {
      const other = apps[(i + 1) % apps.length].html
      await shown.goto(address)
      const before = await shown.evaluate(parse)
      const swapped = await shown.evaluate(([head, state]) => {
        document.head.innerHTML = head
        const script = [...document.scripts].find((s) => /__A[A-Z]+_STATE__/.test(s.textContent ?? ''))
        if (script) script.textContent = state
        return document.querySelector('link[rel="canonical"]')?.getAttribute('href')
      }, [head(other), state(other)])
      assert.ok(swapped && !address.endsWith(swapped))
      const after = await shown.evaluate(parse)
      // The exact times, and what the page leaves to its state, are another article's now; the day is shown.
      const shownKeys = ['kind', 'id', 'url', 'permalink', 'language', 'direction', 'headline', 'kicker', 'teaser', 'authors', 'byline', 'editors', 'topics', 'leadImage', 'text', 'wordCount', 'removed', 'source']
      for (const key of shownKeys) assert.deepEqual(after[key], before[key], `${name}: ${key}`)
      const texts = (/** @type {any[]} */ body) => body.map((block) => block.type === 'gallery' || block.type === 'video' || block.type === 'audio' || block.type === 'widget' ? [block.type, block.id] : block)
      assert.deepEqual(texts(after.body), texts(before.body), name)
      assert.equal(after.datePublished?.slice(0, 10), before.datePublished?.slice(0, 10), name)
      assert.equal(html.includes(String(after.id)), true)
      assert.ok(after.warnings.some((/** @type {any} */ w) => w.code === 'stale-data') || !/application\/ld\+json/.test(other), name)
    }
    await shown.context().close()
  })

  test('in a copy of a web archive: its bar, and its addresses', async () => {
    const stamp = '20230601000000'
    const copies = new Map(pages.map(({ address, html }) => {
      // The archive rewrites what a browser would load or follow.
      const rewritten = html
        .replace(/(\s(?:href|src|poster)=")(\/[^"]*|https?:\/\/[^"]*)"/g, (_, attribute, url) => `${attribute}/web/${stamp}${attribute.includes('src') ? 'im_' : ''}/${new URL(url.replace(/&amp;/g, '&'), address).href.replace(/&/g, '&amp;')}"`)
        .replace(/<body[^>]*>/, (body) => `${body}<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id="wm-ipp-base" lang="en" style="display:block;direction:ltr;"><div id="wm-ipp"><p>123 captures</p><h1>The archive</h1></div></div><!-- END WAYBACK TOOLBAR INSERT -->`)
      return [`https://web.archive.org/web/${stamp}/${address}`, rewritten]
    }))
    const shown = await tabWith(new Map([...pages.map(({ address, html }) => /** @type {[string, string]} */ ([address, html])), ...copies]))
    for (const { name, address } of pages) {
      await shown.goto(address)
      const before = await shown.evaluate(parse)
      await shown.goto(`https://web.archive.org/web/${stamp}/${address}`)
      assert.deepEqual(await shown.evaluate(parse), before, name)
    }
    await shown.context().close()
  })

  test('a page that is still loading gives what is there, with a warning', async () => {
    for (const name of ['news-signoff', 'classic-news']) {
      const { html, address, classic } = /** @type {typeof pages[0]} */ (pages.find((page) => page.name === name))
      const cut = html.indexOf(classic ? 'he knows each stone'.slice(3) : 'for most of its history')
      assert.ok(cut > 0)
      // The rest never comes.
      const server = createServer((request, response) => {
        const path = new URL(request.url ?? '/', 'http://x').pathname
        if (path.startsWith('/package/')) {
          const file = path.slice('/package/'.length)
          response.writeHead(200, { 'Content-Type': file.endsWith('.wasm') ? 'application/wasm' : 'text/javascript' })
          response.end(readFileSync(join(packageDir, file)))
          return
        }
        if (path !== '/') {
          response.writeHead(404)
          response.end()
          return
        }
        response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy })
        response.write(html.slice(0, cut))
      })
      await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
      after(() => server.closeAllConnections())
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      const page = await browser.newPage()
      await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' })
      // waitForFunction would need eval, which the page forbids.
      const arrived = () => page.evaluate(() => document.querySelector('.rich-text p, .longText p') !== null)
      for (let i = 0; i < 500 && !await arrived(); i++) await new Promise((resolve) => setTimeout(resolve, 20))
      assert.equal(await page.evaluate(() => document.readyState), 'loading')
      const article = await page.evaluate(parse)
      assert.equal(article.url, new URL(address).href)
      assert.ok(article.headline && article.teaser && article.body.length > 0)
      const last = article.body.at(-1).text
      assert.ok(html.slice(0, cut).includes(last.slice(0, 30)), last)
      assert.deepEqual(article.warnings.map((/** @type {any} */ w) => w.code).filter((/** @type {string} */ c) => c === 'truncated'), ['truncated'])
      await page.close()
      server.closeAllConnections()
      server.close()
    }
  })
})
