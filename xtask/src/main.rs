//! Everything that a person or CI runs. Each command is one module; this file only finds it.

mod hash;
mod pins;
mod place;
mod problem;
mod progress;
mod run;
mod tools;
mod widget;

use std::process::ExitCode;

use pico_args::Arguments;

use problem::{Problem, Result};
use tools::Wanted;

fn main() -> ExitCode {
    match dispatch(Arguments::from_env()) {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("\nerror: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(mut arguments: Arguments) -> Result<ExitCode> {
    if arguments.contains(["-h", "--help"]) {
        println!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    }
    match arguments.subcommand().map_err(|error| Problem(error.to_string()))?.as_deref() {
        Some("tools") => {
            let wanted = Wanted { browser: arguments.contains("--test"), smallest: arguments.contains("--release") };
            nothing_else(arguments)?;
            tools::command(wanted)?;
        }
        Some("widget") => {
            let smallest = arguments.contains("--release");
            nothing_else(arguments)?;
            tools::ensure(Wanted { smallest, ..Wanted::default() })?;
            widget::command(smallest)?;
        }
        None | Some("help") => println!("{HELP}"),
        Some(other) => return Err(Problem(format!("there is no command `{other}`: see `cargo xtask --help`"))),
    }
    Ok(ExitCode::SUCCESS)
}

fn nothing_else(arguments: Arguments) -> Result<()> {
    match arguments.finish().first() {
        None => Ok(()),
        Some(rest) => {
            Err(Problem(format!("`{}` means nothing here: see `cargo xtask --help`", rest.to_string_lossy())))
        }
    }
}

const HELP: &str = include_str!("help.txt");
