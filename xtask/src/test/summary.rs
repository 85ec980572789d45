//! The table at the end of a test run.

use std::fmt;
use std::time::Duration;

use super::count::Count;
use crate::problem::{Problem, Result};
use crate::run;

/// How many of a failed check's last lines the summary repeats.
const LINES: usize = 30;

#[derive(Default)]
pub struct Summary(Vec<Row>);

struct Row {
    name: &'static str,
    result: Result<Count>,
    took: Duration,
}

impl Summary {
    pub fn add(&mut self, name: &'static str, result: Result<Count>, took: Duration) {
        self.0.push(Row { name, result, took });
    }

    pub fn failed(&self) -> bool {
        self.0.iter().any(|row| row.count().failed > 0)
    }
}

impl Row {
    /// A check that failed counts what its runner counted, and at least itself.
    fn count(&self) -> Count {
        match &self.result {
            Ok(count) => *count,
            Err(Problem(log)) => {
                let count = Count::read(log);
                Count { failed: count.failed.max(1), ..count }
            }
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.0 {
            if let Err(Problem(log)) = &row.result {
                writeln!(f, "\n── {} failed:\n{}", row.name, run::tail(log, LINES))?;
            }
        }
        writeln!(f, "\n{:<13} {:<7} {:>7} {:>7} {:>8}", "check", "result", "passed", "failed", "seconds")?;
        let mut sum = Count::default();
        for row in &self.0 {
            let count = row.count();
            sum = Count { passed: sum.passed + count.passed, failed: sum.failed + count.failed };
            let result = if count.failed == 0 { "passed" } else { "FAILED" };
            let seconds = row.took.as_secs_f64();
            writeln!(f, "{:<13} {result:<7} {:>7} {:>7} {seconds:>8.1}", row.name, count.passed, count.failed)?;
        }
        writeln!(f, "\n{} passed, {} failed", sum.passed, sum.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_sums_up_and_a_failure_is_repeated() {
        let mut summary = Summary::default();
        summary.add("unit", Ok(Count { passed: 40, failed: 0 }), Duration::from_millis(1500));
        assert!(!summary.failed());
        summary.add("site", Err(Problem("no such file".into())), Duration::from_secs(1));
        assert!(summary.failed());
        let text = summary.to_string();
        assert!(text.contains("── site failed:\nno such file"), "{text}");
        assert!(text.ends_with("\n40 passed, 1 failed\n"), "{text}");
    }
}
