//! Runs other programs: quietly, or with what they say turned into progress.

use std::ffi::OsStr;
use std::io::{BufReader, Read};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

use crate::place;
use crate::problem::{Doing, Problem, Result};
use crate::progress::Step;

/// A command that runs at the top of the work tree and finds the tools first.
pub fn command(program: impl AsRef<OsStr>) -> Result<Command> {
    let mut command = Command::new(program);
    command.current_dir(place::root()).env("PATH", place::path_with_tools()?).stdin(Stdio::null());
    Ok(command)
}

/// The cargo that runs this program.
pub fn cargo() -> Result<Command> {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end and gives what was printed; a failure carries what the program said.
pub fn output(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command.output().doing(|| format!("cannot start {name}"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let said = [output.stdout, output.stderr].concat();
    Err(Problem(format!("{name} failed ({}):\n{}", output.status, String::from_utf8_lossy(&said).trim_end())))
}

/// Whether the program can be started and succeeds.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Runs to the end, saying how far it is. Gives what was printed, without cargo's progress; a failure carries it too.
pub fn watched(command: &mut Command, step: &mut Step) -> Result<String> {
    let name = name(command);
    let (status, log) = observed(command, step)?;
    if status.success() {
        return Ok(log);
    }
    // Facts that cargo printed for this program say nothing to a person.
    let said: Vec<&str> = log.lines().filter(|line| !line.starts_with("{\"reason\"")).collect();
    Err(Problem(format!("{name} failed ({status}):\n{}", tail(&said.join("\n"), 200))))
}

/// Runs to the end, however that is, saying how far it is: cargo's count of crates, and the test that ended last.
pub fn observed(command: &mut Command, step: &mut Step) -> Result<(ExitStatus, String)> {
    let name = name(command);
    // Cargo draws its bar into a pipe only when told to, and only with a width.
    command.env("CARGO_TERM_PROGRESS_WHEN", "always").env("CARGO_TERM_PROGRESS_WIDTH", "100");
    command.env("CARGO_TERM_COLOR", "never").stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().doing(|| format!("cannot start {name}"))?;
    let (tell, hear) = mpsc::channel();
    forward(child.stdout.take(), tell.clone());
    forward(child.stderr.take(), tell);
    let (mut log, mut far) = (String::new(), String::from("begun"));
    loop {
        match hear.recv_timeout(Duration::from_millis(500)) {
            Ok(line) => match Line::of(&line) {
                Line::Progress(text) => far = text,
                Line::Said(text) => {
                    if let Some(case) = text.strip_prefix("test ") {
                        far = case.chars().take(60).collect();
                    }
                    log.push_str(&text);
                    log.push('\n');
                }
            },
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        step.at(&far);
    }
    let status = child.wait().doing(|| format!("cannot wait for {name}"))?;
    Ok((status, log))
}

/// The last lines of a text.
pub fn tail(text: &str, lines: usize) -> String {
    let all: Vec<&str> = text.trim_end().lines().collect();
    all[all.len().saturating_sub(lines)..].join("\n")
}

/// What a program printed is either progress or something to keep.
#[derive(Debug, PartialEq)]
enum Line {
    Progress(String),
    Said(String),
}

impl Line {
    fn of(line: &str) -> Line {
        let text = line.trim();
        let mut words = text.split_whitespace();
        let (verb, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        match verb {
            "Building" | "Fetch" | "Download" if text.contains('[') => {
                let count = text.rsplit(']').next().unwrap_or_default().trim();
                let count = count.split(':').next().unwrap_or_default();
                match count.split_once('/') {
                    Some((done, all)) => Line::Progress(format!("{done} of {all} crates")),
                    None => Line::Progress(text.into()),
                }
            }
            "Compiling" | "Checking" => Line::Progress(format!("compiling {second}")),
            // apt-get.
            "Unpacking" | "Setting" => Line::Progress(text.trim_end_matches(" ...").to_lowercase()),
            _ if verb.starts_with("Get:") => Line::Progress("fetching packages".into()),
            "Blocking" => Line::Progress("waiting for another cargo to finish".into()),
            "Downloaded" | "Downloading" | "Updating" | "Locking" | "Adding" | "Installing" | "Finished" => {
                Line::Progress(text.to_lowercase())
            }
            _ => Line::Said(line.trim_end().into()),
        }
    }
}

/// Sends each line as it comes. Cargo ends the lines of its bar with a carriage return.
fn forward(from: Option<impl Read + Send + 'static>, to: Sender<String>) {
    let Some(from) = from else { return };
    thread::spawn(move || {
        let mut line = Vec::new();
        for byte in BufReader::new(from).bytes().map_while(std::io::Result::ok) {
            if byte != b'\n' && byte != b'\r' {
                line.push(byte);
            } else if !line.is_empty() {
                let text = String::from_utf8_lossy(&line).into_owned();
                line.clear();
                if to.send(text).is_err() {
                    return;
                }
            }
        }
        if !line.is_empty() {
            let _ = to.send(String::from_utf8_lossy(&line).into_owned());
        }
    });
}

/// The program's name and first argument, for messages.
fn name(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    match command.get_args().next() {
        Some(first) if !first.to_string_lossy().starts_with(['-', '/']) => {
            format!("`{program} {}`", first.to_string_lossy())
        }
        _ => format!("`{program}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_bar_becomes_a_count() {
        let bar = "    Building [=====>        ] 212/402: tokio, serde_json(build)";
        assert_eq!(Line::of(bar), Line::Progress("212 of 402 crates".into()));
        assert_eq!(Line::of("   Compiling serde v1.0.1"), Line::Progress("compiling serde".into()));
        assert_eq!(Line::of("error[E0425]: no"), Line::Said("error[E0425]: no".into()));
    }

    #[test]
    fn a_failure_carries_what_the_program_said() {
        let problem = output(Command::new("sh").args(["-c", "echo out; echo err >&2; exit 3"])).unwrap_err().0;
        assert!(problem.starts_with("`sh` failed") && problem.contains("out") && problem.contains("err"), "{problem}");
        let problem = watched(Command::new("sh").args(["-c", "echo gone; exit 3"]), &mut Step::new("t")).unwrap_err().0;
        assert!(problem.ends_with("gone"), "{problem}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let problem = output(&mut Command::new("ifex-no-such-program")).unwrap_err().0;
        assert!(problem.starts_with("cannot start `ifex-no-such-program`"), "{problem}");
    }
}
