//! Which signatures a decision is about, as SQL.

use rusqlite::types::Value;

use crate::store::review::Condition;

/// A condition's restrictions on `s`, a row of `signatures`, and their values in order.
pub struct Where {
    /// Begins with `AND`, or is empty.
    pub sql: String,
    /// The values.
    pub values: Vec<Value>,
}

impl Where {
    /// Of a condition. One whose tag was erased, or is none, fits nothing.
    pub fn of(condition: &Condition) -> Self {
        let mut all = Self { sql: String::new(), values: Vec::new() };
        let text = |text: &str| Some(Value::Text(text.to_owned()));
        all.and("s.doubt = ?", condition.doubt.and_then(|doubt| text(doubt.as_str())));
        let range = condition.range.as_deref().map(bytes);
        let length = range.as_ref().map_or(0, Vec::len);
        all.and(&format!("substr(s.range_tag, 1, {length}) = ?"), range.map(tag));
        all.and("s.domain_tag = ?", condition.domain_tag.as_deref().map(bytes).map(tag));
        all.and("s.created >= ?", condition.since.map(Value::Integer));
        all.and("s.created < ?", condition.before.map(Value::Integer));
        all.and("s.lang = ?", condition.lang.as_deref().and_then(text));
        all.and("coalesce(s.partner, '') = ?", condition.partner.as_deref().and_then(text));
        all.and("s.state = ?", condition.state.and_then(|state| text(state.as_str())));
        all
    }

    fn and(&mut self, restriction: &str, value: Option<Value>) {
        if let Some(value) = value {
            self.sql.push_str(" AND ");
            self.sql.push_str(restriction);
            self.values.push(value);
        }
    }
}

/// A tag to compare with; nothing is equal to NULL.
fn tag(bytes: Vec<u8>) -> Value {
    if bytes.is_empty() { Value::Null } else { Value::Blob(bytes) }
}

/// Bytes from hexadecimal digits; none where it is something else.
fn bytes(hex: &str) -> Vec<u8> {
    let (pairs, rest) = hex.as_bytes().as_chunks::<2>();
    let digit = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let byte = |[high, low]: &[u8; 2]| Some(digit(*high)? * 16 + digit(*low)?);
    let bytes: Option<Vec<u8>> = pairs.iter().map(byte).collect();
    bytes.filter(|_| rest.is_empty()).unwrap_or_default()
}
