//! A platform that was restored from a backup, with the real programs: a laptop that knows what was taken back since reminds
//! it, and brings what it lost.

use client::view::CertificateState;

use crate::field::{Course, card, member, reads};
use crate::room::Town;

#[test]
fn a_laptop_reminds_a_restored_platform_of_what_was_revoked_and_issued_since_the_backup() {
    let (mut town, course) = (Town::new(), Course::new());
    course.is_published(&town);
    let [taken, since, looks] = ["Taken", "Since", "Looks"].map(|name| member(&town, &course, name));
    reads(&taken);
    town.online(&taken);
    let revoked = card(&taken);
    assert_eq!(revoked.state, CertificateState::Confirmed);
    let file = course.file("platform.backup").to_string_lossy().into_owned();
    town.server.run(&["backup", "-o", &file]);

    // Since then: one was taken back, one was issued. The laptops heard of it.
    let at = town.server.address();
    town.server.run(&["revoke", &revoked.credential, "--reason", "Not their own work", "--address", &at]);
    reads(&since);
    town.online(&since);
    assert_eq!(card(&since).state, CertificateState::Confirmed);
    town.online(&taken);
    assert_eq!(
        (card(&taken).state, card(&taken).words),
        (CertificateState::Revoked, "Not their own work".into())
    );
    town.online(&looks);

    town.server.run(&["restore", &file, "--replace"]);
    town.server.kill_and_start();
    assert_eq!(town.says_of(&revoked.credential), "good", "the backup does not know");
    // Somebody who has no certificate at all comes first: their laptop reminds the platform.
    town.online(&looks);
    town.online(&looks);
    assert_eq!(town.says_of(&revoked.credential), "revoked");
    town.online(&taken);
    let still = card(&taken);
    assert_eq!((still.state, still.words.as_str()), (CertificateState::Revoked, "Not their own work"));
    let before = card(&since).credential;
    town.online(&since);
    let after = card(&since);
    assert_eq!((after.state, after.credential), (CertificateState::Confirmed, before));
}

impl Town {
    /// How a certificate stands by the platform's word.
    fn says_of(&self, id: &str) -> String {
        let told = self.server.run(&["certificate", "show", id, "--json"]);
        let told: serde_json::Value = serde_json::from_str(&told).unwrap();
        told["state"].as_str().unwrap_or_else(|| panic!("{told:#}")).to_owned()
    }
}
