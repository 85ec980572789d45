//! What stands in the way of the widget on a page whose source and response headers somebody pasted.
//!
//! The installation check of the widget itself (`data-check`) says more, but cannot run where the script is blocked,
//! stripped or refused. Nothing here asks the network, and nothing here is text for people: each [`Finding`] has its
//! message in `diagnose.ftl`.

mod address;
mod finding;
mod html;
mod policy;
#[cfg(test)]
mod tests;

use address::Address;
pub use finding::{Finding, Place, Weight};
pub use html::Container;
use html::{Page, Tag};
use policy::{Asks, Policy, Script};

/// The page that is looked at.
struct Subject {
    page: Page,
    /// The page's own address, where it is known.
    address: Option<Address>,
    house: Address,
}

/// Looks at a page's source and at the headers of its response (lines of `Name: value`, as tools show them). `page` is the
/// page's address, `house` the clearing house's base address. Empty where nothing stands in the way.
pub fn diagnose(html: &str, headers: &str, page: Option<&str>, house: &str) -> Vec<Finding> {
    let base = if house.ends_with('/') { house.to_owned() } else { format!("{house}/") };
    let Some(house) = Address::read(&base, None) else { return Vec::new() };
    let address = page.and_then(|page| Address::read(page, None));
    let subject = Subject { page: html::read(html), address, house };
    let mut found = Vec::new();
    let tags: Vec<&Tag> = subject.page.starts.iter().filter(|tag| subject.is_ours(tag)).collect();
    let live: Vec<&Tag> = tags.iter().copied().filter(|tag| tag.inside.is_none()).collect();
    if live.is_empty() {
        let containers = tags.iter().filter_map(|tag| tag.inside);
        found.extend(containers.map(Finding::Inert));
        if found.is_empty() {
            found.push(if is_escaped(html) { Finding::Escaped } else { Finding::NoTag });
        }
    }
    for tag in &live {
        subject.tag(tag, &mut found);
    }
    subject.place(&live, &mut found);
    subject.policies(&live, headers, &mut found);
    let mut once: Vec<Finding> = Vec::new();
    for finding in found {
        if !once.contains(&finding) {
            once.push(finding);
        }
    }
    once
}

/// The attributes into which tools move an address.
const MOVED: [&str; 6] =
    ["data-src", "data-lazy-src", "data-cookieblock-src", "data-litespeed-src", "data-rocket-src", "data-cmp-src"];

impl Subject {
    /// Whether a tag is, or was meant to be, the widget's.
    fn is_ours(&self, tag: &Tag) -> bool {
        let src = |name: &&str| tag.get(name).is_some_and(|src| self.is_loader(src) || self.is_of_house(src));
        tag.name == "script" && (tag.has("data-ifex") || tag.has("data-check") || ["src"].iter().chain(&MOVED).any(src))
    }

    fn read(&self, src: &str) -> Option<Address> {
        Address::read(src, self.address.as_ref())
    }

    fn is_of_house(&self, src: &str) -> bool {
        self.read(src).is_some_and(|address| address.same_host(&self.house))
    }

    /// Whether an address is a loader's, wherever that is.
    fn is_loader(&self, src: &str) -> bool {
        let path = src.split(['?', '#']).next().unwrap_or_default();
        let name = path.rsplit('/').next().unwrap_or_default();
        name == wire::route::EMBED || pinned_hash(name).is_some()
    }

    fn tag(&self, tag: &Tag, found: &mut Vec<Finding>) {
        match tag.get("type").map(|kind| kind.trim().to_ascii_lowercase()) {
            Some(kind) if kind == "module" => found.push(Finding::Module),
            Some(kind) if !kind.is_empty() && !kind.ends_with("javascript") && !kind.ends_with("ecmascript") => {
                found.push(Finding::HeldBack { kind });
            }
            _ => {}
        }
        match tag.get("src") {
            Some(src) if !src.trim().is_empty() => self.src(src, tag, found),
            _ => match MOVED.iter().find(|name| tag.has(name)) {
                Some(name) => found.push(Finding::SrcMoved { attribute: (*name).to_owned() }),
                None => found.push(Finding::SrcMistyped { src: String::new() }),
            },
        }
        match tag.get("data-ifex").map(|kind| kind.trim().to_ascii_lowercase()) {
            Some(kind) if !["alerts", "petition"].contains(&kind.as_str()) => {
                found.push(Finding::UnknownKind { value: kind });
            }
            Some(_) if tag.in_head => found.push(Finding::InHead),
            _ => {}
        }
        if !tag.has("async") && !tag.has("defer") {
            found.push(Finding::AsyncMissing);
        }
    }

