//! The editors' part: who may, what they are warned of, and what is noted.

use base64::{Engine, engine::general_purpose::STANDARD};
use clearing_house::{
    import::{self, Endorsements},
    store::account::Role,
};
use reqwest::StatusCode;

use super::{PATH, house, logo::picture, names, press, request, token, token_of};
use crate::{
    desk::{Person, location},
    house::House,
};

const DESK: &str = "/desk/endorsements";

/// The number of the endorsement in the first form of the page.
fn number_in(page: &str) -> String {
    page.split("action=\"/desk/endorsements/").nth(1).unwrap().split('?').next().unwrap().to_owned()
}

async fn verified(house: &House, number: u32, site: &str, email: &str) {
    let token = token(house, number, site, email).await;
    assert_eq!(press(house, &token, "").await.0, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_sees_who_asked_decides_and_may_change_their_mind() {
    let house = house().await;
    let editor = Person::at_the_desk(&house, "mara", Role::Editor).await;
    assert!(editor.text(&format!("{DESK}?lang=en")).await.contains("No request waits"));
    let mut new = request(1, "https://watch.example.org", "ana@watch.example.org");
    new["logo"] = STANDARD.encode(picture(40, 20)).into();
    house.post(PATH, &new).await;
    let token = token_of(&house.mail("ana@watch.example.org", 1).await);
    assert!(editor.text(&format!("{DESK}?lang=en")).await.contains("No request waits"), "before it is confirmed");
    press(&house, &token, "").await;

    let page = editor.text(&format!("{DESK}?lang=en")).await;
    for part in ["Sample Watch", "مرصد نموذجي", "Ana Example", "Director of Samples", "watch.example.org", "Free them"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("ana@watch"), "the address itself is nowhere");
    assert!(page.contains("The address is in the domain of the site."));
    let number = number_in(&page);
    let logo = editor.get(&format!("{DESK}/{number}/logo")).await;
    assert_eq!((logo.status(), logo.headers()["cache-control"].to_str().unwrap()), (StatusCode::OK, "no-store"));

    let path = format!("{DESK}/{number}?lang=en");
    let done = editor.post(&path, &[("act", "approve")]).await;
    assert_eq!((done.status(), location(&done)), (StatusCode::SEE_OTHER, "/desk/endorsements?lang=en"));
    assert_eq!(names(&house).await, ["Sample Watch"]);
    let page = editor.text(&format!("{DESK}?lang=en&letter=free-them")).await;
    assert!(page.contains("Sample Watch") && !page.contains("Ana Example"), "who asked is erased: {page}");
    assert_eq!(editor.post(&path, &[("act", "refuse")]).await.status(), StatusCode::SEE_OTHER);
    assert_eq!(names(&house).await, [""; 0]);
    let page = editor.text(&format!("{DESK}?lang=en")).await;
    assert!(page.contains("Refused in the last 30 days"), "{page}");
    let told = house.get(&format!("/endorsements/{token}?lang=en")).await.text().await.unwrap();
    assert!(told.contains("An editor has decided"), "{told}");
    editor.post(&path, &[("act", "approve")]).await;
    assert_eq!(names(&house).await, ["Sample Watch"]);

    let log = house.running.app.store.audit_log(None, 3).await.unwrap();
    let deeds: Vec<_> = log.iter().map(|entry| entry.deed.unwrap().as_str()).collect();
    assert_eq!(deeds, ["endorsement_approved", "endorsement_refused", "endorsement_approved"]);
    assert!(log.iter().all(|entry| entry.by == clearing_house::store::account::Actor::Account("mara".into())));
    assert!(log.iter().all(|entry| entry.object == "free-them watch.example.org"));
    press(&house, &token, "/withdraw").await;
    assert_eq!(editor.post(&path, &[("act", "approve")]).await.status(), StatusCode::CONFLICT, "it was withdrawn");
}

#[tokio::test(flavor = "multi_thread")]
async fn look_alikes_are_told() {
    let house = house().await;
    let editor = Person::at_the_desk(&house, "mara", Role::Editor).await;
    // The first letter of the name and the first a of the site are Cyrillic.
    let mut new = request(1, "https://membеr-example.org", "ana@gmail.com");
    new["organisation"] = "Ѕample Member".into();
    house.post(PATH, &new).await;
    let token = token_of(&house.mail("ana@gmail.com", 1).await);
    press(&house, &token, "").await;
    let page = editor.text(&format!("{DESK}?lang=en")).await;
    for part in [
        "The name reads like that of \u{2068}Sample Member\u{2069}",
        "mixes letters of several alphabets",
        "Letters of another alphabet can look like Latin ones",
        "xn--",
        "The address is not in the domain of the site",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_decides_without_a_session_or_from_another_site() {
    let house = house().await;
    verified(&house, 1, "https://watch.example.org", "ana@watch.example.org").await;
    let editor = Person::at_the_desk(&house, "mara", Role::Editor).await;
    let number = number_in(&editor.text(DESK).await);
    let path = format!("{DESK}/{number}");
    let stranger = Person::new(&house, "nobody");
    for reply in [
        stranger.get(DESK).await,
        stranger.get(&format!("{path}/logo")).await,
        stranger.post(&path, &[("act", "approve")]).await,
    ] {
        assert_eq!(reply.status(), StatusCode::SEE_OTHER);
        assert!(location(&reply).contains("/desk/sign-in"));
    }
    let reply = editor.post_from(&path, &[("act", "approve")], &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(reply.status(), StatusCode::FORBIDDEN);
    for other in ["", "erase"] {
        assert_eq!(editor.post(&path, &[("act", other)]).await.status(), StatusCode::CONFLICT);
    }
    for missing in ["/desk/endorsements/999", "/desk/endorsements/x"] {
        assert!(editor.post(missing, &[("act", "approve")]).await.status().is_client_error(), "{missing}");
    }
    assert_eq!(names(&house).await, [""; 0]);
}

#[tokio::test(flavor = "multi_thread")]
async fn editors_set_the_order_and_an_organisation_stands_there_once() {
    let house = house().await;
    let file = concat!(
        r#"{"id":"b","petition":"free-them","organisation":"Beta","site":"https://beta.example.org","country":"KE"}"#,
        "\n",
        r#"{"id":"a","petition":"free-them","organisation":"alpha","site":"https://alpha.example.org","country":"KE"}"#,
        "\n",
        r#"{"id":"again","petition":"free-them","organisation":"Beta again","site":"https://www.beta.example.org","country":"KE"}"#,
        "\n",
        r#"{"id":"c","petition":"none","organisation":"Gamma","site":"https://gamma.example.org","country":"KE"}"#,
    );
    let summary = import::text::<Endorsements>(&*house.running.app.store, file).await.unwrap();
    assert_eq!((summary.imported, summary.refused), (2, 2));
    assert_eq!(import::text::<Endorsements>(&*house.running.app.store, file).await.unwrap().unchanged, 2);
    assert_eq!(names(&house).await, ["alpha", "Beta"]);
    let editor = Person::at_the_desk(&house, "mara", Role::Administrator).await;
    let page = editor.text(&format!("{DESK}?lang=en&letter=free-them")).await;
    let beta = page.split("Beta").nth(1).unwrap();
    let path = format!("{DESK}/{}?letter=free-them", number_in(beta));
    let done = editor.post(&path, &[("act", "place"), ("place", "1")]).await;
    assert_eq!(location(&done), "/desk/endorsements?letter=free-them&lang=en");
    assert_eq!(names(&house).await, ["Beta", "alpha"]);
    let bad = editor.post(&path, &[("act", "place"), ("place", "0")]).await;
    assert_eq!(bad.status(), StatusCode::UNPROCESSABLE_ENTITY);

    // The same organisation again: the editor is told whose place it takes.
    verified(&house, 1, "https://beta.example.org/en", "ana@beta.example.org").await;
    let page = editor.text(&format!("{DESK}?lang=en")).await;
    assert!(page.contains("would take the place of \u{2068}Beta\u{2069}"), "{page}");
    editor.post(&format!("{DESK}/{}", number_in(&page)), &[("act", "approve")]).await;
    assert_eq!(names(&house).await, ["Sample Watch", "alpha"], "in the same place");
    editor.post(&path, &[("act", "place"), ("place", "")]).await;
    let removed = r#"{"id":"a","petition":"free-them","removed":true}"#;
    assert_eq!(import::text::<Endorsements>(&*house.running.app.store, removed).await.unwrap().updated, 1);
    assert_eq!(names(&house).await, ["Sample Watch"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_an_editor_took_off_a_letter_comes_back_by_an_editor_only() {
    let house = house().await;
    let editor = Person::at_the_desk(&house, "mara", Role::Editor).await;
    let first = token(&house, 1, "https://member.example.org", "ana@member.example.org").await;
    press(&house, &first, "").await;
    assert_eq!(names(&house).await, ["Sample Member"]);
    let page = editor.text(&format!("{DESK}?letter=free-them")).await;
    editor.post(&format!("{DESK}/{}", number_in(&page)), &[("act", "refuse")]).await;
    // Also where the representative takes back what was refused.
    press(&house, &first, "/withdraw").await;
    verified(&house, 2, "https://member.example.org", "bo@member.example.org").await;
    assert_eq!(names(&house).await, [""; 0]);
    let page = editor.text(&format!("{DESK}?lang=en")).await;
    assert!(page.contains("1\u{2069} request waits"), "{page}");
    editor.post(&format!("{DESK}/{}", number_in(&page)), &[("act", "approve")]).await;
    assert_eq!(names(&house).await, ["Sample Member"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_request_of_a_member_replaces_the_older_one_and_its_link() {
    let house = house().await;
    let older = token(&house, 1, "https://member.example.org", "ana@member.example.org").await;
    press(&house, &older, "").await;
    let newer = token(&house, 2, "https://member.example.org", "bo@member.example.org").await;
    press(&house, &newer, "").await;
    assert_eq!(names(&house).await, ["Sample Member"]);
    let (status, page) = press(&house, &older, "/withdraw").await;
    assert!(status == StatusCode::NOT_FOUND && page.contains("newest message"), "{page}");
    assert_eq!(names(&house).await, ["Sample Member"]);
    press(&house, &newer, "/withdraw").await;
    assert_eq!(names(&house).await, [""; 0]);
}
