//! The map of members: every country a square of the same size, so that no border is drawn and none is missing.

use std::fmt::Write;

use leptos::prelude::*;

use super::Edition;

mod grid;

use grid::{COLUMNS, Cell, ROWS, cells};

/// From a square's edge to the next one's, in the drawing's units.
const PITCH: usize = 10;
/// A square's side; the rest is the gap.
const SIDE: usize = 9;

/// The map, with the number of members for each country that has any. Nothing where there are no members, and on a
/// page without pictures: the list below says the same.
///
/// It is drawn twice. The picture is one image to those who hear it, and the same on every screen. Over it lie the
/// links to the countries' sections and their codes. Links are no part of an image, so they are beside it. The style
/// sheet leaves them out where squares are too small to hit or read, which is below about 1000 px: a phone shows the
/// world whole, and its reader goes by the list.
pub fn svg(edition: &'static Edition, counts: &[(&str, usize)]) -> Option<AnyView> {
    if counts.is_empty() || edition.plain {
        return None;
    }
    let site = edition.site;
    let count = |code: &str| counts.iter().find(|(other, _)| *other == code).map(|(_, count)| *count);
    let (some, none): (Vec<_>, Vec<_>) = cells().partition(|(code, _)| count(code).is_some());
    let way = |(code, cell): (&'static str, Cell)| {
        let members = site.members_count(count(code).unwrap_or_default() as u64);
        let (x, y) = corner(cell);
        // The code comes last: after it, digits of an Arabic line would change sides.
        view! {
            <a href=format!("#{}", code.to_lowercase())>
                <title>{format!("{} ({members}) – {code}", edition.words.country(code))}</title>
                <rect x=x y=y />
                <text x=x y=y>{code}</text>
            </a>
        }
    };
    let view = view! {
        <figure class="map">
            <svg viewBox=view_box() role="none">
                <g role="img" aria-labelledby="map-title" aria-describedby="map-text">
                    <title id="map-title">{site.members_map()}</title>
                    <path class="empty" d=squares(&none) />
                    <path class="some" d=squares(&some) />
                </g>
                <g class="ways">{some.iter().copied().map(way).collect_view()}</g>
            </svg>
            <figcaption id="map-text" class="quiet">{site.members_map_text()}</figcaption>
        </figure>
    };
    Some(view.into_any())
}

/// All squares and a gap around them, which the outlines of the outermost need.
fn view_box() -> String {
    let gap = PITCH - SIDE;
    format!("-{gap} -{gap} {} {}", COLUMNS * PITCH + gap, ROWS * PITCH + gap)
}

/// A square's upper left corner.
fn corner(cell: Cell) -> (usize, usize) {
    (cell.column * PITCH, cell.row * PITCH)
}

/// Many squares as one path, which is far smaller than as many elements.
fn squares(cells: &[(&str, Cell)]) -> String {
    cells.iter().fold(String::new(), |mut path, (_, cell)| {
        let (x, y) = corner(*cell);
        // Writing into text does not fail.
        let _ = write!(path, "M{x} {y}h{SIDE}v{SIDE}h-{SIDE}z");
        path
    })
}
