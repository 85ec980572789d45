//! What a thief of the disk finds: every file of a running clearing house is searched for the people who signed.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use clearing_house::{
    keys, log,
    mailbox::{self, Mail},
};
use reqwest::{Client, StatusCode};
use rusqlite::Connection;
use serde_json::{Value, json};
use wire::SignatureContent;

use crate::{
    cli::{Server, program},
    house::{content, sealed, token_of, until},
};

const PETITION: &str = "end-criminal-defamation";
const NAME: &str = "Zanobia Canaryname";
const COMMENT: &str = "Canarycomment: they came at night";
const DOMAIN: &str = "canarydomain.example";
const BY_WIDGET: &str = "canary.widget@canarydomain.example";
const BY_FORM: &str = "canary.form@canarydomain.example";
const NETWORKS: [&str; 2] = ["203.0.113.201", "2001:db8:ca7a:1157:c4a7::1"];

/// A text in every form in which a program could have written it down.
fn spellings(text: &str) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for text in [text.to_owned(), text.to_lowercase(), text.to_uppercase()] {
        let bytes = text.as_bytes();
        all.push(bytes.to_vec());
        all.push(text.encode_utf16().flat_map(u16::to_le_bytes).collect());
        all.push(text.encode_utf16().flat_map(u16::to_be_bytes).collect());
        all.push(bytes.iter().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect());
        all.push(bytes.iter().flat_map(|byte| format!("{byte:02X}").into_bytes()).collect());
        all.push(text.replace('@', "%40").replace(' ', "%20").into_bytes());
        all.push(text.replace('@', "%40").replace(' ', "+").into_bytes());
        // Inside a longer text, base64 begins at any of three places; the characters shared with neighbours are left out.
        for shift in 0..3 {
            let shifted = [vec![0; shift], bytes.to_vec()].concat();
            let (from, to) = ((shift * 8).div_ceil(6), (shift + bytes.len()) * 8 / 6);
            all.extend(
                [keys::base64(&shifted), keys::base64url(&shifted)].map(|text| text.as_bytes()[from..to].to_vec()),
            );
        }
    }
    all.sort();
    all.dedup();
    all
}

/// All files below the folders, and those that the process has open and nobody can see any more.
fn files(folders: &[&Path], process: Option<u32>) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = folders.iter().map(|folder| folder.to_path_buf()).collect();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { waiting.push(path) } else { found.push(path) }
        }
    }
    let open = process.and_then(|process| fs::read_dir(format!("/proc/{process}/fd")).ok());
    let gone = |path: &PathBuf| fs::read_link(path).is_ok_and(|to| to.to_string_lossy().ends_with("(deleted)"));
    found.extend(open.into_iter().flatten().filter_map(|entry| Some(entry.ok()?.path())).filter(gone));
    found
}

/// Which of the texts are in which file.
fn found(texts: &[&str], files: &[PathBuf]) -> Vec<String> {
    // By their first two bytes, so that most places are passed at one look.
    let mut needles: Vec<Vec<(&str, Vec<u8>)>> = vec![Vec::new(); 1 << 16];
    for text in texts {
        for needle in spellings(text) {
            needles[usize::from(u16::from_le_bytes([needle[0], needle[1]]))].push((text, needle));
        }
    }
    let mut found = BTreeSet::new();
    for file in files {
        let bytes = fs::read(file).unwrap_or_default();
        for place in 1..bytes.len() {
            for (text, needle) in &needles[usize::from(u16::from_le_bytes([bytes[place - 1], bytes[place]]))] {
                if bytes[place - 1..].starts_with(needle) {
                    found.insert(format!("{text} in {}", file.display()));
                }
            }
        }
    }
    found.into_iter().collect()
}

#[test]
fn the_search_finds_every_spelling() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("f");
    let text = json!({ "email": BY_WIDGET }).to_string();
    for written in [
        text.clone(),
        text.to_uppercase(),
        keys::base64(text.as_bytes()),
        keys::base64url(format!(" {text}").as_bytes()),
        keys::base64(format!("  {text}").as_bytes()),
        text.bytes().map(|byte| format!("{byte:02x}")).collect(),
        "?email=canary.widget%40canarydomain.example".into(),
    ] {
        fs::write(&file, &written).unwrap();
        assert_eq!(found(&[BY_WIDGET], &files(&[folder.path()], None)).len(), 1, "{written}");
    }
    fs::write(&file, text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()).unwrap();
    assert_eq!(found(&[BY_WIDGET], &files(&[folder.path()], None)).len(), 1);
    assert!(found(&[BY_FORM], &files(&[folder.path()], None)).is_empty());
}

