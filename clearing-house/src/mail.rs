//! Mail: what it says, and the worker that sends what waits in the outbox.

pub mod compose;
mod letter;
pub mod send;
pub mod worker;

pub use letter::Letter;
