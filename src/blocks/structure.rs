//! Lists, quotations and tables: text that gathers into items.

use crate::article::{Block, ListItem, TableCell};
use crate::inline::{Collector, Run};
use crate::tree::Node;

/// The structure the walk is in. What is nested in one of another sort is its text.
#[derive(Debug)]
pub(super) enum Structure {
    List {
        ordered: bool,
        start: Option<i32>,
        items: Vec<ListItem>,
        /// The lists that are open, by their places in the tree: several may end at one place.
        lists: Vec<u32>,
    },
    Quote {
        parts: Vec<Run>,
        cite: Option<String>,
        cite_at: u32,
    },
    Table {
        caption: Option<String>,
        rows: Vec<Vec<TableCell>>,
        cell: Option<TableCell>,
        cell_at: u32,
        caption_at: u32,
    },
}

/// Out of the way of the walk: most texts have no list, and what stands in the walk is compiled for each.
impl Structure {
    #[cold]
    #[inline(never)]
    pub(super) fn open(node: Node<'_>) -> Option<Structure> {
        Some(match node.name() {
            "ul" | "ol" | "dl" | "menu" => Structure::List {
                ordered: node.name() == "ol",
                start: (node.name() == "ol").then(|| start_of(node)),
                items: Vec::new(),
                lists: vec![node.index()],
            },
            "table" => Structure::Table {
                caption: None,
                rows: Vec::new(),
                cell: None,
                cell_at: 0,
                caption_at: 0,
            },
            _ => Structure::Quote {
                parts: Vec::new(),
                cite: None,
                cite_at: 0,
            },
        })
    }

    /// A block element inside the structure begins or ends.
    #[cold]
    #[inline(never)]
    pub(super) fn boundary(&mut self, node: Node<'_>, collector: &mut Collector) {
        match self {
            Structure::List { items, lists, .. } => {
                let name = node.name();
                if !matches!(name, "li" | "dt" | "dd" | "ul" | "ol" | "dl" | "menu") {
                    collector.space();
                    return;
                }
                take_item(items, lists, collector);
                if matches!(name, "ul" | "ol" | "dl" | "menu") {
                    // The same boundary opens a list and closes it.
                    if lists.last() == Some(&node.index()) {
                        lists.pop();
                    } else {
                        lists.push(node.index());
                    }
                }
            }
            Structure::Quote {
                parts,
                cite,
                cite_at,
            } => {
                let is_cite = matches!(node.name(), "footer" | "cite");
                if is_cite && *cite_at == 0 {
                    parts.extend(collector.take());
                    *cite_at = node.index();
                } else if is_cite && *cite_at == node.index() {
                    if let Some(run) = collector.take() {
                        *cite = Some(run.text);
                    }
                } else {
                    collector.space();
                }
            }
            Structure::Table {
                caption,
                rows,
                cell,
                cell_at,
                caption_at,
            } => match node.name() {
                "td" | "th" if cell.is_none() => {
                    stray_cell(rows, collector);
                    *cell = Some(TableCell {
                        header: node.name() == "th",
                        colspan: span(node, "colspan", 1000),
                        rowspan: span(node, "rowspan", 65534),
                        ..TableCell::default()
                    });
                    *cell_at = node.index();
                }
                "td" | "th" if *cell_at == node.index() => {
                    push_cell(rows, cell.take().unwrap_or_default(), collector);
                }
                "tr" if cell.is_none() => {
                    stray_cell(rows, collector);
                    if rows.last().is_none_or(|r| !r.is_empty()) {
                        rows.push(Vec::new());
                    }
                }
                "caption" if *caption_at == 0 => {
                    stray_cell(rows, collector);
                    *caption_at = node.index();
                }
                "caption" if *caption_at == node.index() && caption.is_none() => {
                    *caption = collector.take().map(|r| r.text);
                }
                _ => collector.space(),
            },
        }
    }

    /// The block, when there is text in it.
    #[cold]
    #[inline(never)]
    pub(super) fn finish(self, collector: &mut Collector) -> Option<Block> {
        match self {
            Structure::List {
                ordered,
                start,
                mut items,
                lists,
            } => {
                take_item(&mut items, &lists, collector);
                (!items.is_empty()).then_some(Block::List {
                    ordered,
                    start,
                    items,
                })
            }
            Structure::Quote {
                mut parts, cite, ..
            } => {
                parts.extend(collector.take());
                let run = joined(parts);
                (!run.text.is_empty() || cite.is_some()).then_some(Block::Quote {
                    text: run.text,
                    marks: run.marks,
                    cite,
                })
            }
            Structure::Table {
                caption, mut rows, ..
            } => {
                stray_cell(&mut rows, collector);
                rows.retain(|r| r.iter().any(|c| !c.text.is_empty()));
                (!rows.is_empty() || caption.is_some()).then_some(Block::Table { caption, rows })
            }
        }
    }
}

/// `<ol start="3">`: the number of the first item, 1 where the page says nothing.
fn start_of(list: Node<'_>) -> i32 {
    list.attr("start").and_then(leading_integer).unwrap_or(1)
}

/// `<td colspan="2">`, as browsers read it: what is none is 1, what is too many the most.
fn span(cell: Node<'_>, name: &str, most: u16) -> u16 {
    let stated = cell.attr(name).and_then(leading_integer);
    stated.map_or(1, |n| u16::try_from(n.max(1)).map_or(most, |n| n.min(most)))
}

/// The integer that a text begins with, by HTML's rules: `+3rd` is 3.
fn leading_integer(text: &str) -> Option<i32> {
    let text = text.trim_start_matches([' ', '\t', '\n', '\u{c}', '\r']);
    let text = text.strip_prefix('+').unwrap_or(text);
    let digits = text.strip_prefix('-').unwrap_or(text);
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    text.get(..text.len() - digits.len() + length)?.parse().ok()
}

fn take_item(items: &mut Vec<ListItem>, lists: &[u32], collector: &mut Collector) {
    if let Some(run) = collector.take() {
        let depth = u32::try_from(lists.len().saturating_sub(1)).unwrap_or(u32::MAX);
        items.push(ListItem {
            text: run.text,
            marks: run.marks,
            depth,
        });
    }
}

fn push_cell(rows: &mut Vec<Vec<TableCell>>, cell: TableCell, collector: &mut Collector) {
    let run = collector.take().unwrap_or_default();
    let cell = TableCell {
        text: run.text,
        marks: run.marks,
        ..cell
    };
    match rows.last_mut() {
        Some(row) => row.push(cell),
        None => rows.push(vec![cell]),
    }
}

/// Text between cells, which only scripts can put there, is a cell.
fn stray_cell(rows: &mut Vec<Vec<TableCell>>, collector: &mut Collector) {
    if let Some(run) = collector.take() {
        let cell = TableCell {
            text: run.text,
            marks: run.marks,
            ..TableCell::default()
        };
        match rows.last_mut() {
            Some(row) => row.push(cell),
            None => rows.push(vec![cell]),
        }
    }
}

/// Several runs as one, a space between.
fn joined(parts: Vec<Run>) -> Run {
    let mut whole = Run::default();
    for part in parts {
        if !whole.text.is_empty() {
            whole.text.push(' ');
        }
        let by = u32::try_from(whole.text.encode_utf16().count()).unwrap_or(u32::MAX);
        whole.text.push_str(&part.text);
        whole
            .marks
            .extend(part.marks.into_iter().map(|m| m.shifted(by)));
    }
    whole
}
