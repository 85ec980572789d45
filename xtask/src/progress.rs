//! Says what is going on and how far it is: one line that is rewritten on a terminal, a line now and then in a log.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// A list of steps of which the number is known beforehand.
pub struct Steps {
    total: usize,
    at: usize,
}

impl Steps {
    pub fn new(total: usize) -> Self {
        Steps { total, at: 0 }
    }

    /// Begins the next step. `title` says what is done, and how long it takes where that is minutes.
    pub fn next(&mut self, title: &str) -> Step {
        self.at += 1;
        Step::new(format!("[{}/{}] {title}", self.at, self.total))
    }
}

/// One thing being done.
pub struct Step {
    title: String,
    started: Instant,
    said: Instant,
    terminal: bool,
}

impl Step {
    pub fn new(title: impl Into<String>) -> Self {
        let now = Instant::now();
        let step = Step { title: title.into(), started: now, said: now, terminal: stderr().is_terminal() };
        if step.terminal {
            step.rewrite("begun");
        } else {
            eprintln!("{} …", step.title);
        }
        step
    }

    /// Says how far it is. May be called as often as one likes.
    pub fn at(&mut self, detail: &str) {
        if self.said.elapsed() < Duration::from_millis(if self.terminal { 200 } else { 20_000 }) {
            return;
        }
        self.said = Instant::now();
        if self.terminal {
            self.rewrite(detail);
        } else {
            eprintln!("{} … {detail}, {}", self.title, clock(self.started.elapsed()));
        }
    }

    pub fn done(self) {
        let took = self.started.elapsed();
        if self.terminal {
            eprintln!("\r\x1b[K{} ✓ {}", self.title, clock(took));
        } else if took > Duration::from_secs(2) {
            eprintln!("{} ✓ {}", self.title, clock(took));
        }
    }

    fn rewrite(&self, detail: &str) {
        eprint!("\r\x1b[K{} … {detail}, {}", self.title, clock(self.started.elapsed()));
        let _ = stderr().flush();
    }
}

/// Minutes and seconds.
pub fn clock(time: Duration) -> String {
    format!("{}:{:02}", time.as_secs() / 60, time.as_secs() % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_minutes_and_seconds() {
        assert_eq!(clock(Duration::from_secs(0)), "0:00");
        assert_eq!(clock(Duration::from_secs(252)), "4:12");
    }
}
