//! Debian's packages, where this user may install them.

use super::version;
use crate::problem::{Problem, Result};
use crate::progress::Step;
use crate::run;

/// The browser, its driver, and fonts with Arabic and Cyrillic letters.
const BROWSER: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-core"];

pub fn browser_missing() -> bool {
    let fonts = || run::output(run::command("fc-list")?.args([":lang=ar", "family"]));
    version("chromium").is_none()
        || version("chromedriver").is_none()
        || !fonts().is_ok_and(|list| list.contains("Noto"))
}

pub fn install_browser(step: &mut Step) -> Result<()> {
    let packages: Vec<&str> = BROWSER.into_iter().chain(["fontconfig"]).collect();
    install(&packages, step).map_err(|problem| Problem(format!("browser tests need Chromium: {problem}")))
}

/// Installs packages as root or by a sudo that asks nothing; else says what to type.
pub fn install(packages: &[&str], step: &mut Step) -> Result<()> {
    let by_hand = format!("apt-get update && apt-get install {}", packages.join(" "));
    if version("apt-get").is_none() {
        return Err(Problem(format!(
            "install the equivalent of Debian's packages {} and run this again",
            packages.join(", ")
        )));
    }
    let root = rustix::process::geteuid().is_root();
    if !root && !run::succeeds(run::command("sudo")?.args(["-n", "true"])) {
        return Err(Problem(format!("run `sudo sh -c '{by_hand}'` and then this again")));
    }
    let mut apt = |arguments: &[&str]| {
        let mut command = run::command(if root { "env" } else { "sudo" })?;
        if !root {
            command.args(["-n", "env"]);
        }
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q"]).args(arguments);
        run::watched(&mut command, step).map_err(|problem| {
            Problem(format!("{problem}\nMend that, or run `{by_hand}` yourself, and run this again."))
        })
    };
    apt(&["update"])?;
    apt(&[&["install", "--no-install-recommends"], packages].concat()).map(drop)
}
