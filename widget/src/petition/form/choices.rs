//! What few change: how much of the name is shown, and a comment. Folded, with what is chosen in the fold's line.

use wasm_bindgen::JsCast;
use wire::{Display, Field, limit};

use super::Faults;
use super::field::{check, choice, field, option};
use crate::signal::Signal;
use crate::texts::Texts;
use crate::view::{El, el, p};

/// The fold.
pub fn view(faults: &Faults, texts: Texts) -> El {
    let shown = Signal::new(Display::default());
    let said = shown.clone();
    el("details")
        .child(el("summary").text_live(move || texts.sign_choices(label(*said.get(), texts))))
        .child(display(shown, texts))
        .child(comment(faults, texts))
}

fn label(display: Display, texts: Texts) -> &'static str {
    match display {
        Display::Initials => texts.sign_display_initials(),
        Display::Full => texts.sign_display_full(),
        Display::Anonymous => texts.sign_display_anonymous(),
    }
}

fn display(shown: Signal<Display>, texts: Texts) -> El {
    let options = Display::ALL.iter().map(|display| option(display.as_str(), label(*display, texts))).collect();
    let nameless = shown.clone();
    let select = choice(Field::Display, options).on("change", move |event| {
        let select = event.target().map(JsCast::unchecked_into::<web_sys::HtmlSelectElement>);
        shown.change(select.and_then(|select| Display::parse(&select.value())).unwrap_or_default());
    });
    el("div")
        .attr("part", "field")
        .child(el("label").attr("part", "label").attr("for", Field::Display.as_str()).text(texts.sign_display()))
        .child(select)
        .child(check("delayed", texts.sign_delayed()).hidden(move || *nameless.get() == Display::Anonymous))
}

fn comment(faults: &Faults, texts: Texts) -> El {
    let left = Signal::new(limit::COMMENT);
    let shown = left.clone();
    let area = el("textarea").attr("rows", "4").on("input", move |event| {
        let target = event.target().map(JsCast::unchecked_into::<web_sys::HtmlTextAreaElement>);
        let length = target.map_or(0, |area| area.value().chars().count());
        left.set(limit::COMMENT.saturating_sub(length));
    });
    let label = [texts.sign_comment(), " (", texts.sign_optional(), ")"].concat();
    field(Field::Comment, &label, None, area, faults, texts)
        .child(p("quiet", "").text_live(move || texts.sign_comment_left(*shown.get() as u64)))
}
