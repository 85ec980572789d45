//! Sealed requests: `POST v1/requests`, `POST v1/answers`, and the command line between them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use clearing_house::{mailbox::Fault, sealing::key::Pair, server};
use reqwest::StatusCode;
use seal::receipt::Receipt;
use serde_json::{Value, json};
use wire::{AnswerContent, RequestContent, RequestKind};

use crate::{cli, house::House};

/// What nobody but the programme may read.
const SECRET: &str = "Secretword of a person at risk";

fn base64(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A person who asks, with the receipt and what stands for random bytes.
struct Asker(Receipt, u8);

impl Asker {
    fn new(number: u8) -> Self {
        Self(Receipt::from_random([number; 16]), number)
    }

    fn content(&self) -> RequestContent {
        RequestContent {
            kind: RequestKind::Support,
            lang: "ru".into(),
            country: Some("KG".into()),
            subject: "=Помощь".into(),
            text: format!("{SECRET}\n\nВторой абзац"),
            contact: "secret.person@example.org".into(),
            about: None,
            organisation: Some("Secretword group".into()),
            answer_key: base64(self.0.keys().1),
        }
    }

    /// What the site sends.
    fn request(&self, key: &str, programme: &[u8; 32]) -> Value {
        let json = serde_json::to_vec(&self.content()).unwrap();
        let padded = seal::pad(&json, wire::limit::PADDING);
        let info = seal::context::request("support");
        let sealed = seal::seal(programme, &info, &self.0.lookup(), &padded, &[self.1; 32]).unwrap();
        json!({
            "key": key, "kind": "support", "lang": "ru", "lookup": self.lookup(), "to": base64(programme),
            "sealed": base64(sealed),
        })
    }

    fn lookup(&self) -> String {
        base64(self.0.lookup())
    }

    /// What lies in the mailbox.
    async fn answers(&self, house: &House) -> (StatusCode, Value) {
        house.post("/v1/answers", &json!({ "lookup": self.lookup() })).await
    }
}

/// A house that takes requests, with its programme's keys in another folder.
struct Office {
    house: House,
    folder: tempfile::TempDir,
    pair: Pair,
    public: [u8; 32],
}

impl Office {
    async fn open(variables: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pair = Pair::named(folder.path(), "office");
        pair.make().unwrap();
        let file = pair.public.to_str().unwrap();
        let variables: Vec<_> = variables.iter().copied().chain([("IFEX_PROGRAMME_KEY_FILE", file)]).collect();
        let house = House::with(&variables, Fault::None).await;
        let public = clearing_house::sealing::key::public(&pair.public).unwrap();
        Self { house, folder, pair, public }
    }

    async fn send(&self, request: &Value) -> (StatusCode, Value) {
        self.house.post("/v1/requests", request).await
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program on the server's data.
    async fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        run(self.house.folder.path(), arguments).await
    }

    async fn export(&self, name: &str, more: &[&str]) -> PathBuf {
        let path = self.path(name);
        let arguments = [&["requests", "export", path.to_str().unwrap()], more].concat();
        let (code, _, err) = self.run(&arguments).await;
        assert_eq!(code, 0, "{err}");
        path
    }

    async fn unseal(&self, export: &Path, out: &Path) -> (i32, String, String) {
        let key = self.pair.private.to_str().unwrap();
        self.run(&["unseal", export.to_str().unwrap(), "--key", key, "--out", out.to_str().unwrap()]).await
    }
}

async fn run(data: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = cli::program(arguments);
    command.env("IFEX_DATA_DIR", data);
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_read_offline_and_answered_to_whoever_holds_the_receipt() {
    let office = Office::open(&[]).await;
    let programme = office.house.list("programme", "ar").await.unwrap();
    assert_eq!(programme, json!({ "key": base64(office.public) }));
    let asker = Asker::new(1);
    let accepted = (StatusCode::ACCEPTED, json!({ "kind": "support" }));
    assert_eq!(office.send(&asker.request("key-0000000000000001", &office.public)).await, accepted);
    assert_eq!(asker.answers(&office.house).await, (StatusCode::OK, json!({ "state": "waiting", "answers": [] })));

    // On the server: handed out as it is.
    let export = office.export("export.jsonl", &["--kind", "support"]).await;
    assert!(!fs::read_to_string(&export).unwrap().contains("ecret"));
    let other_kind = office.export("other.jsonl", &["--kind", "application"]).await;
    assert_eq!(fs::read_to_string(other_kind).unwrap(), "");

    // On the machine with the key: opened and answered.
    let opened = office.path("opened.jsonl");
    let (code, out, err) = office.unseal(&export, &opened).await;
    assert!(code == 0 && out.contains("1 opened, 0 not"), "{out}{err}");
    let request: Value = serde_json::from_str(&fs::read_to_string(&opened).unwrap()).unwrap();
    assert!(request["text"].as_str().unwrap().starts_with(SECRET) && request["country"] == "KG", "{request}");
    let (code, _, err) = office.unseal(&export, &opened).await;
    assert!(code == 1 && err.contains("not overwritten"), "{err}");
    let table = office.path("opened.csv");
    assert_eq!(office.unseal(&export, &table).await.0, 0);
    let table = fs::read_to_string(table).unwrap();
    assert!(table.starts_with("id,received,kind") && table.contains("'=Помощь") && table.contains(SECRET), "{table}");
    let (text, answers) = (office.path("answer.txt"), office.path("answers.jsonl"));
    fs::write(&text, "Ответ.\n\nПишите.\n").unwrap();
    let (opened, text) = (opened.to_str().unwrap(), text.to_str().unwrap());
    let answers = answers.to_str().unwrap();
    let id = request["id"].to_string();
    let arguments = ["answer", "--request", &id, "--text", text, "--unsealed", opened, "--out", answers];
    let (code, _, err) = office.run(&arguments).await;
    assert_eq!(code, 0, "{err}");
    let arguments = ["answer", "--request", "77", "--text", text, "--unsealed", opened, "--out", answers];
    let (code, _, err) = office.run(&arguments).await;
    assert!(code == 1 && err.contains("there is no request 77"), "{err}");

    // Back on the server: delivered once.
    let (code, out, err) = office.run(&["import", "answers", answers]).await;
    assert!(code == 0 && out.contains("1 imported"), "{out}{err}");
    let (_, out, _) = office.run(&["import", "answers", answers]).await;
    assert!(out.contains("0 imported, 0 updated, 1 unchanged"), "{out}");
    let (status, mailbox) = asker.answers(&office.house).await;
    assert_eq!((status, &mailbox["state"]), (StatusCode::OK, &json!("answered")));
    let sealed = URL_SAFE_NO_PAD.decode(mailbox["answers"][0].as_str().unwrap()).unwrap();
    let plain = seal::open(&asker.0.keys().0, &seal::context::answer(), &asker.0.lookup(), &sealed).unwrap();
    let answer: AnswerContent = serde_json::from_slice(seal::unpad(&plain).unwrap()).unwrap();
    assert_eq!(answer.text, "Ответ.\n\nПишите.");
    assert!(seal::open(&Asker::new(2).0.keys().0, &seal::context::answer(), &asker.0.lookup(), &sealed).is_err());

    // What is settled is handed out only when asked for.
    assert_eq!(fs::read_to_string(office.export("rest.jsonl", &[]).await).unwrap(), "");
    assert_eq!(fs::read_to_string(office.export("all.jsonl", &["--all"]).await).unwrap().lines().count(), 1);
    let (code, out, _) = office.run(&["requests", "close", &id]).await;
    assert!(code == 0 && out.contains("1 closed"), "{out}");
    assert_eq!(asker.answers(&office.house).await.1["state"], "closed");
    let (code, out, err) = office.run(&["requests", "erase", &id, "77"]).await;
    assert!(code == 2 && out.contains("1 erased") && err.contains("no request 77"), "{out}{err}");
    assert_eq!(asker.answers(&office.house).await, (StatusCode::NOT_FOUND, json!({ "code": "not_found" })));
    let (code, _, err) = office.run(&["import", "answers", answers]).await;
    assert!(code == 2 && err.contains("line 1: there is no such request"), "{err}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retry_is_the_same_request_and_other_content_a_conflict() {
    let office = Office::open(&[]).await;
    let asker = Asker::new(1);
    let request = asker.request("key-0000000000000001", &office.public);
    let accepted = (StatusCode::ACCEPTED, json!({ "kind": "support" }));
    let conflict = (StatusCode::CONFLICT, json!({ "code": "key_conflict" }));
    assert_eq!(office.send(&request).await, accepted);
    assert_eq!(office.send(&request).await, accepted);
    let mut reloaded = request.clone();
    reloaded["key"] = "key-0000000000000002".into();
    assert_eq!(office.send(&reloaded).await, accepted, "the page was loaded anew and forgot its key");
    assert_eq!(office.send(&Asker::new(2).request("key-0000000000000001", &office.public)).await, conflict);
    let mut other = request.clone();
    other["key"] = "key-0000000000000003".into();
    other["sealed"] = "A".repeat(64).into();
    assert_eq!(office.send(&other).await, conflict, "one mailbox, one request");
    let requests = office.house.running.app.store.requests(None, true).await.unwrap();
    assert_eq!(requests.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_refusal_has_its_code() {
    let office = Office::open(&[]).await;
    let good = Asker::new(1).request("key-0000000000000001", &office.public);
    let with = |name: &str, value: Value| {
        let mut request = good.clone();
        request[name] = value;
        request
    };
    for (request, status, code) in [
        (with("to", base64([1; 32]).into()), 409, "key_outdated"),
        (with("kind", "money".into()), 400, "malformed"),
        (with("lookup", "short".into()), 400, "malformed"),
        (with("sealed", "A".repeat(40).into()), 400, "malformed"),
        (with("sealed", "A".repeat(wire::limit::SEALED + 1).into()), 413, "too_large"),
        (with("sealed", "A".repeat(wire::limit::REQUEST_BODY).into()), 413, "too_large"),
        (with("lang", "a b".into()), 400, "malformed"),
    ] {
        let (found, reply) = office.send(&request).await;
        assert_eq!((found.as_u16(), &reply["code"]), (status, &json!(code)));
    }
    let unknown = office.house.post("/v1/answers", &json!({ "lookup": base64([5; 32]) })).await;
    assert_eq!(unknown, (StatusCode::NOT_FOUND, json!({ "code": "not_found" })));
    let malformed = office.house.post("/v1/answers", &json!({ "lookup": "x" })).await;
    assert_eq!(malformed, (StatusCode::BAD_REQUEST, json!({ "code": "malformed" })));
    assert_eq!(office.send(&good).await.0, StatusCode::ACCEPTED, "nothing of the refused was kept");

    let closed = House::open().await;
    assert!(closed.list("programme", "en").await.is_none());
    let reply = closed.post("/v1/requests", &good).await;
    assert_eq!(reply, (StatusCode::SERVICE_UNAVAILABLE, json!({ "code": "unavailable" })));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_client_sends_and_looks_so_many_times_a_minute() {
    let office = Office::open(&[("IFEX_SIGNS_PER_MINUTE", "3")]).await;
    let looks = async || Asker::new(1).answers(&office.house).await.0.as_u16();
    // Where a minute begins in between, the limit begins anew.
    let mut seen = Vec::new();
    for _ in 0..8 {
        seen.push(looks().await);
    }
    assert!(seen.contains(&429) && seen.starts_with(&[404]), "{seen:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_has_nothing_in_clear_and_forgets_in_time() {
    let office = Office::open(&[]).await;
    let (answered, waiting) = (Asker::new(1), Asker::new(2));
    office.send(&answered.request("key-0000000000000001", &office.public)).await;
    office.send(&waiting.request("key-0000000000000002", &office.public)).await;
    let data = office.house.folder.path();
    let everything = || -> Vec<u8> {
        let names = ["clearing-house.sqlite", "clearing-house.sqlite-wal"];
        names.iter().flat_map(|name| fs::read(data.join(name)).unwrap_or_default()).collect()
    };
    let has = |needle: &[u8]| everything().windows(needle.len()).any(|window| window == needle);
    for secret in ["Secretword", "secret.person", "Помощь"] {
        assert!(!has(secret.as_bytes()), "{secret}");
    }
    let store = &office.house.running.app.store;
    let lookup = answered.0.lookup();
    let requests = store.requests(None, true).await.unwrap();
    let sealed = &requests[0].sealed[..64];
    assert!(has(sealed));
    let day = clearing_house::clock::day(office.house.clock.now());
    assert!(requests.iter().all(|request| request.received == day));
    store.close_request(requests[0].id, day).await.unwrap();

    let sweep = async |days: i64| {
        office.house.clock.advance(days * 86_400);
        let now = office.house.clock.now();
        store.sweep(now, server::requests_kept(now, 90)).await.unwrap().requests
    };
    assert_eq!(sweep(90).await, 0);
    assert_eq!(sweep(1).await, 1);
    assert!(store.mailbox(lookup).await.unwrap().is_none());
    assert_eq!(waiting.answers(&office.house).await.0, StatusCode::OK);
    store.scrub().await.unwrap();
    assert!(!has(sealed), "it is gone from the files too");
    assert_eq!(sweep(274).await, 0);
    assert_eq!(sweep(1).await, 1);
    assert_eq!(waiting.answers(&office.house).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_open_is_told_and_the_others_go_on() {
    let office = Office::open(&[]).await;
    for number in 1..=3_u8 {
        let request = Asker::new(number).request(&format!("key-{number:016}"), &office.public);
        assert_eq!(office.send(&request).await.0, StatusCode::ACCEPTED);
    }
    let export = office.export("export.jsonl", &[]).await;
    let mut lines: Vec<Value> =
        fs::read_to_string(&export).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    // Moved to another mailbox; and said to be of another kind.
    lines[0]["lookup"] = lines[2]["lookup"].clone();
    lines[1]["kind"] = "application".into();
    lines.push(json!({ "id": 4 }));
    let mut other_key = lines[2].clone();
    other_key["to"] = base64([1; 32]).into();
    lines.push(other_key);
    fs::write(&export, lines.iter().map(|line| format!("{line}\n")).collect::<String>()).unwrap();
    let out = office.path("opened.jsonl");
    let (code, summary, err) = office.unseal(&export, &out).await;
    assert!(code == 2 && summary.contains("1 opened, 4 not"), "{summary}{err}");
    for told in ["line 1: ", "line 2: ", "line 4: not a request", "line 5: sealed to another key"] {
        assert!(err.contains(told), "{told}: {err}");
    }
    let opened = fs::read_to_string(&out).unwrap();
    assert!(opened.lines().count() == 1 && opened.contains("\"id\":3"), "{opened}");

    let (code, _, err) = office
        .run(&["unseal", export.to_str().unwrap(), "--key", office.pair.public.to_str().unwrap(), "--out", "x.csv"])
        .await;
    assert!(code == 1 && err.contains("public half"), "{err}");
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_are_made_once_and_the_private_half_is_refused_on_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().join("keys");
    let arguments = ["keys", "new", "programme-2026", "--dir", dir.to_str().unwrap()];
    let (code, out, err) = run(folder.path(), &arguments).await;
    assert!(code == 0 && out.contains("opens every request") && out.contains("copy it to the server"), "{out}{err}");
    let (code, _, err) = run(folder.path(), &arguments).await;
    assert!(code == 1 && err.contains("already"), "{err}");
    let (code, _, err) = run(folder.path(), &["keys", "new", "../x"]).await;
    assert!(code == 1 && err.contains("no name for a file"), "{err}");
    let mut serve = cli::program(&["serve"]);
    serve.env("IFEX_DATA_DIR", folder.path()).env("IFEX_PROGRAMME_KEY_FILE", dir.join("programme-2026.key"));
    let output = serve.output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert!(output.status.code() == Some(1) && err.contains("must never be on the server"), "{err}");
}
