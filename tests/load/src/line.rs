//! A kept connection that asks one thing at a time, with as little work as HTTP/1.1 allows: the load must not be the
//! limit.

use std::net::{Ipv4Addr, SocketAddr};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
};

use crate::Outcome;

/// A connection to the server.
pub struct Line {
    stream: TcpStream,
    buffer: Vec<u8>,
}

/// An answer; its body lies in the line's buffer until the next question.
pub struct Reply<'a> {
    pub status: u16,
    /// Status line and fields.
    pub head: &'a [u8],
    pub body: &'a [u8],
}

impl Line {
    pub async fn open(to: SocketAddr) -> Outcome<Self> {
        let stream = TcpStream::connect(to).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream, buffer: Vec::with_capacity(32 * 1024) })
    }

    /// Sends a request and reads its answer.
    pub async fn ask(&mut self, request: &[u8]) -> Outcome<Reply<'_>> {
        self.stream.write_all(request).await?;
        self.buffer.clear();
        let (status, head, length) = loop {
            self.fill().await?;
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                let head = &self.buffer[..end];
                break (status(head)?, end + 4, content_length(head)?);
            }
        };
        while self.buffer.len() < head + length {
            self.fill().await?;
        }
        Ok(Reply { status, head: &self.buffer[..head], body: &self.buffer[head..head + length] })
    }

    async fn fill(&mut self) -> Outcome {
        match self.stream.read_buf(&mut self.buffer).await? {
            0 => Err("the server closed the connection".into()),
            _ => Ok(()),
        }
    }
}

/// Connects from a loopback address of its own, of which each has some 28,000 ports.
pub async fn connect_from(from: Ipv4Addr, to: SocketAddr) -> Outcome<TcpStream> {
    let socket = TcpSocket::new_v4()?;
    socket.bind((from, 0).into())?;
    Ok(socket.connect(to).await?)
}

/// A request without a body.
pub fn get(path: &str) -> Vec<u8> {
    format!("GET /{path} HTTP/1.1\r\nhost: load.example\r\naccept-encoding: gzip, deflate, br\r\n\r\n").into_bytes()
}

/// The address of a client: each number has one of its own, as 10.0.0.0/8 has 16 million.
pub fn client(number: u32) -> Ipv4Addr {
    Ipv4Addr::from(u32::from(Ipv4Addr::new(10, 0, 0, 0)) + number % (1 << 24))
}

/// A request with a JSON body, as the operator's proxy hands it on from a client.
pub fn post(path: &str, client: Ipv4Addr, body: &[u8]) -> Vec<u8> {
    let mut request = format!(
        "POST /{path} HTTP/1.1\r\nhost: load.example\r\norigin: https://partner.example\r\nx-forwarded-for: {client}\r\n\
         content-type: application/json\r\ncontent-length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    request.extend_from_slice(body);
    request
}

pub fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len()).position(|window| window == part)
}

fn status(head: &[u8]) -> Outcome<u16> {
    let text = head.get(9..12).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or_default();
    Ok(text.parse().map_err(|_| "the answer has no status")?)
}

fn content_length(head: &[u8]) -> Outcome<usize> {
    let text = std::str::from_utf8(head)?;
    let mut fields = text.lines().filter_map(|line| line.split_once(':'));
    let field = fields.find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
    Ok(field.ok_or("the answer does not say its length")?.1.trim().parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_read() {
        let head = b"HTTP/1.1 202 Accepted\r\nContent-Type: application/json\r\ncontent-length: 19";
        assert_eq!((status(head).unwrap(), content_length(head).unwrap()), (202, 19));
        assert!(content_length(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked").is_err());
        assert!(status(b"HTTP").is_err());
    }
}
