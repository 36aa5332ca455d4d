//! Values that go into a database, and rows that come out.

use uuid::Uuid;

use super::DbError;

/// A value of a column: what both engines know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number of 64 bits; truths are 0 and 1.
    Int(i64),
    /// Text without zero bytes.
    Text(String),
    /// Bytes.
    Blob(Vec<u8>),
}

impl Value {
    /// Whether both engines can keep it.
    pub(super) fn check(&self) -> Result<(), DbError> {
        match self {
            Self::Text(text) if text.as_bytes().contains(&0) => {
                Err(DbError::Unstorable("text with a zero byte"))
            }
            Self::Null | Self::Int(_) | Self::Text(_) | Self::Blob(_) => Ok(()),
        }
    }
}

macro_rules! from {
    ($($type:ty => |$value:ident| $made:expr),* $(,)?) => {
        $(impl From<$type> for Value {
            fn from($value: $type) -> Self {
                $made
            }
        })*
    };
}

from! {
    i64 => |value| Self::Int(value),
    i32 => |value| Self::Int(value.into()),
    u32 => |value| Self::Int(value.into()),
    u16 => |value| Self::Int(value.into()),
    u8 => |value| Self::Int(value.into()),
    bool => |value| Self::Int(value.into()),
    &str => |value| Self::Text(value.to_owned()),
    String => |value| Self::Text(value),
    &String => |value| Self::Text(value.clone()),
    &[u8] => |value| Self::Blob(value.to_vec()),
    Vec<u8> => |value| Self::Blob(value),
    &Vec<u8> => |value| Self::Blob(value.clone()),
    [u8; 16] => |value| Self::Blob(value.to_vec()),
    [u8; 32] => |value| Self::Blob(value.to_vec()),
    &[u8; 16] => |value| Self::Blob(value.to_vec()),
    &[u8; 32] => |value| Self::Blob(value.to_vec()),
    Uuid => |value| Self::Blob(value.as_bytes().to_vec()),
    &Uuid => |value| Self::Blob(value.as_bytes().to_vec()),
}

/// Numbers of ours stay far below 2⁶³; one that does not is held at the greatest, so that it is never taken for a negative.
impl From<u64> for Value {
    fn from(value: u64) -> Self {
        Self::Int(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A row of an answer. Columns count from 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(pub(super) Vec<Value>);

impl Row {
    /// A whole number.
    ///
    /// # Errors
    /// Where the column holds none.
    pub fn int(&self, column: usize) -> Result<i64, DbError> {
        self.opt_int(column)?.ok_or(DbError::Column { column, wanted: "a number" })
    }

    /// A whole number that cannot be negative.
    ///
    /// # Errors
    /// Where the column holds none, or a negative one.
    pub fn unsigned(&self, column: usize) -> Result<u64, DbError> {
        u64::try_from(self.int(column)?).map_err(|_| DbError::Column { column, wanted: "a number from 0" })
    }

    /// A truth: a number that is not 0.
    ///
    /// # Errors
    /// Where the column holds no number.
    pub fn truth(&self, column: usize) -> Result<bool, DbError> {
        Ok(self.int(column)? != 0)
    }

    /// A whole number or nothing.
    ///
    /// # Errors
    /// Where the column holds something else.
    pub fn opt_int(&self, column: usize) -> Result<Option<i64>, DbError> {
        match self.0.get(column) {
            Some(Value::Int(value)) => Ok(Some(*value)),
            Some(Value::Null) => Ok(None),
            _ => Err(DbError::Column { column, wanted: "a number" }),
        }
    }

    /// Text.
    ///
    /// # Errors
    /// Where the column holds none.
    pub fn text(&self, column: usize) -> Result<&str, DbError> {
        self.opt_text(column)?.ok_or(DbError::Column { column, wanted: "text" })
    }

    /// Text or nothing.
    ///
    /// # Errors
    /// Where the column holds something else.
    pub fn opt_text(&self, column: usize) -> Result<Option<&str>, DbError> {
        match self.0.get(column) {
            Some(Value::Text(value)) => Ok(Some(value)),
            Some(Value::Null) => Ok(None),
            _ => Err(DbError::Column { column, wanted: "text" }),
        }
    }

    /// Bytes.
    ///
    /// # Errors
    /// Where the column holds none.
    pub fn blob(&self, column: usize) -> Result<&[u8], DbError> {
        self.opt_blob(column)?.ok_or(DbError::Column { column, wanted: "bytes" })
    }

    /// Bytes or nothing.
    ///
    /// # Errors
    /// Where the column holds something else.
    pub fn opt_blob(&self, column: usize) -> Result<Option<&[u8]>, DbError> {
        match self.0.get(column) {
            Some(Value::Blob(value)) => Ok(Some(value)),
            Some(Value::Null) => Ok(None),
            _ => Err(DbError::Column { column, wanted: "bytes" }),
        }
    }

    /// 16 bytes: an id.
    ///
    /// # Errors
    /// Where the column holds something else.
    pub fn bytes16(&self, column: usize) -> Result<[u8; 16], DbError> {
        self.blob(column)?.try_into().map_err(|_| DbError::Column { column, wanted: "16 bytes" })
    }

    /// 32 bytes: a key, a digest.
    ///
    /// # Errors
    /// Where the column holds something else.
    pub fn bytes32(&self, column: usize) -> Result<[u8; 32], DbError> {
        self.blob(column)?.try_into().map_err(|_| DbError::Column { column, wanted: "32 bytes" })
    }

    /// A UUID kept as its 16 bytes.
    ///
    /// # Errors
    /// Where the column holds something else.
    pub fn uuid(&self, column: usize) -> Result<Uuid, DbError> {
        Ok(Uuid::from_bytes(self.bytes16(column)?))
    }

    /// The values, first column first.
    #[must_use]
    pub fn values(&self) -> &[Value] {
        &self.0
    }
}
