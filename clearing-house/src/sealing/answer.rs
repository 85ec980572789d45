//! Sealing an answer to the asker's key.

use std::{fs, fs::File, io::Write, path::Path};

use serde_json::Value;
use wire::{AnswerContent, limit};
use zeroize::Zeroizing;

use super::{
    files,
    record::{Base64, OpenedRequest, SealedAnswer},
};
use crate::{
    import::{Format, lines},
    keys,
};

/// Seals the text of a file as an answer to one of the opened requests, and adds it to the end of `out`.
pub fn seal(request: i64, text: &Path, unsealed: &Path, out: &Path, written: String) -> Result<(), String> {
    let request = find(unsealed, request)?;
    let text = fs::read_to_string(text)
        .map(Zeroizing::new)
        .map_err(|e| format!("cannot read {}: {e}; it must be text in UTF-8", text.display()))?;
    let text = match wire::text::paragraphs(&text, limit::REQUEST_TEXT) {
        Ok("") => return Err("the answer is empty".into()),
        Ok(text) => text.to_owned(),
        Err(wire::ErrorCode::TooLong) => {
            return Err(format!("the answer is longer than {} characters", limit::REQUEST_TEXT));
        }
        Err(_) => return Err("the answer has control characters or direction overrides; remove them".into()),
    };
    let key: [u8; 32] = keys::from_base64url(&request.content.answer_key)
        .ok_or("the request has no key to which an answer could be sealed; use its contact, if it has one")?;
    let content = AnswerContent { text, written };
    let json = Zeroizing::new(serde_json::to_vec(&content).map_err(|e| e.to_string())?);
    let padded = Zeroizing::new(seal::pad(&json, limit::PADDING));
    let random = keys::random().map_err(|e| e.to_string())?;
    let sealed = seal::seal(&key, &seal::context::answer(), &request.lookup.0, &padded, &random);
    let sealed = sealed.map_err(|e| e.to_string())?;
    let line = SealedAnswer { id: request.id, lookup: request.lookup, sealed: Base64(sealed) };
    let mut line = serde_json::to_vec(&line).map_err(|e| e.to_string())?;
    line.push(b'\n');
    let mut file = files::append(out)?;
    file.write_all(&line).and_then(|()| file.sync_all()).map_err(|e| format!("cannot write {}: {e}", out.display()))
}

fn find(unsealed: &Path, id: i64) -> Result<OpenedRequest, String> {
    let input = File::open(unsealed).map_err(|e| format!("cannot read {}: {e}", unsealed.display()))?;
    for line in lines::records(input, Format::Jsonl)? {
        let Ok(record) = line?.record else { continue };
        if record.get("id").and_then(Value::as_i64) == Some(id) {
            return serde_json::from_value(Value::Object(record)).map_err(|e| {
                format!("request {id} in {} is not as `clearing-house unseal` wrote it: {e}", unsealed.display())
            });
        }
    }
    Err(format!(
        "there is no request {id} in {}; is it the .jsonl file of `clearing-house unseal`?",
        unsealed.display()
    ))
}
