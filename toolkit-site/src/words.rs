//! The words that islands say. Those of whole pages are in the pages' own pack, which no browser downloads.

use i18n::Language;

/// The islands' words, with ICU's numbers where pages are printed and the browser's where they are read.
#[cfg(feature = "ssr")]
pub type Tool = i18n::tool::Messages;
/// The islands' words, with ICU's numbers where pages are printed and the browser's where they are read.
#[cfg(not(feature = "ssr"))]
pub type Tool = i18n::tool::Messages<i18n::BrowserIntl>;

/// A language and the islands' words in it.
#[derive(Clone, Copy)]
pub struct Words {
    /// The page's language.
    pub language: &'static Language,
    /// What the islands say.
    pub tool: &'static Tool,
}

thread_local! {
    static WORDS: std::cell::Cell<Option<Words>> = const { std::cell::Cell::new(None) };
}

/// The words of the page being printed or read.
///
/// # Panics
/// Where no language was chosen with [`choose`]; nothing is printed or hydrated before.
pub fn words() -> Words {
    WORDS.get().expect("a language is chosen before the first island")
}

/// Chooses the language of all islands from here on.
pub fn choose(language: &'static Language, tool: &'static Tool) {
    WORDS.set(Some(Words { language, tool }));
}

impl Words {
    /// A day (`2026-11-22`) in words; as it stands where it is no day.
    #[must_use]
    pub fn date(self, day: &str) -> String {
        #[cfg(feature = "ssr")]
        {
            let parts: Vec<Option<i32>> = day.split('-').map(|part| part.parse().ok()).collect();
            let words = || {
                let [Some(year), Some(month), Some(day)] = parts[..] else { return None };
                i18n::icu::intl(self.language).date(year, month.try_into().ok()?, day.try_into().ok()?)
            };
            words().unwrap_or_else(|| day.to_owned())
        }
        #[cfg(not(feature = "ssr"))]
        self.tool.intl().date(day)
    }

    /// A country's name; its code where nobody knows it.
    #[must_use]
    pub fn country(self, alpha2: &str) -> String {
        #[cfg(feature = "ssr")]
        return i18n::icu::intl(self.language).country(alpha2).unwrap_or_else(|| alpha2.to_owned());
        #[cfg(not(feature = "ssr"))]
        self.tool.intl().country(alpha2)
    }

    /// Countries with their names, in the language's order: `Égypte` is among the first, not after `Zimbabwe`.
    #[must_use]
    pub fn countries<'a>(self, codes: impl Iterator<Item = &'a str>) -> Vec<(&'a str, String)> {
        #[cfg(feature = "ssr")]
        return i18n::icu::intl(self.language).countries(codes);
        #[cfg(not(feature = "ssr"))]
        self.tool.intl().countries(codes)
    }

    /// A language's name in this language; its tag where nobody knows it.
    #[must_use]
    pub fn language_name(self, tag: &str) -> String {
        #[cfg(feature = "ssr")]
        return i18n::icu::intl(self.language).language(tag).unwrap_or_else(|| tag.to_owned());
        #[cfg(not(feature = "ssr"))]
        self.tool.intl().language(tag)
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn countries_stand_in_the_order_of_the_language() {
        for (tag, codes, expected) in [
            ("fr", ["ZW", "EG", "FR"], ["EG", "FR", "ZW"]),
            ("es", ["EC", "ES", "ER"], ["EC", "ER", "ES"]),
            ("ru", ["EG", "AM", "RU"], ["AM", "EG", "RU"]),
        ] {
            let language = Language::by_tag(tag).expect("a language of the site");
            let words = Words { language, tool: i18n::icu::tool(language) };
            let found: Vec<&str> = words.countries(codes.into_iter()).into_iter().map(|(code, _)| code).collect();
            assert_eq!(found, expected, "{tag}");
        }
    }
}
