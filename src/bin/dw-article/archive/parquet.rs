//! Parquet: one row an article with nested columns, and a second table with one row a picture.
//!
//! The columns take the keys of the rows' JSON as they are. A key that has no column would be lost in silence;
//! so it is an error, and a test gives every kind of block.

use super::record::Row;
use super::sink::{Part, Table};
use arrow_json::ReaderBuilder;
use arrow_json::reader::Decoder;
use arrow_schema::{DataType, Field, Fields, Schema};
use parquet::arrow::ArrowWriter;
use parquet::basic::Compression;
use parquet::file::properties::WriterProperties;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// Rows that are turned into columns together, and how many bytes of columns are held before they are written.
const BATCH: usize = 256;
const GROUP_BYTES: usize = 32 << 20;

fn text(name: &str) -> Field {
    Field::new(name, DataType::Utf8, true)
}

fn number(name: &str) -> Field {
    Field::new(name, DataType::Int64, true)
}

fn truth(name: &str) -> Field {
    Field::new(name, DataType::Boolean, true)
}

fn object(fields: impl Into<Fields>) -> DataType {
    DataType::Struct(fields.into())
}

fn one(name: &str, kind: DataType) -> Field {
    Field::new(name, kind, true)
}

fn list_of(kind: DataType) -> DataType {
    DataType::List(Arc::new(Field::new("item", kind, true)))
}

fn list(name: &str, kind: DataType) -> Field {
    one(name, list_of(kind))
}

fn texts(name: &str) -> Field {
    list(name, DataType::Utf8)
}

fn link() -> DataType {
    object(vec![text("text"), text("url")])
}

fn author() -> DataType {
    object(vec![
        text("name"),
        text("url"),
        number("id"),
        text("role"),
        text("location"),
    ])
}

fn marks() -> Field {
    list(
        "marks",
        object(vec![
            text("type"),
            number("start"),
            number("end"),
            text("href"),
        ]),
    )
}

fn image_fields() -> Vec<Field> {
    vec![
        number("id"),
        text("url"),
        text("title"),
        text("alt"),
        text("caption"),
        text("credit"),
        list("sources", object(vec![text("url"), number("width")])),
    ]
}

/// Every key of every block. `id` is text, since other sites' ids are.
fn block() -> DataType {
    let item = object(vec![text("text"), marks(), number("depth")]);
    let cell = vec![
        text("text"),
        marks(),
        truth("header"),
        number("colspan"),
        number("rowspan"),
    ];
    object(vec![
        text("type"),
        text("text"),
        marks(),
        number("level"),
        truth("ordered"),
        number("start"),
        list("items", item),
        text("cite"),
        one("image", object(image_fields())),
        text("id"),
        text("title"),
        text("url"),
        text("teaser"),
        texts("authors"),
        list("images", object(image_fields())),
        number("duration"),
        text("poster"),
        list("sources", object(vec![text("url"), text("type")])),
        list(
            "tracks",
            object(vec![text("url"), text("language"), text("label")]),
        ),
        text("provider"),
        text("caption"),
        list("rows", list_of(object(cell))),
        text("label"),
        list("links", link()),
    ])
}

fn articles() -> Schema {
    let post = vec![
        number("id"),
        text("datePublished"),
        text("headline"),
        list("authors", author()),
        list("body", block()),
    ];
    Schema::new(vec![
        one(
            "record",
            object(vec![
                text("source"),
                number("offset"),
                text("url"),
                text("fetched"),
            ]),
        ),
        text("schemaVersion"),
        text("kind"),
        number("id"),
        text("url"),
        text("permalink"),
        text("language"),
        text("direction"),
        text("headline"),
        list("kicker", link()),
        text("teaser"),
        text("datePublished"),
        text("dateModified"),
        list("authors", author()),
        one(
            "byline",
            object(vec![text("text"), texts("initials"), texts("agencies")]),
        ),
        texts("editors"),
        list("topics", link()),
        texts("keywords"),
        one("leadImage", object(image_fields())),
        list("body", block()),
        list("posts", object(post)),
        text("text"),
        number("wordCount"),
        list("removed", object(vec![text("reason"), text("text")])),
        one("source", object(vec![text("layout")])),
        list("warnings", object(vec![text("code"), text("message")])),
    ])
}

fn images() -> Schema {
    let mut fields = vec![number("articleId"), text("articleUrl"), text("place")];
    fields.extend(image_fields());
    Schema::new(fields)
}

/// One file of one table.
struct Columns {
    rows: Decoder,
    waiting: usize,
    out: ArrowWriter<Part>,
}

impl Columns {
    fn create(part: Part, schema: Schema) -> io::Result<Self> {
        let schema = Arc::new(schema);
        let rows = ReaderBuilder::new(Arc::clone(&schema))
            .with_batch_size(BATCH)
            .with_strict_mode(true)
            .with_coerce_primitive(true)
            .build_decoder()
            .map_err(io::Error::other)?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .build();
        let out = ArrowWriter::try_new(part, schema, Some(properties)).map_err(io::Error::other)?;
        Ok(Columns {
            rows,
            waiting: 0,
            out,
        })
    }

    /// A row as JSON.
    fn add(&mut self, line: &[u8]) -> io::Result<()> {
        for piece in [line, b"\n"] {
            self.rows.decode(piece).map_err(io::Error::other)?;
        }
        self.waiting += 1;
        if self.waiting < BATCH {
            Ok(())
        } else {
            self.write()
        }
    }

    fn write(&mut self) -> io::Result<()> {
        self.waiting = 0;
        if let Some(batch) = self.rows.flush().map_err(io::Error::other)? {
            self.out.write(&batch).map_err(unwrapped)?;
        }
        if self.out.in_progress_size() > GROUP_BYTES {
            self.out.flush().map_err(unwrapped)?;
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<(String, u64)> {
        self.write()?;
        self.out.into_inner().map_err(unwrapped)?.finish()
    }
}

/// What the disk says is what people should hear.
fn unwrapped(error: parquet::errors::ParquetError) -> io::Error {
    match error {
        parquet::errors::ParquetError::External(inner) => match inner.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(other) => io::Error::other(other),
        },
        other => io::Error::other(other),
    }
}

struct Tables {
    articles: Columns,
    images: Columns,
}

impl Table for Tables {
    fn add(&mut self, row: &Row) -> io::Result<()> {
        self.articles.add(&row.line)?;
        for line in row
            .images
            .split(|byte| *byte == b'\n')
            .filter(|line| !line.is_empty())
        {
            self.images.add(line)?;
        }
        Ok(())
    }

    fn finish(self: Box<Self>) -> io::Result<Vec<(String, u64)>> {
        Ok(vec![self.articles.finish()?, self.images.finish()?])
    }
}

/// `part-00000.parquet` and `images-00000.parquet`.
pub fn parquet(dir: &Path, number: u64) -> io::Result<Box<dyn Table>> {
    let part = |name: &str| Part::create(dir, format!("{name}-{number:05}.parquet"));
    Ok(Box::new(Tables {
        articles: Columns::create(part("part")?, articles())?,
        images: Columns::create(part("images")?, images())?,
    }))
}
