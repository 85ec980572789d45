//! Search over the guides of one language, in the browser and without a server: what a reader types goes nowhere.
//!
//! The press writes the guides' texts into one file a language ([`Entry`]); the browser makes the [`Index`] of it. An
//! index made by the press would have to be sent beside the texts, which excerpts need in any case: a third more bytes
//! on a bad line, for the few milliseconds that making it takes.
//!
//! There is no stemmer. The beginning of a word finds the word, and words that differ in their endings only find one
//! another (`likeness.rs`), which is most of what inflection does in the five languages. A sixth
//! needs no code.

mod excerpt;
mod filter;
mod fold;
mod index;
mod likeness;
mod query;
#[cfg(test)]
mod tests;

pub use excerpt::Piece;
pub use filter::Filter;
pub use index::{Entry, Index};
pub use query::Hit;
