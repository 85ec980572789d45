//! Base64url without padding, in which hashes, keys and signatures are written.

use base64ct::{Base64UrlUnpadded, Encoding};

/// The bytes of a text; `None` where it is not base64url or not `N` bytes long.
pub fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    (Base64UrlUnpadded::decode(text, &mut bytes).ok()?.len() == N).then_some(bytes)
}
