//! What somebody entered into the form, with the logo as a file.

use std::{collections::BTreeMap, time::Duration};

use axum::{
    body::{Body, Bytes},
    http::{HeaderMap, header},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use futures_util::stream;
use i18n::LANGUAGES;
use multer::Multipart;
use wire::{ErrorCode, NewEndorsement, limit};

use super::super::super::json;
use crate::{app::App, clock::Seconds, keys};

/// Seconds for which the same entries in the same form are the same request, so that a doubled click sends one mail. Who
/// waits longer and sends them again wants another mail.
const SAME: Seconds = 600;
/// Entries of a form at most; browsers send no more of ours.
const ENTRIES: usize = 64;
/// Begins the name of a field for a name in a further language.
pub const NAME_IN: &str = "name-";

/// The entries of the form.
#[derive(Default)]
pub struct Entries {
    texts: BTreeMap<String, String>,
    logo: Option<Bytes>,
}

impl Entries {
    /// Reads a form with files (RFC 7578).
    pub async fn read(headers: &HeaderMap, body: Body) -> Result<Self, ErrorCode> {
        let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let boundary = multer::parse_boundary(media_type).map_err(|_| ErrorCode::MediaType)?;
        let patience = Duration::from_secs(limit::ENDORSEMENT_SECONDS);
        let body = json::bytes_within(limit::ENDORSEMENT_BODY, headers, body, patience).await?;
        let mut parts = Multipart::new(stream::iter([Ok::<_, std::convert::Infallible>(body)]), boundary);
        let mut entries = Self::default();
        while let Some(part) = parts.next_field().await.map_err(|_| ErrorCode::Malformed)? {
            let name = part.name().unwrap_or_default().to_owned();
            let bytes = part.bytes().await.map_err(|_| ErrorCode::Malformed)?;
            if name == "logo" {
                // A browser sends an empty file where none was chosen.
                entries.logo = (!bytes.is_empty()).then_some(bytes);
            } else if entries.texts.len() < ENTRIES {
                let text = std::str::from_utf8(&bytes).map_err(|_| ErrorCode::Malformed)?;
                entries.texts.insert(name, text.trim().to_owned());
            }
        }
        Ok(entries)
    }

    /// An entry; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    /// Whether a logo was chosen, which browsers do not keep.
    pub fn has_logo(&self) -> bool {
        self.logo.is_some()
    }

    /// What the API would be sent.
    pub fn endorsement(&self, app: &App, slug: &str, lang: &str) -> NewEndorsement {
        let text = |name: &str| self.get(name).to_owned();
        let further = LANGUAGES.iter().map(|language| (language.tag, self.get(&format!("{NAME_IN}{}", language.tag))));
        let mut new = NewEndorsement {
            key: String::new(),
            organisation: text("organisation"),
            names: further
                .filter(|(_, name)| !name.is_empty())
                .map(|(l, name)| (l.to_owned(), name.to_owned()))
                .collect(),
            site: text("site"),
            country: text("country"),
            logo: self.logo.as_ref().map(|logo| STANDARD.encode(logo)),
            name: text("name"),
            role: text("role"),
            email: text("email"),
            lang: lang.to_owned(),
        };
        new.key = self.key(app, slug, &new);
        new
    }

    /// The idempotency key. The form's token, which is kept nowhere, is in it, so that nobody can find out later by the
    /// key what was entered.
    fn key(&self, app: &App, slug: &str, new: &NewEndorsement) -> String {
        let window = app.clock.now().div_euclid(SAME);
        let content = serde_json::to_string(new).unwrap_or_default();
        let text = format!("{slug}\n{}\n{window}\n{content}", self.get("form"));
        keys::base64url(&app.secret.hash("endorsement form", &text))
    }
}
