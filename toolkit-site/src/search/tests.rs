//! Searching small libraries in each language.

use unicode_normalization::UnicodeNormalization;

use super::{Entry, Filter, Index, Piece};
use crate::guide::{Audience, Card, Level, Section};

/// What the browser's `String.prototype.normalize` does.
pub fn nfkd(text: &str) -> String {
    text.nfkd().collect()
}

fn entry(slug: &str, title: &str, text: &str) -> Entry {
    let card = Card {
        slug: slug.into(),
        title: title.into(),
        need: String::new(),
        summary: "—".into(),
        section: Section::Safety,
        level: Level::Start,
        audience: vec![Audience::Journalist],
        minutes: 6,
        kilobytes: 20,
        reviewed: "2026-11-22".into(),
    };
    Entry { card, parts: vec![("".into(), text.into())] }
}

fn index(texts: &[(&str, &str, &str)]) -> Index {
    Index::new(texts.iter().map(|(slug, title, text)| entry(slug, title, text)).collect(), &nfkd)
}

#[track_caller]
fn finds(index: &Index, query: &str, slugs: &[&str]) {
    let hits = index.find(query, &Filter::default(), &nfkd);
    let found: Vec<&str> = hits.iter().map(|hit| hit.card.slug.as_str()).collect();
    assert_eq!(found, slugs, "{query}");
}

fn english() -> Index {
    index(&[
        (
            "money",
            "Money in an emergency",
            "Ask a fund for emergency grants. A journalist who is threatened can apply.",
        ),
        ("petition", "A petition that gets an answer", "Journalists sign. Hand the petitions over to the addressee."),
        ("backups", "Backups that survive a raid", "Copy the confidential files twice. A petition is a file too."),
    ])
}

#[test]
fn english_words_are_found_by_beginning_and_by_form() {
    let index = english();
    finds(&index, "emerg", &["money"]);
    finds(&index, "Grant", &["money"]);
    finds(&index, "backup", &["backups"]);
    finds(&index, "journalists", &["petition", "money"]);
}

#[test]
fn english_typing_errors_are_forgiven() {
    let index = english();
    for typed in ["emergnecy", "emergecy", "emergenccy", "emergancy", "emregenci"] {
        finds(&index, typed, &["money"]);
    }
    finds(&index, "confidental", &["backups"]);
}

#[test]
fn a_title_counts_for_more_than_a_text() {
    finds(&english(), "petition", &["petition", "backups"]);
}

#[test]
fn every_word_is_answered_or_as_many_as_there_are() {
    let index = english();
    finds(&index, "petition files", &["backups"]);
    finds(&index, "petition zzzz", &["petition", "backups"]);
    finds(&index, "petition zzzz qwertz", &[]);
}

#[test]
fn two_thirds_of_a_sentence_are_enough() {
    let index = english();
    finds(&index, "hand the petition over tomorrow", &["petition"]);
    finds(&index, "where does a threatened journalist get grants", &["money"]);
}

#[test]
fn nonsense_finds_nothing_in_any_language() {
    for index in [english(), french(), spanish(), russian(), arabic()] {
        for typed in ["qwertz", "zzzz", "xqzv", "0000", "бвгджз", "ьъыь", "ضصثق", "ظظظظظ", "%&/", "ء"]
        {
            let found = index.find(typed, &Filter::default(), &nfkd).len();
            assert!(found == 0 || typed == "%&/" || typed == "ء", "{typed}: {found}");
        }
    }
}

#[test]
fn a_query_without_a_word_finds_all_in_their_order() {
    for typed in ["", " … ", "%&/", "ء"] {
        finds(&english(), typed, &["money", "petition", "backups"]);
    }
}

#[test]
fn a_single_letter_beside_words_is_passed_over() {
    finds(&english(), "a fund", &["money"]);
    finds(&english(), "b", &["backups"]);
}

fn french() -> Index {
    index(&[
        ("argent", "De l’argent en urgence", "Un fonds d’aide paie la sécurité des journalistes menacés."),
        ("œuvre", "Œuvrer à plusieurs", "Le cœur de l’équipe : élire un bureau, tenir les délais."),
    ])
}

#[test]
fn french_accents_may_be_left_out_or_added() {
    let index = french();
    finds(&index, "securite", &["argent"]);
    finds(&index, "SÉCURITÉ", &["argent"]);
    finds(&index, "equipe delais", &["œuvre"]);
    finds(&index, "coeur", &["œuvre"]);
    finds(&index, "oeuvrer", &["œuvre"]);
    finds(&index, "ùrgence", &["argent"]);
}

#[test]
fn french_elisions_forms_and_errors_are_forgiven() {
    let index = french();
    finds(&index, "argent", &["argent"]);
    finds(&index, "l'argent", &["argent"]);
    finds(&index, "journaliste menacée", &["argent"]);
    finds(&index, "séccurité", &["argent"]);
    finds(&index, "secruité", &["argent"]);
}

fn spanish() -> Index {
    index(&[
        ("seguridad", "Plan de seguridad", "Señale los riesgos; qué hacer ante una detención."),
        ("campaña", "Planear una campaña", "Denuncie con otros. ¿Quién decide?"),
    ])
}

#[test]
fn spanish_marks_forms_and_errors_are_forgiven() {
    let index = spanish();
    finds(&index, "detencion", &["seguridad"]);
    finds(&index, "campana", &["campaña"]);
    finds(&index, "senal", &["seguridad"]);
    finds(&index, "denunciar", &["campaña"]);
    finds(&index, "seguirdad", &["seguridad"]);
    finds(&index, "detenccion", &["seguridad"]);
    finds(&index, "riego", &["seguridad"]);
}

