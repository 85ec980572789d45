//! The toolkit site, printed for one clearing house and served by a process of its own, which a case may end.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::TempDir;
use tokio::process::Command;

use super::House;
use crate::{Outcome, place, process::Process};

/// A site as it was printed. Cases that change it print one of their own.
#[derive(Clone)]
pub struct Printed {
    folder: Arc<TempDir>,
    house: String,
    exit: String,
}

impl Printed {
    /// Prints the site with what `house` has published. Readers reach the clearing house at `address` (no trailing
    /// slash), which is the house's own or something's before it; "Leave now" leads to `exit`.
    ///
    /// # Errors
    /// Where the browser's code is not built, or the press finds a fault.
    pub async fn new(house: &House, address: &str, exit: &str) -> Outcome<Self> {
        let folder = tempfile::Builder::new().prefix("ifex-site-").tempdir()?;
        let printed = Self { folder: Arc::new(folder), house: format!("{address}/"), exit: exit.to_owned() };
        let code = Code::built()?;
        for name in [&code.glue, &code.wasm] {
            fs::copy(code.folder.join(name), printed.folder().join(name))?;
        }
        let mirror = [Path::new("mirror"), printed.folder()];
        house.run(&mirror, &[("IFEX_PUBLIC_URL", &printed.house)]).await?;
        printed.print(&source()?).await?;
        Ok(printed)
    }

    /// Prints it anew from other sources: a copy of the folder `toolkit-site`, with `wire/look` beside it.
    ///
    /// # Errors
    /// Where the press finds a fault.
    pub async fn print(&self, source: &Path) -> Outcome {
        let Code { glue, wasm, .. } = Code::built()?;
        // What `pattern_script` of Trunk.toml leaves for the press.
        let index = format!("<!doctype html><meta name=\"code\" content=\"{glue} {wasm}\">");
        fs::write(self.folder().join("index.html"), index)?;
        let mut press = Command::new(place::binary("press")?);
        press.arg("--source").arg(source).arg(self.folder());
        press.env("IFEX_PUBLIC_URL", &self.house).env("IFEX_EXIT_URL", &self.exit).env_remove("TRUNK_PUBLIC_URL");
        Process::start("press", &mut press)?.finish().await.map(drop)
    }

    /// Where it is.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The addresses of a language's pages relative to the site's, such as `en/guides/`.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub fn pages(&self, lang: &str) -> Outcome<Vec<String>> {
        let (mut pages, mut folders) = (Vec::new(), vec![self.folder().join(lang)]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder)? {
                let path = entry?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.ends_with("index.html") {
                    pages.push(format!("{}/", folder.strip_prefix(self.folder())?.display()));
                }
            }
        }
        pages.sort();
        Ok(pages)
    }
}

/// A printed site and its server.
pub struct Site {
    /// Its base address, without a trailing slash.
    pub url: String,
    /// What is served.
    pub printed: Printed,
    process: Option<Process>,
}

impl Site {
    /// Serves it at a free port.
    ///
    /// # Errors
    /// Where the server cannot be started.
    pub async fn serve(printed: Printed) -> Outcome<Self> {
        let mut site = Self { url: "http://127.0.0.1:0".to_owned(), printed, process: None };
        site.resume().await?;
        Ok(site)
    }

    /// Ends the server at once: the line is cut.
    ///
    /// # Errors
    /// Where the system does not let go of it.
    pub async fn stop(&mut self) -> Outcome {
        match self.process.take() {
            Some(process) => process.kill().await,
            None => Ok(()),
        }
    }

    /// Serves again, at the same address.
    ///
    /// # Errors
    /// Where the server cannot be started.
    pub async fn resume(&mut self) -> Outcome {
        let mut command = Command::new(place::binary("site")?);
        command.arg("--folder").arg(self.printed.folder());
        command.args(["--listen", self.url.trim_start_matches("http://")]);
        let mut process = Process::start("site", &mut command)?;
        self.url = process.ready().await?;
        self.process = Some(process);
        Ok(())
    }

    /// The address of a page, such as `en/guides/`.
    pub fn page(&self, page: &str) -> String {
        format!("{}/{page}", self.url)
    }
}

/// The browser's code, as Trunk built it.
struct Code {
    folder: PathBuf,
    glue: String,
    wasm: String,
}

impl Code {
    fn built() -> Outcome<Self> {
        let folder = place::site()?;
        let page = fs::read_to_string(folder.join("en/index.html"))?;
        let name = |attribute: &str| {
            let address = page.split_once(&format!("{attribute}=\""))?.1.split_once('"')?.0;
            address.rsplit('/').next().map(str::to_owned)
        };
        let missing = || format!("{} does not name the browser's code", folder.display());
        let (glue, wasm) = (name("data-glue").ok_or_else(missing)?, name("data-wasm").ok_or_else(missing)?);
        Ok(Self { folder, glue, wasm })
    }
}

/// The site's sources in this work tree.
///
/// # Errors
/// Where this crate stands in no workspace.
pub fn source() -> Outcome<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("the crate stands in no workspace")?;
    Ok(workspace.join("toolkit-site"))
}
