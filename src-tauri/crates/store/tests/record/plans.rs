//! How SQLite goes about what is asked often: by index, whatever the length of the log.

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
    drop(desk.create());
    let database = Connection::open(desk.file()).unwrap();
    let columns = "s.id, e.sequence, e.body
         from entry e join stream s on s.number = e.stream join topic t on t.number = e.topic";
    let statements = [
        (
            "select sequence, clock from entry where stream = ?1 order by sequence desc limit 1".to_owned(),
            "SEARCH entry USING PRIMARY KEY (stream=?)",
        ),
        (
            "select clock, stream, sequence from entry
             where topic = ?1 and (clock, stream, sequence) < (?2, ?3, ?4)
             order by clock desc, stream desc, sequence desc limit ?5"
                .to_owned(),
            "SEARCH entry USING COVERING INDEX entry_by_topic",
        ),
        (
            format!(
                "select {columns} where e.topic = ?1 and (e.clock, e.stream, e.sequence) > (?2, ?3, ?4)
                 order by e.clock, e.stream, e.sequence limit 256"
            ),
            "SEARCH e USING INDEX entry_by_topic",
        ),
        (
            format!("select {columns} where e.stream = ?1 and e.sequence > ?2 order by e.sequence limit ?3"),
            "SEARCH e USING PRIMARY KEY (stream=? AND sequence>?)",
        ),
        (
            "select key, rank, value from derived
             where kind = ?1 and rank <> 0 and rank between ?2 and ?3 order by rank asc, key limit ?4"
                .to_owned(),
            "SEARCH derived USING INDEX derived_by_rank (kind=? AND rank>? AND rank<?)",
        ),
        (
            "select key, rank, value from derived where kind = ?1 and key >= ?2 order by key".to_owned(),
            "SEARCH derived USING PRIMARY KEY (kind=? AND key>?)",
        ),
        (
            "select id, coalesce(whole, (select max(sequence) from entry where stream = number), 0) from stream"
                .to_owned(),
            "SEARCH entry USING PRIMARY KEY (stream=?)",
        ),
    ];
    for (sql, expected) in statements {
        let plan = plan(&database, &sql);
        assert!(plan.contains(expected), "{sql}\n{plan}");
        assert!(!plan.contains("SCAN entry") && !plan.contains("SCAN e\n"), "{sql}\n{plan}");
        assert!(!plan.contains("TEMP B-TREE FOR ORDER BY"), "{sql}\n{plan}");
    }
}
