//! `photograph OUT_DIR [--only PART] [--lang en,ar,ru]` takes pictures of every page and state, for people to look at.

mod choice;
mod shot;
mod studio;

use std::process::ExitCode;

use end_to_end::{Outcome, partner::page};

use choice::Choice;
use shot::Shot;
use studio::Studio;

#[tokio::main]
async fn main() -> ExitCode {
    let ended = async {
        let Some(choice) = Choice::read(std::env::args().skip(1))? else { return Ok(()) };
        // Ctrl-C ends what was started, which dropping does.
        tokio::select! {
            ended = photograph(&choice) => ended,
            _ = tokio::signal::ctrl_c() => Err("interrupted".into()),
        }
    };
    match ended.await {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("photograph: {fault}");
            ExitCode::FAILURE
        }
    }
}

async fn photograph(choice: &Choice) -> Outcome {
    std::fs::create_dir_all(&choice.folder)?;
    let shots: Vec<Shot> = shot::all(&page::cases()?).into_iter().filter(|shot| choice.wants(&shot.name())).collect();
    let studio = Studio::open().await?;
    let total = shots.len() * choice.languages.len();
    let mut taken = 0;
    let mut failed = 0;
    for lang in &choice.languages {
        for shot in &shots {
            taken += 1;
            println!("{taken}/{total} {} {lang}", shot.name());
            // One state that cannot be reached is told; the others are photographed all the same.
            if let Err(fault) = studio.take(shot, lang, &choice.folder).await {
                eprintln!("  {fault}");
                failed += 1;
            }
        }
    }
    if failed == 0 { Ok(()) } else { Err(format!("{failed} of {total} states could not be photographed").into()) }
}
