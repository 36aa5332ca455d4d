//! Speed, size and relevance on real lessons; `PACKHORSE_CORPUS` names the folder.
//!
//! Prints one table after the other. With `--guard` it fails when a goal is missed.

#![expect(clippy::expect_used, reason = "a bench that cannot measure has nothing to say")]

mod corpus;
mod judge;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use judge::{Known, Verdict, judge, known_items, table};
use search::{Index, Query};

/// Rounds of all queries for the latency table.
const ROUNDS: usize = 5;
/// The share of first hits in each language that `--guard` keeps, but for one query.
const FIRST_HITS: [(&str, f64); 10] = [
    ("ar", 0.97),
    ("en", 0.90),
    ("es", 0.87),
    ("fr", 0.93),
    ("hi", 1.00),
    ("id", 0.97),
    ("ru", 0.85),
    ("sw", 0.97),
    ("th", 0.91),
    ("zh", 0.94),
];
const ONE_QUERY: f64 = 0.04;
/// Cold starts measured.
const STARTS: usize = 15;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, flag, folder, query] = arguments.as_slice()
        && flag == "--one"
    {
        one_query(Path::new(folder), query);
        return;
    }
    let Some(corpus) = std::env::var_os("PACKHORSE_CORPUS").map(PathBuf::from) else {
        println!("set PACKHORSE_CORPUS to a folder of Markdown lessons, language first: en/…, ar/…");
        return;
    };
    let passages = corpus::read(&corpus);
    let bytes = corpus::text_bytes(&passages);
    let folder = std::env::temp_dir().join(format!("packhorse-bench-{}", std::process::id()));
    println!("{} passages, {:.1} MB of text", passages.len(), mega(bytes));

    let count = passages.len();
    let index = Index::open(&folder).expect("the index opens");
    let (began, used) = (Instant::now(), cpu());
    index.replace("corpus", "1", passages.into_iter(), &mut |_| true).expect("the corpus is indexed");
    let (took, used) = (began.elapsed(), cpu() - used);
    println!(
        "indexing  {:.0} passages/s, {:.1} s, {:.2} MB of text per CPU second ({used:.1} CPU s)",
        count as f64 / took.as_secs_f64(),
        took.as_secs_f64(),
        mega(bytes) / used
    );
    println!("figure: search.passages {count} passages");
    println!("figure: search.indexing {:.2} MB/CPU-s", mega(bytes) / used);
    size(&folder, bytes);
    if std::env::var_os("PACKHORSE_SPACE").is_some() {
        space(&folder);
    }

    // For a profiler: nothing but queries, until it is stopped.
    if arguments.iter().any(|argument| argument == "--loop") {
        let sets = query_sets();
        loop {
            latency(&index, &sets);
        }
    }
    let sets = query_sets();
    relevance(&index, &sets);
    latency(&index, &sets);
    hostile(&index);
    drop(index);
    cold(&folder);
    let _ = std::fs::remove_dir_all(&folder);
}

fn mega(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}

/// CPU seconds of this process, user and system (Linux; elsewhere 0).
fn cpu() -> f64 {
    let Ok(stat) = std::fs::read_to_string("/proc/self/stat") else {
        return 0.0;
    };
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks: f64 =
        after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    ticks / 100.0
}

fn size(folder: &Path, bytes: usize) {
    let mut total = 0;
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let length = entry.metadata().map(|meta| meta.len()).unwrap_or_default() as usize;
        total += length;
        let name = entry.file_name().to_string_lossy().into_owned();
        if length > 10_000 {
            files.push(format!("{} {:.2}", name.rsplit('.').next().unwrap_or_default(), mega(length)));
        }
    }
    files.sort();
    println!(
        "size      {:.2} MB, {:.1} % of the text ({})",
        mega(total),
        100.0 * total as f64 / bytes as f64,
        files.join(", ")
    );
    println!("figure: search.size {:.1} %", 100.0 * total as f64 / bytes as f64);
}

