//! Content-Security-Policy, level 3, as far as the widget asks for anything: scripts, WebAssembly, requests, frames.

use super::address::Address;

/// One policy: directives with their sources, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    directives: Vec<(String, Vec<String>)>,
}

/// A script tag, as far as a policy looks at it.
#[derive(Clone, Copy, Debug)]
pub struct Script<'a> {
    /// Where it comes from.
    pub address: &'a Address,
    /// Its nonce. Browsers show it empty in the page that they have built, so an empty one may be any.
    pub nonce: Option<&'a str>,
    /// The hashes of its `integrity`.
    pub integrity: &'a str,
    /// Whether an allowed script put it into the page.
    pub by_script: bool,
}

/// Which requests, and the directives that speak of them, the first that there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Scripts by an element.
    Script,
    /// Compiling WebAssembly.
    Wasm,
    /// `fetch` and `EventSource`.
    Connect,
    /// Frames.
    Frame,
}

impl Asks {
    const fn directives(self) -> &'static [&'static str] {
        match self {
            Self::Script => &["script-src-elem", "script-src", "default-src"],
            Self::Wasm => &["script-src", "default-src"],
            Self::Connect => &["connect-src", "default-src"],
            Self::Frame => &["frame-src", "child-src", "default-src"],
        }
    }

    /// Where to write what `default-src` does not allow: it speaks of everything else too, and stays as it is.
    const fn beside_default(self) -> &'static str {
        match self {
            Self::Script | Self::Wasm => "script-src",
            Self::Connect => "connect-src",
            Self::Frame => "frame-src",
        }
    }
}

impl Policy {
    /// Reads a policy. Of two directives with one name the first counts.
    pub fn read(text: &str) -> Self {
        let mut directives: Vec<(String, Vec<String>)> = Vec::new();
        for part in text.split(';') {
            let mut words = part.split_ascii_whitespace();
            let Some(name) = words.next().map(str::to_ascii_lowercase) else { continue };
            if !directives.iter().any(|(known, _)| *known == name) {
                directives.push((name, words.map(str::to_owned).collect()));
            }
        }
        Self { directives }
    }

    /// The sources of a directive by its own name.
    pub fn own(&self, name: &str) -> Option<&[String]> {
        self.directives.iter().find(|(known, _)| known == name).map(|(_, sources)| sources.as_slice())
    }

    /// The directive that speaks of such requests.
    pub fn governing(&self, asks: Asks) -> Option<(&'static str, &[String])> {
        asks.directives().iter().find_map(|name| Some((*name, self.own(name)?)))
    }

    /// Whether a script may run.
    pub fn allows_script(&self, script: Script<'_>, page: Option<&Address>) -> bool {
        let Some((_, sources)) = self.governing(Asks::Script) else { return true };
        let has_nonce = |nonce: &str| {
            sources.iter().filter_map(|source| quoted(source, "nonce-")).any(|known| nonce.is_empty() || known == nonce)
        };
        if script.nonce.is_some_and(has_nonce) {
            return true;
        }
        let mut hashes = script.integrity.split_ascii_whitespace().peekable();
        let known = |hash: &str| sources.iter().any(|source| source.trim_matches('\'') == hash);
        if hashes.peek().is_some() && hashes.all(known) {
            return true;
        }
        if is(sources, "'strict-dynamic'") {
            return script.by_script;
        }
        matches(sources, script.address, page)
    }

    /// Whether WebAssembly may be compiled.
    pub fn allows_wasm(&self) -> bool {
        self.governing(Asks::Wasm)
            .is_none_or(|(_, sources)| is(sources, "'wasm-unsafe-eval'") || is(sources, "'unsafe-eval'"))
    }

    /// Whether such requests may go to an address.
    pub fn allows(&self, asks: Asks, address: &Address, page: Option<&Address>) -> bool {
        self.governing(asks).is_none_or(|(_, sources)| matches(sources, address, page))
    }

    /// Whether scripts depend on a nonce, so that naming a host changes nothing.
    pub fn wants_nonce(&self) -> bool {
        self.governing(Asks::Script).is_some_and(|(_, sources)| is(sources, "'strict-dynamic'"))
    }

