//! `packhorse stick …`

use client::Client;
use client::view::{Carrier, Standing};

use crate::exit::{Answer, Exit};
use crate::flags::StickVerb;
use crate::library::signer_state;
use crate::screen::{Screen, printable, size};

pub(crate) fn run(screen: &Screen, client: &Client, verb: StickVerb) -> Answer {
    let StickVerb::Scan { dir } = verb;
    let carrier = client.scan(&dir)?;
    screen.data(&carrier, |carrier| plain(screen, carrier));
    Ok(if carrier.unusable.is_empty() { Exit::Done } else { Exit::NotValid })
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
            pack.title.text,
            size(pack.size),
            screen.text(signer_state(&pack.signer.state), &[("damaged", 0u32.into())])
        );
    }
    for file in &carrier.unusable {
        lines += &format!(
            "{}  {}: {}\n",
            screen.text("cli-standing-unusable", &[]),
            file.path,
            file.failure.detail
        );
    }
    printable(&lines)
}
