use serde::{Deserialize, Serialize};

/// Reply of [`crate::route::PIN`]: what a script tag needs that loads one build of the loader and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    /// The loader's address, relative to that of this reply: [`crate::route::pinned_embed`].
    pub src: String,
    /// Value of the attribute `integrity` (W3C Subresource Integrity), with SHA-256.
    pub integrity: String,
}
