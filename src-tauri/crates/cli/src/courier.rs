//! `packhorse courier …`

use client::Client;
use client::view::CourierView;

use crate::exit::{Answer, Exit};
use crate::flags::CourierVerb;
use crate::reconcile::let_in;
use crate::screen::{Screen, printable, size};
use crate::trust;

pub(crate) fn run(screen: &Screen, client: &Client, verb: &CourierVerb) -> Answer {
    let (view, id) = match verb {
        CourierVerb::Pack { out, learner, secret } => {
            let_in(screen, client, learner.as_ref(), secret)?;
            (client.courier_pack(&out.to_string_lossy())?, "cli-courier-packed")
        }
        CourierVerb::Deliver { file, platform } => {
            let address = platform.as_deref().unwrap_or_default();
            (client.courier_deliver_to(&file.to_string_lossy(), address)?, "cli-courier-delivered")
        }
        CourierVerb::Accept { file, learner, secret } => {
            let_in(screen, client, learner.as_ref(), secret)?;
            (client.courier_accept(&file.to_string_lossy())?, "cli-courier-accepted")
        }
    };
    screen.data(&view, |view| line(screen, id, view));
    match id {
        "cli-courier-accepted" => trust::tell(screen, &view.trust),
        _ => trust::tell_put(screen, &view.trust),
    }
    Ok(match &view.failure {
        Some(failure) => {
            screen.failure_of(&view.path, failure);
            Exit::of(failure)
        }
        None if view.failed > 0 => Exit::Failed,
        None => Exit::Done,
    })
}

fn line(screen: &Screen, id: &str, view: &CourierView) -> String {
    let words = [
        ("envelopes", view.envelopes.into()),
        ("answers", view.answers.into()),
        ("learners", view.learners.into()),
        ("records", view.records.into()),
        ("failed", view.failed.into()),
    ];
    printable(&format!("{}  {}  {}\n", view.path, size(view.bytes), screen.text(id, &words)))
}
