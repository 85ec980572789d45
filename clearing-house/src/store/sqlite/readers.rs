//! Connections for reading, used from tokio's threads for blocking work.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::Connection;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::super::{StoreError, Stored};
use super::schema;

/// A connection on loan; it comes back also where the reading panics.
struct Lent {
    connection: Option<Connection>,
    idle: Arc<Mutex<Vec<Connection>>>,
    /// Given back after the connection: fields are dropped after [`Drop::drop`].
    _permit: OwnedSemaphorePermit,
}

impl Drop for Lent {
    fn drop(&mut self) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.extend(self.connection.take());
    }
}

/// A few connections that read; whoever comes when all are busy waits.
pub struct Readers {
    idle: Arc<Mutex<Vec<Connection>>>,
    free: Arc<Semaphore>,
}

impl Readers {
    /// Opens the connections.
    pub fn open(path: &Path, connections: usize) -> Stored<Self> {
        let idle = (0..connections.max(1))
            .map(|_| {
                let connection = schema::connect(path)?;
                connection.pragma_update(None, "query_only", true)?;
                Ok(connection)
            })
            .collect::<Stored<Vec<_>>>()?;
        Ok(Self { free: Arc::new(Semaphore::new(idle.len())), idle: Arc::new(Mutex::new(idle)) })
    }

    /// Reads in one transaction, so that several statements see one state.
    pub async fn read<T, F>(&self, read: F) -> Stored<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Stored<T> + Send + 'static,
    {
        let closed = || StoreError::Unavailable("the store has stopped".into());
        let permit = Arc::clone(&self.free).acquire_owned().await.map_err(|_| closed())?;
        let connection = self.idle.lock().map_err(|_| closed())?.pop().ok_or_else(closed)?;
        let lent = Lent { connection: Some(connection), idle: Arc::clone(&self.idle), _permit: permit };
        // Whoever asked may go away meanwhile; connection and permit come back together, when the reading is over.
        let task = tokio::task::spawn_blocking(move || {
            let connection = lent.connection.as_ref().ok_or_else(closed)?;
            let transaction = connection.unchecked_transaction()?;
            read(&transaction)
        });
        task.await.map_err(|_| StoreError::Internal("a read failed by a fault in the program".into()))?
    }
}
