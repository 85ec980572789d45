//! Reading a page and filling its placeholders.

use std::{fs, path::PathBuf};

use serde::Deserialize;

use super::words;

/// What a page's request is answered with.
pub struct Found {
    /// The body.
    pub text: String,
    /// Its `Content-Type`.
    pub media_type: &'static str,
    /// Its `Content-Security-Policy`, where the case has one.
    pub policy: Option<String>,
}

/// One embedding case, an entry of `pages/cases.json`.
#[derive(Clone, Debug, Deserialize)]
pub struct Case {
    /// The file's name without `.html`.
    pub name: String,
    /// Its title in the list of cases.
    pub title: String,
    /// One sentence on what it shows.
    pub shows: String,
    /// Its `Content-Security-Policy`; `{{house}}` stands for the clearing house.
    #[serde(default)]
    pub policy: Option<String>,
}

/// The folder with the pages.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("pages")
}

/// Every case, in the order of the list.
pub fn cases() -> Result<Vec<Case>, String> {
    serde_json::from_str(&text("cases.json")?).map_err(|error| format!("pages/cases.json: {error}"))
}

/// The page `name` in the language `lang`, embedding from `house`.
pub fn read(name: &str, house: &str, lang: &str) -> Result<Found, String> {
    let cases = cases()?;
    let case = cases.iter().find(|case| case.name == name);
    if case.is_none() && name != "index" {
        return Err(format!("there is no page {name}; pages/cases.json lists them"));
    }
    let words = words::of(lang);
    let fill = |text: String| {
        text.replace("{{house}}", house)
            .replace("{{lang}}", words.lang)
            .replace("{{dir}}", words.dir)
            .replace("{{alerts-link}}", words.alerts_link)
            .replace("{{petition-link}}", words.petition_link)
    };
    let page = text(&format!("{name}.html"))?
        .replace("{{masthead}}", text("parts/masthead.html")?.trim_end())
        .replace("{{footer}}", text("parts/footer.html")?.trim_end())
        .replace("{{title}}", case.map_or("", |case| &case.title))
        .replace("{{shows}}", case.map_or("", |case| &case.shows))
        .replace("{{cases}}", &list(&cases));
    let policy = case.and_then(|case| case.policy.clone()).map(|policy| policy.replace("{{house}}", house));
    Ok(Found { text: fill(page), media_type: "text/html; charset=utf-8", policy })
}

/// Stands in pages whose script tag has integrity.
const PINNED: &str = "{{pinned}}";

impl Found {
    /// Whether it needs [`Found::pin`].
    pub fn wants_pin(&self) -> bool {
        self.text.contains(PINNED)
    }

    /// Fills in what the clearing house says of its loader.
    pub fn pin(&mut self, pin: &wire::Pin) {
        self.text = self.text.replace(PINNED, &pin.src).replace("{{integrity}}", &pin.integrity);
    }
}

/// A style sheet or script of the pages.
pub fn attachment(file: &str) -> Result<Found, String> {
    let media_type = match file.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        Some((_, "js")) => "text/javascript; charset=utf-8",
        Some((_, "svg")) => "image/svg+xml",
        _ => return Err(format!("there is no file {file}")),
    };
    Ok(Found { text: text(file)?, media_type, policy: None })
}

fn text(file: &str) -> Result<String, String> {
    if file.contains("..") {
        return Err(format!("there is no file {file}"));
    }
    fs::read_to_string(folder().join(file)).map_err(|error| format!("pages/{file}: {error}"))
}

fn list(cases: &[Case]) -> String {
    let item = |case: &Case| {
        let Case { name, title, shows, .. } = case;
        format!("<li><a href=\"{name}.html?lang={{{{lang}}}}\">{title}</a><p>{shows}</p></li>")
    };
    cases.iter().map(item).collect::<Vec<_>>().join("\n        ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::partner::words::LANGUAGES;

    #[test]
    fn every_page_is_listed_and_filled_in_every_language() {
        let listed: BTreeSet<String> = cases().unwrap().into_iter().map(|case| case.name).collect();
        let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let pages: BTreeSet<String> = files.filter_map(|file| Some(file.strip_suffix(".html")?.to_owned())).collect();
        assert_eq!(pages, listed.iter().cloned().chain(["index".to_owned()]).collect());
        for name in &pages {
            for lang in LANGUAGES {
                let mut found = read(name, "http://127.0.0.1:1", lang).unwrap();
                found.pin(&wire::Pin { src: "embed-x.js".to_owned(), integrity: "sha256-x".to_owned() });
                assert!(!found.text.contains("{{"), "{name} in {lang} has an unfilled placeholder");
            }
        }
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        assert!(attachment("../Cargo.toml").is_err());
        assert!(read("../README", "http://127.0.0.1:1", "en").is_err());
        assert!(attachment("host.css").is_ok());
    }
}
