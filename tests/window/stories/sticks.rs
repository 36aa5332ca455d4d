//! Sticks that are no good: small file systems of their own, mounted for a test, where this machine mounts any.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::desk::text;

fn runs(program: &str, words: &[&str]) -> bool {
    Command::new(program).args(words).output().is_ok_and(|done| done.status.success())
}

/// A mounted file system; taken out when it is dropped.
struct Mounted(PathBuf);

impl Mounted {
    fn at(folder: &Path, words: &[&str]) -> Option<Mounted> {
        fs_err::create_dir(folder).unwrap();
        runs("mount", &[words, &[text(folder)]].concat()).then(|| Mounted(folder.to_owned()))
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        runs("umount", &["-l", text(&self.0)]);
    }
}

/// A stick that somebody's film fills but for a little.
pub(super) struct Full(Mounted);

impl Full {
    pub(super) fn new(folder: &Path) -> Option<Full> {
        let stick = Mounted::at(folder, &["-t", "tmpfs", "-o", "size=24m", "tmpfs"])?;
        fs_err::write(folder.join("film.mp4"), vec![1; 23 << 20]).unwrap();
        Some(Full(stick))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0.0
    }
}

/// A stick that says it holds 64 MB, and keeps none of them: what was written to it is lost when it is looked for.
pub(super) struct Counterfeit {
    // In this order: the file system, then the little that it lies on.
    stick: Mounted,
    _chip: Mounted,
}

impl Counterfeit {
    pub(super) fn new(folder: &Path) -> Option<Counterfeit> {
        let chip = folder.with_extension("chip");
        let image = chip.join("image");
        let chip = Mounted::at(&chip, &["-t", "tmpfs", "-o", "size=420k", "tmpfs"])?;
        fs_err::File::create(&image).unwrap().set_len(64 << 20).unwrap();
        let made = runs("mkfs.ext2", &["-q", "-m0", "-F", text(&image)]);
        made.then(|| Mounted::at(folder, &["-o", "loop", text(&image)]))
            .flatten()
            .map(|stick| Counterfeit { stick, _chip: chip })
    }

    pub(super) fn path(&self) -> &Path {
        &self.stick.0
    }
}