    fn src(&self, src: &str, tag: &Tag, found: &mut Vec<Finding>) {
        let src = src.trim();
        let text = || src.to_owned();
        let name = match self.read(src) {
            Some(address) if self.is_loader(src) => {
                let (folder, name) = address.path.split_at(address.path.rfind('/').map_or(0, |at| at + 1));
                if !address.same_host(&self.house) {
                    found.push(Finding::SrcElsewhere { src: text() });
                } else if folder != self.house.path {
                    found.push(Finding::SrcMistyped { src: text() });
                }
                // Nobody embeds on an insecure page who has a choice, so an unknown one is taken for secure.
                if address.scheme == "http"
                    && self.address.as_ref().is_none_or(|page| page.scheme == "https")
                    && !is_local(&address)
                {
                    found.push(Finding::SrcInsecure { src: text() });
                }
                name.to_owned()
            }
            _ => {
                found.push(Finding::SrcMistyped { src: text() });
                return;
            }
        };
        let Some(integrity) = tag.get("integrity").filter(|value| !value.trim().is_empty()) else { return };
        if !tag.has("crossorigin") {
            found.push(Finding::IntegrityWithoutCrossorigin);
        }
        match pinned_hash(&name) {
            None => found.push(Finding::IntegrityMoving),
            Some(hash) => {
                let plain = format!("sha256-{}=", hash.replace('-', "+").replace('_', "/"));
                let hashes: Vec<&str> =
                    integrity.split_ascii_whitespace().filter(|hash| hash.starts_with("sha256-")).collect();
                if !hashes.is_empty() && !hashes.contains(&plain.as_str()) {
                    found.push(Finding::IntegrityMismatched);
                }
            }
        }
    }

    fn place(&self, live: &[&Tag], found: &mut Vec<Finding>) {
        let elements = ["ifex-alerts", "ifex-petition"];
        let of = |name: &str| self.page.starts.iter().filter(|tag| tag.name == name && tag.inside.is_none()).count();
        for name in elements {
            if of(name) > self.page.ends.iter().filter(|end| *end == name).count() {
                found.push(Finding::Unclosed { element: name.to_owned() });
            }
        }
        let by_tag = live.iter().any(|tag| tag.has("data-ifex"));
        if !live.is_empty() && !by_tag && elements.iter().all(|name| of(name) == 0) {
            let held = self.page.starts.iter().filter(|tag| elements.contains(&tag.name.as_str()));
            let held: Vec<Finding> = held.filter_map(|tag| tag.inside).map(Finding::Inert).collect();
            found.push(Finding::NoPlace);
            found.extend(held);
        }
    }

    fn policies(&self, live: &[&Tag], headers: &str, found: &mut Vec<Finding>) {
        let headers = read_headers(headers);
        let named =
            |wanted: &'static str| headers.iter().filter(move |(name, _)| name == wanted).map(|(_, value)| value);
        let in_header =
            named("content-security-policy").flat_map(|value| value.split(',')).map(|text| (Place::Header, text));
        let metas = self.page.starts.iter().filter(|tag| tag.name == "meta" && tag.inside.is_none());
        let metas = metas.filter(|tag| {
            tag.get("http-equiv").is_some_and(|name| name.trim().eq_ignore_ascii_case("content-security-policy"))
        });
        let in_meta = metas.filter_map(|tag| tag.get("content")).map(|text| (Place::Meta, text));
        for (place, text) in in_header.chain(in_meta) {
            self.policy(live, place, &Policy::read(text), found);
        }
        let wants_integrity = |value: &String| value.contains("blocked-destinations") && value.contains("script");
        if named("integrity-policy").any(wants_integrity) && live.iter().any(|tag| !tag.has("integrity")) {
            found.push(Finding::IntegrityRequired);
        }
    }

