//! Opening exports: of requests to the programme, or of a petition's signatures.

mod requests;
mod rows;
mod signatures;

use std::path::{Path, PathBuf};

use super::{delivery, key::Keys};

/// What was done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unsealed {
    /// Requests or signatures opened.
    pub opened: u64,
    /// Those that did not open.
    pub refused: u64,
}

/// Opens an export with private keys, into a new file. Which of the two sorts it is, its first line says. An export of
/// signatures that is not whole leaves no file, unless `partial`.
pub fn file(export: &Path, keys: &[PathBuf], out: &Path, partial: bool) -> Result<Unsealed, String> {
    let keys = Keys::read(keys)?;
    match delivery::header(export)? {
        Some(header) => signatures::open_all(export, &header, &keys, out, partial),
        None => requests::open_all(export, &keys, out),
    }
}

/// A cell that no spreadsheet takes for a formula: strangers wrote it, and a formula can send the table elsewhere.
fn harmless(cell: String) -> String {
    if cell.trim_start().starts_with(['=', '+', '-', '@']) || cell.starts_with(['\t', '\r']) {
        format!("'{cell}")
    } else {
        cell
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        assert_eq!(harmless("=HYPERLINK(1)".into()), "'=HYPERLINK(1)");
        assert_eq!(harmless(" @SUM(1)".into()), "' @SUM(1)");
        assert_eq!(harmless("a=b".into()), "a=b");
    }
}
