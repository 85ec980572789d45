//! The checks: a fault in any language fails the build, and all faults are told at once.

use std::collections::{BTreeMap, BTreeSet};

use super::names::{is_kebab, is_taken, snake};
use super::plural::{NAMES, categories};
use super::problem::Problem;
use super::source::{Catalogue, Phrase};
use super::uses::{Select, Uses, uses};
use super::variable::{Type, Variable, declared};

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

fn report(problems: &mut Vec<Problem>, catalogue: &Catalogue, phrase: &Phrase, text: impl Into<String>) {
    problems.push(Problem::new(&catalogue.path(&phrase.file), phrase.line, &phrase.key, text));
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
    let packed = |file: &str| packs.iter().any(|(_, files)| files.contains(&file));
    for file in &catalogue.files {
        let has_messages = catalogue.phrases.iter().any(|phrase| phrase.file == *file && !phrase.key.starts_with('-'));
        if file != META && has_messages && !packed(file) {
            let text = "is in no pack. Add it to PACKS in i18n/build.rs, or move its messages.";
            problems.push(Problem::new(&catalogue.path(file), 0, "", text));
        }
    }
}

/// The same messages and attributes in the same files. Terms are each language's own affair.
fn parity(english: &Catalogue, catalogue: &Catalogue, problems: &mut Vec<Problem>) {
    let messages = |of: &Catalogue| -> Vec<Phrase> {
        of.phrases.iter().filter(|phrase| !phrase.key.starts_with('-')).cloned().collect()
    };
    for phrase in messages(english) {
        let path = catalogue.path(&phrase.file);
        match catalogue.find(&phrase.key) {
            None if catalogue.files.contains(&phrase.file) => {
                problems.push(Problem::new(&path, 0, &phrase.key, "is missing. English has it: translate it here."));
            }
            Some(found) if found.file != phrase.file => {
                report(
                    problems,
                    catalogue,
                    found,
                    format!("stands in another file than in English. Move it to {path}."),
                );
            }
            _ => {}
        }
    }
    for phrase in messages(catalogue).iter().filter(|phrase| english.find(&phrase.key).is_none()) {
        report(problems, catalogue, phrase, "is not in English. Remove it, or add it to the English file.");
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

/// The declared types of every English message; the comment of a message serves its attributes too.
fn declarations(english: &Catalogue, problems: &mut Vec<Problem>) -> BTreeMap<String, Vec<Variable>> {
    let mut types = BTreeMap::new();
    for phrase in english.phrases.iter().filter(|phrase| !phrase.key.starts_with('-')) {
        match declared(&phrase.comment) {
            Ok(variables) => {
                types.insert(phrase.key.clone(), variables);
            }
            Err(fault) => {
                let remedy = "Write `# $name (text) what it is`; the types are number, text and date.";
                report(problems, english, phrase, format!("{fault}. {remedy}"));
            }
        }
        let id = phrase.key.split('.').next().unwrap_or_default();
        let family = english.phrases.iter().filter(|other| other.key.split('.').next() == Some(id));
        let used: BTreeSet<String> =
            family.flat_map(|other| uses(english, &other.key, &other.pattern).variables).collect();
        for variable in types.get(&phrase.key).into_iter().flatten().filter(|variable| !used.contains(&variable.name)) {
            report(
                problems,
                english,
                phrase,
                format!("declares `${}` and does not use it. Remove the comment's line.", variable.name),
            );
        }
    }
    types
}

/// What a phrase uses: supported syntax, the variables of English, complete plurals.
fn content(
    english: &Catalogue,
    catalogue: &Catalogue,
    phrase: &Phrase,
    types: &BTreeMap<String, Vec<Variable>>,
    problems: &mut Vec<Problem>,
) {
    let found = uses(catalogue, &phrase.key, &phrase.pattern);
    for fault in &found.faults {
        report(problems, catalogue, phrase, fault.as_str());
    }
    let variables = types.get(&phrase.key).map(Vec::as_slice).unwrap_or_default();
    if catalogue.lang == "en" {
        for name in found.variables.iter().filter(|name| !variables.iter().any(|known| known.name == **name)) {
            let text =
                format!("uses `${name}`, which no comment declares. Write `# ${name} (text) what it is` above it.");
            report(problems, catalogue, phrase, text);
        }
    } else if let Some(reference) = english.find(&phrase.key) {
        same_variables(&uses(english, &reference.key, &reference.pattern), &found, catalogue, phrase, problems);
    }
    for select in &found.selects {
        let declared = variables.iter().find(|known| known.name == select.variable);
        if declared.is_some_and(|known| known.of != Type::Number) {
            let text = format!("selects on `${}`, which is not a number. Write one message a case.", select.variable);
            report(problems, catalogue, phrase, text);
        }
        if let Some(fault) = incomplete(&catalogue.lang, select) {
            report(problems, catalogue, phrase, fault);
        }
    }
}

fn same_variables(english: &Uses, found: &Uses, catalogue: &Catalogue, phrase: &Phrase, problems: &mut Vec<Problem>) {
    for name in english.variables.iter().filter(|name| !found.variables.contains(name)) {
        report(problems, catalogue, phrase, format!("lacks the variable `${name}`, which English uses. Put it in."));
    }
    for name in found.variables.iter().filter(|name| !english.variables.contains(name)) {
        report(
            problems,
            catalogue,
            phrase,
            format!("uses the variable `${name}`, which English has not. Take it out."),
        );
    }
}

/// Why a select's variants are not the plural forms of the language.
fn incomplete(lang: &str, select: &Select) -> Option<String> {
    let found: BTreeSet<&str> = select.categories.iter().map(String::as_str).collect();
    let wanted: Option<BTreeSet<&str>> = categories(lang).map(|set| set.iter().copied().collect());
    let fits = match &wanted {
        Some(wanted) => found == *wanted,
        None => found.contains("other") && found.iter().all(|name| NAMES.contains(name)),
    };
    if !fits || found.len() != select.categories.len() {
        let wanted = wanted.unwrap_or_else(|| NAMES.into());
        let list = |set: &BTreeSet<&str>| {
            NAMES.iter().filter(|name| set.contains(**name)).copied().collect::<Vec<_>>().join(", ")
        };
        let has = select.categories.join(", ");
        return Some(format!(
            "has the variants {has} of `${}`; {lang} has {}. Write each once.",
            select.variable,
            list(&wanted)
        ));
    }
    if select.numbers.iter().any(|number| !number.bytes().all(|byte| byte.is_ascii_digit())) {
        return Some("has a variant for a number that is not whole. Counts are whole numbers.".into());
    }
    (!select.ends_with_other)
        .then(|| format!("must end with the default `*[other]` in the select on `${}`. Move it.", select.variable))
}
