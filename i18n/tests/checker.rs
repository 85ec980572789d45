//! The build refuses faulty catalogues, and says what to do.

use catalogue::source::Catalogue;

#[path = "../build/catalogue.rs"]
#[allow(dead_code)]
mod catalogue;

const PACKS: &[(&str, &[&str])] = &[("widget", &["widget"])];
const META: &str = "language-name = x\nlanguage-direction = ltr\nlanguage-intl = x\n";
const GOOD: &str =
    "# $count (number) how many\n# $name (text) whose\na-b = { $name } has { $count }\n    .title = Of { $name }\n";

fn language(lang: &str, files: &[(&str, &str)]) -> (Catalogue, Vec<catalogue::problem::Problem>) {
    let mut catalogue = Catalogue { lang: lang.into(), ..Catalogue::default() };
    let problems = files.iter().flat_map(|(file, text)| catalogue.add(file, text)).collect();
    (catalogue, problems)
}

/// The problems of an English `widget.ftl` and another language's, as the build prints them.
fn problems(english: &str, lang: &str, other: &str) -> Vec<String> {
    let (english, mut found) = language("en", &[("meta", META), ("widget", english)]);
    let (other, syntax) = language(lang, &[("meta", META), ("widget", other)]);
    found.extend(syntax);
    found.extend(catalogue::check::check(&[english, other], PACKS));
    found.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn refused(english: &str, lang: &str, other: &str, expected: &[&str]) {
    assert_eq!(problems(english, lang, other), expected);
}

#[test]
fn good_catalogues_pass() {
    refused(GOOD, "fr", "a-b = { $count } à { $name }\n    .title = De { $name }\n", &[]);
}

#[test]
fn all_problems_are_told_at_once() {
    let found = problems(GOOD, "fr", "aB = x\nc = { $d }\n");
    assert_eq!(found.len(), 5, "{found:#?}");
}

#[test]
fn missing_and_extra_messages_and_attributes_are_refused() {
    refused(
        "a = x\n    .title = y\nb = z\n",
        "fr",
        "a = x\n    .hint = y\nc = z\n",
        &[
            "i18n/locales/fr/widget.ftl: a.title: is missing. English has it: translate it here.",
            "i18n/locales/fr/widget.ftl: b: is missing. English has it: translate it here.",
            "i18n/locales/fr/widget.ftl:1: a.hint: is not in English. Remove it, or add it to the English file.",
            "i18n/locales/fr/widget.ftl:3: c: is not in English. Remove it, or add it to the English file.",
        ],
    );
}

#[test]
fn missing_and_extra_variables_are_refused() {
    refused(
        GOOD,
        "fr",
        "a-b = { $count } { $nom }\n    .title = { $name }\n",
        &[
            "i18n/locales/fr/widget.ftl:1: a-b: lacks the variable `$name`, which English uses. Put it in.",
            "i18n/locales/fr/widget.ftl:1: a-b: uses the variable `$nom`, which English has not. Take it out.",
        ],
    );
}

#[test]
fn variables_need_a_comment_with_a_type() {
    refused(
        "a = { $x }\n# $y (string) what\nb = { $y }\n# $z (text) what\nc = x\n",
        "fr",
        "a = { $x }\nb = { $y }\nc = x\n",
        &[
            "i18n/locales/en/widget.ftl:1: a: uses `$x`, which no comment declares. Write `# $x (text) what it is` above it.",
            "i18n/locales/en/widget.ftl:3: b: the comment `$y (string) what` declares no type. Write `# $name (text) what it is`; the types are number, text and date.",
            "i18n/locales/en/widget.ftl:3: b: uses `$y`, which no comment declares. Write `# $y (text) what it is` above it.",
            "i18n/locales/en/widget.ftl:5: c: declares `$z` and does not use it. Remove the comment's line.",
        ],
    );
}

#[test]
fn syntax_errors_are_refused_with_their_line() {
    let found = problems("a = x\n", "fr", "a = x\n\nb = { $\n");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("i18n/locales/fr/widget.ftl:3: is not Fluent: "), "{found:?}");
    assert!(found[0].ends_with("Mend the syntax of this line."), "{found:?}");
}

fn select(variants: &str) -> String {
    format!("# $n (number) n\na =\n    {{ $n ->\n{variants}    }}\n")
}

const ENGLISH: &str = "        [one] { $n }\n       *[other] { $n }\n";

#[test]
fn plurals_must_be_those_of_the_language() {
    let russian = select("        [one] { $n }\n        [few] { $n }\n       *[other] { $n }\n");
    refused(
        &select(ENGLISH),
        "ru",
        &russian,
        &[
            "i18n/locales/ru/widget.ftl:2: a: has the variants one, few, other of `$n`; ru has one, few, many, other. Write each once.",
        ],
    );
    refused(
        &select(ENGLISH),
        "fr",
        &select(ENGLISH),
        &[
            "i18n/locales/fr/widget.ftl:2: a: has the variants one, other of `$n`; fr has one, many, other. Write each once.",
        ],
    );
}

