//! Passphrases of the staff: Argon2id, kept as PHC strings, and never more than a few worked out at once.

use std::sync::{Condvar, Mutex, PoisonError};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};

/// Fewest letters of a passphrase.
pub const SHORTEST: usize = 10;
/// Most letters: more would only be work for the far end.
pub const LONGEST: usize = 200;
/// Memory of one, in KiB, and passes over it: what OWASP recommends ("Password Storage Cheat Sheet", Argon2id).
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
/// Most that are worked out at the same time: a flood of sign-ins takes no more memory than this many.
const AT_ONCE: u32 = 4;

static WORKING: Mutex<u32> = Mutex::new(0);
static DONE: Condvar = Condvar::new();

/// One of the few places at work.
struct Place;

impl Place {
    fn take() -> Place {
        let mut working = WORKING.lock().unwrap_or_else(PoisonError::into_inner);
        while *working >= AT_ONCE {
            working = DONE.wait(working).unwrap_or_else(PoisonError::into_inner);
        }
        *working += 1;
        Place
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        *WORKING.lock().unwrap_or_else(PoisonError::into_inner) -= 1;
        DONE.notify_one();
    }
}

/// Tells whether a passphrase is long enough and not too long.
pub fn is_fit(passphrase: &str) -> bool {
    (SHORTEST..=LONGEST).contains(&passphrase.chars().count())
}

/// Returns what is kept of a passphrase.
///
/// # Errors
/// If the system has no random numbers, or no memory.
pub fn keep(passphrase: &str) -> Result<String, argon2::password_hash::Error> {
    let _place = Place::take();
    let mut salt = [0; 16];
    getrandom::fill(&mut salt).map_err(|_| argon2::password_hash::Error::Crypto)?;
    Ok(argon2()?.hash_password_with_salt(passphrase.as_bytes(), &salt)?.to_string())
}

/// Tells whether `passphrase` is the one `kept` was made of. Without `kept` (nobody has that name) it takes as long and
/// is false.
pub fn fits(passphrase: &str, kept: Option<&str>) -> bool {
    if passphrase.chars().count() > LONGEST {
        return false;
    }
    let _place = Place::take();
    let Ok(argon2) = argon2() else { return false };
    match kept.map(PasswordHash::new) {
        Some(Ok(kept)) => argon2.verify_password(passphrase.as_bytes(), &kept).is_ok(),
        Some(Err(_)) | None => {
            let _ = argon2.hash_password_with_salt(passphrase.as_bytes(), b"nobody has this.");
            false
        }
    }
}

fn argon2() -> Result<Argon2<'static>, argon2::password_hash::Error> {
    let params =
        Params::new(MEMORY_KIB, PASSES, 1, None).map_err(|_| argon2::password_hash::Error::ParamsInvalid)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_passphrase_itself_fits() {
        let kept = keep("correct horse battery").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        for (tried, expect) in [
            ("correct horse battery", true),
            ("Correct horse battery", false),
            ("", false),
            ("correct", false),
        ] {
            assert_eq!(fits(tried, Some(&kept)), expect, "{tried}");
        }
        assert!(!fits("correct horse battery", None));
        assert!(!fits("correct horse battery", Some("no PHC string")));
    }

    #[test]
    fn the_same_passphrase_is_kept_differently_each_time() {
        assert_ne!(keep("the same words").unwrap(), keep("the same words").unwrap());
    }

    #[test]
    fn short_and_endless_passphrases_are_unfit() {
        let long = "x".repeat(LONGEST + 1);
        for (tried, expect) in [
            ("", false),
            ("123456789", false),
            ("1234567890", true),
            ("كلمة مرور طويلة", true),
            (&long, false),
        ] {
            assert_eq!(is_fit(tried), expect, "{tried}");
        }
    }
}
