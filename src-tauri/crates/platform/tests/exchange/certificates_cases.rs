//! Certificates: joined accounts, stacks, members to be, rotated roots, old claims, lists over HTTP, and how large the bundle
//! may become.

use credential::{Answer as Verdict, MIN_BITS, StatusList, Trust, TrustList};
use platform::centres::{Actor, enrolment, person};
use platform::credentials::{revoke, rotate, trust_list, turn};
use platform::db::{DbError, Value};
use reconcile::trust::{MAX_TRUST, TrustBundle};
use reconcile::wire::{Standing, StandingState};

use crate::http::Server;
use crate::laptop::Laptop;
use crate::school::{School, TOPIC, claiming, claims_one, code, hands_in, reads, states};
use crate::world::{DAY_MS, Platform, both};

fn number(platform: &Platform, laptop: &Laptop) -> i64 {
    platform
        .db
        .read(|tx| {
            tx.one("select number from learner where id = ?1", &[laptop.learner.into()])?.unwrap().int(0)
        })
        .unwrap()
}

#[test]
fn joined_accounts_hold_one_certificate_and_part_with_what_is_not_theirs() {
    both(|platform| {
        let (school, console) = (School::publishing(platform, &["dig", "pump"]), Actor::console());
        let mut first = claiming(platform, 1, &["dig", "pump"]);
        let issued = school.exchange(&mut first, 0, Vec::new()).standings.remove(0);
        let mut second = claiming(platform, 2, &["dig"]);
        let told = school.exchange(&mut second, 0, Vec::new()).standings;
        assert_eq!(code(&told[0]), "missing");
        let [one, other] = [&first, &second].map(|laptop| number(platform, laptop));
        let now = platform.now_ms.get();
        let joining =
            platform.db.write(|tx| person::join(tx, &console, one, other, "the same", now)).unwrap();
        turn(&school.office()).unwrap();
        // It belongs to both: one certificate.
        let told = school.exchange(&mut second, 1, Vec::new()).standings;
        assert_eq!((states(&told), told[0].id), (vec![StandingState::Issued], issued.id));
        assert_eq!(platform.count("select count(*) from credential"), 1);
        // They are two people after all: it stays with whom it was issued to, the other's own record decides.
        platform.db.write(|tx| person::part(tx, &console, joining, "two", now)).unwrap();
        turn(&school.office()).unwrap();
        let told = school.exchange(&mut second, 2, Vec::new()).standings;
        assert_eq!(states(&told), [StandingState::Revoked, StandingState::Refused]);
        assert_eq!(
            (code(&told[0]), told[0].id, code(&told[1])),
            ("parted".into(), issued.id, "missing".into())
        );
        assert_eq!(school.exchange(&mut first, 1, Vec::new()).standings, []);
        assert_eq!(school.verify(&first, &issued.credential), (Verdict::Valid, vec![]));
        // With the rest of the facts it gets its own.
        reads(&mut second, 1, &["pump"]);
        let told = school.exchange(&mut second, 4, Vec::new()).standings;
        assert_eq!(states(&told), [StandingState::Issued]);
        assert_ne!(told[0].id, issued.id);
    });
}

#[test]
fn what_two_accounts_did_together_is_enough_for_the_person_they_are() {
    both(|platform| {
        let (school, console) = (School::publishing(platform, &["dig", "pump"]), Actor::console());
        let mut first = claiming(platform, 1, &["dig"]);
        let mut second = claiming(platform, 2, &["pump"]);
        for laptop in [&mut first, &mut second] {
            assert_eq!(states(&school.exchange(laptop, 0, Vec::new()).standings), [StandingState::Refused]);
        }
        let [one, other] = [&first, &second].map(|laptop| number(platform, laptop));
        platform.db.write(|tx| person::join(tx, &console, one, other, "the same", 5)).unwrap();
        turn(&school.office()).unwrap();
        let [a, b] = [&mut first, &mut second]
            .map(|laptop| school.exchange(laptop, 1, Vec::new()).standings.remove(0));
        assert_eq!((a.id, a.state), (b.id, StandingState::Issued));
    });
}

#[test]
fn a_larger_certificate_stands_on_smaller_ones_that_were_issued_and_hold() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = Laptop::new(platform, 1);
        reads(&mut laptop, 1, &["dig", "keep"]);
        for achievement in ["master", "basics", "care"] {
            claims_one(&mut laptop, 1, achievement);
        }
        // In one exchange: what is issued is what another stands on.
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        let master: Vec<&Standing> = told.iter().filter(|one| one.achievement == "master").collect();
        assert_eq!(master.last().map(|one| one.state), Some(StandingState::Issued), "{told:?}");
        let shown =
            credential::verify(&master.last().unwrap().credential, &Trust::default(), None).credential;
        assert_eq!(shown.unwrap().parts.len(), 2);

        let mut other = Laptop::new(platform, 2);
        reads(&mut other, 1, &["dig", "keep"]);
        for achievement in ["basics", "care"] {
            claims_one(&mut other, 1, achievement);
        }
        let told = school.exchange(&mut other, 0, Vec::new()).standings;
        revoke(&school.office(), &Actor::console(), told[0].id.unwrap(), "Not their own work").unwrap();
        claims_one(&mut other, 1, "master");
        let told = school.exchange(&mut other, 9, Vec::new()).standings;
        assert_eq!(told, []);
        let told = school.exchange(&mut other, 3, Vec::new()).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Refused], "missing".into()));
        assert!(told[0].note.contains(&format!("{TOPIC}/basics")), "{}", told[0].note);
    });
}

