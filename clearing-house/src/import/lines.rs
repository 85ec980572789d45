//! From bytes to records, a line at a time, each line bounded.

use std::{
    collections::VecDeque,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

use serde_json::Value;

use super::Record;

/// Bytes of a line at most: five languages of [`wire::limit::TEXT`] in four-byte letters.
const LINE: usize = 1 << 20;

/// How a file is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// By the file's name: `.csv` is CSV, anything else JSON lines.
    #[default]
    Auto,
    /// One JSON object a line.
    Jsonl,
    /// Comma-separated values with a header; lists parted by `;`.
    Csv,
}

impl Format {
    /// The format of a file.
    pub fn of(self, path: &Path) -> Self {
        match self {
            Self::Auto if path.extension().is_some_and(|e| e.eq_ignore_ascii_case("csv")) => Self::Csv,
            Self::Auto => Self::Jsonl,
            given => given,
        }
    }
}

/// One line or CSV row.
pub struct Line {
    /// Its number, from 1; of a CSV row, where it begins.
    pub number: u64,
    /// Bytes read through it.
    pub end: u64,
    /// What it says, or why it says nothing with its text.
    pub record: Result<Record, (String, String)>,
}

/// The records of a file. Fails where nothing of the file can be read; an item fails, and is the last, where reading
/// on is impossible.
pub fn records<'a>(
    input: impl Read + 'a,
    format: Format,
) -> Result<Box<dyn Iterator<Item = Result<Line, String>> + 'a>, String> {
    let lines = Lines { input: BufReader::new(input), again: VecDeque::new(), number: 0, end: 0 };
    // Reading on after a failure would fail for ever.
    let mut failed = false;
    let until_failed = move |line: &Result<Line, String>| !std::mem::replace(&mut failed, line.is_err());
    Ok(match format {
        Format::Csv => Box::new(CsvRows::new(lines)?.take_while(until_failed)),
        Format::Auto | Format::Jsonl => Box::new(JsonLines(lines).take_while(until_failed)),
    })
}

/// A file's lines with their ends, each bounded in memory.
struct Lines<R> {
    input: BufReader<R>,
    /// Lines to be read once more, before those of the file.
    again: VecDeque<Raw>,
    number: u64,
    end: u64,
}

/// A line as it stands in the file; `None` where it is too long.
struct Raw {
    number: u64,
    end: u64,
    bytes: Option<Vec<u8>>,
}

impl<R: Read> Lines<R> {
    fn next(&mut self) -> io::Result<Option<Raw>> {
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        // One more than allowed, to see that there is more.
        let read = self.input.by_ref().take(LINE as u64 + 1).read_until(b'\n', &mut bytes)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        self.end += read as u64;
        let too_long = read > LINE && bytes.last() != Some(&b'\n');
        if too_long {
            self.skip_rest()?;
        }
        if self.number == 1 && bytes.starts_with(b"\xEF\xBB\xBF") {
            bytes.drain(..3);
        }
        Ok(Some(Raw { number: self.number, end: self.end, bytes: (!too_long).then_some(bytes) }))
    }

    fn skip_rest(&mut self) -> io::Result<()> {
        loop {
            let buffer = self.input.fill_buf()?;
            if buffer.is_empty() {
                return Ok(());
            }
            let found = buffer.iter().position(|b| *b == b'\n');
            let skip = found.map_or(buffer.len(), |place| place + 1);
            self.input.consume(skip);
            self.end += skip as u64;
            if found.is_some() {
                return Ok(());
            }
        }
    }
}

fn too_long() -> Result<Record, (String, String)> {
    Err((format!("longer than {LINE} bytes"), String::new()))
}

struct JsonLines<R>(Lines<R>);

impl<R: Read> Iterator for JsonLines<R> {
    type Item = Result<Line, String>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let Raw { number, end, bytes } = match self.0.next() {
                Ok(line) => line?,
                Err(e) => return Some(Err(e.to_string())),
            };
            let record = match bytes {
                Some(bytes) if bytes.trim_ascii().is_empty() => continue,
                Some(bytes) => parse(&bytes),
                None => too_long(),
            };
            return Some(Ok(Line { number, end, record }));
        }
    }
}

fn parse(bytes: &[u8]) -> Result<Record, (String, String)> {
    let lossy = || String::from_utf8_lossy(bytes).trim_end().to_owned();
    let text =
        std::str::from_utf8(bytes).map_err(|e| (format!("not UTF-8 at byte {}", e.valid_up_to() + 1), lossy()))?;
    match serde_json::from_str(text) {
        Ok(Value::Object(record)) => Ok(record),
        Ok(_) => Err(("not a JSON object".into(), lossy())),
        Err(e) => Err((format!("not JSON: {e}"), lossy())),
    }
}

