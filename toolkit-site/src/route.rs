//! Where the pages are.

use i18n::Language;

use crate::guide::Section;

/// A page of the site; each exists once a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route<'a> {
    /// What is most needed, and the way to everything else.
    Start,
    /// All guides, with search.
    Guides,
    /// The guides of a section.
    Section(Section),
    /// One guide, by section and slug.
    Guide(Section, &'a str),
    /// Grants, fellowships, training.
    Funding,
    /// A sealed request to the programme.
    Support,
    /// The answer to a request.
    Answer,
    /// Offers and asks between groups.
    Expertise,
    /// How to join the network.
    Join,
    /// Who is in the network.
    Members,
    /// The lines that put alerts and petitions on another site.
    Embed,
    /// Latest alerts.
    Alerts,
    /// Open petitions.
    Petitions,
    /// The Tunisia Monitoring Group.
    Campaign,
    /// Copies for bad lines and no lines.
    Offline,
    /// What this site keeps, and how to leave it.
    Privacy,
}

impl<'a> Route<'a> {
    /// The pages that exist once, in the order of the site map.
    pub const SINGLE: [Route<'static>; 14] = [
        Route::Start,
        Route::Guides,
        Route::Funding,
        Route::Support,
        Route::Answer,
        Route::Expertise,
        Route::Join,
        Route::Members,
        Route::Embed,
        Route::Alerts,
        Route::Petitions,
        Route::Campaign,
        Route::Offline,
        Route::Privacy,
    ];

    /// The page that a guide's link `page:{name}` leads to.
    pub fn named(name: &str) -> Option<Route<'static>> {
        Some(match name {
            "start" => Route::Start,
            "guides" => Route::Guides,
            "funding" => Route::Funding,
            "support" => Route::Support,
            "expertise" => Route::Expertise,
            "join" => Route::Join,
            "members" => Route::Members,
            "embed" => Route::Embed,
            "alerts" => Route::Alerts,
            "petitions" => Route::Petitions,
            "campaign" => Route::Campaign,
            "offline" => Route::Offline,
            "privacy" => Route::Privacy,
            _ => return None,
        })
    }

    /// The folder below the language's, empty or ending in `/`.
    pub fn folder(self) -> String {
        match self {
            Route::Start => String::new(),
            Route::Guides => "guides/".into(),
            Route::Section(section) => format!("guides/{}/", section.as_str()),
            Route::Guide(section, slug) => format!("guides/{}/{slug}/", section.as_str()),
            Route::Funding => "funding/".into(),
            Route::Support => "support/".into(),
            Route::Answer => "support/answer/".into(),
            Route::Expertise => "expertise/".into(),
            Route::Join => "join/".into(),
            Route::Members => "members/".into(),
            Route::Embed => "embed/".into(),
            Route::Alerts => "alerts/".into(),
            Route::Petitions => "petitions/".into(),
            Route::Campaign => "campaigns/tunisia-monitoring-group/".into(),
            Route::Offline => "offline/".into(),
            Route::Privacy => "privacy/".into(),
        }
    }

    /// The address below the site's base, which ends in `/`.
    pub fn address(self, base: &str, language: &Language) -> String {
        format!("{base}{}/{}", language.tag, self.folder())
    }
}
