//! `desk/endorsements`: organisations that wait for an editor, the letters' order, and what was refused.

use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use axum::{
    body::Body,
    extract::{Path, RawQuery, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use maud::{Markup, html};
use wire::{EndorsementState, ErrorCode};

use super::{Section, Session, layout::notice, page, session::elsewhere};
use crate::{
    app::App,
    endorsement::{
        self, Representative,
        doubt::{Doubt, Known, doubts},
    },
    http::{
        endorsements::picture,
        form::Form,
        pages::{failed, layout::Asked, letter},
        refusal::Refusal,
    },
    store::{Petition, Stored, endorsement::StoredEndorsement},
};

/// Bytes of a decision.
const FORM: usize = 1_024;
/// The last place that can be given.
const PLACES: u32 = 9_999;
const ROUTE: &str = "desk/endorsements";

/// The page; `?letter=` opens a petition's letter.
pub async fn show(
    State(app): State<Arc<App>>,
    session: Session,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Response {
    let asked = Asked::of(&app, raw.as_deref(), &headers);
    answer(&app, &asked, &session, None).await
}

/// A decision, or a place in a letter.
pub async fn decide(
    State(app): State<Arc<App>>,
    session: Session,
    Path(key): Path<i64>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let asked = Asked::of(&app, raw.as_deref(), &headers);
    let words = asked.words.endorsement;
    let Ok(form) = Form::read(FORM, &headers, body).await else {
        return notice(&app, &asked, StatusCode::BAD_REQUEST, asked.words.desk.desk_form_failed());
    };
    let (store, by, now) = (&app.store, session.actor(), app.clock.now());
    let done = match form.get("act") {
        "approve" => store.decide_endorsement(key, true, by, now).await,
        "refuse" => store.decide_endorsement(key, false, by, now).await,
        "place" => match place(form.get("place")) {
            Ok(place) => store.place_endorsement(key, place, by, now).await,
            Err(()) => {
                let mut response = answer(&app, &asked, &session, Some(words.endorse_desk_bad_place())).await;
                *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
                return response;
            }
        },
        _ => Ok(false),
    };
    match done {
        Ok(true) => elsewhere(&asked.link(&asked.carry(ROUTE, &["letter"]))),
        Ok(false) => {
            let mut response = answer(&app, &asked, &session, Some(words.endorse_desk_changed())).await;
            *response.status_mut() = StatusCode::CONFLICT;
            response
        }
        Err(error) => failed(&app, &asked, &error),
    }
}

/// A place, or none.
fn place(text: &str) -> Result<Option<u32>, ()> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|place| (1..=PLACES).contains(place)).map(Some).ok_or(()),
    }
}

/// A logo that waits; only editors see it.
pub async fn logo(State(app): State<Arc<App>>, _: Session, Path(key): Path<i64>) -> Result<Response, Refusal> {
    let logo = app.store.logo_of(key).await?.ok_or(ErrorCode::NotFound)?;
    Ok(picture(logo, "no-store"))
}

async fn answer(app: &App, asked: &Asked, session: &Session, problem: Option<&str>) -> Response {
    match content(app, asked, problem).await {
        Ok(content) => {
            page(app, asked, session, Section::Endorsements, asked.words.endorsement.endorse_desk_title(), content)
        }
        Err(error) => failed(app, asked, &error),
    }
}

async fn content(app: &App, asked: &Asked, problem: Option<&str>) -> Stored<Markup> {
    let words = asked.words.endorsement;
    let waiting = app.store.endorsements_in(EndorsementState::Verified, None).await?;
    let refused = app.store.endorsements_in(EndorsementState::Refused, None).await?;
    let approved = app.store.endorsements_in(EndorsementState::Approved, None).await?;
    let titles = titles(asked, &app.store.petitions().await?);
    let mut known: HashMap<&str, Vec<Known>> = HashMap::new();
    for petition in waiting.iter().map(|one| one.petition.as_str()) {
        if !known.contains_key(petition) {
            known.insert(petition, endorsement::known(app, petition).await?);
        }
    }
    let desk = Desk { app, asked, titles };
    Ok(html! {
        h1 { (words.endorse_desk_title()) }
        @if let Some(problem) = problem { div.errors role="alert" { p { (problem) } } }
        @if waiting.is_empty() { p { (words.endorse_desk_none()) } }
        @else {
            h2 { (words.endorse_desk_waiting(waiting.len() as u64)) }
            ul.list {
                @for one in &waiting {
                    li { (desk.waiting(one, known.get(one.petition.as_str()).map_or(&[], Vec::as_slice))) }
                }
            }
        }
        (desk.letters(&approved))
        @if !refused.is_empty() {
            h2 { (words.endorse_desk_refused()) }
            ul.list {
                @for one in &refused {
                    li { (desk.card(one, html! { (desk.button(one, "approve", words.endorse_desk_approve(), false)) })) }
                }
            }
        }
    })
}

