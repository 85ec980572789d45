//! Mail: what it says, and the worker that sends what waits in the outbox.

pub mod compose;
pub mod send;
pub mod worker;
