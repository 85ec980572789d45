//! From bytes to records, a line at a time, each line bounded.

use std::{
    io::{BufRead, BufReader, Read},
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

/// The records of a file. Fails only where nothing of the file can be read.
pub fn records<'a>(input: impl Read + 'a, format: Format) -> Result<Box<dyn Iterator<Item = Line> + 'a>, String> {
    Ok(match format {
        Format::Csv => Box::new(csv_rows(input)?),
        Format::Auto | Format::Jsonl => {
            Box::new(JsonLines { input: BufReader::new(input), number: 0, end: 0, failed: false })
        }
    })
}

struct JsonLines<R> {
    input: BufReader<R>,
    number: u64,
    end: u64,
    /// Reading on after a failure would fail for ever.
    failed: bool,
}

impl<R: Read> Iterator for JsonLines<R> {
    type Item = Line;

    fn next(&mut self) -> Option<Line> {
        loop {
            let mut bytes = Vec::new();
            // One more than allowed, to see that there is more.
            let read = self.input.by_ref().take(LINE as u64 + 1).read_until(b'\n', &mut bytes);
            self.number += 1;
            let record = match read {
                Ok(0) => return None,
                Ok(_) if self.failed => return None,
                Ok(n) => {
                    self.end += n as u64;
                    if n > LINE && bytes.last() != Some(&b'\n') {
                        self.skip_rest();
                        Err((format!("longer than {LINE} bytes"), String::new()))
                    } else if self.number == 1 && bytes.starts_with(b"\xEF\xBB\xBF") {
                        parse(&bytes[3..])
                    } else {
                        parse(&bytes)
                    }
                }
                Err(_) if self.failed => return None,
                Err(e) => {
                    self.failed = true;
                    return Some(Line {
                        number: self.number,
                        end: self.end,
                        record: Err((e.to_string(), String::new())),
                    });
                }
            };
            if bytes.trim_ascii().is_empty() && record.is_err() && bytes.len() <= LINE {
                continue;
            }
            return Some(Line { number: self.number, end: self.end, record });
        }
    }
}

impl<R: Read> JsonLines<R> {
    fn skip_rest(&mut self) {
        loop {
            let (skip, done) = match self.input.fill_buf() {
                Ok([]) | Err(_) => return,
                Ok(buffer) => match buffer.iter().position(|b| *b == b'\n') {
                    Some(place) => (place + 1, true),
                    None => (buffer.len(), false),
                },
            };
            self.input.consume(skip);
            self.end += skip as u64;
            if done {
                return;
            }
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

fn csv_rows<'a>(input: impl Read + 'a) -> Result<impl Iterator<Item = Line> + 'a, String> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(BufReader::new(input));
    let headers = reader.byte_headers().map_err(|e| format!("no CSV header: {e}"))?.clone();
    let names: Vec<String> = headers
        .iter()
        .map(|name| String::from_utf8_lossy(name).trim_start_matches('\u{FEFF}').trim().to_owned())
        .collect();
    if !names.iter().any(|name| name == "id") {
        return Err("the CSV file's first line must name the columns, `id` among them".into());
    }
    let mut row = csv::ByteRecord::new();
    Ok(std::iter::from_fn(move || {
        let start = reader.position().clone();
        match reader.read_byte_record(&mut row) {
            Ok(false) => None,
            Ok(true) => {
                let number = row.position().map_or(start.line(), csv::Position::line);
                Some(Line { number, end: reader.position().byte(), record: csv_record(&names, &row) })
            }
            Err(e) if e.is_io_error() => None,
            Err(e) => {
                let record = Err((format!("not CSV: {e}"), String::new()));
                Some(Line { number: start.line(), end: reader.position().byte(), record })
            }
        }
    }))
}

fn csv_record(names: &[String], row: &csv::ByteRecord) -> Result<Record, (String, String)> {
    let lossy = || row.iter().map(String::from_utf8_lossy).collect::<Vec<_>>().join(",");
    if row.as_slice().len() > LINE {
        return Err((format!("longer than {LINE} bytes"), String::new()));
    }
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
        lines.map(|l| (l.number, l.record.map(|r| r.len()).map_err(|(why, _)| why))).collect()
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
