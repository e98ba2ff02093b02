//! Every limit there is, in one place. Real pages stay far below each; where one is reached the article has a
//! warning `limit-reached` that names what was cut, and an input over [`MAX_BYTES`] is an error, `too-large`.
//!
//! An HTML entity needs no limit: it gives at most two characters and is longer than they are.

/// Bytes (UTF-8) of an input, unless the caller sets `max_bytes`. Real pages have 0.1 to 1 MB.
pub(crate) const MAX_BYTES: usize = 32 * 1024 * 1024;

/// Bytes that an input may never have more of, whatever `max_bytes` says: places in it are 32-bit numbers.
pub(crate) const MOST_BYTES: usize = 1 << 30;

/// Levels of HTML in a string. Elements below are read as standing beside each other, as Chromium does
/// from 512 on; their text is kept. Real pages have 60.
#[cfg(feature = "html")]
pub(crate) const HTML_DEPTH: usize = 256;

/// Levels of a page's tree, whichever way it came in: the same for what scripts have built.
pub(crate) const DEPTH: usize = 512;

/// Formatting elements (`b`, `font`, …) that may be open at once in an HTML string: HTML opens all of them
/// again in each paragraph. The text of further ones is kept without their marks.
#[cfg(feature = "html")]
pub(crate) const OPEN_FORMATS: usize = 32;

/// Attributes of one element in an HTML string; further ones are not read.
#[cfg(feature = "html")]
pub(crate) const ATTRIBUTES: usize = 1024;

/// Different names of elements and attributes in an HTML string, of those longer than seven bytes: `html5ever`
/// looks a new one up among all. Further elements are read as one of no meaning, further attributes are not
/// read. Real pages have 200.
#[cfg(feature = "html")]
pub(crate) const NAMES: usize = 4096;

/// Elements and texts of a page; what follows is not read. Real pages have 2,000 to 20,000.
pub(crate) const NODES: usize = 1_000_000;

/// Blocks of one text; what follows is not read. The longest live blogs have some thousands.
pub(crate) const BLOCKS: usize = 50_000;

/// Marks that may be open at one place of a text; further ones are not set.
pub(crate) const OPEN_MARKS: usize = 64;

/// Bytes of an attribute's value; a longer attribute is not read. Pictures that a saved page holds as `data:`
/// addresses are not read either, and no warning says so: they are no addresses of DW's.
pub(crate) const ATTRIBUTE_BYTES: usize = 64 * 1024;

/// Lines of a plain text; what follows is not read.
pub(crate) const LINES: usize = 50_000;

/// Bytes that links which go on over many paragraphs may take in all, since each of them repeats the address.
pub(crate) const REPEATED_BYTES: usize = 1024 * 1024;

/// Bytes of the JSON-LD of a page, all scripts together. Real pages have 2 to 20 KB.
pub(crate) const JSON_LD_BYTES: usize = 4 * 1024 * 1024;

/// Objects of the JSON-LD of a page.
pub(crate) const JSON_LD_OBJECTS: usize = 1024;

/// Levels of JSON that are not read any more: `serde_json`'s own limit. JSON-LD and state of real pages have 20.
pub(crate) const JSON_DEPTH: i32 = 128;

/// Bytes of the app state's script. Real ones have 0.1 to 2 MB.
pub(crate) const STATE_BYTES: usize = 16 * 1024 * 1024;

/// Images of one gallery; further ones are left out. The site's largest have 100.
pub(crate) const IMAGES: usize = 2_000;

/// How many entries of a list a new one is compared with: no page names more topics, sources or authors.
pub(crate) const COMPARED: usize = 500;

/// Warnings of an article; one more says that there were others.
pub(crate) const WARNINGS: usize = 100;

/// A limit that was reached while the tree was built, and what is missing for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reached {
    Depth,
    #[cfg(feature = "html")]
    Formats,
    #[cfg(feature = "html")]
    Attributes,
    #[cfg(feature = "html")]
    Names,
    AttributeBytes,
    Nodes,
}

impl Reached {
    /// What the warning says.
    pub(crate) fn message(self) -> &'static str {
        match self {
            Reached::Depth => {
                "elements are nested too deep: the deepest were read as standing beside each other"
            }
            #[cfg(feature = "html")]
            Reached::Formats => {
                "more than 32 formatting elements were open at once: marks of the others are missing"
            }
            #[cfg(feature = "html")]
            Reached::Attributes => {
                "an element has more than 1024 attributes: the others were not read"
            }
            #[cfg(feature = "html")]
            Reached::Names => {
                "elements and attributes have more than 4096 different names: attributes of other names were not read"
            }
            Reached::AttributeBytes => "an attribute of more than 65536 bytes was not read",
            Reached::Nodes => {
                "the page has more than 1000000 elements and texts: what follows was not read"
            }
        }
    }
}