    /// Allows a policy of trusted types by its name.
    pub fn add_types(&mut self, name: &str) {
        if let Some((_, names)) = self.directives.iter_mut().find(|(known, _)| known == "trusted-types") {
            names.retain(|known| !known.eq_ignore_ascii_case("'none'"));
            names.push(name.to_owned());
        }
    }

    /// Allows more for such requests, under the directive that speaks of them alone.
    pub fn add(&mut self, asks: Asks, sources: &[&str]) {
        let Some((governing, has)) = self.governing(asks) else { return };
        let name = if governing == "default-src" { asks.beside_default() } else { governing };
        let mut all: Vec<String> =
            has.iter().filter(|source| !source.eq_ignore_ascii_case("'none'")).cloned().collect();
        for source in sources {
            if !is(&all, source) {
                all.push((*source).to_owned());
            }
        }
        match self.directives.iter_mut().find(|(known, _)| known == name) {
            Some((_, sources)) => *sources = all,
            None => self.directives.push((name.to_owned(), all)),
        }
    }
}

impl std::fmt::Display for Policy {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let part = |(name, sources): &(String, Vec<String>)| {
            [std::slice::from_ref(name), sources.as_slice()].concat().join(" ")
        };
        f.write_str(&self.directives.iter().map(part).collect::<Vec<_>>().join("; "))
    }
}

fn is(sources: &[String], wanted: &str) -> bool {
    sources.iter().any(|source| source.eq_ignore_ascii_case(wanted))
}

/// What follows `start` in a source in quotation marks.
fn quoted<'a>(source: &'a str, start: &str) -> Option<&'a str> {
    let inside = source.strip_prefix('\'')?.strip_suffix('\'')?;
    let (head, rest) = inside.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

fn matches(sources: &[String], address: &Address, page: Option<&Address>) -> bool {
    sources.iter().any(|source| matches_one(source, address, page))
}

/// "Does URL match expression in origin" of the specification, for `http` and `https`.
fn matches_one(source: &str, address: &Address, page: Option<&Address>) -> bool {
    if source == "*" {
        return true;
    }
    if source.eq_ignore_ascii_case("'self'") {
        return page.is_some_and(|page| scheme_fits(&page.scheme, &address.scheme) && page.same_host(address));
    }
    if source.starts_with('\'') {
        return false;
    }
    if let Some(scheme) = source.strip_suffix(':') {
        return scheme_fits(&scheme.to_ascii_lowercase(), &address.scheme);
    }
    let (scheme, rest) = match source.split_once("://") {
        Some((scheme, rest)) => (Some(scheme.to_ascii_lowercase()), rest),
        None => (None, source),
    };
    let scheme = scheme.or_else(|| page.map(|page| page.scheme.clone()));
    if scheme.is_some_and(|scheme| !scheme_fits(&scheme, &address.scheme)) {
        return false;
    }
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !port.contains(']') => (host, Some(port)),
        _ => (authority, None),
    };
    host_fits(&host.to_ascii_lowercase(), &address.host) && port_fits(port, address) && path_fits(path, &address.path)
}

/// What is allowed insecurely is allowed securely.
fn scheme_fits(allowed: &str, scheme: &str) -> bool {
    allowed == scheme || (allowed == "http" && scheme == "https")
}

fn host_fits(allowed: &str, host: &str) -> bool {
    match allowed.strip_prefix("*.") {
        Some(domain) => host.strip_suffix(domain).is_some_and(|sub| sub.ends_with('.')),
        None => allowed == host || allowed == "*",
    }
}

fn port_fits(allowed: Option<&str>, address: &Address) -> bool {
    match allowed {
        None => address.port == Address::default_port(&address.scheme),
        Some("*") => true,
        Some(port) => {
            port.parse() == Ok(address.port) || (port == "80" && address.port == 443 && address.scheme == "https")
        }
    }
}

