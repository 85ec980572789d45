//! Writes the words of a hand-written script as JSON: no Rust reads them, so they need no module and no fingerprint.
//!
//! Beside the messages, in which `{0}` is the first argument, stand `lang`, `dir` and `intl`: the language's tag, its
//! direction, and its tag for formats.

use super::pack::{Layout, plain};
use super::problem::{Problem, report};
use super::source::Catalogue;
use super::variable::Type;

/// One language's words.
pub fn json(layout: &Layout, catalogue: &Catalogue) -> String {
    let pack = layout.pack(catalogue);
    let texts = pack.split('\u{1e}').skip(1).map(str::to_owned);
    let meta = |key| catalogue.find(key).map(|phrase| plain(&phrase.pattern)).unwrap_or_default();
    let about =
        [("lang", catalogue.lang.clone()), ("dir", meta("language-direction")), ("intl", meta("language-intl"))];
    let keys = layout.entries.iter().map(|(phrase, _)| phrase.key.as_str());
    let entries = about.into_iter().chain(keys.zip(texts));
    let fields: Vec<String> = entries.map(|(key, text)| format!("{}:{}", quoted(key), quoted(&text))).collect();
    format!("{{{}}}", fields.join(","))
}

/// A JSON string. The checks let no control character but the line's end into a text.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n"))
}

/// A script has no plural rules, so its messages have no numbers.
pub fn check(english: &Catalogue, files: &[&str]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (phrase, variables) in &Layout::new(english, files).entries {
        for variable in variables.iter().filter(|variable| variable.of == Type::Number) {
            let text = format!(
                "has the number `${}`, and stands in a pack for a script, which has no plural forms. Say it without.",
                variable.name
            );
            report(&mut problems, english, phrase, text);
        }
    }
    problems
}
