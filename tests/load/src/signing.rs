//! Signers: each connection sends one signature after the other, as fast as it is answered.

use std::{cell::RefCell, net::SocketAddr, rc::Rc, time::Instant};

use tokio::task::JoinSet;

use crate::{Outcome, line::Line, tally::Tally};

/// What an operator sets who measures from one place: nobody is held back for signing too often or asked for work, and no
/// signature is set aside; clients come by way of one proxy, and no mail goes out, so that the outbox only fills. Every
/// signature is judged as always.
pub const SETTINGS: [(&str, &str); 7] = [
    ("IFEX_SIGNS_PER_MINUTE", MANY),
    ("IFEX_GUARD_ADDRESS_HOUR", MANY),
    ("IFEX_GUARD_NETWORK_HOUR", MANY),
    ("IFEX_GUARD_DOMAIN_HOUR", MANY),
    ("IFEX_GUARD_WORK_MINUTE", MANY),
    ("IFEX_GUARD_FLOOD_MINUTE", MANY),
    ("IFEX_TRUSTED_HOPS", "1"),
];
const MANY: &str = "1000000000";

/// Connections on which is signed at the same time.
pub const CONNECTIONS: usize = 128;

/// Signatures to be sent, and what became of them.
pub struct Signing {
    /// Numbers with their requests.
    pub waiting: std::vec::IntoIter<(u32, Vec<u8>)>,
    pub tally: Tally,
    pub accepted: Vec<u32>,
    /// Sent, and the connection broke before an answer came.
    pub unknown: Vec<u32>,
    /// The first answer that was not 202.
    pub refused: Option<String>,
}

impl Signing {
    pub fn new(requests: Vec<(u32, Vec<u8>)>) -> Self {
        let waiting = requests.into_iter();
        Self { waiting, tally: Tally::new(), accepted: Vec::new(), unknown: Vec::new(), refused: None }
    }

    /// Signs on all connections until a time, until nothing waits, or until the server is gone; what is under way is
    /// waited for.
    pub async fn run(self, to: SocketAddr, until: Instant) -> Outcome<Self> {
        let shared = Rc::new(RefCell::new(self));
        let mut lines = Vec::new();
        for _ in 0..CONNECTIONS {
            lines.push(Line::open(to).await?);
        }
        shared.borrow_mut().tally = Tally::new();
        let mut clients = JoinSet::new();
        for line in lines {
            clients.spawn_local(client(line, Rc::clone(&shared), until));
        }
        clients.join_all().await;
        let done = Rc::into_inner(shared).ok_or("a client still runs")?.into_inner();
        match &done.refused {
            None => Ok(done),
            Some(reply) => Err(format!("a signature was refused: {reply}").into()),
        }
    }
}

async fn client(mut line: Line, shared: Rc<RefCell<Signing>>, until: Instant) {
    loop {
        let asked = Instant::now();
        let next = if asked < until { shared.borrow_mut().waiting.next() } else { None };
        let Some((number, request)) = next else { return };
        let reply = line.ask(&request).await;
        let mut shared = shared.borrow_mut();
        match reply {
            Ok(reply) if reply.status == 202 => {
                shared.tally.note(asked);
                shared.accepted.push(number);
            }
            Ok(reply) => {
                let said = format!("{} {}", reply.status, String::from_utf8_lossy(reply.body));
                shared.refused.get_or_insert(said);
                return;
            }
            Err(_) => {
                shared.unknown.push(number);
                return;
            }
        }
    }
}