fn russian() -> Index {
    index(&[
        ("petition", "Петиция, на которую ответят", "Её подписывают журналисты. Её передают адресату."),
        ("court", "Наблюдение за судом", "Придите в суд раньше. Запишите угрозы и имена судей."),
    ])
}

#[test]
fn russian_inflections_find_one_another() {
    let index = russian();
    for typed in ["петиция", "петицией", "петициями", "петиций", "ПЕТИЦИИ"] {
        finds(&index, typed, &["petition"]);
    }
    finds(&index, "журналистами", &["petition"]);
    finds(&index, "наблюдения", &["court"]);
    finds(&index, "угрозами", &["court"]);
    finds(&index, "суд", &["court"]);
}

#[test]
fn russian_yo_and_typing_errors_are_forgiven() {
    let index = russian();
    finds(&index, "ее подписывают", &["petition"]);
    finds(&index, "наблюдёние", &["court"]);
    finds(&index, "петтиция", &["petition"]);
    finds(&index, "журанлисты", &["petition"]);
    finds(&index, "адрсату", &["petition"]);
}

fn arabic() -> Index {
    index(&[
        ("statement", "بيانٌ يُسمَع", "اكتبوا البيان بلغة واضحة. يوقّع عليه الصحفيّون، ٣ في كل مدينة."),
        ("protection", "حماية المصادر", "لا تُذكر الأسماء في الرسائل. خطة الحماية للجميع."),
    ])
}

#[test]
fn arabic_articles_and_prefixes_make_no_difference() {
    let index = arabic();
    for typed in ["بيان", "البيان", "بالبيان", "والبيان", "للبيان", "لبيان", "وبيان"]
    {
        finds(&index, typed, &["statement"]);
    }
    for typed in ["مصادر", "للمصادر", "رسائل", "برسائل"] {
        finds(&index, typed, &["protection"]);
    }
}

#[test]
fn arabic_marks_and_variants_make_no_difference() {
    let index = arabic();
    for typed in ["حماية", "حمايه", "حِمَايَة", "حمــاية", "حمایة", "الحمايه"] {
        finds(&index, typed, &["protection"]);
    }
    for typed in ["أسماء", "اسماء", "إسماء", "الاسما"] {
        finds(&index, typed, &["protection"]);
    }
    finds(&index, "3", &["statement"]);
    finds(&index, "۳ البیان", &["statement"]);
}

#[test]
fn arabic_forms_and_typing_errors_are_forgiven() {
    let index = arabic();
    finds(&index, "صحفيين", &["statement"]);
    finds(&index, "الصحفيين", &["statement"]);
    finds(&index, "المصادرر", &["protection"]);
    finds(&index, "حامية", &["protection"]);
}

#[test]
fn an_excerpt_is_cut_at_words_around_the_first_hit() {
    let before = "Nothing of interest stands here, sentence after sentence, for quite a while indeed. ";
    let text = format!("{before}Then a lawyer comes. {}Lawyers again.", before.repeat(3));
    let index = index(&[("x", "Title", &text)]);
    let hits = index.find("lawyer", &Filter::default(), &nfkd);
    let pieces = &hits[0].excerpt;
    assert_eq!(pieces[0], Piece { text: "… after sentence, for quite a while indeed. Then a ".into(), hit: false });
    assert_eq!(pieces[1], Piece { text: "lawyer".into(), hit: true });
    assert!(pieces[2].text.starts_with(" comes. Nothing") && pieces[2].text.ends_with(" …"), "{pieces:?}");
    assert_eq!(pieces.len(), 3);
}

#[test]
fn every_hit_within_an_excerpt_is_marked_and_a_summary_stands_in() {
    let index = index(&[("x", "Donors", "Élections: the ELECTIONS law.")]);
    let hits = index.find("elections", &Filter::default(), &nfkd);
    let marked: Vec<&str> = hits[0].excerpt.iter().filter(|piece| piece.hit).map(|piece| piece.text.as_str()).collect();
    assert_eq!(marked, ["Élections", "ELECTIONS"]);
    let hits = index.find("donors", &Filter::default(), &nfkd);
    assert_eq!(hits[0].excerpt, [Piece { text: "—".into(), hit: false }]);
}

#[test]
fn filters_narrow_what_is_found() {
    let mut entries = vec![entry("a", "One", "petition"), entry("b", "Two", "petition"), entry("c", "Three", "x")];
    entries[1].card = Card {
        section: Section::Legal,
        level: Level::Deeper,
        audience: vec![Audience::Lawyer, Audience::Defender],
        minutes: 5,
        ..entries[1].card.clone()
    };
    let index = Index::new(entries, &nfkd);
    let found = |query: &str, filter: Filter| {
        index.find(query, &filter, &nfkd).iter().map(|hit| hit.card.slug.clone()).collect::<Vec<_>>()
    };
    let any = Filter::default();
    assert_eq!(found("petition", Filter { section: Some(Section::Legal), ..any }), ["b"]);
    assert_eq!(found("petition", Filter { level: Some(Level::Start), ..any }), ["a"]);
    assert_eq!(found("", Filter { audience: Some(Audience::Defender), ..any }), ["b"]);
    assert_eq!(found("", Filter { minutes: Some(5), ..any }), ["b"]);
    assert_eq!(found("x", Filter { minutes: Some(5), ..any }), Vec::<String>::new());
}
