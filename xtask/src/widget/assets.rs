//! Names the files by their contents and puts them where the clearing house serves them from.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::hash;
use crate::problem::{Doing, Result};

/// The contents of the files.
pub struct Parts {
    pub glue: Vec<u8>,
    pub wasm: Vec<u8>,
    pub verify: Vec<u8>,
    pub seal: Vec<u8>,
    pub css: Vec<u8>,
    pub messages: BTreeMap<String, String>,
    /// The words of the installation check by language, as JSON.
    pub check_words: BTreeMap<String, String>,
    /// The words of what only signers need.
    pub signer_words: BTreeMap<String, String>,
}

/// What is made once the names of other files are known.
pub struct Makers<L, C, S> {
    pub loader: L,
    pub check: C,
    pub signer: S,
}

/// The names of the files, relative to the assets folder.
pub struct Files {
    pub embed: String,
    pub glue: String,
    pub wasm: String,
    pub verify: String,
    pub seal: String,
    pub css: String,
    pub check: String,
    pub signer: String,
    pub messages: BTreeMap<String, String>,
    pub check_words: BTreeMap<String, String>,
    pub signer_words: BTreeMap<String, String>,
}

impl Files {
    pub fn all(&self) -> Vec<String> {
        let fixed =
            [&self.embed, &self.glue, &self.wasm, &self.verify, &self.seal, &self.css, &self.check, &self.signer];
        let by_language = [&self.messages, &self.check_words, &self.signer_words];
        fixed.into_iter().chain(by_language.into_iter().flat_map(BTreeMap::values)).cloned().collect()
    }
}

/// Writes the files.
pub fn write<L, C, S>(parts: &Parts, assets: &Path, work: &Path, make: Makers<L, C, S>) -> Result<Files>
where
    L: FnOnce(&Value) -> Result<Vec<u8>>,
    C: FnOnce(&Value) -> Result<Vec<u8>>,
    S: FnOnce(&Value) -> Result<Vec<u8>>,
{
    let folder = assets.join("widget");
    fs::create_dir_all(&folder).doing(|| format!("cannot make {}", folder.display()))?;
    let put = |name: &str, end: &str, contents: &[u8]| {
        let name = format!("{name}-{}.{end}", hash::full(contents));
        replace(&folder.join(&name), contents)?;
        Ok::<_, crate::problem::Problem>(name)
    };
    let mut messages = BTreeMap::new();
    for (language, pack) in &parts.messages {
        messages.insert(language.clone(), put(&format!("messages-{language}"), "txt", pack.as_bytes())?);
    }
    // As modules: a page whose policy forbids requests still lets scripts in, and wants to be told.
    let words = |name: &str, words: &BTreeMap<String, String>| {
        let put_one = |(language, json): (&String, &String)| {
            let module = format!("export default {json};");
            Ok((language.clone(), put(&format!("{name}-{language}"), "js", module.as_bytes())?))
        };
        words.iter().map(put_one).collect::<Result<BTreeMap<_, _>>>()
    };
    let check_words = words("words", &parts.check_words)?;
    let signer_words = words("signer", &parts.signer_words)?;
    let of_glue = json!({
        "verify": put("verify", "wasm", &parts.verify)?,
        "seal": put("seal", "wasm", &parts.seal)?,
        "signer": put("signer", "js", &(make.signer)(&json!(signer_words))?)?,
        "css": put("style", "css", &parts.css)?,
        "messages": messages,
    });
    // What is wanted only once the widget runs is named by the glue: the loader is on every page, and hashes do not shrink.
    let glue = [&parts.glue, format!("export const files={of_glue};").as_bytes()].concat();
    let names = json!({
        "js": put("widget", "js", &glue)?,
        "wasm": put("widget", "wasm", &parts.wasm)?,
        "check": put("check", "js", &(make.check)(&json!(check_words))?)?,
    });
    // The loader comes last: it never names a file that is not there yet.
    replace(&assets.join("embed.js"), &(make.loader)(&names)?)?;
    let in_folder = |name: &str| format!("widget/{name}");
    let by_language = |names: &BTreeMap<String, String>| {
        names.iter().map(|(language, name)| (language.clone(), in_folder(name))).collect()
    };
    let named = |key: &str| in_folder(names[key].as_str().or(of_glue[key].as_str()).unwrap_or_default());
    let files = Files {
        embed: "embed.js".into(),
        glue: named("js"),
        wasm: named("wasm"),
        verify: named("verify"),
        seal: named("seal"),
        css: named("css"),
        check: named("check"),
        signer: named("signer"),
        messages: by_language(&messages),
        check_words: by_language(&check_words),
        signer_words: by_language(&signer_words),
    };
    forget_old(&files, &folder, work)?;
    Ok(files)
}

