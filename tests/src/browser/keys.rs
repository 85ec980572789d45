//! The keyboard, for readers who have nothing else.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use serde_json::Value;

use super::Browser;
use crate::Outcome;

/// Keys without a letter, as WebDriver writes them.
pub const TAB: char = '\u{e004}';
/// Enter.
pub const ENTER: char = '\u{e007}';
/// The space bar.
pub const SPACE: char = ' ';
/// Shift, held.
pub const SHIFT: char = '\u{e008}';

impl Browser {
    /// Presses one key.
    pub async fn press(&self, key: char) -> Outcome {
        self.chord(&[key]).await
    }

    /// Presses keys one after the other, then lets go of them.
    pub async fn chord(&self, keys: &[char]) -> Outcome {
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Types a text where the focus is.
    pub async fn type_text(&self, text: &str) -> Outcome {
        let each = text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let actions = each.fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        Ok(self.client.perform_actions(actions).await?)
    }

    /// What has the focus, in shadow roots too: tag, name, part, type and text.
    pub async fn focused(&self) -> Outcome<Value> {
        let script = "let node = document.activeElement; \
             while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement; \
             return node && { tag: node.localName, name: node.name ?? '', part: node.getAttribute('part') ?? '', \
             type: node.type ?? '', text: (node.innerText ?? '').trim().slice(0, 80) }";
        self.js(script, &[]).await
    }

    /// Presses Tab until `found` says yes to what has the focus; gives the way there.
    pub async fn tab_to(&self, what: &str, found: impl Fn(&Value) -> bool) -> Outcome<Vec<Value>> {
        let mut way = Vec::new();
        for _ in 0..80 {
            self.press(TAB).await?;
            let focused = self.focused().await?;
            way.push(focused.clone());
            if found(&focused) {
                return Ok(way);
            }
        }
        let names: Vec<String> = way.iter().map(Value::to_string).collect();
        Err(format!("80 tabs did not lead to {what}; they led to\n{}", names.join("\n")).into())
    }
}
