//! The program as a person runs it: help, errors, the mirror, and what it never logs.

use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
};

use serde_json::json;

use crate::house::signature_for;

pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_clearing-house"));
    command.args(arguments);
    command
}

#[test]
fn help_names_every_command_and_errors_are_one_sentence() {
    let help = program(&["--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let served = ["serve", "import", "mirror", "invite", "accounts", "requests", "partners", "petitions"];
    let offline = ["keys", "unseal", "check-receipt", "answer", "mailbox", "healthcheck"];
    for word in served.into_iter().chain(offline).chain(["Exit codes"]) {
        assert!(help.contains(word), "{word}");
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a-file");
    fs::write(&file, "").unwrap();
    for (arguments, variable, value, expected) in [
        (vec!["serve"], "IFEX_DATA_DIR", file.to_str().unwrap(), "cannot make the data folder"),
        (vec!["serve"], "IFEX_LISTEN", "nonsense", "configuration"),
        (
            vec!["import", "alerts", "/none.jsonl"],
            "IFEX_DATA_DIR",
            folder.path().to_str().unwrap(),
            "cannot read /none.jsonl",
        ),
        (vec!["mirror", "/tmp/none"], "IFEX_DATA_DIR", folder.path().to_str().unwrap(), "nothing is published"),
        (vec!["healthcheck"], "IFEX_LISTEN", "127.0.0.1:1", "no answer from 127.0.0.1:1"),
        (vec!["serve", "--config", "/none.toml"], "IFEX_X", "", "cannot read the configuration /none.toml"),
    ] {
        let output = program(&arguments).env(variable, value).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        assert!(error.contains(expected) && error.lines().count() == 1, "{arguments:?}: {error}");
    }
}

/// A server of its own, ended with the test.
pub struct Server {
    child: Child,
    pub url: String,
}

impl Server {
    pub fn start(data: &Path) -> Self {
        Self::with(data, &mut program(&["serve", "--demo"]), &[])
    }

    /// With variables of its own, started by a command of its own.
    pub fn with(data: &Path, command: &mut Command, variables: &[(&str, &str)]) -> Self {
        let log = fs::OpenOptions::new().create(true).append(true).open(data.join("log")).unwrap();
        let mut child = command
            .env("IFEX_DATA_DIR", data)
            .env("IFEX_LISTEN", "127.0.0.1:0")
            .env("IFEX_SIGNS_PER_MINUTE", "1000000")
            // All signers of a test come from one address.
            .env("IFEX_GUARD_ADDRESS_HOUR", "1000000")
            .env("IFEX_GUARD_NETWORK_HOUR", "1000000")
            .env("IFEX_GUARD_DOMAIN_HOUR", "1000000")
            .env("IFEX_GUARD_WORK_MINUTE", "1000000")
            .env("IFEX_LOG_LEVEL", "debug")
            .env("IFEX_LOG_FORMAT", "json")
            .envs(variables.iter().copied())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let line = BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
        Self { child, url: line.strip_prefix("ready ").unwrap().to_owned() }
    }

    /// The process's number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The key of a demo petition's only recipient.
    pub async fn recipient(&self, slug: &str) -> [u8; 32] {
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let petition = client.get(format!("{}/v1/petitions/{slug}", self.url)).send().await.unwrap();
        let petition: wire::Petition = petition.json().await.unwrap();
        clearing_house::keys::from_base64url(&petition.recipients[0].key).unwrap()
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    fn stop(&mut self) {
        Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn logs_have_no_personal_data() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path());
    let client = reqwest::Client::builder().no_proxy().build().unwrap();
    let to = server.recipient("end-criminal-defamation").await;
    let mut body = signature_for("end-criminal-defamation", &to, 1, "secret.person@example.org");
    body["shown"] = "Secretname Person".into();
    let sign = format!("{}/v1/petitions/end-criminal-defamation/signatures", server.url);
    let post = |url: &str, body: String| {
        client
            .post(url)
            .header("content-type", "application/json")
            .header("x-forwarded-for", "203.0.113.77")
            .body(body)
            .send()
    };
    assert_eq!(post(&sign, body.to_string()).await.unwrap().status(), 202);
    body["shown"] = "Secretname \u{202e}".into();
    assert_eq!(post(&sign, body.to_string()).await.unwrap().status(), 422);
    let token = "secrettoken".to_owned() + &"x".repeat(32);
    post(&format!("{}/v1/confirmations", server.url), json!({ "token": token }).to_string()).await.unwrap();
    let lookup = "secret".to_owned() + &"A".repeat(37);
    post(&format!("{}/v1/answers", server.url), json!({ "lookup": lookup }).to_string()).await.unwrap();
    let programme = clearing_house::sealing::key::public(&folder.path().join("programme.pub")).unwrap();
    let sealed = json!({
        "key": "secret-0000000000000", "kind": "support", "lang": "en", "lookup": lookup,
        "to": clearing_house::keys::base64url(&programme), "sealed": "secret".to_owned() + &"A".repeat(90),
    });
    assert_eq!(post(&format!("{}/v1/requests", server.url), sealed.to_string()).await.unwrap().status(), 202);
    client.get(format!("{}/confirm/{token}", server.url)).send().await.unwrap();
    client.get(format!("{}/nowhere/{token}?email=secret.person@example.org", server.url)).send().await.unwrap();
    client.get(format!("{}/desk/invite/{token}", server.url)).send().await.unwrap();
    let desk = client.post(format!("{}/desk/sign-in", server.url)).header("sec-fetch-site", "same-origin");
    let desk = desk.header("cookie", "ifex-desk=secret").header("content-type", "application/x-www-form-urlencoded");
    let desk = desk.body("name=secret.person&passphrase=Secretword&code=secret").send().await.unwrap();
    assert_eq!(desk.status(), 403);
    server.stop();
    let log = fs::read_to_string(folder.path().join("log")).unwrap();
    assert!(log.contains("/confirm/{token}") && log.contains("\"status\":202"), "{log}");
    for secret in ["secret", "Secret", "203.0.113", "example.org"] {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
    let peer_addresses =
        log.lines().filter(|line| line.contains("127.0.0.1") && !line.contains("\"listening\"")).count();
    assert_eq!(peer_addresses, 0);
}

#[test]
fn a_mirror_has_all_and_changes_only_what_changed() {
    let folder = tempfile::tempdir().unwrap();
    let (data, site) = (folder.path().join("data"), folder.path().join("site"));
    let assets = folder.path().join("assets");
    fs::create_dir_all(assets.join("widget")).unwrap();
    fs::write(assets.join("embed.js"), "\"__IFEX_TRUST__\"").unwrap();
    fs::write(assets.join("widget/w.js"), "1").unwrap();
    let mirror = || {
        let output = program(&["mirror", site.to_str().unwrap(), "--demo"])
            .env("IFEX_DATA_DIR", &data)
            .env("IFEX_ASSETS_DIR", &assets)
            .output()
            .unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    };
    mirror();
    let modified = |path: &str| fs::metadata(site.join(path)).unwrap().modified().unwrap();
    let before = ["v1/snapshot/manifest.json", "embed.js", "widget/w.js"].map(modified);
    assert!(fs::read_to_string(site.join("embed.js")).unwrap().starts_with("{\"keys\":[\""));
    mirror();
    assert_eq!(["v1/snapshot/manifest.json", "embed.js", "widget/w.js"].map(modified), before);
    let pin: wire::Pin = serde_json::from_slice(&fs::read(site.join("embed.json")).unwrap()).unwrap();
    assert_eq!(fs::read(site.join(&pin.src)).unwrap(), fs::read(site.join("embed.js")).unwrap());
    let files = fs::read_dir(site.join("v1/snapshot")).unwrap().count();
    assert!(files > 100, "{files}");
    assert!(!data.join("clearing-house.sqlite").exists());
    // Who signs a demo petition can be read with the demo's pair, whose private half is in no mirror.
    let published =
        fs::read_dir(site.join("v1/snapshot")).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
    let public = clearing_house::sealing::key::public(&data.join("petition-demo.pub")).unwrap();
    let recipient = format!("\"key\":\"{}\"", clearing_house::keys::base64url(&public));
    let petitions: Vec<String> = published.filter(|text| text.contains("\"recipients\":[")).collect();
    assert_eq!(petitions.len(), 15, "three petitions in five languages");
    assert!(petitions.iter().all(|text| text.contains(&recipient) && text.contains("\"state\":\"open\"")));
    assert!(data.join("petition-demo.key").exists() && !site.join("petition-demo.key").exists());

    // What a server published is copied as it is, so that readers of both see one version.
    let mut server = Server::start(&data);
    server.stop();
    let copy = folder.path().join("copy");
    let output = program(&["mirror", copy.to_str().unwrap()]).env("IFEX_DATA_DIR", &data).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let manifest = |folder: &Path| fs::read(folder.join("manifest.json")).unwrap();
    assert_eq!(manifest(&copy.join("v1/snapshot")), manifest(&data.join("snapshot")));
}
