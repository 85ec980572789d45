//! `sign`: signatures a second over a minute of full HTTP requests, each durable before its answer.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::{
    Outcome, body,
    house::House,
    report,
    signing::{self, Signing},
    stored::Database,
};

const WARM_UP: Duration = Duration::from_secs(3);
/// How long is measured.
pub const SECONDS: u64 = 60;

pub async fn run(seconds: u64) -> Outcome {
    let measured = Duration::from_secs(seconds);
    println!("{}", body::NOTE);
    println!(
        "As an operator would for a load test: IFEX_SIGNS_PER_MINUTE far above need, one trusted proxy, no SMTP relay \
         (each signature queues its mail, none is sent). Durability and log as always. {} connections.",
        signing::CONNECTIONS
    );
    let house = House::start("sign", &signing::SETTINGS)?;
    let warm = Signing::new(requests(0, 60_000)).run(house.address, Instant::now() + WARM_UP).await?;
    let database = Database::open(house.data_dir())?;
    let before = database.rows()?;
    // Made beforehand, so that making them is no part of what is measured; half more than the warm-up lets expect.
    let enough = (warm.tally.rate() * measured.as_secs_f64() * 1.5) as u32;
    let requests = requests(60_000, enough);
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
    let stored = database.rows()?.signatures - before.signatures;
    let rate = accepted as f64 / measured.as_secs_f64();
    let (p50, p99) = (tally.percentile(50), tally.percentile(99));
    println!();
    report::at_least("signatures_per_s", rate.round(), 5_000.0);
    report::at_most("p99_ms", report::tenths(p99), 100.0);
    println!("accepted {accepted}, stored {stored}: {}", if accepted == stored { "equal" } else { "NOT EQUAL" });
    let figures = json!({
        "signatures_per_s": rate.round(), "p50_ms": report::tenths(p50), "p99_ms": report::tenths(p99),
        "accepted": accepted, "stored": stored, "peak_rss_bytes": house.memory("VmHWM")?,
    });
    println!("{figures}");
    Ok(())
}

fn requests(first: u32, many: u32) -> Vec<(u32, Vec<u8>)> {
    (first..first + many).map(|number| (number, signing::request(number))).collect()
}
