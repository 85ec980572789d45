//! Mail: what it says, and the workers that send what waits in the outbox.

pub mod compose;
pub mod confirmation;
mod letter;
pub mod relay;
pub mod send;
pub mod threshold;
pub mod worker;

pub use letter::Letter;
