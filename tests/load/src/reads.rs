//! `reads`: what readers ask for, in equal parts: manifest, a file of the snapshot, a petition with its count.

use std::{
    cell::RefCell,
    net::SocketAddr,
    rc::Rc,
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tokio::task::JoinSet;
use wire::{Index, Manifest, SignedManifest, route, snapshot};

use crate::{Fault, Outcome, body, house::House, line, line::Line, report, tally::Tally};

const WARM_UP: Duration = Duration::from_secs(3);
const MEASURED: Duration = Duration::from_secs(10);
/// Connections at 1×, 2× and 4×; the figures are those of the first.
const CONNECTIONS: [usize; 3] = [64, 128, 256];
const KINDS: [&str; 3] = ["manifest", "file", "petition"];

pub async fn run() -> Outcome {
    println!("Equal parts of {}, all answered in full (no 304), brotli where offered.", KINDS.join(", "));
    let house = House::start("reads", &[])?;
    let requests = Rc::new(requests(house.address).await?);
    load(house.address, &requests, CONNECTIONS[0], WARM_UP).await?;
    println!("{:>12} {:>8} {:>8} {:>8}", "connections", "per s", "p50 ms", "p99 ms");
    let mut figures: Option<Value> = None;
    for connections in CONNECTIONS {
        let worked = house.worked()?;
        let tallies = load(house.address, &requests, connections, MEASURED).await?;
        let all = Tally::of(tallies.iter());
        let (rate, p50, p99) = (all.rate(), all.percentile(50), all.percentile(99));
        println!("{connections:>12} {rate:>8.0} {p50:>8.1} {p99:>8.1}");
        for (kind, tally) in KINDS.iter().zip(&tallies) {
            println!("{kind:>12} {:>8} {:>8.1} {:>8.1}", "", tally.percentile(50), tally.percentile(99));
        }
        report::work(worked, house.worked()?, MEASURED);
        figures.get_or_insert(json!({"reads_per_s": rate.round(), "p99_ms": report::tenths(p99)}));
    }
    let mut figures = figures.unwrap_or_default();
    let of = |name: &str| figures[name].as_f64().unwrap_or(0.0);
    println!();
    report::at_least("reads_per_s", of("reads_per_s"), 20_000.0);
    report::at_most("p99_ms", of("p99_ms"), 20.0);
    figures["peak_rss_bytes"] = house.memory("VmHWM")?.into();
    println!("{figures}");
    Ok(())
}

/// The three requests, found as the widget finds them.
async fn requests(to: SocketAddr) -> Outcome<[Vec<u8>; 3]> {
    let mut line = Line::open(to).await?;
    let signed: SignedManifest = read(&mut line, route::MANIFEST).await?;
    let manifest: Manifest = serde_json::from_str(&signed.payload)?;
    let mut alerts = None;
    for shard in manifest.indexes.get("en").ok_or("the snapshot has no English")? {
        let index: Index = read(&mut line, &route::snapshot_file(shard)).await?;
        alerts = alerts.or_else(|| index.get(snapshot::ALERTS).cloned());
    }
    let alerts = alerts.ok_or("the snapshot has no list of alerts")?;
    let petition = format!("{}?lang=en", route::petition(body::PETITION));
    Ok([line::get(route::MANIFEST), line::get(&route::snapshot_file(&alerts)), line::get(&petition)])
}

async fn read<T: serde::de::DeserializeOwned>(line: &mut Line, path: &str) -> Outcome<T> {
    // Without an encoding, which would have to be undone.
    let request = format!("GET /{path} HTTP/1.1\r\nhost: load.example\r\n\r\n");
    Ok(serde_json::from_slice(line.ask(request.as_bytes()).await?.body)?)
}

async fn load(to: SocketAddr, requests: &Rc<[Vec<u8>; 3]>, connections: usize, time: Duration) -> Outcome<[Tally; 3]> {
    let mut lines = Vec::new();
    for _ in 0..connections {
        lines.push(Line::open(to).await?);
    }
    let tallies = Rc::new(RefCell::new(std::array::from_fn(|_| Tally::new())));
    let until = Instant::now() + time;
    let mut clients = JoinSet::new();
    for (place, mut line) in lines.into_iter().enumerate() {
        let (requests, tallies) = (Rc::clone(requests), Rc::clone(&tallies));
        clients.spawn_local(async move {
            // Not all in step.
            let mut kind = place % KINDS.len();
            loop {
                let asked = Instant::now();
                if asked >= until {
                    return Ok::<_, Fault>(());
                }
                let reply = line.ask(&requests[kind]).await?;
                if reply.status != 200 {
                    return Err(format!("{} was answered with {}", KINDS[kind], reply.status).into());
                }
                tallies.borrow_mut()[kind].note(asked);
                kind = (kind + 1) % KINDS.len();
            }
        });
    }
    clients.join_all().await.into_iter().collect::<Outcome>()?;
    Ok(Rc::into_inner(tallies).ok_or("a client still runs")?.into_inner())
}
