//! Live blogs as text: an overview, then posts, each behind its own skip link and with its own permalink.
//!
//! ```text
//! Skip next section What you need to know
//! What you need to know
//! (overview)
//! Skip next section The bridge is open
//! 05/03/2024May 3, 2024
//! The bridge is open
//! (text)
//! https://p.dw.com/p/4abcd
//! ```

use super::body::{self, Body, Text};
use super::lines::is_permalink;
use super::signs::{Signs, day_in};
use super::told::Told;
use crate::article::{Author, Block, Post};
use crate::blocks::SignOffs;
use crate::language::same;
use crate::permalink::id_in;

/// The overview's lines, and the posts with their texts.
pub(super) type Blog = (Vec<usize>, Vec<(Post, Body)>);

/// The overview's lines and the posts, when the text from its first line on has posts.
pub(super) fn read(text: &Text<'_>, told: &mut Told) -> Option<Blog> {
    let lines = &text.page.lines;
    let line = |at: usize| lines.text(at);
    let title = |at: usize| text.page.sections.title(line(at));
    let first = *text.at.first()?;
    let starts: Vec<usize> = (first..lines.len())
        .filter(|&at| title(at).is_some())
        .collect();
    let mut overview: Vec<usize> = (first..*starts.first()?).collect();
    let mut posts = Vec::new();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    for (&start, end) in starts.iter().zip(ends) {
        let title = title(start).unwrap_or_default();
        match (start + 1..end).find(|&at| is_permalink(line(at))) {
            Some(link) => posts.push(post(text, title, start + 1, link, told)),
            None if posts.is_empty() => {
                overview.extend((start + 1..end).filter(|&at| !same(line(at), title)));
            }
            // Behind the last post the page goes on.
            None => break,
        }
    }
    (!posts.is_empty()).then_some((overview, posts))
}

/// Posts with their texts. What a post has no key for is the article's, but for a sign-off: it stays the
/// paragraph that it is.
pub(super) fn filled(posts: Vec<(Post, Body)>, overview: &mut Body) -> Vec<Post> {
    let fill = |(mut post, read): (Post, Body)| {
        post.authors = read.content.authors;
        let lead = read.lead_image.map(|image| Block::Image { image });
        post.body = lead.into_iter().chain(read.content.body).collect();
        overview.content.editors.extend(read.content.editors);
        overview.content.removed.extend(read.content.removed);
        post
    };
    posts.into_iter().map(fill).collect()
}

/// One post: its date, its headline (the skip link's title again), its text, its permalink at `link`.
fn post(text: &Text<'_>, title: &str, from: usize, link: usize, told: &mut Told) -> (Post, Body) {
    let mut post = Post {
        id: id_in(text.page.lines.text(link)),
        headline: Some(title.to_owned()),
        ..Post::default()
    };
    let mut lines = Vec::new();
    // The permalink is in the sharing buttons, which close the post.
    for at in from..link {
        let line = text.page.lines.text(at);
        let signs = text.page.signed.at(at);
        let near = at - from;
        let day = day_in(line).filter(|day| day.before.is_empty());
        match day {
            Some(day) if post.date_published.is_none() && near < 3 => {
                told.rule(at, "day: the post's");
                post.date_published = Some(day.iso);
            }
            _ if near < 4 && same(line, title) => {
                told.rule(at, "headline: the post's");
                post.headline = Some(line.to_owned());
            }
            _ if signs.any(Signs::FURNITURE) => {}
            _ => lines.push(at),
        }
    }
    let read = body::read(
        &Text {
            at: &lines,
            behind_link: false,
            ..*text
        },
        &mut Vec::<Author>::new(),
        SignOffs::Text,
        told,
    );
    (post, read)
}
