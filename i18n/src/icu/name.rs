//! Names of countries and languages.

use icu_experimental::displaynames::{DisplayNamesOptions, multi};
use icu_locale_core::Locale;
use icu_locale_core::subtags::Region;

use super::IcuIntl;

#[derive(Debug)]
pub(super) struct Names {
    regions: multi::RegionDisplayNames,
    languages: multi::LanguageDisplayNames,
}

impl Names {
    pub(super) fn new(locale: &Locale) -> Option<Names> {
        let options = DisplayNamesOptions::default;
        Some(Names {
            regions: multi::RegionDisplayNames::try_new(locale.into(), options()).ok()?,
            languages: multi::LanguageDisplayNames::try_new(locale.into(), options()).ok()?,
        })
    }
}

impl IcuIntl {
    /// The name of a country or territory (ISO 3166-1 alpha-2, in any case), such as `Tunisia` for `TN`.
    #[must_use]
    pub fn country(&self, alpha2: &str) -> Option<String> {
        let region: Region = alpha2.parse().ok().filter(|region: &Region| region.is_alphabetic())?;
        self.names.regions.of(region).map(str::to_owned)
    }

    /// Countries with their names, in the language's order: `Égypte` is among the first, not after `Zimbabwe`. A code
    /// that is no country's stands for itself.
    #[must_use]
    pub fn countries<'a>(&self, codes: impl Iterator<Item = &'a str>) -> Vec<(&'a str, String)> {
        let mut all: Vec<_> = codes.map(|code| (code, self.country(code).unwrap_or_else(|| code.to_owned()))).collect();
        all.sort_by(|(_, a), (_, b)| self.order.compare(a, b));
        all
    }

    /// The name of a language (BCP 47 primary subtag), such as `French` for `fr`.
    #[must_use]
    pub fn language(&self, tag: &str) -> Option<String> {
        self.names.languages.of(tag.parse().ok()?).map(str::to_owned)
    }
}
