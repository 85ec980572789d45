//! The flat form: one language, plain fields, lists as arrays or as text parted by `;`. CSV rows become this.

use serde_json::Value;

use super::Record;

/// The first of several names that has a text; numbers count as text.
pub fn text<'a>(record: &'a Record, names: &[&str]) -> Option<std::borrow::Cow<'a, str>> {
    names.iter().find_map(|name| match record.get(*name) {
        Some(Value::String(text)) if !text.trim().is_empty() => Some(text.as_str().into()),
        Some(Value::Number(number)) => Some(number.to_string().into()),
        _ => None,
    })
}

/// The first of several names that has a list.
pub fn list(record: &Record, names: &[&str]) -> Result<Vec<String>, String> {
    for name in names {
        match record.get(*name) {
            None | Some(Value::Null) => {}
            Some(Value::String(text)) => {
                return Ok(text.split(';').map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect());
            }
            Some(Value::Array(items)) => {
                let texts = items.iter().map(|item| item.as_str().map(str::to_owned));
                return texts.collect::<Option<_>>().ok_or_else(|| format!("{name} has something else than texts"));
            }
            Some(_) => return Err(format!("{name} is neither a list nor a text")),
        }
    }
    Ok(Vec::new())
}

/// A yes or no; absent is no.
pub fn flag(record: &Record, name: &str) -> Result<bool, String> {
    match record.get(name) {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Bool(flag)) => Ok(*flag),
        Some(Value::String(text)) if text == "true" || text == "1" => Ok(true),
        Some(Value::String(text)) if text == "false" || text == "0" => Ok(false),
        Some(other) => Err(format!("{name} is {other} instead of true or false")),
    }
}

/// A whole number; absent is 0.
pub fn number(record: &Record, name: &str) -> Result<u64, String> {
    let number = match record.get(name) {
        None | Some(Value::Null) => Some(0),
        Some(Value::Number(number)) => number.as_u64(),
        Some(Value::String(text)) => text.trim().parse().ok(),
        Some(_) => None,
    };
    number.filter(|n| *n <= i64::MAX as u64).ok_or_else(|| format!("{name} is not a whole number"))
}

/// A value of a controlled list.
pub fn facet<T>(name: &str, value: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, String> {
    parse(value).ok_or_else(|| format!("{name} {value:?} is not in the controlled list"))
}

/// Several values of a controlled list.
pub fn facets<T>(record: &Record, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Vec<T>, String> {
    list(record, &[name])?.iter().map(|value| facet(name, value, &parse)).collect()
}
