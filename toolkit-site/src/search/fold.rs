//! Words as they are compared: without case, marks and variants of letters.

/// Unicode's compatibility decomposition (NFKD). The browser has it built in, so that no tables are downloaded.
pub type Decompose<'a> = &'a dyn Fn(&str) -> String;

/// The words of a text, each with the byte at which it begins.
///
/// An apostrophe ends a word, so that `l’alerte` has the word `alerte` in it.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|c: char| !(c.is_alphanumeric() || is_dropped(c)))
        .filter(|word| word.contains(char::is_alphanumeric))
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// A word in the form in which it is compared.
pub fn fold(word: &str, decompose: Decompose<'_>) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(word.len());
    for c in decompose(word).chars().flat_map(char::to_lowercase).filter(|c| !is_dropped(*c)) {
        match c {
            // Ligatures that are letters to Unicode, but two letters to whoever has no key for them.
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            c => folded.push(letter(c)),
        }
    }
    folded
}

/// Marks over and under letters, which decomposition has set apart; tatweel, which only stretches a word; the hamza on
/// its own, which hardly two people write alike; and characters that are not seen.
fn is_dropped(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36f}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{640}' | '\u{621}'
        | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{2066}'..='\u{2069}')
}

/// One letter for those that stand for one another in Arabic and on Persian and Urdu keyboards, and Western digits.
/// Decomposition has already taken hamza and madda from alef, waw and yeh.
fn letter(c: char) -> char {
    match c {
        'ٱ' => 'ا',
        'ى' | 'ی' | 'ې' => 'ي',
        'ة' | 'ۃ' | 'ہ' | 'ھ' | 'ە' => 'ه',
        'ک' | 'ڪ' => 'ك',
        '\u{660}'..='\u{669}' => digit(c, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit(c, '\u{6f0}'),
        c => c,
    }
}

fn digit(c: char, zero: char) -> char {
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// The fewest letters that may remain when an article, or a prefix of one letter, is taken away: a shorter rest is
/// more often a piece of the word itself.
const AFTER_ARTICLE: usize = 2;
const AFTER_LETTER: usize = 3;

/// What a folded Arabic word may be without the words that are written as one with it: and, so, with, like, for, the.
/// `والبيان`, `للبيان` and `بيان` are one word to a reader.
pub fn bare(folded: &str) -> Vec<&str> {
    let mut forms = Vec::new();
    let long_enough = |rest: &&str, least: usize| rest.chars().nth(least - 1).is_some();
    let joined = folded.strip_prefix(['و', 'ف']).filter(|rest| long_enough(rest, AFTER_LETTER));
    for word in std::iter::once(folded).chain(joined) {
        let article = ["ال", "بال", "كال", "لل"].iter().find_map(|article| word.strip_prefix(article));
        match article.filter(|rest| long_enough(rest, AFTER_ARTICLE)) {
            Some(rest) => forms.push(rest),
            None => forms.extend(word.strip_prefix(['ب', 'ك', 'ل']).filter(|rest| long_enough(rest, AFTER_LETTER))),
        }
    }
    forms.extend(joined);
    forms
}

#[cfg(test)]
mod tests {
    use super::super::tests::nfkd;
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).map(|(_, word)| fold(word, &nfkd)).collect()
    }

    #[test]
    fn case_and_marks_make_no_difference() {
        assert_eq!(folded("Élève, ÉLEVE e\u{301}leve"), ["eleve", "eleve", "eleve"]);
        assert_eq!(folded("Ещё Йод"), ["еще", "иод"]);
        assert_eq!(folded("Cœur ŒUVRE señal"), ["coeur", "oeuvre", "senal"]);
    }

    #[test]
    fn apostrophes_hyphens_and_punctuation_end_words() {
        assert_eq!(folded("l’alerte d'abord (rendez-vous)…"), ["l", "alerte", "d", "abord", "rendez", "vous"]);
        let places: Vec<(usize, &str)> = words("«Да», 5 kB").collect();
        assert_eq!(places, [(2, "Да"), (10, "5"), (12, "kB")]);
    }

    #[test]
    fn arabic_marks_tatweel_and_variants_make_no_difference() {
        assert_eq!(folded("بَيَانٌ بيـــان ﺑﻴﺎﻥ"), ["بيان", "بيان", "بيان"]);
        assert_eq!(folded("إعلام أعلام اعلام آعلام ٱعلام"), ["اعلام"; 5]);
        assert_eq!(folded("حماية حمايه حمایة"), ["حمايه"; 3]);
        assert_eq!(folded("على علي شكوى شكوي"), ["علي", "علي", "شكوي", "شكوي"]);
        assert_eq!(folded("کتاب كتاب"), ["كتاب"; 2]);
        assert_eq!(folded("٢٠٢٦ ۲۰۲۶ 2026"), ["2026"; 3]);
    }

    #[test]
    fn unseen_characters_do_not_cut_words() {
        assert_eq!(folded("\u{2068}می\u{200c}خواهم\u{2069} co\u{ad}py"), ["ميخواهم", "copy"]);
    }

    #[test]
    fn arabic_articles_and_prefixes_are_taken_away() {
        for written in ["البيان", "والبيان", "بالبيان", "للبيان", "فالبيان", "وللبيان", "لبيان", "وبيان"]
        {
            assert!(bare(written).contains(&"بيان"), "{written}: {:?}", bare(written));
        }
        assert_eq!(bare("الحق"), ["حق"]);
        assert_eq!(bare("بحق"), Vec::<&str>::new());
        assert_eq!(bare("alert"), Vec::<&str>::new());
    }
}
