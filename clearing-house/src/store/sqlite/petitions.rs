//! Petitions in tables.

use rusqlite::{Connection, OptionalExtension, Row, params};
use wire::{PetitionState, limit};

use super::super::{Imported, Petition, PetitionVersion, StoreError, Stored};
use super::{notices, recipients};

const COLUMNS: &str = "key, slug, source_kind, source_id, content_hash, state, original, opened, closes, \
     organisation, consent_version, campaign, countries, imported_count, sample, risky, erased";

/// Puts a petition in, or brings the one of the same source up to date. Its slug stays what it was first, and one that was
/// closed here stays closed.
pub fn import(c: &Connection, petition: &Petition) -> Stored<Imported> {
    let known = c
        .prepare_cached("SELECT key, content_hash, slug FROM petitions WHERE source_kind = ? AND source_id = ?")?
        .query_row(params![petition.source_kind, petition.source_id], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?, row.get::<_, String>(2)?))
        })
        .optional()?;
    if known.as_ref().is_some_and(|(_, hash, _)| *hash == petition.content_hash) {
        return Ok(Imported::Unchanged);
    }
    let slug = match &known {
        Some((_, _, slug)) => slug.clone(),
        None => free_slug(c, &petition.slug)?,
    };
    c.prepare_cached(
        "INSERT INTO petitions (key, slug, source_kind, source_id, content_hash, state, original, opened, closes, \
         organisation, consent_version, campaign, countries, imported_count, sample, risky) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET \
         content_hash = excluded.content_hash, original = excluded.original, \
         state = iif(petitions.state = 'closed' AND petitions.closed IS NOT NULL, 'closed', excluded.state), \
         opened = excluded.opened, closes = excluded.closes, organisation = excluded.organisation, \
         consent_version = excluded.consent_version, campaign = excluded.campaign, countries = excluded.countries, \
         imported_count = excluded.imported_count, sample = excluded.sample, risky = excluded.risky",
    )?
    .execute(params![
        known.as_ref().map(|(key, _, _)| key),
        slug,
        petition.source_kind,
        petition.source_id,
        petition.content_hash,
        state_text(petition.state),
        petition.original,
        petition.opened,
        petition.closes,
        petition.organisation,
        petition.consent_version,
        petition.campaign,
        petition.countries.join(" "),
        i64::try_from(petition.imported_count).unwrap_or(i64::MAX),
        petition.sample,
        petition.risky.join(" "),
    ])?;
    let key: i64 =
        c.prepare_cached("SELECT key FROM petitions WHERE slug = ?")?.query_row([&slug], |row| row.get(0))?;
    c.prepare_cached("INSERT OR IGNORE INTO petition_counts (petition, confirmed) VALUES (?, 0)")?.execute([key])?;
    c.prepare_cached("DELETE FROM petition_versions WHERE petition = ?")?.execute([key])?;
    let mut versions = c.prepare_cached(
        "INSERT INTO petition_versions (petition, lang, title, target, text, consent) VALUES (?, ?, ?, ?, ?, ?)",
    )?;
    for (lang, v) in &petition.versions {
        versions.execute(params![key, lang, v.title, v.target, v.text, v.consent])?;
    }
    recipients::write(c, key, &petition.recipients)?;
    notices::write(c, key, petition.notify.as_ref())?;
    Ok(if known.is_some() { Imported::Updated } else { Imported::New })
}

/// The slug, or with the first number that nobody has: several real petitions bear the same title.
fn free_slug(c: &Connection, wanted: &str) -> Stored<String> {
    let mut taken = c.prepare_cached("SELECT 1 FROM petitions WHERE slug = ?")?;
    for number in 1..10_000_u32 {
        let slug = if number == 1 {
            wanted.to_owned()
        } else {
            let suffix = format!("-{number}");
            let room = limit::SLUG - suffix.len();
            format!("{}{suffix}", wanted.get(..room).unwrap_or(wanted).trim_end_matches('-'))
        };
        if !taken.exists([&slug])? {
            return Ok(slug);
        }
    }
    Err(StoreError::Internal("ten thousand petitions bear one title".into()))
}

/// Every petition, newest first.
pub fn all(c: &Connection) -> Stored<Vec<Petition>> {
    let sql = format!("SELECT {COLUMNS} FROM petitions ORDER BY opened DESC, key DESC");
    let petitions = c.prepare_cached(&sql)?.query_map([], from_row)?.collect::<rusqlite::Result<Vec<_>>>()?;
    petitions.into_iter().map(|p| with_versions(c, with_recipients(c, p)?)).collect()
}

/// One petition.
pub fn by_slug(c: &Connection, slug: &str) -> Stored<Option<Petition>> {
    without_texts(c, slug)?.map(|petition| with_versions(c, petition)).transpose()
}

/// One petition without its versions, which are most of the work of reading it: each signature reads it so.
pub fn without_texts(c: &Connection, slug: &str) -> Stored<Option<Petition>> {
    let sql = format!("SELECT {COLUMNS} FROM petitions WHERE slug = ?");
    let petition = c.prepare_cached(&sql)?.query_row([slug], from_row).optional()?;
    petition.map(|petition| with_recipients(c, petition)).transpose()
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Petition> {
    Ok(Petition {
        key: row.get(0)?,
        slug: row.get(1)?,
        source_kind: row.get(2)?,
        source_id: row.get(3)?,
        content_hash: row.get(4)?,
        state: if row.get_ref(5)?.as_str()? == "open" { PetitionState::Open } else { PetitionState::Closed },
        original: row.get(6)?,
        opened: row.get(7)?,
        closes: row.get(8)?,
        organisation: row.get(9)?,
        consent_version: row.get(10)?,
        campaign: row.get(11)?,
        countries: words(&row.get::<_, String>(12)?),
        imported_count: row.get::<_, i64>(13)?.try_into().unwrap_or(0),
        sample: row.get(14)?,
        risky: words(&row.get::<_, String>(15)?),
        erased: row.get(16)?,
        recipients: Vec::new(),
        notify: None,
        versions: Default::default(),
    })
}

fn with_recipients(c: &Connection, mut petition: Petition) -> Stored<Petition> {
    petition.recipients = recipients::of(c, petition.key)?;
    Ok(petition)
}

fn with_versions(c: &Connection, mut petition: Petition) -> Stored<Petition> {
    petition.versions = c
        .prepare_cached("SELECT lang, title, target, text, consent FROM petition_versions WHERE petition = ?")?
        .query_map([petition.key], |row| {
            let version =
                PetitionVersion { title: row.get(1)?, target: row.get(2)?, text: row.get(3)?, consent: row.get(4)? };
            Ok((row.get(0)?, version))
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(petition)
}

/// A list kept as words parted by spaces.
pub fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

const fn state_text(state: PetitionState) -> &'static str {
    match state {
        PetitionState::Open => "open",
        PetitionState::Closed => "closed",
    }
}
