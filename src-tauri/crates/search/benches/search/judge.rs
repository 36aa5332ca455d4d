//! Judges relevance: known items, asked for in a teacher's words.
//!
//! A list of queries is text with a query, the lesson it should find and perhaps a note on each
//! line, divided by tabs; several lessons that would do are divided by `|`; `#` begins a comment. Shared with `client`'s tests.

use search::{Index, IndexError, Query};

/// A query whose answer is known.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Known {
    /// What is typed.
    pub(crate) query: String,
    /// The lessons any of which should be found.
    pub(crate) lessons: Vec<String>,
}

/// How well a language's known items are found.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Verdict {
    /// The language judged.
    pub(crate) lang: String,
    /// How many queries were asked.
    pub(crate) queries: usize,
    /// How many found an expected lesson as the first hit.
    pub(crate) first: usize,
    /// How many found it among the first ten hits.
    pub(crate) in_ten: usize,
    /// The queries with no hit at all.
    pub(crate) empty: Vec<String>,
    /// The queries that found it, but not first, each with the lesson that was first.
    pub(crate) second: Vec<(String, String)>,
    /// The queries that did not find it among the first ten, each with the lessons found instead.
    pub(crate) missed: Vec<(String, Vec<String>)>,
}

impl Verdict {
    /// The share of queries that found an expected lesson among the first ten hits.
    pub(crate) fn recall(&self) -> f64 {
        self.in_ten as f64 / self.queries.max(1) as f64
    }

    /// The share of queries that found it first.
    pub(crate) fn hit_at_1(&self) -> f64 {
        self.first as f64 / self.queries.max(1) as f64
    }
}

/// Reads a list of queries.
pub(crate) fn known_items(list: &str) -> Vec<Known> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut columns = line.split('\t');
            let query = columns.next()?.trim();
            let lessons = columns.next()?;
            (!query.is_empty()).then(|| Known {
                query: query.to_owned(),
                lessons: lessons.split('|').map(|lesson| lesson.trim().to_owned()).collect(),
            })
        })
        .collect()
}

/// Asks every known item of a language. `base` holds the filters and the preferred languages.
///
/// # Errors
/// What the index says.
pub(crate) fn judge(index: &Index, lang: &str, items: &[Known], base: &Query) -> Result<Verdict, IndexError> {
    let mut verdict = Verdict { lang: lang.to_owned(), ..Verdict::default() };
    for item in items {
        let found = index.search(&Query { text: item.query.clone(), limit: 10, ..base.clone() })?;
        verdict.queries += 1;
        if found.hits.is_empty() {
            verdict.empty.push(item.query.clone());
        }
        let rank = found.hits.iter().position(|hit| hit.lang == lang && item.lessons.contains(&hit.lesson));
        match rank {
            Some(rank) => {
                verdict.in_ten += 1;
                verdict.first += usize::from(rank == 0);
                if let (1.., Some(first)) = (rank, found.hits.first()) {
                    let first = format!("{}/{}", first.lang, first.lesson);
                    verdict.second.push((item.query.clone(), first));
                }
            }
            None => verdict.missed.push((
                item.query.clone(),
                found.hits.iter().map(|hit| format!("{}/{}", hit.lang, hit.lesson)).collect(),
            )),
        }
    }
    Ok(verdict)
}

/// The verdicts as a table for people.
pub(crate) fn table(verdicts: &[Verdict]) -> String {
    let mut table = String::from("lang  queries  recall@10  hit@1  no hit\n");
    for verdict in verdicts {
        table.push_str(&format!(
            "{:<4}  {:>7}  {:>9.3}  {:>5.3}  {:>6}\n",
            verdict.lang,
            verdict.queries,
            verdict.recall(),
            verdict.hit_at_1(),
            verdict.empty.len(),
        ));
    }
    table
}
