//! What a foreign folder holds, and where each file goes in the new course.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::language::is_language_tag;
use crate::lesson::figure::{Shown, shown};

/// Language codes of two letters. Source: ISO 639-1.
const LANGUAGES: &str = "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
    dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
    it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my \
    na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so \
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu";

/// A lesson of the foreign folder: its files by language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    /// Path without language and ending: `2-farm/lessons/1-plants/README`.
    pub(crate) key: String,
    /// Id in the new course, and name of its files.
    pub(crate) id: String,
    /// The folder that becomes its module; empty for what lies at the top.
    pub(crate) module: String,
    /// Language → path in the foreign folder.
    pub(crate) files: BTreeMap<String, String>,
}

/// The foreign folder, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places {
    /// Folder → language; empty when the folder is in one language.
    pub(crate) folders: BTreeMap<String, String>,
    /// Lessons in reading order.
    pub(crate) lessons: Vec<Found>,
    /// Pictures: path in the foreign folder → path below the course's folder.
    pub(crate) pictures: BTreeMap<String, String>,
    /// Everything else.
    pub(crate) others: BTreeSet<String>,
    /// Lesson file → place in `lessons`.
    by_path: BTreeMap<String, usize>,
}

impl Places {
    /// Sorts the files of a foreign folder. `language` is that of the whole when no folder names one.
    pub(crate) fn of(paths: &[String], language: &str) -> Self {
        let mut places = Self { folders: language_folders(paths), ..Self::default() };
        let mut by_key: BTreeMap<String, Found> = BTreeMap::new();
        let mut media = BTreeSet::new();
        for path in paths {
            let (folder, rest) = path.split_once('/').unwrap_or(("", path));
            let (lang, rest) = match places.folders.get(folder) {
                Some(lang) => (Some(lang.as_str()), rest),
                None if places.folders.is_empty() => (Some(language), path.as_str()),
                None => (None, path.as_str()),
            };
            match (lang, lesson_key(rest)) {
                (Some(lang), Some(key)) => {
                    let found = by_key.entry(key.to_owned()).or_default();
                    // `page.html` beside `page.md`: the Markdown is the source.
                    if !found.files.contains_key(lang) || path.to_ascii_lowercase().ends_with(".md") {
                        found.files.insert(lang.to_owned(), path.clone());
                    }
                }
                _ if shown(path) == Some(Shown::Picture) => {
                    let own = if places.folders.contains_key(folder) { lang } else { None };
                    let target = media_path(own, rest);
                    let target = if media.contains(&target) { marked(&target, path) } else { target };
                    media.insert(target.clone());
                    places.pictures.insert(path.clone(), target);
                }
                _ => {
                    places.others.insert(path.clone());
                }
            }
        }
        let mut keys: Vec<String> = by_key.keys().cloned().collect();
        keys.sort_by(|a, b| reading_order(a, b));
        let mut ids = BTreeSet::new();
        for key in keys {
            let Some(mut found) = by_key.remove(&key) else { continue };
            let id = id_of(&key);
            found.id = if ids.contains(&id) { marked_id(&id, &key) } else { id };
            ids.insert(found.id.clone());
            found.module = key.split_once('/').map_or_else(String::new, |(module, _)| module.to_owned());
            found.key = key;
            for path in found.files.values() {
                places.by_path.insert(path.clone(), places.lessons.len());
            }
            places.lessons.push(found);
        }
        places
    }

    /// Keeps the lessons with these keys only.
    pub(crate) fn keep(&mut self, keys: &BTreeSet<String>) {
        self.lessons.retain(|found| keys.contains(&found.key));
        self.by_path = self
            .lessons
            .iter()
            .enumerate()
            .flat_map(|(at, found)| found.files.values().map(move |path| (path.clone(), at)))
            .collect();
    }

