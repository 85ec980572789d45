//! The mail to an organisation's representative. Nothing in it was written by whoever sent the form, so that nobody can
//! send a stranger their own words or links through it; what was asked for stands on the page that the link leads to.

use lettre::Message;
use wire::route;

use crate::{
    clock::Seconds,
    lang::Words,
    mail::compose::{Block, Parts, message},
};

const DAY: Seconds = 86_400;

/// Asks the representative to confirm.
pub fn ask(parts: &Parts<'_>) -> Result<Message, &'static str> {
    let words = Words::nearest(&parts.letter.lang);
    let (mail, texts, lang) = (words.mail, words.endorsement, words.language.tag);
    let token = parts.letter.token.as_str();
    let mut blocks = vec![
        mail.mail_greeting().into(),
        texts.endorse_mail_text().into(),
        Block::Bare(parts.address(&route::endorsement_page(token, lang))),
        // The last whole day: what is promised holds to its end.
        mail.mail_confirm_until(&words.day(parts.expires - DAY)).into(),
        texts.endorse_mail_petition(parts.title(&words)).into(),
    ];
    if parts.petition.sample {
        blocks.push(words.page.page_petition_sample_note().into());
    }
    blocks.extend([
        texts.endorse_mail_not_you().into(),
        Block::Bare(parts.address(&route::endorsement_withdrawal_page(token, lang))),
        mail.mail_safety().into(),
    ]);
    message(parts, &words, texts.endorse_mail_subject(), &blocks)
}
