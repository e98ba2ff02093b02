//! EPUB 3: a ZIP of XHTML, which every reader of books opens. The twin of the package's `book/epub.js`; the files
//! in both have the same names and the same text.

use super::pack::{Made, Pack};
use super::pictures::{IN_BOOKS, Pictures};
use super::time;
use super::xhtml::{
    BookHeading, article_of, book_address, escaped, language_of, shown_in, to_xhtml,
};
use dw_article::render::{HtmlOptions, to_html_with};
use dw_article::{Article, Direction};
use std::collections::HashSet;

const STYLE: &str = include_str!("style.css");
const UNTITLED: &str = "Deutsche Welle";

struct Chapter<'a> {
    article: &'a Article,
    file: String,
    xhtml: String,
    headings: Vec<BookHeading>,
    title: String,
}

fn known(text: Option<&str>) -> Option<&str> {
    text.filter(|text| !text.trim().is_empty())
}

/// Two 64-bit hashes (FNV-1a) of what tells this book from others, as a UUID of our own making.
fn uuid<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let parts: Vec<&str> = parts.into_iter().collect();
    let text = parts.join("\0");
    let hash = |seed: u64| {
        let mix = |sum: u64, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        text.bytes().fold(seed, mix)
    };
    let (high, low) = (hash(0xcbf2_9ce4_8422_2325), hash(0x6c62_272e_07bb_0142));
    format!(
        "urn:uuid:{:08x}-{:04x}-8{:03x}-{:x}{:03x}-{:012x}",
        high >> 32,
        (high >> 16) & 0xffff,
        high & 0xfff,
        8 + ((low >> 60) & 3),
        (low >> 48) & 0xfff,
        low & 0xffff_ffff_ffff
    )
}

/// What names an article for good.
fn identifier_of(article: &Article) -> String {
    let mut addresses = [&article.url, &article.permalink].into_iter().flatten();
    let address = addresses.find_map(|url| book_address(url));
    address.unwrap_or_else(|| {
        uuid([
            article.headline.as_deref().unwrap_or_default(),
            article.date_published.as_deref().unwrap_or_default(),
            &article.text,
        ])
    })
}

/// When the latest of the articles was changed, as EPUB writes it.
fn modified_at(chapters: &[Chapter<'_>]) -> String {
    let times = chapters.iter().filter_map(|Chapter { article, .. }| {
        let text = article
            .date_modified
            .as_ref()
            .or(article.date_published.as_ref());
        time::milliseconds(text?)
    });
    let latest = times
        .filter(|time| (0..253_402_300_800_000).contains(time))
        .max();
    time::written(latest.unwrap_or(0))
}

fn direction(article: &Article) -> &'static str {
    match article.direction {
        Direction::Rtl => "rtl",
        Direction::Ltr => "ltr",
    }
}

fn page(lang: &str, dir: &str, title: &str, body: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{lang}" xml:lang="{lang}" dir="{dir}">
<head>
<title>{}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
{body}
</body>
</html>
"#,
        escaped(title)
    )
}