    /// The lesson a path leads to: its file, or the folder it is the README of.
    pub(crate) fn lesson_at(&self, path: &str) -> Option<&Found> {
        let by_file = |path: &str| self.by_path.get(path).and_then(|at| self.lessons.get(*at));
        let folder = path.trim_end_matches('/');
        let firsts = ["README.md", "readme.md", "index.md", "index.html", "README.html"];
        by_file(path).or_else(|| firsts.iter().find_map(|name| by_file(&format!("{folder}/{name}"))))
    }
}

/// The folders at the top that are named after languages, if all that hold lessons are.
fn language_folders(paths: &[String]) -> BTreeMap<String, String> {
    let tops: BTreeSet<&str> = paths
        .iter()
        .filter(|path| lesson_key(path).is_some())
        .filter_map(|path| path.split_once('/').map(|(top, _)| top))
        .collect();
    let tags: BTreeMap<String, String> =
        tops.iter().filter_map(|top| language_of(top).map(|tag| ((*top).to_owned(), tag))).collect();
    // One README at the top is usual; a folder that is no language is not, unless most are.
    if tags.len() * 2 > tops.len() { tags } else { BTreeMap::new() }
}

/// `zh_CN` → `zh-CN`, `pt-br` → `pt-BR`; `None` for other words.
fn language_of(folder: &str) -> Option<String> {
    let mut parts = folder.split(['-', '_']);
    let language = parts.next()?.to_ascii_lowercase();
    if !LANGUAGES.split_whitespace().any(|known| known == language) {
        return None;
    }
    let mut tag = language;
    for part in parts {
        tag.push('-');
        match part.len() {
            2 => tag.push_str(&part.to_ascii_uppercase()),
            4 if part.is_ascii() => {
                tag.push_str(&part[..1].to_ascii_uppercase());
                tag.push_str(&part[1..].to_ascii_lowercase());
            }
            _ => tag.push_str(&part.to_ascii_lowercase()),
        }
    }
    is_language_tag(&tag).then_some(tag)
}

/// The path without its ending, for files that become lessons.
fn lesson_key(path: &str) -> Option<&str> {
    let (stem, extension) = path.rsplit_once('.')?;
    let known = ["md", "markdown", "html", "htm", "xhtml"].contains(&extension.to_ascii_lowercase().as_str());
    (known && !stem.is_empty()).then_some(stem)
}

fn is_first(name: &str) -> bool {
    name.eq_ignore_ascii_case("readme") || name.eq_ignore_ascii_case("index")
}

/// Folder by folder, numbers by their value, README and index first.
fn reading_order(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.split('/').peekable(), b.split('/').peekable());
    loop {
        match (left.next(), right.next()) {
            (Some(one), Some(other)) => {
                let rank = |name: &str, last: bool| !(last && is_first(name));
                let order = rank(one, left.peek().is_none())
                    .cmp(&rank(other, right.peek().is_none()))
                    .then_with(|| by_number(one, other));
                if order != Ordering::Equal {
                    return order;
                }
            }
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
        }
    }
}

fn by_number(a: &str, b: &str) -> Ordering {
    let number = |text: &str| {
        text.split(|c: char| !c.is_ascii_digit()).next().and_then(|digits| digits.parse::<u64>().ok())
    };
    number(a).unwrap_or(u64::MAX).cmp(&number(b).unwrap_or(u64::MAX)).then_with(|| a.cmp(b))
}

/// `2-farm/lessons/1-plants/README` → `2-farm-1-plants`.
fn id_of(key: &str) -> String {
    let parts: Vec<&str> = key.split('/').collect();
    let mut words: Vec<String> = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        let last = number + 1 == parts.len();
        // Words that say nothing about the lesson.
        let silent = if last { is_first(part) } else { part.eq_ignore_ascii_case("lessons") };
        if number > 0 && silent {
            continue;
        }
        words.push(ascii_words(part));
    }
    words.retain(|word| !word.is_empty());
    let id = words.join("-");
    // Names in other letters have no id of their own making, and long ones are cut: the path's mark keeps them apart.
    if id.len() > 64 || key.chars().any(char::is_alphabetic) && !key.is_ascii() || id.is_empty() {
        marked_id(&id, key)
    } else {
        id
    }
}

