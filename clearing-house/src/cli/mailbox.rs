//! `clearing-house mailbox`.

use std::{net::SocketAddr, process::ExitCode};

use clap::Args;

use crate::mailbox;

/// Development only: an SMTP server that keeps the last 200 mails in memory and shows them on a page. Never deliver
/// real mail to it. `smtp://ADDRESS`, then `ready http://ADDRESS` are printed on standard output.
#[derive(Args)]
pub struct Mailbox {
    /// Where to take mails; port 0 takes any free one.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:2525")]
    smtp: SocketAddr,
    /// Where to show them.
    #[arg(long, alias = "listen", value_name = "ADDRESS", default_value = "127.0.0.1:8025")]
    http: SocketAddr,
}

impl Mailbox {
    /// Takes mails until interrupted.
    pub async fn run(self) -> Result<ExitCode, String> {
        let running = mailbox::start(self.smtp, self.http).await?;
        println!("mails are taken at smtp://{}", running.smtp);
        println!("ready http://{}", running.http);
        mailbox::stopped().await?;
        Ok(ExitCode::SUCCESS)
    }
}
