//! The words of IFEX in every language: typed functions made at build time from the Fluent catalogues in `locales/`.
//!
//! A *pack* is the words of one program in one language. At run time there is no Fluent: a pack is text, and a hundred lines
//! here fill in arguments and choose plural forms. What a language asks of numbers comes in through [`Intl`]: from
//! the browser with the feature `browser`, or from ICU4X with the feature `icu`.
//!
//! ```
//! # #[cfg(feature = "icu")] {
//! let arabic = i18n::negotiate(&["ar-TN", "fr"]);
//! assert_eq!(arabic.direction, i18n::Direction::Rtl);
//! assert_eq!(i18n::icu::widget(arabic).alerts_title(), "تنبيهات حرية التعبير");
//! # }
//! ```
//!
//! This crate does not know who calls it: no HTTP, no browser, no wire types. `README.md` says how to add a message or a
//! language.

#![warn(missing_docs)]

#[cfg(feature = "browser")]
mod browser;
#[cfg(feature = "icu")]
pub mod icu;
mod intl;
mod language;
mod negotiate;
#[cfg(test)]
mod oracle;
mod pack;

#[cfg(feature = "browser")]
pub use browser::BrowserIntl;
pub use intl::{AnyIntl, Intl, Plural};
pub use language::{Direction, LANGUAGES, Language};
pub use negotiate::{negotiate, parse_accept_language};
pub use pack::StalePack;

/// The words of the widget: alerts and petitions on partners' pages.
pub mod widget {
    include!(concat!(env!("OUT_DIR"), "/widget.rs"));
}

/// The words of the clearing house's own pages.
pub mod page {
    include!(concat!(env!("OUT_DIR"), "/page.rs"));
}

/// The words of the clearing house's desk, for editors and administrators.
pub mod desk {
    include!(concat!(env!("OUT_DIR"), "/desk.rs"));
}

/// The words of joint letters: the organisations under them, and how these sign.
pub mod endorsement {
    include!(concat!(env!("OUT_DIR"), "/endorsement.rs"));
}

/// The words of handing signatures over: receipts, and what a petition's target is told.
pub mod delivery {
    include!(concat!(env!("OUT_DIR"), "/delivery.rs"));
}

/// The words of the mail that the clearing house sends.
pub mod mail {
    include!(concat!(env!("OUT_DIR"), "/mail.rs"));
}

/// The words of the toolkit site's pages, which are printed once.
pub mod site {
    include!(concat!(env!("OUT_DIR"), "/site.rs"));
}

/// The words of the toolkit site's islands, which the browser downloads in one language.
pub mod tool {
    include!(concat!(env!("OUT_DIR"), "/tool.rs"));
}
