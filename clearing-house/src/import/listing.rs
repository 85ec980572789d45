//! Reading what is listed as a whole: opportunities, members and entries of the exchange; native form only.

use wire::{ExchangeEntry, ExchangeKind, ExpertiseField, Member, Opportunity, OpportunityKind, Topic, limit};

use super::{Record, fields, flat, native};
use crate::store::Listing;

/// What can be read from a record with its hash.
pub trait Readable: Sized {
    /// Reads it; the error is the reason for refusing it.
    fn read(record: &Record, hash: [u8; 32]) -> Result<Listing<Self>, String>;
}

impl Readable for Opportunity {
    fn read(record: &Record, hash: [u8; 32]) -> Result<Listing<Self>, String> {
        listing(record, hash, |slug, lang, texts| {
            Ok(Opportunity {
                slug,
                lang,
                kind: facet(record, "kind", OpportunityKind::parse)?,
                title: line(texts, "title", limit::TITLE)?,
                organisation: line(record, "organisation", limit::ORGANISATION)?,
                summary: line(texts, "summary", limit::SENTENCE)?,
                covers: paragraphs(texts, "covers")?,
                who: paragraphs(texts, "who")?,
                excludes: paragraphs(texts, "excludes")?,
                countries: countries(record)?,
                languages: languages(record)?,
                deadline: flat::text(record, &["deadline"]).map(|day| fields::day("deadline", &day)).transpose()?,
                url: url(record)?,
                reviewed: day(record, "reviewed")?,
                sample: flat::flag(record, "sample")?,
            })
        })
    }
}

impl Readable for Member {
    fn read(record: &Record, hash: [u8; 32]) -> Result<Listing<Self>, String> {
        listing(record, hash, |slug, lang, texts| {
            let country = fields::countries(&flat::list(record, &["country"])?)?;
            let [country] = country.as_slice() else { return Err("country is not one country".into()) };
            Ok(Member {
                slug,
                lang,
                name: line(texts, "name", limit::ORGANISATION)?,
                country: country.clone(),
                founded: founded(record)?,
                about: some_paragraphs(texts, "about")?,
                topics: flat::facets(record, "topics", Topic::parse)?,
                url: url(record)?,
                sample: flat::flag(record, "sample")?,
            })
        })
    }
}

impl Readable for ExchangeEntry {
    fn read(record: &Record, hash: [u8; 32]) -> Result<Listing<Self>, String> {
        listing(record, hash, |slug, lang, texts| {
            Ok(ExchangeEntry {
                slug,
                lang,
                kind: facet(record, "kind", ExchangeKind::parse)?,
                field: facet(record, "field", ExpertiseField::parse)?,
                title: line(texts, "title", limit::TITLE)?,
                text: some_paragraphs(texts, "text")?,
                languages: languages(record)?,
                countries: countries(record)?,
                posted: day(record, "posted")?,
                sample: flat::flag(record, "sample")?,
            })
        })
    }
}

/// What every record has; `version` makes a language's from slug, language and texts. A record with `"removed": true`
/// needs nothing but its id.
fn listing<T>(
    record: &Record,
    content_hash: [u8; 32],
    version: impl Fn(String, String, &Record) -> Result<T, String>,
) -> Result<Listing<T>, String> {
    let source_id = fields::line("id", &flat::text(record, &["id"]).ok_or("id is missing")?, limit::TITLE)?;
    let slug = fields::slug("slug", &flat::text(record, &["slug"]).unwrap_or(source_id.as_str().into()))?;
    let (original, versions) = if flat::flag(record, "removed")? {
        Default::default()
    } else {
        native::versions(record, |lang, texts| version(slug.clone(), lang.to_owned(), texts))?
    };
    Ok(Listing { slug, source_id, content_hash, original, versions })
}

fn line(record: &Record, name: &str, most: usize) -> Result<String, String> {
    fields::line(name, &native::text(record, name), most)
}

fn paragraphs(record: &Record, name: &str) -> Result<String, String> {
    fields::paragraphs(name, &native::text(record, name), limit::TEXT)
}

