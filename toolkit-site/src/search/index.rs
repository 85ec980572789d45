//! The guides' texts, and which word stands where in them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};

use super::fold::{self, Decompose};
use crate::guide::Card;

/// A guide as it is searched: the press writes a list of them as JSON.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    /// What lists show.
    pub card: Card,
    /// Heading and plain text of each part. What stands before the first heading has an empty one.
    pub parts: Vec<(String, String)>,
}

/// What a word is worth, by where it stands. A title outweighs everything else that a guide can say.
const TITLE: f32 = 30.0;
const NEED: f32 = 8.0;
const SUMMARY: f32 = 6.0;
const HEADING: f32 = 5.0;
const TEXT: f32 = 1.0;
/// A word that is repeated more often than this in a text makes it no better an answer.
const REPEATED: f32 = 5.0;

/// Everything that a query is answered from.
pub struct Index {
    pub(super) entries: Vec<Entry>,
    /// How words may be typed, each with the words that it stands for.
    pub(super) forms: BTreeMap<String, Vec<Word>>,
    /// By word: the entries that have it, and what it is worth there.
    pub(super) postings: Vec<BTreeMap<usize, f32>>,
    /// By entry: the words of each part's text, then those of the summary.
    pub(super) places: Vec<Vec<Vec<Place>>>,
}

/// A folded word by its number.
pub(super) type Word = usize;

/// Where a word stands in a text, in bytes.
pub(super) struct Place {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) word: Word,
}

impl Index {
    /// Makes the index.
    #[must_use]
    pub fn new(entries: Vec<Entry>, decompose: Decompose<'_>) -> Self {
        let mut reader = Reader { decompose, words: HashMap::new(), written: HashMap::new(), postings: Vec::new() };
        let places = entries.iter().enumerate().map(|(number, entry)| reader.read(number, entry)).collect();
        let mut forms: BTreeMap<String, Vec<Word>> = BTreeMap::new();
        for (folded, word) in reader.words {
            for form in fold::bare(&folded) {
                forms.entry(form.to_owned()).or_default().push(word);
            }
            forms.entry(folded).or_default().push(word);
        }
        Self { entries, forms, postings: reader.postings, places }
    }
}

/// Reads texts, and remembers their words.
struct Reader<'a> {
    decompose: Decompose<'a>,
    /// Folded words.
    words: HashMap<String, Word>,
    /// Words as they are written: most are written alike again and again, and folding them leaves WebAssembly.
    written: HashMap<String, Word>,
    postings: Vec<BTreeMap<usize, f32>>,
}

impl Reader<'_> {
    fn read(&mut self, number: usize, entry: &Entry) -> Vec<Vec<Place>> {
        let Entry { card, parts } = entry;
        self.weigh(number, &card.title, TITLE);
        self.weigh(number, &card.need, NEED);
        let summary = self.weigh(number, &card.summary, SUMMARY);
        let mut places = Vec::with_capacity(parts.len() + 1);
        let mut texts: BTreeMap<Word, f32> = BTreeMap::new();
        for (heading, text) in parts {
            self.weigh(number, heading, HEADING);
            let found = self.places(text);
            for place in &found {
                *texts.entry(place.word).or_default() += TEXT;
            }
            places.push(found);
        }
        for (word, weight) in texts {
            *self.postings[word].entry(number).or_default() += weight.min(REPEATED);
        }
        places.push(summary);
        places
    }

    /// Gives each word of a line its weight once.
    fn weigh(&mut self, number: usize, line: &str, weight: f32) -> Vec<Place> {
        let places = self.places(line);
        for word in places.iter().map(|place| place.word).collect::<BTreeSet<Word>>() {
            *self.postings[word].entry(number).or_default() += weight;
        }
        places
    }

    fn places(&mut self, text: &str) -> Vec<Place> {
        fold::words(text)
            .map(|(from, written)| Place { from, to: from + written.len(), word: self.word(written) })
            .collect()
    }

    fn word(&mut self, written: &str) -> Word {
        if let Some(word) = self.written.get(written) {
            return *word;
        }
        let folded = fold::fold(written, self.decompose);
        let word = *self.words.entry(folded).or_insert_with(|| {
            self.postings.push(BTreeMap::new());
            self.postings.len() - 1
        });
        self.written.insert(written.to_owned(), word);
        word
    }
}
