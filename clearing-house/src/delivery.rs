//! What is done of itself so that signatures reach their target: telling it of the numbers that were passed, and erasing
//! who signed once a petition has been closed for long enough.

use std::{sync::Arc, time::Duration};

use tokio::{sync::watch, time::sleep};

use crate::{
    app::App,
    clock::Seconds,
    keys,
    mail::Letter,
    store::{Passed, StoreError, Stored},
};

/// Between two looks whether a number was passed.
const LOOK: Duration = Duration::from_secs(5);

/// Tells targets of passed numbers until told to stop.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = sleep(LOOK) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        if let Err(error) = tell_passed(&app).await {
            tracing::error!(%error, "targets not told of passed numbers; they are next time");
        }
    }
}

/// Queues a mail for each number that was passed; tells how many.
pub async fn tell_passed(app: &App) -> Stored<usize> {
    let now = app.clock.now();
    let passed = app.store.passed(now).await?;
    let number = passed.len();
    for passed in passed {
        let Passed { petition, lang, number, address } = passed.clone();
        tracing::info!(petition, number, "a number that the target is to be told of was passed");
        let email_hash = app.secret.hash("email", &keys::canonical_address(&address));
        let letter = Letter { address, lang, petition, token: String::new(), page: None, number: Some(number) };
        let letter = letter.wrap(&app.secret).map_err(|e| StoreError::Unavailable(e.to_string()))?;
        app.store.tell_passed(passed, email_hash, letter, now).await?;
        app.mail.notify_one();
    }
    Ok(number)
}

/// Erases who signed petitions that have been closed for [`crate::config::Delivery::erase_days`], a part at a time, and
/// goes on with what was interrupted.
pub async fn erase_due(app: &App) -> Stored<()> {
    let now = app.clock.now();
    let closed_before = now - Seconds::from(app.config.delivery.erase_days) * 86_400;
    for petition in app.store.begin_due_erasing(closed_before, now).await? {
        tracing::info!(petition, "the petition has been closed for long enough; who signed it is erased");
    }
    while app.store.erase_some(now).await? {}
    Ok(())
}
