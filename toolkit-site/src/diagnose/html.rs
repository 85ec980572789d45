//! A tolerant reader of HTML: tags and where they stand. It follows the specification's tokenizer where pasted pages
//! need it (comments, raw text, quotes), and knows nothing of trees.

/// What holds a tag so that the browser does not act on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Container {
    /// `<!-- … -->`
    Comment,
    /// `<noscript>`: read only by browsers without scripts.
    Noscript,
    /// `<template>`
    Template,
    /// `<textarea>`: shown as text.
    Textarea,
    /// Any other element whose content is text: `<title>`, `<style>`, `<iframe>`, `<xmp>`, …
    Text,
}

/// A start tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// In lower case.
    pub name: String,
    /// Names in lower case, values decoded; of two with one name only the first counts.
    pub attributes: Vec<(String, String)>,
    /// What keeps the browser from acting on it.
    pub inside: Option<Container>,
    /// Whether it stands in the head.
    pub in_head: bool,
}

impl Tag {
    /// An attribute's value.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether it has an attribute.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// A page's tags.
#[derive(Debug, Default)]
pub struct Page {
    /// Start tags in their order.
    pub starts: Vec<Tag>,
    /// Names of end tags that count.
    pub ends: Vec<String>,
}

/// Reads a page.
pub fn read(html: &str) -> Page {
    let mut page = Page::default();
    let mut head = false;
    walk(html, None, &mut head, &mut page);
    page
}

fn walk(html: &str, held: Option<Container>, head: &mut bool, page: &mut Page) {
    let mut rest = html;
    // How many templates are open around here.
    let mut templates = 0_usize;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            // What is held already is read on as it comes: nothing in it has an effect, however it is nested.
            rest = match held {
                Some(_) => comment,
                None => {
                    let (text, after) = comment.split_once("-->").unwrap_or((comment, ""));
                    walk(text, Some(Container::Comment), head, page);
                    after
                }
            };
        } else if let Some(end) = rest.strip_prefix("</") {
            let name = name_of(end);
            match name.as_str() {
                "head" if held.is_none() => *head = false,
                "template" => templates = templates.saturating_sub(1),
                _ => {}
            }
            if held.is_none() && templates == 0 {
                page.ends.push(name);
            }
            rest = end.split_once('>').map_or("", |(_, after)| after);
        } else if rest[1..].starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (name, attributes, after) = start(&rest[1..]);
            match name.as_str() {
                "head" if held.is_none() => *head = true,
                "body" if held.is_none() => *head = false,
                _ => {}
            }
            let inside = held.or((templates > 0).then_some(Container::Template));
            if name == "template" {
                templates += 1;
            }
            rest = after;
            let raw = raw(&name);
            page.starts.push(Tag { name: name.clone(), attributes, inside, in_head: *head });
            if let Some(container) = raw
                && held.is_none()
            {
                let (text, after) = raw_text(rest, &name);
                // What is in a script is a program, whatever it writes.
                if let Some(container) = container {
                    walk(text, inside.or(Some(container)), head, page);
                }
                rest = after;
            }
        } else {
            rest = &rest[1..];
        }
    }
}

/// Elements whose content is not read as tags; `Some(None)` where nobody would look for tags.
fn raw(name: &str) -> Option<Option<Container>> {
    Some(match name {
        "script" => None,
        "noscript" => Some(Container::Noscript),
        "textarea" => Some(Container::Textarea),
        "title" | "style" | "iframe" | "xmp" | "noembed" | "noframes" => Some(Container::Text),
        _ => return None,
    })
}

/// The text up to an element's end tag, and what follows that.
fn raw_text<'a>(html: &'a str, name: &str) -> (&'a str, &'a str) {
    let wanted = format!("</{name}");
    let mut from = 0;
    while let Some(found) = find(&html[from..], &wanted) {
        let (start, end) = (from + found, from + found + wanted.len());
        if html[end..].starts_with(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/') {
            let after = html[end..].split_once('>').map_or("", |(_, after)| after);
            return (&html[..start], after);
        }
        from = end;
    }
    (html, "")
}

/// Where ASCII text begins in another, whatever the case of its letters.
fn find(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|part| part.eq_ignore_ascii_case(wanted.as_bytes()))
}

