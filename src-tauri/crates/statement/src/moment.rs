//! Timestamps (Data 4.5).

use std::fmt;

/// A point in time as ISO 8601 writes it, kept as it was written.
///
/// Accepted are calendar date and time of day, both in the extended form (`2015-12-18T12:17:00.25+01:00`, as RFC 3339
/// has it) or both in the basic one (`20151218T121700Z`); seconds, their fraction and the zone may be missing. One
/// without a zone is taken to be UTC. Offsets of nought have a plus (RFC 3339 4.3 gives `-00:00` another meaning).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timestamp {
    text: String,
    /// Microseconds since 1970, rounded down.
    micros: i64,
}

impl Timestamp {
    /// Reads a text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Timestamp> {
        instant(text.as_bytes()).map(|micros| Timestamp { text: text.to_owned(), micros })
    }

    /// Writes milliseconds since 1970 as RFC 3339 in UTC, `2015-12-18T12:17:00.250Z`; cut to the years 0 to 9999.
    #[must_use]
    pub fn of_ms(ms: i64) -> Timestamp {
        let ms = ms.clamp(-62_167_219_200_000, 253_402_300_799_999);
        let (days, of_day) = (ms.div_euclid(86_400_000), ms.rem_euclid(86_400_000));
        let (year, month, day) = civil(days);
        let (hour, minute) = (of_day / 3_600_000, of_day / 60_000 % 60);
        let (second, milli) = (of_day / 1000 % 60, of_day % 1000);
        let text = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{milli:03}Z");
        Timestamp { text, micros: ms * 1000 }
    }

    /// Returns milliseconds since 1970, rounded down.
    #[must_use]
    pub fn ms(&self) -> i64 {
        self.micros.div_euclid(1000)
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Tells whether both are the same point in time but for what may be cut or rounded off: less than a millisecond.
    #[must_use]
    pub fn same_instant(&self, other: &Timestamp) -> bool {
        self.micros.abs_diff(other.micros) < 1000
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Takes exactly `count` digits off the front.
fn number(rest: &mut &[u8], count: usize) -> Option<i64> {
    let (digits, after) = rest.split_at_checked(count)?;
    if !digits.iter().all(u8::is_ascii_digit) {
        return None;
    }
    *rest = after;
    Some(digits.iter().fold(0, |value, digit| value * 10 + i64::from(digit - b'0')))
}

/// Takes a byte off the front, if it is there.
fn byte(rest: &mut &[u8], wanted: u8) -> bool {
    match rest.split_first() {
        Some((first, after)) if *first == wanted => {
            *rest = after;
            true
        }
        _ => false,
    }
}

fn instant(text: &[u8]) -> Option<i64> {
    let rest = &mut &*text;
    let year = number(rest, 4)?;
    let extended = byte(rest, b'-');
    let month = number(rest, 2)?;
    if byte(rest, b'-') != extended {
        return None;
    }
    let day = number(rest, 2)?;
    if !(1..=12).contains(&month) || day < 1 || day > days_in(year, month) || !byte(rest, b'T') {
        return None;
    }
    let hour = number(rest, 2)?;
    if byte(rest, b':') != extended {
        return None;
    }
    let minute = number(rest, 2)?;
    let seconds = match (extended, rest.first()) {
        (true, Some(b':')) => byte(rest, b':'),
        (false, Some(digit)) => digit.is_ascii_digit(),
        _ => false,
    };
    let mut second = 0;
    let mut fraction = 0;
    if seconds {
        second = number(rest, 2)?;
        if byte(rest, b'.') || byte(rest, b',') {
            fraction = micros(rest)?;
        }
    }
    // 60 is a leap second: RFC 3339 5.7 has it, and it is the beginning of the next minute here.
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let offset = offset(rest, extended)?;
    if !rest.is_empty() {
        return None;
    }
    let seconds = days(year, month, day) * 86_400 + (hour * 60 + minute - offset) * 60 + second;
    Some(seconds * 1_000_000 + fraction)
}

/// Takes the digits of a second's fraction: at least one, at most as many as there are.
fn micros(rest: &mut &[u8]) -> Option<i64> {
    let count = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    if count == 0 {
        return None;
    }
    let (digits, after) = rest.split_at_checked(count)?;
    *rest = after;
    let padded = digits.iter().copied().chain(std::iter::repeat(b'0')).take(6);
    Some(padded.fold(0, |value, digit| value * 10 + i64::from(digit - b'0')))
}

/// Takes a zone: its minutes before UTC.
fn offset(rest: &mut &[u8], extended: bool) -> Option<i64> {
    if rest.is_empty() || byte(rest, b'Z') {
        return Some(0);
    }
    let negative = match () {
        () if byte(rest, b'+') => false,
        () if byte(rest, b'-') => true,
        () => return None,
    };
    let hours = number(rest, 2)?;
    let mut minutes = 0;
    if !rest.is_empty() {
        if byte(rest, b':') != extended {
            return None;
        }
        minutes = number(rest, 2)?;
    }
    let offset = hours * 60 + minutes;
    if hours > 23 || minutes > 59 || (negative && offset == 0) {
        return None;
    }
    Some(if negative { -offset } else { offset })
}

fn leap(year: i64) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_in(year: i64, month: i64) -> i64 {
    match month {
        2 if leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Counts days from 1970-01-01 in the Gregorian calendar: years begin in March here, so that leap days end them.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Turns days from 1970-01-01 into year, month and day.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn points_in_time_are_read() {
        let check = |text, ms| assert_eq!(Timestamp::parse(text).map(|one| one.ms()), Some(ms), "{text}");
        check("1970-01-01T00:00:00Z", 0);
        check("2008-09-15T15:53:00.601+00:00", 1_221_493_980_601);
        check("2000-02-29T23:59:59.999999Z", 951_868_799_999);
        check("2015-12-18T12:17:00+01:30", 1_450_435_620_000);
        check("2015-12-18T12:17-05", 1_450_459_020_000);
        check("20151218T121700Z", 1_450_441_020_000);
        check("20151218T121700,5+0100", 1_450_437_420_500);
        check("20151218T1217", 1_450_441_020_000);
        check("2016-12-31T23:59:60Z", 1_483_228_800_000);
        check("0000-01-01T00:00:00Z", -62_167_219_200_000);
    }

    #[test]
    fn what_is_no_point_in_time_is_refused() {
        for text in [
            "",
            "should fail",
            "01/011/2015",
            "2008-09-15",
            "2008-09-15 15:53:00Z",
            "2008-09-15t15:53:00z",
            "2008-09-15T15:53:00.601-00",
            "2008-09-15T15:53:00.601-0000",
            "2008-09-15T15:53:00.601-00:00",
            "2008-13-15T15:53:00Z",
            "2007-02-29T15:53:00Z",
            "1900-02-29T00:00:00Z",
            "2008-09-15T24:00:00Z",
            "2008-09-15T15:60:00Z",
            "2008-09-15T15:53:61Z",
            "2008-09-15T15:53:00.Z",
            "2008-09-15T15:53:00+1",
            "2008-09-15T15:53:00+24:00",
            "2008-0915T15:53:00Z",
            "2008-09-15T1553Z",
            "2008-09-15T15:53:00Zx",
            "2008-09-15T15:53:00+0100",
            "-008-09-15T15:53:00Z",
            "2008-09-15T١٥:53:00Z",
        ] {
            assert_eq!(Timestamp::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(ms in -62_167_219_200_000..253_402_300_799_999_i64) {
            let written = Timestamp::of_ms(ms);
            prop_assert_eq!(written.ms(), ms);
            prop_assert_eq!(Timestamp::parse(written.as_str()), Some(written));
        }
    }
}
