//! The outbox's worker: leases what is due, sends it, and says what became of it.

use std::{sync::Arc, time::Duration};

use lettre::message::Mailbox;
use tokio::{sync::watch, time::timeout};

use super::{
    Letter,
    compose::{self, Parts},
    send::{Relay, Sent},
};
use crate::{
    app::App,
    clock::Seconds,
    store::{LeasedMail, MailKind, MailOutcome},
};

/// How often the outbox is looked at without being told.
const LOOK: Duration = Duration::from_secs(2);
/// Mails leased at a time.
const LEASED: usize = 16;
/// Seconds until another worker may take a leased mail: longer than sending all of them takes.
const LEASE: Seconds = 1_200;
/// Seconds before the second attempt; six times as many each time, up to [`LONGEST`], so that eight attempts take
/// about a day: a relay may be down for a night.
const FIRST_PAUSE: Seconds = 30;
/// Seconds between two attempts at most.
const LONGEST: Seconds = 6 * 3_600;

/// Sends until told to stop; a mail under way is finished.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let Some(url) = &app.config.mail.smtp_url else {
        tracing::warn!("`smtp_url` is not set: confirmation mails stay queued");
        return;
    };
    // Both were checked when the configuration was read; a relay's address may still be unusable.
    let relay = Relay::new(url, app.config.mail.mail_seconds);
    let from = app.config.mail.mail_from.parse::<Mailbox>();
    let (Ok(relay), Ok(from)) = (relay, from) else {
        tracing::error!("`smtp_url` or `mail_from` cannot be used: confirmation mails stay queued");
        return;
    };
    loop {
        match app.store.lease_mails(app.clock.now(), LEASE, LEASED).await {
            Ok(mails) if mails.is_empty() => {}
            Ok(mails) => {
                for mail in mails {
                    if *stop.borrow() {
                        // Not tried: it goes back at once.
                        let next_attempt = app.clock.now();
                        finish(&app, mail.key, MailOutcome::Soft { next_attempt }).await;
                        continue;
                    }
                    let outcome = send(&app, &relay, &from, &mail).await;
                    finish(&app, mail.key, outcome).await;
                }
                continue;
            }
            Err(error) => tracing::error!(%error, "the outbox cannot be read"),
        }
        tokio::select! {
            _ = timeout(LOOK, app.mail.notified()) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

async fn send(app: &App, relay: &Relay, from: &Mailbox, mail: &LeasedMail) -> MailOutcome {
    let now = app.clock.now();
    let expires = mail.due + Seconds::from(wire::limit::CONFIRM_DAYS) * 86_400;
    if expires <= now {
        return MailOutcome::Hard;
    }
    let Some(letter) = Letter::unwrap(&app.secret, &mail.letter) else {
        tracing::error!(mail = mail.key, "a mail was encrypted with another secret; it cannot be sent");
        return MailOutcome::Hard;
    };
    let petition = match app.store.petition(letter.petition.clone()).await {
        Ok(Some(petition)) => petition,
        Ok(None) => return MailOutcome::Hard,
        Err(_) => return later(app, mail, now),
    };
    let parts = Parts { from, letter: &letter, petition: &petition, public_url: &app.public_url };
    let message = match mail.kind {
        MailKind::Confirmation => compose::confirmation(&parts),
        MailKind::AlreadySigned | MailKind::Endorsement | MailKind::Threshold => Err("nobody writes these mails yet"),
    };
    match message {
        Ok(message) => match relay.send(message).await {
            Sent::Taken => MailOutcome::Done,
            Sent::Never => MailOutcome::Hard,
            Sent::Unknown => MailOutcome::Unknown,
            Sent::Later => later(app, mail, now),
        },
        Err(reason) => {
            tracing::warn!(mail = mail.key, reason, "mail not sent");
            MailOutcome::Hard
        }
    }
}

/// Another attempt later, or none after the last.
fn later(app: &App, mail: &LeasedMail, now: Seconds) -> MailOutcome {
    if mail.attempts >= app.config.mail.mail_attempts {
        return MailOutcome::Hard;
    }
    MailOutcome::Soft { next_attempt: now + pause(mail.attempts) }
}

/// Seconds after the attempt of this number.
fn pause(attempts: u32) -> Seconds {
    FIRST_PAUSE.saturating_mul(Seconds::from(6_u8).saturating_pow(attempts.saturating_sub(1))).min(LONGEST)
}

async fn finish(app: &App, key: i64, outcome: MailOutcome) {
    match outcome {
        MailOutcome::Done => tracing::info!(mail = key, "mail taken by the relay"),
        other => tracing::warn!(mail = key, outcome = ?other, "mail not taken by the relay"),
    }
    if let Err(error) = app.store.finish_mail(key, outcome).await {
        tracing::error!(mail = key, %error, "what became of a mail could not be noted; it is tried again");
    }
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
