//! The mail that tells a petition's target how many have signed.

use lettre::Message;
use wire::route;

use super::compose::{Block, Parts, message};
use crate::lang::Words;

/// Tells of a passed number. Unlike a signer's, an office's mail may name what it is about in its subject.
pub fn tell(parts: &Parts<'_>) -> Result<Message, &'static str> {
    let number = parts.letter.number.ok_or("it tells of no number")?;
    let words = Words::nearest(&parts.letter.lang);
    let delivery = i18n::icu::delivery(words.language);
    let (slug, lang) = (parts.petition.slug.as_str(), words.language.tag);
    let mut blocks: Vec<Block> = vec![
        words.mail.mail_greeting().into(),
        delivery.delivery_mail_text(parts.title(&words), number).into(),
        delivery.delivery_mail_petition().into(),
        Block::Bare(parts.address(&route::petition_page(slug, lang))),
        delivery.delivery_mail_count().into(),
        Block::Bare(parts.address(&route::count_page(slug, lang))),
        delivery.delivery_mail_why(&parts.petition.organisation).into(),
    ];
    if parts.petition.sample {
        blocks.push(words.page.page_petition_sample_note().into());
    }
    message(parts, &words, &delivery.delivery_mail_subject(number), &blocks)
}
