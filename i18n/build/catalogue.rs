//! The compiler of the catalogues. `build.rs` runs it, `tests/checker.rs` tests it; it is no part of the library.

pub mod check;
pub mod content;
pub mod names;
pub mod pack;
pub mod parity;
pub mod plural;
pub mod problem;
pub mod rust;
pub mod script;
pub mod source;
pub mod uses;
pub mod variable;

/// The packs, and the catalogue files that each is made of. A pack has a module of its name in `src/lib.rs`, unless
/// it is one of [`SCRIPTS`].
pub const PACKS: &[(&str, &[&str])] = &[
    ("widget", &["widget", "error", "topic"]),
    (
        "page",
        &[
            "page",
            "count",
            "error",
            "topic",
            "facet",
            "names",
            "opportunity",
            "partner",
            "plain",
            "programme",
            "signer",
        ],
    ),
    ("delivery", &["delivery"]),
    ("desk", &["desk"]),
    ("endorsement", &["endorsement"]),
    ("mail", &["mail"]),
    ("site", &["site", "embed", "guide", "take", "topic", "programme"]),
    ("tool", &["tool", "card", "diagnose", "error", "find", "generator", "opportunity", "programme", "topic"]),
    ("check", &["check"]),
    ("signer", &["signer"]),
];

/// Those packs that are for a hand-written script: JSON, and no module.
pub const SCRIPTS: &[&str] = &["check", "signer"];
