//! Which ports are used, and who has them already.

use std::collections::HashMap;
use std::env;
use std::fs;
use std::io::ErrorKind;
use std::net::TcpListener;

use crate::problem::{Problem, Result};

/// The ports of a development run.
pub struct Ports {
    pub house: u16,
    pub site: u16,
    pub partner: u16,
    pub mailbox: u16,
    pub smtp: u16,
}

impl Ports {
    /// From the environment, and all of them free.
    pub fn free() -> Result<Ports> {
        let ports = Ports {
            house: port("IFEX_PORT_HOUSE", 8787)?,
            site: port("IFEX_PORT_SITE", 8080)?,
            partner: port("IFEX_PORT_PARTNER", 8090)?,
            mailbox: port("IFEX_PORT_MAILBOX", 8025)?,
            smtp: port("IFEX_PORT_SMTP", 2525)?,
        };
        let named = [
            ("IFEX_PORT_HOUSE", ports.house),
            ("IFEX_PORT_SITE", ports.site),
            ("IFEX_PORT_PARTNER", ports.partner),
            ("IFEX_PORT_MAILBOX", ports.mailbox),
            ("IFEX_PORT_SMTP", ports.smtp),
        ];
        let mut seen: HashMap<u16, &str> = HashMap::new();
        for (variable, port) in named {
            if let Some(other) = seen.insert(port, variable) {
                return Err(Problem(format!(
                    "{other} and {variable} are both {port}: set one of them to another port"
                )));
            }
            check(port, variable)?;
        }
        Ok(ports)
    }
}

fn port(variable: &str, default: u16) -> Result<u16> {
    match env::var(variable) {
        Err(_) => Ok(default),
        Ok(value) => {
            value.parse().ok().filter(|port| *port > 0).ok_or_else(|| {
                Problem(format!("{variable} is `{value}`, not a port: set it to a number from 1 to 65535"))
            })
        }
    }
}

fn check(port: u16, variable: &str) -> Result<()> {
    match TcpListener::bind(("127.0.0.1", port)) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            let by = owner(port).map(|owner| format!(" by {owner}")).unwrap_or_default();
            Err(Problem(format!("port {port} is taken{by}; stop it or set {variable} to another port")))
        }
        Err(error) => Err(Problem(format!("cannot listen on port {port} ({error}): set {variable} to another port"))),
    }
}

/// The program that listens on a port, as far as this user may see it.
fn owner(port: u16) -> Option<String> {
    let tables = ["/proc/net/tcp", "/proc/net/tcp6"].map(|table| fs::read_to_string(table).unwrap_or_default());
    let inode = tables.iter().find_map(|table| listening_inode(table, port))?;
    let socket = format!("socket:[{inode}]");
    for process in fs::read_dir("/proc").ok()?.flatten() {
        if process.file_name().to_string_lossy().parse::<u32>().is_err() {
            continue;
        }
        let Ok(open) = fs::read_dir(process.path().join("fd")) else { continue };
        if open.flatten().any(|file| fs::read_link(file.path()).is_ok_and(|to| to.as_os_str() == socket.as_str())) {
            let name = fs::read_to_string(process.path().join("comm")).unwrap_or_default();
            return Some(format!("{} (process {})", name.trim(), process.file_name().to_string_lossy()));
        }
    }
    None
}

/// The socket of the listener on a port in a table of `/proc/net`.
fn listening_inode(table: &str, port: u16) -> Option<&str> {
    let end = format!(":{port:04X}");
    table.lines().find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        (fields.len() > 9 && fields[1].ends_with(&end) && fields[3] == "0A").then(|| fields[9])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_refused_with_its_owner_and_the_remedy() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let problem = check(port, "IFEX_PORT_HOUSE").unwrap_err().0;
        assert!(problem.contains(&format!("port {port} is taken")) && problem.contains("IFEX_PORT_HOUSE"), "{problem}");
        if cfg!(target_os = "linux") {
            assert!(problem.contains(&format!("(process {})", std::process::id())), "{problem}");
        }
        drop(listener);
        assert_eq!(check(port, "IFEX_PORT_HOUSE"), Ok(()));
    }

    #[test]
    fn only_a_listener_owns_a_port() {
        let table = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
             0: 0100007F:2253 0100007F:C001 01 00000000:00000000 00:00000000 00000000 0 0 41 1\n\
             1: 0100007F:2253 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 42 1\n";
        assert_eq!(listening_inode(table, 8787), Some("42"));
        assert_eq!(listening_inode(table, 8788), None);
    }
}
