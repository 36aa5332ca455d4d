//! Certificates issued in the field: a trainer's computer decides by its own packs and signs within what was delegated to
//! it; the platform countersigns what is brought.

use std::collections::BTreeSet;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use credential::{Answer as Verdict, Delegation};
use pack::{FileSource, Source};
use platform::centres::{Actor, Kind, centre};
use platform::config::Config;
use platform::credentials::{
    Allowance, FieldDesk, Office, Policy, delegate_to_computer, delegated, set_policy, withdraw,
};
use platform::exchange::{self, Road};
use platform::hub::{Certificates, Groups, Shown};
use platform::service::Service;
use reconcile::key::SecretKey;
use reconcile::wire::{Appointment, Brought, Claim, Request, Standing, StandingState};
use reconcile::{OnShelf, Shelf};
use tempfile::TempDir;

use crate::laptop::Laptop;
use crate::school::{PACK, School, claiming, claims_one, code, reads, states};
use crate::world::{DAY_MS, Platform, at, both};

const NOW: i64 = 1_800_000_000_000;

/// The trainer's packs: those the school published.
struct Packs(PathBuf);

impl Shelf for Packs {
    fn packs(&self) -> io::Result<Vec<OnShelf>> {
        let bytes = fs_err::metadata(&self.0)?.len();
        Ok(vec![OnShelf {
            id: PACK.into(),
            version: 1,
            label: "1".into(),
            title: Default::default(),
            languages: vec!["en".into()],
            bytes,
        }])
    }

    fn open(&self, id: &str, version: u32) -> io::Result<Option<Arc<dyn Source>>> {
        let here = (id, version) == (PACK, 1);
        Ok(if here { Some(Arc::new(FileSource::open(&self.0)?)) } else { None })
    }
}

/// A trainer's computer that serves a classroom.
struct Trainer {
    room: Platform,
    service: Service,
    desk: FieldDesk,
    packs: Arc<Packs>,
    disk: TempDir,
}

impl Trainer {
    fn new(school: &School<'_>) -> Trainer {
        Trainer::with_disk(school, tempfile::tempdir().unwrap())
    }

    fn with_disk(school: &School<'_>, disk: TempDir) -> Trainer {
        let mut room = at(&disk.path().join("hub.db"));
        room.key = SecretKey::from_bytes([77; 32]);
        let packs = Arc::new(Packs(school.folder.path().join("packs/org.example.water/1.pack")));
        let config = Config::of_folder(school.folder.path());
        let service = Service { db: room.db.clone(), key: room.key.clone(), now_ms: || NOW, config };
        Trainer { room, service, desk: FieldDesk::new(packs.clone()), packs, disk }
    }

    fn allowance() -> Allowance {
        let only = Some(vec![course::achievement_id(PACK, "wells", "basics")]);
        Allowance { achievements: only, count: 20, days: 30, by_person: false }
    }

    /// Staff delegate to it, and it hears so in an exchange.
    fn is_allowed(&self, school: &School<'_>, centre: i64, allowance: &Allowance) -> Vec<Vec<u8>> {
        let (office, computer) = (school.office(), self.room.key.public());
        delegate_to_computer(&office, &Actor::console(), centre, &computer, "Trainer", allowance).unwrap();
        self.hears(school)
    }

    fn hears(&self, school: &School<'_>) -> Vec<Vec<u8>> {
        let request = Request { most: 1 << 20, ..Request::default() };
        let computer = self.room.key.public();
        let reply = exchange::answer_and_decide(&school.office(), &computer, Road::Line, &request).unwrap();
        self.desk.take(&self.service, &reply.delegations).unwrap();
        reply.delegations
    }

