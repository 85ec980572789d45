//! The program `clearing-house`.

use std::process::ExitCode;

fn main() -> ExitCode {
    clearing_house::cli::run()
}
