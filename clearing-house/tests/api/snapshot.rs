//! `v1/snapshot/`: signed, hashed, cached and packed; and what stands in it.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clearing_house::{
    import::{self, Alerts},
    mailbox::Fault,
};
use ed25519_dalek::{Signature, Verifier, VerifyingKey};
use reqwest::Method;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::house::{House, until};

fn bytes<const N: usize>(text: &Value) -> [u8; N] {
    URL_SAFE_NO_PAD.decode(text.as_str().unwrap()).unwrap().try_into().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_path_is_reached_from_the_signature_by_hashes() {
    let house = House::with(&[("IFEX_MIRRORS", "https://mirror.example/")], Fault::None).await;
    let signed = house.json("/v1/snapshot/manifest.json").await;
    let payload = signed["payload"].as_str().unwrap();
    let key = VerifyingKey::from_bytes(&bytes(&signed["signatures"][0]["key"])).unwrap();
    let signature = Signature::from_bytes(&bytes(&signed["signatures"][0]["signature"]));
    let message = format!("ifex snapshot manifest 1\n{payload}");
    key.verify(message.as_bytes(), &signature).unwrap();

    let manifest: wire::Manifest = serde_json::from_str(payload).unwrap();
    assert_eq!(manifest.mirrors, ["https://mirror.example/"]);
    assert_eq!(manifest.indexes.len(), 5);
    let mut paths = 0;
    for shards in manifest.indexes.values() {
        assert!(shards.len().is_power_of_two());
        for (place, shard) in shards.iter().enumerate() {
            let index: wire::Index = serde_json::from_slice(&file(&house, shard).await).unwrap();
            for (path, hash) in index {
                let digest = Sha256::digest(path.as_bytes());
                assert_eq!(wire::snapshot::shard([digest[0], digest[1]], shards.len()), place);
                let body = file(&house, &hash).await;
                match path.split('/').next().unwrap() {
                    "alerts" => drop(serde_json::from_slice::<wire::AlertList>(&body).unwrap()),
                    "petitions" => drop(serde_json::from_slice::<wire::Petition>(&body).unwrap()),
                    "opportunities" => drop(serde_json::from_slice::<Vec<wire::Opportunity>>(&body).unwrap()),
                    "members" => drop(serde_json::from_slice::<Vec<wire::Member>>(&body).unwrap()),
                    "exchange" => drop(serde_json::from_slice::<Vec<wire::ExchangeEntry>>(&body).unwrap()),
                    other => panic!("{other}"),
                }
                paths += 1;
            }
        }
    }
    // alerts, 2 countries, 6 topics, 1 campaign, 2 petitions, 3 lists of the programme; in five languages.
    assert_eq!(paths, 15 * 5);
}

/// A file, checked against its name.
async fn file(house: &House, hash: &str) -> Vec<u8> {
    let reply = house.get(&format!("/v1/snapshot/{hash}.json")).await.error_for_status().unwrap();
    assert!(reply.headers()["cache-control"].to_str().unwrap().contains("immutable"));
    let body = reply.bytes().await.unwrap().to_vec();
    assert_eq!(URL_SAFE_NO_PAD.encode(Sha256::digest(&body)), hash);
    body
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_fall_back_to_the_original_and_hide_what_was_withdrawn() {
    let house = House::open().await;
    let list: wire::AlertList = serde_json::from_value(house.list("alerts", "ar").await.unwrap()).unwrap();
    let told: Vec<_> = list.alerts.iter().map(|a| (a.id.as_str(), a.lang.as_str())).collect();
    assert_eq!(told, [("corrected-one", "ar"), ("withdrawn-one", "en"), ("plain-one", "fr")]);
    let withdrawn = &list.alerts[1];
    assert_eq!(withdrawn.note.as_deref(), Some("It was a mistake."));
    assert!(withdrawn.summary.is_empty() && withdrawn.action.is_none());
    assert_eq!(list.alerts[0].action.as_ref().unwrap().petition.as_deref(), Some("free-them"));
    assert_eq!(list.alerts[2].title, "<b>Bold</b> & plain text of an alert without a title");
    for (path, total) in [
        ("alerts/country/TN", 2),
        ("alerts/topic/attack", 2),
        ("alerts/campaign/monitoring", 1),
        ("alerts/topic/media_concentration", 0),
    ] {
        assert_eq!(house.list(path, "fr").await.unwrap()["total"], total, "{path}");
    }
    let petition = house.list("petitions/closed-long-ago", "es").await.unwrap();
    assert_eq!((&petition["state"], &petition["confirmed"]), (&"closed".into(), &11_729.into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_packed_tagged_and_open_to_any_origin() {
    let house = House::open().await;
    let path = "/v1/snapshot/manifest.json";
    let plain = house.get(path).await;
    let tag = plain.headers()["etag"].to_str().unwrap().to_owned();
    assert_eq!(plain.headers()["access-control-allow-origin"], "*");
    assert_eq!(plain.headers()["vary"], "accept-encoding");
    assert!(plain.headers()["cache-control"].to_str().unwrap().contains("stale-if-error"));
    let plain = plain.bytes().await.unwrap();
    for (accepted, encoding) in [("gzip", "gzip"), ("gzip, br", "br")] {
        let packed = house.send(Method::GET, path, &[("accept-encoding", accepted)], "").await;
        assert_eq!(packed.headers()["content-encoding"], encoding);
        assert_ne!(packed.headers()["etag"].to_str().unwrap(), tag);
        let again = packed.headers()["etag"].to_str().unwrap().to_owned();
        let body = packed.bytes().await.unwrap();
        assert!(body.len() < plain.len());
        let mut unpacked = Vec::new();
        match encoding {
            "br" => brotli::BrotliDecompress(&mut &body[..], &mut unpacked).unwrap(),
            _ => drop(std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&body[..]), &mut unpacked).unwrap()),
        }
        assert_eq!(unpacked, plain);
        let same = house.send(Method::GET, path, &[("accept-encoding", accepted), ("if-none-match", &again)], "").await;
        assert_eq!(same.status(), 304);
    }
    let same = house.send(Method::GET, path, &[("if-none-match", &format!("\"other\", {tag}"))], "").await;
    assert_eq!((same.status().as_u16(), same.bytes().await.unwrap().len()), (304, 0));
    assert_eq!(house.send(Method::HEAD, path, &[], "").await.status(), 200);
    let missing = house.get("/v1/snapshot/AAAA.json").await;
    assert_eq!(missing.status(), 404);
    assert_eq!(missing.json::<Value>().await.unwrap()["code"], "not_found");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_version_rises_and_the_manifest_is_signed_anew_before_it_expires() {
    let house = House::open().await;
    let before = house.running.app.shelf.get().unwrap();
    house.clock.advance(17 * 3_600);
    house.running.publish.notify_one();
    let after = until("a new signature", async || {
        house.running.app.shelf.get().filter(|published| published.version != before.version)
    })
    .await;
    assert!(after.version > before.version && after.issued >= before.issued + 17 * 3_600);
    let on_disk = std::fs::read(house.folder.path().join("snapshot/manifest.json")).unwrap();
    assert_eq!(on_disk, after.manifest.raw);
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_of_the_manifest_before_find_its_files_for_an_hour() {
    let house = House::open().await;
    let before = house.running.app.shelf.get().unwrap();
    let list = house.json("/v1/snapshot/manifest.json").await;
    let more = r#"{"id":"more","text":"More","lang":"en","date":"2005","country":"KE"}"#;
    import::text::<Alerts>(&*house.running.app.store, more).await.unwrap();
    house.publish().await;
    let after = house.running.app.shelf.get().unwrap();
    assert!(after.version > before.version);
    assert_ne!(list, house.json("/v1/snapshot/manifest.json").await);
    assert!(before.files.keys().all(|hash| after.files.contains_key(hash)));
    for hash in before.files.keys() {
        assert!(house.folder.path().join(format!("snapshot/{hash}.json")).exists());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_neither_removes_files_early_nor_keeps_a_manifest_from_the_future() {
    let house = House::open().await;
    let before = house.running.app.shelf.get().unwrap();
    house.clock.advance(2 * 3_600);
    let more = r#"{"id":"more","text":"More","lang":"en","date":"2005","country":"KE"}"#;
    import::text::<Alerts>(&*house.running.app.store, more).await.unwrap();
    house.publish().await;
    house.clock.advance(2 * 3_600);
    let more = r#"{"id":"more-2","text":"More","lang":"en","date":"2005","country":"KE"}"#;
    import::text::<Alerts>(&*house.running.app.store, more).await.unwrap();
    house.publish().await;
    let after = house.running.app.shelf.get().unwrap();
    assert!(before.files.keys().all(|hash| after.files.contains_key(hash)), "an hour did not pass, the clock jumped");
    // It was wrong, and is set right.
    house.clock.advance(-300 * 86_400);
    house.running.publish.notify_one();
    let right = until("a manifest of today", async || {
        house.running.app.shelf.get().filter(|published| published.issued < after.issued)
    })
    .await;
    assert!(right.version > after.version);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_keeps_the_files_that_readers_still_ask_for() {
    let house = House::open().await;
    let before = house.running.app.shelf.get().unwrap();
    let House { running, folder, .. } = house;
    let config = running.app.config.clone();
    running.stop().await;
    let path = folder.path().join("clearing-house.sqlite");
    let store = clearing_house::store::sqlite::SqliteStore::open(&path, 1).unwrap();
    let more = r#"{"id":"more","text":"More","lang":"en","date":"2005","country":"KE"}"#;
    import::text::<Alerts>(&store, more).await.unwrap();
    drop(store);
    std::fs::write(folder.path().join("snapshot").join(format!("{}.json", "A".repeat(43))), "forged").unwrap();
    let again = clearing_house::server::start(config, false, Default::default()).await.unwrap();
    let after = again.app.shelf.get().unwrap();
    assert!(after.version > before.version);
    for hash in before.files.keys() {
        assert!(after.files.contains_key(hash) && folder.path().join(format!("snapshot/{hash}.json")).exists());
    }
    assert!(!after.files.contains_key(&"A".repeat(43)), "a file that is not what its name says");
    again.stop().await;
}
