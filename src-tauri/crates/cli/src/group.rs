//! `packhorse classroom group`: how a group's learners get on, the same figures as the window's.

use client::view::{Failure, GroupPicture, GroupQuestion, GroupReason, GroupView};
use client::{Client, GroupsSeen};
use platform::db::DbError;
use platform::hub::{Groups, Shown};

use crate::exit::{Answer, Exit};
use crate::screen::{Screen, moment, now, one_line};

/// Questions that are told where not all are asked for.
const FIRST: usize = 5;

pub(crate) fn run(
    screen: &Screen,
    client: &Client,
    group: Option<u64>,
    course: Option<&str>,
    all: bool,
) -> Answer {
    let view = look(screen, client, group, course)?;
    screen.data(&view, |view| lines(screen, view, all));
    let empty = if view.groups.is_empty() {
        Some("teach-none")
    } else if view.learners == 0 {
        // What lies here sealed is theirs: that is said below.
        (view.carried == Some(0)).then_some("teach-empty")
    } else {
        view.picture.is_none().then_some("teach-nothing")
    };
    if let Some(id) = empty {
        screen.say(id, &[]);
        screen.say(&format!("{id}-text"), &[]);
    }
    for one in &view.absent {
        let words = [("count", one.learners.into()), ("course", one_line(&one.topic).into())];
        screen.say("teach-absent", &words);
    }
    match view.carried {
        None => screen.say("reconcile-room-unread", &[]),
        Some(0) => {}
        Some(count) => {
            screen.say("teach-sealed", &[("count", count.into())]);
            screen.say("teach-sealed-next", &[]);
        }
    }
    Ok(Exit::Done)
}

fn look(
    screen: &Screen,
    client: &Client,
    group: Option<u64>,
    course: Option<&str>,
) -> Result<GroupView, Failure> {
    let failed = |error: DbError| client::room_not_opened(None, &error);
    let (key, told) = (client.device_key()?, client.own_appointments()?);
    let groups = Groups::open(&client.classroom_folder(), key, client.for_others(), told, now);
    let shown = groups.and_then(|groups| groups.shown(group, course, screen.language()));
    let Shown { groups, group, sheet } = shown.map_err(failed)?;
    Ok(client.group_view(GroupsSeen { groups, group, sheet, open: false }))
}

fn lines(screen: &Screen, view: &GroupView, all: bool) -> String {
    let mut lines = String::new();
    for group in &view.groups {
        let mark = if Some(group.number) == view.group { '*' } else { ' ' };
        lines += &format!("{mark} {}  {}\n", group.number, one_line(&group.name));
    }
    if view.groups.is_empty() {
        return lines;
    }
    lines += &(screen.text("teach-learners", &[("count", view.learners.into())]) + "\n");
    if let Some(picture) = &view.picture {
        lines += &drawn(screen, view, picture, all);
    }
    lines
}

fn drawn(screen: &Screen, view: &GroupView, picture: &GroupPicture, all: bool) -> String {
    let heading = |id: &str| format!("\n{}\n", screen.text(id, &[]));
    let mut lines = String::new();
    if let Some(news_ms) = picture.news_ms {
        let day = day(news_ms);
        let words = [("day", day.as_str().into()), ("laptops", view.laptops.into())];
        lines += &(screen.text("teach-news", &words) + "\n");
    }
    for course in &view.courses {
        let mark = if course.topic == picture.topic { '*' } else { ' ' };
        lines += &format!("{mark} {}  {}\n", one_line(&course.topic), one_line(&course.title.text));
    }
    lines += &heading("teach-far");
    for column in picture.columns.iter().filter(|column| column.heard + column.quiet > 0) {
        let drawn = |sign: &str, count: u32| sign.repeat(usize::try_from(count.min(60)).unwrap_or(0));
        let (heard, quiet) = (drawn("#", column.heard), drawn("o", column.quiet));
        lines += &format!("{:>4}  {:>4}  {heard}{quiet}\n", column.finished, column.heard + column.quiet);
    }
    if picture.quiet > 0 {
        let day = day(picture.quiet_since_ms);
        let words = [("day", day.as_str().into()), ("count", picture.quiet.into())];
        lines += &format!("o  {}\n", screen.text("teach-far-quiet", &words));
    }
    lines += &heading("teach-need");
    let note = if picture.hints.is_empty() { "teach-need-none" } else { "teach-need-note" };
    lines += &(screen.text(note, &[]) + "\n");
    for hint in &picture.hints {
        for shown in &hint.reasons {
            lines += &format!("{}  {}\n", one_line(&hint.name), reason(screen, shown));
        }
    }
    lines += &heading("teach-hard");
    let hard = |one: &&GroupQuestion| all || (one.answers > 0 && one.right < one.answers);
    let first = if all { usize::MAX } else { FIRST };
    for one in picture.questions.iter().filter(hard).take(first) {
        lines += &(question(screen, one) + "\n");
    }
    lines
}

fn reason(screen: &Screen, reason: &GroupReason) -> String {
    match reason {
        GroupReason::Stopped { lesson: Some(lesson), tries, .. } => {
            screen.text("teach-need-stopped", &[("lesson", (*lesson).into()), ("tries", (*tries).into())])
        }
        GroupReason::Stopped { lesson: None, title, tries } => {
            let words = [("title", one_line(&title.text).into()), ("tries", (*tries).into())];
            screen.text("teach-need-stopped-test", &words)
        }
        GroupReason::Fast { questions, seconds, right } => {
            let words = [
                ("questions", (*questions).into()),
                ("seconds", (*seconds).into()),
                ("right", (*right).into()),
            ];
            screen.text("teach-need-fast", &words)
        }
        GroupReason::Tongue { reads, answers } => {
            let [reads, answers] = [reads, answers].map(|tag| one_line(locale::own_name(tag)));
            let words = [("reads", reads.into()), ("answers", answers.into())];
            screen.text("teach-need-tongue", &words)
        }
        GroupReason::Quiet { since_ms } => {
            let day = day(*since_ms);
            screen.text("teach-need-quiet", &[("day", day.as_str().into())])
        }
        GroupReason::NotBegun => screen.text("teach-need-not-begun", &[]),
    }
}

fn question(screen: &Screen, one: &GroupQuestion) -> String {
    let place = match one.lesson {
        Some(lesson) => {
            screen.text("teach-hard-place", &[("lesson", lesson.into()), ("number", one.number.into())])
        }
        None => screen.text("teach-hard-place-test", &[("number", one.number.into())]),
    };
    let found = match one.share {
        Some(_) => {
            screen.text("teach-hard-of", &[("right", one.right.into()), ("answers", one.answers.into())])
        }
        None => screen.text("teach-hard-unanswered", &[]),
    };
    let mut line = format!("{}  {place}  {found}", one_line(&one.title.text));
    if one.few && one.share.is_some() {
        line += &format!(", {}", screen.text("teach-hard-few", &[]));
    }
    if let (Some(guess), Some(_)) = (one.guess, one.share) {
        let percent = format!("{:.0}%", guess * 100.0);
        line += &format!("  {}", screen.text("teach-hard-guess-of", &[("percent", percent.as_str().into())]));
    }
    line
}

fn day(at_ms: i64) -> String {
    moment(at_ms).chars().take(10).collect()
}
