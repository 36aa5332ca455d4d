//! Certificates by the real program at the platform's console, from a claim that waits to a status list.

use std::path::Path;

use platform::centres::cohort::Chosen;
use platform::centres::{ActError, Actor, centre, cohort};
use platform::config::Config;
use platform::db::Database;
use reconcile::key::SecretKey;
use serde_json::{Value, json};

use crate::console::{platform, told};
use crate::school::{School, TOPIC};
use crate::world::{DAY, NOW};

/// A platform's folder where one learner claims with all that is asked for, and another without.
fn platform_with_claims(folder: &Path) -> (String, [String; 2]) {
    let config = Config::of_folder(folder);
    let db = Database::open(&config.database).unwrap();
    let key = SecretKey::load_or_make(&config.key_file()).unwrap();
    let (institute, cohort) = db
        .write(|tx| {
            let institute = centre::institute(tx, "Institute", NOW)?;
            let chosen = Chosen { name: "2026".to_owned(), trainer: None, most: 40, approve: false };
            let until = platform::service::clock_ms().max(NOW) + 90 * DAY;
            Ok::<_, ActError>((
                institute,
                cohort::add(tx, &Actor::console(), institute, &chosen, until, NOW)?,
            ))
        })
        .unwrap();
    let words = ["issuer", "policy", &institute.to_string(), "--person"];
    assert_eq!(told(folder, &words)["by_person"], json!(true));
    let school = School::open(&db, institute, &config.packs(), key);
    let ready = school.claims(cohort, 101, "Dalia", &["dig", "pump"]);
    let lacking = school.claims(cohort, 102, "Emeka", &["dig"]);
    (institute.to_string(), [ready.1.to_string(), lacking.1.to_string()])
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("{name} of {value}")).to_owned()
}

fn refused(folder: &Path, words: &[&str], says: &str) {
    let (done, out, error) = platform(folder, words);
    assert!(!done && out.is_empty() && error.contains(says), "{words:?}: {out}{error}");
}

#[test]
fn certificates_are_issued_changed_and_taken_back_from_the_command_line_and_everything_is_noted() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let (institute, [ready, lacking]) = platform_with_claims(folder);
    let waiting = told(folder, &["certificate", "claims"]);
    assert_eq!((waiting.as_array().unwrap().len(), &waiting[0]["name"]), (1, &json!("Dalia")));
    assert_eq!(told(folder, &["certificate", "claims", "--state", "all"]).as_array().unwrap().len(), 2);
    let address = ["--address", "https://learn.example.org"];
    let looked = told(folder, &[&["certificate", "claim", &lacking][..], &address].concat());
    assert_eq!(
        (&looked["record"], &looked["missing"][0]["names"][0]),
        (&json!("missing"), &json!("Choosing a pump"))
    );
    refused(folder, &["issue", &ready], "--address");
    refused(folder, &[&["issue", &lacking][..], &address].concat(), "lessons 1 of 2");
    let issued = told(folder, &[&["issue", &ready][..], &address].concat());
    let id = text(&issued, "certificate");
    refused(folder, &["issue", &ready], "issued for this already");
    // The address is known from then on.
    let (done, _, error) = platform(folder, &["refuse", &lacking, "--reason", "Read about pumps, too."]);
    assert!(done, "{error}");
    let listed = told(folder, &["certificate", "list"]);
    assert_eq!((&listed[0]["certificate"], &listed[0]["state"]), (&json!(id), &json!("good")));
    let shown = told(folder, &["certificate", "show", &id]);
    assert_eq!(shown["verified"]["answer"], "valid", "{shown}");
    let file = folder.join("credential.json");
    let (done, _, error) = platform(folder, &["certificate", "export", &id, "-o", file.to_str().unwrap()]);
    assert!(done, "{error}");
    let credential: Value = serde_json::from_slice(&fs_err::read(&file).unwrap()).unwrap();
    assert_eq!(credential["id"], json!(format!("urn:uuid:{id}")));
    let renamed = text(&told(folder, &["certificate", "rename", &id, "Dalia Haddad"]), "certificate");
    let anew = told(folder, &["certificate", "reissue", &renamed, "--reason", "A new seal"]);
    let newest = text(&anew, "certificate");
    let (done, _, error) = platform(folder, &["revoke", &newest, "--reason", "Not their work"]);
    assert!(done, "{error}");
    refused(folder, &["revoke", &newest, "--reason", "again"], "taken back already");
    refused(folder, &["revoke", "no-id", "--reason", "x"], "There is no such certificate");
    refused(folder, &["certificate", "show", "a1a1a1a1-0000-5000-8000-000000000000"], "no such");
    assert_eq!(told(folder, &["certificate", "show", &newest])["state"], "revoked");

    let north = told(folder, &["centre", "add", "North", "--kind", "national"])["centre"].to_string();
    refused(folder, &["issuer", "rotate", &north, "--reason", "x"], "does not issue under its own name");
    let policy = told(folder, &["issuer", "policy", &north, "--own", "--automatic", "--months", "24"]);
    assert_eq!(
        (&policy["issues"], &policy["by_person"], &policy["months"], &policy["issuer_name"]),
        (&json!(true), &json!(false), &json!(24), &json!("North"))
    );
    assert_eq!(told(folder, &["issuer", "policy", &north, "--course"])["months"], json!(null));
    refused(folder, &["issuer", "policy", &north, "--months", "0"], "between 1 and 600");
    let rotated = text(&told(folder, &["issuer", "rotate", &north, "--reason", "Every year"]), "key");
    let device = SecretKey::from_bytes([77; 32]).public().to_string();
    let only = format!("{TOPIC}/basics");
    let lend = [
        "issuer", "delegate", &north, &device, "--name", "Desk", "--count", "5", "--days", "9", "--only",
        &only,
    ];
    told(folder, &lend);
    let computers = told(folder, &["issuer", "computers"]);
    assert_eq!((&computers[0]["count"], &computers[0]["by_person"]), (&json!(5), &json!(true)));
    let keys = told(folder, &["issuer", "keys", "--at", &north]);
    let centres = keys.as_array().unwrap().iter().find(|key| key["kind"] == "centre").unwrap();
    assert_eq!(centres["key"], json!(rotated));
    let number = centres["issuer_key"].to_string();
    refused(
        folder,
        &["issuer", "withdraw", &number, "--reason", "x", "--from", "2999-01-01"],
        "must be between",
    );
    let (done, _, error) =
        platform(folder, &["issuer", "withdraw", &number, "--reason", "Stolen", "--from", "2026-01-01"]);
    assert!(done, "{error}");
    let standing = told(folder, &["issuer", "status"]);
    assert_eq!((&standing["certificates"], &standing["ended"]), (&json!(0), &json!(3)));
    assert_eq!(standing["status_lists"][0]["set"], json!(3));

    let log = told(folder, &["audit", "list"]);
    let acts: Vec<&str> =
        log.as_array().unwrap().iter().rev().map(|row| row["act"].as_str().unwrap()).collect();
    let acts: Vec<&str> =
        acts.into_iter().filter(|act| act.starts_with("issuer") || act.starts_with("credential")).collect();
    let expect = [
        "issuer-key",
        "credential-decide",
        "credential-decide",
        "credential-decide",
        "credential-decide",
        "credential-revoke",
        "issuer-key",
        "issuer-key",
        "issuer-key",
        "issuer-key",
        "issuer-key",
    ];
    assert_eq!(acts, expect, "{institute}");
}
