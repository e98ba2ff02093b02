//! A template of the reader's: its faults, each where it is, and what an article makes of it. The tags are
//! Mustache's but for partials and other brackets. The crates for it: `mustache` has had no release since 2018,
//! `ramhorns` writes HTML, `handlebars` is another language; none says where a fault is.

use super::fields::is_known;
use super::places::{NotePlace, is_space, shown};
use serde_json::Value;

/// How long a template may be, in bytes.
pub const LONGEST: usize = 65_536;
/// How deep its sections may be: what is written below goes as deep and no deeper.
const DEPTH: usize = 8;
/// How much a template may do.
const STEPS: usize = 500_000;
/// How long a note may become.
const NOTE: usize = 4_194_304;

struct TemplateTag<'a> {
    kind: char,
    name: &'a str,
    start: usize,
    end: usize,
}

/// Something that is wrong, and where: line and column, counted from 1.
#[derive(Debug, PartialEq)]
pub struct TemplateFault {
    pub what: &'static str,
    pub name: String,
    pub line: usize,
    pub column: usize,
}

impl TemplateFault {
    /// In words.
    pub fn message(&self) -> String {
        let name = &self.name;
        let what = match self.what {
            "unclosed-tag" => "a tag begins with {{ and does not end with }}".to_owned(),
            "unclosed" => format!("{{{{#{name}}}}} is never ended; write {{{{/{name}}}}}"),
            "unopened" => format!("{{{{/{name}}}}} ends what was not begun"),
            "unknown" => format!("an article has no field \"{name}\""),
            "unsupported" => format!("tags with {name} are not known here"),
            "alone" => {
                format!("{{{{{name}}}}} is quoted by itself: no quotes and no other text beside it")
            }
            "too-deep" => format!("more than {DEPTH} sections in each other"),
            "too-large" => format!("the template has more than {LONGEST} bytes"),
            _ => "the note would be too long".to_owned(),
        };
        format!("{}:{}: {what}", self.line, self.column)
    }

    pub fn too_long() -> TemplateFault {
        let (line, column) = (1, 1);
        TemplateFault {
            what: "too-long",
            name: String::new(),
            line,
            column,
        }
    }
}

/// All tags, and where one begins that does not end.
fn tags_of(template: &str) -> (Vec<TemplateTag<'_>>, Option<usize>) {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(rest) = template.get(at..)
        && let Some(found) = rest.find("{{")
    {
        let start = at + found;
        let after = template.get(start + 2..).unwrap_or_default();
        let triple = after.strip_prefix('{');
        let (inside, close) = triple.map_or((after, "}}"), |after| (after, "}}}"));
        let Some((inside, _)) = inside.split_once(close) else {
            return (tags, Some(start));
        };
        at = start + 2 + usize::from(triple.is_some()) + inside.len() + close.len();
        let inside = inside.trim_matches(is_space);
        let kind = inside
            .chars()
            .next()
            .filter(|c| triple.is_none() && "#^/>!&=".contains(*c));
        let name = kind.map_or(inside, |_| inside.get(1..).unwrap_or_default());
        let name = name.trim_matches(is_space);
        let kind = kind.filter(|kind| *kind != '&').unwrap_or('v');
        tags.push(TemplateTag {
            kind,
            name,
            start,
            end: at,
        });
    }
    (tags, None)
}

/// The values beside which YAML has other text of the template.
fn not_alone<'a, 'b>(template: &str, tags: &'b [TemplateTag<'a>]) -> Vec<&'b TemplateTag<'a>> {
    let mut masked = String::new();
    let mut at = 0;
    for tag in tags {
        masked.push_str(
            &template
                .get(at..tag.start)
                .unwrap_or_default()
                .replace('\u{1}', " "),
        );
        if tag.kind == 'v' {
            masked.push('\u{1}');
        }
        at = tag.end;
    }
    masked.push_str(&template.get(at..).unwrap_or_default().replace('\u{1}', " "));
    let mut values = tags.iter().filter(|tag| tag.kind == 'v');
    let mut faults = Vec::new();
    for line in masked.split('\n') {
        let parts: Vec<&str> = line.split('\u{1}').collect();
        for (i, pair) in parts.windows(2).enumerate() {
            let (Some(tag), [before, after]) = (values.next(), pair) else {
                continue;
            };
            if !(begins_value(before, i == 0) && ends_value(after, i + 2 == parts.len())) {
                faults.push(tag);
            }
        }
    }
    faults
}