/// Rows of CSV (RFC 4180). A row is put together from its lines here and not by a reader of the whole file, so that a
/// quotation mark left open costs one line, and not the memory and the rows of the rest.
struct CsvRows<R> {
    lines: Lines<R>,
    names: Vec<String>,
}

impl<R: Read> CsvRows<R> {
    fn new(mut lines: Lines<R>) -> Result<Self, String> {
        let header = loop {
            let line = lines.next().map_err(|e| e.to_string())?;
            let line = line.and_then(|line| line.bytes).ok_or("no CSV header: the file is empty, or not CSV")?;
            if !line.trim_ascii().is_empty() {
                break line;
            }
        };
        let header = csv_row(&header).map_err(|reason| format!("no CSV header: {reason}"))?;
        let names: Vec<String> = header.iter().map(|name| String::from_utf8_lossy(name).trim().to_owned()).collect();
        if !names.iter().any(|name| name == "id") {
            return Err("the CSV file's first line must name the columns, `id` among them".into());
        }
        Ok(Self { lines, names })
    }

    /// The lines of the next row and whether its quotation marks are closed.
    fn row(&mut self) -> io::Result<Option<(Vec<Raw>, bool)>> {
        let (mut row, mut size, mut quotes) = (Vec::new(), 0, Quotes::Start);
        while let Some(line) = self.lines.next()? {
            let Some(bytes) = &line.bytes else {
                // Beyond all bounds: no part of a row.
                if row.is_empty() {
                    return Ok(Some((vec![line], true)));
                }
                self.lines.again.push_front(line);
                return Ok(Some((row, false)));
            };
            size += bytes.len();
            quotes = quotes.after(bytes);
            let blank = row.is_empty() && bytes.trim_ascii().is_empty();
            row.push(line);
            if blank {
                row.clear();
                size = 0;
            } else if quotes == Quotes::Broken {
                let closed = row.len() == 1;
                return Ok(Some((row, closed)));
            } else if quotes != Quotes::Inside {
                return Ok(Some((row, true)));
            } else if size > LINE {
                break;
            }
        }
        Ok((!row.is_empty()).then_some((row, false)))
    }
}

impl<R: Read> Iterator for CsvRows<R> {
    type Item = Result<Line, String>;

    fn next(&mut self) -> Option<Self::Item> {
        let (mut row, closed) = match self.row() {
            Ok(row) => row?,
            Err(e) => return Some(Err(e.to_string())),
        };
        if !closed {
            // The line is to blame; those after it are rows of their own.
            for line in row.drain(1..).rev() {
                self.lines.again.push_front(line);
            }
        }
        let (number, end) = (row.first()?.number, row.last()?.end);
        let record = match row.into_iter().map(|line| line.bytes).collect::<Option<Vec<_>>>().map(|l| l.concat()) {
            None => too_long(),
            Some(bytes) if !closed => {
                Err(("a quotation mark is not closed".into(), String::from_utf8_lossy(&bytes).trim_end().to_owned()))
            }
            Some(bytes) => match csv_row(&bytes) {
                Ok(row) => csv_record(&self.names, &row),
                Err(reason) => Err((reason, String::from_utf8_lossy(&bytes).trim_end().to_owned())),
            },
        };
        Some(Ok(Line { number, end, record }))
    }
}

/// Where a row stands with its quotation marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// At a field's beginning, where alone a mark opens.
    Start,
    /// In a field without marks; one in the middle is a letter.
    Plain,
    /// Between the marks.
    Inside,
    /// After a mark that closes, or is the first of two that mean one.
    Closed,
    /// Text came after a mark that closed: within a line that is let pass, over several it means that the mark which
    /// opened was one left open, and this one opens another field.
    Broken,
}

impl Quotes {
    fn after(self, bytes: &[u8]) -> Self {
        bytes.iter().fold(self, |state, byte| match (state, byte) {
            (Self::Inside, b'"') => Self::Closed,
            (Self::Inside, _) => Self::Inside,
            (Self::Broken, _) => Self::Broken,
            (Self::Start, b'"') | (Self::Closed, b'"') => Self::Inside,
            (_, b',' | b'\n' | b'\r') => Self::Start,
            (Self::Closed, _) => Self::Broken,
            _ => Self::Plain,
        })
    }
}

