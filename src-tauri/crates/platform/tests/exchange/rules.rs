//! What is taken, what is told, and how it goes on after losses.

use reconcile::wire::{Holding, Outcome, Reason, Refused, Run};
use statement::{Chain, Clock, Form};

use crate::laptop::{Laptop, stream};
use crate::world::{both, entry, statement};

#[test]
fn what_is_brought_is_durable_and_comes_a_second_time_to_nothing() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        (0..30).for_each(|number| laptop.write(&format!("q{number}")));
        let (ask, first) = laptop.send(platform);
        let (_, second) = laptop.send(platform);
        assert_eq!(first.1.taken, [(laptop.pen, 30)]);
        assert_eq!(first.1.digest, laptop.log.digest());
        assert!(first.1.runs.is_empty() && !first.1.more);
        assert_eq!((second.1.taken, second.1.digest), (first.1.taken.clone(), first.1.digest));
        assert_eq!(platform.count("select count(*) from entry"), 30);
        assert_eq!(platform.count("select count(*) from statement"), 30);
        laptop.accept(&ask, &first);
        let idle = laptop.exchange(platform);
        assert_eq!((idle.runs, idle.cursor, idle.digest), (Vec::new(), laptop.cursor, laptop.log.digest()));
    });
}

#[test]
fn two_laptops_of_one_learner_come_to_hold_the_same_by_small_replies() {
    both(|platform| {
        let mut one = Laptop::new(platform, 1);
        let mut two = one.another(platform, 2);
        (0..40).for_each(|number| one.write(&format!("one{number}")));
        (0..25).for_each(|number| two.write(&format!("two{number}")));
        (one.most, two.most, two.most_bytes) = (7, 10, 2_000);
        one.reconcile(platform);
        assert!(two.reconcile(platform) > 5, "a small reply holds only some of it");
        one.reconcile(platform);
        assert_eq!(one.log.held(), two.log.held());
        assert_eq!(one.log.branches().iter().map(|branch| branch.entries.len()).sum::<usize>(), 65);
    });
}

#[test]
fn an_answer_that_was_lost_or_comes_late_harms_nothing() {
    both(|platform| {
        let mut one = Laptop::new(platform, 1);
        let mut two = one.another(platform, 2);
        one.write("a");
        let (old_ask, old) = one.send(platform);
        one.write("b");
        two.write("c");
        two.reconcile(platform);
        one.reconcile(platform);
        let cursor = one.cursor;
        one.accept(&old_ask, &old);
        assert!(one.cursor >= cursor);
        assert_eq!(one.reconcile(platform), 1);
        two.reconcile(platform);
        assert_eq!(one.log.held(), two.log.held());
    });
}

#[test]
fn entries_that_do_not_fit_are_asked_for_again() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        (0..9).for_each(|number| laptop.write(&format!("q{number}")));
        let again = |laptop: &Laptop, run: Run| {
            let mut ask = laptop.ask(platform);
            ask.runs = vec![run];
            let answer = platform.exchange(&laptop.device, &laptop.request(ask)).learners.remove(0);
            (answer.again, answer.taken)
        };
        let branch = laptop.log.branches().remove(0);
        let id = branch.id;
        // Nothing is held yet, and it begins in the middle.
        assert_eq!(again(&laptop, branch.run(3, 99).unwrap()), (vec![(id, 1)], vec![]));
        assert_eq!(again(&laptop, branch.run(0, 4).unwrap()), (vec![], vec![(id, 4)]));
        // A gap.
        assert_eq!(again(&laptop, branch.run(6, 99).unwrap()), (vec![(id, 5)], vec![]));
        // What it says of the entries before is not true.
        let lying = Run { before: Chain([9; 16]), ..branch.run(4, 99).unwrap() };
        assert_eq!(again(&laptop, lying), (vec![(id, 1)], vec![]));
        // Part of it is known.
        assert_eq!(again(&laptop, branch.run(2, 99).unwrap()), (vec![], vec![(id, 9)]));
        assert_eq!(platform.held(laptop.learner), laptop.log.held());
    });
}

