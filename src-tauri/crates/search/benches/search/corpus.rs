//! A tree of Markdown lessons as passages: the language is the first folder.

use std::path::{Path, PathBuf};

use search::{Kind, Passage};

/// A section is cut at paragraphs when it has more characters than this.
const LONG: usize = 480;

/// All passages below `root`, and the bytes of text in them.
pub(crate) fn read(root: &Path) -> Vec<Passage> {
    let mut files = Vec::new();
    collect(root, &mut files);
    files.sort();
    let mut passages = Vec::new();
    for file in files {
        let relative = file.strip_prefix(root).unwrap_or(&file);
        let mut parts = relative.to_string_lossy().replace('\\', "/");
        let Some(slash) = parts.find('/') else {
            continue;
        };
        let lesson = parts.split_off(slash + 1);
        let lang = parts.trim_end_matches('/').to_owned();
        if let Ok(text) = std::fs::read_to_string(&file) {
            lesson_passages(&lang, &lesson, &text, &mut passages);
        }
    }
    passages
}

/// What counts as the text: headings and bodies as they are given to the index; a title once for
/// each lesson.
pub(crate) fn text_bytes(passages: &[Passage]) -> usize {
    let mut bytes = 0;
    let mut previous = "";
    for passage in passages {
        bytes += passage.heading.len() + passage.text.len();
        if passage.lesson != previous {
            bytes += passage.title.len();
        }
        previous = &passage.lesson;
    }
    bytes
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            files.push(path);
        }
    }
}

fn lesson_passages(lang: &str, lesson: &str, source: &str, passages: &mut Vec<Passage>) {
    let mut title = String::new();
    let mut heading = String::new();
    let mut text = String::new();
    let mut parts = Vec::new();
    let mut in_comment = false;
    let mut in_code = false;
    for line in source.lines() {
        if line.trim_start().starts_with("<!--") {
            in_comment = true;
        }
        if in_comment {
            in_comment = !line.contains("-->");
            continue;
        }
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
            continue;
        }
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        if !in_code && level > 0 && line.as_bytes().get(level) == Some(&b' ') {
            parts.push((heading.clone(), std::mem::take(&mut text)));
            heading = plain(&line[level..]);
            if title.is_empty() && level == 1 {
                title = heading.clone();
            }
        } else if line.trim().is_empty() {
            if text.chars().count() > LONG {
                parts.push((heading.clone(), std::mem::take(&mut text)));
            }
        } else {
            text.push_str(&if in_code { line.to_owned() } else { plain(line) });
            text.push('\n');
        }
    }
    parts.push((heading, text));
    if title.is_empty() {
        title = parts
            .iter()
            .find(|(heading, _)| !heading.is_empty())
            .map(|(heading, _)| heading.clone())
            .unwrap_or_default();
    }
    let mut first = true;
    for (number, (heading, text)) in parts.into_iter().enumerate() {
        let text = text.trim().to_owned();
        if text.is_empty() && heading.is_empty() {
            continue;
        }
        passages.push(Passage {
            course: lesson.split('/').next().unwrap_or_default().to_owned(),
            lesson: lesson.to_owned(),
            anchor: format!("p{number}"),
            kind: if first { Kind::Lesson } else { Kind::Passage },
            at: None,
            lang: lang.to_owned(),
            title: title.clone(),
            heading: if heading == title { String::new() } else { heading },
            text,
        });
        first = false;
    }
}

/// A line without link targets, tags and emphasis.
fn plain(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut rest = line.trim();
    while let Some(at) = rest.find(['[', ']', '<', '*', '`', '|', '!']) {
        plain.push_str(&rest[..at]);
        rest = &rest[at..];
        let skip = if rest.starts_with("](") {
            rest.find(')').map_or(1, |end| end + 1)
        } else if rest.starts_with('<') && rest[1..].starts_with(|c: char| c.is_alphabetic() || c == '/') {
            rest.find('>').map_or(1, |end| end + 1)
        } else {
            if rest.starts_with('<') || rest.starts_with('!') {
                plain.push_str(&rest[..1]);
            }
            1
        };
        rest = &rest[skip..];
    }
    plain.push_str(rest);
    plain.trim().to_owned()
}
