//! The rows of a learner's record, as `course` asks for them.

use course::Ledger;
use store::record::{Record, RecordError, Writing};

use crate::view::Failure;

/// Rows to be read.
pub(crate) struct Rows<'a>(pub(crate) &'a Record);

impl Ledger for Rows<'_> {
    type Error = Failure;

    fn get(&mut self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, Failure> {
        Ok(self.0.read()?.get(kind, key)?)
    }

    fn put(&mut self, _: &str, _: &str, _: i64, _: &[u8]) -> Result<(), Failure> {
        Err(crate::failure("internal", &[], &"rows that are only read cannot be written"))
    }
}

/// Rows within a transaction that writes.
pub(crate) struct RowsToWrite<'a, 'b>(pub(crate) &'a mut Writing<'b>);

impl Ledger for RowsToWrite<'_, '_> {
    type Error = RecordError;

    fn get(&mut self, kind: &str, key: &str) -> Result<Option<Vec<u8>>, RecordError> {
        self.0.get(kind, key)
    }

    fn put(&mut self, kind: &str, key: &str, rank: i64, value: &[u8]) -> Result<(), RecordError> {
        self.0.put(kind, key, rank, value)
    }
}
