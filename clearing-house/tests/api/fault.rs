//! Faults of the machine, from outside.

use std::{fs, process::Command};

use reqwest::{Client, StatusCode};
use rusqlite::Connection;
use rustix::process::{Pid, Resource, Rlimit, prlimit};
use serde_json::Value;

use crate::{cli::Server, house::signature_for};

const PETITION: &str = "end-criminal-defamation";

/// Lets a process write files of this size at the most. What it writes beyond that fails, as on a disk that is full.
fn room(process: u32, bytes: Option<u64>) {
    let process = Pid::from_raw(i32::try_from(process).unwrap());
    prlimit(process, Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_that_is_full_refuses_plainly_and_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    // Where the signal is not ignored it ends the process; a full disk sends none.
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; exec \"$0\" serve --demo", env!("CARGO_BIN_EXE_clearing-house")]);
    let mut server = Server::with(folder.path(), &mut command, &[]);
    let to = server.recipient(PETITION).await;
    let client = Client::builder().no_proxy().build().unwrap();
    let sign = async |number: u32| {
        let body = signature_for(PETITION, &to, number, &format!("{number}@example.org")).to_string();
        let path = format!("{}/v1/petitions/{PETITION}/signatures", server.url);
        let reply = client.post(path).header("content-type", "application/json").body(body).send().await.unwrap();
        (reply.status(), reply.json::<Value>().await.unwrap())
    };
    let mut taken = 0;
    for number in 0..5 {
        assert_eq!(sign(number).await.0, StatusCode::ACCEPTED);
        taken += 1;
    }
    let log = fs::metadata(folder.path().join("clearing-house.sqlite-wal")).unwrap().len();
    room(server.id(), Some(log + 100_000));
    let mut refused = 0;
    for number in 5..200 {
        match sign(number).await {
            (StatusCode::ACCEPTED, _) if refused == 0 => taken += 1,
            (StatusCode::SERVICE_UNAVAILABLE, reply) if reply["code"] == "unavailable" => refused += 1,
            other => panic!("{number}: {other:?}"),
        }
        if refused == 20 {
            break;
        }
    }
    assert_eq!(refused, 20, "and nothing in between is taken");
    for path in ["/readyz", "/v1/petitions/end-criminal-defamation", "/v1/snapshot/manifest.json", "/alerts"] {
        let reply = client.get(format!("{}{path}", server.url)).send().await.unwrap();
        assert_eq!(reply.status(), StatusCode::OK, "{path} can be read");
    }
    room(server.id(), None);
    for number in 300..305 {
        assert_eq!(sign(number).await.0, StatusCode::ACCEPTED, "there is room again");
        taken += 1;
    }
    server.kill();
    let database = Connection::open(folder.path().join("clearing-house.sqlite")).unwrap();
    let number = |sql: &str| database.query_row(sql, [], |row| row.get::<_, u32>(0)).unwrap();
    for table in ["signatures", "outbox", "signature_keys", "signature_tokens", "identities"] {
        assert_eq!(number(&format!("SELECT count(*) FROM {table}")), taken, "{table}");
    }
    let whole: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(whole, "ok");
}
