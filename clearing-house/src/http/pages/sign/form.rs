//! The form: label above, hint below it, fault in words next to the field and in a summary on top that takes the focus.

use maud::{Markup, html};
use wire::{Display, ErrorReply, Field, route};

use super::{
    super::{
        Asked,
        parts::{self, Rank},
    },
    entries::Entries,
    words,
};
use crate::{keys, store::Petition};

/// Where "Leave now" leads, as the widget's does unless a partner says otherwise.
const EXIT: &str = "https://www.wikipedia.org/";

/// A form with what was entered, and what is wrong with it.
pub fn view(asked: &Asked, petition: &Petition, entries: &Entries, refused: Option<&ErrorReply>, rank: Rank) -> Markup {
    let widget = i18n::icu::widget(asked.words.language);
    let names: Vec<String> = petition.recipients.iter().map(|recipient| recipient.organisation.clone()).collect();
    let organisations = parts::listed(&asked.words, &names);
    let field = Fields { asked, refused };
    html! {
        p { a.button href=(EXIT) rel="noopener noreferrer" { (widget.sign_exit()) } }
        (summary(asked, refused))
        p.notice { (asked.words.page.plain_note(&organisations)) }
        @if !petition.risky.is_empty() { (risk(asked, petition, rank)) }
        form.sign method="post" action=(asked.plain(&route::sign_page(&petition.slug, asked.words.language.tag))) novalidate {
            input type="hidden" name="form" value=(token(entries));
            (field.line(Field::Name, widget.sign_name(), "text", None, &entries.name))
            (field.line(Field::Email, widget.sign_email(), "email", Some(widget.sign_email_hint()), &entries.email))
            (country(&field, widget.sign_country(), widget.sign_country_choose(), &entries.country))
            (display(asked, entries))
            (ticked("delayed", "1", entries.delayed, widget.sign_delayed()))
            (comment(&field, entries))
            (ticked("contact", "1", entries.contact, &widget.sign_contact(&organisations)))
            (consent(&field, petition, entries))
            button.go type="submit" { (widget.sign_submit()) }
        }
    }
}

/// By which a form is told apart from others with the same entries. All who are served the same cached page share it.
fn token(entries: &Entries) -> String {
    if !entries.token.is_empty() {
        return entries.token.clone();
    }
    // Without random bytes nothing can be sealed either, and the form then says so.
    keys::random().map(|bytes| keys::base64url(&bytes[..16])).unwrap_or_default()
}

/// Everything that is to be mended, with links to the fields.
fn summary(asked: &Asked, refused: Option<&ErrorReply>) -> Markup {
    let Some(told) = words::told(asked, refused) else { return html! {} };
    html! {
        div.errors role="alert" tabindex="-1" autofocus {
            @if words::fields(refused).is_empty() { p { (told) } }
            @else {
                h2 { (told) }
                ul {
                    @for fault in words::fields(refused) {
                        li { a href=(format!("#{}", fault.field.as_str())) { (words::field(asked, refused, fault.field).unwrap_or_default()) } }
                    }
                }
            }
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

/// What fields have in common.
struct Fields<'a> {
    asked: &'a Asked,
    refused: Option<&'a ErrorReply>,
}

impl Fields<'_> {
    fn told(&self, field: Field) -> Option<String> {
        words::field(self.asked, self.refused, field)
    }

    /// A label with its hint, its input and its fault.
    fn field(&self, field: Field, label: Markup, hint: Option<&str>, input: Markup) -> Markup {
        let name = field.as_str();
        html! {
            div.field {
                label for=(name) { (label) }
                @if let Some(hint) = hint { p.quiet id=(format!("{name}-hint")) { (hint) } }
                (input)
                (self.fault(field))
            }
        }
    }

    fn fault(&self, field: Field) -> Markup {
        html! {
            @if let Some(told) = self.told(field) { p.error id=(format!("{}-error", field.as_str())) { (told) } }
        }
    }

    /// The ids of what describes an input; nothing where nothing does.
    fn described(&self, field: Field, hint: bool) -> Option<String> {
        let (name, told) = (field.as_str(), self.told(field).is_some());
        match (hint, told) {
            (true, true) => Some(format!("{name}-hint {name}-error")),
            (true, false) => Some(format!("{name}-hint")),
            (false, true) => Some(format!("{name}-error")),
            (false, false) => None,
        }
    }

    fn invalid(&self, field: Field) -> Option<&'static str> {
        self.told(field).is_some().then_some("true")
    }

    fn line(&self, field: Field, label: &str, kind: &str, hint: Option<&str>, value: &str) -> Markup {
        let name = field.as_str();
        let input = html! {
            input id=(name) name=(name) type=(kind) value=(value) autocomplete=(name) dir="auto" aria-required="true"
                aria-describedby=[self.described(field, hint.is_some())] aria-invalid=[self.invalid(field)];
        };
        self.field(field, html! { (label) }, hint, input)
    }
}

fn country(field: &Fields<'_>, label: &str, choose: &str, chosen: &str) -> Markup {
    let input = html! {
        select #country name="country" autocomplete="country" aria-required="true"
            aria-describedby=[field.described(Field::Country, false)] aria-invalid=[field.invalid(Field::Country)] {
            option value="" { (choose) }
            @for (code, name) in field.asked.words.countries() {
                option value=(code) selected[code == chosen] { (name) }
            }
        }
    };
    field.field(Field::Country, html! { (label) }, None, input)
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

fn comment(field: &Fields<'_>, entries: &Entries) -> Markup {
    let widget = i18n::icu::widget(field.asked.words.language);
    let label = html! { (widget.sign_comment()) " (" (widget.sign_optional()) ")" };
    let input = html! {
        // The first line feed after the tag is no part of the text.
        textarea #comment name="comment" rows="4" dir="auto" aria-describedby=[field.described(Field::Comment, false)]
            aria-invalid=[field.invalid(Field::Comment)] { "\n" (entries.comment) }
    };
    field.field(Field::Comment, label, None, input)
}

fn ticked(name: &str, value: &str, ticked: bool, label: &str) -> Markup {
    html! {
        label.check for=(name) { input id=(name) name=(name) type="checkbox" value=(value) checked[ticked]; span { (label) } }
    }
}

fn consent(field: &Fields<'_>, petition: &Petition, entries: &Entries) -> Markup {
    let Some((lang, version)) = petition.version(field.asked.words.language.tag) else { return html! {} };
    let (lang, dir) = parts::foreign(&field.asked.words, lang);
    html! {
        div.field {
            label.check for="consent" {
                // What is sent back is the wording that was read; another one since then is agreed to anew.
                input #consent name="consent" type="checkbox" value=(petition.consent_version) aria-required="true"
                    checked[entries.consent == petition.consent_version]
                    aria-describedby=[field.described(Field::Consent, false)] aria-invalid=[field.invalid(Field::Consent)];
                span lang=[lang] dir=[dir] { (version.consent) }
            }
            (field.fault(Field::Consent))
        }
    }
}
