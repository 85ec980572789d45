//! The file in which a delivery's signatures go to one organisation: JSON lines, a header, a line a signature and an end,
//! so that a file that was cut, filtered or changed on the way is known as such.

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use wire::SignatureState;

use super::record::Base64;
use crate::{keys::Hash, store::DeliveryItem};

/// What such a file begins with.
const FORM: &str = "signatures 1";
/// Bytes of a line: far above the longest sealed copy.
const LINE: u64 = 1 << 16;

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// [`FORM`].
    ifex: String,
    /// Slug of the petition.
    pub petition: String,
    /// Its headline, in the original's language.
    pub title: String,
    /// The delivery's number.
    pub delivery: i64,
    /// The day on which the signatures were frozen.
    pub frozen: String,
    /// The organisation that the file is for.
    pub organisation: String,
    /// Its public keys, to which the copies are sealed.
    pub keys: Vec<Base64<Hash>>,
    /// How many signatures follow, those taken back included.
    pub signatures: u64,
    /// SHA-256 over their items, in order; the receipt has it too.
    pub digest: Base64<Hash>,
    /// How many by country, when they were frozen.
    pub countries: BTreeMap<String, u64>,
}

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its place in the delivery, from 1.
    pub number: u64,
    /// The day on which it was confirmed.
    pub day: String,
    /// What became of it.
    pub state: SignatureState,
    /// SHA-256 of its [`wire::delivery::item`].
    pub item: Base64<Hash>,
    /// What the copy is bound to; absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// The public key that the copy is sealed to; absent where there is no copy for the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Base64<Hash>>,
    /// The copy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Base64<Vec<u8>>>,
}

/// The last line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct End {
    /// How many signatures are above.
    pub end: u64,
    /// SHA-256 of every byte above.
    pub sha256: Base64<Hash>,
}

impl Header {
    /// The header of an export.
    pub fn new(delivery: &crate::store::Delivery, title: String, organisation: String, keys: &[Hash]) -> Self {
        Self {
            ifex: FORM.to_owned(),
            petition: delivery.petition.clone(),
            title,
            delivery: delivery.number,
            frozen: crate::clock::day(delivery.frozen),
            organisation,
            keys: keys.iter().copied().map(Base64).collect(),
            signatures: delivery.signatures,
            digest: Base64(delivery.digest),
            countries: delivery.countries.clone(),
        }
    }
}

impl From<DeliveryItem> for Entry {
    fn from(item: DeliveryItem) -> Self {
        let (to, sealed) = item.sealed.map(|(to, sealed)| (Base64(to), Base64(sealed))).unzip();
        Self {
            number: item.place,
            day: item.day,
            state: item.state,
            item: Base64(item.item),
            key: (!item.key.is_empty()).then_some(item.key),
            to,
            sealed,
        }
    }
}

/// Writes such a file from its header to its end.
pub struct Writer<W> {
    to: W,
    hash: Sha256,
    entries: u64,
}

impl<W: Write> Writer<W> {
    /// Begins with the header.
    pub fn begin(to: W, header: &Header) -> io::Result<Self> {
        let mut writer = Self { to, hash: Sha256::new(), entries: 0 };
        writer.line(header)?;
        Ok(writer)
    }

    /// Adds a signature.
    pub fn add(&mut self, entry: &Entry) -> io::Result<()> {
        self.entries += 1;
        self.line(entry)
    }

    /// Ends the file, and gives back what it was written to.
    pub fn end(mut self) -> io::Result<W> {
        let sha256 = Base64(self.hash.clone().finalize().into());
        self.line(&End { end: self.entries, sha256 })?;
        self.to.flush()?;
        Ok(self.to)
    }

    fn line(&mut self, line: &impl Serialize) -> io::Result<()> {
        let mut bytes = serde_json::to_vec(line)?;
        bytes.push(b'\n');
        self.hash.update(&bytes);
        self.to.write_all(&bytes)
    }
}

/// A line of such a file.
pub enum Line {
    /// A signature.
    Entry(Box<Entry>),
    /// The end, and whether what is above is as it was written.
    End {
        /// How many signatures it says are above.
        entries: u64,
        /// Whether every byte above is as it was written.
        same: bool,
    },
    /// Neither.
    Other,
}

/// Reads such a file.
pub struct Reader {
    from: BufReader<File>,
    hash: Sha256,
    /// Bytes read.
    pub at: u64,
}

impl Reader {
    /// Opens a file.
    pub fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { from: BufReader::new(File::open(path)?), hash: Sha256::new(), at: 0 })
    }

    /// The next line; `None` at the end of the file.
    pub fn read(&mut self) -> io::Result<Option<Line>> {
        let Some(bytes) = self.bytes()? else { return Ok(None) };
        let line = if let Ok(entry) = serde_json::from_slice(&bytes) {
            Line::Entry(Box::new(entry))
        } else if let Ok(End { end, sha256 }) = serde_json::from_slice(&bytes) {
            Line::End { entries: end, same: sha256.0 == <Hash>::from(self.hash.clone().finalize()) }
        } else {
            Line::Other
        };
        self.hash.update(&bytes);
        Ok(Some(line))
    }

    /// The bytes of a line with its end; only the beginning of one that is too long to be ours.
    fn bytes(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut bytes = Vec::new();
        let read = self.from.by_ref().take(LINE).read_until(b'\n', &mut bytes)?;
        self.at += read as u64;
        Ok((read > 0).then_some(bytes))
    }
}

/// The header of a file; `None` where it is none of ours.
pub fn header(path: &Path) -> Result<Option<Header>, String> {
    let read = Reader::open(path).and_then(|mut reader| reader.bytes());
    let first = read.map_err(|e| format!("cannot read {}: {e}", path.display()))?.unwrap_or_default();
    let header: Option<Header> = serde_json::from_slice(&first).ok();
    match header {
        Some(header) if header.ifex != FORM => Err(format!(
            "{} has a form that this program does not know, {:?}; use a newer one",
            path.display(),
            header.ifex
        )),
        header => Ok(header),
    }
}
