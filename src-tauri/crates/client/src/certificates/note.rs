//! What a far end said about a decision: why, and what is missing, as its note has it.

use std::collections::BTreeMap;

use credential::Report;
use serde_json::{Map, Value};

use crate::view::{Localised, MissingView};

/// What a far end said about a decision: JSON, each part where there is any; else a person's own words.
///
/// The platform writes `{"code", "reason", "criteria", …}`: `reason` is a person's own words, `criteria` are those of the
/// `course` crate that are not met, each with what is missing of it. Others may write `words`, `args` and `missing`.
#[derive(Default)]
pub(super) struct Note {
    pub(super) code: String,
    pub(super) args: BTreeMap<String, String>,
    pub(super) words: String,
    pub(super) missing: Vec<MissingView>,
}

/// Names what is missing, by its kind and id.
pub(super) type TitleOf<'t> = &'t dyn Fn(&str, &str) -> Localised;

impl Note {
    /// Most things that are told to be missing.
    const MOST: usize = 200;
    /// What is no argument of a reason's words.
    const PARTS: [&'static str; 6] = ["code", "reason", "words", "args", "criteria", "missing"];

    pub(super) fn read(note: &str, title_of: TitleOf<'_>) -> Note {
        let Ok(Value::Object(said)) = serde_json::from_str::<Value>(note) else {
            return Note { words: note.trim().to_owned(), ..Note::default() };
        };
        let text = |name: &str| said.get(name).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
        let mut words = text("reason");
        if words.is_empty() {
            words = text("words");
        }
        Note { code: text("code"), args: args(&said), words, missing: missing(&said, title_of) }
    }

    /// The gravest reason of a verification.
    pub(super) fn of(report: Option<&Report>) -> Note {
        let Some(first) = report.and_then(|report| report.findings.first()) else { return Note::default() };
        let args = first.args.iter().cloned().collect();
        Note { code: format!("verify-{}", first.code), args, ..Note::default() }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.code.is_empty() && self.words.is_empty() && self.missing.is_empty()
    }
}

fn args(said: &Map<String, Value>) -> BTreeMap<String, String> {
    let plain = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let beside = said.iter().filter(|(name, _)| !Note::PARTS.contains(&name.as_str()));
    let named = said.get("args").and_then(Value::as_object).into_iter().flatten();
    beside.chain(named).filter_map(|(name, value)| Some((name.clone(), plain(value)?))).collect()
}

fn missing(said: &Map<String, Value>, title_of: TitleOf<'_>) -> Vec<MissingView> {
    let list = |one: &Map<String, Value>, name: &str| -> Vec<Value> {
        one.get(name).and_then(Value::as_array).cloned().unwrap_or_default()
    };
    let mut found: Vec<MissingView> = Vec::new();
    let mut note = |view: MissingView| {
        let is_new = !found.iter().any(|one| (&one.kind, &one.id) == (&view.kind, &view.id));
        if is_new && found.len() < Note::MOST {
            found.push(view);
        }
    };
    for one in list(said, "missing") {
        one.as_object().and_then(|one| piece(one, title_of)).into_iter().for_each(&mut note);
    }
    for criterion in list(said, "criteria") {
        let Some(criterion) = criterion.as_object() else { continue };
        if criterion.get("met").and_then(Value::as_bool) == Some(true) {
            continue;
        }
        let pieces: Vec<MissingView> =
            list(criterion, "missing").iter().filter_map(|one| piece(one.as_object()?, title_of)).collect();
        if pieces.is_empty() {
            whole(criterion).into_iter().for_each(&mut note);
        }
        pieces.into_iter().for_each(&mut note);
    }
    found
}

/// One thing that is missing; questions are told by the lesson that asks them.
fn piece(one: &Map<String, Value>, title_of: TitleOf<'_>) -> Option<MissingView> {
    let kind = one.get("kind")?.as_str()?;
    let names: &[&str] = match kind {
        "item" | "set" => &["lesson"],
        other => &[other, "id", "lesson"],
    };
    let id = names.iter().find_map(|name| one.get(*name)?.as_str())?;
    let number = |name: &str| one.get(name).and_then(Value::as_f64).unwrap_or_default();
    Some(MissingView {
        title: title_of(kind, id),
        id: id.to_owned(),
        kind: kind.to_owned(),
        need: number("need"),
        have: number("right"),
    })
}

/// A criterion of which no piece is named.
fn whole(criterion: &Map<String, Value>) -> Option<MissingView> {
    let kind = criterion.get("kind")?.as_str()?.to_owned();
    let number = |name: &str| criterion.get(name).and_then(Value::as_f64).unwrap_or_default();
    let title = Localised { text: String::new(), lang: String::new() };
    Some(MissingView { title, id: String::new(), kind, need: number("need"), have: number("have") })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titled(kind: &str, id: &str) -> Localised {
        Localised { text: format!("{kind} {id}"), lang: "en".into() }
    }

    #[test]
    fn a_note_of_the_platform_says_why_and_what_is_missing_each_once() {
        let note = r#"{"code": "missing", "version": 3, "criteria": [
            {"kind": "lessons", "need": 2.0, "have": 1.0, "met": false, "waiting": false, "missing": [{"kind": "lesson", "lesson": "a"}]},
            {"kind": "score", "need": 0.7, "have": 0.2, "met": false, "waiting": false, "missing":
                [{"kind": "item", "lesson": "a", "item": "q1"}, {"kind": "item", "lesson": "a", "item": "q2"}]},
            {"kind": "assessments", "need": 1.0, "have": 0.0, "met": false, "waiting": false, "missing": [{"kind": "assessment", "assessment": "final"}]},
            {"kind": "mastery", "need": 4.0, "have": 1.0, "met": false, "waiting": false, "missing": []},
            {"kind": "achievements", "need": 1.0, "have": 1.0, "met": true, "waiting": false, "missing": []}]}"#;
        let read = Note::read(note, &titled);
        assert_eq!((read.code.as_str(), read.args["version"].as_str()), ("missing", "3"));
        let told: Vec<_> =
            read.missing.iter().map(|one| (one.kind.as_str(), one.title.text.as_str(), one.need)).collect();
        assert_eq!(
            told,
            [
                ("lesson", "lesson a", 0.0),
                ("item", "item a", 0.0),
                ("assessment", "assessment final", 0.0),
                ("mastery", "", 4.0)
            ]
        );
    }

    #[test]
    fn a_persons_words_are_kept_as_they_are() {
        let read = Note::read(r#"{"code": "revoked", "reason": " Issued by mistake. "}"#, &titled);
        assert_eq!((read.code.as_str(), read.words.as_str()), ("revoked", "Issued by mistake."));
        let read = Note::read("Ask at the office", &titled);
        assert_eq!(
            (read.code.as_str(), read.words.as_str(), read.is_empty()),
            ("", "Ask at the office", false)
        );
        let read = Note::read(r#"{"code": "name", "name": "Amina O."}"#, &titled);
        assert_eq!(read.args["name"], "Amina O.");
        assert!(Note::read("", &titled).is_empty());
        for hostile in ["[]", "{\"criteria\": 3}", "{\"missing\": [3, {}]}", "null"] {
            assert!(Note::read(hostile, &titled).missing.is_empty(), "{hostile}");
        }
    }

    #[test]
    fn no_more_is_told_to_be_missing_than_anybody_reads() {
        let many: Vec<_> = (0..1000).map(|at| format!(r#"{{"kind":"lesson","lesson":"l{at}"}}"#)).collect();
        let read = Note::read(&format!(r#"{{"missing":[{}]}}"#, many.join(",")), &titled);
        assert_eq!(read.missing.len(), Note::MOST);
    }
}
