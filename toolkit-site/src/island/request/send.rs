//! Seals a request, sends it, and asks for its answers.

use gloo_net::http::Request;
use seal::browser::{BrowserError, Module, new_receipt};
use seal::receipt::Receipt;
use seal::{context, pad, unpad};
use wire::{
    AnswerContent, AnswerQuery, Answers, ErrorCode, ErrorReply, NewRequest, RequestContent, RequestKind, limit,
};

use super::Sealing;
use crate::base64;
use crate::words::Tool;

/// Why nothing came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server did not answer.
    Line,
    /// The browser could not seal or open.
    Seal,
    /// The server refused.
    Refused(ErrorCode),
}

impl From<BrowserError> for Failure {
    fn from(error: BrowserError) -> Self {
        if error == BrowserError::Unreachable { Self::Line } else { Self::Seal }
    }
}

/// A sealed request that was not yet taken. Sending it again sends the same bytes, so that it is one request whatever
/// the line does.
#[derive(Clone)]
pub struct Sealed {
    /// What the asker will hold.
    pub receipt: Receipt,
    body: NewRequest,
}

/// Seals a request; `content` gives it for the key to which answers are sealed.
pub async fn seal(
    sealing: &Sealing,
    kind: RequestKind,
    lang: &str,
    content: impl FnOnce(String) -> RequestContent,
) -> Result<Sealed, Failure> {
    let programme = base64::key(&sealing.programme).ok_or(Failure::Seal)?;
    let module = Module::load(&sealing.module).await?;
    let receipt = new_receipt()?;
    let keys = module.receipt(&receipt)?;
    let content = serde_json::to_vec(&content(base64::encode(&keys.public))).map_err(|_| Failure::Seal)?;
    let plain = pad(&content, limit::PADDING);
    let sealed = module.seal(&programme, &context::request(kind.as_str()), &keys.lookup, &plain)?;
    let body = NewRequest {
        // Whoever sees the key learns nothing: it follows from the lookup, which the server is told anyway.
        key: base64::encode(&keys.lookup),
        kind,
        lang: lang.to_owned(),
        lookup: base64::encode(&keys.lookup),
        to: sealing.programme.clone(),
        sealed: base64::encode(&sealed),
    };
    Ok(Sealed { receipt, body })
}

/// Sends it; an answer means that it is durable.
pub async fn send(sealing: &Sealing, sealed: &Sealed) -> Result<(), Failure> {
    post(&sealing.house, wire::route::REQUESTS, &sealed.body).await.map(drop)
}

/// What became of a request.
pub async fn ask(sealing: &Sealing, receipt: &Receipt) -> Result<(Answers, Vec<Option<AnswerContent>>), Failure> {
    let module = Module::load(&sealing.module).await?;
    let keys = module.receipt(receipt)?;
    let query = AnswerQuery { lookup: base64::encode(&keys.lookup) };
    let reply = post(&sealing.house, wire::route::ANSWERS, &query).await?;
    let answers: Answers = reply.json().await.map_err(|_| Failure::Line)?;
    let open = |sealed: &String| {
        let plain = module.open(&keys.private, &context::answer(), &keys.lookup, &base64::decode(sealed)?).ok()?;
        serde_json::from_slice(unpad(&plain)?).ok()
    };
    let opened = answers.answers.iter().map(open).collect();
    Ok((answers, opened))
}

async fn post(house: &str, route: &str, body: &impl serde::Serialize) -> Result<gloo_net::http::Response, Failure> {
    let request = Request::post(&format!("{house}{route}")).json(body).map_err(|_| Failure::Line)?;
    let reply = request.send().await.map_err(|_| Failure::Line)?;
    if reply.ok() {
        return Ok(reply);
    }
    match reply.json::<ErrorReply>().await {
        Ok(refusal) => Err(Failure::Refused(refusal.code)),
        Err(_) => Err(Failure::Line),
    }
}

/// A failure in words.
pub fn say(tool: &'static Tool, failure: Failure) -> &'static str {
    match failure {
        Failure::Line => tool.request_failed(),
        Failure::Seal => tool.request_no_seal(),
        Failure::Refused(code) => match code {
            ErrorCode::KeyOutdated => tool.error_key_outdated(),
            ErrorCode::NotFound => tool.answer_unknown(),
            ErrorCode::TooLarge | ErrorCode::TooLong => tool.error_too_large(),
            ErrorCode::RateLimited => tool.error_rate_limited(),
            ErrorCode::Unavailable => tool.error_unavailable(),
            ErrorCode::Timeout => tool.error_timeout(),
            ErrorCode::KeyConflict => tool.error_key_conflict(),
            ErrorCode::Internal => tool.error_internal(),
            // A page of another version than the server's: loading it anew mends all of these.
            ErrorCode::Malformed
            | ErrorCode::MediaType
            | ErrorCode::Method
            | ErrorCode::Fields
            | ErrorCode::Missing
            | ErrorCode::Invalid
            | ErrorCode::Characters
            | ErrorCode::Outdated
            | ErrorCode::PetitionClosed
            | ErrorCode::TokenExpired
            | ErrorCode::TokenUnknown
            | ErrorCode::WorkRequired => tool.error_malformed(),
        },
    }
}