/// The one row that the bytes are.
fn csv_row(bytes: &[u8]) -> Result<csv::ByteRecord, String> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).buffer_capacity(bytes.len()).from_reader(bytes);
    let mut rows = reader.byte_records();
    match (rows.next(), rows.next()) {
        (Some(Ok(row)), None) => Ok(row),
        (Some(Err(e)), _) | (_, Some(Err(e))) => Err(format!("not CSV: {e}")),
        (None, _) => Err("no columns".into()),
        (Some(Ok(_)), Some(Ok(_))) => Err("several rows in one line; end lines with a line feed".into()),
    }
}

fn csv_record(names: &[String], row: &csv::ByteRecord) -> Result<Record, (String, String)> {
    let lossy = || row.iter().map(String::from_utf8_lossy).collect::<Vec<_>>().join(",");
    if row.len() != names.len() {
        return Err((format!("{} columns instead of {}", row.len(), names.len()), lossy()));
    }
    let mut record = Record::new();
    for (name, value) in names.iter().zip(row.iter()) {
        let value = std::str::from_utf8(value).map_err(|_| (format!("column {name} is not UTF-8"), lossy()))?;
        if !value.is_empty() {
            record.insert(name.clone(), Value::String(value.to_owned()));
        }
    }
    Ok(record)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reasons(text: &[u8], format: Format) -> Vec<(u64, Result<usize, String>)> {
        let lines = records(text, format).unwrap();
        lines.map(Result::unwrap).map(|l| (l.number, l.record.map(|r| r.len()).map_err(|(why, _)| why))).collect()
    }

    #[test]
    fn bad_lines_are_told_and_good_ones_read() {
        let long = "x".repeat(LINE + 10);
        let text = [
            "\u{FEFF}{\"id\":\"a\"}\r\n\n[1]\nnot json\n{\"a\":\"".as_bytes(),
            b"\xff\"}\n",
            long.as_bytes(),
            b"\n{\"id\":\"b\"}",
        ]
        .concat();
        let found = reasons(&text, Format::Jsonl);
        assert_eq!(found[0], (1, Ok(1)));
        assert_eq!(found[1], (3, Err("not a JSON object".into())));
        assert!(found[2].0 == 4 && found[2].1.as_ref().is_err_and(|e| e.starts_with("not JSON")));
        assert_eq!(found[3], (5, Err("not UTF-8 at byte 7".into())));
        assert_eq!(found[4], (6, Err(format!("longer than {LINE} bytes"))));
        assert_eq!(found[5], (7, Ok(1)));
        assert_eq!(found.len(), 6);
    }

    #[test]
    fn a_quotation_mark_left_open_costs_one_line() {
        let text = b"id,text\na,\"open\nb,ok\nc,\"two\nlines \"\"quoted\"\"\"\nd,5\" disk\n";
        let found = reasons(text, Format::Csv);
        assert_eq!(found[0], (2, Err("a quotation mark is not closed".into())));
        assert_eq!(found[1..], [(3, Ok(2)), (4, Ok(2)), (6, Ok(2))]);
        // Closed only after more than a line may have.
        let mut text = b"id,text\na,\"open\n".to_vec();
        for number in 0..12_000 {
            text.extend_from_slice(format!("{number},{}\n", "good ".repeat(20)).as_bytes());
        }
        let found = reasons(&text, Format::Csv);
        assert_eq!((found.len(), found.iter().filter(|(_, r)| r.is_err()).count()), (12_001, 1));
    }

    #[test]
    fn a_file_that_cannot_be_read_to_its_end_is_not_through() {
        struct Breaks(bool);
        impl Read for Breaks {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                if std::mem::replace(&mut self.0, true) {
                    return Err(io::Error::other("bad sector"));
                }
                let text = b"id,text\na,b\n";
                buffer[..text.len()].copy_from_slice(text);
                Ok(text.len())
            }
        }
        for format in [Format::Csv, Format::Jsonl] {
            let last = records(Breaks(false), format).unwrap().last().unwrap();
            assert!(last.is_err_and(|e| e.contains("bad sector")), "{format:?}");
        }
    }

    #[test]
    fn csv_rows_know_their_lines() {
        let text = b"\xEF\xBB\xBFid,text\na,\"two\nlines\"\nb\nc,\xff\nd,ok\n";
        let found = reasons(text, Format::Csv);
        assert_eq!(found[0], (2, Ok(2)));
        assert_eq!(found[1], (4, Err("1 columns instead of 2".into())));
        assert_eq!(found[2], (5, Err("column text is not UTF-8".into())));
        assert_eq!(found[3], (6, Ok(2)));
        assert!(records(&b"name\nx\n"[..], Format::Csv).is_err());
    }
}
