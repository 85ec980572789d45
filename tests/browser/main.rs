//! The browser tests: `cargo test -p end-to-end`, or with a part of a name, `cargo test -p end-to-end --test browser sign`.
//!
//! All cases share one clearing house, one mailbox and one ChromeDriver; each has a browser with a fresh profile.

mod run;

use std::process::ExitCode;

fn main() -> ExitCode {
    run::main(&[])
}