/// The petitions' titles by slug.
fn titles(asked: &Asked, petitions: &[Petition]) -> BTreeMap<String, String> {
    let title = |petition: &Petition| {
        let (_, version) = petition.version(asked.words.language.tag)?;
        Some((petition.slug.clone(), version.title.clone()))
    };
    petitions.iter().filter_map(title).collect()
}

/// What the parts of the page share.
struct Desk<'a> {
    app: &'a App,
    asked: &'a Asked,
    titles: BTreeMap<String, String>,
}

impl Desk<'_> {
    fn title<'b>(&'b self, petition: &'b str) -> &'b str {
        self.titles.get(petition).map_or(petition, String::as_str)
    }

    /// A card with the logo as only the desk gets it, the names in all languages, as each would be shown, and the petition.
    fn card(&self, one: &StoredEndorsement, more: Markup) -> Markup {
        let words = &self.asked.words;
        let logo = one.shown.logo.as_ref().map(|_| self.asked.plain(&format!("{ROUTE}/{}/logo", one.key)));
        let names = one.shown.names.iter().filter(|(lang, _)| *lang != words.language.tag);
        let more = html! {
            ul.facts {
                @if one.shown.names.contains_key(words.language.tag) { li { bdi { (one.shown.organisation) } } }
                @for (lang, name) in names { li { (words.language_name(lang)) ": " bdi lang=(lang) { (name) } } }
            }
            p { (words.endorsement.endorse_desk_petition(self.title(&one.petition))) }
            (more)
        };
        letter::card(self.asked, &one.shown, logo.as_deref(), more)
    }

    /// One that waits: who asked, what to look at, and the two answers.
    fn waiting(&self, one: &StoredEndorsement, known: &[Known]) -> Markup {
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
                (self.button(one, "approve", words.endorse_desk_approve(), true))
                (self.button(one, "refuse", words.endorse_desk_refuse(), false))
            }
        };
        self.card(one, more)
    }

    fn says(&self, one: &StoredEndorsement, doubt: &Doubt) -> String {
        let words = self.asked.words.endorsement;
        match doubt {
            Doubt::AddressElsewhere => words.endorse_doubt_elsewhere().to_owned(),
            Doubt::SharedSite => words.endorse_doubt_shared().to_owned(),
            Doubt::ForeignSite => words.endorse_doubt_foreign(&endorsement::site::readable(&one.host)).to_string(),
            Doubt::MixedName => words.endorse_doubt_mixed().to_owned(),
            Doubt::NameLike(name) => words.endorse_doubt_name(name).to_string(),
            Doubt::SiteLike(host) => words.endorse_doubt_site(host).to_string(),
            Doubt::Replaces(name) => words.endorse_doubt_replaces(name).to_string(),
        }
    }

    /// The letters, one of them with its order.
    fn letters(&self, approved: &[StoredEndorsement]) -> Markup {
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
                            (self.button(one, "refuse", words.endorse_desk_remove(), false))
                        }
                    }
                }
            }
        }
    }

    fn button(&self, one: &StoredEndorsement, act: &str, label: &str, main: bool) -> Markup {
        html! {
            form method="post" action=(self.action(one)) {
                button.go[main] type="submit" name="act" value=(act) { (label) }
            }
        }
    }

    fn action(&self, one: &StoredEndorsement) -> String {
        self.asked.link(&self.asked.carry(&format!("{ROUTE}/{}", one.key), &["letter"]))
    }
}