#[test]
fn what_does_not_count_is_kept_aside_and_blocks_nothing() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        let other = Laptop::new(platform, 9);
        laptop.write("good");
        laptop.write_body("bad", br#"{"actor":7}"#.to_vec());
        laptop.write_body("theirs", statement(other.learner, "x"));
        laptop.write_body("no json", b"\xff\x00".to_vec());
        laptop.write("good too");
        let answer = laptop.exchange(platform);
        let refused = |sequence, reason| Refused { stream: laptop.pen, sequence, reason };
        assert_eq!(
            answer.refused,
            [
                refused(2, Reason::NotAStatement),
                refused(3, Reason::AnotherActor),
                refused(4, Reason::NotAStatement)
            ]
        );
        assert_eq!((answer.taken, answer.digest), (vec![(laptop.pen, 5)], laptop.log.digest()));
        assert_eq!(platform.count("select count(*) from entry where aside is not null"), 3);
        assert_eq!(platform.count("select count(*) from statement"), 2);
        // They travel on like all others, so that everybody holds the same.
        let mut second = laptop.another(platform, 2);
        second.reconcile(platform);
        assert_eq!(second.log.held(), laptop.log.held());
    });
}

#[test]
fn notes_and_facts_are_kept_and_are_no_statements() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        let mut note = entry(laptop.pen, 1, 5, b"{\"note\":1}".to_vec());
        (note.form, note.stamp.clock, note.stamp.at_ms) = (Form::Note, Clock::from_raw(u64::MAX), -1);
        let run = Run { stream: laptop.pen, origin: laptop.pen, before: Chain::START, entries: vec![note] };
        assert!(laptop.log.take(&run));
        let answer = laptop.exchange(platform);
        assert_eq!((answer.refused, answer.digest), (vec![], laptop.log.digest()));
        assert_eq!(platform.count("select count(*) from statement"), 0);
        let mut second = laptop.another(platform, 2);
        second.reconcile(platform);
        assert_eq!(second.log.branches(), laptop.log.branches());
    });
}

#[test]
fn a_stream_of_another_learner_is_refused_whole() {
    both(|platform| {
        let mut victim = Laptop::new(platform, 1);
        victim.write("mine");
        victim.reconcile(platform);
        let mut thief = Laptop::new(platform, 2);
        thief.pen = victim.pen;
        thief.write("yours");
        thief.write("too");
        let answer = thief.exchange(platform);
        let refused = Refused { stream: victim.pen, sequence: 1, reason: Reason::AnothersStream };
        assert_eq!((answer.refused, answer.taken), (vec![refused], vec![]));
        assert!(platform.held(thief.learner).is_empty());
        assert_eq!(platform.held(victim.learner), victim.log.held());
    });
}

#[test]
fn a_run_that_breaks_the_protocol_is_refused_and_others_are_taken() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.write("good");
        let good = laptop.log.branches()[0].run(0, 9).unwrap();
        let run = |entries| Run { stream: stream(5), origin: stream(5), before: Chain::START, entries };
        let one = |sequence| entry(stream(5), sequence, 1, b"{}".to_vec());
        let bad = [
            run(vec![]),
            run(vec![one(0)]),
            run(vec![one(1), one(3)]),
            run(vec![one(u64::MAX - 1), one(u64::MAX)]),
            run(vec![entry(stream(6), 1, 1, vec![])]),
            Run { before: Chain([1; 16]), ..run(vec![one(1)]) },
        ];
        for bad in bad {
            let mut ask = laptop.ask(platform);
            ask.runs = vec![bad, good.clone()];
            let answer = platform.exchange(&laptop.device, &laptop.request(ask)).learners.remove(0);
            assert_eq!(answer.refused.len(), 1);
            assert_eq!(answer.refused[0].reason, Reason::TooMuch);
            assert_eq!(answer.taken, [(laptop.pen, 1)]);
        }
        assert_eq!(platform.held(laptop.learner), laptop.log.held());
    });
}

#[test]
fn more_than_the_protocol_allows_is_refused_at_once() {
    both(|platform| {
        let laptop = Laptop::new(platform, 1);
        let mut request = laptop.request(laptop.ask(platform));
        request.learners = vec![laptop.ask(platform); 2];
        assert_eq!(platform.exchange(&laptop.device, &request).refused, Some(Reason::TooMuch));
        request.learners = (0..65).map(|number| Laptop::new(platform, number).ask(platform)).collect();
        assert_eq!(platform.exchange(&laptop.device, &request).refused, Some(Reason::TooMuch));
        assert_eq!(platform.count("select count(*) from learner"), 0);
    });
}

