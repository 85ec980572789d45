//! An organisation's site, and whether an address belongs to it.

use std::{collections::HashSet, sync::LazyLock};

use url::{Host, Url};
use wire::{ErrorCode, limit};

use crate::guard::domain::PROVIDERS;

/// A site, brought into one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    /// Its address: `https://`, in ASCII, so that letters of another alphabet that look the same show as what they are.
    pub address: String,
    /// By which organisations are told apart: the host without `www.`, and the path where many share the host.
    pub host: String,
    /// The host without `www.`.
    domain: String,
}

impl Site {
    /// Reads what somebody typed; `https://` may be left out.
    pub fn read(text: &str) -> Result<Self, ErrorCode> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ErrorCode::Missing);
        }
        let text = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
        let mut url = Url::parse(&text).map_err(|_| ErrorCode::Invalid)?;
        let plain =
            url.scheme() == "https" && url.port().is_none() && url.username().is_empty() && url.password().is_none();
        let Some(Host::Domain(name)) = url.host() else { return Err(ErrorCode::Invalid) };
        // A final dot means the same name.
        let name = name.trim_end_matches('.');
        let dotted = name.contains('.') && name.split('.').all(|label| !label.is_empty());
        if !plain || !dotted {
            return Err(ErrorCode::Invalid);
        }
        let domain = name.strip_prefix("www.").filter(|rest| rest.contains('.')).unwrap_or(name).to_owned();
        url.set_query(None);
        url.set_fragment(None);
        let path = url.path().trim_end_matches('/');
        let host = if is_shared(&domain) { format!("{domain}{path}") } else { domain.clone() };
        let address = url.to_string();
        if address.len() > limit::URL {
            return Err(ErrorCode::TooLong);
        }
        Ok(Self { address, host, domain })
    }

    /// Whether an address at this mail domain can only be the organisation's: both are of one registered domain, in which
    /// not everybody can have one.
    pub fn owns(&self, mail: &str) -> bool {
        let registered = registered(&self.domain);
        registered.is_some()
            && registered == registered_of(mail).as_deref()
            && !is_shared(&self.domain)
            && !is_shared(mail)
    }

    /// Whether addresses at this mail domain are those of the site itself, and not of another part of what has its
    /// registered domain, such as a university.
    pub fn is(&self, mail: &str) -> bool {
        self.owns(mail) && mail_domain(mail).as_deref() == Some(self.domain.as_str())
    }

    /// Whether anybody may have a page there.
    pub fn is_shared(&self) -> bool {
        is_shared(&self.domain)
    }

    /// Whether its name is in another alphabet than the Latin one.
    pub fn is_foreign(&self) -> bool {
        self.domain.split('.').any(|label| label.starts_with("xn--"))
    }

    /// The domain that was registered for it, or all of its name where that is not known.
    pub fn registered(&self) -> &str {
        registered(&self.domain).unwrap_or(&self.domain)
    }
}

/// The domain of an address, in ASCII and lower case; `None` where it has none.
pub fn mail_domain(email: &str) -> Option<String> {
    let name = email.trim().rsplit_once('@').map_or(email, |(_, name)| name);
    match Host::parse(name.trim_end_matches('.')) {
        Ok(Host::Domain(name)) => Some(name),
        _ => None,
    }
}

fn registered_of(mail: &str) -> Option<String> {
    registered(&mail_domain(mail)?).map(str::to_owned)
}

/// A name in ASCII as people read it.
pub fn readable(name: &str) -> String {
    idna::domain_to_unicode(name).0
}

/// The registered domain, below a suffix that the Public Suffix List knows.
fn registered(name: &str) -> Option<&str> {
    let known = psl::suffix(name.as_bytes()).is_some_and(|suffix| suffix.is_known());
    if known { psl::domain_str(name) } else { None }
}

/// Whether anybody may have an address or a page in a domain.
pub fn is_shared(mail_or_host: &str) -> bool {
    static SHARED: LazyLock<HashSet<&str>> = LazyLock::new(|| {
        let listed = include_str!("shared.txt").lines().filter(|line| !line.starts_with('#'));
        listed.chain(PROVIDERS.iter().copied()).collect()
    });
    let Some(name) = mail_domain(mail_or_host) else { return false };
    let registered = registered(&name).unwrap_or(&name);
    let family = registered.split('.').next().unwrap_or_default();
    // A relay's own name may stand below the registered one.
    FAMILIES.contains(&family) || SHARED.contains(registered) || SHARED.contains(name.as_str())
}

