//! The languages that there are catalogues for.

/// A language with catalogues. All of them are in [`LANGUAGES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Language {
    /// BCP 47 tag, as in `lang="…"`, in addresses and in files' names.
    pub tag: &'static str,
    /// The language's name in itself.
    pub name: &'static str,
    /// Which way it is written.
    pub direction: Direction,
    /// BCP 47 tag to format numbers and dates with; `ar-u-nu-latn` for Arabic with Western digits.
    pub intl: &'static str,
    /// Its place in [`LANGUAGES`].
    pub(crate) index: u8,
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

impl Language {
    /// The language whose tag this is; exact but for the case of letters.
    #[must_use]
    pub fn by_tag(tag: &str) -> Option<&'static Language> {
        LANGUAGES.iter().find(|language| language.tag.eq_ignore_ascii_case(tag))
    }
}

impl Direction {
    /// The value of HTML's `dir`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}
