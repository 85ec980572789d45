//! Handing one mail to the relay.

use std::time::Duration;

use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, transport::smtp};
use tokio::time::timeout;

/// What the relay said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It took the mail.
    Taken,
    /// Not now.
    Later,
    /// Never.
    Never,
    /// The connection broke, and nobody knows whether before or after.
    Unknown,
}

/// The way to the relay.
pub struct Relay {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    whole_send: Duration,
}

impl Relay {
    /// A relay by its address; connects at the first mail.
    pub fn new(url: &str, seconds: u64) -> Result<Self, smtp::Error> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)?
            .timeout(Some(Duration::from_secs(seconds.min(30))))
            .build();
        Ok(Self { transport, whole_send: Duration::from_secs(seconds) })
    }

    /// Sends a mail. The time covers the whole of it, which lettre's own does not.
    pub async fn send(&self, mail: Message) -> Sent {
        match timeout(self.whole_send, self.transport.send(mail)).await {
            Err(_) => Sent::Unknown,
            Ok(Ok(_)) => Sent::Taken,
            Ok(Err(error)) if error.is_permanent() => Sent::Never,
            // A broken connection while a reply was awaited: after DATA the mail may have been taken.
            Ok(Err(error)) if error.is_response() || error.is_timeout() => Sent::Unknown,
            Ok(Err(_)) => Sent::Later,
        }
    }
}
