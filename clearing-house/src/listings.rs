//! The lists as readers see them: chosen, in a language, in order.

use std::cmp::Ordering;

use jiff::{ToSpan, civil::Date};
use wire::{ExchangeEntry, Member, Opportunity, limit};

use crate::store::{Listed, Listing, Store, Stored, listing};

/// Everything that is listed, in all languages.
pub struct Listings {
    opportunities: Vec<Listing<Opportunity>>,
    members: Vec<Listing<Member>>,
    exchange: Vec<Listing<ExchangeEntry>>,
}

impl Listings {
    /// Reads all from the store.
    pub async fn load(store: &dyn Store) -> Stored<Self> {
        let (opportunities, members, exchange) =
            tokio::try_join!(listing::all(store), listing::all(store), listing::all(store))?;
        Ok(Self { opportunities, members, exchange })
    }

    /// The opportunities on a day.
    pub fn opportunities(&self, lang: &str, today: &str) -> Vec<Opportunity> {
        in_order(&self.opportunities, lang, |o| is_listed(o, today), |a, b| soonest(a, b, today))
    }

    /// The members by name.
    pub fn members(&self, lang: &str) -> Vec<Member> {
        let by_name = |a: &Member, b: &Member| a.name.to_lowercase().cmp(&b.name.to_lowercase());
        in_order(&self.members, lang, |_| true, by_name)
    }

    /// The exchange, newest first.
    pub fn exchange(&self, lang: &str) -> Vec<ExchangeEntry> {
        newest(&self.exchange, lang)
    }
}

/// The opportunities on a day, in a language.
pub async fn opportunities(store: &dyn Store, lang: &str, today: &str) -> Stored<Vec<Opportunity>> {
    let all = listing::all(store).await?;
    Ok(in_order(&all, lang, |o| is_listed(o, today), |a, b| soonest(a, b, today)))
}

/// The exchange in a language, newest first.
pub async fn exchange(store: &dyn Store, lang: &str) -> Stored<Vec<ExchangeEntry>> {
    Ok(newest(&listing::all(store).await?, lang))
}

/// Whether an opportunity's deadline has passed.
pub fn passed(opportunity: &Opportunity, today: &str) -> bool {
    opportunity.deadline.as_deref().is_some_and(|deadline| deadline < today)
}

fn in_order<T: Listed + Clone>(
    all: &[Listing<T>],
    lang: &str,
    keep: impl Fn(&T) -> bool,
    order: impl Fn(&T, &T) -> Ordering,
) -> Vec<T> {
    let mut list: Vec<T> =
        all.iter().filter_map(|listing| listing.version(lang)).filter(|t| keep(t)).cloned().collect();
    // Stable: what is equal stays in the slugs' order, the same in every language.
    list.sort_by(order);
    list
}

fn newest(all: &[Listing<ExchangeEntry>], lang: &str) -> Vec<ExchangeEntry> {
    in_order(all, lang, |_| true, |a, b| b.posted.cmp(&a.posted))
}

/// Whether it is still open, or over for no more than [`limit::PASSED_DAYS`].
fn is_listed(opportunity: &Opportunity, today: &str) -> bool {
    let Some(deadline) = opportunity.deadline.as_deref().and_then(|day| day.parse::<Date>().ok()) else { return true };
    let shown_until = deadline.saturating_add(i64::from(limit::PASSED_DAYS).days());
    today.parse::<Date>().is_ok_and(|today| today <= shown_until)
}

/// The soonest deadline first, then those without one, then those that are over.
fn soonest(a: &Opportunity, b: &Opportunity, today: &str) -> Ordering {
    let rank = |o: &Opportunity| match &o.deadline {
        Some(_) if passed(o, today) => 2,
        Some(_) => 0,
        None => 1,
    };
    rank(a).cmp(&rank(b)).then_with(|| a.deadline.cmp(&b.deadline))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use wire::OpportunityKind;

    use super::*;

    fn opportunity(slug: &str, deadline: Option<&str>) -> Listing<Opportunity> {
        let version = Opportunity {
            slug: slug.into(),
            lang: "en".into(),
            kind: OpportunityKind::Grant,
            title: slug.into(),
            organisation: "Sample".into(),
            summary: String::new(),
            covers: String::new(),
            who: String::new(),
            excludes: String::new(),
            countries: Vec::new(),
            languages: Vec::new(),
            deadline: deadline.map(str::to_owned),
            url: None,
            reviewed: "2026-01-01".into(),
            sample: true,
        };
        Listing {
            slug: slug.into(),
            source_id: slug.into(),
            content_hash: [0; 32],
            original: "en".into(),
            versions: BTreeMap::from([("en".into(), version)]),
        }
    }

    #[test]
    fn what_is_open_comes_first_and_what_was_over_a_week_ago_not_at_all() {
        let listings = Listings {
            opportunities: vec![
                opportunity("always", None),
                opportunity("gone", Some("2026-10-31")),
                opportunity("later", Some("2027-01-01")),
                opportunity("passed", Some("2026-11-01")),
                opportunity("today", Some("2026-11-08")),
            ],
            members: Vec::new(),
            exchange: Vec::new(),
        };
        let slugs = |today: &str| listings.opportunities("ar", today).into_iter().map(|o| o.slug).collect::<Vec<_>>();
        assert_eq!(slugs("2026-11-08"), ["today", "later", "always", "passed"]);
        assert_eq!(slugs("2026-11-09"), ["later", "always", "today"]);
    }
}
