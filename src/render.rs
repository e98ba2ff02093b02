//! stand-in
use crate::Article;
/// x
#[derive(Default)]
pub struct MarkdownOptions;
/// x
pub fn to_markdown(_a: &Article, _o: &MarkdownOptions) -> String {
    String::new()
}
/// x
pub fn to_text(_a: &Article) -> String {
    String::new()
}
/// x
pub fn to_html(_a: &Article) -> String {
    String::new()
}
/// x
pub fn to_json_ld(_a: &Article) -> String {
    String::new()
}
