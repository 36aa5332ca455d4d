//! Values as they go over the line.

use std::error::Error;

use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{FromSql, IsNull, ToSql, Type, to_sql_checked};

use crate::db::value::{Row, Value};

impl Value {
    /// The type a place of a statement is given. Nothing has none: the server finds it out.
    pub(super) fn postgres_type(&self) -> Type {
        match self {
            Self::Null => Type::UNKNOWN,
            Self::Int(_) => Type::INT8,
            Self::Text(_) => Type::TEXT,
            Self::Blob(_) => Type::BYTEA,
        }
    }

    pub(super) fn letter(&self) -> char {
        match self {
            Self::Null => 'n',
            Self::Int(_) => 'i',
            Self::Text(_) => 't',
            Self::Blob(_) => 'b',
        }
    }
}

impl ToSql for Value {
    fn to_sql(&self, kind: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Int(number) => number.to_sql(kind, out),
            Self::Text(text) => text.to_sql(kind, out),
            Self::Blob(bytes) => bytes.to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

impl TryFrom<&tokio_postgres::Row> for Row {
    type Error = tokio_postgres::Error;

    fn try_from(row: &tokio_postgres::Row) -> Result<Self, Self::Error> {
        (0..row.len()).map(|column| row.try_get(column)).collect::<Result<_, _>>().map(Row)
    }
}

impl<'a> FromSql<'a> for Value {
    fn from_sql(kind: &Type, raw: &'a [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(match *kind {
            Type::INT8 => Self::Int(i64::from_sql(kind, raw)?),
            Type::INT4 => Self::Int(i32::from_sql(kind, raw)?.into()),
            Type::INT2 => Self::Int(i16::from_sql(kind, raw)?.into()),
            Type::BOOL => Self::Int(bool::from_sql(kind, raw)?.into()),
            Type::NUMERIC => Self::Int(whole(raw).ok_or("not a whole number of 64 bits")?),
            Type::BYTEA => Self::Blob(raw.to_vec()),
            Type::VOID => Self::Null,
            _ => Self::Text(String::from_sql(kind, raw)?),
        })
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self::Null)
    }

    fn accepts(kind: &Type) -> bool {
        let known = [Type::INT8, Type::INT4, Type::INT2, Type::BOOL, Type::NUMERIC, Type::BYTEA, Type::VOID];
        known.contains(kind) || <String as FromSql>::accepts(kind)
    }
}

/// A `numeric` without a fraction, as sums come: count of digits to the base of 10,000, place of the first, sign, scale.
fn whole(raw: &[u8]) -> Option<i64> {
    let mut words = raw.chunks_exact(2).map(|pair| pair.try_into().map_or(0, u16::from_be_bytes));
    let (count, weight, sign, _) = (words.next()?, words.next()?.cast_signed(), words.next()?, words.next()?);
    let mut number: i128 = 0;
    for place in 0..=weight.max(-1) {
        let digit = if place < count.cast_signed() { words.next()? } else { 0 };
        number = number.checked_mul(10_000)?.checked_add(digit.into())?;
    }
    let fraction = words.any(|digit| digit != 0);
    match (fraction, sign) {
        (false, 0) => i64::try_from(number).ok(),
        (false, 0x4000) => i64::try_from(-number).ok(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_whole_numbers() {
        let numeric = |words: &[u16]| words.iter().flat_map(|word| word.to_be_bytes()).collect::<Vec<u8>>();
        let cases: [(&[u16], Option<i64>); 8] = [
            (&[0, 0, 0, 0], Some(0)),
            (&[1, 0, 0, 0, 7], Some(7)),
            (&[1, 0, 0x4000, 0, 7], Some(-7)),
            (&[1, 1, 0, 0, 12], Some(120_000)),
            (&[2, 1, 0, 0, 1, 2345], Some(12_345)),
            (&[5, 4, 0, 0, 922, 3372, 368, 5477, 5807], Some(i64::MAX)),
            (&[5, 4, 0, 0, 922, 3372, 368, 5477, 5808], None),
            (&[1, 0xffff, 0, 1, 5000], None),
        ];
        for (words, expected) in cases {
            assert_eq!(whole(&numeric(words)), expected, "{words:?}");
        }
    }
}
