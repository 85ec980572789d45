//! The review page: from signatures in a flood to a decision, and back.

use clearing_house::{mailbox::Fault, store::account::Role};
use reqwest::{Method, StatusCode};
use serde_json::json;

use super::{Person, location};
use crate::house::{House, signature, token_of, until};

const PATH: &str = "/desk/review?lang=en&petition=free-them";

/// A house in which six people of one address signed and confirmed, four of them beyond its limit.
async fn flooded() -> House {
    let limits = [("IFEX_TRUSTED_HOPS", "1"), ("IFEX_GUARD_ADDRESS_HOUR", "2")];
    let house = House::with(&limits, Fault::None).await;
    // A full hour, so that none ends meanwhile.
    house.clock.advance(3_600 - house.clock.now().rem_euclid(3_600));
    for number in 0..6 {
        let domain = if number < 4 { "flood.example" } else { "example.org" };
        sign(&house, number, &format!("ana{number}@{domain}")).await;
    }
    house
}

async fn sign(house: &House, number: u32, email: &str) {
    let headers = [("content-type", "application/json"), ("x-forwarded-for", "198.51.100.7")];
    let body = signature(number, email).to_string();
    let answer = house.send(Method::POST, "/v1/petitions/free-them/signatures", &headers, &body).await;
    assert_eq!(answer.status(), StatusCode::ACCEPTED);
    let token = token_of(&house.mail(email, 1).await);
    assert_eq!(house.post("/v1/confirmations", &json!({ "token": token })).await.0, StatusCode::OK);
}

async fn count_is(house: &House, count: u64) {
    let what = format!("the count is {count}");
    until(&what, async || (house.json("/v1/petitions/free-them").await["confirmed"] == count).then_some(())).await;
}

/// The value of a hidden entry or a button.
fn value<'a>(page: &'a str, name: &str, begins: &str) -> &'a str {
    let start = format!("name=\"{name}\" value=\"{begins}");
    let place = page.find(&start).unwrap_or_else(|| panic!("no {start} in {page}")) + start.len() - begins.len();
    page[place..].split('"').next().unwrap()
}

