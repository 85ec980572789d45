//! The command line. Errors are one sentence with the remedy on standard error; exit code 1 says that nothing was
//! done, 2 that something was refused.

mod accounts;
mod answer;
mod check_receipt;
mod healthcheck;
mod import;
mod invite;
mod keys;
mod mailbox;
mod mirror;
mod names;
mod operator;
mod partners;
mod petitions;
mod requests;
mod serve;
mod unseal;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use crate::config::Config;

/// The IFEX clearing house: takes in alerts and petitions, publishes them as a signed snapshot, collects signatures.
#[derive(Parser)]
#[command(version, max_term_width = 100, after_help = AFTER)]
struct Cli {
    /// Configuration file (TOML); IFEX_… variables win over it. See clearing-house/config.example.toml.
    #[arg(long, short, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

const AFTER: &str = "Examples:
  clearing-house serve --demo                 a server with sample content on http://127.0.0.1:8787/
  clearing-house import alerts archive.jsonl  take alerts in, also while the server runs
  clearing-house mirror public/               write the files that any static host can serve
  clearing-house requests export new.jsonl    take sealed requests to the machine that has the private key
  clearing-house unseal new.jsonl --key programme.key --out new.csv
  clearing-house petitions deliver free-them  freeze what was signed, to hand it over

Exit codes: 0 done; 1 could not be done; 2 done, but some records were refused (or the command line is wrong).";

#[derive(Subcommand)]
enum Command {
    /// Serve the API, the snapshot, the widget and the pages.
    Serve(serve::Serve),
    /// Take alerts, petitions, opportunities or other records in from a file. Run again, it goes on where it stopped.
    Import(import::Import),
    /// Write the signed snapshot and the widget as plain files for any static host.
    Mirror(mirror::Mirror),
    /// Invite an editor or administrator to the desk.
    Invite(invite::Invite),
    /// List or disable the desk's accounts, and read the audit log.
    Accounts(accounts::Accounts),
    /// Hand out, close or erase the sealed requests to the programme.
    Requests(requests::Requests),
    /// Take names off the public lists.
    Names(names::Names),
    /// What partners brought, and their links.
    Partners(partners::Partners),
    /// Close petitions, hand signatures over, erase who signed.
    Petitions(petitions::Petitions),
    /// Make a pair of keys, for the programme or for an organisation that receives signatures.
    Keys(keys::Keys),
    /// Open exported requests or signatures with the private key, offline.
    Unseal(unseal::Unseal),
    /// Check that a delivery receipt is genuine, offline.
    CheckReceipt(check_receipt::CheckReceipt),
    /// Seal an answer to a request, offline.
    Answer(answer::Answer),
    /// Development only: catch mails and show them on a page.
    Mailbox(mailbox::Mailbox),
    /// Ask the configured server whether it can serve; for container health checks.
    Healthcheck,
}

/// Runs the program.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&format!("cannot start: {error}")),
    };
    let result = runtime.block_on(async {
        let config = || Config::load(cli.config.as_deref());
        match cli.command {
            Command::Serve(command) => command.run(config()?).await,
            Command::Import(command) => command.run(&config()?).await,
            Command::Mirror(command) => command.run(&config()?).await,
            Command::Requests(command) => command.run(&config()?).await,
            Command::Petitions(command) => command.run(&config()?).await,
            Command::Invite(command) => command.run(&config()?).await,
            Command::Accounts(command) => command.run(&config()?).await,
            Command::Names(command) => command.run(&config()?).await,
            Command::Partners(command) => command.run(&config()?).await,
            Command::Healthcheck => healthcheck::run(&config()?).await,
            // These need no configuration, so that a faulty one does not stand in their way.
            Command::Keys(command) => command.run(),
            Command::Unseal(command) => command.run(),
            Command::CheckReceipt(command) => command.run(),
            Command::Answer(command) => command.run(),
            Command::Mailbox(command) => command.run().await,
        }
    });
    result.unwrap_or_else(|error| fail(&error))
}

fn fail(error: &str) -> ExitCode {
    eprintln!("clearing-house: {error}");
    ExitCode::from(1)
}
