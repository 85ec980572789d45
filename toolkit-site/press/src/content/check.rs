//! The rules that every guide keeps, and those by which its language versions agree.

use std::collections::BTreeMap;

use i18n::LANGUAGES;
use pulldown_cmark::{Event, HeadingLevel, Tag};
use toolkit_site::guide::Section;
use toolkit_site::route::Route;

use super::markdown::{self, CHECKLIST};
use super::{Source, Sources};

/// Parts that every guide has, in this order.
const PARTS: [&str; 4] = ["steps", CHECKLIST, "now", "sources"];
/// Ids that a guide's page has around its parts; those of items begin with `item-`.
const TAKEN: [&str; 8] = ["content", "unable", "exit", "contents", "take", "related", "keep", "keep-hint"];
/// Items of a checklist: fewer are no list, more are not done.
const ITEMS: std::ops::RangeInclusive<usize> = 5..=10;
/// Characters: what a heading, a browser's tab, a line in a list and a search engine's excerpt show uncut.
const TITLE: usize = 80;
const TAB: usize = 40;
const NEED: usize = 130;
const SUMMARY: usize = 200;
/// Fewer guides than this are no toolkit.
const GUIDES: usize = 20;

/// What stands in the body of a guide, as far as languages must agree on it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Shape {
    ids: Vec<String>,
    items: usize,
    links: Vec<String>,
}

/// Every fault of every file, in the order of languages and names.
pub fn all(sources: &Sources) -> Vec<String> {
    let mut faults = Vec::new();
    let reference = LANGUAGES[0].tag;
    for (lang, guides) in sources {
        for source in guides.values() {
            let at = format!("{lang}/{}.md", source.slug);
            let found = of_file(source, guides).into_iter();
            faults.extend(found.map(|fault| format!("{at}: {fault}")));
        }
    }
    let Some(originals) = sources.get(reference) else { return faults };
    for (lang, guides) in sources {
        faults.extend(
            originals
                .keys()
                .filter(|slug| !guides.contains_key(*slug))
                .map(|slug| format!("{lang}/{slug}.md is missing: every guide exists in every language")),
        );
        for source in guides.values() {
            match originals.get(&source.slug) {
                None => faults.push(format!("{lang}/{0}.md has no {reference}/{0}.md", source.slug)),
                Some(original) => faults.extend(
                    differences(original, source)
                        .into_iter()
                        .map(|fault| format!("{lang}/{}.md: {fault}", source.slug)),
                ),
            }
        }
    }
    if originals.len() < GUIDES {
        faults.push(format!("there are {} guides: at least {GUIDES} are wanted", originals.len()));
    }
    for section in Section::ALL {
        if !originals.values().any(|source| source.front.section == *section) {
            faults.push(format!("section `{}` has no guide", section.as_str()));
        }
    }
    faults
}

/// The faults of one file by itself.
fn of_file(source: &Source, guides: &BTreeMap<String, Source>) -> Vec<String> {
    let front = &source.front;
    let mut faults = Vec::new();
    let texts = [
        ("title", &front.title, TITLE),
        ("tab", &front.tab, TAB),
        ("need", &front.need, NEED),
        ("summary", &front.summary, SUMMARY),
    ];
    for (name, text, most) in texts {
        let length = text.chars().count();
        if length == 0 || length > most {
            faults.push(format!("`{name}` has {length} characters: 1 to {most} are allowed"));
        }
    }
    if front.audience.is_empty() || front.audience.len() > 3 {
        faults.push("`audience` names one to three".into());
    }
    for slug in &front.related {
        if *slug == source.slug || !guides.contains_key(slug) {
            faults.push(format!("`related` names `{slug}`, which is no other guide"));
        }
    }
    if !source.slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-') {
        faults.push("a guide's file is named in lower-case letters and hyphens".into());
    }
    faults.extend(of_body(source, guides));
    faults
}

