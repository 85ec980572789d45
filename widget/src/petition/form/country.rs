//! The signer's country. What signing may mean there is said by `signer/risk.js`, in the place below.

use wire::Field;

use super::Faults;
use super::field::{choice, field, option};
use crate::texts::Texts;
use crate::view::{El, el};

/// The list of countries.
pub fn view(faults: &Faults, texts: Texts) -> El {
    let countries = texts.locale().countries(wire::facet::countries());
    let mut options = vec![option("", texts.sign_country_choose())];
    options.extend(countries.iter().map(|(code, name)| option(code, name)));
    let select = choice(Field::Country, options).attr("autocomplete", "country").attr("aria-required", "true");
    field(Field::Country, texts.sign_country(), None, select, faults, texts).child(el("div").class("risk"))
}
