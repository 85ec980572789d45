//! Checks that every sort of record shares. Each error is the reason told to whoever imports.

use wire::{ErrorCode, limit, text};

use crate::clock;

/// A one-line text; line breaks and runs of spaces, common in real titles, become one space.
pub fn line(name: &str, value: &str, most: usize) -> Result<String, String> {
    let joined = without_debris(value).split_whitespace().collect::<Vec<_>>().join(" ");
    text::line(&joined, most).map(str::to_owned).map_err(|code| fault(name, code, most))
}

/// A one-line text that may be empty.
pub fn optional_line(name: &str, value: &str, most: usize) -> Result<String, String> {
    if value.trim().is_empty() { Ok(String::new()) } else { line(name, value, most) }
}

/// A text of several lines.
pub fn paragraphs(name: &str, value: &str, most: usize) -> Result<String, String> {
    text::paragraphs(&without_debris(value), most)
        .map(|t| t.replace("\r\n", "\n"))
        .map_err(|code| fault(name, code, most))
}

/// The text without what wrong decoding leaves in real archives, invisible everywhere: C1 controls, where Windows had
/// its quotation marks, and byte order marks.
fn without_debris(value: &str) -> String {
    value.chars().filter(|c| !matches!(c, '\u{80}'..='\u{9F}' | '\u{FEFF}')).collect()
}

/// A slug or id.
pub fn slug(name: &str, value: &str) -> Result<String, String> {
    if text::is_slug(value) {
        Ok(value.to_owned())
    } else {
        Err(format!("{name} {value:?} is not 1 to {} lower-case ASCII letters, digits and hyphens", limit::SLUG))
    }
}

/// A language tag.
pub fn lang(value: &str) -> Result<String, String> {
    let form = (2..=limit::LANG).contains(&value.len())
        && value.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && value.as_bytes()[..2].iter().all(u8::is_ascii_lowercase);
    if form { Ok(value.to_owned()) } else { Err(format!("{value:?} is not a language tag")) }
}

/// Country codes.
pub fn countries(values: &[String]) -> Result<Vec<String>, String> {
    let mut codes = Vec::with_capacity(values.len());
    for value in values {
        let code = value.to_ascii_uppercase();
        if !wire::facet::countries().any(|known| known == code) {
            return Err(format!("there is no country {value:?} (ISO 3166-1 alpha-2)"));
        }
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Ok(codes)
}

/// A date as precise as it is known.
pub fn date(name: &str, value: &str) -> Result<String, String> {
    if text::is_partial_date(value) {
        Ok(value.to_owned())
    } else {
        Err(format!("{name} {value:?} is not a date (2005, 2005-03 or 2005-03-14)"))
    }
}

/// A whole day, from a date or a time.
pub fn day(name: &str, value: &str) -> Result<String, String> {
    let seconds = time(name, value)?;
    if value.len() < 10 { Err(format!("{name} {value:?} is not a whole day")) } else { Ok(clock::day(seconds)) }
}

/// An address on the web that any page can link to.
pub fn https(name: &str, value: &str) -> Result<String, String> {
    let plain = |b: u8| b.is_ascii_graphic() && !matches!(b, b'"' | b'<' | b'>' | b'\'' | b'`' | b'\\');
    let host = value.strip_prefix("https://").is_some_and(|rest| !rest.starts_with('/') && !rest.is_empty());
    if host && value.len() <= limit::URL && value.bytes().all(plain) {
        Ok(value.to_owned())
    } else {
        Err(format!(
            "{name} {value:?} is not an address that begins with https://, in ASCII, of at most {} bytes",
            limit::URL
        ))
    }
}

/// A time, RFC 3339, or a date as its first second.
pub fn time(name: &str, value: &str) -> Result<clock::Seconds, String> {
    clock::parse(value).ok_or_else(|| format!("{name} {value:?} is not a time (RFC 3339) or date"))
}

/// A slug made from a title: its ASCII letters and digits, cut at a word; empty where it has none.
pub fn slug_from(title: &str, most: usize) -> String {
    let mut slug = String::new();
    for word in title.split(|c: char| !c.is_ascii_alphanumeric() && c != '\'' && c != '’') {
        let word: String = word.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
        if word.is_empty() {
            continue;
        }
        if slug.is_empty() {
            slug.push_str(word.get(..most.min(word.len())).unwrap_or_default());
        } else if slug.len() + 1 + word.len() <= most {
            slug.push('-');
            slug.push_str(&word);
        } else {
            break;
        }
    }
    slug
}

/// The first words of a text, for records without a title.
pub fn first_words(text: &str, most: usize) -> String {
    let joined = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if joined.chars().count() <= most {
        return joined;
    }
    let cut: String = joined.chars().take(most - 1).collect();
    let at_word = cut.rfind(' ').filter(|place| *place > cut.len() / 2).map_or(cut.as_str(), |place| &cut[..place]);
    format!("{}…", at_word.trim_end_matches([',', ';', ':', '.', '–', '-', '(']))
}

fn fault(name: &str, code: ErrorCode, most: usize) -> String {
    match code {
        ErrorCode::Missing => format!("{name} is missing"),
        ErrorCode::TooLong => format!("{name} is longer than {most} characters"),
        ErrorCode::Characters => format!("{name} has control characters or direction overrides"),
        _ => format!("{name} is not valid"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_come_from_titles() {
        assert_eq!(slug_from("Let Tunisia's journalists speak – now!", 60), "let-tunisias-journalists-speak-now");
        assert_eq!(slug_from("one two three", 8), "one-two");
        assert_eq!(slug_from("Свобода", 60), "");
    }

    #[test]
    fn debris_of_decoding_goes_and_controls_are_refused() {
        assert_eq!(paragraphs("text", "xPurple Dayx\u{9d} will\r\njoin", 50).unwrap(), "xPurple Dayx will\njoin");
        assert!(paragraphs("text", "bell \u{7}", 50).is_err());
        assert!(line("title", "\u{202E}evil", 50).is_err());
    }

    #[test]
    fn texts_without_title_are_cut_at_a_word() {
        assert_eq!(first_words("Submit its report.", 40), "Submit its report.");
        assert_eq!(first_words("Submit its delayed report, at once", 28), "Submit its delayed report…");
        assert_eq!(first_words(&"я".repeat(50), 10).chars().count(), 10);
    }
}
