//! Where things are, and how other programs are called.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What every step answers: nothing, or a sentence that says what to do.
pub(crate) type Done<T = ()> = Result<T, String>;

/// Which build.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Debug,
    Release,
}

impl Profile {
    pub(crate) fn flag(self) -> &'static [&'static str] {
        match self {
            Profile::Debug => &[],
            Profile::Release => &["--release"],
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Profile::Debug => "debug",
            Profile::Release => "release",
        }
    }
}

/// The project's top folder.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap_or(here).to_owned()
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// A program that cargo built.
pub(crate) fn program(name: &str, profile: Profile) -> PathBuf {
    target().join(profile.folder()).join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Says on stderr what comes next, so that a long silence has a name.
pub(crate) fn say(what: impl AsRef<str>) {
    eprintln!("• {}", what.as_ref());
}

/// Runs a program in `folder`, its output shown; an exit other than 0 is an error.
pub(crate) fn call<A: AsRef<OsStr>>(
    folder: &Path,
    program: impl AsRef<OsStr>,
    arguments: impl IntoIterator<Item = A>,
) -> Done {
    finish(Command::new(program).args(arguments).current_dir(folder))
}

/// Runs a prepared command to its end; an exit other than 0 is an error.
pub(crate) fn finish(command: &mut Command) -> Done {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().map_err(|error| format!("{name} cannot be started: {error}"))?;
    if status.success() {
        return Ok(());
    }
    let words: Vec<_> = command.get_args().map(OsStr::to_string_lossy).collect();
    Err(format!("`{name} {}` ended with {status}", words.join(" ")))
}

/// Runs the cargo that runs us.
pub(crate) fn cargo(arguments: &[&str]) -> Done {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    call(&root(), cargo, arguments)
}

/// Tells whether a program answers to `--version`.
pub(crate) fn has(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}
