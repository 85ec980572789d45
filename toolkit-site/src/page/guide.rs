//! One guide.

use leptos::prelude::*;

use super::frame::trail;
use super::{Edition, Page, facts, guides};
use crate::guide::{Guide, Part};
use crate::island::Checklist;
use crate::names;
use crate::route::Route;

/// A guide with its parts, and beside them its contents, downloads and neighbours.
///
/// # Panics
/// Where the edition has no such guide; the press asks only for those that it has.
pub fn page(edition: &'static Edition, slug: &'static str) -> Page {
    let guide = edition.guide(slug).expect("the press prints only guides that there are");
    let (site, card) = (edition.site, &guide.card);
    let route = Route::Guide(card.section, slug);
    let steps = vec![
        (site.nav_start(), Route::Start),
        (site.nav_guides(), Route::Guides),
        (names::section(edition.words.tool, card.section), Route::Section(card.section)),
    ];
    let readers =
        card.audience.iter().map(|audience| view! { <span>{names::audience(edition.words.tool, *audience)}</span> });
    let content = view! {
        {trail(edition, steps)}
        <div class="guide">
            <article>
                <h1>{card.title.as_str()}</h1>
                {facts::line(edition, card)}
                <p class="facts">{readers.collect_view()}</p>
                <p class="need"><span class="quiet">{site.guide_need()}</span>" "{card.need.as_str()}</p>
                {guide.parts.iter().map(|part| self::part(edition, guide, part)).collect_view()}
            </article>
            <aside>{contents(edition, guide)} {take(edition, guide)} {related(edition, guide)}</aside>
        </div>
    };
    Page { route, tab: guide.tab.clone(), about: card.summary.clone(), content: content.into_any(), widget: false }
}

fn part(edition: &'static Edition, guide: &'static Guide, part: &'static Part) -> AnyView {
    let heading = (!part.id.is_empty()).then(|| view! { <h2 id=part.id.as_str()>{part.heading.as_str()}</h2> });
    let checklist = (!part.checklist.is_empty()).then(|| {
        let item = |(number, html): (usize, &'static String)| {
            let id = format!("item-{}", number + 1);
            view! {
                <li>
                    // Without this, some browsers keep ticks by themselves, on the device, for a page that is opened again.
                    <input type="checkbox" id=id.clone() autocomplete="off" />
                    <label for=id inner_html=html.as_str()></label>
                </li>
            }
        };
        let items = part.checklist.iter().enumerate().map(item).collect_view();
        let list = view! { <ul class="check">{items}</ul> };
        if edition.plain {
            return list.into_any();
        }
        view! { <Checklist slug=guide.card.slug.clone() count=part.checklist.len()>{list}</Checklist> }.into_any()
    });
    view! {
        <section>
            {heading}
            <div inner_html=part.html.as_str()></div>
            {checklist}
        </section>
    }
    .into_any()
}

fn contents(edition: &'static Edition, guide: &'static Guide) -> AnyView {
    let headed = guide.parts.iter().filter(|part| !part.id.is_empty());
    let link = |part: &'static Part| view! { <li><a href=format!("#{}", part.id)>{part.heading.as_str()}</a></li> };
    view! {
        <nav aria-labelledby="contents">
            <h2 id="contents">{edition.site.guide_contents()}</h2>
            <ul>{headed.map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}

fn take(edition: &'static Edition, guide: &'static Guide) -> AnyView {
    let site = edition.site;
    let text = format!("{}text.html", edition.to_card(&guide.card));
    let bytes: usize = guide.parts.iter().map(|part| part.html.len() + part.checklist.concat().len()).sum();
    view! {
        <section aria-labelledby="take">
            <h2 id="take">{site.guide_take()}</h2>
            <ul>
                <li><a href=text>{site.guide_take_text(bytes.div_ceil(1000) as u64)}</a></li>
                {guides::takeaway(edition, guide.card.section)}
            </ul>
        </section>
    }
    .into_any()
}

fn related(edition: &'static Edition, guide: &'static Guide) -> AnyView {
    let others = guide.related.iter().filter_map(|slug| edition.guide(slug));
    let link = |other: &'static Guide| {
        view! { <li><a href=edition.to_card(&other.card)>{other.card.title.as_str()}</a></li> }
    };
    view! {
        <nav aria-labelledby="related">
            <h2 id="related">{edition.site.guide_related()}</h2>
            <ul>{others.map(link).collect_view()}</ul>
        </nav>
    }
    .into_any()
}
