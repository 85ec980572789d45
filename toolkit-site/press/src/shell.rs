//! What Trunk left: the names of the code's files, and whether it serves and reloads.

use std::path::Path;

use toolkit_site::page::Files;

use crate::files;
use crate::problem::{Problem, Result};

/// The names of the files that all pages share, relative to the site's base.
pub struct Shell {
    style: String,
    start: String,
    choose: String,
    sample: String,
    unscripted: String,
    seal: Option<String>,
    glue: String,
    wasm: String,
    reload: Option<String>,
}

impl Shell {
    /// Reads the names from Trunk's `index.html` in `site`, and puts our own files there: style sheet and scripts, which
    /// are read from `source` at every run, so that a change shows at once.
    pub fn read(source: &Path, site: &Path) -> Result<Self> {
        let index = files::read(&site.join("index.html"))?;
        // `pattern_script` in Trunk.toml writes this line.
        let code = between(&index, "<meta name=\"code\" content=\"", "\"").and_then(|names| names.split_once(' '));
        let (glue, wasm) = code.ok_or_else(|| {
            Problem::one(format!(
                "{}/index.html does not name the browser's code: Trunk builds it first",
                site.display()
            ))
        })?;
        let put = |name: &str, end: &str, text: String| {
            let hashed = files::hashed(name, end, text.as_bytes());
            files::write(&site.join(&hashed), text).map(|()| hashed)
        };
        let sheets = ["../wire/look/tokens.css", "../wire/look/base.css", "style.css"];
        let style = sheets.iter().map(|sheet| files::read(&source.join(sheet))).collect::<Result<String>>()?;
        let serves = index.contains(".well-known/trunk/ws");
        let reload = serves.then(|| put("reload", "js", files::read(&source.join("script/reload.js"))?));
        // Its name stays: the browser asks for it again by itself.
        files::write(&site.join("worker.js"), files::read(&source.join("script/worker.js"))?)?;
        Ok(Self {
            style: put("style", "css", style)?,
            start: put("start", "js", files::read(&source.join("script/start.js"))?)?,
            choose: put("choose", "js", files::read(&source.join("script/choose.js"))?)?,
            sample: put("sample", "css", files::read(&source.join("sample.css"))?)?,
            unscripted: put("unscripted", "css", files::read(&source.join("unscripted.css"))?)?,
            seal: seal(site),
            glue: glue.to_owned(),
            wasm: wasm.to_owned(),
            reload: reload.transpose()?,
        })
    }

    /// Whether Trunk serves the site and reloads it.
    pub fn serves(&self) -> bool {
        self.reload.is_some()
    }

    /// The addresses of the shared files.
    pub fn files(&self, base: &str) -> Files {
        let at = |name: &String| format!("{base}{name}");
        Files {
            style: at(&self.style),
            start: at(&self.start),
            choose: at(&self.choose),
            sample: at(&self.sample),
            unscripted: at(&self.unscripted),
            seal: self.seal.as_ref().map(at),
            glue: at(&self.glue),
            wasm: at(&self.wasm),
            reload: self.reload.as_ref().map(at),
            ..Files::default()
        }
    }
}

/// The module that seals requests, among the widget's files; its name ends in its content's hash.
fn seal(site: &Path) -> Option<String> {
    let files = std::fs::read_dir(site.join(wire::route::WIDGET)).ok()?;
    let mut names: Vec<String> = files
        .filter_map(|file| file.ok()?.file_name().into_string().ok())
        .filter(|name| name.starts_with("seal-"))
        .collect();
    names.sort();
    names.pop().map(|name| format!("{}{name}", wire::route::WIDGET))
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once(after).map(|(inside, _)| inside)
}
