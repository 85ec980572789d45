//! What a reader narrows the guides down to.

use crate::guide::{Audience, Card, Level, Section};

/// Each choice is one that was not made, or one that a guide must meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where it belongs.
    pub section: Option<Section>,
    /// How much it expects.
    pub level: Option<Level>,
    /// Whom it is for.
    pub audience: Option<Audience>,
    /// The most minutes that reading may take.
    pub minutes: Option<u32>,
}

impl Filter {
    /// Whether a guide meets every choice.
    #[must_use]
    pub fn fits(&self, card: &Card) -> bool {
        self.section.is_none_or(|section| card.section == section)
            && self.level.is_none_or(|level| card.level == level)
            && self.audience.is_none_or(|audience| card.audience.contains(&audience))
            && self.minutes.is_none_or(|most| card.minutes <= most)
    }
}
