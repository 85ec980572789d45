//! The clearing house under load: started, watched, killed.

use std::{
    fs::{self, File},
    io::{BufRead, BufReader, Read},
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::{Duration, Instant},
};

use crate::{Outcome, line};

/// How long it may take to start on a large database after a kill.
const START: Duration = Duration::from_secs(60);

/// A clearing house on a data folder of its own, with demo content, an operator's settings for a load test, and its
/// normal durability. Dropping it ends it and removes the folder.
pub struct House {
    folder: PathBuf,
    settings: Vec<(&'static str, String)>,
    child: Option<Child>,
    /// Where it answers.
    pub address: SocketAddr,
}

impl House {
    /// Makes the folder and starts it; `settings` are variables of its configuration.
    pub fn start(name: &str, settings: &[(&'static str, &str)]) -> Outcome<Self> {
        // On the disk of the build: a temporary folder may lie in memory, where durable means nothing.
        let folder = beside_us()?.join("../ifex/bench").join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let settings = settings.iter().map(|(key, value)| (*key, (*value).to_owned())).collect();
        let mut house = Self { folder, settings, child: None, address: ([127, 0, 0, 1], 0).into() };
        house.resume()?;
        Ok(house)
    }

    /// Starts it, at the same address where it ran before.
    pub fn resume(&mut self) -> Outcome {
        let mut command = self.command()?;
        command.args(["serve", "--demo"]).env("IFEX_LISTEN", self.address.to_string());
        // Its log goes to a file, as under a service manager.
        let mut child = command.stdout(Stdio::piped()).stderr(File::create(self.log())?).spawn()?;
        let said = BufReader::new(child.stdout.take().ok_or("no standard output")?);
        self.child = Some(child);
        let (tell, hear) = mpsc::channel();
        thread::spawn(move || said.lines().map_while(Result::ok).try_for_each(|line| tell.send(line)));
        let line = hear.recv_timeout(START).map_err(|_| {
            format!("the clearing house did not start:\n{}", fs::read_to_string(self.log()).unwrap_or_default())
        })?;
        let address = line.strip_prefix("ready http://").ok_or("the clearing house is not ready")?;
        self.address = address.trim_end_matches('/').parse()?;
        Ok(())
    }

    /// Ends it as a fault of power would, as far as a process can tell.
    pub fn kill(&mut self) -> Outcome {
        if let Some(mut child) = self.child.take() {
            child.kill()?;
            child.wait()?;
        }
        Ok(())
    }

    /// Runs `clearing-house import KIND` on these lines beside it, as an operator would; gives when that was done.
    pub fn import(&self, kind: &str, lines: &str) -> Outcome<Instant> {
        let file = self.folder.join("import.jsonl");
        fs::write(&file, lines)?;
        let done = self.command()?.args(["import", kind]).arg(&file).output()?;
        let at = Instant::now();
        if done.status.success() {
            return Ok(at);
        }
        Err(format!("the import failed: {}", String::from_utf8_lossy(&done.stderr)).into())
    }

    /// From now on, when its log says that a snapshot was published, to the millisecond.
    pub fn published(&self) -> Outcome<Receiver<Instant>> {
        let mut log = File::open(self.log())?;
        let mut text = Vec::new();
        log.read_to_end(&mut text)?;
        let (tell, hear) = mpsc::channel();
        thread::spawn(move || {
            loop {
                text.clear();
                if log.read_to_end(&mut text).is_err() {
                    return;
                }
                if line::find(&text, b"snapshot published").is_some() && tell.send(Instant::now()).is_err() {
                    return;
                }
                thread::sleep(Duration::from_millis(1));
            }
        });
        Ok(hear)
    }

    pub fn data_dir(&self) -> &Path {
        &self.folder
    }

    /// Its resident memory in bytes: now (`VmRSS`), or at the most so far (`VmHWM`).
    pub fn memory(&self, which: &str) -> Outcome<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid()?))?;
        let mut fields = status.lines().filter_map(|line| line.split_once(':'));
        let (_, value) = fields.find(|(name, _)| *name == which).ok_or("the system does not tell its memory")?;
        Ok(value.trim().trim_end_matches(" kB").parse::<u64>()? * 1024)
    }

    /// Processor time so far: its, and this program's.
    pub fn worked(&self) -> Outcome<[Duration; 2]> {
        Ok([worked(self.pid()?)?, worked(std::process::id())?])
    }

    fn pid(&self) -> Outcome<u32> {
        Ok(self.child.as_ref().ok_or("it does not run")?.id())
    }

    fn log(&self) -> PathBuf {
        self.folder.join("log")
    }

    fn command(&self) -> Outcome<Command> {
        let mut command = Command::new(beside_us()?.join("clearing-house"));
        for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("IFEX_")) {
            command.env_remove(name);
        }
        command.env("IFEX_DATA_DIR", &self.folder).envs(self.settings.iter().map(|(k, v)| (*k, v.as_str())));
        command.stdin(Stdio::null());
        Ok(command)
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.kill();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

fn beside_us() -> Outcome<PathBuf> {
    Ok(std::env::current_exe()?.parent().ok_or("this program lies nowhere")?.to_owned())
}

fn worked(pid: u32) -> Outcome<Duration> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat"))?;
    // The name may hold anything, so fields are counted from its closing bracket.
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().collect();
    let ticks: u64 = [11, 12].iter().filter_map(|place| fields.get(*place)?.parse::<u64>().ok()).sum();
    Ok(Duration::from_millis(ticks * 1_000 / rustix::param::clock_ticks_per_second()))
}
