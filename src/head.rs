//! What the head and the scripts of a page say of its item: canonical address, metas, JSON-LD, `dataLayer`,
//! app state. None of it is believed unless it speaks of the item that the reader sees: dw.com is a
//! single-page app, and after a navigation inside it the data may still be the previous page's.

use crate::fold::folded;
use crate::item::item_of;
use crate::json::{self, NoJson};
use crate::limits::{COMPARED, JSON_LD_BYTES, JSON_LD_OBJECTS, STATE_BYTES};
use crate::saved;
use crate::tree::{Node, Tree};
use serde_json::Value;

/// The metas that are read, by `name` or `property`: a page has a hundred others.
const METAS: &[&str] = &[
    "author",
    "date",
    "keywords",
    "language",
    "og:site_name",
    "og:title",
    "og:url",
    "publisher",
    "twitter:title",
];

/// The head's facts, as the page states them.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub lang: Option<String>,
    pub dir: Option<String>,
    /// Whether a browser or an add-on says that it has put a translation in the place of the page's words.
    pub translated: bool,
    pub canonical: Option<String>,
    /// The address of the page that this one is a copy of, as whoever made the copy says.
    pub saved_from: Option<String>,
    pub json_ld: Vec<Value>,
    /// Whether a JSON-LD script was there and was no JSON.
    pub broken_json_ld: bool,
    /// Whether there was more JSON-LD than is read.
    pub cut_json_ld: bool,
    json_ld_bytes: usize,
    metas: Vec<(&'static str, String)>,
}

impl Facts {
    /// Reads them wherever they stand: parsed with scripting off, a `<noscript><img>` ends the head of
    /// classic pages early, and metas land in the body.
    pub(crate) fn read(tree: &Tree) -> Facts {
        let mut facts = Facts::default();
        // A browser that translates says so, and what it says of the language is no longer the page's.
        let mut translated = false;
        for node in tree.root().descendants().filter(|n| n.is_element()) {
            facts.translated |= is_marked(node);
            match node.name() {
                "html" if is_translated(node) => translated = true,
                "html" if facts.lang.is_none() => {
                    facts.lang = node
                        .attr("lang")
                        .or(node.attr("xml:lang"))
                        .map(str::to_owned);
                    facts.dir = node.attr("dir").map(str::to_owned);
                }
                "body" if facts.dir.is_none() && !translated => {
                    facts.dir = node.attr("dir").map(str::to_owned)
                }
                "link" if facts.canonical.is_none() && node.attr("rel") == Some("canonical") => {
                    facts.canonical = node.attr("href").map(str::to_owned);
                }
                "meta" => facts.meta_element(node),
                _ if facts.saved_from.is_none() && saved::may_say(node) => {
                    facts.saved_from = saved::address_of(node);
                }
                "script" if node.attr("type") == Some("application/ld+json") => {
                    facts.json_ld_element(node)
                }
                _ => {}
            }
        }
        facts.translated |= translated;
        if translated {
            facts.lang = facts.meta("language").map(str::to_owned);
        }
        facts
    }

    fn meta_element(&mut self, node: Node<'_>) {
        if self.saved_from.is_none() {
            self.saved_from = saved::address_of(node);
        }
        let Some(name) = node.attr("name").or(node.attr("property")) else {
            return;
        };
        let known = METAS.iter().find(|known| known.eq_ignore_ascii_case(name));
        if let (Some(name), Some(content)) = (known, node.attr("content")) {
            self.metas.push((name, content.to_owned()));
        }
    }

    fn json_ld_element(&mut self, node: Node<'_>) {
        let text = node.raw_text();
        self.json_ld_bytes += text.len();
        if self.json_ld_bytes > JSON_LD_BYTES || self.json_ld.len() > JSON_LD_OBJECTS {
            self.cut_json_ld = true;
            return;
        }
        match json::whole(&text) {
            Ok(Value::Array(list)) => self.json_ld.extend(list),
            Ok(Value::Object(mut object)) => match object.get_mut("@graph").map(Value::take) {
                Some(Value::Array(list)) => self.json_ld.extend(list),
                _ => self.json_ld.push(Value::Object(object)),
            },
            Err(NoJson::TooDeep) => self.cut_json_ld = true,
            _ => self.broken_json_ld = true,
        }
        if self.json_ld.len() > JSON_LD_OBJECTS {
            self.json_ld.truncate(JSON_LD_OBJECTS);
            self.cut_json_ld = true;
        }
    }

    /// The content of the first meta of this name or property.
    pub(crate) fn meta(&self, name: &str) -> Option<&str> {
        self.metas
            .iter()
            .find(|(n, _)| *n == name)
            .map(|(_, content)| content.as_str())
    }
}

