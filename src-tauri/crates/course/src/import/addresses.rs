//! Where the addresses in a foreign file lead in the new course.

use std::collections::BTreeSet;

use super::places::Places;
use super::rewrite::Resolve;
use crate::fault::Faults;
use crate::lesson::figure::{Shown, shown};
use crate::path::{decode, has_scheme};
use crate::sentence as say;

/// Leads the addresses of one foreign file to their new places.
pub(crate) struct Addresses<'a> {
    pub(crate) places: &'a Places,
    pub(crate) file: &'a str,
    /// Only lessons in this language have a place.
    pub(crate) original: &'a str,
    /// Pictures that are shown.
    pub(crate) pictures: &'a mut BTreeSet<String>,
    pub(crate) faults: &'a mut Faults,
    /// It has been noted that HTML was reduced.
    pub(crate) reduced: bool,
}

impl Addresses<'_> {
    /// The path in the foreign folder, if the address leads to one.
    fn path(&self, address: &str) -> Option<String> {
        let address = address.split(['#', '?']).next().unwrap_or_default();
        let address = decode(address).replace('\\', "/");
        if address.is_empty() || address.starts_with('/') || has_scheme(&address) {
            return None;
        }
        let mut parts: Vec<&str> = self.file.split('/').collect();
        parts.pop();
        for part in address.split('/') {
            match part {
                "" | "." => {}
                // Above the top is the top: translations often count folders that were not taken along.
                ".." => drop(parts.pop()),
                name => parts.push(name),
            }
        }
        Some(parts.join("/"))
    }
}

impl Resolve for Addresses<'_> {
    fn picture(&mut self, address: &str) -> Option<String> {
        if has_scheme(address) || address.starts_with("//") {
            self.faults.add(&say::IMPORT_PICTURE_ELSEWHERE, self.file, None, &[("target", &address)]);
            return None;
        }
        let path = self.path(address);
        let target = path.as_ref().and_then(|path| self.places.pictures.get(path));
        let (Some(path), Some(target)) = (&path, target) else {
            let known = path.is_some_and(|path| {
                self.places.others.contains(&path) && shown(&path) != Some(Shown::Picture)
            });
            let kind = if known { &say::IMPORT_MEDIA } else { &say::IMPORT_PICTURE_MISSING };
            self.faults.add(kind, self.file, None, &[("target", &address)]);
            return None;
        };
        self.pictures.insert(path.clone());
        Some(format!("../../{target}"))
    }

    fn link(&mut self, address: &str) -> Option<String> {
        let lower = address.trim().to_ascii_lowercase();
        if ["https://", "http://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme)) {
            return Some(address.trim().to_owned());
        }
        let words = address.split_once('#').map(|(_, words)| words).filter(|words| !words.is_empty());
        if address.starts_with('#') {
            return words.map(|words| format!("#{words}"));
        }
        let path = self.path(address);
        let found = path.as_ref().and_then(|path| {
            // A translation may point to the original's place, which has a folder of its own here.
            let own = self.file.split_once('/').map(|(folder, _)| format!("{folder}/{path}"));
            self.places.lesson_at(path).or_else(|| self.places.lesson_at(&own?))
        });
        let Some(found) = found.filter(|found| found.files.contains_key(self.original)) else {
            self.faults.add(&say::IMPORT_LINK, self.file, None, &[("target", &address)]);
            return None;
        };
        // The new files lie side by side; a missing translation falls back by itself.
        let words = words.map(|words| format!("#{words}")).unwrap_or_default();
        Some(format!("{}.md{words}", found.id))
    }

    fn reduced(&mut self) {
        if !std::mem::replace(&mut self.reduced, true) {
            self.faults.add(&say::IMPORT_HTML, self.file, None, &[]);
        }
    }

    fn wordless(&mut self, address: &str) {
        self.faults.add(&say::IMPORT_ALT, self.file, None, &[("target", &address)]);
    }
}
