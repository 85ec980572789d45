//! Organisations that sign too: taking a request, whichever way it came, and checking what strangers say of themselves.

pub mod doubt;
pub mod logo;
pub mod mail;
pub mod site;

use std::net::IpAddr;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde::{Deserialize, Serialize};
use wire::{Endorsement, EndorsementCheck, ErrorCode, Field, FieldError, Member, NewEndorsement};

use crate::{
    app::App,
    http::refusal::Refusal,
    keys::{self, Secret},
    mail::Letter,
    store::{
        self, Listing,
        endorsement::{EndorseOutcome, EndorseRequest, Organisation},
    },
};
use doubt::Known;
use site::Site;

/// Who asked for an endorsement, as far as an editor has to know. The table has it encrypted, until it is decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Representative {
    /// The name.
    pub name: String,
    /// What the representative does in the organisation.
    pub role: String,
    /// The address's domain, without the address.
    pub domain: String,
}

/// The purpose of the key.
const PURPOSE: &str = "representative 1";

impl Representative {
    fn wrap(&self, secret: &Secret) -> std::io::Result<Vec<u8>> {
        let json = zeroize::Zeroizing::new(serde_json::to_vec(self)?);
        secret.wrap(PURPOSE, &json)
    }

    /// Decrypts it; `None` where it was encrypted with another secret.
    pub fn unwrap(secret: &Secret, wrapped: &[u8]) -> Option<Self> {
        serde_json::from_slice(&secret.unwrap(PURPOSE, wrapped)?).ok()
    }
}

/// Takes a request; once this returns, it is durable. Whether the organisation or the address had asked before shows in
/// nothing. Tells how the organisation is checked.
pub async fn take(app: &App, client: IpAddr, slug: String, new: NewEndorsement) -> Result<EndorsementCheck, Refusal> {
    let now = app.clock.now();
    app.rate.check(client, now).map_err(Refusal::rate_limited)?;
    let digest = app.secret.hash("endorsement", &content(&slug, &new)?);
    let organisation = organisation(app, &new).await?;
    let check = organisation.shown.check;
    let token = keys::base64url(&keys::random().map_err(|_| ErrorCode::Unavailable)?);
    let representative = Representative {
        name: new.name.trim().to_owned(),
        role: new.role.trim().to_owned(),
        domain: site::mail_domain(&new.email).unwrap_or_default(),
    };
    let letter = Letter {
        address: new.email.trim().to_owned(),
        lang: new.lang.clone(),
        petition: slug.clone(),
        token: token.clone(),
        page: None,
        number: None,
    };
    let request = EndorseRequest {
        email_hash: app.secret.hash("email", &keys::canonical_address(&new.email)),
        representative: representative.wrap(&app.secret).map_err(|_| ErrorCode::Unavailable)?,
        letter: letter.wrap(&app.secret).map_err(|_| ErrorCode::Unavailable)?,
        token_hash: keys::sha256(token.as_bytes()),
        key: new.key,
        organisation,
        digest,
        slug,
        now,
    };
    match app.store.endorse(request).await? {
        EndorseOutcome::Accepted { mail } => {
            if mail {
                app.mail.notify_one();
            }
            Ok(check)
        }
        EndorseOutcome::KeyConflict => Err(ErrorCode::KeyConflict.into()),
        EndorseOutcome::NotFound => Err(ErrorCode::NotFound.into()),
        EndorseOutcome::Closed => Err(ErrorCode::PetitionClosed.into()),
        // By then those that nobody confirms make room.
        EndorseOutcome::Full => Err(Refusal::rate_limited(3_600)),
    }
}

/// All that a retry must repeat.
fn content(slug: &str, new: &NewEndorsement) -> Result<String, ErrorCode> {
    serde_json::to_string(new).map(|json| format!("{slug}\n{json}")).map_err(|_| ErrorCode::Internal)
}

