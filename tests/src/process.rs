//! A program that runs as long as its handle lives.

use std::{process::Stdio, sync::Arc, time::Duration};

use rustix::process::{Pid, Signal, kill_process_group};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, BufReader},
    process::{Child, Command},
    sync::{Mutex, watch},
    time::timeout,
};

use crate::{Outcome, wait::PATIENCE};

/// A running program. Dropping it kills the program and everything it started: ChromeDriver leaves its browsers behind.
pub struct Process {
    name: String,
    child: Child,
    said: watch::Receiver<Vec<String>>,
}

impl Process {
    /// Starts the program and collects what it says on both streams.
    pub fn start(name: &str, command: &mut Command) -> Outcome<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).process_group(0);
        let mut child = command.spawn().map_err(|error| format!("{name} cannot be started: {error}"))?;
        let (lines, said) = watch::channel(Vec::new());
        let lines = Arc::new(Mutex::new(lines));
        if let Some(out) = child.stdout.take() {
            tokio::spawn(collect(out, lines.clone()));
        }
        if let Some(out) = child.stderr.take() {
            tokio::spawn(collect(out, lines));
        }
        Ok(Self { name: name.to_owned(), child, said })
    }

    /// Waits for a line that `pick` takes something from.
    pub async fn line<T>(&mut self, what: &str, pick: impl Fn(&str) -> Option<T>) -> Outcome<T> {
        let mut said = self.said.clone();
        let search = async {
            loop {
                let found = said.borrow_and_update().iter().find_map(|line| pick(line));
                if found.is_some() || said.changed().await.is_err() {
                    return found;
                }
            }
        };
        let found = timeout(PATIENCE, search).await.ok().flatten();
        found.ok_or_else(|| format!("{} never said {what}; it said:\n{}", self.name, self.said()).into())
    }

    /// The address in the line `ready http://…`, without a trailing slash.
    pub async fn ready(&mut self) -> Outcome<String> {
        self.line("ready", |line| Some(line.split_once("ready http://")?.1.split_whitespace().next()?.to_owned()))
            .await
            .map(|address| format!("http://{}", address.trim_end_matches('/')))
    }

    /// Everything it has said so far.
    pub fn said(&self) -> String {
        self.said.borrow().join("\n")
    }

    /// Kills it and waits until it is gone.
    pub async fn kill(mut self) -> Outcome {
        self.kill_group();
        self.child.wait().await?;
        Ok(())
    }

    fn kill_group(&self) {
        let group = self.child.id().and_then(|id| Pid::from_raw(id.try_into().ok()?));
        // It may have ended by itself a moment ago.
        let _ = group.map(|group| kill_process_group(group, Signal::KILL));
    }

    /// Waits for it to end by itself, and gives what it said if it succeeded.
    pub async fn finish(mut self) -> Outcome<String> {
        let status = timeout(PATIENCE + Duration::from_secs(40), self.child.wait()).await??;
        let mut said = self.said.clone();
        // The channel closes when both streams have been read to their end.
        while said.changed().await.is_ok() {}
        if status.success() { Ok(self.said()) } else { Err(format!("{}: {status}\n{}", self.name, self.said()).into()) }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill_group();
    }
}

async fn collect(out: impl AsyncRead + Unpin, lines: Arc<Mutex<watch::Sender<Vec<String>>>>) {
    let mut reader = BufReader::new(out).lines();
    while let Ok(Some(line)) = reader.next_line().await {
        lines.lock().await.send_modify(|said| said.push(line));
    }
}
