//! Lists the demo content's files, so that a new one is embedded without a line of code.

use std::{env, fs, io, path::Path};

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    let folder = Path::new(&root).join("demo/alerts");
    println!("cargo::rerun-if-changed=demo");
    println!("cargo::rerun-if-changed=migrations");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .map(|entries| entries.filter_map(|e| e.ok().map(|e| e.path())).collect())
        .unwrap_or_default();
    files.retain(|path: &std::path::PathBuf| path.extension().is_some_and(|e| e == "jsonl"));
    files.sort();
    let mut code = String::from("/// The demo alerts, a file a writer.\npub const ALERTS: &[&str] = &[\n");
    for file in files {
        code.push_str(&format!("    include_str!({:?}),\n", file.display().to_string()));
    }
    code.push_str("];\n");
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("demo.rs"), code)
}
