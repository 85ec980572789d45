//! The passage of a guide that shows why it was found.

use std::collections::BTreeSet;

use super::index::{Entry, Place, Word};

/// A run of text that is, or is not, among what was searched for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text, with the spaces around it.
    pub text: String,
    /// Whether it was searched for.
    pub hit: bool,
}

/// Characters before the first hit, and in all: two lines on a wide page, four on a telephone.
const BEFORE: usize = 50;
const LENGTH: usize = 170;

/// Cuts the passage around the first of `words` in a guide's text; without one, gives the summary.
pub fn around(entry: &Entry, places: &[Vec<Place>], words: &BTreeSet<Word>) -> Vec<Piece> {
    let texts = entry.parts.iter().map(|(_, text)| text.as_str()).chain([entry.card.summary.as_str()]);
    let is_hit = |place: &&Place| words.contains(&place.word);
    let first = texts.zip(places).find_map(|(text, places)| Some((text, places, places.iter().find(is_hit)?)));
    match first {
        Some((text, places, first)) => {
            let (from, to) = window(text, places, first);
            cut(text, from, to, places.iter().filter(is_hit))
        }
        None => vec![Piece { text: entry.card.summary.clone(), hit: false }],
    }
}

/// Where a passage begins and ends: at words, some way before and after a place.
fn window(text: &str, places: &[Place], first: &Place) -> (usize, usize) {
    let near = text[..first.from].char_indices().rev().nth(BEFORE - 1).map_or(0, |(at, _)| at);
    let far = text[near..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| near + at);
    let from =
        if near == 0 { 0 } else { places.iter().map(|place| place.from).find(|from| *from >= near).unwrap_or(near) };
    let to = if far == text.len() {
        far
    } else {
        // A word that is longer than a passage does not occur; were it so, it is shown whole.
        places.iter().map(|place| place.to).take_while(|to| *to <= far).last().unwrap_or(far).max(first.to)
    };
    (from, to)
}

fn cut<'a>(text: &str, from: usize, to: usize, hits: impl Iterator<Item = &'a Place>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut plain = String::from(if from > 0 { "… " } else { "" });
    let mut at = from;
    for hit in hits.filter(|hit| hit.from >= from && hit.to <= to) {
        plain.push_str(&text[at..hit.from]);
        if !plain.is_empty() {
            pieces.push(Piece { text: std::mem::take(&mut plain), hit: false });
        }
        pieces.push(Piece { text: text[hit.from..hit.to].to_owned(), hit: true });
        at = hit.to;
    }
    plain.push_str(&text[at..to]);
    if to < text.len() {
        plain.push_str(" …");
    }
    if !plain.is_empty() {
        pieces.push(Piece { text: plain, hit: false });
    }
    pieces
}
