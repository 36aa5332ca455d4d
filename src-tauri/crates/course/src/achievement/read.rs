//! Reads achievements and alignments out of `course.toml`.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::{Achievement, AchievementKind, Alignment, Criteria, Mastery, Stack, achievement_key};
use crate::fault::Faults;
use crate::framework::Framework;
use crate::limit::{MAX_ALIGNMENTS, MAX_EXPIRY, MAX_MASTERY, MAX_PARTS, MAX_WORD};
use crate::outline::Course;
use crate::path::is_id;
use crate::sentence as say;
use crate::sheet::{PackSheet, is_pack_id};
use crate::table::Keys;
use crate::text::Text;

/// What an achievement is read within.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    pub(crate) sheet: &'a PackSheet,
    pub(crate) frameworks: &'a [Framework],
}

pub(crate) fn read_achievement(
    mut keys: Keys<'_>,
    around: Around<'_>,
    course: &Course,
    faults: &mut Faults,
) -> Achievement {
    let id = keys.id(faults, "id").unwrap_or_default();
    let languages = &around.sheet.languages;
    let criteria = match keys.table(faults, "criteria") {
        Some(table) => read_criteria(table, around.sheet, course, faults),
        None => {
            keys.fault(faults, "criteria", &say::KEY_MISSING, &[("key", &"achievement.criteria")]);
            Criteria::default()
        }
    };
    let category = if keys.has("category") { keys.id(faults, "category") } else { None };
    let achievement = Achievement {
        id,
        title: keys.by_language(faults, "title", languages),
        description: keys.by_language(faults, "description", languages),
        narrative: keys.optional_by_language(faults, "narrative", languages),
        kind: read_kind(&mut keys, &criteria, faults),
        category: category.unwrap_or_else(|| around.sheet.category.clone()),
        level: read_level(&mut keys, faults),
        hours: keys.optional_number(faults, "hours", 0.0..10_000.0).map(|hours| hours as f32),
        credit: keys.optional_number(faults, "credit", 0.0..1_000.0).map(|credit| credit as f32),
        expires: keys.optional_whole(faults, "expires", 1, MAX_EXPIRY),
        alignments: read_codes(&mut keys, around, faults),
        criteria,
    };
    keys.finish(faults);
    achievement
}

/// What is not said: others make a certificate, anything else is a micro-certificate.
fn read_kind(keys: &mut Keys<'_>, criteria: &Criteria, faults: &mut Faults) -> AchievementKind {
    let word = if keys.has("kind") {
        keys.word(faults, "kind", &AchievementKind::ALL.map(AchievementKind::word))
    } else {
        None
    };
    let otherwise = match criteria.stack {
        Some(_) => AchievementKind::Certificate,
        None => AchievementKind::MicroCredential,
    };
    AchievementKind::ALL.into_iter().find(|kind| Some(kind.word()) == word.as_deref()).unwrap_or(otherwise)
}

/// `level = "ISCED 5"`, or a number, which is a level of the European Qualifications Framework.
fn read_level(keys: &mut Keys<'_>, faults: &mut Faults) -> Option<String> {
    if !keys.is_text("level") {
        return keys.optional_whole(faults, "level", 1, 8).map(|level| format!("EQF {level}"));
    }
    let level = keys.optional_text(faults, "level")?;
    short(keys, "level", &level, faults).then_some(level)
}

/// Whether a word is as short as words are.
fn short(keys: &Keys<'_>, key: &'static str, word: &str, faults: &mut Faults) -> bool {
    let fits = word.len() <= MAX_WORD;
    if !fits {
        keys.fault(faults, key, &say::WORD_TOO_LONG, &[("key", &key), ("max", &MAX_WORD)]);
    }
    fits
}

/// `lessons = "all"` or a list of lesson ids; `score = 0.7`; `mastery = { right = 3, of = 5 }`;
/// `assessments = ["final"]`; `achievements = ["…"], least = 2`.
fn read_criteria(mut keys: Keys<'_>, sheet: &PackSheet, course: &Course, faults: &mut Faults) -> Criteria {
    let lessons = if keys.is_text("lessons") {
        keys.word(faults, "lessons", &["all"]);
        None
    } else if keys.has("lessons") {
        let known: Vec<_> = course.lessons().map(|lesson| lesson.id.as_str()).collect();
        Some(known_ids(&mut keys, "lessons", &known, faults))
    } else if keys.has("achievements") {
        // A stack alone asks for no lesson of this course.
        Some(Vec::new())
    } else {
        keys.fault(faults, "lessons", &say::KEY_MISSING, &[("key", &"criteria.lessons")]);
        None
    };
    let known: Vec<_> = course.assessments.iter().map(|assessment| assessment.id.as_str()).collect();
    let criteria = Criteria {
        lessons,
        score: keys.optional_number(faults, "score", 0.0..1.0).map(|score| score as f32),
        mastery: keys.table(faults, "mastery").and_then(|table| read_mastery(table, faults)),
        assessments: known_ids(&mut keys, "assessments", &known, faults),
        stack: read_stack(&mut keys, &sheet.id, &course.id, faults),
    };
    keys.finish(faults);
    criteria
}

