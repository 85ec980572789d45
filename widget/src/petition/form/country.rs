//! The signer's country, and what signing may mean there.

use wasm_bindgen::JsCast;
use wire::{Field, Petition};

use super::Faults;
use super::field::{choice, field, option};
use crate::signal::Signal;
use crate::texts::Texts;
use crate::view::{El, el, p};

/// The list of countries; a warning follows where the petition says that signing is dangerous in the one chosen.
pub fn view(petition: &Petition, faults: &Faults, texts: Texts) -> El {
    let countries = texts.locale().countries(wire::facet::countries());
    let mut options = vec![option("", texts.sign_country_choose())];
    options.extend(countries.iter().map(|(code, name)| option(code, name)));
    let (chosen, risky) = (Signal::new(String::new()), petition.risky.clone());
    let warned = chosen.clone();
    let select = choice(Field::Country, options).attr("autocomplete", "country").attr("aria-required", "true").on(
        "change",
        move |event| {
            let select = event.target().map(JsCast::unchecked_into::<web_sys::HtmlSelectElement>);
            chosen.change(select.map(|select| select.value()).unwrap_or_default());
        },
    );
    let warning = el("div").attr("role", "status").live(move || {
        let country = warned.get();
        if !risky.contains(&*country) {
            return vec![];
        }
        let advice = [texts.risk_name(), texts.risk_address(), texts.risk_network()];
        vec![
            el("div")
                .part("risk", "notice")
                .child(el("h3").text(&texts.risk_title(&texts.locale().country(&country))))
                .child(p("", texts.risk_text()))
                .child(el("ul").children(advice.iter().map(|advice| el("li").text(advice)).collect())),
        ]
    });
    field(Field::Country, texts.sign_country(), None, select, faults, texts).child(warning)
}
