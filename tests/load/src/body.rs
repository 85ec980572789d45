//! What a signer sends: the one place to change when a signature's form changes.

use std::{net::SocketAddr, thread};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};
use wire::{Display, NewSignature, SealedCopy, SignatureContent, limit, route};

use crate::{
    Outcome,
    line::{self, Line},
};

/// A petition of the demo content.
pub const PETITION: &str = "tunisia-summit-voices";
/// Said before the figures, because it is part of what they mean.
pub const NOTE: &str = "Identities are sealed (HPKE) before the clock starts, as each signer's own device does it.";

/// The idempotency key of a signature. It looks random, as those of clients are: in order, the database would write them
/// with less work.
pub fn key(number: u32) -> String {
    format!("load-signer-{:016x}", (u64::from(number) + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

/// Signatures of people who sign once, as [`Terms::requests`] takes them.
pub fn first_time(numbers: impl IntoIterator<Item = u32>) -> Vec<(u32, u32)> {
    numbers.into_iter().map(|number| (number, number)).collect()
}

/// What a signer has to know of the petition.
pub struct Terms {
    consent: String,
    /// In base64url, as the copy names it, and as bytes.
    recipients: Vec<(String, [u8; seal::PUBLIC])>,
}

impl Terms {
    /// Asks the server, as the widget does.
    pub async fn read(from: SocketAddr) -> Outcome<Self> {
        let mut line = Line::open(from).await?;
        let request = format!("GET /{} HTTP/1.1\r\nhost: load.example\r\n\r\n", route::petition(PETITION));
        let petition: wire::Petition = serde_json::from_slice(line.ask(request.as_bytes()).await?.body)?;
        let recipients = petition.recipients.into_iter().map(|recipient| {
            let bytes = URL_SAFE_NO_PAD.decode(&recipient.key).ok().and_then(|key| key.try_into().ok());
            bytes.map(|bytes| (recipient.key, bytes)).ok_or("a recipient's key is none")
        });
        let recipients = recipients.collect::<Result<Vec<_>, _>>()?;
        if recipients.is_empty() {
            return Err("the petition has no recipient, so nothing can be signed".into());
        }
        Ok(Self { consent: petition.consent.version, recipients })
    }

    /// Organisations that get a sealed copy each.
    pub fn recipients(&self) -> usize {
        self.recipients.len()
    }

    /// Whole requests, made on all processors: the key is of the number, the address of the person.
    pub fn requests(&self, who: &[(u32, u32)]) -> Outcome<Vec<(u32, Vec<u8>)>> {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let many = who.len().div_ceil(threads).max(1);
        thread::scope(|scope| {
            let parts: Vec<_> = who
                .chunks(many)
                .map(|chunk| {
                    scope.spawn(|| chunk.iter().map(|(number, person)| self.request(*number, *person)).collect())
                })
                .collect();
            let mut requests = Vec::with_capacity(who.len());
            for part in parts {
                let part: Result<Vec<_>, String> = part.join().map_err(|_| "a signature could not be sealed")?;
                requests.extend(part?);
            }
            Ok(requests)
        })
    }

    fn request(&self, number: u32, person: u32) -> Result<(u32, Vec<u8>), String> {
        let body = self.signature(number, person)?;
        Ok((number, line::post(&route::signatures(PETITION), line::client(number), &body)))
    }

    /// The body that a signer sends, always the same bytes for one number and person, as a retry must repeat them.
    fn signature(&self, number: u32, person: u32) -> Result<Vec<u8>, String> {
        let content = SignatureContent {
            name: format!("Sample Signer {person}"),
            email: format!("signer-{person}@load.example"),
            country: "TN".into(),
            lang: "en".into(),
            comment: number.is_multiple_of(4).then(|| "Let journalists publish without obstruction.".into()),
            contact: false,
        };
        let plain = serde_json::to_vec(&content).map_err(|error| error.to_string())?;
        let plain = seal::pad(&plain, limit::SIGNATURE_PADDING);
        let (info, key) = (seal::context::signature(PETITION), key(number));
        let copy = |(to, public): &(String, [u8; seal::PUBLIC])| {
            // Not random: nobody's secret is in it, and the same number must give the same bytes again.
            let mut random = [0; 32];
            random[..4].copy_from_slice(&number.to_be_bytes());
            let sealed =
                seal::seal(public, &info, key.as_bytes(), &plain, &random).map_err(|error| error.to_string())?;
            Ok(SealedCopy { to: to.clone(), text: URL_SAFE_NO_PAD.encode(sealed) })
        };
        let new = NewSignature {
            email: content.email,
            country: content.country,
            consent: self.consent.clone(),
            lang: content.lang,
            shown: Display::Initials.shown(&content.name),
            delayed: false,
            partner: None,
            page: None,
            browser: None,
            sealed: self.recipients.iter().map(copy).collect::<Result<_, String>>()?,
            work: None,
            key,
        };
        serde_json::to_vec(&new).map_err(|error| error.to_string())
    }
}

/// An alert as `clearing-house import alerts` takes it.
pub fn alert(number: usize) -> Value {
    json!({
        "id": format!("load-{number}"), "lang": "en", "title": format!("Sample alert {number}"),
        "summary": "Invented, to measure how fast an alert travels.", "text": "Invented.", "countries": ["TN"],
        "topics": ["press_freedom"], "date": "2026-11-01", "published": "2026-11-01T09:00:00Z",
    })
}
