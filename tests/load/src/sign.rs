//! `sign`: signatures a second over a minute of full HTTP requests, each durable before its answer.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{
    Outcome,
    body::{self, Terms, first_time},
    house::House,
    repeat, report,
    signing::{self, Signing},
    stored::Database,
};

const WARM_UP: Duration = Duration::from_secs(3);
/// Signatures made for the warm-up: more than it can take.
const WARM_UP_MADE: u32 = 40_000;
/// How long is measured.
pub const SECONDS: u64 = 60;

pub async fn run(seconds: u64) -> Outcome {
    let measured = Duration::from_secs(seconds);
    println!("{}", body::NOTE);
    println!(
        "As an operator would for a load test: limits far above need, one trusted proxy, no SMTP relay (each signature \
         queues its mail, none is sent). Durability and log as always. {} connections.",
        signing::CONNECTIONS
    );
    let house = House::start("sign", &signing::SETTINGS)?;
    let terms = Terms::read(house.address).await?;
    let requests = terms.requests(&first_time(0..WARM_UP_MADE))?;
    let warm = Signing::new(requests).run(house.address, Instant::now() + WARM_UP).await?;
    let database = Database::open(house.data_dir())?;
    let before = database.rows()?;
    // Made beforehand, so that making them is no part of what is measured; half more than the warm-up lets expect.
    let enough = (warm.tally.rate() * measured.as_secs_f64() * 1.5) as u32;
    println!("Sealing {enough} signatures to {} recipient(s).", terms.recipients());
    let made = Instant::now();
    let requests = terms.requests(&first_time(WARM_UP_MADE..WARM_UP_MADE + enough))?;
    println!("{:.0} a second on all processors.", f64::from(enough) / made.elapsed().as_secs_f64());
    let worked = house.worked()?;
    let signing = Signing::new(requests).run(house.address, Instant::now() + measured).await?;
    report::work(worked, house.worked()?, measured);
    if signing.waiting.len() == 0 {
        return Err("too few signatures were made beforehand for the time to be measured".into());
    }

    let (tally, accepted) = (&signing.tally, signing.accepted.len() as u64);
    println!("\n{:>12} {:>8} {:>8}", "stored", "per s", "p99 ms");
    for share in [0.25, 0.5, 1.0] {
        let (rows, rate, p99) = tally.until(share);
        println!("{:>12} {rate:>8.0} {p99:>8.1}", rows as u64 + before.signatures);
    }
    let after = database.rows()?;
    let stored = after.signatures - before.signatures;
    let copies = (after.copies - before.copies) / terms.recipients() as u64;
    let rate = accepted as f64 / measured.as_secs_f64();
    let (p50, p99) = (tally.percentile(50), tally.percentile(99));
    println!();
    report::at_least("signatures_per_s", rate.round(), 5_000.0);
    report::at_most("p99_ms", report::tenths(p99), 100.0);
    println!("accepted {accepted}, stored {stored}: {}", if accepted == stored { "equal" } else { "NOT EQUAL" });
    if copies != stored {
        return Err(format!("{stored} signatures have sealed copies for {copies}").into());
    }
    let repeated = repeat::measure(&house, &terms, &warm.accepted, WARM_UP_MADE + enough).await?;
    let figures = json!({
        "signatures_per_s": rate.round(), "p50_ms": report::tenths(p50), "p99_ms": report::tenths(p99),
        "accepted": accepted, "stored": stored, "repeat_ratio": repeated.ratio,
        "repeat_replies_differ": repeated.differ, "peak_rss_bytes": house.memory("VmHWM")?,
    });
    println!("{figures}");
    Ok(())
}