fn of_body(source: &Source, guides: &BTreeMap<String, Source>) -> Vec<String> {
    let mut faults = Vec::new();
    let line = |offset: usize| source.line + source.body[..offset].matches('\n').count();
    let (mut part, mut items) = (String::new(), 0);
    for (event, span) in markdown::parser(&source.body).into_offset_iter() {
        let at = line(span.start);
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, .. }) => match id {
                Some(id) => part = id.into_string(),
                None => faults.push(format!("line {at}: a heading needs an id, such as {{#steps}}")),
            },
            Event::Start(Tag::Heading { level, .. }) if level != HeadingLevel::H3 => {
                faults.push(format!("line {at}: headings are ## or ###; the title is in the front matter"));
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                faults.extend(link(&dest_url, &part, guides).map(|fault| format!("line {at}: {fault}")));
            }
            Event::TaskListMarker(ticked) => {
                items += 1;
                if ticked || part != CHECKLIST {
                    faults.push(format!("line {at}: `- [ ]` belongs into the checklist, unticked"));
                }
            }
            Event::Html(_) | Event::InlineHtml(_) => faults.push(format!("line {at}: HTML is not allowed")),
            Event::Start(Tag::Image { .. }) => faults.push(format!("line {at}: pictures are not allowed")),
            _ => {}
        }
    }
    if !ITEMS.contains(&items) {
        faults.push(format!("the checklist has {items} items: {} to {} are wanted", ITEMS.start(), ITEMS.end()));
    }
    let ids = shape(source).ids;
    for (place, id) in ids.iter().enumerate() {
        if ids[..place].contains(id) || TAKEN.contains(&id.as_str()) || id.starts_with("item-") {
            faults.push(format!("the id `{id}` is used twice, or by the page around the guide: choose another"));
        }
    }
    let wanted: Vec<&str> = ids.iter().map(String::as_str).filter(|id| PARTS.contains(id)).collect();
    if wanted != PARTS {
        faults.push(format!("parts {} are wanted, in this order; found {}", PARTS.join(", "), ids.join(", ")));
    }
    faults
}

fn link(to: &str, part: &str, guides: &BTreeMap<String, Source>) -> Option<String> {
    match to.split_once(':') {
        Some(("guide", slug)) => {
            (!guides.contains_key(slug)).then(|| format!("`{to}` leads nowhere: there is no guide `{slug}`"))
        }
        Some(("page", name)) => {
            Route::named(name).is_none().then(|| format!("`{to}` leads nowhere: there is no page `{name}`"))
        }
        Some(("https", _)) if part == "sources" => None,
        Some(("https", _)) => Some(format!("`{to}` leads to another site: such links stand among the sources only")),
        _ => Some(format!("`{to}` is no link that guides may have: use guide:, page:, or https: among the sources")),
    }
}

/// How a translation differs from its original.
fn differences(original: &Source, source: &Source) -> Vec<String> {
    let mut faults = Vec::new();
    let (a, b) = (&original.front, &source.front);
    let same = [
        ("section", a.section == b.section),
        ("level", a.level == b.level),
        ("audience", a.audience == b.audience),
        ("related", a.related == b.related),
    ];
    faults
        .extend(same.iter().filter(|(_, same)| !same).map(|(name, _)| format!("`{name}` differs from the original's")));
    let (a, b) = (shape(original), shape(source));
    if a.ids != b.ids {
        faults.push(format!("its parts are {}, the original's {}", b.ids.join(", "), a.ids.join(", ")));
    }
    if a.items != b.items {
        faults.push(format!("its checklist has {} items, the original's {}", b.items, a.items));
    }
    if a.links != b.links {
        faults.push(format!("it links to {}, the original to {}", b.links.join(", "), a.links.join(", ")));
    }
    faults
}

/// Ids in order, number of items, and the links within the site by name: word order differs between languages.
fn shape(source: &Source) -> Shape {
    let mut shape = Shape::default();
    for event in markdown::parser(&source.body) {
        match event {
            Event::Start(Tag::Heading { id: Some(id), .. }) => shape.ids.push(id.into_string()),
            Event::TaskListMarker(_) => shape.items += 1,
            Event::Start(Tag::Link { dest_url, .. }) if !dest_url.starts_with("https:") => {
                shape.links.push(dest_url.into_string());
            }
            _ => {}
        }
    }
    shape.links.sort();
    shape
}

#[cfg(test)]
mod tests {
    use super::super::front;
    use super::*;

