//! `packhorse stick …`

use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;

use client::view::{Carrier, Failure, Standing};
use client::{Client, Flow, StickFilled};
use serde_json::{Value, json};

use crate::exit::{Answer, Exit};
use crate::flags::StickVerb;
use crate::library::{DELTA_WITHOUT_BASE, signer_state};
use crate::screen::{Screen, one_line, printable, size};
use crate::{program, trust};

pub(crate) fn run(screen: &Screen, client: &Client, verb: StickVerb) -> Answer {
    let dir = match verb {
        StickVerb::Scan { dir } => dir,
        StickVerb::Write { dirs, packs, all } => return write(screen, client, &dirs, packs, all),
    };
    program::know_key(client);
    let carrier = client.scan(&dir)?;
    screen.data(&carrier, |carrier| plain(screen, carrier));
    trust::tell(screen, &carrier.trust);
    if let Some(newer) = &carrier.program {
        program::tell(screen, newer);
    }
    if carrier.packs.is_empty() && carrier.unusable.is_empty() && carrier.trust.is_empty() {
        screen.say("cli-no-packs", &[("path", dir.to_string_lossy().into_owned().into())]);
    }
    let sound = carrier.unusable.iter().all(|file| file.failure.code == DELTA_WITHOUT_BASE);
    Ok(if sound { Exit::Done } else { Exit::NotValid })
}

/// Fills sticks side by side; what went wrong with one is said of that one, and the others go on.
fn write(screen: &Screen, client: &Client, dirs: &[PathBuf], packs: Vec<String>, all: bool) -> Answer {
    let packs = match all {
        true => client.library("")?.packs.into_iter().map(|pack| pack.id).collect(),
        false => packs,
    };
    let outcomes = std::thread::scope(|scope| {
        let (tell, told) = channel();
        let work = scope.spawn(move || {
            client.fill_sticks(dirs, &packs, &move |step, done, total| {
                // Nobody listens any more when the terminal's side has failed; the sticks are filled all the same.
                let _ = tell.send((step, done, total));
                Flow::Continue
            })
        });
        let mut bar = screen.bar();
        for (step, done, total) in told {
            bar.show(step, done, total);
        }
        work.join().unwrap_or_else(|_| Err(client::failure("internal", &[], &"the sticks' thread ended")))
    })?;
    if let ([dir], [outcome]) = (dirs, outcomes.as_slice()) {
        let filled = outcome.as_ref().map_err(Clone::clone)?;
        screen.data(&told(dir, outcome), |_| lines(screen, filled));
        said(screen, filled);
        return Ok(Exit::Done);
    }
    let sticks: Vec<Value> = dirs.iter().zip(&outcomes).map(|(dir, outcome)| told(dir, outcome)).collect();
    screen.data(&json!({ "sticks": sticks }), |_| {
        outcomes.iter().flatten().map(|filled| lines(screen, filled)).collect()
    });
    let mut exit = Exit::Done;
    for (dir, outcome) in dirs.iter().zip(&outcomes) {
        match outcome {
            Ok(filled) => said(screen, filled),
            Err(failure) => {
                screen.failure_of(&dir.to_string_lossy(), failure);
                // A stick that does not keep what is written says more than one that is full.
                exit = if exit == Exit::NotValid { exit } else { Exit::of(failure) };
            }
        }
    }
    Ok(exit)
}

fn told(dir: &Path, outcome: &Result<StickFilled, Failure>) -> Value {
    match outcome {
        Ok(filled) => {
            let packs = filled.packs.iter().map(|one| {
                json!({ "id": one.id, "version": one.version, "path": one.path, "written": one.written, "newer": one.newer })
            });
            let packs: Vec<Value> = packs.collect();
            json!({ "path": dir, "packs": packs, "trust": filled.trust, "others": filled.others })
        }
        Err(failure) => json!({ "path": dir, "error": failure }),
    }
}

fn lines(screen: &Screen, filled: &StickFilled) -> String {
    let line = |one: &client::PackOnStick| {
        let id = match one {
            one if one.newer => "cli-stick-newer",
            one if one.written > 0 => "cli-stick-written",
            _ => "cli-stick-there",
        };
        let (path, bytes) = (one.path.to_string_lossy(), size(one.written));
        let words = screen.text(id, &[("size", bytes.into())]);
        format!("{}  {}  {}  {words}\n", one.id, one.version, one_line(&path))
    };
    filled.packs.iter().map(line).collect()
}

fn said(screen: &Screen, filled: &StickFilled) {
    trust::tell_put(screen, &filled.trust);
    if !filled.others.is_empty() {
        screen.say("cli-stick-others", &[("titles", one_line(&filled.others.join(", ")).into())]);
    }
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
