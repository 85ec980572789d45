//! Rules for the files themselves.

use std::collections::BTreeSet;
use std::env;
use std::fs;

use super::count::Count;
use super::promises;
use crate::place;
use crate::problem::{Problem, Result};
use crate::run;

/// What may stand at the top, besides names that begin with a dot.
const TOP: [&str; 14] = [
    "ARCHITECTURE.md",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "README.md",
    "Trunk.toml",
    "clearing-house",
    "i18n",
    "index.html",
    "tests",
    "toolkit-site",
    "widget",
    "wire",
    "xtask",
];

/// A file that is longer holds more than one thing.
const LINES: usize = 400;

pub fn check() -> Result<Count> {
    let listed = run::output(run::command("git")?.args(["ls-files", "--cached", "--others", "--exclude-standard"]))?;
    let mut problems = strange_at_the_top(&listed);
    let home = env::var("HOME").ok().filter(|home| home.len() > 1).map(|home| format!("{home}/"));
    let root = place::root().display().to_string();
    let machine: Vec<&str> = [Some(root.as_str()), home.as_deref()].into_iter().flatten().collect();
    for name in listed.lines() {
        // Files that are not text, or were just removed, have no such rules.
        if let Ok(text) = fs::read_to_string(place::root().join(name)) {
            problems.extend(wrong_in(name, &text, &machine));
        }
    }
    let (messages, scripts) = (text_of(&listed, &MESSAGES, ".ftl"), text_of(&listed, &SCRIPTS, ".js"));
    problems.extend(unsaid(&messages, &text_of(&listed, &CALLERS, ".rs"), &scripts));
    problems.extend(unknown(&messages, &scripts));
    problems.extend(promises::broken());
    if problems.is_empty() {
        return Ok(Count::one());
    }
    Err(Problem(problems.join("\n")))
}

/// The reference catalogues, and who says their messages. A message that nobody says is translated and downloaded for
/// nothing.
const MESSAGES: [&str; 1] = ["i18n/locales/en/"];
const CALLERS: [&str; 4] = ["clearing-house/src/", "toolkit-site/press/src/", "toolkit-site/src/", "widget/src/"];
/// The scripts that say the messages of the packs `check` and `signer`, by their ids in quotation marks.
const SCRIPTS: [&str; 2] = ["widget/check", "widget/signer"];
const SCRIPTED: [&str; 2] = ["check-", "signer-"];

fn text_of(listed: &str, folders: &[&str], end: &str) -> String {
    let names =
        listed.lines().filter(|name| name.ends_with(end) && folders.iter().any(|folder| name.starts_with(folder)));
    names.filter_map(|name| fs::read_to_string(place::root().join(name)).ok()).collect()
}

fn unsaid(messages: &str, callers: &str, scripts: &str) -> Vec<String> {
    let is_said = |id: &&str| match is_scripted(id) {
        true => scripts.contains(&format!("\"{id}\"")),
        false => callers.contains(&format!(".{}(", id.replace('-', "_"))),
    };
    let unsaid = ids(messages).filter(|id| !is_said(id));
    unsaid.map(|id| format!("the message {id} is said nowhere: call it or remove it from every language")).collect()
}

/// Nothing but this tells that a script says what there is not.
fn unknown(messages: &str, scripts: &str) -> Vec<String> {
    let known: BTreeSet<&str> = ids(messages).collect();
    let said: BTreeSet<&str> = scripts.split('"').filter(|text| is_scripted(text)).collect();
    let unknown = said.difference(&known);
    unknown.map(|id| format!("a script of the widget says {id}, which no file in i18n/locales/en has")).collect()
}

fn is_scripted(id: &str) -> bool {
    SCRIPTED.iter().any(|prefix| id.starts_with(prefix))
}

fn ids(messages: &str) -> impl Iterator<Item = &str> {
    let ids = messages.lines().filter_map(|line| line.split_once(" =")).map(|(id, _)| id);
    // What a language says of itself is read by the build.
    ids.filter(|id| id.starts_with(|c: char| c.is_ascii_lowercase()) && !id.starts_with("language-"))
}

fn strange_at_the_top(listed: &str) -> Vec<String> {
    let top: BTreeSet<&str> = listed.lines().filter_map(|name| name.split('/').next()).collect();
    let strange = top.into_iter().filter(|name| !name.starts_with('.') && !TOP.contains(name));
    strange.map(|name| format!("{name} must not stand at the top: move it into the crate that it belongs to")).collect()
}

fn wrong_in(name: &str, text: &str, machine: &[&str]) -> Vec<String> {
    let mut problems = Vec::new();
    let lines = text.lines().count();
    if name.ends_with(".rs") && lines >= LINES {
        problems.push(format!("{name} has {lines} lines: split it before {LINES}"));
    }
    for path in machine {
        if let Some(line) = text.lines().position(|line| line.contains(path)) {
            problems.push(format!("{name}:{}: `{path}` is a path of one machine: make it relative", line + 1));
        }
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_known_names_stand_at_the_top() {
        assert!(strange_at_the_top("Cargo.toml\nxtask/src/main.rs\n.ci/run\n").is_empty());
        assert_eq!(strange_at_the_top("notes.txt\nscripts/run.sh\nscripts/b.sh\n").len(), 2);
    }

    #[test]
    fn a_long_file_and_a_machines_path_are_named_with_their_place() {
        assert!(wrong_in("a.rs", "fn main() {}\n", &["/home/someone/"]).is_empty());
        assert!(wrong_in("a.md", &"line\n".repeat(LINES), &[]).is_empty());
        assert!(wrong_in("a.rs", &"line\n".repeat(LINES), &[])[0].contains("has 400 lines"));
        assert!(wrong_in("a.md", "one\n/home/someone/x\n", &["/home/someone/"])[0].starts_with("a.md:2:"));
    }

    #[test]
    fn a_message_that_nobody_says_is_found() {
        let messages = "# A button.\nsign-submit = Sign\nold-words =\n    { $n ->\n       *[other] x\n    }\n-brand = B\nlanguage-name = English\n";
        assert!(unsaid(messages, "texts.sign_submit() texts.old_words(1)", "").is_empty());
        let found = unsaid(messages, "texts.sign_submit()", "\"old-words\"");
        assert!(found.len() == 1 && found[0].contains("old-words"), "{found:?}");
    }

    #[test]
    fn a_script_says_what_there_is_and_all_of_it() {
        let messages = "check-title = Check\ncheck-well = Well\n";
        let script = r#"say("check-title"); say(ok ? "check-well" : "check-ill")"#;
        assert!(unsaid(messages, "", script).is_empty());
        assert!(unsaid(messages, ".check_well()", "say(\"check-title\")")[0].contains("check-well"));
        let found = unknown(messages, script);
        assert!(found.len() == 1 && found[0].contains("check-ill"), "{found:?}");
    }
}
