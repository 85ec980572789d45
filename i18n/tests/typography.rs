//! House style that a machine can see: see "Tone" in `README.md`.

use std::path::Path;

use catalogue::source::read_locales;

#[path = "../build/catalogue.rs"]
#[allow(dead_code)]
mod catalogue;

/// Every phrase of these languages' packs, or of all packs, that `is_fault` holds of.
fn faults(langs: &[&str], is_fault: impl Fn(&str) -> bool) -> Vec<String> {
    let (catalogues, _) = read_locales(Path::new("locales"));
    let mut faults = Vec::new();
    for (_, files) in catalogue::PACKS {
        let layout = catalogue::pack::Layout::new(&catalogues[0], files);
        for catalogue in catalogues.iter().filter(|one| langs.is_empty() || langs.contains(&one.lang.as_str())) {
            let pack = layout.pack(catalogue);
            let phrases = pack.split('\u{1e}').map(without_keys).filter(|phrase| is_fault(phrase));
            faults.extend(phrases.map(|phrase| format!("{}: {phrase}", catalogue.lang)));
        }
    }
    faults
}

/// A phrase with its variants on lines of their own, without the keys, which no reader sees.
fn without_keys(phrase: &str) -> String {
    let mut parts = phrase.split('\u{1f}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + "\n" + part.split_once(':').map_or(part, |(_, variant)| variant))
}

#[test]
fn nobody_shouts_and_quotes_are_curly() {
    assert_eq!(faults(&[], |text| text.contains(['!', '\'', '"', '…'])), [""; 0]);
    assert_eq!(faults(&[], |text| text.contains("  ") || text.trim() != text), [""; 0]);
}

#[test]
fn french_has_its_spaces() {
    let marks = [(':', "\u{a0}:"), (';', "\u{202f};"), ('?', "\u{202f}?"), ('»', "\u{a0}»"), ('«', "«\u{a0}")];
    let bare = |text: &str| marks.iter().any(|(mark, spaced)| text.replace(spaced, "").contains(*mark));
    assert_eq!(faults(&["fr"], bare), [""; 0]);
}

#[test]
fn arabic_has_its_punctuation() {
    let arabic = |c: char| ('\u{600}'..='\u{6ff}').contains(&c);
    let latin_mark = |text: &str| {
        text.chars().zip(text.chars().skip(1)).any(|(before, mark)| arabic(before) && [',', ';', '?'].contains(&mark))
    };
    assert_eq!(faults(&["ar"], latin_mark), [""; 0]);
    assert_eq!(faults(&["ar"], |text| text.contains(|c: char| ('\u{660}'..='\u{669}').contains(&c))), [""; 0]);
}

#[test]
fn russian_quotes_are_chevrons() {
    assert_eq!(faults(&["ru"], |text| text.contains(['“', '”', '’'])), [""; 0]);
}
