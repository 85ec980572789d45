//! Conditions as people enter them, as addresses carry them, and as the store reads them.

use wire::SignatureState;

use crate::{
    app::App,
    clock::{self, Seconds},
    guard::domain,
    http::pages::layout::encode,
    store::{Doubt, review::Condition},
};

/// The entries that make a condition.
const NAMES: [&str; 9] = ["doubt", "range", "domain", "domain_tag", "since", "before", "lang_of", "partner", "state"];
/// Stands for signatures by no partner's page; no slug is so.
pub const NO_PARTNER: &str = "-";

/// A condition and what was entered for it.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// What the store looks for.
    pub condition: Condition,
    /// Whether an entry could not be read; nothing may be decided by what is left.
    pub unreadable: bool,
    entries: Vec<(&'static str, String)>,
}

impl Chosen {
    /// Reads entries of an address or a form; empty ones restrict nothing.
    pub fn read(app: &App, get: impl Fn(&str) -> Option<String>) -> Self {
        let entered = |name: &&'static str| {
            let value = get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
            value.map(|value| (*name, value))
        };
        let mut chosen = Self { entries: NAMES.iter().filter_map(entered).collect(), ..Self::default() };
        for (name, value) in chosen.entries.clone() {
            if chosen.put(app, name, &value).is_none() {
                chosen.unreadable = true;
            }
        }
        chosen
    }

    fn put(&mut self, app: &App, name: &str, value: &str) -> Option<()> {
        let condition = &mut self.condition;
        match name {
            "doubt" => condition.doubt = Some(Doubt::parse(value)?),
            "range" => condition.range = Some(digits(value, &[8, 16])?),
            // A domain that is named by both is the one that was typed.
            "domain_tag" if condition.domain.is_none() => condition.domain_tag = Some(digits(value, &[16])?),
            "domain_tag" => {}
            "domain" => {
                let name = domain::of(value);
                condition.domain_tag = Some(hexadecimal(&domain::tag(&app.secret, &name)));
                condition.domain = Some(name);
            }
            "since" => condition.since = Some(time(value)?),
            "before" => condition.before = Some(time(value)?),
            "lang_of" => condition.lang = Some(wire::text::is_slug(&value.to_lowercase()).then(|| value.to_owned())?),
            "partner" if value == NO_PARTNER => condition.partner = Some(String::new()),
            "partner" => condition.partner = Some(wire::text::is_slug(value).then(|| value.to_owned())?),
            _ => condition.state = Some(SignatureState::parse(value)?),
        }
        Some(())
    }

    /// What was entered, name and value.
    pub fn entries(&self) -> &[(&'static str, String)] {
        &self.entries
    }

    /// One of the entries; empty where there is none.
    pub fn entry(&self, name: &str) -> &str {
        self.entries.iter().find(|(key, _)| *key == name).map_or("", |(_, value)| value)
    }

    /// The review of a petition by this condition, with another entry in the place of one.
    pub fn address(&self, petition: &str, name: &'static str, value: &str) -> String {
        let mut address = format!("desk/review?petition={}", encode(petition));
        let others = self.entries.iter().filter(|(key, _)| *key != name).map(|(key, value)| (*key, value.as_str()));
        for (key, value) in others.chain([(name, value)]) {
            address.push_str(&format!("&{key}={}", encode(value)));
        }
        address
    }
}

/// The review of a petition by one entry.
pub fn address(petition: &str, name: &'static str, value: &str) -> String {
    Chosen::default().address(petition, name, value)
}

/// Hexadecimal digits, as tags are named.
pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn digits(text: &str, lengths: &[usize]) -> Option<String> {
    let text = text.to_ascii_lowercase();
    (lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_hexdigit())).then_some(text)
}

/// A time in UTC as `datetime-local` has it, or a day.
fn time(text: &str) -> Option<Seconds> {
    if text.len() == 10 { clock::parse(text) } else { clock::parse(&format!("{text}:00Z")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_times_are_read_or_refused() {
        assert_eq!(digits("A1B2C3D4", &[8, 16]).as_deref(), Some("a1b2c3d4"));
        assert_eq!(digits("a1b2c3d4e", &[8, 16]), None);
        assert_eq!(digits("g1b2c3d4", &[8, 16]), None);
        assert_eq!(time("2005-11-15T10:30").map(clock::rfc3339).as_deref(), Some("2005-11-15T10:30:00Z"));
        assert_eq!(time("2005-11-15").map(clock::rfc3339).as_deref(), Some("2005-11-15T00:00:00Z"));
        assert_eq!(time("yesterday"), None);
        assert_eq!(hexadecimal(&[0, 255]), "00ff");
    }

    #[test]
    fn an_address_carries_what_was_entered() {
        let chosen =
            Chosen { entries: vec![("state", "suspect".into()), ("domain", "a b".into())], ..Chosen::default() };
        let address = chosen.address("free-them", "state", "confirmed");
        assert_eq!(address, "desk/review?petition=free-them&domain=a%20b&state=confirmed");
    }
}
