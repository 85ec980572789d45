//! A bad line, a bad mirror or an attacker between the reader and the clearing house: a reverse proxy with a hook.

use std::{
    net::SocketAddr,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    response::Response,
};
use ed25519_dalek::SigningKey;
use futures_util::{StreamExt, future};
use http::{HeaderMap, StatusCode, header};
use tokio::{net::TcpListener, sync::watch};
use wire::{Manifest, route::MANIFEST};

use crate::Outcome;

pub mod edition;
pub mod forge;

pub use edition::Edition;

/// A reply on its way to the reader, which a [`Hook`] may change.
#[derive(Debug)]
pub struct Exchange {
    /// The request's method.
    pub method: String,
    /// The request's path without the leading slash and the query.
    pub path: String,
    /// The request's body.
    pub request: Vec<u8>,
    /// The reply's status.
    pub status: StatusCode,
    /// The reply's body.
    pub body: Vec<u8>,
}

/// What is done to every reply but live streams.
pub type Hook = Arc<dyn Fn(&mut Exchange) + Send + Sync>;

/// The proxy. It ends with the runtime; its hook can change at any time.
pub struct Tamper {
    /// Its base address, without a trailing slash.
    pub url: String,
    inner: Arc<Inner>,
}

struct Inner {
    upstream: String,
    client: reqwest::Client,
    hook: Mutex<Option<Hook>>,
    seen: Mutex<Vec<String>>,
    live: watch::Sender<bool>,
    snapshot: watch::Sender<bool>,
    streams: Arc<AtomicUsize>,
}

impl Tamper {
    /// Stands before the clearing house at `upstream`; passes everything on until told otherwise.
    pub async fn start(upstream: &str) -> Outcome<Self> {
        let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await?;
        let url = format!("http://{}", listener.local_addr()?);
        let inner = Arc::new(Inner {
            upstream: upstream.to_owned(),
            client: reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?,
            hook: Mutex::default(),
            seen: Mutex::default(),
            live: watch::channel(true).0,
            snapshot: watch::channel(true).0,
            streams: Arc::default(),
        });
        let router = Router::new().fallback(pass).with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Ok(Self { url, inner })
    }

    /// Does this to replies from now on.
    pub fn hook(&self, hook: impl Fn(&mut Exchange) + Send + Sync + 'static) {
        *lock(&self.inner.hook) = Some(Arc::new(hook));
    }

    /// Does this as well as what is done already.
    pub fn also(&self, hook: impl Fn(&mut Exchange) + Send + Sync + 'static) {
        let before = lock(&self.inner.hook).clone();
        self.hook(move |exchange| {
            if let Some(before) = &before {
                before(exchange);
            }
            hook(exchange);
        });
    }

    /// Lets the snapshot look as if it had been signed long ago, by the clearing house's own key.
    pub fn expire(&self, house_key: SigningKey) {
        let expire = |manifest: &mut Manifest| manifest.expires = "2026-01-03T00:00:00Z".to_owned();
        self.hook(move |exchange| {
            if exchange.path == MANIFEST
                && let Ok(file) = forge::resign(&exchange.body, &house_key, expire)
            {
                exchange.body = file;
            }
        });
    }

    /// Answers every request for the snapshot with a failure.
    pub fn fail(&self) {
        self.hook(|exchange| {
            if exchange.path.starts_with("v1/snapshot/") {
                exchange.status = StatusCode::SERVICE_UNAVAILABLE;
                exchange.body.clear();
            }
        });
    }

    /// Passes replies on as they are.
    pub fn behave(&self) {
        *lock(&self.inner.hook) = None;
    }

    /// Whether live streams get through; those that are open are cut when they may not.
    pub fn live(&self, through: bool) {
        self.inner.live.send_replace(through);
    }

    /// Whether the snapshot's files get through; while they may not, requests for them wait.
    pub fn snapshot(&self, through: bool) {
        self.inner.snapshot.send_replace(through);
    }

    /// Live streams that are open now.
    pub fn streams(&self) -> usize {
        self.inner.streams.load(Ordering::SeqCst)
    }

    /// The requests so far, as `GET path`.
    pub fn seen(&self) -> Vec<String> {
        lock(&self.inner.seen).clone()
    }
}

async fn pass(State(inner): State<Arc<Inner>>, request: Request) -> Response {
    exchange(&inner, request).await.unwrap_or_else(|fault| {
        let mut reply = Response::new(Body::from(fault.to_string()));
        *reply.status_mut() = StatusCode::BAD_GATEWAY;
        reply
    })
}

async fn exchange(inner: &Inner, request: Request) -> Outcome<Response> {
    let (head, body) = request.into_parts();
    let path = head.uri.path().trim_start_matches('/').to_owned();
    lock(&inner.seen).push(format!("{} {path}", head.method));
    let is_live = path == wire::route::LIVE;
    if is_live && !*inner.live.borrow() {
        return Err("the line lets no stream through".into());
    }
    if path.starts_with("v1/snapshot/") {
        inner.snapshot.subscribe().wait_for(|through| *through).await?;
    }
    let query = head.uri.path_and_query().map_or("/", |both| both.as_str());
    let mut headers = head.headers;
    // The hook wants to see whole, plain bodies.
    for name in [header::HOST, header::ACCEPT_ENCODING, header::IF_NONE_MATCH, header::CONNECTION] {
        headers.remove(name);
    }
    let request = to_bytes(body, 1 << 20).await?;
    let reply = inner
        .client
        .request(head.method.clone(), format!("{}{query}", inner.upstream))
        .headers(headers)
        .body(request.clone())
        .send()
        .await?;
    let (status, headers) = (reply.status(), kept(reply.headers()));
    if is_live {
        return Ok(answer(status, headers, stream(inner, reply)));
    }
    let (method, request) = (head.method.to_string(), request.to_vec());
    let mut exchange = Exchange { method, path, request, status, body: reply.bytes().await?.to_vec() };
    let hook = lock(&inner.hook).clone();
    if let Some(hook) = hook {
        hook(&mut exchange);
    }
    Ok(answer(exchange.status, headers, Body::from(exchange.body)))
}

/// The live stream, counted while it is open and cut when streams may no longer pass.
fn stream(inner: &Inner, reply: reqwest::Response) -> Body {
    struct Open(Arc<AtomicUsize>);
    impl Drop for Open {
        fn drop(&mut self) {
            self.0.fetch_sub(1, Ordering::SeqCst);
        }
    }
    inner.streams.fetch_add(1, Ordering::SeqCst);
    let open = Open(inner.streams.clone());
    let mut live = inner.live.subscribe();
    let cut = Box::pin(async move { live.wait_for(|through| !through).await.map(|_| ()).ok() });
    let bytes = reply.bytes_stream().take_until(future::select(cut, future::pending::<()>()));
    Body::from_stream(bytes.map(move |chunk| {
        let _open = &open;
        chunk
    }))
}

fn answer(status: StatusCode, headers: HeaderMap, body: Body) -> Response {
    let mut reply = Response::new(body);
    *reply.status_mut() = status;
    *reply.headers_mut() = headers;
    reply
}

/// Headers that still hold for a body that was read whole and may be changed.
fn kept(headers: &HeaderMap) -> HeaderMap {
    let mut headers = headers.clone();
    for name in [header::CONTENT_LENGTH, header::TRANSFER_ENCODING, header::CONNECTION] {
        headers.remove(name);
    }
    headers
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
