//! `<ifex-alerts>`: a list that scans, kept up to date without moving what the reader looks at.

mod feed;
mod item;
mod scope;

use leptos::html;
use leptos::prelude::*;

use crate::element::Element;
use crate::net::Failure;
use crate::texts::Texts;
use feed::{Feed, State};
use item::Item;
use scope::Scope;

/// The element's view in one language.
#[component]
pub fn Alerts(element: Element, texts: Texts) -> impl IntoView {
    let attributes = element.attributes.clone();
    let scope = Memo::new(move |_| attributes.with(Scope::of));
    let attributes = element.attributes.clone();
    let limit = Memo::new(move |_| attributes.with(|attributes| attributes.limit));
    let feed = Feed::new(element, texts.language().tag, scope);
    let extra = RwSignal::new(0);
    let visible = move || limit.get() + extra.get();
    let title = move || scope.with(|scope| scope.title(texts));
    let language = texts.language();

    view! {
        <article
            part="card" class="card" lang=language.tag dir=language.direction.as_str() aria-label=title
            data-state=move || feed.state().as_str() aria-busy=move || (feed.state() == State::Loading).to_string()
        >
            <header part="heading" class="pair">
                <slot name="heading"><h2>{title}</h2></slot>
                <Line feed texts />
            </header>
            <Waiting feed texts />
            {move || match feed.state() {
                State::Loading => view! { <Skeleton items=limit.get_untracked() label=texts.alerts_loading() /> }.into_any(),
                State::Failed(failure) => view! { <Failed feed texts failure /> }.into_any(),
                State::Empty => view! { <p part="status">{texts.alerts_empty()}</p> }.into_any(),
                State::Ready | State::Stale => view! { <List feed texts visible /> }.into_any(),
            }}
            <Hint feed texts />
            {move || (feed.length() > visible()).then(|| view! {
                <button part="more" class="button" on:click=move |_| extra.update(|extra| *extra += limit.get_untracked())>
                    {texts.alerts_more()}
                </button>
            })}
            <footer part="footer" class="pair">
                <a href=move || scope.with(|scope| scope.page(language.tag)) target="_top">{texts.alerts_all()}</a>
                <span class="quiet">{texts.alerts_from()}</span>
            </footer>
        </article>
    }
}

/// The state of the line, in a word.
#[component]
fn Line(feed: Feed, texts: Texts) -> impl IntoView {
    view! {
        <span part="status" role="status">
            {move || if feed.state() == State::Stale {
                let since = texts.locale().moment(feed.since());
                view! { <span class="line stale quiet">{texts.alerts_stale(&since)}</span> }.into_any()
            } else if feed.is_live() {
                view! { <span class="line quiet">{texts.alerts_live()}</span> }.into_any()
            } else {
                ().into_any()
            }}
        </span>
    }
}

/// New alerts wait here until the reader wants them.
#[component]
fn Waiting(feed: Feed, texts: Texts) -> impl IntoView {
    view! {
        <div aria-live="polite">
            {move || {
                let count = feed.waiting();
                (count > 0).then(|| view! {
                    <button part="new" class="button new" on:click=move |_| feed.show_waiting()>
                        {texts.alerts_show_new(count)}
                    </button>
                })
            }}
        </div>
    }
}

#[component]
fn List(feed: Feed, texts: Texts, visible: impl Fn() -> usize + Copy + Send + Sync + 'static) -> impl IntoView {
    let list = NodeRef::<html::Ol>::new();
    let alerts = move || feed.alerts().into_iter().take(visible()).collect::<Vec<_>>();
    // Whoever pressed "show" goes on reading at the top of what came.
    Effect::new(move || {
        if feed.was_asked_to_show()
            && let Some(list) = list.get()
        {
            let _ = list.focus();
        }
    });
    view! {
        <ol part="list" class="list" tabindex="-1" node_ref=list>
            <For each=alerts key=|alert| (alert.id.clone(), alert.updated.clone(), alert.state) let:alert>
                <Item alert texts />
            </For>
        </ol>
    }
}

/// Why what is shown may not be the newest.
#[component]
fn Hint(feed: Feed, texts: Texts) -> impl IntoView {
    move || {
        (feed.state() == State::Stale).then(|| {
            let words = if feed.is_expired() { texts.alerts_expired_hint() } else { texts.alerts_stale_hint() };
            view! { <p class="notice quiet">{words}</p> }
        })
    }
}

/// Nothing to show: the host's own content is back, with the reason and a way to try again.
#[component]
fn Failed(feed: Feed, texts: Texts, failure: Failure) -> impl IntoView {
    let reason = match failure {
        Failure::Unreachable => texts.alerts_failed(),
        Failure::Untrusted => texts.alerts_untrusted(),
    };
    view! {
        <div class="notice" role="alert">
            <p>{reason}</p>
            <slot></slot>
        </div>
        <button class="button" on:click=move |_| feed.refresh()>{texts.retry()}</button>
    }
}

/// Grey lines of about the height of what comes.
#[component]
pub fn Skeleton(items: usize, label: &'static str) -> impl IntoView {
    view! {
        <p class="hidden-text">{label}</p>
        <div class="skeleton" aria-hidden="true">
            {(0..items).map(|_| view! { <div class="item"><i></i><i></i><i></i></div> }).collect_view()}
        </div>
    }
}
