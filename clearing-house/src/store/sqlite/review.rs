//! Decisions on signatures that came in numbers. What there is to do is found by a reader, and done in steps by the
//! writer, each a transaction with the place that it has reached: who signs meanwhile hardly waits, and after a crash it
//! goes on.

mod condition;
mod look;
#[cfg(test)]
mod tests;

use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter, types::Value};

use super::{SqliteStore, audit, states};
use crate::{
    clock::{self, Seconds},
    state::Event,
    store::{
        StoreError, Stored,
        account::{Actor, Deed},
        review::{
            CHUNK, Condition, Decision, NewReview, Preview, Review, ReviewOutcome, ReviewState, ReviewStore, Sources,
            Waiting,
        },
    },
};
use condition::Where;
use look::petition;

/// Seconds after which nothing is left of the network that a signature came from.
const TAGS_KEPT: Seconds = 3 * 86_400;
/// Tags that one transaction erases at most: some tens of milliseconds.
const TAGS_AT_ONCE: u32 = 5_000;

#[async_trait]
impl ReviewStore for SqliteStore {
    async fn waiting_signatures(&self) -> Stored<Vec<Waiting>> {
        self.readers.read(look::waiting).await
    }

    async fn signature_sources(&self, petition: String) -> Stored<Option<Sources>> {
        self.readers.read(move |c| look::sources(c, &petition)).await
    }

    async fn preview_review(&self, petition: String, condition: Condition) -> Stored<Option<Preview>> {
        self.readers.read(move |c| look::preview(c, &petition, &condition, None)).await
    }

    async fn begin_review(&self, new: NewReview) -> Stored<ReviewOutcome> {
        let (slug, condition, upto) = (new.petition.clone(), new.condition.clone(), new.upto);
        let now_fits = self.readers.read(move |c| look::preview(c, &slug, &condition, Some(upto))).await?;
        match now_fits {
            None => Ok(ReviewOutcome::NotFound),
            Some(preview) if preview.concerned(new.decision) > new.expected => Ok(ReviewOutcome::Changed(preview)),
            Some(_) => self.writer.write(move |c| begin(c, &new)).await,
        }
    }

    async fn undo_review(&self, number: i64, by: Actor, now: Seconds) -> Stored<bool> {
        self.writer.write(move |c| undo(c, number, &by, now)).await
    }

    async fn continue_review(&self, now: Seconds) -> Stored<bool> {
        let next = |c: &Connection| -> Stored<Option<(Open, Vec<i64>)>> {
            let Some(open) = open(c)? else { return Ok(None) };
            let keys = open.next(c)?;
            Ok(Some((open, keys)))
        };
        let Some((open, keys)) = self.readers.read(next).await? else { return Ok(false) };
        self.writer.write(move |c| step(c, &open, &keys, now)).await?;
        Ok(true)
    }

    async fn reviews(&self, before: Option<i64>, most: u32) -> Stored<Vec<Review>> {
        self.readers.read(move |c| look::page(c, before, most)).await
    }

    async fn forget_networks(&self, now: Seconds) -> Stored<bool> {
        if !self.readers.read(move |c| tagged(c, now)).await? {
            return Ok(false);
        }
        self.writer.write(move |c| forget(c, now)).await
    }
}

fn begin(c: &Connection, new: &NewReview) -> Stored<ReviewOutcome> {
    let Some(petition) = petition(c, &new.petition)? else { return Ok(ReviewOutcome::NotFound) };
    let condition = serde_json::to_string(&new.condition).map_err(|e| StoreError::Internal(e.to_string()))?;
    let number = c
        .prepare_cached(
            "INSERT INTO reviews (petition, condition, decision, note, by, made, expected, state, upto) \
             VALUES (?, ?, ?, ?, ?, ?, ?, 'running', ?) RETURNING key",
        )?
        .query_row(
            params![
                petition,
                condition,
                new.decision.as_str(),
                new.note.trim(),
                name(&new.by),
                clock::minute(new.now),
                i64::try_from(new.expected).unwrap_or(i64::MAX),
                new.upto,
            ],
            |row| row.get(0),
        )?;
    let deed = match new.decision {
        Decision::Invalidate => Deed::SignaturesInvalidated,
        Decision::Clear => Deed::SignaturesCleared,
    };
    audit::audit(c, &new.by, deed, &new.petition, new.now)?;
    Ok(ReviewOutcome::Begun(number))
}

