//! The second table: one row for each picture of an article.

use dw_article::{Article, Block, Image};
use serde::Serialize;

#[derive(Serialize)]
struct Row<'a> {
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
        let row = Row {
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
