//! What people, editors and time do.

use super::*;

/// Something that happens.
#[derive(Clone, Debug)]
pub enum Act {
    Sign {
        petition: usize,
        person: u32,
        doubt: bool,
        partner: usize,
        lang: usize,
    },
    /// The same request once more, or another under its key.
    Repeat {
        request: prop::sample::Index,
        other: bool,
    },
    Confirm(prop::sample::Index),
    Withdraw(prop::sample::Index),
    Review(prop::sample::Index, Event),
    Later(Seconds),
    Sweep,
    Fold,
    Reopen,
}

/// Any act. Numbers of requests, links and signatures are of those that there are by then.
pub fn act() -> impl Strategy<Value = Act> {
    let index = any::<prop::sample::Index>;
    let sign = (0..2_usize, 0..5_u32, prop::bool::weighted(0.3), 0..2_usize, 0..2_usize);
    let event = prop::sample::select(vec![Event::Clear, Event::Invalidate, Event::Restore]);
    prop_oneof![
        8 => sign.prop_map(|(petition, person, doubt, partner, lang)| Act::Sign { petition, person, doubt, partner, lang }),
        2 => (index(), any::<bool>()).prop_map(|(request, other)| Act::Repeat { request, other }),
        7 => index().prop_map(Act::Confirm),
        3 => index().prop_map(Act::Withdraw),
        5 => (index(), event).prop_map(|(signature, event)| Act::Review(signature, event)),
        4 => prop::sample::select(vec![59, 601, DAY + 60, 8 * DAY]).prop_map(Act::Later),
        1 => Just(Act::Sweep),
        1 => Just(Act::Fold),
        1 => Just(Act::Reopen),
    ]
}