fn some_paragraphs(record: &Record, name: &str) -> Result<String, String> {
    let text = paragraphs(record, name)?;
    if text.is_empty() { Err(format!("{name} is missing")) } else { Ok(text) }
}

fn facet<T>(record: &Record, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, String> {
    let value = flat::text(record, &[name]).ok_or_else(|| format!("{name} is missing"))?;
    flat::facet(name, &value, parse)
}

fn day(record: &Record, name: &str) -> Result<String, String> {
    fields::day(name, &flat::text(record, &[name]).ok_or_else(|| format!("{name} is missing"))?)
}

fn countries(record: &Record) -> Result<Vec<String>, String> {
    fields::countries(&flat::list(record, &["countries"])?)
}

fn languages(record: &Record) -> Result<Vec<String>, String> {
    flat::list(record, &["languages"])?.iter().map(|tag| fields::lang(tag)).collect()
}

fn url(record: &Record) -> Result<Option<String>, String> {
    flat::text(record, &["url"]).map(|url| fields::https("url", &url)).transpose()
}

/// The year; the oldest free-expression organisations are of the 19th century.
fn founded(record: &Record) -> Result<Option<u16>, String> {
    let Some(year) = flat::text(record, &["founded"]) else { return Ok(None) };
    let known = year.parse().ok().filter(|year| (1800..=2100).contains(year));
    known.map(Some).ok_or_else(|| format!("founded {year:?} is not a year"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"id":"a","kind":"grant","organisation":"Sample","countries":["ke"],"languages":["fr"],
        "deadline":"2027-01-31","url":"https://a.example/x","reviewed":"2026-11-01","sample":true,"original":"en",
        "versions":{"en":{"title":"T","summary":"S","covers":"A\n\nB"},"ar":{"title":"ت","summary":"س"}}}"#;

    fn read(json: &str) -> Result<Listing<Opportunity>, String> {
        Opportunity::read(&serde_json::from_str(json).unwrap(), [0; 32])
    }

    #[test]
    fn each_language_has_the_whole() {
        let listing = read(GOOD).unwrap();
        let arabic = listing.version("ar").unwrap();
        assert_eq!((arabic.lang.as_str(), arabic.countries[0].as_str(), arabic.covers.as_str()), ("ar", "KE", ""));
        assert_eq!(listing.version("ru").unwrap().covers, "A\n\nB".replace("\\n", "\n"), "the original's");
        let removed = read(r#"{"id":"a","removed":true}"#).unwrap();
        assert!(removed.versions.is_empty());
    }

    #[test]
    fn bad_records_are_refused_with_a_reason() {
        for (good, bad, reason) in [
            (r#""id":"a","#, "", "id is missing"),
            (r#""id":"a""#, r#""id":"A b""#, "lower-case"),
            ("grant", "loan", "controlled list"),
            (r#""kind":"grant","#, "", "kind is missing"),
            (r#""organisation":"Sample","#, "", "organisation is missing"),
            (r#"["ke"]"#, r#"["zz"]"#, "no country"),
            ("2027-01-31", "2027-01", "not a whole day"),
            ("https://a.example/x", "http://a.example/x", "https://"),
            ("https://a.example/x", "https://a.example/ x", "https://"),
            (r#""reviewed":"2026-11-01","#, "", "reviewed is missing"),
            (r#""summary":"S","#, "", "version en: summary is missing"),
            (r#""original":"en""#, r#""original":"ru""#, "original language"),
        ] {
            let json = GOOD.replace(good, bad);
            assert_ne!(json, GOOD, "{good}");
            let error = read(&json).unwrap_err();
            assert!(error.contains(reason), "{bad}: {error}");
        }
        let member = |json: &str| Member::read(&serde_json::from_str(json).unwrap(), [0; 32]);
        let without = r#"{"id":"m","original":"en","versions":{"en":{"name":"N","about":"A"}}}"#;
        assert!(member(without).unwrap_err().contains("country"));
        let old =
            r#"{"id":"m","country":"KE","founded":92,"original":"en","versions":{"en":{"name":"N","about":"A"}}}"#;
        assert!(member(old).unwrap_err().contains("not a year"));
    }
}
