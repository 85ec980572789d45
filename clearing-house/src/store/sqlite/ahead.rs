//! Times that have not come: written before the clock was set back. What waits for them would be kept, or held up, until
//! the clock comes there again.

use rusqlite::Connection;

use super::{super::Stored, signatures::LONGEST_WAIT};
use crate::clock::{self, Seconds};

/// Tables and their times, with what else a row must be.
const TIMES: [(&str, &str, &str); 4] = [
    ("signatures", "mailed", "state = 'pending'"),
    ("outbox", "created", "true"),
    ("signature_keys", "created", "true"),
    ("signature_tokens", "made", "signature <= 0"),
];

/// Whether anything is further ahead than anything is ever planned. Looking goes through the whole outbox, so a reader
/// does it and the writer only where there is something to mend.
pub fn any(c: &Connection, now: Seconds) -> Stored<bool> {
    for (table, time, condition) in TIMES {
        let sql = format!("SELECT 1 FROM {table} WHERE {condition} AND {time} > ? LIMIT 1");
        if c.prepare(&sql)?.exists([ahead(now)])? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Lets everything that is further ahead than anything is ever planned begin now.
pub fn mend(c: &Connection, now: Seconds) -> Stored<()> {
    for (table, time, condition) in TIMES {
        let sql = format!("UPDATE {table} SET {time} = ? WHERE {condition} AND {time} > ?");
        c.execute(&sql, [clock::minute(now), ahead(now)])?;
    }
    Ok(())
}

const fn ahead(now: Seconds) -> Seconds {
    now.saturating_add(LONGEST_WAIT)
}
