//! Makes packs. The format is that of `src/pack.rs`, which reads it.
//!
//! A pack is text: the fingerprint, then the phrases in the order of the English files, each ended by U+001E. Within a
//! phrase `{0}` is the first argument, and `{0␟o:one␟=5:five␟*:other}` (␟ is U+001F) selects by it. References
//! are resolved here, and isolation marks are put in here, by the rule of Fluent: around a variable or a select
//! that does not stand alone.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::unicode::unescape_unicode_to_string;

use super::source::{Catalogue, Phrase};
use super::uses::{reference, uses};
use super::variable::{Type, Variable, arguments};

/// What all languages of a pack share: the phrases, their order and their arguments.
pub struct Layout {
    pub entries: Vec<(Phrase, Vec<Variable>)>,
}

impl Layout {
    pub fn new(english: &Catalogue, files: &[&str]) -> Layout {
        let of_file = |file: &&str| {
            let file = (*file).to_owned();
            english.phrases.iter().filter(move |phrase| phrase.file == file && !phrase.key.starts_with('-'))
        };
        let entry = |phrase: &Phrase| {
            let used = uses(english, &phrase.key, &phrase.pattern).variables;
            (phrase.clone(), arguments(phrase, &used))
        };
        Layout { entries: files.iter().flat_map(of_file).map(entry).collect() }
    }

    /// FNV-1a of the keys and arguments: eight hexadecimal digits that change when the code's view of a pack changes.
    pub fn fingerprint(&self) -> String {
        let mut hash = 0x811c_9dc5_u32;
        let mut add = |text: &str| {
            for byte in text.bytes().chain([b'\n']) {
                hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
        };
        for (phrase, variables) in &self.entries {
            add(&phrase.key);
            for variable in variables {
                add(if variable.of == Type::Number { "number" } else { "text" });
                add(&variable.name);
            }
        }
        format!("{hash:08x}")
    }

    /// The pack of one language, which has passed the checks.
    pub fn pack(&self, catalogue: &Catalogue) -> String {
        let mut out = self.fingerprint();
        out.push('\u{1e}');
        for (english, variables) in &self.entries {
            let phrase = catalogue.find(&english.key).expect("the check for parity has seen it");
            encode(&mut out, &phrase.pattern, variables, catalogue);
            out.push('\u{1e}');
        }
        out
    }
}

fn encode(out: &mut String, pattern: &Pattern<String>, variables: &[Variable], catalogue: &Catalogue) {
    let alone = pattern.elements.len() == 1;
    for element in &pattern.elements {
        let expression = match element {
            PatternElement::TextElement { value } => {
                out.push_str(value);
                continue;
            }
            PatternElement::Placeable { expression } => expression,
        };
        let isolate = !alone
            && matches!(
                expression,
                Expression::Select { .. } | Expression::Inline(InlineExpression::VariableReference { .. })
            );
        out.push_str(if isolate { "\u{2068}" } else { "" });
        match expression {
            Expression::Inline(inline) => encode_inline(out, inline, variables, catalogue),
            Expression::Select { selector, variants } => {
                out.push('{');
                out.push_str(&position(selector, variables));
                for variant in variants {
                    out.push('\u{1f}');
                    out.push_str(&key(variant));
                    out.push(':');
                    encode(out, &variant.value, variables, catalogue);
                }
                out.push('}');
            }
        }
        out.push_str(if isolate { "\u{2069}" } else { "" });
    }
}

fn encode_inline(out: &mut String, inline: &InlineExpression<String>, variables: &[Variable], catalogue: &Catalogue) {
    if let InlineExpression::StringLiteral { value } = inline {
        out.push_str(&unescape_unicode_to_string(value));
    } else if let Some(phrase) = reference(inline).and_then(|key| catalogue.find(&key)) {
        encode(out, &phrase.pattern, variables, catalogue);
    } else {
        out.push_str(&format!("{{{}}}", position(inline, variables)));
    }
}

/// The argument's digit. More than ten arguments would be a message that nobody can translate.
fn position(inline: &InlineExpression<String>, variables: &[Variable]) -> String {
    let InlineExpression::VariableReference { id } = inline else { unreachable!("the checks allow variables only") };
    let at = variables.iter().position(|variable| variable.name == id.name).expect("the checks have seen it");
    assert!(at < 10, "${} is the eleventh argument", id.name);
    at.to_string()
}

/// `*` for the default, `=5` for a number, else the category's first letter; all six differ.
fn key(variant: &Variant<String>) -> String {
    match &variant.key {
        _ if variant.default => "*".into(),
        VariantKey::NumberLiteral { value } => format!("={value}"),
        VariantKey::Identifier { name } => name[..1].into(),
    }
}

/// The text of a pattern that has no placeables.
pub fn plain(pattern: &Pattern<String>) -> String {
    let text = |element: &PatternElement<String>| match element {
        PatternElement::TextElement { value } => value.clone(),
        PatternElement::Placeable { .. } => String::new(),
    };
    pattern.elements.iter().map(text).collect()
}
