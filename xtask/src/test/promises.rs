//! The threat model names the test that holds each of its promises; this holds the threat model to it.

use std::fs;
use std::path::Path;

use crate::place;

const THREATS: &str = "clearing-house/THREATS.md";
/// The part with the table.
const PART: &str = "## Promises and the tests that hold them";

/// What is wrong with the table of promises.
pub fn broken() -> Vec<String> {
    let text = fs::read_to_string(place::root().join(THREATS)).unwrap_or_default();
    let folder = place::root().join("clearing-house");
    broken_in(&text, |path| fs::read_to_string(folder.join(Path::new(path))).ok())
}

fn broken_in(text: &str, read: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let part = text.split_once(PART).map(|(_, part)| part).unwrap_or_default();
    // The first two lines of the table are its head.
    let rows: Vec<&str> = part.lines().filter(|line| line.starts_with('|')).skip(2).collect();
    if rows.is_empty() {
        return vec![format!("{THREATS} has no table of promises under `{PART}`")];
    }
    let mut problems = Vec::new();
    for row in rows {
        let tests: Vec<(&str, &str)> = row.split('`').filter_map(|text| text.split_once(".rs::")).collect();
        if tests.is_empty() {
            problems.push(format!("{THREATS} names no test for this promise: {row}"));
        }
        for (file, name) in tests {
            let path = format!("{file}.rs");
            match read(&path) {
                None => problems.push(format!("{THREATS} names a test in {path}, and there is no such file")),
                Some(code) if !has_test(&code, name) => {
                    problems.push(format!("{THREATS} names the test {name}, which {path} has not"));
                }
                Some(_) => {}
            }
        }
    }
    problems
}

/// Whether there is a function of this name that a runner calls: one marked as a test, or a case of the browser's, which is
/// given a scene.
fn has_test(code: &str, name: &str) -> bool {
    let function = format!("fn {name}(");
    let lines: Vec<&str> = code.lines().map(str::trim_start).collect();
    lines.iter().enumerate().any(|(place, line)| {
        let marked = place
            .checked_sub(1)
            .is_some_and(|before| lines[before].starts_with("#[") && lines[before].contains("test"));
        line.contains(&function) && (marked || line.contains("Scene)"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "#[tokio::test(flavor = \"multi_thread\")]\nasync fn a_wall_holds() {}\nfn helper() {}\n\
                        pub async fn a_page_holds(scene: Scene) -> Outcome {\n";

    fn table(rows: &str) -> String {
        format!("| other | table |\n|---|---|\n| x | y |\n\n{PART}\n\n| promise | held by |\n|---|---|\n{rows}")
    }

    fn found(rows: &str) -> Vec<String> {
        broken_in(&table(rows), |path| (path == "tests/wall.rs").then(|| CODE.to_owned()))
    }

    #[test]
    fn promises_with_their_tests_are_right() {
        let rows = "| walls hold | `tests/wall.rs::a_wall_holds`, `tests/wall.rs::a_page_holds` |\n";
        assert_eq!(found(rows), Vec::<String>::new());
    }

    #[test]
    fn a_promise_without_a_test_and_a_test_that_is_gone_are_found() {
        assert!(found("| walls hold | we hope |\n")[0].contains("names no test for this promise"));
        assert!(found("| walls hold | `tests/none.rs::a_wall_holds` |\n")[0].contains("no such file"));
        assert!(found("| walls hold | `tests/wall.rs::a_wall_held` |\n")[0].contains("has not"));
        assert!(found("| walls hold | `tests/wall.rs::helper` |\n")[0].contains("has not"), "nobody runs it");
        assert!(broken_in("nothing", |_| None)[0].contains("no table"));
    }
}
