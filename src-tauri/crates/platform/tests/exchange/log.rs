//! A small model of what somebody holds: the entries of each stream as a tree, and the names of its branches.

use std::collections::BTreeMap;

use reconcile::wire::Run;
use statement::{Chain, Entry, Held, StreamId, fork_of, holding_digest};

/// An entry and what follows it.
#[derive(Clone, Debug, Default)]
struct Node {
    chain: Chain,
    children: Vec<(Entry, Node)>,
    /// It is known to have lost the stream's name to something that may not be here.
    lost: bool,
}

/// All that somebody holds.
#[derive(Clone, Debug, Default)]
pub(crate) struct Log {
    trees: BTreeMap<StreamId, Node>,
}

/// A stream as it is named.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Branch {
    pub(crate) id: StreamId,
    pub(crate) origin: StreamId,
    pub(crate) first: u64,
    pub(crate) before: Chain,
    pub(crate) entries: Vec<Entry>,
}

impl Branch {
    pub(crate) fn last(&self) -> u64 {
        self.first + self.entries.len() as u64 - 1
    }

    pub(crate) fn chain_at(&self, number: u64) -> Chain {
        self.entries.iter().take((number + 1 - self.first) as usize).fold(self.before, Chain::then)
    }

    /// What follows entry `after`.
    pub(crate) fn run(&self, after: u64, most: usize) -> Option<Run> {
        let after = after.max(self.first - 1);
        let entries: Vec<Entry> =
            self.entries.iter().skip((after + 1 - self.first) as usize).take(most).cloned().collect();
        (!entries.is_empty()).then(|| Run {
            stream: self.id,
            origin: self.origin,
            before: self.chain_at(after),
            entries,
        })
    }

    pub(crate) fn held(&self) -> Held {
        let (stream, origin, first) = (self.id, self.origin, self.first);
        Held { stream, origin, first, last: self.last(), chain: self.chain_at(self.last()) }
    }
}

impl Log {
    /// Takes a run; `false` where nothing is held that it could follow.
    pub(crate) fn take(&mut self, run: &Run) -> bool {
        let first = run.entries[0].stamp.sequence;
        if first == 1 {
            self.trees.entry(run.origin).or_default();
        }
        let Some(root) = self.trees.get_mut(&run.origin) else { return false };
        let Some(mut at) = root.find(first - 1, run.before) else { return false };
        for entry in &run.entries {
            let chain = at.chain.then(entry);
            let found = at.children.iter().position(|(_, node)| node.chain == chain);
            let child = found.unwrap_or_else(|| {
                at.children.push((entry.clone(), Node { chain, ..Node::default() }));
                at.children.len() - 1
            });
            at = &mut at.children[child].1;
            let names = fork_of(run.origin, first, &entry.digest()) == run.stream;
            at.lost |= run.stream != run.origin && entry.stamp.sequence == first && names;
        }
        true
    }

    pub(crate) fn branches(&self) -> Vec<Branch> {
        let mut done = Vec::new();
        for (origin, root) in &self.trees {
            let mut open = vec![(*origin, 1, root, Vec::new(), root.chain)];
            while let Some((id, first, mut at, mut entries, before)) = open.pop() {
                loop {
                    let number = first + entries.len() as u64;
                    let mut children: Vec<&(Entry, Node)> = at.children.iter().collect();
                    children.sort_by_key(|(entry, node)| (node.lost, entry.digest()));
                    let on = children.first().filter(|(_, node)| !node.lost).copied();
                    for (entry, node) in children.into_iter().skip(usize::from(on.is_some())) {
                        let id = fork_of(*origin, number, &entry.digest());
                        open.push((id, number, node, vec![renamed(entry, id)], at.chain));
                    }
                    let Some((entry, node)) = on else { break };
                    entries.push(renamed(entry, id));
                    at = node;
                }
                if !entries.is_empty() {
                    done.push(Branch { id, origin: *origin, first, before, entries });
                }
            }
        }
        done.sort_by_key(|branch| (branch.first, branch.id != branch.origin, branch.id));
        done
    }

    pub(crate) fn held(&self) -> Vec<Held> {
        self.branches().iter().map(Branch::held).collect()
    }

    pub(crate) fn digest(&self) -> [u8; 16] {
        holding_digest(&self.held())
    }

    pub(crate) fn is_forked(&self, id: StreamId) -> bool {
        let branches = self.branches();
        let origin = branches.iter().find(|branch| branch.id == id).map(|branch| branch.origin);
        branches.iter().filter(|branch| Some(branch.origin) == origin).count() > 1
    }

    /// All that both hold.
    pub(crate) fn union(&mut self, other: &Log) {
        for branch in other.branches() {
            let run = branch.run(0, usize::MAX).unwrap();
            assert!(self.take(&run), "a log's own branches follow each other");
        }
    }
}

fn renamed(entry: &Entry, id: StreamId) -> Entry {
    let mut entry = entry.clone();
    entry.stamp.stream = id;
    entry
}

impl Node {
    fn find(&mut self, depth: u64, chain: Chain) -> Option<&mut Node> {
        if depth == 0 {
            return (self.chain == chain).then_some(self);
        }
        self.children.iter_mut().find_map(|(_, node)| node.find(depth - 1, chain))
    }
}
