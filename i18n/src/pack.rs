//! Reads packs and fills in arguments. `build/pack.rs` writes them, and describes the format.

use std::borrow::Cow;
use std::fmt;

use crate::Intl;

/// Ends the fingerprint and every phrase.
const END: char = '\u{1e}';
/// Stands before every variant of a select.
const VARIANT: char = '\u{1f}';

/// A pack does not fit the code: it is from another version, or was cut short. Fetch it again past the cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StalePack;

impl fmt::Display for StalePack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the message pack was made for another version")
    }
}

impl std::error::Error for StalePack {}

/// An argument of a phrase.
#[derive(Clone, Copy)]
pub(crate) enum Arg<'a> {
    Text(&'a str),
    Number(u64),
}

/// A pack's text, and where its phrases end.
#[derive(Clone, Debug)]
pub(crate) struct Pack {
    text: Cow<'static, str>,
    ends: Vec<usize>,
}

impl Pack {
    /// A pack of `count` phrases with the fingerprint that the code expects.
    pub(crate) fn new(text: Cow<'static, str>, fingerprint: &str, count: usize) -> Result<Pack, StalePack> {
        let ends: Vec<usize> = text.match_indices(END).map(|(at, _)| at).collect();
        let fits = ends.len() == count + 1 && text.split(END).next() == Some(fingerprint);
        if fits { Ok(Pack { text, ends }) } else { Err(StalePack) }
    }

    /// A phrase as it stands.
    pub(crate) fn text(&self, index: usize) -> &str {
        // The first end is the fingerprint's. Slicing that cannot panic brings no text about panics into the widget.
        let Some([start, end]) = self.ends.get(index..index + 2) else { return "" };
        self.text.get(start + 1..*end).unwrap_or_default()
    }

    /// A phrase with arguments.
    pub(crate) fn format(&self, index: usize, args: &[Arg<'_>], intl: &dyn Intl) -> String {
        let mut out = String::new();
        render(&mut out, self.text(index), args, intl);
        out
    }
}

/// Renders a pattern. What is malformed comes out as nothing: words are not worth a panic.
fn render(out: &mut String, mut pattern: &str, args: &[Arg<'_>], intl: &dyn Intl) {
    while let Some((text, rest)) = pattern.split_once('{') {
        out.push_str(text);
        let Some((inside, after)) = split_outside(rest, '}') else { return };
        placeable(out, inside, args, intl);
        pattern = after;
    }
    out.push_str(pattern);
}

/// Renders the inside of braces: an argument's digit, and the variants if it selects.
fn placeable(out: &mut String, inside: &str, args: &[Arg<'_>], intl: &dyn Intl) {
    let arg = inside.bytes().next().and_then(|digit| args.get(usize::from(digit.wrapping_sub(b'0'))));
    match (arg, inside.get(2..)) {
        (Some(Arg::Text(text)), _) => out.push_str(text),
        (Some(Arg::Number(n)), None) => out.push_str(&intl.number(*n as f64)),
        (Some(Arg::Number(n)), Some(variants)) => render(out, select(variants, *n, intl), args, intl),
        (None, _) => {}
    }
}

/// The first variant that fits `n`; the last one is for the rest.
fn select<'a>(mut variants: &'a str, n: u64, intl: &dyn Intl) -> &'a str {
    let letter = intl.plural(n as f64).letter();
    loop {
        let (variant, others) = split_outside(variants, VARIANT).unwrap_or((variants, ""));
        let (key, pattern) = variant.split_once(':').unwrap_or_default();
        let fits = match key.strip_prefix('=') {
            Some(number) => number.parse() == Ok(n),
            None => key == letter,
        };
        if fits || others.is_empty() {
            return pattern;
        }
        variants = others;
    }
}

/// Splits where `mark` first stands outside of any braces that open in `text`.
fn split_outside(text: &str, mark: char) -> Option<(&str, &str)> {
    let mut depth = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if depth == 0 && byte == mark as u8 => return Some((text.get(..at)?, text.get(at + 1..)?)),
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Plural;

    struct Plain;

    impl Intl for Plain {
        fn plural(&self, n: f64) -> Plural {
            if n == 1.0 { Plural::One } else { Plural::Other }
        }
        fn number(&self, n: f64) -> String {
            n.to_string()
        }
    }

    fn say(pattern: &str, args: &[Arg<'_>]) -> String {
        let mut out = String::new();
        render(&mut out, pattern, args, &Plain);
        out
    }

    #[test]
    fn selects_nest_and_exact_numbers_win_in_order() {
        let pattern = "{0\u{1f}=0:none\u{1f}o:one {1\u{1f}o:only\u{1f}*:of {1}}\u{1f}*:{0} of {1}}.";
        assert_eq!(say(pattern, &[Arg::Number(0), Arg::Number(9)]), "none.");
        assert_eq!(say(pattern, &[Arg::Number(1), Arg::Number(1)]), "one only.");
        assert_eq!(say(pattern, &[Arg::Number(1), Arg::Number(9)]), "one of 9.");
        assert_eq!(say(pattern, &[Arg::Number(7), Arg::Number(9)]), "7 of 9.");
    }

    #[test]
    fn arguments_are_not_read_as_patterns() {
        assert_eq!(say("{0}", &[Arg::Text("{0} } {1\u{1f}*:x}")]), "{0} } {1\u{1f}*:x}");
    }

    #[test]
    fn malformed_patterns_do_not_panic() {
        for pattern in
            ["{", "}", "{}", "{9}", "{0", "a}b{", "{0\u{1f}", "{0\u{1f}}", "{0\u{1f}x}", "{é}", "{0é}", "{/:}"]
        {
            let _ = say(pattern, &[Arg::Number(1)]);
        }
    }

    #[test]
    fn packs_of_other_code_or_cut_short_are_refused() {
        let new = |text: &'static str| Pack::new(text.into(), "0123abcd", 2).map(|pack| pack.text(1).to_owned());
        assert_eq!(new("0123abcd\u{1e}a\u{1e}b\u{1e}"), Ok("b".into()));
        for other in [
            "",
            "\u{1e}",
            "0123abce\u{1e}a\u{1e}b\u{1e}",
            "0123abcd\u{1e}a\u{1e}b",
            "0123abcd\u{1e}a\u{1e}b\u{1e}c\u{1e}",
        ] {
            assert_eq!(new(other), Err(StalePack), "{other:?}");
        }
    }
}
