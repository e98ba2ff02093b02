// The article of a live blog: header, overview, posts. Reconstructed from the state, from text renderings and
// from code that reads these pages; only the parts' order and their hooks are known.
import { advertisement, code, richText } from './webapp.mjs'

const LABELS = {
  en: { overview: 'What you need to know', skip: (title) => `Skip next section ${title}`, more: 'Show more posts' },
  de: { overview: 'Das Wichtigste in Kürze', skip: (title) => `Nächsten Abschnitt ${title} überspringen`, more: 'Weitere Beiträge' },
}

const share = (id, n, build) =>
  `<section class="${n.hash(build)} in-line" data-tracking-name="sharing-icons-inline"><div class="always-visible">` +
  `<a href="https://share.example/x?u=https%3A%2F%2Fp.dw.com%2Fp%2F${code(id)}" class="${n.hash(build)}"><svg><title>Share</title>` +
  `</svg></a></div><div class="copy-button-wrapper closed"><span class="${n.hash(build)}">https://p.dw.com/p/${code(id)}` +
  `</span></div></section>`

/** One post: {id, title, shown: [time, span], authors, text, before, shareFirst}. */
function post(page, item, n) {
  const h = () => n.hash(page.build)
  const authors = (item.authors ?? [])
    .map(
      ([name, href]) =>
        `<span>` +
        `${href ? `<a class="author-link ${h()}" href="${href}">${name}</a>` : `<span class="author no-link ${h()}">${name}</span>`}` +
        `</span>`
    )
    .join('')
  const sharing = share(item.id, n, page.build)
  return (
    `<section id="${item.id}" class="${h()}"><a href="#post-${item.id}" class="quick-item ${h()}"><span class="${h()}">` +
    `${LABELS[page.language].skip(item.title)}</span></a><div class="${h()}"><div class="${h()}"><time aria-hidden="true" ` +
    `class="${h()}">${item.shown[0]}</time><span class="${h()}">${item.shown[1]}</span></div><h2 class="${h()}">${item.title}` +
    `</h2>${authors ? `<div class="author-details ${h()}">${authors}</div>` : ''}${item.shareFirst ? sharing : ''}${item.before ?? ''}` +
      `${richText(page, n, item.text)}${item.shareFirst ? '' : sharing}` +
    `</div><span id="post-${item.id}"></span></section>`
  )
}

const list = (page, posts, n, ad) =>
  `<div class="${n.hash(page.build)}">${posts.map((item, i) => post(page, item, n) + (i === 1 ? ad('liveblog_incontent_1') : '')).join('')}` +
  `</div><div class="${n.hash(page.build)} center"><div role="button" class="show-more-button"><span>${LABELS[page.language].more}` +
  `</span></div></div>`

/** `article` of a live blog's story, with the posts in it or without. */
export const live =
  (posts) =>
  ({ page, n, header, sharing, lead, text, footer, ad }) => {
    const h = () => n.hash(page.build)
    const overview =
      page.text === ''
        ? ''
        : `<section id="overview" class="${h()}"><a href="#post-overview" class="quick-item"><span>` +
          `${LABELS[page.language].skip(LABELS[page.language].overview)}</span></a><h2 class="${h()}">${LABELS[page.language].overview}` +
          `</h2>${text()}</section>`
    return `${header()}${page.withoutOwnButton ? '' : sharing()}${lead()}${ad('article_top')}${overview}${posts.length ? list(page, posts, n, ad) : ''}` +
      `${footer()}`
  }

/** `behind`: the posts beside the article, as the sections below it stand. */
export const posts =
  (items) =>
  ({ page, n }) =>
    `<section class="alternating-zone">${list(page, items, n, (place) => advertisement(page, n, place))}</section>`

/** The state's entry of a post. */
export const entry = ({ id, title, time, day, text, persons = [] }) => ({
  __typename: 'LiveblogPost',
  id,
  title,
  text,
  firstPublicationDate: time,
  localizedContentDate: day,
  permaLinkUrl: `https://p.dw.com/p/${code(id)}`,
  persons: persons.map((fullName) => ({ __typename: 'Person', fullName })),
  videos: [],
})
