//! A small curve of a petition's count, without script or style of its own.

use maud::{Markup, html};
use wire::LogHead;

/// The picture's size, in units of its own; it is as wide as the page.
const SIZE: (f64, f64) = (600.0, 120.0);

/// The curve: a step a day, days by the calendar, so that a quiet month is as wide as a busy one.
pub fn chart(heads: &[LogHead], label: &str) -> Markup {
    let points = points(heads);
    html! {
        svg.chart role="img" aria-labelledby="chart" viewBox={ "0 0 " (SIZE.0) " " (SIZE.1) } preserveAspectRatio="none" {
            polyline points=(points) fill="none" vector-effect="non-scaling-stroke" {}
        }
        p.quiet #chart { (label) }
    }
}

fn points(heads: &[LogHead]) -> String {
    let days: Vec<f64> = heads.iter().map(|head| day_number(&head.day)).collect();
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else { return String::new() };
    let highest = heads.iter().map(LogHead::count).max().unwrap_or(0).max(1) as f64;
    let (across, height) = ((last - first).max(1.0), SIZE.1 - 4.0);
    let mut level = SIZE.1 - 2.0;
    let mut points = format!("0,{level:.1}");
    for (head, day) in heads.iter().zip(&days) {
        let x = (day - first) / across * SIZE.0;
        let y = SIZE.1 - 2.0 - head.count() as f64 / highest * height;
        points.push_str(&format!(" {x:.1},{level:.1} {x:.1},{y:.1}"));
        level = y;
    }
    points + &format!(" {},{level:.1}", SIZE.0)
}

fn day_number(day: &str) -> f64 {
    crate::clock::parse(day).map_or(0.0, |seconds| seconds as f64 / 86_400.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(day: &str, confirmed: u64, withdrawn: u64) -> LogHead {
        let size = confirmed + withdrawn;
        LogHead { day: day.into(), size, root: String::new(), confirmed, withdrawn, invalidated: 0, restored: 0 }
    }

    #[test]
    fn the_curve_stays_in_the_picture_and_falls_with_withdrawals() {
        let heads = [head("2027-01-01", 4, 0), head("2027-01-02", 8, 0), head("2027-01-05", 8, 4)];
        assert_eq!(points(&heads), "0,118.0 0.0,118.0 0.0,60.0 150.0,60.0 150.0,2.0 600.0,2.0 600.0,60.0 600,60.0");
        assert_eq!(points(&heads[..1]), "0,118.0 0.0,118.0 0.0,2.0 600,2.0");
        assert_eq!(points(&[head("2027-01-01", 1, 1)]), "0,118.0 0.0,118.0 0.0,118.0 600,118.0");
    }
}
