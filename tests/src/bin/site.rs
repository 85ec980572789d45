//! `site --folder DIR --listen ADDRESS` serves a printed toolkit site. Prints `ready http://ADDRESS` once it listens.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode};

use end_to_end::site;
use pico_args::Arguments;

const USAGE: &str = "Usage: site --folder DIR [--listen ADDRESS]

Serves a printed toolkit site, such as the one of `cargo xtask dist`, as a static host does.

  --folder DIR      the site
  --listen ADDRESS  where to listen; port 0 takes a free one (default 127.0.0.1:0)";

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::from_env()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("site: {reason}");
            ExitCode::FAILURE
        }
    }
}

async fn run(mut arguments: Arguments) -> Result<(), String> {
    if arguments.contains(["-h", "--help"]) {
        println!("{USAGE}");
        return Ok(());
    }
    let usage = |error: pico_args::Error| format!("{error}\n\n{USAGE}");
    let folder: PathBuf = arguments.value_from_str("--folder").map_err(usage)?;
    let listen = arguments.opt_value_from_str("--listen").map_err(usage)?;
    let listen = listen.unwrap_or(SocketAddr::from(([127, 0, 0, 1], 0)));
    if let Some(rest) = arguments.finish().first() {
        return Err(format!("{} is not known\n\n{USAGE}", rest.display()));
    }
    if !folder.join("404.html").is_file() {
        return Err(format!("{} has no printed site: run cargo xtask dist", folder.display()));
    }
    let bound = site::start(listen, &folder).await.map_err(|error| format!("cannot listen on {listen}: {error}"))?;
    println!("ready http://{bound}");
    tokio::signal::ctrl_c().await.map_err(|error| error.to_string())
}
