//! Sealing (HPKE, RFC 9180): whoever has a public key can write to it, and only the holder of the private half can
//! read. Base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305.
//!
//! The crate draws no random numbers and knows no files, no JSON and no HTTP. Programs use the functions at its top
//! (feature `native`). Pages use [`browser`], which loads the same functions as a module of their own when they are
//! needed.
#![warn(missing_docs)]

#[cfg(any(test, feature = "browser", all(feature = "native", target_arch = "wasm32")))]
mod boundary;
#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "native")]
mod cipher;
pub mod context;
#[cfg(all(feature = "native", any(test, target_arch = "wasm32")))]
mod module;
mod padding;
pub mod receipt;
#[cfg(feature = "native")]
pub mod work;

use std::fmt;

#[cfg(feature = "native")]
pub use cipher::{derive, open, public_of, seal};
pub use padding::{pad, unpad};

/// Bytes of a public key.
pub const PUBLIC: usize = 32;
/// Bytes of a private key.
pub const PRIVATE: usize = 32;
/// Bytes by which a sealed text is longer than its plain text: the sender's one-time public key and the tag.
pub const OVERHEAD: usize = PUBLIC + 16;

/// Why something was not sealed or opened. None says anything of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SealError {
    /// Fewer than 32 bytes to derive a key from.
    ShortKeyMaterial,
    /// A public key to which nothing can be sealed: one of the few points that give everybody the same secret.
    WeakKey,
    /// More than the cipher, or the module in the browser, takes.
    TooLong,
    /// Shorter than [`OVERHEAD`], so it was never sealed.
    TooShort,
    /// Another key, purpose or place than it was sealed for, or changed on the way: the cipher cannot tell which.
    Refused,
}

impl fmt::Display for SealError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            SealError::ShortKeyMaterial => "a key needs at least 32 bytes to be derived from",
            SealError::WeakKey => "nothing can be sealed to this public key: it is not one that `derive` makes",
            SealError::TooLong => "the text is too long to be sealed or opened",
            SealError::TooShort => "this is too short to be a sealed text",
            SealError::Refused => "this was not sealed to this key for this purpose, or it was changed since",
        })
    }
}

impl std::error::Error for SealError {}
