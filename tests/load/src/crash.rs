//! `crash`: the clearing house is killed under signing load, again and again. What it acknowledged must be there, and
//! what is sent again must not be there twice.

use std::time::{Duration, Instant};

use serde_json::json;
use tokio::time::sleep;

use crate::{
    Outcome,
    body::{self, Terms, first_time},
    house::House,
    report,
    signing::{self, Signing},
    stored::Database,
};

const KILLS: u32 = 24;
/// Signatures made for one life of the server: more than it can take.
const A_LIFE: u32 = 15_000;
/// Long after whatever is waited for.
const LONG: Duration = Duration::from_secs(600);

pub async fn run() -> Outcome {
    println!("{}", body::NOTE);
    let mut house = House::start("crash", &signing::SETTINGS)?;
    let terms = Terms::read(house.address).await?;
    let (mut acknowledged, mut unknown) = (Vec::new(), Vec::new());
    let mut retried = 0;
    for kill in 0..KILLS {
        retried += unknown.len();
        acknowledged.extend(again(&house, &terms, std::mem::take(&mut unknown)).await?);
        let first = kill * A_LIFE;
        let requests = terms.requests(&first_time(first..first + A_LIFE))?;
        let (address, until) = (house.address, Instant::now() + LONG);
        let signing = tokio::task::spawn_local(Signing::new(requests).run(address, until));
        // Every kill comes at another moment of the server's life.
        sleep(Duration::from_millis(400 + u64::from(kill * 7_919 % 1_000))).await;
        house.kill()?;
        let signing = signing.await??;
        println!("kill {}: {} acknowledged, {} under way", kill + 1, signing.accepted.len(), signing.unknown.len());
        acknowledged.extend(signing.accepted);
        unknown = signing.unknown;
        house.resume()?;
    }
    let database = Database::open(house.data_dir())?;
    database.is_whole()?;
    let mut lost = database.missing(&acknowledged)?;
    retried += unknown.len();
    acknowledged.extend(again(&house, &terms, unknown).await?);
    let total = acknowledged.len() as u64;
    // All of them once more, as clients that did not hear the answer would.
    again(&house, &terms, acknowledged).await?;
    let rows = database.rows()?;
    // Each signer has an address and a key of its own, so there is a row for each key and a key for each row; and a sealed
    // copy for each recipient.
    let copies = rows.copies / terms.recipients() as u64;
    lost += total.saturating_sub(rows.signatures.min(rows.keys).min(copies));
    let duplicated = rows.signatures.max(rows.keys).max(copies).saturating_sub(total) + rows.mailed_twice;
    println!(
        "{KILLS} kills; {retried} were under way and were sent again with their keys, and all {total} once more at the \
         end. The file is whole, {rows:?}.\n"
    );
    report::at_most("lost", lost as f64, 0.0);
    report::at_most("duplicated", duplicated as f64, 0.0);
    let figures = json!({
        "acknowledged": total, "lost": lost, "duplicated": duplicated, "kills": KILLS,
        "peak_rss_bytes": house.memory("VmHWM")?,
    });
    println!("{figures}");
    Ok(())
}

/// Sends signatures again with their keys; all must be accepted.
async fn again(house: &House, terms: &Terms, numbers: Vec<u32>) -> Outcome<Vec<u32>> {
    let requests = terms.requests(&first_time(numbers.iter().copied()))?;
    let done = Signing::new(requests).run(house.address, Instant::now() + LONG).await?;
    if done.accepted.len() == numbers.len() {
        return Ok(numbers);
    }
    Err(format!("{} of {} signatures sent again were not answered", done.unknown.len(), numbers.len()).into())
}
