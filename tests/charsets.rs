//! The command line reads bytes in any charset as it reads UTF-8.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]

mod common;

use encoding_rs::Encoding;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs the command line on bytes.
fn run(bytes: &[u8], options: &[&str]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dw-article"))
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A thread, as the command may write before it has read all.
    let mut input = child.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    output
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A case's page without its own declaration.
fn page(name: &str) -> String {
    let cases = common::cases("pages");
    let case = cases.iter().find(|case| case.name == name).unwrap();
    let input = case.input();
    let lower = input.to_ascii_lowercase();
    let start = lower.find("<meta charset").unwrap_or(0);
    let end = lower
        .get(start..)
        .and_then(|rest| rest.find('>'))
        .filter(|_| start > 0);
    let end = end.map_or(start, |end| start + end + 1);
    format!(
        "{}{}",
        input.get(..start).unwrap(),
        input.get(end..).unwrap()
    )
}

/// The page with another declaration behind its `<head>`, in the bytes of a charset. What the charset does
/// not have becomes an entity.
fn in_charset(page: &str, label: &str, declaration: &str) -> Vec<u8> {
    let head = page.find("<head>").map_or(0, |at| at + "<head>".len());
    let (before, behind) = page.split_at(head);
    let whole = format!("{before}{declaration}{behind}");
    let encoding = Encoding::for_label(label.as_bytes()).unwrap();
    encoding.encode(&whole).0.into_owned()
}

const CHARSETS: &[(&str, &str)] = &[
    ("lang-de", "windows-1252"),
    ("lang-fr", "iso-8859-1"),
    ("lang-es", "iso-8859-15"),
    ("lang-pl", "iso-8859-2"),
    ("lang-tr", "iso-8859-9"),
    ("lang-el", "iso-8859-7"),
    ("lang-ru", "windows-1251"),
    ("lang-bg", "koi8-r"),
    ("lang-ar", "windows-1256"),
    ("lang-zh", "gb2312"),
    ("lang-zh-hant", "big5"),
];

#[test]
fn declared_charsets() {
    for (name, label) in CHARSETS {
        let page = page(name);
        let want = run(page.as_bytes(), &["--format", "jsonl"]);
        assert!(want.status.success(), "{name}: {}", said(&want));
        let equiv = format!("<META http-equiv=Content-Type content='text/html; charset={label}'>");
        let short = format!("<meta charset=\"{label}\">");
        for declaration in [equiv.as_str(), short.as_str()] {
            let got = run(
                &in_charset(&page, label, declaration),
                &["--format", "jsonl"],
            );
            assert_eq!(said(&got), "", "{name} in {label}");
            assert_eq!(got.stdout, want.stdout, "{name} in {label}");
        }
        let undeclared = in_charset(&page, label, "");
        let got = run(&undeclared, &["--format", "jsonl", "--charset", label]);
        assert_eq!(
            (said(&got).as_str(), &got.stdout),
            ("", &want.stdout),
            "{name}: --charset {label}"
        );
    }
}

/// Without a declaration the bytes themselves tell, and a message says so.
#[test]
fn undeclared_charsets() {
    for (name, label) in [
        ("lang-de", "windows-1252"),
        ("lang-ru", "windows-1251"),
        ("lang-zh", "gbk"),
    ] {
        let page = page(name);
        let want = run(page.as_bytes(), &["--format", "jsonl"]);
        let got = run(&in_charset(&page, label, ""), &["--format", "jsonl"]);
        assert_eq!(got.stdout, want.stdout, "{name} in {label}: {}", said(&got));
        assert!(
            said(&got).contains("no charset declared"),
            "{name}: {}",
            said(&got)
        );
    }
}

#[test]
fn plain_texts() {
    let cases = common::cases("pages");
    for (name, label) in [
        ("lang-de-text", "windows-1252"),
        ("lang-ru-text", "windows-1251"),
    ] {
        let text = cases.iter().find(|case| case.name == name).unwrap().input();
        let encoding = Encoding::for_label(label.as_bytes()).unwrap();
        let bytes = encoding.encode(&text).0;
        // A text has no entities: what the charset does not have stays as the encoder wrote it.
        let text = encoding.decode(&bytes).0;
        let want = run(text.as_bytes(), &["--text"]);
        let got = run(&bytes, &["--text", "--charset", label]);
        assert!(want.status.success());
        assert_eq!(got.stdout, want.stdout, "{name}");
    }
}

#[test]
fn byte_order_marks() {
    let page = page("lang-ru");
    let want = run(page.as_bytes(), &[]);
    let utf_16 = |from: fn(u16) -> [u8; 2], mark: &str| -> Vec<u8> {
        format!("{mark}{page}")
            .encode_utf16()
            .flat_map(from)
            .collect()
    };
    let mut marked = vec![0xef, 0xbb, 0xbf];
    marked.extend(page.as_bytes());
    for (bytes, charset) in [
        (utf_16(u16::to_le_bytes, "\u{feff}"), "UTF-16LE"),
        (utf_16(u16::to_be_bytes, "\u{feff}"), "UTF-16BE"),
        (utf_16(u16::to_le_bytes, ""), "UTF-16LE without a mark"),
        (utf_16(u16::to_be_bytes, ""), "UTF-16BE without a mark"),
        (marked, "UTF-8"),
    ] {
        let got = run(&bytes, &[]);
        assert_eq!(got.stdout, want.stdout, "{charset}: {}", said(&got));
        // A mark counts more than what is asked for.
        if !charset.contains("without") {
            assert_eq!(
                run(&bytes, &["--charset", "koi8-r"]).stdout,
                want.stdout,
                "{charset}"
            );
        }
    }
}

/// A page that was converted and kept its old declaration is UTF-8; one with a broken place stays UTF-8.
#[test]
fn utf_8_whatever_it_declares() {
    let page = page("lang-ru");
    let want = run(page.as_bytes(), &[]);
    let declared = page.replacen("<head>", "<head><meta charset=windows-1251>", 1);
    assert_eq!(run(declared.as_bytes(), &[]).stdout, want.stdout);
    let mut broken = page.into_bytes();
    broken.extend(b"\xff<!-- \xc3 -->");
    let got = run(&broken, &[]);
    assert_eq!(got.stdout, want.stdout);
    assert!(
        said(&got).contains("some bytes are not UTF-8"),
        "{}",
        said(&got)
    );
}

#[test]
fn what_is_no_text_is_refused() {
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\xff\xfe\xfd".repeat(50);
    let got = run(&picture, &[]);
    assert_eq!(got.status.code(), Some(1));
    assert!(said(&got).contains("invalid-input"), "{}", said(&got));
    let unknown = run(b"", &["--charset", "latin-99"]);
    assert_eq!(unknown.status.code(), Some(2));
    // U+0000 in a text is nothing.
    let page = page("lang-en");
    let want = run(page.as_bytes(), &[]);
    let nuls = page.replace("<p>", "<p>\0").replace("\n", "\n\0");
    assert_eq!(run(nuls.as_bytes(), &[]).stdout, want.stdout);
}

/// What was read in the wrong charset says so in the article too: a data set keeps no standard error.
#[test]
fn lost_letters_are_a_warning() {
    let cases = common::cases("pages");
    let warned = |article: &[u8]| {
        let article: serde_json::Value = serde_json::from_slice(article).unwrap();
        let warnings = article["warnings"].as_array().unwrap();
        warnings.iter().any(|w| w["code"] == "invalid-data")
    };
    for (name, options) in [("lang-de", &[][..]), ("lang-de-text", &["--text"][..])] {
        let input = cases.iter().find(|case| case.name == name).unwrap().input();
        let encoding = Encoding::for_label(b"windows-1252").unwrap();
        let bytes = encoding.encode(&input).0;
        let garbled = String::from_utf8_lossy(&bytes);
        // One lost letter is the page's own slip.
        let slip = input.replacen("die ", "d\u{fffd}e ", 1);
        assert!(slip.contains('\u{fffd}'), "{name}");
        let wrong = ["--charset", "utf-8"];
        for (what, bytes, more, wanted) in [
            ("right", input.as_bytes(), &[][..], false),
            ("a slip", slip.as_bytes(), &[][..], false),
            ("decoded before", garbled.as_bytes(), &[][..], true),
            ("decoded so on request", &bytes, &wrong[..], true),
        ] {
            let got = run(bytes, &[options, more].concat());
            assert_eq!(warned(&got.stdout), wanted, "{name}, {what}");
        }
    }
}
