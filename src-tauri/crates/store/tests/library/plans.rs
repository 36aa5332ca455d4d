//! How SQLite goes about the statements that are asked often: by index, and never through the chunks' bytes.

use rusqlite::Connection;

use crate::support::*;

fn plan(database: &Connection, sql: &str) -> String {
    let mut statement = database.prepare(&format!("explain query plan {sql}")).unwrap();
    let nothing = vec![rusqlite::types::Null; statement.parameter_count()];
    let rows =
        statement.query_map(rusqlite::params_from_iter(nothing), |row| row.get::<_, String>(3)).unwrap();
    rows.map(Result::unwrap).collect::<Vec<_>>().join("\n")
}

#[test]
fn hot_statements_go_by_index() {
    let desk = Desk::new();
    drop(desk.library());
    let database = Connection::open(desk.data().join("library.db")).unwrap();
    let statements = [
        (
            "select number, damaged from chunk where hash = ?1",
            vec!["SEARCH chunk USING INDEX sqlite_autoindex_chunk_1"],
        ),
        (
            include_str!("../../src/library/claim_part.sql"),
            vec!["SEARCH chunk USING INDEX sqlite_autoindex_chunk_1"],
        ),
        (
            include_str!("../../src/library/sweep_chunk.sql"),
            vec!["SEARCH chunk USING INTEGER PRIMARY KEY", "part_of_chunk"],
        ),
        (
            include_str!("../../src/library/unused_chunks.sql"),
            vec!["SEARCH part USING COVERING INDEX part_of_chunk"],
        ),
        (
            include_str!("../../src/library/list_packs.sql"),
            vec!["SEARCH part USING PRIMARY KEY", "SEARCH chunk USING INTEGER PRIMARY KEY", "part_of_chunk"],
        ),
        (include_str!("../../src/library/list_unfinished.sql"), vec!["SEARCH part USING PRIMARY KEY"]),
        (
            "select number from pack where id = ?1 and shown = 1 order by version desc limit 1",
            vec!["SEARCH pack USING"],
        ),
    ];
    for (sql, expected) in statements {
        let plan = plan(&database, sql);
        for part in expected {
            assert!(plan.contains(part), "{sql}\n{plan}");
        }
        // The delete reaches the bytes through their key; nothing else reaches them at all.
        assert!(!plan.contains("SCAN chunk_bytes"), "{sql}\n{plan}");
        assert!(!plan.contains("SCAN part"), "{sql}\n{plan}");
    }
}
