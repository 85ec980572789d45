//! Which languages there are, and which a reader gets.

use i18n::{Direction, Intl, LANGUAGES, Language, Plural, icu, negotiate, parse_accept_language};

#[test]
fn english_is_first_and_arabic_has_western_digits() {
    let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
    assert_eq!(tags[..5], ["en", "fr", "es", "ru", "ar"]);
    let arabic = Language::by_tag("AR").expect("there is Arabic");
    assert_eq!((arabic.direction, arabic.direction.as_str()), (Direction::Rtl, "rtl"));
    assert_eq!((arabic.name, arabic.intl), ("العربية", "ar-u-nu-latn"));
    assert_eq!(Language::by_tag("fr-CA"), None);
}

#[test]
fn the_first_wanted_language_that_there_is_wins() {
    for (wanted, tag) in [
        (&["ar-TN", "fr"][..], "ar"),
        (&["de", "ru_RU"], "ru"),
        (&["ES-419"], "es"),
        (&["de", "", "*"], "en"),
        (&["-", "français"], "en"),
        (&[], "en"),
    ] {
        assert_eq!(negotiate(wanted).tag, tag, "{wanted:?}");
    }
}

#[test]
fn accept_language_is_read_by_quality() {
    for (header, tag) in [
        ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "fr"),
        ("de, en;q=0.2, ru;q=0.9", "ru"),
        ("en;q=0.5,ar;q=0.5", "en"),
        ("es; q=0.8 , fr ; Q=0.9", "fr"),
        ("fr;q=0, es;q=0.1", "es"),
        ("fr-CA, fr;q=0", "en"),
        ("fr;q=2, es;q=NaN, ru;q=, ar;q=0.1", "ar"),
        ("*", "en"),
        ("", "en"),
        (";;,,;q=1,=", "en"),
    ] {
        assert_eq!(parse_accept_language(header).tag, tag, "{header}");
    }
}

#[test]
fn a_long_accept_language_is_cut_not_sorted() {
    assert_eq!(parse_accept_language(&format!("{}fr", "de,".repeat(1_000_000))).tag, "en");
    // The cut falls within a letter of two bytes.
    assert_eq!(parse_accept_language(&format!("ru,{}", "é".repeat(2000))).tag, "ru");
}

#[test]
fn russian_and_arabic_have_their_plurals() {
    use Plural::{Few, Many, One, Other, Two, Zero};
    let numbers = [0, 1, 2, 3, 5, 11, 21, 100, 103, 7812, 1_000_000];
    for (tag, expected) in [
        ("en", [Other, One, Other, Other, Other, Other, Other, Other, Other, Other, Other]),
        ("fr", [One, One, Other, Other, Other, Other, Other, Other, Other, Other, Many]),
        ("es", [Other, One, Other, Other, Other, Other, Other, Other, Other, Other, Many]),
        ("ru", [Many, One, Few, Few, Many, Many, One, Many, Few, Many, Many]),
        ("ar", [Zero, One, Two, Few, Few, Many, Many, Other, Few, Many, Other]),
    ] {
        let intl = icu::intl(negotiate(&[tag]));
        assert_eq!(numbers.map(|n| intl.plural(f64::from(n))), expected, "{tag}");
    }
}
