//! The lines of the files that go between server and programme: JSON, bytes in base64url without padding.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use wire::{RequestContent, RequestKind};

use crate::keys;

/// A request as `clearing-house requests export` writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedRequest {
    /// Its number on the server.
    pub id: i64,
    /// The day on which it came.
    pub received: String,
    /// What is asked for.
    pub kind: RequestKind,
    /// Language of the request.
    pub lang: String,
    /// The mailbox's name.
    pub lookup: Base64<[u8; 32]>,
    /// The public key that it was sealed to.
    pub to: Base64<[u8; 32]>,
    /// The sealed content.
    pub sealed: Base64<Vec<u8>>,
}

/// A request as `clearing-house unseal` writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenedRequest {
    /// Its number on the server.
    pub id: i64,
    /// The day on which it came.
    pub received: String,
    /// The mailbox's name.
    pub lookup: Base64<[u8; 32]>,
    /// What was sealed.
    #[serde(flatten)]
    pub content: RequestContent,
}

/// An answer as `clearing-house answer` writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedAnswer {
    /// The request's number, for people.
    pub id: i64,
    /// The mailbox's name.
    pub lookup: Base64<[u8; 32]>,
    /// The sealed content.
    pub sealed: Base64<Vec<u8>>,
}

/// Bytes that are base64url without padding in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base64<T>(pub T);

impl<T: AsRef<[u8]>> Serialize for Base64<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&keys::base64url(self.0.as_ref()))
    }
}

impl<'de, T: TryFrom<Vec<u8>>> Deserialize<'de> for Base64<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        keys::from_base64url(&text).map(Self).ok_or_else(|| D::Error::custom("not base64url of the right length"))
    }
}
