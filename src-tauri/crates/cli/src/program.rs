//! `packhorse program …`: a newer edition of the program itself.

use client::Client;
use client::view::{NewerProgram, PackageKind};
use serde_json::json;

use crate::exit::{Answer, Exit};
use crate::flags::ProgramVerb;
use crate::screen::{Screen, one_line, size};

pub(crate) fn run(screen: &Screen, client: &Client, verb: &ProgramVerb) -> Answer {
    let ProgramVerb::Take { from, out } = verb;
    know_key(client);
    let Some(newer) = client.newer_program_at(from)? else {
        screen.say("cli-program-nothing", &[("path", one_line(&from.to_string_lossy()).into())]);
        return Ok(Exit::Failed);
    };
    let path = client.take_program(&newer, out)?;
    let told = json!({ "version": newer.version, "path": path, "size": newer.size, "fingerprint": newer.fingerprint });
    screen.data(&told, |_| format!("{}\n", one_line(&path.to_string_lossy())));
    // apt takes a file for a file only where its path begins as one.
    let whole = std::path::absolute(&path).unwrap_or(path);
    screen.say(install(&newer.kind), &[("path", one_line(&whole.to_string_lossy()).into())]);
    Ok(Exit::Done)
}

/// Only the key that came with the program can tell what is the program's.
pub(crate) fn know_key(client: &Client) {
    if let Some(folder) = client::supplied_beside_program(client.folder()) {
        client.supply_from(folder);
    }
}

/// Says that a newer edition is there.
pub(crate) fn tell(screen: &Screen, newer: &NewerProgram) {
    let id = if newer.kind == PackageKind::None { "cli-program-other" } else { "cli-program-newer" };
    let words = [
        ("version", one_line(&newer.version).into()),
        ("size", size(newer.size).into()),
        ("path", one_line(&newer.pack).into()),
    ];
    screen.say(id, &words);
}

/// The message that tells how a package is installed.
fn install(kind: &PackageKind) -> &'static str {
    match kind {
        PackageKind::Deb => "cli-program-deb",
        PackageKind::Rpm => "cli-program-rpm",
        PackageKind::Portable => "cli-program-portable",
        PackageKind::Setup | PackageKind::Dmg | PackageKind::None => "cli-program-open",
    }
}
