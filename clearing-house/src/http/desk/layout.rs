//! What the desk's pages share: their navigation, and pages that only say something.

use axum::{http::StatusCode, response::Response};
use maud::{Markup, html};

use super::Session;
use crate::{
    account::Refused,
    app::App,
    http::pages::layout::{Asked, Page},
    lang::Words,
    store::{StoreError, account::Role},
};

/// The parts of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What there is to do.
    Home,
    /// Doubtful signatures, for administrators.
    Review,
    /// Organisations that want to sign.
    Endorsements,
    /// What was done, for administrators.
    Log,
}

impl Section {
    /// Those that a role may open, in the navigation's order.
    pub fn open_to(role: Role) -> &'static [Self] {
        match role {
            Role::Editor => &[Self::Home, Self::Endorsements],
            Role::Administrator => &[Self::Home, Self::Review, Self::Endorsements, Self::Log],
        }
    }

    /// Its address.
    pub const fn route(self) -> &'static str {
        match self {
            Self::Home => "desk",
            Self::Review => "desk/review",
            Self::Endorsements => "desk/endorsements",
            Self::Log => "desk/log",
        }
    }

    /// Its name.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Home => words.desk.desk_nav_home(),
            Self::Review => words.desk.desk_nav_review(),
            Self::Endorsements => words.desk.desk_nav_endorsements(),
            Self::Log => words.desk.desk_nav_log(),
        }
    }
}

/// A page of the desk for somebody who signed in.
pub fn page(app: &App, asked: &Asked, session: &Session, section: Section, title: &str, content: Markup) -> Response {
    let words = &asked.words;
    let signed_in = words.desk.desk_signed_in_as(&session.name, role(words, session.role));
    let navigation = html! {
        nav.desk aria-label=(words.desk.desk_sections()) {
            ul {
                @for other in Section::open_to(session.role) {
                    li {
                        a href=(asked.link(other.route())) aria-current=[(*other == section).then_some("page")] {
                            (other.name(words))
                        }
                    }
                }
            }
            form method="post" action=(asked.link("desk/sign-out")) {
                a href=(asked.link("desk/account")) { (signed_in) }
                button type="submit" { (words.desk.desk_sign_out()) }
            }
        }
    };
    Page::new(asked, title, content).with_desk(navigation).reply(app)
}

/// A page of the desk for somebody who is not known.
pub fn outside(app: &App, asked: &Asked, status: StatusCode, title: &str, content: Markup) -> Response {
    let mut response = Page::new(asked, title, content).with_desk(html! {}).reply(app);
    *response.status_mut() = status;
    response
}

/// A page that only says why nothing was done.
pub fn notice(app: &App, asked: &Asked, status: StatusCode, text: &str) -> Response {
    let words = asked.words.desk;
    let content = html! {
        h1 { (words.desk_forbidden_title()) }
        p { (text) }
        p { a href=(asked.link("desk")) { (words.desk_title()) } }
    };
    outside(app, asked, status, words.desk_forbidden_title(), content)
}

/// Why somebody was not believed: status, seconds to wait where there are any, and the text; a failure of the store is no
/// such thing.
pub fn refusal(asked: &Asked, wrong: &str, refused: Refused) -> Result<(StatusCode, Option<u32>, Markup), StoreError> {
    let told = |text: Markup| html! { div.errors role="alert" { p { (text) } } };
    match refused {
        Refused::Wrong => Ok((StatusCode::FORBIDDEN, None, told(html! { (wrong) }))),
        Refused::Often(seconds) => {
            let text = asked.words.desk.desk_sign_in_often(u64::from(seconds.div_ceil(60)));
            Ok((StatusCode::TOO_MANY_REQUESTS, Some(seconds), told(html! { (text) })))
        }
        Refused::Store(error) => Err(error),
    }
}

/// A role's name.
pub fn role(words: &Words, role: Role) -> &'static str {
    match role {
        Role::Editor => words.desk.desk_role_editor(),
        Role::Administrator => words.desk.desk_role_administrator(),
    }
}
