//! Moments, as credentials write them: XML Schema's `dateTimeStamp`, which always says its zone.

use serde::{Deserialize, Serialize};

/// A moment: milliseconds since 1970-01-01T00:00:00Z. Nobody here knows what time it is: whoever asks says so.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

/// Milliseconds of a day.
pub(crate) const DAY_MS: i64 = 86_400_000;
/// 9999-12-31T23:59:59Z, the last second with four digits of a year.
const LAST_SECOND: i64 = 253_402_300_799;
/// 0001-01-01T00:00:00Z.
const FIRST_SECOND: i64 = -62_135_596_800;

impl Moment {
    /// Seconds since 1970, rounded down: the grain of what we sign.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The same second, without what is beyond.
    #[must_use]
    pub const fn whole(self) -> Moment {
        Moment(self.seconds() * 1000)
    }

    /// Writes it as `2026-11-22T03:04:05Z`; beyond the years 1 to 9999, their nearest end.
    #[must_use]
    pub fn to_text(self) -> String {
        let seconds = self.seconds().clamp(FIRST_SECOND, LAST_SECOND);
        let (year, month, day) = civil(seconds.div_euclid(86_400));
        let rest = seconds.rem_euclid(86_400);
        format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}Z", rest / 3600, rest / 60 % 60, rest % 60)
    }

    /// Reads a `dateTimeStamp`: date, `T`, time, fractions of a second if any, and the zone. `None` for anything else.
    #[must_use]
    pub fn read(text: &str) -> Option<Moment> {
        let bytes = text.as_bytes();
        let number = |from: usize, to: usize| -> Option<i64> {
            let digits = bytes.get(from..to)?;
            digits
                .iter()
                .all(u8::is_ascii_digit)
                .then(|| digits.iter().fold(0i64, |sum, digit| sum * 10 + i64::from(digit - b'0')))
        };
        let at = |index: usize, byte: u8| bytes.get(index) == Some(&byte);
        if bytes.len() > 40 || !(at(4, b'-') && at(7, b'-') && at(10, b'T') && at(13, b':') && at(16, b':')) {
            return None;
        }
        let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
        let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
        let mut end = 19;
        let mut millis = 0;
        if at(end, b'.') {
            let digits = bytes[end + 1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if digits == 0 {
                return None;
            }
            for place in 0..3usize.min(digits) {
                millis += i64::from(bytes[end + 1 + place] - b'0') * [100, 10, 1][place];
            }
            end += 1 + digits;
        }
        let offset = match bytes.get(end)? {
            b'Z' if bytes.len() == end + 1 => 0,
            sign @ (b'+' | b'-') if bytes.len() == end + 6 && at(end + 3, b':') => {
                let (hours, minutes) = (number(end + 1, end + 3)?, number(end + 4, end + 6)?);
                if hours > 14 || minutes > 59 {
                    return None;
                }
                let ahead = (hours * 60 + minutes) * 60;
                if *sign == b'+' { ahead } else { -ahead }
            }
            _ => return None,
        };
        let days = days_of(year, month, day)?;
        if year == 0 || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        Some(Moment((days * 86_400 + hour * 3600 + minute * 60 + second - offset) * 1000 + millis))
    }
}

/// The date of a day since 1970 (Gregorian, also before it was invented).
fn civil(days: i64) -> (i64, i64, i64) {
    // Days since 0000-03-01, so that the leap day is a year's last.
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// Days since 1970 of a date; `None` where the calendar has none.
fn days_of(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    let shifted_year = if month <= 2 { year - 1 } else { year };
    let era = shifted_year.div_euclid(400);
    let of_era = shifted_year.rem_euclid(400);
    let shifted_month = (month + 9) % 12;
    let of_year = (153 * shifted_month + 2) / 5 + day - 1;
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn moments_are_read_as_written() {
        for (text, expect) in [
            ("1970-01-01T00:00:00Z", Some(0)),
            ("2026-11-22T03:24:00Z", Some(1_795_317_840_000)),
            ("2026-11-22T04:24:00+01:00", Some(1_795_317_840_000)),
            ("2026-11-22T03:24:00.123456Z", Some(1_795_317_840_123)),
            ("2000-02-29T00:00:00Z", Some(951_782_400_000)),
            ("1900-02-29T00:00:00Z", None),
            ("2026-11-22T03:24:00", None),
            ("2026-11-22T24:00:00Z", None),
            ("2026-13-22T03:24:00Z", None),
            ("2026-11-22", None),
            ("2026-11-22T03:24:00.Z", None),
            ("2026-11-22T03:24:00+15:00", None),
            ("2026-11-22T03:24:0０Z", None),
            ("", None),
        ] {
            assert_eq!(Moment::read(text), expect.map(Moment), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(seconds in FIRST_SECOND..=LAST_SECOND) {
            let moment = Moment(seconds * 1000);
            prop_assert_eq!(Moment::read(&moment.to_text()), Some(moment));
        }

        #[test]
        fn no_text_brings_it_down(text in "\\PC*") {
            let _ = Moment::read(&text);
        }
    }
}