fn begins_value(before: &str, is_first: bool) -> bool {
    let trimmed = before.trim_end_matches(is_space);
    let after_space = trimmed.len() < before.len();
    trimmed.ends_with(['[', ',', '{'])
        || (after_space && trimmed.ends_with([':', '-']))
        || (is_first && trimmed.is_empty())
}

fn ends_value(after: &str, is_last: bool) -> bool {
    let trimmed = after.trim_start_matches(is_space);
    if trimmed.is_empty() {
        return is_last;
    }
    trimmed.starts_with([',', ']', '}', ':'])
        || (trimmed.len() < after.len() && trimmed.starts_with('#'))
}

/// The faults of a template, in order.
pub fn faults_of(template: &str, place: NotePlace) -> Vec<TemplateFault> {
    if template.len() > LONGEST {
        let (line, column) = (1, 1);
        return vec![TemplateFault {
            what: "too-large",
            name: String::new(),
            line,
            column,
        }];
    }
    let (tags, open) = tags_of(template);
    let mut faults: Vec<(&'static str, String, usize)> = Vec::new();
    let mut sections: Vec<&TemplateTag<'_>> = Vec::new();
    for tag in &tags {
        let mut add = |what, name: &str, at| faults.push((what, name.to_owned(), at));
        match tag.kind {
            '>' | '=' => add("unsupported", &tag.kind.to_string(), tag.start),
            '!' => {}
            '/' => {
                if !sections.iter().any(|section| section.name == tag.name) {
                    add("unopened", tag.name, tag.start);
                    continue;
                }
                while let Some(last) = sections.pop_if(|last| last.name != tag.name) {
                    add("unclosed", last.name, last.start);
                }
                sections.pop();
            }
            kind => {
                if !is_known(tag.name) {
                    add("unknown", tag.name, tag.start);
                }
                if kind != 'v' {
                    sections.push(tag);
                    if sections.len() > DEPTH {
                        add("too-deep", tag.name, tag.start);
                    }
                }
            }
        }
    }
    match open {
        Some(at) => faults.push(("unclosed-tag", String::new(), at)),
        None => faults.extend(
            sections
                .iter()
                .map(|tag| ("unclosed", tag.name.to_owned(), tag.start)),
        ),
    }
    if place == NotePlace::Front {
        faults.extend(
            not_alone(template, &tags)
                .iter()
                .map(|tag| ("alone", tag.name.to_owned(), tag.start)),
        );
    }
    faults.sort_by_key(|(_, _, at)| *at);
    let placed = faults.into_iter().take(20).map(|(what, name, at)| {
        let before = template.get(..at).unwrap_or_default();
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        let name = name.chars().take(60).collect();
        TemplateFault {
            what,
            name,
            line,
            column,
        }
    });
    placed.collect()
}

enum TemplateNode {
    Text(String),
    Value(String),
    /// Whether it stands for what is there or for what is not.
    Section(String, bool, Vec<TemplateNode>),
}

/// What a template without faults says. A line that has nothing but sections and comments leaves none.
fn parsed(template: &str) -> Vec<TemplateNode> {
    let (tags, _) = tags_of(template);
    let mut open: Vec<(String, bool, Vec<TemplateNode>)> = vec![(String::new(), true, Vec::new())];
    let mut at = 0;
    for tag in &tags {
        let text = text_between(template, &tags, at, tag.start);
        at = tag.end;
        let Some((_, _, nodes)) = open.last_mut() else {
            break;
        };
        if !text.is_empty() {
            nodes.push(TemplateNode::Text(text));
        }
        match tag.kind {
            'v' => nodes.push(TemplateNode::Value(tag.name.to_owned())),
            '#' | '^' => open.push((tag.name.to_owned(), tag.kind == '#', Vec::new())),
            '/' => {
                if let Some((name, is, inside)) = open.pop()
                    && let Some((_, _, nodes)) = open.last_mut()
                {
                    nodes.push(TemplateNode::Section(name, is, inside));
                }
            }
            _ => {}
        }
    }
    let text = text_between(template, &tags, at, template.len());
    let mut nodes = open.pop().map(|(_, _, nodes)| nodes).unwrap_or_default();
    nodes.push(TemplateNode::Text(text));
    nodes
}

/// The text between two tags, without the white space of lines that have nothing but sections and comments.
fn text_between(template: &str, tags: &[TemplateTag<'_>], from: usize, to: usize) -> String {
    let mut out = String::new();
    let mut at = from;
    while at < to {
        let rest = template.get(at..to).unwrap_or_default();
        let end = rest.find('\n').map_or(to, |end| at + end + 1);
        if !is_bare(template, tags, at, end) {
            out.push_str(template.get(at..end).unwrap_or_default());
        }
        at = end;
    }
    out
}

/// Whether a piece of a line is white space in a line that has tags, and they are sections or comments.
fn is_bare(template: &str, tags: &[TemplateTag<'_>], at: usize, end: usize) -> bool {
    // A tag may hold a line's end: the line goes on after it, as far as white space is concerned.
    let before = tags.partition_point(|tag| tag.end <= at);
    let mut start = at;
    let mut has_tag = false;
    for tag in tags.get(..before).unwrap_or_default().iter().rev() {
        let between = template.get(tag.end..start).unwrap_or_default();
        if between.contains('\n') {
            break;
        }
        if tag.kind == 'v' || !between.chars().all(is_space) {
            return false;
        }
        has_tag = true;
        start = tag.start;
    }
    let head = template.get(..start).unwrap_or_default();
    let head = head.rsplit('\n').next().unwrap_or_default();
    if !head.chars().all(is_space) {
        return false;
    }
    let mut from = at;
    for tag in tags.get(before..).unwrap_or_default() {
        let between = template.get(from..tag.start).unwrap_or_default();
        if between.contains('\n') {
            break;
        }
        if tag.kind == 'v' || !between.chars().all(is_space) {
            return false;
        }
        has_tag = true;
        from = tag.end;
    }
    let tail = template.get(from..).unwrap_or_default();
    let tail = tail.split('\n').next().unwrap_or_default();
    has_tag
        && tail.chars().all(is_space)
        && template
            .get(at..end)
            .is_some_and(|piece| piece.chars().all(is_space))
}

struct Writing {
    place: NotePlace,
    steps: usize,
}

/// Something in the contexts, the innermost last, after Mustache's rule: the innermost that has the whole name.
fn looked_up<'a>(contexts: &[&'a Value], name: &str) -> Option<&'a Value> {
    if name == "." {
        return contexts.last().copied();
    }
    contexts.iter().rev().find_map(|context| {
        name.split('.')
            .try_fold(*context, |value, part| value.as_object()?.get(part))
    })
}

