//! Alerts in tables.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension, Row, ToSql, params, params_from_iter};
use wire::{Act, AlertKind, AlertState, Confidence, Outcome, Topic};

use super::super::{Alert, AlertFilter, AlertVersion, Imported, IndexedAlert, StoreError, Stored};

/// Columns in the order that [`from_row`] reads.
const COLUMNS: &str = "a.key, a.id, a.source_kind, a.source_id, a.content_hash, a.kind, a.state, a.original, a.date, \
     a.published, a.updated, a.source, a.confidence, a.outcome, a.action_deadline, a.action_petition, a.sample";

/// Puts an alert in, or brings the one of the same source up to date.
pub fn import(c: &Connection, alert: &Alert) -> Stored<Imported> {
    let known = c
        .prepare_cached("SELECT key, content_hash FROM alerts WHERE source_kind = ? AND source_id = ?")?
        .query_row(params![alert.source_kind, alert.source_id], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 32]>(1)?))
        })
        .optional()?;
    if known.is_some_and(|(_, hash)| hash == alert.content_hash) {
        return Ok(Imported::Unchanged);
    }
    let holder: Option<i64> =
        c.prepare_cached("SELECT key FROM alerts WHERE id = ?")?.query_row([&alert.id], |row| row.get(0)).optional()?;
    if holder.is_some() && holder != known.map(|(key, _)| key) {
        return Ok(Imported::NameTaken);
    }
    let key = match known {
        Some((key, _)) => {
            write_row(c, alert, Some(key))?;
            for table in ["alert_versions", "alert_countries", "alert_topics", "alert_acts", "alert_campaigns"] {
                c.prepare_cached(&format!("DELETE FROM {table} WHERE alert = ?"))?.execute([key])?;
            }
            key
        }
        None => {
            write_row(c, alert, None)?;
            c.last_insert_rowid()
        }
    };
    write_parts(c, alert, key)?;
    Ok(if known.is_some() { Imported::Updated } else { Imported::New })
}

fn write_row(c: &Connection, alert: &Alert, key: Option<i64>) -> Stored<()> {
    c.prepare_cached(
        "INSERT INTO alerts (key, id, source_kind, source_id, content_hash, kind, state, original, date, published, \
         updated, source, confidence, outcome, action_deadline, action_petition, sample) \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
         ON CONFLICT (key) DO UPDATE SET id = excluded.id, content_hash = excluded.content_hash, \
         kind = excluded.kind, state = excluded.state, original = excluded.original, date = excluded.date, \
         published = excluded.published, updated = excluded.updated, source = excluded.source, \
         confidence = excluded.confidence, outcome = excluded.outcome, action_deadline = excluded.action_deadline, \
         action_petition = excluded.action_petition, sample = excluded.sample",
    )?
    .execute(params![
        key,
        alert.id,
        alert.source_kind,
        alert.source_id,
        alert.content_hash,
        alert.kind.as_str(),
        state_text(alert.state),
        alert.original,
        alert.date,
        alert.published,
        alert.updated,
        alert.source,
        alert.confidence.map(Confidence::as_str),
        alert.outcome.map(Outcome::as_str),
        alert.action_deadline,
        alert.action_petition,
        alert.sample,
    ])?;
    Ok(())
}

