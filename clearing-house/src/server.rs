//! Starting and stopping: opens what there is, starts the tasks, serves connections, and ends all of it in order.

mod connections;
pub mod descriptors;

use std::{fs, net::SocketAddr, sync::Arc, time::Duration};

use tokio::{
    net::TcpListener,
    sync::{Notify, Semaphore, watch},
    task::JoinSet,
    time::{Instant, sleep, timeout},
};

use crate::{
    account::Desk,
    app::App,
    assets::{self, Assets},
    clock::{self, Clock, Seconds, Steady},
    config::Config,
    counts::{self, Counts},
    delivery, demo,
    guard::Guard,
    http,
    keys::{self, Secret, SnapshotKey},
    live::Hub,
    mail,
    names::Shown,
    partners::Partners,
    rate::RateLimit,
    review, sealing,
    snapshot::{Shelf, publisher::Publisher},
    store::{RequestsKept, Store, Swept, sqlite::SqliteStore},
};

/// How long the first snapshot may take before requests are answered without one.
const FIRST_SNAPSHOT: Duration = Duration::from_secs(60);
/// Between two sweeps of what has passed its time.
const SWEEP: Duration = Duration::from_secs(3_600);
/// Days after which a request that nobody answered is erased.
const WAITING_DAYS: u32 = 365;
/// Between two times that what was erased goes from the database's log too.
const SCRUB: Duration = Duration::from_secs(60);
/// How long requests may take to finish at the stop.
const FINISH: Duration = Duration::from_secs(4);

/// A running server.
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// The shared state, for tests.
    pub app: Arc<App>,
    /// Wakes the publisher, for tests.
    pub publish: Arc<Notify>,
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

/// Opens the store and starts serving; returns once the first snapshot is published.
pub async fn start(config: Config, demo_content: bool, clock: Clock) -> Result<Running, String> {
    let folder = &config.storage.data_dir;
    fs::create_dir_all(folder).map_err(|e| {
        format!(
            "cannot make the data folder {}: {e}; set `data_dir` (IFEX_DATA_DIR) to one that can be written",
            folder.display()
        )
    })?;
    let key = SnapshotKey::open(&config.snapshot_key()).map_err(|e| e.to_string())?;
    let secret = Secret::open(&config.storage.secret()).map_err(|e| e.to_string())?;
    let programme = sealing::key::programme(&config, demo_content)?;
    let recipient = sealing::key::recipient(&config, demo_content)?;
    let store = SqliteStore::open(&config.storage.database(), config.storage.read_connections);
    let store: Arc<dyn Store> = Arc::new(store.map_err(|e| e.to_string())?);
    let unreceived = store.set_default_recipient(recipient).await.map_err(|e| e.to_string())?;
    if unreceived > 0 {
        tracing::warn!(
            petitions = unreceived,
            "nobody could read who signs, so these petitions are shown as closed: name `recipients` in their records and \
             import them again, or set `programme_key_file` (IFEX_PROGRAMME_KEY_FILE) and start again"
        );
    }
    if demo_content && store.is_empty().await.map_err(|e| e.to_string())? {
        let refused = demo::import(&*store).await?;
        tracing::info!(refused, "demo content imported into the empty database");
    }
    let mended = store.audit_counts().await.map_err(|e| e.to_string())?;
    if mended > 0 {
        tracing::warn!(petitions = mended, "counts differed from the signatures and were mended");
    }

    let listener = TcpListener::bind(config.http.listen).await.map_err(|e| {
        format!(
            "cannot listen on {}: {e}; free it, or set `listen` (IFEX_LISTEN) to another address",
            config.http.listen
        )
    })?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    if config.http.trusted_hops == 0 && config.public_url(address).starts_with("https://") {
        tracing::warn!(
            "a proxy must stand before the server, as `public_url` is https, but `trusted_hops` is 0: all signers will seem \
             to come from one address, and soon be set aside"
        );
    }
    let boot = keys::base64url(&keys::random().map_err(|e| e.to_string())?[..6]);
    let (stop, stopped) = watch::channel(false);
    let app = Arc::new(App {
        public_url: config.public_url(address),
        desk: Desk::new(&secret).map_err(|e| e.to_string())?,
        secret,
        public_key: key.public(),
        shelf: Arc::new(Shelf::default()),
        hub: Arc::new(Hub::new(boot)),
        streams: Arc::new(Semaphore::new((config.http.connections / 4 * 3).clamp(1, Semaphore::MAX_PERMITS))),
        counts: Arc::new(Counts::default()),
        assets: Assets::new(
            config.http.assets_dir.clone(),
            config.storage.data_dir.join("loaders"),
            assets::trust(&key.public(), &config.snapshot.mirrors, None),
        ),
        partners: Partners::new(Arc::clone(&store)),
        shown: Shown::default(),
        programme: programme.clone(),
        rate: RateLimit::new(config.http.signs_per_minute).map_err(|e| e.to_string())?,
        guard: Guard::new(&config.guard).map_err(|e| e.to_string())?,
        review: Arc::new(Notify::new()),
        mail: Arc::new(Notify::new()),
        stop: stopped.clone(),
        clock,
        store,
        config,
    });
    app.counts.load(&*app.store).await.map_err(|e| e.to_string())?;

    let publish = Arc::new(Notify::new());
    let publisher = Publisher {
        store: Arc::clone(&app.store),
        key,
        shelf: Arc::clone(&app.shelf),
        hub: Arc::clone(&app.hub),
        clock: app.clock.clone(),
        folder: app.config.storage.snapshot(),
        programme,
        config: app.config.snapshot.clone(),
        wake: Arc::clone(&publish),
    };
    let mut tasks = JoinSet::new();
    tasks.spawn(publisher.run(stopped.clone()));
    let (store, counts, hub) = (Arc::clone(&app.store), Arc::clone(&app.counts), Arc::clone(&app.hub));
    tasks.spawn(counts::run(store, counts, hub, stopped.clone()));
    tasks.spawn(sweep(Arc::clone(&app), stopped.clone()));
    tasks.spawn(delivery::run(Arc::clone(&app), stopped.clone()));
    tasks.spawn(mail::worker::run(Arc::clone(&app), stopped.clone()));
    tasks.spawn(review::run(Arc::clone(&app), stopped.clone()));
    first_snapshot(&app.shelf).await;
    let router = http::router(Arc::clone(&app));
    tasks.spawn(connections::serve(listener, router, app.config.http.connections, stopped));
    tracing::info!(%address, "listening");
    Ok(Running { address, app, publish, stop, tasks })
}

