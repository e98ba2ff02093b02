//! What a paragraph is: sign-off, author or editor line, promo, notice, note, related, heading, paragraph, tried in
//! this order. Notes and headings depend on the rest of the page and are settled at its end.

use crate::address::{host_of, is_dw_host};
use crate::article::{Author, Block, Byline, Link, Mark, Removed, RemovedReason};
use crate::byline::{self, SignOff};
use crate::fold::is_longer;
use crate::inline::Run;
use crate::item::{ItemKind, item_of};
use crate::language;
use crate::limits::BLOCKS;
use crate::permalink;
use std::ops::Range;

/// The longest paragraph that can be a heading, in characters.
const HEADING_LENGTH: usize = 80;
/// The longest label before links, in characters.
const LABEL_LENGTH: usize = 40;

/// The longest paragraph that can be two lines of credits, in characters.
const CREDITS_LENGTH: usize = 160;

/// What a text container holds.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub body: Vec<Block>,
    pub byline: Option<Byline>,
    pub authors: Vec<Author>,
    pub editors: Vec<String>,
    pub removed: Vec<Removed>,
}

/// What becomes of a sign-off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum SignOffs {
    /// The last one is the article's byline.
    Byline,
    /// They stay paragraphs: the post of a live blog has no key for one.
    Text,
}

/// A block whose kind may depend on what follows it on the page.
#[derive(Debug)]
struct Draft {
    block: Block,
    hint: Hint,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Hint {
    /// Nothing to decide.
    Settled,
    /// Looks like a sign-off; the last one of the page is. In a box: every paragraph has a hint, few are one.
    SignOff(Box<SignOff>),
    /// Bold from end to end, or in plain text a short line alone: a heading, unless the page is an interview.
    Bold,
    /// Italic from end to end: a note, if only notes follow.
    Italic,
}

/// The blocks of a text in the order of the page, while what follows may still change them.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    list: Vec<Draft>,
    content: Content,
    /// Whether there is text already.
    pub has_text: bool,
    /// Whether there were more than are kept.
    pub full: bool,
}

impl Drafts {
    /// The block that stands last.
    pub fn last(&self) -> Option<&Block> {
        self.list.last().map(|d| &d.block)
    }

    /// A block that nothing can change.
    pub fn settle(&mut self, block: Block) {
        self.add(block, Hint::Settled);
    }

    pub fn add(&mut self, block: Block, hint: Hint) {
        if self.list.len() >= BLOCKS {
            self.full = true;
            return;
        }
        let draft = Draft { block, hint };
        self.has_text |= is_text(&draft);
        self.list.push(draft);
    }

    pub fn remove(&mut self, reason: RemovedReason, text: String) {
        self.content.removed.push(Removed { reason, text });
    }

    /// Further authors, with the agencies that stand among them: `Mwandishi: NAME/AFP`.
    pub fn authors(&mut self, names: Vec<String>) {
        let (names, credit) = byline::people(names);
        self.content.byline = self.content.byline.take().or(credit);
        self.content
            .authors
            .extend(names.into_iter().map(Author::named));
    }

    /// A paragraph, as whatever it is.
    pub fn paragraph(&mut self, run: Run) {
        match classify(&run) {
            Paragraph::SignOff(sign_off) => self.draft(run, Hint::SignOff(Box::new(sign_off))),
            Paragraph::Authors(names) => self.authors(names),
            Paragraph::Editors(names) => self.content.editors.extend(names),
            Paragraph::Credits { authors, editors } => {
                self.authors(authors);
                self.content.editors.extend(editors);
            }
            Paragraph::Removed(reason) => self.remove(reason, run.text),
            Paragraph::Related { label, links } => self.settle(Block::Related { label, links }),
            Paragraph::Bold => self.draft(run, Hint::Bold),
            Paragraph::Italic => self.draft(run, Hint::Italic),
            Paragraph::Plain => self.draft(run, Hint::Settled),
        }
    }

