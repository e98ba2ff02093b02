//! The second table: one row for each picture of an article.

use dw_article::{Article, Block, Image};
use serde::Serialize;

#[derive(Serialize)]
struct ImageRow<'a> {
    #[serde(rename = "articleId")]
    article_id: Option<u64>,
    #[serde(rename = "articleUrl")]
    article_url: Option<&'a str>,
    place: &'static str,
    #[serde(flatten)]
    image: &'a Image,
}

/// The pictures of an article as JSON, one a line.
pub fn lines(article: &Article) -> serde_json::Result<Vec<u8>> {
    let mut lines = Vec::new();
    let mut add = |place: &'static str, image: &Image| -> serde_json::Result<()> {
        let row = ImageRow {
            article_id: article.id,
            article_url: article.url.as_deref(),
            place,
            image,
        };
        serde_json::to_writer(&mut lines, &row)?;
        lines.push(b'\n');
        Ok(())
    };
    if let Some(image) = &article.lead_image {
        add("lead", image)?;
    }
    let posts = article.posts.iter().flat_map(|post| &post.body);
    for block in article.body.iter().chain(posts) {
        match block {
            Block::Image { image, .. } => add("body", image)?,
            Block::Gallery { images, .. } => {
                for image in images {
                    add("gallery", image)?;
                }
            }
            _ => {}
        }
    }
    Ok(lines)
}

/// Whether a row of JSON has a number of more than 18 digits: a column holds 63 bits, and a row that does not fit would
/// end the run.
pub fn is_beyond_columns(line: &[u8]) -> bool {
    const BEFORE: &[u8] = b"\":";
    let mut digits = 0;
    let mut is_number = false;
    for (at, byte) in line.iter().enumerate() {
        if byte.is_ascii_digit() {
            if digits == 0 {
                let before = line.get(..at).unwrap_or_default();
                // In a text the quote has a backslash before it.
                is_number = before.ends_with(BEFORE) && !before.ends_with(b"\\\":");
            }
            digits += 1;
            if is_number && digits > 18 {
                return true;
            }
        } else {
            digits = 0;
        }
    }
    false
}
