//! How marks are read. What serde derives for an enum reads each variant with fields by code of its own; all but the
//! links have the same fields, and are read by the same code here: 17 KB less in the modules that read articles.

use super::Mark;
use serde::{Deserialize, Deserializer};

#[derive(Deserialize)]
#[serde(
    tag = "type",
    rename_all = "lowercase",
    expecting = "internally tagged enum Mark"
)]
enum ReadMark {
    Link(ReadLink),
    Strong(ReadSpan),
    Em(ReadSpan),
    Sub(ReadSpan),
    Sup(ReadSpan),
    Code(ReadSpan),
    Strike(ReadSpan),
}

#[derive(Deserialize)]
struct ReadLink {
    start: u32,
    end: u32,
    href: String,
}

#[derive(Deserialize)]
struct ReadSpan {
    start: u32,
    end: u32,
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Mark, D::Error> {
        let read = ReadMark::deserialize(deserializer)?;
        Ok(match read {
            ReadMark::Link(ReadLink { start, end, href }) => Mark::Link { start, end, href },
            ReadMark::Strong(ReadSpan { start, end }) => Mark::Strong { start, end },
            ReadMark::Em(ReadSpan { start, end }) => Mark::Em { start, end },
            ReadMark::Sub(ReadSpan { start, end }) => Mark::Sub { start, end },
            ReadMark::Sup(ReadSpan { start, end }) => Mark::Sup { start, end },
            ReadMark::Code(ReadSpan { start, end }) => Mark::Code { start, end },
            ReadMark::Strike(ReadSpan { start, end }) => Mark::Strike { start, end },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_read_as_it_is_written() {
        let (start, end, href) = (1, 2, "https://www.dw.com/".to_owned());
        for mark in [
            Mark::Link { start, end, href },
            Mark::Strong { start, end },
            Mark::Em { start, end },
            Mark::Sub { start, end },
            Mark::Sup { start, end },
            Mark::Code { start, end },
            Mark::Strike { start, end },
        ] {
            let json = serde_json::to_string(&mark).unwrap();
            assert_eq!(serde_json::from_str::<Mark>(&json).unwrap(), mark);
        }
    }

    #[test]
    fn says_what_is_wrong() {
        for (json, error) in [
            (r#"{"start":1,"end":2}"#, "missing field `type`"),
            (r#"{"type":"em","start":1}"#, "missing field `end`"),
            (
                r#"{"type":"link","start":1,"end":2}"#,
                "missing field `href`",
            ),
            (
                r#"{"type":"big","start":1,"end":2}"#,
                "unknown variant `big`, expected one of `link`, `strong`, `em`, `sub`, `sup`, `code`, `strike`",
            ),
            (
                r#"{"type":"em","start":-1,"end":2}"#,
                "invalid value: integer `-1`, expected u32",
            ),
            (
                "1",
                "invalid type: integer `1`, expected internally tagged enum Mark",
            ),
        ] {
            let found = serde_json::from_str::<Mark>(json).unwrap_err().to_string();
            assert!(found.starts_with(error), "{json}: {found}");
        }
        // Fields of other kinds, and of none, are passed over.
        let more = r#"{"type":"em","start":1,"end":2,"href":5,"x":[]}"#;
        assert!(serde_json::from_str::<Mark>(more).is_ok());
    }
}
