//! Who does something: found by a name, let in by a secret.

use std::path::Path;

use client::view::{Failure, LearnerCard, Lock};
use client::{Client, failure};

use crate::flags::{As, MaybeAs, NewSecret, Secret};
use crate::screen::Screen;

/// Bytes that are read of a secret's file.
const MOST_SECRET: usize = 4096;

/// Finds a learner by id, the unique beginning of an id, or a unique name.
pub(crate) fn find(client: &Client, name: &str) -> Result<LearnerCard, Failure> {
    let all = client.learners()?.learners;
    let wanted = name.to_lowercase();
    let is_named = |card: &&LearnerCard| card.name == name;
    let begins = |card: &&LearnerCard| !wanted.is_empty() && card.id.starts_with(&wanted);
    // A whole id is never two people's; a name may look like the beginning of an id.
    let whole = all.iter().find(|card| card.id == wanted);
    let mut found: Vec<&LearnerCard> = match whole {
        Some(card) => vec![card],
        None => all.iter().filter(|card| is_named(card) || begins(card)).collect(),
    };
    if found.len() > 1 {
        let (first, second) = (said(found[0]), said(found[1]));
        return Err(failure(
            "ambiguous",
            &[("path", name), ("first", &first), ("second", &second)],
            &format!("{name} may be {first} or {second}: say which by the id"),
        ));
    }
    found.pop().cloned().ok_or_else(|| {
        failure("no-learner", &[("path", name)], &format!("there is no learner {name} in this data folder"))
    })
}

fn said(card: &LearnerCard) -> String {
    format!("{} ({})", card.name, card.id)
}

/// Lets somebody in: from now on, what the client does, they do.
pub(crate) fn enter(
    screen: &Screen,
    client: &Client,
    name: &str,
    by: &Secret,
) -> Result<LearnerCard, Failure> {
    let card = find(client, name)?;
    let secret = of_card(&card, by)?;
    let entered = client.learner_enter(&card.id, &secret)?;
    if entered.mended {
        screen.say("learner-mended", &[]);
    }
    Ok(entered.learner)
}

/// The same, for a command that somebody may do or nobody.
pub(crate) fn maybe_enter(screen: &Screen, client: &Client, by: &MaybeAs) -> Result<bool, Failure> {
    match &by.learner {
        Some(name) => enter(screen, client, name, &by.secret).map(|_| true),
        None => Ok(false),
    }
}

/// The same, for a command that somebody does.
pub(crate) fn enter_as(screen: &Screen, client: &Client, by: &As) -> Result<LearnerCard, Failure> {
    enter(screen, client, &by.learner, &by.secret)
}

/// The secret that opens this learner's file; empty where none is asked for.
pub(crate) fn of_card(card: &LearnerCard, by: &Secret) -> Result<String, Failure> {
    if card.lock == Lock::None {
        return Ok(String::new());
    }
    match given(by)? {
        secret if secret.is_empty() => Err(needed()),
        secret => Ok(secret),
    }
}

/// The secret that was given, or empty.
pub(crate) fn given(by: &Secret) -> Result<String, Failure> {
    read(by.secret_file.as_deref(), "PACKHORSE_SECRET")
}

/// The secret of a lock to be, or empty.
pub(crate) fn given_new(by: &NewSecret) -> Result<String, Failure> {
    read(by.new_secret_file.as_deref(), "PACKHORSE_NEW_SECRET")
}

/// The password of a record store, or empty.
pub(crate) fn given_password(file: Option<&Path>) -> Result<String, Failure> {
    read(file, "PACKHORSE_STORE_PASSWORD")
}

/// A recovery code, or empty.
pub(crate) fn given_code(file: Option<&Path>) -> Result<String, Failure> {
    read(file, "PACKHORSE_SECRET")
}

pub(crate) fn needed() -> Failure {
    failure("secret-needed", &[], &"no secret was given")
}

fn read(file: Option<&Path>, variable: &str) -> Result<String, Failure> {
    let Some(path) = file else { return Ok(std::env::var(variable).unwrap_or_default()) };
    let name = path.to_string_lossy();
    let bytes = fs_err::read(path).map_err(|error| {
        let code = if error.kind() == std::io::ErrorKind::NotFound { "not-found" } else { "io" };
        failure(code, &[("path", &name)], &error)
    })?;
    let text = String::from_utf8(bytes).ok().filter(|text| text.len() <= MOST_SECRET);
    let text = text
        .ok_or_else(|| failure("secret-file", &[("path", &name)], &"a secret's file is one line of text"))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