/// Where the bytes are, field by field.
fn space(folder: &Path) {
    let index = tantivy::Index::open_in_dir(folder).expect("the index opens");
    let reader = index.reader().expect("the index is read");
    let usage = reader.searcher().space_usage().expect("the files are measured");
    for segment in usage.segments() {
        for (name, fields) in [
            ("term", segment.termdict()),
            ("idx", segment.postings()),
            ("pos", segment.positions()),
            ("norm", segment.fieldnorms()),
        ] {
            let fields: Vec<String> = fields
                .fields()
                .map(|usage| {
                    let field = usage.field_name().to_owned();
                    format!("{field} {:.2}", usage.total().get_bytes() as f64 / 1e6)
                })
                .collect();
            println!("  {name}: {}", fields.join(", "));
        }
    }
}

/// The known items of each language, from the tests' data.
fn query_sets() -> Vec<(String, Vec<Known>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/data/relevance");
    let mut sets = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension == "tsv")
            && let (Some(lang), Ok(list)) = (path.file_stem(), std::fs::read_to_string(&path))
        {
            sets.push((lang.to_string_lossy().into_owned(), known_items(&list)));
        }
    }
    sets.sort_by(|a, b| a.0.cmp(&b.0));
    sets
}

fn relevance(index: &Index, sets: &[(String, Vec<Known>)]) {
    for (name, filtered) in [("in the language alone", true), ("in all languages, its own preferred", false)]
    {
        let mut verdicts = Vec::new();
        for (lang, items) in sets {
            let base = Query {
                langs: if filtered { vec![lang.clone()] } else { Vec::new() },
                prefer: vec![lang.clone()],
                ..Query::default()
            };
            verdicts.push(judge(index, lang, items, &base).expect("the queries are answered"));
        }
        println!("\nknown items, {name}\n{}", table(&verdicts));
        let least = |of: fn(&Verdict) -> f64| verdicts.iter().map(of).fold(f64::INFINITY, f64::min);
        // Elsewhere than in the lessons that they were written for, nobody expects them.
        if filtered && least(Verdict::recall) > 0.0 {
            println!("figure: search.recall {:.3} ×", least(Verdict::recall));
            println!("figure: search.first {:.3} ×", least(Verdict::hit_at_1));
        }
        if std::env::var_os("PACKHORSE_MISSED").is_some() {
            for verdict in &verdicts {
                for (query, found) in &verdict.missed {
                    println!("missed {}  {query}  → {}", verdict.lang, found.join("  "));
                }
                for (query, first) in &verdict.second {
                    println!("second {}  {query}  → {first}", verdict.lang);
                }
            }
        }
        if std::env::args().any(|argument| argument == "--guard") {
            guard(&verdicts);
        }
    }
}

/// Fails where a language is below the goal, or its first hits are fewer than they once were.
fn guard(verdicts: &[Verdict]) {
    let mut fell = false;
    for verdict in verdicts {
        let once = FIRST_HITS.iter().find(|(lang, _)| *lang == verdict.lang);
        let low = once.is_some_and(|(_, share)| verdict.hit_at_1() + ONE_QUERY < *share);
        if low || verdict.recall() < 0.95 || !verdict.empty.is_empty() {
            eprintln!(
                "{}: recall@10 {:.3}, hit@1 {:.3}, {} queries without a hit",
                verdict.lang,
                verdict.recall(),
                verdict.hit_at_1(),
                verdict.empty.len()
            );
            fell = true;
        }
    }
    if fell {
        std::process::exit(1);
    }
}

