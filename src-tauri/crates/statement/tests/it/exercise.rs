//! What must hold of any bytes taken for a statement. Shared with the fuzz target.

use statement::{Clock, MAX_FAULTS, Stamp, Statement, StreamId};

/// Reads bytes as a statement and checks every promise; tells whether they are one.
pub(crate) fn exercise(bytes: &[u8]) -> bool {
    match Statement::parse(bytes) {
        Ok(statement) => {
            let text = statement.to_json();
            let again = Statement::parse(text.as_bytes());
            assert_eq!(again.as_ref(), Ok(&statement), "{text}");
            assert_eq!(again.map(|one| one.to_json()).as_ref(), Ok(&text));
            assert!(statement.same(&statement), "{text}");
            let stamp =
                Stamp { stream: StreamId([9; 16]), sequence: 7, clock: Clock::from_raw(1 << 40), at_ms: 1 };
            let stamped = statement.stamped(&stamp);
            assert_eq!(stamped.check(), Ok(()), "{text}");
            assert_eq!(stamped.stamp(), Some(stamp), "{text}");
            assert_eq!(stamped.stamped(&stamp), stamped, "{text}");
            true
        }
        Err(faults) => {
            assert!(!faults.is_empty() && faults.len() <= MAX_FAULTS + 1);
            for fault in faults {
                assert!(fault.to_string().len() < 4096 && !fault.section.is_empty());
            }
            false
        }
    }
}
