//! The shape of an imported course: its modules, titles and hours, written as `course.toml`.

use std::collections::{BTreeMap, BTreeSet};

use super::html;
use super::places::{Found, ascii_words};

/// A lesson that was written.
pub(crate) struct Written<'a> {
    pub(crate) found: &'a Found,
    pub(crate) minutes: u32,
    /// Language → title and summary.
    pub(crate) texts: BTreeMap<String, (String, String)>,
}

/// An id from a name.
pub(crate) fn course_id(name: &str) -> String {
    let id: String = ascii_words(name).chars().take(64).collect();
    let id = id.trim_end_matches('-').to_owned();
    if id.is_empty() { "course".to_owned() } else { id }
}

/// The words of a file's name: `2-farm/soil_water.md` → `soil water`; for a README its folder's.
pub(crate) fn title_from(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let mut parts = stem.rsplit('/');
    let last = parts.next().unwrap_or(stem);
    let readme = last.eq_ignore_ascii_case("readme") || last.eq_ignore_ascii_case("index");
    let name = if readme { parts.next().unwrap_or(last) } else { last };
    let words = html::one_line(&name.replace(['-', '_'], " "));
    if words.is_empty() { "…".to_owned() } else { words }
}

pub(crate) fn languages(lessons: &[Written<'_>], original: &str) -> Vec<String> {
    let all: BTreeSet<&String> = lessons.iter().flat_map(|lesson| lesson.texts.keys()).collect();
    std::iter::once(original.to_owned())
        .chain(all.into_iter().filter(|lang| *lang != original).cloned())
        .collect()
}

/// Module folders in the order of their first lesson; what lies at the top first.
pub(crate) fn modules(lessons: &[Written<'_>]) -> Vec<String> {
    let mut modules: Vec<String> = Vec::new();
    if lessons.iter().any(|lesson| lesson.found.module.is_empty()) {
        modules.push(String::new());
    }
    for lesson in lessons {
        if !modules.contains(&lesson.found.module) {
            modules.push(lesson.found.module.clone());
        }
    }
    modules
}

pub(crate) fn summaries(
    lessons: &[Written<'_>],
    title: &BTreeMap<String, String>,
    languages: &[String],
) -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for lang in languages {
        let summary = lessons
            .iter()
            .filter_map(|lesson| lesson.texts.get(lang))
            .find(|(_, summary)| !summary.is_empty());
        let text = summary.map(|(_, summary)| summary).or(title.get(lang));
        if let Some(text) = text.or_else(|| title.values().next()) {
            out.insert(lang.clone(), text.clone());
        }
    }
    out
}

pub(crate) fn course_toml(
    id: &str,
    lessons: &[Written<'_>],
    modules: &[String],
    title: &BTreeMap<String, String>,
    languages: &[String],
) -> String {
    let minutes: u32 = lessons.iter().map(|lesson| lesson.minutes).sum();
    let hours = (f64::from(minutes) / 6.0).ceil() / 10.0;
    let mut out = format!("id = {}\nhours = {hours:?}\n\n[title]\n", quoted(id));
    by_language(title, languages, &mut out);
    out.push_str("\n[summary]\n");
    by_language(&summaries(lessons, title, languages), languages, &mut out);
    let mut used = BTreeSet::new();
    for module in modules {
        let inside: Vec<_> = lessons.iter().filter(|lesson| lesson.found.module == *module).collect();
        let mut id = course_id(if module.is_empty() { "introduction" } else { module });
        while !used.insert(id.clone()) {
            id = format!("{}-{}", id.chars().take(60).collect::<String>(), used.len());
        }
        out.push_str(&format!("\n[[module]]\nid = {}\n\n[module.title]\n", quoted(&id)));
        by_language(&module_titles(module, &inside, title, languages), languages, &mut out);
        for lesson in inside {
            let id = quoted(&lesson.found.id);
            out.push_str(&format!(
                "\n[[module.lesson]]\nid = {id}\nfile = {id}\nminutes = {}\n",
                lesson.minutes
            ));
        }
    }
    out
}

/// The title of the folder's README, else the folder's name.
fn module_titles(
    module: &str,
    lessons: &[&Written<'_>],
    title: &BTreeMap<String, String>,
    languages: &[String],
) -> BTreeMap<String, String> {
    if module.is_empty() {
        return title.clone();
    }
    let readme = lessons.iter().find(|lesson| {
        let rest =
            lesson.found.key.strip_prefix(module).and_then(|rest| rest.strip_prefix('/')).unwrap_or_default();
        rest.eq_ignore_ascii_case("readme") || rest.eq_ignore_ascii_case("index")
    });
    let mut titles: BTreeMap<String, String> = languages
        .iter()
        .filter_map(|lang| Some((lang.clone(), readme?.texts.get(lang)?.0.clone())))
        .collect();
    if let Some(original) = languages.first() {
        titles.entry(original.clone()).or_insert_with(|| title_from(&format!("{module}.md")));
    }
    titles
}

pub(crate) fn by_language(texts: &BTreeMap<String, String>, languages: &[String], out: &mut String) {
    for lang in languages {
        if let Some(text) = texts.get(lang).filter(|text| !text.trim().is_empty()) {
            out.push_str(&format!("{lang} = {}\n", quoted(text)));
        }
    }
}

/// Text as a TOML string.
pub(crate) fn quoted(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    toml::Value::String(clean).to_string()
}
