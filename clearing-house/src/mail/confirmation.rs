//! The mails about a signature: one that asks to confirm it, and one that tells whoever signs again that there is nothing
//! to confirm.

use lettre::Message;
use wire::route;

use super::compose::{Block, Parts, message};
use crate::{clock::Seconds, lang::Words, log};

const DAY: Seconds = 86_400;

/// Asks to confirm. The link leads back to the partner's page where it was signed on one, and there is a second link for
/// browsers in which that page does not work.
pub fn ask(parts: &Parts<'_>) -> Result<Message, &'static str> {
    let words = Words::nearest(&parts.letter.lang);
    let (mail, lang, token) = (words.mail, words.language.tag, parts.letter.token.as_str());
    let here = parts.address(&route::confirm_page(token, lang));
    let mut blocks: Vec<Block> = vec![mail.mail_greeting().into(), mail.mail_confirm_link().into()];
    match &parts.letter.page {
        Some(page) => blocks.extend([
            Block::Bare(format!("{page}{}{token}", route::CONFIRM_FRAGMENT)),
            mail.mail_confirm_other_link().into(),
            Block::Bare(here),
        ]),
        None => blocks.push(Block::Bare(here)),
    }
    blocks.extend([
        // The last whole day: what is promised holds to its end.
        mail.mail_confirm_until(&words.day(parts.expires - DAY)).into(),
        mail.mail_confirm_about(parts.title(&words)).into(),
    ]);
    if parts.petition.sample {
        blocks.push(words.page.page_petition_sample_note().into());
    }
    blocks.extend([
        mail.mail_confirm_next(&parts.petition.organisation).into(),
        mail.mail_confirm_not_you().into(),
        Block::Bare(parts.address(&route::withdraw_page(token, lang))),
        mail.mail_confirm_receipt().into(),
        Block::Bare(log::receipt(token)),
        Block::Bare(parts.address(&route::count_page(&parts.petition.slug, lang))),
        mail.mail_safety().into(),
    ]);
    message(parts, &words, mail.mail_confirm_subject(), &blocks)
}

/// Tells that the address has signed already. It says the same whether that signature counts, is looked at or was found
/// invalid.
pub fn already(parts: &Parts<'_>) -> Result<Message, &'static str> {
    let words = Words::nearest(&parts.letter.lang);
    let mail = words.mail;
    let withdraw = parts.address(&route::withdraw_page(&parts.letter.token, words.language.tag));
    let blocks = [
        mail.mail_greeting().into(),
        mail.mail_already_text().into(),
        // Before what it is about, so that the first lines do not tell it.
        mail.mail_safety().into(),
        mail.mail_already_about(parts.title(&words)).into(),
        mail.mail_already_withdraw().into(),
        Block::Bare(withdraw),
    ];
    message(parts, &words, mail.mail_already_subject(), &blocks)
}