    fn office(&self) -> Office<'_> {
        Office { now_ms: self.room.now_ms.get(), ..self.desk.office(&self.service) }
    }

    /// A learner's laptop comes to the classroom, for the first time: what is told it.
    fn meets(&self, laptop: &Laptop, brought: Vec<Brought>) -> Vec<Standing> {
        let mut ask = laptop.ask(&self.room);
        ask.claims = vec![Claim { secret: self.room.secret, name: "Amina".into() }];
        ask.brought = brought;
        let (device, request) = (laptop.device.public(), laptop.request(ask));
        let mut reply = exchange::answer_and_decide(&self.office(), &device, Road::Line, &request).unwrap();
        reply.learners.remove(0).standings
    }
}

/// A laptop of somebody who looks, and has claimed nothing.
fn nobody(platform: &Platform) -> Laptop {
    Laptop::new(platform, 99)
}

fn brought(standing: &Standing) -> Brought {
    Brought { credential: standing.credential.clone(), slip: standing.slip.clone() }
}

#[test]
fn a_trainers_computer_issues_at_once_what_the_record_shows_and_the_platform_countersigns_it() {
    both(|platform| {
        let school = School::publishing(platform, &["dig", "pump"]);
        let trainer = Trainer::new(&school);
        let mut laptop = claiming(platform, 1, &["dig"]);
        // Without a delegation, and without the facts, nothing is issued and nothing said.
        assert_eq!(trainer.meets(&laptop, Vec::new()), []);
        trainer.is_allowed(&school, platform.centre, &Trainer::allowance());
        assert_eq!(trainer.meets(&laptop, Vec::new()), []);
        reads(&mut laptop, 1, &["pump"]);
        let told = trainer.meets(&laptop, Vec::new());
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Issued], "field".into()));
        assert_eq!(school.verify(&nobody(platform), &told[0].credential), (Verdict::Valid, vec![]));
        let now = Some(credential::Moment(NOW));
        let shown = credential::verify(&told[0].credential, &school.trust(&nobody(platform)), now)
            .credential
            .unwrap();
        assert_eq!((shown.issuer.as_str(), shown.holder.as_deref()), ("Trainer", Some("Amina")));
        assert_eq!(
            credential::verify_slip(&told[0].slip, &school.trust(&nobody(platform)), now).answer,
            Verdict::Valid
        );
        // Asked again it is the same one.
        assert_eq!(trainer.meets(&laptop, Vec::new()), told);

        let confirmed = school.exchange(&mut laptop, 0, vec![brought(&told[0])]).standings;
        let countersigned = confirmed.iter().find(|one| code(one) == "countersigned").unwrap();
        assert_eq!((countersigned.id, countersigned.state), (told[0].id, StandingState::Issued));
        assert_eq!(platform.count("select count(*) from credential"), 1);
        let given = platform.db.read(|tx| delegated(tx, &Actor::console(), platform.centre)).unwrap();
        assert_eq!((given.len(), given[0].came, given[0].scope.count), (1, 1, Some(20)));
    });
}

#[test]
fn never_more_is_issued_than_was_allowed_and_two_delegations_stand_side_by_side() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let trainer = Trainer::new(&school);
        let two = Allowance { count: 2, ..Trainer::allowance() };
        trainer.is_allowed(&school, platform.centre, &two);
        let laptops: Vec<Laptop> = (1..=5).map(|number| claiming(platform, number, &["dig"])).collect();
        let told: Vec<usize> = laptops.iter().map(|laptop| trainer.meets(laptop, Vec::new()).len()).collect();
        assert_eq!(told, [1, 1, 0, 0, 0]);
        // One more is allowed: another delegation, by which the next one is issued as soon as it is heard of.
        let heard =
            trainer.is_allowed(&school, platform.centre, &Allowance { count: 1, ..Trainer::allowance() });
        assert_eq!(heard.len(), 2);
        let told: Vec<Vec<Standing>> =
            laptops.iter().map(|laptop| trainer.meets(laptop, Vec::new())).collect();
        assert_eq!(told.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1, 1, 0, 0]);
        let places: BTreeSet<(String, u32)> = told
            .iter()
            .flatten()
            .map(|one| {
                let shown = credential::verify(&one.credential, &Default::default(), None).credential;
                let status = shown.unwrap().status.unwrap();
                (status.list, status.index)
            })
            .collect();
        assert_eq!(places.len(), 3, "each has a place of its own in the list");
        for one in told.iter().flatten() {
            assert_eq!(school.verify(&nobody(platform), &one.credential), (Verdict::Valid, vec![]));
        }
        // Also after the computer was switched on again, from its own disk.
        let again = Trainer::with_disk(&school, trainer.disk);
        again.hears(&school);
        assert_eq!(again.meets(&laptops[3], Vec::new()), []);
    });
}

