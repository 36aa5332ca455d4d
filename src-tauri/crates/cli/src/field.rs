//! `packhorse classroom certificates`, `packhorse classroom issue`: what a trainer's laptop issues in the field.

use client::Client;
use client::view::Failure;
use platform::hub::{Allowed, Certificates, FieldClaim};
use serde_json::{Value as Json, json};

use crate::exit::{Answer, Exit};
use crate::screen::{Screen, moment, now, one_line};

/// Tells what this laptop may issue, what it issued, and what waits for its trainer's word.
pub(crate) fn certificates(screen: &Screen, client: &Client) -> Answer {
    let (allowed, issued, waiting) = open(client)?.as_ref().map_or(Ok(Found::default()), read)?;
    let value = json!({
        "allowed": allowed.iter().map(allowance).collect::<Vec<_>>(),
        "issued": issued.iter().map(one).collect::<Vec<_>>(),
        "waiting": waiting.iter().map(one).collect::<Vec<_>>(),
    });
    screen.data(&value, |_| {
        let mut lines = String::new();
        for one in &allowed {
            lines += &(allowed_line(screen, one) + "\n");
        }
        if allowed.is_empty() {
            lines += &(screen.text("cli-classroom-allowed-none", &[]) + "\n");
        }
        for one in &waiting {
            lines += &format!("{}  {}\n", one.number, line(screen, "cli-classroom-certificate-waits", one));
        }
        for one in &issued {
            lines += &(line(screen, "cli-classroom-certificate", one) + "\n");
        }
        lines
    });
    Ok(Exit::Done)
}

/// The trainer says yes to what waits under these numbers, or to all of it.
pub(crate) fn issue(screen: &Screen, client: &Client, numbers: &[i64], all: bool) -> Answer {
    let certificates = open(client)?;
    let (_, _, waiting) = certificates.as_ref().map_or(Ok(Found::default()), read)?;
    let chosen: Vec<i64> =
        if all { waiting.iter().map(|one| one.number).collect() } else { numbers.to_vec() };
    let mut done = Vec::new();
    if let Some(certificates) = &certificates {
        for number in chosen.iter().filter(|number| waiting.iter().any(|one| one.number == **number)) {
            if certificates.say_yes(*number).map_err(|error| failed(&error))? {
                done.push(*number);
            }
        }
    }
    let (_, issued, _) = certificates.as_ref().map_or(Ok(Found::default()), read)?;
    let issued: Vec<&FieldClaim> = issued.iter().filter(|one| done.contains(&one.number)).collect();
    let left: Vec<i64> = chosen.iter().filter(|number| !done.contains(number)).copied().collect();
    let value = json!({ "issued": issued.iter().map(|claim| one(claim)).collect::<Vec<_>>(), "left": left });
    screen.data(&value, |_| {
        issued.iter().map(|one| line(screen, "cli-classroom-certificate", one) + "\n").collect()
    });
    for number in &left {
        screen.say("cli-classroom-not-issued", &[("number", number.to_string().as_str().into())]);
    }
    Ok(if left.is_empty() { Exit::Done } else { Exit::Failed })
}

/// The certificates of this laptop's classroom; none where there is nothing to open.
fn open(client: &Client) -> Result<Option<Certificates>, Failure> {
    let Some(delegations) = client.classroom_delegations()? else { return Ok(None) };
    let (folder, key) = (client.classroom_folder(), client.device_key()?);
    Certificates::open(&folder, key, client.for_others(), &delegations, now)
        .map(Some)
        .map_err(|error| failed(&error))
}

type Found = (Vec<Allowed>, Vec<FieldClaim>, Vec<FieldClaim>);

fn read(certificates: &Certificates) -> Result<Found, Failure> {
    let read = || Ok((certificates.allowed()?, certificates.issued()?, certificates.waiting()?));
    read().map_err(|error: platform::db::DbError| failed(&error))
}

fn failed(error: &dyn std::fmt::Display) -> Failure {
    client::room_not_opened(None, error)
}

fn allowance(one: &Allowed) -> Json {
    json!({
        "name": one.name, "by": one.by, "achievements": one.achievements, "count": one.count, "used": one.used,
        "until": one.until_ms, "byPerson": one.by_person,
    })
}

fn one(claim: &FieldClaim) -> Json {
    json!({
        "number": claim.number, "name": claim.name, "topic": claim.topic, "achievement": claim.achievement,
        "id": claim.id.map(|id| id.to_string()), "at": claim.at_ms,
    })
}

fn allowed_line(screen: &Screen, one: &Allowed) -> String {
    let until = moment(one.until_ms);
    let words = [
        ("name", one_line(&one.name).into()),
        ("by", one_line(&one.by).into()),
        ("left", one.count.saturating_sub(one.used).into()),
        ("count", one.count.into()),
        ("until", until.as_str().into()),
    ];
    let id = if one.by_person { "cli-classroom-allowed-by-word" } else { "cli-classroom-allowed" };
    screen.text(id, &words)
}

/// A certificate in one line.
pub(crate) fn line(screen: &Screen, id: &str, one: &FieldClaim) -> String {
    let (at, what) = (moment(one.at_ms), format!("{}/{}", one.topic, one.achievement));
    let words =
        [("name", one_line(&one.name).into()), ("what", one_line(&what).into()), ("at", at.as_str().into())];
    screen.text(id, &words)
}

/// Tells of certificates that were issued since, and of claims that wait since; `seen` are those that were told.
pub(crate) fn tell(screen: &Screen, certificates: &Certificates, seen: &mut Vec<String>) {
    let (Ok(issued), Ok(waiting)) = (certificates.issued(), certificates.waiting()) else { return };
    let known = seen.is_empty();
    for (claim, event, id) in issued
        .iter()
        .map(|claim| (claim, "certificate", "cli-classroom-certificate"))
        .chain(waiting.iter().map(|claim| (claim, "certificate-waits", "cli-classroom-certificate-waits")))
    {
        let name = format!("{event} {} {:?}", claim.number, claim.id);
        if seen.contains(&name) {
            continue;
        }
        seen.push(name);
        // What was there when the classroom was opened is no news, but what waits is.
        if known && claim.id.is_some() {
            continue;
        }
        let mut value = one(claim);
        value["event"] = event.into();
        screen.event(&value, || match claim.id {
            Some(_) => line(screen, id, claim) + "\n",
            None => format!("{}  {}\n", claim.number, line(screen, id, claim)),
        });
    }
    seen.push(String::new());
}
