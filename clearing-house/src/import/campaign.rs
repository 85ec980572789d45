//! Reading a campaign, native form only.

use std::collections::BTreeMap;

use serde_json::Value;
use wire::limit;

use super::{Record, fields, flat};
use crate::store::{Campaign, CampaignVersion};

/// Reads a campaign.
pub fn read(record: &Record, hash: [u8; 32]) -> Result<Campaign, String> {
    let source_id = flat::text(record, &["id"]).ok_or("id is missing")?.into_owned();
    let slug = flat::text(record, &["slug"]).map_or_else(|| source_id.clone(), std::borrow::Cow::into_owned);
    let Some(Value::Object(versions)) = record.get("versions") else { return Err("versions is not an object".into()) };
    let mut read = BTreeMap::new();
    for (lang, version) in versions {
        let Value::Object(version) = version else { return Err(format!("version {lang} is not an object")) };
        let get = |name: &str| flat::text(version, &[name]).unwrap_or_default();
        let texts = CampaignVersion {
            title: fields::line("title", &get("title"), limit::TITLE)?,
            summary: fields::optional_line("summary", &get("summary"), limit::SENTENCE)?,
            text: fields::paragraphs("text", &get("text"), limit::TEXT)?,
        };
        read.insert(fields::lang(lang)?, texts);
    }
    let original = flat::text(record, &["original"]).ok_or("original is missing")?.into_owned();
    if !read.contains_key(&original) {
        return Err(format!("there is no version in the original language {original:?}"));
    }
    Ok(Campaign {
        slug: fields::slug("slug", &slug)?,
        source_kind: "ifex".into(),
        source_id: fields::line("id", &source_id, limit::TITLE)?,
        content_hash: hash,
        original,
        countries: fields::countries(&flat::list(record, &["countries"])?)?,
        sample: flat::flag(record, "sample")?,
        versions: read,
    })
}