    const BODY: &str = "Intro, see [that](guide:other) and [here](page:support).\n\n## Steps {#steps}\n\n1. One.\n\n\
        ## List {#checklist}\n\n- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e\n\n## Now {#now}\n\nGo.\n\n\
        ## Sources {#sources}\n\n- [RFC](https://www.rfc-editor.org/rfc/rfc9180)\n";

    fn source(slug: &str, section: &str, body: &str) -> Source {
        let text = format!(
            "+++\ntitle = \"T\"\ntab = \"T\"\nneed = \"N\"\nsummary = \"S\"\nsection = \"{section}\"\nlevel = \"start\"\n\
             audience = [\"journalist\"]\nreviewed = 2026-11-22\nrelated = []\n+++\n{body}"
        );
        let (front, body, line) = front::split(&text).unwrap();
        Source { slug: slug.into(), front, body: body.to_owned(), line }
    }

    fn sources(change: impl Fn(&str, &str) -> Option<String>) -> Sources {
        let mut all = Sources::new();
        for language in LANGUAGES {
            let guides = all.entry(language.tag).or_default();
            let slugs = (0..20u8).map(|number| format!("guide-{}", char::from(b'a' + number)));
            for (number, slug) in slugs.chain(["other".into()]).enumerate() {
                let section = Section::ALL[number % Section::ALL.len()].as_str();
                if let Some(body) = change(language.tag, &slug) {
                    guides.insert(slug.clone(), source(&slug, section, &body));
                }
            }
        }
        all
    }

    fn faults(at: &str, from: &str, to: &str) -> Vec<String> {
        all(&sources(|lang, slug| {
            Some(if format!("{lang}/{slug}") == at { BODY.replace(from, to) } else { BODY.into() })
        }))
    }

    #[test]
    fn guides_that_keep_the_rules_have_no_faults() {
        assert_eq!(all(&sources(|_, _| Some(BODY.into()))), Vec::<String>::new());
    }

    #[test]
    fn a_missing_language_is_named() {
        let found = all(&sources(|lang, slug| ((lang, slug) != ("ru", "guide-b")).then(|| BODY.into())));
        assert_eq!(found, ["ru/guide-b.md is missing: every guide exists in every language"]);
    }

    #[test]
    fn a_broken_link_is_named_with_its_line() {
        let found = faults("en/guide-a", "guide:other", "guide:nobody");
        assert!(found[0].starts_with("en/guide-a.md: line 12: `guide:nobody` leads nowhere"), "{found:?}");
        assert!(faults("en/guide-a", "page:support", "page:x")[0].contains("no page `x`"));
        assert!(faults("en/guide-a", "guide:other", "https://example.org/")[0].contains("among the sources only"));
        assert!(faults("en/guide-a", "guide:other", "javascript:alert(1)")[0].contains("no link that guides may have"));
    }

    #[test]
    fn a_translation_must_have_the_originals_parts_items_and_links() {
        assert!(faults("ar/guide-a", "- [ ] e\n", "- [ ] e\n- [ ] f\n")[0].contains("6 items, the original's 5"));
        assert!(faults("fr/guide-a", "page:support", "page:join")[0].contains("it links to"));
        assert!(faults("es/guide-a", "## Now {#now}", "## Now {#then}")[0].contains("parts steps, checklist, now"));
    }

    #[test]
    fn an_id_is_used_once() {
        for id in ["steps", "contents", "item-1"] {
            let found = faults("en/guide-a", "1. One.", &format!("1. One.\n\n### More {{#{id}}}"));
            assert!(found.iter().any(|fault| fault.contains(&format!("the id `{id}` is used"))), "{found:?}");
        }
    }

    #[test]
    fn html_pictures_and_strange_items_are_refused() {
        assert!(faults("en/guide-a", "Go.", "<b>Go</b>.")[0].contains("HTML is not allowed"));
        assert!(faults("en/guide-a", "Go.", "![x](https://example.org/x.png)").iter().any(|f| f.contains("pictures")));
        assert!(faults("en/guide-a", "Go.", "- [x] Go.")[0].contains("belongs into the checklist"));
    }
}
