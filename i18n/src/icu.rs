//! Plurals, numbers, dates and the names of countries and languages, in their order, from ICU4X, with its compiled data (CLDR); for native programs.

use std::sync::LazyLock;

use crate::{AnyIntl, Intl, LANGUAGES, Language, Plural};

mod date;
mod name;

use date::Dates;
use fixed_decimal::Decimal;
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use name::Names;

/// [`Intl`] by ICU4X, and its formats for dates, countries and languages. Making one loads tables: use [`intl`], which keeps
/// one a language.
#[derive(Debug)]
pub struct IcuIntl {
    plurals: PluralRules,
    numbers: DecimalFormatter,
    dates: Dates,
    names: Names,
    order: CollatorBorrowed<'static>,
}

impl IcuIntl {
    /// The formats of a language, by [`Language::intl`].
    ///
    /// # Panics
    /// Never for the languages of this crate: a test makes each. It would if `intl` were no BCP 47 tag.
    #[must_use]
    pub fn new(language: &Language) -> IcuIntl {
        const DATA: &str = "ICU4X has compiled data, with a fallback for every locale";
        let locale: Locale = language.intl.parse().expect("`language-intl` is a BCP 47 tag");
        IcuIntl {
            plurals: PluralRules::try_new_cardinal((&locale).into()).expect(DATA),
            numbers: DecimalFormatter::try_new((&locale).into(), Default::default()).expect(DATA),
            dates: Dates::new(&locale).expect(DATA),
            names: Names::new(&locale).expect(DATA),
            order: Collator::try_new((&locale).into(), CollatorOptions::default()).expect(DATA),
        }
    }
}

impl Intl for IcuIntl {
    fn plural(&self, n: f64) -> Plural {
        match self.plurals.category_for(&decimal(n)) {
            PluralCategory::Zero => Plural::Zero,
            PluralCategory::One => Plural::One,
            PluralCategory::Two => Plural::Two,
            PluralCategory::Few => Plural::Few,
            PluralCategory::Many => Plural::Many,
            PluralCategory::Other => Plural::Other,
        }
    }

    fn number(&self, n: f64) -> String {
        self.numbers.format(&decimal(n)).to_string()
    }
}

/// Counts are whole; a fraction is cut off.
fn decimal(n: f64) -> Decimal {
    Decimal::from(n as i64)
}

/// The formats of a language, made at the first use.
#[must_use]
pub fn intl(language: &Language) -> &'static IcuIntl {
    static ALL: LazyLock<Vec<IcuIntl>> = LazyLock::new(|| LANGUAGES.iter().map(IcuIntl::new).collect());
    &ALL[usize::from(language.index)]
}

macro_rules! packs {
    ($($name:ident: $what:literal),*) => {$(
        #[doc = concat!("The words of ", $what, " in a language, read at the first use.")]
        #[must_use]
        pub fn $name(language: &Language) -> &'static crate::$name::Messages {
            static ALL: LazyLock<Vec<crate::$name::Messages>> = LazyLock::new(|| {
                let read = |language: &Language| {
                    let intl: AnyIntl = Box::new(self::intl(language));
                    crate::$name::Messages::new(crate::$name::pack(language), intl)
                };
                let all: Result<Vec<_>, _> = LANGUAGES.iter().map(read).collect();
                all.expect("an embedded pack is of this build")
            });
            &ALL[usize::from(language.index)]
        }
    )*};
}

packs! {
    widget: "the widget",
    page: "the clearing house's pages",
    delivery: "deliveries",
    desk: "the clearing house's desk",
    endorsement: "joint letters",
    mail: "the clearing house's mail",
    site: "the toolkit site's pages",
    tool: "the toolkit site's islands"
}
