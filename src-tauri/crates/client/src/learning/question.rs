//! A question as screens show it.

use course::{
    AnswerOption, Attempt, Course, Gap, Item, ItemKind, Options, Outcome, Prose, Response as Answered, State,
};

use crate::Client;
use crate::edition::Edition;
use crate::packs::localised;
use crate::view::{AnswerStanding, Ask, Choice, GapView, Mark, OutcomeView, Passage, QuizItem, Response};

/// What a question's view is made with.
pub(crate) struct Asking<'a> {
    pub(crate) client: &'a Client,
    pub(crate) edition: &'a Edition,
    pub(crate) course: &'a Course,
    pub(crate) attempt: &'a Attempt,
    pub(crate) order: &'a [String],
    /// When an item's card comes back, by the item's id.
    pub(crate) due_ms: &'a dyn Fn(&str) -> Option<i64>,
}

impl Asking<'_> {
    /// The question, with what was answered and what may be told of it.
    pub(crate) fn view(&self, item: &Item) -> QuizItem {
        let options = self.attempt.shuffled(item);
        let answer = self.attempt.answers.get(&item.id);
        let draft = self.attempt.drafts.get(&item.id);
        let hint = item.hint.as_ref().filter(|_| self.attempt.quiz.is_practice());
        let asked = self.attempt.hints.get(&item.id).copied().unwrap_or(0) > 0;
        QuizItem {
            id: item.id.clone(),
            stem: stem(item),
            words: one_line(&item.stem.words()),
            lang: item.lang.clone(),
            dir: search::direction(&item.lang).into(),
            response: draft.or(answer.map(|answer| &answer.response)).cloned().map(Response::from),
            // Whoever has begun another answer stands before the question again, not before what came of the old one.
            outcome: answer.filter(|_| draft.is_none()).map(|answer| self.outcome(item, &options, answer)),
            hint: hint.is_some(),
            hint_text: hint.filter(|_| asked).map(Prose::html).unwrap_or_default(),
            ask: ask(item, &options),
        }
    }

    fn outcome(&self, item: &Item, options: &Options, answer: &course::Answer) -> OutcomeView {
        let open = !self.attempt.finished;
        let Some(outcome) = self.attempt.outcome(item) else {
            // A test tells nothing before it is handed in; a sealed one or an essay not even then.
            let standing = match answer.state {
                State::Waiting => AnswerStanding::Waiting,
                State::Sealed => AnswerStanding::Sealed,
                _ => AnswerStanding::Kept,
            };
            return OutcomeView { tries: answer.tries, retry: open, ..untold(standing) };
        };
        let standing = AnswerStanding::of(outcome.state);
        let practice = self.attempt.quiz.is_practice();
        let again = (standing != AnswerStanding::Right).then(|| self.passage(item)).flatten();
        OutcomeView {
            score: outcome.score,
            feedback: outcome.feedback.iter().map(Prose::html).collect::<Vec<_>>().join("<br>"),
            general: outcome.general.as_ref().map(Prose::html).unwrap_or_default(),
            marks: outcome.marks.iter().map(mark).collect(),
            correct_words: correct_words(item, options, &outcome),
            correct: outcome.correct.map(Response::from),
            again,
            tries: answer.tries,
            retry: open
                && practice
                && outcome.state != State::Right
                && !self.attempt.revealed.contains(&item.id),
            due_ms: (self.due_ms)(&item.id),
            ..untold(standing)
        }
    }

    /// The passage an item is about: the one its source names, else the lesson it belongs to.
    fn passage(&self, item: &Item) -> Option<Passage> {
        let lessons: Vec<&course::Lesson> = self.course.lessons().collect();
        let (id, anchor) = match &item.tag {
            Some(tag) => (tag.lesson.as_str(), tag.anchor.as_str()),
            None => (self.course.lesson_of_set(&item.set)?.id.as_str(), ""),
        };
        let at = lessons.iter().position(|lesson| lesson.id == id)?;
        let heading = match anchor {
            "" => String::new(),
            anchor => self.client.heading_of(self.edition, self.course, id, anchor, self.order),
        };
        Some(Passage {
            lesson: id.to_owned(),
            anchor: anchor.to_owned(),
            number: at as u32 + 1,
            title: localised(&lessons[at].title, self.order),
            heading,
        })
    }
}

fn untold(standing: AnswerStanding) -> OutcomeView {
    OutcomeView {
        standing,
        score: 0.0,
        feedback: String::new(),
        general: String::new(),
        marks: Vec::new(),
        correct: None,
        correct_words: String::new(),
        again: None,
        tries: 0,
        retry: false,
        due_ms: None,
    }
}

/// The stem as safe HTML; a cloze's gaps stand as `<span data-gap="1"></span>`.
fn stem(item: &Item) -> String {
    let mut html = item.stem.html();
    if let ItemKind::Cloze { gaps } = &item.kind {
        for number in 1..=gaps.len() {
            html =
                html.replacen(&format!("[[{number}]]"), &format!("<span data-gap=\"{number}\"></span>"), 1);
        }
    }
    html
}

