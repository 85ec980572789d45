//! What is printed: figures beside their goals. A missed goal is news, not an error.

use std::time::Duration;

/// A figure that should be no more than its goal.
pub fn at_most(name: &str, is: f64, goal: f64) {
    verdict(name, is, "at most", goal, is <= goal);
}

/// A figure that should be no less than its goal.
pub fn at_least(name: &str, is: f64, goal: f64) {
    verdict(name, is, "at least", goal, is >= goal);
}

fn verdict(name: &str, is: f64, bound: &str, goal: f64, met: bool) {
    println!("{name} {is}, goal {bound} {goal}: {}", if met { "met" } else { "missed" });
}

/// How busy the server and this program were, of two processors that others may use too.
pub fn work(before: [Duration; 2], after: [Duration; 2], time: Duration) {
    let [server, load] = [0, 1].map(|place| (after[place] - before[place]).as_secs_f64() / time.as_secs_f64());
    println!("processors: server {server:.2}, load {load:.2}");
}

/// Tenths are enough for milliseconds.
pub fn tenths(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
