//! Handing mails to the relay, one after the other on a connection that stays open. What became of a mail is told by how
//! far the talk had come: only once the text is on its way can the relay have taken it.

use std::{fmt, future::Future, time::Duration};

use lettre::{
    Message,
    transport::smtp::{
        self,
        client::AsyncSmtpConnection,
        commands::{Data, Mail, Quit, Rcpt, Rset},
        extension::{Extension, MailBodyParameter, MailParameter},
        response::Code,
    },
};
use tokio::time::{Instant, sleep, timeout};

use super::relay::Relay;

/// How long a connection may lie idle: relays close theirs after some time, the quickest after 10 s.
const IDLE: Duration = Duration::from_secs(8);
/// How long leaving may take.
const LEAVE: Duration = Duration::from_secs(1);

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The relay took it.
    Taken,
    /// The relay refuses it for now.
    Later,
    /// The relay refuses it for good.
    Never,
    /// The talk broke off after the text was sent, and nobody knows whether before or after the relay took it.
    Unknown,
    /// The relay cannot be used, or broke off before the text: it has not got the mail, and said nothing about it.
    Untried,
}

/// One connection to the relay, opened when it is needed.
pub struct Line<'a> {
    relay: &'a Relay,
    open: Option<Open>,
}

/// A connection on which the relay waits.
struct Open {
    relay: AsyncSmtpConnection,
    since: Instant,
    /// Whether a mail was begun and refused.
    begun: bool,
}

impl<'a> Line<'a> {
    /// A line that is not open yet.
    pub const fn new(relay: &'a Relay) -> Self {
        Self { relay, open: None }
    }

    /// Sends a mail, and gives up when `end` comes.
    pub async fn send(&mut self, mail: &Message, end: impl Future<Output = ()>) -> Sent {
        let mut told = false;
        let sent = tokio::select! {
            biased;
            sent = self.talk(mail, &mut told) => Some(sent),
            () = end => None,
        };
        // The connection went with the talk: what would be said on it next, nobody knows.
        sent.unwrap_or_else(|| if told { Sent::Unknown } else { untried("it does not answer") })
    }

    /// Leaves a relay that was not used for a while.
    pub async fn rest(&mut self) {
        if self.open.as_ref().is_some_and(|open| open.since.elapsed() > IDLE) {
            self.leave().await;
        }
    }

    /// Leaves the relay.
    pub async fn leave(&mut self) {
        if let Some(mut open) = self.open.take() {
            // Whether it says goodbye is of no interest.
            let _ = timeout(LEAVE, open.relay.command(Quit)).await;
        }
    }

    /// The whole talk; `told` becomes true once the relay may have the text. On every way out but those on which the relay
    /// waits for the next mail the connection is dropped.
    async fn talk(&mut self, mail: &Message, told: &mut bool) -> Sent {
        let envelope = mail.envelope();
        let international =
            !envelope.to().iter().chain(envelope.from()).all(|address| AsRef::<str>::as_ref(address).is_ascii());
        let text = String::from_utf8_lossy(&mail.formatted()).into_owned();
        let mut relay = loop {
            self.rest().await;
            // One that was kept may have been closed in the meantime; then a new one tells.
            let (mut relay, kept) = match self.open.take() {
                Some(mut open) if open.begun => match open.relay.command(Rset).await {
                    Ok(_) => (open.relay, true),
                    Err(_) => continue,
                },
                Some(open) => (open.relay, true),
                None => match self.relay.connect().await {
                    Ok(relay) => (relay, false),
                    Err(error) => return untried(reason(&error)),
                },
            };
            if international && !relay.server_info().supports_feature(Extension::SmtpUtfEight) {
                self.keep(relay, false);
                return Sent::Never;
            }
            match relay.command(Mail::new(envelope.from().cloned(), parameters(international, &text))).await {
                Ok(_) => break relay,
                Err(_) if kept => {}
                // The sender is the same for all mails, so a refusal is not about this one.
                Err(error) => return untried(reason(&error)),
            }
        };
        for address in envelope.to() {
            if let Err(error) = relay.command(Rcpt::new(address.clone(), Vec::new())).await {
                return self.refused(relay, &error);
            }
        }
        if let Err(error) = relay.command(Data).await {
            return self.refused(relay, &error);
        }
        *told = true;
        match relay.command(Text(&text)).await {
            Ok(_) => {
                self.keep(relay, false);
                Sent::Taken
            }
            Err(error) if error.status().is_some() => self.refused(relay, &error),
            Err(_) => Sent::Unknown,
        }
    }

    /// What a refusal means; the connection is kept where the relay takes up a next mail.
    fn refused(&mut self, relay: AsyncSmtpConnection, error: &smtp::Error) -> Sent {
        match error.status() {
            None => untried(reason(error)),
            Some(code) if closing(code) => untried("it is closing"),
            Some(code) => {
                self.keep(relay, true);
                if ours(code) {
                    untried("it refuses us, not the mail")
                } else if error.is_permanent() {
                    Sent::Never
                } else {
                    Sent::Later
                }
            }
        }
    }

    fn keep(&mut self, relay: AsyncSmtpConnection, begun: bool) {
        self.open = Some(Open { relay, since: Instant::now(), begun });
    }
}

/// When an attempt is given up: after so many seconds, or soon after the program is told to stop.
pub async fn end(seconds: u64, stopped: impl Future<Output = ()>) {
    /// The program waits a little longer than this for its parts.
    const STOPPING: Duration = Duration::from_secs(3);
    tokio::select! {
        () = sleep(Duration::from_secs(seconds)) => {}
        () = async { stopped.await; sleep(STOPPING).await } => {}
    }
}

/// The text as it is sent (RFC 5321, 4.5.2), with its end in one piece: sent apart, the end would wait on many systems for
/// the acknowledgement of what came before, which takes 40 ms.
struct Text<'a>(&'a str);

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in self.0.split_inclusive("\r\n") {
            if line.starts_with('.') {
                f.write_str(".")?;
            }
            f.write_str(line)?;
        }
        f.write_str(if self.0.ends_with("\r\n") { ".\r\n" } else { "\r\n.\r\n" })
    }
}

/// What the relay must know before it takes the mail (RFC 6152, RFC 6531).
fn parameters(international: bool, text: &str) -> Vec<MailParameter> {
    let utf8 = international.then_some(MailParameter::SmtpUtfEight);
    let body = (!text.is_ascii()).then_some(MailParameter::Body(MailBodyParameter::EightBitMime));
    utf8.into_iter().chain(body).collect()
}

/// Whether the relay ends the talk (RFC 5321, 3.8).
fn closing(code: Code) -> bool {
    u16::from(code) == 421
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

fn untried(reason: &str) -> Sent {
    tracing::warn!(reason, "the mail relay cannot be used; mails wait");
    Sent::Untried
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_a_dot_does_not_end_the_text() {
        assert_eq!(Text("a\r\n.\r\n..b\r\n").to_string(), "a\r\n..\r\n...b\r\n.\r\n");
        assert_eq!(Text("a").to_string(), "a\r\n.\r\n");
    }
}
