//! `packhorse reconcile …` and `packhorse exchange …`

use client::view::{Ending, EnrolmentStanding, ExchangeProgress, ExchangeView, Failure, PastExchange, Road};
use client::{Client, Met, ReconcileReport, Standing, failure};

use crate::exit::{Answer, Exit};
use crate::flags::{ExchangeVerb, ReconcileWords, Secret};
use crate::screen::{Screen, aside, moment, one_line, printable, size};
use crate::who;

pub(crate) fn run(screen: &Screen, client: &Client, words: &ReconcileWords) -> Answer {
    let learners = chosen(screen, client, words)?;
    let mut bar = screen.bar();
    let mut show = |progress: &ExchangeProgress| bar.records(progress.done, progress.of);
    let met = match (&words.platform, &words.lrs) {
        (_, Some(store)) => {
            let password = who::given_password(words.password_file.as_deref())?;
            let by = words.user.as_deref().map(|user| (user, password.as_str()));
            let all = if learners.is_empty() { client.open_learners()? } else { learners };
            vec![client.exchange_with_store(store, by, &all, &mut show)?]
        }
        (Some(address), None) => vec![client.exchange_with(address, &learners, &mut show)?],
        (None, None) => client.exchange_with_all(&learners, &mut show)?,
    };
    drop(bar);
    if words.lrs.is_some()
        && met.iter().all(|one| one.report.learners.is_empty() && one.report.failure.is_none())
    {
        screen.say("reconcile-room-handed-none", &[]);
    }
    if met.is_empty() {
        return Err(failure("not-joined", &[], &"nobody of these has joined a centre"));
    }
    screen.data(&met, |met| met.iter().map(|one| lines(screen, client, one)).collect());
    Ok(met
        .iter()
        .map(|one| ended(screen, &one.name, &one.report))
        .find(|exit| *exit != Exit::Done)
        .unwrap_or(Exit::Done))
}

/// Ids of who was named; nobody means everybody.
fn chosen(screen: &Screen, client: &Client, words: &ReconcileWords) -> Result<Vec<String>, Failure> {
    let mut ids = Vec::new();
    for name in &words.learner {
        let card = who::find(client, name)?;
        // Whose file asks for a secret is let in: it goes only while its learner is there.
        if card.lock == client::view::Lock::Passphrase {
            who::enter(screen, client, name, &words.secret)?;
        }
        ids.push(card.id);
    }
    Ok(ids)
}

fn lines(screen: &Screen, client: &Client, met: &Met) -> String {
    let names = client.learners().map(|view| view.learners).unwrap_or_default();
    let line = |one: &client::LearnerReport| {
        let name = names.iter().find(|card| card.id == one.learner).map_or("", |card| card.name.as_str());
        let words = [("sent", one.sent.into()), ("received", one.received.into())];
        let mut moved = screen.text("cli-reconcile-moved", &words);
        if one.certificates > 0 {
            moved += "  ";
            moved += &screen.text("cli-reconcile-certificates", &[("count", one.certificates.into())]);
        }
        let standing = screen.text(standing(one.standing), &[]);
        format!("{}  {}  {moved}  {standing}\n", one.learner, one_line(name))
    };
    let bytes = [("out", size(met.out).into()), ("came", size(met.came).into())];
    let head = format!("{}  {}\n", one_line(&met.name), screen.text("cli-reconcile-bytes", &bytes));
    let handed = handed(screen, met.report.handed).map(|words| words + "\n").unwrap_or_default();
    head + &met.report.learners.iter().map(line).collect::<String>() + &handed
}

/// How many messages of others were handed over, if any.
fn handed(screen: &Screen, count: u64) -> Option<String> {
    (count > 0).then(|| screen.text("reconcile-moved-handed", &[("count", count.into())]))
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Agreed => "cli-reconcile-agreed",
        Standing::Differs => "cli-reconcile-differs",
        Standing::Refused => "cli-reconcile-refused",
        Standing::HalfWay => "cli-reconcile-half-way",
        Standing::Closed => "cli-reconcile-closed",
    }
}

/// How the command ends for one far end; what went wrong is said.
pub(crate) fn ended(screen: &Screen, name: &str, report: &ReconcileReport) -> Exit {
    if let Some(failure) = &report.failure {
        screen.failure_of(name, failure);
        return Exit::Failed;
    }
    let has = |standing| report.learners.iter().any(|one| one.standing == standing);
    // A code may be refused to somebody whose records are welcome all the same.
    let reasons = report.learners.iter().filter_map(|one| one.refused.or(one.declined));
    let mut told = false;
    for reason in reasons {
        told = true;
        let reason = screen.text(&refusal(reason), &[]);
        aside!("{} {}", screen.text("cli-error", &[]), printable(&reason));
    }
    match (has(Standing::Differs), told || has(Standing::Refused) || has(Standing::HalfWay)) {
        (true, _) => Exit::NotValid,
        (false, true) => Exit::Failed,
        (false, false) => Exit::Done,
    }
}

