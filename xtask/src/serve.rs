//! `cargo xtask serve`: the whole product on this machine, from a fresh clone to addresses to open.

mod child;
mod port;
mod ready;

use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use crate::place;
use crate::problem::{Doing, Result};
use crate::programs;
use crate::progress::clock;
use crate::site;
use crate::tools::{self, Wanted};
use crate::widget;

use child::Children;
use port::Ports;

pub fn command() -> Result<()> {
    let started = Instant::now();
    let ports = Ports::free()?;
    place::writable(&place::built())?;
    place::writable(&place::data())?;
    place::roomy(&place::built(), 4)?;
    tools::ensure(Wanted::default())?;
    widget::build(false)?;
    programs::build()?;
    site::compile()?;

    let stop = Arc::new(AtomicBool::new(false));
    for signal in [SIGINT, SIGTERM, SIGHUP] {
        signal_hook::flag::register(signal, Arc::clone(&stop)).doing(|| "cannot listen for Ctrl-C".into())?;
    }
    let mut children = Children::default();
    start(&ports, &mut children, &stop)?;
    if !stop.load(Ordering::Relaxed) {
        announce(&ports, started.elapsed());
    }
    while !stop.load(Ordering::Relaxed) {
        children.all_alive()?;
        thread::sleep(Duration::from_millis(200));
    }
    eprintln!("\nStopping.");
    drop(children);
    Ok(())
}

fn start(ports: &Ports, children: &mut Children, stop: &AtomicBool) -> Result<()> {
    let stopped = || stop.load(Ordering::Relaxed);
    let minute = Duration::from_secs(60);

    let (smtp, http) = (format!("127.0.0.1:{}", ports.smtp), format!("127.0.0.1:{}", ports.mailbox));
    let mut mailbox = programs::command("clearing-house")?;
    children.start("mailbox", mailbox.args(["mailbox", "--smtp", &smtp, "--http", &http]))?;
    ready::wait("the development mailbox", ports.mailbox, "/", minute, children, stopped)?;

    let mut house = programs::command("clearing-house")?;
    house.args(["serve", "--demo"]).env("IFEX_LISTEN", format!("127.0.0.1:{}", ports.house));
    house.env("IFEX_PUBLIC_URL", house_address(ports));
    house.env("IFEX_SMTP_URL", format!("smtp://{smtp}")).env("IFEX_ASSETS_DIR", place::assets(false));
    children.start("clearing house", house_data(&mut house))?;
    ready::wait("the clearing house", ports.house, "/readyz", 2 * minute, children, stopped)?;

    let mut partner = programs::command("partner")?;
    partner.args(["--listen", &format!("127.0.0.1:{}", ports.partner)]);
    children.start("partner", partner.args(["--house", &format!("http://localhost:{}", ports.house)]))?;
    ready::wait("the partner's pages", ports.partner, "/", minute, children, stopped)?;

    let mut trunk = site::trunk("serve", &place::built().join("site-served"))?;
    trunk.args(["--port", &ports.site.to_string(), "--address", "127.0.0.1"]);
    trunk.args(["--proxy-backend", &format!("http://127.0.0.1:{}/v1/", ports.house)]);
    trunk.env("IFEX_PUBLIC_URL", house_address(ports));
    children.start("trunk", house_data(&mut trunk))?;
    ready::wait("the toolkit site", ports.site, "/", 10 * minute, children, stopped)
}

fn house_address(ports: &Ports) -> String {
    format!("http://localhost:{}/", ports.house)
}

/// The site's copy of the widget trusts the running clearing house's keys, so its hook gets the same folder.
fn house_data(command: &mut Command) -> &mut Command {
    command.env("IFEX_DATA_DIR", place::data())
}

fn announce(ports: &Ports, took: Duration) {
    let Ports { house, site, partner, mailbox, .. } = ports;
    println!(
        "\n  Ready after {}.\n\n  \
         Partner's demo pages   http://localhost:{partner}/\n  \
         Toolkit site           http://localhost:{site}/\n  \
         Clearing house         http://localhost:{house}/\n  \
         Development mailbox    http://localhost:{mailbox}/\n\n  \
         Ctrl-C ends all of it.\n",
        clock(took)
    );
}
