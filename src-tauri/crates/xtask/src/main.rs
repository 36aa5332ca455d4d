//! `cargo xtask`: sets the machine up, builds, runs and tests the whole house.
//!
//! Owns the order in which other programs are called (apt, npm, cargo, the built `packhorse`). May
//! touch the machine's packages, saying so first. Must not hold a rule of the product.
#![forbid(unsafe_code)]

mod bench;
mod bundle;
mod house;
mod licences;
mod run;
mod setup;
mod sheet;
mod starter;
mod story;
mod test;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  run [--release] [--data DIR] [--terminal]
                 install what is missing, build, and open the app with the starter packs;
                 without a display (or with --terminal) tell the same story in the terminal
  test           everything: engine, interface, and the real window under a virtual display
  setup          only install what is missing (system packages, npm packages)
  starter        only build the starter packs into content-packs/
  bundle [--key FILE] [--debug] [--as-built]
                 make what is handed out into target/bundle: the app as .deb and .rpm and as a folder for
                 sticks, the platform as .deb; its packs signed by the publisher's key, or by this machine's
  sheet          photograph every screen of the real window in eight settings, into target/shots/sheet
  bench [NAME…]  measure everything, or what is named, in release builds, and print one table of figures and goals;
                 texts come from the folder that PACKHORSE_CORPUS names
  licences       check the licences and sources of all dependencies
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", &[][..]),
    };
    let done = match command {
        "run" => run::Options::parse(rest).and_then(|options| run::run(&options)),
        "test" => test::test(),
        "setup" => setup::everything(),
        "starter" => starter::build(house::Profile::Debug).map(drop),
        "bundle" => bundle::Options::parse(rest).and_then(|options| bundle::bundle(&options)),
        "bench" => bench::bench_all(rest),
        "sheet" => sheet::sheet(),
        "licences" => licences::check(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            return ExitCode::SUCCESS;
        }
        other => Err(format!("no command {other}\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
