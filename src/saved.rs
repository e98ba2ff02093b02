//! Pages as people and archives keep them: who made the copy says where it is from.
//!
//! Browsers and add-ons write it into a comment at the top, which the tree has as `<meta name="#comment">`;
//! others into a `meta`, or into an attribute of `html`. archive.today has it in its own header.

mod today;

use crate::archive::is_today;
use crate::tree::{Node, Tree};

/// The name of the `meta` that a comment at the top of the page becomes in the tree.
pub(crate) const COMMENT: &str = "#comment";
/// The longest comment that is looked at, in bytes, and how many.
pub(crate) const COMMENT_BYTES: usize = 2048;
pub(crate) const COMMENTS: usize = 8;

/// The tree as the page had it, where an archive has taken the page's hooks away. `addresses` is what the
/// caller and the page say of where it is.
pub(crate) fn restored<'a>(
    tree: &Tree,
    mut addresses: impl Iterator<Item = &'a str>,
) -> Option<Tree> {
    addresses.any(is_today).then(|| today::restored(tree))?
}

/// Whether an element that is no `meta` may name the address that the page was saved from.
pub(crate) fn may_say(node: Node<'_>) -> bool {
    matches!(node.name(), "html" | "link" | "input")
}

/// The address that an element says the page was saved from.
pub(crate) fn address_of(node: Node<'_>) -> Option<String> {
    let stated = match node.name() {
        "meta" => {
            let name = node.attr("name")?;
            let content = || node.attr("content");
            match name {
                COMMENT => return in_comment(content()?),
                // Save Page WE.
                "savepage-url" => content()?,
                _ => return None,
            }
        }
        // Web ScrapBook.
        "html" => node.attr("data-scrapbook-source")?,
        // archive.today: the copy's address by date and original.
        "link" if node.attr("rel") == Some("bookmark") => {
            node.attr("href").filter(|href| is_today(href))?
        }
        // Its header shows the original in the field of its search.
        "input" if node.attr("name") == Some("q") => node.attr("value")?,
        _ => return None,
    };
    let stated = stated.trim();
    stated.starts_with("http").then(|| stated.to_owned())
}

/// ```text
/// saved from url=(0051)https://www.dw.com/…           browsers, "web page, complete"
/// Page saved with SingleFile ⏎ url: https://www.dw.com/… ⏎ saved date: …
/// Mirrored from www.dw.com/… by HTTrack Website Copier/3.49-2 …
/// ```
#[cold]
#[inline(never)]
fn in_comment(comment: &str) -> Option<String> {
    let word = |rest: &str| {
        let rest = rest.trim_start();
        rest.split_whitespace().next().map(str::to_owned)
    };
    if let Some((_, rest)) = comment.split_once("saved from url=(") {
        return word(rest.split_once(')')?.1);
    }
    if let Some((_, rest)) = comment.split_once("Page saved with SingleFile") {
        let mut lines = rest.lines().map(str::trim);
        return lines.find_map(|line| word(line.strip_prefix("url:")?));
    }
    let (_, rest) = comment.split_once("Mirrored from ")?;
    let (address, _) = rest.split_once(" by HTTrack")?;
    Some(format!("https://{}", address.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments() {
        let url = Some("https://www.dw.com/en/x/a-2");
        for (comment, wanted) in [
            (" saved from url=(0027)https://www.dw.com/en/x/a-2 ", url),
            (
                "\n Page saved with SingleFile \n url: https://www.dw.com/en/x/a-2 \n saved date: Tue\n",
                url,
            ),
            (
                " Mirrored from www.dw.com/en/x/a-2 by HTTrack Website Copier/3.x [XR&CO'2014], Tue, 06 May 2025 ",
                url,
            ),
            (" saved from url=(0027 ", None),
            (" Page saved with SingleFile ", None),
            (" url: https://www.dw.com/en/x/a-2 ", None),
            ("", None),
        ] {
            assert_eq!(in_comment(comment).as_deref(), wanted, "{comment}");
        }
    }
}
