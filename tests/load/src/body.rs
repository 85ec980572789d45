//! What a signer sends: the one place to change when a signature's form changes.

use serde_json::{Value, json};
use wire::{Display, NewSignature};

/// A petition of the demo content.
pub const PETITION: &str = "tunisia-summit-voices";
/// The version of its consent.
const CONSENT: &str = "1";
/// Said before the figures, because it is part of what they mean.
pub const NOTE: &str = "Identities are not sealed in this version: name and comment travel as they are.";

/// The idempotency key of a signer.
pub fn key(number: u32) -> String {
    format!("load-signer-{number:010}")
}

/// The body that a signer sends, always the same bytes for one number, as a retry must repeat them. Each has an
/// address of its own.
pub fn signature(number: u32) -> Vec<u8> {
    let new = NewSignature {
        key: key(number),
        name: format!("Sample Signer {number}"),
        email: format!("signer-{number}@load.example"),
        country: "TN".into(),
        comment: number.is_multiple_of(4).then(|| "Let journalists publish without obstruction.".into()),
        display: Display::Initials,
        consent: CONSENT.into(),
        lang: "en".into(),
        partner: Some("sample-partner".into()),
    };
    // A signature has nothing that JSON could refuse.
    serde_json::to_vec(&new).unwrap_or_default()
}

/// An alert as `clearing-house import alerts` takes it.
pub fn alert(number: usize) -> Value {
    json!({
        "id": format!("load-{number}"), "lang": "en", "title": format!("Sample alert {number}"),
        "summary": "Invented, to measure how fast an alert travels.", "text": "Invented.", "countries": ["TN"],
        "topics": ["press_freedom"], "date": "2026-11-01", "published": "2026-11-01T09:00:00Z",
    })
}
