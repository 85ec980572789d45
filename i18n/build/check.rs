//! The checks: a fault in any language fails the build, and all faults are told at once.

use std::collections::BTreeMap;

use super::content::{content, declarations};
use super::names::{is_kebab, is_taken, snake};
use super::parity::parity;
use super::problem::{Problem, report};
use super::source::Catalogue;

/// The file about the language itself; it is in no pack.
pub const META: &str = "meta";

/// Checks all languages against English, which stands first.
pub fn check(catalogues: &[Catalogue], packs: &[(&str, &[&str])]) -> Vec<Problem> {
    let Some(english) = catalogues.first().filter(|first| first.lang == "en") else {
        return vec![Problem::new("locales/en", 0, "", "is missing. English is the reference.")];
    };
    let mut problems = Vec::new();
    for catalogue in catalogues {
        names(catalogue, &mut problems);
        files(english, catalogue, packs, &mut problems);
        parity(english, catalogue, &mut problems);
        meta(catalogue, &mut problems);
    }
    let types = declarations(english, &mut problems);
    for catalogue in catalogues {
        for phrase in &catalogue.phrases {
            content(english, catalogue, phrase, &types, &mut problems);
        }
    }
    problems.sort();
    problems.dedup();
    problems
}

/// Ids are kebab-case, stand once, and make names that Rust allows.
fn names(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let mut seen = BTreeMap::new();
    for phrase in &catalogue.phrases {
        if !phrase.key.trim_start_matches('-').split('.').all(is_kebab) {
            report(problems, catalogue, phrase, "is not kebab-case. Write it like `alerts-title`.");
        }
        if is_taken(&phrase.key) {
            report(problems, catalogue, phrase, "is a word of Rust. Add the scope, as in `alerts-move`.");
        }
        if let Some(first) = seen.insert(snake(&phrase.key), phrase) {
            let at = format!("{} line {}", catalogue.path(&first.file), first.line);
            report(
                problems,
                catalogue,
                phrase,
                format!("has the same name as `{}` ({at}). Remove or rename one.", first.key),
            );
        }
    }
}

/// Every file is in English too, and in a pack.
fn files(english: &Catalogue, catalogue: &Catalogue, packs: &[(&str, &[&str])], problems: &mut Vec<Problem>) {
    for file in english.files.iter().filter(|file| !catalogue.files.contains(file)) {
        problems.push(Problem::new(
            &catalogue.path(file),
            0,
            "",
            "is missing. Translate the English file of this name.",
        ));
    }
    for file in packs.iter().flat_map(|(_, files)| *files).filter(|file| !english.files.contains(&file.to_string())) {
        problems.push(Problem::new(
            &english.path(file),
            0,
            "",
            "is missing. A pack wants it: add it, or mend PACKS in i18n/build/catalogue.rs.",
        ));
    }
    let packed = |file: &str| packs.iter().any(|(_, files)| files.contains(&file));
    for file in &catalogue.files {
        let has_messages = catalogue.phrases.iter().any(|phrase| phrase.file == *file && !phrase.key.starts_with('-'));
        if file != META && has_messages && !packed(file) {
            let text = "is in no pack. Add it to PACKS in i18n/build/catalogue.rs, or move its messages.";
            problems.push(Problem::new(&catalogue.path(file), 0, "", text));
        }
    }
}

/// `language-direction` and `language-intl` hold what the code expects; that they are there, parity has seen.
fn meta(catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let keys = ["language-name", "language-direction", "language-intl"];
    for key in keys {
        let Some(phrase) = catalogue.find(key) else {
            problems.push(Problem::new(&catalogue.path(META), 0, key, "is missing. Every language has it."));
            continue;
        };
        let value = super::pack::plain(&phrase.pattern);
        if key == "language-direction" && !["ltr", "rtl"].contains(&value.as_str()) {
            report(problems, catalogue, phrase, format!("is `{value}`. Write `ltr` or `rtl`."));
        }
        let is_tag = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if key == "language-intl" && !is_tag {
            report(problems, catalogue, phrase, format!("is `{value}`. Write a BCP 47 tag, such as `ar-u-nu-latn`."));
        }
    }
}
