//! The form without JavaScript.

use reqwest::{Client, Response, redirect::Policy};

use super::{house, logo::picture, names, press, token_of};
use crate::house::House;

/// Sends the form as a browser does.
async fn submit(house: &House, path: &str, entries: &[(&str, &str)], logo: Option<&[u8]>) -> Response {
    let boundary = "----sample-boundary";
    let mut body = Vec::new();
    for (name, value) in entries {
        let part = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = "Content-Disposition: form-data; name=\"logo\"; filename=\"a.png\"\r\nContent-Type: image/png";
    body.extend_from_slice(format!("--{boundary}\r\n{head}\r\n\r\n").as_bytes());
    body.extend_from_slice(logo.unwrap_or_default());
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    let client = Client::builder().no_proxy().redirect(Policy::none()).build().unwrap();
    let request = client.post(format!("{}{path}", house.url)).body(body);
    request.header("content-type", format!("multipart/form-data; boundary={boundary}")).send().await.unwrap()
}

const PATH: &str = "/petitions/free-them/endorse?lang=en";
const GOOD: [(&str, &str); 8] = [
    ("form", "one-form"),
    ("organisation", "Sample Watch"),
    ("name-ar", "مرصد نموذجي"),
    ("site", "member.example.org"),
    ("country", "KE"),
    ("name", "Ana Example"),
    ("role", "Director"),
    ("email", "ana@member.example.org"),
];

#[tokio::test(flavor = "multi_thread")]
async fn an_organisation_signs_without_javascript() {
    let house = house().await;
    let page = house.get(PATH).await;
    assert_eq!(page.headers()["cache-control"], "no-store");
    let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
    assert!(!policy.contains("script-src"), "{policy}");
    let page = page.text().await.unwrap();
    assert!(page.contains("enctype=\"multipart/form-data\"") && !page.contains("<script"));
    for _ in 0..2 {
        // A doubled click is one request.
        let reply = submit(&house, PATH, &GOOD, Some(&picture(40, 20))).await;
        assert_eq!(reply.status(), 303);
        let location = reply.headers()["location"].to_str().unwrap();
        assert_eq!(location, "/petitions/free-them/endorse?lang=en&sent=member");
        let next = house.get(location).await.text().await.unwrap();
        assert!(next.contains("One step left") && next.contains("at once"), "{next}");
    }
    let token = token_of(&house.mail("ana@member.example.org", 1).await);
    press(&house, &token, "").await;
    assert_eq!(names(&house).await, ["Sample Member"]);
    assert!(house.json(super::PATH).await["endorsements"][0]["logo"].is_string());
    assert_eq!(house.mailbox.mails.all().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fault_is_told_beside_its_field_and_every_entry_kept() {
    let house = house().await;
    let mut bad = GOOD;
    bad[1].1 = "\"><script>alert(1)</script>";
    bad[3].1 = "http://insecure.example.org";
    bad[4].1 = "";
    bad[7].1 = "ana@";
    let reply = submit(&house, PATH, &bad, Some(&picture(40, 20))).await;
    assert_eq!(reply.status(), 422);
    let page = reply.text().await.unwrap();
    for part in [
        "<title>Please correct this first",
        "<a href=\"#site\">",
        "<a href=\"#country\">",
        "<a href=\"#email\">",
        "id=\"site-error\"",
        "aria-describedby=\"site-hint site-error\" aria-invalid=\"true\"",
        "value=\"http://insecure.example.org\"",
        "value=\"Ana Example\"",
        "value=\"مرصد نموذجي\"",
        "value=\"one-form\"",
        "&quot;&gt;&lt;script&gt;",
        "Choose the logo again",
        "Choose the country of its office",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(!page.contains("<script") && !page.contains("<a href=\"#organisation\">"), "{page}");
    let reply = submit(&house, PATH, &GOOD, Some(b"GIF89a")).await.text().await.unwrap();
    assert!(reply.contains("not a whole PNG file") && !reply.contains("Choose the logo again"), "{reply}");
    let large = submit(&house, PATH, &GOOD, Some(&vec![0; 200_000])).await;
    assert_eq!(large.status(), 413);
    assert!(large.text().await.unwrap().contains("The logo is too large"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_form_is_there_in_every_language_while_the_petition_is_open() {
    let house = house().await;
    for lang in ["en", "fr", "es", "ru", "ar"] {
        for page in ["endorse", "letter", "endorse?sent=editor"] {
            let separator = if page.contains('?') { '&' } else { '?' };
            let reply = house.get(&format!("/petitions/free-them/{page}{separator}lang={lang}")).await;
            assert_eq!(reply.status(), 200);
            let html = reply.text().await.unwrap();
            assert!(html.contains(&format!("<html lang=\"{lang}\"")) && !html.contains("style=\""), "{page} {lang}");
        }
    }
    let closed = house.get("/petitions/closed-long-ago/endorse?lang=en").await.text().await.unwrap();
    assert!(closed.contains("No more organisations") && !closed.contains("<form"));
    let letter = house.get("/petitions/closed-long-ago/letter?lang=en").await.text().await.unwrap();
    assert!(letter.contains("No organisation has signed yet") && !letter.contains("petitions/closed-long-ago/endorse"));
    let reply = submit(&house, "/petitions/closed-long-ago/endorse?lang=en", &GOOD, None).await;
    assert_eq!(reply.status(), 409);
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let reply = house.send(reqwest::Method::POST, PATH, &form, "organisation=x").await;
    assert_eq!(reply.status(), 415);
}
