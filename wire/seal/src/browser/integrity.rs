//! The integrity of a file that is named by its content.

/// Characters of a SHA-256 in base64url without padding.
const HASH: usize = 43;

/// What `fetch` takes, for an address such as `widget/seal-{hash}.wasm`. Fetch knows plain base64 only.
pub fn of(url: &str) -> Option<String> {
    let stem = url.strip_suffix(".wasm")?;
    let (rest, hash) = stem.split_at_checked(stem.len().checked_sub(HASH)?)?;
    let is_hash = hash.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (rest.ends_with('-') && is_hash).then(|| format!("sha256-{}=", hash.replace('-', "+").replace('_', "/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_its_integrity() {
        let url = "https://house.example/widget/seal--_3hPiBn45AHzHIjk3GfhfnHZeBoYkIXyutgyaFOrUA.wasm";
        assert_eq!(of(url).as_deref(), Some("sha256-+/3hPiBn45AHzHIjk3GfhfnHZeBoYkIXyutgyaFOrUA="));
    }

    #[test]
    fn another_name_tells_none() {
        for url in
            ["", "seal.wasm", "seal-0123456789.wasm", "widget/seal-é3hPiBn45AHzHIjk3GfhfnHZeBoYkIXyutgyaFOrUA.wasm"]
        {
            assert_eq!(of(url), None, "{url}");
        }
    }
}
