//! The article as JSON, by what serde derives for it. `serde_json` would give the same text
//! (`writes_what_serde_json_writes`); its writer is made for whatever may fail or be nested in it, and was 12 KB of
//! the module and of what a first reading compiles.

use serde::ser::{Error, Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use std::fmt::{self, Display};

/// The JSON of a value. `None` where it holds what no article has: maps, floats, bytes.
pub(crate) fn json(value: &impl Serialize) -> Option<String> {
    let mut writer = Writer(String::new());
    value.serialize(&mut writer).ok()?;
    Some(writer.0)
}

struct Writer(String);

/// What no article has.
#[derive(Debug)]
struct Unknown;

impl Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no part of an article")
    }
}

impl std::error::Error for Unknown {}

impl Error for Unknown {
    fn custom<T: Display>(_: T) -> Unknown {
        Unknown
    }
}

type Written = Result<(), Unknown>;

impl Writer {
    #[inline(never)]
    fn plain(&mut self, text: &str) -> Written {
        self.0.push_str(text);
        Ok(())
    }

    #[inline(never)]
    fn number(&mut self, value: u64) -> Written {
        let mut unit = 1;
        while value / unit > 9 {
            unit *= 10;
        }
        while unit > 0 {
            self.0.push(char::from(b'0' + (value / unit % 10) as u8));
            unit /= 10;
        }
        Ok(())
    }

    #[inline(never)]
    fn string(&mut self, text: &str) -> Written {
        self.0.push('"');
        let mut rest = text;
        let escaped = |c: char| c < ' ' || c == '"' || c == '\\';
        while let Some((before, behind)) =
            rest.find(escaped).and_then(|at| rest.split_at_checked(at))
        {
            self.0.push_str(before);
            let mut chars = behind.chars();
            self.escape(chars.next().unwrap_or('"'));
            rest = chars.as_str();
        }
        self.0.push_str(rest);
        self.0.push('"');
        Ok(())
    }

    #[cold]
    fn escape(&mut self, c: char) {
        self.0.push('\\');
        let short = match c {
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{c}' => 'f',
            '\r' => 'r',
            c if c >= ' ' => c,
            c => {
                self.0.push_str(if c < '\u{10}' { "u000" } else { "u001" });
                char::from_digit(u32::from(c) % 16, 16).unwrap_or('0')
            }
        };
        self.0.push(short);
    }

    /// What stands between this item and the one before it: a string ends with its quote, never with a bracket.
    #[inline(never)]
    fn item(&mut self) {
        if !self.0.ends_with(['[', '{']) {
            self.0.push(',');
        }
    }

    #[inline(never)]
    fn key(&mut self, key: &str) {
        self.item();
        self.0.push('"');
        self.0.push_str(key);
        self.0.push_str("\":");
    }
}

impl SerializeSeq for &mut Writer {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.item();
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.plain("]")
    }
}

impl SerializeStruct for &mut Writer {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Written {
        self.key(key);
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.plain("}")
    }
}

/// The numbers of an article are whole.
macro_rules! whole {
    ($($method:ident $number:ty)*) => {$(
        fn $method(self, value: $number) -> Written {
            self.number(u64::from(value))
        }
    )*};
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = Unknown;
    type SerializeSeq = &'w mut Writer;
    type SerializeStruct = &'w mut Writer;
    type SerializeTuple = Impossible<(), Unknown>;
    type SerializeTupleStruct = Impossible<(), Unknown>;
    type SerializeTupleVariant = Impossible<(), Unknown>;
    type SerializeMap = Impossible<(), Unknown>;
    type SerializeStructVariant = Impossible<(), Unknown>;

    whole!(serialize_u8 u8 serialize_u16 u16 serialize_u32 u32 serialize_u64 u64);

    fn serialize_i64(self, value: i64) -> Written {
        if value < 0 {
            self.0.push('-');
        }
        self.number(value.unsigned_abs())
    }

    fn serialize_i8(self, value: i8) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Written {
        self.serialize_i64(value.into())
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.plain(if value { "true" } else { "false" })
    }

    fn serialize_str(self, value: &str) -> Written {
        self.string(value)
    }

    fn serialize_char(self, value: char) -> Written {
        self.string(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_none(self) -> Written {
        self.plain("null")
    }

    fn serialize_unit(self) -> Written {
        self.plain("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        self.plain("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        self.string(variant)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<&'w mut Writer, Unknown> {
        self.plain("[")?;
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<&'w mut Writer, Unknown> {
        self.plain("{")?;
        Ok(self)
    }

    fn serialize_f32(self, _: f32) -> Written {
        Err(Unknown)
    }

    fn serialize_f64(self, _: f64) -> Written {
        Err(Unknown)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Unknown)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Unknown)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Unknown> {
        Err(Unknown)
    }

    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, Unknown> {
        Err(Unknown)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Unknown> {
        Err(Unknown)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Unknown> {
        Err(Unknown)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Unknown> {
        Err(Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::*;

    #[track_caller]
    fn same(value: &impl Serialize) {
        assert_eq!(json(value), serde_json::to_string(value).ok());
    }

    #[test]
    fn writes_what_serde_json_writes() {
        for text in [
            "",
            "\"\\/\u{8}\t\n\u{c}\r",
            "a\u{0}b\u{1f}\u{7f}\u{2028}é😀",
            "[",
            "{",
        ] {
            same(&text);
        }
        for number in [0, 9, 10, 4_711, u64::MAX] {
            same(&number);
        }
        for number in [0, -1, i64::MAX, i64::MIN] {
            same(&number);
        }
        same(&[i64::from(i32::MIN)].as_slice());
        same(&(Some(-1_i8), ()).0);
        same(&'\n');
        same(&vec![vec!["[", "{"], vec![], vec!["x"]]);
        assert_eq!(json(&1.5), None);
        assert_eq!(json(&("a", 1)), None);
    }

    #[test]
    fn writes_every_kind_of_block() {
        let media = Media {
            duration: Some(61),
            sources: vec![MediaSource {
                url: "https://x".into(),
                media_type: None,
            }],
            ..Media::default()
        };
        let link = Mark::Link {
            start: 0,
            end: 12,
            href: "https://x?a=\"b\"".into(),
        };
        let text = String::from("a\tb");
        let cell = TableCell {
            header: true,
            ..TableCell::default()
        };
        same(&vec![
            Block::Paragraph {
                text: text.clone(),
                marks: vec![link, Mark::Em { start: 3, end: 104 }],
            },
            Block::Heading {
                level: 2,
                text,
                marks: vec![],
            },
            Block::List {
                ordered: true,
                start: Some(-3),
                items: vec![ListItem::default(), ListItem::default()],
            },
            Block::Video(media.clone()),
            Block::Audio(media),
            Block::Image {
                image: Image::default(),
            },
            Block::Table {
                caption: None,
                rows: vec![vec![cell.clone(), cell], vec![]],
            },
        ]);
        same(&(WarningCode::LimitReached, RemovedReason::NoScript).0);
        same(&RemovedReason::NoScript);
    }

    #[cfg(feature = "html")]
    #[test]
    fn writes_the_articles_of_our_pages() {
        let pages = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages");
        let mut articles = 0;
        for entry in std::fs::read_dir(pages).unwrap() {
            let Ok(page) = std::fs::read_to_string(entry.unwrap().path().join("page.html")) else {
                continue;
            };
            if let Ok(article) = crate::parse_html(&page, &Default::default()) {
                same(&article);
                articles += 1;
            }
        }
        assert!(articles > 50, "{articles}");
    }
}
