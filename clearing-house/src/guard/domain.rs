//! The domains of mail addresses.

use crate::keys::Secret;

/// Providers with whom anybody may have an address, by size and by what is used where the network's members are. Their
/// many signers say nothing; that they make it hard to open addresses by the thousand does the guard's work.
pub const PROVIDERS: &[&str] = &[
    "163.com",
    "aol.com",
    "bk.ru",
    "free.fr",
    "fastmail.com",
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "hotmail.fr",
    "icloud.com",
    "inbox.ru",
    "laposte.net",
    "list.ru",
    "live.com",
    "live.fr",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "orange.fr",
    "outlook.com",
    "outlook.fr",
    "pm.me",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "rambler.ru",
    "riseup.net",
    "sfr.fr",
    "topnet.tn",
    "tuta.com",
    "tutanota.com",
    "ukr.net",
    "wanadoo.fr",
    "web.de",
    "ya.ru",
    "yahoo.co.uk",
    "yahoo.com",
    "yahoo.es",
    "yahoo.fr",
    "yandex.ru",
];

/// The domain by which addresses are counted together: the one that somebody registered, as whoever has it can make any
/// number of names under it. Of an address without such a one, what stands behind its last `@`. In lower case.
pub fn of(address: &str) -> String {
    let name = address.rsplit_once('@').map_or(address, |(_, name)| name).trim().trim_end_matches('.').to_lowercase();
    // An address in brackets has no labels.
    let registered = psl::domain_str(&name).filter(|_| !name.starts_with('[')).map(str::to_owned);
    registered.unwrap_or(name)
}

/// By which signatures with addresses of a domain are found in the database; whoever has the secret can tell whether a
/// domain is the one, and nobody else.
pub fn tag(secret: &Secret, domain: &str) -> [u8; 8] {
    let [a, b, c, d, e, f, g, h, ..] = secret.hash("domain", domain);
    [a, b, c, d, e, f, g, h]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_registers_a_name_makes_no_second_domain_with_it() {
        for (address, domain) in [
            ("ana@example.org", "example.org"),
            ("ana@a.b.Example.ORG", "example.org"),
            ("ana@mail.example.co.uk", "example.co.uk"),
            ("ana@example.org.", "example.org"),
            ("ana@localhost", "localhost"),
            ("ana@[192.0.2.1]", "[192.0.2.1]"),
            ("ana@почта.пример.рф", "пример.рф"),
            ("", ""),
        ] {
            assert_eq!(of(address), domain);
        }
        assert!(PROVIDERS.iter().all(|name| of(name) == *name), "else they would never be met");
    }
}
