//! A course that is published, and learners who do it on their laptops: what certificates are decided by.

use std::path::{Path, PathBuf};

use platform::credentials::Office;
use platform::db::{Database, DbError};
use platform::exchange::{self, Road};
use reconcile::key::SecretKey;
use statement::Uuid;

use crate::wells::{Newcomer, Shelf, claiming};
use crate::world::{NOW, secret};

pub(crate) use crate::wells::TOPIC;

/// The platform's office of certificates, with one published course: its certificate asks for the lessons `dig` and `pump`.
pub(crate) struct School {
    db: Database,
    key: SecretKey,
    packs: PathBuf,
}

impl School {
    pub(crate) fn open(db: &Database, centre: i64, packs: &Path, key: SecretKey) -> School {
        Shelf { db, key: &key, packs, centre, now_ms: NOW }.publish_wells(&["dig", "pump"]);
        School { db: db.clone(), key, packs: packs.to_owned() }
    }

    /// The `who`th learner joins a cohort, reads lessons and claims the certificate. Returns their number and the claim's.
    pub(crate) fn claims(&self, cohort: i64, who: u8, name: &str, lessons: &[&str]) -> (i64, i64) {
        let newcomer = Newcomer {
            learner: Uuid::from_bytes([who; 16]),
            name,
            learner_key: SecretKey::from_bytes([who; 32]),
            device: SecretKey::from_bytes([who ^ 128; 32]),
            secret: self.db.write(|tx| Ok::<_, DbError>(secret(tx, cohort))).unwrap(),
        };
        let request = newcomer.request(&self.key.public(), claiming(newcomer.learner, lessons), NOW);
        let office = Office::new(&self.db, &self.key, &self.packs, "https://learn.example.org", NOW);
        exchange::answer_and_decide(&office, &newcomer.device.public(), Road::Line, &request).unwrap();
        let sql =
            "select l.number, c.number from learner l join claim c on c.learner = l.number where l.id = ?1";
        let row =
            self.db.read(|tx| tx.one(sql, &[newcomer.learner.into()])).unwrap().expect("it was claimed");
        (row.int(0).unwrap(), row.int(1).unwrap())
    }
}