#[test]
fn exact_numbers_may_stand_beside_the_plurals() {
    let arabic = ["zero", "one", "two", "few", "many"].map(|key| format!("        [{key}] {{ $n }}\n")).concat();
    let arabic = select(&format!("        [0] x\n{arabic}       *[other] {{ $n }}\n"));
    refused(&select(ENGLISH), "ar", &arabic, &[]);
}

#[test]
fn a_language_that_the_table_does_not_know_may_have_any_plurals() {
    refused(&select(ENGLISH), "gd", &select("        [two] { $n }\n       *[other] { $n }\n"), &[]);
    let found = problems(&select(ENGLISH), "gd", &select("        [three] x\n       *[other] { $n }\n"));
    assert!(found[0].contains("has the variants three, other of `$n`"), "{found:?}");
}

#[test]
fn other_is_the_default_and_stands_last() {
    let found = problems(&select(ENGLISH), "de", &select("       *[other] { $n }\n        [one] { $n }\n"));
    assert_eq!(
        found,
        ["i18n/locales/de/widget.ftl:2: a: must end with the default `*[other]` in the select on `$n`. Move it."]
    );
}

#[test]
fn duplicate_ids_are_refused() {
    refused(
        "a-b = x\na-b = y\n",
        "fr",
        "a-b = x\n",
        &[
            "i18n/locales/en/widget.ftl:1: a-b: has the same name as `a-b` (locales/en/widget.ftl line 1). Remove or rename one.",
        ],
    );
    // In Rust both would be `a_b`.
    let found = problems("a-b = x\na = y\n    .b = z\n", "fr", "a-b = x\na = y\n    .b = z\n");
    assert!(found.iter().all(|text| text.contains("has the same name as `a-b`")) && found.len() == 2, "{found:?}");
}

#[test]
fn ids_are_kebab_case_and_no_words_of_rust() {
    let text = "alertsTitle = x\na_b = x\na-- = x\nmove = x\n";
    let found = problems(text, "fr", text);
    let says = |what: &str| found.iter().filter(|text| text.contains(what)).count();
    assert_eq!(
        (says("is not kebab-case. Write it like `alerts-title`."), says("is a word of Rust.")),
        (6, 2),
        "{found:#?}"
    );
}

#[test]
fn what_packs_cannot_do_is_refused() {
    for (pattern, expected) in [
        ("{ NUMBER($n) }", "uses a function, a number or braces in braces."),
        ("{ 5 }", "uses a function, a number or braces in braces."),
        ("{ -b(case: \"x\") }", "uses a function, a number or braces in braces."),
        ("{ \"{\" }", "has a brace or a control character in its text."),
        ("{ c }", "refers to `c`, which en has not. Add it."),
        ("{ a }", "refers to itself by way of `a`."),
        ("{ -t }", "uses `$n` in a term."),
        ("{ NUMBER($n) ->\n   *[other] x\n }", "selects on something else than a variable."),
        ("{ $name ->\n    [one] x\n   *[other] y\n }", "selects on `$name`, which is not a number."),
    ] {
        let text = format!("-t = {{ $n }}\n# $n (number) n\n# $name (text) name\na = {{ $n }}{{ $name }} {pattern}\n");
        let found = problems(&text, "fr", "a = { $n }{ $name }\n");
        assert!(found.iter().any(|text| text.contains(expected)), "{pattern}: {found:#?}");
    }
}

#[test]
fn files_are_complete_and_in_a_pack() {
    let (english, _) = language("en", &[("meta", META), ("widget", "a = x\n"), ("extra", "b = x\n")]);
    let (french, _) = language("fr", &[("meta", &META.replace("ltr", "left")), ("extra", "a = x\n")]);
    let found = catalogue::check::check(&[english, french], PACKS);
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    for expected in [
        "i18n/locales/en/extra.ftl: is in no pack. Add it to PACKS in i18n/build/catalogue.rs, or move its messages.",
        "i18n/locales/fr/extra.ftl:1: a: stands in another file than in English. Move it to locales/fr/widget.ftl.",
        "i18n/locales/fr/meta.ftl:2: language-direction: is `left`. Write `ltr` or `rtl`.",
        "i18n/locales/fr/widget.ftl: is missing. Translate the English file of this name.",
    ] {
        assert!(found.iter().any(|text| text == expected), "{expected} is not in {found:#?}");
    }
}

#[test]
fn a_scripts_words_are_json_and_have_no_numbers() {
    let (english, _) =
        language("en", &[("meta", META), ("check", "# $a (text) what\nx = A \\ \"b\"\n    c { $a }\ny = z\n")]);
    let layout = catalogue::pack::Layout::new(&english, &["check"]);
    let json = r#"{"lang":"en","dir":"ltr","intl":"x","x":"A \\ \"b\"\nc \u2068{0}\u2069","y":"z"}"#;
    let json = json.replace("\\u2068", "\u{2068}").replace("\\u2069", "\u{2069}");
    assert_eq!(catalogue::script::json(&layout, &english), json);
    assert_eq!(catalogue::script::check(&english, &["check"]), []);
    let (numbers, _) = language("en", &[("meta", META), ("check", "# $n (number) how many\nx = { $n }\n")]);
    let found = catalogue::script::check(&numbers, &["check"]);
    assert!(found.len() == 1 && found[0].text.contains("no plural forms"), "{found:?}");
}
