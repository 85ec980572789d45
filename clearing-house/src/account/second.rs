//! The second factor: time-based codes (RFC 6238: SHA-1, six digits, 30 seconds), which every authenticator app knows.

use qrcodegen::{QrCode, QrCodeEcc};
use totp_rs::{Builder, Totp, TotpError};

use crate::{
    clock::Seconds,
    keys::{self, Hash, Secret},
};

/// Seconds of a step.
const STEP: u64 = 30;
/// Light modules that a scanner needs around the square.
const MARGIN: i32 = 4;

/// What an authenticator app and the clearing house share. It is derived from a seed by a key that is not in the
/// database.
pub struct SecondFactor(Totp);

impl SecondFactor {
    /// The second factor of an account.
    pub fn new(secret: &Secret, seed: &Hash, name: &str) -> Result<Self, TotpError> {
        let derived = secret.hash("second factor", &keys::base64url(seed));
        let builder = Builder::new().with_secret(derived[..20].to_vec()).with_step_duration(STEP);
        builder.with_account_name(name).with_issuer(Some("IFEX")).build().map(Self)
    }

    /// The step of a time, by which a code is known to be used.
    pub fn step(now: Seconds) -> i64 {
        now.div_euclid(STEP as Seconds)
    }

    /// The step whose code this is: that of the time, the one before or the next; `None` for a wrong code.
    pub fn check(&self, code: &str, now: Seconds) -> Option<i64> {
        let digits: String = code.chars().filter(|c| !c.is_whitespace()).map(western).collect();
        let step = self.0.check(&digits, u64::try_from(now).ok()?)?;
        i64::try_from(step).ok()
    }

    /// The key to type into an app, in groups of four.
    pub fn key(&self) -> String {
        let letters: Vec<char> = self.0.secret().to_base32().chars().collect();
        letters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
    }

    /// The link that opens an app on the same device.
    pub fn link(&self) -> Result<String, TotpError> {
        self.0.to_url()
    }
}

/// A digit of an Arabic or Persian keyboard as the app shows it.
fn western(c: char) -> char {
    match c {
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        other => other,
    }
}

/// A link as a square to scan: the length of its side in modules, margin included, and an SVG path of the dark ones;
/// `None` where the text is too long for a square.
pub fn square(text: &str) -> Option<(i32, String)> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let places = (0..code.size()).flat_map(|y| (0..code.size()).map(move |x| (x, y)));
    let dark = places.filter(|(x, y)| code.get_module(*x, *y));
    let path = dark.map(|(x, y)| format!("M{},{}h1v1h-1z", x + MARGIN, y + MARGIN)).collect();
    Some((code.size() + 2 * MARGIN, path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_good_for_its_step_and_its_neighbours() {
        let (secret, now) = (Secret::in_memory().unwrap(), 1_000_000_020);
        let factor = SecondFactor::new(&secret, &[1; 32], "ana").unwrap();
        let code = factor.0.generate(now as u64).to_string();
        let step = Some(SecondFactor::step(now));
        assert_eq!([-30, 0, 30].map(|later| factor.check(&code, now + later)), [step; 3]);
        assert_eq!([-90, 90].map(|later| factor.check(&code, now + later)), [None; 2]);
        assert_eq!(factor.check(&format!("{} {}", &code[..3], &code[3..]), now), step);
        let arabic: String = code.chars().map(|c| char::from_u32(c as u32 - 0x30 + 0x660).unwrap()).collect();
        assert_eq!(factor.check(&arabic, now), step);
        for wrong in ["", "12345", "1234567", "abcdef"] {
            assert_eq!(factor.check(wrong, now), None, "{wrong}");
        }
        let other = SecondFactor::new(&secret, &[2; 32], "ana").unwrap();
        assert_ne!(other.key(), factor.key());
    }

    #[test]
    fn the_square_has_the_link() {
        let factor = SecondFactor::new(&Secret::in_memory().unwrap(), &[1; 32], "ana").unwrap();
        let link = factor.link().unwrap();
        assert!(link.starts_with("otpauth://totp/IFEX:ana?secret="), "{link}");
        let (side, path) = square(&link).unwrap();
        assert!((37..60).contains(&side) && path.starts_with("M4,4h1v1h-1z"), "{side}");
        assert_eq!(square(&"x".repeat(5_000)), None);
    }
}