/// The message that says why a far end took nothing.
fn refusal(reason: u8) -> String {
    let names = [
        "unknown-learner",
        "another-key",
        "bad-grant",
        "barred-device",
        "unknown-code",
        "expired-code",
        "full-cohort",
        "busy",
        "too-much",
        "anothers-stream",
        "not-a-statement",
        "another-actor",
        "forged",
        "not-for-me",
    ];
    format!("reconcile-refusal-{}", names.get(usize::from(reason)).unwrap_or(&"busy"))
}

pub(crate) fn run_exchange(screen: &Screen, client: &Client, verb: &ExchangeVerb) -> Answer {
    let ExchangeVerb::List { learner, secret } = verb;
    if let Some(name) = learner {
        who::enter(screen, client, name, secret)?;
    }
    let view = client.exchange_state(screen.language())?;
    screen.data(&view, |view| listed(screen, view));
    Ok(Exit::Done)
}

fn listed(screen: &Screen, view: &ExchangeView) -> String {
    let waiting = screen.text("cli-exchange-waiting", &[("count", view.waiting.total.into())]);
    let joined = |one: &client::view::PlatformView| {
        let cohorts: Vec<String> = one
            .cohorts
            .iter()
            .map(|cohort| {
                let name = one_line(format!("{} {}", cohort.centre, cohort.name).trim());
                let name = if name.is_empty() { name } else { format!("{name}  ") };
                let standing = screen.text(cohort_standing(&cohort.state), &[]);
                let why = cohort.reason.clone().map(|why| screen.text(&refusal(why as u8), &[]));
                let why = why.map(|why| format!(": {why}")).unwrap_or_default();
                format!("  {name}{standing}{why}\n")
            })
            .collect();
        format!("{}  {}\n{}", one_line(&one.name), one.address, cohorts.concat())
    };
    format!("{waiting}\n")
        + &view.platforms.iter().map(joined).collect::<String>()
        + &view.past.iter().map(|past| went(screen, past)).collect::<String>()
}

fn cohort_standing(state: &EnrolmentStanding) -> &'static str {
    match state {
        EnrolmentStanding::Unsent => "reconcile-cohort-unsent",
        EnrolmentStanding::Waiting => "reconcile-cohort-waiting",
        EnrolmentStanding::Member => "reconcile-cohort-member",
        EnrolmentStanding::Refused => "reconcile-cohort-refused",
        EnrolmentStanding::Ended => "reconcile-cohort-ended",
    }
}

fn went(screen: &Screen, past: &PastExchange) -> String {
    let road = match past.road {
        Road::Internet => "cli-road-internet",
        Road::Classroom => "cli-road-classroom",
        Road::Stick => "cli-road-stick",
        Road::Store => "cli-road-store",
    };
    let ended = match past.ended {
        Ending::Complete => "cli-reconcile-agreed",
        Ending::HalfWay => "cli-reconcile-half-way",
        Ending::Failed => "cli-exchange-failed",
        Ending::UnderWay => "cli-exchange-under-way",
    };
    let words = [("sent", past.sent.into()), ("received", past.received.into())];
    let mut moved = screen.text("cli-reconcile-moved", &words);
    if let Some(handed) = handed(screen, past.handed) {
        moved = format!("{moved}  {handed}");
    }
    let (road, ended) = (screen.text(road, &[]), screen.text(ended, &[]));
    // Who carried it, and for whom; how often it went just so.
    let whose = if past.whose.is_empty() { String::new() } else { format!(" → {}", one_line(&past.whose)) };
    let times = if past.times > 1 { format!(" ×{}", past.times) } else { String::new() };
    format!("{}  {road}  {}{whose}  {moved}  {ended}{times}\n", moment(past.at_ms), one_line(&past.by))
}

/// Lets in who is named for a stick, if anybody.
pub(crate) fn let_in(
    screen: &Screen,
    client: &Client,
    learner: Option<&String>,
    secret: &Secret,
) -> Result<(), Failure> {
    match learner {
        Some(name) => who::enter(screen, client, name, secret).map(drop),
        None => Ok(()),
    }
}
