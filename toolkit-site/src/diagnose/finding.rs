//! What can be found. The words are in `diagnose.ftl`, a message a finding.

use super::html::Container;

/// Where a policy stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a header of the response.
    Header,
    /// In a `<meta http-equiv>` of the page.
    Meta,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Nothing is shown, or nothing but the plain link.
    Fault,
    /// It works, but not as well as it could, or not for long.
    Hint,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// No script tag of the widget anywhere.
    NoTag,
    /// The tag is there as text that readers see.
    Escaped,
    /// The tag stands where browsers do not act on it.
    Inert(Container),
    /// A consent tool holds the script back by another type, such as `text/plain`.
    HeldBack {
        /// The type.
        kind: String,
    },
    /// `type="module"`, in which the loader does not know its own tag.
    Module,
    /// A tool moved the address away, so that it decides when the script loads.
    SrcMoved {
        /// The attribute that has it, such as `data-src`.
        attribute: String,
    },
    /// An address that is no loader's.
    SrcMistyped {
        /// The address.
        src: String,
    },
    /// The loader of somebody else: right for a mirror that one trusts.
    SrcElsewhere {
        /// The address.
        src: String,
    },
    /// An insecure address on a secure page.
    SrcInsecure {
        /// The address.
        src: String,
    },
    /// The script is there, and neither `data-ifex` nor an element.
    NoPlace,
    /// `data-ifex` is neither `alerts` nor `petition`.
    UnknownKind {
        /// Its value.
        value: String,
    },
    /// A tag with `data-ifex` stands in the head.
    InHead,
    /// An element without its end tag.
    Unclosed {
        /// Its name.
        element: String,
    },
    /// `integrity` without `crossorigin`: refused by every browser.
    IntegrityWithoutCrossorigin,
    /// `integrity` that is not the hash in the address.
    IntegrityMismatched,
    /// `integrity` on the address whose content changes with each build.
    IntegrityMoving,
    /// The page waits for the script, as `async` is missing.
    AsyncMissing,
    /// A policy refuses the script, or what the script loads.
    PolicyScript {
        /// The directive that decides.
        directive: &'static str,
    },
    /// A policy with `'strict-dynamic'` wants its nonce on the tag.
    NonceMissing,
    /// A policy refuses WebAssembly.
    PolicyWasm {
        /// The directive that decides.
        directive: &'static str,
        /// Whether a frame can take its place.
        frame: bool,
    },
    /// A policy refuses requests to the clearing house.
    PolicyConnect {
        /// The directive that decides.
        directive: &'static str,
    },
    /// A policy allows trusted types without `ifex` among them.
    PolicyTypes,
    /// A policy puts the page into a sandbox without scripts.
    PolicySandbox,
    /// The page asks for integrity on every script, and the tag has none.
    IntegrityRequired,
    /// A policy that would do, in the place of one that does not.
    Amended {
        /// Where the one stands.
        place: Place,
        /// The other.
        policy: String,
    },
}

impl Finding {
    /// How much it matters; `None` for a remedy, which follows its findings.
    pub fn weight(&self) -> Option<Weight> {
        Some(match self {
            Self::Amended { .. } => return None,
            Self::SrcElsewhere { .. }
            | Self::IntegrityMoving
            | Self::AsyncMissing
            | Self::PolicyWasm { frame: true, .. } => Weight::Hint,
            _ => Weight::Fault,
        })
    }
}
