//! `partner --listen ADDRESS --house URL` serves the partner pages. Prints `ready http://ADDRESS` once it listens.

use std::{net::SocketAddr, process::ExitCode};

use end_to_end::partner;

const USAGE: &str = "Usage: partner [--listen ADDRESS] --house URL

Serves the partner pages of tests/pages.

  --listen ADDRESS  where to listen; port 0 takes a free one (default 127.0.0.1:0)
  --house URL       the clearing house to embed from, such as http://127.0.0.1:8080";

#[tokio::main]
async fn main() -> ExitCode {
    match run(std::env::args().skip(1)).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("partner: {reason}");
            ExitCode::FAILURE
        }
    }
}

async fn run(mut args: impl Iterator<Item = String>) -> Result<(), String> {
    let mut listen = SocketAddr::from(([127, 0, 0, 1], 0));
    let mut house = None;
    while let Some(name) = args.next() {
        if matches!(name.as_str(), "--help" | "-h") {
            println!("{USAGE}");
            return Ok(());
        }
        let value = args.next().ok_or(format!("{name} needs a value\n\n{USAGE}"))?;
        match name.as_str() {
            "--listen" => listen = value.parse().map_err(|error| format!("--listen {value}: {error}"))?,
            "--house" => house = Some(value.trim_end_matches('/').to_owned()),
            _ => return Err(format!("{name} is not known\n\n{USAGE}")),
        }
    }
    let house = house.ok_or(format!("--house is missing\n\n{USAGE}"))?;
    let bound = partner::start(listen, &house).await.map_err(|error| format!("cannot listen on {listen}: {error}"))?;
    println!("ready http://{bound}");
    tokio::signal::ctrl_c().await.map_err(|error| error.to_string())
}
