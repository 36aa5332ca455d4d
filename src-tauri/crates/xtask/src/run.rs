//! `cargo xtask run`: from a clean clone to the app with the starter packs.

use std::path::PathBuf;
use std::process::Command;

use crate::house::{Done, Profile, cargo, finish, program, root, say, target};
use crate::{setup, starter, story};

/// What was asked for on the command line.
pub(crate) struct Options {
    profile: Profile,
    data: PathBuf,
    terminal: bool,
}

impl Options {
    pub(crate) fn parse(arguments: &[String]) -> Done<Options> {
        let data = target().join("run").join("packhorse-data");
        let mut options = Options { profile: Profile::Debug, data, terminal: false };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--release" => options.profile = Profile::Release,
                "--terminal" => options.terminal = true,
                "--data" => {
                    options.data = PathBuf::from(rest.next().ok_or("--data needs a folder")?);
                }
                other => return Err(format!("run does not know {other}")),
            }
        }
        Ok(options)
    }
}

pub(crate) fn run(options: &Options) -> Done {
    if options.terminal || !display() {
        if !options.terminal {
            say("there is no display here, so the story is told in the terminal, with the same packs");
        }
        setup::to_tell()?;
        let starter = starter::build(options.profile)?;
        return story::tell(&program("packhorse", options.profile), &options.data, &starter);
    }

    setup::to_run()?;
    setup::build_interface()?;
    say("building the window and the command line (the first time takes some minutes)");
    let mut words = vec!["build", "--package", "cli", "--package", "packhorse-desktop"];
    words.extend(options.profile.flag());
    cargo(&words)?;
    let starter = starter::build_with_built(options.profile)?;

    story::stock(&program("packhorse", options.profile), &options.data, &starter)?;
    say("opening Packhorse");
    finish(
        Command::new(program("packhorse-desktop", options.profile))
            .arg("--data")
            .arg(&options.data)
            .current_dir(root()),
    )
}

/// Tells whether a window can be opened.
fn display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
