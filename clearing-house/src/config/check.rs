//! Combinations and values that cannot work are told at the start, in one sentence.

use super::Config;

impl Config {
    /// Refuses the first that cannot work.
    pub(super) fn check(&self) -> Result<(), String> {
        let base = |key: &str, url: &str| {
            // They stand in a Content-Security-Policy, where some characters have a meaning of their own.
            let plain =
                |b: u8| b.is_ascii_graphic() && !matches!(b, b';' | b',' | b'\'' | b'"' | b'<' | b'>' | b'?' | b'#');
            if !url.bytes().all(plain) {
                Err(format!(
                    "configuration: `{key}` must be plain ASCII (a name such as xn--… for others), not {url:?}"
                ))
            } else if (url.starts_with("https://") || url.starts_with("http://")) && url.ends_with('/') {
                Ok(())
            } else {
                Err(format!("configuration: `{key}` must begin with https:// or http:// and end in /, not {url:?}"))
            }
        };
        if let Some(url) = &self.http.public_url {
            base("public_url", url)?;
        }
        for mirror in &self.snapshot.mirrors {
            base("mirrors", mirror)?;
        }
        let at_least_one = [
            ("snapshot_hours", self.snapshot.snapshot_hours as usize),
            ("signs_per_minute", self.http.signs_per_minute as usize),
            ("connections", self.http.connections),
            ("read_connections", self.storage.read_connections),
            ("request_days", self.programme.request_days as usize),
            ("erase_days", self.delivery.erase_days as usize),
            ("mail_attempts", self.mail.mail_attempts as usize),
            ("mail_seconds", self.mail.mail_seconds as usize),
            ("mail_connections", self.mail.mail_connections),
        ];
        let mut at_least_one = at_least_one.into_iter().chain(self.guard.numbers());
        if let Some((key, _)) = at_least_one.find(|(_, number)| *number == 0) {
            return Err(format!("configuration: `{key}` must be at least 1"));
        }
        if !wire::limit::POLL_SECONDS.contains(&self.snapshot.poll_seconds) {
            let (least, most) = (wire::limit::POLL_SECONDS.start(), wire::limit::POLL_SECONDS.end());
            return Err(format!("configuration: `poll_seconds` must be {least} to {most}"));
        }
        if self.mail.mail_from.parse::<lettre::message::Mailbox>().is_err() {
            return Err("configuration: `mail_from` must be an address such as `IFEX <mail@example.org>`".into());
        }
        if let Some(url) = &self.mail.smtp_url {
            if !url.starts_with("smtp://") && !url.starts_with("smtps://") {
                return Err("configuration: `smtp_url` must begin with smtp:// or smtps://".into());
            }
            let here = ["localhost", "127.0.0.1", "[::1]"].iter().any(|host| url.contains(host));
            if !here && self.http.public_url.is_none() {
                return Err("configuration: `smtp_url` without `public_url` would mail links that lead nowhere; \
                            set `public_url` to the address that readers see"
                    .into());
            }
        }
        if self.storage.secret() == self.snapshot_key() {
            return Err("configuration: `secret_file` and `snapshot_key_file` must be two files".into());
        }
        Ok(())
    }
}
