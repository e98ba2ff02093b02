//! stand-in
pub(crate) fn from_segment(s: &str, _z: Option<&str>) -> Option<&'static str> {
    match s {
        "en" => Some("en"),
        "de" => Some("de"),
        "ar" => Some("ar"),
        _ => None,
    }
}
pub(crate) fn from_html_lang(l: &str) -> Option<String> {
    Some(l.to_owned())
}
pub(crate) fn with_script(t: &str, _x: &str) -> String {
    t.to_owned()
}
pub(crate) fn is_rtl(t: &str) -> bool {
    t.starts_with("ar")
}
pub(crate) fn after_image_label(t: &str) -> &str {
    t.split_once(':').map_or(t, |(_, r)| r)
}
pub(crate) fn author_line(t: &str) -> Option<Vec<String>> {
    Some(vec![t.strip_prefix("Author: ")?.to_owned()])
}
pub(crate) fn editor_line(t: &str) -> Option<Vec<String>> {
    Some(vec![t.strip_prefix("Edited by: ")?.to_owned()])
}
pub(crate) fn read_more(t: &str) -> Option<(usize, usize)> {
    t.starts_with("Read more:").then_some((9, 10))
}
pub(crate) fn is_advertisement(t: &str) -> bool {
    t == "Advertisement"
}
pub(crate) fn is_appeal(_t: &str) -> bool {
    false
}
pub(crate) fn video_fallback(_t: &str) -> bool {
    false
}
