//! What every mail has: plain text in the recipient's language, links on lines of their own, and nothing that tells anybody
//! whether it was read.
//!
//! **Subject and first lines name neither a petition nor a signature.** They show on locked screens, in lists of mails over
//! a shoulder, and in the logs of mail servers, and in some countries a petition's title is enough to be in danger. What it
//! is about stands below the link, where only somebody looks who has opened the mail.

use lettre::{
    Address, Message,
    message::{Mailbox, header},
};
use url::Host;

use super::Letter;
use crate::{
    clock::Seconds,
    keys::{self, Hash},
    lang::Words,
    store::Petition,
};

/// What a mail is made of.
pub struct Parts<'a> {
    /// Sender.
    pub from: &'a Mailbox,
    /// Recipient, language and secret.
    pub letter: &'a Letter,
    /// The petition that it is about.
    pub petition: &'a Petition,
    /// The base address that readers see, ending in `/`.
    pub public_url: &'a str,
    /// When its links stop working.
    pub expires: Seconds,
    /// The same each time that this mail is sent, and of no other.
    pub id: Hash,
}

impl Parts<'_> {
    /// The petition's title in a language, or in its original's.
    pub fn title(&self, words: &Words) -> &str {
        self.petition.version(words.language.tag).map(|(_, version)| version.title.as_str()).unwrap_or_default()
    }

    /// A route as an address.
    pub fn address(&self, route: &str) -> String {
        format!("{}{route}", self.public_url)
    }
}

/// A part of a mail's text.
pub enum Block {
    /// A paragraph.
    Words(String),
    /// An address or a code, on a line of its own with nothing beside it.
    Bare(String),
}

impl From<&str> for Block {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Block {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

/// Puts a mail together; the error tells why it cannot be sent, without the address.
pub fn message(parts: &Parts<'_>, words: &Words, subject: &str, blocks: &[Block]) -> Result<Message, &'static str> {
    let to = recipient(&parts.letter.address).ok_or("the address has no form that mail knows")?;
    let header =
        |name, value: &str| header::HeaderValue::new(header::HeaderName::new_from_ascii_str(name), value.to_owned());
    Message::builder()
        .from(parts.from.clone())
        .to(Mailbox::new(None, to))
        .subject(subject)
        .message_id(Some(format!("<{}@{}>", keys::base64url(&parts.id[..18]), parts.from.email.domain())))
        // RFC 3834, and what Exchange understands instead: nobody's absence is told to us.
        .raw_header(header("Auto-Submitted", "auto-generated"))
        .raw_header(header("X-Auto-Response-Suppress", "All"))
        .raw_header(header("Content-Language", words.language.tag))
        .header(header::ContentType::TEXT_PLAIN)
        .body(text(words, blocks))
        .map_err(|_| "the mail cannot be put together")
}

/// An address with its domain as DNS has it, which every relay takes, in whatever script it was written.
fn recipient(address: &str) -> Option<Address> {
    let (local, domain) = address.rsplit_once('@')?;
    match Host::parse(domain) {
        Ok(Host::Domain(name)) => Address::new(local, name).ok(),
        _ => Address::new(local, domain).ok(),
    }
}

/// The text, paragraphs parted by empty lines.
fn text(words: &Words, blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Words(paragraph) => text.push_str(&directed(words, paragraph)),
            Block::Bare(line) => text.push_str(line),
        }
        text.push_str("\n\n");
    }
    // The mark by which mail programs know a signature line.
    text.push_str("-- \n");
    text.push_str(&directed(words, words.mail.mail_signature_line()));
    text.push('\n');
    text
}

/// A paragraph between marks of its direction where that is right to left: programs that go by the first letter then do so
/// also where that is a Latin one, and those that show every mail from left to right keep the full stop at its end.
fn directed(words: &Words, paragraph: &str) -> String {
    const RIGHT_TO_LEFT: char = '\u{200f}';
    match words.language.direction {
        i18n::Direction::Ltr => paragraph.to_owned(),
        i18n::Direction::Rtl => format!("{RIGHT_TO_LEFT}{paragraph}{RIGHT_TO_LEFT}"),
    }
}
