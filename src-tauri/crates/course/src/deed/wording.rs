//! How deeds are worded as statements, and read from them. What is written here is read back the same; of a statement
//! that is not worded so nothing is read.

use statement::profile::{Place, attachment, extension, verb};
use statement::{
    Activity, Actor, Attachment, Context, ContextActivities, Duration, Extensions, InteractionType, Iri,
    Json, LanguageMap, LanguageTag, MediaType, Outcome, Score, Sha2, Statement, Verb,
};

use super::{Deed, Did, ReviewGrade};
use crate::item::response::{Response, State};

impl Deed {
    /// Says the deed as a statement of `actor`, without id and time: the log puts these in.
    #[must_use]
    pub fn statement(&self, actor: &Actor) -> Statement {
        let mut about = Context { revision: Some(self.version.to_string()), ..Context::default() };
        about.language = LanguageTag::parse(&self.lang);
        let mut result = Outcome::default();
        let mut object = self.place.activity();
        let verb = match &self.did {
            Did::Began { attempt } => {
                count(&mut about, extension::ATTEMPT, *attempt, 0);
                verb::INITIALIZED
            }
            Did::Read { anchor, parts } => {
                object = part(&self.place, anchor).activity();
                count(&mut about, extension::PARTS, *parts, 0);
                verb::EXPERIENCED
            }
            Did::Finished => {
                result.completion = Some(true);
                verb::COMPLETED
            }
            Did::Watched { at, segments, length } => {
                number(&mut result.extensions, extension::VIDEO_TIME, *at);
                let played = write_segments(segments);
                result.extensions = result.extensions.with(extension::VIDEO_PLAYED_SEGMENTS, &played);
                number(&mut about.extensions, extension::VIDEO_LENGTH, *length);
                verb::PAUSED
            }
            Did::Answered { quiz, attempt, tries, hints, response, score, state, lesson, set } => {
                about.activities = Some(around(&self.place, quiz, lesson));
                count(&mut about, extension::ATTEMPT, *attempt, 1);
                count(&mut about, extension::TRIES, *tries, 1);
                count(&mut about, extension::HINTS, *hints, 0);
                about.extensions = about.extensions.with(extension::SET, set);
                object = answer(&mut result, &self.place, response);
                result.score = score.map(Score::share);
                result.success = (!state.is_open()).then_some(*state == State::Right);
                result.extensions = result.extensions.with(extension::STATE, state.word());
                verb::ANSWERED
            }
            Did::Submitted { attempt, right, of, waiting, score, passed } => {
                count(&mut about, extension::ATTEMPT, *attempt, 0);
                result.extensions = result.extensions.with(extension::MARKS, &format!("{right}/{of}"));
                if *waiting > 0 {
                    result.extensions = result.extensions.with(extension::WAITING, waiting);
                }
                result.success = *passed;
                match passed {
                    Some(_) => result.score = score.map(Score::share),
                    None => {
                        result.completion = Some(true);
                        if let Some(share) = score {
                            number(&mut result.extensions, extension::SHARE, *share);
                        }
                    }
                }
                match passed {
                    Some(true) => verb::PASSED,
                    Some(false) => verb::FAILED,
                    None => verb::COMPLETED,
                }
            }
            Did::Left { seconds } => {
                result.duration = Some(Duration::of_ms(u64::from(*seconds) * 1_000));
                verb::TERMINATED
            }
            Did::Reviewed { grade } => {
                result.extensions = result.extensions.with(extension::GRADE, grade.word());
                verb::REVIEWED
            }
            Did::Claimed => verb::CLAIMED,
            Did::Scored { score, completed } => {
                result.score = score.map(Score::share);
                result.completion = Some(*completed);
                verb::SCORED
            }
        };
        let mut statement = Statement::new(actor.clone(), Verb::of(verb), object).with_context(about);
        if result != Outcome::default() {
            statement = statement.with_result(result);
        }
        if let Did::Answered { response, .. } = &self.did {
            statement.attachments = handed_in(response).map(|file| vec![file]);
        }
        statement
    }

