//! `packhorse course …`

use client::check_sources;

use crate::exit::{Answer, Exit};
use crate::flags::CourseVerb;
use crate::screen::{Screen, printable};

pub(crate) fn run(screen: &Screen, verb: CourseVerb) -> Answer {
    match verb {
        CourseVerb::Check { dir } => {
            let (sources, faults) = check_sources(&dir);
            screen.data(&faults, |faults| {
                faults.iter().map(|fault| format!("{}\n", printable(&words(screen, fault)))).collect()
            });
            let errors = faults.iter().filter(|fault| is_error(fault)).count();
            screen.say(
                "cli-check-done",
                &[("errors", errors.into()), ("warnings", (faults.len() - errors).into())],
            );
            Ok(if sources.is_some() { Exit::Done } else { Exit::NotValid })
        }
        CourseVerb::Import { from, out, format: _, lang } => {
            let options = course::ImportOptions { language: lang, ..course::ImportOptions::default() };
            let report = course::import_folder(&from, &out, &options)
                .map_err(|error| client::failure("import", &[("path", &from.to_string_lossy())], &error))?;
            screen.data(&report, |report| {
                let counts = [
                    ("lessons", report.lessons.into()),
                    ("files", report.lesson_files.into()),
                    ("pictures", report.pictures.into()),
                    ("languages", report.languages.join(" ").into()),
                ];
                let notes = report.notes.iter().map(|fault| format!("{}\n", words(screen, fault)));
                printable(&(notes.collect::<String>() + &screen.text("cli-import-counts", &counts)))
            });
            screen.say("cli-import-done", &[("path", out.to_string_lossy().into_owned().into())]);
            Ok(Exit::Done)
        }
    }
}

fn is_error(fault: &course::Fault) -> bool {
    fault.severity == course::Severity::Error
}

/// A fault in the person's language: where, what, what to do.
pub(crate) fn words(screen: &Screen, fault: &course::Fault) -> String {
    let id = format!("fault-{}", fault.code);
    if screen.words(&id).is_none() {
        return fault.to_string();
    }
    let arguments: Vec<_> = fault.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    let line = fault.line.map_or(String::new(), |line| format!(":{line}"));
    let severity = screen.text(if is_error(fault) { "cli-fault-error" } else { "cli-fault-warning" }, &[]);
    format!("{}{line}: {severity} {}", fault.file, screen.text(&id, &arguments))
}
