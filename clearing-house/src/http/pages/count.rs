//! How a petition's number came about: the signed log day by day, and a script that checks it. All of it can be read
//! without the script.

mod chart;

use std::sync::{Arc, LazyLock};

use axum::{
    extract::{Path, RawQuery, State},
    http::HeaderMap,
    response::Response,
};
use i18n::LANGUAGES;
use maud::{Markup, html};
use wire::{Log, LogHead, route};

use super::{super::files, Asked, Page, failed, fixed, missing, parts};
use crate::{app::App, blob::Blob};

/// Days shown unless all are asked for.
const DAYS: usize = 60;

static SCRIPT: LazyLock<Arc<Blob>> =
    LazyLock::new(|| fixed(include_str!("count/count.js"), "text/javascript; charset=utf-8"));
static PROOF: LazyLock<Arc<Blob>> =
    LazyLock::new(|| fixed(include_str!("count/proof.js"), "text/javascript; charset=utf-8"));

/// The script that works the forms.
pub async fn script(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&SCRIPT)).await
}

/// The checks, which know no page.
pub async fn proof_script(headers: HeaderMap) -> Response {
    files::reply(&headers, Arc::clone(&PROOF)).await
}

/// The page; `?days=all` shows every day.
pub async fn show(
    State(app): State<Arc<App>>,
    Path(slug): Path<String>,
    RawQuery(raw): RawQuery,
    headers: HeaderMap,
) -> Response {
    let asked = Asked::of(&app, raw.as_deref(), &headers);
    let petition = match app.store.petition(slug).await {
        Ok(Some(petition)) => petition,
        Ok(None) => return missing(&app, &asked),
        Err(error) => return failed(&app, &asked, &error),
    };
    let Some((lang, version)) = petition.version(asked.words.language.tag) else { return missing(&app, &asked) };
    let words = asked.words.page;
    let (foreign_lang, dir) = parts::foreign(&asked.words, lang);
    // What is signed, not what the store has by now: every number here can be checked.
    let published = app.shelf.get();
    let file = published.as_ref().and_then(|published| published.log(&petition.slug));
    let log: Option<Log> = file.and_then(|file| serde_json::from_slice(&file.raw).ok());
    let content = html! {
        p.back {
            a href=(asked.link(&route::petition_page(&petition.slug, asked.words.language.tag))) { (words.count_back()) }
        }
        h1 { (words.count_title()) }
        p.lead lang=[foreign_lang] dir=[dir] { (version.title) }
        @if petition.sample { p.notice { (words.page_petition_sample_note()) } }
        @match (&log, file) {
            (Some(log), Some(file)) => {
                (series(&asked, log, shown_from(&asked, log), &route::snapshot_file(&file.tag)))
                (checks(&app, &asked, log, shown_from(&asked, log)))
            }
            _ => p.notice { (words.count_none()) },
        }
    };
    let languages = LANGUAGES.iter().collect();
    let mut page = Page::new(&asked, words.count_title(), content)
        .canonical(format!("petitions/{}/count", petition.slug), languages);
    if log.is_some() {
        page = page.with_module("count.js");
    }
    page.reply(&app)
}

/// The first day shown, by its place.
fn shown_from(asked: &Asked, log: &Log) -> usize {
    if asked.get("days") == Some("all") { 0 } else { log.heads.len().saturating_sub(DAYS) }
}

/// The number now, its curve, and the days from this place on.
fn series(asked: &Asked, log: &Log, from: usize, file: &str) -> Markup {
    let words = asked.words.page;
    let (Some(first), Some(last)) = (log.heads.first(), log.heads.last()) else { return html! {} };
    let columns = columns(asked, last);
    html! {
        p { (words.count_now(last.count())) @if log.imported > 0 { " " (words.count_imported(log.imported)) } }
        // One day makes no curve.
        @if log.heads.len() > 1 {
            (chart::chart(&log.heads, &words.count_chart(&asked.words.date(&first.day), &asked.words.date(&last.day))))
        }
        h2 { (words.count_series_title()) }
        div.wide role="region" aria-label=(words.count_series_title()) tabindex="0" {
            table {
                thead {
                    tr {
                        th scope="col" { (words.count_day()) }
                        th scope="col" { (words.count_total()) }
                        @for (name, _) in &columns { th scope="col" { (name) } }
                        th scope="col" { (words.count_root()) }
                    }
                }
                tbody {
                    @for at in (from..log.heads.len()).rev() {
                        (day(asked, &columns, &log.heads[at], at.checked_sub(1).map(|before| &log.heads[before])))
                    }
                }
            }
        }
        div.actions {
            @if from > 0 { a href=(asked.with(&[("days", Some("all"))])) { (words.count_all_days()) } }
            a href=(asked.plain(file)) { (words.count_file()) }
        }
    }
}

