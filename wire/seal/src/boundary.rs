//! What the module and its loader both know.

use crate::SealError;

/// Bytes that one call may process, keys and contexts included: many times the longest request.
pub const CAPACITY: usize = 256 << 10;

/// The number of each error, counted from 1. Zero says that all went well.
const ERRORS: [SealError; 5] =
    [SealError::ShortKeyMaterial, SealError::WeakKey, SealError::TooLong, SealError::TooShort, SealError::Refused];

#[cfg(any(test, all(feature = "native", target_arch = "wasm32")))]
pub fn number(result: Result<(), SealError>) -> u32 {
    let place = |error| ERRORS.iter().position(|other| *other == error).unwrap_or_default();
    result.map_or_else(|error| 1 + place(error) as u32, |()| 0)
}

/// An unknown number is refused like any other answer that is not the module's.
#[cfg(any(test, feature = "browser"))]
pub fn result(number: u32) -> Result<(), SealError> {
    match (number as usize).checked_sub(1) {
        None => Ok(()),
        Some(place) => Err(ERRORS.get(place).copied().unwrap_or(SealError::Refused)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_crosses() {
        assert_eq!(result(number(Ok(()))), Ok(()));
        for error in ERRORS {
            assert_eq!(result(number(Err(error))), Err(error));
        }
        assert_eq!(result(9), Err(SealError::Refused));
    }
}
