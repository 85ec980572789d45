//! What a guide's file says of itself, in TOML between two lines `+++`.

use serde::Deserialize;
use toml::value::Datetime;
use toolkit_site::guide::{Audience, Level, Section};

/// The fields; one that is unknown, missing or of another kind is a fault.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    /// Heading of the page.
    pub title: String,
    /// Neutral words for the browser's tab and history.
    pub tab: String,
    /// The reader's need, in the first person.
    pub need: String,
    /// One sentence on what the guide says.
    pub summary: String,
    /// Where it belongs.
    pub section: Section,
    /// How much it expects.
    pub level: Level,
    /// Whom it is for.
    pub audience: Vec<Audience>,
    /// Day of the last review.
    pub reviewed: Datetime,
    /// Slugs of guides that go with it.
    pub related: Vec<String>,
}

/// The front matter, the body, and the line on which the body begins.
pub fn split(text: &str) -> Result<(Front, &str, usize), String> {
    const MISSING: &str = "the file must begin with front matter between two lines `+++`";
    let rest = text.strip_prefix("+++\n").ok_or(MISSING)?;
    let (front, body) = rest.split_once("\n+++\n").ok_or(MISSING)?;
    let line = front.lines().count() + 3;
    let front: Front = toml::from_str(front).map_err(|error| {
        let at = error.span().map_or(1, |span| front[..span.start].lines().count().max(1) + 1);
        format!("line {at}: {}", error.message())
    })?;
    if front.reviewed.date.is_none() || front.reviewed.time.is_some() {
        return Err("`reviewed` must be a day, such as 2026-11-22".into());
    }
    Ok((front, body, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRONT: &str = "title = \"T\"\ntab = \"T\"\nneed = \"I want\"\nsummary = \"S\"\nsection = \"safety\"\n\
        level = \"start\"\naudience = [\"journalist\"]\nreviewed = 2026-11-22\nrelated = []";

    fn fault(front: &str) -> String {
        split(&format!("+++\n{front}\n+++\nBody.\n")).unwrap_err()
    }

    #[test]
    fn front_matter_and_body_are_told_apart() {
        let text = format!("+++\n{FRONT}\n+++\nBody.\n");
        let (front, body, line) = split(&text).unwrap();
        assert_eq!((front.section, body, line), (Section::Safety, "Body.\n", 12));
        assert_eq!(front.reviewed.to_string(), "2026-11-22");
    }

    #[test]
    fn an_unknown_section_names_its_line_and_the_known_ones() {
        let fault = fault(&FRONT.replace("safety", "danger"));
        assert!(fault.starts_with("line 6:") && fault.contains("danger") && fault.contains("campaigning"), "{fault}");
    }

    #[test]
    fn a_missing_an_unknown_and_a_wrong_field_are_faults() {
        assert!(fault(&FRONT.replace("tab = \"T\"\n", "")).contains("missing field `tab`"));
        assert!(fault(&format!("{FRONT}\nauthor = \"x\"")).contains("unknown field `author`"));
        assert!(fault(&FRONT.replace("2026-11-22", "2026-11-22T10:00:00")).contains("must be a day"));
        assert!(split("Body only\n").is_err());
    }
}
