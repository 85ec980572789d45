//! Handing one mail to the relay.

use std::time::Duration;

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    transport::smtp::{self, response::Code},
};
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

    /// Sends a mail. Each time covers the whole of a step, which lettre's own does not.
    pub async fn send(&self, mail: Message) -> Sent {
        // Whatever fails before the relay is there and has let us in says nothing about the mail.
        match timeout(self.whole_send, self.transport.test_connection()).await {
            Ok(Ok(true)) => {}
            Ok(Ok(false)) | Err(_) => return unreachable_relay("it does not answer"),
            Ok(Err(error)) => return unreachable_relay(reason(&error)),
        }
        match timeout(self.whole_send, self.transport.send(mail)).await {
            Err(_) => Sent::Unknown,
            Ok(Ok(_)) => Sent::Taken,
            Ok(Err(error)) if error.status().is_some_and(ours) => unreachable_relay("it refuses us, not the mail"),
            Ok(Err(error)) if error.is_permanent() => Sent::Never,
            Ok(Err(error)) if error.is_transient() || error.is_client() || error.is_tls() => Sent::Later,
            // The connection broke or fell silent: after DATA the mail may have been taken.
            Ok(Err(_)) => Sent::Unknown,
        }
    }
}

/// Whether a code is about who we are or how we talk (RFC 5321, 4.2.2; RFC 4954, 6), which an operator can mend: a
/// changed password shall cost nobody the mail.
fn ours(code: Code) -> bool {
    matches!(u16::from(code), 500..=504 | 530..=539)
}

/// The sort of a failure, without the relay's words, which may quote an address.
fn reason(error: &smtp::Error) -> &'static str {
    if error.is_tls() {
        "its certificate or encryption cannot be used"
    } else if error.status().is_some() {
        "it refuses us"
    } else {
        "no connection"
    }
}

fn unreachable_relay(reason: &str) -> Sent {
    tracing::warn!(reason, "the mail relay cannot be used; mails wait");
    Sent::Later
}
