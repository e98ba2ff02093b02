//! From what was found to the article, for every way in.

use crate::article::{
    Article, Author, Block, Direction, Kind, LayoutName, SCHEMA_VERSION, Source, WarningCode,
    text_of,
};
use crate::bidi;
use crate::byline;
use crate::language;
use crate::order;
use crate::parts::Parts;
use crate::permalink::permalink_of;
use crate::words::word_count;

/// What is known of an item beside what its page shows.
pub(crate) struct Known {
    pub kind: Kind,
    pub id: Option<u64>,
    pub url: Option<String>,
    /// BCP 47; the script of Serbian and Bosnian is told from the text.
    pub language: Option<String>,
    /// Where the page states it.
    pub direction: Option<Direction>,
    pub layout: LayoutName,
}

/// Puts the article together. Its warnings are the caller's.
pub(crate) fn article(parts: Parts, known: Known) -> Article {
    // In its place: a long text is not held twice.
    let mut body = parts.content.body;
    if !parts.lead_blocks.is_empty() {
        before(parts.lead_blocks, &mut body);
    }
    let mut authors = parts.authors;
    authors.extend(parts.content.authors);
    let mut editors = parts.content.editors;
    if known.language.as_deref() == Some("am") {
        closing_names(&mut body, &mut authors, &mut editors);
    }
    let mut removed = parts.removed;
    removed.extend(parts.content.removed);
    let text = text_of(&body, &parts.posts);
    let language = known
        .language
        .map(|tag| language::with_script(&tag, script_of(&text, &parts.headline)));
    let rtl = language.as_deref().is_some_and(language::is_rtl);
    let mut article = Article {
        schema_version: SCHEMA_VERSION.to_owned(),
        kind: known.kind,
        id: known.id,
        url: known.url,
        permalink: known.id.map(permalink_of),
        direction: known.direction.unwrap_or(match rtl {
            true => Direction::Rtl,
            false => Direction::Ltr,
        }),
        language,
        headline: parts.headline,
        kicker: parts.kicker,
        teaser: parts.teaser,
        date_published: parts.published,
        date_modified: parts.modified,
        // The same person in the header and in an author line is one.
        authors: order::without_repeats(authors, |author| &author.name),
        byline: parts.content.byline.or(parts.credit),
        editors,
        topics: parts.topics,
        keywords: parts.keywords,
        lead_image: parts.lead_image,
        body,
        posts: parts.posts,
        word_count: word_count(&text),
        text,
        removed,
        source: Source {
            layout: known.layout,
        },
        warnings: Vec::new(),
    };
    bidi::balance(&mut article);
    article
}

#[cold]
#[inline(never)]
fn before(lead: Vec<Block>, body: &mut Vec<Block>) {
    body.splice(0..0, lead);
}

/// The bare names that an Amharic text ends with: the author, and the editors.
#[cold]
#[inline(never)]
fn closing_names(body: &mut Vec<Block>, authors: &mut Vec<Author>, editors: &mut Vec<String>) {
    let mut names = byline::closing_names(body).into_iter();
    authors.extend(names.next().map(Author::named));
    editors.extend(names);
}

/// What tells the script: the text, without one the headline.
fn script_of<'a>(text: &'a str, headline: &'a Option<String>) -> &'a str {
    match text {
        "" => headline.as_deref().unwrap_or_default(),
        text => text,
    }
}

/// So many U+FFFD are no slip of the page's: its bytes were read in another charset than they were written in.
const MANY_REPLACED: usize = 3;

/// Whether letters were lost where the input was decoded: nobody is told of it at the time.
fn is_garbled(article: &Article) -> bool {
    let texts = [&article.headline, &article.teaser].into_iter().flatten();
    // In UTF-8 it begins with this byte, as little else does.
    let doubtful = texts
        .chain([&article.text])
        .filter(|text| text.as_bytes().contains(&0xEF));
    let mut left = MANY_REPLACED;
    for text in doubtful {
        left = left.saturating_sub(replaced(text));
    }
    left == 0
}

#[cold]
#[inline(never)]
fn replaced(text: &str) -> usize {
    let replaced = text.matches(char::REPLACEMENT_CHARACTER);
    replaced.take(MANY_REPLACED).count()
}

/// What the article lacks or has wrong, each with the words that say so.
pub(crate) fn faults(article: &Article) -> impl Iterator<Item = (WarningCode, &'static str)> {
    use WarningCode::{
        InvalidData, MissingBody, MissingDate, MissingHeadline, MissingId, MissingLanguage,
        MissingUrl,
    };
    let no_body = article.body.is_empty() && article.posts.is_empty();
    let (day, id, url) = match article.source.layout {
        LayoutName::Text => (
            "the text states no date of publication",
            "neither an address nor the text names the content id",
            "the text names no canonical address",
        ),
        _ => (
            "the page states no date of publication",
            "neither the address nor the page names the content id",
            "the page names no canonical address of this item",
        ),
    };
    let lacks = [
        (
            article.headline.is_none(),
            MissingHeadline,
            "no headline was found",
        ),
        (no_body, MissingBody, "no text was found"),
        (article.date_published.is_none(), MissingDate, day),
        (article.id.is_none(), MissingId, id),
        (article.url.is_none(), MissingUrl, url),
        (
            article.language.is_none(),
            MissingLanguage,
            "the language could not be told",
        ),
        (
            is_garbled(article),
            InvalidData,
            "letters are missing from the text (U+FFFD stands in their place): it was read in another charset than it was written in",
        ),
    ];
    let said = |(lacking, code, message): (bool, WarningCode, &'static str)| {
        lacking.then_some((code, message))
    };
    lacks.into_iter().filter_map(said)
}

/// What the first medium among some blocks is: whether it is to be heard.
pub(crate) fn is_heard<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> Option<bool> {
    blocks.into_iter().find_map(|block| match block {
        Block::Audio(_) => Some(true),
        Block::Video(_) => Some(false),
        _ => None,
    })
}
