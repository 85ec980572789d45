//! Builds nodes, and keeps them as signals say.
//!
//! Leptos's `view!` makes a type of its own for every piece of the tree, and code for each: 90 kB compressed for this
//! widget. These functions are compiled once. Only text and attributes are set, never HTML, so that nothing that a
//! host's policy (Content-Security-Policy, Trusted Types) could refuse is done.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, HtmlElement};

use crate::page::document;
use crate::signal::effect;

/// An element under construction.
#[derive(Clone)]
pub struct El(pub Element);

/// A new element.
#[inline(never)]
pub fn el(tag: &str) -> El {
    El(document().create_element(tag).expect("a tag of HTML"))
}

impl El {
    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets the part by which hosts style it, and our own class.
    #[inline(never)]
    pub fn part(self, part: &str, class: &str) -> Self {
        self.attr("part", part).class(class)
    }

    /// Sets the class of our own style sheet.
    #[inline(never)]
    pub fn class(self, class: &str) -> Self {
        if class.is_empty() { self } else { self.attr("class", class) }
    }

    /// A text in a language that may not be the element's own.
    #[inline(never)]
    pub fn lang(self, lang: &str) -> Self {
        self.attr("lang", lang).attr("dir", "auto")
    }

    /// Appends a text.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        let _ = self.0.append_with_str_1(text);
        self
    }

    /// Appends an element.
    #[inline(never)]
    pub fn child(self, child: El) -> Self {
        let _ = self.0.append_child(&child.0);
        self
    }

    /// Appends some elements.
    #[inline(never)]
    pub fn children(self, children: Vec<El>) -> Self {
        children.into_iter().fold(self, Self::child)
    }

    /// Appends an element if there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<El>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// Keeps an attribute as a signal says; `None` takes it away.
    pub fn attr_live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        self.attr_boxed(name, Box::new(value))
    }

    #[inline(never)]
    fn attr_boxed(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Self {
        let element = self.0.clone();
        effect(move || {
            let _ = match value() {
                Some(value) => element.set_attribute(name, &value),
                None => element.remove_attribute(name),
            };
        });
        self
    }

    /// Hides it as a signal says.
    #[inline(never)]
    pub fn hidden(self, hidden: impl Fn() -> bool + 'static) -> Self {
        self.attr_live("hidden", move || hidden().then(String::new))
    }

    /// Keeps its text as a signal says.
    pub fn text_live(self, text: impl Fn() -> String + 'static) -> Self {
        self.text_boxed(Box::new(text))
    }

    #[inline(never)]
    fn text_boxed(self, text: Box<dyn Fn() -> String>) -> Self {
        let element = self.0.clone();
        effect(move || element.set_text_content(Some(&text())));
        self
    }

    /// Keeps its children as signals say. What is built within goes with its own effects at the next change.
    pub fn live(self, children: impl Fn() -> Vec<El> + 'static) -> Self {
        self.live_boxed(Box::new(children))
    }

    #[inline(never)]
    fn live_boxed(self, children: Box<dyn Fn() -> Vec<El>>) -> Self {
        let element = El(self.0.clone());
        effect(move || {
            let children = children();
            element.0.set_text_content(None);
            children.into_iter().fold(element.clone(), El::child);
        });
        self
    }

    /// Calls on an event.
    pub fn on(self, event: &str, call: impl Fn(Event) + 'static) -> Self {
        self.on_boxed(event, Box::new(call))
    }

    #[inline(never)]
    fn on_boxed(self, event: &str, call: Box<dyn Fn(Event)>) -> Self {
        // The browser's collector frees it with the element.
        let call = Closure::wrap(call).into_js_value();
        let _ = self.0.add_event_listener_with_callback(event, call.unchecked_ref());
        self
    }

    /// Moves the focus here.
    #[inline(never)]
    pub fn focus(&self) {
        let _ = self.0.unchecked_ref::<HtmlElement>().focus();
    }
}

/// A paragraph.
#[inline(never)]
pub fn p(class: &str, text: &str) -> El {
    el("p").class(class).text(text)
}

/// A button that does not send a form.
pub fn button(class: &str, call: impl Fn() + 'static) -> El {
    el("button").attr("type", "button").class(class).on("click", move |_| call())
}
