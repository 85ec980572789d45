//! Organisations that sign a petition too, and so stand under its joint letter.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::list::controlled_list;
use crate::{ErrorCode, Field, FieldError, facet, limit, text};

/// Body of `POST /v1/petitions/{slug}/endorsements`.
///
/// Only the organisation becomes public. Who asked, [`NewEndorsement::name`], [`NewEndorsement::role`] and
/// [`NewEndorsement::email`], is used to check that the organisation does sign, and then erased.
///
/// Sent again with the same `key` and the same content it is the same request. The answer tells nothing of what was
/// sent before, by whomever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewEndorsement {
    /// Idempotency key: [`limit::KEY_MIN`] to [`limit::KEY_MAX`] ASCII letters, digits, hyphens or underscores.
    pub key: String,
    /// The organisation's name as it is to stand in the letter, 1 to [`limit::ORGANISATION`] characters.
    pub organisation: String,
    /// Its name in further languages, by tag; at most [`limit::ENDORSEMENT_NAMES`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
    /// Its site, `https://…`, at most [`limit::URL`] bytes.
    pub site: String,
    /// Where its office is: ISO 3166-1 alpha-2 code, upper case.
    pub country: String,
    /// PNG, at most [`limit::LOGO`] bytes and [`limit::LOGO_PIXELS`] wide and high, in base64 (RFC 4648, section 4, with
    /// padding).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// The representative's name, 1 to [`limit::NAME`] characters.
    pub name: String,
    /// What the representative does in the organisation, 1 to [`limit::NAME`] characters.
    pub role: String,
    /// The representative's address, at most [`limit::EMAIL`] bytes.
    pub email: String,
    /// Language of the page, and so of the mail.
    pub lang: String,
}

/// Reply to a [`NewEndorsement`], the same for a first and a repeated one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndorsementRequested {
    /// Always [`EndorsementState::Pending`] here, whatever is known of the organisation.
    pub state: EndorsementState,
    /// How it can be known that the organisation signs, by site and address alone.
    pub check: EndorsementCheck,
}

controlled_list! {
    /// Where an organisation's endorsement stands. Only approved ones are public.
    EndorsementState {
        /// Waiting until the representative follows the mail's link.
        Pending = "pending",
        /// The representative has; waiting for an editor.
        Verified = "verified",
        /// It stands under the letter.
        Approved = "approved",
        /// An editor found that it is not to stand there.
        Refused = "refused",
        /// Taken back by the representative, and erased.
        Withdrawn = "withdrawn",
    }
}

controlled_list! {
    /// How it is known that an organisation signs.
    EndorsementCheck {
        /// A member of the network, by an address in the domain of the site that the network knows.
        Member = "member",
        /// By an address in the domain of its site; an editor looked too.
        Domain = "domain",
        /// By an editor, who asked the organisation.
        Editor = "editor",
    }
}

/// An organisation under a joint letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endorsement {
    /// Its name, plain text.
    pub organisation: String,
    /// Its name in further languages, by tag.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, String>,
    /// Its site: always `https://`, in ASCII.
    pub site: String,
    /// ISO 3166-1 alpha-2 code, upper case.
    pub country: String,
    /// Slug of the [`crate::Member`], where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// Route of its logo ([`crate::route::logo`]), a PNG.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
    /// How it is known that it signs.
    pub check: EndorsementCheck,
    /// Since when it stands there, `2005-11-15`, in UTC.
    pub day: String,
    /// True for invented demonstration content, which every view marks as such.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
}

impl Endorsement {
    /// The name in a language, or else the one that the organisation gave first; with the language where it is known.
    pub fn name<'a>(&'a self, lang: &'a str) -> (Option<&'a str>, &'a str) {
        match self.names.get(lang) {
            Some(name) => (Some(lang), name),
            None => (None, &self.organisation),
        }
    }
}

/// The organisations under a joint letter: the file [`crate::snapshot::endorsements`], and the reply of
/// `GET /v1/petitions/{slug}/endorsements`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Endorsements {
    /// Slug of the petition.
    pub petition: String,
    /// In the letter's order; at most [`limit::ENDORSEMENTS`].
    pub endorsements: Vec<Endorsement>,
}

impl NewEndorsement {
    /// Every fault of the fields themselves, in the form's order. Whether the site has a registered domain and the logo
    /// is a picture only the server sees.
    pub fn faults(&self) -> Vec<FieldError> {
        let mut faults = Vec::new();
        let mut note = |field, code: ErrorCode, most: usize| {
            let limit = (code == ErrorCode::TooLong).then(|| u32::try_from(most).unwrap_or(u32::MAX));
            faults.push(FieldError { field, code, limit });
        };
        if let Err(code) = name(&self.organisation, limit::ORGANISATION) {
            note(Field::Organisation, code, limit::ORGANISATION);
        }
        let further = |(lang, text): (&String, &String)| {
            if text::is_lang(lang) { name(text, limit::ORGANISATION).err() } else { Some(ErrorCode::Invalid) }
        };
        if self.names.len() > limit::ENDORSEMENT_NAMES {
            note(Field::Names, ErrorCode::Invalid, 0);
        } else if let Some(code) = self.names.iter().find_map(further) {
            note(Field::Names, code, limit::ORGANISATION);
        }
        match self.site.trim() {
            "" => note(Field::Site, ErrorCode::Missing, 0),
            site if site.len() > limit::URL => note(Field::Site, ErrorCode::TooLong, limit::URL),
            _ => {}
        }
        if self.country.is_empty() {
            note(Field::Country, ErrorCode::Missing, 0);
        } else if !facet::countries().any(|code| code == self.country) {
            note(Field::Country, ErrorCode::Invalid, 0);
        }
        if self.logo.as_deref().is_some_and(|logo| logo.len() > limit::LOGO.div_ceil(3) * 4) {
            note(Field::Logo, ErrorCode::TooLarge, 0);
        }
        if let Err(code) = name(&self.name, limit::NAME) {
            note(Field::Name, code, limit::NAME);
        }
        if let Err(code) = name(&self.role, limit::NAME) {
            note(Field::Role, code, limit::NAME);
        }
        if let Err(code) = text::email(&self.email) {
            note(Field::Email, code, limit::EMAIL);
        }
        if !text::is_key(&self.key) {
            note(Field::Key, ErrorCode::Invalid, 0);
        }
        if !text::is_lang(&self.lang) {
            note(Field::Lang, ErrorCode::Invalid, 0);
        }
        faults
    }
}

