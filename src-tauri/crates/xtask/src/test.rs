//! `cargo xtask test`: everything, as a clean machine would run it.

use std::process::Command;

use crate::house::{Done, Profile, call, finish, root, say};
use crate::{licences, setup, starter};

/// One choice of packages, features and targets for all steps: another one would build the
/// dependencies a second time, with other features.
pub(crate) const ALL: &[&str] = &["--workspace", "--all-features"];

pub(crate) fn test() -> Done {
    setup::everything()?;
    let ui = root().join("ui");
    say("interface: types");
    call(&ui, setup::npm(), ["run", "--silent", "check"])?;
    say("interface: tests");
    call(&ui, setup::npm(), ["test", "--silent"])?;
    setup::build_interface()?;
    licences::check()?;

    say("building everything (the first time takes some minutes)");
    finish(cargo().args(["build", "--all-targets"]).args(ALL))?;
    starter::build_with_built(Profile::Debug)?;
    say("tests: engine, command line, and a person's path through the real window");
    finish(on_a_display().args(["test", "--no-fail-fast"]).args(ALL))
}

pub(crate) fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    command
}

/// Cargo under a virtual display: tests open windows, and nobody wants them on the screen.
pub(crate) fn on_a_display() -> Command {
    if !cfg!(target_os = "linux") {
        return cargo();
    }
    let mut command = Command::new("xvfb-run");
    command.args(["--auto-servernum", "--server-args=-screen 0 1400x900x24"]);
    command.arg(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).current_dir(root());
    command
}
