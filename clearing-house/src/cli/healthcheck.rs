//! `clearing-house healthcheck`.

use std::{net::SocketAddr, process::ExitCode, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::config::Config;

/// How long the server may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks `/readyz` of the server on this machine.
pub async fn run(config: &Config) -> Result<ExitCode, String> {
    let mut address = config.http.listen;
    if address.ip().is_unspecified() {
        address = SocketAddr::from(([127, 0, 0, 1], address.port()));
    }
    let answer = timeout(PATIENCE, ask(address)).await;
    let answer = answer.map_err(|_| format!("no answer from {address} within {} s", PATIENCE.as_secs()))?;
    let answer = answer.map_err(|e| format!("no answer from {address}: {e}"))?;
    if answer.starts_with("HTTP/1.1 200") {
        println!("ready");
        return Ok(ExitCode::SUCCESS);
    }
    let reason = answer.rsplit("\r\n\r\n").next().unwrap_or_default().trim();
    Err(format!("{address} is not ready: {reason}"))
}

async fn ask(address: SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await?;
    let mut answer = Vec::new();
    stream.take(64 * 1024).read_to_end(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
