//! Whether the tokens can be read, whatever the reader's settings. Formulas: WCAG 2.2, "relative luminance" and
//! "contrast ratio".

use std::collections::{BTreeMap, BTreeSet};

use super::TOKENS;

/// What is written in one of these stands on a ground of each of [`GROUNDS`].
const TEXTS: [&str; 6] = ["ink", "quiet", "signal", "act", "good", "warn"];
const GROUNDS: [&str; 2] = ["paper", "wash"];
/// Text and ground of buttons: the one that acts, and the one that leaves the site.
const BUTTONS: [(&str, &str); 2] = [("act-ink", "act"), ("paper", "ink")];

/// WCAG 1.4.3 (AA): the least for all text.
const LEAST: f64 = 4.5;
/// WCAG 1.4.6 (AAA): the least for readers who asked for more contrast.
const LEAST_OF_MORE: f64 = 7.0;

type Tokens = BTreeMap<&'static str, &'static str>;

/// The media features that a reader's settings make true, and how much contrast that reader is owed.
const READERS: [(&[&str], f64); 5] = [
    (&[], LEAST),
    (&[DARK], LEAST),
    (&[MORE], LEAST_OF_MORE),
    (&[MORE, DARK], LEAST_OF_MORE),
    // Paper is white, also that of a reader with a dark screen.
    (&["print", DARK], LEAST),
];
const DARK: &str = "(prefers-color-scheme: dark)";
const MORE: &str = "(prefers-contrast: more)";

#[test]
fn every_text_can_be_read_on_its_ground() {
    let on_grounds = TEXTS.iter().flat_map(|text| GROUNDS.map(|ground| (*text, ground)));
    let pairs: Vec<_> = on_grounds.chain(BUTTONS).collect();
    let mut faults = Vec::new();
    for (reader, least) in READERS {
        let tokens = seen_by(reader);
        for (text, ground) in &pairs {
            let ratio = contrast(tokens[text], tokens[ground]);
            if ratio < least {
                faults.push(format!("{text} on {ground} has {ratio:.2}, not {least} {reader:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_set_has_every_colour_and_nothing_else() {
    let blocks = blocks();
    let conditions: Vec<_> = blocks.iter().map(|(condition, _)| *condition).collect();
    assert_eq!(conditions, ["", DARK, MORE, &format!("{MORE} and {DARK}"), "print"]);
    let colours: BTreeSet<_> =
        blocks[0].1.iter().filter(|(_, value)| value.starts_with('#')).map(|(name, _)| name).collect();
    for (condition, tokens) in &blocks[1..] {
        assert_eq!(tokens.keys().collect::<BTreeSet<_>>(), colours, "{condition}");
    }
}

#[test]
fn the_formula_is_that_of_wcag() {
    assert!((contrast("#000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#777777", "#fff") - 4.478).abs() < 1e-3);
}

/// The tokens as the cascade gives them to a reader for whom these media features are true.
fn seen_by(reader: &[&str]) -> Tokens {
    let holds = |condition: &str| condition.is_empty() || condition.split(" and ").all(|part| reader.contains(&part));
    blocks().into_iter().filter(|(condition, _)| holds(condition)).flat_map(|(_, tokens)| tokens).collect()
}

/// Each block's condition, empty for the first, and its tokens.
fn blocks() -> Vec<(&'static str, Tokens)> {
    let block = |piece: &'static str| {
        let (before, inside) = piece.split_once(":root {")?;
        let condition = before.split_once("@media ").map_or("", |(_, rest)| rest.trim_end_matches([' ', '\n', '{']));
        let declarations = inside.split(';').filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "));
        Some((condition, declarations.collect()))
    };
    TOKENS.split('}').filter_map(block).collect()
}

fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

fn luminance(colour: &str) -> f64 {
    let digits = colour.strip_prefix('#').unwrap_or_else(|| panic!("{colour} is not written as #rgb or #rrggbb"));
    let wide = digits.len() / 3;
    let channel = |place: usize| {
        let digits = &digits[place * wide..][..wide];
        let byte = u8::from_str_radix(&digits.repeat(3 - wide), 16).expect("hexadecimal digits");
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(1) + 0.0722 * channel(2)
}