    pub fn draft(&mut self, run: Run, hint: Hint) {
        let (text, marks) = (run.text, run.marks);
        self.add(Block::Paragraph { text, marks }, hint);
    }

    /// What the text holds, once all of it is known.
    pub fn finish(mut self, sign_offs: SignOffs) -> Content {
        if sign_offs == SignOffs::Byline {
            let sign_off = settle_sign_off(&mut self.list);
            self.content.byline = sign_off.or(self.content.byline.take());
        }
        settle_headings(&mut self.list);
        settle_notes(&mut self.list);
        self.content.body = self.list.into_iter().map(|d| d.block).collect();
        self.content
    }
}

pub(crate) enum Paragraph {
    SignOff(SignOff),
    Authors(Vec<String>),
    Editors(Vec<String>),
    /// An author line and an editor line with only a line break between.
    Credits {
        authors: Vec<String>,
        editors: Vec<String>,
    },
    Removed(RemovedReason),
    Related {
        label: Option<String>,
        links: Vec<Link>,
    },
    Bold,
    Italic,
    Plain,
}

pub(crate) fn classify(run: &Run) -> Paragraph {
    let text = run.text.as_str();
    if let Some(sign_off) = byline::sign_off(text) {
        return Paragraph::SignOff(sign_off);
    }
    if let Some(names) = language::author_line(text) {
        return Paragraph::Authors(names);
    }
    if let Some(names) = language::editor_line(text) {
        return Paragraph::Editors(names);
    }
    if let Some((authors, editors)) = two_credits(text) {
        return Paragraph::Credits { authors, editors };
    }
    if is_promo(run) {
        return Paragraph::Removed(RemovedReason::Promo);
    }
    if language::is_notice(text) {
        return Paragraph::Removed(RemovedReason::Notice);
    }
    if language::is_advertisement(text) {
        return Paragraph::Removed(RemovedReason::Advertisement);
    }
    if language::video_fallback(text) {
        return Paragraph::Removed(RemovedReason::NoScript);
    }
    if let Some((label, links)) = related(run) {
        return Paragraph::Related { label, links };
    }
    if run.is_all("em") {
        return Paragraph::Italic;
    }
    if run.is_all("strong") {
        return Paragraph::Bold;
    }
    Paragraph::Plain
}

/// `Mwandishi: A Mhariri: B`, two lines of a recording's page in one paragraph.
fn two_credits(text: &str) -> Option<(Vec<String>, Vec<String>)> {
    let colons = text.matches([':', '：']).take(2).count();
    if colons < 2 || is_longer(text, CREDITS_LENGTH) {
        return None;
    }
    two_lines(text)
}

#[cold]
#[inline(never)]
fn two_lines(text: &str) -> Option<(Vec<String>, Vec<String>)> {
    text.match_indices(' ').find_map(|(at, _)| {
        let (first, second) = text.split_at_checked(at)?;
        let in_order = || {
            let editors = language::editor_line(second)?;
            Some((language::author_line(first)?, editors))
        };
        let turned = || {
            let authors = language::author_line(second)?;
            Some((authors, language::editor_line(first)?))
        };
        in_order().or_else(turned)
    })
}

/// An appeal: it links DW's newsletters or asks to be a preferred source, or opens as appeals do.
fn is_promo(run: &Run) -> bool {
    let appeals = |url: &str| {
        let host = host_of(url).unwrap_or_default();
        // `/en/newsletter-registration/a-15718229`; a slug may have the word further on as any other.
        let newsletter =
            is_dw_host(&host) && (url.contains("/newsletter") || host.starts_with("newsletter"));
        newsletter || (host.ends_with("google.com") && url.contains("/preferences/source"))
    };
    let links = |m: &Mark| matches!(m, Mark::Link { href, .. } if appeals(href));
    let follows = |m: &Mark| matches!(m, Mark::Link { href, .. } if is_own_account(href));
    run.marks.iter().any(links)
        || language::is_appeal(&run.text)
        || (run.text.len() <= APPEAL_BYTES && run.marks.iter().any(follows))
}

