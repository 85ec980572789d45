//! Carries out what reviewers decide on signatures, step by step beside everything else, and lets go of what the
//! database knows of networks once its time has passed.

use std::{sync::Arc, time::Duration};

use tokio::{sync::watch, time::sleep};

use crate::{app::App, store::Stored};

/// Between two looks for what is to be done, where nobody says so: other processes write too.
const PAUSE: Duration = Duration::from_secs(60);

/// Works until the server stops. What is not finished then goes on at the next start.
pub async fn run(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        match step(&app).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => {
                tracing::error!(%error, "a decision on signatures was not carried out; it goes on in a minute")
            }
        }
        tokio::select! {
            () = app.review.notified() => {}
            () = sleep(PAUSE) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
    }
}

/// Does one step; tells whether there may be another.
async fn step(app: &App) -> Stored<bool> {
    let now = app.clock.now();
    let decided = app.store.continue_review(now).await?;
    let forgotten = app.store.forget_networks(now).await?;
    Ok(decided || forgotten)
}
