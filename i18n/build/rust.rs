//! Writes the Rust that `src/lib.rs` includes: the languages, and for each pack a struct with a method a phrase.

use std::fmt::Write;

use super::names::snake;
use super::pack::{Layout, plain};
use super::source::{Catalogue, Phrase};
use super::variable::{Type, Variable, purpose};

/// The `LANGUAGES` table.
pub fn languages(catalogues: &[Catalogue]) -> String {
    let mut out = String::from(
        "/// The languages, English first: a folder under `locales/` each.\npub static LANGUAGES: &[Language] = &[\n",
    );
    for (index, catalogue) in catalogues.iter().enumerate() {
        let value = |key| catalogue.find(key).map(|phrase| plain(&phrase.pattern)).unwrap_or_default();
        let direction = if value("language-direction") == "rtl" { "Rtl" } else { "Ltr" };
        let (tag, name, intl) = (&catalogue.lang, value("language-name"), value("language-intl"));
        line(
            &mut out,
            format_args!(
                "    Language {{ tag: {tag:?}, name: {name:?}, direction: Direction::{direction}, intl: {intl:?}, index: {index} }},"
            ),
        );
    }
    out + "];\n"
}

/// The inside of a pack's module.
pub fn module(name: &str, layout: &Layout, catalogues: &[Catalogue]) -> String {
    let mut out = String::new();
    let (count, fingerprint) = (layout.entries.len(), layout.fingerprint());
    let head = HEAD.replace("COUNT", &count.to_string()).replace("FINGERPRINT_", &fingerprint).replace("PACK", name);
    out.push_str(&head);
    for (index, (phrase, variables)) in layout.entries.iter().enumerate() {
        method(&mut out, index, phrase, variables);
    }
    out.push_str("}\n\n");
    out.push_str("/// The pack in a language.\n#[cfg(feature = \"embedded\")]\n#[must_use]\n");
    out.push_str("pub fn pack(language: &crate::Language) -> &'static str {\n    match language.index {\n");
    for (index, catalogue) in catalogues.iter().enumerate().skip(1) {
        let lang = &catalogue.lang;
        line(
            &mut out,
            format_args!("        {index} => include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.{lang}.pack\")),"),
        );
    }
    line(
        &mut out,
        format_args!("        _ => include_str!(concat!(env!(\"OUT_DIR\"), \"/{name}.en.pack\")),\n    }}\n}}"),
    );
    out
}

const HEAD: &str = r#"
/// What a pack must begin with to fit this code; fit for a file's name or an address.
pub const FINGERPRINT: &str = "FINGERPRINT_";

/// The words of the `PACK` pack in one language: a method a message.
#[derive(Clone, Debug)]
pub struct Messages<I = crate::AnyIntl> {
    pack: crate::pack::Pack,
    intl: I,
}

impl<I: crate::Intl> Messages<I> {
    /// Reads a pack.
    ///
    /// # Errors
    /// Returns `StalePack` if the pack was made for other code than this, or was cut short.
    pub fn new(pack: impl Into<std::borrow::Cow<'static, str>>, intl: I) -> Result<Self, crate::StalePack> {
        Ok(Self { pack: crate::pack::Pack::new(pack.into(), FINGERPRINT, COUNT)?, intl })
    }

    /// The plural rules and number formats that this was made with.
    pub fn intl(&self) -> &I {
        &self.intl
    }
"#;

fn method(out: &mut String, index: usize, phrase: &Phrase, variables: &[Variable]) {
    let name = snake(&phrase.key);
    line(out, format_args!("\n    /// {}", example(phrase)));
    for about in [purpose(&phrase.comment)].iter().filter(|about| !about.is_empty()) {
        line(out, format_args!("    ///\n    /// {about}"));
    }
    if variables.is_empty() {
        line(
            out,
            format_args!(
                "    #[must_use]\n    pub fn {name}(&self) -> &str {{\n        self.pack.text({index})\n    }}"
            ),
        );
        return;
    }
    let (mut parameters, mut arguments) = (String::new(), Vec::new());
    out.push_str("    ///\n");
    for Variable { name, of, about } in variables {
        let name = snake(name);
        let (kind, case, note) = match of {
            Type::Number => ("u64", "Number", ""),
            Type::Text => ("&str", "Text", ""),
            Type::Date => ("&str", "Text", " (in words, in the language)"),
        };
        line(out, format_args!("    /// - `{name}`: {about}{note}"));
        let _ = write!(parameters, ", {name}: {kind}");
        arguments.push(format!("crate::pack::Arg::{case}({name})"));
    }
    line(out, format_args!("    #[must_use]\n    pub fn {name}(&self{parameters}) -> String {{"));
    line(out, format_args!("        self.pack.format({index}, &[{}], &self.intl)\n    }}", arguments.join(", ")));
}

/// The English wording, for the documentation of the method.
fn example(phrase: &Phrase) -> String {
    let mut copy = phrase.clone();
    copy.comment.clear();
    let message = fluent_syntax::ast::Message {
        id: fluent_syntax::ast::Identifier { name: "x".to_owned() },
        value: Some(copy.pattern),
        attributes: Vec::new(),
        comment: None,
    };
    let resource = fluent_syntax::ast::Resource { body: vec![fluent_syntax::ast::Entry::Message(message)] };
    let text = fluent_syntax::serializer::serialize(&resource);
    let text = text.trim().trim_start_matches("x =").split_whitespace().collect::<Vec<_>>().join(" ");
    format!("`{key}`: <code>{text}</code>", key = phrase.key, text = escape(&text))
}

/// Keeps `[one]` and `*` in documentation from being read as Markdown.
fn escape(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '[' | ']' | '*' | '_' | '`' => out.extend(['\\', c]),
            _ => out.push(c),
        }
    }
    out
}

fn line(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = writeln!(out, "{text}");
}