/// A name that others read as an organisation's own, so what cannot be seen, or makes it read as another, has no place in
/// it; 1 to `most` characters.
pub fn name(text: &str, most: usize) -> Result<&str, ErrorCode> {
    let text = text::line(text, most)?;
    let mut marks = 0;
    for c in text.chars() {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        if is_unseen(c) || marks > MARKS {
            return Err(ErrorCode::Characters);
        }
    }
    // Spaces of all widths and signs alone are no name.
    if text.chars().any(char::is_alphanumeric) { Ok(text) } else { Err(ErrorCode::Characters) }
}

/// Marks on one letter: Vietnamese has two, a vocalised Arabic or Hebrew letter three. More pile up over the lines above.
const MARKS: u32 = 4;

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{610}'..='\u{61A}'
        | '\u{64B}'..='\u{65F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}'
        | '\u{FE20}'..='\u{FE2F}')
}

/// Isolates and further direction marks, spaces and letters without width, tags and private characters. Joiners
/// (U+200C, U+200D) and the two plain direction marks stay: names in Persian and mixed scripts need them.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{180B}'..='\u{180F}' | '\u{200B}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FFA0}'
        | '\u{FFF0}'..='\u{FFFF}' | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{10FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endorsement() -> NewEndorsement {
        NewEndorsement {
            key: "k".repeat(16),
            organisation: "Sample Union".into(),
            names: BTreeMap::from([("ar".into(), "اتحاد نموذجي".into())]),
            site: "https://union.example.org".into(),
            country: "TN".into(),
            logo: None,
            name: "Ana Example".into(),
            role: "Director".into(),
            email: "ana@union.example.org".into(),
            lang: "en".into(),
        }
    }

    #[test]
    fn all_faults_are_told_at_once_in_the_forms_order() {
        let bad = NewEndorsement {
            key: "k".into(),
            organisation: " ".into(),
            names: BTreeMap::from([("ar".into(), "a\u{2066}b".into())]),
            site: String::new(),
            country: "ZZ".into(),
            logo: Some("l".repeat(90_000)),
            name: String::new(),
            role: "r".repeat(limit::NAME + 1),
            email: "a@".into(),
            lang: "<".into(),
        };
        let told: Vec<_> = bad.faults().iter().map(|fault| (fault.field, fault.code)).collect();
        let expected = [
            (Field::Organisation, ErrorCode::Missing),
            (Field::Names, ErrorCode::Characters),
            (Field::Site, ErrorCode::Missing),
            (Field::Country, ErrorCode::Invalid),
            (Field::Logo, ErrorCode::TooLarge),
            (Field::Name, ErrorCode::Missing),
            (Field::Role, ErrorCode::TooLong),
            (Field::Email, ErrorCode::Invalid),
            (Field::Key, ErrorCode::Invalid),
            (Field::Lang, ErrorCode::Invalid),
        ];
        assert_eq!(told, expected);
        assert_eq!(endorsement().faults(), []);
    }

    #[test]
    fn a_name_has_nothing_that_is_not_seen_or_covers_its_neighbours() {
        for good in ["Союз репортёров", "اتحاد الصحفيين", "می‌خواهم", "Hội Nhà báo Việt Nam", "C³ & Co. (2005)"]
        {
            assert_eq!(name(good, 100), Ok(good));
        }
        let bad = [
            "a\u{202E}b",
            "a\u{2067}b\u{2069}",
            "a\u{200B}b",
            "a\u{AD}b",
            "\u{3164}",
            "\u{2800}",
            "…",
            "a\u{FE0F}",
            "a\u{E0041}",
            "a\u{F8FF}",
            "a\u{301}\u{302}\u{303}\u{304}\u{305}",
        ];
        for bad in bad {
            assert_eq!(name(bad, 100), Err(ErrorCode::Characters), "{bad:?}");
        }
    }

    #[test]
    fn the_longest_request_fits_the_limit_of_what_is_sent() {
        let letter = "\u{10330}";
        let longest = NewEndorsement {
            key: "k".repeat(limit::KEY_MAX),
            organisation: letter.repeat(limit::ORGANISATION),
            names: (0..limit::ENDORSEMENT_NAMES)
                .map(|n| (format!("{n:0>35}"), letter.repeat(limit::ORGANISATION)))
                .collect(),
            site: "s".repeat(limit::URL),
            logo: Some("l".repeat(limit::LOGO.div_ceil(3) * 4)),
            name: letter.repeat(limit::NAME),
            role: letter.repeat(limit::NAME),
            email: format!("{}@{}.org", "a".repeat(60), "b".repeat(limit::EMAIL - 65)),
            ..endorsement()
        };
        assert_eq!(longest.faults(), []);
        assert!(serde_json::to_string(&longest).unwrap().len() <= limit::ENDORSEMENT_BODY);
    }
}
