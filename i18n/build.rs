//! Compiles `locales/{lang}/*.ftl` into message packs and typed Rust functions.
//!
//! Writes to `OUT_DIR`: `languages.rs`, and for each pack a `{pack}.rs` and a `{pack}.{lang}.pack`, or a
//! `{pack}.{lang}.json` where the pack is for a script.

use std::path::Path;
use std::{env, fs, process};

#[path = "build/catalogue.rs"]
mod catalogue;

use catalogue::source::{Catalogue, read_locales};
use catalogue::{PACKS, SCRIPTS};
use catalogue::{check, pack, rust, script};

fn main() {
    for input in ["locales", "build", "build.rs"] {
        println!("cargo::rerun-if-changed={input}");
    }
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    let (catalogues, mut problems) = read_locales(Path::new("locales"));
    problems.extend(check::check(&catalogues, PACKS));
    for (_, files) in PACKS.iter().filter(|(name, _)| SCRIPTS.contains(name)) {
        problems.extend(catalogues.first().map(|english| script::check(english, files)).unwrap_or_default());
    }
    if !problems.is_empty() {
        for problem in &problems {
            println!("cargo::error={problem}");
        }
        process::exit(1);
    }
    write(Path::new(&out), &catalogues);
}

/// Writes all generated files; `catalogues` have passed the checks, English first.
fn write(out: &Path, catalogues: &[Catalogue]) {
    let save = |name: &str, text: String| {
        fs::write(out.join(name), text).unwrap_or_else(|error| panic!("cannot write {name}: {error}"));
    };
    let english = &catalogues[0];
    save("languages.rs", rust::languages(catalogues));
    for (name, files) in PACKS {
        let layout = pack::Layout::new(english, files);
        if SCRIPTS.contains(name) {
            for catalogue in catalogues {
                save(&format!("{name}.{}.json", catalogue.lang), script::json(&layout, catalogue));
            }
            continue;
        }
        save(&format!("{name}.rs"), rust::module(name, &layout, catalogues));
        for catalogue in catalogues {
            save(&format!("{name}.{}.pack", catalogue.lang), layout.pack(catalogue));
        }
    }
}
