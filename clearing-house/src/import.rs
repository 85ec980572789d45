//! Taking records in from files: JSON lines or CSV, refusing bad ones with line and reason while the good ones go in.
//! Records are known by the sort of their file and their id there; a run that was interrupted goes on where it was.

mod alert;
mod answer;
mod campaign;
mod endorsement;
mod fields;
mod flat;
mod kind;
pub(crate) mod lines;
mod listing;
mod native;
mod partner;
mod petition;

use std::{
    fs::File,
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::{
    progress::Progress,
    store::{Checkpoint, Imported, Store},
};
pub use kind::{Alerts, Answers, Campaigns, Endorsements, Exchange, Kind, Members, Opportunities, Partners, Petitions};
pub use lines::Format;

/// Records written together: about 20 ms of the writer's time, so that a running server's signatures get their turn.
const BATCH: usize = 500;
/// Goes into every record's hash, so that records are taken anew when the way of reading them changes.
const READING: &str = "2";

/// What an import is told.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// How the file is read.
    pub format: Format,
    /// Also writes refused records here, as JSON lines.
    pub refused: Option<PathBuf>,
    /// Organisation of petitions that name none.
    pub organisation: Option<String>,
    /// Consent wording of petitions that have none.
    pub consent: Option<String>,
    /// Says nothing on the way.
    pub quiet: bool,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// New records.
    pub imported: u64,
    /// Records that replaced older ones.
    pub updated: u64,
    /// Records that were there already.
    pub unchanged: u64,
    /// Lines refused, in an interrupted run before too.
    pub refused: u64,
    /// Lines that an interrupted run had dealt with.
    pub skipped: u64,
}

/// A JSON object, or a CSV row as one.
pub type Record = Map<String, Value>;

/// Imports a file, with progress on standard error. Interrupted at any point, it goes on from there when run again.
pub async fn file<K: Kind>(store: &dyn Store, path: &Path, options: &Options) -> Result<Summary, String> {
    let unreadable = |e: io::Error| format!("cannot read {}: {e}", path.display());
    let (digest, bytes) = digest(path, options).map_err(unreadable)?;
    let format = options.format.of(path);
    let input = File::open(path).map_err(unreadable)?;
    run::<K>(store, input, bytes, digest, format, options).await
}

/// Imports text that is part of the program.
pub async fn text<K: Kind>(store: &dyn Store, text: &'static str) -> Result<Summary, String> {
    let options = Options { quiet: true, ..Options::default() };
    let digest = crate::keys::sha256(text.as_bytes());
    run::<K>(store, text.as_bytes(), text.len() as u64, digest, Format::Jsonl, &options).await
}

async fn run<K: Kind>(
    store: &dyn Store,
    input: impl Read,
    bytes: u64,
    digest: [u8; 32],
    format: Format,
    options: &Options,
) -> Result<Summary, String> {
    let resumed = store.checkpoint(K::NAME, digest).await.map_err(|e| e.to_string())?;
    let mut at = resumed.unwrap_or(Checkpoint { kind: K::NAME, digest, line: 0, refused: 0 });
    let mut summary = Summary { refused: at.refused, skipped: at.line, ..Summary::default() };
    let mut progress = Progress::new(K::NAME, bytes, options.quiet);
    if at.line > 0 {
        progress.say(&format!("going on after line {}, where the last run stopped", at.line));
    }
    let mut refusals = Refusals::open(options, at.line > 0)?;
    let mut batch = Vec::with_capacity(BATCH);
    for line in lines::records(input, format)? {
        let line = line.map_err(|e| {
            format!("cannot read on: {e}; what is in stays in, and the same command goes on from there")
        })?;
        if line.number <= at.line {
            progress.skip(line.end);
            continue;
        }
        let salt = options_salt(options);
        let item = line.record.and_then(|record| {
            let hash = crate::keys::sha256(format!("{READING}\n{salt}\n{}", Value::Object(record.clone())).as_bytes());
            K::read(&record, hash, options).map_err(|reason| (reason, Value::Object(record).to_string()))
        });
        match item {
            Ok(item) => batch.push((line.number, item)),
            Err((reason, text)) => {
                at.refused += 1;
                refusals.note(&mut progress, line.number, &reason, &text)?;
            }
        }
        if batch.len() == BATCH {
            at.line = line.number;
            flush::<K>(store, &mut batch, &mut at, &mut summary, &mut refusals, &mut progress).await?;
        }
        progress.advance(line.end);
    }
    at.line = u64::MAX >> 1;
    flush::<K>(store, &mut batch, &mut at, &mut summary, &mut refusals, &mut progress).await?;
    store.finish_import(K::NAME, digest).await.map_err(|e| e.to_string())?;
    summary.refused = at.refused;
    refusals.flush()?;
    let Summary { imported, updated, unchanged, refused, .. } = summary;
    progress.finish(&format!("{imported} imported, {updated} updated, {unchanged} unchanged, {refused} refused"));
    Ok(summary)
}

