//! An RPM package, made by `rpmbuild` from the same tree; libraries are found by rpm itself, by their names in the
//! programs, which are the same on every distribution.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{About, Package, RPM_BESIDE, clear, make as make_folder, told};
use crate::house::{Done, finish};
use fs_err as fs;

pub(super) fn make(out: &Path, package: &Package, about: &About) -> Done<PathBuf> {
    let top = out.join("rpm");
    clear(&top)?;
    make_folder(&top)?;
    let folder = top.join("tree");
    package.tree.lay_out(&folder)?;
    let spec = top.join(format!("{}.spec", package.name));
    fs::write(&spec, words(package, about, &folder)).map_err(told)?;
    let define = |name: &str, value: &str| ["--define".to_owned(), format!("{name} {value}")];
    finish(
        Command::new("rpmbuild")
            .args(["-bb", "--quiet"])
            .args(define("_topdir", &top.to_string_lossy()))
            .args(define("_rpmdir", &top.join("made").to_string_lossy()))
            .args(define("_rpmfilename", "%{NAME}.rpm"))
            // What would make each build another one.
            .args(define("_buildhost", "localhost"))
            .args(define("use_source_date_epoch_as_buildtime", "1"))
            .args(define("clamp_mtime_to_source_date_epoch", "1"))
            .args(define("_build_id_links", "none"))
            // Its zstd does not look back far enough to see that both programs hold much the same; xz does.
            .args(define("_binary_payload", if about.quick { "w3.zstdio" } else { "w9.xzdio" }))
            .arg(&spec)
            .env("SOURCE_DATE_EPOCH", &about.moment),
    )?;
    let architecture = std::env::consts::ARCH;
    let file = out.join(format!("{}-{}-1.{architecture}.rpm", package.name, about.version));
    let made = top.join("made").join(format!("{}.rpm", package.name));
    fs::rename(&made, &file).map_err(told)?;
    clear(&top)?;
    Ok(file)
}

fn words(package: &Package, about: &About, folder: &Path) -> String {
    let mut spec = format!(
        "Name: {}\nVersion: {}\nRelease: 1\nSummary: {}\nLicense: (MIT OR Apache-2.0) AND CC-BY-SA-4.0\n\
         Packager: {}\n\
         # The tree is ready: nothing is built, stripped or looked at here.\n%global debug_package %{{nil}}\n\
         %global __os_install_post %{{nil}}\n",
        package.name, about.version, package.summary, about.maintainer
    );
    for beside in RPM_BESIDE {
        let _ = writeln!(spec, "Requires: {beside}");
    }
    // A font for Chinese words in pictures, by what it can write and not by its name.
    let _ = writeln!(spec, "Recommends: font(:lang=zh-cn)");
    let _ = write!(
        spec,
        "\n%description\n{}\n\n%install\nrm -rf %{{buildroot}}\nmkdir -p %{{buildroot}}\n\
         cp -a {}/. %{{buildroot}}/\n\n%files\n%defattr(-,root,root,-)\n",
        package.description,
        folder.display()
    );
    let places = package.tree.places();
    for folder in own_folders(&places, package.name) {
        let _ = writeln!(spec, "%dir /{folder}");
    }
    for place in places {
        let _ = writeln!(spec, "/{place}");
    }
    spec
}

/// The folders that are the package's alone, and go with it: those of its name, and what is below them.
fn own_folders<'a>(places: &[&'a str], name: &str) -> BTreeSet<&'a str> {
    let above = |place: &'a str| place.match_indices('/').map(move |(end, _)| &place[..end]);
    let is_own = |folder: &&str| folder.split('/').any(|part| part == name);
    places.iter().flat_map(|place| above(place)).filter(is_own).collect()
}

#[cfg(test)]
mod tests {
    use super::own_folders;

    #[test]
    fn a_package_takes_its_own_folders_with_it_and_nobody_elses() {
        let places = ["usr/bin/app", "usr/share/app/packs/help.pack", "usr/share/doc/app/copyright"];
        let own = own_folders(&places, "app");
        assert_eq!(Vec::from_iter(own), ["usr/share/app", "usr/share/app/packs", "usr/share/doc/app"]);
    }
}
