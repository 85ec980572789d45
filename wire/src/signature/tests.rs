//! Faults, limits and names.

use super::*;

fn content() -> SignatureContent {
    SignatureContent {
        name: "Ana Example".into(),
        email: "ana@example.org".into(),
        country: "TN".into(),
        lang: "en".into(),
        comment: None,
        contact: false,
    }
}

fn signature() -> NewSignature {
    NewSignature {
        key: "k".repeat(16),
        email: "ana@example.org".into(),
        country: "TN".into(),
        consent: "1".into(),
        lang: "en".into(),
        shown: None,
        delayed: false,
        partner: None,
        page: None,
        browser: None,
        sealed: vec![SealedCopy { to: "k".repeat(limit::BYTES32), text: "s".into() }],
        work: None,
    }
}

fn told(faults: &[FieldError]) -> Vec<(Field, ErrorCode, Option<u32>)> {
    faults.iter().map(|fault| (fault.field, fault.code, fault.limit)).collect()
}

#[test]
fn all_faults_are_told_at_once_in_the_forms_order() {
    let empty = SignatureContent {
        name: String::new(),
        email: "a@".into(),
        country: String::new(),
        comment: Some("c".repeat(1_001)),
        ..content()
    };
    let expected = [
        (Field::Name, ErrorCode::Missing, None),
        (Field::Email, ErrorCode::Invalid, None),
        (Field::Country, ErrorCode::Missing, None),
        (Field::Comment, ErrorCode::TooLong, Some(1_000)),
    ];
    assert_eq!(told(&empty.faults()), expected);
    let bad = NewSignature {
        email: String::new(),
        consent: String::new(),
        page: Some("https://example.org/?who=me".into()),
        browser: Some("b".into()),
        sealed: Vec::new(),
        ..signature()
    };
    let expected = [
        (Field::Email, ErrorCode::Missing, None),
        (Field::Consent, ErrorCode::Missing, None),
        (Field::Page, ErrorCode::Invalid, None),
        (Field::Browser, ErrorCode::Invalid, None),
        (Field::Sealed, ErrorCode::Invalid, None),
    ];
    assert_eq!(told(&bad.faults()), expected);
    assert_eq!(signature().faults(), []);
}

#[test]
fn the_longest_signature_fits_the_limits_of_what_is_sent() {
    for letter in ["\u{1F600}", "\\"] {
        let content = SignatureContent {
            name: letter.repeat(limit::NAME),
            email: format!("{}@{}.org", "a".repeat(60), "b".repeat(limit::EMAIL - 65)),
            comment: Some(letter.repeat(limit::COMMENT)),
            ..content()
        };
        assert_eq!(content.faults(), []);
        let json = serde_json::to_string(&content).unwrap().len();
        let sealed = (json + 1).next_multiple_of(limit::SIGNATURE_PADDING) + limit::SEAL_OVERHEAD;
        let sealed = (sealed * 4).div_ceil(3);
        assert!(sealed <= limit::SEALED_SIGNATURE, "{sealed}");
    }
    let copy = SealedCopy { to: "k".repeat(limit::BYTES32), text: "s".repeat(limit::SEALED_SIGNATURE) };
    let longest = NewSignature {
        key: "k".repeat(limit::KEY_MAX),
        email: "e".repeat(limit::EMAIL),
        lang: "l".repeat(limit::LANG),
        consent: "c".repeat(limit::CONSENT),
        shown: Some("\u{1F600}".repeat(limit::NAME)),
        delayed: true,
        partner: Some("s".repeat(limit::SLUG)),
        page: Some(format!("https://{}", "p".repeat(limit::PAGE - 8))),
        browser: Some("b".repeat(limit::BYTES32)),
        sealed: vec![copy; limit::RECIPIENTS + 1],
        work: Some(Work { challenge: "c".repeat(limit::CHALLENGE), number: u32::MAX }),
        ..signature()
    };
    assert!(serde_json::to_string(&longest).unwrap().len() <= limit::SIGNATURE_BODY);
}

#[test]
fn initials_are_first_letters_in_any_script() {
    let initials = |name| Display::Initials.shown(name);
    assert_eq!(initials(" Ana  Maria Example "), Some("A. M. E.".into()));
    assert_eq!(initials("Анна Пример"), Some("А. П.".into()));
    assert_eq!(initials("«Ana» – de la Cruz y Vega"), Some("A. d. l. C.".into()));
    assert_eq!(initials("…"), None);
    assert_eq!(Display::Anonymous.shown("Ana"), None);
    assert_eq!(Display::Full.shown(" Ana "), Some("Ana".into()));
}
