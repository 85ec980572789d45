//! The search's file: cards and plain texts of a language's guides, of which the browser makes its index.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;
use toolkit_site::guide::{Guide, Part};
use toolkit_site::search::Entry;

use crate::problem::{Problem, Result};

/// The file as JSON.
pub fn of(guides: &[Guide]) -> Result<String> {
    let entries = guides.iter().map(entry).collect::<Result<Vec<Entry>>>()?;
    serde_json::to_string(&entries).map_err(|error| Problem::one(format!("cannot write the search index: {error}")))
}

fn entry(guide: &Guide) -> Result<Entry> {
    let text = |part: &Part| {
        let html = std::iter::once(&part.html).chain(&part.checklist);
        let texts = html.map(|html| plain(html)).collect::<std::result::Result<Vec<String>, _>>();
        let texts = texts.map_err(|fault| Problem::one(format!("{}: {fault}", guide.card.slug)))?;
        Ok((part.heading.clone(), texts.join(" ").trim().to_owned()))
    };
    Ok(Entry { card: guide.card.clone(), parts: guide.parts.iter().map(text).collect::<Result<_>>()? })
}

/// What is left of HTML without its tags, on one line.
fn plain(html: &str) -> std::result::Result<String, quick_xml::Error> {
    let mut reader = Reader::from_str(html);
    let mut text = String::new();
    loop {
        match reader.read_event()? {
            Event::Text(run) => text.push_str(&run),
            Event::GeneralRef(name) => {
                text.push_str(&unescape(&format!("&{};", &*name))?);
            }
            // Words of two paragraphs or cells are not one; those beside emphasis or a link may be.
            Event::End(end) if !matches!(&*end, "em" | "strong" | "a" | "code") => text.push(' '),
            Event::Empty(_) => text.push(' '),
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_go_and_words_stay_apart() {
        let html = "<ol>\n<li><strong>Ask</strong>, then:<p>say &lt;why&gt; &amp; <a href=\"/x\">h</a>ow</p></li><li>Go.</li></ol>";
        assert_eq!(plain(html).unwrap(), "Ask, then:say <why> & how Go.");
        assert_eq!(plain("<table><tr><td>a</td><td>b</td></tr></table><hr />").unwrap(), "a b");
    }
}