/// Waits until the newest decision stands so.
async fn decision_is(person: &Person<'_>, words: &str) -> String {
    until(words, async || {
        let page = person.text("/desk/review?lang=en").await;
        page.split("id=\"decision-").nth(1).unwrap().contains(words).then_some(page)
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_in_numbers_is_seen_counted_invalidated_and_restored() {
    let house = flooded().await;
    count_is(&house, 2).await;
    let ana = Person::at_the_desk(&house, "ana", Role::Administrator).await;
    let overview = ana.text("/desk/review?lang=en").await;
    for part in ["4\u{2069} signatures wait", "too many from one network: 4", "Nothing has been decided yet"] {
        assert!(overview.contains(part), "{part} in {overview}");
    }
    // The one address stands among what comes in at present, and leads to its signatures.
    let link = overview.split("<a href=\"").map(|rest| rest.split('"').next().unwrap());
    let link = link.filter(|link| link.contains("range=")).last().unwrap().replace("&amp;", "&");
    let page = ana.text(&link).await;
    assert!(
        page.contains("<dt>waits for review</dt><dd>4</dd>") && page.contains("<dt>counts</dt><dd>2</dd>"),
        "{page}"
    );
    assert!(
        page.contains("Invalidate \u{2068}6\u{2069} signatures") && page.contains("Clear \u{2068}4\u{2069} signatures")
    );
    assert!(page.contains("<svg class=\"bars\""));

    let of_domain = format!("{PATH}&domain=mail.flood.example");
    let page = ana.text(&of_domain).await;
    assert!(page.contains("Invalidate \u{2068}4\u{2069} signatures"), "{page}");
    let (upto, decision) = (value(&page, "upto", ""), value(&page, "decision", "invalidate"));
    let entries = [
        ("petition", "free-them"),
        ("domain", "mail.flood.example"),
        ("upto", upto),
        ("decision", decision),
        ("note", "<b>One</b> machine"),
    ];
    let decided = ana.post("/desk/review/decide?lang=en", &entries).await;
    assert_eq!(decided.status(), StatusCode::SEE_OTHER);
    assert!(ana.text(location(&decided)).await.contains("It is decided"));
    let page = decision_is(&ana, ">carried out<").await;
    for part in ["invalidate", "Mail domain: <bdi>flood.example", "&lt;b&gt;One&lt;/b&gt; machine", "<bdi>ana</bdi>"] {
        assert!(page.contains(part), "{part} in {page}");
    }
    assert!(page.contains("Signatures changed: \u{2068}4\u{2069} of \u{2068}4\u{2069}"), "{page}");
    count_is(&house, 0).await;

    let number = value(&page, "number", "").to_owned();
    let undo = ana.post("/desk/review/undo?lang=en", &[("number", &number)]).await;
    assert_eq!((undo.status(), location(&undo)), (StatusCode::SEE_OTHER, "/desk/review?lang=en#decisions"));
    decision_is(&ana, ">undone<").await;
    count_is(&house, 2).await;
    assert!(ana.text(&of_domain).await.contains("<dt>waits for review</dt><dd>2</dd>"));

    let log = ana.text("/desk/log?lang=en").await;
    assert!(log.contains("invalidated signatures") && log.contains("undid a decision on signatures"), "{log}");
    assert!(!log.contains("flood.example"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_cleared_counts() {
    let house = flooded().await;
    let ana = Person::at_the_desk(&house, "ana", Role::Administrator).await;
    let page = ana.text(&format!("{PATH}&state=suspect&doubt=range")).await;
    let (upto, decision) = (value(&page, "upto", ""), value(&page, "decision", "clear"));
    let entries =
        [("petition", "free-them"), ("state", "suspect"), ("upto", upto), ("decision", decision), ("note", "A school")];
    assert_eq!(ana.post("/desk/review/decide", &entries).await.status(), StatusCode::SEE_OTHER);
    decision_is(&ana, ">carried out<").await;
    count_is(&house, 6).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_decided_on_more_than_was_seen_without_a_reason_or_by_half_a_condition() {
    let house = flooded().await;
    let ana = Person::at_the_desk(&house, "ana", Role::Administrator).await;
    let page = ana.text(PATH).await;
    let upto = value(&page, "upto", "").to_owned();
    let entries = |decision, note, since| {
        [("petition", "free-them"), ("upto", upto.as_str()), ("decision", decision), ("note", note), ("since", since)]
    };
    let (changed, unread) = (StatusCode::CONFLICT, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "x".repeat(501);
    for (sent, status, says) in [
        (entries("invalidate 5", "All of them", ""), changed, "More signatures fit by now"),
        (entries("invalidate 6", " ", ""), unread, "Give a reason"),
        (entries("invalidate 6", &long, ""), unread, "Give a reason"),
        (entries("invalidate 6", "All of them", "yesterday"), unread, "The condition cannot be read"),
        (entries("forget 6", "All of them", ""), StatusCode::BAD_REQUEST, "did not arrive in one piece"),
    ] {
        let answer = ana.post("/desk/review/decide?lang=en", &sent).await;
        assert_eq!(answer.status(), status, "{says}");
        let answer = answer.text().await.unwrap();
        assert!(answer.contains(says), "{says} in {answer}");
        assert!(status != changed || answer.contains(">All of them</textarea>"), "what was entered stays");
    }
    let nowhere = [("petition", "none"), ("upto", "9"), ("decision", "clear 1"), ("note", "Why not")];
    assert_eq!(ana.post("/desk/review/decide", &nowhere).await.status(), StatusCode::BAD_REQUEST);
    assert_eq!(ana.post("/desk/review/undo", &[("number", "1")]).await.status(), StatusCode::CONFLICT);
    assert!(ana.text("/desk/review?lang=en").await.contains("Nothing has been decided yet"));
    for query in ["&range=xyz", "&since=soon", "&state=lost", "&domain_tag=1"] {
        let page = ana.text(&format!("{PATH}{query}")).await;
        assert!(page.contains("The condition cannot be read") && !page.contains("name=\"decision\""), "{query}");
    }
    count_is(&house, 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_review_is_for_administrators_in_every_language() {
    let house = flooded().await;
    let editor = Person::at_the_desk(&house, "ben", Role::Editor).await;
    assert_eq!(editor.get("/desk/review").await.status(), StatusCode::FORBIDDEN);
    for path in ["/desk/review/decide", "/desk/review/undo"] {
        assert_eq!(editor.post(path, &[("number", "1")]).await.status(), StatusCode::FORBIDDEN, "{path}");
    }
    let ana = Person::at_the_desk(&house, "ana", Role::Administrator).await;
    let elsewhere = [("sec-fetch-site", "cross-site")];
    let refused = ana.post_from("/desk/review/undo", &[("number", "1")], &elsewhere).await;
    assert_eq!(refused.status(), StatusCode::FORBIDDEN);
    for lang in ["en", "fr", "es", "ru", "ar"] {
        for query in ["", "&petition=free-them", "&petition=free-them&partner=-&since=2026-01-01", "&petition=none"] {
            let page = ana.get(&format!("/desk/review?lang={lang}{query}")).await;
            assert_eq!(page.status(), StatusCode::OK, "{lang} {query}");
            let html = page.text().await.unwrap();
            assert!(!html.contains("style=\"") && !html.contains("<script"), "{lang} {query}");
        }
    }
}
