//! What went wrong, in one sentence that names the remedy.

use std::fmt;

/// An error that a person can act on.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem(pub String);

pub type Result<T> = std::result::Result<T, Problem>;

/// Turns an error of the system into a sentence that says what was being done.
pub trait Doing<T> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> Doing<T> for std::result::Result<T, E> {
    fn doing(self, what: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Problem(format!("{}: {error}", what())))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Problem {
    fn from(sentence: String) -> Self {
        Problem(sentence)
    }
}

impl From<&str> for Problem {
    fn from(sentence: &str) -> Self {
        Problem(sentence.to_owned())
    }
}
