//! Centres and their people from the platform's own console: the same acts as those of the pages, noted as the console's.

use std::io::Write;
use std::path::Path;

use platform::badges;
use platform::centres::cohort::Chosen;
use platform::centres::{
    ActError, Actor, Kind, Role, appointment, audit, centre, code, cohort, device, enrolment, evidence,
    invitation, learner_key, lrs_key, person, staff, told,
};
use platform::db::{Database, Tx};
use reconcile::key::SecretKey;
use serde_json::{Number, Value as Json, json};

use crate::flags::centres::{Audit, Centre, Centres, Cohort, Device, Key, Learner, Staff};
use crate::speech::{Failure, Said};

/// What an act tells.
pub(crate) enum Told {
    /// One thing.
    One(Json),
    /// Several.
    Many(Vec<Json>),
    /// Nothing: it is done.
    Nothing,
}

/// Does one verb on the database and tells what came of it on standard output.
pub(crate) fn run(db: &Database, folder: &Path, verb: Centres, now_ms: i64) -> Result<(), Failure> {
    let (json, told) = match verb {
        Centres::Centre(noun) => (noun.json, db.write(|tx| on_centre(tx, &noun.verb, now_ms))?),
        Centres::Cohort(noun) => (noun.json, on_cohort(db, folder, &noun.verb, now_ms)?),
        Centres::Staff(noun) => (noun.json, db.write(|tx| on_staff(tx, &noun.verb, now_ms))?),
        Centres::Learner(noun) => (noun.json, db.write(|tx| on_learner(tx, &noun.verb, now_ms))?),
        Centres::Device(noun) => (noun.json, db.write(|tx| on_device(tx, &noun.verb, now_ms))?),
        Centres::Key(noun) => (noun.json, db.write(|tx| on_key(tx, &noun.verb, now_ms))?),
        Centres::Audit(noun) => (noun.json, db.write(|tx| on_audit(tx, &noun.verb, now_ms))?),
    };
    tell(json, told)
}

/// Writes what came of an act on standard output.
pub(crate) fn tell(json: bool, told: Told) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match told {
        Told::Nothing => {}
        Told::One(one) if json => writeln!(out, "{one}")?,
        Told::Many(many) if json => writeln!(out, "{}", Json::Array(many))?,
        Told::One(one) => writeln!(out, "{}", plain(&one))?,
        Told::Many(many) => many.iter().try_for_each(|one| writeln!(out, "{}", plain(one)))?,
    }
    Ok(())
}

/// Writes a thing on one line: each field's name and value, tabs between.
pub(crate) fn plain(thing: &Json) -> String {
    let fields = thing.as_object().into_iter().flatten().filter(|(_, value)| !value.is_null());
    let fields = fields.map(|(name, value)| match value {
        Json::String(text) => format!("{name}: {}", printable(text)),
        Json::Number(number) => format!("{name}: {}", moment(number).unwrap_or_else(|| number.to_string())),
        other => format!("{name}: {other}"),
    });
    fields.collect::<Vec<_>>().join("\t")
}

/// A number so large is a time, in milliseconds since 1970: nothing else that is told reaches a thousand thousand million.
fn moment(number: &Number) -> Option<String> {
    let ms = number.as_i64().filter(|ms| *ms >= 1_000_000_000_000)?;
    Some(format!("{} UTC", platform::web::moment(ms)))
}

