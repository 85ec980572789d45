//! How addresses are told apart.

use clearing_house::keys::canonical_address;
use proptest::prelude::*;

/// What stands before the @, as most people have it.
fn local() -> impl Strategy<Value = String> {
    "[a-z0-9_]([a-z0-9_-]{0,12}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,12}[a-z0-9_])?){0,2}"
}

/// Domains in several scripts.
fn domain() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z0-9]([a-z0-9-]{0,10}[a-z0-9])?(\\.[a-z]([a-z0-9]{0,10}[a-z])?){1,2}",
        1 => "[а-я]{2,10}\\.рф",
        1 => "[\u{627}-\u{63a}]{2,8}\\.مصر",
        1 => "b(ü|é|ñ)cher\\.example",
    ]
    .prop_filter("as mail has it", |domain| wire::text::email(&format!("a@{domain}")).is_ok())
}

/// The same text with some letters in capitals, and space around it, as people and their keyboards write it.
fn written(text: &str, capitals: u64, space: &str) -> String {
    let cased = text.chars().enumerate().map(|(place, letter)| {
        // Not every capital has one small letter: those that come back as they were.
        let upper: String = letter.to_uppercase().collect();
        let there_and_back = upper.to_lowercase() == letter.to_string();
        if capitals >> (place % 64) & 1 == 1 && there_and_back { upper } else { letter.to_string() }
    });
    format!("{space}{}{space}", cased.collect::<String>())
}

proptest! {
    #[test]
    fn an_address_written_otherwise_is_the_same_person(
        local in local(), domain in domain(), tag in "[a-z0-9.+_-]{0,10}", capitals in any::<u64>(), space in " {0,3}",
    ) {
        let plain = format!("{local}@{domain}");
        prop_assume!(wire::text::email(&plain).is_ok());
        let person = canonical_address(&plain);
        prop_assert_eq!(&canonical_address(&person), &person, "what is canonical stays so");
        prop_assert_eq!(&canonical_address(&written(&plain, capitals, &space)), &person);
        let tagged = format!("{local}+{tag}@{domain}");
        prop_assert_eq!(&canonical_address(&written(&tagged, capitals, &space)), &person, "{}", tagged);
        let ascii = match url::Host::parse(&domain) {
            Ok(url::Host::Domain(ascii)) => ascii,
            _ => domain,
        };
        prop_assert_eq!(&canonical_address(&format!("{local}@{ascii}")), &person, "the domain as DNS has it");
    }

    #[test]
    fn other_people_stay_other_people(one in (local(), domain()), other in (local(), domain())) {
        prop_assume!(one != other);
        let address = |(local, domain): &(String, String)| canonical_address(&format!("{local}@{domain}"));
        prop_assert_ne!(address(&one), address(&other));
    }

    #[test]
    fn nothing_that_is_sent_makes_an_address_fail(text in any::<String>()) {
        let person = canonical_address(&text);
        prop_assert_eq!(canonical_address(&person), person);
    }
}
