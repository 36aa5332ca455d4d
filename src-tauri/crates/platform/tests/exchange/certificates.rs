//! Certificates: claimed on laptops, decided by the record, told in the same exchange; every case of them over the exchange.

use credential::{Answer as Verdict, IssuerKey, Profile, Trust, credential_id};
use platform::centres::{ActError, Actor, Kind, centre};
use platform::credentials::{
    Allowance, Policy, correct_name, decide_waiting, delegate_to_computer, reissue, revoke, rotate,
    set_policy, withdraw,
};
use platform::exchange::{self, Road};
use reconcile::key::SecretKey;
use reconcile::wire::{Brought, Request, StandingState};

use crate::laptop::Laptop;
use crate::school::{PACK, School, TOPIC, claiming, claims, code, reads, states};
use crate::world::{DAY_MS, both};

#[test]
fn what_is_claimed_with_the_facts_comes_down_in_the_same_exchange_and_is_valid() {
    both(|platform| {
        let school = School::publishing(platform, &["dig", "pump"]);
        let mut laptop = claiming(platform, 1, &["dig", "pump"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        assert_eq!(states(&told), [StandingState::Issued], "{told:?}");
        assert_eq!(
            (told[0].number, told[0].topic.as_str(), told[0].achievement.as_str()),
            (1, TOPIC, "basics")
        );
        assert_eq!(school.verify(&laptop, &told[0].credential), (Verdict::Valid, vec![]));
        let slip = credential::verify_slip(
            &told[0].slip,
            &school.trust(&laptop),
            Some(credential::Moment(platform.now_ms.get())),
        );
        assert_eq!(slip.answer, Verdict::Valid);
        assert_eq!(slip.credential.unwrap().holder.as_deref(), Some("Amina"));
        // What is known is not told again; after another life of the database all is.
        assert_eq!(school.exchange(&mut laptop, 1, Vec::new()).standings, []);
        let mut lost = laptop.clone();
        lost.epoch = 7;
        assert_eq!(school.send(&lost, 1, Vec::new()).learners[0].standings, told);
    });
}

#[test]
fn claimed_on_two_laptops_it_is_one_certificate() {
    both(|platform| {
        let school = School::publishing(platform, &["dig", "pump"]);
        let mut first = claiming(platform, 1, &["dig", "pump"]);
        let mut second = first.another(platform, 2);
        claims(&mut second, 1);
        let told = school.exchange(&mut first, 0, Vec::new()).standings;
        let again = school.exchange(&mut second, 0, Vec::new()).standings;
        assert_eq!(again.last().unwrap().credential, told[0].credential);
        assert_eq!(platform.count("select count(*) from credential"), 1);
    });
}

#[test]
fn a_no_says_what_is_missing_and_is_a_yes_once_that_has_come() {
    both(|platform| {
        let school = School::publishing(platform, &["dig", "pump"]);
        let mut laptop = claiming(platform, 1, &["dig"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Refused], "missing".into()));
        assert!(told[0].note.contains("pump") && told[0].credential.is_empty(), "{}", told[0].note);
        reads(&mut laptop, 1, &["pump"]);
        let told = school.exchange(&mut laptop, 1, Vec::new()).standings;
        assert_eq!((states(&told), told[0].number), (vec![StandingState::Issued], 2));
    });
}

#[test]
fn the_edition_that_was_learnt_decides() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        school.publish(2, &["dig", "pump", "keep"]);
        let mut laptop = claiming(platform, 1, &["dig"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        assert_eq!(states(&told), [StandingState::Issued]);
    });
}

#[test]
fn a_course_that_is_not_published_waits_until_it_is() {
    both(|platform| {
        let school = School::new(platform);
        let mut laptop = claiming(platform, 1, &["dig", "pump"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Waiting], "pack".into()));
        school.publish(1, &["dig", "pump"]);
        platform::credentials::turn(&school.office()).unwrap();
        let told = school.exchange(&mut laptop, 1, Vec::new()).standings;
        assert_eq!(states(&told), [StandingState::Issued]);
    });
}

