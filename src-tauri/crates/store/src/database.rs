//! What the store's databases have alike: what the head of a file says, and how a write waits for another program's.

use std::time::{Duration, Instant};

use rusqlite::Connection;

/// How long a statement waits for another program's transaction.
const PATIENCE: Duration = Duration::from_secs(60);

/// What the head of a file says.
pub(crate) enum Head {
    /// Its format; 0 for a file that is still empty.
    Format(i32),
    /// A newer program wrote it, in this format.
    Newer(i32),
    /// It is another program's.
    Foreign,
}

impl Head {
    /// Reads it, for a file of this `application_id` of which `newest` is known.
    pub(crate) fn read(database: &Connection, application: i32, newest: i32) -> rusqlite::Result<Head> {
        // In one statement: another program may be making the file just now.
        let (found, version, tables): (i32, i32, i64) = database.query_row(
            "select application_id, user_version, (select count(*) from sqlite_schema)
             from pragma_application_id, pragma_user_version",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        Ok(match found {
            _ if found == application && version > newest => Head::Newer(version),
            _ if found == application && version > 0 => Head::Format(version),
            0 if version == 0 && tables == 0 => Head::Format(0),
            _ => Head::Foreign,
        })
    }
}

/// Has statements wait for other programs: in short naps, for another's write takes as long as one transaction needs to
/// reach the disk, and not SQLite's own tenth of a second on top.
pub(crate) fn wait_for_others(database: &mut Connection) -> rusqlite::Result<()> {
    let mut since = Instant::now();
    database.busy_handler(Some(move |tries: i32| {
        if tries == 0 {
            since = Instant::now();
        }
        std::thread::sleep(Duration::from_millis(if tries < 200 { 1 } else { 10 }));
        since.elapsed() < PATIENCE
    }))
}
