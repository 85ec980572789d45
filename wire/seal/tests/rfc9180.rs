//! RFC 9180, appendix A.2.1: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305, base mode, first encryption.
#![cfg(feature = "native")]

use seal::{SealError, derive, open, public_of, seal};

fn hex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

fn hex32(text: &str) -> [u8; 32] {
    hex(text).try_into().unwrap()
}

const INFO: &[u8] = b"Ode on a Grecian Urn";
const AAD: &[u8] = b"Count-0";
const PLAIN: &[u8] = b"Beauty is truth, truth beauty";
const IKM_E: &str = "909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b";
const ENC: &str = "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a";
const IKM_R: &str = "1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df";
const PUBLIC_R: &str = "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a";
const PRIVATE_R: &str = "8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb";
const CIPHERTEXT: &str = "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28";

#[test]
fn keys_are_derived_as_published() {
    let (private, public) = derive(&hex(IKM_R)).unwrap();
    assert_eq!(public, hex32(PUBLIC_R));
    // The same key as in the RFC, which prints it before X25519 sets three of its bits (RFC 7748, 5).
    let mut clamped = hex32(PRIVATE_R);
    clamped[0] &= 0b1111_1000;
    clamped[31] = clamped[31] & 0b0111_1111 | 0b0100_0000;
    assert_eq!(private, clamped);
    assert_eq!(public_of(&private), Ok(public));
    assert_eq!(public_of(&hex32(PRIVATE_R)), Ok(public));
    assert_eq!(derive(&hex(IKM_E)).unwrap().1, hex32(ENC));
    assert_eq!(derive(&[1; 31]), Err(SealError::ShortKeyMaterial));
}

#[test]
fn sealing_gives_the_published_bytes() {
    let sealed = seal(&hex32(PUBLIC_R), INFO, AAD, PLAIN, &hex32(IKM_E)).unwrap();
    assert_eq!(sealed, [hex(ENC), hex(CIPHERTEXT)].concat());
}

#[test]
fn the_published_bytes_open() {
    let sealed = [hex(ENC), hex(CIPHERTEXT)].concat();
    assert_eq!(open(&hex32(PRIVATE_R), INFO, AAD, &sealed).unwrap(), PLAIN);
}
