//! `load NAME` puts a release build of the clearing house under load and measures it from outside. `cargo xtask bench`
//! builds both and runs this; the last line is one JSON object.
//!
//! Load and server share the machine, so every run says how much of the processors each of them took.

mod body;
mod crash;
mod house;
mod line;
mod live;
mod reads;
mod repeat;
mod report;
mod sign;
mod signing;
mod stored;
mod tally;

use std::process::ExitCode;

/// What went wrong, in words for a person.
type Fault = Box<dyn std::error::Error>;
/// How a step ended.
type Outcome<T = ()> = Result<T, Fault>;

const USAGE: &str = "Usage: load sign|crash|reads|live

  sign   signatures a second, each durable before its answer, for 60 seconds; and whether a repeat can be told
         from a first one
         (`load sign SECONDS` for others, as a first impression)
  crash  what is lost or doubled by 24 kills under signing load
  reads  manifest, snapshot file and petition count a second
  live   readers of the live stream: memory, and time until the last has an event

Looks for `clearing-house` next to itself; `cargo xtask bench NAME` builds both.";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (name, seconds) = (arguments.first().cloned().unwrap_or_default(), arguments.get(1));
    // Clients are tasks of this one thread, so what they share needs no lock.
    let tasks = tokio::task::LocalSet::new();
    let ended = tasks.run_until(async {
        match name.as_str() {
            "sign" => sign::run(seconds.map_or(Ok(sign::SECONDS), |seconds| seconds.parse())?).await,
            "crash" => crash::run().await,
            "reads" => reads::run().await,
            "live" => live::run().await,
            _ => Err(USAGE.into()),
        }
    });
    match ended.await {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("load: {fault}");
            ExitCode::FAILURE
        }
    }
}
