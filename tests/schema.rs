//! The JSON Schema in the npm package is the one that the types give.
//!
//! `UPDATE=1 cargo test --features schema --test schema` writes it anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice
)]
#![cfg(feature = "schema")]

use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

const COMMITTED: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/www/package/article.schema.json"
);

#[test]
fn committed_schema_is_current() {
    let mut schema = SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<dw_article::Article>()
        .to_value();
    name_variants(&mut schema, "Block");
    name_variants(&mut schema, "Mark");
    describe_for_json(&mut schema);
    let mut text = serde_json::to_string_pretty(&schema).unwrap();
    text.push('\n');

    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(COMMITTED, text).unwrap();
        return;
    }
    let committed = std::fs::read_to_string(COMMITTED).unwrap_or_default();
    assert!(
        committed == text,
        "www/package/article.schema.json is not what src/article.rs gives; `npm run types` writes it anew"
    );
}

/// Gives each variant of a tagged enum a title (`ParagraphBlock`), so that generated types have a name,
/// closes it against unknown keys, and writes a variant's referenced struct out (`Video(Media)` comes as
/// `$ref` beside `properties`, which few readers of schemas put together).
fn name_variants(schema: &mut Value, of: &str) {
    let definitions = schema["$defs"].clone();
    for variant in schema["$defs"][of]["oneOf"].as_array_mut().unwrap() {
        let variant = variant.as_object_mut().unwrap();
        if let Some(reference) = variant.remove("$ref") {
            let name = reference.as_str().unwrap().rsplit('/').next().unwrap();
            merge(variant, definitions[name].as_object().unwrap());
        }
        let tag = variant["properties"]["type"]["const"].as_str().unwrap();
        let title = format!("{}{}{of}", tag[..1].to_uppercase(), &tag[1..]);
        variant.insert("title".into(), json!(title));
        variant.insert("additionalProperties".into(), json!(false));
    }
    let unused = |name: &str| !schema.to_string().contains(&format!("#/$defs/{name}\""));
    let unused: Vec<String> = definitions
        .as_object()
        .unwrap()
        .keys()
        .filter(|name| unused(name))
        .cloned()
        .collect();
    for name in unused {
        schema["$defs"].as_object_mut().unwrap().remove(&name);
    }
}

fn merge(into: &mut Map<String, Value>, from: &Map<String, Value>) {
    for (key, value) in from {
        match (into.get_mut(key), value) {
            (Some(Value::Object(into)), Value::Object(from)) => merge(into, from),
            (Some(Value::Array(into)), Value::Array(from)) => into.extend(from.iter().cloned()),
            (Some(_), _) => {}
            (None, value) => {
                into.insert(key.clone(), value.clone());
            }
        }
    }
}

/// Doc comments are written for Rust. For readers of the JSON: ``[`date_published`](Article::date_published)``
/// becomes `` `datePublished` ``, and lines wrapped in the source are joined.
fn describe_for_json(value: &mut Value) {
    match value {
        Value::Object(object) => {
            for (key, value) in object {
                match value {
                    Value::String(text) if key == "description" => *text = reword(text),
                    other => describe_for_json(other),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(describe_for_json),
        _ => {}
    }
}

fn reword(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        let Some((name, after)) = link.split_once("`](") else {
            break;
        };
        let Some((_, after)) = after.split_once(')') else {
            break;
        };
        out.push_str(before);
        out.push('`');
        let mut words = name.split('_');
        out.push_str(words.next().unwrap_or_default());
        for word in words {
            let mut letters = word.chars();
            out.extend(letters.next().map(|c| c.to_ascii_uppercase()));
            out.push_str(letters.as_str());
        }
        out.push('`');
        rest = after;
    }
    out.push_str(rest);
    let paragraphs: Vec<String> = out.split("\n\n").map(|p| p.replace('\n', " ")).collect();
    paragraphs.join("\n\n")
}
