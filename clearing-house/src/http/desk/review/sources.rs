//! Where a petition's signatures came from.

use std::collections::HashMap;

use maud::{Markup, html};

use super::condition::{Chosen, hexadecimal};
use crate::{
    app::App,
    guard::{PROVIDERS, domain},
    http::{desk::log::time, pages::layout::Asked},
    store::review::{Source, Sources},
};

/// The tables; each source leads to its signatures.
pub fn content(app: &App, asked: &Asked, slug: &str, chosen: &Chosen, sources: &Sources) -> Markup {
    let desk = asked.words.desk;
    let domains = names(app, chosen);
    let none = sources.networks.is_empty() && sources.addresses.is_empty() && sources.domains.is_empty();
    let of_range = |source: &Source| (source.tag.clone(), chosen.address(slug, "range", &source.tag));
    let of_domain = |source: &Source| match domains.get(&source.tag) {
        Some(name) => (name.clone(), chosen.address(slug, "domain", name)),
        None => (source.tag.clone(), chosen.address(slug, "domain_tag", &source.tag)),
    };
    html! {
        @if none { p { (desk.desk_review_sources_none()) } }
        (table(asked, desk.desk_review_networks(), &sources.networks, of_range))
        (table(asked, desk.desk_review_addresses(), &sources.addresses, of_range))
        (table(asked, desk.desk_review_domains(), &sources.domains, of_domain))
    }
}

/// Domains by their tags, as far as they are known: the database has tags only.
fn names(app: &App, chosen: &Chosen) -> HashMap<String, String> {
    let trends = app.guard.trends(app.clock.now()).domains.into_iter().map(|trend| trend.name);
    let typed = chosen.condition.domain.clone();
    let known = PROVIDERS.iter().map(|name| (*name).to_owned()).chain(trends).chain(typed);
    known.map(|name| (hexadecimal(&domain::tag(&app.secret, &name)), name)).collect()
}

fn table(asked: &Asked, name: &str, sources: &[Source], of: impl Fn(&Source) -> (String, String)) -> Markup {
    let (words, desk) = (&asked.words, asked.words.desk);
    if sources.is_empty() {
        return html! {};
    }
    html! {
        h3 { (name) }
        div.wide tabindex="0" role="region" aria-label=(name) {
            table {
                thead {
                    tr {
                        th scope="col" { (desk.desk_review_source()) }
                        th scope="col" { (desk.desk_review_signatures()) }
                        th scope="col" { (desk.desk_state_suspect()) }
                        th scope="col" { (desk.desk_state_confirmed()) }
                        th scope="col" { (desk.desk_review_first()) }
                        th scope="col" { (desk.desk_review_last()) }
                    }
                }
                tbody {
                    @for source in sources {
                        @let (name, address) = of(source);
                        tr {
                            th scope="row" { a href=(asked.link(&address)) { bdi { (name) } } }
                            td { (words.number(source.signatures)) }
                            td { (words.number(source.suspect)) }
                            td { (words.number(source.confirmed)) }
                            td { (time(words, source.first)) }
                            td { (time(words, source.last)) }
                        }
                    }
                }
            }
        }
    }
}
