//! The cipher, by the crate `hpke`.

use std::convert::Infallible;

use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, HpkeError, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use crate::{OVERHEAD, PRIVATE, PUBLIC, SealError};

type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

/// The private and the public key that follow from at least 32 secret bytes (RFC 9180, 7.1.3, `DeriveKeyPair`). The
/// same bytes always give the same keys.
pub fn derive(ikm: &[u8]) -> Result<([u8; PRIVATE], [u8; PUBLIC]), SealError> {
    if ikm.len() < PRIVATE {
        return Err(SealError::ShortKeyMaterial);
    }
    let (private, public) = X25519HkdfSha256::derive_keypair(ikm);
    Ok((private.to_bytes().into(), public.to_bytes().into()))
}

/// The public half of a private key.
pub fn public_of(private: &[u8; PRIVATE]) -> Result<[u8; PUBLIC], SealError> {
    Ok(X25519HkdfSha256::sk_to_pk(&private_key(private)?).to_bytes().into())
}

/// Seals a text to a public key, and returns the one-time public key followed by the ciphertext: [`OVERHEAD`] bytes
/// more than the text. Whoever opens it must give the same `info` (see [`crate::context`]) and the same `aad`, which
/// is what the text belongs to. `random` must come from the system's generator, fresh for each call: the one-time key
/// is derived from it.
pub fn seal(to: &[u8; PUBLIC], info: &[u8], aad: &[u8], plain: &[u8], random: &[u8; 32]) -> Result<Vec<u8>, SealError> {
    let to = Public::from_bytes(to).map_err(|_| SealError::WeakKey)?;
    let mut random = Given(Some(Zeroizing::new(*random)));
    let (one_time, ciphertext) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &to,
        info,
        plain,
        aad,
        &mut random,
    )
    .map_err(|error| if error == HpkeError::EncapError { SealError::WeakKey } else { SealError::TooLong })?;
    Ok([one_time.to_bytes().as_slice(), &ciphertext].concat())
}

/// Opens what [`seal`] made. Any other key, `info` or `aad`, and any changed bit, is refused.
pub fn open(private: &[u8; PRIVATE], info: &[u8], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    if sealed.len() < OVERHEAD {
        return Err(SealError::TooShort);
    }
    let (one_time, ciphertext) = sealed.split_at(PUBLIC);
    let one_time = Encapped::from_bytes(one_time).map_err(|_| SealError::Refused)?;
    hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeR::Base,
        &private_key(private)?,
        &one_time,
        info,
        ciphertext,
        aad,
    )
    .map_err(|_| SealError::Refused)
}

fn private_key(bytes: &[u8; PRIVATE]) -> Result<Private, SealError> {
    Private::from_bytes(bytes).map_err(|_| SealError::Refused)
}

/// Random bytes that the caller drew. HPKE's base mode asks once, for all 32.
struct Given(Option<Zeroizing<[u8; 32]>>);

impl TryRng for Given {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        hpke::rand_core::utils::next_word_via_fill(self)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        hpke::rand_core::utils::next_word_via_fill(self)
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
        // To panic is better than to give the same bytes twice, and what is asked for depends on no input.
        to.copy_from_slice(self.0.take().expect("a one-time key is made once").as_slice());
        Ok(())
    }
}

impl TryCryptoRng for Given {}
