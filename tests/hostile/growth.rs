//! Inputs of any size that would take long if a rule looked at everything for everything: one piece, again
//! and again, in a frame. `#` in a piece is its number.
#![allow(dead_code)]

/// Which door an input goes through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Door {
    Html,
    Text,
    Snapshot,
}

pub struct Grower {
    pub name: &'static str,
    pub door: Door,
    pub before: &'static str,
    pub piece: &'static str,
    pub after: &'static str,
}

impl Grower {
    /// An input of about so many bytes.
    pub fn input(&self, bytes: usize) -> String {
        let mut out = String::with_capacity(bytes + 4096);
        out.push_str(self.before);
        if self.piece.contains('#') {
            for number in 0.. {
                if out.len() >= bytes {
                    break;
                }
                out.push_str(&self.piece.replace('#', &number.to_string()));
            }
        } else {
            out.push_str(&self.piece.repeat(bytes / self.piece.len()));
        }
        out.push_str(self.after);
        out
    }
}

macro_rules! page {
    ($letter:literal, $head:literal, $body:literal) => {
        concat!(
            "<!doctype html><html lang=\"en\"><head><link rel=\"canonical\" href=\"https://www.dw.com/en/x/",
            $letter,
            "-70000001\">",
            $head,
            "</head><body>",
            $body
        )
    };
}

const HEAD: &str = page!("a", "", "");
const RICH: &str = page!(
    "a",
    "",
    "<article><header><h1>Headline</h1></header><div class=\"rich-text\"><p>Start</p>"
);
const ARTICLE: &str = page!("a", "", "<article><header><h1>Headline</h1></header>");
const HEADER: &str = page!("a", "", "<article><header>");
const LIVE: &str = page!("live", "", "<article><header><h1>Headline</h1></header>");
const GALLERY: &str = page!("g", "", "<article><header><h1>Headline</h1></header>");
const VIDEO: &str = page!("video", "", "<article><header><h1>Headline</h1></header>");
const AMP: &str = "<html ⚡><head><link rel=\"canonical\" href=\"https://www.dw.com/en/x/a-70000001\"></head><body><article><header>\
      <h1>Headline</h1></header><div class=\"rich-text\"><p>Start</p>";
const MOBILE: &str = "<html lang=\"en\"><head><link rel=\"canonical\" href=\"http://m.dw.com/en/x/a-70000001\"></head><body><div><h1>Headline</h1>\
      <div class=\"x\"><p>This paragraph is long enough to be no date and no label.</p>";
const CLASSIC: &str = "<html lang=\"en\"><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"></head><body><div id=\"bodyContent\">\
      <div class=\"col3\"><h1>Headline</h1><div class=\"group\"><div class=\"longText\">";
const CLASSIC_COLUMN: &str = "<html lang=\"en\"><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"></head><body><div id=\"bodyContent\">\
      <div class=\"col3\"><h1>Headline</h1>";
const CLASSIC_LIST: &str = "<html lang=\"en\"><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"></head><body><div id=\"bodyContent\">\
      <div class=\"col3\"><h1>Headline</h1><div class=\"group\"><div class=\"longText\"><p>x</p></div></div><div class=\"group\">\
      <ul class=\"smallList\">";
const STATE: &str = page!(
    "g",
    "",
    "<article><header><h1>Headline</h1></header><div class=\"rich-text\"><p>Start</p></div></article><script>window.__APP_STATE__ \
          = {\"/graph-api/en/content/gallery/70000001\":{\"data\":{\"content\":{\"id\":70000001,\"title\":\"T\",\"extendedGalleryImages\":["
);
const STATE_LIVE: &str = page!(
    "live",
    "",
    "<article><header><h1>Headline</h1></header></article><script>window.__APP_STATE__ = {\"/graph-api/en/content/liveblog/70000001\":{\"data\":{\"content\":{\"id\":70000001,\
          \"title\":\"T\",\"posts\":["
);
const STATE_LINKS: &str = page!(
    "a",
    "",
    "<article><header><h1>Headline</h1></header><div class=\"rich-text\"><div class=\"image-gallery embed\" data-id=\"5\"></div>"
);
const TEXT: &str = "1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\nCulture\n\nA bridge opens\n\nNora Whitfield\n\
      March 8, 2013\n\nIt took nine years.\n\nhttps://p.dw.com/p/4s6UV\n\n";
