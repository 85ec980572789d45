//! Puts the tokens of `wire/look/tokens.css` into the style sheet of a shadow root. It cannot use them as they stand
//! there: they are the document's, and on a partner's page there are none.
//!
//! The line `@tokens;` becomes a property of the host element for each colour that the sheet uses. After
//! `@tokens ifex;` the page around may choose each of them, `--ink` as `--ifex-ink`. A reader who asks for more contrast
//! gets ours all the same: of two colours neither of which the other's author knew, nobody can say how they contrast.
//! Where the sheet uses a token that is no colour, its value is written.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use crate::place;
use crate::problem::{Doing, Problem, Result};

const FILE: &str = "wire/look/tokens.css";
const MARK: &str = "@tokens";

/// The tokens, light and dark, without and with more contrast.
#[derive(Debug, Default)]
pub struct Tokens {
    light: Set,
    dark: Set,
    more_light: Set,
    more_dark: Set,
}

type Set = BTreeMap<String, String>;

impl Tokens {
    /// Reads the file.
    pub fn read() -> Result<Self> {
        let path = place::root().join(FILE);
        Self::parse(&fs::read_to_string(&path).doing(|| format!("cannot read {}", path.display()))?)
    }

    fn parse(css: &str) -> Result<Self> {
        let css = without_comments(css);
        let mut tokens = Self::default();
        for piece in css.split('}').map(str::trim).filter(|piece| !piece.is_empty()) {
            let block =
                piece.split_once(":root").and_then(|(before, rest)| Some((before, rest.trim().strip_prefix('{')?)));
            let (before, declarations) =
                block.ok_or_else(|| Problem(format!("{FILE}: only blocks of `:root` are expected, not `{piece}`")))?;
            for set in tokens.of(before.trim().trim_end_matches('{').trim())? {
                for declaration in declarations.split(';').map(str::trim).filter(|text| !text.is_empty()) {
                    let (name, value) = declaration
                        .split_once(':')
                        .ok_or_else(|| Problem(format!("{FILE}: `{declaration}` is no declaration")))?;
                    if let Some(name) = name.trim().strip_prefix("--") {
                        set.insert(name.to_owned(), value.trim().to_owned());
                    }
                }
            }
        }
        Ok(tokens)
    }

    /// The sets that hold what a block with this condition says.
    fn of(&mut self, condition: &str) -> Result<Vec<&mut Set>> {
        Ok(match condition {
            "" => vec![&mut self.light, &mut self.dark, &mut self.more_light, &mut self.more_dark],
            "@media (prefers-color-scheme: dark)" => vec![&mut self.dark, &mut self.more_dark],
            "@media (prefers-contrast: more)" => vec![&mut self.more_light, &mut self.more_dark],
            "@media (prefers-contrast: more) and (prefers-color-scheme: dark)" => vec![&mut self.more_dark],
            // The page around knows how it prints.
            "@media print" => Vec::new(),
            _ => return Err(Problem(format!("{FILE}: `{condition}` is not known to xtask/src/widget/tokens.rs"))),
        })
    }

    /// The sheet with the tokens; `name` is said where it is wrong.
    pub fn fill(&self, name: &str, sheet: &str) -> Result<String> {
        let sheet = without_comments(sheet);
        let wrong = |what: String| Problem(format!("{name}: {what}"));
        let (before, after) = sheet
            .split_once(MARK)
            .filter(|(_, after)| !after.contains(MARK))
            .ok_or_else(|| wrong(format!("expected one line `{MARK};` or `{MARK} PREFIX;`")))?;
        let (prefix, after) =
            after.split_once(';').ok_or_else(|| wrong(format!("`{MARK}` does not end with a semicolon")))?;

        let mut rest = format!("{before}{after}");
        let mut colours = BTreeSet::new();
        for used in used(&rest, prefix.trim()).map_err(&wrong)? {
            let value =
                self.light.get(&used).ok_or_else(|| wrong(format!("uses --{used}, which {FILE} does not have")))?;
            if value.starts_with('#') {
                colours.insert(used);
            } else {
                rest = rest.replace(&format!("var(--{used})"), value);
            }
        }
        Ok(self.properties(&colours, prefix.trim()) + &rest)
    }

