//! `packhorse learner …`

use client::Client;
use client::view::{
    CourseStanding, Entered, Facts, HistoryRow, LearnerCard, LearnerState, Lock, NewLearner, PrivacyView,
    RecordView,
};
use serde_json::json;

use crate::exit::{Answer, Exit};
use crate::flags::{Fact, LearnerVerb};
use crate::screen::{self, Screen, moment, one_line, printable, size};
use crate::{lesson, overwrite, place, who};

pub(crate) fn run(screen: &Screen, client: &Client, verb: LearnerVerb) -> Answer {
    let lang = screen.language();
    match verb {
        LearnerVerb::Add { name, language, picture, lock, secret } => {
            let lock = Lock::from(lock);
            let secret = if lock == Lock::None { String::new() } else { who::given(&secret)? };
            let language = if language.is_empty() { lang.to_owned() } else { language };
            let made = client.learner_create(&NewLearner { name, picture, language, lock, secret })?;
            entered(screen, &made);
        }
        LearnerVerb::List => {
            let view = client.learners()?;
            screen.data(&view, |view| view.learners.iter().map(|card| line(screen, card)).collect());
            if view.learners.is_empty() {
                screen.say("cli-no-learners", &[]);
            }
        }
        LearnerVerb::Progress { learner, course, secret } => {
            who::enter(screen, client, &learner, &secret)?;
            match course {
                Some(name) => {
                    let (pack, course) = place::course(client, &name)?;
                    let view = client.course(&pack, &course, lang)?;
                    screen.data(&view.progress, |_| lesson::list(screen, &view));
                }
                None => {
                    let view = client.progress(lang)?;
                    screen.data(&view, |view| view.courses.iter().map(|one| standing(screen, one)).collect());
                }
            }
        }
        LearnerVerb::History { learner, course, secret } => {
            who::enter(screen, client, &learner, &secret)?;
            let (pack, course) = place::course_done(client, &course)?;
            let view = client.history(&pack, &course, lang)?;
            screen.data(&view, |view| view.rows.iter().map(|row| history(screen, row)).collect());
        }
        LearnerVerb::Rename { learner, name, picture, language, secret } => {
            let card = who::enter(screen, client, &learner, &secret)?;
            let (picture, language) = (picture.unwrap_or(card.picture), language.unwrap_or(card.language));
            let card = client.learner_change(&name, &picture, &language)?;
            screen.data(&card, |card| line(screen, card));
        }
        LearnerVerb::Lock { learner, lock, secret, new } => {
            let card = who::enter(screen, client, &learner, &secret)?;
            let old = who::of_card(&card, &secret)?;
            let lock = Lock::from(lock);
            let new = if lock == Lock::None { String::new() } else { who::given_new(&new)? };
            entered(screen, &client.learner_lock(&old, lock, &new)?);
        }
        LearnerVerb::Recover { learner, lock, code_file, new } => {
            let card = who::find(client, &learner)?;
            let code = who::given_code(code_file.as_deref())?;
            if code.is_empty() {
                return Err(who::needed());
            }
            let lock = Lock::from(lock);
            let new = if lock == Lock::None { String::new() } else { who::given_new(&new)? };
            entered(screen, &client.learner_recover(&card.id, &code, lock, &new)?);
        }
        LearnerVerb::Export { learner, out, secret } => {
            let card = who::enter(screen, client, &learner, &secret)?;
            overwrite::refuse_but_of(client, &card.id, &out)?;
            let file = client.learner_export(&out.to_string_lossy())?;
            screen.data(&json!({ "id": card.id, "file": file }), |_| format!("{}\n", printable(&file)));
        }
        LearnerVerb::Import { file, secret } => {
            let brought = client.learner_import(&file.to_string_lossy(), &who::given(&secret)?)?;
            screen.data(&brought, |brought| line(screen, &brought.learner));
            let id = if brought.merged { "cli-learner-merged" } else { "cli-learner-brought" };
            screen.say(id, &[("records", brought.records.into())]);
        }
        LearnerVerb::Backups { learner } => {
            let card = who::find(client, &learner)?;
            let backups = client.learner_backups(&card.id)?;
            screen.data(&backups, |backups| {
                let line = |one: &client::view::BackupView| {
                    format!("{}  {}  {}\n", one.name, moment(one.at_ms), size(one.size))
                };
                backups.iter().map(line).collect()
            });
            if backups.is_empty() {
                screen.say("cli-no-backups", &[]);
            }
        }
        LearnerVerb::Restore { learner, name, secret } => {
            let card = who::find(client, &learner)?;
            let secret = who::of_card(&card, &secret)?;
            let back = client.learner_restore(&card.id, &secret, &name)?;
            screen.data(&back.learner, |card| line(screen, card));
        }
        LearnerVerb::Facts { learner, facts, secret } => {
            who::enter(screen, client, &learner, &secret)?;
            let known = client.learner_privacy()?.facts;
            let facts = match said(&known, &facts) {
                Some(facts) => client.learner_facts_save(&facts)?,
                None => known,
            };
            screen.data(&facts, plain_facts);
        }
        LearnerVerb::Records { learner, from, secret } => {
            who::enter(screen, client, &learner, &secret)?;
            let kept = client.learner_privacy()?;
            let page = client.learner_records(&from, lang)?;
            let view = json!({ "kept": kept, "records": page.records, "next": page.next });
            screen.data(&view, |_| {
                let records = page.records.iter().map(|one| record(screen, one)).collect::<String>();
                format!("{}\n{records}", kept_lines(screen, &kept))
            });
            if !page.next.is_empty() {
                screen.say("cli-more-records", &[("next", page.next.as_str().into())]);
            }
        }
        LearnerVerb::Join { learner, code, name, secret } => {
            who::enter(screen, client, &learner, &secret)?;
            let preview = client.join_preview(&code)?;
            client.join(&code, &name)?;
            screen.data(&preview, |one| format!("{}  {}\n", printable(&one.address), one.key_short));
            if preview.expired {
                screen.say("reconcile-join-expired-title", &[]);
                screen.say("reconcile-join-expired-text", &[]);
            }
            screen.say("cli-learner-joined", &[]);
        }
        LearnerVerb::Leave { learner, platform, secret } => {
            who::enter(screen, client, &learner, &secret)?;
            let joined = client.platforms();
            let is_it = |one: &&client::Joined| one.address == platform || one.key == platform;
            let key = joined.iter().find(is_it).map_or(platform, |one| one.key.clone());
            client.leave(&key)?;
            screen.data(&json!({ "key": key, "left": true }), |_| String::new());
        }
        LearnerVerb::Forget { learner, yes: _, secret } => {
            let card = who::find(client, &learner)?;
            // Who cannot be let in any more may be erased without a secret: the folder could be deleted, too.
            let secret = match card.state {
                LearnerState::Ready => who::of_card(&card, &secret)?,
                _ => String::new(),
            };
            client.learner_erase(&card.id, &secret)?;
            screen.data(&json!({ "id": card.id, "erased": true }), |_| String::new());
            screen.say("cli-learner-erased", &[("name", one_line(&card.name).into())]);
        }
    }
    Ok(Exit::Done)
}