const TEXT_HEAD: &str = "1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\n";
const SNAPSHOT: &str = "¶\0<html\0lang=en\0<link\0rel=canonical\0href=https://www.dw.com/en/x/a-70000001\0>\0<body\0<article\0<header\0<h1\0#Headline\0>\0>\0<div\0class=rich-text";

macro_rules! growers {
    ($($name:literal $door:ident $before:expr, $piece:expr, $after:expr;)*) => {
        pub const GROWERS: &[Grower] = &[$(Grower { name: $name, door: Door::$door, before: $before, piece: $piece, after: $after },)*];
    };
}

growers! {
    // Markup the HTML parser has to put right.
    "paragraphs" Html RICH, "<p>word word, <b>word</b> word.</p>", "</div></article>";
    "unclosed p" Html RICH, "<p>x", "";
    "unclosed div" Html RICH, "<div>x", "";
    "nested div" Html RICH, "<div>", "x";
    "nested span" Html RICH, "<span>", "x";
    "nested unknown" Html RICH, "<x-new>x", "";
    "nested section in head" Html HEAD, "<section>x", "";
    "unclosed b" Html RICH, "<b>x", "";
    "unclosed b, each other" Html RICH, "<b id=#>x", "";
    "unclosed b and p" Html RICH, "<b id=#><p>x", "";
    "unclosed a" Html RICH, "<a href=/en/x/a-#>x", "";
    "unclosed font" Html RICH, "<font color=#>x<p>", "";
    "misnested b i" Html RICH, "<b>x<i>y</b>z</i>", "";
    "misnested b p" Html RICH, "<b><p>x</b>y</p>", "";
    "misnested a div" Html RICH, "<a href=/x#><div>x</a>", "";
    "stray ends" Html RICH, "</b></p></x></div><div>", "";
    "stray ends deep" Html RICH, "<div></b></i></x>", "";
    "tables" Html RICH, "<table><tr><td>x", "";
    "fostered" Html RICH, "<table>x<b>y", "";
    "fostered in one" Html page!("a", "", "<article><header><h1>Headline</h1></header><div class=\"rich-text\"><table>"), "<b>y</b>x", "";
    "cells outside of tables" Html RICH, "<b id=#><td>x<p>", "";
    "cells" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><table>"), "<tr><td>x</td><th>y</th></tr>", "";
    "cells of one row" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><table><tr>"), "<td>x", "";
    "selects" Html RICH, "<select><option>x", "";
    "svg" Html RICH, "<svg><g>", "";
    "svg text" Html RICH, "<svg><desc><p>x", "";
    "math" Html RICH, "<math><mi>x", "";
    "templates" Html RICH, "<template><p>x", "";
    "forms" Html RICH, "<form><input>", "";
    "buttons" Html RICH, "<button>x", "";
    "lists" Html RICH, "<ul><li>x", "";
    "items" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><ul>"), "<li>x", "";
    "dl" Html RICH, "<dl><dt>x<dd>y", "";
    "headings" Html RICH, "<h2>x", "";
    "quotes" Html RICH, "<blockquote>x<footer>y", "";
    "comments" Html RICH, "<!-- x -->", "";
    "open comments" Html RICH, "<!--", "";
    "scripts" Html RICH, "<script>x</script>", "";
    "bodies" Html HEAD, "<body a#=1>", "";
    "htmls" Html HEAD, "<html a#=1>", "";
    "framesets" Html HEAD, "<frameset>", "";
    "less-than" Html RICH, "<", "";
    "cut tags" Html RICH, "<p <b ", "";
    "entities" Html RICH, "&amp;&#x41;&notanentity;", "";
    "one word" Html RICH, "w", "";
    "one word of marks" Html RICH, "\u{301}", "";
    "zero widths" Html RICH, "\u{200b}\u{ad}", "";
    "joiners" Html RICH, "\u{200c}", "";
    "emoji" Html RICH, "👩\u{200d}👩", "";
    "spaces" Html RICH, " \u{a0}", "";
    "nul" Html RICH, "\0x", "";
    "apostrophes" Html RICH, "'.", "";
    // Attributes.
    "attributes" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><p "), "a#=1 ", ">x";
    "attributes of one name" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><p "), "a=1 ", ">x";
    "class names" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><div class=\""), "c# ", "\">x";
    "class of the container" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text "), "c# ", "\"><p>x<p>y";
    "style" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><div style=\""), "display:block;", "\">x";
    "href" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><a href=\"/en/"), "ü/", "\">x";
    "href query" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><a href=\"/en/?"), "maca=1&a=2&", "\">x";
    "href dots" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><a href=\"/en/"), "x/../y/", "\">x";
    "href of an archive" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><a href=\""), "https://web.archive.org/web/2015/", "\">x";
    "srcset" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><figure><img srcset=\""), "https://static.dw.com/image/#_605.jpg #w, ",
        "\"></figure>";
    "alt" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><figure><img src=/image/1_605.jpg alt=\""), "word (x) ", "\"></figure>";
    "classic title" Html
        "<html lang=\"en\"><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"></head><body><div id=\"bodyContent\">\
          <div class=\"col3\"><h1>Headline</h1><div class=\"group\"><div class=\"longText\"><p>x</p><div class=\"picBox\">\
          <img src=/image/1_404.jpg title=\"", "(x (", "\"></div>";
    "data-url" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><figure><img data-id=5 data-url=\"https://static.dw.com/"), "${formatId}",
        "\"></figure>";
    "duration" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><div class=\"vjs-wrapper\" data-duration=\""), "1:", "\">";
    // What the walk and its readers look at.
    "unknown wrappers" Html RICH, "<x-w#>x</x-w#>", "";
    "unknown attributes" Html RICH, "<p data-name-#=1>x</p>", "";
    "unknown classes" Html RICH, "<div class=\"c#\">x</div>", "";
    "amp elements" Html AMP, "<amp-w#>x</amp-w#>", "";
    "bold paragraphs" Html RICH, "<p><b>Who pays?</b></p>", "";
    "notes" Html RICH, "<p><em>Corrected.</em></p>", "";
    "sign-offs" Html RICH, "<p>ab/cd (AFP, dpa)</p>", "";
    "sign-off pieces" Html RICH, "ab/", " (AFP)";
    "agencies" Html RICH, "<p>ab/cd (AFP, dpa, Reuters, ", ")</p>";
    "one sign-off" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><p>ab/cd ("), "AFP, dpa, ", ")</p>";
    "authors" Html RICH, "<p>Author: Ann Bee#</p>", "";
    "editors" Html RICH, "<p>Edited by: Ann Bee#</p>", "";
    "one editor line" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><p>Edited by: "), "Ann Bee and Cee Dee, ", "</p>";
    "related" Html RICH, "<p>Read more: <a href=/en/x/a-#>x</a></p>", "";
    "related in one" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><p>"), "<a href=/en/x/a-#>x</a> ", "</p>";
    "links" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><p>x"), "<a href=/en/x/a-#>x</a> y ", "</p>";
    "marks" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><p>x"), "<b>x</b> <i>y</i>, ", "</p>";
    "marks nested" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><p>x"), "<b>x<a href=/#>", "</p>";
    "figures" Html RICH, "<figure><img src=/image/#_605.jpg><figcaption>x <small>Image: y</small></figcaption></figure>", "";
    "figures nested" Html RICH, "<figure><img src=/image/#_605.jpg>x", "";
    "figures empty nested" Html RICH, "<figure>", "x";
    "figcaptions" Html RICH, "<figure><figcaption>x", "";
    "captions" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><figure><img src=/image/1_605.jpg>"),
        "<figcaption>x<small>y</small></figcaption>", "</figure>";
    "images" Html RICH, "<img src=/image/#_605.jpg>", "";
    "pictures" Html RICH, "<picture><source srcset=x>", "";
    "players" Html RICH, "<div class=\"vjs-wrapper embed\"><video data-id=#><source src=/x.mp4></video>x</div>", "";
    "players nested" Html RICH, "<div class=\"vjs-wrapper embed\">x", "";
    "videos nested" Html RICH, "<video><p class=vjs-no-js>x", "";
    "sources" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><div class=\"vjs-wrapper\"><video>"),
        "<source src=/x#.mp4><track src=/t#.vtt srclang=en>", "</video></div>";
    "player controls" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><div class=\"vjs-wrapper\">"), "<div>x</div><p class=vjs-no-js>y</p>",
        "</div>";
    "galleries" Html RICH, "<div class=\"image-gallery embed\" data-id=#><h2>x</h2><a href=/en/x/g-#>x</a></div>", "";
    "gallery figures" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><div class=\"image-gallery embed\" data-id=5><h2>x</h2>"),
        "<figure><img src=/image/#_605.jpg><figcaption>x</figcaption></figure>y", "</div>";
    "gallery figures nested" Html page!("a", "", "<article><header><h1>H</h1></header><div class=\"rich-text\"><div class=\"image-gallery embed\" data-id=5><h2>x</h2>"),
        "<figure><img src=/image/#_605.jpg>", "</div>";
    "galleries nested" Html RICH, "<div class=\"image-gallery embed\" data-id=#>x", "";
    "tweets" Html RICH, "<blockquote class=\"twitter-tweet\"><p>x</p><a href=https://twitter.com/x/status/#>y</a></blockquote>", "";
    "tweets nested" Html RICH, "<div class=\"tweet embed\" data-id=#>x", "";
    "iframes" Html RICH, "<iframe src=https://www.youtube.com/embed/x#></iframe>", "";
    "embeds nested" Html RICH, "<div class=embed>x", "";
    "widgets" Html RICH, "<div class=\"embed dw-widget\" data-id=#>x</div>", "";
    "widgets nested" Html RICH, "<div class=\"embed dw-widget\">x", "";
    "advertisements nested" Html RICH, "<div class=advertisement>x", "";
    "hidden nested" Html RICH, "<div hidden>x", "";
    "containers" Html ARTICLE, "<div class=\"rich-text\"><p>x</p></div>", "";
    "containers nested" Html ARTICLE, "<div class=\"rich-text\"><p>x</p>", "";
    "articles" Html HEAD, "<article><h1>x</h1><div class=\"rich-text\"><p>x</p></div></article>", "";
    "articles nested" Html HEAD, "<article><header><h1>x</h1></header><p>y", "";
    "headers" Html HEADER, "<h1>x</h1><p class=teaser-text>y</p><span class=kicker>z</span>", "";
    "kickers" Html HEADER, "<a class=kicker href=/en/x/s-#>z</a>", "<h1>x</h1></header><p>y";
    "header authors" Html HEADER, "<a href=/en/x/person-#>Ann Bee#</a> ", "<h1>x</h1></header><p>y";
    "header names" Html HEADER, "<span class=author>Ann Bee#, </span>", "<h1>x</h1></header><p>y";
    "times" Html HEADER, "<time>05/05/2024</time>", "<h1>x</h1></header><p>y";
    "headlines" Html HEAD, "<h1>x", "";
    "topics" Html ARTICLE, "<section data-tracking-name=section-related-topics><a href=/en/x/t-#>x</a></section>", "";
    "topics nested" Html ARTICLE, "<section data-tracking-name=section-related-topics>x", "";
    "buttons to copy" Html ARTICLE, "<div class=copy-button-wrapper>https://p.dw.com/p/#</div>", "";
    "buttons to copy nested" Html ARTICLE, "<div class=copy-button-wrapper>x", "";
    "attribution" Html ARTICLE, "<div class=attribution-label>x", "";
    "related boxes" Html ARTICLE, "<section><h2>Related</h2><a href=/en/x/a-#>x</a></section>", "";
    "teasers" Html ARTICLE, "<p class=teaser-text>y</p>", "";
    "text without container" Html ARTICLE, "<div><p>The paragraph is long enough to be one.</p></div>", "";
    "text without container, nested" Html ARTICLE, "<div><p>The paragraph is long enough to be one.</p>", "";
    "posts" Html LIVE, "<section><h2>Post #</h2><div class=\"rich-text\"><p>x</p></div><div class=\"copy-button-wrapper\">https://p.dw.com/p/4ab#</div></section>", "";
    "posts nested" Html LIVE, "<section><h2>Post #</h2><div class=\"rich-text\"><p>x</p></div><div class=\"copy-button-wrapper\">https://p.dw.com/p/4ab#</div>", "";
    "posts' headings" Html LIVE, "<h2>Post #</h2><p>x</p>", "";
    "posts' texts" Html LIVE, "<div class=\"rich-text\"><p>x</p></div>", "";
    "slides" Html GALLERY, "<figure><img src=/image/#_605.jpg></figure><h2>Slide #</h2><p>Text</p><small class=copyright>Image: x</small>", "";
    "slides nested" Html GALLERY, "<div><img src=/image/#_605.jpg><h2>Slide #</h2>", "";
    "slides of one picture" Html GALLERY, "<img src=/image/7_605.jpg><h2>Slide #</h2>", "";
    "video page" Html VIDEO, "<div class=\"vjs-wrapper\"><video data-id=#><source src=/x.mp4></video></div>", "";
    "amp" Html AMP, "<amp-img src=https://static.dw.com/image/#_604.jpg></amp-img><p>x", "";
    "amp nested" Html AMP, "<amp-carousel>x", "";
    "amp images nested" Html AMP, "<amp-img src=/x#.jpg>x", "";
    "mobile" Html MOBILE, "<p>x</p><img src=/image/#_404.jpg><small>y</small>", "";
    "mobile nested" Html MOBILE, "<div><p>The paragraph is long enough to be one.</p>", "";
    "classic paragraphs" Html CLASSIC, "<p>x</p>", "";
    "classic boxes" Html CLASSIC, "<div class=picBox><img src=/image/#_404.jpg title=\"x (AP)\"><p>x</p></div>", "";
    "classic boxes nested" Html CLASSIC, "<div class=picBox><p>x</p>", "";
    "classic texts" Html CLASSIC_COLUMN, "<div class=group><div class=longText><p>x</p></div></div>", "";
    "classic texts nested" Html CLASSIC_COLUMN, "<div class=group><div class=longText><p>x</p>", "";
    "classic groups" Html CLASSIC_COLUMN, "<div class=group><p>x</p><h2>y</h2></div>", "";
    "classic shows" Html CLASSIC,
        "<div class=\"gallery\"><div class=slideshow data-id=# data-title=T><ul class=slides><li><img src=/image/8_303.jpg>\
          <h4>T</h4><h2>x</h2><p>y</p></li></ul></div></div>", "";
    "classic shows nested" Html CLASSIC, "<div class=\"gallery\"><div class=slideshow>x", "";
    "classic galleries without show" Html CLASSIC, "<div class=\"gallery\">x", "";
    "classic slides" Html
        "<html lang=\"en\"><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"></head><body><div id=\"bodyContent\">\
          <div class=\"col3\"><h1>Headline</h1><div class=\"group\"><div class=\"longText\"><div class=\"gallery\"><div \
          class=slideshow data-id=5 data-title=T><ul class=slides>", "<li><img src=/image/#_303.jpg><h4>T</h4><h2>x</h2><p>y</p>z</li>", "";
    "classic media" Html CLASSIC, "<div class=\"imgTeaserL video\"><div class=mediaItem data-media-id=#><input type=hidden name=file_name value=/a.mp4><h2>x</h2></div>y</div>", "";
    "classic media nested" Html CLASSIC, "<div class=imgTeaserL>x", "";
    "classic media items nested" Html CLASSIC, "<div class=mediaItem>x", "";
    "classic list" Html CLASSIC_LIST,
        "<li><strong>Author</strong> Ann Bee#, Cee Dee#</li><li><strong>Keywords</strong> a#, b#</li><li><strong>Related \
          Subjects</strong> <a href=/en/x/t-#>x#</a></li>", "";
    "classic keywords" Html CLASSIC_LIST, "<li><strong>Keywords</strong> ", "</li>";
    "classic keywords in one" Html
        "<html lang=\"en\"><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"></head><body><div id=\"bodyContent\">\
          <div class=\"col3\"><h1>Headline</h1><div class=\"group\"><div class=\"longText\"><p>x</p></div></div><div class=\"group\">\
          <ul class=\"smallList\"><li><strong>Date</strong> 19.01.2020</li><li><strong>Keywords</strong> ", "word#, ", "</li>";
    "classic lists" Html CLASSIC_COLUMN, "<ul class=smallList><li>x</li></ul>", "";
    "meta keywords" Html "<html lang=\"en\"><head><meta name=\"publisher\" content=\"Deutsche Welle (www.dw.com)\"><meta name=keywords content=\"", "word#, ",
        "\"></head><body><div id=\"bodyContent\"><div class=\"col3\"><h1>Headline</h1><div class=\"group\"><div class=\"longText\">\
          <p>x</p></div></div></div>";
    // Head and data.
    "metas" Html page!("a", "", ""), "<meta name=n# content=x>", "<article><h1>x</h1><p>y";
    "canonicals" Html "<html><head>", "<link rel=canonical href=https://www.dw.com/en/x/a-#>", "</head><article><h1>x</h1><p>y";
    "json-ld scripts" Html RICH,
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"url\":\"https://www.dw.com/en/x/a-#\",\"author\":{\"@type\":\"Person\",\
          \"name\":\"A\"}}</script>", "";
    "json-ld broken" Html RICH, "<script type=\"application/ld+json\">{\"</script>", "";
    "json-ld lists" Html page!("a", "", "<script type=\"application/ld+json\">"), "[", "</script><article><h1>x</h1><p>y";
    "json-ld authors" Html page!("a", "", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":["), "{\"@type\":\"Person\",\"name\":\"Ann Bee#\"},",
        "{}]}</script><article><h1>x</h1><p>y";
    "json-ld graph" Html page!("a", "", "<script type=\"application/ld+json\">{\"@graph\":["), "{\"@type\":\"NewsArticle\",\"url\":\"https://www.dw.com/en/x/a-#\"},",
        "{}]}</script><article><h1>x</h1><p>y";
    "json-ld keys" Html page!("a", "", "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\""), ",\"k#\":1", "}</script><article><h1>x</h1><p>y";
    "state slides" Html STATE, "{\"name\":\"Slide #\",\"description\":\"<p>x</p>\",\"assignedImage\":{\"id\":#,\"staticUrl\":\"https://static.dw.com/image/#_605.jpg\"}},",
        "{}]}}}}</script>";
    "state slides of one picture" Html STATE, "{\"name\":\"Slide #\",\"assignedImage\":{\"id\":7}},", "{}]}}}}</script>";
    "state posts" Html STATE_LIVE, "{\"id\":#,\"title\":\"Post #\",\"text\":\"<p>x</p>\",\"persons\":[{\"fullName\":\"Ann Bee#\"}]},", "{}]}}}}</script>";
    "state of many links" Html STATE_LINKS, "<div class=\"image-gallery embed\" data-id=\"#\"></div>",
        "</div></article><script>window.__APP_STATE__ = {\"/graph-api/en/content/article/70000001\":{\"data\":{\"content\":{\"id\":70000001,\
          \"contentLinks\":[{\"targetId\":1}],\"imageGalleries\":[{\"id\":1},{\"id\":2},{\"id\":3}]}}}}</script>";
    "markers" Html RICH, "<script>__APP_STATE__</script>", "";
    "page data" Html RICH, "<script>\"pageData\":{\"pageOID\":#</script>", "";
    // Snapshots.
    "snapshot nested" Snapshot SNAPSHOT, "\0<div\0#x", "";
    "snapshot closes" Snapshot SNAPSHOT, "\0>x", "";
    "snapshot attributes" Snapshot SNAPSHOT, "\0a#=x", "\0<p\0#y";
    "snapshot classes" Snapshot SNAPSHOT, "\0class=rich-text", "\0<p\0#y";
    "snapshot lists nested" Snapshot SNAPSHOT, "\0<ul\0<li\0#x", "";
    "snapshot tables nested" Snapshot SNAPSHOT, "\0<table\0<tr\0<td\0#x", "";
    "snapshot links nested" Snapshot SNAPSHOT, "\0<a\0href=/en/x/a-#\0#x", "";
    "snapshot marks over blocks" Snapshot SNAPSHOT, "\0<b\0<p\0#x", "";
    "snapshot figures nested" Snapshot SNAPSHOT, "\0<figure\0<img\0src=/image/1_605.jpg\0>\0#x", "";
    "snapshot players nested" Snapshot SNAPSHOT, "\0<div\0class=vjs-wrapper\0#x", "";
    "snapshot galleries nested" Snapshot SNAPSHOT, "\0<div\0class=gallery\0#x", "";
    "snapshot media nested" Snapshot SNAPSHOT, "\0<div\0class=imgTeaserL\0#x", "";
    "snapshot image galleries nested" Snapshot SNAPSHOT, "\0<div\0class=image-gallery\0<figure\0<img\0>\0#x", "";
    "snapshot containers nested" Snapshot SNAPSHOT, "\0<div\0class=rich-text\0#x", "";
    "snapshot articles nested" Snapshot SNAPSHOT, "\0<article\0<header\0<h1\0#x", "";
    "snapshot posts nested" Snapshot "¶\0<html\0<link\0rel=canonical\0href=https://www.dw.com/en/x/live-70000001\0>\0<body\0<article\0<h1\0#H\0>",
        "\0<section\0<h2\0#x\0>\0<div\0class=rich-text\0#y", "";
    "snapshot classic nested" Snapshot "¶\0<html\0<meta\0name=publisher\0content=Deutsche Welle\0>\0<body\0<div\0id=bodyContent\0<div\0class=col3\0<h1\0#H\0>",
        "\0<div\0class=group\0<div\0class=longText\0#y", "";
    "snapshot tweets nested" Snapshot SNAPSHOT, "\0<div\0class=tweet embed\0#y", "";
    "snapshot iframes nested" Snapshot SNAPSHOT, "\0<iframe\0#y", "";
    // Plain text.
    "text paragraphs" Text TEXT, "The river rose, and the mayor crossed it.\n\n", "";
    "text lines" Text TEXT, "The river rose, and the mayor crossed it.\n", "";
    "text one line" Text TEXT, "The river rose, ", "";
    "text one word" Text TEXT, "w", "";
    "text empty lines" Text TEXT, "\n", "x";
    "text short lines" Text TEXT, "x\n", "";
    "text headings" Text TEXT, "A quiet town\n\nThe river rose again.\n\n", "";
    "text images" Text TEXT, "Alt #\nCaption #Image: Jan Kern/dpa\n\n", "";
    "text image labels" Text TEXT, "aImage: ", "";
    "text image lines" Text TEXT, "Image: x\n", "";
    "text image labels, Arabic" Text TEXT, "صورة من: ", "";
    "text joiners" Text TEXT, "\u{200c}", "";
    "text zero widths" Text TEXT, "\u{200b}", "x";
    "text soft hyphens" Text TEXT, "a\u{ad}", "";
    "text marks" Text TEXT, "\u{200e}", "x";
    "text dates" Text TEXT, "May 5, 2024", "";
    "text date lines" Text TEXT, "May 5, 2024\n", "";
    "text numbers" Text TEXT, "1.1.2020 ", "";
    "text digits" Text TEXT, "1", "";
    "text dots" Text TEXT, ".", "";
    "text colons" Text TEXT, "a:", "";
    "text commas" Text TEXT, "a,", "";
    "text slashes" Text TEXT, "ab/", "";
    "text sign-offs" Text TEXT, "ab/cd (AFP)\n\n", "";
    "text agencies" Text TEXT, "(AFP, dpa) ", "";
    "text open brackets" Text TEXT, "(", "";
    "text editors" Text TEXT, "Edited by: Ann Bee\n\n", "";
    "text names" Text TEXT, "Edited by: Ann Bee, Cee Dee and ", "";
    "text authors" Text TEXT, "Author: Ann Bee#\n\n", "";
    "text read more" Text TEXT, "Read more: ", "";
    "text read more lines" Text TEXT, "Read more: x\n", "";
    "text skip links" Text TEXT, "Skip next section #\n\n#\n\nx\n\n", "";
    "text skip links glued" Text TEXT, "Skip next section ", "";
    "text permalinks" Text TEXT, "https://p.dw.com/p/4s6UV\n\n", "";
    "text details" Text TEXT, "Date 19.01.2020\n", "";
    "text details rows" Text TEXT, "• Author Ann Bee#\n• Permalink https://p.dw.com/p/4s6UV\n", "";
    "text details rows, bare" Text TEXT, "Author: Ann Bee#\nKeywords: river#, bridge\n", "";
    "text details days" Text TEXT, "Date 19.01.2020\nAuthor Ann Bee#\n", "";
    "text navigation" Text "", "Latest #\n", "Culture\n\nA bridge opens today\n\nMay 5, 2024\n\nIt took nine years.\n\nhttps://p.dw.com/p/4s6UV\n\nThe river rose.";
    "text navigation again" Text TEXT_HEAD, "Culture\n", "A bridge opens today\n\nMay 5, 2024\n\nIt took nine years.\n\nhttps://p.dw.com/p/4s6UV\n\nThe river rose.";
    "text slides" Text TEXT, "A gallery of bridges\n\nBridge #\n\nIt is old.\n\n", "";
    "text players" Text TEXT, "Watch video 02:41\n", "";
    "text bullets" Text TEXT, "• x\n", "";
    "text numbered" Text TEXT, "1. x\n", "";
    "text quotes" Text TEXT, "\"x\" ", "";
    "text markdown links" Text TEXT, "[x](/en/x/a-#) ", "";
    "text markdown brackets" Text TEXT, "[", "";
    "text markdown brackets nested" Text "# A bridge\n\n[x](/y)\n\n", "[![", "](x)";
    "text markdown pictures" Text "# A bridge\n\n[x](/y)\n\n", "![", "](x)";
    "text markdown less-than" Text "# A bridge\n\n[x](/y)\n\n", "<", "";
    "text markdown stars" Text "# A bridge\n\n[x](/y)\n\n", "*_", "";
    "text markdown escapes" Text "# A bridge\n\n[x](/y)\n\n", "\\*", "";
    "text markdown headings" Text "# A bridge\n\n[x](/y)\n\n", "## x\n\n", "";
    "text tagged" Text "<p> 1\n<p> 2\n<p> 3\n<p> 4\n", "<p> <h> x\n", "";
    "text head kickers" Text TEXT_HEAD, "Culture#\n", "";
    "text head names" Text TEXT_HEAD, "Ann Bee | ", "";
    "text head names glued" Text TEXT_HEAD, "Ann BeeMay 5, 2024", "";
    "text head dates" Text TEXT_HEAD, "x\n\nMay 5, 2024\n\n", "";
    "text head joiners" Text TEXT_HEAD, "\u{200c}", "x\n\nhttps://p.dw.com/p/4s6UV\n";
    "text head image labels" Text TEXT_HEAD, "aImage: ", "x\n\nhttps://p.dw.com/p/4s6UV\n";
    "text bare joiners" Text "", "\u{200c}", "x\n\nhttps://p.dw.com/p/4s6UV\n";
    "text bare image labels" Text "", "aImage: ", "x\n\nhttps://p.dw.com/p/4s6UV\n";
    "text joiner lines" Text TEXT, "\u{200c}x\n\n", "";
    "text image label paragraphs" Text TEXT, "aImage: x\n\n", "";
    "text fallbacks glued" Text TEXT, "aTo view this video please enable JavaScript", "";
    "text live" Text TEXT, "Skip next section Post #\n\nMay 5, 2024\n\nPost #\n\nx\n\nhttps://p.dw.com/p/4s6UV\n\n", "";
    "text advertisements" Text TEXT, "Advertisement\n\n", "";
    "text cut lines" Text TEXT, "the river rose and the mayor who was the first to cross it said so on\n", "";
    "text languages" Text "", "Ir al contenido пропустить عربي ", "\n\nhttps://p.dw.com/p/4s6UV\n";
    "text sentences" Text TEXT, "It rose. ", "";
    "text question marks" Text TEXT, "Who? ", "";
    "text greek" Text TEXT, "α;\n\n", "";
    "text ethiopic" Text TEXT, "ያ። ", "";
    "text chinese" Text TEXT, "河水上涨。", "";
    "text carriage returns" Text TEXT, "x\r", "";
}
