//! Reading an answer that `clearing-house answer` sealed.

use serde_json::Value;
use wire::limit;

use super::Record;
use crate::{sealing::record::SealedAnswer, store::NewAnswer};

/// Reads an answer; `day` is today.
pub fn read(record: &Record, day: String) -> Result<NewAnswer, String> {
    let answer: SealedAnswer = serde_json::from_value(Value::Object(record.clone()))
        .map_err(|e| format!("not an answer that `clearing-house answer` made: {e}"))?;
    if answer.sealed.0.len() > limit::SEALED / 4 * 3 {
        return Err("the answer is longer than a mailbox takes".into());
    }
    Ok(NewAnswer { lookup: answer.lookup.0, sealed: answer.sealed.0, day })
}
