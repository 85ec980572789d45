//! Times that have not come: written before the clock was set back. What waits for them would be kept, or held up, until
//! the clock comes there again.

use rusqlite::Connection;

use super::{super::Stored, signatures::LONGEST_WAIT};
use crate::clock::{self, Seconds};

/// Lets everything that is further ahead than anything is ever planned begin now.
pub fn mend(c: &Connection, now: Seconds) -> Stored<()> {
    let (now, ahead) = (clock::minute(now), now.saturating_add(LONGEST_WAIT));
    for sql in [
        "UPDATE signatures SET mailed = ? WHERE state = 'pending' AND mailed > ?",
        "UPDATE outbox SET created = ? WHERE created > ?",
        "UPDATE signature_keys SET created = ? WHERE created > ?",
        "UPDATE signature_tokens SET made = ? WHERE signature <= 0 AND made > ?",
    ] {
        c.execute(sql, [now, ahead])?;
    }
    Ok(())
}
