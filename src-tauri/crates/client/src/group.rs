//! Teach › My group: what the classroom of this laptop knows of its learners, made for showing.

use course::{GroupCourse, Picture, QuestionFigure, Reason, Sheet};

use crate::Client;
use crate::packs::localised;
use crate::view::{
    FieldAllowed, FieldClaimView, GroupAbsent, GroupColumn, GroupCourseView, GroupHint, GroupName,
    GroupPicture, GroupQuestion, GroupReason, GroupView, Localised,
};

/// What the classroom tells of its groups.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GroupsSeen {
    /// Number and name of each group whose teacher this laptop is.
    pub groups: Vec<(u64, String)>,
    /// The group that is shown.
    pub group: Option<u64>,
    /// What there is to show of it.
    pub sheet: Option<Sheet>,
    /// The classroom is open.
    pub open: bool,
}

impl Client {
    /// Makes what the classroom tells of its groups ready for showing.
    #[must_use]
    pub fn group_view(&self, seen: GroupsSeen) -> GroupView {
        let sheet = seen.sheet.unwrap_or_default();
        let absent = |(topic, learners): (String, u32)| GroupAbsent { topic, learners };
        GroupView {
            groups: seen.groups.into_iter().map(|(number, name)| GroupName { number, name }).collect(),
            group: seen.group,
            open: seen.open,
            carried: self.sealed_in_box(),
            learners: sheet.learners,
            more: sheet.more,
            laptops: sheet.laptops,
            courses: sheet.courses.into_iter().map(course).collect(),
            absent: sheet.absent.into_iter().map(absent).collect(),
            picture: sheet.shown.map(|(shown, picture)| drawn(shown, picture)),
        }
    }

    /// Names a certificate that waits for the teacher's word, or was issued here: `topic` is `pack/course`.
    #[must_use]
    pub fn field_claim(
        &self,
        (number, name): (i64, &str),
        topic: &str,
        achievement: &str,
        at_ms: i64,
        lang: &str,
    ) -> FieldClaimView {
        let (title, course) = self.titles(topic, achievement, lang);
        FieldClaimView { number, name: name.to_owned(), title, course, at_ms }
    }

    /// Names what a centre allowed this laptop to issue: `achievements` by their ids.
    #[must_use]
    pub fn field_allowed(
        &self,
        achievements: Option<&[String]>,
        allowed: FieldAllowed,
        lang: &str,
    ) -> FieldAllowed {
        let name = |id: &String| match course::of_achievement_id(id) {
            Some((pack, course, achievement)) => {
                self.titles(&format!("{pack}/{course}"), &achievement, lang).0
            }
            None => Localised { text: id.clone(), lang: String::new() },
        };
        FieldAllowed { achievements: achievements.map(|ids| ids.iter().map(name).collect()), ..allowed }
    }

    /// Titles of an achievement and of its course; their ids where the pack is not here.
    fn titles(&self, topic: &str, achievement: &str, lang: &str) -> (Localised, Localised) {
        let (pack, course) = topic.split_once('/').unwrap_or((topic, ""));
        let found = self.reading(pack).ok().and_then(|edition| {
            let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
            let course = edition.course(course).ok()?;
            let title = course.achievement(achievement).map(|one| localised(&one.title, &order));
            Some((title, localised(&course.title, &order)))
        });
        let bare = |id: &str| Localised { text: id.to_owned(), lang: String::new() };
        let (title, course) = found.unwrap_or_else(|| (None, bare(course)));
        (title.unwrap_or_else(|| bare(achievement)), course)
    }
}

fn words((text, lang): (String, String)) -> Localised {
    Localised { text, lang }
}

fn course(course: GroupCourse) -> GroupCourseView {
    GroupCourseView { topic: course.topic, title: words(course.title), learners: course.learners }
}

fn drawn(shown: GroupCourse, picture: Picture) -> GroupPicture {
    let column =
        |one: &course::Column| GroupColumn { finished: one.finished, heard: one.heard, quiet: one.quiet };
    let hint = |one: course::Hint| GroupHint {
        learner: one.learner,
        name: one.name,
        reasons: one.reasons.into_iter().map(reason).collect(),
    };
    GroupPicture {
        topic: shown.topic,
        title: words(shown.title),
        lessons: picture.columns.last().map_or(0, |column| column.finished),
        learners: picture.learners,
        begun: picture.begun,
        complete: picture.complete,
        quiet: picture.quiet,
        quiet_since_ms: picture.quiet_since_ms,
        news_ms: picture.news_ms,
        columns: picture.columns.iter().map(column).collect(),
        most: picture.most,
        few_below: course::FEW,
        hints: picture.hints.into_iter().map(hint).collect(),
        questions: picture.questions.into_iter().map(question).collect(),
    }
}

fn reason(reason: Reason) -> GroupReason {
    match reason {
        Reason::Stopped { lesson, title, tries } => {
            GroupReason::Stopped { lesson, title: words(title), tries }
        }
        Reason::Fast { questions, seconds, right } => GroupReason::Fast { questions, seconds, right },
        Reason::Tongue { reads, answers } => GroupReason::Tongue { reads, answers },
        Reason::Quiet { since_ms } => GroupReason::Quiet { since_ms },
        Reason::NotBegun => GroupReason::NotBegun,
    }
}

fn question(figure: QuestionFigure) -> GroupQuestion {
    GroupQuestion {
        share: figure.share(),
        few: figure.is_few(),
        answers: figure.answers,
        right: figure.right,
        item: figure.question.item,
        lesson: figure.question.lesson,
        number: figure.question.number,
        title: Localised { text: figure.question.title, lang: figure.question.lang },
        guess: figure.question.guess,
    }
}
