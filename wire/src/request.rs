//! Requests to the programme: sealed in the browser, opened offline, answered into a mailbox that only the asker can
//! name and read.
//!
//! The asker holds a *receipt*, 16 random bytes written as a code. From it come the mailbox's name (`lookup`) and the
//! pair of keys for answers (`answer_key` is the public half). A request is sealed with HPKE (RFC 9180) to the
//! [`Programme`]'s key, an answer to the asker's; the lookup is the associated data of both, so that neither can be moved
//! to another mailbox. The crate `seal` says how. The server sees kind, language, day and length, and nothing else.

use serde::{Deserialize, Serialize};

use crate::{ErrorCode, Field, FieldError, limit, list::controlled_list, text};

/// Whom requests are sealed to: the snapshot's file [`crate::snapshot::PROGRAMME`]; there is none where the clearing
/// house takes no requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// The X25519 public key (RFC 7748), 32 bytes in base64url without padding.
    pub key: String,
}

controlled_list! {
    /// What is asked for. It stays in clear, so that requests reach the right people before anybody opens them.
    RequestKind {
        /// Support: money, equipment, advice in danger.
        Support = "support",
        /// To be put in touch with somebody who knows, or to offer that; see [`crate::ExchangeEntry`].
        Expertise = "expertise",
        /// To join the network.
        Application = "application",
    }
}

/// Body of `POST /v1/requests`, at most [`crate::limit::REQUEST_BODY`] bytes.
///
/// Sent again with the same `key` and the same content it is the same request, so a client may retry until it hears an
/// answer. It must then send the same `sealed`, not seal anew.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRequest {
    /// Idempotency key: [`crate::limit::KEY_MIN`] to [`crate::limit::KEY_MAX`] ASCII letters, digits, hyphens or
    /// underscores, made at random by the client.
    pub key: String,
    /// The same as in [`RequestContent::kind`], and part of what is sealed to.
    pub kind: RequestKind,
    /// Language of the request, so that somebody who reads it opens it.
    pub lang: String,
    /// The mailbox's name: 32 bytes in base64url without padding.
    pub lookup: String,
    /// [`Programme::key`] as the client knew it; another than today's is refused with [`ErrorCode::KeyOutdated`].
    pub to: String,
    /// The sealed [`RequestContent`], base64url without padding, at most [`crate::limit::SEALED`] characters.
    pub sealed: String,
}

impl NewRequest {
    /// Whether the form is right. No field is one that a person filled in, so a fault is the client program's:
    /// [`ErrorCode::TooLarge`] where the sealed content is too long, else [`ErrorCode::Malformed`].
    pub fn check(&self) -> Result<(), ErrorCode> {
        let right = text::is_key(&self.key)
            && text::is_lang(&self.lang)
            && text::is_bytes32(&self.lookup)
            && text::is_bytes32(&self.to)
            && !self.sealed.is_empty()
            && text::is_base64url(&self.sealed);
        match right {
            true if self.sealed.len() > limit::SEALED => Err(ErrorCode::TooLarge),
            true => Ok(()),
            false => Err(ErrorCode::Malformed),
        }
    }
}

/// Reply to a [`NewRequest`], with status 202, the same for a first and a repeated one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// What was asked for.
    pub kind: RequestKind,
}

/// What only the programme reads: the JSON inside [`NewRequest::sealed`], padded to a multiple of
/// [`crate::limit::PADDING`] bytes before it is sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestContent {
    /// What is asked for.
    pub kind: RequestKind,
    /// Language of the texts.
    pub lang: String,
    /// Where the asker works: ISO 3166-1 alpha-2 code, upper case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// One line, 1 to [`crate::limit::SUBJECT`] characters.
    pub subject: String,
    /// 1 to [`crate::limit::REQUEST_TEXT`] characters in paragraphs.
    pub text: String,
    /// How else the asker can be reached, at most [`crate::limit::CONTACT`] characters; may be empty, as the answer
    /// comes by way of the receipt.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// Slug of the [`crate::ExchangeEntry`] that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// The asker's organisation, at most [`crate::limit::ORGANISATION`] characters; must be there in an application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
    /// The receipt's X25519 public key, to which answers are sealed: 32 bytes in base64url without padding.
    pub answer_key: String,
}

impl RequestContent {
    /// Every fault of the fields, in the form's order. The form calls it before sealing, the programme after opening.
    pub fn faults(&self) -> Vec<FieldError> {
        let mut faults = Vec::new();
        let mut note = |field, code: ErrorCode, most: usize| {
            let limit = (code == ErrorCode::TooLong).then(|| u32::try_from(most).unwrap_or(u32::MAX));
            faults.push(FieldError { field, code, limit });
        };
        let organisation = self.organisation.as_deref().unwrap_or_default();
        if (self.kind == RequestKind::Application || !organisation.is_empty())
            && let Err(code) = text::line(organisation, limit::ORGANISATION)
        {
            note(Field::Organisation, code, limit::ORGANISATION);
        }
        if self.country.as_deref().is_some_and(|c| !crate::facet::countries().any(|code| code == c)) {
            note(Field::Country, ErrorCode::Invalid, 0);
        }
        if let Err(code) = text::line(&self.subject, limit::SUBJECT) {
            note(Field::Subject, code, limit::SUBJECT);
        }
        match text::paragraphs(&self.text, limit::REQUEST_TEXT) {
            Ok("") => note(Field::Text, ErrorCode::Missing, 0),
            Ok(_) => {}
            Err(code) => note(Field::Text, code, limit::REQUEST_TEXT),
        }
        if let Err(code) = text::paragraphs(&self.contact, limit::CONTACT) {
            note(Field::Contact, code, limit::CONTACT);
        }
        if self.about.as_deref().is_some_and(|slug| !text::is_slug(slug)) {
            note(Field::About, ErrorCode::Invalid, 0);
        }
        if !text::is_lang(&self.lang) {
            note(Field::Lang, ErrorCode::Invalid, 0);
        }
        if !text::is_bytes32(&self.answer_key) {
            note(Field::AnswerKey, ErrorCode::Invalid, 0);
        }
        faults
    }
}

