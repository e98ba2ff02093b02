//! The other way in: a page as text, in whatever form people have it.
//!
//! Crawl files hold DW pages as lines: three skip links, kicker, headline, authors and date (often glued
//! together), teaser, permalink, image lines, then the text, a paragraph a line, then the page's closing
//! furniture. A page that was selected in a browser and pasted has its navigation before that and its teasers
//! behind. Nothing here depends on the order in which rules look: every line is looked at once ([`signs`]), the
//! page is laid over the lines ([`slots`]), and the fields are read off ([`fields`]).
//!
//! ```text
//! 1. Skip to content
//! 2. Skip to main menu
//! 3. Skip to more DW sites
//! CultureEurope                            a kicker of two labels, glued: one Link
//!
//! A bridge opens
//!
//! Mira HoltNovember 5, 2015                author and date
//!
//! It took nine years.                      teaser
//!
//! https://p.dw.com/p/1H0P1
//! Brücke                                   alt
//! The bridge in JuneImage: Jan Kern/dpa    caption, label, credit
//! ```

mod body;
mod details;
mod fields;
mod front;
mod lines;
mod live;
mod markup;
mod picture;
mod sections;
mod seen;
mod signs;
mod slots;
mod told;
mod tongue;
mod writers;

use crate::address::Base;
use crate::article::{Article, Kind, LayoutName, Warning, WarningCode};
use crate::assemble::{self, Known};
use crate::error::ParseError;
use crate::item::{Item, ItemKind};
use fields::{Fields, Laid};
use seen::TextPage;
use slots::Slot;
use told::Told;

/// Another form of page, with another headline, must fit worse by this.
const MARGIN: i32 = 3;

/// Reads a plain-text rendering of a page; `url` is the page's address, where the caller knows it.
pub(crate) fn read(text: &str, url: Option<&str>) -> Result<Article, ParseError> {
    let page = TextPage::new(text, url);
    page.check()?;
    let laid = Laid::new(&page);
    let read = fields::read(&laid, &mut Told::default());
    article(laid, read)
}

/// Each line of a text with the slot it got, in the body its role, and the rule that gave it, for `--explain`.
#[cfg(not(target_family = "wasm"))]
pub(crate) fn explain(text: &str, url: Option<&str>) -> Vec<[String; 3]> {
    let page = TextPage::new(text, url);
    let laid = Laid::new(&page);
    let mut told = Told(Some(vec![""; page.lines.len()]));
    fields::read(&laid, &mut told);
    let line = |(at, slot): (usize, &Slot)| {
        let text = page.lines.text(at).to_owned();
        let slot = || {
            let signs = page.signed.at(at).names();
            (slot.name(), format!("{}: {signs}", laid.aligned.form))
        };
        let (role, why) = told.role(at, &text).unwrap_or_else(slot);
        [role, why, text]
    };
    laid.aligned.slots.iter().enumerate().map(line).collect()
}

fn article(laid: Laid<'_>, read: Fields) -> Result<Article, ParseError> {
    let Laid { page, aligned, tag } = laid;
    let parts = &read.parts;
    if parts.headline.is_none() && parts.content.body.is_empty() && parts.posts.is_empty() {
        return Err(ParseError::NoContent);
    }
    let named = page.item.as_ref().and_then(|item| item.id);
    let id = read.id.or(named);
    let same_item = named.is_none() || named == id;
    let unsure = aligned.margin < MARGIN && aligned.slots.contains(&Slot::Headline);
    let known = Known {
        kind: kind(page.item.as_ref(), &read),
        id,
        url: page
            .address
            .as_deref()
            .filter(|_| same_item)
            .and_then(|address| Base::new(None).resolve(address)),
        language: tag,
        direction: None,
        layout: LayoutName::Text,
    };
    let full = read.full;
    let mut article = assemble::article(read.parts, known);
    let mut warnings = Vec::new();
    let mut warn = |held: bool, code: WarningCode, message: String| {
        warnings.extend(held.then_some(Warning { code, message }));
    };
    let left =
        |what: &str| format!("the text has more than 50000 {what}: what follows was not read");
    warn(page.lines.cut, WarningCode::LimitReached, left("lines"));
    warn(full, WarningCode::LimitReached, left("blocks"));
    let stale = "the address is of another item than the text".to_owned();
    warn(!same_item, WarningCode::StaleData, stale);
    let form = aligned.form;
    let other =
        format!("read as {form}; another form of page, with another headline, fits nearly as well");
    warn(unsure, WarningCode::Uncertain, other);
    for (code, message) in assemble::faults(&article) {
        warn(true, code, message.to_owned());
    }
    article.warnings = warnings;
    Ok(article)
}

