//! `packhorse credential verify`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use client::VerifiedFile;
use client::view::{VerificationAnswer, VerificationView};
use locale::Value;
use serde_json::{Value as Json, json};

use crate::exit::{Answer, Exit};
use crate::screen::{self, Screen, aside, moment, now, one_line};

/// Verifies one file and says all about it, or many and says a line of each.
pub(crate) fn run(screen: &Screen, data: Option<&Path>, files: &[PathBuf], trust: &[PathBuf]) -> Answer {
    match files {
        [file] if !file.is_dir() => one(screen, data, file, trust),
        files => many(screen, data, files, trust),
    }
}

fn one(screen: &Screen, data: Option<&Path>, file: &Path, trust: &[PathBuf]) -> Answer {
    let report = client::verify_with(data, file, trust, now())?;
    screen.data(&report, |report| {
        format!("{}\n", screen.text(&format!("verify-answer-{}", word(report.answer)), &[]))
    });
    tell(screen, &report);
    Ok(exit_of(report.answer))
}

fn many(screen: &Screen, data: Option<&Path>, places: &[PathBuf], trust: &[PathBuf]) -> Answer {
    let (files, passed) = client::verify_files(data, places, trust, now())?;
    let count = |answer| files.iter().filter(|one| answer_of(one) == answer).count();
    let (valid, not_valid) = (count(VerificationAnswer::Valid), count(VerificationAnswer::NotValid));
    let unclear = files.len() - valid - not_valid;
    let told = json!({
        "files": files.iter().map(told).collect::<Vec<_>>(),
        "valid": valid, "notValid": not_valid, "cannotTell": unclear, "passed": passed,
    });
    screen.data(&told, |_| files.iter().map(|one| line(screen, one)).collect());
    let words = [
        ("count", files.len().into()),
        ("valid", valid.into()),
        ("notvalid", not_valid.into()),
        ("unclear", unclear.into()),
        ("passed", passed.into()),
    ];
    screen.say("cli-verified-many", &words);
    // Once for all: it is the same trust.
    if let Some(report) = files.iter().find_map(|one| one.report.as_ref().ok()) {
        tell_trust(screen, report);
    }
    Ok(match (files.len(), not_valid, unclear) {
        (0, ..) => Exit::Failed,
        (_, 0, 0) => Exit::Done,
        (_, 0, _) => Exit::CannotTell,
        _ => Exit::NotValid,
    })
}

/// Asks the platforms that were joined for what is newest; where nobody answers, what is here has to do.
pub(crate) fn refresh(screen: &Screen, data: Option<PathBuf>) {
    match screen::open(data).and_then(|client| client.refresh_trust()) {
        Ok(found) => {
            for one in found {
                let words =
                    [("names", one_line(&one.names.join(", ")).into()), ("made", moment(one.made_ms).into())];
                screen.say("trust-asked", &words);
            }
        }
        Err(failure) => screen.failure_of("--refresh", &failure),
    }
}

fn exit_of(answer: VerificationAnswer) -> Exit {
    match answer {
        VerificationAnswer::Valid => Exit::Done,
        VerificationAnswer::NotValid => Exit::NotValid,
        VerificationAnswer::CannotTell => Exit::CannotTell,
    }
}

/// Of what cannot be read nobody can tell.
fn answer_of(one: &VerifiedFile) -> VerificationAnswer {
    one.report.as_ref().map_or(VerificationAnswer::CannotTell, |report| report.answer)
}

fn told(one: &VerifiedFile) -> Json {
    match &one.report {
        // Whom was believed stands once, in the words; each file's report is about the file.
        Ok(report) => {
            json!({ "path": one.path, "report": VerificationView { trusted: Vec::new(), ..report.clone() } })
        }
        Err(failure) => json!({ "path": one.path, "error": failure }),
    }
}

fn line(screen: &Screen, one: &VerifiedFile) -> String {
    let answer = screen.text(&format!("verify-answer-{}", word(answer_of(one))), &[]);
    let path = one_line(&one.path.to_string_lossy());
    match &one.report {
        Ok(report) => {
            let (holder, title) =
                report.shown.as_ref().map_or(("", ""), |shown| (&*shown.holder, &*shown.title));
            let against = report.findings.iter().find(|one| one.answer != VerificationAnswer::Valid);
            let why = against
                .map(|finding| format!("  {}", reason(screen, &finding.code, &finding.args)))
                .unwrap_or_default();
            format!("{answer}  {path}  {}  {}{}\n", one_line(holder), one_line(title), one_line(&why))
        }
        Err(failure) => format!("{answer}  {path}  {}\n", one_line(&failure.detail)),
    }
}

pub(crate) fn word(answer: VerificationAnswer) -> &'static str {
    match answer {
        VerificationAnswer::Valid => "valid",
        VerificationAnswer::NotValid => "not-valid",
        VerificationAnswer::CannotTell => "cannot-tell",
    }
}

/// Says each reason, and by whose word.
pub(crate) fn tell(screen: &Screen, report: &VerificationView) {
    for finding in &report.findings {
        aside!("- {}", one_line(&reason(screen, &finding.code, &finding.args)));
    }
    tell_trust(screen, report);
}

fn tell_trust(screen: &Screen, report: &VerificationView) {
    if report.clock_doubtful {
        screen.say("verify-clock", &[]);
    }
    match report.trust_days {
        Some(days) => screen.say("verify-trust-age", &[("days", days.into())]),
        None if report.trusted.is_empty() => screen.say("verify-trust-none", &[]),
        None => {}
    }
}

/// A finding in words.
pub(crate) fn reason(screen: &Screen, code: &str, args: &BTreeMap<String, String>) -> String {
    let args: Vec<(&str, Value<'_>)> = args
        .iter()
        .map(|(name, value)| {
            // Plural forms need numbers to be numbers; of a moment people read the day.
            let number = value
                .parse::<u32>()
                .ok()
                .filter(|_| matches!(name.as_str(), "days" | "bytes" | "most" | "count"));
            let is_day = matches!(name.as_str(), "from" | "until" | "made");
            let day = value.get(..10).filter(|_| is_day).unwrap_or(value);
            (name.as_str(), number.map_or_else(|| Value::from(day), Value::from))
        })
        .collect();
    screen.text(&format!("verify-{code}"), &args)
}
