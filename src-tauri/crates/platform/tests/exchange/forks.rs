//! Streams with two writers: both branches are kept, under names that all come to by themselves.

use reconcile::wire::{Reason, Refused, Run};
use statement::{StreamId, fork_of, statement_id};

use crate::laptop::Laptop;
use crate::world::{Platform, both, entry, statement};

/// Two copies of one laptop, that have written different things after the third entry.
fn copies(platform: &Platform) -> (Laptop, Laptop) {
    let mut one = Laptop::new(platform, 1);
    (0..3).for_each(|number| one.write(&format!("shared{number}")));
    let mut two = one.cloned(2);
    (0..4).for_each(|number| one.write(&format!("one{number}")));
    (0..2).for_each(|number| two.write(&format!("two{number}")));
    (one, two)
}

#[test]
fn both_branches_are_kept_whichever_comes_first() {
    both(|platform| {
        for order in [[0, 1], [1, 0]] {
            platform.execute("delete from learner_device");
            for table in ["statement", "entry", "stream", "enrolment", "learner"] {
                platform.execute(&format!("delete from {table}"));
            }
            let (one, two) = copies(platform);
            let mut union = one.log.clone();
            union.union(&two.log);
            let mut laptops = [one, two];
            for at in order {
                laptops[at].reconcile(platform);
            }
            laptops[order[0]].reconcile(platform);
            assert_eq!(laptops[0].log.held(), union.held());
            assert_eq!(laptops[1].log.held(), union.held());
            assert_eq!(platform.held(laptops[0].learner), union.held());
            assert_eq!(platform.count("select count(*) from entry"), 9);
            let origin = "select count(*) from stream where id <> origin";
            assert_eq!(platform.count(origin), 1, "both stand side by side: the evidence");
            // Statements are found by the ids of their new names.
            for branch in union.branches() {
                for entry in &branch.entries {
                    let id = statement_id(branch.id, entry.stamp.sequence);
                    let sql = "select count(*) from statement where id = ?1";
                    let row = platform.db.read(|tx| tx.one(sql, &[id.into()])).unwrap().unwrap();
                    assert_eq!(row.int(0).unwrap(), 1);
                }
            }
            assert_eq!(platform.count("select count(*) from statement"), 9);
        }
    });
}

#[test]
fn what_goes_on_under_the_old_name_of_a_renamed_branch_finds_it() {
    both(|platform| {
        let (mut one, mut two) = copies(platform);
        one.exchange(platform);
        two.exchange(platform);
        // The first has not heard of the fork, and writes on where it was.
        one.write("one on");
        let answer = one.exchange(platform);
        assert!(answer.again.is_empty());
        one.reconcile(platform);
        two.reconcile(platform);
        assert_eq!(one.log.held(), two.log.held());
        assert_eq!(platform.held(one.learner), one.log.held());
    });
}

#[test]
fn forks_of_forks_and_three_copies_come_to_the_same() {
    both(|platform| {
        let (one, two) = copies(platform);
        let mut three = one.cloned(3);
        let mut four = two.cloned(4);
        three.write("three");
        four.write("four");
        let mut laptops = vec![three, one, four, two];
        let late = laptops[1].cloned(5);
        laptops[1].write("one after three");
        laptops.push(late);
        laptops[4].write("five");
        let mut union = laptops[0].log.clone();
        laptops.iter().for_each(|laptop| union.union(&laptop.log));
        for _ in 0..2 {
            for laptop in &mut laptops {
                laptop.reconcile(platform);
            }
        }
        assert!(union.branches().len() >= 4);
        assert_eq!(platform.held(laptops[0].learner), union.held());
        for laptop in &laptops {
            assert_eq!(laptop.log.held(), union.held());
        }
    });
}

#[test]
fn a_branch_that_comes_under_its_forks_name_takes_what_is_held_of_it_along() {
    both(|platform| {
        let (mut one, mut two) = copies(platform);
        // The one whose branch loses was here first; the other then meets it over a stick, and brings both.
        let loses = |laptop: &Laptop, other: &Laptop| {
            let mut union = laptop.log.clone();
            union.union(&other.log);
            let pen = union.branches().into_iter().find(|branch| branch.id == laptop.pen).unwrap();
            pen.entries.last().unwrap().body != laptop.log.branches()[0].entries.last().unwrap().body
        };
        if !loses(&one, &two) {
            std::mem::swap(&mut one, &mut two);
        }
        one.reconcile(platform);
        two.log.union(&one.log.clone());
        two.reconcile(platform);
        assert_eq!(platform.held(two.learner), two.log.held());
        one.reconcile(platform);
        assert_eq!(one.log.held(), two.log.held());
    });
}

