//! Runs cases one after the other, tells how each ended, and leaves a picture of each failure.

use std::{
    future::Future,
    pin::Pin,
    process::ExitCode,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use end_to_end::{
    Outcome,
    browser::Browser,
    place,
    stage::{Site, Stage},
};
use tokio::time::Instant;

/// The longest that one case may take.
const LIMIT: Duration = Duration::from_secs(120);

/// What a case gets.
#[derive(Clone)]
pub struct Scene {
    /// Shared by all cases.
    pub stage: Arc<Stage>,
    /// Its own browser.
    pub reader: Browser,
}

impl Scene {
    /// The address of a partner page in English.
    pub fn page(&self, name: &str) -> String {
        self.page_in(name, "en")
    }

    /// The toolkit site of the run's clearing house.
    pub async fn site(&self) -> Outcome<&Site> {
        self.stage.site().await
    }

    /// The address of a partner page.
    pub fn page_in(&self, name: &str, lang: &str) -> String {
        format!("{}/{name}.html?lang={lang}", self.stage.partner)
    }
}

/// A named case.
pub struct Case {
    pub name: &'static str,
    pub run: fn(Scene) -> Pin<Box<dyn Future<Output = Outcome> + Send>>,
}

/// Lists functions of a module as cases.
#[macro_export]
macro_rules! cases {
    // A module's path is one token tree, so that it can be repeated for each of its cases.
    (@ $case:ident [$($module:ident)::+]) => {
        $crate::run::Case {
            name: concat!($(stringify!($module), "::",)+ stringify!($case)),
            run: |scene| Box::pin($crate::$($module)::+::$case(scene)),
        }
    };
    ($($first:ident$(::$next:ident)*: $($case:ident),+;)+) => {
        $crate::cases!(# $([$first$(::$next)*] $($case),+;)+)
    };
    (# $($module:tt $($case:ident),+;)+) => {
        &[$($($crate::cases!(@ $case $module),)+)+]
    };
}

/// Runs the cases whose names contain one of the arguments, or all.
pub fn main(cases: &[Case]) -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted: Vec<&String> = arguments.iter().filter(|argument| !argument.starts_with('-')).collect();
    if arguments.iter().any(|argument| argument == "--list") {
        cases.iter().for_each(|case| println!("{}: test", case.name));
        return ExitCode::SUCCESS;
    }
    let chosen = |case: &&Case| wanted.is_empty() || wanted.iter().any(|part| case.name.contains(part.as_str()));
    let chosen: Vec<&Case> = cases.iter().filter(chosen).collect();
    if chosen.is_empty() {
        return ExitCode::SUCCESS;
    }
    note_panics();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let ended = match runtime {
        Ok(runtime) => runtime.block_on(async {
            // Ctrl-C ends what was started, which dropping does.
            tokio::select! {
                ended = all(&chosen) => ended,
                _ = tokio::signal::ctrl_c() => Err("interrupted".into()),
            }
        }),
        Err(error) => Err(error.into()),
    };
    match ended {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(fault) => {
            eprintln!("the browser tests cannot start: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Where and why the last assertion failed; cases run one at a time.
static PANIC: Mutex<String> = Mutex::new(String::new());

/// Keeps the one line that matters, instead of a backtrace through the runtime.
fn note_panics() {
    std::panic::set_hook(Box::new(|panic| {
        *PANIC.lock().unwrap_or_else(PoisonError::into_inner) = panic.to_string();
    }));
}

async fn all(cases: &[&Case]) -> Outcome<usize> {
    let begun = Instant::now();
    let stage = Arc::new(Stage::start().await?);
    println!("\nrunning {} browser tests", cases.len());
    let mut failed = Vec::new();
    for case in cases {
        let begun = Instant::now();
        let fault = one(&stage, case).await.err();
        let seconds = begun.elapsed().as_secs_f32();
        println!("test {} ... {} ({seconds:.1} s)", case.name, if fault.is_none() { "ok" } else { "FAILED" });
        if let Some(fault) = fault {
            failed.push(format!("---- {} ----\n{fault}", case.name));
        }
    }
    for failure in &failed {
        println!("\n{failure}");
    }
    let seconds = begun.elapsed().as_secs();
    println!("\nbrowser tests: {} passed, {} failed, {seconds} s\n", cases.len() - failed.len(), failed.len());
    Ok(failed.len())
}

async fn one(stage: &Arc<Stage>, case: &Case) -> Outcome {
    let reader = stage.browser().await?;
    let scene = Scene { stage: stage.clone(), reader: reader.clone() };
    let ended = tokio::spawn(tokio::time::timeout(LIMIT, (case.run)(scene))).await;
    let mut ended = match ended {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(_)) => Err(format!("it took more than {} s", LIMIT.as_secs()).into()),
        Err(_) => Err(PANIC.lock().unwrap_or_else(PoisonError::into_inner).clone().into()),
    };
    if let Err(fault) = &ended {
        let left = picture(&reader, case.name).await.unwrap_or_else(|fault| format!("no picture: {fault}"));
        ended = Err(format!("{fault}\n{left}").into());
    }
    reader.close().await?;
    ended
}

async fn picture(reader: &Browser, name: &str) -> Outcome<String> {
    let path = place::failures()?.join(format!("{}.png", name.replace("::", "-")));
    std::fs::write(&path, reader.picture().await?)?;
    let console = reader.complaints().await?.join("\n  ");
    Ok(format!("picture: {}\nconsole: {console}", path.display()))
}
