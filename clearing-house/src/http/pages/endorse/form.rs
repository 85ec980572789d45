//! The form: the organisation, and who represents it.

use i18n::LANGUAGES;
use maud::{Markup, html};
use wire::{ErrorReply, Field, limit, route};

use super::{
    super::{
        Asked,
        field::{self, Line, Told},
    },
    entries::{Entries, NAME_IN},
    words,
};
use crate::store::Petition;

/// A form with what was entered, and what is wrong with it.
pub fn view(asked: &Asked, petition: &Petition, entries: &Entries, refused: Option<&ErrorReply>) -> Markup {
    let texts = asked.words.endorsement;
    let widget = i18n::icu::widget(asked.words.language);
    let told = words::told(asked, refused);
    let form = Form { asked, entries, told: &told };
    let line = |field: Field, label, hint, kind, complete| {
        told.line(&Line { field, label, hint, kind, complete }, entries.get(field.as_str()))
    };
    let action = asked.plain(&route::endorse_page(&petition.slug, asked.words.language.tag));
    html! {
        (told.summary())
        form.sign method="post" action=(action) enctype="multipart/form-data" novalidate {
            (field::token(entries.get("form")))
            h2 { (texts.endorse_organisation_title()) }
            (line(Field::Organisation, texts.endorse_organisation(), Some(texts.endorse_organisation_hint()), "text", "organization"))
            (form.names())
            (line(Field::Site, texts.endorse_site(), Some(texts.endorse_site_hint()), "text", "off"))
            (told.country(&asked.words, texts.endorse_country(), texts.endorse_choose(), entries.get(Field::Country.as_str())))
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

/// What the fields of an organisation have in common.
struct Form<'a> {
    asked: &'a Asked,
    entries: &'a Entries,
    told: &'a Told,
}

impl Form<'_> {
    /// The name in every language but the page's, in which the first one is most likely given.
    fn names(&self) -> Markup {
        let texts = self.asked.words.endorsement;
        let page = self.asked.words.language.tag;
        let entered = LANGUAGES.iter().any(|language| !self.entries.get(&name_in(language.tag)).is_empty());
        html! {
            details id=(Field::Names.as_str()) open[entered || self.told.of(Field::Names).is_some()] {
                summary { (texts.endorse_names()) }
                p.quiet { (texts.endorse_names_hint()) }
                (self.told.fault(Field::Names))
                @for language in LANGUAGES.iter().filter(|language| language.tag != page) {
                    @let name = name_in(language.tag);
                    div.field {
                        label for=(name) { (texts.endorse_name_in(&self.asked.words.language_name(language.tag))) }
                        input id=(name) name=(name) type="text" value=(self.entries.get(&name)) lang=(language.tag)
                            dir=(language.direction.as_str()) autocomplete="off" aria-invalid=[self.told.invalid(Field::Names)];
                    }
                }
            }
        }
    }

    fn logo(&self, optional: &str) -> Markup {
        let texts = self.asked.words.endorsement;
        let again = self.entries.has_logo() && self.told.of(Field::Logo).is_none();
        html! {
            div.field {
                label for="logo" { (texts.endorse_logo()) " (" (optional) ")" }
                p.quiet #logo-hint {
                    (texts.endorse_logo_hint(limit::LOGO as u64 / 1_024, u64::from(limit::LOGO_PIXELS)))
                }
                input #logo name="logo" type="file" accept="image/png"
                    aria-describedby=[self.told.described(Field::Logo, true)] aria-invalid=[self.told.invalid(Field::Logo)];
                @if again { p.notice { (texts.endorse_logo_again()) } }
                (self.told.fault(Field::Logo))
            }
        }
    }
}

fn name_in(lang: &str) -> String {
    format!("{NAME_IN}{lang}")
}
