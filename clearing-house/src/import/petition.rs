//! Reading a petition: the native form with all its languages, or the flat one.

use std::collections::BTreeMap;

use serde_json::Value;
use wire::{PetitionState, Recipient, limit, text};

use super::{Options, Record, fields, flat, native};
use crate::{
    keys, sealing,
    store::{Notify, Petition, PetitionVersion},
};

/// Characters of a slug made from a title: it is copied by hand.
const SLUG: usize = 60;
/// Numbers of which a target is told: an office that gets more mail than that reads none of it.
const THRESHOLDS: usize = 20;
/// The version of the default wording; a new wording gets a new one.
const DEFAULT_CONSENT_VERSION: &str = "default-2";

/// Reads a petition.
pub fn read(record: &Record, hash: [u8; 32], options: &Options) -> Result<Petition, String> {
    let source_id = flat::text(record, &["id"]).ok_or("id is missing")?.into_owned();
    let is_native = record.get("versions").is_some();
    let organisation = match flat::text(record, &["organisation"]) {
        Some(name) => fields::line("organisation", &name, limit::TITLE)?,
        None => options.organisation.clone().unwrap_or_else(|| sealing::ORGANISATION.to_owned()),
    };
    let (original, versions) = if is_native {
        native::versions(record, |lang, version| texts(version, lang, options, &organisation))?
    } else {
        flat_version(record, options, &organisation)?
    };
    let opened = flat::text(record, &["opened", "created"]).ok_or("opened is missing")?;
    let closes = flat::text(record, &["closes", "deadline"]).map(|d| fields::day("closes", &d)).transpose()?;
    let imported_count = match record.get("imported_count") {
        Some(_) => flat::number(record, "imported_count")?,
        None => flat::number(record, "signature_count")?,
    };
    let campaign = flat::text(record, &["campaign"]).map(|c| fields::slug("campaign", &c)).transpose()?;
    let countries = fields::countries(&flat::list(record, &["country_iso2", "countries", "country"])?)?;
    let risky = match record.get("risky") {
        Some(_) => fields::countries(&flat::list(record, &["risky"])?)?,
        None => countries.clone(),
    };
    Ok(Petition {
        key: 0,
        slug: slug(record, &source_id, &versions, &original)?,
        source_kind: if is_native { "ifex" } else { "flat" }.into(),
        source_id: fields::line("id", &source_id, limit::TITLE)?,
        content_hash: hash,
        state: state(record)?,
        original,
        opened: fields::time("opened", &opened)?,
        closes,
        consent_version: consent_version(record, options)?,
        organisation,
        campaign,
        countries,
        risky,
        recipients: recipients(record)?,
        notify: notify(record)?,
        erased: None,
        imported_count,
        sample: flat::flag(record, "sample")?,
        versions,
    })
}

fn state(record: &Record) -> Result<PetitionState, String> {
    match flat::text(record, &["state", "status"]).as_deref() {
        None | Some("open") => Ok(PetitionState::Open),
        // "We the People" calls those waiting for an answer "pending response"; none of the three takes signatures.
        Some("closed" | "responded" | "pending response") => Ok(PetitionState::Closed),
        Some(other) => Err(format!("state {other:?} is not open or closed")),
    }
}

/// Who receives the signatures: organisations with their public keys, each once.
fn recipients(record: &Record) -> Result<Vec<Recipient>, String> {
    let items = match record.get("recipients") {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(Value::Array(items)) if (1..=limit::RECIPIENTS).contains(&items.len()) => items,
        Some(_) => return Err(format!("recipients is not a list of 1 to {} organisations", limit::RECIPIENTS)),
    };
    let mut recipients: Vec<Recipient> = Vec::with_capacity(items.len());
    for item in items {
        let Value::Object(item) = item else { return Err("a recipient is not an object".into()) };
        let organisation = flat::text(item, &["organisation"]).unwrap_or_default();
        let organisation = fields::line("organisation of a recipient", &organisation, limit::ORGANISATION)?;
        let key = flat::text(item, &["key"]).unwrap_or_default();
        let key = sealing::key::public_text(&key).map_err(|why| format!("key of {organisation} {why}"))?;
        let key = keys::base64url(&key);
        if recipients.iter().any(|known| known.organisation == organisation || known.key == key) {
            return Err(format!("recipients has {organisation} or its key twice"));
        }
        recipients.push(Recipient { organisation, key });
    }
    Ok(recipients)
}

/// Whom to tell when the count passes a number.
fn notify(record: &Record) -> Result<Option<Notify>, String> {
    let notify = match record.get("notify") {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Object(notify)) => notify,
        Some(_) => return Err("notify is not an object".into()),
    };
    let address = flat::text(notify, &["address"]).unwrap_or_default();
    let address = text::email(&address).map_err(|_| "address of notify is not a mail address")?.to_owned();
    let at = match notify.get("at") {
        Some(Value::Array(at)) => at.iter().map(|number| number.as_u64().filter(|number| *number > 0)).collect(),
        _ => None,
    };
    let at: Vec<u64> = at.ok_or("at of notify is not a list of whole numbers above 0")?;
    if at.is_empty() || at.len() > THRESHOLDS {
        return Err(format!("at of notify has not 1 to {THRESHOLDS} numbers"));
    }
    Ok(Some(Notify { address, at }))
}