#[test]
fn who_is_no_member_yet_waits_until_they_are() {
    both(|platform| {
        let (school, console) = (School::publishing(platform, &["dig"]), Actor::console());
        platform.execute("update cohort set approve = 1");
        let mut laptop = claiming(platform, 1, &["dig"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Waiting], "member".into()));
        let learner = number(platform, &laptop);
        let now = platform.now_ms.get();
        platform.db.write(|tx| enrolment::approve(tx, &console, platform.cohort, learner, now)).unwrap();
        turn(&school.office()).unwrap();
        let told = school.exchange(&mut laptop, 1, Vec::new()).standings;
        assert_eq!(states(&told), [StandingState::Issued]);
    });
}

#[test]
fn what_somebody_is_still_to_give_points_for_waits_for_them() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = Laptop::new(platform, 1);
        reads(&mut laptop, 1, &["dig"]);
        hands_in(&mut laptop, 1, None);
        claims_one(&mut laptop, 1, "exam");
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        assert_eq!((states(&told), code(&told[0])), (vec![StandingState::Waiting], "marks".into()));
        hands_in(&mut laptop, 1, Some(0.9));
        let told = school.exchange(&mut laptop, 1, Vec::new()).standings;
        assert_eq!(states(&told), [StandingState::Issued]);
    });
}

#[test]
fn a_rotated_root_leaves_what_it_signed_and_goes_on_under_the_same_names() {
    both(|platform| {
        let (school, console) = (School::publishing(platform, &["dig"]), Actor::console());
        let mut first = claiming(platform, 1, &["dig"]);
        let old = school.exchange(&mut first, 0, Vec::new()).standings.remove(0);
        platform.now_ms.set(platform.now_ms.get() + DAY_MS);
        rotate(&school.office(), &console, platform.centre, "Every ten years").unwrap();
        let mut second = claiming(platform, 2, &["dig"]);
        let new = school.exchange(&mut second, 0, Vec::new()).standings.remove(0);
        let issuer = |one: &Standing| {
            credential::verify(&one.credential, &Trust::default(), None).credential.unwrap().issuer_id
        };
        assert_ne!(issuer(&old), issuer(&new));
        for one in [&old, &new] {
            assert_eq!(school.verify(&first, &one.credential), (Verdict::Valid, vec![]));
        }
        // Whoever knows only the new root, from a newer file, still knows the old one's certificates by it.
        let told = school.trust(&first);
        assert_eq!(told.list().roots.len(), 2);
        // Taken back by lists that the new root signs.
        revoke(&school.office(), &console, old.id.unwrap(), "Somebody else's work").unwrap();
        assert_eq!(school.verify(&first, &old.credential), (Verdict::NotValid, vec!["revoked"]));
    });
}

#[test]
fn claims_of_before_certificates_were_decided_are_found_in_the_log() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = claiming(platform, 1, &["dig"]);
        // As an older program took it: the log and nothing else.
        laptop.exchange(platform);
        assert_eq!(platform.count("select count(*) from claim"), 0);
        turn(&school.office()).unwrap();
        assert_eq!(platform.count("select count(*) from claim"), 1);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings;
        assert_eq!(states(&told), [StandingState::Issued]);
        // Once: from then on each exchange notes its own.
        platform.execute("delete from standing");
        platform.execute("delete from credential");
        platform.execute("delete from claim");
        turn(&school.office()).unwrap();
        assert_eq!(platform.count("select count(*) from claim"), 0);
    });
}

#[test]
fn a_status_list_is_given_to_anybody_over_http() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = claiming(platform, 1, &["dig"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings.remove(0);
        let shown = credential::verify(&told.credential, &Trust::default(), None).credential.unwrap();
        let status = shown.status.unwrap();
        let path = status.list.strip_prefix("https://platform.example").unwrap().to_owned();
        let server = Server::start(platform);
        let get = |path: &str| server.ask("GET", path, "", b"");
        let (code, head, list) = get(&path);
        assert_eq!(code, 200);
        for line in [
            "content-type: application/vc+ld+json",
            "cache-control: public",
            "access-control-allow-origin: *",
        ] {
            assert!(head.contains(line), "{head}");
        }
        assert_eq!(StatusList::from_credential(&list).unwrap().list.get(status.index), Some(false));
        revoke(&school.office(), &Actor::console(), told.id.unwrap(), "Somebody else's work").unwrap();
        let (_, _, list) = get(&path);
        assert_eq!(StatusList::from_credential(&list).unwrap().list.get(status.index), Some(true));
        // With that list alone, and the root's key, a stranger's verifier says so.
        let roots = school.trust(&laptop).list().roots.clone();
        let list = serde_json::from_slice(&list).unwrap();
        let trust = Trust::prepare(TrustList { roots, lists: vec![list], ..TrustList::default() }).unwrap();
        let now = Some(credential::Moment(platform.now_ms.get()));
        assert!(credential::verify(&told.credential, &trust, now).says("revoked"));
        for path in ["/status/1", "/status/x", "/status/"] {
            assert!((400..500).contains(&get(path).0), "{path}");
        }
    });
}

