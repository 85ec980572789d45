//! What a text is sealed for: HPKE's `info`, so that nothing sealed for one purpose opens for another. The number in
//! each is raised when the format of the content changes.

/// A request of some kind (the name that `wire::RequestKind` has on the wire) to the programme's public key.
pub fn request(kind: &str) -> Vec<u8> {
    [b"ifex request 1\n", kind.as_bytes()].concat()
}

/// An answer to the asker's public key.
pub fn answer() -> Vec<u8> {
    b"ifex answer 1".to_vec()
}

/// A signature of the petition with this slug to an organisation's public key. What it belongs to (`aad`) is the
/// signature's key, `wire::NewSignature::key`.
pub fn signature(petition: &str) -> Vec<u8> {
    [b"ifex signature 1\n", petition.as_bytes()].concat()
}
