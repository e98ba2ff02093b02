//! What is found on a page, before it is put together.

use crate::article::{Author, Block, Byline, Image, Link, Post, Removed};
use crate::blocks::Content;
use crate::fold::folded;
use crate::order;

/// What a layout finds on a page, as shown.
#[derive(Default)]
pub(crate) struct Parts {
    pub headline: Option<String>,
    pub kicker: Vec<Link>,
    pub teaser: Option<String>,
    /// The date shown, already ISO 8601.
    pub published: Option<String>,
    pub modified: Option<String>,
    pub authors: Vec<Author>,
    /// An agency credit beside an author.
    pub credit: Option<Byline>,
    pub topics: Vec<Link>,
    pub keywords: Vec<String>,
    pub lead_image: Option<Image>,
    /// Media over the text.
    pub lead_blocks: Vec<Block>,
    pub content: Content,
    pub posts: Vec<Post>,
    pub removed: Vec<Removed>,
    /// Whether the page has the frame of an article at all, filled or not.
    pub frame: bool,
}

/// `meta[name=keywords]` → its keywords.
pub(crate) fn split_keywords(list: &str) -> Vec<String> {
    each_once(list.split([',', '،', '、']).filter_map(folded).collect())
}

/// A list, each item once.
pub(crate) fn each_once(list: Vec<String>) -> Vec<String> {
    order::without_repeats(list, |item| item)
}
