//! What is said of trust files that were found or put somewhere.

use client::view::{TrustFound, TrustStanding};

use crate::screen::{Screen, moment, one_line};

/// Says what came of each trust file that was found; of one that says what is known here there is nothing to say.
pub(crate) fn tell(screen: &Screen, found: &[TrustFound]) {
    for one in found {
        let id = match one.standing {
            TrustStanding::Unknown => "trust-unknown",
            TrustStanding::Newer | TrustStanding::Taken => "trust-taken",
            TrustStanding::Older => "trust-older",
            TrustStanding::Same => continue,
        };
        say(screen, id, one);
    }
}

/// Says which trust files lie beside what was written.
pub(crate) fn tell_put(screen: &Screen, put: &[TrustFound]) {
    put.iter().for_each(|one| say(screen, "trust-put", one));
}

fn say(screen: &Screen, id: &str, one: &TrustFound) {
    let made = if one.made_ms > 0 { moment(one.made_ms) } else { String::from("–") };
    let words = [
        ("path", one_line(&one.path).into()),
        ("names", one_line(&one.names.join(", ")).into()),
        ("made", made.into()),
        ("fingerprint", one.fingerprint.as_str().into()),
    ];
    screen.say(id, &words);
}
