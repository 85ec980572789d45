//! What an organisation reads is what was signed, whole or known not to be.

use std::fs;

use clearing_house::{
    import::{self, Partners},
    keys,
    sealing::key::{self, Pair},
};
use reqwest::Method;
use serde_json::{Value, json};
use wire::SignatureContent;

use super::{Campaign, SLUG};
use crate::house::{content, sealed};

/// What each organisation gets of a signer.
fn signer(number: u32, at: usize) -> SignatureContent {
    let (name, comment) = match number {
        0 => ("Ana Example", Some("=HYPERLINK(\"https://example.org\")")),
        1 => ("آنا مثال", Some("سطر\n\nوآخر، مع \"علامة\"")),
        _ => ("Анна Пример", None),
    };
    SignatureContent {
        name: name.into(),
        comment: comment.map(str::to_owned),
        contact: at == 1,
        ..content(&format!("signer{number}@example.org"))
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_signed_is_what_each_organisation_reads() {
    let campaign = Campaign::open().await;
    for number in 0..3 {
        campaign.sign(number, |at| signer(number, at)).await;
    }
    let waiting = campaign.done(&["list"]).await;
    assert!(
        waiting.contains(&format!("{SLUG}: open; 3 signatures wait to be delivered, 0 to be reviewed")),
        "{waiting}"
    );
    assert!(waiting.contains("received by Sample Coalition, Sample Observatory"), "{waiting}");
    let number = campaign.freeze().await;
    for (at, (organisation, pair)) in
        [("Sample Coalition", &campaign.first), ("Sample Observatory", &campaign.second)].into_iter().enumerate()
    {
        let export = campaign.export(&number, organisation, &format!("{at}.jsonl")).await;
        let text = fs::read_to_string(&export).unwrap();
        assert_eq!(text.lines().count(), 5);
        for secret in ["Ana", "signer", "example.org"] {
            assert!(!text.contains(secret), "{secret}");
        }
        let (code, out, err) = campaign.unseal(&export, pair, &format!("{at}.csv"), &[]).await;
        assert!(code == 0 && out.contains("whole: 3 opened, 0 taken back, 0 not sealed"), "{out}{err}");
        let rows = campaign.rows(&format!("{at}.csv"));
        let today = clearing_house::clock::day(campaign.house.clock.now());
        for (row, number) in rows.iter().zip(0..) {
            let SignatureContent { name, email, country, lang, comment, contact } = signer(number, at);
            let comment = comment.unwrap_or_default().replace("=HYPER", "'=HYPER");
            let contact = if contact { "yes" } else { "no" }.to_owned();
            let place = (number + 1).to_string();
            let expected = [place, today.clone(), "confirmed".into(), name, email, country, lang, comment, contact];
            assert_eq!(*row, expected);
        }
        assert_eq!(rows.len(), 3);
    }
    assert!(campaign.refused(&["deliver", SLUG]).await.contains("no confirmed signature"));
    let wrong = campaign.path("wrong.jsonl");
    // A public key may begin with a hyphen.
    for stranger in ["Sample Ministry".to_owned(), format!("-{}", "A".repeat(42))] {
        let arguments = ["export", &number, wrong.to_str().unwrap(), "--to", &stranger];
        let reason = campaign.refused(&arguments).await;
        assert!(reason.contains("those who do are Sample Coalition, Sample Observatory"), "{reason}");
        assert!(!wrong.exists());
    }
    let (_, log, _) = campaign.run(&["accounts", "log"]).await;
    for (who, what, object) in [
        ("Ana Example", "delivery_made", number.as_str()),
        ("operator", "delivery_exported", &format!("{number}: Sample Coalition")),
        ("operator", "delivery_exported", &format!("{number}: Sample Observatory")),
    ] {
        assert!(log.lines().any(|line| [who, what, object].iter().all(|word| line.contains(word))), "{what}: {log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cut_filtered_or_changed_export_is_told_and_leaves_no_table() {
    let campaign = Campaign::open().await;
    campaign.signed_by(0..4).await;
    let number = campaign.freeze().await;
    let export = campaign.export(&number, "Sample Coalition", "e.jsonl").await;
    let text = fs::read_to_string(&export).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let join = |lines: &[&str]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
    let renumbered = |line: &str, number: u32| {
        let mut entry: Value = serde_json::from_str(line).unwrap();
        entry["number"] = number.into();
        entry.to_string()
    };
    let moved = [lines[0], lines[1], &renumbered(lines[3], 2), &renumbered(lines[2], 3), lines[4], lines[5]];
    let fewer = [&lines[0].replace("\"signatures\":4", "\"signatures\":3"), lines[1], lines[2], lines[3]];
    let fewer = join(&fewer) + &lines[5].replace("\"end\":4", "\"end\":3") + "\n";
    let taken_back = lines[2].replace("\"confirmed\"", "\"withdrawn\"");
    let cases = [
        ("cut", join(&lines[..3]), "ends early, after 2 of 4 signatures"),
        ("cut in a line", text[..text.len() - 400].to_owned(), "ends early"),
        ("without one", join(&[&lines[..2], &lines[3..]].concat()), "3 of 4 signatures"),
        ("twice", join(&[&lines[..3], &lines[2..]].concat()), "5 of 4 signatures"),
        ("another order", join(&moved), "not those that were frozen"),
        ("fewer, and the numbers changed", fewer, "not those that were frozen"),
        ("another state", join(&[lines[0], lines[1], &taken_back, lines[3], lines[4], lines[5]]), "changed since"),
        ("more behind", text.clone() + lines[1], "1 lines are no signatures"),
        ("bound to another", text.replace("client-key-000002", "client-key-000009"), "not those that were frozen"),
    ];
    for (name, content, expected) in cases {
        let (file, table) = (campaign.path(&format!("{name}.jsonl")), campaign.path("no.csv"));
        fs::write(&file, content).unwrap();
        let (code, _, err) = campaign.unseal(&file, &campaign.first, "no.csv", &[]).await;
        assert!(code == 1 && err.contains("is not whole") && err.contains(expected), "{name}: {err}");
        assert!(!table.exists(), "{name}");
        let (code, out, err) = campaign.unseal(&file, &campaign.first, &format!("{name}.csv"), &["--partial"]).await;
        assert!(code == 2 && out.contains("NOT WHOLE") && err.contains(expected), "{name}: {out}{err}");
        assert!(campaign.rows(&format!("{name}.csv")).len() >= 2, "{name}");
    }
    let (code, _, err) = campaign.unseal(&export, &campaign.second, "no.csv", &[]).await;
    assert!(code == 1 && err.contains("sealed to another key") && !campaign.path("no.csv").exists(), "{err}");
    let (code, _, err) = campaign.unseal(&export, &campaign.first, "no.jsonl", &[]).await;
    assert!(code == 1 && err.contains("must end in .csv"), "{err}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_after_freezing_is_marked_and_handed_to_nobody() {
    let campaign = Campaign::open().await;
    let tokens = campaign.signed_by(0..3).await;
    let number = campaign.freeze().await;
    let before = campaign.export(&number, "Sample Coalition", "before.jsonl").await;
    campaign.withdraw(&tokens[1]).await;
    let after = campaign.export(&number, "Sample Coalition", "after.jsonl").await;
    let (code, out, err) = campaign.unseal(&after, &campaign.first, "after.csv", &[]).await;
    assert!(code == 0 && out.contains("2 opened, 1 taken back"), "{out}{err}");
    let rows = campaign.rows("after.csv");
    assert_eq!((rows[1][2].as_str(), rows[1][3].as_str(), rows[1][4].as_str()), ("withdrawn", "", ""));
    // The digest is of what was frozen, so both files are whole.
    assert_eq!(campaign.unseal(&before, &campaign.first, "before.csv", &[]).await.0, 0);

    // Cancelled, the signatures wait again, and its number names nothing.
    let out = campaign.done(&["cancel-delivery", &number]).await;
    assert!(out.contains("cancelled"), "{out}");
    assert!(campaign.refused(&["delivered", &number]).await.contains("there is no delivery"));
    let next = campaign.freeze().await;
    assert_ne!(next, number);
    assert_eq!(campaign.one::<u32>("SELECT signatures FROM deliveries"), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_partner_gets_those_who_agreed_to_hear_from_it_and_nobody_else() {
    let campaign = Campaign::open().await;
    let radio = Pair::named(campaign.offline.path(), "radio");
    radio.make().unwrap();
    let public = key::public(&radio.public).unwrap();
    let site = "https://radio.example";
    let record =
        json!({ "slug": "sample-radio", "name": "Sample Radio", "sites": [site], "key": keys::base64url(&public) });
    let record: &'static str = Box::leak(record.to_string().into_boxed_str());
    assert_eq!(import::text::<Partners>(&*campaign.house.running.app.store, record).await.unwrap().refused, 0);
    campaign.signed_by(0..1).await;
    let key = "client-key-agreed";
    let agreed = SignatureContent { contact: true, ..content("agreed@example.org") };
    let recipients = campaign.keys().await;
    let copies: Vec<Value> = recipients.iter().chain([&public]).map(|to| sealed(SLUG, key, to, &agreed)).collect();
    let body = json!({
        "key": key, "email": agreed.email, "country": "TN", "consent": "1", "lang": "en", "sealed": copies,
        "partner": "sample-radio", "page": format!("{site}/petition"),
    });
    let headers = [("content-type", "application/json"), ("origin", site)];
    let path = format!("/v1/petitions/{SLUG}/signatures");
    let reply = campaign.house.send(Method::POST, &path, &headers, &body.to_string()).await;
    assert_eq!(reply.status(), 202);
    let mail = campaign.house.mail("agreed@example.org", 1).await;
    let token = mail.text.split("#ifex-confirm=").nth(1).unwrap().split_whitespace().next().unwrap();
    assert_eq!(campaign.house.post("/v1/confirmations", &json!({ "token": token })).await.0, 200);

    let number = campaign.freeze().await;
    for (at, to) in ["Sample Radio", "sample-radio", &keys::base64url(&public)].into_iter().enumerate() {
        let export = campaign.export(&number, to, &format!("{at}.jsonl")).await;
        let text = fs::read_to_string(&export).unwrap();
        assert!(text.contains(key) && !text.contains("client-key-000000"), "nothing of whoever did not agree");
        let (code, out, err) = campaign.unseal(&export, &radio, &format!("{at}.csv"), &[]).await;
        assert!(code == 0 && out.contains("whole: 1 opened, 0 taken back, 1 not sealed"), "{out}{err}");
        let rows = campaign.rows(&format!("{at}.csv"));
        assert_eq!((rows[0][2].as_str(), rows[0][4].as_str()), ("not_sealed", ""));
        assert_eq!((rows[1][4].as_str(), rows[1][8].as_str()), ("agreed@example.org", "yes"));
    }
}