#[test]
fn where_the_trainer_says_yes_to_each_it_waits_for_their_word() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let trainer = Trainer::new(&school);
        let by_word = Allowance { by_person: true, ..Trainer::allowance() };
        let heard = trainer.is_allowed(&school, platform.centre, &by_word);
        assert!(Delegation::read(&heard[0]).unwrap().scope.by_person);
        let laptop = claiming(platform, 1, &["dig"]);
        assert_eq!(trainer.meets(&laptop, Vec::new()), []);
        // The trainer looks at it at another time, the classroom is closed.
        let (folder, key) = (trainer.disk.path(), trainer.room.key.clone());
        let certificates = Certificates::open(folder, key, trainer.packs.clone(), &heard, || NOW).unwrap();
        let waiting = certificates.waiting().unwrap();
        assert_eq!((waiting.len(), waiting[0].name.as_str(), waiting[0].id), (1, "Amina", None));
        let allowed = || certificates.allowed().unwrap().remove(0);
        assert_eq!((allowed().by.as_str(), allowed().used, allowed().count), ("Institute", 0, 20));
        assert!(certificates.say_yes(waiting[0].number).unwrap());
        assert!(!certificates.say_yes(waiting[0].number).unwrap(), "once is enough");
        assert_eq!((certificates.waiting().unwrap(), allowed().used), (vec![], 1));
        let issued = certificates.issued().unwrap();
        assert_eq!((issued.len(), issued[0].achievement.as_str()), (1, "basics"));
        let told = trainer.meets(&laptop, Vec::new());
        assert_eq!(states(&told), [StandingState::Issued]);
        assert_eq!(school.verify(&nobody(platform), &told[0].credential), (Verdict::Valid, vec![]));
        assert_eq!(told[0].id, issued[0].id);
    });
}

#[test]
fn nothing_is_issued_beyond_the_scope_nor_to_whom_the_platform_issued_already() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let trainer = Trainer::new(&school);
        trainer.is_allowed(&school, platform.centre, &Trainer::allowance());
        // Another achievement than those that were named.
        let mut other = Laptop::new(platform, 1);
        reads(&mut other, 1, &["keep"]);
        claims_one(&mut other, 1, "care");
        assert_eq!(trainer.meets(&other, Vec::new()), []);
        // Nobody's member.
        let stranger = claiming(platform, 2, &["dig"]);
        trainer.room.execute("update cohort set closed_ms = 5");
        assert_eq!(trainer.meets(&stranger, Vec::new()), []);
        trainer.room.execute("update cohort set closed_ms = null");
        // Who has it from the platform.
        let mut laptop = claiming(platform, 3, &["dig"]);
        let had = laptop.clone();
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        assert_eq!(trainer.meets(&had, vec![brought(&told[0])]), []);
        // After its time.
        let late = claiming(platform, 4, &["dig"]);
        trainer.room.now_ms.set(NOW + 31 * DAY_MS);
        assert_eq!(trainer.meets(&late, Vec::new()), []);
        trainer.room.now_ms.set(NOW);
        assert_eq!(
            trainer.room.count(
                "select count(*) from credential where issuer in
            (select number from issuer_key where name = 'Trainer')"
            ),
            0
        );
    });
}

