//! Where something is done, until crate `statement` gives it.

/// A place of a course.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "crate `statement` documents it")]
pub enum Place {
    Course { pack: String, course: String },
    Lesson { pack: String, course: String, lesson: String },
    Part { pack: String, course: String, lesson: String, anchor: String },
    Media { pack: String, course: String, lesson: String, path: String },
    Interactive { pack: String, course: String, lesson: String, path: String },
    Quiz { pack: String, course: String, quiz: String },
    Item { pack: String, course: String, item: String },
    Term { pack: String, course: String, term: String },
    Achievement { pack: String, course: String, achievement: String },
}

impl Place {
    /// `pack/course`.
    #[must_use]
    pub fn course_key(&self) -> String {
        match self {
            Self::Course { pack, course }
            | Self::Lesson { pack, course, .. }
            | Self::Part { pack, course, .. }
            | Self::Media { pack, course, .. }
            | Self::Interactive { pack, course, .. }
            | Self::Quiz { pack, course, .. }
            | Self::Item { pack, course, .. }
            | Self::Term { pack, course, .. }
            | Self::Achievement { pack, course, .. } => format!("{pack}/{course}"),
        }
    }
}
