//! Each section, and everything, to carry on a stick: an archive of web pages that open without a server, and a book.
//!
//! Names of files, folders and tabs say nothing that frightens whoever finds the stick, and never change, so that a
//! link that was passed on keeps working. The same guides give the same bytes: what was carried can be compared.

mod archive;
mod book;
mod chapter;
mod document;
#[cfg(test)]
mod tests;
mod volume;
mod web;

use std::path::Path;

use toolkit_site::guide::Section;
use toolkit_site::page::{Edition, Takeaway};

use crate::content::Sources;
use crate::files;
use crate::problem::Result;
use volume::Volume;

/// Writes all archives and books of an edition into the folder of its language.
pub fn write(sources: &Sources, edition: &Edition, site: &Path) -> Result<Vec<Takeaway>> {
    let lang = edition.language().tag;
    let sections = Section::ALL.iter().copied().map(Some).chain([None]);
    let takeaway = |section: Option<Section>| {
        let volume = Volume { sources, edition, section };
        let put = |end: &str, bytes: Vec<u8>| {
            let file = format!("{}.{end}", volume.name());
            files::write(&site.join(lang).join(&file), &bytes)?;
            Ok((format!("{}{lang}/{file}", edition.base), bytes.len().div_ceil(1000) as u64))
        };
        Ok(Takeaway { section, zip: put("zip", web::pack(&volume)?)?, epub: put("epub", book::pack(&volume)?)? })
    };
    sections.map(takeaway).collect()
}
