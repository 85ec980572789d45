//! What is taken from a file and the environment, and what is refused.

use super::*;

fn load(toml: &str, variables: &[(&str, &str)]) -> Result<Config, String> {
    Config::from_parts(toml, variables.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect())
}

#[test]
fn the_environment_wins_over_the_file() {
    let config = load(
        "listen = \"127.0.0.1:1\"\nmirrors = [\"https://a.example/\"]\nlog_format = \"json\"",
        &[
            ("IFEX_DATA_DIR", "7"),
            ("IFEX_TRUSTED_HOPS", "2"),
            ("IFEX_LISTEN", "127.0.0.1:2"),
            ("IFEX_MIRRORS", "https://b.example/, https://c.example/x/"),
        ],
    )
    .unwrap();
    assert_eq!(config.http.listen.port(), 2);
    assert_eq!(config.snapshot.mirrors, ["https://b.example/", "https://c.example/x/"]);
    assert_eq!(config.log.log_format, LogFormat::Json);
    assert_eq!(config.storage.database(), PathBuf::from("7/clearing-house.sqlite"));
    assert_eq!(config.http.trusted_hops, 2);
}

#[test]
fn impossible_combinations_and_unknown_keys_fail_with_a_sentence() {
    for (toml, expected) in [
        ("listne = 1", "no key `listne`"),
        ("listen = \"nowhere\"", "configuration"),
        ("public_url = \"https://a.example\"", "end in /"),
        ("mirrors = [\"https://a.example/; script-src *\"]", "mirrors"),
        ("mirrors = [\"https://зеркало.example/\"]", "mirrors"),
        ("public_url = \"https://a.example/ x/\"", "public_url"),
        ("poll_seconds = 1", "2 to 3600"),
        ("snapshot_hours = 0", "at least 1"),
        ("request_days = 0", "at least 1"),
        ("smtp_url = \"smtps://mail.example.org\"", "public_url"),
        ("smtp_url = \"http://mail.example.org\"", "smtp://"),
        ("mail_from = \"nobody\"", "mail_from"),
        ("secret_file = \"k\"\nsnapshot_key_file = \"k\"", "two files"),
    ] {
        let error = load(toml, &[]).unwrap_err();
        assert!(error.contains(expected), "{toml}: {error}");
    }
}

#[test]
fn the_example_names_every_key_and_is_valid() {
    let example = include_str!("../../config.example.toml");
    for key in KEYS {
        assert!(example.contains(&format!("{key} =")), "{key} is not in config.example.toml");
    }
    let all_set: String = example
        .lines()
        .map(|l| l.strip_prefix("# ").filter(|l| l.contains(" = ")).unwrap_or(l))
        .map(|l| format!("{l}\n"))
        .collect();
    load(&all_set, &[]).unwrap();
}
