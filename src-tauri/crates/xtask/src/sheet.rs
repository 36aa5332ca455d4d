//! `cargo xtask sheet`: every screen of the real window in every setting it is made for, to look over.

use crate::house::{Done, finish, say, target};
use crate::setup;
use crate::test::{ALL, cargo, on_a_display};

/// The test that goes from screen to screen.
const SHEET: &str = "sheet::every_screen_in_every_setting_on_one_sheet";

/// Builds the programs, has the window walk through its screens, and says where their pictures lie.
pub(crate) fn sheet() -> Done {
    setup::everything()?;
    setup::build_interface()?;
    say("building (the first time takes some minutes)");
    finish(cargo().args(["build", "--bins"]).args(ALL))?;
    say("every screen, in eight settings: some minutes");
    let index = target().join("shots/sheet/index.html");
    let _ = std::fs::remove_file(&index);
    let words = ["--test", "window", "--", "--ignored", "--exact", SHEET];
    finish(on_a_display().arg("test").args(ALL).args(words))?;
    // A test of another name would not have run, and nothing would have failed.
    if !index.is_file() {
        return Err(format!("{SHEET} took no pictures"));
    }
    say(format!("{} shows all pictures", index.display()));
    Ok(())
}
