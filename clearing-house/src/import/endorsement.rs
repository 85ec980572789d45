//! Reading an organisation under a joint letter, for which whoever imports it vouches: `id`, `petition`, `organisation`,
//! `names` by language, `site`, `country`, and where there are any `member`, `logo` (a PNG in base64), `place` and `day`.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;
use wire::{Endorsement, EndorsementCheck, ErrorCode, endorsement::name, limit};

use super::{Record, fields, flat};
use crate::{
    clock::{self, Seconds},
    endorsement::{logo, site::Site},
    store::endorsement::{NewStoredEndorsement, Organisation},
};

/// Reads an endorsement. A record with `"removed": true` needs nothing but petition and id.
pub fn read(record: &Record, content_hash: [u8; 32], now: Seconds) -> Result<NewStoredEndorsement, String> {
    let source_id = fields::line("id", &flat::text(record, &["id"]).ok_or("id is missing")?, limit::TITLE)?;
    let petition = fields::slug("petition", &flat::text(record, &["petition"]).ok_or("petition is missing")?)?;
    let organisation =
        if flat::flag(record, "removed")? { None } else { Some(organisation(record, &clock::day(now))?) };
    let place = match flat::text(record, &["place"]) {
        Some(place) => Some(place.parse().map_err(|_| format!("place {place:?} is not a number"))?),
        None => None,
    };
    Ok(NewStoredEndorsement { petition, source_id, content_hash, organisation, place, now })
}

fn organisation(record: &Record, today: &str) -> Result<Organisation, String> {
    let country = fields::countries(&flat::list(record, &["country"])?)?;
    let [country] = country.as_slice() else { return Err("country is not one country".into()) };
    let address = flat::text(record, &["site"]).ok_or("site is missing")?;
    let site =
        Site::read(&address).map_err(|_| format!("site {address:?} is not a site such as https://example.org"))?;
    let own = flat::text(record, &["organisation"]).unwrap_or_default();
    let shown = Endorsement {
        organisation: called("organisation", &own)?,
        names: names(record)?,
        site: site.address,
        country: country.clone(),
        member: flat::text(record, &["member"]).map(|slug| fields::slug("member", &slug)).transpose()?,
        logo: None,
        check: EndorsementCheck::Editor,
        day: match flat::text(record, &["day"]) {
            Some(day) => fields::day("day", &day)?,
            None => today.to_owned(),
        },
        sample: flat::flag(record, "sample")?,
    };
    let logo = flat::text(record, &["logo"]).map(|text| picture(&text)).transpose()?;
    Ok(Organisation { shown, host: site.host, logo })
}

fn names(record: &Record) -> Result<BTreeMap<String, String>, String> {
    let Some(Value::Object(names)) = record.get("names") else { return Ok(BTreeMap::new()) };
    if names.len() > limit::ENDORSEMENT_NAMES {
        return Err(format!("names has more than {} languages", limit::ENDORSEMENT_NAMES));
    }
    let one = |(lang, text): (&String, &Value)| {
        Ok((fields::lang(lang)?, called(&format!("names {lang}"), text.as_str().unwrap_or_default())?))
    };
    names.iter().map(one).collect()
}

fn called(field: &str, text: &str) -> Result<String, String> {
    name(text, limit::ORGANISATION).map(str::to_owned).map_err(|code| match code {
        ErrorCode::Missing => format!("{field} is missing"),
        ErrorCode::TooLong => format!("{field} is longer than {} characters", limit::ORGANISATION),
        _ => format!("{field} has characters that are not seen or make it read as another"),
    })
}

fn picture(text: &str) -> Result<Vec<u8>, String> {
    let file = STANDARD.decode(text).map_err(|_| "logo is not base64")?;
    logo::clean(&file).map_err(|code| match code {
        ErrorCode::TooLarge => {
            format!("logo has more than {} bytes, or is wider or higher than {}", limit::LOGO, limit::LOGO_PIXELS)
        }
        _ => "logo is not a whole PNG".to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"id":"a","petition":"free-them","organisation":"Sample Union","names":{"ar":"اتحاد"},
        "site":"https://www.union.example.org/","country":"tn","place":"2","day":"2026-11-01","sample":true}"#;

    fn read(json: &str) -> Result<NewStoredEndorsement, String> {
        super::read(&serde_json::from_str(json).unwrap(), [0; 32], 0)
    }

    #[test]
    fn an_organisation_is_read_with_its_site_in_one_form() {
        let read_one = read(GOOD).unwrap();
        let organisation = read_one.organisation.unwrap();
        assert_eq!((organisation.host.as_str(), read_one.place), ("union.example.org", Some(2)));
        assert_eq!((organisation.shown.country.as_str(), organisation.shown.day.as_str()), ("TN", "2026-11-01"));
        assert_eq!(organisation.shown.name("ar"), (Some("ar"), "اتحاد"));
        assert_eq!(read(r#"{"id":"a","petition":"p","removed":true}"#).unwrap().organisation, None);
    }

    #[test]
    fn bad_records_are_refused_with_a_reason() {
        for (good, bad, reason) in [
            (r#""id":"a","#, "", "id is missing"),
            ("free-them", "Free Them", "petition"),
            ("Sample Union", "Sample\u{202E}Union", "not seen"),
            ("اتحاد", " ", "names ar is missing"),
            ("https://www.union.example.org/", "http://union.example.org", "site"),
            (r#""tn""#, r#""zz""#, "no country"),
            (r#""tn""#, r#"["tn","ke"]"#, "one country"),
            (r#""2""#, r#""first""#, "place"),
            ("2026-11-01", "2026", "not a whole day"),
            (r#""sample":true"#, r#""logo":"no""#, "logo"),
            (r#""sample":true"#, r#""logo":"AAAA""#, "PNG"),
        ] {
            let json = GOOD.replace(good, bad);
            assert_ne!(json, GOOD, "{good}");
            let error = read(&json).unwrap_err();
            assert!(error.contains(reason), "{bad}: {error}");
        }
    }
}
