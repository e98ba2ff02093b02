import { createElement as h } from 'react'
import { nestList, runs } from 'dw-article/blocks'

const TAGS = { strong: 'strong', em: 'em', strike: 's', sub: 'sub', sup: 'sup', code: 'code' }

/** A text with its links and emphasis. */
export function marked ({ text, marks }) {
  return runs(text, marks).map((run, key) => run.marks.reduceRight(
    (inside, mark) => mark.type === 'link' ? h('a', { href: mark.href, key }, inside) : h(TAGS[mark.type], { key }, inside), run.text))
}

const list = (tag, items) => h(tag, null, items.map((item, key) => h('li', { key }, marked(item), item.items.length > 0 ? list(tag, item.items) : null)))

/** The text of an article; add the other blocks as you want them. */
export function ArticleBody ({ blocks }) {
  return blocks.map((block, key) => {
    switch (block.type) {
      case 'heading': return h(`h${block.level}`, { key }, marked(block))
      case 'paragraph': case 'note': return h('p', { key }, marked(block))
      case 'quote': return h('blockquote', { key }, marked(block))
      case 'list': return h('div', { key }, list(block.ordered ? 'ol' : 'ul', nestList(block.items)))
      default: return null
    }
  })
}