fn undo(c: &Connection, number: i64, by: &Actor, now: Seconds) -> Stored<bool> {
    let slug: Option<String> = c
        .prepare_cached(
            "UPDATE reviews SET state = iif(state = 'done', 'undoing', 'redoing'), reached = 0 \
             WHERE key = ? AND state IN ('done', 'undone') \
             RETURNING (SELECT slug FROM petitions WHERE petitions.key = petition)",
        )?
        .query_row([number], |row| row.get(0))
        .optional()?;
    let Some(slug) = slug else { return Ok(false) };
    audit::audit(c, by, Deed::ReviewUndone, &slug, now)?;
    Ok(true)
}

/// A decision that is not carried out yet.
struct Open {
    number: i64,
    petition: i64,
    condition: Condition,
    decision: Decision,
    state: ReviewState,
    upto: i64,
    reached: i64,
}

fn open(c: &Connection) -> Stored<Option<Open>> {
    let row = c
        .prepare_cached(
            "SELECT key, petition, condition, decision, state, upto, reached FROM reviews \
             WHERE state IN ('running', 'undoing', 'redoing') ORDER BY key LIMIT 1",
        )?
        .query_row([], |row| {
            let (condition, decision, state): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
            Ok((row.get(0)?, row.get(1)?, condition, decision, state, row.get(5)?, row.get(6)?))
        })
        .optional()?;
    let Some((number, petition, condition, decision, state, upto, reached)) = row else { return Ok(None) };
    let parsed = serde_json::from_str(&condition).ok().zip(Decision::parse(&decision));
    let parsed = parsed.zip(ReviewState::parse(&state));
    let ((condition, decision), state) =
        parsed.ok_or_else(|| StoreError::Internal("a decision that nobody can read".into()))?;
    Ok(Some(Open { number, petition, condition, decision, state, upto, reached }))
}

impl Open {
    /// The signatures that come next. The first pass goes by the condition, later ones by what the first has changed.
    fn next(&self, c: &Connection) -> Stored<Vec<i64>> {
        if self.state != ReviewState::Running {
            let sql = "SELECT signature FROM review_signatures WHERE review = ? AND signature > ? \
                       ORDER BY signature LIMIT ?";
            let most = i64::try_from(CHUNK).unwrap_or(i64::MAX);
            return keys(c, sql, [self.number, self.reached, most].map(Value::Integer));
        }
        let fits = Where::of(&self.condition);
        // By number, as another order would look at all of them in each step.
        let sql = format!(
            "SELECT s.key FROM signatures s NOT INDEXED WHERE s.petition = ? AND s.key > ? AND s.key <= ?{} \
             AND s.state IN ({}) ORDER BY s.key LIMIT {CHUNK}",
            fits.sql,
            states_of(self.decision),
        );
        let bounds = [self.petition, self.reached, self.upto].map(Value::Integer);
        keys(c, &sql, bounds.into_iter().chain(fits.values))
    }

    /// Whether a signature still is one that the decision is about: something may have become of it meanwhile.
    fn concerns(&self, c: &Connection, key: i64) -> Stored<bool> {
        if self.state != ReviewState::Running {
            let later = "SELECT 1 FROM review_signatures WHERE signature = ? AND review > ?";
            return Ok(!c.prepare_cached(later)?.exists([key, self.number])?);
        }
        let fits = Where::of(&self.condition);
        let sql = format!(
            "SELECT 1 FROM signatures s WHERE s.key = ?{} AND s.state IN ({})",
            fits.sql,
            states_of(self.decision)
        );
        let values = [Value::Integer(key)].into_iter().chain(fits.values);
        Ok(c.prepare_cached(&sql)?.exists(params_from_iter(values))?)
    }

