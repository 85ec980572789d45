//! What is asked for on the command line.

use std::path::PathBuf;

use end_to_end::Outcome;

const USAGE: &str = "Usage: photograph OUT_DIR [--only PART] [--lang en,ar,ru]

Takes pictures of the partner pages and of the clearing house's own, in every state, at 360 and 1280 pixels, light and
dark: {page}-{state}-{lang}-{width}-{scheme}.png

  --only PART   only those whose page-state contains PART
  --lang LIST   languages, parted by commas (default en,ar,ru)";

/// What is to be photographed.
pub struct Choice {
    /// Where the pictures go.
    pub folder: PathBuf,
    /// In which languages.
    pub languages: Vec<String>,
    only: Option<String>,
}

impl Choice {
    /// Reads the arguments; `None` where only help was asked for.
    pub fn read(mut arguments: impl Iterator<Item = String>) -> Outcome<Option<Self>> {
        let mut folder = None;
        let mut only = None;
        let mut languages = "en,ar,ru".to_owned();
        while let Some(argument) = arguments.next() {
            let mut value = || arguments.next().ok_or(format!("{argument} needs a value\n\n{USAGE}"));
            match argument.as_str() {
                "--help" | "-h" => {
                    println!("{USAGE}");
                    return Ok(None);
                }
                "--only" => only = Some(value()?),
                "--lang" => languages = value()?,
                _ if folder.is_none() && !argument.starts_with('-') => folder = Some(PathBuf::from(&argument)),
                _ => return Err(format!("{argument} is not known\n\n{USAGE}").into()),
            }
        }
        let folder = folder.ok_or(format!("OUT_DIR is missing\n\n{USAGE}"))?;
        let languages = languages.split(',').map(|lang| lang.trim().to_owned()).collect();
        Ok(Some(Self { folder, languages, only }))
    }

    /// Whether a picture of this name is wanted.
    pub fn wants(&self, name: &str) -> bool {
        self.only.as_ref().is_none_or(|part| name.contains(part.as_str()))
    }
}
