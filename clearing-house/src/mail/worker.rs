//! The outbox's workers: each leases some mails that are due, sends them on a connection of its own, and notes at once
//! what became of each.
//!
//! No mail is lost: what the relay has not got is tried again, and a relay that cannot be used costs no mail an attempt.
//! None is sent twice where anybody can know: one whose talk broke off after the text is not sent again. Only a mail that
//! was under way when the machine died may go out once more, with the same Message-ID.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use lettre::{Message, message::Mailbox};
use tokio::{
    sync::{RwLock, watch},
    task::JoinSet,
    time::{sleep, timeout},
};

use super::{
    Letter,
    compose::Parts,
    confirmation,
    relay::Relay,
    send::{Line, Sent, end},
    threshold,
};
use crate::{
    app::App,
    clock::Seconds,
    endorsement,
    store::{LeasedMail, MailKind, MailOutcome},
};

/// How often the outbox is looked at without being told.
const LOOK: Duration = Duration::from_secs(2);
/// Mails that a worker leases at a time: few, so that a slow one keeps few waiting.
const LEASED: usize = 8;
/// Seconds beyond the longest time that its mails may take for which a worker has them.
const LEASE_MARGIN: Seconds = 60;
/// Seconds before the second attempt at a refused mail; six times as many each time, up to [`LONGEST`], so that eight
/// attempts take about a day.
const FIRST_PAUSE: Seconds = 30;
/// Seconds between two attempts at a refused mail at most.
const LONGEST: Seconds = 6 * 3_600;
/// Seconds between two attempts where the relay cannot be used, at most: it may be back at any time.
const LONGEST_UNTRIED: Seconds = 1_800;
/// Seconds for which a worker leaves a relay alone that cannot be used: twice as many each time.
const RELAY_PAUSE: std::ops::RangeInclusive<u64> = 1..=60;

/// Sends until told to stop; a mail under way is finished.
pub async fn run(app: Arc<App>, stop: watch::Receiver<bool>) {
    let config = &app.config.mail;
    let Some(url) = &config.smtp_url else {
        tracing::warn!("`smtp_url` is not set: mails stay queued");
        return;
    };
    // Both were checked when the configuration was read; a relay's address may still be unusable.
    let (relay, from) = match (Relay::new(url), config.mail_from.parse::<Mailbox>()) {
        (Ok(relay), Ok(from)) => (Arc::new(relay), from),
        (Err(reason), _) => return tracing::error!(reason, "`smtp_url` cannot be used: mails stay queued"),
        (_, Err(_)) => return tracing::error!("`mail_from` cannot be used: mails stay queued"),
    };
    let under_way = Arc::new(UnderWay::default());
    let mut workers = JoinSet::new();
    for _ in 0..config.mail_connections {
        let worker = Worker {
            app: Arc::clone(&app),
            from: from.clone(),
            under_way: Arc::clone(&under_way),
            stop: stop.clone(),
            unnoted: Vec::new(),
        };
        let relay = Arc::clone(&relay);
        workers.spawn(async move { worker.run(&relay).await });
    }
    while workers.join_next().await.is_some() {}
}

/// Mails that a worker has. A lease's end is a time of the clock, which may be set forward meanwhile; then another worker
/// gets them too, and must leave them.
#[derive(Default)]
struct UnderWay {
    keys: Mutex<HashSet<i64>>,
    /// Leasing and taking are one step to those who note what became of a mail and give it away. Between the two halves a
    /// mail that was just sent would be nobody's, and be sent again.
    gate: RwLock<()>,
}

impl UnderWay {
    /// Whether nobody had it.
    fn take(&self, key: i64) -> bool {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).insert(key)
    }

    fn give(&self, key: i64) {
        self.keys.lock().unwrap_or_else(PoisonError::into_inner).remove(&key);
    }
}

struct Worker {
    app: Arc<App>,
    from: Mailbox,
    under_way: Arc<UnderWay>,
    stop: watch::Receiver<bool>,
    /// What became of mails, where the database could not be written. Until it is noted they are not sent again.
    unnoted: Vec<(i64, MailOutcome)>,
}

impl Worker {
    async fn run(mut self, relay: &Relay) {
        let mut line = Line::new(relay);
        let mut pauses = 0_u32;
        while !*self.stop.borrow() {
            self.note_what_is_left().await;
            let mails = self.lease().await;
            if mails.is_empty() {
                line.rest().await;
                let mut stop = self.stop.clone();
                tokio::select! {
                    _ = timeout(LOOK, self.app.mail.notified()) => {}
                    _ = stop.wait_for(|stop| *stop) => {}
                }
                continue;
            }
            if mails.len() == LEASED {
                // There may be more.
                self.app.mail.notify_one();
            }
            let mut usable = true;
            for mail in mails {
                let outcome = if *self.stop.borrow() {
                    // Whoever starts next has it at once.
                    MailOutcome::Untried { next_attempt: self.app.clock.now() }
                } else if usable {
                    self.send(&mut line, &mail, &mut usable).await
                } else {
                    postponed(&mail, self.app.clock.now())
                };
                self.note(mail.key, outcome).await;
            }
            pauses = if usable { 0 } else { pauses + 1 };
            if !usable {
                self.leave_alone(pauses).await;
            }
        }
        line.leave().await;
    }

