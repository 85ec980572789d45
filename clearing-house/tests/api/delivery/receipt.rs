//! The receipt: signed, public, and checked by the command, by the page's script and by nobody's good faith.

use std::{fs, process::Command};

use serde_json::{Value, json};
use wire::{DeliveryReceipt, SignedReceipt, snapshot};

use super::{Campaign, SLUG};
use crate::house::until;

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_public_and_only_the_genuine_one_is_believed() {
    let campaign = Campaign::open().await;
    let path = format!("/v1/petitions/{SLUG}/deliveries");
    campaign.shown("the petition", |_| true).await;
    assert_eq!(campaign.house.json(&path).await, json!([]));
    let tokens = campaign.signed_by(0..3).await;
    let first = campaign.freeze().await;
    campaign.withdraw(&tokens[0]).await;
    assert_eq!(campaign.house.json(&path).await, json!([]), "what is not handed over is not public");
    let file = campaign.path("receipt.json");
    let out = campaign.done(&["delivered", &first, "--receipt", file.to_str().unwrap()]).await;
    assert!(out.contains("is handed over"), "{out}");
    assert!(campaign.refused(&["delivered", &first]).await.contains("handed over already"));
    assert!(campaign.refused(&["cancel-delivery", &first]).await.contains("handed over already"));
    campaign.signed_by(3..5).await;
    let second = campaign.freeze().await;
    campaign.done(&["delivered", &second]).await;

    let receipts: Vec<SignedReceipt> = serde_json::from_value(campaign.house.json(&path).await).unwrap();
    assert_eq!(serde_json::from_slice::<SignedReceipt>(&fs::read(&file).unwrap()).unwrap(), receipts[0]);
    let told: Vec<DeliveryReceipt> = receipts.iter().map(|r| serde_json::from_str(&r.payload).unwrap()).collect();
    let numbers = |r: &DeliveryReceipt| (r.signatures, r.taken_back, r.in_all, r.log_size);
    assert_eq!((numbers(&told[0]), numbers(&told[1])), ((3, 1, 2, 3), (2, 0, 4, 6)));
    assert_eq!((told[0].title.as_str(), told[0].target.as_str()), ("Open the archives", "The ministry"));
    assert_eq!(campaign.one::<u32>("SELECT count(*) FROM signatures WHERE delivery = 'delivered'"), 4);

    let key = campaign.house.running.app.public_key.clone();
    let check = async |text: &str, key: &str| {
        let file = campaign.path("checked.json");
        fs::write(&file, text).unwrap();
        super::run(campaign.offline.path(), &["check-receipt", file.to_str().unwrap(), "--key", key]).await
    };
    let genuine = fs::read_to_string(&file).unwrap();
    let (code, out, err) = check(&genuine, &key).await;
    assert!(code == 0 && out.contains("genuine: delivery") && out.contains("handed over on"), "{out}{err}");
    let all = serde_json::to_string(&receipts).unwrap();
    let (code, out, _) = check(&all, &key).await;
    assert!(code == 0 && out.matches("genuine:").count() == 2, "{out}");
    let changed = genuine.replace(r#"\"signatures\":3"#, r#"\"signatures\":9"#);
    assert_ne!(changed, genuine);
    for (text, key, expected) in [
        (changed.as_str(), key.as_str(), "not genuine"),
        (&genuine, &"A".repeat(43), "not signed with this key"),
        (&genuine, &format!("-{}", "A".repeat(42)), "not signed with this key"),
        ("[]", &key, "has no receipts"),
        ("{}", &key, "is no receipt"),
    ] {
        let (code, out, err) = check(text, key).await;
        assert!(code == 1 && err.contains(expected) && out.is_empty(), "{expected}: {out}{err}");
    }

    // So says the page's script, which also compares with the log as it is published.
    campaign.house.running.publish.notify_one();
    until("the log is published", async || {
        campaign.house.running.publish.notify_one();
        let log = campaign.house.list(&snapshot::log(SLUG), "zxx").await?;
        log["heads"].as_array()?.last().filter(|head| head["size"] == 6).cloned()
    })
    .await;
    let folder = campaign.path("scripts");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("package.json"), r#"{"type":"module"}"#).unwrap();
    for script in ["proof.js", "receipt.js"] {
        let text = campaign.house.get(&format!("/{script}")).await.text().await.unwrap();
        fs::write(folder.join(script), text).unwrap();
    }
    fs::write(campaign.path("all.json"), all).unwrap();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/api/delivery/receipt.mjs");
    let mut node = Command::new("node");
    node.arg(script).arg(folder.join("receipt.js")).args([&campaign.house.url, &key]).arg(campaign.path("all.json"));
    let output = tokio::task::spawn_blocking(move || node.output().expect("this test needs Node.js 20")).await.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_has_receipts_in_every_language_without_a_script() {
    let campaign = Campaign::open().await;
    campaign.shown("the petition", |_| true).await;
    let page = async |lang: &str| campaign.house.get(&format!("/petitions/{SLUG}/deliveries?lang={lang}")).await;
    assert!(
        page("en").await.text().await.unwrap().contains("No signatures of this petition have been handed over yet.")
    );
    campaign.signed_by(0..1).await;
    let number = campaign.freeze().await;
    campaign.done(&["delivered", &number]).await;
    let digest: Vec<u8> = campaign.one("SELECT digest FROM deliveries");
    let digest = clearing_house::keys::base64url(&digest);
    for lang in ["en", "fr", "es", "ru", "ar"] {
        let page = page(lang).await;
        assert_eq!(page.status(), 200);
        let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
        assert!(policy.contains("script-src 'self'; connect-src 'self'") && !policy.contains("unsafe"), "{policy}");
        let html = page.text().await.unwrap();
        for part in
            [digest.as_str(), "The ministry", "<noscript>", "deliveries.js", &campaign.house.running.app.public_key]
        {
            assert!(html.contains(part), "{lang}: {part}");
        }
        assert!(!html.contains("style=\"") && !html.contains("<style") && !html.contains("onsubmit"));
        assert_eq!(html.matches("<form").count(), html.matches(" hidden method=\"post\"").count());
    }
    for script in ["/deliveries.js", "/receipt.js"] {
        assert_eq!(campaign.house.get(script).await.headers()["content-type"], "text/javascript; charset=utf-8");
    }
    let petition = campaign.house.get(&format!("/petitions/{SLUG}?lang=en")).await.text().await.unwrap();
    assert!(petition.contains(&format!("/petitions/{SLUG}/deliveries?lang=en")));
    assert_eq!(campaign.house.get("/petitions/none/deliveries").await.status(), 404);
    let missing: Value = campaign.house.get("/v1/petitions/none/deliveries").await.json().await.unwrap();
    assert_eq!(missing["code"], "not_found");
}
