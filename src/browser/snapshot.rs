//! The live document → the few pieces of it that matter, in one string (`snapshot.js`).

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/snapshot.js")]
extern "C" {
    /// The pieces, as `tree/from_snapshot.rs` reads them; cut soon after `limit` UTF-16 code units. `again`
    /// where the first one was forged: U+0000 is looked for and replaced.
    #[wasm_bindgen(js_name = take)]
    pub(super) fn take(document: &web_sys::Document, limit: f64, again: bool) -> String;

    /// The document's address, if it is shown in a tab.
    #[wasm_bindgen(js_name = address)]
    pub(super) fn address(document: &web_sys::Document) -> Option<String>;

    /// A piece of HTML out of the page's data, parsed by the browser and taken as the document is. The
    /// page's policy may forbid parsing.
    #[wasm_bindgen(js_name = fragment, catch)]
    pub(super) fn fragment(html: &str) -> Result<String, JsValue>;

    /// The text of the first inline script that holds one of `markers`, which `|` separates.
    #[wasm_bindgen(js_name = script)]
    pub(super) fn script(document: &web_sys::Document, markers: &str) -> Option<String>;
}
