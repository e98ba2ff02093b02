//! stand-in
pub(crate) fn iso(t: &str) -> Option<String> {
    Some(t.to_owned())
}
pub(crate) fn displayed(t: &str, _m: bool) -> Option<String> {
    let mut p = t.trim().split('.');
    let (d, m, y) = (p.next()?, p.next()?, p.next()?);
    Some(format!("{y}-{m}-{d}"))
}
