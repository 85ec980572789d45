//! The receipt: 16 random bytes that only the asker holds, as a code that can be written down. Everything else
//! follows from them: the name of the mailbox in which answers lie, and the key that opens them.

mod text;

use std::fmt;

use zeroize::Zeroize;

/// What the asker holds. Whoever has it can read the answers, so it is shown once, never stored and never logged.
#[derive(Clone, PartialEq, Eq)]
pub struct Receipt([u8; 16]);

/// Why a text is not a receipt's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReceiptError {
    /// A character that no code has.
    Character(char),
    /// This many characters instead of 28, spaces and hyphens not counted.
    Length(usize),
    /// The check characters do not fit the others: at least one character is wrong, or two changed places.
    Check,
}

impl Receipt {
    /// A receipt from bytes of the system's random generator.
    pub fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The code: 26 characters of Crockford's base 32 and two that check them, in seven groups of four.
    pub fn code(&self) -> String {
        text::format(&self.0)
    }

    /// Reads a code as people type it: in either case, with spaces, hyphens or neither, O for 0, I or L for 1; and as
    /// Russian and Arabic keyboards give it, with letters that look the same and digits of their own.
    pub fn parse(text: &str) -> Result<Self, ReceiptError> {
        text::parse(text).map(Self)
    }

    #[cfg(feature = "browser")]
    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The mailbox's name. It tells nothing of the key, so the server may know it.
    #[cfg(feature = "native")]
    pub fn lookup(&self) -> [u8; 32] {
        self.expand(b"ifex receipt lookup 1")
    }

    /// The private and the public key to which answers are sealed.
    #[cfg(feature = "native")]
    pub fn keys(&self) -> ([u8; crate::PRIVATE], [u8; crate::PUBLIC]) {
        let ikm = zeroize::Zeroizing::new(self.expand(b"ifex receipt answer 1"));
        crate::derive(ikm.as_slice()).expect("32 bytes are enough to derive a key from")
    }

    /// HKDF-SHA256 (RFC 5869) without salt: the bytes are random already.
    #[cfg(feature = "native")]
    fn expand(&self, info: &[u8]) -> [u8; 32] {
        let mut to = [0; 32];
        hkdf::Hkdf::<sha2::Sha256>::new(None, &self.0)
            .expand(info, &mut to)
            .expect("HKDF gives far more than 32 bytes");
        to
    }
}

impl Drop for Receipt {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Shows nothing: what is printed for debugging ends up in logs.
impl fmt::Debug for Receipt {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("Receipt(…)")
    }
}

impl fmt::Display for ReceiptError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReceiptError::Character(found) => write!(to, "no receipt code has the character {found:?}"),
            ReceiptError::Length(found) => {
                write!(to, "a receipt code has {} characters, and this has {found}", text::LENGTH)
            }
            ReceiptError::Check => to.write_str("at least one character of this receipt code is wrong"),
        }
    }
}

impl std::error::Error for ReceiptError {}
