//! Where a passage has the words asked for: which piece of it to show, and how exactly it has them.

use crate::analysis::rules::takes_prefixes;
use crate::analysis::{Script, fold, han, spaced, split, stop, unspaced};
use crate::rank::asked::Asked;

/// How many characters a snippet has, about.
const LENGTH: usize = 200;
/// How many of them stand before the first match.
const BEFORE: usize = 40;

/// A match: byte range, which word of the query it is, and how exactly.
#[derive(Clone, Copy, Debug)]
struct Match {
    start: usize,
    end: usize,
    word: usize,
    as_typed: AsTyped,
}

#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
enum AsTyped {
    Akin,
    Folded,
    Marked,
}

/// The matches in a text, and where it may be cut.
pub(super) struct Matches {
    matches: Vec<Match>,
    gaps: Vec<usize>,
}

/// What to look for, prepared once for all passages of a page.
pub(super) struct Finder<'a> {
    asked: &'a Asked,
    /// By word: its tagged stems, each with the letters that a word of that stem must contain.
    stems: Vec<Vec<Sought<'a>>>,
    only_function_words: bool,
}

struct Sought<'a> {
    stem: &'a str,
    letters: String,
    /// Its rules take prefixes off too, so that the letters may stand anywhere.
    anywhere: bool,
}

impl<'a> Finder<'a> {
    pub(super) fn new(asked: &'a Asked) -> Finder<'a> {
        let stems = asked
            .words
            .iter()
            .map(|word| {
                word.forms
                    .iter()
                    .flat_map(|form| &form.stems)
                    .map(|stem| Sought {
                        stem,
                        letters: stem.chars().skip(1).take(2).collect(),
                        anywhere: takes_prefixes(stem),
                    })
                    .collect()
            })
            .collect();
        Finder { only_function_words: asked.words.iter().all(|word| word.is_function_word()), asked, stems }
    }

    /// Finds the words in a text by the analysis that indexed it, but stems and divides only where
    /// there is something to find.
    pub(super) fn find(&self, lang: &str, text: &str) -> Matches {
        let mut found = Matches { matches: Vec::new(), gaps: vec![0] };
        let shown = &self.shown(lang);
        split::pieces(text, |piece| match piece.script {
            Script::Han | Script::Hangul => {
                self.find_characters(shown, &piece, &mut found, |c| Some(han::fold_char(c)), |_, _| true);
            }
            Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar => {
                self.find_characters(shown, &piece, &mut found, unspaced::fold_char, unspaced::may_divide);
            }
            _ => self.find_word(lang, shown, &piece, &mut found),
        });
        found.gaps.push(text.len());
        found.matches.sort_by_key(|found| found.start);
        found
    }

    fn find_word(&self, lang: &str, shown: &[bool], piece: &split::Piece<'_>, found: &mut Matches) {
        found.gaps.push(piece.start);
        let (folded, _) = fold::fold(piece.text, piece.script);
        let worth_stemming =
            self.asked.words.iter().zip(&self.stems).any(|(word, stems)| {
                folded == word.exact || stems.iter().any(|sought| sought.may_be(&folded))
            });
        if !worth_stemming {
            return;
        }
        let word = spaced(lang, piece, 0);
        for (number, asked) in self.asked.words.iter().enumerate() {
            if !shown[number] {
                continue;
            }
            let as_typed = if asked.exact == word.exact {
                if asked.marked == word.marked { AsTyped::Marked } else { AsTyped::Folded }
            } else if word
                .stem
                .as_deref()
                .is_some_and(|stem| self.stems[number].iter().any(|sought| stem == sought.stem))
                || (asked.unfinished && word.exact.starts_with(&asked.exact))
            {
                AsTyped::Akin
            } else {
                continue;
            };
            found.matches.push(Match { start: word.start, end: word.end, word: number, as_typed });
            return;
        }
    }

    /// Where there are no spaces, what was asked for is marked wherever its characters stand and a
    /// syllable may begin and end: finding the words again would take longer than all the rest.
    fn find_characters<I: IntoIterator<Item = char>>(
        &self,
        shown: &[bool],
        piece: &split::Piece<'_>,
        found: &mut Matches,
        fold: impl Fn(char) -> I,
        may_divide: impl Fn(char, char) -> bool,
    ) {
        let mut letters: Vec<(usize, char)> = Vec::with_capacity(piece.text.len());
        let mut before = '\0';
        for (at, c) in piece.text.char_indices() {
            if may_divide(before, c) {
                found.gaps.push(piece.start + at);
            }
            before = c;
            letters.extend(fold(c).into_iter().map(|c| (piece.start + at, c)));
        }
        for (number, asked) in self.asked.words.iter().enumerate() {
            if asked.script != piece.script || !shown[number] {
                continue;
            }
            let wanted: Vec<char> = asked.exact.chars().collect();
            let Some(first) = wanted.first() else {
                continue;
            };
            for at in 0..(letters.len() + 1).saturating_sub(wanted.len()) {
                if letters[at].1 != *first
                    || !letters[at..at + wanted.len()].iter().map(|(_, c)| c).eq(&wanted)
                {
                    continue;
                }
                let begins = at == 0 || may_divide(letters[at - 1].1, *first);
                let next = letters.get(at + wanted.len()).copied();
                let ends = next.is_none_or(|(_, next)| may_divide(wanted[wanted.len() - 1], next));
                if begins && ends {
                    found.matches.push(Match {
                        start: letters[at].0,
                        end: next.map_or(piece.end, |(place, _)| place),
                        word: number,
                        as_typed: AsTyped::Marked,
                    });
                }
            }
        }
    }

    /// By word: function words are only marked when nothing else was asked for.
    fn shown(&self, lang: &str) -> Vec<bool> {
        self.asked
            .words
            .iter()
            .map(|word| self.only_function_words || !stop::is_stop(lang, &word.exact))
            .collect()
    }
}

impl Sought<'_> {
    fn may_be(&self, folded: &str) -> bool {
        folded.starts_with(&self.letters) || self.anywhere && folded.contains(&self.letters)
    }
}