/// A learner and the recovery code, which is shown this once.
fn entered(screen: &Screen, entered: &Entered) {
    screen.data(entered, |entered| match entered.recovery_code.as_str() {
        "" => line(screen, &entered.learner),
        code => format!("{}{code}\n", line(screen, &entered.learner)),
    });
    if !entered.recovery_code.is_empty() {
        screen.say("cli-recovery-code", &[]);
    }
}

fn line(screen: &Screen, card: &LearnerCard) -> String {
    let lock = match card.lock {
        Lock::None => None,
        Lock::Pin => Some("learner-has-pin"),
        Lock::Pictures => Some("learner-has-pictures"),
        Lock::Passphrase => Some("learner-has-passphrase"),
    };
    let state = match card.state {
        LearnerState::Ready => None,
        LearnerState::Missing => Some("learner-state-missing"),
        LearnerState::Damaged => Some("learner-state-damaged"),
        LearnerState::Newer => Some("learner-state-newer"),
    };
    let words = lock.into_iter().chain(state).map(|id| format!("  {}", screen.text(id, &[])));
    let last = card.last_ms.map(|at_ms| format!("  {}", moment(at_ms))).unwrap_or_default();
    format!("{}  {}{last}{}\n", card.id, one_line(&card.name), words.collect::<String>())
}