#[test]
fn where_a_person_looks_first_it_waits_for_them() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let (console, policy) =
            (Actor::console(), Policy { issues: true, by_person: true, ..Policy::default() });
        platform.db.write(|tx| set_policy(tx, &console, platform.centre, policy, 5)).unwrap();
        let [mut yes, mut no] = [1, 2].map(|number| claiming(platform, number, &["dig"]));
        for laptop in [&mut yes, &mut no] {
            let told = school.exchange(laptop, 0, Vec::new()).standings;
            assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Waiting], "person".into()));
        }
        let decide = |laptop: &Laptop, verdict| {
            decide_waiting(&school.office(), &console, laptop.learner, TOPIC, "basics", verdict).unwrap()
        };
        assert!(decide(&yes, Ok(())));
        assert!(!decide(&no, Err("Come and show the well.")));
        assert_eq!(states(&school.exchange(&mut yes, 1, Vec::new()).standings), [StandingState::Issued]);
        let told = school.exchange(&mut no, 1, Vec::new()).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Refused], "denied".into()));
        assert!(told[0].note.contains("show the well"));
    });
}

#[test]
fn revoked_it_is_not_valid_for_whoever_has_the_next_bundle() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = claiming(platform, 1, &["dig"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        let before = school.trust(&laptop);
        let id = told[0].id.unwrap();
        revoke(&school.office(), &Actor::console(), id, "Somebody else's work").unwrap();
        assert!(revoke(&school.office(), &Actor::console(), id, "Again").is_err());
        let now = Some(credential::Moment(platform.now_ms.get()));
        assert_eq!(credential::verify(&told[0].credential, &before, now).answer, Verdict::Valid);
        assert_eq!(school.verify(&laptop, &told[0].credential), (Verdict::NotValid, vec!["revoked"]));
        let news = school.exchange(&mut laptop, 1, Vec::new()).standings;
        assert_eq!((states(&news), news[0].id), (vec![StandingState::Revoked], Some(id)));
        assert!(news[0].note.contains("Somebody else's work"));
        // Claimed once more it is not issued again.
        claims(&mut laptop, 1);
        assert_eq!(school.exchange(&mut laptop, 2, Vec::new()).standings, []);
    });
}

#[test]
fn another_name_is_another_certificate_in_the_place_of_the_first() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = claiming(platform, 1, &["dig"]);
        let first = school.exchange(&mut laptop, 0, Vec::new()).standings.remove(0);
        let console = Actor::console();
        let second = correct_name(&school.office(), &console, first.id.unwrap(), "Amina Yusuf").unwrap();
        let news = school.exchange(&mut laptop, 1, Vec::new()).standings;
        assert_eq!(states(&news), [StandingState::Replaced, StandingState::Issued]);
        assert_eq!((news[0].id, news[1].id, news[1].replaces), (first.id, Some(second), first.id));
        assert_eq!(school.verify(&laptop, &first.credential), (Verdict::NotValid, vec!["revoked"]));
        assert_eq!(school.verify(&laptop, &news[1].credential), (Verdict::Valid, vec![]));
        let shown = credential::verify(&news[1].credential, &Trust::default(), None).credential.unwrap();
        assert_eq!((shown.holder.as_deref(), shown.title.as_str()), (Some("Amina Yusuf"), "Well basics"));
        assert_eq!(shown.replaces, Some(format!("urn:uuid:{}", first.id.unwrap())));
        let third = reissue(&school.office(), &console, second, "A new seal").unwrap();
        assert_ne!(third, second);
    });
}