/// Body of `POST /v1/answers`, which changes nothing. It is a POST so that the mailbox's name stands in no address, and
/// so in no log and no history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerQuery {
    /// [`NewRequest::lookup`].
    pub lookup: String,
}

impl AnswerQuery {
    /// Whether the lookup has its form.
    pub fn check(&self) -> Result<(), ErrorCode> {
        if text::is_bytes32(&self.lookup) { Ok(()) } else { Err(ErrorCode::Malformed) }
    }
}

/// Reply to an [`AnswerQuery`]. An unknown mailbox, or one that was erased, is [`ErrorCode::NotFound`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Where the request stands.
    pub state: RequestState,
    /// Each a sealed [`AnswerContent`], base64url without padding, in the order in which they were given.
    #[serde(default)]
    pub answers: Vec<String>,
}

controlled_list! {
    /// Where a request stands.
    RequestState {
        /// Nobody has answered yet.
        Waiting = "waiting",
        /// There is an answer.
        Answered = "answered",
        /// No answer will follow.
        Closed = "closed",
    }
}

/// What only the asker reads: the JSON inside an entry of [`Answers::answers`], padded like a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerContent {
    /// 1 to [`crate::limit::REQUEST_TEXT`] characters in paragraphs.
    pub text: String,
    /// The day on which it was written, `2005-11-15`.
    pub written: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(letter: &str) -> RequestContent {
        RequestContent {
            kind: RequestKind::Application,
            lang: "l".repeat(limit::LANG),
            country: Some("TN".into()),
            subject: letter.repeat(limit::SUBJECT),
            text: letter.repeat(limit::REQUEST_TEXT),
            contact: letter.repeat(limit::CONTACT),
            about: Some("s".repeat(limit::SLUG)),
            organisation: Some(letter.repeat(limit::ORGANISATION)),
            answer_key: "k".repeat(limit::BYTES32),
        }
    }

    #[test]
    fn the_longest_content_fits_the_limits_of_what_is_sent() {
        for letter in ["\u{1F600}", "\\"] {
            let content = content(letter);
            assert_eq!(content.faults(), []);
            let json = serde_json::to_string(&content).unwrap().len();
            let sealed = (json + 1).next_multiple_of(limit::PADDING) + limit::SEAL_OVERHEAD;
            let sealed = (sealed * 4).div_ceil(3);
            assert!(sealed <= limit::SEALED, "{sealed}");
            let new = NewRequest {
                key: "k".repeat(limit::KEY_MAX),
                kind: RequestKind::Application,
                lang: content.lang,
                lookup: "k".repeat(limit::BYTES32),
                to: "k".repeat(limit::BYTES32),
                sealed: "s".repeat(limit::SEALED),
            };
            assert_eq!(new.check(), Ok(()));
            assert!(serde_json::to_string(&new).unwrap().len() <= limit::REQUEST_BODY);
        }
    }

    #[test]
    fn all_faults_are_told_at_once_in_the_forms_order() {
        let mut empty = RequestContent {
            country: Some("ZZ".into()),
            subject: " ".into(),
            text: String::new(),
            contact: "c".repeat(limit::CONTACT + 1),
            about: Some("A b".into()),
            organisation: None,
            answer_key: String::new(),
            ..content("x")
        };
        let faults =
            |content: &RequestContent| content.faults().iter().map(|f| (f.field, f.code, f.limit)).collect::<Vec<_>>();
        let expected = [
            (Field::Organisation, ErrorCode::Missing, None),
            (Field::Country, ErrorCode::Invalid, None),
            (Field::Subject, ErrorCode::Missing, None),
            (Field::Text, ErrorCode::Missing, None),
            (Field::Contact, ErrorCode::TooLong, Some(300)),
            (Field::About, ErrorCode::Invalid, None),
            (Field::AnswerKey, ErrorCode::Invalid, None),
        ];
        assert_eq!(faults(&empty), expected);
        empty.kind = RequestKind::Support;
        assert_eq!(faults(&empty), expected[1..], "only an application needs an organisation");
    }

    #[test]
    fn what_a_program_got_wrong_is_malformed_and_what_is_too_long_too_large() {
        let good = NewRequest {
            key: "k".repeat(limit::KEY_MIN),
            kind: RequestKind::Support,
            lang: "ar".into(),
            lookup: "l".repeat(limit::BYTES32),
            to: "t".repeat(limit::BYTES32),
            sealed: "s".into(),
        };
        assert_eq!(good.check(), Ok(()));
        let large = NewRequest { sealed: "s".repeat(limit::SEALED + 1), ..good.clone() };
        assert_eq!(large.check(), Err(ErrorCode::TooLarge));
        for bad in [
            NewRequest { key: "k".into(), ..good.clone() },
            NewRequest { lang: "<en>".into(), ..good.clone() },
            NewRequest { lookup: "l".repeat(42), ..good.clone() },
            NewRequest { to: "+".repeat(limit::BYTES32), ..good.clone() },
            NewRequest { sealed: String::new(), ..good.clone() },
            NewRequest { sealed: "s=".into(), ..good.clone() },
        ] {
            assert_eq!(bad.check(), Err(ErrorCode::Malformed), "{bad:?}");
        }
    }
}
