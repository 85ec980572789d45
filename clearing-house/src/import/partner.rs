//! Reading a partner: `id` or `slug`, `name`, `sites`, and `key` where it may ask signers whether it may write to them.

use wire::{Partner, limit};

use super::{Record, fields, flat};
use crate::{keys, partners, sealing, store::NewPartner};

/// Reads a partner. A record with `"removed": true` needs nothing but its name.
pub fn read(record: &Record, content_hash: [u8; 32]) -> Result<NewPartner, String> {
    let slug = flat::text(record, &["slug", "id"]).ok_or("slug is missing")?;
    let slug = fields::slug("slug", &slug)?;
    if flat::flag(record, "removed")? {
        return Ok(NewPartner { partner: None, slug, content_hash });
    }
    let name = flat::text(record, &["name"]).ok_or("name is missing")?;
    let partner = Partner {
        slug: slug.clone(),
        name: fields::line("name", &name, limit::ORGANISATION)?,
        sites: sites(record)?,
        key: flat::text(record, &["key"]).map(|text| key(&text)).transpose()?,
    };
    Ok(NewPartner { partner: Some(partner), slug, content_hash })
}

fn key(text: &str) -> Result<String, String> {
    sealing::key::public_text(text).map(|key| keys::base64url(&key)).map_err(|why| format!("key {why}"))
}

fn sites(record: &Record) -> Result<Vec<String>, String> {
    let mut sites = Vec::new();
    for text in flat::list(record, &["sites", "site"])? {
        let site = site(&text)?;
        if !sites.contains(&site) {
            sites.push(site);
        }
    }
    match sites.len() {
        0 => Err("sites is missing".into()),
        1..=limit::SITES => Ok(sites),
        _ => Err(format!("sites has more than {}", limit::SITES)),
    }
}

/// An origin. An address with a path is refused: it would seem to admit one folder, and admits the whole site.
fn site(text: &str) -> Result<String, String> {
    let bare = text.trim().trim_end_matches('/');
    let is_bare = bare.matches('/').count() == 2 && !bare.contains(['?', '#', '@', '\\']);
    partners::origin(bare)
        .filter(|_| is_bare)
        .ok_or_else(|| format!("site {text:?} is not a site such as https://example.org, without path"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<NewPartner, String> {
        super::read(&serde_json::from_str(json).unwrap(), [0; 32])
    }

    #[test]
    fn a_partner_is_read_with_its_sites_as_browsers_write_them() {
        let json = r#"{"id":"sample","name":" Sample  Council","sites":["https://Sample.example/","https://sample.example",
            "http://localhost:8090"]}"#;
        let partner = read(json).unwrap().partner.unwrap();
        assert_eq!(partner.name, "Sample Council");
        assert_eq!(partner.sites, ["https://sample.example", "http://localhost:8090"]);
        assert_eq!(read(r#"{"slug":"sample","removed":true}"#).unwrap().partner, None);
    }

    #[test]
    fn bad_records_are_refused_with_a_reason() {
        for (json, reason) in [
            (r#"{"name":"Sample","sites":["https://a.example"]}"#, "slug is missing"),
            (r#"{"slug":"A b","name":"Sample","sites":["https://a.example"]}"#, "lower-case"),
            (r#"{"slug":"a","sites":["https://a.example"]}"#, "name is missing"),
            (r#"{"slug":"a","name":"Sample"}"#, "sites is missing"),
            (r#"{"slug":"a","name":"Sample","sites":["a.example"]}"#, "not a site"),
            (r#"{"slug":"a","name":"Sample","sites":["https://a.example/folder"]}"#, "without path"),
            (r#"{"slug":"a","name":"Sample","sites":["https://a.example?x"]}"#, "not a site"),
            (r#"{"slug":"a","name":"Sample","sites":["https://user@a.example"]}"#, "not a site"),
            (r#"{"slug":"a","name":"Sample","sites":["file:///a"]}"#, "not a site"),
            (r#"{"slug":"a","name":"Sample","sites":["https://a.example"],"key":"short"}"#, "key"),
        ] {
            let error = read(json).unwrap_err();
            assert!(error.contains(reason), "{json}: {error}");
        }
        let many: Vec<_> = (0..=limit::SITES).map(|n| format!("\"https://{n}.example\"")).collect();
        let json = format!(r#"{{"slug":"a","name":"Sample","sites":[{}]}}"#, many.join(","));
        assert!(read(&json).unwrap_err().contains("more than"));
    }
}
