//! Opening a delivery's signatures, and checking that they are whole: as many, in that order, as were frozen.

use std::{
    fs::{self, File},
    panic::resume_unwind,
    path::Path,
    thread,
};

use sha2::{Digest, Sha256};

use super::{
    super::{
        delivery::{Entry, Header, Line, Reader},
        files,
        key::Keys,
    },
    Unsealed,
    rows::{COLUMNS, Outcome, Row, row},
};
use crate::{
    keys::{self, Hash},
    progress::Progress,
};

/// Signatures opened together, by as many threads as the machine has: opening is arithmetic.
const BATCH: usize = 1_000;
/// Signatures told one by one of those that do not open; a table with a wrong key would say nothing else.
const TOLD: u64 = 20;

/// Opens the signatures into a new table.
pub fn open_all(export: &Path, header: &Header, keys: &Keys, out: &Path, partial: bool) -> Result<Unsealed, String> {
    if let Some(reason) = header.keys.iter().map(|key| keys.of(&key.0)).find_map(Result::err)
        && header.keys.iter().all(|key| keys.of(&key.0).is_err())
    {
        return Err(format!("{} is {reason}", export.display()));
    }
    if !out.extension().is_some_and(|end| end.eq_ignore_ascii_case("csv")) {
        return Err(format!("{} must end in .csv: signatures are opened into a table", out.display()));
    }
    let unwritable = |e: csv::Error| format!("cannot write {}: {e}", out.display());
    let mut table = csv::Writer::from_writer(files::create(out)?);
    table.write_record(COLUMNS).map_err(unwritable)?;
    let mut opening = Opening::new(export, header, keys)?;
    let done = opening.run(&mut table);
    let flushed = table.flush().map_err(|e| format!("cannot write {}: {e}", out.display()));
    let done = done.and_then(|done| flushed.map(|()| done));
    let faults = opening.whole.faults(header);
    match done {
        Ok(done) if faults.is_empty() || partial => {
            for fault in &faults {
                opening.progress.say(&format!("not whole: {fault}"));
            }
            opening.finish(&done, faults.is_empty());
            Ok(Unsealed { opened: done.opened, refused: done.refused + faults.len() as u64 })
        }
        failed => {
            drop(table);
            // Nobody shall take a part for the whole.
            fs::remove_file(out).map_err(|e| format!("cannot remove {}, which is not whole: {e}", out.display()))?;
            failed?;
            Err(format!(
                "{} is not whole: {}. Ask for it again; to open what is there, add --partial",
                export.display(),
                faults.join("; ")
            ))
        }
    }
}

/// How many of each outcome.
#[derive(Default)]
struct Done {
    opened: u64,
    taken_back: u64,
    not_sealed: u64,
    refused: u64,
}

struct Opening<'a> {
    export: &'a Path,
    header: &'a Header,
    keys: &'a Keys,
    reader: Reader,
    progress: Progress,
    whole: Whole,
}

impl<'a> Opening<'a> {
    fn new(export: &'a Path, header: &'a Header, keys: &'a Keys) -> Result<Self, String> {
        let opened = Reader::open(export).and_then(|mut reader| {
            reader.read()?;
            Ok((reader, fs::metadata(export)?.len()))
        });
        let (reader, bytes) = opened.map_err(|e| format!("cannot read {}: {e}", export.display()))?;
        let progress = Progress::new("signatures", bytes, false);
        Ok(Self { export, header, keys, reader, progress, whole: Whole::default() })
    }

    fn run(&mut self, table: &mut csv::Writer<File>) -> Result<Done, String> {
        let mut done = Done::default();
        loop {
            let mut batch = Vec::with_capacity(BATCH);
            let mut more = true;
            while more && batch.len() < BATCH {
                let line = self.reader.read();
                let line = line.map_err(|e| format!("cannot read on in {}: {e}", self.export.display()))?;
                more = line.is_some();
                let Some(line) = line else { break };
                if let Some(entry) = self.whole.take(self.header, line) {
                    batch.push((entry, self.reader.at));
                }
            }
            for (row, (entry, end)) in self.rows(&batch).into_iter().zip(&batch) {
                self.tell(&mut done, entry, &row);
                table.write_record(&row.cells).map_err(|e| format!("cannot write the table: {e}"))?;
                self.progress.advance(*end);
            }
            if !more {
                return Ok(done);
            }
        }
    }