/// A list of ids, each of which must be known.
fn known_ids(keys: &mut Keys<'_>, key: &'static str, known: &[&str], faults: &mut Faults) -> Vec<String> {
    let ids = keys.texts(faults, key);
    let (set, known): (BTreeSet<&str>, _) = (known.iter().copied().collect(), known.join(", "));
    for id in ids.iter().filter(|id| !set.contains(id.as_str())) {
        let args: [(_, &dyn Display); 3] = [("key", &key), ("value", id), ("allowed", &known)];
        let sentence = if known.is_empty() { &say::NOTHING_TO_NAME } else { &say::UNKNOWN_WORD };
        keys.fault(faults, key, sentence, &args);
    }
    ids
}

fn read_mastery(mut keys: Keys<'_>, faults: &mut Faults) -> Option<Mastery> {
    let right = keys.whole(faults, "right", 1, MAX_MASTERY);
    let of = keys.whole(faults, "of", 1, MAX_MASTERY);
    let (line, file) = (keys.line_of("right"), keys.file());
    keys.finish(faults);
    let mastery = Mastery { right: right?, of: of? };
    if mastery.right > mastery.of {
        faults.add(&say::MASTERY, file, line, &[("right", &mastery.right), ("of", &mastery.of)]);
    }
    Some(mastery)
}

/// The achievements to be held, each by its id, by course and id, or by pack, course and id.
fn read_stack(keys: &mut Keys<'_>, pack: &str, course: &str, faults: &mut Faults) -> Option<Stack> {
    let named = keys.texts(faults, "achievements");
    let said = keys.has("achievements");
    let mut parts: Vec<String> = Vec::new();
    for name in &named {
        match whole_key(name, pack, course) {
            None => keys.fault(faults, "achievements", &say::STACK_NAME, &[("name", name)]),
            Some(key) if parts.contains(&key) => {
                keys.fault(faults, "achievements", &say::STACK_TWICE, &[("name", name)]);
            }
            Some(_) if parts.len() >= MAX_PARTS => {
                keys.fault(faults, "achievements", &say::STACK_TOO_MANY, &[("max", &MAX_PARTS)]);
                break;
            }
            Some(key) => parts.push(key),
        }
    }
    if said && named.is_empty() {
        keys.fault(faults, "achievements", &say::STACK_EMPTY, &[]);
    }
    let all = u32::try_from(parts.len()).unwrap_or(u32::MAX);
    let least = keys.optional_whole(faults, "least", 1, all.max(1));
    if !said && least.is_some() {
        keys.fault(faults, "least", &say::STACK_EMPTY, &[]);
    }
    (!parts.is_empty()).then(|| Stack { least: least.unwrap_or(all), parts })
}

/// Completes the name of an achievement to its key.
fn whole_key(name: &str, pack: &str, course: &str) -> Option<String> {
    let parts: Vec<&str> = name.splitn(4, '/').collect();
    let (pack, course, id) = match parts.as_slice() {
        [id] => (pack, course, *id),
        [course, id] => (pack, *course, *id),
        [pack, course, id] if is_pack_id(pack) => (*pack, *course, *id),
        _ => return None,
    };
    // An id of this pack or course that is wrong itself has its own fault.
    let good = is_id(id) && (parts.len() < 2 || is_id(course));
    good.then(|| achievement_key(pack, course, id))
}

