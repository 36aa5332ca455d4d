//! What an exchange tells of the catalogue.

use crate::db::{DbError, Row, Tx};

/// News of the catalogue and of trusted publishers, for one reply.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Offers {
    /// Edition of the catalogue; 0: none.
    pub catalogue: u64,
    /// `catalogue.json`, where the asker has an older one and there is room.
    pub catalogue_file: Option<Vec<u8>>,
    /// Edition of the trust bundle; 0: none.
    pub trust: u64,
    /// The trust bundle, where the asker has an older one and there is room.
    pub trust_bundle: Option<Vec<u8>>,
}

/// Returns what is new for somebody who has these editions; `room` takes as many bytes of the reply as it is asked for,
/// or says that there is no room.
///
/// # Errors
/// As the database tells.
pub fn offers(
    tx: &mut Tx<'_>,
    catalogue: u64,
    trust: u64,
    room: &mut dyn FnMut(usize) -> bool,
) -> Result<Offers, DbError> {
    let Some(row) = tx.one("select edition, trust_edition from catalogue where number = 1", &[])? else {
        return Ok(Offers::default());
    };
    let mut offers = Offers { catalogue: row.unsigned(0)?, trust: row.unsigned(1)?, ..Offers::default() };
    let mut file = |column: &str| -> Result<Option<Vec<u8>>, DbError> {
        let bytes = |row: Row| row.blob(0).map(<[u8]>::to_vec);
        let sql = format!("select {column} from catalogue where number = 1");
        let bytes = tx.one(&sql, &[])?.map(bytes).transpose()?;
        Ok(bytes.filter(|bytes| room(bytes.len())))
    };
    if offers.trust > trust {
        offers.trust_bundle = file("trust")?;
    }
    if offers.catalogue > catalogue {
        offers.catalogue_file = file("file")?;
    }
    Ok(offers)
}