#[test]
fn a_fork_at_the_first_entry_is_one_like_others() {
    both(|platform| {
        let mut one = Laptop::new(platform, 1);
        let mut two = one.cloned(2);
        one.write("one");
        two.write("two");
        two.write("two on");
        one.reconcile(platform);
        two.reconcile(platform);
        one.reconcile(platform);
        assert_eq!(one.log.held(), two.log.held());
        assert_eq!(platform.held(one.learner), one.log.held());
        assert_eq!(one.log.branches().len(), 2);
    });
}

#[test]
fn whoever_lost_the_answer_that_told_of_the_fork_is_told_again() {
    both(|platform| {
        let (mut one, mut two) = copies(platform);
        one.exchange(platform);
        let lost = two.send(platform).1.1;
        assert_eq!(lost.forked.len(), 1);
        one.write("one on");
        one.send(platform);
        two.write("two on");
        two.reconcile(platform);
        one.reconcile(platform);
        two.reconcile(platform);
        assert_eq!(one.log.held(), two.log.held());
        assert_eq!(platform.held(one.learner), one.log.held());
    });
}

#[test]
fn an_entry_that_cannot_begin_the_fork_it_names_is_refused() {
    both(|platform| {
        let (mut one, mut two) = copies(platform);
        one.reconcile(platform);
        two.reconcile(platform);
        let fork = two.log.branches().into_iter().find(|branch| branch.id != branch.origin).unwrap();
        let body = statement(two.learner, "forged");
        let entries = vec![entry(fork.id, fork.first, 7, body)];
        let forged = Run { stream: fork.id, origin: fork.origin, before: fork.before, entries };
        let mut ask = two.ask(platform);
        ask.runs = vec![forged];
        let answer = platform.exchange(&two.device, &two.request(ask)).learners.remove(0);
        let refused = Refused { stream: fork.id, sequence: fork.first, reason: Reason::Forged };
        assert_eq!((answer.refused, answer.taken), (vec![refused], vec![]));
        assert_eq!(platform.held(two.learner), two.log.held());
    });
}

#[test]
fn a_name_made_up_for_a_fork_is_not_believed_and_its_entries_are_kept() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        (0..3).for_each(|number| laptop.write(&format!("q{number}")));
        laptop.reconcile(platform);
        let branch = laptop.log.branches().remove(0);
        let body = statement(laptop.learner, "other");
        let entries = vec![entry(StreamId([99; 16]), 3, 7, body)];
        let made_up =
            Run { stream: StreamId([99; 16]), origin: branch.id, before: branch.chain_at(2), entries };
        let digest = made_up.entries[0].digest();
        let mut ask = laptop.ask(platform);
        ask.runs = vec![made_up];
        let answer = platform.exchange(&laptop.device, &laptop.request(ask)).learners.remove(0);
        assert_eq!(answer.forked.len(), 1);
        let held = platform.held(laptop.learner);
        assert_eq!(held.len(), 2);
        let rightly = held.iter().any(|held| held.stream == fork_of(branch.id, 3, &digest));
        assert!(rightly || digest < branch.entries[2].digest());
    });
}

#[test]
fn a_fork_of_a_stream_nobody_knows_is_asked_for_with_it() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.write("a");
        let mut ask = laptop.ask(platform);
        let (unknown, fork) = (StreamId([1; 16]), StreamId([2; 16]));
        let entries = vec![entry(fork, 5, 7, b"{}".to_vec())];
        ask.runs = vec![Run { stream: fork, origin: unknown, before: statement::Chain([3; 16]), entries }];
        let answer = platform.exchange(&laptop.device, &laptop.request(ask)).learners.remove(0);
        assert_eq!(answer.again, [(unknown, 1), (fork, 1)]);
    });
}
