//! The folder that runs from a stick: programs, packs, and the mark that keeps the data beside them.

use std::path::{Path, PathBuf};

use super::{About, archive, clear, name, told};
use crate::bundle::tree::{Tree, allow};
use crate::house::{Done, Profile, program, root};
use crate::starter::Starter;
use fs_err as fs;

const NAME: &str = "packhorse-portable";

pub(super) fn make(
    out: &Path,
    profile: Profile,
    about: &About,
    packs: &Starter,
    notices: &Path,
) -> Done<PathBuf> {
    let from = root().join("src-tauri/packaging");
    let folder = out.join(NAME);
    clear(&folder)?;
    let mut tree = Tree::default();
    for name in ["packhorse-desktop", "packhorse"] {
        tree.program(name, program(name, profile));
    }
    tree.file("README.txt", from.join("README-portable.txt"));
    tree.file("start.sh", from.join("start.sh"));
    tree.file("LICENSE.txt", root().join("LICENSE"));
    tree.file("LICENSE-MIT.txt", root().join("LICENSE-MIT"));
    tree.file("LICENSE-APACHE.txt", root().join("LICENSE-APACHE"));
    tree.file("notices.txt", notices.to_owned());
    tree.file("notices-interface.txt", root().join("ui/dist/licences.txt"));
    for pack in &packs.packs {
        tree.file(format!("packs/{}", name(pack)), pack.clone());
    }
    tree.file("packs/packhorse.pub", packs.key.clone());
    tree.lay_out(&folder)?;
    allow(&folder.join("start.sh"), 0o755)?;
    let mark = folder.join("portable");
    fs::write(&mark, "The data folder is here, beside the program.\n").map_err(told)?;
    let file = out.join(format!("{NAME}-{}-{}.tar.zst", about.version, std::env::consts::ARCH));
    archive(out, NAME, &file, about)?;
    Ok(file)
}