/// Writes a file in one go, so that a server never reads half of it.
fn replace(path: &Path, contents: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == contents) {
        return Ok(());
    }
    let half = path.with_extension("half");
    fs::write(&half, contents)
        .and_then(|()| fs::rename(&half, path))
        .doing(|| format!("cannot write {}", path.display()))
}

/// Removes files of earlier builds but for the one just before: a page that is open may still ask for its files.
fn forget_old(files: &Files, folder: &Path, work: &Path) -> Result<()> {
    let record = work.join("builds.json");
    let mut builds: Vec<BTreeSet<String>> = fs::read_to_string(&record)
        .ok()
        .and_then(|text| serde_json::from_str::<Value>(&text).ok())
        .map(|record| record.as_array().into_iter().flatten().map(strings).collect())
        .unwrap_or_default();
    let now: BTreeSet<String> = files.all().into_iter().collect();
    if builds.first() != Some(&now) {
        builds.insert(0, now);
        builds.truncate(2);
        fs::write(&record, json!(builds).to_string()).doing(|| format!("cannot write {}", record.display()))?;
    }
    let doing = || format!("cannot tidy {}", folder.display());
    for entry in fs::read_dir(folder).doing(doing)? {
        let entry = entry.doing(doing)?;
        let name = format!("widget/{}", entry.file_name().to_string_lossy());
        if !builds.iter().any(|build| build.contains(&name)) {
            fs::remove_file(entry.path()).doing(doing)?;
        }
    }
    Ok(())
}

fn strings(list: &Value) -> BTreeSet<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_the_build_before_stay_and_older_ones_go() {
        let root = std::env::temp_dir().join(format!("ifex-assets-{}", std::process::id()));
        let (assets, work) = (root.join("assets"), root.join("work"));
        fs::create_dir_all(&work).unwrap();
        let build = |css: &str| {
            let parts = Parts {
                glue: b"glue".into(),
                wasm: b"wasm".into(),
                verify: b"verify".into(),
                seal: b"seal".into(),
                css: css.into(),
                messages: BTreeMap::from([("fr".into(), "Bonjour".into())]),
                check_words: BTreeMap::from([("fr".into(), "{}".into())]),
                signer_words: BTreeMap::from([("fr".into(), "{\"risk\":\"\"}".into())]),
            };
            let text = |names: &Value| Ok(names.to_string().into_bytes());
            write(&parts, &assets, &work, Makers { loader: text, check: text, signer: text }).unwrap()
        };
        let (first, second) = (build("1"), build("2"));
        assert!(assets.join(&first.css).exists() && assets.join(&second.css).exists());
        let third = build("3");
        build("3");
        assert!(!assets.join(&first.css).exists());
        assert!(assets.join(&second.css).exists() && assets.join(&third.css).exists());
        assert!(
            assets.join(&third.seal).exists()
                && assets.join(&third.glue).exists()
                && assets.join(&third.messages["fr"]).exists()
        );
        for (file, names) in [
            ("embed.js", &third.glue),
            ("embed.js", &third.check),
            (&third.check, &third.check_words["fr"]),
            (&third.glue, &third.signer),
            (&third.signer, &third.signer_words["fr"]),
            (&third.glue, &third.css),
            (&third.glue, &third.seal),
            (&third.glue, &third.messages["fr"]),
        ] {
            let text = fs::read_to_string(assets.join(file)).unwrap();
            assert!(text.contains(names.trim_start_matches("widget/")), "{text}");
        }
        fs::remove_dir_all(&root).unwrap();
    }
}
