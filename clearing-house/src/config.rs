//! Configuration from a TOML file and from the environment, which wins. Every key `name` is also the variable
//! `IFEX_NAME`; lists are parted by commas there. An unknown key, a bad value or an impossible combination fails at
//! the start with one sentence.

mod check;
mod guard;

use std::{collections::BTreeMap, env, fs, net::SocketAddr, path::PathBuf};

use serde::{Deserialize, de::DeserializeOwned};
use toml::{Table, Value};

pub use guard::Guard;

/// The whole configuration, one struct a concern.
#[derive(Clone, Debug)]
pub struct Config {
    /// How it is reached.
    pub http: Http,
    /// Where it keeps things.
    pub storage: Storage,
    /// How snapshots are published.
    pub snapshot: Snapshot,
    /// How signatures are guarded.
    pub guard: Guard,
    /// How requests to the programme are taken.
    pub programme: Programme,
    /// How long it is kept who signed.
    pub delivery: Delivery,
    /// How mail goes out.
    pub mail: Mail,
    /// How it logs.
    pub log: Log,
}

/// How the server is reached.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Http {
    /// `listen`: address and port to listen on; port 0 takes any free one. Default `127.0.0.1:8787`.
    pub listen: SocketAddr,
    /// `public_url`: the base address that readers see, ending in `/`; links in mails and pages begin with it.
    /// Default: `http://` and the address listened on.
    pub public_url: Option<String>,
    /// `trusted_hops`: how many proxies of our own stand before the server. The client's address is taken so many
    /// places from the right of `X-Forwarded-For`; 0 uses the connection's. Default 0.
    pub trusted_hops: usize,
    /// `signs_per_minute`: signatures, requests and looks for answers and receipts that one IPv4 address or IPv6 /56 may
    /// send a minute, together. Default 30.
    pub signs_per_minute: u32,
    /// `connections`: connections served at the same time; further ones wait. At most three quarters of
    /// them are live streams; further readers poll. Default 10000.
    pub connections: usize,
    /// `assets_dir`: folder made by the widget's build (`embed.js` and `widget/`). Without it those answer 404.
    pub assets_dir: Option<PathBuf>,
}

impl Default for Http {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8787)),
            public_url: None,
            trusted_hops: 0,
            signs_per_minute: 30,
            connections: 10_000,
            assets_dir: None,
        }
    }
}

/// Where the clearing house keeps things.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Storage {
    /// `data_dir`: folder of the database, the snapshot and the keys; made where it is missing. Default `.ifex`.
    pub data_dir: PathBuf,
    /// `secret_file`: 32 bytes for keyed hashes, made at the first start. Default `secret.key` in `data_dir`.
    pub secret_file: Option<PathBuf>,
    /// `read_connections`: database connections for reading. Default 4.
    pub read_connections: usize,
}

impl Default for Storage {
    fn default() -> Self {
        Self { data_dir: PathBuf::from(".ifex"), secret_file: None, read_connections: 4 }
    }
}

impl Storage {
    /// The database's file.
    pub fn database(&self) -> PathBuf {
        self.data_dir.join("clearing-house.sqlite")
    }

    /// The published files' folder.
    pub fn snapshot(&self) -> PathBuf {
        self.data_dir.join("snapshot")
    }

    /// The secret's file.
    pub fn secret(&self) -> PathBuf {
        self.secret_file.clone().unwrap_or_else(|| self.data_dir.join("secret.key"))
    }
}

/// How snapshots are published.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Snapshot {
    /// `snapshot_key_file`: the Ed25519 key (32 bytes), made at the first start. Default `snapshot.key` in `data_dir`.
    pub snapshot_key_file: Option<PathBuf>,
    /// `snapshot_hours`: hours until readers show a snapshot as out of date; it is signed anew after a third of that.
    /// Default 48.
    pub snapshot_hours: u32,
    /// `mirrors`: base addresses, each ending in `/`, that serve the same files. Default none.
    pub mirrors: Vec<String>,
    /// `poll_seconds`: seconds between two looks of a reader for a newer snapshot where push does not get through, 2 to
    /// 3600; raise it under load. Default 30.
    pub poll_seconds: u32,
}

impl Default for Snapshot {
    fn default() -> Self {
        Self { snapshot_key_file: None, snapshot_hours: 48, mirrors: Vec::new(), poll_seconds: 30 }
    }
}

/// How requests to the programme are taken.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Programme {
    /// `programme_key_file`: the public half of the programme's key, made by `clearing-house keys new`; the private half
    /// must not be on the server. Without it no requests are taken; with `--demo` a pair is made in `data_dir`.
    pub programme_key_file: Option<PathBuf>,
    /// `request_days`: days after which an answered or closed request is erased with its answers. Default 90.
    pub request_days: u32,
}

impl Default for Programme {
    fn default() -> Self {
        Self { programme_key_file: None, request_days: 90 }
    }
}

/// How long it is kept who signed.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Delivery {
    /// `erase_days`: days after a petition's closing when its signers' sealed identities, shown names and hashes are
    /// erased; the numbers stay. Until then signatures must be delivered. Default 90.
    pub erase_days: u32,
}

impl Default for Delivery {
    fn default() -> Self {
        Self { erase_days: 90 }
    }
}