/// The longest appeal to follow DW elsewhere, in bytes: a report on what DW wrote there is longer.
const APPEAL_BYTES: usize = 480;

/// Whether an address is an account of DW's on another site: `https://www.instagram.com/dw.chinese/`. What
/// stands further down in it is a single post.
#[cold]
#[inline(never)]
fn is_own_account(url: &str) -> bool {
    const SITES: &[&str] = &[
        "instagram.com",
        "facebook.com",
        "twitter.com",
        "x.com",
        "t.me",
        "youtube.com",
        "tiktok.com",
        "threads.net",
        "whatsapp.com",
        "linkedin.com",
    ];
    let host = host_of(url).unwrap_or_default();
    let site = host.strip_prefix("www.").unwrap_or(&host);
    let Some((_, path)) = url.split_once(&*host).filter(|_| SITES.contains(&site)) else {
        return false;
    };
    let account = path
        .trim_matches('/')
        .trim_start_matches('@')
        .to_ascii_lowercase();
    let rest = account
        .strip_prefix("deutschewelle")
        .or_else(|| account.strip_prefix("dw"));
    // `dw.chinese`, `dw_arabic`, `dwnews`; `dwarf` is another.
    let is_name = |rest: &str| rest == "news" || !rest.starts_with(char::is_alphabetic);
    rest.is_some_and(|rest| is_name(rest) && !rest.contains(['/', '?']))
}

/// Whether an address leads to another article, video or gallery; a topic or a person is no item.
fn is_item(url: &str) -> bool {
    item_of(url).is_some_and(|i| i.id.is_some() && !matches!(i.kind, ItemKind::Other(_)))
        || (url.contains("://p.dw.com/p/") && permalink::id_in(url).is_some())
}

/// A "Read more: …" line, or a paragraph that is nothing but links to other DW items.
fn related(run: &Run) -> Option<(Option<String>, Vec<Link>)> {
    let spans = run.links();
    let (first, _) = spans.first()?;
    let mut label = None;
    // The label may stand before the links or at the start of the first one.
    let mut body_start = 0;
    if let Some((length, rest)) = language::read_more(&run.text) {
        label = run.text.get(..length).map(|l| l.trim().to_owned());
        body_start = rest;
    } else if first.start > 0 {
        let before = run.text.get(..first.start)?.trim_end();
        let text = before.strip_suffix([':', '：'])?.trim_end();
        if text.is_empty() || is_longer(text, LABEL_LENGTH) || text.contains(['.', '"', '“']) {
            return None;
        }
        label = Some(text.to_owned());
        body_start = before.len();
    }
    links_behind(label, body_start, run, &spans)
}

/// A paragraph that is nothing but links from `body_start` on.
#[cold]
#[inline(never)]
fn links_behind(
    label: Option<String>,
    body_start: usize,
    run: &Run,
    spans: &[(Range<usize>, String)],
) -> Option<(Option<String>, Vec<Link>)> {
    let known_label = label.is_some() && language::read_more(&run.text).is_some();
    let mut links = Vec::new();
    let mut end = body_start;
    for (span, href) in spans {
        if !only_separators(run.text.get(end..span.start.max(end))?) {
            return None;
        }
        if !known_label && !is_item(href) {
            return None;
        }
        let text = run.text.get(span.start.max(body_start)..span.end)?.trim();
        if !text.is_empty() {
            links.push(Link {
                text: text.to_owned(),
                url: Some(href.clone()),
            });
        }
        end = span.end;
    }
    (only_separators(run.text.get(end..)?) && !links.is_empty()).then_some((label, links))
}

/// `Read more: TITLE` in plain text, where no links are left.
pub(crate) fn titled(text: &str) -> Option<Block> {
    let (label, rest) = language::read_more(text)?;
    let title = text.get(rest..).filter(|title| !title.is_empty())?;
    Some(Block::Related {
        label: text.get(..label).map(str::to_owned),
        links: vec![Link::label(title)],
    })
}

