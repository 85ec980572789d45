//! Which cardinal plural categories a language has.
//!
//! Source: CLDR `plurals.xml`, as the languages stand in CLDR 48. For a language that is not here, any set with `other`
//! passes, so that a new language needs files only.

const CATEGORIES: &[(&str, &[&str])] = &[
    ("en de nl sv da nb tr az ka hy sw ur fa hi bn ta am uz kk ky sq hu fi el bg", &["one", "other"]),
    ("fr es it pt ca", &["one", "many", "other"]),
    ("ru uk be pl", &["one", "few", "many", "other"]),
    ("sr bs hr ro", &["one", "few", "other"]),
    ("zh ja ko vi th id ms my lo km", &["other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
];

/// All names that CLDR has for a category.
pub const NAMES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The categories of a language (its primary subtag counts), or `None` if the table does not know it.
pub fn categories(lang: &str) -> Option<&'static [&'static str]> {
    let primary = lang.split('-').next()?;
    CATEGORIES.iter().find(|(langs, _)| langs.split(' ').any(|lang| lang == primary)).map(|(_, set)| *set)
}
