//! Variables and their types, as the comment above the English message declares them.

use super::source::Phrase;

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// A whole number; formatted in the language, and able to select a plural form.
    Number,
    /// Text as it is.
    Text,
    /// A date or time that the caller has already put into words.
    Date,
}

/// A declared variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variable {
    pub name: String,
    pub of: Type,
    /// The rest of the comment's line.
    pub about: String,
}

/// Reads `$count (number) how many` lines; a line that starts with `$` and is not such a line is an error.
pub fn declared(comment: &[String]) -> Result<Vec<Variable>, String> {
    let lines = comment.iter().filter_map(|line| line.trim().strip_prefix('$'));
    lines.map(|line| read(line).ok_or_else(|| format!("the comment `${line}` declares no type"))).collect()
}

fn read(line: &str) -> Option<Variable> {
    let (name, rest) = line.split_once(" (")?;
    let (of, about) = rest.split_once(')')?;
    let of = match of {
        "number" => Type::Number,
        "text" => Type::Text,
        "date" => Type::Date,
        _ => return None,
    };
    Some(Variable { name: name.trim().into(), of, about: about.trim().into() })
}

/// The declared variables that the phrase uses, in the order of declaration, which is the order of arguments.
pub fn arguments(phrase: &Phrase, used: &[String]) -> Vec<Variable> {
    let mut variables = declared(&phrase.comment).unwrap_or_default();
    variables.retain(|variable| used.contains(&variable.name));
    variables
}

/// The comment without its declarations: what the message is for.
pub fn purpose(comment: &[String]) -> String {
    let lines: Vec<&str> = comment.iter().map(|line| line.trim()).filter(|line| !line.starts_with('$')).collect();
    lines.join(" ").trim().to_owned()
}
