//! `live`: readers of the live stream, what one costs in memory, and how long news takes to reach the last of them.

use std::{
    cell::RefCell,
    net::{Ipv4Addr, SocketAddr},
    rc::Rc,
    time::{Duration, Instant},
};

use rustix::process::{Resource, getrlimit, setrlimit};
use serde_json::{Value, json};
use tokio::{
    net::TcpStream,
    task::JoinSet,
    time::{sleep, timeout},
};
use wire::route;

use crate::{Outcome, body, house::House, line, report};

/// Readers at 1×, 2× and 4×, where the limit on descriptors lets them.
const READERS: [usize; 3] = [4_500, 9_000, 18_000];
/// Descriptors that server and load need besides.
const SPARE: u64 = 400;
/// Readers from one loopback address.
const FROM_ONE: usize = 4_000;
/// News at each size; the quickest counts, as others may use the processors meanwhile.
const NEWS: usize = 3;
const PATIENCE: Duration = Duration::from_secs(60);

/// What readers have heard.
#[derive(Default)]
struct Heard {
    greeted: usize,
    news: usize,
    first: Option<Instant>,
    last: Option<Instant>,
}

pub async fn run() -> Outcome {
    let limit = raise_limit()?;
    let most = usize::try_from(limit - SPARE.min(limit))?;
    println!("This system lets a process open {limit} files, so at most {most} readers fit.");
    println!("{:>8} {:>12} {:>12} {:>12} {:>12}", "readers", "bytes each", "publish ms", "first-last", "import ms");
    let mut figures = Value::Null;
    for readers in READERS.map(|readers| readers.min(most)) {
        figures = measure(readers).await?;
        let of = |name: &str| figures[name].as_f64().unwrap_or(0.0);
        println!(
            "{readers:>8} {:>12} {:>12} {:>12} {:>12}",
            of("rss_per_client_bytes"),
            of("publish_to_last_ms"),
            of("first_to_last_ms"),
            of("import_to_last_ms")
        );
    }
    println!("\nPublished is when the log says so; the import is seen within a second, and waits 300 ms for more.");
    let of = |name: &str| figures[name].as_f64().unwrap_or(0.0);
    report::at_least("clients", of("clients"), 15_000.0);
    report::at_most("rss_per_client_bytes", of("rss_per_client_bytes"), 12_000.0);
    report::at_most("publish_to_last_ms", of("publish_to_last_ms"), 400.0);
    println!("{figures}");
    Ok(())
}

async fn measure(readers: usize) -> Outcome<Value> {
    // A third of the connections is kept free for signers.
    let connections = (readers * 4).div_ceil(3).to_string();
    let house = House::start("live", &[("IFEX_CONNECTIONS", &connections)])?;
    let before = house.memory("VmRSS")?;
    let heard = Rc::new(RefCell::new(Heard::default()));
    let mut clients = JoinSet::new();
    for number in 0..readers {
        clients.spawn_local(read(number, house.address, Rc::clone(&heard)));
        // The system queues few connections that nobody has accepted yet.
        if number % 64 == 0 {
            wait(&heard, "readers to be greeted", |heard| heard.greeted + 256 > number).await?;
        }
    }
    wait(&heard, "all readers to be greeted", |heard| heard.greeted == readers).await?;
    let after = house.memory("VmRSS")?;
    let published = house.published()?;
    let mut quickest = [Duration::MAX; 3];
    for number in 0..NEWS {
        {
            let mut heard = heard.borrow_mut();
            (heard.news, heard.first) = (0, None);
        }
        while published.try_recv().is_ok() {}
        let imported = house.import("alerts", &format!("{}\n", body::alert(number)))?;
        wait(&heard, "the news to reach all", |heard| heard.news == readers).await?;
        let heard = heard.borrow();
        let (Some(first), Some(last)) = (heard.first, heard.last) else { return Err("nobody heard".into()) };
        let published = published.recv_timeout(PATIENCE)?;
        let since = [published, first, imported].map(|from| last.saturating_duration_since(from));
        // All three are of one piece of news.
        quickest = quickest.min(since);
    }
    let [publish, spread, import] = quickest.map(|time| (time.as_secs_f64() * 1e3).round());
    let each = after.saturating_sub(before) / readers as u64;
    Ok(json!({
        "clients": readers, "rss_per_client_bytes": each, "publish_to_last_ms": publish, "first_to_last_ms": spread,
        "import_to_last_ms": import, "peak_rss_bytes": house.memory("VmHWM")?,
    }))
}

/// One reader, until the server ends the stream.
async fn read(number: usize, to: SocketAddr, heard: Rc<RefCell<Heard>>) -> Outcome {
    let from = Ipv4Addr::new(127, 0, 1, u8::try_from(1 + number / FROM_ONE)?);
    let stream = line::connect_from(from, to).await?;
    let request = format!("GET /{}?petition={} HTTP/1.1\r\nhost: load.example\r\n\r\n", route::LIVE, body::PETITION);
    stream.writable().await?;
    stream.try_write(request.as_bytes())?;
    until(&stream, b"event: count").await?;
    heard.borrow_mut().greeted += 1;
    loop {
        until(&stream, b"event: snapshot").await?;
        let mut heard = heard.borrow_mut();
        let now = Instant::now();
        heard.news += 1;
        heard.first.get_or_insert(now);
        heard.last = Some(now);
    }
}

/// Reads until a text has come; one that comes in two parts is found too.
async fn until(stream: &TcpStream, text: &[u8]) -> Outcome {
    let mut kept = Vec::new();
    loop {
        stream.readable().await?;
        // On the stack and not kept: thousands of readers wait, few read.
        let mut buffer = [0; 4_096];
        match stream.try_read(&mut buffer) {
            Ok(0) => return Err("the stream ended".into()),
            Ok(read) => kept.extend_from_slice(&buffer[..read]),
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => continue,
            Err(error) => return Err(error.into()),
        }
        if line::find(&kept, text).is_some() {
            return Ok(());
        }
    }
}

async fn wait(heard: &Rc<RefCell<Heard>>, what: &str, done: impl Fn(&Heard) -> bool) -> Outcome {
    let waited = timeout(PATIENCE, async {
        while !done(&heard.borrow()) {
            sleep(Duration::from_millis(2)).await;
        }
    });
    Ok(waited.await.map_err(|_| format!("waited in vain for {what}"))?)
}

/// Raises this process's limit on open files, which the server inherits, as far as it goes; gives the limit.
fn raise_limit() -> Outcome<u64> {
    let mut limit = getrlimit(Resource::Nofile);
    limit.current = limit.maximum;
    setrlimit(Resource::Nofile, limit)?;
    Ok(limit.current.unwrap_or(u64::MAX))
}