    /// What happens to each signature in this pass.
    const fn event(&self) -> Event {
        match (self.decision, self.state) {
            (Decision::Invalidate, ReviewState::Undoing) | (Decision::Clear, ReviewState::Redoing) => Event::Restore,
            (Decision::Invalidate, _) | (Decision::Clear, ReviewState::Undoing) => Event::Invalidate,
            (Decision::Clear, _) => Event::Clear,
        }
    }
}

/// Goes on with a decision by these signatures, the next ones after the place that it had reached.
fn step(c: &Connection, open: &Open, next: &[i64], now: Seconds) -> Stored<()> {
    let reached = next.last().copied().unwrap_or(open.reached);
    let ours = c
        .prepare_cached("UPDATE reviews SET reached = ? WHERE key = ? AND state = ? AND reached = ?")?
        .execute(params![reached, open.number, open.state.as_str(), open.reached])?;
    // Somebody else went on with it in between.
    if ours == 0 {
        return Ok(());
    }
    let mut changed = 0_i64;
    for key in next {
        if !open.concerns(c, *key)? || states::apply(c, *key, open.event(), now)?.is_none() {
            continue;
        }
        changed += 1;
        if open.state == ReviewState::Running {
            c.prepare_cached("INSERT INTO review_signatures (review, signature) VALUES (?, ?)")?
                .execute([open.number, *key])?;
        }
    }
    let (more_changed, more_undone) = match open.state {
        ReviewState::Undoing => (0, changed),
        ReviewState::Redoing => (0, -changed),
        _ => (changed, 0),
    };
    c.prepare_cached("UPDATE reviews SET changed = changed + ?, undone = undone + ? WHERE key = ?")?.execute([
        more_changed,
        more_undone,
        open.number,
    ])?;
    if next.len() < CHUNK {
        let state = if open.state == ReviewState::Undoing { ReviewState::Undone } else { ReviewState::Done };
        c.prepare_cached("UPDATE reviews SET state = ? WHERE key = ?")?
            .execute(params![state.as_str(), open.number])?;
    }
    Ok(())
}

/// Whether any tag of a network is past its time.
fn tagged(c: &Connection, now: Seconds) -> Stored<bool> {
    let tagged = "SELECT 1 FROM signatures WHERE range_tag IS NOT NULL AND created < ?";
    Ok(c.prepare_cached(tagged)?.exists([now - TAGS_KEPT])?)
}

/// Erases tags of networks; tells whether there may be more.
fn forget(c: &Connection, now: Seconds) -> Stored<bool> {
    let before = now - TAGS_KEPT;
    let erased = c
        .prepare_cached(
            "UPDATE signatures SET range_tag = NULL WHERE key IN \
             (SELECT key FROM signatures WHERE range_tag IS NOT NULL AND created < ? LIMIT ?)",
        )?
        .execute((before, TAGS_AT_ONCE))?;
    // A decision that is still being carried out would fit others without its tag.
    c.prepare_cached(
        "UPDATE reviews SET condition = json_set(condition, '$.range', '') \
         WHERE made < ? AND state IN ('done', 'undone') AND json_extract(condition, '$.range') <> ''",
    )?
    .execute([before])?;
    Ok(erased >= TAGS_AT_ONCE as usize)
}

fn keys(c: &Connection, sql: &str, values: impl IntoIterator<Item = Value>) -> Stored<Vec<i64>> {
    Ok(c.prepare_cached(sql)?
        .query_map(params_from_iter(values), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

fn states_of(decision: Decision) -> String {
    let quoted: Vec<String> = decision.states().iter().map(|state| format!("'{}'", state.as_str())).collect();
    quoted.join(", ")
}

fn name(by: &Actor) -> &str {
    match by {
        Actor::Account(name) | Actor::Operator(name) => name,
        Actor::Stranger => "",
    }
}
