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

use super::body::{self, Body};
use super::lines::{Line, Lines, is_permalink};
use super::sections::Sections;
use crate::article::{Author, Block, Post};
use crate::date;
use crate::language::{is_furniture, same};
use crate::permalink::id_in;

/// The overview and the posts, when the text from `from` on has posts.
pub(super) fn read(
    lines: &Lines,
    from: usize,
    tag: Option<&str>,
    sections: &Sections,
) -> Option<(Body, Vec<Post>)> {
    let starts: Vec<usize> = (from..lines.len())
        .filter(|&at| sections.title(lines.text(at)).is_some())
        .collect();
    let mut overview: Vec<Line> = lines.slice(from, *starts.first()?).to_vec();
    let mut posts = Vec::new();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    for (&start, end) in starts.iter().zip(ends) {
        let title = sections.title(lines.text(start)).unwrap_or_default();
        let section = lines.slice(start + 1, end);
        match section.iter().position(|line| is_permalink(&line.text)) {
            Some(at) => posts.push(post(title, section, at, tag)),
            None if posts.is_empty() => {
                overview.extend(
                    section
                        .iter()
                        .filter(|line| !same(&line.text, title))
                        .cloned(),
                );
            }
            // Behind the last post the page goes on.
            None => break,
        }
    }
    if posts.is_empty() {
        return None;
    }
    let mut overview = body::read(&overview, tag);
    let posts = posts
        .into_iter()
        .map(|(post, read)| filled(post, read, &mut overview))
        .collect();
    Some((overview, posts))
}

/// A post with its text. What a post has no key for is the article's, but for a sign-off: it stays the
/// paragraph that it is.
fn filled(mut post: Post, read: Body, overview: &mut Body) -> Post {
    let author = |name| Author {
        name,
        ..Author::default()
    };
    post.authors = read.authors.into_iter().map(author).collect();
    let lead = read.lead_image.map(|image| Block::Image { image });
    let sign_off = read.byline.map(|byline| Block::Paragraph {
        text: byline.text,
        marks: Vec::new(),
    });
    post.body = lead
        .into_iter()
        .chain(read.blocks)
        .chain(sign_off)
        .collect();
    overview.editors.extend(read.editors);
    overview.removed.extend(read.removed);
    post
}

/// One post: its date, its headline (the skip link's title again), its text, its permalink at `end`.
fn post(title: &str, section: &[Line], end: usize, tag: Option<&str>) -> (Post, Body) {
    let mut post = Post {
        id: section.get(end).and_then(|line| id_in(&line.text)),
        headline: Some(title.to_owned()),
        ..Post::default()
    };
    let mut text: Vec<Line> = Vec::new();
    // The permalink is in the sharing buttons, which close the post.
    for (at, line) in section.iter().enumerate().take(end) {
        let day = date::trailing(&line.text).filter(|(start, _)| *start == 0);
        match day {
            Some((_, day)) if post.date_published.is_none() && at < 3 => {
                post.date_published = Some(day)
            }
            _ if at < 4 && same(&line.text, title) => post.headline = Some(line.text.clone()),
            _ if is_furniture(&line.text) => {}
            _ => text.push(line.clone()),
        }
    }
    (post, body::read(&text, tag))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts() {
        let lines = Lines::new(
            "This blog is closed.\n\nSkip next section What you need to know\n\nWhat you need to know\n\n\
             The bridge is open.\n\nSkip next section A boat\n\n05/04/2024May 4, 2024\n\nA boat\n\n\
             A boat came.\n\nls/kms (AP)\n\nhttps://p.dw.com/p/4abcd\n\nSkip next section A horse\n\nMay 3, 2024\n\nA horse\n\n\
             A horse came.\n\nhttps://p.dw.com/p/4abce\n\nSkip next section More stories from DW\n\nOther.",
        );
        let sections = Sections::learn(&lines, 0);
        let (overview, posts) = read(&lines, 0, Some("en"), &sections).unwrap();
        assert_eq!(overview.blocks.len(), 2);
        assert_eq!(posts.len(), 2);
        assert_eq!(posts[0].headline.as_deref(), Some("A boat"));
        assert_eq!(posts[0].date_published.as_deref(), Some("2024-05-04"));
        assert_eq!(posts[0].body.len(), 2);
        assert_eq!(posts[1].body.len(), 1);
        assert_ne!(posts[0].id, posts[1].id);
    }

    #[test]
    fn an_article_has_no_posts() {
        let lines = Lines::new("One.\n\nSkip next section DW's Top Story\n\nOther.");
        assert!(read(&lines, 0, None, &Sections::default()).is_none());
        assert!(read(&Lines::new("One."), 0, None, &Sections::default()).is_none());
    }
}
