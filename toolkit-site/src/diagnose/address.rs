//! Just enough of addresses to compare them. A full parser would weigh more than all else that the page loads.

/// An address of the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// `http` or `https`.
    pub scheme: String,
    /// In lower case.
    pub host: String,
    /// With the scheme's default filled in.
    pub port: u16,
    /// Begins with `/`; without query and fragment.
    pub path: String,
}

impl Address {
    /// Reads an absolute address, or one that is relative to `page`.
    pub fn read(text: &str, page: Option<&Self>) -> Option<Self> {
        let text = text.trim();
        if let Some(rest) = text.strip_prefix("//") {
            // Without a page, what the web is today.
            let scheme = page.map_or("https", |page| &page.scheme);
            return absolute(scheme, rest);
        }
        if let Some((scheme, rest)) = text.split_once("://") {
            let scheme = scheme.to_ascii_lowercase();
            return ["http", "https"].contains(&scheme.as_str()).then(|| absolute(&scheme, rest))?;
        }
        // Another scheme: `data:`, `blob:`.
        let before_path = text.split(['/', '?', '#']).next().unwrap_or_default();
        if before_path.contains(':') {
            return None;
        }
        let page = page?;
        let path = if text.starts_with('/') {
            text.to_owned()
        } else {
            let folder = page.path.rfind('/').map_or("/", |end| &page.path[..=end]);
            format!("{folder}{text}")
        };
        Some(Self { path: plain_path(&path), ..page.clone() })
    }

    /// The default port of a scheme.
    pub fn default_port(scheme: &str) -> u16 {
        if scheme == "http" { 80 } else { 443 }
    }

    /// Scheme, host and port as a policy names them.
    pub fn origin(&self) -> String {
        if self.port == Self::default_port(&self.scheme) {
            format!("{}://{}", self.scheme, self.host)
        } else {
            format!("{}://{}:{}", self.scheme, self.host, self.port)
        }
    }

    /// Whether two are of one server, however secure.
    pub fn same_host(&self, other: &Self) -> bool {
        let port = |one: &Self| if one.port == Self::default_port(&one.scheme) { 0 } else { one.port };
        self.host == other.host && port(self) == port(other)
    }
}

fn absolute(scheme: &str, rest: &str) -> Option<Address> {
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(end);
    let (host, port) = split_port(authority)?;
    let port = match port {
        Some(port) => port.parse().ok()?,
        None => Address::default_port(scheme),
    };
    let host = host.to_ascii_lowercase();
    (!host.is_empty() && !host.contains(['@', ' '])).then(|| Address {
        scheme: scheme.to_owned(),
        host,
        port,
        path: plain_path(path),
    })
}

/// Host and port of an authority; an IPv6 address has colons of its own.
fn split_port(authority: &str) -> Option<(&str, Option<&str>)> {
    match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => Some((host, Some(port).filter(|port| !port.is_empty()))),
        _ => Some((authority, None)),
    }
}

/// The path without query and fragment, and without steps such as `..`.
fn plain_path(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/').skip(1) {
        match step {
            "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    if path.ends_with("/.") || path.ends_with("/..") {
        steps.push("");
    }
    format!("/{}", steps.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        let page = Address::read("https://Host.example/a/b.html?x#y", None);
        Address::read(text, page.as_ref()).map(|address| address.origin() + &address.path)
    }

    #[test]
    fn absolute_and_relative_addresses_are_read() {
        for (text, expected) in [
            ("https://house.example:443/embed.js?v=1", "https://house.example/embed.js"),
            ("HTTP://House.example:8080/x/../embed.js", "http://house.example:8080/embed.js"),
            ("//house.example/embed.js", "https://house.example/embed.js"),
            ("https://[::1]:8787/embed.js", "https://[::1]:8787/embed.js"),
            ("https://house.example", "https://house.example/"),
            ("/embed.js", "https://host.example/embed.js"),
            ("embed.js", "https://host.example/a/embed.js"),
            ("../embed.js", "https://host.example/embed.js"),
        ] {
            assert_eq!(read(text).as_deref(), Some(expected), "{text}");
        }
        for text in [
            "data:text/javascript,1",
            "javascript:1",
            "https://",
            "https://a b/",
            "ftp://house.example/x",
            "https://h:x/",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert_eq!(Address::read("embed.js", None), None);
    }
}