fn path_fits(allowed: &str, path: &str) -> bool {
    allowed.is_empty() || allowed == path || (allowed.ends_with('/') && path.starts_with(allowed))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> Address {
        Address::read(text, None).unwrap()
    }

    #[test]
    fn sources_match_as_the_specification_says() {
        let page = address("https://site.example/page");
        let house = address("https://house.example/embed.js");
        for (source, expected) in [
            ("https://house.example", true),
            ("house.example", true),
            ("HTTPS://HOUSE.example", true),
            ("http://house.example", true),
            ("*.example", true),
            ("*.house.example", false),
            ("https:", true),
            ("http:", true),
            ("data:", false),
            ("*", true),
            ("https://house.example:443", true),
            ("https://house.example:8443", false),
            ("https://house.example:*", true),
            ("https://house.example/embed.js", true),
            ("https://house.example/widget/", false),
            ("https://house.example/", true),
            ("'self'", false),
            ("'none'", false),
            ("'unsafe-inline'", false),
        ] {
            let policy = Policy::read(&format!("connect-src {source}"));
            assert_eq!(policy.allows(Asks::Connect, &house, Some(&page)), expected, "{source}");
        }
        let own = address("https://site.example/embed.js");
        assert!(Policy::read("default-src 'self'").allows(Asks::Connect, &own, Some(&page)));
        assert!(!Policy::read("default-src https:").allows(
            Asks::Connect,
            &address("http://house.example/"),
            Some(&page)
        ));
    }

    #[test]
    fn the_most_special_directive_decides() {
        let house = address("https://house.example/embed.js");
        let script = Script { address: &house, nonce: None, integrity: "", by_script: false };
        for (policy, expected) in [
            ("", true),
            ("img-src 'none'", true),
            ("default-src 'none'", false),
            ("default-src 'none'; script-src house.example", true),
            ("script-src 'none'; script-src-elem house.example", true),
            ("script-src house.example; script-src-elem 'self'", false),
            ("script-src 'self'; script-src house.example", false),
            ("SCRIPT-SRC house.example", true),
        ] {
            assert_eq!(Policy::read(policy).allows_script(script, None), expected, "{policy}");
        }
        assert!(!Policy::read("script-src 'self'; script-src-elem *").allows_wasm());
        assert!(Policy::read("default-src 'self' 'wasm-unsafe-eval'").allows_wasm());
        assert!(Policy::read("script-src 'unsafe-eval'").allows_wasm());
        assert!(!Policy::read("child-src 'none'; default-src *").allows(Asks::Frame, &house, None));
    }

    #[test]
    fn nonces_hashes_and_strict_dynamic() {
        let house = address("https://house.example/embed.js");
        let script = Script { address: &house, nonce: None, integrity: "", by_script: false };
        let strict = Policy::read("script-src 'nonce-abc' 'strict-dynamic' https://house.example");
        assert!(!strict.allows_script(script, None), "hosts do not count");
        assert!(strict.allows_script(Script { nonce: Some("abc"), ..script }, None));
        assert!(strict.allows_script(Script { nonce: Some(""), ..script }, None), "the browser hides nonces");
        assert!(!strict.allows_script(Script { nonce: Some("abcd"), ..script }, None));
        assert!(strict.allows_script(Script { by_script: true, ..script }, None));
        let hash = Policy::read("script-src 'sha256-AAA='");
        assert!(hash.allows_script(Script { integrity: "sha256-AAA=", ..script }, None));
        assert!(!hash.allows_script(Script { integrity: "sha256-AAA= sha256-BBB=", ..script }, None));
    }

    #[test]
    fn a_policy_is_amended_where_it_must_be_and_nowhere_else() {
        let mut policy = Policy::read("default-src 'self'; script-src 'none'; img-src *");
        policy.add(Asks::Script, &["https://house.example"]);
        policy.add(Asks::Wasm, &["'wasm-unsafe-eval'"]);
        policy.add(Asks::Connect, &["https://house.example"]);
        policy.add(Asks::Connect, &["https://house.example"]);
        assert_eq!(
            policy.to_string(),
            "default-src 'self'; script-src https://house.example 'wasm-unsafe-eval'; img-src *; \
             connect-src 'self' https://house.example"
        );
        let mut none = Policy::read("img-src *");
        none.add(Asks::Connect, &["https://house.example"]);
        assert_eq!(none.to_string(), "img-src *");
    }
}
