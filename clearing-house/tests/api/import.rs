//! `clearing-house import`, as an operator runs it.

use std::{
    fs,
    path::Path,
    process::{Command, Output, Stdio},
};

use serde_json::Value;

use crate::house::{ALERTS, House, until};

fn command(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_clearing-house"));
    command.args(arguments).env("IFEX_DATA_DIR", data);
    command
}

fn run(data: &Path, arguments: &[&str]) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command(data, arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

#[test]
fn bad_records_are_told_with_line_and_reason_and_good_ones_go_in() {
    let folder = tempfile::tempdir().unwrap();
    let (file, refused) = (folder.path().join("a.jsonl"), folder.path().join("refused.jsonl"));
    let good: Vec<&str> = ALERTS.lines().collect();
    let bad = "{\"id\":\"bad\",\"text\":\"x\",\"lang\":\"en\",\"date\":\"2005-02-30\"}\nnot json";
    fs::write(&file, format!("\u{FEFF}{}\n{bad}\n{}\n", good[0], good[2])).unwrap();
    let path = file.to_str().unwrap();
    let arguments = ["import", "alerts", path, "--refused", refused.to_str().unwrap()];
    let (code, out, err) = run(folder.path(), &arguments);
    assert_eq!(code, 2, "{err}");
    assert!(out.contains("2 imported, 0 updated, 0 unchanged, 2 refused"), "{out}");
    assert!(err.contains("line 2: date \"2005-02-30\" is not a date") && err.contains("line 3: not JSON"), "{err}");
    let kept = fs::read_to_string(&refused).unwrap();
    let first: Value = serde_json::from_str(kept.lines().next().unwrap()).unwrap();
    assert_eq!((&first["line"], kept.lines().count()), (&2.into(), 2));
    let (_, out, _) = run(folder.path(), &arguments);
    assert!(out.contains("0 imported, 0 updated, 2 unchanged, 2 refused"), "{out}");
    fs::write(&file, good[2].replace("plain text", "other text")).unwrap();
    let (code, out, _) = run(folder.path(), &["import", "alerts", path]);
    assert!(code == 0 && out.contains("0 imported, 1 updated, 0 unchanged, 0 refused"), "{out}");
}

#[test]
fn csv_has_lists_parted_by_semicolons() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.csv");
    let text = "id,lang,title,text,countries,topics,date\n\
                One item,fr,\"Titre, long\",\"deux\nlignes\",TN; DZ,attack;press_freedom,2005\n\
                two,en,,,TN,,2005\nthree,en,T,,QQ,,2005\nfour,en,T\n";
    fs::write(&file, text).unwrap();
    let (code, out, err) = run(folder.path(), &["import", "alerts", file.to_str().unwrap()]);
    assert_eq!(code, 2);
    assert!(out.contains("1 imported") && out.contains("3 refused"), "{out}");
    assert!(err.contains("line 4: title or text is missing") && err.contains("line 5: there is no country"), "{err}");
    assert!(err.contains("line 6: 3 columns instead of 7"), "{err}");
    let connection = rusqlite::Connection::open(folder.path().join("clearing-house.sqlite")).unwrap();
    let one = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
    assert_eq!(one("SELECT group_concat(country, ' ') FROM alert_countries"), "DZ TN");
    assert!(one("SELECT id FROM alerts").starts_with("one-item-"));
    assert_eq!(one("SELECT title FROM alert_versions"), "Titre, long");
}

#[test]
fn a_killed_import_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("many.jsonl");
    let line = |n: u32| {
        format!("{{\"id\":\"a-{n}\",\"text\":\"Text {n}\",\"lang\":\"en\",\"date\":\"2005\",\"country\":\"TN\"}}\n")
    };
    let refused = folder.path().join("refused.jsonl");
    fs::write(&file, "not json\n".to_owned() + &(0..20_000).map(line).collect::<String>()).unwrap();
    let arguments = ["import", "alerts", file.to_str().unwrap(), "--refused", refused.to_str().unwrap()];
    let mut child = command(folder.path(), &arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let database = folder.path().join("clearing-house.sqlite");
    let stored = || {
        let connection = rusqlite::Connection::open(&database).ok()?;
        connection.query_row("SELECT count(*) FROM alerts", [], |row| row.get::<_, u32>(0)).ok()
    };
    while stored().is_none_or(|count| count < 1_000) {
        assert!(child.try_wait().unwrap().is_none(), "it was through before it could be killed");
        std::thread::yield_now();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let before = stored().unwrap();
    let (code, out, err) = run(folder.path(), &arguments);
    assert!(code == 2 && err.contains("going on after line"), "{err}");
    assert_eq!(fs::read_to_string(&refused).unwrap().lines().count(), 1, "the refused line, told before the kill");
    assert!(out.contains(&format!("{} imported, 0 updated, 0 unchanged", 20_000 - before)), "{before}: {out}");
    assert_eq!(stored(), Some(20_000));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_running_server_shows_what_another_process_imports() {
    let house = House::open().await;
    let file = house.folder.path().join("more.jsonl");
    fs::write(&file, "{\"id\":\"more\",\"text\":\"More\",\"lang\":\"en\",\"date\":\"2005\",\"country\":\"KE\"}")
        .unwrap();
    let (data, path) = (house.folder.path().to_owned(), file.to_str().unwrap().to_owned());
    let (code, _, err) = tokio::task::spawn_blocking(move || run(&data, &["import", "alerts", &path])).await.unwrap();
    assert_eq!(code, 0, "{err}");
    let list = until("the list of Kenya", async || house.list("alerts/country/KE", "en").await).await;
    assert_eq!(list["alerts"][0]["title"], "More");
}

#[test]
fn the_demo_content_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        let store = clearing_house::store::sqlite::SqliteStore::open(&folder.path().join("s"), 1).unwrap();
        let store: &dyn clearing_house::store::Store = &store;
        assert_eq!(clearing_house::demo::import(store).await.unwrap(), 0, "refused");
        let languages = ["ar", "en", "es", "fr", "ru"];
        let keys = store.alert_index().await.unwrap().into_iter().map(|a| a.key).collect();
        let (alerts, petitions) = (store.alerts_by_key(keys).await.unwrap(), store.petitions().await.unwrap());
        assert!(alerts.len() >= 40 && petitions.len() == 3, "{} alerts", alerts.len());
        for alert in &alerts {
            assert!(alert.sample && alert.versions.keys().eq(languages), "{}", alert.id);
        }
        assert!(petitions.iter().all(|p| p.sample && p.versions.keys().eq(languages)));
        let slugs: Vec<_> = petitions.iter().map(|p| p.slug.as_str()).collect();
        let campaigns = store.campaigns().await.unwrap();
        for alert in &alerts {
            assert!(alert.action_petition.as_deref().is_none_or(|slug| slugs.contains(&slug)), "{}", alert.id);
            assert!(alert.campaigns.iter().all(|slug| campaigns.iter().any(|c| c.slug == *slug)), "{}", alert.id);
        }
        for (list, number) in [("opportunities", 10), ("members", 12), ("exchange", 8)] {
            let listings = store.listings(list).await.unwrap();
            assert_eq!(listings.len(), number, "{list}");
            for listing in listings {
                assert!(
                    listing.slug.starts_with("sample-") && listing.versions.keys().eq(languages),
                    "{}",
                    listing.slug
                );
                assert!(listing.versions.values().all(|json| json.contains("\"sample\":true")), "{}", listing.slug);
            }
        }
    });
}
