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
/// The picture is one image to those who hear it, and the same on every screen. Over it lie the links to the countries'
/// sections, with the countries' codes; they are no part of the image, because nothing inside one can be reached. The
/// style sheet hides them where a square is too small to hit and its code to read, below 1000 px: a phone shows the
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{Files, Holdings};
    use crate::words::Words;

    fn edition(tag: &str, plain: bool) -> &'static Edition {
        let language = i18n::Language::by_tag(tag).expect("a language of the site");
        Box::leak(Box::new(Edition {
            words: Words { language, tool: i18n::icu::tool(language) },
            site: i18n::icu::site(language),
            base: "/".into(),
            address: None,
            house: None,
            plain,
            exit: String::new(),
            guides: Vec::new(),
            holdings: Holdings::default(),
            files: Files::default(),
            takeaways: Vec::new(),
        }))
    }

    fn printed(counts: &[(&str, usize)]) -> String {
        svg(edition("en", false), counts).expect("there are members").to_html()
    }

    #[test]
    fn every_territory_is_drawn_once_and_members_are_links() {
        let html = printed(&[("TN", 3), ("MX", 1)]);
        let squares = html.matches("h9v9h-9z").count();
        assert_eq!(squares, wire::facet::countries().count());
        assert_eq!(html.matches("<a ").count(), 2);
        assert_eq!(html.matches("<rect").count(), 2);
    }

    #[test]
    fn a_link_is_named_by_country_and_number_and_leads_to_the_country() {
        let html = printed(&[("TN", 3)]).replace(['\u{2068}', '\u{2069}'], "");
        assert!(html.contains(r##"<a href="#tn"><title>Tunisia (3 members) – TN</title>"##), "{html}");
    }

    #[test]
    fn links_follow_one_another_as_they_lie_on_the_map() {
        let html = printed(&[("AU", 1), ("NO", 1), ("KE", 1), ("TN", 1)]);
        let at = |link: &str| html.find(link).expect("a link");
        assert!([at("#no"), at("#tn"), at("#ke"), at("#au")].is_sorted());
    }

    #[test]
    fn a_map_of_a_dozen_countries_weighs_less_than_eight_kilobytes() {
        let counts: Vec<(&str, usize)> = cells().step_by(20).map(|(code, _)| (code, 1)).collect();
        assert!(counts.len() >= 12);
        for language in i18n::LANGUAGES {
            let html = svg(edition(language.tag, false), &counts).expect("there are members").to_html();
            assert!(html.len() < 8000, "{}: {}", language.tag, html.len());
        }
    }

    #[test]
    fn there_is_no_map_without_members_or_on_a_plain_page() {
        assert!(svg(edition("en", false), &[]).is_none());
        assert!(svg(edition("en", true), &[("TN", 3)]).is_none());
    }
}
