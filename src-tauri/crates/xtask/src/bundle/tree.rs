//! A package's files before they are packed: where each comes from, where it goes, and who may run it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use super::{About, make, said_by, told};
use crate::house::{Done, call, root};
use fs_err as fs;

/// How a file gets to its place.
enum Kind {
    Plain,
    Program,
    /// Packed by gzip, without its name or time.
    Packed,
    /// Words that were made here, as they are or packed.
    Words(String),
    PackedWords(String),
}

struct Entry {
    to: String,
    from: PathBuf,
    kind: Kind,
}

/// Files on their way into a package.
#[derive(Default)]
pub(super) struct Tree(Vec<Entry>);

impl Tree {
    pub(super) fn file(&mut self, to: impl Into<String>, from: PathBuf) {
        self.0.push(Entry { to: to.into(), from, kind: Kind::Plain });
    }

    pub(super) fn program(&mut self, to: impl Into<String>, from: PathBuf) {
        self.0.push(Entry { to: to.into(), from, kind: Kind::Program });
    }

    pub(super) fn packed(&mut self, to: impl Into<String>, from: PathBuf) {
        self.0.push(Entry { to: to.into(), from, kind: Kind::Packed });
    }

    fn words(&mut self, to: impl Into<String>, words: String) {
        self.0.push(Entry { to: to.into(), from: PathBuf::new(), kind: Kind::Words(words) });
    }

    /// What every package says in `usr/share/doc`: licences, notices, changes.
    pub(super) fn papers(&mut self, package: &str, about: &About, notices: &Path) -> Done {
        let doc = format!("usr/share/doc/{package}");
        let date = said_by("date", &["-u", "-R", "-d", &format!("@{}", about.moment)])?;
        let version = &about.version;
        self.words(format!("{doc}/copyright"), copyright()?);
        self.packed(format!("{doc}/notices.txt.gz"), notices.to_owned());
        self.packed(format!("{doc}/NEWS.md.gz"), root().join(".github/CHANGELOG.md"));
        let words = format!(
            "{package} ({version}) unstable; urgency=medium\n\n  * What changed for people is in NEWS.md.\n\n \
             -- {}  {date}\n",
            about.maintainer
        );
        let to = format!("{doc}/changelog.gz");
        self.0.push(Entry { to, from: PathBuf::new(), kind: Kind::PackedWords(words) });
        Ok(())
    }

    /// The programs among them.
    pub(super) fn programs(&self) -> impl Iterator<Item = &str> {
        self.0.iter().filter(|entry| matches!(entry.kind, Kind::Program)).map(|entry| entry.to.as_str())
    }

    /// Every place, in order.
    pub(super) fn places(&self) -> Vec<&str> {
        let mut places: Vec<&str> = self.0.iter().map(|entry| entry.to.as_str()).collect();
        places.sort_unstable();
        places
    }

    /// Lays everything out below an empty folder.
    pub(super) fn lay_out(&self, folder: &Path) -> Done {
        make(folder)?;
        allow(folder, 0o755)?;
        for entry in &self.0 {
            let to = folder.join(&entry.to);
            let above = to.parent().unwrap_or(folder);
            make(above)?;
            for made in above.ancestors().take_while(|made| *made != folder) {
                allow(made, 0o755)?;
            }
            match &entry.kind {
                Kind::Plain => drop(fs::copy(&entry.from, &to).map_err(told)?),
                Kind::Program => {
                    fs::copy(&entry.from, &to).map_err(told)?;
                    // Of a release nothing is left to strip; what was built to be tried weighs a tenth without.
                    call(&root(), "strip", [&*to.to_string_lossy()])?;
                }
                Kind::Packed => {
                    fs::write(&to, gzip(&fs::read(&entry.from).map_err(told)?)?).map_err(told)?;
                }
                Kind::Words(words) => fs::write(&to, words).map_err(told)?,
                Kind::PackedWords(words) => fs::write(&to, gzip(words.as_bytes())?).map_err(told)?,
            }
            allow(&to, if matches!(entry.kind, Kind::Program) { 0o755 } else { 0o644 })?;
        }
        Ok(())
    }
}

/// Debian's machine-readable paper on licences: ours in full, those of others in the notices beside it.
fn copyright() -> Done<String> {
    let mit = root().join("LICENSE-MIT");
    let mit = fs::read_to_string(&mit).map_err(told)?;
    let indented: String = mit
        .lines()
        .map(|line| if line.trim().is_empty() { " .\n".into() } else { format!(" {line}\n") })
        .collect();
    Ok(format!(
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\
         Upstream-Name: Packhorse\n\
         Comment: The programs are made of many libraries; their licences are in notices.txt.gz.\n\n\
         Files: *\nCopyright: The Packhorse developers\nLicense: Expat or Apache-2.0\n\n\
         Files: usr/share/packhorse/packs/*\nCopyright: The Packhorse developers\nLicense: CC-BY-SA-4.0\n\
         \x20Creative Commons Attribution-ShareAlike 4.0 International,\n\
         \x20https://creativecommons.org/licenses/by-sa/4.0/\n\n\
         License: Expat\n{indented}\n\
         License: Apache-2.0\n The text is in /usr/share/common-licenses/Apache-2.0.\n"
    ))
}

fn gzip(bytes: &[u8]) -> Done<Vec<u8>> {
    let say = |error| format!("gzip: {error}");
    let mut child = Command::new("gzip")
        .args(["-9", "-n", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(say)?;
    let mut into = child.stdin.take().ok_or("gzip takes no input")?;
    let bytes = bytes.to_vec();
    // It writes while it reads: both at once, or both wait.
    let writer = std::thread::spawn(move || into.write_all(&bytes));
    let output = child.wait_with_output().map_err(say)?;
    writer.join().map_err(|_| "gzip: the writing thread ended badly")?.map_err(say)?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!("gzip ended with {}", output.status))
    }
}

#[cfg(unix)]
pub(super) fn allow(path: &Path, mode: u32) -> Done {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).map_err(told)
}

#[cfg(not(unix))]
pub(super) fn allow(_path: &Path, _mode: u32) -> Done {
    Ok(())
}