/// Takes out what could steer a terminal or pass for another line: what learners' computers brought is a stranger's.
fn printable(text: &str) -> String {
    let steers = |character: char| {
        character.is_control() || matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(steers, " ")
}

/// The centre that was said, or the institute; it is made where there is none yet.
pub(crate) fn at(tx: &mut Tx<'_>, said: Option<i64>, now_ms: i64) -> Result<i64, ActError> {
    match said {
        Some(centre) => Ok(centre),
        None => Ok(centre::institute(tx, "Packhorse", now_ms)?),
    }
}

fn on_centre(tx: &mut Tx<'_>, verb: &Centre, now_ms: i64) -> Result<Told, ActError> {
    let me = Actor::console();
    Ok(match verb {
        Centre::Add { name, kind, below } => {
            let kind = Kind::of(kind).ok_or(ActError::BadWord { field: "kind" })?;
            let below = at(tx, *below, now_ms)?;
            Told::One(json!({"centre": centre::add(tx, &me, below, kind, name, now_ms)?}))
        }
        Centre::List => {
            at(tx, None, now_ms)?;
            Told::Many(centre::all(tx, &me)?.iter().map(|(_, one)| told::centre(one)).collect())
        }
        Centre::Rename { centre, name } => done(centre::rename(tx, &me, *centre, name, now_ms))?,
        Centre::Move { centre, below } => done(centre::move_below(tx, &me, *centre, *below, now_ms))?,
        Centre::Close { centre } => done(centre::close(tx, &me, *centre, now_ms))?,
        Centre::Open { centre } => done(centre::open(tx, &me, *centre, now_ms))?,
    })
}

fn done(result: Result<(), ActError>) -> Result<Told, ActError> {
    result.map(|()| Told::Nothing)
}

fn on_cohort(db: &Database, folder: &Path, verb: &Cohort, now_ms: i64) -> Result<Told, Failure> {
    let Cohort::Code { cohort, address, new, days, qr, key } = verb else {
        return Ok(db.write(|tx| in_cohort(tx, verb, now_ms))?);
    };
    let file = key.clone().unwrap_or_else(|| folder.join("platform.key"));
    if !file.is_file() {
        return Err(Said::of("platform-cli-no-key").with("path", file.display()).into());
    }
    let platform = SecretKey::load_or_make(&file)?.public();
    let me = Actor::console();
    let found = db.write(|tx| match new {
        true => code::renew(tx, &me, *cohort, code::end_of_day(now_ms, *days), now_ms).map(Some),
        false => code::show(tx, &me, *cohort),
    })?;
    let found = found.ok_or_else(|| Said::of("platform-cli-no-code"))?;
    let written = code::written(&found, address, platform)?;
    if let Some(file) = qr {
        let svg = reconcile::code::qr_svg(&written.qr_text())
            .ok_or_else(|| Said::of("platform-cli-code-too-long"))?;
        fs_err::write(file, svg)?;
    }
    let text = json!({"code": written.text(), "qr": written.qr_text(), "expires": found.expires_ms});
    Ok(Told::One(text))
}

fn in_cohort(tx: &mut Tx<'_>, verb: &Cohort, now_ms: i64) -> Result<Told, ActError> {
    let me = Actor::console();
    let until = |days: i64| code::end_of_day(now_ms, days);
    Ok(match verb {
        Cohort::Add { name, at: there, most, approve, trainer, days } => {
            let there = at(tx, *there, now_ms)?;
            let chosen = Chosen { name: name.clone(), trainer: *trainer, most: *most, approve: *approve };
            Told::One(json!({"cohort": cohort::add(tx, &me, there, &chosen, until(*days), now_ms)?}))
        }
        Cohort::List { at: there } => {
            let there = at(tx, *there, now_ms)?;
            let mut all = Vec::new();
            for centre in centre::branch(tx, &me, there)? {
                all.extend(cohort::at(tx, &me, centre)?.iter().map(told::cohort));
            }
            Told::Many(all)
        }
        Cohort::Members { cohort } => {
            Told::Many(enrolment::members(tx, &me, *cohort)?.iter().map(told::member).collect())
        }
        Cohort::Approve { cohort, learner } => done(enrolment::approve(tx, &me, *cohort, *learner, now_ms))?,
        Cohort::End { cohort, learner } => done(enrolment::end(tx, &me, *cohort, *learner, now_ms))?,
        Cohort::Packs { cohort, packs } => done(cohort::set_packs(tx, &me, *cohort, packs, now_ms))?,
        Cohort::Appoint { cohort, device, name, days } => {
            let number = appointment::appoint(tx, &me, *cohort, device, name, until(*days), now_ms)?;
            Told::One(json!({"appointment": number}))
        }
        Cohort::Appointments { cohort } => Told::Many(
            appointment::of_cohort(tx, &me, *cohort, now_ms)?.iter().map(told::appointed).collect(),
        ),
        Cohort::Dismiss { appointment } => done(appointment::dismiss(tx, &me, *appointment, now_ms))?,
        Cohort::Close { cohort } => done(cohort::close(tx, &me, *cohort, now_ms))?,
        // It needs the platform's key, and is done before.
        Cohort::Code { .. } => Told::Nothing,
    })
}

fn on_staff(tx: &mut Tx<'_>, verb: &Staff, now_ms: i64) -> Result<Told, ActError> {
    let me = Actor::console();
    Ok(match verb {
        Staff::Invite { role, whom, at: there, days } => {
            let role = Role::of(role).ok_or(ActError::BadWord { field: "role" })?;
            let there = at(tx, *there, now_ms)?;
            let (number, code) = invitation::invite(tx, &me, there, role, whom, *days, now_ms)?;
            Told::One(json!({"invitation": number, "code": code.show()}))
        }
        Staff::List { at: there } => {
            let there = at(tx, *there, now_ms)?;
            Told::Many(staff::list(tx, &me, there)?.iter().map(told::held).collect())
        }
        Staff::Remove { held } => done(staff::remove(tx, &me, *held, now_ms))?,
    })
}

fn on_learner(tx: &mut Tx<'_>, verb: &Learner, now_ms: i64) -> Result<Told, ActError> {
    let me = Actor::console();
    Ok(match verb {
        Learner::Show { learner } => {
            let mut shown = told::deeds(&person::deeds(tx, &me, *learner)?);
            shown["joinings"] = person::history(tx, &me, *learner)?.iter().map(told::joining).collect();
            Told::One(shown)
        }
        Learner::Evidence { learner, forks, aside } => {
            let mut facts = evidence::forks(tx, &me, *learner, *forks)?;
            facts.extend(evidence::set_aside(tx, &me, *learner, *aside)?);
            Told::Many(facts.iter().map(told::fact).collect())
        }
        Learner::Join { first, second, reason } => {
            Told::One(json!({"joining": person::join(tx, &me, *first, *second, reason, now_ms)?}))
        }
        Learner::Part { joining, reason } => done(person::part(tx, &me, *joining, reason, now_ms))?,
        Learner::Keys { at: there } => {
            let there = at(tx, *there, now_ms)?;
            Told::Many(learner_key::cases(tx, &me, there)?.iter().map(told::case).collect())
        }
        Learner::Accept { key } => done(learner_key::accept(tx, &me, *key, now_ms))?,
        Learner::Refuse { key } => done(learner_key::refuse(tx, &me, *key, now_ms))?,
        Learner::Code { learner } => {
            let (code, expires_ms) = badges::code::make(tx, &me, *learner, now_ms)?;
            Told::One(json!({"code": code.show(), "expires": expires_ms}))
        }
        Learner::Wallets { learner } => {
            let all = badges::access::of_learner(tx, &me, *learner, now_ms)?;
            Told::Many(all.iter().map(badges::access::told).collect())
        }
        Learner::EndWallet { access } => done(badges::access::withdraw(tx, &me, *access, now_ms))?,
    })
}

fn on_device(tx: &mut Tx<'_>, verb: &Device, now_ms: i64) -> Result<Told, ActError> {
    let me = Actor::console();
    Ok(match verb {
        Device::Bar { device, reason } => {
            Told::One(json!({"bar": device::bar(tx, &me, device, reason, now_ms)?}))
        }
        Device::Allow { bar } => done(device::unbar(tx, &me, *bar, now_ms))?,
        Device::List { at: there } => {
            let there = at(tx, *there, now_ms)?;
            Told::Many(device::list(tx, &me, there)?.iter().map(told::device).collect())
        }
    })
}

fn on_key(tx: &mut Tx<'_>, verb: &Key, now_ms: i64) -> Result<Told, ActError> {
    let me = Actor::console();
    Ok(match verb {
        Key::Add { name, scopes, at: there } => {
            let there = at(tx, *there, now_ms)?;
            let made = lrs_key::add(tx, &me, there, name, scopes, now_ms)?;
            Told::One(json!({"lrs_key": made.number, "key": made.key, "secret": made.secret}))
        }
        Key::List { at: there } => {
            let there = at(tx, *there, now_ms)?;
            Told::Many(lrs_key::list(tx, &me, there)?.iter().map(told::lrs_key).collect())
        }
        Key::Revoke { key } => done(lrs_key::revoke(tx, &me, *key, now_ms))?,
    })
}

fn on_audit(tx: &mut Tx<'_>, verb: &Audit, now_ms: i64) -> Result<Told, ActError> {
    let Audit::List { at: there, before } = verb;
    let there = at(tx, *there, now_ms)?;
    Ok(Told::Many(audit::read(tx, &Actor::console(), there, *before)?.iter().map(told::entry).collect()))
}