/// The organisation as it would stand under the letter: a member by the names that the network knows.
async fn organisation(app: &App, new: &NewEndorsement) -> Result<Organisation, Refusal> {
    let mut faults = new.faults();
    let mut fault = |field, code| {
        if !faults.iter().any(|known| known.field == field) {
            faults.push(FieldError { field, code, limit: None });
        }
    };
    let site = Site::read(&new.site).map_err(|code| fault(Field::Site, code)).ok();
    let logo = match &new.logo {
        Some(text) => cleaned(text).await.map_err(|code| fault(Field::Logo, code)).ok(),
        None => None,
    };
    let Some(site) = site.filter(|_| faults.is_empty()) else {
        faults.sort_by_key(|fault| ORDER.iter().position(|field| *field == fault.field));
        return Err(Refusal::fields(faults));
    };
    let mut shown = Endorsement {
        organisation: new.organisation.trim().to_owned(),
        names: new.names.iter().map(|(lang, name)| (lang.clone(), name.trim().to_owned())).collect(),
        site: site.address.clone(),
        country: new.country.clone(),
        member: None,
        logo: None,
        check: if site.owns(&new.email) { EndorsementCheck::Domain } else { EndorsementCheck::Editor },
        day: String::new(),
        sample: false,
    };
    if site.is(&new.email)
        && let Some(member) = member_of(&site, &store::listing::all::<Member>(&*app.store).await?)
    {
        (shown.organisation, shown.country, shown.site) = (member.name, member.country, member.site);
        shown.names = member.names;
        shown.member = Some(member.slug);
        shown.check = EndorsementCheck::Member;
    }
    Ok(Organisation { shown, host: site.host, logo })
}

/// The order of the form.
const ORDER: [Field; 8] = [
    Field::Organisation,
    Field::Names,
    Field::Site,
    Field::Country,
    Field::Logo,
    Field::Name,
    Field::Role,
    Field::Email,
];

/// Decodes a logo and writes it anew, beside the requests: it takes some milliseconds.
async fn cleaned(text: &str) -> Result<Vec<u8>, ErrorCode> {
    if text.len() > wire::limit::LOGO.div_ceil(3) * 4 {
        return Err(ErrorCode::TooLarge);
    }
    let file = STANDARD.decode(text).map_err(|_| ErrorCode::Invalid)?;
    tokio::task::spawn_blocking(move || logo::clean(&file)).await.map_err(|_| ErrorCode::Invalid)?
}

/// A member by its site.
struct Matched {
    slug: String,
    name: String,
    names: std::collections::BTreeMap<String, String>,
    country: String,
    /// As the network knows it: what was typed may have any path.
    site: String,
}

fn member_of(site: &Site, members: &[Listing<Member>]) -> Option<Matched> {
    members.iter().find_map(|listing| {
        let original = listing.version(&listing.original)?;
        let theirs = Site::read(original.url.as_deref()?).ok()?;
        (theirs.host == site.host && !theirs.is_shared()).then(|| Matched {
            slug: listing.slug.clone(),
            name: original.name.clone(),
            names: listing.versions.iter().map(|(lang, version)| (lang.clone(), version.name.clone())).collect(),
            country: original.country.clone(),
            site: theirs.address,
        })
    })
}

/// Every organisation that others could be mistaken for: the members, and those under any letter.
pub async fn known(app: &App, petition: &str) -> store::Stored<Vec<Known>> {
    let members = store::listing::all::<Member>(&*app.store).await?;
    let mut known: Vec<Known> = members.iter().map(known_member).collect();
    for letter in app.store.letters().await? {
        let here = letter.petition == petition;
        known.extend(letter.endorsements.iter().map(|shown| Known::of(shown, here)));
    }
    Ok(known)
}

fn known_member(listing: &Listing<Member>) -> Known {
    let original = listing.version(&listing.original);
    let others = listing.versions.iter().filter(|(lang, _)| **lang != listing.original);
    Known {
        names: others.map(|(_, v)| v).chain(original).map(|version| version.name.clone()).collect(),
        site: original.and_then(|version| Site::read(version.url.as_deref()?).ok()),
        in_letter: false,
    }
}
