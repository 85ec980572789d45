//! Answers a query.

use std::collections::{BTreeMap, BTreeSet};

use super::excerpt::{self, Piece};
use super::filter::Filter;
use super::fold::{self, Decompose};
use super::index::{Index, Word};
use super::likeness::{forgiving, likeness};
use crate::guide::Card;

/// More words than this are a text that was pasted, and cost time on every key.
const WORDS: usize = 12;
/// From so many words on, a query is a sentence, in which some words only hold the others together.
const SENTENCE: usize = 4;

/// A guide that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What lists show.
    pub card: Card,
    /// The text around the first word that was found, or else the summary.
    pub excerpt: Vec<Piece>,
}

/// What one typed word found: the words that answer it, and the guides with what the best of them is worth there.
struct Answer {
    words: Vec<Word>,
    worth: BTreeMap<usize, f32>,
}

impl Index {
    /// The guides that fit and answer a query, the best first; for an empty query all that fit, in the order of the
    /// list.
    ///
    /// A guide must answer every word, or two thirds of a sentence. Where none does, those that answer most are better
    /// than nothing, if it is half at the least.
    #[must_use]
    pub fn find(&self, query: &str, filter: &Filter, decompose: Decompose<'_>) -> Vec<Hit> {
        let typed = typed(query, decompose);
        let answers: Vec<Answer> = typed.iter().map(|word| self.answer(word)).collect();
        let fitting = self.entries.iter().enumerate().filter(|(_, entry)| filter.fits(&entry.card));
        let mut found: Vec<(usize, usize, f32)> = fitting
            .map(|(number, _)| {
                let worths = answers.iter().filter_map(|answer| answer.worth.get(&number));
                (number, worths.clone().count(), worths.sum())
            })
            .collect();
        let most = found.iter().map(|(_, answered, _)| *answered).max().unwrap_or_default();
        if 2 * most < typed.len() {
            return Vec::new();
        }
        let enough = if typed.len() < SENTENCE { most } else { most.min((2 * typed.len()).div_ceil(3)) };
        found.retain(|(_, answered, _)| *answered >= enough);
        // Stable: what is worth the same stays in the list's order.
        found.sort_by(|(.., a), (.., b)| b.total_cmp(a));
        let words: BTreeSet<Word> = answers.iter().flat_map(|answer| answer.words.iter().copied()).collect();
        let hit = |(number, ..): (usize, _, _)| Hit {
            card: self.entries[number].card.clone(),
            excerpt: excerpt::around(&self.entries[number], &self.places[number], &words),
        };
        found.into_iter().map(hit).collect()
    }

    /// The words that answer a typed one as it stands or, where there are none, with errors forgiven.
    fn answer(&self, typed: &str) -> Answer {
        let bare = fold::bare(typed);
        let ways = || std::iter::once(typed).chain(bare.iter().copied());
        let words = self.alike(ways(), likeness);
        let words = if words.is_empty() { self.alike(ways(), forgiving) } else { words };
        // A word that few guides have says more about them than one that all have.
        let guides: BTreeSet<usize> = words.keys().flat_map(|word| self.postings[*word].keys().copied()).collect();
        let rarity = (1.0 + self.entries.len() as f32 / guides.len().max(1) as f32).ln();
        let mut worth = BTreeMap::new();
        for (word, likeness) in &words {
            for (number, weight) in &self.postings[*word] {
                let best: &mut f32 = worth.entry(*number).or_default();
                *best = best.max(likeness * weight * rarity);
            }
        }
        Answer { words: words.into_keys().collect(), worth }
    }

    /// Words with how much they are like any of the ways in which one was typed.
    fn alike<'a>(
        &self,
        ways: impl Iterator<Item = &'a str>,
        likeness: fn(&str, &str) -> Option<f32>,
    ) -> BTreeMap<Word, f32> {
        let mut alike = BTreeMap::new();
        for way in ways {
            for (form, words) in &self.forms {
                let Some(likeness) = likeness(way, form) else { continue };
                for word in words {
                    let best: &mut f32 = alike.entry(*word).or_default();
                    *best = best.max(likeness);
                }
            }
        }
        alike
    }
}

/// The words of a query. A single letter counts only where there is nothing else: on the way to a word, or as an
/// article or a pronoun, it would find everything.
fn typed(query: &str, decompose: Decompose<'_>) -> Vec<String> {
    let folded = fold::words(query).map(|(_, word)| fold::fold(word, decompose));
    let mut words: Vec<String> = folded.filter(|word| !word.is_empty()).take(WORDS).collect();
    let long = |word: &String| word.chars().nth(1).is_some();
    if words.iter().any(long) {
        words.retain(long);
    }
    words
}
