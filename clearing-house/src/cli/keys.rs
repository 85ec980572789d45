//! `clearing-house keys`.

use std::{fs, path::PathBuf, process::ExitCode};

use clap::{Args, Subcommand};

use crate::sealing::key::Pair;

/// Make keys. Needs no configuration and no database: run it on the machine on which requests or signatures will be read.
#[derive(Args)]
pub struct Keys {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Make the pair of the programme, or of an organisation that receives signatures: NAME.key opens what NAME.pub seals.
    New {
        /// The files' name, such as `programme-2026` or the organisation's.
        name: String,
        /// Folder to write to.
        #[arg(long, value_name = "DIR", default_value = ".")]
        dir: PathBuf,
    },
}

impl Keys {
    /// Makes a pair.
    pub fn run(self) -> Result<ExitCode, String> {
        let What::New { name, dir } = self.what;
        if name.is_empty() || name.starts_with('.') || name.contains(['/', '\0']) {
            return Err(format!(
                "{name:?} is no name for a file; give one such as `programme-2026`, and the folder with --dir"
            ));
        }
        fs::create_dir_all(&dir).map_err(|e| format!("cannot make the folder {}: {e}", dir.display()))?;
        let pair = Pair::named(&dir, &name);
        pair.make()?;
        println!(
            "{private}\n  The private half. It opens every request or signature sealed to the pair: keep it off the server and\n  \
             off the network, with a copy in another safe place. Without it none can ever be read, by anybody.\n\
             {public}\n  The public half. For the programme, copy it to the server, and name it there as\n  \
             `programme_key_file` (IFEX_PROGRAMME_KEY_FILE). For an organisation that receives signatures, put its\n  \
             line into the petition's record: \"recipients\": [{{\"organisation\": …, \"key\": …}}].",
            private = pair.private.display(),
            public = pair.public.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}
