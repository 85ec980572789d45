//! The checks of what messages contain: variables, supported syntax, complete plurals.

use std::collections::{BTreeMap, BTreeSet};

use super::plural::{NAMES, categories};
use super::problem::{Problem, report};
use super::source::{Catalogue, Phrase};
use super::uses::{Select, Uses, uses};
use super::variable::{Type, Variable, declared};

/// The declared types of every English message; the comment of a message serves its attributes too.
pub fn declarations(english: &Catalogue, problems: &mut Vec<Problem>) -> BTreeMap<String, Vec<Variable>> {
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
pub fn content(
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
