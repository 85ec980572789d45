//! Partners: their registration, what is counted for them, and where they see it.

use clearing_house::import::{self, Partners};
use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    cli::program,
    house::{House, signature, token_of, until},
};

const REGISTERED: &str = r#"{"slug":"sample-council","name":"Sample Council","sites":["https://Council.example/","http://localhost:8090"],
"key":"X9R2M7XkP8p7rRv75CT-rLF12dTUow8Wbb0wY28LRGs"}
{"slug":"sample-radio","name":"Sample Radio","sites":["https://radio.example"]}
"#;

async fn register(house: &House, records: &'static str) {
    let records: &'static str = Box::leak(records.replace(",\n\"key\"", ",\"key\"").into_boxed_str());
    assert_eq!(import::text::<Partners>(&*house.running.app.store, records).await.unwrap().refused, 0);
}

/// Signs on a page of a site and confirms.
async fn sign(house: &House, number: u32, partner: &str, site: &str, lang: &str) {
    sign_from(house, number, partner, site, (site, lang)).await;
}

/// The same from a page of one origin that names another's as its own, as a frame does.
async fn sign_from(house: &House, number: u32, partner: &str, origin: &str, (site, lang): (&str, &str)) {
    let address = format!("{number}@example.org");
    let mut body = signature(number, &address);
    body["partner"] = partner.into();
    body["page"] = format!("{site}/petition").into();
    body["lang"] = lang.into();
    let headers = [("content-type", "application/json"), ("origin", origin)];
    let reply = house.send(Method::POST, "/v1/petitions/free-them/signatures", &headers, &body.to_string()).await;
    assert_eq!(reply.status(), 202);
    let mail = house.mail(&address, 1).await;
    let token = match mail.text.split("#ifex-confirm=").nth(1) {
        Some(rest) => rest.split_whitespace().next().unwrap().to_owned(),
        None => token_of(&mail),
    };
    assert_eq!(house.post("/v1/confirmations", &json!({ "token": token })).await.0, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_is_in_the_snapshot_and_known_at_once() {
    let house = House::open().await;
    register(&house, REGISTERED).await;
    let partners = &house.running.app.partners;
    let council = partners.get("sample-council").await.unwrap().unwrap();
    assert!(council.has("https://council.example") && !council.has("https://radio.example"));
    let published =
        until("the partner is published", async || house.list("partners/sample-council", "zxx").await).await;
    let expected = json!({
        "slug": "sample-council", "name": "Sample Council", "sites": ["https://council.example", "http://localhost:8090"],
        "key": "X9R2M7XkP8p7rRv75CT-rLF12dTUow8Wbb0wY28LRGs",
    });
    assert_eq!(published, expected);
    register(&house, r#"{"slug":"sample-council","removed":true}"#).await;
    assert_eq!(partners.get("sample-council").await.unwrap(), None);
    assert!(partners.get("sample-radio").await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_signature_counts_for_a_partner_only_from_its_own_site() {
    let house = House::open().await;
    register(&house, REGISTERED).await;
    for number in 0..6 {
        sign(&house, number, "sample-council", "https://council.example", "en").await;
    }
    sign(&house, 10, "sample-council", "https://council.example", "ar").await;
    sign(&house, 11, "sample-council", "https://elsewhere.example", "en").await;
    sign(&house, 12, "unknown", "https://council.example", "en").await;
    // Our own frame is believed which page it stands in, another's page is not.
    sign_from(&house, 13, "sample-council", &house.url, ("https://council.example", "en")).await;
    sign_from(&house, 14, "sample-council", "https://elsewhere.example", ("https://council.example", "en")).await;
    let data = house.folder.path().to_str().unwrap();
    let run = |arguments: &[&str]| {
        let output = program(arguments).env("IFEX_DATA_DIR", data).env("IFEX_LISTEN", "127.0.0.1:1").output().unwrap();
        (output.status.code().unwrap(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let exact = "petition,partner,lang,confirmed\nfree-them,,en,3\nfree-them,sample-council,ar,1\nfree-them,sample-council,en,7\n";
    assert_eq!(run(&["partners", "counts", "--csv", "--exact"]), (0, exact.to_owned()));
    let told = exact.replace("en,3", "en,<5").replace("ar,1", "ar,<5");
    assert_eq!(run(&["partners", "counts", "--csv", "--petition", "free-them"]), (0, told));
    let (code, table) = run(&["partners", "counts"]);
    assert!(code == 0 && table.lines().any(|line| line.ends_with("sample-council  en            7")), "{table}");
    assert!(run(&["partners", "counts", "--petition", "none"]).1.contains("there is no petition \"none\""));

    let link = |arguments: &[&str]| {
        let (code, link) = run(arguments);
        assert_eq!(code, 0, "{link}");
        link.trim().strip_prefix("http://127.0.0.1:1").unwrap().to_owned()
    };
    let first = link(&["partners", "link", "sample-council"]);
    let reply = house.get(&format!("{first}?lang=en")).await;
    assert_eq!((reply.status().as_u16(), &reply.headers()["cache-control"]), (200, &"no-store".parse().unwrap()));
    let page = reply.text().await.unwrap();
    for part in [
        "Sample Council",
        "<td>7</td>",
        "fewer than \u{2068}5\u{2069}",
        "at least \u{2068}8\u{2069}",
        "https://council.example",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for wrong in [first.replace("sample-council", "sample-radio"), format!("{first}x"), "/partners/none/none".into()] {
        assert_eq!(house.get(&wrong).await.status(), 404, "{wrong}");
    }
    let second = link(&["partners", "link", "sample-council", "--renew"]);
    assert_eq!((house.get(&first).await.status().as_u16(), house.get(&second).await.status().as_u16()), (404, 200));
    assert_eq!(link(&["partners", "link", "sample-council"]), second);
    let (code, error) = run(&["partners", "link", "none"]);
    assert!(code == 1 && error.contains("there is no partner \"none\""), "{error}");
    assert_eq!(run(&["accounts", "log"]).1.matches("partner_link_made\tsample-council").count(), 3);
    assert!(run(&["partners", "list"]).1.contains("sample-radio: Sample Radio\n  https://radio.example\n"));
    register(&house, r#"{"slug":"sample-council","removed":true}"#).await;
    register(&house, REGISTERED).await;
    let statuses = async |link: &str| house.get(link).await.status().as_u16();
    assert_eq!((statuses(&first).await, statuses(&second).await), (404, 404), "it comes back with another link");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_withdrawn_counts_for_the_partner_no_more() {
    let house = House::open().await;
    register(&house, REGISTERED).await;
    sign(&house, 1, "sample-council", "https://council.example", "en").await;
    let counts = async || house.running.app.store.partner_counts(Some("free-them".into())).await.unwrap();
    assert_eq!(counts().await.len(), 1);
    let mail = house.mail("1@example.org", 1).await;
    let token = mail.text.split(['=', '/', '?']).find(|part| part.len() >= 43 && wire::text::is_base64url(&part[..43]));
    let token = &token.unwrap()[..43];
    let (status, reply): (_, Value) = house.post("/v1/withdrawals", &json!({ "token": token })).await;
    assert_eq!(status, 200, "{reply}");
    assert_eq!(counts().await, []);
}
