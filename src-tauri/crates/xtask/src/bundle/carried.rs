//! The program as a signed pack, so that a newer edition travels like any course: on a stick, from laptop to laptop, over
//! a line. Programs that are there already know it by its id, believe only the key that they came with, and take out the one
//! form that fits their computer; so one file serves all of them.

use std::path::{Path, PathBuf};

use fs_err as fs;

use super::{About, clear, make as make_folder, name, told};
use crate::house::{Done, Profile, call, program, root, say};

pub(super) fn make(
    out: &Path,
    profile: Profile,
    about: &About,
    forms: &[&Path],
    key: &Path,
) -> Done<PathBuf> {
    let work = out.join("program");
    clear(&work)?;
    let file = out.join(format!("packhorse-program-{}.pack", about.version));
    let words = [
        ("@VERSION@", about.version.clone()),
        ("@NUMBER@", number(&about.version)?.to_string()),
        ("@FILE@", name(&file)),
    ];
    fill(&root().join("src-tauri/packaging/program"), &work, &words)?;
    let packages = work.join("packages");
    make_folder(&packages)?;
    for form in forms {
        fs::copy(form, packages.join(name(form))).map_err(told)?;
    }
    say(format!("building {}", name(&file)));
    let [from, key, to] = [&work, key, &file].map(|path| path.to_string_lossy().into_owned());
    call(&root(), program("packhorse", profile), ["pack", "build", &from, "--key", &key, "-o", &to])?;
    clear(&work)?;
    Ok(file)
}

/// Copies a folder of texts, their gaps filled.
fn fill(from: &Path, to: &Path, words: &[(&str, String)]) -> Done {
    make_folder(to)?;
    for entry in fs::read_dir(from).map_err(told)? {
        let from = entry.map_err(told)?.path();
        let to = to.join(name(&from));
        if from.is_dir() {
            fill(&from, &to, words)?;
            continue;
        }
        let text = fs::read_to_string(&from).map_err(told)?;
        let text = words.iter().fold(text, |text, (gap, word)| text.replace(gap, word));
        fs::write(&to, text).map_err(told)?;
    }
    Ok(())
}

/// The edition of a version: a pack counts in whole numbers.
fn number(version: &str) -> Done<u32> {
    let parts: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    match parts.unwrap_or_default()[..] {
        [major, minor, patch] if major < 1000 && minor < 1000 && patch < 1000 => {
            Ok((major * 1000 + minor) * 1000 + patch)
        }
        _ => Err(format!("the version {version} is not three numbers below a thousand")),
    }
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_higher_version_is_a_higher_edition() {
        let numbers = ["0.1.0", "0.1.12", "0.2.0", "1.0.0"].map(|version| number(version).unwrap());
        assert!(numbers.is_sorted() && numbers[0] == 1000, "{numbers:?}");
        assert!(
            number("1.0").is_err()
                && number("1.0.x").is_err()
                && number("1.x.0.0").is_err()
                && number("1.1000.0").is_err()
        );
    }
}
