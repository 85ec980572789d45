//! Waits until a program answers.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use super::child::Children;
use crate::problem::{Problem, Result};
use crate::progress::Step;

/// Waits until `path` on this port answers with success, as long as every program lives and nobody says stop.
pub fn wait(
    name: &str,
    port: u16,
    path: &str,
    patience: Duration,
    children: &mut Children,
    stopped: impl Fn() -> bool,
) -> Result<()> {
    let (begun, mut step) = (Instant::now(), Step::new(format!("waiting for {name}")));
    while !answers(port, path) {
        children.all_alive()?;
        if stopped() {
            return Ok(());
        }
        if begun.elapsed() > patience {
            let (seconds, address) = (patience.as_secs(), format!("http://localhost:{port}{path}"));
            return Err(Problem(format!(
                "{name} did not answer at {address} within {seconds} seconds; its lines above say why"
            )));
        }
        step.at("not yet");
        thread::sleep(Duration::from_millis(100));
    }
    step.done();
    Ok(())
}

/// Whether a plain request is answered with a status below 400.
pub fn answers(port: u16, path: &str) -> bool {
    let ask = || {
        let address = SocketAddr::from(([127, 0, 0, 1], port));
        let mut line = TcpStream::connect_timeout(&address, Duration::from_secs(1))?;
        line.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(line, "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: */*\r\nConnection: close\r\n\r\n")?;
        let mut head = [0; 12];
        line.read_exact(&mut head)?;
        Ok::<_, std::io::Error>(head)
    };
    ask().is_ok_and(|head| head.starts_with(b"HTTP/1.") && matches!(head[9], b'2' | b'3'))
}