/// `<html class="translated-ltr" lang="fr">`: Chrome has translated the page.
fn is_translated(html: Node<'_>) -> bool {
    html.has_class("translated-ltr") || html.has_class("translated-rtl")
}

/// Whether a translator has written into an element: Edge leaves `_msttexthash`, Chrome
/// `<font><font>…</font></font>` round each text, Yandex `ya-tr-span`.
fn is_marked(node: Node<'_>) -> bool {
    match node.name() {
        "font" => {
            let plain = |n: Node<'_>| n.attr("class").is_none();
            plain(node)
                && node
                    .parent()
                    .is_some_and(|p| p.name() == "font" && plain(p))
        }
        "ya-tr-span" => true,
        _ => EDGE.iter().any(|name| node.attr(name).is_some()),
    }
}

/// Attributes that Edge's translator leaves.
const EDGE: &[&str] = &["_msttexthash", "msttexthash", "_msthash"];

/// The JSON-LD object that describes the item `id`, if any, and whether there was one of another item.
///
/// `{"@type": "NewsArticle", "mainEntityOfPage": {"@id": "https://www.dw.com/…/a-68117411"}, …}`
pub(crate) fn json_ld_of(objects: &[Value], id: Option<u64>) -> (Option<&Value>, bool) {
    const TYPES: &[&str] = &[
        "NewsArticle",
        "Article",
        "LiveBlogPosting",
        "VideoObject",
        "AudioObject",
        "ImageGallery",
        "MediaGallery",
    ];
    let mut stale = false;
    // One that does not say which item it is of, where none says that it is of this one.
    let mut nameless = None;
    for object in objects {
        if !types(object).any(|t| TYPES.contains(&t)) {
            continue;
        }
        match (json_ld_id(object), id) {
            (Some(stated), Some(id)) if stated != id => stale = true,
            (None, Some(_)) => nameless = nameless.or(Some(object)),
            _ => return (Some(object), stale),
        }
    }
    (nameless, stale)
}

/// What a JSON-LD object says it is, `"@type": "NewsArticle"` or a list of such.
fn types(object: &Value) -> impl Iterator<Item = &str> {
    let stated = object.get("@type");
    let list = stated.and_then(Value::as_array).into_iter().flatten();
    stated.into_iter().chain(list).filter_map(Value::as_str)
}

/// Whether the name of what a JSON-LD object is holds `part`.
pub(crate) fn is_a(object: &Value, part: &str) -> bool {
    types(object).any(|t| t.contains(part))
}

/// Whether a JSON-LD object says which item it describes.
pub(crate) fn names_item(object: &Value) -> bool {
    json_ld_id(object).is_some()
}

/// Whether a JSON-LD object says that it describes another item than this one.
pub(crate) fn names_other(object: &Value, id: Option<u64>) -> bool {
    json_ld_id(object).is_some_and(|stated| Some(stated) != id)
}

fn json_ld_id(object: &Value) -> Option<u64> {
    let page = object.get("mainEntityOfPage");
    [
        page.and_then(|p| p.get("@id")),
        page,
        object.get("url"),
        object.get("@id"),
    ]
    .into_iter()
    .flatten()
    .filter_map(Value::as_str)
    .find_map(|url| item_of(url)?.id)
}

/// Names of the `Person`s in a JSON-LD `author`; Deutsche Welle, an Organization whatever the page calls it,
/// is no author.
#[cold]
#[inline(never)]
pub(crate) fn json_ld_authors(object: &Value) -> Vec<String> {
    let author = object.get("author");
    let list = match author {
        Some(Value::Array(list)) => list.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    list.iter()
        .filter(|a| a.get("@type").and_then(Value::as_str) == Some("Person"))
        .filter_map(|a| folded(a.get("name")?.as_str()?))
        .filter(|name| name != "Deutsche Welle" && name != "DW")
        .collect()
}

/// The `pageData` of a `dataLayer` script, if it is of the item `id`.
///
/// `window.dataLayer = [{"pageData":{"pageOID":68117411,"date":20240130,…}`
#[cold]
#[inline(never)]
pub(crate) fn page_data(script: &str, id: Option<u64>) -> Option<Value> {
    let (_, rest) = script.split_once("\"pageData\"")?;
    let value = json::first(rest.trim_start().strip_prefix(':')?).ok()?;
    let stated = value.get("pageOID").and_then(Value::as_u64);
    (id.is_none() || stated == id).then_some(value)
}

/// The app state: what the page's script works with, about the item that was loaded with the page.
#[derive(Debug)]
pub(crate) struct State {
    root: Value,
    /// The item's key in it.
    key: String,
}

/// Why a state was not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoState {
    /// There is none.
    Absent,
    /// It is of another item.
    Stale,
    /// It is larger or nested deeper than is read.
    TooLarge,
    /// It is no JSON.
    Broken,
}