#[test]
fn a_centres_withdrawn_key_ends_what_its_computers_issue_from_then_on_and_a_new_delegation_mends_it() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let trainer = Trainer::new(&school);
        let console = Actor::console();
        let north = platform
            .db
            .write(|tx| {
                let north = centre::add(tx, &console, platform.centre, Kind::National, "North", 5)?;
                set_policy(tx, &console, north, Policy { issues: true, ..Policy::default() }, 5)?;
                Ok::<_, platform::centres::ActError>(north)
            })
            .unwrap();
        let heard = trainer.is_allowed(&school, north, &Trainer::allowance());
        assert_eq!(heard.len(), 2, "the computer's own, and the centre's above it");
        let [mut first, mut second, third] = [1, 2, 3].map(|number| claiming(platform, number, &["dig"]));
        let early = trainer.meets(&first, Vec::new());
        platform.now_ms.set(NOW + DAY_MS);
        trainer.room.now_ms.set(NOW + DAY_MS);
        let parent = Delegation::read(&heard[0]).unwrap().parent.id;
        let key = credential::key_of_did(&parent).unwrap();
        withdraw(&school.office(), &console, &key, NOW + DAY_MS / 2, "Stolen").unwrap();
        // The trainer is out and does not know.
        let late = trainer.meets(&second, Vec::new());
        assert_eq!(school.verify(&nobody(platform), &early[0].credential), (Verdict::Valid, vec![]));
        assert_eq!(
            school.verify(&nobody(platform), &late[0].credential),
            (Verdict::NotValid, vec!["key-withdrawn"])
        );
        assert_eq!(
            code(&school.exchange(&mut first, 0, vec![brought(&early[0])]).standings[0]),
            "countersigned"
        );
        // What does not count is refused; the record shows all, so that the platform issues it itself.
        let told = school.exchange(&mut second, 0, vec![brought(&late[0])]).standings;
        assert_eq!(states(&told), [StandingState::Refused, StandingState::Issued]);
        assert_eq!(code(&told[0]), "verify-key-withdrawn");
        assert_eq!(school.verify(&nobody(platform), &told[1].credential), (Verdict::Valid, vec![]));
        // Home again, the trainer hears of it, and gets another.
        assert_eq!(trainer.hears(&school), Vec::<Vec<u8>>::new());
        assert_eq!(trainer.meets(&third, Vec::new()), []);
        assert_eq!(trainer.is_allowed(&school, north, &Trainer::allowance()).len(), 2);
        let told = trainer.meets(&third, Vec::new());
        assert_eq!(school.verify(&nobody(platform), &told[0].credential), (Verdict::Valid, vec![]));
        // The computer's own key withdrawn, nothing can be delegated to it any more.
        let own = trainer.room.key.public();
        withdraw(&school.office(), &console, &own.0, NOW + DAY_MS, "Lost").unwrap();
        let again =
            delegate_to_computer(&school.office(), &console, north, &own, "Trainer", &Trainer::allowance());
        assert!(again.is_err());
        assert!(trainer.hears(&school).is_empty());
    });
}

#[test]
fn a_computer_that_went_back_in_time_gives_a_place_twice_and_the_second_is_refused() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let trainer = Trainer::new(&school);
        trainer.is_allowed(&school, platform.centre, &Trainer::allowance());
        let [mut first, mut second] = [1, 2].map(|number| claiming(platform, number, &["dig"]));
        let one = trainer.meets(&first, Vec::new());
        // Its disk was lost, with its count.
        let forgetful = Trainer::new(&school);
        forgetful.hears(&school);
        let other = forgetful.meets(&second, Vec::new());
        let told = school.exchange(&mut first, 0, vec![brought(&one[0])]).standings;
        assert_eq!(code(&told[0]), "countersigned");
        let told = school.exchange(&mut second, 0, vec![brought(&other[0])]).standings;
        assert_eq!((states(&told)[0], code(&told[0])), (StandingState::Refused, "twice".into()));
        // The first one's place is not touched, and the second learner loses nothing.
        assert_eq!(school.verify(&nobody(platform), &one[0].credential), (Verdict::Valid, vec![]));
        assert_eq!(states(&told)[1], StandingState::Issued);
        // Once it sees what it issued, it counts on from there.
        let third = claiming(platform, 3, &["dig"]);
        let mut seen = Laptop::new(platform, 1);
        seen.log = first.log.clone();
        let lost = Trainer::new(&school);
        lost.hears(&school);
        assert_eq!(lost.meets(&seen, vec![brought(&one[0])]), []);
        let next = lost.meets(&third, Vec::new());
        assert_eq!(school.verify(&nobody(platform), &next[0].credential), (Verdict::Valid, vec![]));
        let place = |credential: &[u8]| {
            let shown = credential::verify(credential, &Default::default(), None).credential;
            shown.unwrap().status.unwrap().index
        };
        assert_eq!(place(&next[0].credential), place(&one[0].credential) + 1);
    });
}

