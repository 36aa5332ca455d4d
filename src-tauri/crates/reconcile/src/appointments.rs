//! The list of appointments that a classroom's hub shows (`PROTOCOL.md`, A classroom): the platform's signed words that its
//! computer is a cohort's teacher's. Anybody may have written it; only the platform's signature says that one is true.

use serde::{Deserialize, Serialize};

use crate::key::{PublicKey, Signature, from_hex, hex};
use crate::wire::Appointment;

/// Most bytes of a list.
pub const MAX_BYTES: usize = 256 * 1024;
/// Most appointments in a list.
pub const MAX_APPOINTMENTS: usize = 256;
/// Most bytes of a cohort's name.
const MAX_NAME: usize = 1024;

/// What was read is no list of appointments.
#[derive(Debug, thiserror::Error)]
#[error("this is no list of appointments: {0}")]
pub struct NoList(String);

#[derive(Serialize, Deserialize)]
struct List {
    appointments: Vec<One>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct One {
    cohort: u64,
    name: String,
    secret_hash: String,
    device: String,
    until: i64,
    signature: String,
}

/// Reads a list. That it reads says nothing about who wrote it.
///
/// # Errors
/// When it is longer than allowed, or is none.
pub fn parse(json: &[u8]) -> Result<Vec<Appointment>, NoList> {
    if json.len() > MAX_BYTES {
        return Err(NoList("it is too long".into()));
    }
    let list: List = serde_json::from_slice(json).map_err(|error| NoList(error.to_string()))?;
    if list.appointments.len() > MAX_APPOINTMENTS {
        return Err(NoList("it names too many".into()));
    }
    let of = |one: One| {
        Some(Appointment {
            cohort: one.cohort,
            secret_hash: from_hex(&one.secret_hash)?,
            device: PublicKey::parse(&one.device)?,
            until_ms: one.until,
            signature: Signature(from_hex(&one.signature)?),
            name: Some(one.name).filter(|name| name.len() <= MAX_NAME)?,
        })
    };
    let all: Option<Vec<Appointment>> = list.appointments.into_iter().map(of).collect();
    all.ok_or_else(|| NoList("one of them is none".into()))
}

/// Writes a list, of the first [`MAX_APPOINTMENTS`].
#[must_use]
pub fn to_json(appointments: &[Appointment]) -> Vec<u8> {
    let of = |one: &Appointment| One {
        cohort: one.cohort,
        name: one.name.clone(),
        secret_hash: hex(&one.secret_hash),
        device: one.device.to_string(),
        until: one.until_ms,
        signature: hex(&one.signature.0),
    };
    let list = List { appointments: appointments.iter().take(MAX_APPOINTMENTS).map(of).collect() };
    // Texts and numbers only: there is nothing that JSON could not hold.
    serde_json::to_vec(&list).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::SecretKey;

    fn appointment() -> Appointment {
        let platform = SecretKey::from_bytes([3; 32]);
        let mut one = Appointment {
            cohort: 7,
            name: "Группа Б".into(),
            secret_hash: [9; 32],
            device: SecretKey::from_bytes([4; 32]).public(),
            until_ms: 1_790_000_000_000,
            signature: Signature([0; 64]),
        };
        one.signature = platform.sign(&one.words());
        one
    }

    #[test]
    fn a_list_is_read_as_it_was_written_and_its_signatures_still_hold() {
        let read = parse(&to_json(&[appointment()])).unwrap();
        assert_eq!(read, [appointment()]);
        let platform = SecretKey::from_bytes([3; 32]).public();
        assert!(platform.verify(&read[0].words(), &read[0].signature));
    }

    #[test]
    fn what_is_too_long_or_no_list_is_refused() {
        let good = String::from_utf8(to_json(&[appointment()])).unwrap();
        for bad in [
            String::new(),
            "<html>".into(),
            "[]".into(),
            good.replace("\"device\":\"", "\"device\":\"0"),
            good.replace("Группа", &"x".repeat(2000)),
            format!("{good}{}", " ".repeat(MAX_BYTES)),
        ] {
            assert!(parse(bad.as_bytes()).is_err(), "{}", &bad[..bad.len().min(80)]);
        }
        let many = vec![appointment(); MAX_APPOINTMENTS + 5];
        assert_eq!(parse(&to_json(&many)).unwrap().len(), MAX_APPOINTMENTS);
    }
}
