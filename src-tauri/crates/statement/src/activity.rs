//! Activities (Data 2.4.4.1).

use crate::extension::Extensions;
use crate::fault::Fault;
use crate::iri::Iri;
use crate::language::LanguageMap;
use crate::{read, write};

/// Something that can be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// Whether `objectType` is written out; it need not be.
    pub typed: bool,
    /// Which one.
    pub id: Iri,
    /// What it is.
    pub definition: Option<Definition>,
}

impl Activity {
    /// Returns an activity without a definition.
    #[must_use]
    pub fn new(id: Iri) -> Activity {
        Activity { typed: false, id, definition: None }
    }

    /// Reads one that stands by itself, as strictly as [`crate::Statement::parse`].
    ///
    /// # Errors
    /// As [`crate::Statement::parse`]; paths begin at the activity.
    pub fn parse(json: &str) -> Result<Activity, Vec<Fault>> {
        read::activity(json)
    }

    /// Writes it as JSON, on one line.
    #[must_use]
    pub fn to_json(&self) -> String {
        write::activity(self)
    }
}

/// What an activity is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Definition {
    /// Its name.
    pub name: Option<LanguageMap>,
    /// Its description.
    pub description: Option<LanguageMap>,
    /// Its type.
    pub activity_type: Option<Iri>,
    /// Where people find more.
    pub more_info: Option<Iri>,
    /// For questions: which kind of answer they take.
    pub interaction: Option<Interaction>,
    /// What else is said of it.
    pub extensions: Extensions,
}

/// What answers an activity takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interaction {
    /// The kind of answer.
    pub kind: InteractionType,
    /// All answers that are right. An empty list: none is; no list: nothing is said.
    pub correct: Option<Vec<String>>,
    /// What can be chosen, or put in order.
    pub choices: Option<Vec<Component>>,
    /// What can be chosen on a scale.
    pub scale: Option<Vec<Component>>,
    /// What is to be matched …
    pub source: Option<Vec<Component>>,
    /// … with what.
    pub target: Option<Vec<Component>>,
    /// What is to be done step by step.
    pub steps: Option<Vec<Component>>,
}

impl Interaction {
    /// Returns an interaction of which only the kind is told.
    #[must_use]
    pub fn new(kind: InteractionType) -> Interaction {
        Interaction {
            kind,
            correct: None,
            choices: None,
            scale: None,
            source: None,
            target: None,
            steps: None,
        }
    }
}

/// The kind of answer a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InteractionType {
    /// One of two.
    TrueFalse,
    /// One or several of a list.
    Choice,
    /// A few words.
    FillIn,
    /// Many words.
    LongFillIn,
    /// Pairs of two lists.
    Matching,
    /// Several steps, each answered.
    Performance,
    /// A list in order.
    Sequencing,
    /// One of a scale.
    Likert,
    /// A number.
    Numeric,
    /// Anything else.
    Other,
}

impl InteractionType {
    /// All of them.
    pub const ALL: [InteractionType; 10] = [
        InteractionType::TrueFalse,
        InteractionType::Choice,
        InteractionType::FillIn,
        InteractionType::LongFillIn,
        InteractionType::Matching,
        InteractionType::Performance,
        InteractionType::Sequencing,
        InteractionType::Likert,
        InteractionType::Numeric,
        InteractionType::Other,
    ];

    /// Returns the standard's word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            InteractionType::TrueFalse => "true-false",
            InteractionType::Choice => "choice",
            InteractionType::FillIn => "fill-in",
            InteractionType::LongFillIn => "long-fill-in",
            InteractionType::Matching => "matching",
            InteractionType::Performance => "performance",
            InteractionType::Sequencing => "sequencing",
            InteractionType::Likert => "likert",
            InteractionType::Numeric => "numeric",
            InteractionType::Other => "other",
        }
    }

    /// Reads the standard's word.
    #[must_use]
    pub fn parse(text: &str) -> Option<InteractionType> {
        InteractionType::ALL.into_iter().find(|one| one.as_str() == text)
    }

    /// Returns the component lists that go with it.
    #[must_use]
    pub fn lists(self) -> &'static [&'static str] {
        match self {
            InteractionType::Choice | InteractionType::Sequencing => &["choices"],
            InteractionType::Likert => &["scale"],
            InteractionType::Matching => &["source", "target"],
            InteractionType::Performance => &["steps"],
            _ => &[],
        }
    }
}

/// One of the things an answer is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// Its id, unique in its list.
    pub id: String,
    /// Its words.
    pub description: Option<LanguageMap>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_activity_alone_is_read_and_written() {
        let same =
            r#"{"objectType":"Activity","id":"http://example.org/a","definition":{"name":{"en":"A"}}}"#;
        assert_eq!(Activity::parse(same).map(|one| one.to_json()).as_deref(), Ok(same));
        assert!(Activity::parse(r#"{"definition":{}}"#).is_err());
    }
}
