//! The module that pages load: the functions at the crate's top with nothing but numbers at the boundary.
//!
//! The loader writes its bytes into a buffer, one after another, and gives lengths. Results come back at the buffer's
//! beginning; a number says how it went (see [`crate::boundary`]).

use crate::receipt::Receipt;
use crate::{SealError, cipher, work};

/// The text with room before and behind it, `sealed` bytes; the public key; 32 random bytes; `info` bytes of context;
/// the rest is what the text belongs to. The text is sealed where it lies.
fn seal(input: &mut [u8], sealed: usize, info: usize) -> Result<(), SealError> {
    let (text, rest) = input.split_at_mut_checked(sealed).ok_or(SealError::TooShort)?;
    let (to, rest) = rest.split_first_chunk().ok_or(SealError::TooShort)?;
    let (random, rest) = rest.split_first_chunk().ok_or(SealError::TooShort)?;
    let (info, aad) = rest.split_at_checked(info).ok_or(SealError::TooShort)?;
    cipher::seal_in_place(to, info, aad, text, random)
}

/// The sealed text, `sealed` bytes; the private key; `info` bytes of context; the rest is what the text belongs to.
/// The text is opened where it lies.
fn open(input: &mut [u8], sealed: usize, info: usize) -> Result<(), SealError> {
    let (text, rest) = input.split_at_mut_checked(sealed).ok_or(SealError::TooShort)?;
    let (private, rest) = rest.split_first_chunk().ok_or(SealError::TooShort)?;
    let (info, aad) = rest.split_at_checked(info).ok_or(SealError::TooShort)?;
    cipher::open_in_place(private, info, aad, text).map(drop)
}

/// What the key is derived from; in its place come the private and the public key.
fn derive(buffer: &mut [u8], length: usize) -> Result<(), SealError> {
    let (private, public) = cipher::derive(buffer.get(..length).ok_or(SealError::TooLong)?)?;
    write(buffer, [private, public])
}

/// A receipt's 16 bytes; in their place come the mailbox's name, the private and the public key.
fn receipt(buffer: &mut [u8]) -> Result<(), SealError> {
    let bytes = buffer.first_chunk().ok_or(SealError::TooShort)?;
    let receipt = Receipt::from_random(*bytes);
    let (private, public) = receipt.keys();
    write(buffer, [receipt.lookup(), private, public])
}

/// Bytes of an answer to a slice of work: whether there is one, and the number, big-endian.
const WORK: usize = 1 + 4;

/// The challenge, `length` bytes; in its place come 1 and the answer, or 0 where there is none among `tries` numbers from
/// `from` on.
fn work(buffer: &mut [u8], length: usize, bits: u32, from: u32, tries: u32) -> Result<(), SealError> {
    let challenge = buffer.get(..length).ok_or(SealError::TooLong)?;
    let found = work::search(challenge, u8::try_from(bits).unwrap_or(u8::MAX), from, tries);
    let to = buffer.first_chunk_mut::<WORK>().ok_or(SealError::TooShort)?;
    let [a, b, c, d] = found.unwrap_or_default().to_be_bytes();
    *to = [u8::from(found.is_some()), a, b, c, d];
    Ok(())
}

fn write<const N: usize>(buffer: &mut [u8], results: [[u8; 32]; N]) -> Result<(), SealError> {
    let to = buffer.get_mut(..32 * N).ok_or(SealError::TooShort)?;
    to.copy_from_slice(results.as_flattened());
    Ok(())
}

#[cfg(target_arch = "wasm32")]
mod exports {
    use std::cell::UnsafeCell;

    use crate::boundary::{CAPACITY, number};

    struct Buffer(UnsafeCell<[u8; CAPACITY]>);

    // SAFETY: WebAssembly without threads has one caller at a time, and each export returns before the next begins.
    unsafe impl Sync for Buffer {}

    static BUFFER: Buffer = Buffer(UnsafeCell::new([0; CAPACITY]));

    fn bytes<'a>(length: usize) -> &'a mut [u8] {
        // SAFETY: as for `Sync`; no reference outlives the export that took it.
        let all = unsafe { &mut *BUFFER.0.get() };
        &mut all[..length.min(CAPACITY)]
    }

    #[unsafe(no_mangle)]
    extern "C" fn buffer() -> *mut u8 {
        BUFFER.0.get().cast()
    }