fn name_of(text: &str) -> String {
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>' || c == '/').unwrap_or(text.len());
    text[..end].to_ascii_lowercase()
}

/// Name and attributes of a start tag, and what follows it. `text` begins with the name.
fn start(text: &str) -> (String, Vec<(String, String)>, &str) {
    let name = name_of(text);
    let mut rest = &text[name.len()..];
    let mut attributes: Vec<(String, String)> = Vec::new();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() || rest.starts_with('>') {
            return (name, attributes, rest.strip_prefix('>').unwrap_or(rest));
        }
        // A `=` at the beginning belongs to the name.
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let ends = |c: char| c.is_ascii_whitespace() || matches!(c, '=' | '>' | '/');
        let end = rest[first..].find(ends).map_or(rest.len(), |at| first + at);
        let key = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let value = match rest.strip_prefix('=') {
            Some(after) => {
                let (value, after) = value(after.trim_start());
                rest = after;
                decode(value)
            }
            None => String::new(),
        };
        if !attributes.iter().any(|(known, _)| *known == key) {
            attributes.push((key, value));
        }
    }
}

fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    let end = text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len());
    text.split_at(end)
}

/// Resolves the references that stand in addresses and policies.
fn decode(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let known = rest.find(';').filter(|end| *end < 12).and_then(|end| Some((character(&rest[1..end])?, end)));
        match known {
            Some((character, end)) => {
                out.push(character);
                rest = &rest[end + 1..];
            }
            None => {
                out.push('&');
                rest = &rest[1..];
            }
        }
    }
    out + rest
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "colon" => Some(':'),
        "sol" => Some('/'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scripts(html: &str) -> Vec<(Option<Container>, bool)> {
        let tags = read(html).starts;
        tags.iter().filter(|tag| tag.name == "script").map(|tag| (tag.inside, tag.in_head)).collect()
    }

    #[test]
    fn attributes_are_read_however_they_are_written() {
        let page = read("<SCRIPT Async\n src = 'https://h/e.js?a=1&amp;b=2' data-x=a/b data-x=c\"=d /></script>");
        let tag = &page.starts[0];
        assert_eq!(tag.name, "script");
        assert_eq!(tag.get("src"), Some("https://h/e.js?a=1&b=2"));
        assert_eq!((tag.get("async"), tag.get("data-x")), (Some(""), Some("a/b")));
        assert_eq!(decode("&#x41;&#66;&lt;&unknown;&"), "AB<&unknown;&");
    }

    #[test]
    fn a_tag_knows_what_holds_it() {
        for (html, expected) in [
            ("<!-- <script> --><script></script>", vec![Some(Container::Comment), None]),
            ("<noscript><script></script></noscript>", vec![Some(Container::Noscript)]),
            ("<template><div><script></script></template><script></script>", vec![Some(Container::Template), None]),
            ("<textarea><script></textarea><script></script>", vec![Some(Container::Textarea), None]),
            ("<title><script></title>", vec![Some(Container::Text)]),
            ("<script>document.write('<script src=x>')</script>", vec![None]),
            ("<script>a < b</script><p title='<script>'>", vec![None]),
            ("<!-- never closed <script>", vec![Some(Container::Comment)]),
        ] {
            let found: Vec<_> = scripts(html).into_iter().map(|(inside, _)| inside).collect();
            assert_eq!(found, expected, "{html}");
        }
    }

    #[test]
    fn head_and_body_are_told_apart() {
        assert_eq!(
            scripts("<html><head><script></script></head><body><script></script>"),
            [(None, true), (None, false)]
        );
        assert_eq!(scripts("<head><script></script><body><script></script>"), [(None, true), (None, false)]);
        assert_eq!(scripts("<p><script></script>"), [(None, false)]);
    }

    #[test]
    fn however_deep_it_is_nested_it_is_read() {
        let html = "<noscript><textarea><!--<template>".repeat(20_000);
        assert_eq!(read(&html).starts.len(), 60_000);
    }

    #[test]
    fn nonsense_is_read_to_its_end() {
        for html in [
            "<",
            "</",
            "<a",
            "<a b",
            "<a b=",
            "<a b='",
            "<!",
            "<!--",
            "<script",
            "< a>",
            "<é>",
            "<a é='ü'",
            "<textarea>",
            "a<b>&",
        ] {
            read(html);
        }
    }
}
