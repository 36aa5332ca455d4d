//! A platform with an institute, two countries that must not reach into each other, and everything there is in each.

use platform::centres::cohort::Chosen;
use platform::centres::invitation::Newcomer;
use platform::centres::{
    ActError, Actor, Kind, Role, appointment, centre, code, cohort, device, enrol, first_code, invitation,
    key_standing, lrs_key, person,
};
use platform::db::{Database, DbError, Tx};
use reconcile::key::{PublicKey, SecretKey};
use reconcile::wire::Claim;

use crate::postgres_server::postgres;

/// Noon of a day in November 2026.
pub(crate) const NOW: i64 = 1_795_348_800_000;
pub(crate) const DAY: i64 = 86_400_000;

/// Runs a story on a new database of each engine.
pub(crate) fn on_both(story: impl Fn(&Database)) {
    let folder = tempfile::tempdir().unwrap();
    story(&Database::open(folder.path().join("platform.db").to_str().unwrap()).unwrap());
    story(&Database::open(&postgres()).unwrap());
}

/// Everything there is in one country.
pub(crate) struct Country {
    pub(crate) centre: i64,
    pub(crate) institution: i64,
    pub(crate) cohort: i64,
    /// A member, one who waits, and another member.
    pub(crate) learners: [i64; 3],
    pub(crate) invitation: i64,
    pub(crate) held: i64,
    pub(crate) appointment: i64,
    pub(crate) device: PublicKey,
    pub(crate) bar: i64,
    pub(crate) key: i64,
    pub(crate) joining: i64,
    pub(crate) lrs_key: i64,
}

pub(crate) struct World {
    pub(crate) institute: i64,
    pub(crate) north: Country,
    pub(crate) south: Country,
}

pub(crate) fn console() -> Actor {
    Actor::console()
}

/// Makes a member of staff with one role, by an invitation, as people do.
pub(crate) fn staff(tx: &mut Tx<'_>, centre: i64, role: Role, login: &str) -> i64 {
    let (_, code) = invitation::invite(tx, &console(), centre, role, login, 14, NOW).unwrap();
    let newcomer =
        Newcomer { name: login.to_owned(), login: login.to_owned(), passphrase: "$argon2id$none".to_owned() };
    invitation::accept(tx, code.show(), &newcomer, NOW).unwrap()
}

/// A key that is one, the same for the same number.
pub(crate) fn key(number: u8) -> PublicKey {
    SecretKey::from_bytes([number; 32]).public()
}

/// Adds a learner as an exchange does, and a computer that speaks for them.
pub(crate) fn learner(tx: &mut Tx<'_>, number: u8, device: &PublicKey) -> i64 {
    let row = vec![[number; 16].into(), key(number).0.into(), NOW.into()];
    let learner = tx.insert_returning("learner", &["id", "key", "made_ms"], "number", row).unwrap();
    let row = vec![device.0.into(), NOW.into(), NOW.into()];
    tx.insert_new("device", &["key", "first_ms", "heard_ms"], vec![row]).unwrap();
    let device = tx
        .one("select number from device where key = ?1", &[device.0.into()])
        .unwrap()
        .unwrap()
        .int(0)
        .unwrap();
    let columns = ["learner", "device", "learner_key", "signature", "granted_ms", "heard_ms"];
    let row = vec![
        learner.into(),
        device.into(),
        key(number).0.into(),
        vec![0_u8; 64].into(),
        NOW.into(),
        NOW.into(),
    ];
    tx.insert("learner_device", &columns, vec![row]).unwrap();
    learner
}

pub(crate) fn claim(secret: [u8; 10], name: &str) -> Claim {
    Claim { secret, name: name.to_owned() }
}

pub(crate) fn secret(tx: &mut Tx<'_>, cohort: i64) -> [u8; 10] {
    code::show(tx, &console(), cohort).unwrap().unwrap().secret
}

