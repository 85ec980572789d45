//! Which crate of this workspace may depend on which.

use std::collections::BTreeMap;

use serde_json::Value;

use super::count::Count;
use crate::problem::{Doing, Problem, Result};
use crate::run;

/// Each crate and those it may depend on. A test proves that this table has no ring. Tests of a crate may use the
/// leaves and the crate itself, no matter what stands here.
const MAY: [(&str, &[&str]); 11] = [
    ("wire", &[]),
    ("seal", &[]),
    ("i18n", &[]),
    ("widget", &LEAVES),
    // Loaded apart from the widget, where a browser lacks Ed25519.
    ("verify", &["wire"]),
    ("toolkit-site", &LEAVES),
    // Prints the site.
    ("press", &["wire", "i18n", "toolkit-site"]),
    ("clearing-house", &LEAVES),
    // Drives the programs as a reader would, so it knows only what crosses a boundary.
    ("end-to-end", &LEAVES),
    // Puts the clearing house under load from outside.
    ("load", &LEAVES),
    // Compiled first on a fresh machine.
    ("xtask", &[]),
];

const LEAVES: [&str; 3] = ["wire", "i18n", "seal"];

pub fn check() -> Result<Count> {
    let metadata = run::output(run::cargo()?.args(["metadata", "--format-version=1", "--no-deps", "--locked"]))?;
    let metadata = serde_json::from_str(&metadata).doing(|| "cannot read what `cargo metadata` says".into())?;
    let problems = violations(&metadata);
    if problems.is_empty() {
        return Ok(Count::one());
    }
    Err(Problem(problems.join("\n")))
}

/// A sentence for each dependency that must not be.
fn violations(metadata: &Value) -> Vec<String> {
    let may: BTreeMap<&str, &[&str]> = MAY.into_iter().collect();
    let mut problems = Vec::new();
    for package in array(&metadata["packages"]) {
        let name = text(&package["name"]);
        let Some(allowed) = may.get(name) else {
            problems
                .push(format!("crate {name} has no rule: say in xtask/src/test/dependency.rs what it may depend on"));
            continue;
        };
        for dependency in array(&package["dependencies"]).filter(|dependency| dependency["path"].is_string()) {
            let (on, for_tests) = (text(&dependency["name"]), text(&dependency["kind"]) == "dev");
            if !allowed.contains(&on) && !(for_tests && (LEAVES.contains(&on) || on == name)) {
                let kind = if for_tests { "'s tests" } else { "" };
                problems.push(format!("crate {name}{kind} must not depend on {on}: see \"Crates\" in ARCHITECTURE.md"));
            }
        }
    }
    problems
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn package(name: &str, on: &str, kind: Option<&str>) -> Value {
        json!({"packages": [{"name": name, "dependencies": [
            {"name": on, "kind": kind, "path": format!("/somewhere/{on}")},
            {"name": "serde", "kind": null},
        ]}]})
    }

    #[test]
    fn the_three_sides_never_depend_on_one_another() {
        for (name, on) in [("widget", "clearing-house"), ("toolkit-site", "widget"), ("clearing-house", "toolkit-site")]
        {
            for kind in [None, Some("dev"), Some("build")] {
                assert_eq!(violations(&package(name, on, kind)).len(), 1, "{name} on {on}, {kind:?}");
            }
            assert!(violations(&package(name, "wire", None)).is_empty());
        }
    }

    #[test]
    fn leaves_depend_on_nothing_but_in_their_tests() {
        assert_eq!(violations(&package("wire", "i18n", None)).len(), 1);
        assert!(violations(&package("i18n", "i18n", Some("dev"))).is_empty());
        assert!(violations(&package("wire", "i18n", Some("dev"))).is_empty());
    }

    #[test]
    fn a_new_crate_needs_a_rule() {
        assert!(violations(&package("novel", "wire", None))[0].contains("novel has no rule"));
    }

    #[test]
    fn the_rules_allow_no_ring() {
        let mut left: Vec<(&str, &[&str])> = MAY.to_vec();
        while !left.is_empty() {
            let before = left.len();
            let names: Vec<&str> = left.iter().map(|(name, _)| *name).collect();
            left.retain(|(_, on)| on.iter().any(|on| names.contains(on)));
            assert!(left.len() < before, "a ring among {names:?}");
        }
    }
}
