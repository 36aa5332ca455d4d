//! `cargo xtask test`: everything, as a clean machine would run it.

use std::process::Command;

use crate::house::{Done, Profile, call, cargo, finish, has, root, say};
use crate::{setup, starter};

pub(crate) fn test() -> Done {
    setup::everything()?;
    let ui = root().join("ui");
    say("interface: types");
    call(&ui, setup::npm(), ["run", "--silent", "check"])?;
    say("interface: tests");
    call(&ui, setup::npm(), ["test", "--silent"])?;
    setup::build_interface()?;
    starter::build(Profile::Debug)?;

    say("engine: tests");
    let runner: &[&str] = if has("cargo-nextest") { &["nextest", "run"] } else { &["test", "--quiet"] };
    cargo(&[runner, &["--workspace", "--exclude", "packhorse-desktop"]].concat())?;
    say("engine: the documents' examples");
    cargo(&["test", "--quiet", "--doc"])?;

    say("the window");
    cargo(&["build", "--package", "packhorse-desktop"])?;
    cargo(&["test", "--quiet", "--package", "packhorse-desktop"])?;
    in_the_window()
}

/// Runs a person's path through the real window, under a virtual display where there is no other.
fn in_the_window() -> Done {
    say("a person's path through the real window");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let words = [
        "test",
        "--package",
        "acceptance",
        "--features",
        "window",
        "--test",
        "window",
        "--",
        "--test-threads=1",
    ];
    let mut command = if cfg!(target_os = "linux") {
        let mut command = Command::new("xvfb-run");
        command.args(["--auto-servernum", "--server-args=-screen 0 1400x900x24"]).arg(cargo);
        command
    } else {
        Command::new(cargo)
    };
    finish(command.args(words).current_dir(root()))
}
