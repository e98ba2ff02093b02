//! Pictures that leave no trace unasked.

use crate::address::is_dw_host;

/// Which pictures HTML and Markdown show; the others are links. A picture is fetched by whoever opens the file,
/// and whoever owns its host sees who opened it, when, and where.
///
/// ```
/// use dw_article::render::Pictures;
///
/// assert_eq!(Pictures::default(), Pictures::Dw);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pictures {
    /// Those on hosts of Deutsche Welle: `static.dw.com` and others.
    #[default]
    Dw,
    /// All that the article has, from whatever host.
    All,
}

impl Pictures {
    pub(super) fn shows(self, url: &str) -> bool {
        self == Pictures::All || is_on_dw_host(url)
    }
}

/// Whether an address leads to a host of DW's, on its usual port. Not every address here has been through a
/// URL parser, so the host may hold nothing that one reads otherwise: `https://dw.com\@evil.example/`.
fn is_on_dw_host(url: &str) -> bool {
    let lower =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
    let rest = url.strip_prefix("https://");
    let rest = rest.or_else(|| url.strip_prefix("http://"));
    rest.and_then(|rest| rest.split_once('/'))
        .is_some_and(|(host, _)| host.bytes().all(lower) && is_dw_host(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_of_dw_are_those_on_its_hosts() {
        for (url, shown) in [
            ("https://static.dw.com/image/1_605.jpg", true),
            ("http://www.dw.de/image/0,,1_303,00.jpg", true),
            ("https://dw.com/1.jpg", true),
            ("https://static.dw.com.evil.example/1.jpg", false),
            ("https://evil.example/static.dw.com/1.jpg", false),
            ("https://static.dw.com@evil.example/1.jpg", false),
            ("https://evil.example\\@static.dw.com/1.jpg", false),
            ("https://evil.example#.dw.com/1.jpg", false),
            ("https://evil.example?.dw.com/1.jpg", false),
            ("https://static.dw.com:81/1.jpg", false),
            ("https://evildw.com/1.jpg", false),
            ("https://dw\u{ff0e}com/1.jpg", false),
            ("https:static.dw.com/1.jpg", false),
            ("https://evil.example\t.dw.com/1.jpg", false),
            ("https://static.dw.com", false),
        ] {
            assert_eq!(Pictures::Dw.shows(url), shown, "{url}");
            assert!(Pictures::All.shows(url));
        }
    }
}
