//! The form: label above, hint below it, fault in words next to the field and in a summary on top that takes the focus.

use i18n::LANGUAGES;
use maud::{Markup, html};
use wire::{ErrorReply, Field, limit, route};

use super::{
    super::Asked,
    entries::{Entries, NAME_IN},
    words,
};
use crate::{keys, store::Petition};

/// What an input is told beside its label.
struct Input<'a> {
    field: Field,
    label: &'a str,
    hint: Option<&'a str>,
    kind: &'static str,
    complete: &'static str,
}

/// A form with what was entered, and what is wrong with it.
pub fn view(asked: &Asked, petition: &Petition, entries: &Entries, refused: Option<&ErrorReply>) -> Markup {
    let texts = asked.words.endorsement;
    let widget = i18n::icu::widget(asked.words.language);
    let form = Form { asked, entries, refused };
    let line = |field, label, hint, kind, complete| form.line(&Input { field, label, hint, kind, complete });
    let action = asked.plain(&route::endorse_page(&petition.slug, asked.words.language.tag));
    html! {
        (form.summary())
        form.sign method="post" action=(action) enctype="multipart/form-data" novalidate {
            input type="hidden" name="form" value=(token(entries));
            h2 { (texts.endorse_organisation_title()) }
            (line(Field::Organisation, texts.endorse_organisation(), Some(texts.endorse_organisation_hint()), "text", "organization"))
            (form.names())
            (line(Field::Site, texts.endorse_site(), Some(texts.endorse_site_hint()), "text", "off"))
            (form.country())
            (form.logo(widget.sign_optional()))
            h2 { (texts.endorse_you_title()) }
            p.notice { (texts.endorse_erased()) }
            (line(Field::Name, texts.endorse_name(), None, "text", "name"))
            (line(Field::Role, texts.endorse_role(), None, "text", "organization-title"))
            (line(Field::Email, texts.endorse_email(), Some(texts.endorse_email_hint()), "email", "email"))
            button.go type="submit" { (texts.endorse_submit()) }
        }
    }
}

/// By which a form is told apart from others with the same entries.
fn token(entries: &Entries) -> String {
    if !entries.get("form").is_empty() {
        return entries.get("form").to_owned();
    }
    // Without random bytes nothing can be taken either, and the form then says so.
    keys::random().map(|bytes| keys::base64url(&bytes[..16])).unwrap_or_default()
}

/// What the fields have in common.
struct Form<'a> {
    asked: &'a Asked,
    entries: &'a Entries,
    refused: Option<&'a ErrorReply>,
}

impl Form<'_> {
    fn told(&self, field: Field) -> Option<String> {
        words::field(self.asked, self.refused?, field)
    }

    /// Everything that is to be mended, with links to the fields.
    fn summary(&self) -> Markup {
        let Some(refused) = self.refused else { return html! {} };
        let told = |field| words::field(self.asked, refused, field).unwrap_or_default();
        html! {
            div.errors role="alert" tabindex="-1" autofocus {
                @if refused.fields.is_empty() { p { (words::whole(self.asked, refused.code)) } }
                @else {
                    h2 { (self.asked.words.endorsement.endorse_faults()) }
                    ul {
                        @for fault in &refused.fields {
                            li { a href=(format!("#{}", fault.field.as_str())) { (told(fault.field)) } }
                        }
                    }
                }
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
        let name = field.as_str();
        let hint = hint.then(|| format!("{name}-hint"));
        let fault = self.told(field).map(|_| format!("{name}-error"));
        let ids: Vec<String> = hint.into_iter().chain(fault).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn invalid(&self, field: Field) -> Option<&'static str> {
        self.told(field).is_some().then_some("true")
    }

    fn line(&self, input: &Input<'_>) -> Markup {
        let (field, name) = (input.field, input.field.as_str());
        html! {
            div.field {
                label for=(name) { (input.label) }
                @if let Some(hint) = input.hint { p.quiet id=(format!("{name}-hint")) { (hint) } }
                input id=(name) name=(name) type=(input.kind) value=(self.entries.get(name)) dir="auto"
                    autocomplete=(input.complete) aria-required="true"
                    aria-describedby=[self.described(field, input.hint.is_some())] aria-invalid=[self.invalid(field)];
                (self.fault(field))
            }
        }
    }

    /// The name in every language but the page's, in which the first one is most likely given.
    fn names(&self) -> Markup {
        let texts = self.asked.words.endorsement;
        let page = self.asked.words.language.tag;
        let entered = LANGUAGES.iter().any(|language| !self.entries.get(&name_in(language.tag)).is_empty());
        html! {
            details id=(Field::Names.as_str()) open[entered || self.told(Field::Names).is_some()] {
                summary { (texts.endorse_names()) }
                p.quiet { (texts.endorse_names_hint()) }
                (self.fault(Field::Names))
                @for language in LANGUAGES.iter().filter(|language| language.tag != page) {
                    @let name = name_in(language.tag);
                    div.field {
                        label for=(name) { (texts.endorse_name_in(&self.asked.words.language_name(language.tag))) }
                        input id=(name) name=(name) type="text" value=(self.entries.get(&name)) lang=(language.tag)
                            dir=(language.direction.as_str()) autocomplete="off" aria-invalid=[self.invalid(Field::Names)];
                    }
                }
            }
        }
    }

    fn country(&self) -> Markup {
        let texts = self.asked.words.endorsement;
        html! {
            div.field {
                label for="country" { (texts.endorse_country()) }
                select #country name="country" autocomplete="country" aria-required="true"
                    aria-describedby=[self.described(Field::Country, false)] aria-invalid=[self.invalid(Field::Country)] {
                    option value="" { (texts.endorse_choose()) }
                    @for (code, name) in self.asked.words.countries() {
                        option value=(code) selected[code == self.entries.get("country")] { (name) }
                    }
                }
                (self.fault(Field::Country))
            }
        }
    }

    fn logo(&self, optional: &str) -> Markup {
        let texts = self.asked.words.endorsement;
        let again = self.entries.has_logo() && self.told(Field::Logo).is_none();
        html! {
            div.field {
                label for="logo" { (texts.endorse_logo()) " (" (optional) ")" }
                p.quiet #logo-hint {
                    (texts.endorse_logo_hint(limit::LOGO as u64 / 1_024, u64::from(limit::LOGO_PIXELS)))
                }
                input #logo name="logo" type="file" accept="image/png"
                    aria-describedby=[self.described(Field::Logo, true)] aria-invalid=[self.invalid(Field::Logo)];
                @if again { p.notice { (texts.endorse_logo_again()) } }
                (self.fault(Field::Logo))
            }
        }
    }
}

fn name_in(lang: &str) -> String {
    format!("{NAME_IN}{lang}")
}
