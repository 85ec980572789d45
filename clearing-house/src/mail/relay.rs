//! Where mails are handed over: the relay's address, and getting through to it.

use lettre::transport::smtp::{
    self, SMTP_PORT, SUBMISSION_PORT, SUBMISSIONS_PORT,
    authentication::{Credentials, DEFAULT_MECHANISMS},
    client::{AsyncSmtpConnection, TlsParameters},
    extension::ClientId,
};
use percent_encoding::percent_decode_str;
use url::Url;

/// A relay by its address. lettre's own transport reads the same addresses, but does not tell how far a talk that failed
/// had come, and with it whether the mail may have been taken.
pub struct Relay {
    host: String,
    port: u16,
    encryption: Encryption,
    credentials: Option<Credentials>,
    hello: ClientId,
}

enum Encryption {
    /// None, for a relay on the same machine.
    None,
    /// From the first byte.
    Wrapper(TlsParameters),
    /// After a greeting in clear; without it nothing is sent.
    Required(TlsParameters),
    /// After a greeting in clear, where the relay offers it.
    Opportunistic(TlsParameters),
}

impl Relay {
    /// Reads `smtps://user:password@host:port/name-to-greet-with` or `smtp://…?tls=required|opportunistic`; the error is a
    /// reason without the password.
    pub fn new(address: &str) -> Result<Self, &'static str> {
        let url = Url::parse(address).map_err(|_| "it is no address")?;
        let host = url.host_str().ok_or("it names no host")?.to_owned();
        let tls = || TlsParameters::new(host.clone()).map_err(|_| "its host has no name that a certificate can have");
        let query = url.query_pairs().find(|(name, _)| name == "tls").map(|(_, value)| value.into_owned());
        let (encryption, port) = match (url.scheme(), query.as_deref()) {
            ("smtps", _) => (Encryption::Wrapper(tls()?), SUBMISSIONS_PORT),
            ("smtp", None) => (Encryption::None, SMTP_PORT),
            ("smtp", Some("required")) => (Encryption::Required(tls()?), SUBMISSION_PORT),
            ("smtp", Some("opportunistic")) => (Encryption::Opportunistic(tls()?), SUBMISSION_PORT),
            ("smtp", Some(_)) => return Err("`tls` can be `required` or `opportunistic`"),
            _ => return Err("it begins neither with smtp:// nor with smtps://"),
        };
        let decoded = |text| percent_decode_str(text).decode_utf8().map(String::from).map_err(|_| "it is not UTF-8");
        let credentials = match url.password() {
            Some(password) => Some(Credentials::new(decoded(url.username())?, decoded(password)?)),
            None => None,
        };
        let hello = match url.path().trim_matches('/') {
            "" => ClientId::default(),
            name => ClientId::Domain(name.to_owned()),
        };
        Ok(Self { port: url.port().unwrap_or(port), host, encryption, credentials, hello })
    }

    /// Connects, encrypts and signs in.
    pub async fn connect(&self) -> Result<AsyncSmtpConnection, smtp::Error> {
        let from_the_start = match &self.encryption {
            Encryption::Wrapper(tls) => Some(tls.clone()),
            _ => None,
        };
        let address = (self.host.as_str(), self.port);
        let mut relay = AsyncSmtpConnection::connect_tokio1(address, None, &self.hello, from_the_start, None).await?;
        match &self.encryption {
            Encryption::Required(tls) => relay.starttls(tls.clone(), &self.hello).await?,
            Encryption::Opportunistic(tls) if relay.can_starttls() => relay.starttls(tls.clone(), &self.hello).await?,
            _ => {}
        }
        if let Some(credentials) = &self.credentials {
            relay.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(relay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_bad_ones_refused_without_their_password() {
        let port = |address: &str| Relay::new(address).map(|relay| (relay.host, relay.port));
        assert_eq!(port("smtp://127.0.0.1:2525"), Ok(("127.0.0.1".into(), 2525)));
        assert_eq!(port("smtps://user:p%40ss@mail.example.org"), Ok(("mail.example.org".into(), 465)));
        assert_eq!(port("smtp://mail.example.org/me.example.org?tls=required"), Ok(("mail.example.org".into(), 587)));
        for bad in ["mail.example.org", "smtp://", "http://mail.example.org", "smtp://mail.example.org?tls=no"] {
            assert!(Relay::new(bad).is_err(), "{bad}");
        }
        assert!(Relay::new("smtps://user:pass word@host name").is_err_and(|reason| !reason.contains("pass")));
    }
}
