//! What readers see: spot checks of the typed functions, and of dates and names.

use i18n::{LANGUAGES, StalePack, icu, negotiate};

#[test]
fn counts_are_said_in_every_language() {
    let said = |n| LANGUAGES[..5].iter().map(|language| icu::widget(language).petition_signed(n)).collect::<Vec<_>>();
    let say = |text: &str| text.replace('<', "\u{2068}").replace('>', "\u{2069}");
    let expected = [
        "<7,812> people have signed.",
        "<7\u{202f}812> personnes ont signé.",
        "<7812> personas han firmado.",
        "Подписали <7\u{a0}812> человек.",
        "وقّع <7,812> شخصًا.",
    ];
    assert_eq!(said(7812), expected.map(say));
    assert_eq!(said(0)[4], "لم يوقّع أحد بعد.");
    assert_eq!(said(21)[3], say("Подписал <21> человек."));
}

#[test]
fn inserted_text_is_isolated_and_terms_are_resolved() {
    let words = icu::widget(negotiate(&["ar"]));
    assert_eq!(words.alerts_title_country("Tunisia"), "تنبيهات حرية التعبير: \u{2068}Tunisia\u{2069}");
    assert_eq!(icu::widget(negotiate(&["en"])).alerts_from(), "from IFEX and its members");
}

#[test]
fn a_pack_of_another_module_is_stale() {
    let language = negotiate(&["fr"]);
    let packs = [i18n::page::pack(language), i18n::widget::pack(language)];
    let new = |pack: &'static str| {
        i18n::page::Messages::new(pack, icu::intl(language)).map(|words| words.page_home().to_owned())
    };
    assert_eq!(packs.map(new), [Ok("Accueil".to_owned()), Err(StalePack)]);
    assert!(packs[0].starts_with(i18n::page::FINGERPRINT));
}

#[test]
fn a_downloaded_pack_serves_as_well_as_an_embedded_one() {
    let language = negotiate(&["es"]);
    let downloaded: String = i18n::site::pack(language).to_owned();
    let words = i18n::site::Messages::new(downloaded, icu::intl(language)).expect("it fits");
    assert_eq!(words.site_language_label(), "Idioma");
}

#[test]
fn words_may_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<i18n::page::Messages>();
}

#[test]
fn dates_are_written_in_full() {
    let dates = |make: fn(&icu::IcuIntl) -> Option<String>| {
        LANGUAGES[..5].iter().map(|language| make(icu::intl(language)).expect("a date")).collect::<Vec<_>>()
    };
    assert_eq!(
        dates(|intl| intl.date(2005, 3, 14)),
        ["14 March 2005", "14 mars 2005", "14 de marzo de 2005", "14 марта 2005\u{202f}г.", "14 مارس 2005"]
    );
    assert_eq!(dates(|intl| intl.month(2005, 3))[..3], ["March 2005", "mars 2005", "marzo de 2005"]);
    assert_eq!(dates(|intl| intl.year(2005)), ["2005"; 5]);
    let times = dates(|intl| intl.date_time_utc(2005, 3, 14, 9, 40));
    assert_eq!(times[1], "14 mars 2005 à 09:40 UTC");
    assert!(times.iter().all(|time| time.contains("9:40") && time.ends_with(" UTC")), "{times:?}");
    let english = icu::intl(negotiate(&["en"]));
    assert_eq!(english.date(2005, 2, 30), None);
    assert_eq!(english.month(2005, 13), None);
    assert_eq!(english.date_time_utc(2005, 2, 3, 24, 0), None);
}

#[test]
fn countries_and_languages_have_names() {
    let names: Vec<_> = LANGUAGES[..5].iter().map(|language| icu::intl(language).country("TN")).collect();
    assert_eq!(names, ["Tunisia", "Tunisie", "Túnez", "Тунис", "تونس"].map(|name| Some(name.to_owned())));
    let french = icu::intl(negotiate(&["fr"]));
    assert_eq!(french.country("ca").as_deref(), Some("Canada"));
    assert_eq!(french.language("ar").as_deref(), Some("arabe"));
    for nothing in ["", "T", "XQ", "001", "Tunisia", "é"] {
        assert_eq!(french.country(nothing), None, "{nothing}");
    }
}

#[test]
fn countries_stand_in_the_order_of_the_language() {
    let order = |tag: &str| {
        let named = icu::intl(negotiate(&[tag])).countries(["ZW", "FR", "EG", "XX"].into_iter());
        named.into_iter().map(|(code, _)| code).collect::<Vec<_>>()
    };
    assert_eq!(order("fr"), ["EG", "FR", "XX", "ZW"], "Égypte, France, a code that is no country's, Zimbabwe");
    assert_eq!(order("ru"), ["EG", "ZW", "FR", "XX"], "Египет, Зимбабве, Франция");
}