    /// Mails that are due and that no worker has.
    async fn lease(&self) -> Vec<LeasedMail> {
        let each = Seconds::try_from(self.app.config.mail.mail_seconds).unwrap_or(Seconds::MAX);
        let lease = each.saturating_mul(Seconds::try_from(LEASED).unwrap_or(1)).saturating_add(LEASE_MARGIN);
        let _nobody_notes = self.under_way.gate.write().await;
        match self.app.store.lease_mails(self.app.clock.now(), lease, LEASED).await {
            Ok(mut mails) => {
                mails.retain(|mail| self.under_way.take(mail.key));
                mails
            }
            Err(error) => {
                tracing::error!(%error, "the outbox cannot be read");
                Vec::new()
            }
        }
    }

    /// Sends a mail; `usable` becomes false where the relay cannot be used.
    async fn send(&self, line: &mut Line<'_>, mail: &LeasedMail, usable: &mut bool) -> MailOutcome {
        let message = match self.compose(mail).await {
            Ok(message) => message,
            Err(outcome) => return outcome,
        };
        let mut stop = self.stop.clone();
        let stopped = async {
            let _ = stop.wait_for(|stop| *stop).await;
        };
        let sent = line.send(&message, end(self.app.config.mail.mail_seconds, stopped)).await;
        let now = self.app.clock.now();
        match sent {
            Sent::Taken => MailOutcome::Done,
            Sent::Never => MailOutcome::Hard,
            Sent::Unknown => MailOutcome::Unknown,
            Sent::Untried => {
                *usable = false;
                postponed(mail, now)
            }
            Sent::Later if mail.attempts >= self.app.config.mail.mail_attempts => MailOutcome::Hard,
            Sent::Later => MailOutcome::Soft { next_attempt: now + pause(mail.attempts) },
        }
    }

    /// The mail; or what becomes of it where there is none.
    async fn compose(&self, mail: &LeasedMail) -> Result<Message, MailOutcome> {
        let now = self.app.clock.now();
        let expires = mail.due + Seconds::from(wire::limit::CONFIRM_DAYS) * 86_400;
        if expires <= now {
            // It would lead nowhere. Whether so much time has really passed is the sweep's to say, which erases it.
            return Err(MailOutcome::Untried { next_attempt: now + LONGEST });
        }
        let Some(letter) = Letter::unwrap(&self.app.secret, &mail.letter) else {
            tracing::error!(mail = mail.key, "a mail was encrypted with another secret; it cannot be sent");
            return Err(MailOutcome::Hard);
        };
        let petition = match self.app.store.petition(letter.petition.clone()).await {
            Ok(Some(petition)) => petition,
            Ok(None) => return Err(MailOutcome::Hard),
            Err(_) => return Err(postponed(mail, now)),
        };
        let parts = Parts {
            from: &self.from,
            letter: &letter,
            petition: &petition,
            public_url: &self.app.public_url,
            expires,
            id: self.app.secret.hash("message-id", &crate::keys::base64url(&mail.letter)),
        };
        let message = match mail.kind {
            MailKind::Confirmation => confirmation::ask(&parts),
            MailKind::AlreadySigned => confirmation::already(&parts),
            MailKind::Endorsement => endorsement::mail::ask(&parts),
            MailKind::Threshold => threshold::tell(&parts),
        };
        message.map_err(|reason| {
            tracing::warn!(mail = mail.key, reason, "mail not sent");
            MailOutcome::Hard
        })
    }

    async fn note(&mut self, key: i64, outcome: MailOutcome) {
        match outcome {
            MailOutcome::Done => tracing::debug!(mail = key, "mail taken by the relay"),
            // Why is told once for all of them.
            MailOutcome::Untried { .. } => tracing::debug!(mail = key, "mail not tried"),
            other => tracing::warn!(mail = key, outcome = ?other, "mail not taken by the relay"),
        }
        let under_way = Arc::clone(&self.under_way);
        let _nobody_leases = under_way.gate.read().await;
        match self.app.store.finish_mail(key, outcome).await {
            Ok(()) => self.under_way.give(key),
            Err(error) => {
                tracing::error!(mail = key, %error, "what became of a mail could not be noted yet");
                self.unnoted.push((key, outcome));
            }
        }
    }

    async fn note_what_is_left(&mut self) {
        for (key, outcome) in std::mem::take(&mut self.unnoted) {
            self.note(key, outcome).await;
        }
    }

    /// Waits for a relay that cannot be used.
    async fn leave_alone(&mut self, pauses: u32) {
        let seconds = RELAY_PAUSE.start().saturating_mul(2_u64.saturating_pow(pauses - 1)).min(*RELAY_PAUSE.end());
        tokio::select! {
            () = sleep(Duration::from_secs(seconds)) => {}
            _ = self.stop.wait_for(|stop| *stop) => {}
        }
    }
}

/// A mail that the relay said nothing about waits as long again as it has waited already.
fn postponed(mail: &LeasedMail, now: Seconds) -> MailOutcome {
    let waited = now.saturating_sub(mail.due);
    MailOutcome::Untried { next_attempt: now + waited.clamp(FIRST_PAUSE, LONGEST_UNTRIED) }
}

/// Seconds after the refused attempt of this number.
fn pause(attempts: u32) -> Seconds {
    FIRST_PAUSE.saturating_mul(Seconds::from(6_u8).saturating_pow(attempts.saturating_sub(1))).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_up_to_six_hours() {
        let pauses: Vec<_> = (1..=8).map(pause).collect();
        assert_eq!(pauses[0], 30);
        assert!(pauses.is_sorted());
        assert_eq!(pause(40), LONGEST);
        let all: Seconds = (1..crate::config::Mail::default().mail_attempts).map(pause).sum();
        assert!((18 * 3_600..30 * 3_600).contains(&all), "about a day, as is promised: {all} s");
    }
}
