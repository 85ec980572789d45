//! Everything that a person or CI runs. Each command is one module; this file only finds it.

mod bench;
mod dist;
mod hash;
mod pins;
mod place;
mod press;
mod problem;
mod programs;
mod progress;
mod run;
mod serve;
mod site;
mod stage;
mod test;
mod tools;
mod widget;

use std::process::ExitCode;

use pico_args::Arguments;

use problem::{Doing, Problem, Result};
use tools::Wanted;

const HELP: &str = include_str!("help.txt");

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
    let help = arguments.contains(["-h", "--help"]);
    let command = arguments.subcommand().doing(|| "the command cannot be read".into())?;
    match command.as_deref().filter(|_| !help).unwrap_or("help") {
        "help" => print!("{HELP}"),
        "tools" => {
            let wanted = Wanted {
                browser: arguments.contains("--test"),
                smallest: arguments.contains("--release"),
                bench: arguments.contains("--bench"),
            };
            nothing_else(arguments)?;
            tools::command(wanted)?;
        }
        "widget" => {
            let smallest = arguments.contains("--release");
            nothing_else(arguments)?;
            tools::ensure(Wanted { smallest, ..Wanted::default() })?;
            widget::command(smallest)?;
        }
        "stage" => {
            nothing_else(arguments)?;
            stage::command()?;
        }
        "press" => {
            nothing_else(arguments)?;
            press::command()?;
        }
        "dist" => {
            let public_url: Option<String> =
                arguments.opt_value_from_str("--public-url").doing(|| "--public-url".into())?;
            nothing_else(arguments)?;
            dist::command(public_url.as_deref())?;
        }
        "serve" => {
            nothing_else(arguments)?;
            serve::command()?;
        }
        "test" => {
            let list = arguments.contains("--list");
            let only: Vec<String> = arguments.values_from_str("--only").doing(|| "--only".into())?;
            nothing_else(arguments)?;
            if !list {
                return test::command(&only);
            }
            test::list();
        }
        "bench" => {
            let name: Option<String> = arguments.opt_free_from_str().doing(|| "the benchmark's name".into())?;
            nothing_else(arguments)?;
            match name {
                Some(name) => bench::command(&name)?,
                None => bench::list(),
            }
        }
        other => return Err(Problem(format!("there is no command `{other}`: see `cargo xtask --help`"))),
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
