//! Counts: folded once a second, so that no row is written by every confirmation.

use rusqlite::{Connection, params};

use super::super::{Count, Stored};

/// What a petition shows: counted elsewhere before, folded, and not yet folded.
const SHOWN: &str = "p.imported_count + coalesce((SELECT confirmed FROM petition_counts n WHERE n.petition = p.key), 0) \
     + coalesce((SELECT sum(change) FROM count_deltas d WHERE d.petition = p.key), 0)";

/// Whether anything waits to be folded.
pub fn waiting(c: &Connection) -> Stored<bool> {
    Ok(c.prepare_cached("SELECT 1 FROM count_deltas LIMIT 1")?.exists([])?)
}

/// Adds the deltas to the counts.
pub fn fold(c: &Connection) -> Stored<Vec<Count>> {
    let changed = c
        .prepare_cached("SELECT petition, sum(change) FROM count_deltas GROUP BY petition")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(i64, i64)>>>()?;
    for (petition, more) in &changed {
        c.prepare_cached(
            "INSERT INTO petition_counts (petition, confirmed) VALUES (?, ?) \
             ON CONFLICT (petition) DO UPDATE SET confirmed = confirmed + excluded.confirmed",
        )?
        .execute(params![petition, more])?;
    }
    c.prepare_cached(
        "INSERT INTO partner_counts (petition, partner, lang, confirmed) \
         SELECT petition, partner, lang, sum(change) FROM count_deltas WHERE true GROUP BY petition, partner, lang \
         ON CONFLICT (petition, partner, lang) DO UPDATE SET confirmed = confirmed + excluded.confirmed",
    )?
    .execute([])?;
    c.execute("DELETE FROM count_deltas", [])?;
    let sql = format!("SELECT p.slug, {SHOWN} FROM petitions p WHERE p.key = ?");
    let mut shown = c.prepare_cached(&sql)?;
    changed.iter().map(|(petition, _)| Ok(shown.query_row([petition], count_row)?)).collect()
}

/// Every petition's count.
pub fn all(c: &Connection) -> Stored<Vec<Count>> {
    let sql = format!("SELECT p.slug, {SHOWN} FROM petitions p");
    Ok(c.prepare_cached(&sql)?.query_map([], count_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One petition's count.
pub fn of(c: &Connection, petition: i64) -> Stored<Count> {
    let sql = format!("SELECT p.slug, {SHOWN} FROM petitions p WHERE p.key = ?");
    Ok(c.prepare_cached(&sql)?.query_row([petition], count_row)?)
}

/// Counts the signatures themselves, and mends what differs; tells how many petitions were wrong.
pub fn audit(c: &Connection) -> Stored<usize> {
    fold(c)?;
    let mended = c.execute(
        "UPDATE petition_counts SET confirmed = true_count FROM \
         (SELECT p.key AS petition, count(s.key) AS true_count FROM petitions p \
          LEFT JOIN signatures s ON s.petition = p.key AND s.state = 'confirmed' GROUP BY p.key) AS truth \
         WHERE petition_counts.petition = truth.petition AND petition_counts.confirmed <> truth.true_count",
        [],
    )?;
    // Each signature is looked at once, and not for each partner and language.
    let apart = c.execute(
        "UPDATE partner_counts SET confirmed = truth.confirmed FROM \
         (SELECT n.petition, n.partner, n.lang, coalesce(s.confirmed, 0) AS confirmed FROM partner_counts n LEFT JOIN \
          (SELECT petition, coalesce(partner, '') AS partner, lang, count(*) AS confirmed FROM signatures \
           WHERE state = 'confirmed' GROUP BY 1, 2, 3) s USING (petition, partner, lang)) AS truth \
         WHERE partner_counts.petition = truth.petition AND partner_counts.partner = truth.partner \
         AND partner_counts.lang = truth.lang AND partner_counts.confirmed <> truth.confirmed",
        [],
    )?;
    Ok(mended.max(apart))
}

fn count_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Count> {
    Ok(Count { petition: row.get(0)?, confirmed: row.get::<_, i64>(1)?.try_into().unwrap_or(0) })
}
