//! Which files lie together, and which lean on which. Pure: from lengths and paths alone.
//!
//! Text lies in *families*. The original-language files of a stretch of the course make its centre; each
//! translation of that stretch lies in groups that lean on the centre, and within a group one language follows on
//! itself. So a reader of one lesson unfolds two chunks, and yet every phrase is told once: in its own language a
//! few lessons before, or in the original. `FORMAT.md` has the table of what else was tried.

use std::collections::BTreeMap;

use crate::listing::{LANGUAGE_IS, language_last};

/// Most bytes of a centre, and of a group that leans on one, unfolded.
pub(crate) const GROUP: u32 = 1024 * 1024;
/// Most bytes of a chunk of media.
pub(crate) const MEDIA: u32 = 256 * 1024;

/// A file to be placed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item<'a> {
    /// Its place in the survey.
    pub(crate) file: usize,
    pub(crate) path: &'a str,
    pub(crate) len: u64,
}

/// Consecutive bytes of one file. The pieces of a file follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) file: usize,
    pub(crate) len: u32,
}

/// What becomes one chunk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Group {
    pub(crate) pieces: Vec<Piece>,
    /// The earlier group it leans on.
    pub(crate) leans_on: Option<usize>,
}

impl Group {
    /// Returns how many bytes it unfolds to.
    pub(crate) fn size(&self) -> u64 {
        self.pieces.iter().map(|piece| u64::from(piece.len)).sum()
    }
}

/// Returns the groups of what is worth folding.
pub(crate) fn arrange_text(items: &[Item<'_>], languages: &[String]) -> Vec<Group> {
    let (small, large): (Vec<_>, Vec<_>) = items.iter().partition(|item| item.len <= u64::from(GROUP));
    let mut groups = Vec::new();
    for stretch in stretches(&titles(small, languages)) {
        let centre = groups.len();
        groups.push(Group { pieces: stretch.iter().map(|title| whole(title[0])).collect(), leans_on: None });
        let mut by_language: BTreeMap<usize, Vec<&Item<'_>>> = BTreeMap::new();
        for (rank, item) in stretch.iter().flat_map(|title| title[1..].iter()) {
            by_language.entry(*rank).or_default().push(item);
        }
        for item in by_language.into_values().flatten() {
            add(&mut groups, centre + 1, item, Some(centre));
        }
    }
    for item in large {
        let first = groups.len();
        for piece in pieces(item, GROUP) {
            let leans_on = (groups.len() > first).then_some(first);
            groups.push(Group { pieces: vec![piece], leans_on });
        }
    }
    groups
}

/// Returns the groups of what is stored as it is: large files by themselves, small ones together.
pub(crate) fn arrange_media(items: &[Item<'_>]) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut open = 0;
    for item in items {
        if item.len < u64::from(MEDIA) {
            // A group begun before a large file is not gone on with: its chunk is in the past.
            add_to(&mut groups, open, item, None, MEDIA);
        } else {
            groups.extend(pieces(item, MEDIA).map(|piece| Group { pieces: vec![piece], leans_on: None }));
            open = groups.len();
        }
    }
    groups
}

/// One path in all its languages, the one it leans on first; each with its language's rank.
type Title<'a> = Vec<(usize, &'a Item<'a>)>;

/// Gathers the translations of each path, in the order of paths without their language.
fn titles<'a>(items: Vec<&'a Item<'a>>, languages: &[String]) -> Vec<Title<'a>> {
    let mut titles: BTreeMap<Vec<u8>, Title<'a>> = BTreeMap::new();
    for item in items {
        let (rank, title) = rank(item.path, languages);
        titles.entry(title).or_default().push((rank, item));
    }
    for title in titles.values_mut() {
        title.sort_by_key(|(rank, item)| (*rank, item.path));
    }
    titles.into_values().collect()
}

/// Returns a path's language, counted from 1 (0 for none), and the path without it.
pub(crate) fn rank(path: &str, languages: &[String]) -> (usize, Vec<u8>) {
    let mut title = language_last(path, languages);
    let Some(at) = title.iter().position(|byte| *byte == LANGUAGE_IS) else { return (0, title) };
    let tag = title.split_off(at);
    let known = languages.iter().position(|language| language.as_bytes() == &tag[1..]);
    (known.map_or(usize::MAX, |at| at + 1), title)
}

/// Cuts the titles into stretches whose centres are of about the same size, none above [`GROUP`].
fn stretches<'t, 'a>(titles: &'t [Title<'a>]) -> Vec<&'t [Title<'a>]> {
    let centre = |title: &Title<'_>| title[0].1.len;
    let total: u64 = titles.iter().map(centre).sum();
    let share = total.div_ceil(total.div_ceil(u64::from(GROUP)).max(1));
    let mut stretches = Vec::new();
    let (mut begin, mut size) = (0, 0);
    for (at, title) in titles.iter().enumerate() {
        let len = centre(title);
        // The cut that leaves the stretch nearest to its share.
        if at > begin && (size + len / 2 > share || size + len > u64::from(GROUP)) {
            stretches.push(&titles[begin..at]);
            (begin, size) = (at, 0);
        }
        size += len;
    }
    if begin < titles.len() {
        stretches.push(&titles[begin..]);
    }
    stretches
}

fn whole((_, item): (usize, &Item<'_>)) -> Piece {
    // Only items of at most GROUP bytes come here.
    Piece { file: item.file, len: item.len as u32 }
}

fn add(groups: &mut Vec<Group>, from: usize, item: &Item<'_>, leans_on: Option<usize>) {
    add_to(groups, from, item, leans_on, GROUP);
}

/// Adds a whole file to the last group, if that is no earlier than `from` and has room, or to a new one.
fn add_to(groups: &mut Vec<Group>, from: usize, item: &Item<'_>, leans_on: Option<usize>, most: u32) {
    let piece = Piece { file: item.file, len: item.len as u32 };
    let fresh = groups.len() <= from;
    match groups.last_mut() {
        Some(last) if !fresh && last.size() + u64::from(piece.len) <= u64::from(most) => {
            last.pieces.push(piece)
        }
        _ => groups.push(Group { pieces: vec![piece], leans_on }),
    }
}

fn pieces(item: &Item<'_>, most: u32) -> impl Iterator<Item = Piece> {
    let file = item.file;
    let whole = item.len / u64::from(most);
    let rest = (item.len % u64::from(most)) as u32;
    (0..whole).map(move |_| Piece { file, len: most }).chain((rest > 0).then_some(Piece { file, len: rest }))
}
