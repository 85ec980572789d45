//! Connections for reading, used from tokio's threads for blocking work.

use std::{
    path::Path,
    sync::{Arc, Mutex},
};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::super::{StoreError, Stored};
use super::schema;

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
        let _permit = Arc::clone(&self.free).acquire_owned().await.map_err(|_| closed())?;
        let connection = self.idle.lock().map_err(|_| closed())?.pop().ok_or_else(closed)?;
        let idle = Arc::clone(&self.idle);
        let task = tokio::task::spawn_blocking(move || {
            let result = connection.unchecked_transaction().map_err(StoreError::from).and_then(|transaction| {
                let result = read(&transaction);
                drop(transaction);
                result
            });
            if let Ok(mut idle) = idle.lock() {
                idle.push(connection);
            }
            result
        });
        task.await.map_err(|_| StoreError::Internal("a read failed by a fault in the program".into()))?
    }
}