/// What the log accounts for: a name, and the number in a head.
type Column<'a> = (&'a str, fn(&LogHead) -> u64);

/// The columns of the series. That something counts again is rare, and has a column only where it happened.
fn columns<'a>(asked: &'a Asked, last: &LogHead) -> Vec<Column<'a>> {
    let words = asked.words.page;
    let mut columns: Vec<Column<'a>> = vec![
        (words.count_confirmed(), |head| head.confirmed),
        (words.count_withdrawn(), |head| head.withdrawn),
        (words.count_invalidated(), |head| head.invalidated),
    ];
    if last.restored > 0 {
        columns.push((words.count_restored(), |head| head.restored));
    }
    columns
}

/// One day: the total, and what the day brought.
fn day(asked: &Asked, columns: &[Column<'_>], head: &LogHead, before: Option<&LogHead>) -> Markup {
    let brought = |of: fn(&LogHead) -> u64| of(head).saturating_sub(before.map_or(0, of));
    html! {
        tr {
            th scope="row" { time datetime=(head.day) { (asked.words.date(&head.day)) } }
            td { (asked.words.number(head.count())) }
            @for (_, of) in columns { td { (asked.words.number(brought(*of))) } }
            td { code dir="ltr" { (head.root) } }
        }
    }
}

/// What can be checked, here and elsewhere.
fn checks(app: &App, asked: &Asked, log: &Log, from: usize) -> Markup {
    let words = asked.words.page;
    let address = |route: &str| format!("{}{route}", app.public_url);
    let size = log.heads.last().map_or(0, |head| head.size);
    // The first day always, as everything after can be checked against it.
    let offered: Vec<&LogHead> = log.heads.iter().take(from.min(1)).chain(&log.heads[from..]).collect();
    let outcomes = [
        ("working", words.count_working(), ""),
        ("included", words.count_included(), "good"),
        ("grown", words.count_grown(), "good"),
        ("missing", words.count_missing(), ""),
        ("absent", words.count_missing(), ""),
        ("invalid", words.count_receipt_invalid(), ""),
        ("order", words.count_order(), ""),
        ("changed", words.count_changed(), "withdrawn"),
        ("expired", words.count_expired(), "withdrawn"),
        ("old-browser", words.count_old_browser(), ""),
        ("unreachable", words.count_unreachable(), ""),
    ];
    html! {
        section #checks data-base=(asked.plain("")) data-petition=(log.petition) data-key=(app.public_key) {
            h2 { (words.count_check_title()) }
            p { (words.count_check_text()) }
            p { (words.count_check_note()) }
            noscript { p.notice { (words.count_needs_script()) } }
            // Shown by the script; without it they would lead nowhere.
            form #check-receipt hidden method="post" autocomplete="off" {
                label for="receipt" { (words.count_receipt_label()) }
                p.quiet #receipt-hint { (words.count_receipt_hint()) }
                input #receipt name="receipt" required maxlength="60" spellcheck="false" autocapitalize="none" dir="ltr"
                    aria-describedby="receipt-hint";
                button type="submit" { (words.count_receipt_button()) }
            }
            @if offered.len() > 1 {
                form.filter #check-growth hidden method="post" autocomplete="off" {
                    (days(asked, "from", words.count_from(), &offered, 0))
                    (days(asked, "to", words.count_to(), &offered, offered.len() - 1))
                    button type="submit" { (words.count_growth_button()) }
                }
            }
            div role="status" {}
            @for (outcome, text, class) in outcomes {
                template data-outcome=(outcome) { p.notice.(class) { (text) } }
            }
            h2 { (words.count_how_title()) }
            p { (words.count_how_text()) }
            ul.addresses dir="ltr" {
                @for route in [
                    route::MANIFEST.to_owned(),
                    route::log_leaves(&log.petition, 0),
                    route::log_consistency(&log.petition, 1, size),
                ] {
                    li { a href=(asked.plain(&route)) { code { (address(&route)) } } }
                }
            }
            p { (words.count_key()) }
            p dir="ltr" { code { (app.public_key) } }
        }
    }
}

/// A choice of a day.
fn days(asked: &Asked, name: &str, label: &str, heads: &[&LogHead], chosen: usize) -> Markup {
    html! {
        div {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @for (at, head) in heads.iter().enumerate() {
                    option value=(head.day) selected[at == chosen] { (asked.words.date(&head.day)) }
                }
            }
        }
    }
}
