//! A running clearing house with a little content.

use std::{collections::BTreeMap, time::Duration};

use clearing_house::{
    clock::Clock,
    config::Config,
    import::{self, Alerts, Campaigns, Petitions},
    keys,
    mailbox::{self, Fault, Mail},
    server::{self, Running},
};
use reqwest::{Client, Method, Response, StatusCode};
use serde_json::{Value, json};
use tempfile::TempDir;
use wire::SignatureContent;

pub const ALERTS: &str = include_str!("alerts.jsonl");
const PETITIONS: &str = include_str!("petitions.jsonl");
const CAMPAIGNS: &str = include_str!("campaigns.jsonl");

/// A server in this process.
pub struct House {
    pub running: Running,
    pub url: String,
    pub clock: Clock,
    pub folder: TempDir,
    pub client: Client,
    pub mailbox: mailbox::Running,
}

impl House {
    /// With content, and a mailbox that takes everything.
    pub async fn open() -> Self {
        Self::with(&[], Fault::None).await
    }

    /// With variables of its own.
    pub async fn with(variables: &[(&str, &str)], fault: Fault) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let any = "127.0.0.1:0".parse().unwrap();
        let mailbox = mailbox::start_with(any, any, fault).await.unwrap();
        let mut all = BTreeMap::from([
            ("IFEX_LISTEN".to_owned(), "127.0.0.1:0".to_owned()),
            ("IFEX_DATA_DIR".to_owned(), folder.path().display().to_string()),
            ("IFEX_SMTP_URL".to_owned(), format!("smtp://{}", mailbox.smtp)),
            ("IFEX_SIGNS_PER_MINUTE".to_owned(), "1000".to_owned()),
        ]);
        // All signers of a test come from one address; what tries a limit sets it.
        for limit in ["ADDRESS_HOUR", "NETWORK_HOUR", "DOMAIN_HOUR", "WORK_MINUTE"] {
            all.insert(format!("IFEX_GUARD_{limit}"), "1000".to_owned());
        }
        all.extend(variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
        let clock = Clock::default();
        let config = Config::from_parts("", all).unwrap();
        let running = server::start(config, false, clock.clone()).await.unwrap();
        let store = &*running.app.store;
        import::text::<Campaigns>(store, CAMPAIGNS).await.unwrap();
        import::text::<Petitions>(store, PETITIONS).await.unwrap();
        assert_eq!(import::text::<Alerts>(store, ALERTS).await.unwrap().refused, 0);
        let client = Client::builder().no_proxy().build().unwrap();
        let house = Self { url: format!("http://{}", running.address), running, clock, folder, client, mailbox };
        house.publish().await;
        house
    }

    /// Waits until what is in the store is published.
    pub async fn publish(&self) {
        let app = &self.running.app;
        let total = app.store.alert_index().await.unwrap().len();
        self.running.publish.notify_one();
        until("the alerts are published", async || {
            let list = self.list("alerts", "en").await?;
            (list["total"] == total).then_some(())
        })
        .await;
    }

    pub async fn get(&self, path: &str) -> Response {
        self.client.get(format!("{}{path}", self.url)).send().await.unwrap()
    }

    pub async fn json(&self, path: &str) -> Value {
        self.get(path).await.error_for_status().unwrap().json().await.unwrap()
    }

    pub async fn send(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &str) -> Response {
        let mut request = self.client.request(method, format!("{}{path}", self.url)).body(body.to_owned());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.send().await.unwrap()
    }

    /// Posts JSON; gives status and reply.
    pub async fn post(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        let reply = self.send(Method::POST, path, &[("content-type", "application/json")], &body.to_string()).await;
        (reply.status(), reply.json().await.unwrap())
    }

    /// Signs the open petition.
    pub async fn sign(&self, body: &Value) -> (StatusCode, Value) {
        self.post("/v1/petitions/free-them/signatures", body).await
    }

    /// A list of the snapshot, by way of manifest and index.
    pub async fn list(&self, path: &str, lang: &str) -> Option<Value> {
        let signed = self.json("/v1/snapshot/manifest.json").await;
        let manifest: wire::Manifest = serde_json::from_str(signed["payload"].as_str()?).ok()?;
        for shard in manifest.indexes.get(lang)? {
            let index = self.json(&format!("/v1/snapshot/{shard}.json")).await;
            if let Some(hash) = index[path].as_str() {
                return Some(self.json(&format!("/v1/snapshot/{hash}.json")).await);
            }
        }
        None
    }

    /// Waits for the mail with this number to an address, from 1.
    pub async fn mail(&self, address: &str, number: usize) -> Mail {
        until("a mail", async || {
            self.mailbox.mails.all().into_iter().filter(|mail| mail.to.iter().any(|to| to == address)).nth(number - 1)
        })
        .await
    }

    /// Signs, and takes the token from the mail.
    pub async fn token(&self, number: u32, address: &str) -> String {
        let (status, _) = self.sign(&signature(number, address)).await;
        assert_eq!(status, StatusCode::ACCEPTED);
        token_of(&self.mail(address, 1).await)
    }
}

/// The token in a mail's link.
pub fn token_of(mail: &Mail) -> String {
    let link = mail.text.split_whitespace().find(|word| word.contains("/confirm/")).unwrap();
    link.split("/confirm/").nth(1).unwrap().split('?').next().unwrap().to_owned()
}

/// The pair of keys to which signatures of the petition `free-them` are sealed.
pub fn recipient() -> ([u8; 32], [u8; 32]) {
    seal::derive(&[7; 32]).unwrap()
}

/// What a signer writes.
pub fn content(email: &str) -> SignatureContent {
    SignatureContent {
        name: "Ana Example".into(),
        email: email.into(),
        country: "TN".into(),
        lang: "en".into(),
        comment: None,
        contact: false,
    }
}

/// A copy of it as the widget seals it.
pub fn sealed(slug: &str, key: &str, to: &[u8; 32], content: &SignatureContent) -> Value {
    let plain = seal::pad(&serde_json::to_vec(content).unwrap(), wire::limit::SIGNATURE_PADDING);
    let info = seal::context::signature(slug);
    // The same bytes each time, as a client that sends it again has to send the same.
    let random = keys::sha256(&[key.as_bytes(), to, &plain].concat());
    let text = seal::seal(to, &info, key.as_bytes(), &plain, &random).unwrap();
    json!({ "to": keys::base64url(to), "text": keys::base64url(&text) })
}

/// A valid signature of the petition `free-them`.
pub fn signature(number: u32, email: &str) -> Value {
    signature_for("free-them", &recipient().1, number, email)
}

/// A valid signature of a petition with one recipient.
pub fn signature_for(slug: &str, to: &[u8; 32], number: u32, email: &str) -> Value {
    let key = format!("key-{number:016}");
    let copy = sealed(slug, &key, to, &content(email));
    json!({
        "key": key, "email": email, "country": "TN", "consent": "1", "lang": "en", "shown": "A. E.", "sealed": [copy],
    })
}

/// Waits until something is there.
pub async fn until<T>(what: &str, check: impl AsyncFn() -> Option<T>) -> T {
    for _ in 0..600 {
        if let Some(found) = check().await {
            return found;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("not within 15 s: {what}");
}