    fn policy(&self, live: &[&Tag], place: Place, policy: &Policy, found: &mut Vec<Finding>) {
        let page = self.address.as_ref();
        let origin = self.house.origin();
        let mut amended = policy.clone();
        let before = found.len();
        if let Some((directive, _)) = policy.governing(Asks::Script)
            && live.iter().any(|tag| !self.may_run(tag, policy))
        {
            if policy.wants_nonce() {
                found.push(Finding::NonceMissing);
            } else {
                found.push(Finding::PolicyScript { directive });
                amended.add(Asks::Script, &[&origin]);
            }
        }
        if let Some((directive, _)) = policy.governing(Asks::Wasm)
            && !policy.allows_wasm()
        {
            let frame = policy.allows(Asks::Frame, &self.house, page);
            found.push(Finding::PolicyWasm { directive, frame });
            amended.add(Asks::Wasm, &["'wasm-unsafe-eval'"]);
        }
        if let Some((directive, _)) = policy.governing(Asks::Connect)
            && !policy.allows(Asks::Connect, &self.house, page)
        {
            found.push(Finding::PolicyConnect { directive });
            amended.add(Asks::Connect, &[&origin]);
        }
        let types = policy.own("trusted-types");
        if policy.own("require-trusted-types-for").is_some()
            && types.is_some_and(|types| !types.iter().any(|name| name == "ifex" || name == "*"))
        {
            found.push(Finding::PolicyTypes);
            amended.add_types("ifex");
        }
        if policy
            .own("sandbox")
            .is_some_and(|allowed| !allowed.iter().any(|one| one.eq_ignore_ascii_case("allow-scripts")))
        {
            found.push(Finding::PolicySandbox);
        }
        if found.len() > before && amended != *policy {
            found.push(Finding::Amended { place, policy: amended.to_string() });
        }
    }

    /// Whether a policy lets a tag run, and then what the loader puts into the page with the tag's nonce.
    fn may_run(&self, tag: &Tag, policy: &Policy) -> bool {
        let Some(address) = tag.get("src").and_then(|src| self.read(src)) else { return true };
        let page = self.address.as_ref();
        let nonce = tag.get("nonce");
        let own =
            Script { address: &address, nonce, integrity: tag.get("integrity").unwrap_or_default(), by_script: false };
        let glue =
            Address { path: format!("{}{}widget.js", self.house.path, wire::route::WIDGET), ..self.house.clone() };
        let next = Script { address: &glue, nonce, integrity: "", by_script: true };
        policy.allows_script(own, page) && policy.allows_script(next, page)
    }
}

/// The hash in the name of a pinned loader.
fn pinned_hash(name: &str) -> Option<&str> {
    let hash = name.strip_prefix("embed-")?.strip_suffix(".js")?;
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    (hash.len() == 43 && hash.bytes().all(plain)).then_some(hash)
}

/// Addresses of the same machine count as secure.
fn is_local(address: &Address) -> bool {
    address.host == "localhost" || address.host.starts_with("127.") || address.host == "[::1]"
}

/// Whether the tag is in the page as text.
fn is_escaped(html: &str) -> bool {
    let lower = html.to_ascii_lowercase();
    ["&lt;script", "&amp;lt;script", "&#60;script", "&#x3c;script", "&lt;ifex-"].iter().any(|start| {
        lower.match_indices(start).any(|(at, _)| {
            let near: String = lower[at..].chars().take(400).collect();
            near.contains("ifex") || near.contains(wire::route::EMBED) || near.contains("/embed-")
        })
    })
}

/// Headers by their names in lower case. Tools show them with marks in front, and some fold long ones.
fn read_headers(text: &str) -> Vec<(String, String)> {
    let mut headers: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        let folded = line.starts_with([' ', '\t']);
        let line = line.trim().trim_start_matches(['<', '>', '*']).trim();
        let name = line
            .split_once(':')
            .filter(|(name, _)| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        match (name, headers.last_mut()) {
            (None, Some((_, value))) if folded => {
                value.push(' ');
                value.push_str(line);
            }
            (Some((name, value)), _) => headers.push((name.to_ascii_lowercase(), value.trim().to_owned())),
            (None, _) => {}
        }
    }
    headers
}