/// The table of contents: a line for each article, below it its headings of the second level. The numbers
/// stand where the book begins its lines, whatever an article does.
fn contents(chapters: &[Chapter<'_>], title: &str) -> String {
    let line = |chapter: &Chapter<'_>| {
        let (file, dir) = (&chapter.file, direction(chapter.article));
        let second = chapter.headings.iter().filter(|heading| heading.level == 2);
        let parts: Vec<String> = second
            .map(|BookHeading { id, text, .. }| {
                let text = escaped(text);
                format!(r##"<li><a href="{file}#{id}" dir="{dir}">{text}</a></li>"##)
            })
            .collect();
        let below = match parts.is_empty() {
            true => String::new(),
            false => format!("\n<ol>\n{}\n</ol>\n", parts.join("\n")),
        };
        let title = escaped(&chapter.title);
        format!(r#"<li><a href="{file}" dir="{dir}">{title}</a>{below}</li>"#)
    };
    let lines: Vec<String> = chapters.iter().map(line).collect();
    format!(
        "<nav epub:type=\"toc\" role=\"doc-toc\">\n<h1>{}</h1>\n<ol>\n{}\n</ol>\n</nav>",
        escaped(title),
        lines.join("\n")
    )
}

/// Each once, in the order of the first.
fn once(all: impl Iterator<Item = String>) -> Vec<String> {
    let mut seen = HashSet::new();
    all.filter(|one| seen.insert(one.clone())).collect()
}

/// What the book says of itself.
fn metadata(chapters: &[Chapter<'_>], title: &str) -> String {
    let articles = || chapters.iter().map(|chapter| chapter.article);
    let one = match chapters {
        [only] => Some(only.article),
        _ => None,
    };
    let mut lines = Vec::new();
    let mut dc = |name: &str, text: Option<&str>, attributes: &str| {
        if let Some(text) = known(text) {
            lines.push(format!(
                "<dc:{name}{attributes}>{}</dc:{name}>",
                escaped(text)
            ));
        }
    };
    let identifiers: Vec<String> = articles().map(identifier_of).collect();
    let identifier = match one {
        Some(article) => identifier_of(article),
        None => uuid(identifiers.iter().map(String::as_str)),
    };
    dc("identifier", Some(&identifier), " id=\"id\"");
    dc("title", Some(title), "");
    for language in once(articles().map(|article| language_of(article.language.as_deref()))) {
        dc("language", Some(&language), "");
    }
    for name in once(
        articles().flat_map(|article| article.authors.iter().map(|author| author.name.clone())),
    ) {
        dc("creator", Some(&name), "");
    }
    dc("publisher", Some("Deutsche Welle"), "");
    let date = one.and_then(|article| article.date_published.as_deref());
    dc(
        "date",
        date.filter(|date| time::is_time(date))
            .and_then(|date| date.get(..10)),
        "",
    );
    dc(
        "description",
        one.and_then(|article| article.teaser.as_deref()),
        "",
    );
    for word in one.map_or(&[][..], |article| &article.keywords) {
        dc("subject", Some(word), "");
    }
    for url in articles().filter_map(|article| book_address(article.url.as_deref()?)) {
        dc("source", Some(&url), "");
    }
    let modified = modified_at(chapters);
    lines.push(format!(
        r#"<meta property="dcterms:modified">{modified}</meta>"#
    ));
    lines.join("\n")
}

/// The package document: what is in the book, and in which order.
fn package(
    chapters: &[Chapter<'_>],
    pictures: &Pictures,
    title: &str,
    [lang, dir]: [&str; 2],
) -> String {
    let cover = chapters.iter().find_map(|Chapter { article, .. }| {
        let url = article.lead_image.as_ref()?.url.as_ref()?;
        Some(pictures.place(&shown_as(url))?.0)
    });
    let mut items = vec![
        r#"<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>"#
            .to_owned(),
        r#"<item id="style" href="style.css" media-type="text/css"/>"#.to_owned(),
    ];
    items.extend(
        chapters
            .iter()
            .enumerate()
            .map(|(i, Chapter { file, .. })| {
                format!(
                    r#"<item id="article-{}" href="{file}" media-type="application/xhtml+xml"/>"#,
                    i + 1
                )
            }),
    );
    items.extend(pictures.had.iter().enumerate().map(|(i, picture)| {
        let properties = if Some(i) == cover {
            r#" properties="cover-image""#
        } else {
            ""
        };
        let (n, media) = (i + 1, picture.kind.media);
        format!(
            r#"<item id="picture-{n}" href="pictures/{n}.{}" media-type="{media}"{properties}/>"#,
            picture.kind.extension
        )
    }));
    let cover = cover.map_or_else(String::new, |i| {
        format!("\n<meta name=\"cover\" content=\"picture-{}\"/>", i + 1)
    });
    let nav = if chapters.len() > 1 {
        "<itemref idref=\"nav\"/>\n"
    } else {
        ""
    };
    let spine: Vec<String> = (1..=chapters.len())
        .map(|n| format!(r#"<itemref idref="article-{n}"/>"#))
        .collect();
    let (metadata, items, spine) = (
        metadata(chapters, title),
        items.join("\n"),
        spine.join("\n"),
    );
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="{lang}" dir="{dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
{metadata}{cover}
</metadata>
<manifest>
{items}
</manifest>
<spine page-progression-direction="{dir}">
{nav}{spine}
</spine>
</package>
"#
    )
}

const CONTAINER: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"#;

/// An address as `to_html` writes it.
pub fn shown_as(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D")
}

/// One book of all articles, which are one at least. `get` gives a picture of one of them.
pub fn epub(
    articles: &[Article],
    html: &HtmlOptions,
    title: Option<&str>,
    get: &mut dyn FnMut(usize, &str) -> Option<Vec<u8>>,
) -> std::io::Result<Made> {
    let pages: Vec<String> = articles
        .iter()
        .map(|article| article_of(&to_html_with(article, html)).to_owned())
        .collect();
    let wanted = pages
        .iter()
        .enumerate()
        .flat_map(|(i, page)| shown_in(page).into_iter().map(move |url| (i, url)));
    let pictures = Pictures::of(wanted, IN_BOOKS, get);
    let place = |url: &str| {
        let (at, picture) = pictures.place(url)?;
        Some(format!("pictures/{}.{}", at + 1, picture.kind.extension))
    };
    let chapters: Vec<Chapter<'_>> = articles
        .iter()
        .zip(&pages)
        .enumerate()
        .map(|(i, (article, page))| {
            let (xhtml, headings) = to_xhtml(page, &place);
            let file = match articles.len() {
                1 => "article.xhtml".to_owned(),
                _ => format!("article-{}.xhtml", i + 1),
            };
            let title = known(article.headline.as_deref())
                .unwrap_or(UNTITLED)
                .to_owned();
            Chapter {
                article,
                file,
                xhtml,
                headings,
                title,
            }
        })
        .collect();
    let of_one = match chapters.as_slice() {
        [only] => only.title.as_str(),
        _ => UNTITLED,
    };
    let title = known(title).unwrap_or(of_one);
    let bytes = packed(&chapters, &pictures, title)?;
    let missing = pictures.missing;
    Ok(Made { bytes, missing })
}

/// The files of a book, in a ZIP.
fn packed(chapters: &[Chapter<'_>], pictures: &Pictures, title: &str) -> std::io::Result<Vec<u8>> {
    let first = chapters.first().map(|chapter| chapter.article);
    let dir = first.map_or("ltr", direction);
    let lang = language_of(first.and_then(|article| article.language.as_deref()));
    let mut pack = Pack::new();
    pack.stored("mimetype", b"application/epub+zip")?;
    pack.text("META-INF/container.xml", CONTAINER)?;
    pack.text(
        "EPUB/package.opf",
        &package(chapters, pictures, title, [&lang, dir]),
    )?;
    pack.text(
        "EPUB/nav.xhtml",
        &page(&lang, dir, title, &contents(chapters, title)),
    )?;
    pack.text("EPUB/style.css", STYLE)?;
    for Chapter {
        article,
        file,
        xhtml,
        title,
        ..
    } in chapters
    {
        let lang = language_of(article.language.as_deref());
        let page = page(&lang, direction(article), title, xhtml);
        pack.text(&format!("EPUB/{file}"), &page)?;
    }
    for (i, picture) in pictures.had.iter().enumerate() {
        let name = format!("EPUB/pictures/{}.{}", i + 1, picture.kind.extension);
        pack.stored(&name, &picture.bytes)?;
    }
    pack.finish()
}
