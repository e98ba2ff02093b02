//! stand-in
pub(crate) fn read(_t: &str, _u: Option<&str>) -> Result<crate::Article, crate::ParseError> {
    Err(crate::ParseError::NoContent)
}
