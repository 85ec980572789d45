//! How well a word of the guides answers a word that was typed. Both are folded.

use strsim::osa_distance;

/// The word itself.
const SAME: f32 = 1.0;
/// The rest of the word is not typed yet.
const BEGINNING: f32 = 0.8;
/// Another form of the word.
const FORM: f32 = 0.6;
/// Each error in typing.
const ERROR: f32 = 0.2;

/// The longest ending by which forms of a word differ (Russian `-ами`).
const ENDING: usize = 3;
/// The shortest beginning that words may share and be forms of one another.
const STEM: usize = 4;

/// From 0 to 1; nothing where the words are not related. Errors in typing are not forgiven here.
pub fn likeness(typed: &str, word: &str) -> Option<f32> {
    if typed == word {
        return Some(SAME);
    }
    if word.starts_with(typed) {
        return Some(BEGINNING);
    }
    let shared = typed.chars().zip(word.chars()).take_while(|(a, b)| a == b).count();
    let (typed, word) = (typed.chars().count(), word.chars().count());
    // `судом` finds `суд`.
    let whole = shared == word && shared + 1 >= STEM && typed - shared < ENDING;
    let longest = typed.max(word);
    // Five eighths: `угрозами` finds `угрозы`, `support` does not find `supply`.
    let forms = shared >= STEM && longest - shared <= ENDING && 8 * shared >= 5 * longest;
    (whole || forms).then_some(FORM)
}

/// The same for words with errors in typing: a letter that is wrong, missing or too many, or two that changed places.
/// Used only where nothing answers the word as it was typed: an error is rarer than a word that looks like another.
pub fn forgiving(typed: &str, word: &str) -> Option<f32> {
    let length = typed.chars().count();
    let most = errors(length);
    if most == 0 {
        return None;
    }
    let whole = osa_distance(typed, word);
    // The error may be in the beginning of a longer word. Four letters with an error begin too many.
    let beginning = || {
        let cut = |letters: usize| word.char_indices().nth(letters).map(|(end, _)| &word[..end]);
        let beginnings = [length - 1, length, length + 1].into_iter().filter_map(cut);
        beginnings.map(|beginning| osa_distance(typed, beginning)).min()
    };
    let distance = if whole > most && length > STEM { beginning().unwrap_or(whole).min(whole) } else { whole };
    (distance <= most).then_some(FORM - ERROR * distance as f32)
}

/// Errors that are forgiven in a word of so many letters: with more, it would be another word.
fn errors(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_beginning_finds_the_word() {
        assert_eq!(likeness("pet", "petition"), Some(BEGINNING));
        assert_eq!(likeness("petition", "petition"), Some(SAME));
        assert_eq!(likeness("petition", "partition"), None);
    }

    #[test]
    fn forms_of_a_word_find_one_another() {
        for (typed, word) in [
            ("петицией", "петиция"),
            ("журналистами", "журналист"),
            ("угрозами", "угрозы"),
            ("судом", "суд"),
            ("grants", "grant"),
            ("denunciar", "denuncia"),
            ("journalistes", "journaliste"),
            ("صحفيون", "صحفيين"),
        ] {
            assert_eq!(likeness(typed, word), Some(FORM), "{typed} {word}");
        }
        for (typed, word) in [("support", "supply"), ("contact", "content"), ("cart", "card"), ("council", "counsel")] {
            assert_eq!(likeness(typed, word), None, "{typed} {word}");
        }
    }

    #[test]
    fn errors_are_forgiven_by_the_length_of_the_word() {
        for (typed, word) in [
            ("petiton", "petition"),
            ("pettition", "petition"),
            ("peittion", "petition"),
            ("jurnlist", "journalist"),
            ("confidentail", "confidentiality"),
            ("верефикация", "верификация"),
        ] {
            assert!(forgiving(typed, word).is_some(), "{typed} {word}");
        }
        for (typed, word) in [("kat", "cat"), ("lost", "lots of"), ("money", "notes"), ("xqzv", "core")] {
            assert_eq!(forgiving(typed, word), None, "{typed} {word}");
        }
    }

    #[test]
    fn fewer_errors_are_better() {
        assert!(forgiving("journalits", "journalist") > forgiving("jounalits", "journalist"));
    }
}
