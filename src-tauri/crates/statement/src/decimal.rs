//! Numbers as JSON writes them, digit by digit.

use std::cmp::Ordering;

/// A decimal number, kept as the text it was written in. `==` compares the text, [`Decimal::order`] the value, exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decimal(String);

impl Decimal {
    /// Takes a JSON number.
    #[must_use]
    pub fn parse(text: &str) -> Option<Decimal> {
        let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let mut rest = text.strip_prefix('-').unwrap_or(text).as_bytes();
        let whole = digits(rest);
        if whole == 0 || (whole > 1 && rest.first() == Some(&b'0')) {
            return None;
        }
        rest = rest.get(whole..)?;
        if let Some(fraction) = rest.strip_prefix(b".") {
            let count = digits(fraction);
            rest = (count > 0).then(|| fraction.get(count..)).flatten()?;
        }
        if let Some(exponent) = rest.strip_prefix(b"e").or_else(|| rest.strip_prefix(b"E")) {
            let exponent =
                exponent.strip_prefix(b"+").or_else(|| exponent.strip_prefix(b"-")).unwrap_or(exponent);
            let count = digits(exponent);
            rest = (count > 0).then(|| exponent.get(count..)).flatten()?;
        }
        rest.is_empty().then(|| Decimal(text.to_owned()))
    }

    /// Writes a number with as many digits as it needs to be read back the same. None for infinities and NaN.
    #[must_use]
    pub fn of(value: f64) -> Option<Decimal> {
        // Without a sign for nought, and without ".0", which JSON does not need.
        let value = if value == 0.0 { 0.0 } else { value };
        value.is_finite().then(|| Decimal(format!("{value}")))
    }

    /// Takes a whole number.
    #[must_use]
    pub fn whole(value: i64) -> Decimal {
        Decimal(value.to_string())
    }

    /// Takes a text that the reader has found to be a number.
    pub(crate) fn raw(text: &str) -> Decimal {
        Decimal(text.to_owned())
    }

    /// Returns the nearest number the machine has.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.0.parse().unwrap_or(f64::NAN)
    }

    /// Returns its text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Compares values: `1.0`, `1` and `10e-1` are equal.
    #[must_use]
    pub fn order(&self, other: &Decimal) -> Ordering {
        order(&self.0, &other.0)
    }
}

/// Compares two JSON numbers by value, whatever their length.
pub(crate) fn order(one: &str, other: &str) -> Ordering {
    let (one, other) = (Parts::of(one), Parts::of(other));
    match (one.sign(), other.sign()) {
        (a, b) if a != b => a.cmp(&b),
        (0, _) => Ordering::Equal,
        (sign, _) => {
            let order = one.magnitude.cmp(&other.magnitude).then_with(|| one.digits.cmp(&other.digits));
            if sign < 0 { order.reverse() } else { order }
        }
    }
}

/// A number as 0.DIGITS × 10^magnitude, the first digit and the last not nought.
struct Parts {
    negative: bool,
    digits: Vec<u8>,
    magnitude: i64,
}

impl Parts {
    fn of(text: &str) -> Parts {
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let exponent: i64 = exponent.parse().unwrap_or_else(|_| {
            // More digits than a number of the machine has: they are all one here, unless they are noughts.
            let (sign, digits) = exponent.strip_prefix('-').map_or((1, exponent), |rest| (-1, rest));
            let nought = digits.trim_start_matches('+').bytes().all(|byte| byte == b'0');
            if nought { 0 } else { sign * (i64::MAX / 2) }
        });
        let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes()).collect();
        let length = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let leading = digits.iter().take_while(|digit| **digit == b'0').count();
        digits.drain(..leading);
        while digits.last() == Some(&b'0') {
            digits.pop();
        }
        let magnitude = exponent.saturating_add(length(whole.len())).saturating_sub(length(leading));
        Parts { negative, digits, magnitude }
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_compared_by_value() {
        let check = |one, other, expect| assert_eq!(order(one, other), expect, "{one} {other}");
        check("1", "1.0", Ordering::Equal);
        check("1", "10e-1", Ordering::Equal);
        check("1E+2", "100", Ordering::Equal);
        check("0", "-0.00e5", Ordering::Equal);
        check("-1", "1", Ordering::Less);
        check("-2", "-1.5", Ordering::Less);
        check("1.0000000000000000000000001", "1", Ordering::Greater);
        check("9", "10", Ordering::Less);
        check("0.09", "0.1", Ordering::Less);
        check("1e99999999999999999999", "1e9", Ordering::Greater);
        check("1e-99999999999999999999", "1e-9", Ordering::Less);
        check("-1e99999999999999999999", "0", Ordering::Less);
        check("1e00000000000000000000000000", "1", Ordering::Equal);
    }

    #[test]
    fn only_json_numbers_are_numbers() {
        for good in ["0", "-0", "10", "1.5", "1e5", "1.25E-10", "-7e+0"] {
            assert!(Decimal::parse(good).is_some(), "{good}");
        }
        for bad in ["", "-", "01", "1.", ".5", "+1", "1e", "1e+", "0x1", "NaN", "1 ", "١"] {
            assert!(Decimal::parse(bad).is_none(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn what_the_machine_orders_is_ordered_so(one in any::<i32>(), other in any::<i32>(), shift in 0..6_u32) {
            let text = |number: i32| format!("{number}e-{shift}");
            prop_assert_eq!(order(&text(one), &text(other)), one.cmp(&other));
            let whole = format!("{one}");
            prop_assert_eq!(order(&whole, &format!("{one}{}e-{shift}", "0".repeat(shift as usize))), Ordering::Equal);
        }

        #[test]
        fn a_number_is_read_back_the_same(value in any::<f64>()) {
            if let Some(number) = Decimal::of(value) {
                prop_assert!(Decimal::parse(number.as_str()).is_some(), "{}", number.as_str());
                prop_assert_eq!(number.value(), value);
            }
        }
    }
}
