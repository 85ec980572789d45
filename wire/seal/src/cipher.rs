//! The cipher, by the crate `hpke`.

use std::convert::Infallible;

use hpke::aead::{AeadTag, ChaCha20Poly1305 as Aead};
use hpke::kdf::HkdfSha256 as Kdf;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, HpkeError, Kem, OpModeR, OpModeS, Serializable};
use zeroize::Zeroizing;

use crate::{OVERHEAD, PRIVATE, PUBLIC, SealError};

type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type OneTime = <X25519HkdfSha256 as Kem>::EncappedKey;

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
    let mut sealed = vec![0; plain.len() + OVERHEAD];
    sealed[PUBLIC..][..plain.len()].copy_from_slice(plain);
    seal_in_place(to, info, aad, &mut sealed, random)?;
    Ok(sealed)
}

/// Opens what [`seal`] made. Any other key, `info` or `aad`, and any changed bit, is refused.
pub fn open(private: &[u8; PRIVATE], info: &[u8], aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealError> {
    let mut opened = sealed.to_vec();
    let plain = open_in_place(private, info, aad, &mut opened)?.len();
    opened.copy_within(PUBLIC..PUBLIC + plain, 0);
    opened.truncate(plain);
    Ok(opened)
}

/// Seals the text that has room for a public key before it and for a tag behind it.
pub fn seal_in_place(
    to: &[u8; PUBLIC],
    info: &[u8],
    aad: &[u8],
    text: &mut [u8],
    random: &[u8; 32],
) -> Result<(), SealError> {
    let (one_time, text, tag) = parts(text)?;
    let to = Public::from_bytes(to).map_err(|_| SealError::WeakKey)?;
    let mut random = Given(Some(Zeroizing::new(*random)));
    let (made, made_tag) = hpke::single_shot_seal_inout_detached_with_rng::<Aead, Kdf, X25519HkdfSha256>(
        &OpModeS::Base,
        &to,
        info,
        text.into(),
        aad,
        &mut random,
    )
    .map_err(|error| if error == HpkeError::EncapError { SealError::WeakKey } else { SealError::TooLong })?;
    made.write_exact(one_time);
    made_tag.write_exact(tag);
    Ok(())
}

/// Opens a sealed text where it lies, and returns the part that is the plain text.
pub fn open_in_place<'a>(
    private: &[u8; PRIVATE],
    info: &[u8],
    aad: &[u8],
    sealed: &'a mut [u8],
) -> Result<&'a mut [u8], SealError> {
    let (one_time, text, tag) = parts(sealed)?;
    hpke::single_shot_open_inout_detached::<Aead, Kdf, X25519HkdfSha256>(
        &OpModeR::Base,
        &private_key(private)?,
        &OneTime::from_bytes(one_time).map_err(|_| SealError::Refused)?,
        info,
        (&mut *text).into(),
        aad,
        &AeadTag::from_bytes(tag).map_err(|_| SealError::Refused)?,
    )
    .map_err(|_| SealError::Refused)?;
    Ok(text)
}

/// The one-time public key, the text and its tag.
type Parts<'a> = (&'a mut [u8], &'a mut [u8], &'a mut [u8]);

fn parts(sealed: &mut [u8]) -> Result<Parts<'_>, SealError> {
    let text = sealed.len().checked_sub(OVERHEAD).ok_or(SealError::TooShort)?;
    let (one_time, rest) = sealed.split_at_mut(PUBLIC);
    let (text, tag) = rest.split_at_mut(text);
    Ok((one_time, text, tag))
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
