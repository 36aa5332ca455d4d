//! What learners did goes through a classroom: sealed to the platform, and readable to the teacher whom it named.

use client::GroupsSeen;
use client::view::{Ending, Road};
use reconcile::post_box::{self, PostBox};

use crate::laptop::Laptop;
use crate::room::{Town, address, open};

fn waiting(laptop: &Laptop) -> u64 {
    laptop.client().exchange_state("en").unwrap().waiting.total
}

#[test]
fn sealed_records_wait_with_the_teacher_until_they_are_in_town_and_the_answer_comes_back() {
    let town = Town::new();
    let (teacher, amina) = (Laptop::new("Teacher"), Laptop::new("Amina"));
    let mut amina = amina;
    town.join(&teacher);
    town.join(&amina);
    town.online(&teacher);
    for choice in 0..20 {
        amina.study(choice);
    }
    let hub = open(teacher.client(), "Room 4");
    let visit = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert!(visit.left >= 1 && visit.records >= 20 && visit.answers == 0, "{visit:?}");
    assert_eq!(visit.report, None, "nobody has named this teacher");
    assert_eq!(teacher.client().sealed_in_box(), Some(visit.left));
    assert!(hub.members().unwrap().is_empty(), "what is sealed is not read here");
    assert!(waiting(&amina) >= 20, "nothing counts as sent before its receipt");
    let past = amina.client().exchanges(1);
    assert_eq!((&past[0].road, &past[0].ended), (&Road::Classroom, &Ending::UnderWay));

    let again = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert_eq!((again.left, again.answers), (0, 0), "the same is not left twice: {again:?}");
    for entry in fs_err::read_dir(teacher.client().classroom_folder().join(post_box::FOLDER)).unwrap() {
        let bytes = fs_err::read(entry.unwrap().path()).unwrap();
        for word in ["Amina", "thought", "lesson", amina.learner()] {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word} can be read");
        }
    }

    // The teacher is in town: the background's walk meets the platform.
    drop(hub);
    town.online(&teacher);
    let hub = open(teacher.client(), "Room 4");
    assert_eq!(teacher.client().sealed_in_box(), Some(0));
    let back = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert!(back.answers >= 1, "{back:?}");
    assert_eq!(waiting(&amina), 0);
    let cohorts = &amina.client().exchange_state("en").unwrap().platforms[0].cohorts;
    assert_eq!(cohorts[0].name, "Group B", "she was made a member on the way");
    let met = town.online(&amina);
    assert_eq!((met.report.sent(), met.report.received()), (0, 0), "the platform has all of it");
}

#[test]
fn the_teacher_whom_the_platform_named_reads_members_and_hands_them_their_history() {
    let town = Town::new();
    let (teacher, mut amina, mut boris) =
        (Laptop::new("Teacher"), Laptop::new("Amina"), Laptop::new("Boris"));
    town.join(&teacher);
    town.appoint(&teacher);
    town.join(&amina);
    town.join_other(&boris);
    town.online(&amina);
    town.online(&boris);
    let second = amina.another();
    for choice in 0..15 {
        amina.study(choice);
        boris.study(choice);
    }
    let hub = open(teacher.client(), "Room 4");
    let visit = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert!(visit.room.appointed, "{visit:?}");
    let report = visit.report.unwrap();
    assert!(report.is_complete() && report.sent() >= 15, "{report:?}");
    let members = hub.members().unwrap();
    assert_eq!(members.len(), 1);
    assert_eq!(
        (members[0].name.as_str(), members[0].entries),
        ("Amina", amina.facts().values().map(|n| u64::from(*n)).sum())
    );
    let guests = hub.guests().unwrap();
    assert!(guests.iter().any(|guest| guest.members == ["Amina"] && guest.records > 0), "{guests:?}");
    assert!(waiting(&amina) >= 15, "what the teacher has is not at the platform yet");
    let shown = amina.client().exchange_state("en").unwrap().platforms;
    assert_eq!(shown.len(), 1, "a classroom is nothing one has joined: {shown:?}");

    let visit = boris.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert_eq!((visit.report.is_none(), visit.room.appointed), (true, false), "another group's learner");
    assert!(visit.left > 0);
    assert_eq!(hub.members().unwrap().len(), 1, "he is carried, not read");

    let met = second.client().classroom_meet(&address(&hub), &[], "en").unwrap().report.unwrap();
    assert!(met.is_complete() && met.received() >= 15, "{met:?}");
    assert_eq!(second.facts(), amina.facts());

    // The platform does not name the laptop any more.
    hub.renew(Vec::new(), Vec::new());
    amina.study(99);
    let visit = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert!(visit.report.is_none() && !visit.room.appointed);
}

