//! `packhorse lesson …`

use client::view::{CourseView, Failure};
use client::{Client, failure};

use crate::exit::{Answer, Exit};
use crate::flags::LessonVerb;
use crate::screen::{Screen, printable};

pub(crate) fn run(screen: &Screen, client: &Client, verb: LessonVerb) -> Answer {
    match verb {
        LessonVerb::List { course, lang } => {
            let (pack, course) = find(client, &course)?;
            let view = client.course(&pack, &course, or(screen, &lang))?;
            screen.data(&view, |view| list(screen, view));
            Ok(Exit::Done)
        }
        LessonVerb::Show { lesson, lang } => {
            let (place, name) = lesson.rsplit_once('/').ok_or_else(|| not_here(&lesson))?;
            let (pack, course) = find(client, place)?;
            let lang = or(screen, &lang);
            let id = resolve(&client.course(&pack, &course, lang)?, name).ok_or_else(|| not_here(&lesson))?;
            let view = client.lesson(&pack, &course, &id, lang)?;
            if view.fallback {
                screen.say("cli-fallback", &[("wanted", lang.into()), ("lang", view.lang.as_str().into())]);
            }
            let (text, _) = client.lesson_source(&pack, &course, &id, lang)?;
            screen.data(&view, |_| printable(&text));
            Ok(Exit::Done)
        }
    }
}

fn or<'a>(screen: &Screen, lang: &'a str) -> &'a str {
    if lang.is_empty() { screen.language() } else { lang }
}

/// Finds a course by its id, by `PACK/COURSE`, or by a pack that has only one.
fn find(client: &Client, name: &str) -> Result<(String, String), Failure> {
    let packs = client.library("")?.packs;
    let mut found = packs.iter().flat_map(|pack| {
        let is_it = move |course: &str| {
            let alone = pack.courses.len() == 1;
            name == course
                || name == format!("{}/{course}", pack.id)
                || (alone && (name == pack.id || pack.id.ends_with(&format!(".{name}"))))
        };
        let courses = pack.courses.iter().filter(move |course| is_it(&course.id));
        courses.map(|course| (pack.id.clone(), course.id.clone()))
    });
    let first = found.next().ok_or_else(|| not_here(name))?;
    match found.next() {
        None => Ok(first),
        Some(second) => {
            let (a, b) = (format!("{}/{}", first.0, first.1), format!("{}/{}", second.0, second.1));
            Err(failure(
                "ambiguous",
                &[("path", name), ("first", &a), ("second", &b)],
                &format!("{name} may be {a} or {b}: say which"),
            ))
        }
    }
}

/// A lesson by its id or its number in the course.
fn resolve(course: &CourseView, name: &str) -> Option<String> {
    let mut lessons = course.modules.iter().flat_map(|module| &module.lessons);
    match name.parse::<usize>() {
        Ok(number) => Some(lessons.nth(number.checked_sub(1)?)?.id.clone()),
        Err(_) => lessons.find(|lesson| lesson.id == name).map(|lesson| lesson.id.clone()),
    }
}

fn list(screen: &Screen, view: &CourseView) -> String {
    let mut lines = format!("{}\n", view.title.text);
    let mut number = 0;
    for module in &view.modules {
        lines += &format!("\n{}\n", module.title.text);
        for lesson in &module.lessons {
            number += 1;
            let minutes = screen.text("cli-minutes", &[("minutes", lesson.minutes.into())]);
            lines += &format!("  {number:>2}  {}  {} ({minutes})\n", lesson.id, lesson.title.text);
        }
    }
    printable(&lines)
}

fn not_here(name: &str) -> Failure {
    failure(
        "not-found",
        &[("path", name)],
        &format!("{name} is not in the library: `packhorse library list` tells what is"),
    )
}