    #[unsafe(no_mangle)]
    extern "C" fn seal(length: usize, sealed: usize, info: usize) -> u32 {
        number(super::seal(bytes(length), sealed, info))
    }

    #[unsafe(no_mangle)]
    extern "C" fn open(length: usize, sealed: usize, info: usize) -> u32 {
        number(super::open(bytes(length), sealed, info))
    }

    #[unsafe(no_mangle)]
    extern "C" fn derive(length: usize) -> u32 {
        number(super::derive(bytes(CAPACITY), length))
    }

    #[unsafe(no_mangle)]
    extern "C" fn work(length: usize, bits: u32, from: u32, tries: u32) -> u32 {
        number(super::work(bytes(CAPACITY), length, bits, from, tries))
    }

    #[unsafe(no_mangle)]
    extern "C" fn receipt() -> u32 {
        number(super::receipt(bytes(CAPACITY)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OVERHEAD;
    use crate::boundary::CAPACITY;

    const RANDOM: [u8; 32] = [7; 32];

    /// The parts one after another, as the loader writes them.
    fn input(parts: &[&[u8]]) -> Vec<u8> {
        parts.concat()
    }

    #[test]
    fn it_seals_and_opens_as_programs_do() {
        let (private, public) = crate::derive(&[1; 32]).unwrap();
        let mut buffer = input(&[&[0; 32], b"text", &[0; 16], &public, &RANDOM, b"info", b"aad"]);
        let sealed = OVERHEAD + b"text".len();
        seal(&mut buffer, sealed, 4).unwrap();
        assert_eq!(buffer[..sealed], crate::seal(&public, b"info", b"aad", b"text", &RANDOM).unwrap());

        let mut buffer = input(&[&buffer[..sealed], &private, b"info", b"aad"]);
        let mut other = buffer.clone();
        open(&mut buffer, sealed, 4).unwrap();
        assert_eq!(&buffer[32..][..4], b"text");
        assert_eq!(open(&mut other, sealed, 5), Err(SealError::Refused));
    }

    #[test]
    fn the_whole_buffer_can_be_used() {
        let mut buffer = vec![0; CAPACITY];
        let (private, public) = crate::derive(&[1; 32]).unwrap();
        let sealed = CAPACITY - 64;
        buffer[sealed..][..32].copy_from_slice(&public);
        seal(&mut buffer, sealed, 0).unwrap();
        assert!(crate::open(&private, b"", b"", &buffer[..sealed]).is_ok());
    }

    #[test]
    fn it_derives_keys_and_reads_receipts_as_programs_do() {
        let mut buffer = vec![2; 200];
        derive(&mut buffer, 40).unwrap();
        let (private, public) = crate::derive(&[2; 40]).unwrap();
        assert_eq!(buffer[..64], [private, public].concat());
        assert_eq!(derive(&mut buffer, 31), Err(SealError::ShortKeyMaterial));

        buffer[..16].fill(9);
        let expected = Receipt::from_random([9; 16]);
        receipt(&mut buffer).unwrap();
        let (private, public) = expected.keys();
        assert_eq!(buffer[..96], [expected.lookup(), private, public].concat());
    }

    #[test]
    fn it_works_in_slices_as_programs_do() {
        let challenge = b"some challenge";
        let number = work::solve(challenge, 12).unwrap();
        let slice = |from: u32, tries: u32| {
            let mut buffer = vec![0; 200];
            buffer[..14].copy_from_slice(challenge);
            work(&mut buffer, 14, 12, from, tries).unwrap();
            buffer[..WORK].to_vec()
        };
        assert_eq!(slice(0, number), [0; WORK]);
        assert_eq!(slice(number, 1), [&[1], &number.to_be_bytes()[..]].concat());
        assert_eq!(work(&mut [0; 200], 201, 12, 0, 1), Err(SealError::TooLong));
    }

    #[test]
    fn lengths_that_do_not_fit_are_refused() {
        for length in 0..150 {
            assert!(seal(&mut vec![0; length], 60, 40).is_err());
            assert!(open(&mut vec![0; length], 60, 70).is_err());
        }
        assert!(seal(&mut [0; 200], usize::MAX, 0).is_err());
        assert!(open(&mut [0; 200], 48, usize::MAX).is_err());
        assert_eq!(derive(&mut [0; 200], 201), Err(SealError::TooLong));
    }
}