    /// Reads the deed that a statement says; none when it is not one of ours.
    #[must_use]
    pub fn of(statement: &Statement) -> Option<Deed> {
        let object = statement.object.activity()?;
        let place = Place::parse(object.id.as_str())?;
        let about = statement.context.clone().unwrap_or_default();
        let result = statement.result.clone().unwrap_or_default();
        let version = match &about.revision {
            Some(revision) => whole(revision)?,
            None => return None,
        };
        let lang = about.language.as_ref().map_or_else(String::new, |lang| lang.as_str().to_owned());
        let did = did(statement.verb.id.as_str(), &place, object, &about, &result)?;
        Some(Deed { place, did, version, lang })
    }
}

fn did(verb: &str, place: &Place, object: &Activity, about: &Context, result: &Outcome) -> Option<Did> {
    let counted = |iri: &str, otherwise: u32| match about.extensions.get(iri) {
        Some(json) => whole(json.as_str()),
        None => Some(otherwise),
    };
    let share = |score: &Score| score.scaled.as_ref().map(|scaled| scaled.value());
    let share = || match &result.score {
        Some(score) => Some(Some(share(score).filter(|share| (0.0..=1.0).contains(share))?)),
        None => Some(None),
    };
    Some(match (verb, place) {
        (verb::INITIALIZED, Place::Course { .. } | Place::Lesson { .. } | Place::Quiz { .. }) => {
            Did::Began { attempt: counted(extension::ATTEMPT, 0)? }
        }
        (verb::EXPERIENCED, Place::Part { anchor, .. }) => {
            Did::Read { anchor: anchor.clone(), parts: counted(extension::PARTS, 0)? }
        }
        (verb::COMPLETED, Place::Course { .. } | Place::Lesson { .. }) => Did::Finished,
        (verb::PAUSED, Place::Media { .. }) => Did::Watched {
            at: read_number(&result.extensions, extension::VIDEO_TIME)?,
            segments: read_segments(&result.extensions.read::<String>(extension::VIDEO_PLAYED_SEGMENTS)?)?,
            length: read_number(&about.extensions, extension::VIDEO_LENGTH)?,
        },
        (verb::ANSWERED, Place::Item { .. }) => {
            let (quiz, lesson) = read_around(place, about.activities.as_ref()?)?;
            Did::Answered {
                quiz,
                attempt: counted(extension::ATTEMPT, 1)?,
                tries: counted(extension::TRIES, 1)?,
                hints: counted(extension::HINTS, 0)?,
                response: read_answer(object, result)?,
                score: share()?,
                state: State::of_word(&result.extensions.read::<String>(extension::STATE)?)?,
                lesson,
                set: about.extensions.read(extension::SET)?,
            }
        }
        (verb::PASSED | verb::FAILED | verb::COMPLETED, Place::Quiz { .. }) => {
            let marks: String = result.extensions.read(extension::MARKS)?;
            let (right, of) = marks.split_once('/')?;
            let passed = (verb != verb::COMPLETED).then_some(verb == verb::PASSED);
            let score = match result.extensions.get(extension::SHARE) {
                Some(_) if passed.is_none() => Some(read_number(&result.extensions, extension::SHARE)?),
                _ => share()?,
            };
            Did::Submitted {
                attempt: counted(extension::ATTEMPT, 0)?,
                right: whole(right)?,
                of: whole(of)?,
                waiting: match result.extensions.get(extension::WAITING) {
                    Some(json) => whole(json.as_str())?,
                    None => 0,
                },
                score: score.filter(|score| (0.0..=1.0).contains(score)),
                passed,
            }
        }
        (verb::TERMINATED, Place::Course { .. } | Place::Lesson { .. } | Place::Quiz { .. }) => {
            let seconds = result.duration.as_ref()?.seconds()?;
            // A duration of another program may have a fraction, or be longer than any sitting.
            Did::Left { seconds: seconds.clamp(0.0, f64::from(u32::MAX)) as u32 }
        }
        (verb::REVIEWED, Place::Item { .. } | Place::Term { .. }) => Did::Reviewed {
            grade: ReviewGrade::of_word(&result.extensions.read::<String>(extension::GRADE)?)?,
        },
        (verb::CLAIMED, Place::Achievement { .. }) => Did::Claimed,
        (verb::SCORED, Place::Interactive { .. }) => {
            Did::Scored { score: share()?, completed: result.completion.unwrap_or(false) }
        }
        _ => return None,
    })
}