fn ask(item: &Item, options: &Options) -> Ask {
    let list = |options: &[AnswerOption]| options.iter().map(choice).collect::<Vec<_>>();
    match &item.kind {
        ItemKind::Choice { .. } => Ask::Choice { choices: list(&options.choices) },
        ItemKind::Multiple { .. } => Ask::Multiple { choices: list(&options.choices) },
        ItemKind::TrueFalse { .. } => Ask::TrueFalse,
        ItemKind::Match { .. } => Ask::Match { lefts: list(&options.lefts), rights: list(&options.rights) },
        ItemKind::Order { .. } => Ask::Order { steps: list(&options.steps) },
        ItemKind::Numeric { unit, .. } => Ask::Numeric { unit: unit.clone() },
        ItemKind::Short { .. } => Ask::Short,
        ItemKind::Cloze { gaps } => {
            let view = |(gap, words): (&Gap, &Vec<AnswerOption>)| GapView {
                choices: list(words),
                numeric: matches!(gap, Gap::Numeric { .. }),
            };
            Ask::Cloze { gaps: gaps.iter().zip(&options.gaps).map(view).collect() }
        }
        ItemKind::Essay => Ask::Essay,
        ItemKind::File => Ask::File,
        ItemKind::Description => Ask::Description,
    }
}

fn choice(option: &AnswerOption) -> Choice {
    Choice { id: option.id.clone(), html: option.prose.html(), words: one_line(&option.prose.words()) }
}

fn mark(mark: &course::Mark) -> Mark {
    Mark { id: mark.id.clone(), right: mark.right, chosen: mark.chosen }
}

/// The right answer in plain words, part by part.
fn correct_words(item: &Item, options: &Options, outcome: &Outcome) -> String {
    let Some(correct) = &outcome.correct else { return String::new() };
    let words = |list: &[AnswerOption], id: &str| {
        let found = list.iter().find(|option| option.id == id);
        found.map(|option| one_line(&option.prose.words())).unwrap_or_default()
    };
    match correct {
        Answered::Choice { choice } => words(&options.choices, choice),
        Answered::Multiple { choices } => {
            // In the order they stand on the screen.
            let right = options.choices.iter().filter(|option| choices.contains(&option.id));
            right.map(|option| one_line(&option.prose.words())).collect::<Vec<_>>().join(" · ")
        }
        Answered::Match { pairs } => {
            let pair = |(left, right): &(String, String)| {
                format!("{} → {}", words(&options.lefts, left), words(&options.rights, right))
            };
            pairs.iter().map(pair).collect::<Vec<_>>().join(" · ")
        }
        Answered::Order { steps } => {
            let steps =
                steps.iter().zip(1..).map(|(id, number)| format!("{number}. {}", words(&options.steps, id)));
            steps.collect::<Vec<_>>().join(" ")
        }
        Answered::Numeric { text } => match &item.kind {
            ItemKind::Numeric { unit, .. } if !unit.is_empty() => format!("{text} {unit}"),
            _ => text.clone(),
        },
        Answered::Short { text } | Answered::Essay { text } => text.clone(),
        Answered::Cloze { gaps } => {
            let gap = |(at, word): (usize, &String)| match options.gaps.get(at) {
                Some(list) if !list.is_empty() => words(list, word),
                _ => word.clone(),
            };
            gaps.iter().enumerate().map(gap).collect::<Vec<_>>().join(" · ")
        }
        Answered::TrueFalse { .. } | Answered::File { .. } => String::new(),
    }
}

/// Words without line ends.
pub(crate) fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl AnswerStanding {
    pub(crate) fn of(state: State) -> AnswerStanding {
        match state {
            State::Right => AnswerStanding::Right,
            State::Partly => AnswerStanding::Partly,
            State::NotYet => AnswerStanding::NotYet,
            State::Waiting => AnswerStanding::Waiting,
            State::Sealed => AnswerStanding::Sealed,
        }
    }
}

impl From<Answered> for Response {
    fn from(answered: Answered) -> Response {
        match answered {
            Answered::Choice { choice } => Response::Choice { choice },
            Answered::Multiple { choices } => Response::Multiple { choices },
            Answered::TrueFalse { truth } => Response::TrueFalse { truth },
            Answered::Match { pairs } => Response::Match { pairs },
            Answered::Order { steps } => Response::Order { steps },
            Answered::Numeric { text } => Response::Numeric { text },
            Answered::Short { text } => Response::Short { text },
            Answered::Cloze { gaps } => Response::Cloze { gaps },
            Answered::Essay { text } => Response::Essay { text },
            Answered::File { name, size, sha256 } => Response::File { name, size, sha256 },
        }
    }
}

impl From<Response> for Answered {
    fn from(response: Response) -> Answered {
        match response {
            Response::Choice { choice } => Answered::Choice { choice },
            Response::Multiple { choices } => Answered::Multiple { choices },
            Response::TrueFalse { truth } => Answered::TrueFalse { truth },
            Response::Match { pairs } => Answered::Match { pairs },
            Response::Order { steps } => Answered::Order { steps },
            Response::Numeric { text } => Answered::Numeric { text },
            Response::Short { text } => Answered::Short { text },
            Response::Cloze { gaps } => Answered::Cloze { gaps },
            Response::Essay { text } => Answered::Essay { text },
            Response::File { name, size, sha256 } => Answered::File { name, size, sha256 },
        }
    }
}
