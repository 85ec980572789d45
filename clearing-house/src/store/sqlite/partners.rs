//! Partners and public names in tables.

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension, params};
use wire::Partner;

use super::{
    super::{
        Checkpoint, Imported, Stored,
        account::{Actor, Deed},
        partner::{NamePage, NewPartner, PartnerCount, PartnerStore},
    },
    SqliteStore,
    audit::audit,
    identities,
    petitions::words,
};
use crate::{clock::Seconds, keys};

#[async_trait]
impl PartnerStore for SqliteStore {
    async fn import_partners(&self, partners: Vec<NewPartner>, checkpoint: Checkpoint) -> Stored<Vec<Imported>> {
        self.import(partners, checkpoint, import).await
    }

    async fn partners(&self) -> Stored<Vec<Partner>> {
        self.readers.read(all).await
    }

    async fn partner_link(&self, slug: String) -> Stored<Option<u32>> {
        self.readers.read(move |c| link(c, &slug)).await
    }

    async fn make_partner_link(&self, slug: String, renew: bool, by: Actor, now: Seconds) -> Stored<Option<u32>> {
        self.writer
            .write(move |c| {
                if renew {
                    c.execute("UPDATE partners SET link = link + 1 WHERE slug = ?", [&slug])?;
                }
                let link = link(c, &slug)?;
                if link.is_some() {
                    audit(c, &by, Deed::PartnerLinkMade, &slug, now)?;
                }
                Ok(link)
            })
            .await
    }

    async fn partner_counts(&self, petition: Option<String>) -> Stored<Vec<PartnerCount>> {
        self.readers.read(move |c| brought(c, petition.as_deref())).await
    }

    async fn names(&self, petition: i64, closed: bool, before: Option<i64>, most: usize) -> Stored<NamePage> {
        self.readers.read(move |c| names(c, petition, closed, before, most)).await
    }

    async fn hide_name(&self, petition: String, name: String, by: Actor, now: Seconds) -> Stored<Option<usize>> {
        self.writer.write(move |c| hide_name(c, &petition, &name, &by, now)).await
    }

    async fn count_names(&self, petition: i64, closed: bool) -> Stored<u64> {
        self.readers.read(move |c| count_names(c, petition, closed)).await
    }
}

/// Puts a partner in, brings the one of this name up to date, or takes it off the list.
fn import(c: &Connection, new: &NewPartner) -> Stored<Imported> {
    let known: Option<[u8; 32]> = c
        .prepare_cached("SELECT content_hash FROM partners WHERE slug = ?")?
        .query_row([&new.slug], |row| row.get(0))
        .optional()?;
    let Some(partner) = &new.partner else {
        let removed = c.execute("DELETE FROM partners WHERE slug = ?", [&new.slug])?;
        return Ok(if removed > 0 { Imported::Updated } else { Imported::Unchanged });
    };
    if known == Some(new.content_hash) {
        return Ok(Imported::Unchanged);
    }
    let public = partner.key.as_deref().and_then(keys::from_base64url);
    let public = public.map(|public| identities::number(c, &public)).transpose()?;
    // A partner that was removed and comes back has another link than it had.
    c.prepare_cached(
        "INSERT INTO partners (slug, name, sites, public_key, content_hash, link) \
         VALUES (?, ?, ?, ?, ?, abs(random() % 1000000000)) ON CONFLICT (slug) DO UPDATE SET name = excluded.name, sites = excluded.sites, \
         public_key = excluded.public_key, content_hash = excluded.content_hash",
    )?
    .execute(params![partner.slug, partner.name, partner.sites.join(" "), public, new.content_hash])?;
    Ok(if known.is_some() { Imported::Updated } else { Imported::New })
}

