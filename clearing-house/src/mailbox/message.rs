//! A mail as far as a page shows it: headers and plain text.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::Serialize;

/// A mail that was taken.
#[derive(Clone, Debug, Serialize)]
pub struct Mail {
    /// Rises with each mail.
    pub id: u64,
    /// The envelope's sender.
    pub from: String,
    /// The envelope's recipients.
    pub to: Vec<String>,
    /// The subject, decoded.
    pub subject: String,
    /// Every header in order, unfolded, not decoded.
    pub headers: Vec<(String, String)>,
    /// The text, decoded.
    pub text: String,
}

/// Reads a mail; what it cannot read it shows as it is.
pub fn parse(from: &str, to: Vec<String>, raw: &[u8]) -> Mail {
    let raw_text = String::from_utf8_lossy(raw).replace("\r\n", "\n");
    let (head, body) = raw_text.split_once("\n\n").unwrap_or((&raw_text, ""));
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in head.lines() {
        if line.starts_with([' ', '\t']) {
            if let Some((_, value)) = headers.last_mut() {
                value.push(' ');
                value.push_str(line.trim_start());
            }
        } else if let Some((name, value)) = line.split_once(':') {
            headers.push((name.to_owned(), value.trim().to_owned()));
        }
    }
    let header = |name: &str| {
        headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, v)| v.as_str()).unwrap_or_default()
    };
    let text = match header("content-transfer-encoding").to_ascii_lowercase().as_str() {
        "quoted-printable" => String::from_utf8_lossy(&quoted_printable(body, false)).into_owned(),
        "base64" => {
            let joined: String = body.split_whitespace().collect();
            STANDARD.decode(joined).map_or_else(|_| body.to_owned(), |b| String::from_utf8_lossy(&b).into_owned())
        }
        _ => body.to_owned(),
    };
    let text = text.replace("\r\n", "\n");
    let subject = encoded_words(header("subject"));
    Mail { id: 0, from: from.to_owned(), to, subject, headers, text }
}

/// RFC 2045, 6.7; with `q`, the variant of header fields, where `_` is a space.
fn quoted_printable(text: &str, q: bool) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = match (first, tail) {
            (b'=', [b'\n', after @ ..]) => after,
            (b'=', [high, low, after @ ..]) => {
                let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|d| u8::try_from(d).ok());
                match (hex(*high), hex(*low)) {
                    (Some(high), Some(low)) => bytes.push(high * 16 + low),
                    _ => bytes.extend_from_slice(&[b'=', *high, *low]),
                }
                after
            }
            (b'_', after) if q => {
                bytes.push(b' ');
                after
            }
            (other, after) => {
                bytes.push(*other);
                after
            }
        };
    }
    bytes
}

/// RFC 2047: `=?utf-8?b?…?=` and `=?utf-8?q?…?=`; spaces between two such words belong to neither.
fn encoded_words(value: &str) -> String {
    let mut text = String::new();
    let mut pending: Vec<u8> = Vec::new();
    for word in value.split(' ') {
        let inner = word.strip_prefix("=?").and_then(|w| w.strip_suffix("?="));
        let mut parts = inner.unwrap_or_default().splitn(3, '?');
        let decoded = match (parts.next(), parts.next(), parts.next()) {
            (Some(_), Some("b" | "B"), Some(data)) => STANDARD.decode(data).ok(),
            (Some(_), Some("q" | "Q"), Some(data)) => Some(quoted_printable(data, true)),
            _ => None,
        };
        match decoded {
            Some(bytes) => {
                if pending.is_empty() && !text.is_empty() {
                    text.push(' ');
                }
                pending.extend_from_slice(&bytes);
            }
            None => {
                text.push_str(&String::from_utf8_lossy(&std::mem::take(&mut pending)));
                if !text.is_empty() {
                    text.push(' ');
                }
                text.push_str(word);
            }
        }
    }
    text.push_str(&String::from_utf8_lossy(&pending));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mails_are_decoded() {
        let raw = b"Subject: =?utf-8?b?0J/QvtC0?= =?utf-8?b?0L/QuNGB0Yw=?=\r\nX-Long: a\r\n b\r\n\
            Content-Transfer-Encoding: quoted-printable\r\n\r\nfree=C3=A9 so=\r\nft\r\nhttp://a/b=3D\r\n";
        let mail = parse("a@b.org", vec!["c@d.org".into()], raw);
        assert_eq!(mail.subject, "Подпись");
        assert_eq!(mail.text, "freeé soft\nhttp://a/b=\n");
        assert_eq!(mail.headers[1], ("X-Long".into(), "a b".into()));
        assert_eq!(encoded_words("Confirm =?utf-8?q?caf=C3=A9_x?= now"), "Confirm café x now");
    }
}