#[test]
fn a_centre_signs_with_its_own_key_and_rotated_or_withdrawn_keys_keep_what_they_signed_before() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let console = Actor::console();
        let north = platform
            .db
            .write(|tx| {
                let north = centre::add(tx, &console, platform.centre, Kind::National, "North", 5)?;
                set_policy(tx, &console, north, Policy { issues: true, ..Policy::default() }, 5)?;
                Ok::<_, ActError>(north)
            })
            .unwrap();
        platform.execute(&format!("update cohort set centre = {north}"));
        let mut laptop = claiming(platform, 1, &["dig"]);
        let first = school.exchange(&mut laptop, 0, Vec::new()).standings.remove(0);
        assert_eq!(school.verify(&laptop, &first.credential), (Verdict::Valid, vec![]));
        let shown = credential::verify(&first.credential, &school.trust(&laptop), None).credential.unwrap();
        assert_eq!((shown.issuer.as_str(), shown.vouched_by), ("North", vec!["Institute".to_owned()]));

        platform.now_ms.set(platform.now_ms.get() + DAY_MS);
        let new = rotate(&school.office(), &console, north, "Every year").unwrap();
        assert_ne!(credential::did_key(&new), shown.issuer_id);
        assert_eq!(school.verify(&laptop, &first.credential), (Verdict::Valid, vec![]));
        let mut other = claiming(platform, 2, &["dig"]);
        let second = school.exchange(&mut other, 0, Vec::new()).standings.remove(0);
        assert_eq!(school.verify(&laptop, &second.credential), (Verdict::Valid, vec![]));
        // Stolen two days ago: nothing it signed since counts.
        let then = platform.now_ms.get() - 2 * DAY_MS;
        withdraw(&school.office(), &console, &new, then, "Stolen").unwrap();
        assert_eq!(school.verify(&laptop, &second.credential), (Verdict::NotValid, vec!["key-withdrawn"]));
        assert_eq!(school.verify(&laptop, &first.credential), (Verdict::Valid, vec![]));
    });
}

#[test]
fn a_platform_restored_from_a_backup_takes_back_what_laptops_bring() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = claiming(platform, 1, &["dig"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        for table in ["standing", "credential", "claim"] {
            platform.execute(&format!("delete from {table}"));
        }
        platform.execute("update learner set standings = 0");
        let brought = vec![Brought { credential: told[0].credential.clone(), slip: told[0].slip.clone() }];
        let again = school.exchange(&mut laptop, 0, brought).standings;
        assert_eq!(again.len(), 1);
        assert_eq!((again[0].id, &again[0].credential), (told[0].id, &told[0].credential));
        assert_eq!(platform.count("select count(*) from credential"), 1);
    });
}

/// What a trainer's computer issues for a learner, by its delegation.
fn in_the_field(
    laptop: &Laptop,
    trainer: &SecretKey,
    chain: &[Vec<u8>],
    root: [u8; 32],
    now_ms: i64,
) -> Brought {
    let key = IssuerKey::from_seed(*trainer.bytes());
    let delegation = credential::Delegation::read(&chain[0]).unwrap();
    let block = delegation.scope.status.unwrap();
    let achievement = credential::Achievement {
        id: course::achievement_id(PACK, "wells", "basics"),
        name: "Well basics".into(),
        description: "Knows wells.".into(),
        narrative: "Read about wells.".into(),
        lang: "en".into(),
        ..credential::Achievement::default()
    };
    let draft = credential::Draft {
        id: credential_id(&root, laptop.learner, TOPIC, "basics", 0),
        issuer: &Profile { id: key.did(), name: "Trainer".into(), url: None },
        chain,
        holder: &format!("urn:uuid:{}", laptop.learner),
        holder_name: "Amina",
        achievement: &achievement,
        issued_ms: now_ms,
        expires_ms: None,
        evidence: Vec::new(),
        result: None,
        status: Some(credential::StatusEntry { list: block.list, index: block.first }),
        replaces: None,
    };
    let issued = credential::issue(&draft, &key).unwrap();
    Brought { credential: issued.json, slip: issued.slip }
}