/// Small letters, digits and dashes.
pub(crate) fn ascii_words(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        match c {
            c if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            _ if !out.ends_with('-') && !out.is_empty() => out.push('-'),
            _ => {}
        }
    }
    out.trim_end_matches('-').to_owned()
}

fn marked_id(id: &str, key: &str) -> String {
    let start: String = id.chars().take(50).collect();
    let start = start.trim_end_matches('-');
    let mark = mark(key);
    if start.is_empty() { format!("l-{mark}") } else { format!("{start}-{mark}") }
}

/// A picture's place: `media/`, below it the language if it has one, and the path in plain letters.
fn media_path(lang: Option<&str>, path: &str) -> String {
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, "bin"));
    let parts: Vec<String> =
        stem.split('/').map(crate::lesson::page::slug).filter(|part| !part.is_empty()).collect();
    let stem: String = parts.join("-").chars().take(60).collect();
    let lang = lang.map(|lang| format!("{lang}/")).unwrap_or_default();
    let name = if stem.chars().count() < 60 { stem } else { format!("{stem}-{}", mark(path)) };
    format!("media/{lang}{}.{}", name.trim_matches('-'), extension.to_ascii_lowercase())
}

fn marked(target: &str, path: &str) -> String {
    let (stem, extension) = target.rsplit_once('.').unwrap_or((target, ""));
    format!("{stem}-{}.{extension}", mark(path))
}

/// Eight letters that stay the same for the same path. Source: FNV-1a, 64 bits.
fn mark(path: &str) -> String {
    let hash = path.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(paths: &[&str]) -> Places {
        Places::of(&paths.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>(), "en")
    }

    #[test]
    fn languages_are_the_first_folders_when_they_are_named_so() {
        let found = places(&["en/a.md", "zh_cn/a.md", "LICENSE", "README.md", "img/x.png"]);
        assert_eq!(
            found.folders,
            BTreeMap::from([("en".into(), "en".into()), ("zh_cn".into(), "zh-CN".into())])
        );
        assert_eq!(found.lessons.len(), 1);
        assert_eq!(found.lessons[0].files["zh-CN"], "zh_cn/a.md");
        assert_eq!(found.others.iter().collect::<Vec<_>>(), ["LICENSE", "README.md"]);
        assert!(places(&["src/a.md", "docs/b.md", "id/c.md"]).folders.is_empty());
        assert!(places(&["a.md", "img/b.png"]).folders.is_empty());
    }

    #[test]
    fn lessons_come_in_reading_order_with_ids_from_their_paths() {
        let found = places(&[
            "en/10-end/README.md",
            "en/2-farm/lessons/1-plants/assignment.md",
            "en/2-farm/lessons/1-plants/README.md",
            "en/2-farm/README.md",
            "en/zz.md",
            "en/README.md",
        ]);
        let ids: Vec<_> =
            found.lessons.iter().map(|lesson| (lesson.module.as_str(), lesson.id.as_str())).collect();
        assert_eq!(
            ids,
            [
                ("", "readme"),
                ("2-farm", "2-farm"),
                ("2-farm", "2-farm-1-plants"),
                ("2-farm", "2-farm-1-plants-assignment"),
                ("10-end", "10-end"),
                ("", "zz"),
            ]
        );
    }

    #[test]
    fn odd_names_get_plain_ones_that_differ() {
        let found = places(&["درس.md", "درسان.md", "A b.md", "a_b.md", &format!("{}.md", "x".repeat(90))]);
        let ids: BTreeSet<_> = found.lessons.iter().map(|lesson| lesson.id.clone()).collect();
        assert_eq!(ids.len(), 5);
        assert!(ids.iter().all(|id| crate::path::is_id(id)), "{ids:?}");
        let pictures = places(&["a.md", "img/A b.PNG", "img/a-b.png", "img/图.svg"]).pictures;
        let targets: BTreeSet<_> = pictures.values().collect();
        assert_eq!(targets.len(), 3);
        assert!(targets.iter().all(|path| crate::path::is_plain(path)), "{targets:?}");
    }
}