fn only_separators(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';'
                    | '|'
                    | '/'
                    | '·'
                    | '•'
                    | ':'
                    | '：'
                    | '،'
                    | '、'
                    | '-'
                    | '–'
                    | '—'
                    | '>'
                    | '»'
                    | '.'
                    | '('
                    | ')'
            )
    })
}

/// The last sign-off of the page that is certain, or that nothing of the text follows.
fn settle_sign_off(drafts: &mut Vec<Draft>) -> Option<Byline> {
    let last_text = drafts
        .iter()
        .rposition(|d| is_text(d) && !matches!(d.hint, Hint::SignOff(_)));
    let closes = |index: usize| last_text.is_none_or(|last| last < index);
    let index = drafts.iter().enumerate().rposition(|(index, d)| {
        matches!(&d.hint, Hint::SignOff(sign_off) if sign_off.certain || closes(index))
    })?;
    match drafts.remove(index).hint {
        Hint::SignOff(sign_off) => Some(sign_off.byline),
        _ => None,
    }
}

/// Whether a draft is the article's running text.
fn is_text(draft: &Draft) -> bool {
    matches!(
        draft.block,
        Block::Paragraph { .. }
            | Block::Heading { .. }
            | Block::List { .. }
            | Block::Quote { .. }
            | Block::Table { .. }
    ) && draft.hint != Hint::Italic
}

/// Bold short paragraphs are headings, unless the page is an interview.
fn settle_headings(drafts: &mut [Draft]) {
    let bold = |d: &Draft| match (&d.hint, &d.block) {
        (Hint::Bold, Block::Paragraph { text, .. }) => Some(text.clone()),
        _ => None,
    };
    let is_short = |t: &String| !is_longer(t, HEADING_LENGTH);
    let questions = drafts
        .iter()
        .filter_map(bold)
        .filter(is_short)
        .filter(|t| is_question(t))
        .count();
    let interview = questions >= 3 || drafts.iter().filter_map(bold).any(|t| t.starts_with("DW:"));
    if interview {
        return;
    }
    for draft in drafts.iter_mut().filter(|d| d.hint == Hint::Bold) {
        if let Block::Paragraph { text, marks } = &mut draft.block
            && is_short(text)
        {
            let run = Run {
                text: std::mem::take(text),
                marks: std::mem::take(marks),
            }
            .without("strong");
            draft.block = Block::Heading {
                level: 2,
                text: run.text,
                marks: run.marks,
            };
        }
    }
}

/// Signs that close a text and are looked through to see how its last sentence ends.
const CLOSING: &[char] = &[
    '"', '\'', '”', '“', '’', '»', '«', '›', ')', ']', '」', '』', '）', ' ',
];

/// Question marks of the site's scripts. Greek writes a semicolon for one.
pub(crate) fn is_question(text: &str) -> bool {
    let text = text.trim_end_matches(CLOSING);
    let greek = || text.contains(|c| matches!(c, '\u{370}'..='\u{3FF}'));
    text.ends_with(['?', '؟', '？', '፧', '\u{37E}']) || (text.ends_with(';') && greek())
}

/// Whether a text ends as a sentence does, or as one that goes on.
pub(crate) fn is_closed(text: &str) -> bool {
    const ENDS: &[char] = &[
        '.', '!', '?', '…', ':', ';', ',', '،', '؛', '؟', '۔', '।', '৷', '።', '፣', '፤', '፡', '፧',
        '。', '！', '？', '：', '；', '，', '、', '–', '—', '-',
    ];
    text.trim_end_matches(CLOSING).ends_with(ENDS)
}

/// Italic paragraphs after which no text follows are notes.
fn settle_notes(drafts: &mut [Draft]) {
    let Some(last_text) = drafts.iter().rposition(is_text) else {
        return;
    };
    for draft in drafts.iter_mut().skip(last_text + 1) {
        if draft.hint == Hint::Italic
            && let Block::Paragraph { text, marks } = &mut draft.block
        {
            // The italics are what makes it a note: the mark stays, as printed.
            draft.block = Block::Note {
                text: std::mem::take(text),
                marks: std::mem::take(marks),
            };
        }
    }
}
