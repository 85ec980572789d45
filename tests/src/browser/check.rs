//! The installation check's panel, which a page shows that asks for it.

use super::Browser;
use crate::Outcome;

/// The panel's shadow root.
pub const PANEL: &str = "document.querySelector('[data-ifex-check]')?.shadowRoot";

impl Browser {
    /// Waits for the check to end; gives its outcome: `good`, `warn` or `fault`.
    pub async fn checked(&self) -> Outcome<String> {
        let state = format!("{PANEL}?.querySelector('section').dataset.state");
        let ended = format!("(({state}) ?? 'running') !== 'running' && {state}");
        let state = self.until("the check to end", &ended).await?;
        Ok(state.as_str().unwrap_or_default().to_owned())
    }
}