impl Running {
    /// Ends streams, finishes requests and tasks, and closes the store.
    pub async fn stop(mut self) {
        tracing::info!("stopping");
        let _ = self.stop.send(true);
        if timeout(FINISH, async { while self.tasks.join_next().await.is_some() {} }).await.is_err() {
            tracing::warn!("some requests were cut off");
            self.tasks.abort_all();
            while self.tasks.join_next().await.is_some() {}
        }
        tracing::info!("stopped");
    }
}

async fn first_snapshot(shelf: &Shelf) {
    let waited = timeout(FIRST_SNAPSHOT, async {
        while shelf.get().is_none() {
            sleep(Duration::from_millis(10)).await;
        }
    });
    if waited.await.is_err() {
        tracing::error!("no snapshot yet; serving without one");
    }
}

/// Until when sealed requests are kept.
pub fn requests_kept(now: Seconds, settled_days: u32) -> RequestsKept {
    let since = |days: u32| clock::day(now - Seconds::from(days) * 86_400);
    RequestsKept {
        settled_since: since(settled_days),
        received_since: since(WAITING_DAYS),
        keys_since: since(wire::limit::CONFIRM_DAYS),
    }
}

async fn sweep(app: Arc<App>, mut stop: watch::Receiver<bool>) {
    let started = Instant::now();
    let mut steady = Steady::new(app.clock.now());
    loop {
        let now = app.clock.now();
        if !steady.trusts(now, started.elapsed()) {
            tracing::warn!("the clock was set far forward; what has passed its time by it is erased in a day");
        } else {
            match app.store.sweep(now, requests_kept(now, app.config.programme.request_days)).await {
                Ok(swept) if swept != Swept::default() => {
                    let Swept { signatures, requests, leftovers } = swept;
                    tracing::info!(signatures, requests, leftovers, "expired records erased");
                }
                Ok(_) => {}
                Err(error) => tracing::error!(%error, "expired records not erased; they are next time"),
            }
            if let Err(error) = delivery::erase_due(&app).await {
                tracing::error!(%error, "who signed closed petitions is not erased; it is next time");
            }
        }
        let next = Instant::now() + SWEEP;
        while Instant::now() < next {
            if let Err(error) = app.store.scrub().await {
                tracing::error!(%error, "the database's log was not begun anew; it is next time");
            }
            tokio::select! {
                () = sleep(SCRUB) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }
}
