//! A signature's row in the table for people.

use wire::{FieldError, SignatureContent, SignatureState};
use zeroize::Zeroizing;

use super::{
    super::{delivery::Entry, key::Keys},
    harmless,
};

/// The columns.
pub const COLUMNS: [&str; 9] = ["number", "day", "state", "name", "email", "country", "lang", "comment", "contact"];

/// A row on its way to the table.
pub struct Row {
    /// Cells by column.
    pub cells: [String; 9],
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of opening an entry.
pub enum Outcome {
    /// It is open, with what is not as our form sends it.
    Opened(Vec<FieldError>),
    /// It was taken back since it was frozen.
    TakenBack,
    /// It was made before the organisation received signatures, or without leave for it.
    NotSealed,
    /// It did not open, for this reason.
    Refused(String),
}

/// Opens an entry of a petition.
pub fn row(petition: &str, entry: &Entry, keys: &Keys) -> Row {
    let (content, outcome, state) = match open(petition, entry, keys) {
        _ if entry.state != SignatureState::Confirmed => (None, Outcome::TakenBack, entry.state.as_str()),
        Ok(Some(content)) => {
            let faults = content.faults();
            (Some(content), Outcome::Opened(faults), SignatureState::Confirmed.as_str())
        }
        Ok(None) => (None, Outcome::NotSealed, "not_sealed"),
        Err(reason) => (None, Outcome::Refused(reason), "not_opened"),
    };
    let mut cells = [const { String::new() }; 9];
    cells[0] = entry.number.to_string();
    cells[1].clone_from(&entry.day);
    cells[2] = state.to_owned();
    if let Some(SignatureContent { name, email, country, lang, comment, contact }) = content {
        let contact = if contact { "yes" } else { "no" }.to_owned();
        for (cell, text) in
            cells[3..].iter_mut().zip([name, email, country, lang, comment.unwrap_or_default(), contact])
        {
            *cell = harmless(text);
        }
    }
    Row { cells, outcome }
}

fn open(petition: &str, entry: &Entry, keys: &Keys) -> Result<Option<SignatureContent>, String> {
    let (Some(key), Some(to), Some(sealed)) = (&entry.key, &entry.to, &entry.sealed) else { return Ok(None) };
    let private = keys.of(&to.0)?;
    let info = seal::context::signature(petition);
    let plain = seal::open(private, &info, key.as_bytes(), &sealed.0).map(Zeroizing::new).map_err(|e| e.to_string())?;
    let content = seal::unpad(&plain).and_then(|json| serde_json::from_slice(json).ok());
    content.map(Some).ok_or_else(|| "it opens, but what is in it is not a signature of our form".to_owned())
}
