//! Durations (Data 4.6).

use std::fmt;

/// A duration as ISO 8601:2004(E) 4.4.3.2 writes it, `PT4H35M59.14S`, kept as it was written: how long a month or a
/// day was cannot be told, so it is a text (Data 2.3.1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration(String);

impl Duration {
    /// Reads a text. Weeks stand alone; only the last number may have a fraction.
    #[must_use]
    pub fn parse(text: &str) -> Option<Duration> {
        fits(text).then(|| Duration(text.to_owned()))
    }

    /// Writes milliseconds as seconds with at most two digits after the point, `PT12.25S`, cutting the rest off.
    #[must_use]
    pub fn of_ms(ms: u64) -> Duration {
        let hundredths = ms / 10;
        let (seconds, rest) = (hundredths / 100, hundredths % 100);
        Duration(match rest {
            0 => format!("PT{seconds}S"),
            _ if rest % 10 == 0 => format!("PT{seconds}.{}S", rest / 10),
            _ => format!("PT{seconds}.{rest:02}S"),
        })
    }

    /// Returns its length in seconds, if it is made of hours, minutes and seconds alone.
    #[must_use]
    pub fn seconds(&self) -> Option<f64> {
        let mut total = 0.0;
        let mut rest = self.0.strip_prefix("PT")?;
        while let Some(end) = rest.find(|one: char| one.is_ascii_alphabetic()) {
            let (digits, after) = rest.split_at(end);
            let unit = match after.as_bytes().first() {
                Some(b'H') => 3600.0,
                Some(b'M') => 60.0,
                _ => 1.0,
            };
            total += digits.replace(',', ".").parse::<f64>().ok()? * unit;
            rest = after.get(1..)?;
        }
        Some(total)
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Tells whether both are the same but for what is beyond a hundredth of a second (Data 4.6).
    #[must_use]
    pub fn same(&self, other: &Duration) -> bool {
        fn cut(text: &str) -> (&str, &str) {
            let Some((whole, fraction)) = text.strip_suffix('S').and_then(|text| text.split_once(['.', ',']))
            else {
                return (text.strip_suffix('S').unwrap_or(text), "");
            };
            let kept = fraction.get(..2).unwrap_or(fraction);
            (whole, kept.trim_end_matches('0'))
        }
        let seconds = |text: &str| text.ends_with('S');
        seconds(&self.0) == seconds(&other.0) && cut(&self.0) == cut(&other.0)
    }
}

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn fits(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('P') else { return false };
    if let Some(weeks) = rest.strip_suffix('W') {
        return count(weeks).is_some_and(|after| after.is_empty());
    }
    let (date, time) = match rest.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (rest, None),
    };
    let Some((days, broken)) = parts(date, b"YMD") else { return false };
    let Some(time) = time else { return days > 0 };
    // A fraction of a day, and then hours: only the last number may have one.
    !broken && parts(time, b"HMS").is_some_and(|(times, _)| times > 0)
}

/// Counts the numbers with units in the order given, and tells whether the last has a fraction. None for other text.
fn parts(mut rest: &str, units: &[u8]) -> Option<(usize, bool)> {
    let mut units = units.iter();
    let (mut seen, mut broken) = (0, false);
    while !rest.is_empty() {
        let after = count(rest)?;
        if broken {
            return None;
        }
        broken = rest[..rest.len() - after.len()].contains(['.', ',']);
        let unit = *after.as_bytes().first()?;
        units.find(|one| **one == unit)?;
        rest = after.get(1..)?;
        seen += 1;
    }
    Some((seen, broken))
}

/// Takes a number, with or without a fraction, off the front.
fn count(text: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let whole = digits(text);
    let rest = text.get(whole..)?;
    if whole == 0 {
        return None;
    }
    match rest.strip_prefix(['.', ',']) {
        Some(fraction) => match digits(fraction) {
            0 => None,
            length => fraction.get(length..),
        },
        None => Some(rest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_those_of_the_standard() {
        for good in [
            "PT4H35M59.14S",
            "PT16559.14S",
            "P3Y1M29DT4H35M59.14S",
            "P3Y",
            "P4W",
            "PT1H0M0.1S",
            "PT0S",
            "P1DT2H",
            "PT1,5H",
            "P0.5Y",
            "P1.5W",
        ] {
            assert!(Duration::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "P",
            "PT",
            "P1",
            "1Y",
            "PA1H0M0S",
            "P4W1D",
            "P1YT",
            "PT1S1M",
            "PT1.5H2M",
            "P1.5DT1H",
            "-PT1S",
            "P-1D",
            "PT.5S",
            "PT1.S",
            "P1H",
            "PT1D",
            "P0003-06-04T12:30:05",
            "pt1s",
            "PT1S ",
            "should fail",
            "P1W2W",
            "PTé",
            "P١D",
        ] {
            assert!(Duration::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn what_is_beyond_a_hundredth_of_a_second_is_not_compared() {
        let same = |one, other| Duration::parse(one).unwrap().same(&Duration::parse(other).unwrap());
        assert!(same("PT1.234S", "PT1.23S"));
        assert!(same("PT1S", "PT1.00S"));
        assert!(same("PT1.001S", "PT1S"));
        assert!(!same("PT1.24S", "PT1.23S"));
        assert!(!same("PT60S", "PT1M"));
        assert!(!same("PT1S", "PT1M"));
        assert!(!same("PT1.234H", "PT1.23H"));
    }

    #[test]
    fn seconds_are_written_and_read() {
        let check = |ms, text| assert_eq!(Duration::of_ms(ms).as_str(), text);
        check(0, "PT0S");
        check(12_345, "PT12.34S");
        check(12_500, "PT12.5S");
        check(12_050, "PT12.05S");
        assert_eq!(Duration::parse("PT1H2M3.5S").unwrap().seconds(), Some(3723.5));
        assert_eq!(Duration::parse("P1D").unwrap().seconds(), None);
    }
}
