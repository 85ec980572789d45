//! What a pattern uses: variables, selects, other messages; and what it uses that the packs do not support.

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::source::Catalogue;

/// A select, reduced to what the checks want.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Select {
    pub variable: String,
    /// Category names, in order.
    pub categories: Vec<String>,
    /// Exact numbers, in order.
    pub numbers: Vec<String>,
    /// Whether the default variant is `other` and stands last.
    pub ends_with_other: bool,
}

/// What a pattern uses, those of referenced messages included.
#[derive(Clone, Debug, Default)]
pub struct Uses {
    pub variables: Vec<String>,
    pub selects: Vec<Select>,
    /// What is not supported, with the remedy.
    pub faults: Vec<String>,
    /// The references on the way here, to find circles.
    path: Vec<String>,
}

pub fn uses(catalogue: &Catalogue, key: &str, pattern: &Pattern<String>) -> Uses {
    let mut uses = Uses { path: vec![key.to_owned()], ..Uses::default() };
    uses.pattern(catalogue, pattern);
    uses
}

impl Uses {
    fn pattern(&mut self, catalogue: &Catalogue, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(catalogue, inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.select(selector, variants);
                    variants.iter().for_each(|variant| self.pattern(catalogue, &variant.value));
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        if text.chars().any(|c| (c.is_control() && c != '\n') || c == '{' || c == '}') {
            self.faults.push("has a brace or a control character in its text. Write it in words.".into());
        }
    }

    fn inline(&mut self, catalogue: &Catalogue, inline: &InlineExpression<String>) {
        match (inline, reference(inline)) {
            (InlineExpression::VariableReference { id }, _) => self.variable(&id.name),
            (InlineExpression::StringLiteral { value }, _) => {
                self.text(&fluent_syntax::unicode::unescape_unicode_to_string(value));
            }
            (_, Some(key)) if self.path.contains(&key) => {
                self.faults.push(format!("refers to itself by way of `{key}`. Write one of the two out."));
            }
            (_, Some(key)) => match catalogue.find(&key) {
                Some(phrase) => {
                    self.path.push(key);
                    self.pattern(catalogue, &phrase.pattern);
                    self.path.pop();
                }
                None => self.faults.push(format!("refers to `{key}`, which {} has not. Add it.", catalogue.lang)),
            },
            _ => self
                .faults
                .push("uses a function, a number or braces in braces. Use variables, messages and terms.".into()),
        }
    }

    fn variable(&mut self, name: &str) {
        if self.path.iter().any(|key| key.starts_with('-')) {
            self.faults.push(format!("uses `${name}` in a term. Make the term a message, or do without."));
        }
        if !self.variables.iter().any(|known| known == name) {
            self.variables.push(name.into());
        }
    }

    fn select(&mut self, selector: &InlineExpression<String>, variants: &[Variant<String>]) {
        let InlineExpression::VariableReference { id } = selector else {
            self.faults.push("selects on something else than a variable. Select on a number variable.".into());
            return;
        };
        self.variable(&id.name);
        let (mut categories, mut numbers) = (Vec::new(), Vec::new());
        for variant in variants {
            match &variant.key {
                VariantKey::Identifier { name } => categories.push(name.clone()),
                VariantKey::NumberLiteral { value } => numbers.push(value.clone()),
            }
        }
        let ends_with_other = variants.last().is_some_and(
            |last| matches!(&last.key, VariantKey::Identifier { name } if name == "other" && last.default),
        );
        self.selects.push(Select { variable: id.name.clone(), categories, numbers, ends_with_other });
    }
}

/// The key of a message, attribute or term that an expression refers to.
pub fn reference(inline: &InlineExpression<String>) -> Option<String> {
    match inline {
        InlineExpression::MessageReference { id, attribute: None } => Some(id.name.clone()),
        InlineExpression::MessageReference { id, attribute: Some(attribute) } => {
            Some(format!("{}.{}", id.name, attribute.name))
        }
        InlineExpression::TermReference { id, attribute: None, arguments: None } => Some(format!("-{}", id.name)),
        _ => None,
    }
}