/// Providers that have their name under dozens of suffixes.
const FAMILIES: &[&str] = &[
    "aol",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "live",
    "mailo",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "rocketmail",
    "yahoo",
    "yandex",
    "ymail",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn site(text: &str) -> Site {
        Site::read(text).unwrap()
    }

    #[test]
    fn a_site_has_one_form_however_it_is_typed() {
        for text in
            ["https://www.example.org/", "example.org", " https://EXAMPLE.org/?from=mail#top ", "https://example.org./"]
        {
            assert_eq!(site(text).host, "example.org", "{text}");
        }
        assert_eq!(site("https://пример.рф/о-нас").address, "https://xn--e1afmkfd.xn--p1ai/%D0%BE-%D0%BD%D0%B0%D1%81");
        assert_eq!(site("https://facebook.com/Sample.Union/").host, "facebook.com/Sample.Union");
        assert_eq!(site("https://example.org/en/about").host, "example.org");
        // The letter е here is Cyrillic, and shows as what it is.
        assert!(site("https://еxample.org").host.starts_with("xn--") && site("https://еxample.org").is_foreign());
        for bad in [
            "",
            "http://example.org",
            "https://localhost",
            "https://192.0.2.1",
            "https://[2001:db8::1]/",
            "https://example.org:8443",
            "https://user@example.org",
            "https://user:secret@example.org",
            "javascript://example.org/%0aalert(1)",
            "data:text/html,x",
            "https://",
            "https://a b.org",
            "https://.org",
        ] {
            assert!(Site::read(bad).is_err(), "{bad}");
        }
        assert_eq!(Site::read(&format!("https://example.org/{}", "a".repeat(500))), Err(ErrorCode::TooLong));
    }

    #[test]
    fn only_an_address_in_the_sites_registered_domain_is_its_own() {
        for (address, mail) in [
            ("https://example.org", "ana@example.org"),
            ("https://www.example.org", "ana@mail.example.org"),
            ("https://en.example.co.uk", "ana@Example.co.uk"),
            ("https://пример.рф", "ana@почта.пример.рф"),
            ("https://example.org", "ana@example.org."),
        ] {
            assert!(site(address).owns(mail), "{address} {mail}");
        }
        for (address, mail) in [
            ("https://example.org", "ana@example.org.evil.com"),
            ("https://example.org", "ana@evil-example.org"),
            ("https://example.org", "ana@examp1e.org"),
            ("https://example.org", "ana@еxample.org"),
            ("https://example.co.uk", "ana@other.co.uk"),
            ("https://union.github.io", "ana@other.github.io"),
            ("https://gmail.com", "ana@gmail.com"),
            ("https://www.yahoo.com.br", "ana@yahoo.com.br"),
            ("https://sites.google.com/view/union", "ana@google.com"),
            ("https://union.wordpress.com", "ana@wordpress.com"),
            ("https://mailinator.com", "ana@mailinator.com"),
            ("https://union.unlisted", "ana@union.unlisted"),
            ("https://example.org", "ana@[192.0.2.1]"),
            ("https://org", "ana@org"),
        ] {
            assert!(!Site::read(address).is_ok_and(|site| site.owns(mail)), "{address} {mail}");
        }
    }

    #[test]
    fn a_part_of_something_larger_is_not_the_whole() {
        let faculty = site("https://law.example.edu");
        assert!(faculty.owns("ana@example.edu") && !faculty.is("ana@example.edu"));
        assert!(!faculty.is("ana@students.law.example.edu"));
        assert!(faculty.is("ana@law.example.edu"));
        assert!(site("https://www.example.org").is("ana@EXAMPLE.org"));
    }

    #[test]
    fn the_list_of_shared_domains_has_registered_names_once_each() {
        let names: Vec<_> = include_str!("shared.txt").lines().filter(|line| !line.starts_with('#')).collect();
        let mut once = names.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), names.len());
        for name in names {
            assert!(!PROVIDERS.contains(&name), "{name} is in the guard's list");
            assert!(is_shared(&format!("ana@{name}")), "{name}");
        }
    }
}
