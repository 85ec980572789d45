//! Loaders that partners pinned by their hash, kept with the files that they name, so that a page with a pinned tag
//! works on when the next build is served.
//!
//! A folder of them has the layout of what is served: `embed-{hash}.js` and `widget/…-{hash}.…`.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io,
    path::Path,
    time::{Duration, SystemTime},
};

use wire::{Pin, limit, route};

use crate::{keys, snapshot::folder::replace};

const DAY: Duration = Duration::from_secs(24 * 3_600);

/// How many loaders a folder keeps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// As many as [`limit::PINNED_LOADERS`], and none longer than [`limit::PINNED_DAYS`] after its time.
    Past,
    /// The current one. Nobody has pinned what shows sample content.
    Current,
}

/// The name of a loader among the pinned, and its integrity.
pub fn pin(loader: &[u8]) -> Pin {
    let hash = keys::sha256(loader);
    Pin { src: route::pinned_embed(&keys::base64url(&hash)), integrity: format!("sha256-{}", keys::base64(&hash)) }
}

/// Adds the current loader, with the files of `assets` that it names, and removes what is past its time.
pub fn keep(folder: &Path, loader: &[u8], assets: &Path, keep: Keep) -> io::Result<()> {
    let current = folder.join(pin(loader).src);
    if !current.exists()
        && let Some((_, before)) = loaders(folder)?.first()
    {
        // Its time ends now.
        touch(before)?;
    }
    for name in named(assets, vec![String::from_utf8_lossy(loader).into_owned()])? {
        let path = format!("{}{name}", route::WIDGET);
        replace(&folder.join(&path), &fs::read(assets.join(&path))?)?;
    }
    replace(&current, loader)?;
    touch(&current)?;
    // A mirror has files of this build that no loader names.
    forget(folder, keep, files(assets)?)
}

/// A pinned loader, or a file of the widget, by its path in addresses; `None` where it is not kept, or not what its name
/// says.
pub fn read(folder: &Path, path: &str) -> Option<Vec<u8>> {
    let name = path.strip_prefix(route::WIDGET).unwrap_or(path);
    let hash = hash_in(name)?;
    let bytes = fs::read(folder.join(path)).ok()?;
    (keys::base64url(&keys::sha256(&bytes)) == hash).then_some(bytes)
}

fn forget(folder: &Path, keep: Keep, mut wanted: BTreeSet<String>) -> io::Result<()> {
    let (most, longest) = match keep {
        Keep::Past => (limit::PINNED_LOADERS, DAY * limit::PINNED_DAYS),
        Keep::Current => (1, Duration::MAX),
    };
    let now = SystemTime::now();
    let mut kept = Vec::new();
    for (number, (since, path)) in loaders(folder)?.into_iter().enumerate() {
        if number < most && now.duration_since(since).unwrap_or_default() <= longest {
            kept.push(fs::read_to_string(path)?);
        } else {
            fs::remove_file(path)?;
        }
    }
    wanted.extend(named(folder, kept)?);
    for name in files(folder)?.difference(&wanted) {
        fs::remove_file(folder.join(route::WIDGET).join(name))?;
    }
    Ok(())
}

/// The pinned loaders and when each was last the current one, the newest first.
fn loaders(folder: &Path) -> io::Result<Vec<(SystemTime, std::path::PathBuf)>> {
    let mut found = Vec::new();
    for name in names(folder)? {
        if hash_in(&name).is_some_and(|hash| name == route::pinned_embed(hash)) {
            let path = folder.join(name);
            found.push((fs::metadata(&path)?.modified()?, path));
        }
    }
    found.sort_by(|a, b| b.cmp(a));
    Ok(found)
}

/// The files of the widget that texts name, and those that scripts among them name in turn.
fn named(folder: &Path, mut texts: Vec<String>) -> io::Result<BTreeSet<String>> {
    let mut rest = files(folder)?;
    let mut named = BTreeSet::new();
    while let Some(text) = texts.pop() {
        let found: Vec<String> = rest.iter().filter(|name| text.contains(name.as_str())).cloned().collect();
        for name in found {
            if name.ends_with(".js") {
                texts.push(fs::read_to_string(folder.join(route::WIDGET).join(&name))?);
            }
            rest.remove(&name);
            named.insert(name);
        }
    }
    Ok(named)
}