fn country(tx: &mut Tx<'_>, institute: i64, name: &str, first: u8) -> Country {
    let me = console();
    let centre = centre::add(tx, &me, institute, Kind::National, name, NOW).unwrap();
    let institution = centre::add(tx, &me, centre, Kind::Institution, "University", NOW).unwrap();
    let chosen = Chosen { name: "2026".to_owned(), trainer: None, most: 5, approve: false };
    let cohort = cohort::add(tx, &me, institution, &chosen, NOW + 90 * DAY, NOW).unwrap();
    let secret = secret(tx, cohort);
    let device = key(first + 10);
    let learners = [first, first + 1, first + 2].map(|number| learner(tx, number, &device));
    for (learner, name) in learners.iter().zip(["Amina", "Bola", "Chidi"]) {
        enrol(tx, *learner, &claim(secret, name), NOW).unwrap();
    }
    tx.execute("update enrolment set state = 'waiting' where learner = ?1", &[learners[1].into()]).unwrap();
    staff(tx, institution, Role::Trainer, &format!("trainer of {name}"));
    let (invitation, _) = invitation::invite(tx, &me, institution, Role::Viewer, "a guest", 14, NOW).unwrap();
    let held = tx
        .one("select number from staff_role where centre = ?1", &[institution.into()])
        .unwrap()
        .unwrap()
        .int(0)
        .unwrap();
    let teacher = key(first + 11).to_string();
    let appointment = appointment::appoint(tx, &me, cohort, &teacher, "Desk", NOW + DAY, NOW).unwrap();
    let lost = key(first + 12);
    learner_with_lost_laptop(tx, learners[2], &lost);
    let bar = device::bar(tx, &me, &lost.to_string(), "stolen", NOW).unwrap();
    key_standing(tx, learners[0], &key(first + 13), &device, NOW).unwrap();
    let key = tx
        .one("select number from learner_key where learner = ?1", &[learners[0].into()])
        .unwrap()
        .unwrap()
        .int(0)
        .unwrap();
    let joining = person::join(tx, &me, learners[0], learners[1], "one person", NOW).unwrap();
    let scopes = ["statements/read".to_owned()];
    let lrs_key = lrs_key::add(tx, &me, institution, "dashboard", &scopes, NOW).unwrap().number;
    Country {
        centre,
        institution,
        cohort,
        learners,
        invitation,
        held,
        appointment,
        device,
        bar,
        key,
        joining,
        lrs_key,
    }
}

fn learner_with_lost_laptop(tx: &mut Tx<'_>, learner: i64, device: &PublicKey) {
    let row = vec![device.0.into(), NOW.into(), NOW.into()];
    let number = tx.insert_returning("device", &["key", "first_ms", "heard_ms"], "number", row).unwrap();
    let columns = ["learner", "device", "learner_key", "signature", "granted_ms", "heard_ms"];
    let row = vec![
        learner.into(),
        number.into(),
        vec![1_u8; 32].into(),
        vec![0_u8; 64].into(),
        NOW.into(),
        NOW.into(),
    ];
    tx.insert("learner_device", &columns, vec![row]).unwrap();
}

impl World {
    pub(crate) fn make(db: &Database) -> World {
        db.write(|tx| {
            first_code(tx, "Institute", NOW)?;
            let institute = tx.one("select number from centre where parent is null", &[])?.unwrap().int(0)?;
            staff(tx, institute, Role::Administrator, "head");
            Ok::<_, DbError>(World {
                institute,
                north: country(tx, institute, "North", 20),
                south: country(tx, institute, "South", 60),
            })
        })
        .unwrap()
    }
}

/// Does something and takes it back.
pub(crate) fn tried<T>(db: &Database, mut act: impl FnMut(&mut Tx<'_>) -> T) -> T {
    let mut kept = None;
    let undone = db.write(|tx| {
        kept = Some(act(tx));
        Err::<(), DbError>(DbError::Unstorable("taken back"))
    });
    assert!(undone.is_err());
    kept.unwrap()
}

pub(crate) fn count(tx: &mut Tx<'_>, sql: &str) -> i64 {
    tx.one(sql, &[]).unwrap().unwrap().int(0).unwrap()
}

pub(crate) fn code_of<T: std::fmt::Debug>(result: Result<T, ActError>) -> &'static str {
    match result {
        Ok(_) => "done",
        Err(error) => error.code(),
    }
}
