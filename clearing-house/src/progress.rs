//! How far a long command is: a bar on a terminal, plain lines elsewhere.

use std::{
    io::{IsTerminal, stderr},
    time::Instant,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Records between two plain lines.
const EVERY: u64 = 10_000;

/// Shows how far a file is.
pub struct Progress {
    name: &'static str,
    bar: Option<ProgressBar>,
    quiet: bool,
    started: Instant,
    records: u64,
    bytes: u64,
}

impl Progress {
    /// For a file of so many bytes.
    pub fn new(name: &'static str, bytes: u64, quiet: bool) -> Self {
        let bar = (!quiet && stderr().is_terminal()).then(|| {
            let style = ProgressStyle::with_template("{msg} {wide_bar} {percent} %  {bytes_per_sec}  {eta} left");
            let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr());
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            bar.set_message(name);
            bar
        });
        Self { name, bar, quiet, started: Instant::now(), records: 0, bytes }
    }

    /// A line that stays.
    pub fn say(&mut self, line: &str) {
        match &self.bar {
            Some(bar) => bar.suspend(|| eprintln!("{line}")),
            None => eprintln!("{line}"),
        }
    }

    /// A record that an earlier run dealt with.
    pub fn skip(&mut self, end: u64) {
        if let Some(bar) = &self.bar {
            bar.set_position(end);
        }
    }

    /// A record that is dealt with.
    pub fn advance(&mut self, end: u64) {
        self.records += 1;
        if let Some(bar) = &self.bar {
            if self.records.is_multiple_of(100) {
                bar.set_position(end);
            }
        } else if !self.quiet && self.records.is_multiple_of(EVERY) {
            eprintln!("{} {} ({} %)", self.records, self.name, end * 100 / self.bytes.max(1));
        }
    }

    /// The last line: what was done, with the rate.
    pub fn finish(&self, what: &str) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
        if self.quiet {
            return;
        }
        let seconds = self.started.elapsed().as_secs_f64();
        let rate = self.records as f64 / seconds.max(0.001);
        println!("{}: {what}; {} records in {seconds:.1} s ({rate:.0} a second)", self.name, self.records);
    }
}
