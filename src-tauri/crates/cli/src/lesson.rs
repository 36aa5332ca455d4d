//! `packhorse lesson …`

use client::Client;
use client::view::{CourseView, LessonProgress, Progress, SeenView};

use crate::exit::{Answer, Exit};
use crate::flags::LessonVerb;
use crate::screen::{Screen, one_line, printable};
use crate::{place, who};

pub(crate) fn run(screen: &Screen, client: &Client, verb: LessonVerb) -> Answer {
    match verb {
        LessonVerb::List { course, lang, by } => {
            who::maybe_enter(screen, client, &by)?;
            let (pack, course) = place::course(client, &course)?;
            let view = client.course(&pack, &course, screen.or(&lang))?;
            screen.data(&view, |view| list(screen, view));
        }
        LessonVerb::Show { lesson, lang, by } => {
            who::maybe_enter(screen, client, &by)?;
            let place = place::lesson(client, &lesson)?;
            let lang = screen.or(&lang);
            let view = client.lesson(&place.pack, &place.course, &place.id, lang)?;
            if view.fallback {
                screen.say("cli-fallback", &[("wanted", lang.into()), ("lang", view.lang.as_str().into())]);
            }
            let (text, _) = client.lesson_source(&place.pack, &place.course, &place.id, lang)?;
            screen.data(&view, |_| printable(&text));
        }
        LessonVerb::Read { lesson, by } => {
            who::enter_as(screen, client, &by)?;
            let place = place::lesson(client, &lesson)?;
            let page = client.lesson(&place.pack, &place.course, &place.id, screen.language())?;
            let headings = page.headings.iter().filter(|heading| heading.part);
            let mut parts = vec![String::new()];
            parts.extend(headings.map(|heading| heading.anchor.clone()));
            let last = parts.last().cloned().unwrap_or_default();
            let count = u32::try_from(parts.len()).unwrap_or(u32::MAX);
            let seen = client.lesson_seen(&place.pack, &place.course, &place.id, &last, &parts, count, 0)?;
            screen.data(&seen, |seen| read(screen, seen));
            for earned in &seen.earned {
                screen.say("item-earned", &[("title", one_line(&earned.title.text).into())]);
            }
        }
    }
    Ok(Exit::Done)
}

fn read(screen: &Screen, seen: &SeenView) -> String {
    format!("{}/{}  {}\n", seen.read, seen.parts, screen.text(progress(&seen.progress), &[]))
}

pub(crate) fn progress(progress: &Progress) -> &'static str {
    match progress {
        Progress::NotBegun => "course-not-begun",
        Progress::Begun => "course-begun",
        Progress::Finished => "course-finished",
    }
}

pub(crate) fn list(screen: &Screen, view: &CourseView) -> String {
    let mut lines = format!("{}\n", view.title.text);
    let done = view.progress.as_ref();
    let mut number = 0;
    for module in &view.modules {
        lines += &format!("\n{}\n", module.title.text);
        for lesson in &module.lessons {
            number += 1;
            let minutes = screen.text("cli-minutes", &[("minutes", lesson.minutes.into())]);
            let far = done.and_then(|done| done.lessons.iter().find(|one| one.lesson == lesson.id));
            let far = far.map(|far| standing(screen, far)).unwrap_or_default();
            lines += &format!("  {number:>2}  {}  {} ({minutes}){far}\n", lesson.id, lesson.title.text);
        }
    }
    for (at, one) in done.iter().flat_map(|done| &done.assessments).enumerate() {
        let of = one.right.map(|right| [("right", right.into()), ("of", one.of.into())]);
        let far = of.map(|of| screen.text("course-quiz-result", &of)).unwrap_or_default();
        let line = format!("  assessment/{}  {}  {far}", one.id, one.title.text);
        lines += &format!("{}{}\n", if at == 0 { "\n" } else { "" }, line.trim_end());
    }
    printable(&lines)
}

fn standing(screen: &Screen, far: &LessonProgress) -> String {
    let mut words = format!("  {}", screen.text(progress(&far.progress), &[]));
    if far.answered > 0 {
        let quiz = [("right", far.right.into()), ("of", far.of.into())];
        words += &format!(" · {}", screen.text("course-quiz-result", &quiz));
    }
    words
}
