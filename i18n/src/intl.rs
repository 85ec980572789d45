//! What a language asks of numbers.

use std::rc::Rc;
use std::sync::Arc;

/// Plural rules and number formats of one language. In a browser `Intl.PluralRules` and `Intl.NumberFormat` answer, made
/// for [`Language::intl`](crate::Language::intl).
pub trait Intl {
    /// The cardinal category of `n`.
    fn plural(&self, n: f64) -> Plural;
    /// `n` with the language's separators.
    fn number(&self, n: f64) -> String;
}

/// Any [`Intl`] that may be shared between threads.
pub type AnyIntl = Box<dyn Intl + Send + Sync>;

/// A cardinal plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Plural {
    /// Arabic 0.
    Zero,
    /// English 1; Russian 1, 21, 31 …; French 0 and 1.
    One,
    /// Arabic 2.
    Two,
    /// Russian 2–4, 22–24 …; Arabic 3–10, 103–110 …
    Few,
    /// Russian 0, 5–20 …; Arabic 11–99 …; French and Spanish millions.
    Many,
    /// The rest; every language has it.
    Other,
}

impl Plural {
    /// Reads what `Intl.PluralRules.prototype.select` returns; an unknown word is `Other`.
    #[must_use]
    pub fn from_name(name: &str) -> Plural {
        match name {
            "zero" => Plural::Zero,
            "one" => Plural::One,
            "two" => Plural::Two,
            "few" => Plural::Few,
            "many" => Plural::Many,
            _ => Plural::Other,
        }
    }

    /// The letter that stands for it in a pack.
    pub(crate) fn letter(self) -> &'static str {
        match self {
            Plural::Zero => "z",
            Plural::One => "o",
            Plural::Two => "t",
            Plural::Few => "f",
            Plural::Many => "m",
            Plural::Other => "*",
        }
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: Intl + ?Sized> Intl for $pointer {
            fn plural(&self, n: f64) -> Plural {
                (**self).plural(n)
            }
            fn number(&self, n: f64) -> String {
                (**self).number(n)
            }
        }
    )*};
}

forward!(&T, Box<T>, Rc<T>, Arc<T>);
