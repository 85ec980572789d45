//! The receipt's code: how bytes become characters and back.
//!
//! The check is a Reed-Solomon code over the 32 digits: two check digits catch any one or two wrong characters, two
//! that changed places among them. A plain sum would let some swaps pass.

use super::ReceiptError;

/// Crockford's digits: no I, L, O, which look like others, and no U.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA: usize = 26;
/// Characters of a code, hyphens not counted.
pub const LENGTH: usize = DATA + 2;
const GROUP: usize = 4;

type Digits = [u8; LENGTH];

pub fn format(bytes: &[u8; 16]) -> String {
    let digits = digits_of(bytes);
    let groups = digits.chunks(GROUP).map(|group| group.iter().map(|digit| char::from(DIGITS[usize::from(*digit)])));
    groups.map(String::from_iter).collect::<Vec<_>>().join("-")
}

pub fn parse(text: &str) -> Result<[u8; 16], ReceiptError> {
    let mut digits: Digits = [0; LENGTH];
    let mut length = 0;
    for found in text.chars().filter(|found| !is_between(*found)) {
        let digit = digit_of(found).ok_or(ReceiptError::Character(found))?;
        if let Some(place) = digits.get_mut(length) {
            *place = digit;
        }
        length += 1;
    }
    if length != LENGTH {
        return Err(ReceiptError::Length(length));
    }
    let bytes = bytes_of(&digits);
    // Formatting again also refuses the spare bits of the last digit, so that a receipt has one code.
    if digits_of(&bytes) == digits { Ok(bytes) } else { Err(ReceiptError::Check) }
}

/// What may stand between characters: spaces, any hyphen, and the invisible marks that text copied from a
/// right-to-left page brings along.
fn is_between(found: char) -> bool {
    let hyphen = matches!(found, '-' | '_' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let mark = matches!(found, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    found.is_whitespace() || hyphen || mark
}

/// Cyrillic letters and the Latin ones that they look like: on paper nobody can tell which was meant.
const ALIKE: [(char, char); 13] = [
    ('\u{410}', 'A'),
    ('\u{412}', 'B'),
    ('\u{415}', 'E'),
    ('\u{41a}', 'K'),
    ('\u{41c}', 'M'),
    ('\u{41d}', 'H'),
    ('\u{41e}', 'O'),
    ('\u{420}', 'P'),
    ('\u{421}', 'C'),
    ('\u{422}', 'T'),
    ('\u{423}', 'Y'),
    ('\u{425}', 'X'),
    ('\u{406}', 'I'),
];

fn digit_of(found: char) -> Option<u8> {
    let upper = found.to_uppercase().next()?;
    let latin = ALIKE.iter().find(|(cyrillic, _)| *cyrillic == upper).map_or(upper, |(_, latin)| *latin);
    let plain = match latin {
        'O' => '0',
        'I' | 'L' => '1',
        // The digits of Arabic and Persian keyboards, whose last four bits are their value.
        '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(latin) & 15, 10)?,
        other => other,
    };
    DIGITS.iter().position(|digit| char::from(*digit) == plain).map(|place| place as u8)
}

fn digits_of(bytes: &[u8; 16]) -> Digits {
    // 128 bits fill 25 digits and three bits of the 26th.
    let number = u128::from_be_bytes(*bytes);
    let mut digits = [0; LENGTH];
    for (place, digit) in digits[..DATA].iter_mut().enumerate() {
        let shift = 123 - 5 * place as i32;
        *digit = (if shift >= 0 { number >> shift } else { number << -shift }) as u8 & 31;
    }
    let (sum, weighted) =
        digits[..DATA].iter().fold((0, 0), |(sum, weighted), digit| (sum ^ digit, twice(weighted) ^ digit));
    // The whole must have the sum zero, and the value zero as a polynomial at 2: with check digits a and b after the
    // data, sum + a + b = 0 and 4 weighted + 2a + b = 0.
    let both = twice(twice(weighted)) ^ sum;
    digits[DATA] = third(both);
    digits[DATA + 1] = sum ^ digits[DATA];
    digits
}

fn bytes_of(digits: &Digits) -> [u8; 16] {
    let (last, whole) = digits[..DATA].split_last().expect("there are 26");
    let number = whole.iter().fold(0, |number: u128, digit| number << 5 | u128::from(*digit));
    (number << 3 | u128::from(last >> 2)).to_be_bytes()
}

/// A digit times 2 in the field of 32 elements with x⁵ + x² + 1.
fn twice(digit: u8) -> u8 {
    (digit << 1) ^ if digit & 16 == 0 { 0 } else { 0b10_0101 }
}

/// The digit that times 3 gives this one.
fn third(digit: u8) -> u8 {
    (0..32).find(|third| twice(*third) ^ third == digit).unwrap_or_default()
}
