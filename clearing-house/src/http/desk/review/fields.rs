//! The form that chooses signatures.

use i18n::LANGUAGES;
use maud::{Markup, html};
use wire::{Partner, SignatureState};

use super::{
    condition::{Chosen, NO_PARTNER},
    words,
};
use crate::{http::pages::layout::Asked, store::Doubt};

/// The form; what was chosen stays chosen.
pub fn form(asked: &Asked, slug: &str, chosen: &Chosen, partners: &[Partner]) -> Markup {
    let (words, desk) = (&asked.words, asked.words.desk);
    let doubts = Doubt::ALL.iter().map(|doubt| (doubt.as_str(), words::doubt(words, *doubt)));
    let states = SignatureState::ALL.iter().map(|state| (state.as_str(), words::state(words, *state)));
    let languages = LANGUAGES.iter().map(|language| (language.tag, language.name));
    let named = partners.iter().map(|partner| (partner.slug.as_str(), partner.name.as_str()));
    let partners = [(NO_PARTNER, desk.desk_review_partner_none())].into_iter().chain(named);
    html! {
        form.filter method="get" action=(asked.plain("desk/review")) {
            input type="hidden" name="lang" value=(words.language.tag);
            input type="hidden" name="petition" value=(slug);
            (choice(asked, chosen, "state", desk.desk_review_state(), states))
            (choice(asked, chosen, "doubt", desk.desk_review_doubt(), doubts))
            (entry(chosen, "range", desk.desk_review_range(), "text", Some("range-hint")))
            (entry(chosen, "domain", desk.desk_review_domain(), "text", None))
            (entry(chosen, "since", desk.desk_review_since(), "datetime-local", None))
            (entry(chosen, "before", desk.desk_review_before(), "datetime-local", None))
            (choice(asked, chosen, "lang_of", desk.desk_review_lang(), languages))
            (choice(asked, chosen, "partner", desk.desk_review_partner(), partners))
            @if !chosen.entry("domain_tag").is_empty() {
                input type="hidden" name="domain_tag" value=(chosen.entry("domain_tag"));
            }
            // Below them all, so that the entries stand in line.
            p.quiet id="range-hint" { (desk.desk_review_range()) ": " (desk.desk_review_range_hint()) }
            button type="submit" { (desk.desk_review_look()) }
        }
    }
}

fn entry(chosen: &Chosen, name: &str, label: &str, kind: &str, hint: Option<&str>) -> Markup {
    html! {
        div {
            label for=(name) { (label) }
            input id=(name) name=(name) type=(kind) value=(chosen.entry(name)) dir="ltr" autocapitalize="none"
                spellcheck="false" autocomplete="off" aria-describedby=[hint];
        }
    }
}

fn choice<'a>(
    asked: &Asked,
    chosen: &Chosen,
    name: &str,
    label: &str,
    options: impl Iterator<Item = (&'a str, &'a str)>,
) -> Markup {
    html! {
        div {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                option value="" { (asked.words.page.page_filter_all()) }
                @for (value, text) in options {
                    option value=(value) selected[chosen.entry(name) == value] { (text) }
                }
            }
        }
    }
}
