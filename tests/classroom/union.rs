//! Any order of roads: by the line, by the classroom's hub, in its box, on sticks, with the platform killed and the hub
//! closed in between. Once everything has been carried, all hold the union.

use std::collections::BTreeMap;

use platform::hub::Hub;

use crate::laptop::{Laptop, clock, set_clock};
use crate::room::{Town, address, open};

/// Random numbers that are the same each time (xorshift*, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % count
    }
}

/// All that these laptops hold together.
fn union(laptops: &[Laptop]) -> BTreeMap<[u8; 32], u32> {
    let mut union = BTreeMap::new();
    for (fact, count) in laptops.iter().flat_map(Laptop::facts) {
        let most = union.entry(fact).or_insert(0);
        *most = count.max(*most);
    }
    union
}

/// A visit of the classroom; whatever of it fails is tried again another time.
fn visit(laptop: &Laptop, hub: &Hub) {
    drop(laptop.client().classroom_meet(&address(hub), &[], "en"));
}

fn story(seed: u64, acts: u32) {
    let mut dice = Dice(seed);
    let mut town = Town::new();
    let teacher = Laptop::new("Teacher");
    town.join(&teacher);
    town.appoint(&teacher);
    // Two members of the teacher's cohort, and one of another, who is only carried.
    let (amina, juma, boris) = (Laptop::new("Amina"), Laptop::new("Juma"), Laptop::new("Boris"));
    [&amina, &juma].into_iter().for_each(|one| town.join(one));
    town.join_other(&boris);
    let mut people: Vec<Vec<Laptop>> = vec![vec![amina], vec![juma], vec![boris]];
    for laptops in &mut people {
        let other = laptops[0].another();
        laptops.push(other);
    }
    let sticks = [teacher.file("red"), teacher.file("blue")];
    sticks.iter().for_each(|stick| fs_err::create_dir_all(stick).unwrap());
    let sticks = sticks.map(|stick| stick.to_string_lossy().into_owned());
    let mut hub = Some(open(teacher.client(), "Room 4"));
    for _ in 0..acts {
        set_clock(clock() + 700);
        let (person, at) = (dice.below(3) as usize, dice.below(2) as usize);
        let stick = &sticks[dice.below(2) as usize];
        let choice = dice.below(u64::from(u32::MAX));
        let laptop = &mut people[person][at];
        match dice.below(16) {
            0..5 => laptop.study(choice),
            5 => drop(
                laptop.client().exchange_with(&town.server.address(), &[], &mut |_| client::Flow::Continue),
            ),
            6..9 => {
                if let Some(hub) = &hub {
                    visit(laptop, hub);
                }
            }
            9 => drop(teacher.client().deliver_box(&town.server.address())),
            10 => drop(laptop.client().courier_pack(stick)),
            // The box goes onto a stick as well.
            11 => drop(teacher.client().courier_pack(stick)),
            12 => drop(laptop.client().courier_deliver(stick)),
            13 => {
                drop(laptop.client().courier_accept(stick));
                drop(teacher.client().courier_accept(stick));
            }
            14 => laptop.restart(),
            _ => match dice.below(3) {
                0 => town.server.kill_and_start(),
                1 => drop(hub.take()),
                _ => drop(hub.get_or_insert_with(|| open(teacher.client(), "Room 4"))),
            },
        }
    }

    let hub = hub.unwrap_or_else(|| open(teacher.client(), "Room 4"));
    let before: Vec<_> = people.iter().map(|laptops| union(laptops)).collect();
    for _ in 0..2 {
        drop(teacher.client().deliver_box(&town.server.address()));
        for laptop in people.iter().flatten() {
            town.online(laptop);
            visit(laptop, &hub);
        }
    }
    for (laptops, before) in people.iter().zip(before) {
        for laptop in laptops {
            assert_eq!(laptop.facts(), before, "seed {seed}: nothing is lost, nothing doubled");
            assert_eq!(laptop.digest(), laptops[0].digest(), "seed {seed}");
            assert_eq!(laptop.progress(), laptops[0].progress(), "seed {seed}");
            let met = town.online(laptop);
            assert_eq!(
                (met.report.rounds, met.report.sent(), met.report.received()),
                (1, 0, 0),
                "seed {seed}"
            );
        }
    }
    // The hub holds its members', and nobody else's.
    let members = hub.members().unwrap();
    let mut names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Amina", "Juma"], "seed {seed}");
    for (member, laptops) in [("Amina", &people[0]), ("Juma", &people[1])] {
        let member = members.iter().find(|one| one.name == member).unwrap();
        let facts = laptops[0].facts().values().map(|count| u64::from(*count)).sum::<u64>();
        assert_eq!(member.entries, facts, "seed {seed}: {}", member.name);
    }
}

#[test]
fn by_hub_box_stick_and_line_in_any_order_all_come_to_hold_the_union() {
    for seed in [0x5EED, 0xCA57] {
        story(seed, 150);
    }
}
