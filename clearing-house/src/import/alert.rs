//! Reading an alert: the native form with all its languages, or the flat one.

use std::collections::BTreeMap;

use serde_json::Value;
use wire::{Act, AlertKind, AlertState, Confidence, Outcome, Topic, limit};

use super::{Record, fields, flat, native};
use crate::store::{Alert, AlertVersion};

/// Characters of a title made from a text's first words.
const FIRST_WORDS: usize = 110;

/// Reads an alert.
pub fn read(record: &Record, hash: [u8; 32]) -> Result<Alert, String> {
    let is_native = record.get("versions").is_some();
    let source_id = flat::text(record, &["id"]).ok_or("id is missing")?.into_owned();
    let id = if is_native { fields::slug("id", &source_id)? } else { flat_id(&source_id) };
    let (original, versions) =
        if is_native { native::versions(record, |_, version| version_texts(version))? } else { flat_version(record)? };
    let state = match flat::text(record, &["state"]).as_deref() {
        None | Some("published") => AlertState::Published,
        Some("corrected") => AlertState::Corrected,
        Some("withdrawn") => AlertState::Withdrawn,
        Some(other) => return Err(format!("state {other:?} is not published, corrected or withdrawn")),
    };
    let date = flat::text(record, &["date", "session_month"]).map(|d| fields::date("date", &d)).transpose()?;
    let published = match (flat::text(record, &["published", "created"]), &date) {
        (Some(time), _) => fields::time("published", &time)?,
        (None, Some(date)) => fields::time("date", date)?,
        (None, None) => return Err("neither published nor date is there".into()),
    };
    let updated = match flat::text(record, &["updated"]) {
        Some(time) => fields::time("updated", &time)?.max(published),
        None => published,
    };
    let source = flat::text(record, &["source", "source_state"]);
    let campaigns = flat::list(record, &["campaigns", "campaign"])?;
    let (deadline, petition) = action(record)?;
    Ok(Alert {
        key: 0,
        id,
        source_kind: if is_native { "ifex" } else { "flat" }.into(),
        source_id: fields::line("id", &source_id, limit::TITLE)?,
        content_hash: hash,
        kind: kind(record)?,
        state,
        original,
        date,
        published,
        updated,
        source: source.map(|s| fields::line("source", &s, limit::TITLE)).transpose()?,
        confidence: facet(record, "confidence", Confidence::parse)?,
        outcome: facet(record, "outcome", Outcome::parse)?,
        action_deadline: deadline,
        action_petition: petition,
        sample: flat::flag(record, "sample")?,
        countries: fields::countries(&flat::list(record, &["country_iso2", "countries", "country"])?)?,
        topics: topics(record)?,
        acts: flat::facets(record, "acts", Act::parse)?,
        campaigns: campaigns.iter().map(|c| fields::slug("campaign", c)).collect::<Result<_, _>>()?,
        versions,
    })
}

fn facet<T>(record: &Record, name: &str, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    flat::text(record, &[name]).map(|value| flat::facet(name, &value, parse)).transpose()
}

/// The id in addresses: the source's own where it has the form, else its letters with a piece of its hash.
fn flat_id(source_id: &str) -> String {
    if wire::text::is_slug(source_id) {
        return source_id.to_owned();
    }
    let hash = crate::keys::sha256(source_id.as_bytes());
    let suffix: String = hash.iter().take(4).map(|b| format!("{b:02x}")).collect();
    let words = fields::slug_from(source_id, limit::SLUG - 16);
    if words.is_empty() { format!("alert-{suffix}") } else { format!("{words}-{suffix}") }
}

/// The kind. What the Universal Periodic Review calls recommendations and voluntary pledges are alerts of ours: each is
/// published by itself.
fn kind(record: &Record) -> Result<AlertKind, String> {
    match flat::text(record, &["kind"]).as_deref() {
        None | Some("recommendation" | "voluntary_pledge") => Ok(AlertKind::Alert),
        Some(kind) => flat::facet("kind", kind, AlertKind::parse),
    }
}

/// Topics, and those that the Universal Periodic Review's issues mean; its other issues are none of ours.
fn topics(record: &Record) -> Result<Vec<Topic>, String> {
    if record.get("topics").is_some() {
        return flat::facets(record, "topics", Topic::parse);
    }
    let ours = ["Freedom of the press", "Freedom of opinion and expression"];
    let issues = flat::list(record, &["issues"])?;
    Ok(if issues.iter().any(|issue| ours.contains(&issue.as_str())) { vec![Topic::PressFreedom] } else { Vec::new() })
}

