//! HTML → [`Tree`], with `scraper` (html5ever): what browsers do, scripting on.

use super::{Builder, Located, Span, Tree, attributes};
use crate::limits::Reached;
use crate::saved::{COMMENT, COMMENT_BYTES, COMMENTS};
use html5ever::ns;
use scraper::Html;
use scraper::node::Node as HtmlNode;
use std::borrow::Cow;

impl Tree {
    /// Parses a page.
    pub(crate) fn from_html(html: &str) -> Tree {
        // Browsers have parsed their pages; what they load stays small.
        #[cfg(not(target_family = "wasm"))]
        if let Some(tree) = super::straight::tree(html) {
            return tree;
        }
        let (parsed, reached) = super::guard::parse(html);
        Tree::copy(&parsed, reached, html.len())
    }

    /// Copies what `scraper` has parsed.
    fn copy(parsed: &Html, reached: Vec<Reached>, bytes: usize) -> Tree {
        let mut builder = Builder::new(bytes);
        builder.tree.reached = reached;
        let mut buffer = String::with_capacity(bytes);
        for comment in comments(parsed) {
            builder.open(push(&mut buffer, "meta"));
            for (name, value) in [("name", COMMENT), ("content", comment)] {
                let name = push(&mut buffer, name);
                builder.attribute(name, push(&mut buffer, value));
            }
            builder.close();
        }
        let mut next = parsed.tree.root().first_child();
        // The walk keeps its own place: down, else right, else up until there is a right.
        while let Some(node) = next {
            let entered = match node.value() {
                HtmlNode::Element(element) => {
                    let is_svg = is_of_svg(node.value());
                    let is_outermost =
                        is_svg && !node.parent().is_some_and(|node| is_of_svg(node.value()));
                    // In a drawing some names have a large letter inside.
                    let name = if is_svg {
                        Cow::Owned(element.name().to_ascii_lowercase())
                    } else {
                        Cow::Borrowed(element.name())
                    };
                    builder.open(push(&mut buffer, &name));
                    for (name, value) in element.attrs() {
                        let is_kept = !is_svg || attributes::is_kept_in_svg(name, is_outermost);
                        if !is_kept || !attributes::is_read(name, value) {
                            continue;
                        }
                        let name = push(&mut buffer, name);
                        builder.attribute(name, push(&mut buffer, value));
                    }
                    true
                }
                HtmlNode::Text(text) => {
                    builder.text(push(&mut buffer, text).1);
                    false
                }
                _ => false,
            };
            next = if entered { node.first_child() } else { None };
            let mut place = node;
            let mut open = entered;
            while next.is_none() {
                if open {
                    builder.close();
                }
                next = place.next_sibling();
                if next.is_none() {
                    let Some(parent) = place.parent() else { break };
                    open = parent.value().is_element();
                    place = parent;
                }
            }
        }
        builder.finish(buffer)
    }
}

/// Whether a node is an element of a drawing.
fn is_of_svg(node: &HtmlNode) -> bool {
    node.as_element()
        .is_some_and(|element| element.name.ns == ns!(svg))
}

/// The comments before and at the start of `html`, short ones: a page that was saved says there where from.
fn comments(page: &Html) -> impl Iterator<Item = &str> {
    let root = page.tree.root();
    let html = root.children().find(|node| node.value().is_element());
    let inside = html.into_iter().flat_map(|html| html.children());
    let found = root.children().chain(inside).filter_map(|node| {
        let comment: &str = node.value().as_comment()?;
        (comment.len() <= COMMENT_BYTES).then_some(comment)
    });
    found.take(COMMENTS)
}

