//! A public file in memory, compressed once for all who ask.

use std::{
    io::Write,
    sync::{Arc, OnceLock},
};

use bytes::Bytes;
use flate2::{Compression, write::GzEncoder};

/// How a body is packed for its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// RFC 7932.
    Brotli,
    /// RFC 1952.
    Gzip,
}

impl Encoding {
    /// Its name in `Content-Encoding`; `None` for a body as it is.
    pub const fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
        }
    }

    /// The best of those in an `Accept-Encoding` header.
    pub fn choose(accepted: &str) -> Self {
        let takes = |name: &str| {
            accepted.split(',').any(|item| {
                let mut parts = item.split(';').map(str::trim);
                parts.next().is_some_and(|n| n.eq_ignore_ascii_case(name))
                    && !parts.any(|p| p.strip_prefix("q=").is_some_and(|q| q.trim_matches(['0', '.']).is_empty()))
            })
        };
        if takes("br") {
            Self::Brotli
        } else if takes("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }
}

/// How much time packing may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// While somebody waits.
    Quick,
    /// Once, for very many readers.
    Best,
}

/// A public file.
pub struct Blob {
    /// Its bytes.
    pub raw: Bytes,
    /// Names its content, in base64url; entity tags are made from it.
    pub tag: String,
    /// Its media type.
    pub content_type: &'static str,
    /// Its `Cache-Control`.
    pub cache: &'static str,
    brotli: OnceLock<Bytes>,
    gzip: OnceLock<Bytes>,
}

impl Blob {
    /// A file, not packed yet.
    pub fn new(raw: Bytes, tag: String, content_type: &'static str, cache: &'static str) -> Arc<Self> {
        Arc::new(Self { raw, tag, content_type, cache, brotli: OnceLock::new(), gzip: OnceLock::new() })
    }

    /// The bytes in an encoding, if they are packed already.
    pub fn ready(&self, encoding: Encoding) -> Option<Bytes> {
        match encoding {
            Encoding::Identity => Some(self.raw.clone()),
            Encoding::Brotli => self.brotli.get().cloned(),
            Encoding::Gzip => self.gzip.get().cloned(),
        }
    }

    /// The bytes in an encoding, packed now if need be: milliseconds of work.
    pub fn packed(&self, encoding: Encoding, effort: Effort) -> Bytes {
        match encoding {
            Encoding::Identity => self.raw.clone(),
            Encoding::Brotli => self.brotli.get_or_init(|| brotli(&self.raw, effort)).clone(),
            Encoding::Gzip => self.gzip.get_or_init(|| gzip(&self.raw)).clone(),
        }
    }
}

fn brotli(raw: &[u8], effort: Effort) -> Bytes {
    let quality = if effort == Effort::Best { 11 } else { 5 };
    let params = brotli::enc::BrotliEncoderParams {
        quality,
        // 4 MB: no more memory in the reader's browser than the largest file needs.
        lgwin: 22,
        size_hint: raw.len(),
        ..Default::default()
    };
    let mut packed = Vec::with_capacity(raw.len() / 3);
    match brotli::BrotliCompress(&mut &raw[..], &mut packed, &params) {
        Ok(_) => packed.into(),
        // Writing to memory does not fail; were it to, an empty file would be worse than none.
        Err(e) => unreachable!("brotli to memory: {e}"),
    }
}

fn gzip(raw: &[u8]) -> Bytes {
    let mut encoder = GzEncoder::new(Vec::with_capacity(raw.len() / 3), Compression::new(7));
    match encoder.write_all(raw).and_then(|()| encoder.finish()) {
        Ok(packed) => packed.into(),
        Err(e) => unreachable!("gzip to memory: {e}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_the_best_accepted() {
        assert_eq!(Encoding::choose("gzip, deflate, br, zstd"), Encoding::Brotli);
        assert_eq!(Encoding::choose("gzip;q=0.8"), Encoding::Gzip);
        assert_eq!(Encoding::choose("br;q=0, gzip"), Encoding::Gzip);
        assert_eq!(Encoding::choose("br;q=0.0"), Encoding::Identity);
        assert_eq!(Encoding::choose(""), Encoding::Identity);
    }

    #[test]
    fn packed_bytes_unpack_to_the_raw_ones() {
        let raw = Bytes::from("freedom ".repeat(100));
        let blob = Blob::new(raw.clone(), "t".into(), "text/plain", "no-store");
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut &blob.packed(Encoding::Brotli, Effort::Best)[..], &mut unpacked).unwrap();
        assert_eq!(unpacked, raw);
        let mut unpacked = Vec::new();
        let packed = blob.packed(Encoding::Gzip, Effort::Quick);
        std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(&packed[..]), &mut unpacked).unwrap();
        assert_eq!(unpacked, raw);
        assert!(packed.len() < raw.len() / 4);
    }
}