impl State {
    /// Reads the state out of its script, if it has the item `id`.
    ///
    /// To January 2024 it is normalised, `window.__APOLLO_STATE__={"Article:ID": …, "Image:ID": …}` with
    /// `{"__ref": "Image:ID"}` for references and arguments in keys (`regions({"amount":1})`). Since then it
    /// is a map from request path to answer, `window.__APP_STATE__={"/graph-api/en/content/article/ID":
    /// {"data": {"content": …}}}`.
    pub(crate) fn read(script: &str, id: Option<u64>) -> Result<State, NoState> {
        let (_, rest) = script
            .split_once("__APOLLO_STATE__")
            .or_else(|| script.split_once("__APP_STATE__"))
            .ok_or(NoState::Absent)?;
        let json = rest.trim_start().strip_prefix('=').ok_or(NoState::Broken)?;
        if json.len() > STATE_BYTES {
            return Err(NoState::TooLarge);
        }
        let root = json::first(json).map_err(|reason| match reason {
            NoJson::TooDeep => NoState::TooLarge,
            NoJson::Broken => NoState::Broken,
        })?;
        let key = key_of(&root, id.ok_or(NoState::Stale)?).ok_or(NoState::Stale)?;
        Ok(State { root, key })
    }

    /// The item itself.
    pub(crate) fn content(&self) -> Entry<'_> {
        const NOTHING: &Value = &Value::Null;
        Entry {
            state: self,
            value: content_at(&self.root, &self.key).unwrap_or(NOTHING),
        }
    }
}

/// The key in the state that the item `id` stands under.
#[cold]
#[inline(never)]
fn key_of(root: &Value, id: u64) -> Option<String> {
    const TYPES: &[&str] = &["Article", "Liveblog", "ImageGallery", "Video", "Audio"];
    let object = root.as_object()?;
    let mut normalised = TYPES.iter().map(|t| format!("{t}:{id}"));
    normalised.find(|key| object.contains_key(key)).or_else(|| {
        let suffix = format!("/{id}");
        let mut paths = object.keys();
        let path = paths.find(|p| p.ends_with(&suffix) && p.contains("/content/"))?;
        content_at(root, path).map(|_| path.clone())
    })
}

/// The item under a key: the value itself, or what the answer to a request holds.
fn content_at<'v>(root: &'v Value, key: &str) -> Option<&'v Value> {
    let value = root.get(key)?;
    if !key.contains("/content/") {
        return Some(value);
    }
    value.get("data")?.get("content").filter(|c| c.is_object())
}

/// A value of the state, with its references followed.
#[derive(Clone, Copy)]
pub(crate) struct Entry<'s> {
    state: &'s State,
    value: &'s Value,
}

