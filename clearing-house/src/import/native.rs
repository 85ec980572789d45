//! The native form: a record in all its languages, one of which is the original.

use std::{borrow::Cow, collections::BTreeMap};

use serde_json::Value;

use super::{Record, fields, flat};

/// The original's language, and each version as `read` makes it from language and texts.
pub fn versions<T>(
    record: &Record,
    mut read: impl FnMut(&str, &Record) -> Result<T, String>,
) -> Result<(String, BTreeMap<String, T>), String> {
    let Some(Value::Object(versions)) = record.get("versions") else { return Err("versions is not an object".into()) };
    let mut all = BTreeMap::new();
    for (lang, version) in versions {
        let Value::Object(version) = version else { return Err(format!("version {lang} is not an object")) };
        let lang = fields::lang(lang)?;
        let version = read(&lang, version).map_err(|why| format!("version {lang}: {why}"))?;
        all.insert(lang, version);
    }
    let original = flat::text(record, &["original"]).ok_or("original is missing")?.into_owned();
    if !all.contains_key(&original) {
        return Err(format!("there is no version in the original language {original:?}"));
    }
    Ok((original, all))
}

/// A text of a version; empty where it is absent.
pub fn text<'a>(version: &'a Record, name: &str) -> Cow<'a, str> {
    flat::text(version, &[name]).unwrap_or_default()
}