impl Writing {
    fn write(
        &mut self,
        nodes: &[TemplateNode],
        contexts: &mut Vec<&Value>,
        out: &mut String,
    ) -> Option<()> {
        self.steps += nodes.len() + 1;
        if self.steps > STEPS || out.len() > NOTE {
            return None;
        }
        for node in nodes {
            match node {
                TemplateNode::Text(text) => out.push_str(text),
                TemplateNode::Value(name) => {
                    let value = looked_up(contexts, name).unwrap_or(&Value::Null);
                    out.push_str(&shown(value, self.place));
                }
                TemplateNode::Section(name, is, inside) => {
                    let value = looked_up(contexts, name).unwrap_or(&Value::Null);
                    match (is_there(value), is, value) {
                        (false, false, _) => self.write(inside, contexts, out)?,
                        (true, true, Value::Array(items)) => {
                            for item in items {
                                self.inside(item, inside, contexts, out)?;
                            }
                        }
                        (true, true, Value::Bool(_)) => self.write(inside, contexts, out)?,
                        (true, true, value) => self.inside(value, inside, contexts, out)?,
                        _ => {}
                    }
                }
            }
        }
        (out.len() <= NOTE).then_some(())
    }

    fn inside(
        &mut self,
        value: &Value,
        nodes: &[TemplateNode],
        contexts: &[&Value],
        out: &mut String,
    ) -> Option<()> {
        let mut inner: Vec<&Value> = contexts.to_vec();
        inner.push(value);
        self.write(nodes, &mut inner, out)
    }
}

fn is_there(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(is) => *is,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty(),
        Value::Object(_) => true,
    }
}

/// What an article's view makes of a template that has no faults; nothing where it would have no end.
pub fn render(template: &str, view: &Value, place: NotePlace) -> Option<String> {
    let nodes = parsed(template);
    let mut out = String::new();
    let mut writing = Writing { place, steps: 0 };
    writing.write(&nodes, &mut vec![view], &mut out)?;
    Some(out)
}
