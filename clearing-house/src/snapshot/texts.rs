//! Alerts and petitions as the wire's types, in each language, kept between builds.

use std::collections::{HashMap, HashSet};

use wire::{AlertState, AlertSummary, Consent, RecommendedAction};

use super::lists::Scope;
use crate::{
    clock,
    lang::LANGUAGES,
    store::{Alert, IndexedAlert, Petition, Store, Stored},
};

/// The alerts that stand in any list, as JSON in each language.
#[derive(Default)]
pub struct Cache(HashMap<i64, Rendered>);

struct Rendered {
    content_hash: [u8; 32],
    /// Different texts; languages without a version share the original's.
    json: Vec<String>,
    /// Place in `json` of each language.
    shown: Vec<usize>,
}

impl Cache {
    /// Loads what the lists need and is not here as it is now; forgets the rest.
    pub async fn load(&mut self, store: &dyn Store, index: &[IndexedAlert], scopes: &[Scope]) -> Stored<()> {
        let needed: HashSet<usize> = scopes.iter().flat_map(|scope| scope.newest.iter().copied()).collect();
        let keys: HashMap<i64, [u8; 32]> = needed.iter().map(|&at| (index[at].key, index[at].content_hash)).collect();
        self.0.retain(|key, rendered| keys.get(key) == Some(&rendered.content_hash));
        let missing: Vec<i64> = keys.keys().copied().filter(|key| !self.0.contains_key(key)).collect();
        for keys in missing.chunks(1_000) {
            for alert in store.alerts_by_key(keys.to_vec()).await? {
                self.0.insert(alert.key, render(&alert));
            }
        }
        Ok(())
    }

    /// Which of an alert's texts a language shows.
    pub fn shown(&self, key: i64, language: usize) -> usize {
        self.0.get(&key).and_then(|r| r.shown.get(language).copied()).unwrap_or(0)
    }

    /// The file of a list in a language: [`wire::AlertList`].
    pub fn list(&self, scope: &Scope, index: &[IndexedAlert], language: usize) -> Vec<u8> {
        let mut json = format!("{{\"total\":{},\"alerts\":[", scope.total);
        let mut first = true;
        for &at in &scope.newest {
            let Some(rendered) = self.0.get(&index[at].key) else { continue };
            let Some(text) = rendered.shown.get(language).and_then(|&place| rendered.json.get(place)) else { continue };
            if !std::mem::take(&mut first) {
                json.push(',');
            }
            json.push_str(text);
        }
        json.push_str("]}");
        json.into_bytes()
    }
}

fn render(alert: &Alert) -> Rendered {
    let mut json = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let shown = LANGUAGES
        .iter()
        .filter_map(|lang| {
            let summary = summary(alert, lang)?;
            Some(*places.entry(summary.lang.clone()).or_insert_with(|| {
                // A summary has nothing that JSON could refuse.
                json.push(serde_json::to_string(&summary).unwrap_or_default());
                json.len() - 1
            }))
        })
        .collect();
    Rendered { content_hash: alert.content_hash, json, shown }
}

/// An alert as lists show it; `None` where it has no text at all.
pub fn summary(alert: &Alert, lang: &str) -> Option<AlertSummary> {
    let (lang, version) = alert.version(lang)?;
    let stands = alert.state != AlertState::Withdrawn;
    let action = version.action.as_ref().filter(|_| stands).map(|label| RecommendedAction {
        label: label.clone(),
        deadline: alert.action_deadline.clone(),
        petition: alert.action_petition.clone(),
    });
    Some(AlertSummary {
        id: alert.id.clone(),
        kind: alert.kind,
        state: alert.state,
        lang: lang.to_owned(),
        title: version.title.clone(),
        summary: if stands { version.summary.clone() } else { String::new() },
        countries: alert.countries.clone(),
        topics: alert.topics.clone(),
        campaigns: alert.campaigns.clone(),
        date: alert.date.clone(),
        published: clock::rfc3339(alert.published),
        updated: clock::rfc3339(alert.updated),
        note: version.note.clone(),
        action,
        source: alert.source.clone(),
        sample: alert.sample,
    })
}

/// A petition as the wire's type; `None` where it has no text at all.
pub fn petition(petition: &Petition, lang: &str, today: &str, confirmed: u64) -> Option<wire::Petition> {
    let (lang, version) = petition.version(lang)?;
    Some(wire::Petition {
        slug: petition.slug.clone(),
        lang: lang.to_owned(),
        title: version.title.clone(),
        target: version.target.clone(),
        text: version.text.clone(),
        state: petition.state_on(today),
        confirmed,
        closes: petition.closes.clone(),
        organisation: petition.organisation.clone(),
        consent: Consent { version: petition.consent_version.clone(), text: version.consent.clone() },
        recipients: petition.recipients.clone(),
        risky: petition.risky.clone(),
        campaign: petition.campaign.clone(),
        sample: petition.sample,
    })
}