/// Signs as the widget does, with everything that is to be sealed or forgotten.
async fn sign(server: &Server, client: &Client) {
    let to = server.recipient(PETITION).await;
    let content =
        SignatureContent { name: NAME.into(), comment: Some(COMMENT.into()), contact: true, ..content(BY_WIDGET) };
    let key = "a-key-of-16-letters";
    let mut body = json!({
        "key": key, "email": BY_WIDGET, "country": "TN", "consent": "1", "lang": "en",
        "sealed": [sealed(PETITION, key, &to, &content)],
    });
    let path = format!("{}/v1/petitions/{PETITION}/signatures", server.url);
    let send = async |body: &Value| {
        let request = client.post(&path).header("content-type", "application/json");
        request.header("x-forwarded-for", NETWORKS[0]).body(body.to_string()).send().await.unwrap().status()
    };
    assert_eq!(send(&body).await, StatusCode::ACCEPTED);
    assert_eq!(send(&body).await, StatusCode::ACCEPTED, "a retry");
    // What is refused is no more to be found.
    body["shown"] = NAME.into();
    assert_eq!(send(&body).await, StatusCode::CONFLICT);
    body["name"] = NAME.into();
    body["country"] = COMMENT.into();
    assert_eq!(send(&body).await, StatusCode::UNPROCESSABLE_ENTITY);
    body["email"] = json!([BY_WIDGET]);
    assert_eq!(send(&body).await, StatusCode::BAD_REQUEST);
}

/// Signs by the form that needs no script.
async fn fill_in(server: &Server, client: &Client) {
    let path = format!("{}/petitions/{PETITION}/sign?lang=en", server.url);
    let send = async |consent: &str| {
        let entries = [
            ("form", "a-form-of-its-own"),
            ("name", NAME),
            ("email", BY_FORM),
            ("country", "TN"),
            ("display", "anonymous"),
            ("comment", COMMENT),
            ("consent", consent),
        ];
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(entries).finish();
        let request = client.post(&path).header("content-type", "application/x-www-form-urlencoded");
        request.header("x-forwarded-for", NETWORKS[1]).body(body).send().await.unwrap()
    };
    assert!(send("").await.text().await.unwrap().contains(NAME), "the entries are kept on the page");
    let sent = send("1").await;
    assert!(sent.status().is_success() && sent.url().path().ends_with("/signed"), "{}", sent.url());
}

async fn mail(mails: &mailbox::Mails, address: &str) -> Mail {
    until("a mail", async || mails.all().into_iter().find(|mail| mail.to.iter().any(|to| to == address))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disk_image_names_nobody() {
    let (data, temporary) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let folders = [data.path(), temporary.path()];
    let variables = [("IFEX_TRUSTED_HOPS", "1"), ("TMPDIR", temporary.path().to_str().unwrap())];
    let client = Client::builder().no_proxy().build().unwrap();
    let named = [NAME, "Canaryname", COMMENT, "Canarycomment", DOMAIN, BY_WIDGET, BY_FORM, NETWORKS[0], NETWORKS[1]];

    // No relay yet: the mails wait, and with them the addresses.
    let mut server = Server::with(data.path(), &mut program(&["serve", "--demo"]), &variables);
    sign(&server, &client).await;
    fill_in(&server, &client).await;
    let database = Connection::open(data.path().join("clearing-house.sqlite")).unwrap();
    let letters = || -> u32 {
        database.query_row("SELECT count(*) FROM outbox WHERE letter IS NOT NULL", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(letters(), 2);
    assert_eq!(found(&named, &files(&folders, Some(server.id()))), [""; 0], "while the mails wait");
    server.kill();
    assert_eq!(found(&named, &files(&folders, None)), [""; 0], "as the power went");

    let any = "127.0.0.1:0".parse().unwrap();
    let mailbox = mailbox::start(any, any).await.unwrap();
    let relay = format!("smtp://{}", mailbox.smtp);
    let variables = [variables[0], variables[1], ("IFEX_SMTP_URL", relay.as_str())];
    let server = Server::with(data.path(), &mut program(&["serve", "--demo"]), &variables);
    let mut named = named.map(str::to_owned).to_vec();
    for address in [BY_WIDGET, BY_FORM] {
        let token = token_of(&mail(&mailbox.mails, address).await);
        let confirm = client.post(format!("{}/confirm/{token}", server.url)).header("x-forwarded-for", NETWORKS[0]);
        assert!(confirm.send().await.unwrap().status().is_success());
        named.extend([log::receipt(&token), token]);
    }
    until("the letters are erased", async || (letters() == 0).then_some(())).await;
    // A backup as an operator makes it.
    let backup = data.path().join("backup.sqlite");
    database.execute("VACUUM INTO ?", [backup.to_str().unwrap()]).unwrap();
    let confirmed: u32 =
        database.query_row("SELECT count(*) FROM signatures WHERE state = 'confirmed'", [], |row| row.get(0)).unwrap();
    assert_eq!(confirmed, 2);
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let files = files(&folders, Some(server.id()));
    for name in ["backup.sqlite", "clearing-house.sqlite", "clearing-house.sqlite-wal", "log", "manifest.json"] {
        assert!(files.iter().any(|file| file.ends_with(name)), "{name} is searched");
    }
    assert!(!found(&[PETITION], &files).is_empty(), "what is public is found");
    assert_eq!(found(&named, &files), [""; 0], "after confirmation");
}