    /// The rows, in order, opened by several threads.
    fn rows(&self, batch: &[(Entry, u64)]) -> Vec<Row> {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let (petition, keys) = (self.header.petition.as_str(), self.keys);
        let open = |part: &[(Entry, u64)]| part.iter().map(|(entry, _)| row(petition, entry, keys)).collect::<Vec<_>>();
        thread::scope(|scope| {
            let parts = batch.chunks(batch.len().div_ceil(threads).max(1));
            let running: Vec<_> = parts.map(|part| scope.spawn(move || open(part))).collect();
            // A row that went missing would be told by nothing else.
            running.into_iter().flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        })
    }

    fn tell(&mut self, done: &mut Done, entry: &Entry, row: &Row) {
        let number = entry.number;
        match &row.outcome {
            Outcome::Opened(faults) => {
                done.opened += 1;
                for fault in faults {
                    let (field, code) = (fault.field.as_str(), fault.code.as_str());
                    let note =
                        format!("signature {number}: opened, but its {field} is not as our form sends it ({code})");
                    self.progress.say(&note);
                }
            }
            Outcome::TakenBack => done.taken_back += 1,
            Outcome::NotSealed => done.not_sealed += 1,
            Outcome::Refused(reason) => {
                done.refused += 1;
                if done.refused <= TOLD {
                    self.progress.say(&format!("signature {number}: {reason}"));
                }
            }
        }
    }

    fn finish(&self, done: &Done, whole: bool) {
        let Done { opened, taken_back, not_sealed, refused } = done;
        let Header { petition, delivery, organisation, digest, .. } = self.header;
        let whole = if whole { "whole" } else { "NOT WHOLE" };
        self.progress.finish(&format!(
            "delivery {delivery} of {petition} for {organisation}, {whole}: {opened} opened, {taken_back} taken back, \
             {not_sealed} not sealed to {organisation}, {refused} not opened"
        ));
        println!("digest {}; the delivery's receipt must have the same", keys::base64url(&digest.0));
    }
}

/// Whether the file is what was exported.
#[derive(Default)]
struct Whole {
    digest: Sha256,
    entries: u64,
    out_of_order: bool,
    rebound: bool,
    strange: u64,
    end: Option<(u64, bool)>,
}

impl Whole {
    /// Notes a line, and gives its entry back.
    fn take(&mut self, header: &Header, line: Line) -> Option<Entry> {
        match line {
            Line::Entry(entry) if self.end.is_none() => {
                self.entries += 1;
                self.digest.update(entry.item.0);
                self.out_of_order |= entry.number != self.entries;
                let item = |key: &String| keys::sha256(wire::delivery::item(&header.petition, key).as_bytes());
                self.rebound |= entry.key.as_ref().is_some_and(|key| item(key) != entry.item.0);
                return Some(*entry);
            }
            Line::End { entries, same } if self.end.is_none() => self.end = Some((entries, same)),
            Line::Entry(_) | Line::End { .. } | Line::Other => self.strange += 1,
        }
        None
    }

    /// Everything that is wrong.
    fn faults(&self, header: &Header) -> Vec<String> {
        let mut faults = Vec::new();
        let Some((entries, same)) = self.end else {
            return vec![format!("it ends early, after {} of {} signatures", self.entries, header.signatures)];
        };
        if self.entries != header.signatures || entries != header.signatures {
            faults.push(format!("it has {} of {} signatures", self.entries, header.signatures));
        }
        let digest: Hash = self.digest.clone().finalize().into();
        if self.out_of_order || self.rebound || digest != header.digest.0 {
            faults.push("its signatures are not those that were frozen".to_owned());
        }
        if self.strange > 0 {
            faults.push(format!("{} lines are no signatures", self.strange));
        }
        if faults.is_empty() && !same {
            faults.push("it was changed since it was exported".to_owned());
        }
        faults
    }
}