fn write_parts(c: &Connection, alert: &Alert, key: i64) -> Stored<()> {
    let mut versions = c.prepare_cached(
        "INSERT INTO alert_versions (alert, lang, title, summary, body, action, note) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )?;
    for (lang, v) in &alert.versions {
        versions.execute(params![key, lang, v.title, v.summary, v.body, v.action, v.note])?;
    }
    let mut countries = c.prepare_cached("INSERT OR IGNORE INTO alert_countries VALUES (?, ?)")?;
    for country in &alert.countries {
        countries.execute(params![key, country])?;
    }
    let mut topics = c.prepare_cached("INSERT OR IGNORE INTO alert_topics VALUES (?, ?)")?;
    for topic in &alert.topics {
        topics.execute(params![key, topic.as_str()])?;
    }
    let mut acts = c.prepare_cached("INSERT OR IGNORE INTO alert_acts VALUES (?, ?)")?;
    for act in &alert.acts {
        acts.execute(params![key, act.as_str()])?;
    }
    let mut campaigns = c.prepare_cached("INSERT OR IGNORE INTO alert_campaigns VALUES (?, ?)")?;
    for campaign in &alert.campaigns {
        campaigns.execute(params![key, campaign])?;
    }
    Ok(())
}

/// Every alert's facets, newest first.
pub fn index(c: &Connection) -> Stored<Vec<IndexedAlert>> {
    let mut statement =
        c.prepare_cached("SELECT key, id, content_hash, state FROM alerts ORDER BY published DESC, key DESC")?;
    let mut alerts = statement
        .query_map([], |row| {
            Ok(IndexedAlert {
                key: row.get(0)?,
                id: row.get(1)?,
                content_hash: row.get(2)?,
                state: read_state(row, 3)?,
                countries: Vec::new(),
                topics: Vec::new(),
                campaigns: Vec::new(),
            })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    let places: HashMap<i64, usize> = alerts.iter().enumerate().map(|(place, a)| (a.key, place)).collect();
    each_link(c, "SELECT alert, country FROM alert_countries", |key, country| {
        if let Some(&place) = places.get(&key) {
            alerts[place].countries.push(country.to_owned());
        }
    })?;
    each_link(c, "SELECT alert, topic FROM alert_topics", |key, topic| {
        if let (Some(&place), Some(topic)) = (places.get(&key), Topic::parse(topic)) {
            alerts[place].topics.push(topic);
        }
    })?;
    each_link(c, "SELECT alert, campaign FROM alert_campaigns", |key, campaign| {
        if let Some(&place) = places.get(&key) {
            alerts[place].campaigns.push(campaign.to_owned());
        }
    })?;
    Ok(alerts)
}

fn each_link(c: &Connection, sql: &str, mut take: impl FnMut(i64, &str)) -> Stored<()> {
    let mut statement = c.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let text = row.get_ref(1)?.as_str().map_err(|e| StoreError::Internal(e.to_string()))?;
        take(row.get(0)?, text);
    }
    Ok(())
}

/// Whole alerts, in the order asked for.
pub fn by_keys(c: &Connection, keys: &[i64]) -> Stored<Vec<Alert>> {
    let sql = format!("SELECT {COLUMNS} FROM alerts a WHERE a.key = ?");
    let mut statement = c.prepare_cached(&sql)?;
    let mut alerts = Vec::with_capacity(keys.len());
    for key in keys {
        if let Some(alert) = statement.query_row([key], from_row).optional()? {
            alerts.push(with_parts(c, alert)?);
        }
    }
    Ok(alerts)
}

/// One alert.
pub fn by_id(c: &Connection, id: &str) -> Stored<Option<Alert>> {
    let sql = format!("SELECT {COLUMNS} FROM alerts a WHERE a.id = ?");
    let alert = c.prepare_cached(&sql)?.query_row([id], from_row).optional()?;
    alert.map(|alert| with_parts(c, alert)).transpose()
}

/// A page of alerts and the number of all that fit, wherever the page begins.
pub fn page(c: &Connection, filter: &AlertFilter) -> Stored<(Vec<Alert>, u32)> {
    let mut conditions = vec!["TRUE"];
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    if let Some(country) = &filter.country {
        conditions.push("EXISTS (SELECT 1 FROM alert_countries f WHERE f.alert = a.key AND f.country = ?)");
        values.push(Box::new(country.clone()));
    }
    if let Some(topic) = filter.topic {
        conditions.push("EXISTS (SELECT 1 FROM alert_topics f WHERE f.alert = a.key AND f.topic = ?)");
        values.push(Box::new(topic.as_str()));
    }
    if let Some(campaign) = &filter.campaign {
        conditions.push("EXISTS (SELECT 1 FROM alert_campaigns f WHERE f.alert = a.key AND f.campaign = ?)");
        values.push(Box::new(campaign.clone()));
    }
    let fits = conditions.join(" AND ");
    let total = c
        .prepare_cached(&format!("SELECT count(*) FROM alerts a WHERE {fits}"))?
        .query_row(params_from_iter(&values), |row| row.get(0))?;
    let mut after = "TRUE";
    if let Some((published, key)) = filter.before {
        after = "(a.published, a.key) < (?, ?)";
        values.push(Box::new(published));
        values.push(Box::new(key));
    }
    values.push(Box::new(i64::try_from(filter.most).unwrap_or(i64::MAX)));
    let sql = format!(
        "SELECT {COLUMNS} FROM alerts a WHERE {fits} AND {after} ORDER BY a.published DESC, a.key DESC LIMIT ?"
    );
    let alerts = c
        .prepare_cached(&sql)?
        .query_map(params_from_iter(&values), from_row)?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    Ok((alerts.into_iter().map(|a| with_parts(c, a)).collect::<Stored<_>>()?, total))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Alert> {
    Ok(Alert {
        key: row.get(0)?,
        id: row.get(1)?,
        source_kind: row.get(2)?,
        source_id: row.get(3)?,
        content_hash: row.get(4)?,
        kind: AlertKind::parse(&row.get::<_, String>(5)?).unwrap_or(AlertKind::Alert),
        state: read_state(row, 6)?,
        original: row.get(7)?,
        date: row.get(8)?,
        published: row.get(9)?,
        updated: row.get(10)?,
        source: row.get(11)?,
        confidence: row.get::<_, Option<String>>(12)?.as_deref().and_then(Confidence::parse),
        outcome: row.get::<_, Option<String>>(13)?.as_deref().and_then(Outcome::parse),
        action_deadline: row.get(14)?,
        action_petition: row.get(15)?,
        sample: row.get(16)?,
        countries: Vec::new(),
        topics: Vec::new(),
        acts: Vec::new(),
        campaigns: Vec::new(),
        versions: Default::default(),
    })
}

fn with_parts(c: &Connection, mut alert: Alert) -> Stored<Alert> {
    let mut versions =
        c.prepare_cached("SELECT lang, title, summary, body, action, note FROM alert_versions WHERE alert = ?")?;
    alert.versions = versions
        .query_map([alert.key], |row| {
            let version = AlertVersion {
                title: row.get(1)?,
                summary: row.get(2)?,
                body: row.get(3)?,
                action: row.get(4)?,
                note: row.get(5)?,
            };
            Ok((row.get(0)?, version))
        })?
        .collect::<rusqlite::Result<_>>()?;
    alert.countries = links(c, "SELECT country FROM alert_countries WHERE alert = ?", alert.key)?;
    let topics = links(c, "SELECT topic FROM alert_topics WHERE alert = ?", alert.key)?;
    alert.topics = topics.iter().filter_map(|t| Topic::parse(t)).collect();
    let acts = links(c, "SELECT act FROM alert_acts WHERE alert = ?", alert.key)?;
    alert.acts = acts.iter().filter_map(|a| Act::parse(a)).collect();
    alert.campaigns = links(c, "SELECT campaign FROM alert_campaigns WHERE alert = ?", alert.key)?;
    Ok(alert)
}

fn links(c: &Connection, sql: &str, key: i64) -> Stored<Vec<String>> {
    Ok(c.prepare_cached(sql)?.query_map([key], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

const fn state_text(state: AlertState) -> &'static str {
    match state {
        AlertState::Published => "published",
        AlertState::Corrected => "corrected",
        AlertState::Withdrawn => "withdrawn",
    }
}

fn read_state(row: &Row<'_>, column: usize) -> rusqlite::Result<AlertState> {
    Ok(match row.get_ref(column)?.as_str()? {
        "corrected" => AlertState::Corrected,
        "withdrawn" => AlertState::Withdrawn,
        _ => AlertState::Published,
    })
}
