//! What can happen to a signature: every transition between its states, what it does to the count, and what the public
//! log has to say of it. Tables know nothing of this; `store/sqlite/states.rs` carries the steps out.

use wire::{LeafKind, SignatureState};

/// What happens to a signature after it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// The signer confirms by the mail.
    Confirm,
    /// An editor finds a suspect signature to be a person's own.
    Clear,
    /// The signer takes it back, or says that somebody else signed.
    Withdraw,
    /// An editor finds that it is not a person's own.
    Invalidate,
    /// An editor undoes the invalidation.
    Restore,
}

/// A transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The state after it.
    pub to: SignatureState,
    /// What it adds to the count: 1, 0 or -1.
    pub counted: i8,
    /// The leaf that accounts for a changed count.
    pub leaf: Option<LeafKind>,
}

/// The step that an event takes from a state; `None` where it cannot happen, or has happened. `doubtful` says that the
/// signature is to be looked at before it counts, and `was` what it was before it was invalidated.
pub fn next(from: SignatureState, doubtful: bool, was: Option<SignatureState>, event: Event) -> Option<Step> {
    use SignatureState::{Confirmed, Invalidated, Pending, Suspect, Withdrawn};
    let (to, leaf) = match (event, from) {
        (Event::Confirm, Pending) if doubtful => (Suspect, LeafKind::Confirmed),
        (Event::Confirm, Pending) | (Event::Clear, Suspect) => (Confirmed, LeafKind::Confirmed),
        (Event::Withdraw, Pending | Confirmed | Suspect | Invalidated) => (Withdrawn, LeafKind::Withdrawn),
        (Event::Invalidate, Pending | Confirmed | Suspect) => (Invalidated, LeafKind::Invalidated),
        (Event::Restore, Invalidated) => (was?, LeafKind::Restored),
        _ => return None,
    };
    let counted = i8::from(to == Confirmed) - i8::from(from == Confirmed);
    // The log accounts for what is counted, and for nothing else.
    Some(Step { to, counted, leaf: (counted != 0).then_some(leaf) })
}

#[cfg(test)]
mod tests {
    use SignatureState::{Confirmed, Invalidated, Pending, Suspect, Withdrawn};

    use super::*;

    #[test]
    fn only_what_is_counted_has_leaves() {
        let step = |from, doubtful, was, event| next(from, doubtful, was, event).map(|s| (s.to, s.counted, s.leaf));
        assert_eq!(step(Pending, false, None, Event::Confirm), Some((Confirmed, 1, Some(LeafKind::Confirmed))));
        assert_eq!(step(Pending, true, None, Event::Confirm), Some((Suspect, 0, None)));
        assert_eq!(step(Suspect, true, None, Event::Clear), Some((Confirmed, 1, Some(LeafKind::Confirmed))));
        assert_eq!(step(Confirmed, false, None, Event::Withdraw), Some((Withdrawn, -1, Some(LeafKind::Withdrawn))));
        assert_eq!(step(Suspect, true, None, Event::Withdraw), Some((Withdrawn, 0, None)));
        assert_eq!(
            step(Confirmed, false, None, Event::Invalidate),
            Some((Invalidated, -1, Some(LeafKind::Invalidated)))
        );
        let restored = step(Invalidated, false, Some(Confirmed), Event::Restore);
        assert_eq!(restored, Some((Confirmed, 1, Some(LeafKind::Restored))));
        assert_eq!(step(Invalidated, true, Some(Suspect), Event::Restore), Some((Suspect, 0, None)));
    }

    #[test]
    fn a_withdrawn_signature_stays_so_and_nothing_is_confirmed_twice() {
        for event in [Event::Confirm, Event::Clear, Event::Withdraw, Event::Invalidate, Event::Restore] {
            assert_eq!(next(Withdrawn, false, None, event), None);
        }
        assert_eq!(next(Confirmed, false, None, Event::Confirm), None);
        assert_eq!(next(Invalidated, false, None, Event::Restore), None);
    }
}