#[test]
fn after_a_restore_laptops_bring_what_is_missing() {
    both(|platform| {
        let mut one = Laptop::new(platform, 1);
        let mut two = one.another(platform, 2);
        (0..5).for_each(|number| one.write(&format!("one{number}")));
        two.write("two");
        one.reconcile(platform);
        two.reconcile(platform);
        one.reconcile(platform);
        // The backup is from before entry 3 of the first and all of the second.
        platform.execute("delete from statement");
        platform.execute(
            "delete from entry where number > 2 or stream in (select number from stream where last = 1)",
        );
        platform.execute("delete from stream where last = 1");
        let kept = one.log.branches().into_iter().find(|branch| branch.id == one.pen).unwrap();
        let chain = kept.chain_at(2).0;
        platform
            .db
            .write(|tx| tx.execute("update stream set last = 2, chain = ?1, newest = 1", &[chain.into()]))
            .unwrap();
        platform.execute("update learner set newest = 40000");
        platform
            .db
            .write(|tx| tx.execute("update meta set value = ?1 where name = 'epoch'", &[[3_u8; 16].into()]))
            .unwrap();
        let answer = one.exchange(platform);
        assert!(answer.runs.is_empty(), "what both have is found out, not sent");
        assert_eq!(answer.held.map(|held| held.len()), Some(1));
        one.reconcile(platform);
        assert_eq!(platform.held(one.learner), one.log.held());
        two.reconcile(platform);
        assert_eq!(two.log.held(), one.log.held());
    });
}

#[test]
fn a_cursor_beyond_all_that_is_here_is_not_believed() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.write("a");
        laptop.reconcile(platform);
        let mut two = laptop.another(platform, 2);
        (two.epoch, two.cursor) = (laptop.epoch, laptop.cursor + 1_000_000);
        let answer = two.send(platform).1.1;
        assert_eq!(
            (answer.outcome, answer.runs.len(), answer.held.map(|held| held.len())),
            (Outcome::Done, 0, Some(1))
        );
    });
}

#[test]
fn what_the_asker_says_to_hold_is_not_sent() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        (0..10).for_each(|number| laptop.write(&format!("q{number}")));
        let (_, lost) = laptop.send(platform);
        assert!(lost.1.runs.is_empty());
        let mut ask = laptop.ask(platform);
        (ask.runs, ask.epoch) = (Vec::new(), lost.0);
        ask.holding = Holding::Since(vec![(laptop.pen, 7)]);
        let answer = platform.exchange(&laptop.device, &laptop.request(ask)).learners.remove(0);
        assert_eq!(answer.runs.len(), 1);
        assert_eq!(
            answer.runs[0].entries.iter().map(|entry| entry.stamp.sequence).collect::<Vec<_>>(),
            [8, 9, 10]
        );
    });
}

#[test]
fn several_learners_of_a_laptop_come_in_one_request() {
    both(|platform| {
        let mut laptops: Vec<Laptop> = (1..=5).map(|number| Laptop::new(platform, number)).collect();
        let device = laptops[0].device.clone();
        for laptop in &mut laptops {
            laptop.device = device.clone();
            laptop.write("a");
        }
        let mut request = laptops[0].request(laptops[0].ask(platform));
        request.learners = laptops.iter().rev().map(|laptop| laptop.ask(platform)).collect();
        // One of them cannot speak for whom it says; the others are not the worse for it.
        request.learners[2].grant = None;
        let reply = platform.exchange(&device, &request);
        for (number, (ask, answer)) in request.learners.iter().zip(&reply.learners).enumerate() {
            assert_eq!(ask.learner, answer.learner);
            let outcome = if number == 2 { Outcome::Refused(Reason::UnknownLearner) } else { Outcome::Done };
            assert_eq!(answer.outcome, outcome);
        }
        assert_eq!(platform.count("select count(*) from learner"), 4);
        assert_eq!(platform.count("select count(*) from device"), 1);
    });
}

#[test]
fn by_how_much_a_clock_is_off_is_written_down_with_what_came() {
    both(|platform| {
        let mut laptop = Laptop::new(platform, 1);
        laptop.write("a");
        let request = reconcile::wire::Request {
            now_ms: platform.now_ms.get() - 86_400_000,
            ..laptop.request(laptop.ask(platform))
        };
        platform.exchange(&laptop.device, &request);
        assert_eq!(platform.count("select offset_ms from device"), -86_400_000);
        assert_eq!(
            platform.count("select offset_ms from batch where number in (select min(number) from batch)"),
            -86_400_000
        );
    });
}