#[test]
fn the_bundle_stays_within_its_bound_whatever_there_is_to_tell() {
    both(|platform| {
        let school = School::publishing(platform, &["dig"]);
        let mut laptop = claiming(platform, 1, &["dig"]);
        let told = school.exchange(&mut laptop, 0, Vec::new()).standings.remove(0);
        fill(platform);
        revoke(&school.office(), &Actor::console(), told.id.unwrap(), "Somebody else's work").unwrap();
        let bytes = school.send(&laptop, u64::MAX, Vec::new()).trust_bundle.expect("laptops get it");
        assert!(bytes.len() <= MAX_TRUST / 4 * 3, "{} bytes", bytes.len());
        let bundle = TrustBundle::open(&bytes, &platform.key.public()).expect("it is read");
        let list = TrustList::read(&bundle.issuers).unwrap();
        // What counts most is there: what was revoked now, the newest withdrawals.
        assert_eq!(school.verify(&laptop, &told.credential), (Verdict::NotValid, vec!["revoked"]));
        assert!(
            list.withdrawn.len() > 1500 && list.withdrawn[0].from_ms == 4_000,
            "{}",
            list.withdrawn.len()
        );
        assert!(list.lists.len() > 10 && bundle.publishers.len() > 1000);
        let own = platform.db.write(|tx| trust_list(tx, &school.office())).unwrap();
        assert_eq!(own.lists.len(), list.lists.len());
    });
}

/// Thousands of keys of centres and computers, half of them withdrawn; lists full of revocations; publishers.
fn fill(platform: &Platform) {
    let text = |number: i64, bytes: usize| format!("{number:0>bytes$}");
    let key = |kind: u8, number: i64| {
        let seed = [&[kind][..], &[0; 23], &number.to_be_bytes()].concat();
        credential::IssuerKey::from_seed(seed.try_into().unwrap()).public()
    };
    platform
        .db
        .write(|tx| {
            let columns = [
                "centre",
                "key",
                "secret",
                "parent",
                "delegation",
                "name",
                "may_delegate",
                "made_ms",
                "until_ms",
                "withdrawn_ms",
                "withdrawn_reason",
            ];
            let root = tx.one("select number from issuer_key", &[])?.unwrap().int(0)?;
            let row = |number: i64| -> Vec<Value> {
                let ended = (number > 2_000).then_some(number);
                let delegation = format!("{{\"id\":\"{}\"}}", text(number, 1_800));
                vec![
                    platform.centre.into(),
                    key(1, number).into(),
                    vec![1_u8; 60].into(),
                    root.into(),
                    delegation.into_bytes().into(),
                    text(number, 40).into(),
                    1.into(),
                    5.into(),
                    i64::MAX.into(),
                    ended.into(),
                    ended.map(|_| text(number, 200)).into(),
                ]
            };
            tx.insert("issuer_key", &columns, (1..=4_000).map(row).collect())?;
            let publisher = |number: i64| {
                vec![key(2, number).into(), text(number, 120).into(), platform.centre.into(), 5.into()]
            };
            tx.insert(
                "publisher",
                &["key", "name", "centre", "since_ms"],
                (1..=4_000).map(publisher).collect(),
            )?;
            // Lists as they were signed: every other bit of them set, at random.
            let mut list = StatusList::new(MIN_BITS).unwrap();
            let mut chance = 1_u32;
            for bit in 0..MIN_BITS {
                chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                if chance >> 31 == 1 {
                    list.set(bit).unwrap();
                }
            }
            let signer = credential::IssuerKey::from_seed([5; 32]);
            let profile = credential::Profile { id: signer.did(), name: "x".into(), url: None };
            let now = credential::Moment(platform.now_ms.get());
            let url = |number: i64| format!("https://platform.example/status/{number}");
            let file = list.to_credential(&url(1), &profile, &signer, now, None).unwrap();
            let row = |number: i64| -> Vec<Value> {
                vec![
                    number.into(),
                    url(number).into(),
                    vec![0_u8; 16].into(),
                    MIN_BITS.into(),
                    file.clone().into(),
                    platform.now_ms.get().into(),
                ]
            };
            let columns = ["number", "url", "epoch", "next", "file", "signed_ms"];
            tx.insert("status_list", &columns, (1..=100).map(row).collect())?;
            Ok::<_, DbError>(())
        })
        .unwrap();
}
