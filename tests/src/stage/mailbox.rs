//! The development mailbox: a mail server that keeps what it gets.

use serde_json::Value;
use tokio::process::Command;
use wire::route::CONFIRM_FRAGMENT;

use crate::{Outcome, place, process::Process, wait};

/// A running mailbox.
pub struct Mailbox {
    /// Where mails are sent, `smtp://…`.
    pub smtp: String,
    /// Where they are read, without a trailing slash.
    pub url: String,
    client: reqwest::Client,
    _process: Process,
}

impl Mailbox {
    /// Starts one on free ports.
    pub async fn start() -> Outcome<Self> {
        let mut command = Command::new(place::binary("clearing-house")?);
        command.args(["mailbox", "--smtp", "127.0.0.1:0", "--listen", "127.0.0.1:0"]);
        let mut process = Process::start("clearing-house mailbox", &mut command)?;
        let smtp = process
            .line("its SMTP address", |line| {
                Some(format!("smtp://{}", line.split_once("smtp://")?.1.split_whitespace().next()?))
            })
            .await?;
        let url = process.ready().await?;
        Ok(Self { smtp, url, client: reqwest::Client::new(), _process: process })
    }

    /// The mails to an address, oldest first, as the mailbox's JSON tells them.
    pub async fn to(&self, address: &str) -> Outcome<Vec<Value>> {
        let reply = self.client.get(format!("{}/mails.json", self.url)).send().await?.error_for_status()?;
        let all: Vec<Value> = serde_json::from_slice(&reply.bytes().await?)?;
        Ok(all.into_iter().filter(|mail| mail["to"].to_string().contains(address)).collect())
    }

    /// Waits for the first mail to an address and gives the confirmation link in it, to the clearing house's own page.
    pub async fn confirmation(&self, address: &str) -> Outcome<String> {
        self.link(address, "/confirm/").await
    }

    /// The same for the link that leads back to the page on which it was signed.
    pub async fn way_back(&self, address: &str) -> Outcome<String> {
        self.link(address, CONFIRM_FRAGMENT).await
    }

    async fn link(&self, address: &str, mark: &str) -> Outcome<String> {
        let mail = wait::until(&format!("a mail to {address}"), || async { Ok(self.to(address).await?.pop()) }).await?;
        let text = mail["text"].as_str().unwrap_or_default();
        let link = text.split_whitespace().find(|word| word.starts_with("http") && word.contains(mark));
        Ok(link.ok_or_else(|| format!("the mail has no link with {mark}:\n{text}"))?.to_owned())
    }
}
