//! A Debian package, made by `dpkg-deb`; what its programs link to is found by `dpkg-shlibdeps`.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::{About, Package, clear, told, tree};
use crate::house::{Done, finish};
use fs_err as fs;

fn control_words(package: &Package, about: &About, libraries: &str, kilobytes: u64) -> String {
    let beside = package.beside.join(", ");
    let depends: Vec<&str> = [libraries, &beside].into_iter().filter(|words| !words.is_empty()).collect();
    // A line of a description begins with a space, an empty one is a point.
    let description: String = package.description.lines().flat_map(|line| wrapped(line, 78)).collect();
    format!(
        "Package: {}\nVersion: {}\nSection: {}\nPriority: optional\nArchitecture: {}\n\
         Maintainer: {}\nInstalled-Size: {kilobytes}\nDepends: {}\n\
         Description: {}\n{description}",
        package.name,
        about.version,
        package.section,
        about.architecture,
        about.maintainer,
        depends.join(", "),
        package.summary,
    )
}

pub(super) fn make(out: &Path, package: &Package, about: &About) -> Done<PathBuf> {
    let folder = out.join(format!("{}.deb.tree", package.name));
    clear(&folder)?;
    package.tree.lay_out(&folder)?;
    let control = folder.join("DEBIAN");
    let libraries = libraries(out, &folder, package)?;
    let kilobytes = size(&folder)? / 1024;
    super::make(&control)?;
    tree::allow(&control, 0o755)?;
    let put = |name: &str, words: &str, mode: u32| {
        let path = control.join(name);
        fs::write(&path, words).map_err(told)?;
        tree::allow(&path, mode)
    };
    put("control", &control_words(package, about, &libraries, kilobytes), 0o644)?;
    if !package.settings.is_empty() {
        put("conffiles", &format!("{}\n", package.settings.join("\n")), 0o644)?;
    }
    put("md5sums", &sums(&folder, package)?, 0o644)?;
    for (name, from) in &package.scripts {
        put(name, &fs::read_to_string(from).map_err(told)?, 0o755)?;
    }
    let file = out.join(format!("{}_{}_{}.deb", package.name, about.version, about.architecture));
    finish(
        Command::new("dpkg-deb")
            // Both programs hold much the same: only the longest look back, 64 MiB, sees it.
            .args(["--root-owner-group", "-Zxz", if about.quick { "-z0" } else { "-z9" }])
            .args(["--threads-max=1", "--build"])
            .arg(&folder)
            .arg(&file)
            .env("SOURCE_DATE_EPOCH", &about.moment),
    )?;
    clear(&folder)?;
    Ok(file)
}

/// The packages whose libraries the programs name, with the oldest version that has what they use.
fn libraries(out: &Path, folder: &Path, package: &Package) -> Done<String> {
    let work = out.join("shlibs");
    make_source(&work, package)?;
    let output = Command::new("dpkg-shlibdeps")
        .arg("-O")
        .args(package.tree.programs().map(|program| format!("-e{}", folder.join(program).display())))
        .current_dir(&work)
        .output()
        .map_err(|error| format!("dpkg-shlibdeps cannot be started: {error}"))?;
    if !output.status.success() {
        return Err(format!("dpkg-shlibdeps: {}", String::from_utf8_lossy(&output.stderr)));
    }
    clear(&work)?;
    let words = String::from_utf8_lossy(&output.stdout);
    let depends = words.lines().find_map(|line| line.strip_prefix("shlibs:Depends="));
    Ok(depends.ok_or("dpkg-shlibdeps names no packages")?.to_owned())
}

/// dpkg-shlibdeps wants a source package around it.
fn make_source(work: &Path, package: &Package) -> Done {
    super::make(&work.join("debian"))?;
    let control = work.join("debian/control");
    fs::write(&control, format!("Source: {0}\n\nPackage: {0}\nArchitecture: any\n", package.name))
        .map_err(told)
}

fn sums(folder: &Path, package: &Package) -> Done<String> {
    let places = package.tree.places();
    let places = places.iter().filter(|place| !package.settings.iter().any(|own| own[1..] == ***place));
    let output = Command::new("md5sum")
        .args(places)
        .current_dir(folder)
        .output()
        .map_err(|error| format!("md5sum cannot be started: {error}"))?;
    if !output.status.success() {
        return Err(format!("md5sum: {}", String::from_utf8_lossy(&output.stderr)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn size(folder: &Path) -> Done<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder).map_err(told)?.flatten() {
        let meta = entry.metadata().map_err(told)?;
        bytes += if meta.is_dir() { size(&entry.path())? } else { meta.len() };
    }
    Ok(bytes)
}

/// A paragraph in lines of a description, each of at most so many letters.
fn wrapped(paragraph: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in paragraph.split_whitespace() {
        let last = lines.last_mut().map_or(0, |line| line.chars().count());
        if last + word.chars().count() >= most && last > 0 {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            line.push(' ');
            line.push_str(word);
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn a_description_stays_within_its_lines_and_loses_no_word() {
        let words = "a course travels as one signed file, a pack: on a stick or over a line";
        let lines = wrapped(words, 20);
        assert!(lines.iter().all(|line| line.starts_with(' ') && line.ends_with('\n') && line.len() <= 21));
        assert_eq!(lines.concat().split_whitespace().collect::<Vec<_>>().join(" "), words);
    }
}
