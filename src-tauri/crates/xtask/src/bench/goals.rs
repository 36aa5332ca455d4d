//! What is measured, what it should be, and what others need for the like: the only place where goals stand.

/// How a figure is judged.
#[derive(Clone, Copy)]
pub(super) enum Goal {
    /// No goal was set: the figure is said.
    Said,
    AtMost(f64),
    AtLeast(f64),
}

use Goal::{AtLeast, AtMost, Said};

/// A row of the table.
pub(super) struct Row {
    /// As the bench calls it.
    pub(super) figure: &'static str,
    pub(super) what: &'static str,
    pub(super) goal: Goal,
    /// What others need. Their corpora and tasks are their own: an order of magnitude, not a race.
    pub(super) peer: &'static str,
}

const fn row(figure: &'static str, what: &'static str, goal: Goal, peer: &'static str) -> Row {
    Row { figure, what, goal, peer }
}

/// All rows, in the order of the table.
pub(super) const ROWS: &[Row] = &[
    row(
        "pack.size-ratio",
        "pack ÷ `tar \\| zstd -19 --long=27` of the same files",
        AtMost(1.15),
        "7z 1.15, borg 1.42, casync 1.52, zip 2.56, ZIM 2.4",
    ),
    row("pack.random-access", "one small file out of a pack", AtMost(3.0), ""),
    row("pack.build", "building it", Said, "zstd -19 alone: 52–80 for 279 MB"),
    row(
        "pack.delta-ratio",
        "update after editing 2 %: delta ÷ `zstd --patch-from` of each changed file, and new files (worst of three)",
        AtMost(1.25),
        "borg 13, zsync on tar 32",
    ),
    row(
        "pack.ranges-ratio",
        "… by ranges from a plain server ÷ changed and new files compressed (worst of three)",
        AtMost(1.25),
        "casync 11–22, zsync 32",
    ),
    row("pack.media-build-memory", "building a pack of 1 GB of film: most memory", Said, ""),
    row("install.ratio", "install of film: time ÷ a bare loop of SQLite inserts", AtMost(1.25), ""),
    row("install.rate", "… rate", AtLeast(400.0), "Kolibri's import 130–200"),
    row("install.memory", "… most memory, 1.1 GB", AtMost(120.0), ""),
    row("search.passages", "search: passages in the index", AtLeast(20_000.0), ""),
    row(
        "search.p50",
        "… with filters and snippets, half of all queries within",
        AtMost(1.0),
        "retrieval alone: Xapian 0.11, FTS5 0.12",
    ),
    row("search.p95", "… 95 % within", AtMost(5.0), "Xapian 0.48, FTS5 1.18"),
    row(
        "search.recall",
        "… known items among the first ten, worst language",
        AtLeast(0.95),
        "Xapian 0.82, FTS5 0.80 (all languages together)",
    ),
    row("search.first", "… known items first, worst language", Said, ""),
    row("search.size", "… index ÷ text", AtMost(60.0), "Xapian 20, FTS5 42"),
    row("search.indexing", "… indexing", Said, ""),
    row("search.process", "a search as a new process", AtMost(30.0), "kiwix-search 18, sqlite3 5.3"),
    row("statement.read", "statements parsed", Said, ""),
    row("statement.write", "statements written as JSON", Said, ""),
    row("course.fold", "deeds folded into progress", Said, ""),
    row(
        "record.append-plain",
        "one answer, durable ÷ a bare SQLite commit on the same disk: answers a second",
        AtLeast(0.7),
        "",
    ),
    row("record.append-encrypted", "… in an encrypted record", AtLeast(0.7), ""),
    row("record.open-plain", "a record of 1,000,000 statements opened", AtMost(100.0), ""),
    row("record.open-encrypted", "… encrypted", AtMost(100.0), ""),
    row("record.open-killed-plain", "… after the program was killed", AtMost(100.0), ""),
    row(
        "record.bytes-plain",
        "… bytes a statement on disk, with index and what follows from it",
        AtMost(350.0),
        "",
    ),
    row("client.bytes", "… with deeds of the kinds a starter course makes", AtMost(350.0), ""),
    row("record.rebuild-plain", "… made anew from the log, statements", Said, ""),
    row("record.rebuild-encrypted", "… encrypted", Said, ""),
    row("client.enter", "a learner with 1,000,000 statements sits down", AtMost(100.0), ""),
    row("client.today", "… Today, the first time", AtMost(50.0), ""),
    row("client.open-1-1", "the engine opened, with one learner and one pack", Said, ""),
    row("client.open-50-100", "… with 50 learners and 100 packs", Said, "Kolibri to HTTP 200: 2,500"),
    row(
        "wire.1000-answers",
        "1,000 answers as a message",
        Said,
        "columns without names 4.1 B each, xAPI under zstd 32 B each",
    ),
    row(
        "line.1000-answers",
        "1,000 answers up over HTTP, every byte of requests and replies",
        AtMost(10_000.0),
        "Kolibri 142 kB, Anki 17 kB",
    ),
    row(
        "line.nothing",
        "an exchange with nothing to say, every byte",
        AtMost(600.0),
        "Kolibri 45 kB, Anki 3.5 kB",
    ),
    row(
        "line.again-20",
        "1,000 answers and a certificate at 20 kbit/s, 600 ms, a drop every 20 s: bytes sent again",
        AtMost(10.0),
        "",
    ),
    row("line.again-3", "… a drop every 3 s", Said, ""),
    row("line.time-20", "… time, a drop every 20 s", Said, ""),
    row("exchange.cpu", "platform, SQLite: CPU a statement, 50 a message, without HTTP", AtMost(100.0), ""),
    row("exchange.sqlite-50", "… statements through the exchange over HTTP, 50 a message", Said, ""),
    row(
        "exchange.postgresql-50",
        "platform, PostgreSQL: statements through the exchange over HTTP, 50 a message",
        Said,
        "",
    ),
    row("exchange.postgres-ratio-50", "… ÷ bare batched inserts of the same rows", AtLeast(0.5), ""),
    row("exchange.postgresql-500", "… 500 a message", Said, ""),
    row("exchange.postgres-ratio-500", "… ÷ bare batched inserts of the same rows", AtLeast(0.5), ""),
    row("lrs.sqlite", "statements through the record store, SQLite, 50 a batch", Said, ""),
    row("lrs.postgresql", "… PostgreSQL", Said, ""),
    row("crowd.sqlite", "2,000 laptops at once, 50 statements each, SQLite: all answered after", Said, ""),
    row("crowd.sqlite-memory", "… most memory", Said, ""),
    row("crowd.postgresql", "… PostgreSQL: all answered after", Said, ""),
    row("crowd.postgresql-memory", "… most memory", Said, ""),
    row("verify.root", "a certificate verified, trust warm, by its root", AtMost(1.0), ""),
    row("verify.centre", "… by a centre", AtMost(1.0), ""),
    row("verify.trainer", "… by a trainer", AtMost(1.0), ""),
    row("verify.slip-trainer", "the short form of a code, by a trainer", AtMost(1.0), ""),
    row("slip.trainer", "the longest code (997 fit version 25, level M)", AtMost(997.0), ""),
    row("verify.folder", "certificates of a folder verified", Said, ""),
    row("issue.sqlite-8", "certificates decided, signed and kept, SQLite, eight at a time", Said, ""),
    row("issue.postgresql-8", "… PostgreSQL", Said, ""),
    row("press.pdf-en", "a certificate as PDF, English", AtMost(200.0), ""),
    row("press.pdf-ar", "… Arabic", AtMost(200.0), ""),
    row("press.pdf-zh", "… Chinese", AtMost(500.0), ""),
    row("press.time-zh", "… Chinese, made in", Said, ""),
    row("window.bare-start", "a bare window of the same kind: its page is there after", Said, ""),
    row("window.today-start", "the program with 20 packs, to Today", Said, "Kolibri to HTTP 200: 2,500"),
    row("window.today-start-more", "… more than the bare window", AtMost(300.0), ""),
    row(
        "window.welcome-start-more",
        "… to Welcome, of somebody new: more than the bare window",
        AtMost(300.0),
        "",
    ),
    row("window.bare-memory", "the bare window: PSS of all processes", Said, ""),
    row(
        "window.today-memory",
        "the program with 20 packs, Today",
        Said,
        "Kolibri's server alone, RSS: 107 MiB",
    ),
    row("window.today-memory-more", "… more than the bare window", AtMost(60.0), ""),
    row("window.lesson-memory-more", "… with a lesson open", Said, ""),
    row("window.bare-idle", "the bare window, nobody there: CPU", Said, ""),
    row("window.today-idle", "the program, nobody there: CPU", Said, ""),
    row("window.today-idle-more", "… more than the bare window", AtMost(0.1), ""),
    row("window.bare-wakes", "the bare window, nobody there: wake-ups", Said, ""),
    row("window.today-wakes", "the program, nobody there: wake-ups", Said, ""),
];