fn latency(index: &Index, sets: &[(String, Vec<Known>)]) {
    println!("latency, warm, 10 hits with snippets, ms     p50    p95    p99    max");
    let (mut all, mut quiet) = (Vec::new(), Vec::new());
    for (lang, items) in sets {
        for (name, filtered, typing, limit) in [
            ("filtered", true, false, 10),
            ("open", false, false, 10),
            ("typing", false, true, 10),
            ("without hits", false, false, 0),
        ] {
            let mut times = Vec::new();
            let mut best = vec![Duration::MAX; items.len()];
            for _ in 0..ROUNDS {
                for (item, best) in items.iter().zip(&mut best) {
                    let mut query = Query {
                        text: item.query.clone(),
                        limit,
                        prefer: vec![lang.clone()],
                        as_you_type: typing,
                        ..Query::default()
                    };
                    if filtered {
                        query.langs = vec![lang.clone()];
                    }
                    if typing {
                        query.text.pop();
                    }
                    let began = Instant::now();
                    let found = index.search(&query).expect("the query is answered");
                    let took = began.elapsed();
                    times.push(took);
                    *best = took.min(*best);
                    std::hint::black_box(found);
                }
            }
            if limit > 0 {
                all.extend_from_slice(&times);
                quiet.extend_from_slice(&best);
            }
            line(&format!("{lang} {name}"), &mut times);
        }
    }
    line("all with hits", &mut all);
    if !all.is_empty() {
        // Sorted by now.
        let at = |percent: usize| all[(all.len() * percent / 100).min(all.len() - 1)].as_secs_f64() * 1e3;
        println!("figure: search.p50 {:.2} ms", at(50));
        println!("figure: search.p95 {:.2} ms", at(95));
    }
    line("all with hits, best of the rounds", &mut quiet);
}

/// What nobody means well by: the worst of a few.
fn hostile(index: &Index) {
    let words: Vec<String> = (0..40).map(|n| format!("zqxwv{n}kjhg")).collect();
    let mut times = Vec::new();
    for text in [
        "the of to in and for is a on with this that it as by from".to_owned(),
        words.join(" "),
        "a b c d e f g h i j k l m n o p q r s t u v w x y z".to_owned(),
        "ความ".repeat(100),
        "的".repeat(400),
        "\"the data the data the data\" \"data the\"".to_owned(),
        "x".repeat(10_000),
        "e".to_owned(),
    ] {
        let query = Query { text, limit: 200, as_you_type: true, ..Query::default() };
        let began = Instant::now();
        std::hint::black_box(index.search(&query).expect("the query is answered"));
        times.push(began.elapsed());
    }
    line("hostile, 200 hits", &mut times);
}

fn line(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |share: f64| {
        let place = ((times.len() as f64 * share) as usize).min(times.len().saturating_sub(1));
        times.get(place).map_or(0.0, |time| time.as_secs_f64() * 1e3)
    };
    println!("{name:<42} {:>6.2} {:>6.2} {:>6.2} {:>6.2}", at(0.5), at(0.95), at(0.99), at(1.0));
}

/// In a new process: opens the index and asks once.
fn one_query(folder: &Path, query: &str) {
    let began = Instant::now();
    let index = Index::open(folder).expect("the index opens");
    let opened = began.elapsed();
    let found = index
        .search(&Query { text: query.to_owned(), limit: 10, ..Query::default() })
        .expect("the query is answered");
    println!("{} {} {}", opened.as_micros(), began.elapsed().as_micros(), found.total);
}

fn cold(folder: &Path) {
    println!("\ncold: a new process opens the index and asks once, ms (median, worst)");
    let mut slowest = 0.0_f64;
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    for query in ["soil moisture", "土壤湿度", "รดน้ำต้นไม้", "رطوبة التربة"]
    {
        let (mut inside, mut whole) = (Vec::new(), Vec::new());
        for _ in 0..STARTS {
            let began = Instant::now();
            let output = Command::new(&program)
                .arg("--one")
                .arg(folder)
                .arg(query)
                .output()
                .expect("the program starts again");
            whole.push(began.elapsed().as_secs_f64() * 1e3);
            let answer = String::from_utf8_lossy(&output.stdout).into_owned();
            let micros: f64 =
                answer.split(' ').nth(1).and_then(|field| field.parse().ok()).unwrap_or(f64::NAN);
            inside.push(micros / 1e3);
        }
        inside.sort_by(f64::total_cmp);
        whole.sort_by(f64::total_cmp);
        println!(
            "{query:<16}  open + query {:.1}, {:.1}   whole process {:.1}, {:.1}",
            inside[STARTS / 2],
            inside[STARTS - 1],
            whole[STARTS / 2],
            whole[STARTS - 1]
        );
        slowest = slowest.max(whole[STARTS / 2]);
    }
    println!("figure: search.process {slowest:.1} ms");
}