/// From the letter before the id in the address, else what the text shows.
fn kind(item: Option<&Item>, read: &Fields) -> Kind {
    let heard = read.heard == Some(true);
    match item.map(|item| item.kind) {
        Some(ItemKind::LiveBlog) => Kind::LiveBlog,
        Some(ItemKind::Gallery) => Kind::Gallery,
        Some(ItemKind::AudioOrVideo) if heard => Kind::Audio,
        Some(ItemKind::Video | ItemKind::AudioOrVideo) => Kind::Video,
        Some(ItemKind::Audio) => Kind::Audio,
        None if !read.parts.posts.is_empty() => Kind::LiveBlog,
        None if read.only_player => Kind::Video,
        _ => Kind::Article,
    }
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod forms {
    use super::*;
    use crate::article::Block;
    use crate::article::RemovedReason;
    use std::path::Path;

    /// The real text and what it must give, where the project has them.
    #[test]
    fn the_shared_text_gives_what_it_must() {
        let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared");
        let read_file = |name: &str| std::fs::read_to_string(shared.join(name));
        let (Ok(text), Ok(gold)) = (
            read_file("pages/text-2015-en.txt"),
            read_file("gold/text-2015-en.json"),
        ) else {
            println!("../shared is not there: its text was not read");
            return;
        };
        let want: serde_json::Value = serde_json::from_str(&gold).unwrap();
        for text in [
            text.clone(),
            text.replace('\n', "\r\n"),
            format!("\u{FEFF}{text}"),
        ] {
            let got = serde_json::to_value(read(&text, None).unwrap()).unwrap();
            for (key, value) in want.as_object().unwrap() {
                includes(value, &got[key], key);
            }
        }
    }

    /// Whether `got` has all that `want` has.
    fn includes(want: &serde_json::Value, got: &serde_json::Value, path: &str) {
        use serde_json::Value::{Array, Object};
        match (want, got) {
            (Object(want), _) => {
                for (key, value) in want {
                    includes(value, &got[key], &format!("{path}.{key}"));
                }
            }
            (Array(want), Array(got)) => {
                assert_eq!(want.len(), got.len(), "{path}");
                for (at, (want, got)) in want.iter().zip(got).enumerate() {
                    includes(want, got, &format!("{path}[{at}]"));
                }
            }
            _ => assert_eq!(want, got, "{path}"),
        }
    }

    fn code(text: &str, url: Option<&str>) -> &'static str {
        read(text, url).map_or_else(|error| error.code(), |_| "fine")
    }

    #[test]
    fn errors() {
        assert_eq!(code("", None), "invalid-input");
        assert_eq!(code(" \n\u{FEFF}\n", None), "invalid-input");
        assert_eq!(code("A river.\n\nIt rose.", None), "not-dw");
        assert_eq!(
            code("Image: AP\n\nA river rose on May 3, 2024.", None),
            "not-dw"
        );
        let section = Some("https://www.dw.com/en/top-stories/s-9097");
        assert_eq!(code("A river.\n\nIt rose.", section), "not-article");
        let article = Some("https://www.dw.com/en/a-river/a-18829463");
        assert_eq!(code("A river.\n\nIt rose.", article), "fine");
        let skip = "1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\n";
        assert_eq!(code(skip, None), "no-content");
    }

    #[test]
    fn the_address_fills_in() {
        let text = "A long line about a river\n\nMay 3, 2024\n\nIt rose.\n\nThe river rose.";
        let url = "https://www.dw.com/pt-br/rio/a-18829463?maca=bra-rss";
        let article = read(text, Some(url)).unwrap();
        assert_eq!(article.id, Some(18_829_463));
        assert_eq!(
            article.url.as_deref(),
            Some("https://www.dw.com/pt-br/rio/a-18829463")
        );
        assert_eq!(
            article.permalink.as_deref(),
            Some("https://p.dw.com/p/1H0P1")
        );
        assert_eq!(article.language.as_deref(), Some("pt-BR"));
        assert_eq!(article.teaser.as_deref(), Some("It rose."));
        let other = format!("{text}\n\nhttps://p.dw.com/p/1H0P1");
        assert_eq!(read(&other, Some(url)).unwrap().id, Some(18_829_463));
    }

    #[test]
    fn an_address_of_another_item_is_not_used() {
        let text =
            "A river\n\nMay 3, 2024\n\nIt rose.\n\nhttps://p.dw.com/p/1H0P1\n\nThe river rose.";
        let article = read(text, Some("https://www.dw.com/en/x/a-70000001")).unwrap();
        assert_eq!(article.id, Some(18_829_463));
        assert_eq!(article.url, None);
        assert!(
            article
                .warnings
                .iter()
                .any(|w| w.code == WarningCode::StaleData)
        );
    }

    fn texts(blocks: &[Block]) -> Vec<String> {
        let text = |block: &Block| match block {
            Block::Paragraph { text, .. } => format!("p {text}"),
            Block::Heading { text, .. } => format!("h {text}"),
            Block::Image { image } => format!("i {}", image.credit.as_deref().unwrap_or_default()),
            Block::Related { links, .. } => format!("r {}", links[0].text),
            Block::List { items, .. } => format!("l {}", items.len()),
            other => format!("{other:?}"),
        };
        blocks.iter().map(text).collect()
    }

    const SPANISH: &str =
        "1. Ir al contenido\n  2. Ir al menú principal\n  3. Ir a más sitios de DW\n";

    /// A post's sign-off stays in its text, its picture and author are kept; the sharing buttons close it.
    #[test]
    fn a_live_blog_in_another_language() {
        let text = format!(
            "{SPANISH}Política\n\nEl puente se abre hoy\n\nPublicado 3 de mayo de 2024Última actualización 4 de mayo de 2024\n\n\
             Siga aquí las novedades.\n\nhttps://p.dw.com/p/4s6UT\n\nEste blog está cerrado.\n\n\
             Ir a la siguiente sección Llega un barco\n\n4 de mayo de 2024\n\nLlega un barco\n\n\
             Barco\nEl barcoImagen: Eva Lind/AFP\n\nEl barco llegó.\n\naa/bb (efe, dpa)\n\nhttps://p.dw.com/p/4s6UU\n\n\
             Ir a la siguiente sección La cinta\n\n3 de mayo de 2024\n\nLa cinta\n\nLa alcaldesa la cortó.\n\n\
             https://p.dw.com/p/4s6UV\nMostrar más\n\nIr a la siguiente sección Tema del día DW\n\nTema del día DW"
        );
        let article = read(&text, None).unwrap();
        assert_eq!(article.kind, Kind::LiveBlog);
        assert_eq!(article.date_modified.as_deref(), Some("2024-05-04"));
        assert_eq!(texts(&article.body), ["p Este blog está cerrado."]);
        assert_eq!(
            texts(&article.posts[0].body),
            ["i Eva Lind/AFP", "p El barco llegó.", "p aa/bb (efe, dpa)"]
        );
        assert_eq!(texts(&article.posts[1].body), ["p La alcaldesa la cortó."]);
        assert_eq!(article.byline, None);
    }

    /// A language whose skip links and labels the table does not have.
    #[test]
    fn a_language_of_tomorrow() {
        let text = "1. Hopp til innhold\n  2. Hopp til meny\n  3. Hopp til flere sider\nKultur\n\nEn bro åpner\n\n\
                    3.5.2024\n\nDet tok ni år.\n\nhttps://p.dw.com/p/4s6UT\n\nOrdføreren klippet båndet.\n\n\
                    En stille elv\n\nElven er stille.\n\nab/cd (dpa)\n\nHopp over Mer fra DW\n\nMer fra DW\n\n\
                    Noe annet.\n\nHopp over Flere emner\n\nFlere emner";
        let article = read(text, None).unwrap();
        assert_eq!(article.headline.as_deref(), Some("En bro åpner"));
        assert_eq!(article.date_published.as_deref(), Some("2024-05-03"));
        let body = [
            "p Ordføreren klippet båndet.",
            "h En stille elv",
            "p Elven er stille.",
        ];
        assert_eq!(texts(&article.body), body);
        assert_eq!(article.byline.unwrap().agencies, ["dpa"]);
    }

    #[test]
    fn a_gallery_ends_in_its_author() {
        let text = format!(
            "{SPANISH}Cultura\n\nDiez puentes que conviene ver\n\n3 de mayo de 2024\n\nSon viejos.\n\n\
             https://p.dw.com/p/4s6UT\nImagen: AP\n\nEl más viejo\n\nEs de 1342.\n\nImagen: Jan Kern/dpa\n\n\
             El último\n\nNadie sabe quién lo hizo. Autora: Ana Ruiz\n\nImagen: AP"
        );
        let article = read(&text, None).unwrap();
        assert_eq!(article.authors[0].name, "Ana Ruiz");
        let body = [
            "h El más viejo",
            "p Es de 1342.",
            "i Jan Kern/dpa",
            "h El último",
            "p Nadie sabe quién lo hizo.",
            "i AP",
        ];
        assert_eq!(texts(&article.body), body);
    }

    #[test]
    fn glued_lines_are_taken_apart() {
        let text = "Skip to contentSkip to main menuSkip to more DW sites\nCultureEurope\nA bridge opens today\n\
                    Mira Holt | Jan KernNovember 5, 2015\nIt took nine years.\nhttps://p.dw.com/p/4s6UT\nBrücke\n\
                    The bridgeImage: Jan Kern/dpa\nThe mayor cut the ribbon.Advertisement\nThe boatTo view this video \
                    please enable JavaScript, and consider upgrading\nHe said \"Image: nothing\" was a song.\n\
                    1. one\n2. two\nls/kms (AP, dpa)\nEdited by: Clara Boone\nSend us your feedback";
        let article = read(text, None).unwrap();
        assert_eq!(article.headline.as_deref(), Some("A bridge opens today"));
        assert_eq!(article.authors.len(), 2);
        let body = [
            "p The mayor cut the ribbon.",
            "h The boat",
            "p He said \"Image: nothing\" was a song.",
            "l 2",
        ];
        assert_eq!(texts(&article.body), body);
        let reasons: Vec<_> = article
            .removed
            .iter()
            .map(|removed| removed.reason)
            .collect();
        assert_eq!(
            reasons,
            [RemovedReason::Advertisement, RemovedReason::NoScript]
        );
        assert_eq!(article.editors, ["Clara Boone"]);
    }

    /// Short, with the title line behind the quick-jump links: the list's date is not the head's.
    #[test]
    fn a_short_classic_page() {
        let text = "1. Inhalt\n2. Navigation\n3. Weitere Inhalte\n4. Metanavigation\n5. Suche\n\
                    6. Choose from 30 Languages\ndate 2017-05-04  The bridge opens | Culture| Arts | DW | 04.05.2017\n\n\
                    Culture\n\nThe bridge opens\n\nAfter nine years, the bridge is open.\n\n\
                    The mayor cut the ribbon on May 4, 2017. She left.\n\naa/bb (AFP, dpa)\n\nDW recommends\n\n\
                    Seven clocks\n\nDate 04.05.2017\n\nAuthor Mira Holt\n\nKeywords bridge, river\n\n\
                    Permalink https://p.dw.com/p/4s6UT";
        let article = read(text, None).unwrap();
        assert_eq!(article.headline.as_deref(), Some("The bridge opens"));
        assert_eq!(
            article.teaser.as_deref(),
            Some("After nine years, the bridge is open.")
        );
        assert_eq!(article.date_published.as_deref(), Some("2017-05-04"));
        assert_eq!(article.authors[0].name, "Mira Holt");
        let body = ["p The mayor cut the ribbon on May 4, 2017. She left."];
        assert_eq!(texts(&article.body), body);
    }

    #[test]
    fn a_page_that_is_a_video() {
        let text = "1. Zum Inhalt springen\n2. Zur Hauptnavigation springen\n3. Zu weiteren Angeboten der DW springen\n\
                    Kultur\n\nDie Brücke ist offen\n\n03:35\n\nThis browser does not support the video element.\n\n\
                    8. Februar 2022\n\nNeun Jahre hat es gedauert.\n\nhttps://p.dw.com/p/4s6UT";
        let article = read(text, None).unwrap();
        assert_eq!(article.kind, Kind::Video);
        assert_eq!(
            article.teaser.as_deref(),
            Some("Neun Jahre hat es gedauert.")
        );
        assert!(article.authors.is_empty());
    }

    #[test]
    fn hostile_input_is_quick() {
        let skip = "1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\n\n";
        let pieces = [
            "a\n",
            "a\n\n",
            "Image: AP\n",
            "1. a\n",
            "• a\n",
            "a b ",
            "\r\n",
            "Read more: x\n",
            "May 3, 2024\n",
            "ls/kms\n\n",
            "https://p.dw.com/p/1\n",
            "Skip next section a\n",
            "aImage: ",
            "| DW |",
            "\u{200C}",
            "Date May 3, 2024\n",
            "ምስል ",
        ];
        for piece in pieces {
            let _ = read(&format!("{skip}{}", piece.repeat(1_000)), None);
        }
    }
}