fn slug(
    record: &Record,
    source_id: &str,
    versions: &BTreeMap<String, PetitionVersion>,
    original: &str,
) -> Result<String, String> {
    if let Some(slug) = flat::text(record, &["slug"]) {
        return fields::slug("slug", &slug);
    }
    let title = versions.get(original).map(|v| v.title.as_str()).unwrap_or_default();
    let made = fields::slug_from(title, SLUG);
    if !made.is_empty() {
        return Ok(made);
    }
    let hash = keys::sha256(source_id.as_bytes());
    Ok(format!("petition-{}", hash.iter().take(4).map(|b| format!("{b:02x}")).collect::<String>()))
}

fn consent_version(record: &Record, options: &Options) -> Result<String, String> {
    if let Some(version) = flat::text(record, &["consent_version"]) {
        return fields::line("consent_version", &version, limit::CONSENT);
    }
    if record.get("versions").is_some() || record.get("consent").is_some() {
        return Err("consent_version is missing".into());
    }
    Ok(match &options.consent {
        Some(text) => keys::base64url(&keys::sha256(text.as_bytes())[..9]),
        None => DEFAULT_CONSENT_VERSION.to_owned(),
    })
}

fn flat_version(
    record: &Record,
    options: &Options,
    organisation: &str,
) -> Result<(String, BTreeMap<String, PetitionVersion>), String> {
    let lang = fields::lang(&flat::text(record, &["lang"]).ok_or("lang is missing")?)?;
    let texts = texts(record, &lang, options, organisation)?;
    Ok((lang.clone(), BTreeMap::from([(lang, texts)])))
}

fn texts(record: &Record, lang: &str, options: &Options, organisation: &str) -> Result<PetitionVersion, String> {
    let get = |names: &[&str]| flat::text(record, names).unwrap_or_default();
    let text = fields::paragraphs("text", &get(&["text", "body"]), limit::TEXT)?;
    if text.is_empty() {
        return Err("text is missing".into());
    }
    let consent = match flat::text(record, &["consent"]) {
        Some(consent) => consent.into_owned(),
        None => options.consent.clone().unwrap_or_else(|| crate::lang::default_consent(lang, organisation)),
    };
    Ok(PetitionVersion {
        title: fields::line("title", &get(&["title"]), limit::TITLE)?,
        target: fields::optional_line("target", &get(&["target"]), limit::SENTENCE)?,
        text,
        consent: fields::line("consent", &consent, limit::SENTENCE)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_real_petition_is_read_as_it_is() {
        let json = r#"{"id":"4e7b352b4bd5046c04000000","title":"Stop Animal Homelessness at Its Roots",
            "body":"Every year.\n\nSign.","status":"responded","created":"2011-09-22T13:16:27Z",
            "deadline":"2011-10-22T13:16:27Z","signature_count":11729,"country":"US","lang":"en"}"#;
        let petition = read(&serde_json::from_str(json).unwrap(), [0; 32], &Options::default()).unwrap();
        assert_eq!(petition.slug, "stop-animal-homelessness-at-its-roots");
        assert_eq!(petition.state, PetitionState::Closed);
        assert_eq!(petition.closes.as_deref(), Some("2011-10-22"));
        assert_eq!(petition.imported_count, 11_729);
        assert!(petition.versions["en"].consent.contains("IFEX"));
        assert_eq!(petition.risky, ["US"]);
        assert_eq!(petition.recipients, []);
    }

    #[test]
    fn recipients_risks_and_thresholds_are_read_and_bad_ones_refused_with_a_reason() {
        let public = keys::base64url(&seal::derive(&[7; 32]).unwrap().1);
        let other = keys::base64url(&seal::derive(&[8; 32]).unwrap().1);
        let json = format!(
            r#"{{"id":"p","opened":"2026-01-01","country":"TN","lang":"en","title":"T","text":"T","risky":["ly"],
            "recipients":[{{"organisation":"A","key":"ifex-programme-public-1 {public}"}},{{"organisation":"B","key":"{other}"}}],
            "notify":{{"address":"office@example.org","at":[1000,10]}}}}"#
        );
        let read = |json: &str| read(&serde_json::from_str(json).unwrap(), [0; 32], &Options::default());
        let petition = read(&json).unwrap();
        assert_eq!((petition.countries, petition.risky), (vec!["TN".into()], vec!["LY".into()]));
        let recipient = |organisation: &str, key| Recipient { organisation: organisation.into(), key };
        assert_eq!(petition.recipients, [recipient("A", public.clone()), recipient("B", other.clone())]);
        assert_eq!(petition.notify, Some(Notify { address: "office@example.org".into(), at: vec![1_000, 10] }));
        assert_eq!(read(&json.replace(r#"["ly"]"#, "[]")).unwrap().risky, Vec::<String>::new());
        for (good, bad, reason) in [
            (r#"["ly"]"#, r#"["zz"]"#, "no country"),
            ("public-1 ", "private-1 ", "must never be on the server"),
            (other.as_str(), public.as_str(), "twice"),
            (r#""B""#, r#""A""#, "twice"),
            (r#""B""#, "null", "organisation of a recipient is missing"),
            (other.as_str(), "short", "key of B is neither"),
            ("office@", "office", "not a mail address"),
            ("[1000,10]", "[0]", "whole numbers above 0"),
            ("[1000,10]", "[]", "1 to 20"),
        ] {
            let bad = json.replace(good, bad);
            assert_ne!(bad, json, "{good}");
            let error = read(&bad).unwrap_err();
            assert!(error.contains(reason), "{good}: {error}");
        }
    }
}