/// `alignments = ["2.4", { code = "3.1", level = "use" }]` of an achievement.
fn read_codes(keys: &mut Keys<'_>, around: Around<'_>, faults: &mut Faults) -> Vec<Alignment> {
    let mut alignments: Vec<Alignment> = Vec::new();
    for entry in keys.texts_or_tables(faults, "alignments") {
        let (alignment, line) = match entry {
            Ok((code, line)) => {
                let named = Named { code, ..Named::default() };
                (named.resolved(around, keys.file(), line, faults), line)
            }
            Err(table) => {
                let line = table.line();
                (read_alignment(table, around, faults), line)
            }
        };
        let same =
            |held: &Alignment| (&held.framework, &held.code) == (&alignment.framework, &alignment.code);
        if alignments.len() >= MAX_ALIGNMENTS {
            faults.add(&say::TOO_MANY_ALIGNMENTS, keys.file(), line, &[("max", &MAX_ALIGNMENTS)]);
            break;
        }
        if alignments.iter().any(same) && !alignment.code.is_empty() {
            faults.add(&say::ALIGNMENT_TWICE, keys.file(), line, &[("code", &alignment.code)]);
        } else {
            alignments.push(alignment);
        }
    }
    alignments
}

/// One `[[alignment]]`, or a table among an achievement's.
pub(crate) fn read_alignment(mut keys: Keys<'_>, around: Around<'_>, faults: &mut Faults) -> Alignment {
    let url = keys.optional_text(faults, "url");
    if let Some(url) = &url
        && !(url.starts_with("https://") || url.starts_with("http://"))
    {
        keys.fault(faults, "url", &say::BAD_URL, &[("url", url)]);
    }
    let named = Named {
        framework: keys.optional_text(faults, "framework"),
        code: keys.text(faults, "code").unwrap_or_default(),
        level: keys.optional_text(faults, "level"),
        name: keys.optional_by_language(faults, "name", &around.sheet.languages),
        url,
    };
    let alignment = named.resolved(around, keys.file(), keys.line(), faults);
    keys.finish(faults);
    alignment
}

/// A competency as an author names it.
#[derive(Default)]
struct Named {
    framework: Option<String>,
    code: String,
    level: Option<String>,
    name: Text,
    url: Option<String>,
}

impl Named {
    /// Looks the competency up. Where the pack holds the framework, what the author left out comes from there; where
    /// it does not, nothing can be compared, and the author's words stand.
    fn resolved(self, around: Around<'_>, file: &str, line: u32, faults: &mut Faults) -> Alignment {
        let framework = match (&self.framework, around.frameworks) {
            (Some(word), frameworks) => frameworks.iter().find(|one| one.is_called(word)),
            (None, [only]) => Some(only),
            (None, _) => {
                faults.add(&say::KEY_MISSING, file, line, &[("key", &"alignment.framework")]);
                None
            }
        };
        let Some(framework) = framework else {
            if self.framework.is_some() && self.name.is_empty() {
                faults.add(&say::KEY_MISSING, file, line, &[("key", &"alignment.name")]);
            }
            let (framework, code) = (self.framework.unwrap_or_default(), self.code);
            let (name, url, level) = (self.name, self.url, self.level);
            return Alignment { framework, code, name, url, level, ..Alignment::default() };
        };
        let languages = &around.sheet.languages;
        let title = framework.title.choose(languages, &framework.languages).0.to_owned();
        let mut alignment =
            Alignment { framework: title, code: self.code, url: self.url, ..Alignment::default() };
        let Some(item) = framework.item(&alignment.code) else {
            if !alignment.code.is_empty() {
                let near = framework.near(&alignment.code);
                let args: [(_, &dyn Display); 3] =
                    [("code", &alignment.code), ("framework", &framework.id), ("near", &near)];
                faults.add(&say::ALIGNMENT_CODE, file, line, &args);
            }
            return alignment;
        };
        alignment.name = item.name.within(languages, &framework.languages);
        for (lang, own) in &self.name.0 {
            alignment.name.insert(lang, own);
        }
        alignment.uri.clone_from(&item.uri);
        if alignment.url.is_none() && item.uri.starts_with("http") {
            alignment.url = Some(item.uri.clone());
        }
        if let Some(level) = self.level {
            match framework.levels.iter().find(|held| held.id == level) {
                Some(held) => alignment.level_name = held.name.within(languages, &framework.languages),
                None => {
                    let known: Vec<_> = framework.levels.iter().map(|held| held.id.as_str()).collect();
                    let known = known.join(", ");
                    let args: [(_, &dyn Display); 3] =
                        [("key", &"level"), ("value", &level), ("allowed", &known)];
                    let sentence = if known.is_empty() { &say::NOTHING_TO_NAME } else { &say::UNKNOWN_WORD };
                    faults.add(sentence, file, line, &args);
                }
            }
            alignment.level = Some(level);
        }
        alignment
    }
}
