//! SHA-256 and Ed25519 with nothing but numbers at the boundary: the widget loads this module only where the browser
//! lacks them (no Ed25519 in WebCrypto) or hides them (a host page without TLS has no `crypto.subtle`).
//!
//! The caller writes its bytes into [`buffer`] and gives lengths; results come back in the same place.
#![warn(missing_docs)]

use std::cell::UnsafeCell;

use ed25519_compact::{PublicKey, Signature};
use sha2::{Digest, Sha256};

/// Bytes that one call may process: a snapshot file is far below.
pub const CAPACITY: usize = 4 << 20;

struct Buffer(UnsafeCell<[u8; CAPACITY]>);

// SAFETY: WebAssembly without threads has one caller at a time, and each export returns before the next begins.
unsafe impl Sync for Buffer {}

static BUFFER: Buffer = Buffer(UnsafeCell::new([0; CAPACITY]));

fn bytes<'a>(length: usize) -> &'a mut [u8] {
    // SAFETY: as for `Sync`; no reference outlives the export that took it.
    let all = unsafe { &mut *BUFFER.0.get() };
    &mut all[..length.min(CAPACITY)]
}

/// Where the caller writes its input.
#[unsafe(no_mangle)]
pub extern "C" fn buffer() -> *mut u8 {
    BUFFER.0.get().cast()
}

/// Replaces the first `length` bytes by their SHA-256, 32 bytes.
#[unsafe(no_mangle)]
pub extern "C" fn sha256(length: usize) {
    let digest = Sha256::digest(&*bytes(length));
    bytes(32).copy_from_slice(&digest);
}

/// Whether the buffer holds a public key (32 bytes), a signature (64) and the message that it is valid for: 1 or 0.
#[unsafe(no_mangle)]
pub extern "C" fn ed25519(length: usize) -> u32 {
    u32::from(is_signed(bytes(length)))
}

fn is_signed(input: &[u8]) -> bool {
    let Some((key, rest)) = input.split_at_checked(PublicKey::BYTES) else { return false };
    let Some((signature, message)) = rest.split_at_checked(Signature::BYTES) else { return false };
    match (PublicKey::from_slice(key), Signature::from_slice(signature)) {
        (Ok(key), Ok(signature)) => key.verify(message, &signature).is_ok(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 8032, 7.1, TEST 2.
    #[test]
    fn a_published_vector_is_accepted_and_any_changed_bit_is_not() {
        let hex = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c\
                   92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00\
                   72";
        let signed: Vec<u8> =
            (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect();
        assert!(is_signed(&signed));
        for byte in 0..signed.len() {
            let mut changed = signed.clone();
            changed[byte] ^= 1;
            assert!(!is_signed(&changed), "byte {byte}");
        }
        assert!(!is_signed(&signed[..95]));
    }

    /// FIPS 180-2, B.1.
    #[test]
    fn the_digest_of_abc_is_the_standards() {
        bytes(3).copy_from_slice(b"abc");
        sha256(3);
        assert_eq!(bytes(4), [0xba, 0x78, 0x16, 0xbf]);
    }
}
