//! Builds the starter packs from `content-packs/` with the program a centre would use.

use std::fs;
use std::path::{Path, PathBuf};

use crate::house::{Done, Profile, call, cargo, program, root, say, target};

/// The starter packs as built here, and the key that signed them.
pub(crate) struct Starter {
    pub(crate) packs: Vec<PathBuf>,
    pub(crate) key: PathBuf,
    /// The secret half of that key.
    pub(crate) secret: PathBuf,
}

/// Builds and signs every pack of `content-packs/` that has changed since it was last built.
///
/// The key is made on this machine and never leaves it: a release is signed with the publisher's.
pub(crate) fn build(profile: Profile) -> Done<Starter> {
    let mut words = vec!["build", "--package", "cli"];
    words.extend(profile.flag());
    say("building the command line");
    cargo(&words)?;
    build_with_built(profile)
}

/// As [`build`], with the program as it was built already.
pub(crate) fn build_with_built(profile: Profile) -> Done<Starter> {
    build_signed(profile, None, &root().join("content-packs"))
}

/// Builds every pack of `content-packs/` into `out`, signed with this key or with this machine's.
pub(crate) fn build_signed(profile: Profile, key: Option<&Path>, out: &Path) -> Done<Starter> {
    let packhorse = program("packhorse", profile);
    let key = match key {
        Some(key) => key.to_owned(),
        None => own_key(&packhorse)?,
    };
    fs::create_dir_all(out).map_err(|error| format!("{}: {error}", out.display()))?;

    let folder = root().join("content-packs");
    let mut sources: Vec<PathBuf> = fs::read_dir(&folder)
        .map_err(|error| format!("{}: {error}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.join("pack.toml").is_file())
        .collect();
    sources.sort();
    let mut packs = Vec::new();
    for source in sources {
        let name = source.file_name().unwrap_or_default();
        let pack = out.join(name).with_extension("pack");
        if changed(&source)? > modified(&pack).unwrap_or(std::time::UNIX_EPOCH) {
            say(format!("building {}", pack.file_name().unwrap_or_default().to_string_lossy()));
            let words = ["pack", "build", &source.to_string_lossy(), "--key", &key.to_string_lossy(), "-o"];
            call(&root(), &packhorse, words.into_iter().chain([&*pack.to_string_lossy()]))?;
        }
        packs.push(pack);
    }
    let mut public = key.clone().into_os_string();
    public.push(".pub");
    Ok(Starter { packs, key: public.into(), secret: key })
}

/// The key of this machine, made where there is none.
fn own_key(packhorse: &Path) -> Done<PathBuf> {
    let key = target().join("starter").join("starter.key");
    if !key.with_extension("key.pub").exists() {
        fs::create_dir_all(key.parent().unwrap_or(&key))
            .map_err(|error| format!("{}: {error}", key.display()))?;
        call(
            &root(),
            packhorse,
            ["key", "new", "--name", "Packhorse starter packs", "-o", &key.to_string_lossy()],
        )?;
    }
    Ok(key)
}

fn modified(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).and_then(|meta| meta.modified()).ok()
}

/// When the newest file below `folder` was changed.
fn changed(folder: &Path) -> Done<std::time::SystemTime> {
    let mut newest = std::time::UNIX_EPOCH;
    for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?.flatten() {
        let path = entry.path();
        newest = newest.max(if path.is_dir() { changed(&path)? } else { modified(&path).unwrap_or(newest) });
    }
    Ok(newest)
}
