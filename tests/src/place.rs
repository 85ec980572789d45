//! Where the parts are, and what to do about a missing one.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::Outcome;

/// A binary of the workspace, in `IFEX_TEST_BIN_DIR` or next to this one.
pub fn binary(name: &str) -> Outcome<PathBuf> {
    let folders: Vec<PathBuf> = match env::var_os("IFEX_TEST_BIN_DIR") {
        Some(folder) => vec![folder.into()],
        None => env::current_exe()?.ancestors().skip(1).take(2).map(Path::to_owned).collect(),
    };
    let found = folders.iter().map(|folder| folder.join(name)).find(|path| path.is_file());
    found.ok_or_else(|| format!("{name} is not in {folders:?}: run cargo build -p {name}").into())
}

/// The widget's files, in `IFEX_ASSETS_DIR` or where `cargo xtask widget` puts them.
pub fn assets() -> Outcome<PathBuf> {
    let folder = match env::var_os("IFEX_ASSETS_DIR") {
        Some(folder) => folder.into(),
        None => target()?.join("ifex/assets"),
    };
    present(folder, "embed.js", "the widget is not built: run cargo xtask widget")
}

/// The toolkit site, in `IFEX_SITE_DIR` or where `cargo xtask test --only site` puts it: its browser code is taken from
/// there, its pages are printed anew.
pub fn site() -> Outcome<PathBuf> {
    let folder = match env::var_os("IFEX_SITE_DIR") {
        Some(folder) => folder.into(),
        None => target()?.join("ifex/site-checked"),
    };
    present(folder, "en/index.html", "the toolkit site is not built: run cargo xtask test --only site")
}

/// Where failures leave their pictures.
pub fn failures() -> Outcome<PathBuf> {
    let folder = target()?.join("ifex/failures");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The text of axe-core, in `IFEX_TOOLS` or the folder that `cargo xtask tools` fills.
pub fn axe() -> Outcome<String> {
    let tools = match env::var_os("IFEX_TOOLS") {
        Some(folder) => PathBuf::from(folder),
        None => PathBuf::from(env::var("HOME")?).join(".cache/ifex/tools"),
    };
    let folder = tools.join("node_modules/axe-core");
    let folder = present(folder, "axe.min.js", "axe-core is missing: run cargo xtask tools --test")?;
    Ok(fs::read_to_string(folder.join("axe.min.js"))?)
}

/// A program of the system, such as Chromium.
pub fn program(variable: &str, names: &[&str]) -> Outcome<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Ok(path.into());
    }
    let folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    let mut candidates = folders.iter().flat_map(|folder| names.iter().map(move |name| folder.join(name)));
    candidates.find(|path| path.is_file()).ok_or_else(|| {
        format!("{} is missing: run cargo xtask tools --test, or set {variable} to its path", names[0]).into()
    })
}

fn target() -> Outcome<PathBuf> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("the crate stands in no workspace")?;
    Ok(workspace.join("target"))
}

fn present(folder: PathBuf, file: &str, remedy: &str) -> Outcome<PathBuf> {
    if folder.join(file).is_file() {
        Ok(folder)
    } else {
        Err(format!("{remedy} ({} has no {file})", folder.display()).into())
    }
}
