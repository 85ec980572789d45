//! Padding by ISO/IEC 7816-4: the byte 0x80, then zeros. Without it, the length of a sealed text tells how much
//! somebody wrote.

const MARK: u8 = 0x80;

/// The text with its padding, a multiple of `to` bytes long and at least one byte longer than before.
pub fn pad(plain: &[u8], to: usize) -> Vec<u8> {
    let length = (plain.len() + 1).next_multiple_of(to.max(1));
    let mut padded = Vec::with_capacity(length);
    padded.extend_from_slice(plain);
    padded.push(MARK);
    padded.resize(length, 0);
    padded
}

/// The text without its padding; `None` when it has none.
pub fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let mark = padded.iter().rposition(|byte| *byte != 0)?;
    (padded[mark] == MARK).then_some(&padded[..mark])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_length_comes_back_from_a_whole_number_of_blocks() {
        for length in 0..200 {
            // Zeros and the mark itself are the contents that a careless reader would take for padding.
            for byte in [0, MARK, b'a'] {
                let plain = vec![byte; length];
                let padded = pad(&plain, 64);
                assert!(padded.len().is_multiple_of(64) && padded.len() > length, "{length}");
                assert!(padded.len() <= length + 64);
                assert_eq!(unpad(&padded), Some(plain.as_slice()));
            }
        }
        assert_eq!(pad(b"a", 0), b"a\x80");
    }

    #[test]
    fn malformed_padding_is_none() {
        for malformed in [&b""[..], b"\0\0", b"text", b"text\x80\x01", b"text\x81\0"] {
            assert_eq!(unpad(malformed), None, "{malformed:?}");
        }
    }
}