/// The part of the lesson that `place` is in.
fn part(place: &Place, anchor: &str) -> Place {
    Place::Part {
        pack: place.pack().to_owned(),
        course: place.course().to_owned(),
        lesson: place.lesson().unwrap_or_default().to_owned(),
        anchor: anchor.to_owned(),
    }
}

/// Numbers that are what they mostly are need no words.
fn count(about: &mut Context, iri: &'static str, value: u32, usual: u32) {
    if value != usual {
        about.extensions = std::mem::take(&mut about.extensions).with(iri, &value);
    }
}

/// A whole number as we write it.
fn whole(text: &str) -> Option<u32> {
    text.parse().ok().filter(|number: &u32| number.to_string() == text)
}

/// Digit by digit, so that it is read back the same to the last bit.
fn number(extensions: &mut Extensions, iri: &'static str, value: f64) {
    if let Some(json) = Json::parse(&plain(value).to_string()) {
        extensions.put(Iri::fixed(iri), json);
    }
}

/// Nought for what is no number, and without its sign.
fn plain(value: f64) -> f64 {
    if value.is_finite() && value != 0.0 { value } else { 0.0 }
}

fn read_number(extensions: &Extensions, iri: &str) -> Option<f64> {
    extensions.get(iri)?.as_str().parse().ok().filter(|number: &f64| number.is_finite())
}

/// `0[.]12.5[,]20[.]31`, as the video profile has it.
fn write_segments(segments: &[(f64, f64)]) -> String {
    let segments = segments.iter().map(|(from, to)| format!("{}[.]{}", plain(*from), plain(*to)));
    segments.collect::<Vec<_>>().join("[,]")
}

fn read_segments(text: &str) -> Option<Vec<(f64, f64)>> {
    let number = |text: &str| text.parse().ok().filter(|number: &f64| number.is_finite());
    let segment =
        |text: &str| text.split_once("[.]").and_then(|(from, to)| Some((number(from)?, number(to)?)));
    if text.is_empty() { Some(Vec::new()) } else { text.split("[,]").map(segment).collect() }
}

/// The quiz as parent, the lesson as group.
fn around(place: &Place, quiz: &str, lesson: &str) -> ContextActivities {
    let (pack, course) = (place.pack().to_owned(), place.course().to_owned());
    let quiz = Place::Quiz { pack: pack.clone(), course: course.clone(), quiz: quiz.to_owned() };
    let grouping = (!lesson.is_empty())
        .then(|| vec![Place::Lesson { pack, course, lesson: lesson.to_owned() }.mention()]);
    ContextActivities { parent: Some(vec![quiz.mention()]), grouping, ..ContextActivities::default() }
}

fn read_around(place: &Place, around: &ContextActivities) -> Option<(String, String)> {
    let first = |list: &Option<Vec<Activity>>| list.as_ref().and_then(|list| list.first()).cloned();
    let quiz = match Place::parse(first(&around.parent)?.id.as_str())? {
        held @ Place::Quiz { .. } if held.course_key() != place.course_key() => return None,
        Place::Quiz { quiz, .. } => quiz,
        _ => return None,
    };
    let lesson = match first(&around.grouping) {
        None => String::new(),
        Some(group) => match Place::parse(group.id.as_str())? {
            Place::Lesson { lesson, .. } => lesson,
            _ => return None,
        },
    };
    Some((quiz, lesson))
}

