//! The Content-Security-Policy of every page: nothing inline, nobody but this site and its clearing house.

use crate::setting::Setting;
use crate::shell::Shell;

/// The policy as text.
pub fn of(setting: &Setting, shell: &Shell) -> String {
    let house = setting.house.as_deref().map(|house| format!(" {house}")).unwrap_or_default();
    // `'self'` covers WebSockets in newer browsers only.
    let reload = if shell.serves() { " ws: wss:" } else { "" };
    format!(
        "default-src 'none'; script-src 'self'{house} 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'{house}{reload}; frame-src 'self'{house}; worker-src 'self'; manifest-src 'self'; \
         base-uri 'none'; form-action 'none'"
    )
}