impl Matches {
    /// From 0, only akin words, to 1, all words as they were typed.
    pub(super) fn as_typed(&self, asked: &Asked) -> f32 {
        let mut best = vec![0.0f32; asked.words.len()];
        for found in &self.matches {
            let worth = match found.as_typed {
                AsTyped::Akin => 0.0,
                AsTyped::Folded => 0.8,
                AsTyped::Marked => 1.0,
            };
            best[found.word] = best[found.word].max(worth);
        }
        best.iter().sum::<f32>() / best.len().max(1) as f32
    }

    /// A piece of `text` around the most matches, cut at words; `true` marks what matches.
    pub(super) fn snippet(&self, text: &str) -> Vec<(String, bool)> {
        let (start, end) = self.window(text);
        let mut pieces = Vec::new();
        let mut at = start;
        if start > 0 {
            push(&mut pieces, "… ", false);
        }
        for found in &self.matches {
            if found.start < at || found.end > end {
                continue;
            }
            push(&mut pieces, &text[at..found.start], false);
            push(&mut pieces, &text[found.start..found.end], true);
            at = found.end;
        }
        push(&mut pieces, &text[at..end], false);
        if end < text.len() {
            push(&mut pieces, " …", false);
        }
        pieces
    }

    /// The byte range with the most different words asked for, from one gap to another.
    fn window(&self, text: &str) -> (usize, usize) {
        let mut best = (0, 0);
        let mut begin = 0;
        for (at, first) in self.matches.iter().enumerate().take(200) {
            let mut different = 0u32;
            let mut count = 0;
            let mut letters = 0;
            let mut before = first.start;
            for found in &self.matches[at..] {
                letters += text.get(before..found.start).map_or(0, |between| between.chars().count());
                before = found.start;
                if letters > LENGTH - BEFORE {
                    break;
                }
                different |= 1 << found.word.min(31);
                count += 1;
            }
            let worth = (different.count_ones(), count.min(8));
            if worth > best {
                best = worth;
                begin = first.start;
            }
        }
        let start = self.back(text, begin);
        (start, self.forward(text, start))
    }

    /// The gap about [`BEFORE`] characters before `at`.
    fn back(&self, text: &str, at: usize) -> usize {
        let Some((wanted, _)) = text[..at].char_indices().rev().nth(BEFORE) else {
            return 0;
        };
        let next = self.gaps.partition_point(|gap| *gap < wanted);
        self.gaps.get(next).copied().filter(|gap| *gap <= at).unwrap_or(at)
    }

    /// The gap about [`LENGTH`] characters after `at`.
    fn forward(&self, text: &str, at: usize) -> usize {
        let Some((wanted, _)) = text[at..].char_indices().nth(LENGTH) else {
            return text.len();
        };
        let wanted = at + wanted;
        let next = self.gaps.partition_point(|gap| *gap <= wanted);
        match next.checked_sub(1).and_then(|last| self.gaps.get(last)) {
            Some(gap) if *gap > at + (wanted - at) / 2 => at + text[at..*gap].trim_end().len(),
            _ => whole_letter(text, wanted),
        }
    }
}

/// `at`, or further on where a letter with its marks is complete.
fn whole_letter(text: &str, at: usize) -> usize {
    text[at..].char_indices().find(|(_, c)| !split::is_mark(*c)).map_or(text.len(), |(more, _)| at + more)
}

fn push(pieces: &mut Vec<(String, bool)>, text: &str, matches: bool) {
    if text.is_empty() {
        return;
    }
    // A snippet is one line.
    let line = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    match pieces.last_mut() {
        Some((last, same)) if *same == matches => last.extend(line),
        _ => pieces.push((line.collect(), matches)),
    }
}
