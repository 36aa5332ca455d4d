//! Places: what a learner does something in, as activity ids.

use crate::activity::{Activity, Definition, Interaction, InteractionType};
use crate::iri::Iri;
use crate::profile::activity_type;

/// What all ids begin with.
const PREFIX: &str = "urn:packhorse:activity:";

/// The longest id that is read, in bytes.
const MAX_IRI: usize = 4096;

/// Something in a course that a statement can be about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A course.
    Course {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
    },
    /// A lesson.
    Lesson {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
        /// The lesson's id.
        lesson: String,
    },
    /// A part of a lesson.
    Part {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
        /// The lesson's id.
        lesson: String,
        /// The heading's anchor; empty for what stands before the first heading.
        anchor: String,
    },
    /// A film or a recording.
    Media {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
        /// The lesson it was played in.
        lesson: String,
        /// Its path within the course.
        path: String,
    },
    /// An interactive page.
    Interactive {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
        /// The lesson it stands in.
        lesson: String,
        /// Its path within the course.
        path: String,
    },
    /// Questions asked together.
    Quiz {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
        /// `lesson/ID` or `assessment/ID`.
        quiz: String,
    },
    /// A question.
    Item {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
        /// The item's id.
        item: String,
    },
    /// A word of the glossary.
    Term {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
        /// The term's id.
        term: String,
    },
    /// An achievement.
    Achievement {
        /// The pack's id.
        pack: String,
        /// The course's id.
        course: String,
        /// The achievement's id.
        achievement: String,
    },
}

impl Place {
    /// Returns the activity's id. Each place has one, each id one place; see the profile for the grammar.
    #[must_use]
    pub fn iri(&self) -> String {
        let mut iri = String::with_capacity(96);
        iri.push_str(PREFIX);
        encode(&mut iri, self.pack(), Slash::Encoded);
        iri.push('/');
        encode(&mut iri, self.course(), Slash::Encoded);
        let (lesson, last) = match self {
            Place::Course { .. } => (None, None),
            Place::Lesson { lesson, .. } => (Some(lesson), None),
            Place::Part { lesson, anchor, .. } => (Some(lesson), Some(("part", anchor))),
            Place::Media { lesson, path, .. } => (Some(lesson), Some(("media", path))),
            Place::Interactive { lesson, path, .. } => (Some(lesson), Some(("interactive", path))),
            Place::Quiz { quiz, .. } => (None, Some(("quiz", quiz))),
            Place::Item { item, .. } => (None, Some(("item", item))),
            Place::Term { term, .. } => (None, Some(("term", term))),
            Place::Achievement { achievement, .. } => (None, Some(("achievement", achievement))),
        };
        if let Some(lesson) = lesson {
            iri.push_str("/lesson/");
            encode(&mut iri, lesson, Slash::Encoded);
        }
        if let Some((kind, last)) = last {
            iri.push('/');
            iri.push_str(kind);
            iri.push('/');
            encode(&mut iri, last, Slash::Kept);
        }
        iri
    }

    /// Reads an activity's id; none for one that [`Place::iri`] would not have written.
    #[must_use]
    pub fn parse(iri: &str) -> Option<Place> {
        let rest = iri.strip_prefix(PREFIX).filter(|_| iri.len() <= MAX_IRI)?;
        let mut parts = rest.splitn(4, '/');
        let pack = decode(parts.next()?)?;
        let course = decode(parts.next()?)?;
        let place = match (parts.next(), parts.next()) {
            (None, _) => Place::Course { pack, course },
            (Some("lesson"), Some(rest)) => match rest.split_once('/') {
                None => Place::Lesson { pack, course, lesson: decode(rest)? },
                Some((lesson, rest)) => {
                    let lesson = decode(lesson)?;
                    match rest.split_once('/')? {
                        ("part", "") => Place::Part { pack, course, lesson, anchor: String::new() },
                        ("part", anchor) => Place::Part { pack, course, lesson, anchor: decode(anchor)? },
                        ("media", path) => Place::Media { pack, course, lesson, path: decode(path)? },
                        ("interactive", path) => {
                            Place::Interactive { pack, course, lesson, path: decode(path)? }
                        }
                        _ => return None,
                    }
                }
            },
            (Some("quiz"), Some(quiz)) => Place::Quiz { pack, course, quiz: decode(quiz)? },
            (Some("item"), Some(item)) => Place::Item { pack, course, item: decode(item)? },
            (Some("term"), Some(term)) => Place::Term { pack, course, term: decode(term)? },
            (Some("achievement"), Some(achievement)) => {
                Place::Achievement { pack, course, achievement: decode(achievement)? }
            }
            _ => return None,
        };
        let whole = match &place {
            Place::Quiz { quiz, .. } => ["lesson/", "assessment/"]
                .into_iter()
                .any(|kind| quiz.strip_prefix(kind).is_some_and(|id| !id.is_empty())),
            _ => true,
        };
        // Only one spelling is one of ours: what is encoded but need not be would give a place two ids.
        (whole && place.iri() == iri).then_some(place)
    }

