//! Reads `.ftl` files into flat lists of phrases.

use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser;

use super::problem::Problem;

/// A message's value, or one of its attributes.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// `id`, or `id.attribute`; a term keeps its hyphen in front.
    pub key: String,
    /// The catalogue file without its ending, such as `widget`.
    pub file: String,
    pub line: usize,
    /// The lines of the comment directly above the message.
    pub comment: Vec<String>,
    pub pattern: Pattern<String>,
}

/// All phrases of one language, in the order of the files and of their lines.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub lang: String,
    pub files: Vec<String>,
    pub phrases: Vec<Phrase>,
}

impl Catalogue {
    pub fn find(&self, key: &str) -> Option<&Phrase> {
        self.phrases.iter().find(|phrase| phrase.key == key)
    }

    /// The path as problems show it.
    pub fn path(&self, file: &str) -> String {
        format!("locales/{}/{file}.ftl", self.lang)
    }

    /// Adds a file's phrases; returns the syntax errors.
    pub fn add(&mut self, file: &str, text: &str) -> Vec<Problem> {
        self.files.push(file.into());
        let (resource, errors) = match parser::parse(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err(found) => found,
        };
        for entry in resource.body {
            let (id, comment, value, attributes) = match entry {
                Entry::Message(m) => (m.id.name, m.comment, m.value, m.attributes),
                Entry::Term(t) => (format!("-{}", t.id.name), t.comment, Some(t.value), t.attributes),
                _ => continue,
            };
            let comment = comment.map_or_else(Vec::new, |comment| comment.content);
            let line = text.lines().position(|line| line.split([' ', '=']).next() == Some(&id)).map_or(0, |at| at + 1);
            let mut push = |key: String, pattern| {
                let (file, comment) = (file.to_owned(), comment.clone());
                self.phrases.push(Phrase { key, file, line, comment, pattern });
            };
            if let Some(pattern) = value {
                push(id.clone(), pattern);
            }
            for attribute in attributes {
                push(format!("{id}.{}", attribute.id.name), attribute.value);
            }
        }
        let path = self.path(file);
        let problem = |error: &parser::ParserError| {
            let line = text[..error.pos.start.min(text.len())].matches('\n').count() + 1;
            Problem::new(&path, line, "", format!("is not Fluent: {}. Mend the syntax of this line.", error.kind))
        };
        errors.iter().map(problem).collect()
    }
}

/// Reads every folder under `root`: English first, then in the order of [`super::names::order`].
pub fn read_locales(root: &Path) -> (Vec<Catalogue>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut catalogues = Vec::new();
    for lang in super::names::order(entries(root)) {
        let mut catalogue = Catalogue { lang: lang.clone(), ..Catalogue::default() };
        for name in entries(&root.join(&lang)) {
            let Some(file) = name.strip_suffix(".ftl") else { continue };
            match fs::read_to_string(root.join(&lang).join(&name)) {
                Ok(text) => problems.extend(catalogue.add(file, &text)),
                Err(error) => problems.push(Problem::new(
                    &catalogue.path(file),
                    0,
                    "",
                    format!("cannot be read: {error}. Save it as UTF-8."),
                )),
            }
        }
        catalogues.push(catalogue);
    }
    (catalogues, problems)
}

/// The names in a folder, sorted, without hidden files.
fn entries(folder: &Path) -> Vec<String> {
    let listing = fs::read_dir(folder).unwrap_or_else(|error| panic!("cannot list {}: {error}", folder.display()));
    let name = |entry: std::io::Result<fs::DirEntry>| entry.ok()?.file_name().into_string().ok();
    let mut names: Vec<String> = listing.filter_map(name).filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names
}
