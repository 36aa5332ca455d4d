//! All there is to show of a group: the courses its learners work in, and the picture of one of them.

use super::picture::Picture;

/// A course that learners of a group work in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupCourse {
    /// `pack/course`.
    pub topic: String,
    /// Its title, and the language of that.
    pub title: (String, String),
    /// Learners who have done anything in it.
    pub learners: u32,
}

/// What there is to show of a group.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// Its learners, one for each person.
    pub learners: u32,
    /// There are more: those who were enrolled first are shown.
    pub more: bool,
    /// Computers by which there was ever news of them.
    pub laptops: u32,
    /// Courses they work in, the one with most learners first.
    pub courses: Vec<GroupCourse>,
    /// Courses they work in whose packs are not here (`pack/course`), with how many do: nothing can be said of those.
    pub absent: Vec<(String, u32)>,
    /// The picture of one of [`Sheet::courses`]: which, and how many lessons it has; none where there is no course.
    pub shown: Option<(GroupCourse, Picture)>,
}
