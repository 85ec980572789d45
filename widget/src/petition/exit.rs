//! The way out: at once to a page that everybody may have been looking at.

use std::rc::Rc;

use super::model::Model;
use crate::page::{document, window};
use crate::texts::Texts;
use crate::view::{El, button};

/// The button.
pub fn view(model: &Rc<Model>, texts: Texts) -> El {
    let model = model.clone();
    button("plain exit", move || leave(&model.exit())).attr("part", "exit").text(texts.sign_exit())
}

/// Nothing stays to be seen while the other page loads, and the other page takes this one's place in the tab's history.
fn leave(to: &str) {
    if let Some(page) = document().document_element() {
        let _ = page.set_attribute("hidden", "");
    }
    document().set_title("");
    // In a frame, the page around it is what can be seen.
    let top = window().top().ok().flatten().unwrap_or_else(window);
    let _ = top.location().replace(to);
}
