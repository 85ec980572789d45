//! How much is done before the page has its turn.

use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds that a slice of work should take: two frames, so that nobody sees the page stand still.
const SLICE: f64 = 30.0;

/// Tries in a slice, fitted to the device.
pub struct Pace(u32);

impl Default for Pace {
    /// For the slowest of devices.
    fn default() -> Self {
        Self(1_024)
    }
}

impl Pace {
    /// Tries in the next slice.
    pub fn tries(&self) -> u32 {
        self.0
    }

    /// Learns from how many milliseconds the last slice took.
    pub fn took(&mut self, milliseconds: f64) {
        if milliseconds < SLICE / 2.0 {
            self.0 = (self.0 * 2).min(1 << 18);
        } else if milliseconds > SLICE * 2.0 {
            self.0 = (self.0 / 2).max(256);
        }
    }
}

/// Gives the page its turn: input, drawing and other tasks go before what follows.
pub async fn turn() {
    let later = Promise::new(&mut |done, _| {
        // Without a window there is no page that would have to wait.
        let asked = web_sys::window().map(|window| window.set_timeout_with_callback(&done));
        if !matches!(asked, Some(Ok(_))) {
            drop(done.call0(&done));
        }
    });
    // It is never refused.
    drop(JsFuture::from(later).await);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_fit_the_device_and_its_other_work() {
        let mut pace = Pace::default();
        let mut after = |hashes_a_millisecond: f64| {
            for _ in 0..40 {
                pace.took(f64::from(pace.tries()) / hashes_a_millisecond);
            }
            f64::from(pace.tries()) / hashes_a_millisecond
        };
        for speed in [2_000.0, 20.0, 300.0] {
            assert!((SLICE / 2.0..=SLICE * 2.0).contains(&after(speed)), "{speed} hashes a millisecond");
        }
        assert!(after(1e9) < 1.0, "no slice is without end");
    }
}
