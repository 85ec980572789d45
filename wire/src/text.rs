//! Checks of text from outside that both sides make, so that a form says at once what the server would.

use crate::{ErrorCode, limit};

/// Characters that have no place in a one-line text: controls, line breaks, and the direction overrides that make a
/// name read as another (Unicode TR 36). Isolates and joiners stay: Arabic and Persian names need them.
fn forbidden_in_line(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{FEFF}')
}

/// A one-line text: trimmed, 1 to `most` characters.
pub fn line(text: &str, most: usize) -> Result<&str, ErrorCode> {
    let text = text.trim();
    if text.is_empty() {
        Err(ErrorCode::Missing)
    } else if text.chars().count() > most {
        Err(ErrorCode::TooLong)
    } else if text.chars().any(forbidden_in_line) {
        Err(ErrorCode::Characters)
    } else {
        Ok(text)
    }
}

/// A text of several lines: trimmed, at most `most` characters, possibly empty.
pub fn paragraphs(text: &str, most: usize) -> Result<&str, ErrorCode> {
    let text = text.trim();
    if text.chars().count() > most {
        Err(ErrorCode::TooLong)
    } else if text.chars().any(|c| forbidden_in_line(c) && !matches!(c, '\n' | '\r' | '\t')) {
        Err(ErrorCode::Characters)
    } else {
        Ok(text)
    }
}

/// A mail address, trimmed. Only its outline is checked (one `@`, a dotted domain, no spaces): the confirmation mail
/// is the real test, and stricter patterns refuse real addresses.
pub fn email(text: &str) -> Result<&str, ErrorCode> {
    let text = text.trim();
    if text.is_empty() {
        return Err(ErrorCode::Missing);
    }
    if text.len() > limit::EMAIL {
        return Err(ErrorCode::TooLong);
    }
    let Some((local, domain)) = text.rsplit_once('@') else {
        return Err(ErrorCode::Invalid);
    };
    let plain = |c: char| {
        !c.is_whitespace()
            && !c.is_control()
            && !matches!(c, ',' | ';' | '<' | '>' | '"' | '(' | ')' | '[' | ']' | '\\')
    };
    let label = |l: &str| {
        !l.is_empty() && !l.starts_with('-') && !l.ends_with('-') && l.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    // No part between dots is empty, so no dot begins, ends or doubles.
    let dotted = local.split('.').all(|part| !part.is_empty() && part.chars().all(plain));
    if local.contains('@') || !dotted {
        return Err(ErrorCode::Invalid);
    }
    if domain.split('.').count() < 2 || !domain.split('.').all(label) {
        return Err(ErrorCode::Invalid);
    }
    Ok(text)
}

/// A slug or id: lower-case ASCII letters, digits and hyphens, 1 to [`limit::SLUG`].
pub fn is_slug(text: &str) -> bool {
    (1..=limit::SLUG).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// A language tag's outline: ASCII letters, digits and hyphens, 1 to [`limit::LANG`].
pub fn is_lang(text: &str) -> bool {
    (1..=limit::LANG).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

/// An idempotency key: ASCII letters, digits, hyphens and underscores, [`limit::KEY_MIN`] to [`limit::KEY_MAX`].
pub fn is_key(text: &str) -> bool {
    (limit::KEY_MIN..=limit::KEY_MAX).contains(&text.len()) && is_base64url(text)
}

/// Characters of base64url (RFC 4648, section 5) and nothing else, so no padding either; possibly none at all.
pub fn is_base64url(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// 32 bytes in base64url without padding.
pub fn is_bytes32(text: &str) -> bool {
    text.len() == limit::BYTES32 && is_base64url(text)
}

/// A date as precise as it is known: `2005`, `2005-03` or `2005-03-14`, in the proleptic Gregorian calendar.
pub fn is_partial_date(text: &str) -> bool {
    let number = |s: &str, len: usize| {
        (s.len() == len && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<u32>().unwrap_or(0))
    };
    let parts: Vec<&str> = text.split('-').collect();
    let Some(year) = parts.first().and_then(|y| number(y, 4)) else { return false };
    let Some(month) = parts.get(1) else { return parts.len() == 1 };
    let Some(month @ 1..=12) = number(month, 2) else { return false };
    let Some(day) = parts.get(2) else { return parts.len() == 2 };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    parts.len() == 3 && number(day, 2).is_some_and(|d| (1..=days).contains(&d))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_judged_by_their_outline() {
        for good in ["a@b.org", "first.last+tag@sub.example.org", "почта@пример.рф", " a@b.org "] {
            assert!(email(good).is_ok(), "{good}");
        }
        for bad in [
            "a",
            "a@",
            "@b.org",
            "a@b",
            "a b@c.org",
            "a@b..org",
            "a@-b.org",
            "a@@b.org",
            "a,b@c.org",
            ".a@b.org",
            "a@b.org\nBcc: c@d.org",
        ] {
            assert_eq!(email(bad), Err(ErrorCode::Invalid), "{bad}");
        }
        assert_eq!(email("  "), Err(ErrorCode::Missing));
        assert_eq!(email(&format!("{}@b.org", "a".repeat(250))), Err(ErrorCode::TooLong));
    }

    #[test]
    fn direction_overrides_and_controls_are_refused_and_joiners_kept() {
        assert_eq!(line("abc\u{202E}def", 10), Err(ErrorCode::Characters));
        assert_eq!(line("abc\ndef", 10), Err(ErrorCode::Characters));
        assert_eq!(line("می\u{200C}خواهم", 10), Ok("می\u{200C}خواهم"));
        assert_eq!(line("ééééé", 4), Err(ErrorCode::TooLong));
        assert_eq!(paragraphs(" a\n\nb ", 10), Ok("a\n\nb"));
    }

    #[test]
    fn partial_dates_have_three_precisions() {
        for good in ["2005", "2005-03", "2005-03-14", "2004-02-29", "2000-02-29"] {
            assert!(is_partial_date(good), "{good}");
        }
        for bad in ["", "05", "2005-13", "2005-3", "2005-02-29", "1900-02-29", "2005-03-14-1", "2005-03-00", "+005"] {
            assert!(!is_partial_date(bad), "{bad}");
        }
    }
}
