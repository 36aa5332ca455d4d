//! `packhorse stick …`

use std::path::Path;

use client::Client;
use client::view::{Carrier, Standing};
use serde_json::json;

use crate::exit::{Answer, Exit};
use crate::flags::StickVerb;
use crate::library::{DELTA_WITHOUT_BASE, signer_state};
use crate::screen::{Screen, one_line, printable, size};
use crate::trust;

pub(crate) fn run(screen: &Screen, client: &Client, verb: StickVerb) -> Answer {
    let dir = match verb {
        StickVerb::Scan { dir } => dir,
        StickVerb::Write { dir, packs, all } => return write(screen, client, &dir, packs, all),
    };
    let carrier = client.scan(&dir)?;
    screen.data(&carrier, |carrier| plain(screen, carrier));
    trust::tell(screen, &carrier.trust);
    if carrier.packs.is_empty() && carrier.unusable.is_empty() && carrier.trust.is_empty() {
        screen.say("cli-no-packs", &[("path", dir.to_string_lossy().into_owned().into())]);
    }
    let sound = carrier.unusable.iter().all(|file| file.failure.code == DELTA_WITHOUT_BASE);
    Ok(if sound { Exit::Done } else { Exit::NotValid })
}

fn write(screen: &Screen, client: &Client, dir: &Path, packs: Vec<String>, all: bool) -> Answer {
    let packs = match all {
        true => client.library("")?.packs.into_iter().map(|pack| pack.id).collect(),
        false => packs,
    };
    let mut bar = screen.bar();
    let filled = client.fill_stick(dir, &packs, &mut |step, done, total| bar.show(step, done, total))?;
    drop(bar);
    let told = filled
        .packs
        .iter()
        .map(|one| json!({ "id": one.id, "version": one.version, "path": one.path, "written": one.written }));
    screen.data(&json!({ "packs": told.collect::<Vec<_>>(), "trust": filled.trust }), |_| {
        let line = |one: &client::PackOnStick| {
            let id = if one.written > 0 { "cli-stick-written" } else { "cli-stick-there" };
            let (path, bytes) = (one.path.to_string_lossy(), size(one.written));
            let words = screen.text(id, &[("size", bytes.into())]);
            format!("{}  {}  {}  {words}\n", one.id, one.version, one_line(&path))
        };
        filled.packs.iter().map(line).collect()
    });
    trust::tell_put(screen, &filled.trust);
    Ok(Exit::Done)
}

fn plain(screen: &Screen, carrier: &Carrier) -> String {
    let mut lines = String::new();
    for pack in &carrier.packs {
        let standing = match pack.standing {
            Standing::New => "cli-standing-new",
            Standing::Update => "cli-standing-update",
            Standing::Same => "cli-standing-same",
            Standing::Older => "cli-standing-older",
            Standing::Conflict => "cli-standing-conflict",
        };
        lines += &format!(
            "{}  {} {}  {}  {}  {}\n",
            screen.text(standing, &[]),
            pack.id,
            pack.version,
            one_line(&pack.title.text),
            size(pack.size),
            screen.text(signer_state(&pack.signer.state), &[("damaged", 0u32.into())])
        );
    }
    for file in &carrier.unusable {
        if file.failure.code == DELTA_WITHOUT_BASE {
            lines += &format!("{}  {}\n", screen.text("cli-standing-delta", &[]), one_line(&file.path));
            continue;
        }
        // The detail opens with the path.
        lines +=
            &format!("{}  {}\n", screen.text("cli-standing-unusable", &[]), one_line(&file.failure.detail));
    }
    printable(&lines)
}
