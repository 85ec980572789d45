//! `clearing-house answer`.

use std::{path::PathBuf, process::ExitCode};

use clap::Args;

use crate::{
    clock::{self, Clock},
    sealing,
};

/// Seal an answer so that only the asker can open it. Works offline; take the file to the server afterwards, and put it
/// into the mailboxes with `clearing-house import answers FILE`.
#[derive(Args)]
pub struct Answer {
    /// The request's number, as the opened file has it.
    #[arg(long, value_name = "ID")]
    request: i64,
    /// The answer as plain text in UTF-8, in the asker's language.
    #[arg(long, value_name = "FILE")]
    text: PathBuf,
    /// The opened requests: the .jsonl file of `clearing-house unseal`.
    #[arg(long, value_name = "FILE.jsonl")]
    unsealed: PathBuf,
    /// Where to write; further answers are added to its end.
    #[arg(long, value_name = "FILE.jsonl")]
    out: PathBuf,
}

impl Answer {
    /// Seals it.
    pub fn run(self) -> Result<ExitCode, String> {
        let Self { request, text, unsealed, out } = self;
        sealing::answer::seal(request, &text, &unsealed, &out, clock::day(Clock::default().now()))?;
        println!("{}: the answer to request {request}; `clearing-house import answers` delivers it", out.display());
        Ok(ExitCode::SUCCESS)
    }
}
