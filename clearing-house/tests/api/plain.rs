//! Signing by the plain form, as a browser without JavaScript does.

use reqwest::{Client, Response, StatusCode, header, redirect::Policy};
use rusqlite::Connection;
use serde_json::json;
use wire::SignatureContent;

use crate::house::{House, recipient, token_of};

pub const PATH: &str = "/petitions/free-them/sign?lang=en";
const SIGNED: &str = "/petitions/free-them/signed?lang=en";

/// What somebody fills in who agrees to everything.
const FILLED: [(&str, &str); 8] = [
    ("form", "a-form-of-its-own"),
    ("name", " Ana Example "),
    ("email", "ana@example.org"),
    ("country", "TN"),
    ("display", "initials"),
    ("comment", "Free\r\nthem"),
    ("contact", "1"),
    ("consent", "1"),
];

pub fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let changed = |name: &str| changes.iter().find(|(n, _)| *n == name).map(|(_, value)| *value);
    let all = FILLED.iter().map(|(name, value)| (*name, changed(name).unwrap_or(value)));
    let new = changes.iter().filter(|(name, _)| FILLED.iter().all(|(n, _)| n != name)).copied();
    all.chain(new).filter(|(_, value)| !value.is_empty()).collect()
}

pub async fn send(house: &House, path: &str, entries: &[(&str, &str)]) -> Response {
    let client = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(entries).finish();
    let request = client.post(format!("{}{path}", house.url)).body(body);
    request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").send().await.unwrap()
}

fn text_of(reply: &Response, name: header::HeaderName) -> String {
    reply.headers().get(name).map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default()
}