/// How mail goes out.
#[derive(Clone, Debug, Deserialize)]
#[serde(default)]
pub struct Mail {
    /// `smtp_url`: the relay, such as `smtps://user:password@mail.example.org` or `smtp://127.0.0.1:2525`. Without
    /// it mails stay queued.
    pub smtp_url: Option<String>,
    /// `mail_from`: sender of mails; its name shows in lists of mails and on locked screens. Default
    /// `IFEX <no-reply@localhost>`, which only a development mailbox takes.
    pub mail_from: String,
    /// `mail_attempts`: attempts at a mail that the relay refuses for now. Default 8, over about a day.
    pub mail_attempts: u32,
    /// `mail_seconds`: seconds that one attempt may take, connecting included. Default 60.
    pub mail_seconds: u64,
    /// `mail_connections`: connections to the relay at the same time, and so mails under way; more than the relay allows
    /// make it refuse. Default 4.
    pub mail_connections: usize,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            smtp_url: None,
            mail_from: "IFEX <no-reply@localhost>".into(),
            mail_attempts: 8,
            mail_seconds: 60,
            mail_connections: 4,
        }
    }
}

/// How the server logs.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Log {
    /// `log_format`: `compact` for people or `json` for machines. Default `compact`.
    pub log_format: LogFormat,
    /// `log_level`: `error`, `warn`, `info` or `debug`. Default `info`.
    pub log_level: LogLevel,
}

/// The form of log lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogFormat {
    /// One short line an event.
    #[default]
    Compact,
    /// One JSON object an event.
    Json,
}

/// The least important events that are logged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogLevel {
    /// What needs a person.
    Error,
    /// What may need one.
    Warn,
    /// What happened.
    #[default]
    Info,
    /// How it happened.
    Debug,
}

/// Every key, so that a misspelt one is told instead of ignored.
pub const KEYS: &[&str] = &[
    "listen",
    "public_url",
    "trusted_hops",
    "signs_per_minute",
    "connections",
    "assets_dir",
    "data_dir",
    "secret_file",
    "read_connections",
    "snapshot_key_file",
    "snapshot_hours",
    "mirrors",
    "poll_seconds",
    "guard_address_hour",
    "guard_network_hour",
    "guard_domain_hour",
    "guard_provider_hour",
    "guard_providers",
    "guard_work_minute",
    "guard_plain_minute",
    "guard_flood_minute",
    "programme_key_file",
    "request_days",
    "erase_days",
    "smtp_url",
    "mail_from",
    "mail_attempts",
    "mail_seconds",
    "mail_connections",
    "log_format",
    "log_level",
];

impl Config {
    /// Reads a file, where one is given, and the process's environment.
    pub fn load(file: Option<&std::path::Path>) -> Result<Self, String> {
        let text = match file {
            Some(path) => fs::read_to_string(path).map_err(|e| {
                format!("cannot read the configuration {}: {e}; give another with --config", path.display())
            })?,
            None => String::new(),
        };
        Self::from_parts(&text, env::vars().collect())
    }

    /// The configuration from a file's text and variables.
    pub fn from_parts(toml: &str, variables: BTreeMap<String, String>) -> Result<Self, String> {
        let mut table: Table = toml.parse().map_err(|e: toml::de::Error| format!("configuration: {}", e.message()))?;
        if let Some(unknown) = table.keys().find(|k| !KEYS.contains(&k.as_str())) {
            return Err(format!("configuration: there is no key `{unknown}`; the keys are {}", KEYS.join(", ")));
        }
        for key in KEYS {
            if let Some(text) = variables.get(&format!("IFEX_{}", key.to_uppercase())) {
                table.insert((*key).to_owned(), value(key, text));
            }
        }
        let config = Self {
            http: part(&table)?,
            storage: part(&table)?,
            snapshot: part(&table)?,
            guard: part(&table)?,
            programme: part(&table)?,
            delivery: part(&table)?,
            mail: part(&table)?,
            log: part(&table)?,
        };
        config.check()?;
        Ok(config)
    }

    /// The base address that readers see, once the port is known.
    pub fn public_url(&self, listening: SocketAddr) -> String {
        self.http.public_url.clone().unwrap_or_else(|| format!("http://{listening}/"))
    }

    /// The snapshot key's file.
    pub fn snapshot_key(&self) -> PathBuf {
        self.snapshot.snapshot_key_file.clone().unwrap_or_else(|| self.storage.data_dir.join("snapshot.key"))
    }
}

/// The keys whose values are numbers.
const NUMBERS: &[&str] = &[
    "trusted_hops",
    "signs_per_minute",
    "connections",
    "read_connections",
    "snapshot_hours",
    "poll_seconds",
    "guard_address_hour",
    "guard_network_hour",
    "guard_domain_hour",
    "guard_provider_hour",
    "guard_work_minute",
    "guard_plain_minute",
    "guard_flood_minute",
    "request_days",
    "erase_days",
    "mail_attempts",
    "mail_seconds",
    "mail_connections",
];

/// The keys whose values are lists.
const LISTS: &[&str] = &["mirrors", "guard_providers"];

/// A variable's text as a value of the key's type; what does not fit is told when the structs are read.
fn value(key: &str, text: &str) -> Value {
    if LISTS.contains(&key) {
        let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
        return Value::Array(items.map(|item| Value::String(item.to_owned())).collect());
    }
    match text.parse::<i64>() {
        Ok(number) if NUMBERS.contains(&key) => Value::Integer(number),
        _ => Value::String(text.to_owned()),
    }
}

fn part<T: DeserializeOwned>(table: &Table) -> Result<T, String> {
    table
        .clone()
        .try_into()
        .map_err(|e: toml::de::Error| format!("configuration: {}", e.to_string().trim().replace('\n', " ")))
}

#[cfg(test)]
mod tests;