#[test]
fn a_box_goes_to_town_on_a_stick_and_its_answers_come_back_into_it() {
    let town = Town::new();
    let (teacher, mut amina, courier) =
        (Laptop::new("Teacher"), Laptop::new("Amina"), Laptop::new("Courier"));
    town.join(&amina);
    amina.study(3);
    // Nobody on this laptop has joined anybody: it carries for whom it is asked to.
    let hub = open(teacher.client(), "Room 4");
    let left = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap().left;
    assert!(left >= 1);
    let stick = teacher.file("stick");
    fs_err::create_dir_all(&stick).unwrap();
    let stick = stick.to_string_lossy().into_owned();
    let packed = teacher.client().courier_pack(&stick).unwrap();
    assert_eq!(u64::from(packed.envelopes), left, "{packed:?}");
    assert_eq!(teacher.client().sealed_in_box(), Some(left), "it stays in the box until it is answered");
    let handed = courier.client().courier_deliver_to(&stick, &town.server.address()).unwrap();
    assert_eq!((u64::from(handed.envelopes), handed.failed), (left, 0));
    let accepted = teacher.client().courier_accept(&stick).unwrap();
    assert_eq!(u64::from(accepted.answers), left);
    assert_eq!(teacher.client().sealed_in_box(), Some(0));
    let back = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap();
    assert_eq!(back.answers, left);
    assert_eq!(waiting(&amina), 0);
}

#[test]
fn a_laptop_that_joined_nobody_brings_the_box_to_a_platform_by_its_address() {
    let town = Town::new();
    let (teacher, mut amina) = (Laptop::new("Teacher"), Laptop::new("Amina"));
    town.join(&amina);
    amina.study(4);
    let hub = open(teacher.client(), "Room 4");
    let left = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap().left;
    // Rubbish in the box stands before nothing that is good.
    let hint = amina.client().carries_for()[0].hint();
    let post = PostBox::open(teacher.client().classroom_folder().join(post_box::FOLDER)).unwrap();
    post.put(hint, reconcile::MessageId([0; 16]), &[0xB1; 500]).unwrap();
    post.put(hint, reconcile::MessageId([255; 16]), b"\xB1no message").unwrap();
    let done = teacher.client().deliver_box(&town.server.address()).unwrap();
    assert_eq!((done.handed, done.refused, done.waiting, done.failure), (left, 2, 0, None));
    let past = teacher.client().exchanges(10);
    assert_eq!((past.len(), past[0].handed), (1, left), "what was done for others is told: {past:?}");
    assert_eq!(amina.client().classroom_meet(&address(&hub), &[], "en").unwrap().answers, left);
    assert_eq!(waiting(&amina), 0);
}

#[test]
fn a_box_that_cannot_be_read_is_not_called_empty() {
    let town = Town::new();
    let (teacher, mut amina) = (Laptop::new("Teacher"), Laptop::new("Amina"));
    town.join(&amina);
    amina.study(1);
    assert_eq!(teacher.client().sealed_in_box(), Some(0), "no classroom was ever opened here");
    let hub = open(teacher.client(), "Room 4");
    let left = amina.client().classroom_meet(&address(&hub), &[], "en").unwrap().left;
    drop(hub);
    let told = || {
        let room = teacher.client().classroom_view(None, "en").unwrap().carried;
        let group = teacher.client().group_view(GroupsSeen::default()).carried;
        assert_eq!(room, group, "two screens, one count");
        room
    };
    assert_eq!(told(), Some(left), "they lie here while the classroom is closed, too");

    let here = teacher.client().classroom_folder().join(post_box::FOLDER);
    fs_err::rename(&here, here.with_extension("aside")).unwrap();
    fs_err::write(&here, b"no folder").unwrap();
    assert_eq!(told(), None);
    fs_err::remove_file(&here).unwrap();
    fs_err::rename(here.with_extension("aside"), &here).unwrap();
    assert_eq!(told(), Some(left));
}