async fn flush<K: Kind>(
    store: &dyn Store,
    batch: &mut Vec<(u64, K::Item)>,
    at: &mut Checkpoint,
    summary: &mut Summary,
    refusals: &mut Refusals,
    progress: &mut Progress,
) -> Result<(), String> {
    let (numbers, items): (Vec<u64>, Vec<K::Item>) = batch.drain(..).unzip();
    // Before the checkpoint: a run that is killed after it does not come to these lines again.
    refusals.flush()?;
    let results = K::store(store, items, *at).await.map_err(|e| e.to_string())?;
    for (number, result) in numbers.into_iter().zip(results) {
        match result {
            Imported::New => summary.imported += 1,
            Imported::Updated => summary.updated += 1,
            Imported::Unchanged => summary.unchanged += 1,
            Imported::NameTaken => {
                at.refused += 1;
                refusals.note(progress, number, "its id belongs to a record of another source", "")?;
            }
            Imported::Refused(reason) => {
                at.refused += 1;
                refusals.note(progress, number, reason, "")?;
            }
        }
    }
    Ok(())
}

/// Options that change what a record becomes are part of its hash and of the file's digest.
fn options_salt(options: &Options) -> String {
    format!("{:?} {:?}", options.organisation, options.consent)
}

fn digest(path: &Path, options: &Options) -> io::Result<([u8; 32], u64)> {
    let mut hash = Sha256::new();
    hash.update(format!("{READING} {:?} {}\n", options.format, options_salt(options)));
    let mut file = File::open(path)?;
    let mut buffer = vec![0; 1 << 16];
    let mut bytes = 0;
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok((hash.finalize().into(), bytes)),
            n => {
                hash.update(&buffer[..n]);
                bytes += n as u64;
            }
        }
    }
}

/// Tells each refused line on standard error, and keeps it where asked to.
struct Refusals {
    file: Option<(PathBuf, io::BufWriter<File>)>,
}

impl Refusals {
    fn open(options: &Options, resumed: bool) -> Result<Self, String> {
        let Some(path) = &options.refused else { return Ok(Self { file: None }) };
        let file = File::options().create(true).write(true).append(resumed).truncate(!resumed).open(path);
        let file = file.map_err(|e| format!("cannot write {}: {e}; give another with --refused", path.display()))?;
        Ok(Self { file: Some((path.clone(), io::BufWriter::new(file))) })
    }

    fn note(&mut self, progress: &mut Progress, line: u64, reason: &str, text: &str) -> Result<(), String> {
        progress.say(&format!("line {line}: {reason}"));
        let Some((path, file)) = &mut self.file else { return Ok(()) };
        let entry = serde_json::json!({ "line": line, "reason": reason, "text": text });
        writeln!(file, "{entry}").map_err(|e| format!("cannot write {}: {e}", path.display()))
    }

    fn flush(&mut self) -> Result<(), String> {
        let Some((path, file)) = &mut self.file else { return Ok(()) };
        file.flush().map_err(|e| format!("cannot write {}: {e}", path.display()))
    }
}