/// The names of the widget's files that end in a hash.
fn files(folder: &Path) -> io::Result<BTreeSet<String>> {
    Ok(names(&folder.join(route::WIDGET))?.into_iter().filter(|name| hash_in(name).is_some()).collect())
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(e),
    };
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

/// The hash in a name such as `style-{43 characters of base64url}.css`; `None` for any other, and for a path.
fn hash_in(name: &str) -> Option<&str> {
    const LENGTH: usize = 43;
    let plain = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    let (stem, end) = name.split_once('.')?;
    let at = stem.len().checked_sub(LENGTH).filter(|_| plain(stem) && plain(end))?;
    stem[..at].ends_with('-').then_some(&stem[at..])
}

fn touch(path: &Path) -> io::Result<()> {
    File::options().append(true).open(path)?.set_modified(SystemTime::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A build whose loader names a script, which names words, and a style sheet of its own.
    fn build(assets: &Path, style: &str) -> Vec<u8> {
        let put = |name: &str, end: &str, text: &str| {
            let name = format!("{name}-{}.{end}", keys::base64url(&keys::sha256(text.as_bytes())));
            fs::create_dir_all(assets.join("widget")).unwrap();
            fs::write(assets.join("widget").join(&name), text).unwrap();
            name
        };
        let words = put("words", "json", "{}");
        format!("load({:?},{:?})", put("check", "js", &words), put("style", "css", style)).into_bytes()
    }

    #[test]
    fn a_loader_is_kept_with_what_it_names_until_its_time_is_over() {
        let root = tempfile::tempdir().unwrap();
        let (assets, kept) = (root.path().join("assets"), root.path().join("kept"));
        fs::create_dir_all(&kept).unwrap();
        fs::write(kept.join("strange.js"), "not ours").unwrap();
        let first = build(&assets, "a{}");
        keep(&kept, &first, &assets, Keep::Past).unwrap();
        assert_eq!(files(&kept).unwrap().len(), 3);
        assert_eq!(read(&kept, &pin(&first).src).unwrap(), first);

        let second = build(&assets, "b{}");
        keep(&kept, &second, &assets, Keep::Past).unwrap();
        assert!(read(&kept, &pin(&first).src).is_some() && files(&kept).unwrap().len() == 4);

        let old = File::options().append(true).open(kept.join(pin(&first).src)).unwrap();
        old.set_modified(SystemTime::now() - DAY * (limit::PINNED_DAYS + 1)).unwrap();
        fs::remove_dir_all(assets.join("widget")).unwrap();
        build(&assets, "b{}");
        keep(&kept, &second, &assets, Keep::Past).unwrap();
        assert!(read(&kept, &pin(&first).src).is_none() && read(&kept, &pin(&second).src).is_some());
        assert_eq!(files(&kept).unwrap().len(), 3, "what only the first named is gone");
        assert!(kept.join("strange.js").exists());
    }

    #[test]
    fn the_number_of_loaders_is_bounded() {
        let root = tempfile::tempdir().unwrap();
        for number in 0..limit::PINNED_LOADERS + 3 {
            keep(root.path(), number.to_string().as_bytes(), root.path(), Keep::Past).unwrap();
        }
        assert_eq!(loaders(root.path()).unwrap().len(), limit::PINNED_LOADERS);
        keep(root.path(), b"last", root.path(), Keep::Current).unwrap();
        assert_eq!(loaders(root.path()).unwrap().len(), 1);
    }

    #[test]
    fn nothing_but_what_its_name_says_is_read() {
        let root = tempfile::tempdir().unwrap();
        let name = pin(b"one").src;
        fs::write(root.path().join(&name), "another").unwrap();
        assert_eq!(read(root.path(), &name), None);
        for path in ["../secret.key", "widget/../embed.js", "embed.js", "widget/style.css", ""] {
            assert_eq!(read(root.path(), path), None, "{path}");
        }
    }
}