/// A trainer's computer with a delegation, and the root's key.
fn trainer(school: &School<'_>) -> (SecretKey, Vec<Vec<u8>>, [u8; 32]) {
    let trainer = SecretKey::from_bytes([77; 32]);
    let (console, computer) = (Actor::console(), trainer.public());
    let only = Some(vec![course::achievement_id(PACK, "wells", "basics")]);
    let centre = school.platform.centre;
    let office = school.office();
    let allowance = Allowance { achievements: only, count: 20, days: 30, by_person: false };
    let made = delegate_to_computer(&office, &console, centre, &computer, "Trainer", &allowance).unwrap();
    let root = credential::key_of_did(&credential::Delegation::read(&made).unwrap().parent.id).unwrap();
    // The exchange tells it to that computer, and to no other.
    let ask = |device: &SecretKey| {
        let request = Request { most: 1 << 20, ..Request::default() };
        exchange::answer_and_decide(&office, &device.public(), Road::Line, &request).unwrap().delegations
    };
    assert_eq!(ask(&trainer), std::slice::from_ref(&made));
    assert_eq!(ask(&SecretKey::from_bytes([78; 32])), Vec::<Vec<u8>>::new());
    (trainer, vec![made], root)
}

#[test]
fn issued_in_the_field_it_is_countersigned_where_the_record_says_so() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let (trainer, chain, root) = trainer(&school);
        let mut laptop = Laptop::new(platform, 1);
        reads(&mut laptop, 1, &["dig"]);
        let brought = in_the_field(&laptop, &trainer, &chain, root, platform.now_ms.get());
        assert_eq!(school.verify(&laptop, &brought.credential), (Verdict::Valid, vec![]));
        let told = school.exchange(&mut laptop, 0, vec![brought.clone()]).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Issued], "countersigned".into()));
        assert_ne!(told[0].credential, brought.credential);
        // Countersigned it holds also where the trainer's key is withdrawn from before.
        let (office, key) = (school.office(), trainer.public().0);
        withdraw(&office, &Actor::console(), &key, platform.now_ms.get() - 5 * DAY_MS, "Lost").unwrap();
        assert_eq!(school.verify(&laptop, &told[0].credential).0, Verdict::Valid);
        assert_eq!(school.verify(&laptop, &brought.credential), (Verdict::NotValid, vec!["key-withdrawn"]));
    });
}

#[test]
fn issued_in_the_field_without_the_facts_it_is_refused_and_its_bit_is_set() {
    both(|platform| {
        let school = School::publishing(platform, &["dig", "pump"]);
        let (trainer, chain, root) = trainer(&school);
        let mut laptop = Laptop::new(platform, 1);
        reads(&mut laptop, 1, &["dig"]);
        let brought = in_the_field(&laptop, &trainer, &chain, root, platform.now_ms.get());
        let told = school.exchange(&mut laptop, 0, vec![brought.clone()]).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Refused], "missing".into()));
        assert_eq!(school.verify(&laptop, &brought.credential), (Verdict::NotValid, vec!["revoked"]));
    });
}

#[test]
fn what_strangers_bring_changes_nothing() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let (trainer, chain, root) = trainer(&school);
        let mut laptop = Laptop::new(platform, 1);
        reads(&mut laptop, 1, &["dig"]);
        let mut brought = in_the_field(&laptop, &trainer, &chain, root, platform.now_ms.get());
        let others = in_the_field(&Laptop::new(platform, 9), &trainer, &chain, root, platform.now_ms.get());
        let text = String::from_utf8(brought.credential).unwrap();
        brought.credential = text.replace("Amina", "Asisa").into_bytes();
        let junk = Brought { credential: b"{}".to_vec(), slip: Vec::new() };
        assert_eq!(school.exchange(&mut laptop, 0, vec![brought, others, junk]).standings, []);
        assert_eq!(platform.count("select count(*) from credential"), 0);
    });
}
