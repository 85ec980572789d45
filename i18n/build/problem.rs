//! One fault in a catalogue, told so that a translator can mend it.

use std::fmt;

use super::source::{Catalogue, Phrase};

/// A fault: where it is, what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Such as `locales/fr/widget.ftl`.
    pub file: String,
    /// The line, from 1; 0 where there is none, as with a missing message.
    pub line: usize,
    /// The message or attribute, such as `alerts-title`; may be empty.
    pub message: String,
    /// What is wrong, and the remedy.
    pub text: String,
}

impl Problem {
    /// A problem with a message.
    pub fn new(file: &str, line: usize, message: &str, text: impl Into<String>) -> Self {
        Problem { file: file.into(), line, message: message.into(), text: text.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "i18n/{}", self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.message.is_empty() {
            write!(f, ": {}", self.message)?;
        }
        write!(f, ": {}", self.text)
    }
}

/// Adds a problem with a phrase.
pub fn report(problems: &mut Vec<Problem>, catalogue: &Catalogue, phrase: &Phrase, text: impl Into<String>) {
    problems.push(Problem::new(&catalogue.path(&phrase.file), phrase.line, &phrase.key, text));
}
