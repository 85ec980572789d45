//! Sends a sealed signature, and does the work that the clearing house asks for under attack.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wire::{Challenge, ErrorCode, ErrorReply, FieldError, NewConfirmation, Work, route};

use super::seal::module;
use crate::config;
use crate::json::{self, FromJson, object, write};
use crate::net::{self, Failure};

/// Challenges that one attempt answers, at most.
const CHALLENGES: u8 = 3;

/// How an attempt ended.
#[derive(Clone, PartialEq)]
pub enum Outcome {
    /// The clearing house has it.
    Taken,
    /// Fields are to be mended.
    Faults(Vec<FieldError>),
    /// It was refused as a whole.
    Refused(ErrorCode),
    /// No answer; the same again is safe.
    Lost,
    /// The browser could not seal it, so nothing was sent.
    Unsealed,
}

impl Outcome {
    /// Whether the same may be taken later, as nothing is wrong with it.
    pub fn may_pass(&self) -> bool {
        use ErrorCode::{Internal, RateLimited, Timeout, Unavailable, WorkRequired};
        matches!(self, Self::Lost | Self::Refused(Internal | RateLimited | Timeout | Unavailable | WorkRequired))
    }
}

/// Sends a body as it is, and with the work that is asked for, where it is; says when that begins and ends.
pub async fn send(petition: &str, body: &str, working: &dyn Fn(bool)) -> Outcome {
    let address = config::url(&route::signatures(petition));
    let mut reply = post(&address, body).await;
    // A challenge may run out while an old telephone works on it.
    for _ in 0..CHALLENGES {
        let Ok(Reply::Refused(ErrorReply { challenge: Some(challenge), .. })) = &reply else { break };
        working(true);
        let done = do_work(challenge, body).await;
        working(false);
        let Some(body) = done else { return Outcome::Lost };
        reply = post(&address, &body).await;
    }
    match reply {
        Ok(Reply::Taken(_)) => Outcome::Taken,
        Ok(Reply::Refused(reply)) if reply.code == ErrorCode::Fields => Outcome::Faults(reply.fields),
        Ok(Reply::Refused(reply)) => Outcome::Refused(reply.code),
        Err(_) => Outcome::Lost,
    }
}

/// The body with the work done.
async fn do_work(challenge: &Challenge, body: &str) -> Option<String> {
    let number = module().await.ok()?.work(&challenge.challenge, challenge.bits).await.ok()?;
    let Work { challenge, number } = Work { challenge: challenge.challenge.clone(), number };
    let work = object(&[("challenge", challenge.into()), ("number", number.into())]);
    let body = json::parse(body)?;
    Reflect::set(&body, &"work".into(), &work).ok()?;
    Some(write(&body))
}

/// Asks about, or does, what a mail's secret is for.
pub async fn with_token<T: FromJson>(route: &str, token: &str) -> Result<T, Outcome> {
    let NewConfirmation { token } = NewConfirmation { token: token.to_owned() };
    match post(&config::url(route), &write(&object(&[("token", token.into())]))).await {
        Ok(Reply::Taken(json)) => T::from_json(&json).ok_or(Outcome::Lost),
        Ok(Reply::Refused(reply)) => Err(Outcome::Refused(reply.code)),
        Err(_) => Err(Outcome::Lost),
    }
}

enum Reply {
    Taken(JsValue),
    Refused(ErrorReply),
}

/// Posts twice where the line breaks: one that breaks once often holds the second time, and both are one.
async fn post(address: &str, body: &str) -> Result<Reply, Failure> {
    match try_once(address, body).await {
        Err(_) => try_once(address, body).await,
        reply => reply,
    }
}

async fn try_once(address: &str, body: &str) -> Result<Reply, Failure> {
    let response = net::post(address, body.into()).await?;
    let json = json::parse(&response.text().await?);
    if response.ok() {
        return Ok(Reply::Taken(json.unwrap_or_default()));
    }
    // Without a reply of its form, something between us and the clearing house answered.
    json.and_then(|json| ErrorReply::from_json(&json)).map(Reply::Refused).ok_or(Failure::Unreachable)
}