fn action(record: &Record) -> Result<(Option<String>, Option<String>), String> {
    let action = match record.get("action") {
        Some(Value::Object(action)) => action,
        _ => return Ok((None, None)),
    };
    let deadline = flat::text(action, &["deadline"]).map(|d| fields::day("action deadline", &d)).transpose()?;
    let petition = flat::text(action, &["petition"]).map(|p| fields::slug("action petition", &p)).transpose()?;
    Ok((deadline, petition))
}

fn version_texts(version: &Record) -> Result<AlertVersion, String> {
    let get = |name| flat::text(version, &[name]).unwrap_or_default();
    let optional =
        |name: &str| flat::text(version, &[name]).map(|t| fields::paragraphs(name, &t, limit::SENTENCE)).transpose();
    Ok(AlertVersion {
        title: fields::line("title", &get("title"), limit::TITLE)?,
        summary: fields::optional_line("summary", &get("summary"), limit::SENTENCE)?,
        body: fields::paragraphs("body", &get("body"), limit::TEXT)?,
        action: optional("action")?,
        note: optional("note")?,
    })
}

fn flat_version(record: &Record) -> Result<(String, BTreeMap<String, AlertVersion>), String> {
    let lang = fields::lang(&flat::text(record, &["lang"]).ok_or("lang is missing")?)?;
    let body = flat::text(record, &["body", "text"]).unwrap_or_default();
    let title = match flat::text(record, &["title"]) {
        Some(title) => fields::line("title", &title, limit::TITLE)?,
        None => fields::line("title or text", &fields::first_words(&body, FIRST_WORDS), limit::TITLE)?,
    };
    let optional = |name: &str| {
        let text = flat::text(record, &[name]);
        text.map(|t| fields::paragraphs(name, &t, limit::SENTENCE)).transpose()
    };
    let version = AlertVersion {
        title,
        summary: fields::optional_line(
            "summary",
            &flat::text(record, &["summary"]).unwrap_or_default(),
            limit::SENTENCE,
        )?,
        body: fields::paragraphs("text", &body, limit::TEXT)?,
        action: optional("action")?,
        note: optional("note")?,
    };
    Ok((lang.clone(), BTreeMap::from([(lang, version)])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(json: &str) -> Record {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_recommendation_of_the_periodic_review_is_read_as_it_is() {
        let json = r#"{"id":"upr-00005","text":"Ensure the independence of the media.","country":"Afghanistan",
            "country_iso2":"AF","source_state":"Denmark","issues":["Freedom of the press","Other"],
            "session_month":"2009-05","kind":"recommendation","lang":"en"}"#;
        let alert = read(&record(json), [0; 32]).unwrap();
        assert_eq!((alert.id.as_str(), alert.kind), ("upr-00005", AlertKind::Alert));
        assert_eq!(alert.countries, ["AF"]);
        assert_eq!(alert.topics, [Topic::PressFreedom]);
        assert_eq!(alert.published, crate::clock::parse("2009-05-01").unwrap());
        assert_eq!(alert.versions["en"].title, "Ensure the independence of the media.");
    }

    #[test]
    fn bad_records_are_refused_with_a_reason() {
        for (json, reason) in [
            (r#"{"text":"a","lang":"en","date":"2005"}"#, "id is missing"),
            (r#"{"id":"a","lang":"en","date":"2005"}"#, "title or text is missing"),
            (r#"{"id":"a","text":"a","date":"2005"}"#, "lang is missing"),
            (r#"{"id":"a","text":"a","lang":"en"}"#, "neither published nor date"),
            (r#"{"id":"a","text":"a","lang":"en","date":"2005-13"}"#, "is not a date"),
            (r#"{"id":"a","text":"a","lang":"en","date":"2005","country":"ZZ"}"#, "no country"),
            (r#"{"id":"a","text":"a","lang":"en","date":"2005","topics":["x"]}"#, "controlled list"),
            (r#"{"id":"a","text":"a","lang":"en","date":"2005","state":"reported"}"#, "state"),
            (r#"{"id":"A","original":"en","versions":{"en":{"title":"t"}},"date":"2005"}"#, "lower-case"),
            (r#"{"id":"a","original":"fr","versions":{"en":{"title":"t"}},"date":"2005"}"#, "original language"),
        ] {
            let error = read(&record(json), [0; 32]).unwrap_err();
            assert!(error.contains(reason), "{json}: {error}");
        }
    }
}
