//! Who receives signatures, and when petitions are open.

use std::fs;

use clearing_house::{keys, mailbox::Fault, sealing::key::Pair};
use reqwest::StatusCode;
use serde_json::json;

use super::{Campaign, SLUG};
use crate::house::{House, signature_for, until};

#[tokio::test(flavor = "multi_thread")]
async fn signers_see_who_receives_and_where_it_is_risky_and_every_recipient_needs_a_copy() {
    let campaign = Campaign::open().await;
    let petition = campaign.shown("two recipients", |p| p["recipients"].as_array().is_some_and(|r| r.len() == 2)).await;
    let organisations: Vec<_> = petition["recipients"].as_array().unwrap().iter().map(|r| &r["organisation"]).collect();
    assert_eq!(organisations, ["Sample Coalition", "Sample Observatory"]);
    assert_eq!((&petition["risky"], &petition["state"]), (&json!(["TN"]), &json!("open")));
    campaign.house.running.publish.notify_one();
    let path = format!("petitions/{SLUG}");
    let published = until("the petition is published", async || campaign.house.list(&path, "en").await).await;
    assert_eq!((&published["recipients"], &published["risky"]), (&petition["recipients"], &petition["risky"]));

    let keys = campaign.keys().await;
    let one = signature_for(SLUG, &keys[0], 1, "ana@example.org");
    let sign = format!("/v1/petitions/{SLUG}/signatures");
    assert_eq!(campaign.house.post(&sign, &one).await.0, StatusCode::CONFLICT, "a copy is missing");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_that_names_nobody_has_the_programme_or_is_closed() {
    let record = json!({
        "id": "p9", "slug": "names-nobody", "original": "en", "opened": "2026-01-01", "consent_version": "1",
        "organisation": "Sample Coalition", "versions": { "en": { "title": "T", "text": "T", "consent": "C" } },
    });
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.jsonl");
    fs::write(&file, record.to_string()).unwrap();
    let import = async |house: &House| {
        let data = house.folder.path().to_owned();
        let (code, _, err) = super::run(&data, &["import", "petitions", file.to_str().unwrap()]).await;
        assert_eq!(code, 0, "{err}");
        house.json("/v1/petitions/names-nobody").await
    };
    let house = House::open().await;
    let petition = import(&house).await;
    assert_eq!((&petition["state"], petition.get("recipients")), (&json!("closed"), None));
    let body = signature_for("names-nobody", &[9; 32], 1, "ana@example.org");
    let (status, reply) = house.post("/v1/petitions/names-nobody/signatures", &body).await;
    assert_eq!((status, &reply["code"]), (StatusCode::CONFLICT, &json!("petition_closed")));
    let (_, listed, _) = super::run(house.folder.path(), &["petitions", "list"]).await;
    assert!(listed.contains("names-nobody: closed, as nobody could read who signs"), "{listed}");

    let pair = Pair::named(folder.path(), "programme");
    pair.make().unwrap();
    let variables = [("IFEX_PROGRAMME_KEY_FILE", pair.public.to_str().unwrap())];
    let house = House::with(&variables, Fault::None).await;
    let petition = import(&house).await;
    let key = clearing_house::sealing::key::public(&pair.public).unwrap();
    assert_eq!(petition["recipients"], json!([{ "organisation": "IFEX", "key": keys::base64url(&key) }]));
    let body = signature_for("names-nobody", &key, 1, "ana@example.org");
    assert_eq!(house.post("/v1/petitions/names-nobody/signatures", &body).await.0, StatusCode::ACCEPTED);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_key_still_leads_to_what_was_sealed_to_it() {
    let campaign = Campaign::open().await;
    campaign.signed_by(0..1).await;
    let (earlier, newer) = (Pair::named(campaign.offline.path(), "first"), Pair::named(campaign.offline.path(), "new"));
    newer.make().unwrap();
    let line = fs::read_to_string(&newer.public).unwrap();
    campaign.import(json!({ "recipients": [{ "organisation": "Sample Coalition", "key": line }] })).await;
    campaign.shown("the new key", |p| p["recipients"].as_array().is_some_and(|r| r.len() == 1)).await;
    campaign.signed_by(1..2).await;
    let number = campaign.freeze().await;
    let export = campaign.export(&number, "Sample Coalition", "both.jsonl").await;
    let (code, out, err) = campaign.unseal(&export, &newer, "one.csv", &[]).await;
    assert!(code == 2 && out.contains("1 opened") && err.contains("signature 1: sealed to another key"), "{out}{err}");
    assert_eq!(campaign.rows("one.csv")[0][2], "not_opened");
    let more = ["--key", earlier.private.to_str().unwrap()];
    let (code, out, err) = campaign.unseal(&export, &newer, "two.csv", &more).await;
    assert!(code == 0 && out.contains("2 opened"), "{out}{err}");
    // Whoever receives no more still gets what is theirs, and nothing else.
    let export = campaign.export(&number, "Sample Observatory", "observatory.jsonl").await;
    let (code, out, _) = campaign.unseal(&export, &campaign.second, "observatory.csv", &[]).await;
    assert!(code == 0 && out.contains("1 opened, 0 taken back, 1 not sealed"), "{out}");
    assert_eq!(campaign.rows("observatory.csv")[1][2], "not_sealed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_closed_here_stays_closed_until_it_is_opened_again() {
    let campaign = Campaign::open().await;
    campaign.done(&["close", SLUG]).await;
    campaign.shown("closed", |p| p["state"] == "closed").await;
    assert!(campaign.refused(&["close", SLUG]).await.contains("closed already"));
    assert!(campaign.refused(&["close", "none"]).await.contains("there is no petition"));
    campaign.import(json!({ "state": "open", "risky": [] })).await;
    campaign.shown("still closed, and changed", |p| p["state"] == "closed" && p.get("risky").is_none()).await;
    campaign.done(&["reopen", SLUG]).await;
    campaign.shown("open", |p| p["state"] == "open").await;
    assert!(campaign.refused(&["reopen", SLUG]).await.contains("open already"));
    campaign.import(json!({ "closes": "2026-02-01" })).await;
    campaign.shown("over", |p| p["state"] == "closed").await;
    assert!(campaign.refused(&["reopen", SLUG]).await.contains("import it with a later one"));
}

/// A text without the marks that keep directions apart.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_target_is_told_of_each_number_once_and_never_after_closing() {
    let campaign = Campaign::with(json!({ "notify": { "address": "office@example.org", "at": [1, 2, 3, 5] } })).await;
    let app = &campaign.house.running.app;
    let told = async || clearing_house::delivery::tell_passed(app).await.unwrap();
    assert_eq!(told().await, 0);
    campaign.signed_by(0..2).await;
    // The server itself may have looked in between; in the end the highest number is told, and none twice.
    told().await;
    assert_eq!(told().await, 0);
    let mail = until("the mail of the second", async || {
        let mails = campaign.house.mailbox.mails.all();
        mails.into_iter().find(|m| m.to == ["office@example.org"] && plain(&m.text).contains("more than 2 confirmed"))
    })
    .await;
    assert!(plain(&mail.subject).contains("more than 2 signatures"), "{}", mail.subject);
    for part in
        ["Open the archives", "Sample Coalition named this address", "/petitions/open-the-archives/count?lang=en"]
    {
        assert!(plain(&mail.text).contains(part), "{part}: {}", mail.text);
    }
    let told_of = |number: u32| {
        let text = format!("more than {number} confirmed");
        campaign.house.mailbox.mails.all().iter().filter(|mail| plain(&mail.text).contains(&text)).count()
    };
    campaign.done(&["close", SLUG]).await;
    assert_eq!(campaign.one::<u32>("SELECT count(*) FROM notices WHERE told IS NULL"), 2);
    // As if more had been confirmed in the last moment.
    let connection = rusqlite::Connection::open(campaign.house.folder.path().join("clearing-house.sqlite")).unwrap();
    connection.execute("UPDATE petitions SET imported_count = 10 WHERE slug = ?", [SLUG]).unwrap();
    assert_eq!(told().await, 0);
    // A number that was passed before anybody asked is not told either.
    campaign.done(&["reopen", SLUG]).await;
    let notify = json!({ "address": "office@example.org", "at": [50, 103] });
    campaign.import(json!({ "imported_count": 100, "notify": notify })).await;
    assert_eq!(told().await, 0);
    campaign.signed_by(2..3).await;
    until("the mail of the hundred and third", async || {
        told().await;
        (told_of(103) > 0).then_some(())
    })
    .await;
    assert_eq!([2, 3, 5, 50, 103].map(told_of), [1, 0, 0, 0, 1]);
}
