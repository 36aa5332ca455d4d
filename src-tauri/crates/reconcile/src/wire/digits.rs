//! Values that are numbers with a little around them.

/// What stands around the digits of a value: `PT12.5S` is 125, one digit of it after the point, between `PT` and `S`.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Shape {
    pub(crate) before: Vec<u8>,
    pub(crate) after: Vec<u8>,
}

/// Most digits of a number that is told as one.
pub(crate) const MAX_DIGITS: usize = 15;
/// Most bytes before and after the digits.
pub(crate) const MAX_AROUND: usize = 4;

/// Writes a number into its shape.
pub(crate) fn write(shape: &Shape, number: u64, decimals: usize, out: &mut Vec<u8>) {
    let digits = format!("{number:0width$}", width = decimals + 1);
    let (whole, fraction) = digits.split_at(digits.len() - decimals);
    out.extend_from_slice(&shape.before);
    out.extend_from_slice(whole.as_bytes());
    if decimals > 0 {
        out.push(b'.');
        out.extend_from_slice(fraction.as_bytes());
    }
    out.extend_from_slice(&shape.after);
}

/// Reads a value that [`write`] would write the same.
pub(crate) fn read(value: &[u8]) -> Option<(Shape, u64, usize)> {
    let first = value.iter().position(u8::is_ascii_digit)?;
    let last = value.iter().rposition(u8::is_ascii_digit)?;
    let (before, after) = (&value[..first], &value[last + 1..]);
    if before.len().max(after.len()) > MAX_AROUND || last - first > MAX_DIGITS {
        return None;
    }
    let text = std::str::from_utf8(&value[first..=last]).ok()?;
    let (digits, decimals) = match text.split_once('.') {
        Some((whole, fraction)) => (format!("{whole}{fraction}"), fraction.len()),
        None => (text.to_owned(), 0),
    };
    let number = digits.parse().ok().filter(|_| digits.len() <= MAX_DIGITS)?;
    let shape = Shape { before: before.to_vec(), after: after.to_vec() };
    let mut again = Vec::new();
    write(&shape, number, decimals, &mut again);
    (again == value).then_some((shape, number, decimals))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_known_and_what_would_not_come_back_is_none() {
        for (value, number, decimals) in
            [("PT12.5S", 125, 1), ("0", 0, 0), ("-3", 3, 0), ("0.05", 5, 2), ("3/", 3, 0), (".5", 5, 0)]
        {
            let (shape, found, places) = read(value.as_bytes()).unwrap();
            assert_eq!((found, places), (number, decimals), "{value}");
            let mut again = Vec::new();
            write(&shape, found, places, &mut again);
            assert_eq!(again, value.as_bytes());
        }
        for value in ["", "a", "03", "3/5", "1e5", "12345678901234567", "verylong1"] {
            assert_eq!(read(value.as_bytes()), None, "{value}");
        }
    }
}
