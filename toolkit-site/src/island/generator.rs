//! Choosing what stands on a partner's page, seeing it, and copying the lines.

mod choose;

use gloo_net::http::Request;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wire::Pin;

use super::absolute;
use super::copy::Copy;
use crate::snippet::{self, Choice, Form, Source};
use crate::words::{Words, words};
use choose::{field, mark, options};

/// The choices, the lines and a sample page beside them.
#[island]
pub fn Generator(
    /// The clearing house's address; none where the site's own copy of the widget stands in for it.
    house: Option<String>,
    /// The site's base, where that copy is.
    base: String,
    /// Open petitions: slug and title.
    petitions: Vec<(String, String)>,
    /// Style sheet of the sample page.
    style: String,
) -> impl IntoView {
    let words = words();
    let tool = words.tool;
    let (choice, form) = (RwSignal::new(Choice::default()), RwSignal::new(Form::Script));
    let (pinned, check) = (RwSignal::new(false), RwSignal::new(false));
    let (pin, source) = (RwSignal::new(None::<Pin>), RwSignal::new(house.clone().unwrap_or_default()));
    Effect::new(move |_| {
        let address = house.clone().unwrap_or_else(|| absolute(&base));
        source.set(address.clone());
        spawn_local(async move {
            // Without an answer there is nothing to pin to, and the choice is not offered.
            if let Ok(reply) = Request::get(&format!("{address}{}", wire::route::PIN)).send().await {
                pin.set(reply.json().await.ok());
            }
        });
    });
    let titles = petitions.clone();
    let link = move || {
        let choice = choice.read();
        let title = titles.iter().find(|(slug, _)| *slug == choice.petition);
        match title {
            Some((_, title)) => tool.generator_link_petition(title),
            None if choice.country.is_empty() => tool.generator_link_alerts().to_owned(),
            None => tool.generator_link_country(&words.country(&choice.country)),
        }
    };
    let link = Memo::new(move |_| link());
    let from = move || Source { house: source.get(), pin: pin.get().filter(|_| pinned.get()) };
    let lines = Memo::new(move |_| choice.read().lines(form.get(), &from(), check.get(), &link.read()));
    let policy = move || snippet::policy(form.get(), &source.read());
    let scripted = move || matches!(form.get(), Form::Script | Form::Element);
    let first = petitions.first().map(|(slug, _)| slug.clone());
    let what = move |value: String| {
        let petition = if value == "petition" { first.clone().unwrap_or_default() } else { String::new() };
        choice.update(|choice| choice.petition = petition);
    };
    let many = petitions.clone();
    // The lists are made anew only for the other kind of thing, and then stand at their first entries.
    let alerts = Memo::new(move |_| choice.read().petition.is_empty());
    let scope = move || {
        if alerts.get() {
            scope(words, choice).into_any()
        } else {
            let titles = many.clone();
            field("petition", tool.generator_which_petition(), titles, move |slug| {
                choice.update(|one| one.petition = slug)
            })
        }
    };
    let whats = if petitions.is_empty() {
        vec![("alerts", tool.generator_alerts())]
    } else {
        vec![("alerts", tool.generator_alerts()), ("petition", tool.generator_petition())]
    };
    let page = move || {
        let shown = form.get() != Form::Link && !source.read().is_empty();
        shown.then(|| preview(words, &lines.read(), &style))
    };
    view! {
        <div class="generator scripted eager">
            <form class="fields" on:submit=|event| event.prevent_default()>
                {field("what", tool.generator_what(), options(&whats), what)}
                {scope}
                {field("lang", tool.generator_lang(), languages(words), move |lang| choice.update(|one| one.lang = lang))}
                {field("theme", tool.generator_theme(), options(&[
                    ("", tool.generator_theme_page()),
                    ("light", tool.generator_theme_light()),
                    ("dark", tool.generator_theme_dark()),
                ]), move |theme| choice.update(|one| one.theme = theme))}
                {field("form", tool.generator_form(), options(&[
                    ("script", tool.generator_form_script()),
                    ("element", tool.generator_form_element()),
                    ("frame", tool.generator_form_frame()),
                    ("link", tool.generator_form_link()),
                ]), move |name| form.set(match name.as_str() {
                    "element" => Form::Element,
                    "frame" => Form::Frame,
                    "link" => Form::Link,
                    _ => Form::Script,
                }))}
                <div hidden=move || !scripted() class:waiting=move || pin.read().is_none()>
                    {mark("pin", tool.generator_pin(), Some(tool.generator_pin_hint()), pinned)}
                </div>
                <div hidden=move || !scripted()>{mark("check", tool.generator_check(), None, check)}</div>
            </form>
            <div class="shown">
                <h2 id="lines">{tool.generator_lines()}</h2>
                <pre tabindex="0" role="region" aria-labelledby="lines"><code>{move || lines.get()}</code></pre>
                <p><Copy text=lines label=tool.generator_copy() done=tool.generator_copied() /></p>
                <div hidden=move || policy().is_none()>
                    <p class="quiet">{tool.generator_policy()}</p>
                    <pre tabindex="0" role="region" aria-label=tool.generator_policy()><code>{move || policy()}</code></pre>
                </div>
                <h2 id="preview">{tool.generator_preview()}</h2>
                <p class="quiet" hidden=move || form.get() != Form::Link>{tool.generator_no_preview()}</p>
                // A frame whose content changes would add to the tab's history, so each choice has a frame of its own.
                <For each=page key=String::clone let:page>
                    <iframe class="preview" title=tool.generator_preview() srcdoc=page></iframe>
                </For>
            </div>
        </div>
    }
}

fn scope(words: Words, choice: RwSignal<Choice>) -> impl IntoView {
    let tool = words.tool;
    let all = (String::new(), tool.generator_country_all().to_owned());
    let named = words.countries(wire::facet::countries()).into_iter().map(|(code, name)| (code.to_owned(), name));
    let countries = std::iter::once(all).chain(named).collect();
    let topics = [
        ("", tool.generator_topic_all()),
        ("press_freedom", tool.topic_press_freedom()),
        ("internet_censorship", tool.topic_internet_censorship()),
        ("freedom_of_information", tool.topic_freedom_of_information()),
        ("defamation_and_insult_law", tool.topic_defamation_and_insult_law()),
        ("media_concentration", tool.topic_media_concentration()),
        ("attack", tool.topic_attack()),
    ];
    view! {
        {field("country", tool.generator_country(), countries, move |code| choice.update(|one| one.country = code))}
        {field("topic", tool.generator_topic(), options(&topics), move |topic| choice.update(|one| one.topic = topic))}
    }
}

fn languages(words: Words) -> Vec<(String, String)> {
    let named = i18n::LANGUAGES.iter().map(|language| (language.tag.to_owned(), language.name.to_owned()));
    std::iter::once((String::new(), words.tool.generator_lang_page().to_owned())).chain(named).collect()
}

/// The lines in a page of their own, as a partner's would be.
fn preview(words: Words, lines: &str, style: &str) -> String {
    let (tool, language) = (words.tool, words.language);
    let (heading, text) = (tool.generator_sample_name(), tool.generator_sample_text());
    snippet::preview(lines, style, language.tag, language.direction.as_str(), heading, text)
}
