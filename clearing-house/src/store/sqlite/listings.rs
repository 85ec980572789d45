//! Opportunities, members and the exchange in tables.

use rusqlite::{Connection, OptionalExtension, params};

use super::super::{Imported, Listing, Stored};

/// Puts a record in, brings the one of the same source up to date, or takes it off the list where it has no version.
pub fn import(c: &Connection, list: &str, item: &Listing<String>) -> Stored<Imported> {
    let known = c
        .prepare_cached("SELECT key, content_hash FROM listings WHERE list = ? AND source_id = ?")?
        .query_row(params![list, item.source_id], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?)))
        .optional()?;
    if item.versions.is_empty() {
        let removed =
            c.execute("DELETE FROM listings WHERE list = ? AND source_id = ?", params![list, item.source_id])?;
        return Ok(if removed > 0 { Imported::Updated } else { Imported::Unchanged });
    }
    if known.is_some_and(|(_, hash)| hash == item.content_hash) {
        return Ok(Imported::Unchanged);
    }
    let holder: Option<i64> = c
        .query_row("SELECT key FROM listings WHERE list = ? AND slug = ?", params![list, item.slug], |row| row.get(0))
        .optional()?;
    if holder.is_some() && holder != known.map(|(key, _)| key) {
        return Ok(Imported::NameTaken);
    }
    let key: i64 = c
        .prepare_cached(
            "INSERT INTO listings (key, list, slug, source_id, content_hash, original) VALUES (?, ?, ?, ?, ?, ?) \
             ON CONFLICT (key) DO UPDATE SET slug = excluded.slug, content_hash = excluded.content_hash, \
             original = excluded.original RETURNING key",
        )?
        .query_row(
            params![known.map(|(key, _)| key), list, item.slug, item.source_id, item.content_hash, item.original],
            |row| row.get(0),
        )?;
    c.execute("DELETE FROM listing_versions WHERE listing = ?", [key])?;
    let mut versions = c.prepare_cached("INSERT INTO listing_versions (listing, lang, content) VALUES (?, ?, ?)")?;
    for (lang, content) in &item.versions {
        versions.execute(params![key, lang, content])?;
    }
    Ok(if known.is_some() { Imported::Updated } else { Imported::New })
}

/// Every record of a list, by slug.
pub fn all(c: &Connection, list: &str) -> Stored<Vec<Listing<String>>> {
    let mut found = c
        .prepare_cached(
            "SELECT key, slug, source_id, content_hash, original FROM listings WHERE list = ? ORDER BY slug",
        )?
        .query_map([list], |row| {
            let listing = Listing {
                slug: row.get(1)?,
                source_id: row.get(2)?,
                content_hash: row.get(3)?,
                original: row.get(4)?,
                versions: Default::default(),
            };
            Ok((row.get::<_, i64>(0)?, listing))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let mut versions = c.prepare_cached("SELECT lang, content FROM listing_versions WHERE listing = ?")?;
    for (key, listing) in &mut found {
        listing.versions =
            versions.query_map([*key], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    }
    Ok(found.into_iter().map(|(_, listing)| listing).collect())
}
