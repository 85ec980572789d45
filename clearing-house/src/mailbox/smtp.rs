//! As much of SMTP (RFC 5321) as a client that sends needs.

use std::{sync::Arc, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    time::timeout,
};

use super::{Mails, message};

/// Bytes of a mail at most.
const SIZE: usize = 1 << 20;
/// How long a client may be silent.
const SILENCE: Duration = Duration::from_secs(60);

/// How the mailbox misbehaves, for tests of the sender.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Not at all.
    #[default]
    None,
    /// Refuses every recipient for now.
    Later,
    /// Refuses every recipient for good.
    Never,
    /// Refuses every sender, as a relay does whose password was changed.
    Locked,
    /// Takes connections and says nothing.
    Silent,
    /// Closes the connection after the text, without an answer.
    DropAfterData,
    /// Takes the text and never answers.
    Stall,
}

/// Takes mails until the process ends.
pub async fn serve(listener: TcpListener, mails: Arc<Mails>, fault: Fault) {
    while let Ok((stream, _)) = listener.accept().await {
        let mails = Arc::clone(&mails);
        tokio::spawn(async move {
            // A client that breaks off sent no mail.
            let _ = talk(stream, &mails, fault).await;
        });
    }
}

async fn talk(stream: TcpStream, mails: &Mails, fault: Fault) -> std::io::Result<()> {
    let mut stream = BufReader::new(stream);
    if fault == Fault::Silent {
        tokio::time::sleep(Duration::from_secs(3_600)).await;
    }
    stream.write_all(b"220 development mailbox\r\n").await?;
    let (mut from, mut to) = (String::new(), Vec::new());
    loop {
        let Some(line) = read_line(&mut stream).await? else { return Ok(()) };
        let verb = line.get(..4).unwrap_or(&line).to_ascii_uppercase();
        let answer: &[u8] = match verb.as_str() {
            "EHLO" => b"250-development mailbox\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 1048576\r\n",
            "HELO" | "NOOP" => b"250 OK\r\n",
            "MAIL" if fault == Fault::Locked => b"530 5.7.0 authentication required\r\n",
            "MAIL" => {
                from = path(&line);
                b"250 OK\r\n"
            }
            "RCPT" => match fault {
                Fault::Later => b"451 not now\r\n",
                Fault::Never => b"550 never\r\n",
                _ => {
                    to.push(path(&line));
                    b"250 OK\r\n"
                }
            },
            "RSET" => {
                to.clear();
                b"250 OK\r\n"
            }
            "DATA" if to.is_empty() => b"503 no recipient\r\n",
            "DATA" => {
                stream.write_all(b"354 go on\r\n").await?;
                let Some(text) = read_text(&mut stream).await? else { return Ok(()) };
                match fault {
                    Fault::DropAfterData => return Ok(()),
                    Fault::Stall => tokio::time::sleep(Duration::from_secs(3_600)).await,
                    _ => {}
                }
                mails.add(message::parse(&from, std::mem::take(&mut to), &text));
                b"250 taken\r\n"
            }
            "QUIT" => {
                stream.write_all(b"221 bye\r\n").await?;
                return Ok(());
            }
            _ => b"502 not known here\r\n",
        };
        stream.write_all(answer).await?;
    }
}

async fn read_line(stream: &mut BufReader<TcpStream>) -> std::io::Result<Option<String>> {
    let mut line = Vec::new();
    let mut bounded = stream.take(4_096);
    match timeout(SILENCE, bounded.read_until(b'\n', &mut line)).await {
        Ok(Ok(n)) if n > 0 => Ok(Some(String::from_utf8_lossy(&line).trim_end().to_owned())),
        Ok(Err(error)) => Err(error),
        _ => Ok(None),
    }
}

/// The text up to the line with a dot alone, dots undone; `None` where it is too large or breaks off.
async fn read_text(stream: &mut BufReader<TcpStream>) -> std::io::Result<Option<Vec<u8>>> {
    let mut text = Vec::new();
    loop {
        let mut line = Vec::new();
        let mut bounded = stream.take(SIZE as u64);
        let read = timeout(SILENCE, bounded.read_until(b'\n', &mut line)).await;
        if !matches!(read, Ok(Ok(n)) if n > 0) || text.len() + line.len() > SIZE {
            return Ok(None);
        }
        if line == b".\r\n" || line == b".\n" {
            return Ok(Some(text));
        }
        text.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}

/// The address between angle brackets.
fn path(line: &str) -> String {
    let inner = line.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map(|(inner, _)| inner);
    inner.unwrap_or_default().to_owned()
}
