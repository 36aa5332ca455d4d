//! `packhorse stick …`

use client::Client;
use client::view::{Carrier, Standing};

use crate::exit::{Answer, Exit};
use crate::flags::StickVerb;
use crate::library::{DELTA_WITHOUT_BASE, signer_state};
use crate::screen::{Screen, one_line, printable, size};

pub(crate) fn run(screen: &Screen, client: &Client, verb: StickVerb) -> Answer {
    let StickVerb::Scan { dir } = verb;
    let carrier = client.scan(&dir)?;
    screen.data(&carrier, |carrier| plain(screen, carrier));
    if carrier.packs.is_empty() && carrier.unusable.is_empty() {
        screen.say("cli-no-packs", &[("path", dir.to_string_lossy().into_owned().into())]);
    }
    let sound = carrier.unusable.iter().all(|file| file.failure.code == DELTA_WITHOUT_BASE);
    Ok(if sound { Exit::Done } else { Exit::NotValid })
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
