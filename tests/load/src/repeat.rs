//! What an answer tells whoever asks whether an address has signed: its bytes, and the time that it takes.

use std::{collections::BTreeSet, time::Instant};

use crate::{Outcome, body::Terms, house::House, line::Line, report, stored::Database, tally::Tally};

/// Signatures of each kind.
const EACH: u32 = 2_000;
const KINDS: [&str; 3] = ["first", "waiting", "confirmed"];

/// What was found.
pub struct Repeated {
    /// The time of the slower kind of repeat as a multiple of a first signature's, or of the quicker where that is further
    /// from 1; both are medians.
    pub ratio: f64,
    /// Answers that differed from the first signature's in more than the date.
    pub differ: usize,
}

/// Sends, by turns on one connection to an otherwise idle server, a first signature, one of somebody whose signature
/// waits, and one of somebody who has confirmed. `known` have signed already, and `from` on numbers are free.
pub async fn measure(house: &House, terms: &Terms, known: &[u32], from: u32) -> Outcome<Repeated> {
    // Whoever signed first is among them: numbers are sent in order.
    let known: BTreeSet<u32> = known.iter().copied().collect();
    if !(0..2 * EACH).all(|number| known.contains(&number)) {
        return Err("too few have signed to sign again".into());
    }
    Database::pretend_confirmed(house.data_dir(), EACH..2 * EACH)?;
    let who: Vec<(u32, u32)> = (0..EACH)
        .flat_map(|turn| {
            let number = from + turn * 3;
            [(number, number), (number + 1, turn), (number + 2, EACH + turn)]
        })
        .collect();
    let requests = terms.requests(&who)?;
    let mut line = Line::open(house.address).await?;
    let mut tallies = KINDS.map(|_| Tally::new());
    let mut replies = BTreeSet::new();
    for (place, (_, request)) in requests.iter().enumerate() {
        let asked = Instant::now();
        let reply = line.ask(request).await?;
        tallies[place % KINDS.len()].note(asked);
        let head = String::from_utf8_lossy(reply.head);
        let head: Vec<&str> = head.lines().filter(|field| !field.starts_with("date:")).collect();
        replies.insert((head.join("\n"), reply.body.to_vec()));
    }
    let medians = [0, 1, 2].map(|kind| tallies[kind].percentile(50));
    println!("\nSigned again, one connection, by turns, {EACH} of each:\n{:>12} {:>8} {:>8}", "", "p50 ms", "p90 ms");
    for (kind, tally) in KINDS.iter().zip(&tallies) {
        println!("{kind:>12} {:>8.2} {:>8.2}", tally.percentile(50), tally.percentile(90));
    }
    let ratios = [1, 2].map(|kind| medians[kind] / medians[0].max(f64::MIN_POSITIVE));
    let further = |a: f64, b: f64| if a.ln().abs() >= b.ln().abs() { a } else { b };
    let ratio = (further(ratios[0], ratios[1]) * 100.0).round() / 100.0;
    report::at_most("repeat_replies_differ", (replies.len() - 1) as f64, 0.0);
    Ok(Repeated { ratio, differ: replies.len() - 1 })
}