    /// The rules that set the colours. esbuild keeps the spaces within such values, so there are none.
    fn properties(&self, colours: &BTreeSet<String>, prefix: &str) -> String {
        let (mut usual, mut more) = (String::new(), String::new());
        for name in colours {
            let (ours, strong) = (pair(&self.light, &self.dark, name), pair(&self.more_light, &self.more_dark, name));
            let ours = if prefix.is_empty() { ours } else { format!("var(--{prefix}-{name},{ours})") };
            // Writing to a string does not fail.
            let _ = writeln!(usual, "--{name}: {ours};");
            let _ = writeln!(more, "--{name}: {strong};");
        }
        format!(":host {{\n{usual}}}\n@media (prefers-contrast: more) {{ :host {{\n{more}}} }}\n")
    }
}

fn pair(light: &Set, dark: &Set, name: &str) -> String {
    format!("light-dark({},{})", light[name], dark[name])
}

/// The names of the properties that a sheet uses and neither sets nor leaves to the page around.
fn used(sheet: &str, prefix: &str) -> std::result::Result<BTreeSet<String>, String> {
    let mut names = BTreeSet::new();
    for piece in sheet.split("var(--").skip(1) {
        let end = piece.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(piece.len());
        let name = &piece[..end];
        let of_page = !prefix.is_empty() && name.strip_prefix(prefix).is_some_and(|rest| rest.starts_with('-'));
        if of_page || sheet.contains(&format!("--{name}:")) {
            continue;
        }
        if !piece[end..].starts_with(')') {
            return Err(format!("`var(--{name}` has more than the name, but a token needs no other value"));
        }
        names.insert(name.to_owned());
    }
    Ok(names)
}

fn without_comments(css: &str) -> String {
    let mut pieces = css.split("/*");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once("*/").map_or("", |(_, after)| after))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKENS: &str = "/* :root { --ink: #bad; } */
        :root { --ink: #111; --paper: #fff; --s1: 4px; color-scheme: light dark; }
        @media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #222; } }
        @media (prefers-contrast: more) { :root { --ink: #000; } }
        @media (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { --ink: #fff; } }
        @media print { :root { --ink: #333; } }";

    fn filled(sheet: &str) -> Result<String> {
        Ok(Tokens::parse(TOKENS)?.fill("style.css", sheet)?.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    #[test]
    fn colours_become_properties_and_other_tokens_their_values() {
        assert_eq!(
            filled("@tokens;\np { color: var(--ink); margin: var(--s1) 0; }").unwrap(),
            ":host { --ink: light-dark(#111,#eee); } \
             @media (prefers-contrast: more) { :host { --ink: light-dark(#000,#fff); } } \
             p { color: var(--ink); margin: 4px 0; }"
        );
    }

    #[test]
    fn the_page_around_chooses_but_never_against_a_reader_who_wants_contrast() {
        let made = filled("@tokens ifex; /* @tokens */ p { color: var(--paper); font: var(--ifex-font, inherit); }");
        assert_eq!(
            made.unwrap(),
            ":host { --paper: var(--ifex-paper,light-dark(#fff,#222)); } \
             @media (prefers-contrast: more) { :host { --paper: light-dark(#fff,#222); } } \
             p { color: var(--paper); font: var(--ifex-font, inherit); }"
        );
    }

    #[test]
    fn a_property_that_the_sheet_sets_is_its_own() {
        let made =
            filled("@tokens ifex; :host { --radius: var(--ifex-radius, var(--s1)); } p { margin: var(--radius); }");
        assert!(made.unwrap().ends_with(":host { --radius: var(--ifex-radius, 4px); } p { margin: var(--radius); }"));
    }

    #[test]
    fn mistakes_are_told_with_their_place() {
        let fault = |sheet| filled(sheet).unwrap_err().0;
        assert_eq!(
            fault("@tokens; p { color: var(--inc); }"),
            "style.css: uses --inc, which wire/look/tokens.css does not have"
        );
        assert!(fault("@tokens; p { color: var(--ink, red); }").contains("`var(--ink` has more than the name"));
        assert!(fault("p { color: var(--ink); }").contains("expected one line `@tokens;`"));
        assert!(fault("@tokens; @tokens;").contains("expected one line `@tokens;`"));
        assert!(fault("@tokens").contains("semicolon"));

        let fault = |css| Tokens::parse(css).unwrap_err().0;
        assert!(fault("@media (hover) { :root { --ink: #000; } }").contains("`@media (hover)` is not known"));
        assert!(fault("p { color: red; }").contains("only blocks of `:root`"));
        assert!(fault(":root { --ink }").contains("`--ink` is no declaration"));
    }

    #[test]
    fn our_own_sheets_can_be_filled() {
        let tokens = Tokens::read().unwrap();
        for sheet in ["widget/style.css", "widget/check/panel.css"] {
            tokens.fill(sheet, &fs::read_to_string(place::root().join(sheet)).unwrap()).unwrap();
        }
    }
}