/// The one signature in the database, with what was sealed.
fn stored(house: &House) -> (Option<String>, bool, String, Vec<u8>) {
    let database = Connection::open(house.folder.path().join("clearing-house.sqlite")).unwrap();
    let sql =
        "SELECT s.shown, s.delayed, s.sealed_with, i.sealed FROM signatures s JOIN identities i ON i.signature = s.key";
    database.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_form_signs_and_what_was_entered_is_sealed_to_who_receives_it() {
    let house = House::open().await;
    let reply = send(&house, PATH, &with(&[("delayed", "1")])).await;
    assert_eq!((reply.status(), text_of(&reply, header::LOCATION)), (StatusCode::SEE_OTHER, SIGNED.to_owned()));
    let next = house.get(SIGNED).await.text().await.unwrap();
    assert!(next.contains("confirm by mail") && !next.contains("ana@") && !next.contains("<script"));

    let (shown, delayed, key, sealed) = stored(&house);
    assert_eq!((shown.as_deref(), delayed), (Some("A. E."), true));
    let info = seal::context::signature("free-them");
    let opened = seal::open(&recipient().0, &info, key.as_bytes(), &sealed).unwrap();
    let content: SignatureContent = serde_json::from_slice(seal::unpad(&opened).unwrap()).unwrap();
    let expected = SignatureContent {
        name: "Ana Example".into(),
        email: "ana@example.org".into(),
        country: "TN".into(),
        lang: "en".into(),
        comment: Some("Free\nthem".into()),
        contact: true,
    };
    assert_eq!(content, expected);
    for file in std::fs::read_dir(house.folder.path()).unwrap().map(|file| file.unwrap().path()) {
        let bytes = if file.is_file() { std::fs::read(&file).unwrap() } else { Vec::new() };
        for clear in ["Ana Example", "ana@example.org", "Free\\nthem"] {
            let found = bytes.windows(clear.len()).any(|part| part == clear.as_bytes());
            assert!(!found, "{clear} in {}", file.display());
        }
    }

    let token = token_of(&house.mail("ana@example.org", 1).await);
    let (status, reply) = house.post("/v1/confirmations", &json!({ "token": token })).await;
    assert_eq!((status, &reply["confirmed"]), (StatusCode::OK, &json!(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn all_faults_are_told_at_once_and_every_entry_is_kept() {
    let house = House::open().await;
    let long = "c".repeat(1_001);
    let entries = with(&[
        ("name", "Ana\u{202E} <Example>"),
        ("email", "nobody"),
        ("country", ""),
        ("display", "full"),
        ("delayed", "1"),
        ("comment", &long),
        ("consent", ""),
    ]);
    let reply = send(&house, PATH, &entries).await;
    assert_eq!(reply.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(text_of(&reply, header::CACHE_CONTROL), "no-store");
    let page = reply.text().await.unwrap();
    for part in [
        "<title>5 things to correct – Sign the petition – IFEX</title>".replace("5", "\u{2068}5\u{2069}"),
        "tabindex=\"-1\" autofocus".into(),
        "<a href=\"#name\">This contains characters that cannot be used.".into(),
        "<a href=\"#email\">Enter a complete e-mail address".into(),
        "<a href=\"#country\">Choose your country</a>".into(),
        "<a href=\"#comment\">Shorten this to".into(),
        "<a href=\"#consent\">Tick the box".into(),
        "value=\"Ana\u{202E} &lt;Example&gt;\"".into(),
        "aria-describedby=\"email-hint email-error\" aria-invalid=\"true\"".into(),
        "value=\"nobody\"".into(),
        "<option value=\"full\" selected>".into(),
        format!(">\n{long}</textarea>"),
        "value=\"a-form-of-its-own\"".into(),
    ] {
        assert!(page.contains(&part), "{part}");
    }
    assert_eq!(page.matches(" checked").count(), 2, "contact and the delay, not the wording");
    // The widget would take the form's place, and the entries with it.
    assert!(!page.contains("<script") && !page.contains("ifex-petition"));
    assert_eq!(send(&house, PATH, &with(&[])).await.status(), StatusCode::SEE_OTHER, "nothing of it was kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doubled_click_sends_one_mail_and_a_corrected_address_another() {
    let house = House::open().await;
    for entries in [with(&[]), with(&[]), with(&[("email", "ana.example@example.org")]), with(&[("comment", "")])] {
        assert_eq!(send(&house, PATH, &entries).await.status(), StatusCode::SEE_OTHER);
    }
    house.mail("ana.example@example.org", 1).await;
    assert_eq!(house.mailbox.mails.all().len(), 2);
    house.clock.advance(700);
    assert_eq!(send(&house, PATH, &with(&[])).await.status(), StatusCode::SEE_OTHER);
    house.mail("ana@example.org", 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_refusal_is_a_page_that_says_what_to_do() {
    let house = House::open().await;
    let large = "x".repeat(wire::limit::SIGNATURE_BODY);
    for (path, entries, status, words) in [
        ("/petitions/none/sign?lang=en", with(&[]), 404, "There is nothing here"),
        ("/petitions/closed-long-ago/sign?lang=en", with(&[]), 409, "takes no more signatures"),
        (PATH, with(&[("consent", "0")]), 422, "The wording has changed since you opened this page."),
        (PATH, with(&[("comment", &large)]), 413, "This is too large."),
    ] {
        let reply = send(&house, path, &entries).await;
        assert_eq!(reply.status().as_u16(), status, "{path}");
        assert!(reply.text().await.unwrap().contains(words), "{words}");
    }
    let client = Client::builder().no_proxy().build().unwrap();
    let foreign = client.post(format!("{}{PATH}", house.url)).header("sec-fetch-site", "cross-site").body("name=Ana");
    let foreign = foreign.send().await.unwrap();
    assert_eq!(foreign.status(), StatusCode::FORBIDDEN);
    assert!(!foreign.text().await.unwrap().contains("Ana"), "what another page filled in");
    let reply = client.post(format!("{}{PATH}", house.url)).body("name=Ana").send().await.unwrap();
    assert_eq!(reply.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert!(house.mailbox.mails.all().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signs_too_often_keeps_the_entries_and_is_told_when_to_go_on() {
    let variables = [("IFEX_SIGNS_PER_MINUTE", "1")];
    let house = House::with(&variables, clearing_house::mailbox::Fault::None).await;
    let mut limited = None;
    // A minute may end between two of them.
    for number in 0..4 {
        let email = format!("ana.{number}@example.org");
        let reply = send(&house, PATH, &with(&[("email", &email)])).await;
        if reply.status() == StatusCode::TOO_MANY_REQUESTS {
            limited = Some((email, reply));
            break;
        }
    }
    let (email, reply) = limited.expect("limited");
    assert!((1..=60).contains(&text_of(&reply, header::RETRY_AFTER).parse::<u32>().unwrap()));
    let page = reply.text().await.unwrap();
    assert!(page.contains("Too many attempts in a short time.") && page.contains(&email));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_petitions_page_has_the_form_where_the_widget_will_be() {
    let house = House::open().await;
    let reply = house.get("/petitions/free-them?lang=ru").await;
    assert!(text_of(&reply, header::CACHE_CONTROL).starts_with("public"));
    let page = reply.text().await.unwrap();
    let element = page.split("<ifex-petition").nth(1).unwrap().split("</ifex-petition>").next().unwrap();
    for part in [
        "method=\"post\" action=\"/petitions/free-them/sign?lang=ru\"",
        "Sample Coalition",
        "Тунис",
        "name=\"consent\" type=\"checkbox\" value=\"1\"",
    ] {
        assert!(element.contains(part), "{part}");
    }
    assert!(!house.get("/petitions/closed-long-ago?lang=en").await.text().await.unwrap().contains("<form"));
    let alone = house.get("/petitions/free-them/sign?lang=ar").await;
    assert_eq!((alone.status(), text_of(&alone, header::CACHE_CONTROL)), (StatusCode::OK, "no-store".to_owned()));
    assert!(house.mailbox.mails.all().is_empty(), "looking changes nothing");
}
