//! Waiting for a condition. Nothing in these tests sleeps for a fixed time and hopes.

use std::{future::Future, time::Duration};

use tokio::time::{Instant, sleep};

use crate::Outcome;

/// How long anything may take on a machine that is busy with something else.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Asks again and again until there is an answer; fails after [`PATIENCE`], naming `what` never came.
pub async fn until<T, F>(what: &str, mut probe: impl FnMut() -> F) -> Outcome<T>
where
    F: Future<Output = Outcome<Option<T>>>,
{
    let deadline = Instant::now() + PATIENCE;
    loop {
        match probe().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) if Instant::now() < deadline => sleep(Duration::from_millis(40)).await,
            Ok(None) => return Err(format!("waited {} s in vain for: {what}", PATIENCE.as_secs()).into()),
            Err(fault) => return Err(format!("while waiting for {what}: {fault}").into()),
        }
    }
}
