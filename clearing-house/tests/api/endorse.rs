//! Organisations that sign too: by the API and by the form without JavaScript, to the letter and off it again.

mod desk;
mod form;
mod logo;
mod mail;

use clearing_house::{
    import::{self, Members},
    mailbox::Mail,
};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::house::{House, until};

const PATH: &str = "/v1/petitions/free-them/endorsements";
const MEMBERS: &str = concat!(
    r#"{"id":"sample-member","country":"KE","url":"https://www.member.example.org","original":"en","versions":{"en":{"name":"Sample Member","about":"A."},"fr":{"name":"Membre modèle","about":"A."}}}"#,
    "\n",
    r#"{"id":"sample-faculty","country":"US","url":"https://law.example.edu","original":"en","versions":{"en":{"name":"Sample Faculty of Law","about":"A."}}}"#,
);

async fn house() -> House {
    let house = House::open().await;
    assert_eq!(import::text::<Members>(&*house.running.app.store, MEMBERS).await.unwrap().imported, 2);
    house
}

/// A valid request.
fn request(number: u32, site: &str, email: &str) -> Value {
    json!({
        "key": format!("endorsement-{number:08}"), "organisation": "Sample Watch", "names": { "ar": "مرصد نموذجي" },
        "site": site, "country": "TN", "name": "Ana Example", "role": "Director of Samples", "email": email, "lang": "en",
    })
}

/// Asks, and takes the token from the mail.
async fn token(house: &House, number: u32, site: &str, email: &str) -> String {
    let (status, _) = house.post(PATH, &request(number, site, email)).await;
    assert_eq!(status, StatusCode::ACCEPTED);
    token_of(&house.mail(email, 1).await)
}

/// The token in a mail's first link.
fn token_of(mail: &Mail) -> String {
    let link = mail.text.split_whitespace().find(|word| word.contains("/endorsements/")).unwrap();
    link.split("/endorsements/").nth(1).unwrap().split(['?', '/']).next().unwrap().to_owned()
}

/// Presses the button on the page of a token.
async fn press(house: &House, token: &str, page: &str) -> (StatusCode, String) {
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let reply = house.send(Method::POST, &format!("/endorsements/{token}{page}?lang=en"), &form, "").await;
    (reply.status(), reply.text().await.unwrap())
}