/// Adds a string to the buffer.
fn push<'s>(buffer: &mut String, text: &'s str) -> Located<'s> {
    let start = buffer.len() as u32;
    buffer.push_str(text);
    let end = buffer.len() as u32;
    (text, Span { start, end })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::NodeKind;

    #[test]
    fn keeps_order_and_nesting() {
        let tree = Tree::from_html("<p id=a>x<b>y</b>z<p>w<div><i>v</i></div>u");
        let body = tree.root().find_name("body").unwrap();
        let names: Vec<_> = body.children().map(|n| n.name()).collect();
        assert_eq!(names, ["p", "p", "div", ""]);
        assert_eq!(body.text(), "xyz w v u");
    }

    /// Our own pages, and the real ones where they are beside the repository.
    fn pages() -> Vec<String> {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
        let folders = ["tests/pages", "../shared/pages", "../shared/field/html"];
        let entries = folders.map(|folder| std::fs::read_dir(root.join(folder)));
        let mut paths: Vec<_> = entries
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.path()))
            .map(|path| {
                if path.is_dir() {
                    path.join("page.html")
                } else {
                    path
                }
            })
            .filter(|path| path.extension().is_some_and(|ending| ending == "html"))
            .collect();
        paths.sort();
        let read = |path| std::fs::read_to_string(path).ok();
        paths.into_iter().filter_map(read).collect()
    }

    /// What a tree holds, attributes by name: `scraper` sorts them otherwise.
    fn written(tree: &Tree) -> Vec<String> {
        let nodes = tree.nodes.iter().zip(0..);
        let written = nodes.map(|(data, index)| {
            let node = tree.root().at(index);
            let mut attributes = Vec::new();
            let mut bits = (0, 0);
            if let NodeKind::Element {
                first_attribute,
                attributes: count,
                classes,
                names,
                ..
            } = data.kind
            {
                let range = first_attribute as usize..(first_attribute + count) as usize;
                attributes.extend(
                    tree.attributes[range]
                        .iter()
                        .map(|a| (tree.str(a.name), tree.str(a.value))),
                );
                bits = (classes, names);
            }
            attributes.sort_unstable();
            let (parent, end) = (data.parent, data.end);
            let (name, text) = (node.name(), node.as_text());
            format!("{parent}..{end} {name} {text:?} {attributes:?} {bits:?}")
        });
        written.collect()
    }

    /// Whether a page is read by its own tokenizer, and whether straight into a tree; that it comes out the same is
    /// asserted.
    #[track_caller]
    fn short_ways_are_the_same(html: &str, about: &str) -> [bool; 2] {
        let (slow, slow_reached) = super::super::guard::parse_any(html);
        let ordinary = super::super::guard::parse_ordinary(html);
        let is_ordinary = ordinary.is_some();
        if let Some((page, reached)) = ordinary {
            assert_eq!(reached, slow_reached, "{about}");
            if page != slow {
                assert_eq!(page.html(), slow.html(), "{about}");
                panic!("{about}: the pages differ\n{html}");
            }
        }
        let straight = super::super::straight::tree(html);
        let is_straight = straight.is_some();
        if let Some(tree) = straight {
            let slow = Tree::copy(&slow, slow_reached, html.len());
            assert_eq!(tree.reached, slow.reached, "{about}");
            let translated = [&tree, &slow].map(|tree| tree.may_be_translated);
            assert_eq!(translated[0], translated[1], "{about}");
            let (tree, slow) = (written(&tree), written(&slow));
            let differs = tree.iter().zip(&slow).find(|(one, other)| one != other);
            assert_eq!(differs, None, "{about}\n{html}");
            assert_eq!(tree.len(), slow.len(), "{about}\n{html}");
        }
        [is_ordinary, is_straight]
    }

    fn counted(ways: impl Iterator<Item = [bool; 2]>) -> [usize; 2] {
        ways.fold([0, 0], |[ordinary, straight], [one, other]| {
            [ordinary + usize::from(one), straight + usize::from(other)]
        })
    }

    #[test]
    fn ordinary_pages_are_read_the_short_ways_and_are_the_same() {
        let pages = pages();
        assert!(pages.len() > 100);
        let ways = pages.iter().enumerate();
        let ways = ways.map(|(at, page)| short_ways_are_the_same(page, &format!("page {at}")));
        let ([ordinary, straight], all) = (counted(ways), pages.len());
        println!("{ordinary} and {straight} of {all}");
        assert!(ordinary * 10 > all * 9, "{ordinary} of {all}");
        assert!(straight * 10 > all * 8, "{straight} of {all}");
    }

    #[test]
    fn what_is_read_the_short_way_is_the_same() {
        for piece in PIECES {
            for (before, after) in [
                ("", ""),
                ("<p>a", "b</p>c"),
                ("<svg><a>", "</svg>"),
                ("<table>", "<td>x"),
            ] {
                for start in ["", "<html><head>", "<html><head></head><body>"] {
                    for end in ["", "x</body>\n</html> "] {
                        let html = format!("<!DOCTYPE html>{start}{before}{piece}{after}{end}");
                        short_ways_are_the_same(&html, &html);
                    }
                }
            }
        }
    }

    fn boundary(page: &str, mut at: usize) -> usize {
        at = at.min(page.len());
        while !page.is_char_boundary(at) {
            at -= 1;
        }
        at
    }

    /// What damages a page, and what is seldom in one.
    const PIECES: &[&str] = &[
        "<",
        ">",
        "\"",
        "'",
        "&",
        ";",
        "/",
        "=",
        "-->",
        "<!--",
        "--!>",
        "<!-->",
        "<!--->",
        "<!---->",
        "<!-- a --->",
        "<!-- <!-- -->",
        "<![CDATA[x]]>",
        "<!x>",
        "<?x>",
        "</>",
        "</p>",
        "</p/>",
        "</p a=b>",
        "</ p>",
        "<p/>",
        "<p/ a>",
        "<p a>",
        "<p a=>",
        "<p a=b/>",
        "<p a = b c='d' e=\"f\"g=h>",
        "<P ID=x Id=y>",
        "<p a a=b>",
        "<p =a>",
        "<p a\"b>",
        "<br/>",
        "<script>",
        "</script>",
        "<script><!--</script>-->",
        "<script>x</SCRIPT >y",
        "<script>a</scriptx></script>",
        "<style>a</style>",
        "<style><!--</style>",
        "<title>a&amp;b</title>",
        "<textarea>\n\na&lt;</textarea>",
        "<pre>\n\na</pre>",
        "<pre>&#10;a</pre>",
        "<plaintext>",
        "<noscript><p>x</noscript>",
        "<template><p>x</template>",
        "<iframe><p></iframe>",
        "<xmp><b></xmp>",
        "<noframes>x",
        "<math><mi>x</mi>",
        "<svg><path d='M0 0'/></svg>",
        "<svg><title>x</title><style>y</style></svg>",
        "&amp;",
        "&amp",
        "&ampx",
        "&copy=1",
        "&copy;",
        "&not;",
        "&notit;",
        "&nosuch;",
        "&nosuch",
        "&#39;",
        "&#x27;",
        "&#0;",
        "&#128;",
        "&#xd800;",
        "&#1114112;",
        "&#13;",
        "&#;",
        "&#x;",
        "&#39",
        "&NotEqualTilde;",
        "& x",
        "<a href='?a=b&c=d&copy=e&lt=f&ampx'>",
        "<a href='?a&copy'>",
        "<a href=?a&copy;>",
        "<a href='&lt;&#38;'>",
        "\r",
        "\r\n",
        "\n\r",
        "\0",
        "\u{feff}",
        "\u{c}",
        "ü",
        "\u{1f600}",
        "\u{85}",
        "<p\u{a0}a>",
        "<ü>",
        "a < b",
        "<3",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">",
        "<!DOCTYPE>",
        "<!doctype HTML >",
        "<!DOCTYPE html SYSTEM 'x'>",
        "<!DOCTYPEhtml>",
        "<html a=b>",
        "<body c=d>",
        "<frameset>",
        "<select><option>a<p>",
        "<table><tr><td>x<p>y",
        "<b><p>x</b>y",
        "<li>a<li>b",
        "<a>x<a>y",
        "<meta charset=x>",
        "<input type=hidden>",
        "</br>",
        "<image>",
    ];

    /// DAMAGED=100000 cargo test --release damaged_pages: so many, and not some hundreds.
    #[test]
    fn damaged_pages_are_the_same_the_short_way() {
        let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
        let mut random = move |below: usize| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            (seed % below.max(1) as u64) as usize
        };
        let mut pages = pages();
        pages.retain(|page| page.len() < 20_000);
        let wanted = std::env::var("DAMAGED")
            .ok()
            .and_then(|count| count.parse().ok());
        let count = wanted.unwrap_or(400_usize);
        let mut ways = Vec::new();
        for n in 0..count {
            let mut page = pages[random(pages.len())].clone();
            for _ in 0..=random(4) {
                let mut place = || boundary(&page, random(page.len() + 1));
                let (at, to) = (place(), place());
                match random(6) {
                    0 => page.replace_range(at..boundary(&page, at + 4 + to % 40).max(at), ""),
                    1 => page.truncate(at.max(boundary(&page, page.len() / 2))),
                    2 => {
                        let end = boundary(&page, at + 4 + to % 200).max(at);
                        let piece = page[at..end].to_owned();
                        page.insert_str(to, &piece);
                    }
                    _ => page.insert_str(at, PIECES[random(PIECES.len())]),
                }
            }
            ways.push(short_ways_are_the_same(&page, &format!("damaged page {n}")));
        }
        let [ordinary, straight] = counted(ways.into_iter());
        assert!(ordinary * 8 > count, "{ordinary} of {count}");
        assert!(straight * 12 > count, "{straight} of {count}");
        println!("{ordinary} of {count} damaged pages are read the short way, {straight} straight");
    }

    /// A map, a graph: `<path/>` by the hundred, each of which ends where it begins.
    #[test]
    fn a_drawing_of_many_pieces_ends_where_it_ends() {
        for piece in ["<path d='M0 0'/>", "<path></path>", "<g><circle/>x</g>"] {
            let drawing = piece.repeat(1000);
            let html = format!("<!DOCTYPE html><body><ul><li><svg>{drawing}</svg>a<li>b</ul>c");
            assert_eq!(short_ways_are_the_same(&html, piece), [true, true]);
            let tree = Tree::from_html(&html);
            assert_eq!(tree.reached, []);
            let list = tree.root().find_name("ul").unwrap();
            let items: Vec<_> = list.children().map(|item| item.text()).collect();
            assert_eq!(items, ["a", "b"]);
        }
    }

    #[test]
    fn deep_nesting_is_a_loop() {
        let html = "<i>".repeat(20_000) + "x";
        assert_eq!(Tree::from_html(&html).root().text(), "x");
    }
}
