//! A mailbox for development and tests: takes any mail, keeps the last ones in memory, shows them on a page. It has no
//! TLS, no password and no bound on who sends; production never runs it.

mod message;
mod page;
mod smtp;

use std::{
    collections::VecDeque,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::net::TcpListener;

pub use message::Mail;
pub use smtp::{Fault, Step};

/// Mails kept.
const KEPT: usize = 200;

/// The mails, newest last.
#[derive(Default)]
pub struct Mails(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    taken: u64,
    mails: VecDeque<Mail>,
    fault: Fault,
}

impl Mails {
    /// Every mail kept, oldest first.
    pub fn all(&self) -> Vec<Mail> {
        self.kept().mails.iter().cloned().collect()
    }

    /// One mail.
    pub fn get(&self, id: u64) -> Option<Mail> {
        self.kept().mails.iter().find(|mail| mail.id == id).cloned()
    }

    /// Mails taken since the start, also those no longer kept.
    pub fn taken(&self) -> u64 {
        self.kept().taken
    }

    /// Misbehaves so from now on, in connections that are open too.
    pub fn misbehave(&self, fault: Fault) {
        self.kept().fault = fault;
    }

    fn fault(&self) -> Fault {
        self.kept().fault
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, mut mail: Mail) {
        let mut kept = self.kept();
        kept.taken += 1;
        mail.id = kept.taken;
        kept.mails.push_back(mail);
        if kept.mails.len() > KEPT {
            kept.mails.pop_front();
        }
    }
}

/// A running mailbox.
pub struct Running {
    /// Where it takes mails.
    pub smtp: SocketAddr,
    /// Where it shows them.
    pub http: SocketAddr,
    /// The mails.
    pub mails: Arc<Mails>,
}

/// Starts a mailbox; it runs until the process ends.
pub async fn start(smtp: SocketAddr, http: SocketAddr) -> Result<Running, String> {
    start_with(smtp, http, Fault::None).await
}

/// Starts a mailbox that misbehaves.
pub async fn start_with(smtp: SocketAddr, http: SocketAddr, fault: Fault) -> Result<Running, String> {
    let (smtp, http) = (bind(smtp).await?, bind(http).await?);
    let mails = Arc::new(Mails::default());
    mails.misbehave(fault);
    let address = |listener: &TcpListener| listener.local_addr().map_err(|e| e.to_string());
    let running = Running { smtp: address(&smtp)?, http: address(&http)?, mails: Arc::clone(&mails) };
    tokio::spawn(smtp::serve(smtp, Arc::clone(&mails)));
    tokio::spawn(async move {
        let _ = axum::serve(http, page::router(mails)).await;
    });
    Ok(running)
}

/// Waits for SIGINT or SIGTERM.
pub async fn stopped() -> Result<(), String> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate()).map_err(|e| e.to_string())?;
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
    Ok(())
}

async fn bind(address: SocketAddr) -> Result<TcpListener, String> {
    TcpListener::bind(address).await.map_err(|e| format!("cannot listen on {address}: {e}; give another address"))
}