/// The names under the letter, in order.
async fn names(house: &House) -> Vec<String> {
    let list: wire::Endorsements = serde_json::from_value(house.json(PATH).await).unwrap();
    list.endorsements.into_iter().map(|one| one.organisation).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_stands_under_the_letter_once_its_representative_confirms_and_by_the_name_that_is_known() {
    let house = house().await;
    let mut new = request(1, "member.example.org", "ana@member.example.org");
    new["organisation"] = "Another Name".into();
    let taken = json!({ "state": "pending", "check": "member" });
    assert_eq!(house.post(PATH, &new).await, (StatusCode::ACCEPTED, taken));
    let token = token_of(&house.mail("ana@member.example.org", 1).await);
    // Mail scanners look at links, and change nothing.
    for page in ["", "/withdraw"] {
        let asked = house.get(&format!("/endorsements/{token}{page}?lang=en")).await;
        assert_eq!(asked.headers()["cache-control"], "no-store");
        assert_eq!(asked.headers()["referrer-policy"], "no-referrer");
        let asked = asked.text().await.unwrap();
        assert!(asked.contains("<form method=\"post\">") && asked.contains("Sample Member"), "{asked}");
    }
    assert_eq!(names(&house).await, [""; 0]);
    let (status, page) = press(&house, &token, "").await;
    assert!(status.is_success() && page.contains("stands under the joint letter"), "{page}");
    let (status, again) = press(&house, &token, "").await;
    assert!(status.is_success() && again.contains("stands under the joint letter"));

    let list: wire::Endorsements = serde_json::from_value(house.json(PATH).await).unwrap();
    let [member] = list.endorsements.as_slice() else { panic!("{list:?}") };
    assert_eq!((member.organisation.as_str(), member.country.as_str()), ("Sample Member", "KE"));
    assert_eq!((member.name("fr"), member.name("ru")), ((Some("fr"), "Membre modèle"), (None, "Sample Member")));
    assert_eq!((member.member.as_deref(), member.check), (Some("sample-member"), wire::EndorsementCheck::Member));
    let letter = house.get("/petitions/free-them/letter?lang=fr").await.text().await.unwrap();
    for part in ["Membre modèle", "https://www.member.example.org/", "Kenya", "lang=\"en\" dir=\"ltr\"", "Now."] {
        assert!(letter.contains(part), "{part}: {letter}");
    }
    let petition = house.get("/petitions/free-them?lang=en").await.text().await.unwrap();
    assert!(petition.contains("petitions/free-them/letter?lang=en") && petition.contains("organisation signs too"));
    house.running.publish.notify_one();
    let file =
        until("the letter in the snapshot", async || house.list("petitions/free-them/endorsements", "zxx").await);
    assert_eq!(file.await, serde_json::to_value(&list).unwrap());
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_only_near_a_member_waits_for_an_editor() {
    let house = house().await;
    let cases = [
        // A student of the university whose faculty is a member.
        ("https://law.example.edu", "ana@example.edu", "domain"),
        ("https://member.example.org", "ana@mail.member.example.org", "domain"),
        ("https://other.example.net", "ana@other.example.net", "domain"),
        ("https://member.example.org", "ana@gmail.com", "editor"),
        ("https://member.example.org", "ana@member-example.org", "editor"),
        ("https://gmail.com", "bo@gmail.com", "editor"),
        ("https://yahoo.co.uk", "ana@yahoo.co.uk", "editor"),
    ];
    for (number, (site, email, check)) in cases.into_iter().enumerate() {
        let number = u32::try_from(number).unwrap();
        let taken = json!({ "state": "pending", "check": check });
        assert_eq!(
            house.post(PATH, &request(number, site, email)).await,
            (StatusCode::ACCEPTED, taken),
            "{site} {email}"
        );
        let token = token_of(&house.mail(email, 1).await);
        let (status, page) = press(&house, &token, "").await;
        assert!(status.is_success() && page.contains("An editor now checks"), "{page}");
    }
    assert_eq!(names(&house).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_has_the_mail_takes_it_back_and_everything_is_erased() {
    let house = house().await;
    let email = "ana@member.example.org";
    let token = token(&house, 1, "https://member.example.org", email).await;
    press(&house, &token, "").await;
    assert_eq!(names(&house).await.len(), 1);
    for _ in 0..2 {
        let (status, page) = press(&house, &token, "/withdraw").await;
        assert!(status.is_success() && page.contains("Withdrawn") && !page.contains("Sample Member"), "{page}");
    }
    assert_eq!(names(&house).await, [""; 0]);
    let (_, page) = press(&house, &token, "").await;
    assert!(page.contains("Withdrawn"), "a withdrawn one cannot be confirmed: {page}");
    let deeds = house.running.app.store.audit_log(None, 10).await.unwrap();
    let deeds: Vec<_> = deeds.iter().map(|entry| (entry.deed.unwrap().as_str(), entry.object.as_str())).collect();
    let object = "free-them member.example.org";
    assert_eq!(deeds, [("endorsement_withdrawn", object), ("endorsement_approved", object)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn all_faults_are_told_at_once_and_each_refusal_has_its_code() {
    let house = house().await;
    let mut bad = request(1, "http://example.org", "ana@");
    bad["organisation"] = "Sample\u{202E}hctaW".into();
    bad["names"] = json!({ "ar": " " });
    bad["country"] = "ZZ".into();
    bad["logo"] = "bm90aGluZw==".into();
    bad["name"] = "".into();
    bad["role"] = "r".repeat(121).into();
    let (status, reply) = house.post(PATH, &bad).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    let expected = json!({ "code": "fields", "fields": [
        { "field": "organisation", "code": "characters" },
        { "field": "names", "code": "missing" },
        { "field": "site", "code": "invalid" },
        { "field": "country", "code": "invalid" },
        { "field": "logo", "code": "invalid" },
        { "field": "name", "code": "missing" },
        { "field": "role", "code": "too_long", "limit": 120 },
        { "field": "email", "code": "invalid" },
    ] });
    assert_eq!(reply, expected);
    let good = request(1, "example.org", "ana@example.org");
    let closed = house.post("/v1/petitions/closed-long-ago/endorsements", &good).await;
    assert_eq!(closed, (StatusCode::CONFLICT, json!({ "code": "petition_closed" })));
    let none = house.post("/v1/petitions/none/endorsements", &good).await;
    assert_eq!(none, (StatusCode::NOT_FOUND, json!({ "code": "not_found" })));
    let mut large = good.clone();
    large["organisation"] = "x".repeat(140_000).into();
    assert_eq!(house.post(PATH, &large).await, (StatusCode::PAYLOAD_TOO_LARGE, json!({ "code": "too_large" })));
    assert_eq!(house.get("/v1/petitions/none/endorsements").await.status(), 404);
    assert_eq!(house.get("/petitions/none/letter").await.status(), 404);
    assert_eq!(house.get("/petitions/none/endorse").await.status(), 404);
    assert_eq!(house.post(PATH, &good).await.0, 202, "nothing of the refused was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_expired_or_was_never_made_says_so_and_offers_nothing() {
    let house = house().await;
    let token = token(&house, 1, "https://watch.example.org", "ana@watch.example.org").await;
    house.clock.advance(i64::from(wire::limit::CONFIRM_DAYS) * 86_400 + 61);
    for unknown in [token.as_str(), &"x".repeat(43), "short", "%ff"] {
        for page in ["", "/withdraw"] {
            let reply = house.get(&format!("/endorsements/{unknown}{page}?lang=en")).await;
            assert_eq!(reply.status(), 404, "{unknown}{page}");
            assert!(!reply.text().await.unwrap().contains("<button"));
            assert_eq!(press(&house, unknown, page).await.0, 404);
        }
    }
}
