//! The system's limit on open files, of which each connection is one.

use rustix::process::{Resource, getrlimit, setrlimit};

/// Files that are open besides connections: database, log, keys, snapshot, the mail relay.
const BESIDES: u64 = 100;

/// Raises this process's limit as far as the system lets it, and says so where that is too little for the connections
/// configured: what comes beyond would wait without a word.
pub fn raise(connections: usize) {
    let mut limit = getrlimit(Resource::Nofile);
    if limit.current != limit.maximum {
        let before = limit.current;
        limit.current = limit.maximum;
        match setrlimit(Resource::Nofile, limit) {
            Ok(()) => tracing::info!(before, now = limit.current, "the limit on open files was raised"),
            Err(error) => {
                tracing::warn!(%error, "the limit on open files was not raised");
                limit.current = before;
            }
        }
    }
    // No limit at all is enough.
    let room = limit.current.unwrap_or(u64::MAX);
    if room < connections as u64 + BESIDES {
        tracing::warn!(
            limit = room,
            connections,
            "fewer files may be open than `connections` needs; raise the hard limit (ulimit -Hn, LimitNOFILE=)"
        );
    }
}
