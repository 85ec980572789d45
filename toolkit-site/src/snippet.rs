//! The lines that put alerts or a petition on a partner's page, as the generator writes them. The attributes are those of
//! `widget/custom-elements.json`.

use wire::route;

/// What is put on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Slug of the petition; empty for alerts.
    pub petition: String,
    /// Only alerts of this country; empty for all.
    pub country: String,
    /// Only alerts on this topic; empty for all.
    pub topic: String,
    /// Language; empty for that of the page.
    pub lang: String,
    /// `light`, `dark`, or empty for that of the page.
    pub theme: String,
}

/// How it is put there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// One script tag where the list is to stand.
    #[default]
    Script,
    /// An element with a link inside, and the script once a page.
    Element,
    /// A frame, for systems that allow no script.
    Frame,
    /// A link, for systems that allow nothing.
    Link,
}

/// Where the loader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The clearing house's address, ending in `/`.
    pub house: String,
    /// The loader's name and its hash, where the page is to load this build and no other.
    pub pin: Option<wire::Pin>,
}

impl Choice {
    /// The lines to copy. `words` stand in links and say what the frame is.
    pub fn lines(&self, form: Form, source: &Source, check: bool, words: &str) -> String {
        let words = escape(words);
        let check = if check { " data-check" } else { "" };
        match form {
            Form::Script => {
                let data: String =
                    self.attributes().iter().map(|(name, value)| format!(" data-{name}=\"{value}\"")).collect();
                format!(
                    "<script async {}{check}\n        data-ifex=\"{}\"{data}></script>",
                    source.script(),
                    self.element()
                )
            }
            Form::Element => {
                let name = format!("ifex-{}", self.element());
                let own: String =
                    self.attributes().iter().map(|(name, value)| format!(" {name}=\"{value}\"")).collect();
                let link = escape(&self.page(&source.house));
                format!(
                    "<script async {}{check}></script>\n<{name}{own}>\n  <a href=\"{link}\">{words}</a>\n</{name}>",
                    source.script()
                )
            }
            Form::Frame => {
                let query = self.query(&[("element", self.element())]);
                let link = escape(&format!("{}frame?{query}", source.house));
                format!(
                    "<iframe src=\"{link}\" title=\"{words}\"\n        width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>"
                )
            }
            Form::Link => format!("<a href=\"{}\">{words}</a>", escape(&self.page(&source.house))),
        }
    }

    /// The page of the clearing house that shows the same without scripts.
    pub fn page(&self, house: &str) -> String {
        let page = if self.petition.is_empty() {
            route::ALERTS_PAGE.to_owned()
        } else {
            format!("petitions/{}", self.petition)
        };
        let all = self.attributes();
        let kept = all.iter().filter(|(name, _)| matches!(*name, "country" | "topic" | "lang"));
        let query: Vec<String> = kept.map(|(name, value)| format!("{name}={value}")).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{house}{page}{mark}{}", query.join("&"))
    }

    fn element(&self) -> &'static str {
        if self.petition.is_empty() { "alerts" } else { "petition" }
    }

    /// The attributes that are set. A petition has no country and no topic of its own.
    fn attributes(&self) -> Vec<(&'static str, &str)> {
        let scope = [("country", &self.country), ("topic", &self.topic)];
        let scope = scope.into_iter().filter(|_| self.petition.is_empty());
        let all = [("petition", &self.petition)].into_iter().chain(scope);
        let all = all.chain([("lang", &self.lang), ("theme", &self.theme)]);
        all.filter(|(_, value)| !value.is_empty()).map(|(name, value)| (name, value.as_str())).collect()
    }

    fn query(&self, first: &[(&str, &str)]) -> String {
        let all = first.iter().copied().chain(self.attributes());
        all.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
    }
}

impl Source {
    fn script(&self) -> String {
        match &self.pin {
            None => format!("src=\"{}{}\"", self.house, route::EMBED),
            Some(pin) => {
                let (src, integrity) = (&pin.src, &pin.integrity);
                format!("src=\"{}{src}\"\n        integrity=\"{integrity}\" crossorigin=\"anonymous\"", self.house)
            }
        }
    }
}

/// The policy that a strict page needs for a form, as the value of `Content-Security-Policy`.
pub fn policy(form: Form, house: &str) -> Option<String> {
    let origin = house.trim_end_matches('/');
    match form {
        Form::Script | Form::Element => {
            Some(format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}; frame-src {origin}"))
        }
        Form::Frame => Some(format!("frame-src {origin}")),
        Form::Link => None,
    }
}

/// A whole page around the lines, for the preview. `style` is the address of its style sheet.
pub fn preview(lines: &str, style: &str, lang: &str, dir: &str, heading: &str, text: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\"><title>{heading}</title>\
         <link rel=\"stylesheet\" href=\"{style}\"></head><body><header>{heading}</header><main><p>{text}</p>{lines}</main></body></html>",
        heading = escape(heading),
        text = escape(text),
    )
}

/// Text for HTML, without the marks by which catalogues keep directions apart: nobody sees them in copied lines.
fn escape(text: &str) -> String {
    let text = text.replace(['\u{2068}', '\u{2069}'], "");
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source() -> Source {
        Source { house: "https://clearing-house.example/".into(), pin: None }
    }

    fn alerts() -> Choice {
        Choice { country: "TN".into(), lang: "fr".into(), ..Choice::default() }
    }

    #[test]
    fn a_script_tag_has_what_was_chosen_and_nothing_else() {
        assert_eq!(
            alerts().lines(Form::Script, &source(), false, ""),
            "<script async src=\"https://clearing-house.example/embed.js\"\n        data-ifex=\"alerts\" data-country=\"TN\" data-lang=\"fr\"></script>"
        );
        let petition =
            Choice { petition: "one".into(), country: "TN".into(), theme: "dark".into(), ..Choice::default() };
        let lines = petition.lines(Form::Script, &source(), true, "");
        assert!(
            lines.contains("data-check")
                && lines.contains("data-ifex=\"petition\" data-petition=\"one\" data-theme=\"dark\"")
        );
        assert!(!lines.contains("TN"), "{lines}");
    }

    #[test]
    fn a_pinned_tag_names_one_build_and_its_hash() {
        let pin = wire::Pin { src: "embed-abc.js".into(), integrity: "sha256-abc=".into() };
        let lines = alerts().lines(Form::Element, &Source { pin: Some(pin), ..source() }, false, "Alerts");
        assert!(lines.contains("src=\"https://clearing-house.example/embed-abc.js\"\n        integrity=\"sha256-abc=\" crossorigin=\"anonymous\""));
        assert!(lines.ends_with("<ifex-alerts country=\"TN\" lang=\"fr\">\n  <a href=\"https://clearing-house.example/alerts?country=TN&amp;lang=fr\">Alerts</a>\n</ifex-alerts>"));
    }

    #[test]
    fn a_frame_and_a_link_need_no_script() {
        let frame = alerts().lines(Form::Frame, &source(), false, "A \"\u{2068}b\u{2069}\" & c");
        assert!(
            frame.contains("src=\"https://clearing-house.example/frame?element=alerts&amp;country=TN&amp;lang=fr\"")
        );
        assert!(frame.contains("title=\"A &quot;b&quot; &amp; c\""));
        let link = Choice::default().lines(Form::Link, &source(), false, "Alerts");
        assert_eq!(link, "<a href=\"https://clearing-house.example/alerts\">Alerts</a>");
        assert_eq!(policy(Form::Link, "https://clearing-house.example/"), None);
    }
}
