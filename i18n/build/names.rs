//! Names: which ids are allowed, what they become in Rust, and in which order languages stand.

/// English is the reference; these follow; a further language comes after them, by alphabet.
const FIRST: [&str; 5] = ["en", "fr", "es", "ru", "ar"];

pub fn order(mut langs: Vec<String>) -> Vec<String> {
    let rank = |lang: &String| FIRST.iter().position(|first| first == lang).unwrap_or(FIRST.len());
    langs.sort_by_key(|lang| (rank(lang), lang.clone()));
    langs
}

/// `alerts-title` and `a1` are kebab-case; `alertsTitle`, `alerts--title`, `alerts_title` and `1a` are not.
pub fn is_kebab(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_lowercase())
        && name
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// `sign-name.hint` becomes `sign_name_hint`.
pub fn snake(key: &str) -> String {
    key.replace(['-', '.'], "_")
}

/// Whether a key of one word would be a Rust keyword, or hide a method of `Messages`.
pub fn is_taken(key: &str) -> bool {
    const TAKEN: &str = " abstract as async await become box break const continue crate do dyn else enum extern false \
        final fn for gen if impl in let loop macro match mod move mut new override priv pub ref return self static \
        struct super trait true try type typeof unsafe unsized use virtual where while yield ";
    TAKEN.contains(&format!(" {key} "))
}
