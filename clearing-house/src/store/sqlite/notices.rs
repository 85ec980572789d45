//! Numbers of signatures of which a target's office is told.

use rusqlite::{Connection, params};

use super::{
    super::{MailKind, NewMail, Notify, Passed, Stored},
    counts, outbox,
};
use crate::{
    clock::{self, Seconds},
    keys::Hash,
};

/// Replaces whom to tell of a petition's count, and when. What was told stays told, and a number that was passed before it
/// was named is never told.
pub fn write(c: &Connection, petition: i64, notify: Option<&Notify>) -> Stored<()> {
    c.prepare_cached("DELETE FROM notices WHERE petition = ? AND told IS NULL")?.execute([petition])?;
    let Some(Notify { address, at }) = notify else { return Ok(()) };
    let confirmed = counts::of(c, petition)?.confirmed;
    for number in at.iter().filter(|number| **number > confirmed) {
        c.prepare_cached("INSERT OR IGNORE INTO notices (petition, passed, address) VALUES (?, ?, ?)")?
            .execute(params![petition, bound(*number), address])?;
    }
    Ok(())
}

/// The highest numbers that open petitions have passed since the last one told.
pub fn passed(c: &Connection, now: Seconds) -> Stored<Vec<Passed>> {
    let waiting = c
        .prepare_cached(
            "SELECT n.petition, p.slug, p.original, n.passed, n.address FROM notices n JOIN petitions p ON p.key = n.petition \
             WHERE n.told IS NULL AND p.state = 'open' AND p.erased IS NULL AND (p.closes IS NULL OR p.closes >= ?) \
             ORDER BY n.petition, n.passed DESC",
        )?
        .query_map([clock::day(now)], |row| {
            let number = row.get::<_, i64>(3)?.unsigned_abs();
            Ok((row.get(0)?, Passed { petition: row.get(1)?, lang: row.get(2)?, number, address: row.get(4)? }))
        })?
        .collect::<rusqlite::Result<Vec<(i64, Passed)>>>()?;
    let mut told: Vec<Passed> = Vec::new();
    for (key, passed) in waiting {
        let lower = told.last().is_some_and(|higher| higher.petition == passed.petition);
        if !lower && counts::of(c, key)?.confirmed >= passed.number {
            told.push(passed);
        }
    }
    Ok(told)
}

/// Queues the mail, unless it was; notes the number and those below as told.
pub fn tell(c: &Connection, passed: &Passed, email_hash: Hash, letter: Vec<u8>, now: Seconds) -> Stored<()> {
    let noted = c
        .prepare_cached(
            "UPDATE notices SET told = ? WHERE told IS NULL AND passed <= ? \
             AND petition = (SELECT key FROM petitions WHERE slug = ?)",
        )?
        .execute(params![clock::minute(now), bound(passed.number), passed.petition])?;
    if noted == 0 {
        return Ok(());
    }
    let due = outbox::slot(c, email_hash, now)?;
    outbox::queue(c, &NewMail { kind: MailKind::Threshold, signature: None, email_hash, letter, due })
}

fn bound(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
