//! Wrong tries, and how long to wait after them.

use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

use fs_err::OpenOptions;

/// Seconds to wait after so many wrong tries in a row. Slips cost nothing; at the end a four-digit PIN takes
/// a month of days and nights to try out, and nobody is ever kept out for longer than five minutes.
const WAITS: [i64; 9] = [0, 0, 0, 5, 15, 30, 60, 120, 300];

/// Bytes of the file: always the same ones are overwritten, so that a full disk cannot hinder the counting.
const LENGTH: usize = 64;

/// How many tries have gone wrong in a row, and when the last was.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct Tries {
    pub(crate) wrong: u32,
    since_ms: i64,
}

impl Tries {
    /// Reads what is kept; a file that cannot be read is one that counted nothing.
    pub(crate) fn read(path: &Path) -> Tries {
        let mut bytes = String::new();
        let read = OpenOptions::new().read(true).open(path);
        let read = read.and_then(|file| file.take(LENGTH as u64).read_to_string(&mut bytes));
        let mut numbers = bytes.split_whitespace();
        match (read, numbers.next().map(str::parse), numbers.next().map(str::parse)) {
            (Ok(_), Some(Ok(wrong)), Some(Ok(since_ms))) => Tries { wrong, since_ms },
            _ => Tries::default(),
        }
    }

    /// Keeps the count. A disk that refuses must not keep a learner out, so this tells nobody.
    pub(crate) fn write(self, path: &Path) {
        let text = format!("{:<63}\n", format!("{} {}", self.wrong, self.since_ms));
        let open = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
        let _ = open.and_then(|mut file| {
            file.seek(SeekFrom::Start(0))?;
            file.write_all(text.as_bytes())?;
            file.sync_data()
        });
    }

    /// Returns the seconds to wait before the next try. A clock that went back makes the wait begin anew, and
    /// never longer.
    pub(crate) fn wait_s(self, now_ms: i64) -> u64 {
        let wait = WAITS[(self.wrong as usize).min(WAITS.len() - 1)] * 1000;
        let passed = now_ms.saturating_sub(self.since_ms).max(0);
        u64::try_from((wait - passed + 999).max(0) / 1000).unwrap_or_default()
    }

    /// Counts a try before it is made: ending the program while it is checked saves nothing.
    pub(crate) fn one_more(self, now_ms: i64) -> Tries {
        Tries { wrong: self.wrong.saturating_add(1), since_ms: now_ms }
    }

    /// Tells whether the clock stands before the last try: then the wait is counted from now.
    pub(crate) fn ahead_of(self, now_ms: i64) -> bool {
        self.since_ms > now_ms
    }

    /// The same tries, waited for from now on.
    pub(crate) fn from(self, now_ms: i64) -> Tries {
        Tries { since_ms: now_ms, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_end() {
        let mut tries = Tries::default();
        let mut now = 1_000_000;
        for wait in [0, 0, 0, 5, 15, 30, 60, 120, 300, 300, 300] {
            assert_eq!(tries.wait_s(now), wait);
            now += i64::try_from(wait).unwrap() * 1000;
            assert_eq!(tries.wait_s(now), 0);
            tries = tries.one_more(now);
        }
        assert_eq!(Tries { wrong: u32::MAX, since_ms: now }.one_more(now).wait_s(now), 300);
    }

    #[test]
    fn no_clock_makes_a_wait_longer() {
        let tries = Tries { wrong: 4, since_ms: 4_102_444_800_000 };
        assert_eq!(tries.wait_s(0), 15);
        assert!(tries.ahead_of(0));
        assert_eq!(tries.from(0).wait_s(15_000), 0);
        assert_eq!(Tries { wrong: 4, since_ms: i64::MIN }.wait_s(i64::MAX), 0);
        assert_eq!(Tries { wrong: 4, since_ms: i64::MAX }.wait_s(i64::MIN), 15);
    }

    #[test]
    fn tries_are_kept_in_the_same_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("tries");
        assert_eq!(Tries::read(&path), Tries::default());
        for tries in [Tries { wrong: u32::MAX, since_ms: i64::MIN }, Tries { wrong: 3, since_ms: 5 }] {
            tries.write(&path);
            assert_eq!(Tries::read(&path), tries);
            assert_eq!(fs_err::metadata(&path).unwrap().len(), 64);
        }
        fs_err::write(&path, b"\xff\xff nonsense").unwrap();
        assert_eq!(Tries::read(&path), Tries::default());
    }
}