/// The answer in xAPI's words; where these do not say all, in ours too.
fn answer(result: &mut Outcome, place: &Place, response: &Response) -> Activity {
    let (kind, text) = words(response);
    if read_words(kind, &text).as_ref() != Some(response) {
        result.extensions = std::mem::take(&mut result.extensions).with(extension::RESPONSE, response);
    }
    result.response = Some(text);
    place.question(kind)
}

fn read_answer(object: &Activity, result: &Outcome) -> Option<Response> {
    if result.extensions.get(extension::RESPONSE).is_some() {
        return result.extensions.read(extension::RESPONSE);
    }
    let kind = object.definition.as_ref()?.interaction.as_ref()?.kind;
    read_words(kind, result.response.as_ref()?)
}

/// A response as xAPI 1.0.3, Data appendix C, writes it.
fn words(response: &Response) -> (InteractionType, String) {
    match response {
        Response::Choice { choice } => (InteractionType::Choice, choice.clone()),
        Response::Multiple { choices } => (InteractionType::Choice, choices.join("[,]")),
        Response::TrueFalse { truth } => (InteractionType::TrueFalse, truth.to_string()),
        Response::Match { pairs } => {
            let pairs: Vec<_> = pairs.iter().map(|(left, right)| format!("{left}[.]{right}")).collect();
            (InteractionType::Matching, pairs.join("[,]"))
        }
        Response::Order { steps } => (InteractionType::Sequencing, steps.join("[,]")),
        Response::Numeric { text } => (InteractionType::Numeric, text.clone()),
        Response::Short { text } => (InteractionType::FillIn, text.clone()),
        Response::Cloze { gaps } => (InteractionType::FillIn, gaps.join("[,]")),
        Response::Essay { text } => (InteractionType::LongFillIn, text.clone()),
        Response::File { name, .. } => (InteractionType::Other, name.clone()),
    }
}

/// The file an answer hands in, as xAPI says it: whoever keeps the statement knows by this that there is one to fetch.
/// Nobody looked into it, so its kind is not known.
fn handed_in(response: &Response) -> Option<Attachment> {
    let Response::File { name, size, sha256 } = response else { return None };
    Some(Attachment {
        usage_type: Iri::parse(attachment::HAND_IN)?,
        display: LanguageMap::one(LanguageTag::parse("und")?, name),
        description: None,
        content_type: MediaType::parse("application/octet-stream")?,
        length: *size,
        sha2: Sha2::parse(sha256)?,
        file_url: None,
    })
}

/// What these words say by themselves.
fn read_words(kind: InteractionType, text: &str) -> Option<Response> {
    let list = || text.split("[,]").map(str::to_owned).collect::<Vec<_>>();
    let text = text.to_owned();
    Some(match kind {
        InteractionType::Choice if text.contains("[,]") => Response::Multiple { choices: list() },
        InteractionType::Choice => Response::Choice { choice: text },
        InteractionType::TrueFalse => Response::TrueFalse { truth: text.parse().ok()? },
        InteractionType::Matching => {
            let pair = |pair: String| {
                pair.split_once("[.]").map(|(left, right)| (left.to_owned(), right.to_owned()))
            };
            Response::Match { pairs: list().into_iter().map(pair).collect::<Option<_>>()? }
        }
        InteractionType::Sequencing => Response::Order { steps: list() },
        InteractionType::Numeric => Response::Numeric { text },
        InteractionType::FillIn if text.contains("[,]") => Response::Cloze { gaps: list() },
        InteractionType::FillIn => Response::Short { text },
        InteractionType::LongFillIn => Response::Essay { text },
        InteractionType::Performance | InteractionType::Likert | InteractionType::Other => return None,
    })
}
