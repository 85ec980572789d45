//! How many test cases ran, read from what a runner printed.

/// Cases that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u64,
    pub failed: u64,
}

impl Count {
    /// A check that has no cases of its own.
    pub fn one() -> Count {
        Count { passed: 1, failed: 0 }
    }

    /// The sum over all lines in which a runner says `N passed` or `N failed`.
    pub fn read(log: &str) -> Count {
        let mut count = Count::default();
        for line in log.lines().filter(|line| line.contains(" passed")) {
            count.passed += before(line, "passed").unwrap_or(0);
            count.failed += before(line, "failed").unwrap_or(0);
        }
        count
    }
}

/// The number before a word.
fn before(line: &str, word: &str) -> Option<u64> {
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let at = words.iter().position(|found| *found == word)?;
    words.get(at.checked_sub(1)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_binary_of_a_run_is_counted() {
        let log = "running 2 tests\ntest result: ok. 14 passed; 0 failed; 1 ignored; 0 measured\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored\n47 passed, 1 failed\nall passed\n";
        assert_eq!(Count::read(log), Count { passed: 64, failed: 3 });
    }
}
