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
    /// Of a condition. One whose network's tag was erased fits nothing.
    pub fn of(condition: &Condition) -> Self {
        let mut all = Self { sql: String::new(), values: Vec::new() };
        let text = |text: &str| Some(Value::Text(text.to_owned()));
        all.and("s.doubt = ?", condition.doubt.and_then(|doubt| text(doubt.as_str())));
        let range = condition.range.as_deref().map(|range| if range.is_empty() { "none" } else { range });
        all.and("instr(lower(hex(s.range_tag)), ?) = 1", range.and_then(text));
        all.and("lower(hex(s.domain_tag)) = ?", condition.domain_tag.as_deref().and_then(text));
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
