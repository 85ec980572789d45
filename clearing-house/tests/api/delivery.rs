//! From the keys of organisations to the table that they read, and the receipt that anybody checks: by the command line and
//! over HTTP, as people do it.

mod erasing;
mod export;
mod receipt;
mod recipients;

use std::{
    fs,
    path::{Path, PathBuf},
};

use clearing_house::sealing::key::{self, Pair};
use reqwest::StatusCode;
use serde_json::{Value, json};
use wire::SignatureContent;

use crate::{
    cli,
    house::{House, content, sealed, token_of, until},
};

pub const SLUG: &str = "open-the-archives";

/// A house with a petition that two organisations receive, whose private keys are elsewhere.
pub struct Campaign {
    pub house: House,
    pub offline: tempfile::TempDir,
    pub first: Pair,
    pub second: Pair,
}

impl Campaign {
    pub async fn open() -> Self {
        Self::with(json!({})).await
    }

    /// With more in the petition's record.
    pub async fn with(more: Value) -> Self {
        let house = House::open().await;
        let offline = tempfile::tempdir().unwrap();
        let pair = async |name: &str| {
            let folder = offline.path().to_str().unwrap();
            let (code, out, err) = run(house.folder.path(), &["keys", "new", name, "--dir", folder]).await;
            assert!(code == 0 && out.contains("recipients"), "{out}{err}");
            Pair::named(offline.path(), name)
        };
        let (first, second) = (pair("first").await, pair("second").await);
        let campaign = Self { house, offline, first, second };
        campaign.import(more).await;
        campaign
    }

    /// Imports the petition, by the command line; the server then shows it.
    pub async fn import(&self, more: Value) {
        let line = |pair: &Pair| fs::read_to_string(&pair.public).unwrap();
        let mut record = json!({
            "id": "archives", "slug": SLUG, "original": "en", "opened": "2026-01-01", "countries": ["TN"],
            "organisation": "Sample Coalition", "consent_version": "1", "sample": true,
            "recipients": [
                { "organisation": "Sample Coalition", "key": line(&self.first) },
                { "organisation": "Sample Observatory", "key": line(&self.second).split(' ').nth(1).unwrap().trim() },
            ],
            "versions": { "en": {
                "title": "Open the archives", "target": "The ministry", "text": "They must be open.", "consent": "I agree.",
            } },
        });
        record.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let file = self.path("petition.jsonl");
        fs::write(&file, record.to_string()).unwrap();
        let (code, _, err) = self.run(&["import", "petitions", file.to_str().unwrap()]).await;
        assert_eq!(code, 0, "{err}");
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.offline.path().join(name)
    }

    /// Runs the program on the server's data.
    pub async fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        run(self.house.folder.path(), arguments).await
    }

    /// Runs a command of `petitions` that is done.
    pub async fn done(&self, arguments: &[&str]) -> String {
        let (code, out, err) = self.run(&[&["petitions"], arguments].concat()).await;
        assert_eq!(code, 0, "{arguments:?}: {err}");
        out
    }

    /// Runs a command of `petitions` that cannot be done; gives the reason.
    pub async fn refused(&self, arguments: &[&str]) -> String {
        let (code, _, err) = self.run(&[&["petitions"], arguments].concat()).await;
        assert!(code == 1 && err.lines().count() == 1, "{arguments:?}: {err}");
        err
    }

    /// The keys that a signer sees.
    pub async fn keys(&self) -> Vec<[u8; 32]> {
        let petition = self.house.json(&format!("/v1/petitions/{SLUG}")).await;
        let keys = petition["recipients"].as_array().cloned().unwrap_or_default();
        keys.iter().map(|r| key::public_text(r["key"].as_str().unwrap()).unwrap()).collect()
    }

    /// Signs and confirms; gives the mail's token. Each organisation gets what `content` makes for its place.
    pub async fn sign(&self, number: u32, content: impl Fn(usize) -> SignatureContent) -> String {
        let email = content(0).email;
        let key = format!("client-key-{number:06}");
        let keys = self.keys().await;
        let copies: Vec<_> = keys.iter().enumerate().map(|(at, to)| sealed(SLUG, &key, to, &content(at))).collect();
        let body = json!({
            "key": key, "email": email, "country": content(0).country, "consent": "1", "lang": "en", "shown": "A. E.",
            "sealed": copies,
        });
        let (status, reply) = self.house.post(&format!("/v1/petitions/{SLUG}/signatures"), &body).await;
        assert_eq!(status, StatusCode::ACCEPTED, "{reply}");
        let token = token_of(&self.house.mail(&email, 1).await);
        let (status, reply) = self.house.post("/v1/confirmations", &json!({ "token": token })).await;
        assert_eq!((status, &reply["state"]), (StatusCode::OK, &json!("confirmed")), "{reply}");
        token
    }

    /// Several sign; gives their tokens.
    pub async fn signed_by(&self, numbers: std::ops::Range<u32>) -> Vec<String> {
        let mut tokens = Vec::new();
        for number in numbers {
            tokens.push(self.sign(number, |_| content(&format!("signer{number}@example.org"))).await);
        }
        tokens
    }

    pub async fn withdraw(&self, token: &str) {
        let (status, reply) = self.house.post("/v1/withdrawals", &json!({ "token": token })).await;
        assert_eq!(status, StatusCode::OK, "{reply}");
    }

    /// Freezes; gives the delivery's number.
    pub async fn freeze(&self) -> String {
        let out = self.done(&["deliver", SLUG, "--by", "Ana Example"]).await;
        out.split_whitespace().nth(1).unwrap().to_owned()
    }

    pub async fn export(&self, number: &str, organisation: &str, name: &str) -> PathBuf {
        let file = self.path(name);
        self.done(&["export", number, file.to_str().unwrap(), "--to", organisation]).await;
        file
    }

    pub async fn unseal(&self, export: &Path, pair: &Pair, name: &str, more: &[&str]) -> (i32, String, String) {
        let (key, out) = (pair.private.to_str().unwrap(), self.path(name));
        let arguments = ["unseal", export.to_str().unwrap(), "--key", key, "--out", out.to_str().unwrap()];
        run(self.offline.path(), &[&arguments, more].concat()).await
    }

    /// The rows of a table, without its head.
    pub fn rows(&self, name: &str) -> Vec<Vec<String>> {
        let mut table = csv::Reader::from_path(self.path(name)).unwrap();
        let head = table.headers().unwrap().clone();
        assert_eq!(
            head.iter().collect::<Vec<_>>(),
            ["number", "day", "state", "name", "email", "country", "lang", "comment", "contact"]
        );
        table.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    /// The value of a statement on the server's database.
    pub fn one<T: rusqlite::types::FromSql>(&self, sql: &str) -> T {
        let connection = rusqlite::Connection::open(self.house.folder.path().join("clearing-house.sqlite")).unwrap();
        connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// Waits until the server shows the petition so.
    pub async fn shown(&self, what: &str, is: impl Fn(&Value) -> bool) -> Value {
        until(what, async || {
            let petition = self.house.json(&format!("/v1/petitions/{SLUG}")).await;
            is(&petition).then_some(petition)
        })
        .await
    }
}

pub async fn run(data: &Path, arguments: &[&str]) -> (i32, String, String) {
    let mut command = cli::program(arguments);
    command.env("IFEX_DATA_DIR", data).env("USER", "operator");
    let output = tokio::task::spawn_blocking(move || command.output().unwrap()).await.unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}