#[test]
fn what_was_claimed_before_anything_was_delegated_is_issued_when_it_is() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let trainer = Trainer::new(&school);
        let laptop = claiming(platform, 1, &["dig"]);
        assert_eq!(trainer.meets(&laptop, Vec::new()), []);
        trainer.room.execute("delete from claim");
        trainer.is_allowed(&school, platform.centre, &Trainer::allowance());
        assert_eq!(states(&trainer.meets(&laptop, Vec::new())), [StandingState::Issued]);
    });
}

/// The platform's word that a trainer's computer is the teacher's of its cohort.
fn appointment(trainer: &Trainer, until_ms: i64) -> Appointment {
    Appointment {
        cohort: trainer.room.cohort.unsigned_abs(),
        name: "Group B".into(),
        secret_hash: [0; 32],
        device: trainer.room.key.public(),
        until_ms,
        signature: trainer.room.key.sign(b""),
    }
}

#[test]
fn a_closed_classroom_tells_how_its_learners_get_on_by_what_came_and_only_while_it_is_appointed() {
    let platform = crate::world::sqlite();
    let school = School::publishing(&platform, &["dig", "pump"]);
    let trainer = Trainer::new(&school);
    let groups = |until_ms: i64| {
        let (key, packs) = (trainer.room.key.clone(), trainer.packs.clone());
        let told = vec![appointment(&trainer, until_ms)];
        Groups::open(trainer.disk.path(), key, packs, told, || NOW).unwrap()
    };
    let far = |shown: &Shown| {
        let (_, picture) = shown.sheet.as_ref().unwrap().shown.as_ref().unwrap();
        picture.columns.iter().map(|column| (column.heard, column.quiet)).collect::<Vec<_>>()
    };
    let mut laptops: Vec<Laptop> = (1..=3).map(|number| Laptop::new(&platform, number)).collect();
    for (laptop, lessons) in laptops.iter_mut().zip([&["dig"][..], &["dig", "pump", "keep"], &[]]) {
        reads(laptop, 1, lessons);
        trainer.meets(laptop, Vec::new());
    }
    let shown = groups(NOW + 1).shown(None, None, "en").unwrap();
    assert_eq!(shown.groups, [(trainer.room.cohort.unsigned_abs(), "Group B".to_owned())]);
    let sheet = shown.sheet.as_ref().unwrap();
    assert_eq!((sheet.learners, sheet.laptops, sheet.courses[0].learners), (3, 3, 2));
    assert_eq!(far(&shown), [(1, 0), (1, 0), (0, 0), (1, 0)]);
    // What comes since is seen, though the others' figures are remembered.
    reads(&mut laptops[0], 1, &["pump"]);
    trainer.meets(&laptops[0], Vec::new());
    assert_eq!(far(&groups(NOW + 1).shown(None, None, "en").unwrap()), [(1, 0), (0, 0), (1, 0), (1, 0)]);
    let over = groups(NOW).shown(None, None, "en").unwrap();
    assert_eq!((over.groups, over.sheet), (Vec::new(), None), "whose appointment is over is shown nobody");
}
