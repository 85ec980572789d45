//! From what a reader wants to what there is.

use crate::{LANGUAGES, Language};

/// Longer headers are cut: no browser sends so much, and nobody should make us sort it. In bytes.
const MAX_HEADER: usize = 1024;

/// The first wanted language that there is, by whole tag or else by primary subtag (`ar-TN` finds `ar`); English if none is.
#[must_use]
pub fn negotiate(wanted: &[&str]) -> &'static Language {
    wanted.iter().find_map(|tag| find(tag)).unwrap_or(&LANGUAGES[0])
}

/// The language to answer in, from the header `Accept-Language` (RFC 9110, 12.5.4). `*` is English; a quality of 0 excludes;
/// what cannot be read is passed over; only the first 1,024 bytes count.
#[must_use]
pub fn parse_accept_language(header: &str) -> &'static Language {
    let mut wanted: Vec<(u16, &str)> =
        header[..header.floor_char_boundary(MAX_HEADER)].split(',').filter_map(range).collect();
    // A stable sort: among equals the first wins.
    wanted.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    let refused = |language: &Language| {
        wanted.iter().any(|(quality, tag)| *quality == 0 && language.tag.eq_ignore_ascii_case(tag))
    };
    let mut accepted = wanted.iter().filter(|(quality, _)| *quality > 0);
    accepted.find_map(|(_, tag)| find(tag).filter(|language| !refused(language))).unwrap_or(&LANGUAGES[0])
}

fn find(tag: &str) -> Option<&'static Language> {
    let tag = tag.trim();
    let primary = tag.split(['-', '_']).next().unwrap_or(tag);
    if tag == "*" { Some(&LANGUAGES[0]) } else { Language::by_tag(tag).or_else(|| Language::by_tag(primary)) }
}

/// `fr-CA;q=0.8` is (800, `fr-CA`).
fn range(part: &str) -> Option<(u16, &str)> {
    let mut fields = part.split(';').map(str::trim);
    let tag = fields.next().filter(|tag| !tag.is_empty())?;
    let Some(weight) = fields.next() else { return Some((1000, tag)) };
    let quality: f32 = weight.strip_prefix("q=").or_else(|| weight.strip_prefix("Q="))?.parse().ok()?;
    // The range check also refuses NaN.
    (0.0..=1.0).contains(&quality).then_some(((quality * 1000.0).round() as u16, tag))
}
