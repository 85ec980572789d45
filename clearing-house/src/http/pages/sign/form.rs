//! The form, which says what the server sees of it.

use maud::{Markup, html};
use wire::{Display, Field, route};

use super::{
    super::{
        Asked,
        field::{self, Line, Told},
        parts::{self, Rank},
    },
    entries::Entries,
};
use crate::store::Petition;

/// Where "Leave now" leads, as the widget's does unless a partner says otherwise.
const EXIT: &str = "https://www.wikipedia.org/";

/// A form with what was entered, and what is wrong with it.
pub fn view(asked: &Asked, petition: &Petition, entries: &Entries, told: &Told, rank: Rank) -> Markup {
    let widget = i18n::icu::widget(asked.words.language);
    let names: Vec<String> = petition.recipients.iter().map(|recipient| recipient.organisation.clone()).collect();
    let organisations = parts::listed(&asked.words, &names);
    let line = |field: Field, label, hint, kind| Line { field, label, hint, kind, complete: field.as_str() };
    let email = line(Field::Email, widget.sign_email(), Some(widget.sign_email_hint()), "email");
    html! {
        p { a.button href=(EXIT) rel="noopener noreferrer" { (widget.sign_exit()) } }
        (told.summary())
        p.notice { (asked.words.page.plain_note(&organisations)) }
        @if !petition.risky.is_empty() { (risk(asked, petition, rank)) }
        form.sign method="post" action=(asked.plain(&route::sign_page(&petition.slug, asked.words.language.tag))) novalidate {
            (field::token(&entries.token))
            (told.line(&line(Field::Name, widget.sign_name(), None, "text"), &entries.name))
            (told.line(&email, &entries.email))
            (told.country(&asked.words, widget.sign_country(), widget.sign_country_choose(), &entries.country))
            (display(asked, entries))
            (ticked("delayed", "1", entries.delayed, widget.sign_delayed()))
            (comment(asked, entries, told))
            (ticked("contact", "1", entries.contact, &widget.sign_contact(&organisations)))
            (consent(asked, petition, entries, told))
            button.go type="submit" { (widget.sign_submit()) }
        }
    }
}

/// The countries in which signing may be dangerous, and what lowers the risk.
fn risk(asked: &Asked, petition: &Petition, rank: Rank) -> Markup {
    let words = asked.words.page;
    let title = words.signer_risk_title(&parts::countries(&asked.words, &petition.risky));
    let advice = [words.signer_risk_name(), words.signer_risk_address(), words.signer_risk_network()];
    html! {
        div.notice {
            @match rank {
                Rank::Second => h2 { (title) },
                Rank::Third => h3 { (title) },
            }
            p { (words.signer_risk_text()) }
            ul { @for text in advice { li { (text) } } }
        }
    }
}

fn display(asked: &Asked, entries: &Entries) -> Markup {
    let widget = i18n::icu::widget(asked.words.language);
    html! {
        div.field {
            label for="display" { (widget.sign_display()) }
            select #display name="display" {
                @for (display, name) in [
                    (Display::Initials, widget.sign_display_initials()),
                    (Display::Full, widget.sign_display_full()),
                    (Display::Anonymous, widget.sign_display_anonymous()),
                ] {
                    option value=(display.as_str()) selected[display == entries.display] { (name) }
                }
            }
        }
    }
}

fn comment(asked: &Asked, entries: &Entries, told: &Told) -> Markup {
    let widget = i18n::icu::widget(asked.words.language);
    html! {
        div.field {
            label for="comment" { (widget.sign_comment()) " (" (widget.sign_optional()) ")" }
            // The first line feed after the tag is no part of the text.
            textarea #comment name="comment" rows="4" dir="auto" aria-describedby=[told.described(Field::Comment, false)]
                aria-invalid=[told.invalid(Field::Comment)] { "\n" (entries.comment) }
            (told.fault(Field::Comment))
        }
    }
}

fn ticked(name: &str, value: &str, ticked: bool, label: &str) -> Markup {
    html! {
        label.check for=(name) { input id=(name) name=(name) type="checkbox" value=(value) checked[ticked]; span { (label) } }
    }
}

fn consent(asked: &Asked, petition: &Petition, entries: &Entries, told: &Told) -> Markup {
    let Some((lang, version)) = petition.version(asked.words.language.tag) else { return html! {} };
    let (lang, dir) = parts::foreign(&asked.words, lang);
    html! {
        div.field {
            label.check for="consent" {
                // What is sent back is the wording that was read; another one since then is agreed to anew.
                input #consent name="consent" type="checkbox" value=(petition.consent_version) aria-required="true"
                    checked[entries.consent == petition.consent_version]
                    aria-describedby=[told.described(Field::Consent, false)] aria-invalid=[told.invalid(Field::Consent)];
                span lang=[lang] dir=[dir] { (version.consent) }
            }
            (told.fault(Field::Consent))
        }
    }
}
