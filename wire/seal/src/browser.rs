//! The same functions in a page, run by a module that is downloaded when it is first needed: a reader who seals
//! nothing pays for no cipher. Random bytes are the browser's.
//!
//! What leaves the module is wiped from it. The page's own copies are the caller's to forget.

mod integrity;
mod load;

use std::fmt;

use js_sys::{Uint8Array, WebAssembly};
use wasm_bindgen::prelude::*;

use crate::boundary::{self, CAPACITY};
use crate::receipt::Receipt;
use crate::{OVERHEAD, PRIVATE, PUBLIC, SealError};

/// Why the browser could not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BrowserError {
    /// The address does not end in the SHA-256 of the file: `…/seal-{43 characters of base64url}.wasm`.
    Address,
    /// No answer, not in time, an error of the server, or another file than the one that the address names.
    Unreachable,
    /// The browser runs no WebAssembly, or the page's policy forbids it.
    Forbidden,
    /// The browser has no random bytes.
    Random,
    /// The cipher's own error.
    Seal(SealError),
}

/// The module, loaded. Copies share it.
#[derive(Clone)]
pub struct Module(Exports);

/// What follows from a receipt.
pub struct ReceiptKeys {
    /// The mailbox's name.
    pub lookup: [u8; 32],
    /// Opens the answers.
    pub private: [u8; PRIVATE],
    /// Answers are sealed to it.
    pub public: [u8; PUBLIC],
}

/// Draws a new receipt. It needs no module.
pub fn new_receipt() -> Result<Receipt, BrowserError> {
    random().map(Receipt::from_random)
}

impl Module {
    /// The module at an address whose end is the hash of its content, which the browser checks. A page loads it once,
    /// whatever address is given later. At most 20 seconds pass.
    pub async fn load(url: &str) -> Result<Self, BrowserError> {
        load::module(url).await.map(Self)
    }

    /// Like `seal::seal`, with random bytes of the browser.
    pub fn seal(&self, to: &[u8; PUBLIC], info: &[u8], aad: &[u8], plain: &[u8]) -> Result<Vec<u8>, BrowserError> {
        let random: [u8; 32] = random()?;
        let input = [&[0; PUBLIC], plain, &[0; OVERHEAD - PUBLIC], to, &random, info, aad];
        let sealed = plain.len() + OVERHEAD;
        self.call(&input, 0, sealed, |length| self.0.seal(length, sealed, info.len()))
    }

    /// Like `seal::open`.
    pub fn open(
        &self,
        private: &[u8; PRIVATE],
        info: &[u8],
        aad: &[u8],
        sealed: &[u8],
    ) -> Result<Vec<u8>, BrowserError> {
        let plain = sealed.len().checked_sub(OVERHEAD).ok_or(SealError::TooShort)?;
        let input = [sealed, private, info, aad];
        self.call(&input, PUBLIC, plain, |length| self.0.open(length, sealed.len(), info.len()))
    }

    /// Like `seal::derive`.
    pub fn derive(&self, ikm: &[u8]) -> Result<([u8; PRIVATE], [u8; PUBLIC]), BrowserError> {
        let [private, public] = self.keys(ikm, |length| self.0.derive(length))?;
        Ok((private, public))
    }

    /// What [`Receipt`]'s `lookup` and `keys` give in programs.
    pub fn receipt(&self, receipt: &Receipt) -> Result<ReceiptKeys, BrowserError> {
        let [lookup, private, public] = self.keys(receipt.bytes(), |_| self.0.receipt())?;
        Ok(ReceiptKeys { lookup, private, public })
    }

    fn keys<const N: usize>(
        &self,
        input: &[u8],
        run: impl FnOnce(usize) -> u32,
    ) -> Result<[[u8; 32]; N], BrowserError> {
        let bytes = self.call(&[input], 0, 32 * N, run)?;
        let (keys, _) = bytes.as_chunks();
        keys.try_into().map_err(|_| BrowserError::Forbidden)
    }

    /// Writes the parts, runs an export with their length, and reads `length` bytes from `at`.
    fn call(
        &self,
        parts: &[&[u8]],
        at: usize,
        length: usize,
        run: impl FnOnce(usize) -> u32,
    ) -> Result<Vec<u8>, BrowserError> {
        let written: usize = parts.iter().map(|part| part.len()).sum();
        if written > CAPACITY {
            return Err(SealError::TooLong.into());
        }
        let memory = self.0.memory().buffer();
        let buffer = Uint8Array::new_with_byte_offset_and_length(&memory, self.0.buffer(), CAPACITY as u32);
        let mut place = 0;
        for part in parts {
            buffer.set(&Uint8Array::from(*part), place);
            place += part.len() as u32;
        }
        let number = run(written);
        let result = buffer.subarray(at as u32, (at + length) as u32).to_vec();
        buffer.fill(0, 0, written.max(at + length) as u32);
        boundary::result(number)?;
        Ok(result)
    }
}

#[wasm_bindgen]
extern "C" {
    /// The exports of `module.rs`.
    #[derive(Clone)]
    type Exports;
    #[wasm_bindgen(method)]
    fn buffer(this: &Exports) -> u32;
    #[wasm_bindgen(method)]
    fn seal(this: &Exports, length: usize, sealed: usize, info: usize) -> u32;
    #[wasm_bindgen(method)]
    fn open(this: &Exports, length: usize, sealed: usize, info: usize) -> u32;
    #[wasm_bindgen(method)]
    fn derive(this: &Exports, length: usize) -> u32;
    #[wasm_bindgen(method)]
    fn receipt(this: &Exports) -> u32;
    #[wasm_bindgen(method, getter)]
    fn memory(this: &Exports) -> WebAssembly::Memory;
}

fn random<const N: usize>() -> Result<[u8; N], BrowserError> {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok()).ok_or(BrowserError::Random)?;
    let mut bytes = [0; N];
    crypto.get_random_values_with_u8_array(&mut bytes).map_err(|_| BrowserError::Random)?;
    Ok(bytes)
}

impl From<SealError> for BrowserError {
    fn from(error: SealError) -> Self {
        Self::Seal(error)
    }
}

impl fmt::Display for BrowserError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            BrowserError::Address => "the module's address does not end in the hash of its content",
            BrowserError::Unreachable => "the module could not be downloaded, or it is another file than asked for",
            BrowserError::Forbidden => "the browser, or the page's policy, does not let the module run",
            BrowserError::Random => "the browser gives no random bytes",
            BrowserError::Seal(error) => return error.fmt(to),
        })
    }
}

impl std::error::Error for BrowserError {}