fn standing(screen: &Screen, one: &CourseStanding) -> String {
    let lessons = [("finished", one.finished.into()), ("count", one.lessons.into())];
    let lessons = screen.text("item-next-lessons", &lessons);
    let title = one_line(&one.title.text);
    printable(&format!("{}/{}  {title}  {lessons}  {}\n", one.pack, one.course, moment(one.last_ms)))
}

fn history(screen: &Screen, row: &HistoryRow) -> String {
    let standing = row.standing.as_ref().map(|one| format!("  {}", screen.text(screen::standing(one), &[])));
    let right = row.right.map(|right| {
        let words = [("right", right.into()), ("of", row.of.unwrap_or(0).into())];
        format!("  {}", screen.text("progress-right-of", &words))
    });
    let (standing, right) = (standing.unwrap_or_default(), right.unwrap_or_default());
    let did = screen.text(&format!("learner-did-{}", row.verb), &[]);
    format!("{}  {did}  {}{standing}{right}\n", moment(row.at_ms), one_line(&row.title.text))
}

fn record(screen: &Screen, one: &RecordView) -> String {
    let did = screen.text(&format!("learner-did-{}", one.verb), &[]);
    let (title, course) = (one_line(&one.title.text), one_line(&one.course_title.text));
    format!("{}  {did}  {title}  {course}\n", moment(one.at_ms))
}

fn kept_lines(screen: &Screen, kept: &PrivacyView) -> String {
    let counts = [
        ("learner-kept-records", kept.records.to_string()),
        ("learner-kept-notes", kept.notes.to_string()),
        ("learner-kept-files", kept.files.to_string()),
        ("learner-kept-size", size(kept.size)),
    ];
    let line = |(id, count): &(&str, String)| format!("{}: {count}\n", screen.text(id, &[]));
    counts.iter().map(line).collect::<String>() + &plain_facts(&kept.facts)
}

/// The facts as they are to be, or `None` where none was said.
fn said(known: &Facts, said: &Fact) -> Option<Facts> {
    let none = || Facts {
        asked: true,
        sex: String::new(),
        age_band: String::new(),
        institution: String::new(),
        role: String::new(),
    };
    if said.withdraw {
        return Some(none());
    }
    let all = [&said.sex, &said.age, &said.institution, &said.role];
    let or = |said: &Option<String>, known: &String| said.clone().unwrap_or_else(|| known.clone());
    all.iter().any(|one| one.is_some()).then(|| Facts {
        sex: or(&said.sex, &known.sex),
        age_band: or(&said.age, &known.age_band),
        institution: or(&said.institution, &known.institution),
        role: or(&said.role, &known.role),
        ..none()
    })
}

/// Facts under the names their flags have; those that were not said are left out.
fn plain_facts(facts: &Facts) -> String {
    let all = [
        ("sex", &facts.sex),
        ("age", &facts.age_band),
        ("institution", &facts.institution),
        ("role", &facts.role),
    ];
    let said = all.iter().filter(|(_, fact)| !fact.is_empty());
    said.map(|(name, fact)| format!("{name}: {}\n", one_line(fact))).collect()
}
