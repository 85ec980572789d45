//! The one writer: a thread that takes commands from a bounded channel and commits those waiting together. Each has a
//! savepoint of its own, so that one failure does not undo the others, and is answered after the commit.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Mutex,
    thread::{self, JoinHandle},
};

use rusqlite::Connection;
use tokio::sync::{mpsc, oneshot};

use super::super::{StoreError, Stored};

/// Commands that may wait; senders beyond wait for a place.
const QUEUE: usize = 1_024;
/// Commands committed together at most: a commit then takes about 10 ms.
const GROUP: usize = 256;

/// Answers a command once it is known whether the commit held.
type Answer = Box<dyn FnOnce(Stored<()>) + Send>;
/// A command; says whether it worked, and how to answer. Given an error instead of a connection it only answers.
type Command = Box<dyn FnOnce(Stored<&Connection>) -> (bool, Answer) + Send>;

/// Sends commands to the writer's thread, and ends it when dropped, after what waits is written.
pub struct Writer {
    sender: Option<mpsc::Sender<Command>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the thread.
    pub fn start(connection: Connection) -> Stored<Self> {
        let (sender, receiver) = mpsc::channel(QUEUE);
        let thread = thread::Builder::new()
            .name("writer".into())
            .spawn(move || run(&connection, receiver))
            .map_err(|e| StoreError::Unavailable(format!("no thread for the writer: {e}")))?;
        Ok(Self { sender: Some(sender), thread: Mutex::new(Some(thread)) })
    }

    /// Runs a command in the writer's thread; answers after the commit.
    pub async fn write<T, F>(&self, command: F) -> Stored<T>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Stored<T> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let command: Command = Box::new(move |connection| {
            let result = connection.and_then(command);
            let worked = result.is_ok();
            let answer: Answer = Box::new(move |committed| {
                // Whoever asked may have gone; the write stands.
                let _ = reply.send(committed.and(result));
            });
            (worked, answer)
        });
        let stopped = || StoreError::Unavailable("the writer has stopped".into());
        self.sender.as_ref().ok_or_else(stopped)?.send(command).await.map_err(|_| stopped())?;
        answer.await.map_err(|_| StoreError::Internal("a write failed by a fault in the program".into()))?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.get_mut().ok().and_then(Option::take) {
            let _ = thread.join();
        }
    }
}

fn run(connection: &Connection, mut receiver: mpsc::Receiver<Command>) {
    while let Some(first) = receiver.blocking_recv() {
        let mut group = vec![first];
        while group.len() < GROUP
            && let Ok(next) = receiver.try_recv()
        {
            group.push(next);
        }
        let mut answers = Vec::with_capacity(group.len());
        let committed = write_group(connection, group, &mut answers);
        if committed.is_err() && !connection.is_autocommit() {
            let _ = connection.execute_batch("ROLLBACK");
        }
        for answer in answers {
            answer(committed.clone());
        }
    }
}

fn write_group(connection: &Connection, group: Vec<Command>, answers: &mut Vec<Answer>) -> Stored<()> {
    let mut begun = connection.execute_batch("BEGIN IMMEDIATE").map_err(StoreError::from);
    for command in group {
        match &begun {
            Ok(()) => begun = write_one(connection, command, answers),
            Err(error) => answers.push(command(Err(error.clone())).1),
        }
    }
    begun?;
    Ok(connection.execute_batch("COMMIT")?)
}

/// Runs one command in its savepoint. An error here means that the whole transaction is lost, as SQLite itself rolls
/// back when the disk is full.
fn write_one(connection: &Connection, command: Command, answers: &mut Vec<Answer>) -> Stored<()> {
    step(connection, "SAVEPOINT command")?;
    let outcome = catch_unwind(AssertUnwindSafe(|| command(Ok(connection))));
    let worked = matches!(outcome, Ok((true, _)));
    if let Ok((_, answer)) = outcome {
        answers.push(answer);
    }
    if connection.is_autocommit() {
        return Err(StoreError::Unavailable("the database rolled the write back; is the disk full?".into()));
    }
    if !worked {
        step(connection, "ROLLBACK TO command")?;
    }
    step(connection, "RELEASE command")
}

/// Steps that come with every command are parsed once.
fn step(connection: &Connection, sql: &str) -> Stored<()> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}
