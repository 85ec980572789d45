//! What stands in the way, in sentences: all of it at once, so that an author mends a guide in one go.

use std::fmt;

/// One or more sentences.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem(Vec<String>);

/// How a step ended.
pub type Result<T> = std::result::Result<T, Problem>;

impl Problem {
    /// A single sentence.
    pub fn one(sentence: impl Into<String>) -> Self {
        Self(vec![sentence.into()])
    }

    /// Fails where there is any sentence.
    pub fn any(sentences: Vec<String>) -> Result<()> {
        if sentences.is_empty() { Ok(()) } else { Err(Self(sentences)) }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.iter().map(|sentence| format!("error: {sentence}")).collect::<Vec<_>>().join("\n"))
    }
}
