//! Types of activities.

/// A course.
pub const COURSE: &str = "http://adlnet.gov/expapi/activities/course";
/// A lesson.
pub const LESSON: &str = "http://adlnet.gov/expapi/activities/lesson";
/// A part of a lesson, under one heading.
pub const PART: &str = "http://id.tincanapi.com/activitytype/section";
/// A film (video profile).
pub const VIDEO: &str = "https://w3id.org/xapi/video/activity-type/video";
/// A recording (audio profile).
pub const AUDIO: &str = "https://w3id.org/xapi/audio/activity-type/audio";
/// An interactive page.
pub const INTERACTIVE: &str = "http://adlnet.gov/expapi/activities/simulation";
/// Questions asked together.
pub const QUIZ: &str = "http://adlnet.gov/expapi/activities/assessment";
/// A question whose kind of answer is not told.
pub const ITEM: &str = "http://adlnet.gov/expapi/activities/question";
/// A question whose kind of answer is told: `interactionType` goes with it (Data 2.4.4.1).
pub const INTERACTION: &str = "http://adlnet.gov/expapi/activities/cmi.interaction";
/// A word of a glossary (ours).
pub const TERM: &str = "urn:packhorse:type:term";
/// An achievement (the type of the Open Badges recipe).
pub const ACHIEVEMENT: &str = "http://activitystrea.ms/schema/1.0/badge";

/// All of them.
pub const ALL: &[&str] =
    &[COURSE, LESSON, PART, VIDEO, AUDIO, INTERACTIVE, QUIZ, ITEM, INTERACTION, TERM, ACHIEVEMENT];
