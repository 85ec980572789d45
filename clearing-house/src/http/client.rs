//! What a request says of its client.

use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, header};
use i18n::Language;

/// The client's address: so many places from the right of `X-Forwarded-For` as there are proxies of our own, because
/// what stands further left can be invented by anybody.
pub fn address(headers: &HeaderMap, peer: SocketAddr, trusted_hops: usize) -> IpAddr {
    if trusted_hops == 0 {
        return peer.ip();
    }
    let listed: Vec<&str> = headers
        .get_all("x-forwarded-for")
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .collect();
    let place = listed.len().checked_sub(trusted_hops);
    place.and_then(|place| listed.get(place)?.parse().ok()).unwrap_or_else(|| peer.ip())
}

/// The language that a query's `lang` names, else the one that `Accept-Language` asks for.
pub fn language(raw: Option<&str>, headers: &HeaderMap) -> &'static Language {
    match query(raw.unwrap_or_default()).find(|(name, _)| name == "lang") {
        Some((_, lang)) => i18n::negotiate(&[&lang]),
        None => {
            let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
            i18n::parse_accept_language(accepted.unwrap_or_default())
        }
    }
}

/// The pairs of a query, decoded; what is not UTF-8 becomes a replacement character.
pub fn query(raw: &str) -> impl Iterator<Item = (String, String)> {
    raw.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decode(name), decode(value))
    })
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |byte: &u8| char::from(*byte).to_digit(16);
        (rest, _) = match (first, tail) {
            (b'%', [high, low, after @ ..]) if hex(high).is_some() && hex(low).is_some() => {
                let value = hex(high).unwrap_or(0) * 16 + hex(low).unwrap_or(0);
                (after, bytes.push(u8::try_from(value).unwrap_or(b'?')))
            }
            (b'+', after) => (after, bytes.push(b' ')),
            (other, after) => (after, bytes.push(*other)),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_as_many_hops_as_are_ours_are_believed() {
        let peer: SocketAddr = "10.0.0.1:5".parse().unwrap();
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "203.0.113.9, 198.51.100.7".parse().unwrap());
        assert_eq!(address(&headers, peer, 0), peer.ip());
        assert_eq!(address(&headers, peer, 1).to_string(), "198.51.100.7");
        assert_eq!(address(&headers, peer, 2).to_string(), "203.0.113.9");
        assert_eq!(address(&headers, peer, 3), peer.ip());
    }

    #[test]
    fn queries_are_decoded() {
        let pairs: Vec<_> = query("petition=a-b&lang=%D1%8F+x&empty&bad=%zz").collect();
        let expected = [("petition", "a-b"), ("lang", "я x"), ("empty", ""), ("bad", "%zz")];
        assert_eq!(pairs, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }
}
