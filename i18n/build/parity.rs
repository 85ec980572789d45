//! The check that every language has what English has.

use super::problem::{Problem, report};
use super::source::{Catalogue, Phrase};

/// The same messages and attributes in the same files. Terms are each language's own affair.
pub fn parity(english: &Catalogue, catalogue: &Catalogue, problems: &mut Vec<Problem>) {
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
