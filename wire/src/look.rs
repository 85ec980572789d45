//! The look that the toolkit site, the clearing house's pages and the widget share: two style sheets, which stand
//! before a page's own.

/// Colours, spaces, radii, type sizes and the font, as custom properties of the document: light and dark, both also for
/// readers who asked for more contrast, and for paper.
pub const TOKENS: &str = include_str!("../look/tokens.css");

/// The ground on which pages stand: rules for elements, and for what several kinds of pages have.
pub const BASE: &str = include_str!("../look/base.css");

#[cfg(test)]
mod tests;
