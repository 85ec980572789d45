//! The confirmation mail: plain text in the signer's language, with one link and no tracking.

use lettre::{
    Message,
    message::{Mailbox, header},
};

use super::Letter;
use crate::{lang::Words, store::Petition};

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
}

/// Makes the mail; the error tells that the address cannot be written to, without the address.
pub fn confirmation(parts: &Parts<'_>) -> Result<Message, &'static str> {
    let words = Words::nearest(&parts.letter.lang);
    let mail = words.mail;
    let title = parts.petition.version(words.language.tag).map(|(_, v)| v.title.as_str()).unwrap_or_default();
    let link = format!("{}{}", parts.public_url, wire::route::confirm_page(&parts.letter.token, words.language.tag));
    let count = wire::route::count_page(&parts.petition.slug, words.language.tag);
    let count = format!("{}{count}", parts.public_url);
    let text = format!(
        "{}\n\n{}\n\n{}\n\n{link}\n\n{}\n\n{}\n\n{}\n\n{}\n{count}\n\n-- \n{}\n",
        mail.mail_confirm_greeting(),
        mail.mail_confirm_text(title),
        mail.mail_confirm_link_intro(),
        mail.mail_confirm_expires(u64::from(wire::limit::CONFIRM_DAYS)),
        mail.mail_confirm_not_you(),
        mail.mail_confirm_receipt(),
        crate::log::receipt(&parts.letter.token),
        mail.mail_signature_line(),
    );
    let to = parts.letter.address.parse().map_err(|_| "the address has no form that mail knows")?;
    let id = crate::keys::random().map_err(|_| "no random bytes for the Message-ID")?;
    let domain = parts.from.email.domain();
    Message::builder()
        .from(parts.from.clone())
        .to(Mailbox::new(None, to))
        .subject(mail.mail_confirm_subject(title))
        .message_id(Some(format!("<{}@{domain}>", crate::keys::base64url(&id[..18]))))
        .raw_header(header::HeaderValue::new(
            header::HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".into(),
        ))
        .raw_header(header::HeaderValue::new(
            header::HeaderName::new_from_ascii_str("Content-Language"),
            words.language.tag.into(),
        ))
        .header(header::ContentType::TEXT_PLAIN)
        .body(text)
        .map_err(|_| "the mail cannot be put together")
}
