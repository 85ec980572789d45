//! Campaigns in tables.

use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Campaign, CampaignVersion, Imported, Stored};

/// Puts a campaign in, or brings the one of the same source up to date.
pub fn import(c: &Connection, campaign: &Campaign) -> Stored<Imported> {
    let known = c
        .prepare_cached("SELECT key, content_hash FROM campaigns WHERE source_kind = ? AND source_id = ?")?
        .query_row(params![campaign.source_kind, campaign.source_id], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?))
        })
        .optional()?;
    if known.is_some_and(|(_, hash)| hash == campaign.content_hash) {
        return Ok(Imported::Unchanged);
    }
    let holder: Option<i64> =
        c.query_row("SELECT key FROM campaigns WHERE slug = ?", [&campaign.slug], |row| row.get(0)).optional()?;
    if holder.is_some() && holder != known.map(|(key, _)| key) {
        return Ok(Imported::NameTaken);
    }
    c.prepare_cached(
        "INSERT INTO campaigns (key, slug, source_kind, source_id, content_hash, original, countries, sample) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET slug = excluded.slug, \
         content_hash = excluded.content_hash, original = excluded.original, countries = excluded.countries, \
         sample = excluded.sample",
    )?
    .execute(params![
        known.map(|(key, _)| key),
        campaign.slug,
        campaign.source_kind,
        campaign.source_id,
        campaign.content_hash,
        campaign.original,
        campaign.countries.join(" "),
        campaign.sample,
    ])?;
    let key: i64 = c.query_row("SELECT key FROM campaigns WHERE slug = ?", [&campaign.slug], |row| row.get(0))?;
    c.execute("DELETE FROM campaign_versions WHERE campaign = ?", [key])?;
    for (lang, v) in &campaign.versions {
        c.prepare_cached(
            "INSERT INTO campaign_versions (campaign, lang, title, summary, text) VALUES (?, ?, ?, ?, ?)",
        )?
        .execute(params![key, lang, v.title, v.summary, v.text])?;
    }
    Ok(if known.is_some() { Imported::Updated } else { Imported::New })
}

/// Every campaign, by slug.
pub fn all(c: &Connection) -> Stored<Vec<Campaign>> {
    let mut campaigns = c
        .prepare_cached(
            "SELECT key, slug, source_kind, source_id, content_hash, original, countries, sample FROM campaigns \
             ORDER BY slug",
        )?
        .query_map([], |row| {
            let campaign = Campaign {
                slug: row.get(1)?,
                source_kind: row.get(2)?,
                source_id: row.get(3)?,
                content_hash: row.get(4)?,
                original: row.get(5)?,
                countries: super::petitions::words(&row.get::<_, String>(6)?),
                sample: row.get(7)?,
                versions: Default::default(),
            };
            Ok((row.get::<_, i64>(0)?, campaign))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut versions =
        c.prepare_cached("SELECT lang, title, summary, text FROM campaign_versions WHERE campaign = ?")?;
    for (key, campaign) in &mut campaigns {
        campaign.versions = versions
            .query_map([*key], |row| {
                Ok((row.get(0)?, CampaignVersion { title: row.get(1)?, summary: row.get(2)?, text: row.get(3)? }))
            })?
            .collect::<rusqlite::Result<_>>()?;
    }
    Ok(campaigns.into_iter().map(|(_, campaign)| campaign).collect())
}
