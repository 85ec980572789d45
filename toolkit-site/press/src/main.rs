//! Prints the toolkit site: Trunk's hook runs it when the browser's code is built.
//!
//! `press DIR` reads `index.html` in DIR, where Trunk put the names of its files, and writes every page beside it.

mod compress;
mod content;
mod edition;
mod files;
mod holdings;
mod index;
mod offline;
mod policy;
mod print;
mod problem;
mod setting;
mod shell;
mod takeaway;

use std::path::PathBuf;
use std::process::ExitCode;

use pico_args::Arguments;

use problem::{Problem, Result};

const HELP: &str = "Prints the toolkit site.

  press DIR --source FOLDER    reads guides, style and scripts in FOLDER (toolkit-site) and writes the site into DIR,
                               where Trunk has built its code
      --brotli                 also writes FILE.br beside every text and module, for hosts that send such files

Variables:
  TRUNK_PUBLIC_URL   base address of the site, ending in / (default /)
  IFEX_SITE_URL      the site's full address, ending in /, for search engines; links within the site do without it
  IFEX_PUBLIC_URL    base address of the clearing house, ending in /; without it the site takes no requests
  IFEX_EXIT_URL      where \"Leave now\" leads (default: the front page of Wikipedia in the reader's language)
";

fn main() -> ExitCode {
    match run(Arguments::from_env()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Arguments) -> Result<()> {
    if arguments.contains(["-h", "--help"]) {
        print!("{HELP}");
        return Ok(());
    }
    let usage = |error: pico_args::Error| Problem::one(format!("{error}: see `press --help`"));
    let source: PathBuf = arguments.value_from_str("--source").map_err(usage)?;
    let brotli = arguments.contains("--brotli");
    let site: PathBuf = arguments.free_from_str().map_err(usage)?;
    print::everything(&source, &site)?;
    if brotli { compress::folder(&site) } else { Ok(()) }
}
