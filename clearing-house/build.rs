//! Lists the demo content's files, so that a new one is embedded without a line of code.

use std::{env, fs, io, path::Path};

/// Folder in `demo/`, and the name of its files in the code.
const FOLDERS: [(&str, &str); 4] =
    [("alerts", "ALERTS"), ("opportunities", "OPPORTUNITIES"), ("members", "MEMBERS"), ("exchange", "EXCHANGE")];

fn main() -> io::Result<()> {
    let root = env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?;
    println!("cargo::rerun-if-changed=demo");
    println!("cargo::rerun-if-changed=migrations");
    let mut code = String::new();
    for (folder, name) in FOLDERS {
        let entries = fs::read_dir(Path::new(&root).join("demo").join(folder))?;
        let mut files: Vec<_> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
        files.retain(|path| path.extension().is_some_and(|end| end == "jsonl"));
        files.sort();
        code.push_str(&format!("/// The demo content's {folder}, file by file.\npub const {name}: &[&str] = &[\n"));
        for file in files {
            code.push_str(&format!("    include_str!({:?}),\n", file.display().to_string()));
        }
        code.push_str("];\n");
    }
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    fs::write(Path::new(&out).join("demo.rs"), code)
}
