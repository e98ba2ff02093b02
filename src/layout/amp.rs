//! `amp`: `amp.dw.com`. Its articles have no state; pictures, media and embeds are AMP's elements (`amp-img`,
//! `amp-video > source[src]`, `amp-iframe`, …), which `blocks.rs`, `media.rs` and `image.rs` know beside the
//! plain ones. Since 2022 the pages are made by the same code as the site's (whose own say
//! `html.is-not-amp-page`), so that the hooks are those of `webapp`; no page was seen, and where a hook is
//! missing, the general rules read it.

use super::generation::Layout;
use super::webapp;
use crate::article::LayoutName;
use crate::page::Page;
use crate::parts::Parts;

pub(crate) const LAYOUT: Layout = Layout {
    name: LayoutName::Amp,
    detect,
    read,
};

/// By its address, or by what AMP demands of every page: `<html amp>` or `<html ⚡>`.
fn detect(page: &Page) -> bool {
    page.base.host().starts_with("amp.")
        || page.root().find_name("html").is_some_and(|html| {
            html.attr("amp").is_some() || html.attr("⚡").is_some() || html.has_class("is-amp-page")
        })
}

fn read(page: &Page) -> Parts {
    webapp::read_scope(webapp::scope_of(page), true, page)
}
