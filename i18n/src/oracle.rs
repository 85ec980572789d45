//! Tests that packs say what Fluent says: every message, in every pack and language, with many numbers and with text in
//! another script, against fluent-bundle on the same files.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use crate::pack::{Arg, Pack};
use crate::{Intl, LANGUAGES, Language, icu};
use catalogue::source::{Phrase, read_locales};
use catalogue::variable::{Type, Variable};

#[path = "../build/catalogue.rs"]
#[allow(dead_code)]
mod catalogue;

/// None lies between 100 and a million: fluent-bundle's plural rules take no remainder in Arabic, so that 103 is not `few`
/// for them. `tests/language.rs` has the true categories.
const NUMBERS: [u64; 9] = [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000];
const TEXTS: [&str; 4] = ["Tunisia", "تونس (نسخة 2)", "«Страна» { $x } \u{1e}", ""];

#[test]
fn packs_say_what_fluent_says() {
    let (catalogues, problems) = read_locales(Path::new("locales"));
    assert_eq!(problems, []);
    let mut compared = 0;
    for (language, catalogue) in LANGUAGES.iter().zip(&catalogues) {
        assert_eq!(language.tag, catalogue.lang);
        let bundle = bundle(language);
        for (name, files) in catalogue::PACKS {
            let layout = catalogue::pack::Layout::new(&catalogues[0], files);
            let pack = Pack::new(layout.pack(catalogue).into(), &layout.fingerprint(), layout.entries.len());
            let pack = pack.unwrap_or_else(|error| panic!("{name}: {error}"));
            for (index, (phrase, variables)) in layout.entries.iter().enumerate() {
                for round in 0..NUMBERS.len() {
                    let ours = ours(&pack, index, variables, round, language);
                    let theirs = theirs(&bundle, phrase, variables, round);
                    assert_eq!(ours, theirs, "{} {} round {round}", language.tag, phrase.key);
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 5 * 9 * 200, "only {compared} comparisons: has a pack lost its messages?");
}

/// Two numbers in a message are equal in no round, so that mixing them up shows.
fn number(round: usize, position: usize) -> u64 {
    NUMBERS[(round + 2 * position) % NUMBERS.len()]
}

fn text(round: usize, position: usize) -> &'static str {
    TEXTS[(round + position) % TEXTS.len()]
}

fn ours(pack: &Pack, index: usize, variables: &[Variable], round: usize, language: &Language) -> String {
    let arg = |(position, variable): (usize, &Variable)| match variable.of {
        Type::Number => Arg::Number(number(round, position)),
        Type::Text | Type::Date => Arg::Text(text(round, position)),
    };
    let args: Vec<Arg<'_>> = variables.iter().enumerate().map(arg).collect();
    if args.is_empty() { pack.text(index).to_owned() } else { pack.format(index, &args, icu::intl(language)) }
}

fn theirs(bundle: &FluentBundle<FluentResource>, phrase: &Phrase, variables: &[Variable], round: usize) -> String {
    let mut args = FluentArgs::new();
    for (position, variable) in variables.iter().enumerate() {
        let value = match variable.of {
            Type::Number => FluentValue::from(number(round, position)),
            Type::Text | Type::Date => FluentValue::from(text(round, position)),
        };
        args.set(variable.name.clone(), value);
    }
    let (id, attribute) = phrase.key.split_once('.').map_or((phrase.key.as_str(), None), |(id, name)| (id, Some(name)));
    let message = bundle.get_message(id).expect("the bundle has every file");
    let pattern = match attribute {
        Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
        None => message.value(),
    };
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern.expect("the message has it"), Some(&args), &mut errors).into_owned();
    assert!(errors.is_empty(), "{}: {errors:?}", phrase.key);
    said
}

thread_local! {
    /// Fluent's formatter is a bare function, so the language reaches it this way.
    static SPEAKING: Cell<&'static Language> = Cell::new(&LANGUAGES[0]);
}

fn bundle(language: &'static Language) -> FluentBundle<FluentResource> {
    SPEAKING.set(language);
    let mut bundle = FluentBundle::new(vec![language.tag.parse().expect("a tag")]);
    bundle.set_use_isolating(true);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(icu::intl(SPEAKING.get()).number(number.value)),
        _ => None,
    }));
    for entry in fs::read_dir(Path::new("locales").join(language.tag)).expect("a folder a language") {
        let mut source = fs::read_to_string(entry.expect("a file").path()).expect("UTF-8");
        if ["fr", "es"].contains(&language.tag) {
            // fluent-bundle's plural rules (CLDR 37) are older than the millions' category of these two.
            source = source.replace("[many]", "[1000000]");
        }
        bundle.add_resource(FluentResource::try_new(source).expect("checked by the build")).expect("no id twice");
    }
    bundle
}
