//! Which alerts stand in which list.

use std::collections::BTreeMap;

use wire::{Topic, limit, snapshot};

use crate::store::IndexedAlert;

/// One list: its path and the newest alerts in it.
pub struct Scope {
    /// Path in the index.
    pub path: String,
    /// How many alerts it has.
    pub total: u32,
    /// Places in the index of the newest, newest first.
    pub newest: Vec<usize>,
}

/// Every list that has alerts, and those of all topics and campaigns also where they are empty.
pub fn scopes<'a>(index: &[IndexedAlert], campaigns: impl Iterator<Item = &'a str>) -> Vec<Scope> {
    let mut lists: BTreeMap<String, (u32, Vec<usize>)> = BTreeMap::new();
    lists.insert(snapshot::ALERTS.to_owned(), Default::default());
    for topic in Topic::ALL {
        lists.insert(snapshot::alerts_of_topic(topic.as_str()), Default::default());
    }
    for campaign in campaigns {
        lists.insert(snapshot::alerts_of_campaign(campaign), Default::default());
    }
    let mut add = |path: String, place: usize| {
        let (total, newest) = lists.entry(path).or_default();
        *total += 1;
        if newest.len() < limit::ALERT_LIST {
            newest.push(place);
        }
    };
    for (place, alert) in index.iter().enumerate() {
        add(snapshot::ALERTS.to_owned(), place);
        for country in &alert.countries {
            add(snapshot::alerts_of_country(country), place);
        }
        for topic in &alert.topics {
            add(snapshot::alerts_of_topic(topic.as_str()), place);
        }
        for campaign in &alert.campaigns {
            add(snapshot::alerts_of_campaign(campaign), place);
        }
    }
    lists.into_iter().map(|(path, (total, newest))| Scope { path, total, newest }).collect()
}
