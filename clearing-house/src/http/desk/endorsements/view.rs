//! What the editors' page about organisations is made of.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::ROUTE;
use crate::{
    app::App,
    endorsement::{
        Representative,
        doubt::{Doubt, Known, doubts},
        site,
    },
    http::pages::{layout::Asked, letter, parts::Rank},
    store::endorsement::StoredEndorsement,
};

/// What the parts of the page share.
pub struct Desk<'a> {
    /// The running clearing house.
    pub app: &'a App,
    /// In which language.
    pub asked: &'a Asked,
    /// The petitions' titles by slug.
    pub titles: BTreeMap<String, String>,
}

impl Desk<'_> {
    fn title<'b>(&'b self, petition: &'b str) -> &'b str {
        self.titles.get(petition).map_or(petition, String::as_str)
    }

    /// A card with the logo as only the desk gets it, the names in all languages, as each would be shown, and the petition.
    pub fn card(&self, one: &StoredEndorsement, more: Markup) -> Markup {
        let words = self.asked.words.endorsement;
        let logo = one.shown.logo.as_ref().map(|_| self.asked.plain(&format!("{ROUTE}/{}/logo", one.key)));
        let more = html! {
            (letter::names(self.asked, &one.shown))
            p { (words.endorse_desk_petition(self.title(&one.petition))) }
            (more)
        };
        letter::card(self.asked, &one.shown, logo.as_deref(), Rank::Third, more)
    }

    /// One that waits: who asked, what to look at, and the two answers.
    pub fn waiting(&self, one: &StoredEndorsement, known: &[Known]) -> Markup {
        let words = self.asked.words.endorsement;
        let representative =
            one.representative.as_deref().and_then(|wrapped| Representative::unwrap(&self.app.secret, wrapped));
        let doubts = doubts(&one.shown, known);
        let more = html! {
            p {
                @match representative {
                    Some(who) => (words.endorse_desk_representative(&who.name, &who.role, &who.domain)),
                    None => (words.endorse_desk_lost()),
                }
            }
            @if doubts.contains(&Doubt::AddressElsewhere) {} @else { p { (words.endorse_desk_domain()) } }
            @if !doubts.is_empty() {
                div.notice { ul { @for doubt in &doubts { li { (self.says(one, doubt)) } } } }
            }
            div.actions {
                (self.button(one, "approve", words.endorse_desk_approve(), Some("go")))
                (self.button(one, "refuse", words.endorse_desk_refuse(), Some("erase")))
            }
        };
        self.card(one, more)
    }

    fn says(&self, one: &StoredEndorsement, doubt: &Doubt) -> String {
        let words = self.asked.words.endorsement;
        match doubt {
            Doubt::AddressElsewhere => words.endorse_doubt_elsewhere().to_owned(),
            Doubt::SharedSite => words.endorse_doubt_shared().to_owned(),
            Doubt::ForeignSite => words.endorse_doubt_foreign(&site::readable(&one.host)).to_string(),
            Doubt::MixedName => words.endorse_doubt_mixed().to_owned(),
            Doubt::NameLike(name) => words.endorse_doubt_name(name).to_string(),
            Doubt::SiteLike(host) => words.endorse_doubt_site(host).to_string(),
            Doubt::Replaces(name) => words.endorse_doubt_replaces(name).to_string(),
        }
    }

    /// The letters, one of them with its order.
    pub fn letters(&self, approved: &[StoredEndorsement]) -> Markup {
        let words = self.asked.words.endorsement;
        let mut numbers: BTreeMap<&str, u64> = BTreeMap::new();
        for one in approved {
            *numbers.entry(&one.petition).or_default() += 1;
        }
        let open = self.asked.get("letter");
        html! {
            @if !numbers.is_empty() {
                h2 { (words.endorse_desk_letters()) }
                ul.list {
                    @for (petition, number) in &numbers {
                        li {
                            h3 { a href=(self.asked.with(&[("letter", Some(petition))])) { (self.title(petition)) } }
                            p.facts { span { (words.letter_signed(*number)) } }
                            @if open == Some(petition) { (self.order(approved.iter().filter(|one| one.petition == *petition))) }
                        }
                    }
                }
            }
        }
    }

    /// The organisations of a letter with their places.
    fn order<'b>(&self, organisations: impl Iterator<Item = &'b StoredEndorsement>) -> Markup {
        let words = self.asked.words.endorsement;
        html! {
            p.quiet { (words.endorse_desk_place_hint()) }
            ol.list.order {
                @for one in organisations {
                    @let field = format!("place-{}", one.key);
                    @let (lang, name) = one.shown.name(self.asked.words.language.tag);
                    li {
                        strong { bdi lang=[lang] { (name) } }
                        p.facts {
                            span dir="ltr" { (one.host) }
                            span { (words.endorse_desk_since(&self.asked.words.date(&one.shown.day))) }
                        }
                        div.actions {
                            form method="post" action=(self.action(one)) {
                                input type="hidden" name="act" value="place";
                                label for=(field) { (words.endorse_desk_place()) }
                                input id=(field) name="place" inputmode="numeric" maxlength="4" dir="ltr"
                                    value=[one.place.map(|place| place.to_string())];
                                button type="submit" { (words.endorse_desk_set()) }
                            }
                            (self.button(one, "refuse", words.endorse_desk_remove(), Some("erase")))
                        }
                    }
                }
            }
        }
    }

    /// A button that decides; `class` gives it weight.
    pub fn button(&self, one: &StoredEndorsement, act: &str, label: &str, class: Option<&str>) -> Markup {
        html! {
            form method="post" action=(self.action(one)) {
                button class=[class] type="submit" name="act" value=(act) { (label) }
            }
        }
    }

    fn action(&self, one: &StoredEndorsement) -> String {
        self.asked.link(&self.asked.carry(&format!("{ROUTE}/{}", one.key), &["letter"]))
    }
}
