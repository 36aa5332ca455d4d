//! `packhorse`: what trainers and centres do from a terminal or a script.
//!
//! Owns the command line: flags, words, exit codes, `--json`. May touch the client, and the pack and
//! course models for what makers of packs do. Must not hold a rule of its own.
#![forbid(unsafe_code)]

mod classroom;
mod courier;
mod course;
mod credential;
mod exit;
mod field;
mod flags;
mod group;
mod item;
mod key;
mod learner;
mod lesson;
mod library;
mod manual;
mod note;
mod overwrite;
mod pack;
mod place;
mod plain;
mod program;
mod reconcile;
mod response;
mod review;
mod screen;
mod search;
mod stick;
mod trust;
mod verify;
mod who;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::FromArgMatches as _;
use client::Client;

use crate::exit::{Answer, Exit};
use crate::flags::{Flags, Noun};
use crate::screen::Screen;

fn main() -> ExitCode {
    let screen = Screen::new();
    if let Some(folder) = manual::asked(std::env::args_os().skip(1)) {
        return match manual::write(&screen, &folder) {
            Ok(exit) => exit.into(),
            Err(failure) => {
                screen.failure(&failure);
                Exit::of(&failure).into()
            }
        };
    }
    let flags =
        match flags::command(&screen).try_get_matches().and_then(|matches| Flags::from_arg_matches(&matches))
        {
            Ok(flags) => flags,
            Err(error) => {
                // Help and version are data; a wrong word is a usage error: clap prints each where it belongs.
                let _ = error.print();
                if error.use_stderr() && std::env::args_os().any(|word| word == "--json") {
                    screen.usage(&error.kind().to_string());
                }
                return if error.use_stderr() { Exit::Usage.into() } else { Exit::Done.into() };
            }
        };
    let screen = screen.with(&flags);
    match run(&screen, flags) {
        Ok(Exit::Done) if screen.is_cut() => Exit::Failed.into(),
        Ok(exit) => exit.into(),
        Err(failure) => {
            screen.failure(&failure);
            Exit::of(&failure).into()
        }
    }
}

fn run(screen: &Screen, flags: Flags) -> Answer {
    let data = flags.data;
    match flags.noun {
        Noun::Course(verb) => course::run(screen, verb),
        Noun::Pack(verb) => pack::run(screen, data, verb),
        Noun::Library(verb) => library::run(screen, &screen::open(data)?, verb),
        Noun::Search(words) => search::run(screen, &screen::open(data)?, words),
        Noun::Learner(verb) => with(data, |client| learner::run(screen, client, verb)),
        Noun::Lesson(verb) => with(data, |client| lesson::run(screen, client, verb)),
        Noun::Item(verb) => with(data, |client| item::run(screen, client, verb)),
        Noun::Review(verb) => with(data, |client| review::run(screen, client, verb)),
        Noun::Note(verb) => with(data, |client| note::run(screen, client, verb)),
        Noun::Credential(verb) => credential::run(screen, data, verb),
        Noun::Reconcile(words) => with(data, |client| reconcile::run(screen, client, &words)),
        Noun::Courier(verb) => with(data, |client| courier::run(screen, client, &verb)),
        Noun::Exchange(verb) => with(data, |client| reconcile::run_exchange(screen, client, &verb)),
        Noun::Classroom(verb) => with(data, |client| classroom::run(screen, client, verb)),
        Noun::Stick(verb) => stick::run(screen, &screen::open(data)?, verb),
        Noun::Program(verb) => program::run(screen, &screen::open(data)?, &verb),
        Noun::Key(verb) => key::run_key(screen, verb),
        Noun::Trust(verb) => key::run_trust(screen, &screen::open(data)?, verb),
    }
}

/// Runs a command for which somebody may study; a backup that began meanwhile is made to its end.
fn with(data: Option<PathBuf>, run: impl FnOnce(&Client) -> Answer) -> Answer {
    let client = screen::open(data)?;
    let answer = run(&client);
    client.finish_backups();
    answer
}
