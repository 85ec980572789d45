//! Which states of which pages are photographed.

use end_to_end::partner::page::Case;

/// A page in a state.
pub struct Shot {
    /// Name of the partner page, or `house-…` for one of the clearing house's own.
    pub page: String,
    /// The state it is brought into.
    pub state: State,
}

/// How a page is brought into a state.
#[derive(Clone, Copy, PartialEq)]
pub enum State {
    /// As it is when everything has loaded.
    Ready,
    /// As it is when nothing more will come: a link, or a frame.
    Rest,
    /// The skeleton.
    Loading,
    /// A country without alerts.
    Empty,
    /// An edition that has expired.
    Stale,
    /// A snapshot that does not answer.
    Failed,
    /// A new alert waits.
    New,
    /// An alert that was corrected.
    Corrected,
    /// An alert that was withdrawn.
    Withdrawn,
    /// The form sent empty.
    Faults,
    /// The form sent.
    Sent,
    /// A petition that is over.
    Closed,
    /// The installation check has ended.
    Checked,
    /// Colours forced by the reader's system.
    Forced,
}

impl State {
    /// Its part of the picture's name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Rest => "rest",
            Self::Loading => "loading",
            Self::Empty => "empty",
            Self::Stale => "stale",
            Self::Failed => "failed",
            Self::New => "new",
            Self::Corrected => "corrected",
            Self::Withdrawn => "withdrawn",
            Self::Faults => "faults",
            Self::Sent => "sent",
            Self::Closed => "closed",
            Self::Checked => "checked",
            Self::Forced => "forced",
        }
    }
}

impl Shot {
    /// Page and state.
    pub fn name(&self) -> String {
        format!("{}-{}", self.page, self.state.name())
    }
}

/// Pages of the clearing house, and their addresses without the language.
pub const HOUSE: [(&str, &str); 4] = [
    ("house-alerts", "alerts?"),
    ("house-alert", "alerts/sample-attack-01?"),
    ("house-petition", "petitions/tunisia-summit-voices?"),
    ("house-not-found", "nothing/here?"),
];

/// Every picture there is.
pub fn all(cases: &[Case]) -> Vec<Shot> {
    use State::{
        Checked, Closed, Corrected, Empty, Failed, Faults, Forced, Loading, New, Ready, Rest, Sent, Stale, Withdrawn,
    };
    let states = |case: &Case| -> &[State] {
        match case.name.as_str() {
            "script-alerts" => &[Ready, Loading, Empty, Stale, Failed, New, Corrected, Withdrawn, Forced],
            "script-petition" => &[Ready, Loading, Faults, Sent, Closed, Failed, Forced],
            "csp-no-wasm" | "csp-no-frame" | "no-server-start" | "no-javascript" => &[Rest],
            name if name.starts_with("check-") => &[Checked],
            _ => &[Ready],
        }
    };
    let of_case = |case: &Case| {
        let shot = |state: &State| Shot { page: case.name.clone(), state: *state };
        states(case).iter().map(shot).collect::<Vec<_>>()
    };
    let index = Shot { page: "index".to_owned(), state: Rest };
    let house = HOUSE.iter().map(|(name, _)| Shot { page: (*name).to_owned(), state: Rest });
    cases.iter().flat_map(of_case).chain([index]).chain(house).collect()
}
