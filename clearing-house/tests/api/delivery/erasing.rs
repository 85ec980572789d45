//! Erasing who signed: on schedule and by hand; what was counted stays.

use clearing_house::delivery;
use serde_json::json;

use super::{Campaign, SLUG};
use crate::house::until;

const DAY: i64 = 86_400;

/// Nothing of who signed the petition is left, and everything that was counted is.
async fn erased(campaign: &Campaign, tokens: &[String], signatures: u32, leaves: u32) {
    let petition = format!("petition = (SELECT key FROM petitions WHERE slug = '{SLUG}')");
    let count = |sql: &str| campaign.one::<u32>(&sql.replace("PETITION", &petition));
    for nothing in [
        "SELECT count(*) FROM identities WHERE signature IN (SELECT key FROM signatures WHERE PETITION)",
        "SELECT count(*) FROM signatures WHERE PETITION AND (email_hash IS NOT NULL OR sealed_with <> '' \
         OR shown IS NOT NULL OR token_hash IS NOT NULL OR range_tag IS NOT NULL OR domain_tag IS NOT NULL)",
        "SELECT count(*) FROM signature_tokens WHERE signature IN (SELECT key FROM signatures WHERE PETITION)",
        "SELECT count(*) FROM delivery_items",
        "SELECT count(*) FROM petitions WHERE erasing IS NOT NULL",
    ] {
        assert_eq!(count(nothing), 0, "{nothing}");
    }
    assert_eq!(count("SELECT count(*) FROM signatures WHERE PETITION AND state = 'confirmed'"), signatures);
    assert_eq!(count("SELECT count(*) FROM log_leaves WHERE PETITION"), leaves);
    let house = &campaign.house;
    until("the counts are right", async || {
        let shown = house.json(&format!("/v1/petitions/{SLUG}")).await;
        (shown["confirmed"] == signatures && shown["state"] == "closed").then_some(())
    })
    .await;
    assert_eq!(house.running.app.store.audit_counts().await.unwrap(), 0, "the counts fit what is left");
    let (status, reply) = house.post("/v1/withdrawals", &json!({ "token": tokens[0] })).await;
    assert_eq!((status.as_u16(), &reply["code"]), (410, &json!("token_expired")), "its link leads nowhere any more");
    let page = house.get(&format!("/petitions/{SLUG}?lang=en")).await.text().await.unwrap();
    assert!(page.contains("The names and addresses of those who signed were erased on"), "{page}");
    assert!(campaign.refused(&["reopen", SLUG]).await.contains("could sign it a second time"));
    assert!(campaign.refused(&["deliver", SLUG]).await.contains("was erased"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_signed_is_erased_on_schedule_and_the_numbers_stay() {
    let campaign = Campaign::open().await;
    let tokens = campaign.signed_by(0..5).await;
    campaign.withdraw(&tokens[4]).await;
    let number = campaign.freeze().await;
    campaign.done(&["delivered", &number]).await;
    let app = &campaign.house.running.app;
    let identities = || campaign.one::<u32>("SELECT count(*) FROM identities");
    delivery::erase_due(app).await.unwrap();
    campaign.done(&["close", SLUG]).await;
    let listed = campaign.done(&["list"]).await;
    assert!(listed.contains("who signed is erased on"), "{listed}");
    campaign.house.clock.advance(89 * DAY);
    delivery::erase_due(app).await.unwrap();
    assert_eq!(identities(), 8, "two organisations, four signers");
    campaign.house.clock.advance(2 * DAY);
    delivery::erase_due(app).await.unwrap();
    assert_eq!(identities(), 0);
    erased(&campaign, &tokens, 4, 6).await;
    let file = campaign.path("late.jsonl");
    let late = ["export", &number, file.to_str().unwrap(), "--to", "Sample Coalition"];
    assert!(campaign.refused(&late).await.contains("was erased on"));
    assert!(!file.exists());
    let receipts = campaign.house.json(&format!("/v1/petitions/{SLUG}/deliveries")).await;
    assert_eq!(receipts.as_array().unwrap().len(), 1);
    let (_, log, _) = campaign.run(&["accounts", "log"]).await;
    assert!(log.lines().any(|line| line.contains("identities_erased") && line.contains("erase_days")), "{log}");
}

#[tokio::test(flavor = "multi_thread")]
async fn erasing_by_hand_asks_for_delivery_first_and_goes_on_where_it_was_cut() {
    let campaign = Campaign::open().await;
    let tokens = campaign.signed_by(0..3).await;
    let number = campaign.freeze().await;
    assert!(campaign.refused(&["erase", SLUG]).await.contains("1 deliveries were not handed over"));
    campaign.done(&["cancel-delivery", &number]).await;
    assert!(campaign.refused(&["erase", SLUG]).await.contains("3 confirmed signatures"));
    assert!(campaign.refused(&["erase", SLUG, "--undelivered-too"]).await.contains("is open: close it first"));
    campaign.done(&["close", SLUG, "--by", "Ana Example"]).await;
    // As a process that is killed after its first step leaves it.
    let store = &campaign.house.running.app.store;
    let by = clearing_house::store::account::Actor::Operator("Ana Example".into());
    store.begin_erasing(SLUG.into(), by, campaign.house.clock.now()).await.unwrap().unwrap();
    assert!(store.erase_some(campaign.house.clock.now()).await.unwrap());
    assert_ne!(campaign.one::<u32>("SELECT count(*) FROM signature_tokens WHERE signature > 0"), 0);
    delivery::erase_due(&campaign.house.running.app).await.unwrap();
    erased(&campaign, &tokens, 3, 3).await;
    assert!(campaign.refused(&["erase", SLUG, "--undelivered-too"]).await.contains("was erased on"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_petition_past_its_last_day_is_erased_too_unless_it_gets_more_days() {
    let today = |campaign: &Campaign, days: i64| clearing_house::clock::day(campaign.house.clock.now() + days * DAY);
    let campaign = Campaign::open().await;
    campaign.import(json!({ "closes": today(&campaign, 1) })).await;
    campaign.shown("its last day", |p| p["closes"].is_string()).await;
    campaign.signed_by(0..1).await;
    let app = &campaign.house.running.app;
    let closed = || campaign.one::<Option<i64>>(&format!("SELECT closed FROM petitions WHERE slug = '{SLUG}'"));
    delivery::erase_due(app).await.unwrap();
    assert_eq!(closed(), None);
    campaign.house.clock.advance(3 * DAY);
    delivery::erase_due(app).await.unwrap();
    assert!(closed().is_some());
    campaign.import(json!({ "closes": today(&campaign, 30) })).await;
    delivery::erase_due(app).await.unwrap();
    assert_eq!(closed(), None);
    campaign.house.clock.advance(40 * DAY);
    delivery::erase_due(app).await.unwrap();
    campaign.house.clock.advance(91 * DAY);
    delivery::erase_due(app).await.unwrap();
    assert_eq!(campaign.one::<u32>("SELECT count(*) FROM identities"), 0);
}
