//! What can be found out about the entries of a request before the database is asked.

use std::io;

use reconcile::wire::{Ask, Reason, Run};
use statement::{Chain, Entry, Form, MAX_BODY, MAX_TOPIC, Statement, Uuid, profile};

use super::body;

/// The highest number an entry can have: both engines keep numbers of 63 bits, and something has to come after.
const MAX_NUMBER: u64 = i64::MAX as u64 - 1;

/// What is handed in with a statement: a file's SHA-256 and its size.
pub(super) struct Attached {
    pub(super) hash: [u8; 32],
    pub(super) size: u64,
}

/// An entry that was looked at.
pub(super) struct Prepared<'r> {
    pub(super) entry: &'r Entry,
    /// The chain at it, if the run's `before` is true.
    pub(super) chain: Chain,
    /// The body as it is kept.
    pub(super) body: Vec<u8>,
    /// The statement, if it is one that counts.
    pub(super) statement: Option<Statement>,
    /// Why it does not count.
    pub(super) aside: Option<Reason>,
}

/// A run that was looked at.
pub(super) struct PreparedRun<'r> {
    pub(super) run: &'r Run,
    pub(super) entries: Vec<Prepared<'r>>,
}

impl PreparedRun<'_> {
    /// Number of the first entry.
    pub(super) fn first(&self) -> u64 {
        self.run.entries.first().map_or(1, |entry| entry.stamp.sequence)
    }
}

/// Looks at the runs of what is asked for one learner. A run that breaks the rules of the protocol itself is `None`.
pub(super) fn prepare<'r>(ask: &'r Ask) -> io::Result<Vec<Option<PreparedRun<'r>>>> {
    ask.runs
        .iter()
        .map(|run| if fits(run) { prepare_run(ask.learner, run).map(Some) } else { Ok(None) })
        .collect()
}

/// Whether a run keeps the rules: some entries, all of this stream, their numbers without a gap, within the bounds.
fn fits(run: &Run) -> bool {
    let Some(first) = run.entries.first().map(|entry| entry.stamp.sequence) else { return false };
    let begins = first >= 1
        && (first > 1 || run.before == Chain::START)
        && first.checked_add(run.entries.len() as u64).is_some_and(|end| end <= MAX_NUMBER);
    begins
        && run.entries.iter().zip(first..).all(|(entry, number)| {
            entry.stamp.stream == run.stream
                && entry.stamp.sequence == number
                && entry.topic.len() <= MAX_TOPIC
                && !entry.topic.contains('\0')
                && entry.body.len() <= MAX_BODY
        })
}

fn prepare_run(learner: Uuid, run: &Run) -> io::Result<PreparedRun<'_>> {
    let bodies = body::fold(run.entries.iter().map(|entry| &entry.body[..]))?;
    let mut chain = run.before;
    let entries = run
        .entries
        .iter()
        .zip(bodies)
        .map(|(entry, body)| {
            chain = chain.then(entry);
            let (statement, aside) = match look(learner, entry) {
                Ok(statement) => (statement, None),
                Err(reason) => (None, Some(reason)),
            };
            Prepared { entry, chain, body, statement, aside }
        })
        .collect();
    Ok(PreparedRun { run, entries })
}

/// Whether an entry counts, and as what statement.
fn look(learner: Uuid, entry: &Entry) -> Result<Option<Statement>, Reason> {
    if entry.form != Form::Statement {
        return Ok(None);
    }
    let statement = Statement::parse(&entry.body).map_err(|_| Reason::NotAStatement)?;
    // Within a log a statement has no id and no times of its own: whoever writes some in could pass for another.
    let bare = statement.id.is_none() && statement.stored.is_none() && statement.authority.is_none();
    if !bare {
        return Err(Reason::NotAStatement);
    }
    if profile::learner_id(&statement.actor) != Some(learner) {
        return Err(Reason::AnotherActor);
    }
    Ok(Some(statement))
}

/// Returns the files of ours that come with a statement.
pub(super) fn attached(statement: &Statement) -> impl Iterator<Item = Attached> + '_ {
    statement.attachments.iter().flatten().filter_map(|attachment| {
        let hash = attachment.sha2.sha256()?;
        attachment.file_url.is_none().then_some(Attached { hash, size: attachment.length })
    })
}
