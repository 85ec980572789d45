//! Copies for bad lines and no lines.

use leptos::prelude::*;

use super::frame::{trail, unscripted};
use super::{Edition, Page};
use crate::island::Offline;
use crate::names;
use crate::route::Route;

/// Saving on the device, files to carry, lighter pages, paper.
pub fn page(edition: &'static Edition) -> Page {
    let site = edition.site;
    let row = |takeaway: &'static super::Takeaway| {
        let name =
            takeaway.section.map_or(site.offline_everything(), |section| names::section(edition.words.tool, section));
        view! {
            <tr>
                <th scope="row">{name}</th>
                <td><a href=takeaway.zip.0.as_str() download>{site.offline_zip(takeaway.zip.1)}</a></td>
                <td><a href=takeaway.epub.0.as_str() download>{site.offline_epub(takeaway.epub.1)}</a></td>
            </tr>
        }
    };
    let content = view! {
        {trail(edition, vec![(site.nav_start(), Route::Start)])}
        <h1>{site.offline_title()}</h1>
        <p class="lead">{site.offline_lead()}</p>
        <h2>{site.offline_device()}</h2>
        {unscripted(edition, site.offline_no_script())}
        {(!edition.plain).then(|| view! { <Offline base=edition.base.clone() /> })}
        <h2>{site.offline_files()}</h2>
        <p>{site.offline_files_text()}</p>
        <table>
            <thead>
                <tr>
                    <th scope="col">{site.offline_section()}</th>
                    <th scope="col">{site.offline_pages()}</th>
                    <th scope="col">{site.offline_book()}</th>
                </tr>
            </thead>
            <tbody>{edition.takeaways.iter().map(row).collect_view()}</tbody>
        </table>
        <h2>{site.offline_light()}</h2>
        <p>{site.offline_light_text()}</p>
        <h2>{site.offline_paper()}</h2>
        <p>{site.offline_paper_text()}</p>
    };
    Page {
        route: Route::Offline,
        tab: site.nav_offline().into(),
        about: site.offline_lead().into(),
        content: content.into_any(),
        widget: false,
    }
}