fn all(c: &Connection) -> Stored<Vec<Partner>> {
    let mut partners = c.prepare_cached(
        "SELECT p.slug, p.name, p.sites, k.public FROM partners p LEFT JOIN public_keys k ON k.key = p.public_key \
         ORDER BY p.slug",
    )?;
    let partners = partners.query_map([], |row| {
        Ok(Partner {
            slug: row.get(0)?,
            name: row.get(1)?,
            sites: words(&row.get::<_, String>(2)?),
            key: row.get::<_, Option<[u8; 32]>>(3)?.map(|key| keys::base64url(&key)),
        })
    })?;
    Ok(partners.collect::<rusqlite::Result<_>>()?)
}

fn link(c: &Connection, slug: &str) -> Stored<Option<u32>> {
    let link = c.prepare_cached("SELECT link FROM partners WHERE slug = ?")?.query_row([slug], |row| row.get(0));
    Ok(link.optional()?)
}

/// The counts, with what was not folded yet.
fn brought(c: &Connection, petition: Option<&str>) -> Stored<Vec<PartnerCount>> {
    let mut counts = c.prepare_cached(
        "SELECT p.slug, n.partner, n.lang, sum(n.confirmed) FROM (\
           SELECT petition, partner, lang, confirmed FROM partner_counts \
           UNION ALL SELECT petition, partner, lang, change FROM count_deltas) n \
         JOIN petitions p ON p.key = n.petition WHERE ?1 IS NULL OR p.slug = ?1 \
         GROUP BY p.key, n.partner, n.lang HAVING sum(n.confirmed) > 0 ORDER BY p.slug, n.partner, n.lang",
    )?;
    let counts = counts.query_map([petition], |row| {
        Ok(PartnerCount {
            petition: row.get(0)?,
            partner: row.get(1)?,
            lang: row.get(2)?,
            confirmed: row.get::<_, i64>(3)?.unsigned_abs(),
        })
    })?;
    Ok(counts.collect::<rusqlite::Result<_>>()?)
}

fn names(c: &Connection, petition: i64, closed: bool, before: Option<i64>, most: usize) -> Stored<NamePage> {
    // By the order of signing, which is that of the days, and has an index; one more than asked for tells whether that
    // is all.
    let mut rows = c.prepare_cached(
        "SELECT key, shown, created FROM signatures INDEXED BY signatures_shown \
         WHERE petition = ? AND state = 'confirmed' AND shown IS NOT NULL AND delayed <= ? AND key < ? \
         ORDER BY key DESC LIMIT ?",
    )?;
    let before = before.unwrap_or(i64::MAX);
    let mut found = rows
        .query_map(params![petition, closed, before, i64::try_from(most + 1).unwrap_or(i64::MAX)], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, String>(1)?, row.get::<_, Seconds>(2)?))
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let more = found.len() > most;
    found.truncate(most);
    Ok(NamePage {
        before: found.last().filter(|_| more).map(|(key, ..)| *key),
        names: found.into_iter().map(|(_, name, created)| (name, created)).collect(),
    })
}

fn count_names(c: &Connection, petition: i64, closed: bool) -> Stored<u64> {
    let shown: i64 = c
        .prepare_cached(
            "SELECT count(*) FROM signatures INDEXED BY signatures_shown \
             WHERE petition = ? AND state = 'confirmed' AND shown IS NOT NULL AND delayed <= ?",
        )?
        .query_row(params![petition, closed], |row| row.get(0))?;
    Ok(shown.unsigned_abs())
}

fn hide_name(c: &Connection, petition: &str, name: &str, by: &Actor, now: Seconds) -> Stored<Option<usize>> {
    let key: Option<i64> =
        c.query_row("SELECT key FROM petitions WHERE slug = ?", [petition], |row| row.get(0)).optional()?;
    let Some(key) = key else { return Ok(None) };
    // Those too that are not confirmed yet, or may be counted again.
    let hidden = c.execute(
        "UPDATE signatures SET shown = NULL, delayed = 0 WHERE petition = ? AND shown = ?",
        params![key, name],
    )?;
    if hidden > 0 {
        audit(c, by, Deed::NameHidden, petition, now)?;
    }
    Ok(Some(hidden))
}
