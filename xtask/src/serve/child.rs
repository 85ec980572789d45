//! Programs that run beside each other and end together.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group, set_parent_process_death_signal};

use crate::problem::{Doing, Problem, Result};

/// How many of a program's last lines are repeated when it dies.
const LINES: usize = 15;

/// How long a program may take to end by itself.
const GRACE: Duration = Duration::from_secs(8);

/// Running programs. Dropping them ends them.
#[derive(Default)]
pub struct Children(Vec<Running>);

struct Running {
    name: &'static str,
    child: Child,
    last: Arc<Mutex<VecDeque<String>>>,
}

impl Children {
    /// Starts a program in a process group of its own, so that what it starts ends with it.
    pub fn start(&mut self, name: &'static str, command: &mut Command) -> Result<()> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        // SAFETY: between fork and exec the closure makes one system call and touches no memory.
        unsafe {
            // Should this program be killed so that it cannot tidy up, the system ends its children.
            command.pre_exec(|| Ok(set_parent_process_death_signal(Some(Signal::TERM))?));
        }
        let mut child = command.spawn().doing(|| format!("cannot start {name}"))?;
        let last = Arc::default();
        forward(name, child.stdout.take(), &last);
        forward(name, child.stderr.take(), &last);
        self.0.push(Running { name, child, last });
        Ok(())
    }

    /// Fails when one of them has ended: none should.
    pub fn all_alive(&mut self) -> Result<()> {
        for running in &mut self.0 {
            let status = running.child.try_wait().doing(|| format!("cannot ask after {}", running.name))?;
            if let Some(status) = status {
                // What it said last may still be on its way.
                thread::sleep(Duration::from_millis(100));
                let last = running.last.lock().unwrap_or_else(PoisonError::into_inner);
                let said: Vec<&str> = last.iter().map(String::as_str).collect();
                return Err(Problem(format!(
                    "{} ended ({status}), so everything was stopped. Its last lines:\n{}",
                    running.name,
                    said.join("\n")
                )));
            }
        }
        Ok(())
    }
}

impl Drop for Children {
    fn drop(&mut self) {
        for running in &self.0 {
            running.signal(Signal::TERM);
        }
        let until = Instant::now() + GRACE;
        for running in &mut self.0 {
            while matches!(running.child.try_wait(), Ok(None)) && Instant::now() < until {
                thread::sleep(Duration::from_millis(50));
            }
            // Also for a group whose first process has ended: what it started may still run.
            running.signal(Signal::KILL);
            let _ = running.child.wait();
        }
    }
}

impl Running {
    fn signal(&self, signal: Signal) {
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            let _ = kill_process_group(group, signal);
        }
    }
}

/// Prints each line with the program's name, and keeps the last ones.
fn forward(name: &'static str, from: Option<impl Read + Send + 'static>, last: &Arc<Mutex<VecDeque<String>>>) {
    let Some(from) = from else { return };
    let last = Arc::clone(last);
    thread::spawn(move || {
        for line in BufReader::new(from).lines().map_while(std::io::Result::ok) {
            eprintln!("{name} │ {line}");
            let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
            last.push_back(line);
            while last.len() > LINES {
                last.pop_front();
            }
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_death_is_told_with_the_last_words() {
        let mut children = Children::default();
        children.start("clock", Command::new("sh").args(["-c", "echo tick; exit 7"])).unwrap();
        let problem = loop {
            match children.all_alive() {
                Ok(()) => thread::sleep(Duration::from_millis(10)),
                Err(problem) => break problem.0,
            }
        };
        assert!(problem.contains("clock ended") && problem.ends_with("tick"), "{problem}");
    }

    #[test]
    fn grandchildren_end_with_the_rest() {
        let mut children = Children::default();
        let file = std::env::temp_dir().join(format!("ifex-grandchild-{}", std::process::id()));
        let script = format!("sleep 1000 & echo $! > {0}.half; mv {0}.half {0}; wait", file.display());
        children.start("parent", Command::new("sh").args(["-c", &script])).unwrap();
        let until = Instant::now() + Duration::from_secs(10);
        while !file.exists() && Instant::now() < until {
            thread::sleep(Duration::from_millis(10));
        }
        let pid = std::fs::read_to_string(&file).unwrap().trim().to_owned();
        drop(children);
        std::fs::remove_file(&file).unwrap();
        // A killed process may be listed for a moment, waiting to be reaped.
        let state = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        assert!(state.is_empty() || state.contains(") Z "), "{state}");
    }
}
