//! Captions: WebVTT files beside films and recordings, as cues of plain text.

use serde::{Deserialize, Serialize};

use crate::fault::Faults;
use crate::limit::MAX_CUES;
use crate::sentence as say;

/// One caption.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cue {
    /// Seconds from the beginning.
    pub start: f64,
    /// Seconds from the beginning.
    pub end: f64,
    /// What is said, plain text; lines are kept.
    pub text: String,
}

/// Reads WebVTT (W3C, 4.1): notes, styles and regions are passed over, settings and tags dropped.
pub(crate) fn read_captions(file: &str, text: &str, faults: &mut Faults) -> Vec<Cue> {
    let mut lines = text.lines().zip(1_u32..).peekable();
    let header = lines.next().map_or("", |(line, _)| line);
    if header != "WEBVTT" && !header.starts_with("WEBVTT ") && !header.starts_with("WEBVTT\t") {
        faults.add(&say::CAPTIONS_HEADER, file, 1, &[]);
        return Vec::new();
    }
    let mut cues: Vec<Cue> = Vec::new();
    let mut wrong = false;
    while let Some((line, number)) = lines.next() {
        if line.trim().is_empty() {
            continue;
        }
        let begins = |word: &str| line == word || line.starts_with(&format!("{word} "));
        let mut time = (line, number);
        if !line.contains("-->") {
            match lines.peek().copied() {
                // A line above the time is the caption's name.
                Some(next) if next.0.contains("-->") => {
                    lines.next();
                    time = next;
                }
                following => {
                    if !["NOTE", "STYLE", "REGION"].iter().any(|word| begins(word))
                        && !is_header(&cues, number)
                    {
                        wrong = true;
                        faults.add(&say::CAPTIONS_TIME, file, number, &[("time", &line)]);
                    }
                    if following.is_some() {
                        skip_block(&mut lines);
                    }
                    continue;
                }
            }
        }
        let span = read_span(time.0);
        let mut words = String::new();
        while let Some((line, _)) = lines.next_if(|(line, _)| !line.trim().is_empty()) {
            if !words.is_empty() {
                words.push('\n');
            }
            words.push_str(line);
        }
        let Some((start, end)) = span else {
            wrong = true;
            faults.add(&say::CAPTIONS_TIME, file, time.1, &[("time", &time.0)]);
            continue;
        };
        if end <= start || cues.last().is_some_and(|before| start < before.start) {
            faults.add(&say::CAPTIONS_ORDER, file, time.1, &[]);
        }
        let text = plain(&words);
        if !text.is_empty() {
            cues.push(Cue { start, end, text });
        }
        if cues.len() > MAX_CUES {
            faults.add(&say::CAPTIONS_TOO_MANY, file, number, &[("max", &MAX_CUES)]);
            break;
        }
    }
    if cues.is_empty() && !wrong {
        faults.add(&say::CAPTIONS_EMPTY, file, None, &[]);
    }
    cues
}

/// Lines directly below the header belong to it.
fn is_header(cues: &[Cue], line: u32) -> bool {
    cues.is_empty() && line == 2
}

fn skip_block<'a>(lines: &mut std::iter::Peekable<impl Iterator<Item = (&'a str, u32)>>) {
    while lines.next_if(|(line, _)| !line.trim().is_empty()).is_some() {}
}

/// `00:01:02.500 --> 00:01:05.000 align:start` → (62.5, 65.0).
fn read_span(line: &str) -> Option<(f64, f64)> {
    let (start, rest) = line.split_once("-->")?;
    let end = rest.split_whitespace().next()?;
    Some((read_time(start.trim())?, read_time(end)?))
}

/// `[hours:]mm:ss.ttt`.
fn read_time(text: &str) -> Option<f64> {
    let (clock, thousandths) = text.split_once('.')?;
    let digits = |part: &str, length: std::ops::RangeInclusive<usize>| {
        let good = length.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        if good { part.parse::<f64>().ok() } else { None }
    };
    let mut parts = clock.rsplit(':');
    let seconds = digits(parts.next()?, 2..=2).filter(|seconds| *seconds < 60.0)?;
    let minutes = digits(parts.next()?, 2..=2).filter(|minutes| *minutes < 60.0)?;
    let hours = match parts.next() {
        Some(hours) => digits(hours, 2..=4)?,
        None => 0.0,
    };
    if parts.next().is_some() {
        return None;
    }
    Some(hours * 3600.0 + minutes * 60.0 + seconds + digits(thousandths, 3..=3)? / 1000.0)
}

/// Drops `<v Name>`, `<i>`, `<00:00:01.000>` and undoes the escapes.
fn plain(words: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in words.chars() {
        match c {
            '<' => inside = true,
            '>' if inside => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    for (escape, meant) in [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&lrm;", "\u{200e}"),
        ("&rlm;", "\u{200f}"),
        ("&nbsp;", "\u{a0}"),
        ("&amp;", "&"),
    ] {
        out = out.replace(escape, meant);
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expect: &[(u32, &str)]) -> Vec<Cue> {
        let mut faults = Faults::default();
        let cues = read_captions("x.vtt", text, &mut faults);
        let list = faults.into_list();
        let found: Vec<_> = list.iter().map(|fault| (fault.line.unwrap_or(0), fault.code)).collect();
        assert_eq!(found, expect, "{list:#?}");
        cues
    }

    #[test]
    fn cues_are_read_and_everything_around_them_is_passed_over() {
        let cues = check(
            "WEBVTT - A film\nKind: captions\n\nNOTE\nmade by hand\n\nSTYLE\n::cue { color: red }\n\n1\n00:01.000 --> \
             00:04.500 align:start\n<v Ana>Boil it &amp; <i>wait</i>.\nA minute.\n\n01:00:00.000 --> 01:00:02.000\nEnd",
            &[],
        );
        assert_eq!(
            cues,
            [
                Cue { start: 1.0, end: 4.5, text: "Boil it & wait.\nA minute.".into() },
                Cue { start: 3600.0, end: 3602.0, text: "End".into() },
            ]
        );
    }

    #[test]
    fn faults_have_their_line() {
        check("00:01.000 --> 00:02.000\nx", &[(1, "captions-header")]);
        check("", &[(1, "captions-header")]);
        check("WEBVTT\n\n", &[(0, "captions-empty")]);
        check("WEBVTT\n\n00:01,000 --> 00:02,000\nx", &[(3, "captions-time")]);
        check("WEBVTT\n\n00:99.000 --> 00:02.000\nx", &[(3, "captions-time")]);
        check("WEBVTT\n\nhello\nthere\n\n00:01.000 --> 00:02.000\nx", &[(3, "captions-time")]);
        check(
            "WEBVTT\n\n00:03.000 --> 00:02.000\nx\n\n00:01.000 --> 00:02.000\ny",
            &[(3, "captions-order"), (6, "captions-order")],
        );
    }
}
