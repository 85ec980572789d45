//! What an editor should look at before an organisation is put under a letter: look-alikes above all.

use strsim::osa_distance;
use unicode_security::{MixedScript, confusable_detection::skeleton};
use wire::{Endorsement, EndorsementCheck};

use super::site::{self, Site};

/// A reason to look closely.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// The representative's address is not in the domain of the site.
    AddressElsewhere,
    /// Anybody may have a page there.
    SharedSite,
    /// The site's name is in letters of another alphabet, which may look like Latin ones.
    ForeignSite,
    /// The name has letters of several alphabets.
    MixedName,
    /// The name reads as that of another organisation, whose site is another.
    NameLike(String),
    /// The site's name differs little from that of another organisation.
    SiteLike(String),
    /// It takes the place of this one, which has the same site.
    Replaces(String),
}

/// An organisation that is known: a member, or one under any letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its names in all languages.
    pub names: Vec<String>,
    /// Its site, where it is known.
    pub site: Option<Site>,
    /// Whether it stands under the letter in question.
    pub in_letter: bool,
}

impl Known {
    /// One that stands under a letter.
    pub fn of(shown: &Endorsement, in_letter: bool) -> Self {
        let names = shown.names.values().chain([&shown.organisation]).cloned().collect();
        Self { names, site: Site::read(&shown.site).ok(), in_letter }
    }
}

/// The reasons, the gravest first.
pub fn doubts(shown: &Endorsement, known: &[Known]) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    let site = Site::read(&shown.site).ok();
    let host = site.as_ref().map(|site| site.host.as_str());
    let names: Vec<&String> = shown.names.values().chain([&shown.organisation]).collect();
    for other in known {
        let other_host = other.site.as_ref().map(|site| site.host.as_str());
        let name = other.names.last().cloned().unwrap_or_default();
        if host.is_some() && host == other_host {
            if other.in_letter {
                doubts.push(Doubt::Replaces(name));
            }
            continue;
        }
        if let Some(alike) = other.names.iter().find(|theirs| names.iter().any(|ours| reads_like(ours, theirs))) {
            doubts.push(Doubt::NameLike(alike.clone()));
        }
        if let (Some(ours), Some(theirs)) = (&site, &other.site)
            && looks_like(ours, theirs)
        {
            doubts.push(Doubt::SiteLike(theirs.host.clone()));
        }
    }
    if names.iter().any(|name| name.split_whitespace().any(|word| !word.is_single_script())) {
        doubts.push(Doubt::MixedName);
    }
    if site.as_ref().is_some_and(Site::is_foreign) {
        doubts.push(Doubt::ForeignSite);
    }
    if site.as_ref().is_some_and(Site::is_shared) {
        doubts.push(Doubt::SharedSite);
    }
    if shown.check == EndorsementCheck::Editor {
        doubts.push(Doubt::AddressElsewhere);
    }
    doubts.dedup();
    doubts
}

/// Whether two names read the same: by the shapes of their letters (UTS 39), whatever the case and the signs between.
fn reads_like(ours: &str, theirs: &str) -> bool {
    let shape = |name: &str| skeleton(name).filter(|c| c.is_alphanumeric()).collect::<String>();
    // In the case given too: a capital I looks like a small l, and a small i does not.
    shape(ours) == shape(theirs) || shape(&ours.to_lowercase()) == shape(&theirs.to_lowercase())
}

/// Whether two registered domains differ by a letter or two, by the ending, or by letters that look the same.
fn looks_like(ours: &Site, theirs: &Site) -> bool {
    let (ours, theirs) = (shape(ours), shape(theirs));
    let (first, second) = (label(&ours), label(&theirs));
    // Two short names are alike by chance.
    let few = if first.chars().count().min(second.chars().count()) < 6 { 0 } else { 2 };
    (first.chars().count() > 3 && osa_distance(first, second) <= few) || ours == theirs
}

/// The registered domain as it looks, in letters instead of `xn--…`.
fn shape(site: &Site) -> String {
    skeleton(&site::readable(site.registered())).collect()
}

fn label(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(name: &str, site: &str) -> Endorsement {
        Endorsement {
            organisation: name.into(),
            names: Default::default(),
            site: site.into(),
            country: "TN".into(),
            member: None,
            logo: None,
            check: EndorsementCheck::Domain,
            day: String::new(),
            sample: false,
        }
    }

    #[test]
    fn look_alikes_of_those_who_are_known_are_told() {
        let known = [
            Known::of(&shown("Sample Union of Reporters", "https://www.reporters.example.org"), false),
            Known::of(&shown("Press Watch", "https://presswatch.org"), true),
        ];
        let told = |name: &str, site: &str| doubts(&shown(name, site), &known);
        assert_eq!(told("Another Group", "https://another-group.org"), []);
        assert_eq!(
            told("SAMPLE UNION, OF REPORTERS", "https://evil.com"),
            [Doubt::NameLike("Sample Union of Reporters".into())]
        );
        // Р, е and а are Cyrillic.
        let cyrillic = told("Рress Wаtch", "https://evil.com");
        assert_eq!(cyrillic, [Doubt::NameLike("Press Watch".into()), Doubt::MixedName]);
        assert_eq!(
            told("SampIe Union of Reporters", "https://evil.com"),
            [Doubt::NameLike("Sample Union of Reporters".into())]
        );
        for site in
            ["https://preswatch.org", "https://press-watch.org", "https://presswatch.com", "https://presswatch.net/en"]
        {
            assert_eq!(told("Another", site), [Doubt::SiteLike("presswatch.org".into())], "{site}");
        }
        // The а is Cyrillic.
        let foreign = told("Another", "https://presswаtch.org");
        assert_eq!(foreign, [Doubt::SiteLike("presswatch.org".into()), Doubt::ForeignSite]);
        assert_eq!(told("Press Watch", "https://presswatch.org/en"), [Doubt::Replaces("Press Watch".into())]);
    }

    #[test]
    fn a_name_in_two_scripts_side_by_side_is_no_doubt() {
        assert_eq!(doubts(&shown("اتحاد RSF للصحافة", "https://union.example.org"), &[]), []);
        let mut elsewhere = shown("Union", "https://facebook.com/union");
        elsewhere.check = EndorsementCheck::Editor;
        assert_eq!(doubts(&elsewhere, &[]), [Doubt::SharedSite, Doubt::AddressElsewhere]);
    }
}
