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
    /// Refuses at a step with this line, such as `451 not now`.
    Refuses(Step, &'static str),
    /// Refuses recipients whose address begins with this, for good, and takes the others.
    RefusesSome(&'static str),
    /// Says nothing more at a step, and keeps the connection.
    Stalls(Step),
    /// Closes the connection at a step, without an answer.
    Drops(Step),
    /// Takes its time before each answer.
    Slow(Duration),
}

/// Where in the talk a [`Fault`] happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Before the greeting.
    Greeting,
    /// At `MAIL`.
    Sender,
    /// At `RCPT`.
    Recipient,
    /// At `DATA`, before the text.
    Data,
    /// After it asked for the text, which it does not read.
    Text,
    /// After the text. One that then stalls or drops has taken the mail, and only its answer is lost.
    End,
}

/// What comes of a step.
enum Next {
    GoesOn,
    Answered,
    Closed,
}

/// Takes mails until the process ends.
pub async fn serve(listener: TcpListener, mails: Arc<Mails>) {
    while let Ok((stream, _)) = listener.accept().await {
        let mails = Arc::clone(&mails);
        tokio::spawn(async move {
            // A client that breaks off sent no mail.
            let _ = talk(stream, &mails).await;
        });
    }
}

async fn talk(stream: TcpStream, mails: &Mails) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut stream = BufReader::new(stream);
    if !matches!(fault(&mut stream, mails, Step::Greeting).await?, Next::GoesOn) {
        return Ok(());
    }
    stream.write_all(b"220 development mailbox\r\n").await?;
    let (mut from, mut to) = (String::new(), Vec::new());
    loop {
        let Some(line) = read_line(&mut stream).await? else { return Ok(()) };
        let verb = line.get(..4).unwrap_or(&line).to_ascii_uppercase();
        let step = match verb.as_str() {
            "MAIL" => Some(Step::Sender),
            "RCPT" => Some(Step::Recipient),
            "DATA" => Some(Step::Data),
            _ => None,
        };
        if let Some(step) = step {
            match fault(&mut stream, mails, step).await? {
                Next::GoesOn => {}
                Next::Answered => continue,
                Next::Closed => return Ok(()),
            }
        }
        if let Fault::Slow(pause) = mails.fault() {
            tokio::time::sleep(pause).await;
        }
        let answer: &[u8] = match verb.as_str() {
            "EHLO" => b"250-development mailbox\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 1048576\r\n",
            "HELO" | "NOOP" => b"250 OK\r\n",
            "MAIL" => {
                from = path(&line);
                to.clear();
                b"250 OK\r\n"
            }
            "RCPT" => match mails.fault() {
                Fault::RefusesSome(beginning) if path(&line).starts_with(beginning) => b"550 no such mailbox\r\n",
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
                if !matches!(fault(&mut stream, mails, Step::Text).await?, Next::GoesOn) {
                    return Ok(());
                }
                let Some(text) = read_text(&mut stream).await? else { return Ok(()) };
                let mail = message::parse(&from, std::mem::take(&mut to), &text);
                if !matches!(mails.fault(), Fault::Refuses(Step::End, _)) {
                    mails.add(mail);
                }
                match fault(&mut stream, mails, Step::End).await? {
                    Next::GoesOn => b"250 taken\r\n",
                    Next::Answered => continue,
                    Next::Closed => return Ok(()),
                }
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

/// Does at a step what the fault says.
async fn fault(stream: &mut BufReader<TcpStream>, mails: &Mails, step: Step) -> std::io::Result<Next> {
    match mails.fault() {
        Fault::Refuses(at, line) if at == step => {
            stream.write_all(format!("{line}\r\n").as_bytes()).await?;
            Ok(Next::Answered)
        }
        Fault::Stalls(at) if at == step => {
            tokio::time::sleep(Duration::from_secs(3_600)).await;
            Ok(Next::Closed)
        }
        Fault::Drops(at) if at == step => Ok(Next::Closed),
        _ => Ok(Next::GoesOn),
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
