//! What all languages share, from the environment.

use std::env;

use crate::problem::{Problem, Result};

/// Where the site is, and where it leads.
pub struct Setting {
    /// The site's base, ending in `/`.
    pub base: String,
    /// The site's address on the network, ending in `/`; search engines take no other for the same page in other languages.
    pub address: Option<String>,
    /// The clearing house's address, ending in `/`.
    pub house: Option<String>,
    /// Where "Leave now" leads; by default to an encyclopedia in the reader's language.
    pub exit: Option<String>,
}

impl Setting {
    /// Reads the variables; fails where pages made with one would lead nowhere.
    pub fn read() -> Result<Self> {
        Self::of(|name| env::var(name).ok().filter(|value| !value.is_empty()))
    }

    fn of(variable: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let (base, address) = ("TRUNK_PUBLIC_URL", "IFEX_SITE_URL");
        let (house, exit) = ("IFEX_PUBLIC_URL", "IFEX_EXIT_URL");
        let mut faults = Vec::new();
        let mut read = |name: &str, right: fn(&str) -> bool, rule: &str| {
            let value = variable(name)?;
            if !(right(&value) && is_plain(&value)) {
                faults.push(format!("{name} must {rule}, not {value:?}"));
            }
            Some(value)
        };
        let base = read(base, is_base, "begin with / or https://, and end in /").unwrap_or_else(|| "/".into());
        let setting = Self {
            address: read(address, is_folder, "begin with https:// or http://, and end in /")
                .or_else(|| is_web(&base).then(|| base.clone())),
            base,
            house: read(house, is_folder, "begin with https:// or http://, and end in /"),
            exit: read(exit, is_web, "begin with https:// or http://"),
        };
        Problem::any(faults)?;
        Ok(setting)
    }
}

/// A page lies some folders deep, so that its address cannot begin with a point.
fn is_base(value: &str) -> bool {
    (is_web(value) || value.starts_with('/') && !value.starts_with("//")) && value.ends_with('/')
}

fn is_folder(value: &str) -> bool {
    is_web(value) && value.ends_with('/')
}

fn is_web(value: &str) -> bool {
    value.starts_with("https://") || value.starts_with("http://")
}

/// Whether nothing in it ends a source in a policy.
fn is_plain(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b';' | b',' | b'"' | b'\'' | b'<' | b'>'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(name: &str, value: &str) -> Option<String> {
        Setting::of(|asked| (asked == name).then(|| value.to_owned())).err().map(|problem| problem.to_string())
    }

    #[test]
    fn addresses_that_lead_somewhere_are_taken() {
        assert_eq!(Setting::of(|_| None).ok().map(|setting| setting.base).as_deref(), Some("/"));
        for base in ["/", "/toolkit/", "https://site.example/", "http://127.0.0.1:8080/x/"] {
            assert_eq!(fault("TRUNK_PUBLIC_URL", base), None);
        }
        assert_eq!(fault("IFEX_PUBLIC_URL", "http://localhost:8787/"), None);
        assert_eq!(fault("IFEX_EXIT_URL", "https://weather.example/today?q=1"), None);
    }

    #[test]
    fn the_address_on_the_network_is_the_base_where_that_is_one() {
        let address = |named: &'static str| {
            Setting::of(move |asked| (asked == named).then(|| "https://site.example/t/".to_owned())).unwrap().address
        };
        assert_eq!(address("IFEX_PUBLIC_URL"), None);
        for named in ["TRUNK_PUBLIC_URL", "IFEX_SITE_URL"] {
            assert_eq!(address(named).as_deref(), Some("https://site.example/t/"));
        }
        assert!(fault("IFEX_SITE_URL", "/toolkit/").is_some());
    }

    #[test]
    fn others_are_named_with_their_rule() {
        for base in ["./", "toolkit/", "/toolkit", "//site.example/", "https://site.example"] {
            assert!(fault("TRUNK_PUBLIC_URL", base).is_some_and(|fault| fault.contains("end in /")), "{base}");
        }
        for house in ["/", "https://house.example", "https://house.example/; img-src *; x /", "house.example/"] {
            assert!(fault("IFEX_PUBLIC_URL", house).is_some_and(|fault| fault.contains("IFEX_PUBLIC_URL")), "{house}");
        }
        assert!(fault("IFEX_EXIT_URL", "javascript:1").is_some());
    }
}
