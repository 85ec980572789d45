//! The audit log. Its rows only grow: the table's triggers see to that.

use rusqlite::{Connection, params};

use super::super::{
    Stored,
    account::{Actor, AuditEntry, Deed},
};
use crate::clock::{self, Seconds};

/// Notes who did what to which object (a slug, number or name, never a signer's data), in the transaction of the change.
pub fn audit(c: &Connection, who: &Actor, what: Deed, object: &str, now: Seconds) -> Stored<()> {
    let (actor, name) = match who {
        Actor::Account(name) => ("account", name.as_str()),
        Actor::Operator(name) => ("operator", name.as_str()),
        Actor::Stranger => ("stranger", ""),
    };
    c.prepare_cached("INSERT INTO audit (time, actor, name, deed, object) VALUES (?, ?, ?, ?, ?)")?
        .execute(params![clock::minute(now), actor, name, what.as_str(), object])?;
    Ok(())
}

/// Lines from the newest, or from below one, on.
pub fn page(c: &Connection, before: Option<i64>, most: u32) -> Stored<Vec<AuditEntry>> {
    let entries = c
        .prepare_cached(
            "SELECT key, time, actor, name, deed, object FROM audit WHERE key < ? ORDER BY key DESC LIMIT ?",
        )?
        .query_map(params![before.unwrap_or(i64::MAX), most], |row| {
            let name: String = row.get(3)?;
            Ok(AuditEntry {
                key: row.get(0)?,
                time: row.get(1)?,
                by: match row.get_ref(2)?.as_str()? {
                    "account" => Actor::Account(name),
                    "operator" => Actor::Operator(name),
                    _ => Actor::Stranger,
                },
                deed: Deed::parse(row.get_ref(4)?.as_str()?),
                object: row.get(5)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(entries)
}
