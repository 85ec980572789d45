//! Reading a campaign, native form only.

use wire::limit;

use super::{Record, fields, flat, native};
use crate::store::{Campaign, CampaignVersion};

/// Reads a campaign.
pub fn read(record: &Record, hash: [u8; 32]) -> Result<Campaign, String> {
    let source_id = flat::text(record, &["id"]).ok_or("id is missing")?.into_owned();
    let slug = flat::text(record, &["slug"]).map_or_else(|| source_id.clone(), std::borrow::Cow::into_owned);
    let (original, versions) = native::versions(record, |_, version| {
        Ok(CampaignVersion {
            title: fields::line("title", &native::text(version, "title"), limit::TITLE)?,
            summary: fields::optional_line("summary", &native::text(version, "summary"), limit::SENTENCE)?,
            text: fields::paragraphs("text", &native::text(version, "text"), limit::TEXT)?,
        })
    })?;
    Ok(Campaign {
        slug: fields::slug("slug", &slug)?,
        source_kind: "ifex".into(),
        source_id: fields::line("id", &source_id, limit::TITLE)?,
        content_hash: hash,
        original,
        countries: fields::countries(&flat::list(record, &["countries"])?)?,
        sample: flat::flag(record, "sample")?,
        versions,
    })
}
