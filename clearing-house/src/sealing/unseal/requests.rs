//! Opening exported requests.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::Path,
};

use serde_json::Value;
use wire::RequestContent;
use zeroize::Zeroizing;

use super::{
    super::{
        files,
        key::Keys,
        record::{OpenedRequest, SealedRequest},
    },
    Unsealed, harmless,
};
use crate::{
    import::{
        Format,
        lines::{self, Line},
    },
    progress::Progress,
};

/// Opens the requests of an export, into a new file: CSV for people, or JSON lines, which `clearing-house answer` needs. One
/// that does not open is told with its line, and the others go on.
pub fn open_all(export: &Path, keys: &Keys, out: &Path) -> Result<Unsealed, String> {
    let unreadable = |e| format!("cannot read {}: {e}", export.display());
    let input = File::open(export).map_err(unreadable)?;
    let bytes = input.metadata().map_err(unreadable)?.len();
    let mut output = Output::create(out)?;
    let mut progress = Progress::new("requests", bytes, false);
    let mut done = Unsealed::default();
    for line in lines::records(input, Format::Jsonl)? {
        let line = line.map_err(|e| format!("cannot read on: {e}"))?;
        let (number, end) = (line.number, line.end);
        match open(line, keys) {
            Ok(request) => {
                for fault in request.content.faults() {
                    let (field, code) = (fault.field.as_str(), fault.code.as_str());
                    progress
                        .say(&format!("line {number}: opened, but its {field} is not as our form sends it ({code})"));
                }
                output.write(&request).map_err(|e| format!("cannot write {}: {e}", out.display()))?;
                done.opened += 1;
            }
            Err(reason) => {
                progress.say(&format!("line {number}: {reason}"));
                done.refused += 1;
            }
        }
        progress.advance(end);
    }
    output.finish().map_err(|e| format!("cannot write {}: {e}", out.display()))?;
    progress.finish(&format!("{} opened, {} not", done.opened, done.refused));
    Ok(done)
}

fn open(line: Line, keys: &Keys) -> Result<OpenedRequest, String> {
    let record = line.record.map_err(|(reason, _)| reason)?;
    let SealedRequest { id, received, kind, lookup, to, sealed, .. } = serde_json::from_value(Value::Object(record))
        .map_err(|e| format!("not a request that `clearing-house requests export` wrote: {e}"))?;
    let private = keys.of(&to.0)?;
    let info = seal::context::request(kind.as_str());
    let plain = seal::open(private, &info, &lookup.0, &sealed.0).map(Zeroizing::new).map_err(|e| e.to_string())?;
    let content: Option<RequestContent> = seal::unpad(&plain).and_then(|json| serde_json::from_slice(json).ok());
    let content = content.filter(|content| content.kind == kind);
    let content = content.ok_or("it opens, but what is in it is not a request of our form")?;
    Ok(OpenedRequest { id, received, lookup, content })
}

enum Output {
    Csv(Box<csv::Writer<File>>),
    Jsonl(BufWriter<File>),
}

/// The columns of a table for people; mailbox and keys are in the JSON lines only.
const COLUMNS: [&str; 10] =
    ["id", "received", "kind", "lang", "country", "organisation", "subject", "text", "contact", "about"];

impl Output {
    fn create(path: &Path) -> Result<Self, String> {
        let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default().to_ascii_lowercase();
        match end.as_str() {
            "jsonl" => Ok(Self::Jsonl(BufWriter::new(files::create(path)?))),
            "csv" => {
                let mut writer = csv::Writer::from_writer(files::create(path)?);
                writer.write_record(COLUMNS).map_err(|e| format!("cannot write {}: {e}", path.display()))?;
                Ok(Self::Csv(Box::new(writer)))
            }
            _ => Err(format!("{} must end in .csv or .jsonl", path.display())),
        }
    }

    fn write(&mut self, request: &OpenedRequest) -> std::io::Result<()> {
        match self {
            Self::Jsonl(file) => {
                serde_json::to_writer(&mut *file, request)?;
                file.write_all(b"\n")
            }
            Self::Csv(writer) => {
                let OpenedRequest { id, received, content, .. } = request;
                let RequestContent { kind, lang, country, subject, text, contact, about, organisation, .. } = content;
                let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
                let cells = [
                    id.to_string(),
                    received.clone(),
                    kind.as_str().to_owned(),
                    lang.clone(),
                    or_empty(country),
                    or_empty(organisation),
                    subject.clone(),
                    text.clone(),
                    contact.clone(),
                    or_empty(about),
                ];
                Ok(writer.write_record(cells.map(harmless))?)
            }
        }
    }

    fn finish(self) -> std::io::Result<()> {
        match self {
            Self::Jsonl(mut file) => file.flush(),
            Self::Csv(mut writer) => writer.flush(),
        }
    }
}