impl<'s> Entry<'s> {
    fn follow(self) -> Entry<'s> {
        let target = self
            .value
            .get("__ref")
            .and_then(Value::as_str)
            .and_then(|key| self.state.root.get(key));
        Entry {
            value: target.unwrap_or(self.value),
            ..self
        }
    }

    /// A field; one with arguments in its key (`persons({"amount":1})`) goes by its bare name, but a field
    /// without arguments comes first.
    pub(crate) fn get(self, key: &str) -> Option<Entry<'s>> {
        let object = self.value.as_object()?;
        let value = object.get(key).or_else(|| {
            let has_arguments = |k: &str| k.strip_prefix(key).is_some_and(|k| k.starts_with('('));
            let mut fields = object.iter();
            fields.find(|(k, _)| has_arguments(k)).map(|(_, v)| v)
        })?;
        (!value.is_null()).then(|| Entry { value, ..self }.follow())
    }

    /// The entries of a list.
    pub(crate) fn list(self, key: &str) -> Vec<Entry<'s>> {
        let list = self.get(key).and_then(|e| e.value.as_array());
        list.into_iter()
            .flatten()
            .map(|value| Entry { value, ..self }.follow())
            .collect()
    }

    /// The entries of a list that is searched for each element of the text; no page has more.
    fn first_of(self, key: &str) -> impl Iterator<Item = Entry<'s>> + use<'s> {
        let list = self.get(key).and_then(|e| e.value.as_array());
        let entries = list.into_iter().flatten().take(COMPARED);
        entries.map(move |value| Entry { value, ..self }.follow())
    }

    /// A string as it stands.
    pub(crate) fn str(self, key: &str) -> Option<&'s str> {
        self.get(key)?.value.as_str().filter(|s| !s.is_empty())
    }

    /// A string, folded; the state writes no-break spaces as `&#160;`.
    pub(crate) fn text(self, key: &str) -> Option<String> {
        let raw = self.str(key)?;
        if raw.contains('&') {
            folded(
                &raw.replace("&#160;", " ")
                    .replace("&nbsp;", " ")
                    .replace("&quot;", "\"")
                    .replace("&#39;", "'")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&amp;", "&"),
            )
        } else {
            folded(raw)
        }
    }

    /// A number that is no fraction.
    pub(crate) fn number(self, key: &str) -> Option<u64> {
        let value = self.get(key)?.value;
        value.as_u64().or_else(|| {
            value
                .as_f64()
                .filter(|f| *f >= 0.0 && *f < 9e15)
                .map(|f| f as u64)
        })
    }

    /// The entry of a list whose `id` is this one.
    pub(crate) fn with_id(self, key: &str, id: u64) -> Option<Entry<'s>> {
        self.first_of(key).find(|e| e.number("id") == Some(id))
    }

    /// Whether a content link says that the item with this id stands beside the text and not in it.
    pub(crate) fn is_beside(self, id: u64) -> bool {
        let mut links = self.first_of("contentLinks");
        let link = links.find(|e| e.number("targetId") == Some(id));
        link.is_some_and(|e| e.get("isInText").and_then(|e| e.value.as_bool()) == Some(false))
    }

    /// What the text's links and embeds point to: the `target` of the content link with this id.
    pub(crate) fn linked(self, id: u64) -> Option<Entry<'s>> {
        let link = self
            .first_of("contentLinks")
            .find(|e| e.number("targetId") == Some(id))?;
        Some(link.get("target").unwrap_or(link))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_shapes_of_the_state() {
        let apollo = r#"window.__APOLLO_STATE__={"Article:5":{"title":"T&#160;x","image":{"__ref":"Image:7"},"regions({\"amount\":1})":[{"name":"R"}]},"Image:7":{"id":7}};"#;
        let state = State::read(apollo, Some(5)).unwrap();
        assert_eq!(state.content().text("title").as_deref(), Some("T x"));
        assert_eq!(state.content().get("image").unwrap().number("id"), Some(7));
        assert_eq!(state.content().list("regions").len(), 1);
        assert_eq!(State::read(apollo, Some(6)).unwrap_err(), NoState::Stale);
        let app = r#" window.__APP_STATE__ = {"/graph-api/en/content/article/5":{"data":{"content":{"id":5,"title":"T"}}}}; "#;
        assert_eq!(
            State::read(app, Some(5)).unwrap().content().str("title"),
            Some("T")
        );
        assert_eq!(
            State::read("window.__APP_STATE__={\"a\":", Some(5)).unwrap_err(),
            NoState::Broken
        );
        assert_eq!(State::read("", Some(5)).unwrap_err(), NoState::Absent);
    }

    #[test]
    fn half_a_character_does_not_spoil_the_rest() {
        let app = r#"window.__APP_STATE__={"/graph-api/en/content/article/5":{"data":{"content":{"id":5,"title":"T \ud83d","teaser":"\\ud83d \ud83d\ude00"}}}};"#;
        let state = State::read(app, Some(5)).unwrap();
        assert_eq!(state.content().str("title"), Some("T \u{fffd}"));
        assert_eq!(state.content().str("teaser"), Some("\\ud83d 😀"));
    }

    #[test]
    fn deutsche_welle_is_no_author() {
        let object = serde_json::json!({"author": [
            {"@type": "Person", "name": "Jane Roe"},
            {"@type": "Person", "name": "Deutsche Welle"},
            {"@type": "Organization", "name": "Deutsche Welle"},
        ]});
        assert_eq!(json_ld_authors(&object), ["Jane Roe"]);
    }

    #[test]
    fn data_of_another_item_is_not_used() {
        let ld = |id: u64| serde_json::json!({"@type":"NewsArticle","mainEntityOfPage":{"@id":format!("https://www.dw.com/en/x/a-{id}")}});
        let objects = [ld(1), ld(2)];
        assert_eq!(json_ld_of(&objects, Some(2)), (Some(&objects[1]), true));
        assert_eq!(json_ld_of(&objects[..1], Some(2)), (None, true));
        let nameless = serde_json::json!({"@type": "NewsArticle"});
        let objects = [nameless.clone(), ld(2), nameless];
        assert_eq!(json_ld_of(&objects, Some(2)), (Some(&objects[1]), false));
        assert_eq!(json_ld_of(&objects, Some(3)), (Some(&objects[0]), true));
        assert!(page_data(r#"x=[{"pageData":{"pageOID":3}}]"#, Some(4)).is_none());
        assert!(page_data(r#"x=[{"pageData":{"pageOID":3}}]"#, Some(3)).is_some());
    }
}