    /// Returns the pack's id.
    #[must_use]
    pub fn pack(&self) -> &str {
        match self {
            Place::Course { pack, .. }
            | Place::Lesson { pack, .. }
            | Place::Part { pack, .. }
            | Place::Media { pack, .. }
            | Place::Interactive { pack, .. }
            | Place::Quiz { pack, .. }
            | Place::Item { pack, .. }
            | Place::Term { pack, .. }
            | Place::Achievement { pack, .. } => pack,
        }
    }

    /// Returns the course's id.
    #[must_use]
    pub fn course(&self) -> &str {
        match self {
            Place::Course { course, .. }
            | Place::Lesson { course, .. }
            | Place::Part { course, .. }
            | Place::Media { course, .. }
            | Place::Interactive { course, .. }
            | Place::Quiz { course, .. }
            | Place::Item { course, .. }
            | Place::Term { course, .. }
            | Place::Achievement { course, .. } => course,
        }
    }

    /// Returns the lesson's id, where the place is in one.
    #[must_use]
    pub fn lesson(&self) -> Option<&str> {
        match self {
            Place::Lesson { lesson, .. }
            | Place::Part { lesson, .. }
            | Place::Media { lesson, .. }
            | Place::Interactive { lesson, .. } => Some(lesson),
            _ => None,
        }
    }

    /// Returns `pack/course`, under which what belongs to a course is kept.
    #[must_use]
    pub fn course_key(&self) -> String {
        format!("{}/{}", self.pack(), self.course())
    }

    /// Returns the type of the activity, an IRI of [`activity_type`].
    #[must_use]
    pub fn activity_type(&self) -> &'static str {
        match self {
            Place::Course { .. } => activity_type::COURSE,
            Place::Lesson { .. } => activity_type::LESSON,
            Place::Part { .. } => activity_type::PART,
            Place::Media { path, .. } if is_sound(path) => activity_type::AUDIO,
            Place::Media { .. } => activity_type::VIDEO,
            Place::Interactive { .. } => activity_type::INTERACTIVE,
            Place::Quiz { .. } => activity_type::QUIZ,
            Place::Item { .. } => activity_type::ITEM,
            Place::Term { .. } => activity_type::TERM,
            Place::Achievement { .. } => activity_type::ACHIEVEMENT,
        }
    }

    /// Returns the place as an activity, with its type and nothing more: names change, and are in the pack.
    #[must_use]
    pub fn activity(&self) -> Activity {
        let activity_type = Some(Iri::fixed(self.activity_type()));
        let definition = Some(Definition { activity_type, ..Definition::default() });
        Activity { definition, ..self.mention() }
    }

    /// Returns the place as an activity of which only the id is told, as in a context.
    #[must_use]
    pub fn mention(&self) -> Activity {
        Activity::new(Iri::made(self.iri()))
    }

    /// Returns the place as a question that takes a kind of answer.
    #[must_use]
    pub fn question(&self, kind: InteractionType) -> Activity {
        let definition = Definition {
            activity_type: Some(Iri::fixed(activity_type::INTERACTION)),
            interaction: Some(Interaction::new(kind)),
            ..Definition::default()
        };
        Activity { definition: Some(definition), ..self.mention() }
    }
}

fn is_sound(path: &str) -> bool {
    let end = path.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase());
    matches!(end.as_deref(), Some("mp3" | "ogg" | "oga" | "opus" | "m4a" | "aac" | "wav" | "flac"))
}

/// What becomes of a slash: the last field of an id keeps it, as nothing comes after.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Slash {
    Encoded,
    Kept,
}

/// Writes a field: letters, digits and `-._~` stay (RFC 3986 2.3), other bytes become `%XX`.
fn encode(iri: &mut String, field: &str, slash: Slash) {
    for byte in field.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if plain || (byte == b'/' && slash == Slash::Kept) {
            iri.push(char::from(byte));
        } else {
            iri.push('%');
            for four in [byte >> 4, byte & 15] {
                iri.push(char::from(b"0123456789ABCDEF".get(usize::from(four)).copied().unwrap_or(b'0')));
            }
        }
    }
}

fn decode(field: &str) -> Option<String> {
    if !field.contains('%') {
        return (!field.is_empty()).then(|| field.to_owned());
    }
    let mut bytes = Vec::with_capacity(field.len());
    let mut rest = field.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let byte = if *first == b'%' {
            let (digits, after) = rest.split_at_checked(2)?;
            rest = after;
            u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?
        } else {
            *first
        };
        bytes.push(byte);
    }
    String::from_utf8(bytes).ok()
}
