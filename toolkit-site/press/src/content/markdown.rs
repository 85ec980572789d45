//! Markdown to the parts of a guide.

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};
use toolkit_site::guide::Part;

/// Where links within the site lead.
pub trait Links {
    /// The address of `guide:{slug}`; without one, the link's text stays as plain text.
    fn guide(&self, slug: &str) -> Option<String>;
    /// The address of `page:{name}`; without one, the link's text stays as plain text.
    fn page(&self, name: &str) -> Option<String>;
}

/// Id of the part whose task items are the checklist.
pub const CHECKLIST: &str = "checklist";

/// The parser with exactly what guides may use.
pub fn parser(body: &str) -> Parser<'_> {
    Parser::new_ext(body, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_HEADING_ATTRIBUTES)
}

/// Cuts a checked body at its headings of the second level.
pub fn parts(body: &str, links: &dyn Links) -> Vec<Part> {
    let mut parts =
        vec![Part { id: String::new(), heading: String::new(), html: String::new(), checklist: Vec::new() }];
    let mut events = parser(body).peekable();
    let mut run: Vec<Event<'_>> = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, .. }) => {
                close(&mut parts, &mut run, links);
                let mut heading = String::new();
                for event in events.by_ref() {
                    match event {
                        Event::End(TagEnd::Heading(_)) => break,
                        Event::Text(text) | Event::Code(text) => heading.push_str(&text),
                        _ => {}
                    }
                }
                let id = id.map(CowStr::into_string).unwrap_or_default();
                parts.push(Part { id, heading, html: String::new(), checklist: Vec::new() });
            }
            event => run.push(event),
        }
    }
    close(&mut parts, &mut run, links);
    parts.retain(|part| !(part.id.is_empty() && part.html.is_empty()));
    parts
}

/// Gives what was gathered to the last part: as HTML, or as the items of the checklist.
fn close(parts: &mut [Part], run: &mut Vec<Event<'_>>, links: &dyn Links) {
    let Some(part) = parts.last_mut() else { return };
    let mut leads = true;
    let events: Vec<Event<'_>> = run.drain(..).filter_map(|event| resolve(event, links, &mut leads)).collect();
    if part.id == CHECKLIST {
        let (items, rest) = items(events);
        part.checklist = items;
        html::push_html(&mut part.html, rest.into_iter());
    } else {
        html::push_html(&mut part.html, events.into_iter());
    }
    // Wide ones scroll; who has only a keyboard scrolls what has the focus.
    for tag in ["pre", "table"] {
        part.html = part.html.replace(&format!("<{tag}>"), &format!("<{tag} tabindex=\"0\">"));
    }
}

/// Takes the task items out of a checklist's list; what stands around the list remains.
fn items<'a>(events: Vec<Event<'a>>) -> (Vec<String>, Vec<Event<'a>>) {
    let (mut items, mut rest, mut item, mut inside) = (Vec::new(), Vec::new(), Vec::new(), false);
    for event in events {
        match event {
            Event::Start(Tag::List(_)) | Event::End(TagEnd::List(_)) | Event::TaskListMarker(_) => {}
            Event::Start(Tag::Item) => inside = true,
            Event::End(TagEnd::Item) => {
                let mut out = String::new();
                html::push_html(&mut out, item.drain(..));
                items.push(out.trim().to_owned());
                inside = false;
            }
            // A list with empty lines between its items has paragraphs in them, which a label cannot hold.
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) if inside => {}
            event if inside => item.push(event),
            event => rest.push(event),
        }
    }
    (items, rest)
}

/// Gives links their addresses. `leads` is whether the last link that began has one; there is no link within a link.
fn resolve<'a>(event: Event<'a>, links: &dyn Links, leads: &mut bool) -> Option<Event<'a>> {
    match event {
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            let to = match dest_url.split_once(':') {
                Some(("guide", slug)) => links.guide(slug).map(CowStr::from),
                Some(("page", name)) => links.page(name).map(CowStr::from),
                _ => Some(dest_url),
            };
            *leads = to.is_some();
            to.map(|dest_url| Event::Start(Tag::Link { link_type, dest_url, title, id }))
        }
        Event::End(TagEnd::Link) => leads.then_some(event),
        event => Some(event),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Plain;

    impl Links for Plain {
        fn guide(&self, slug: &str) -> Option<String> {
            Some(format!("/g/{slug}"))
        }
        fn page(&self, _: &str) -> Option<String> {
            None
        }
    }

    #[test]
    fn a_body_is_cut_at_its_headings() {
        let parts = parts(
            "Intro [x](guide:office).\n\n## Do `this` {#steps}\n\n1. One.\n\n## List {#checklist}\n\nAll:\n\n- [ ] First *thing*.\n- [ ] Second.\n",
            &Plain,
        );
        assert_eq!(parts.len(), 3);
        assert_eq!(parts[0].html, "<p>Intro <a href=\"/g/office\">x</a>.</p>\n");
        assert_eq!((parts[1].id.as_str(), parts[1].heading.as_str()), ("steps", "Do this"));
        assert_eq!(parts[1].html, "<ol>\n<li>One.</li>\n</ol>\n");
        assert_eq!(parts[2].checklist, ["First <em>thing</em>.", "Second."]);
        assert_eq!(parts[2].html, "<p>All:</p>\n");
    }

    #[test]
    fn what_scrolls_can_have_the_focus() {
        let parts = parts("```sh\necho '<pre>'\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", &Plain);
        let html = &parts[0].html;
        assert!(html.starts_with("<pre tabindex=\"0\"><code class=\"language-sh\">echo '&lt;pre&gt;'"), "{html}");
        assert!(html.contains("<table tabindex=\"0\"><thead>"), "{html}");
    }

    #[test]
    fn a_link_that_leads_nowhere_is_plain_text() {
        let parts = parts("See [*this*](page:join) and [that](guide:office).\n", &Plain);
        assert_eq!(parts[0].html, "<p>See <em>this</em> and <a href=\"/g/office\">that</a>.</p>\n");
    }
}
