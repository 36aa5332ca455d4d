//! Figures as the benches print them, judged, as one table.

use std::collections::BTreeMap;

use super::goals::{Goal, ROWS, Row};

/// A figure: its number as it was printed, and its unit.
pub(super) type Figures = BTreeMap<String, (String, String)>;

/// Takes a line of a bench: `figure: NAME NUMBER UNIT`. What is said twice counts as said last.
pub(super) fn take(line: &str, figures: &mut Figures) {
    let Some(rest) = line.trim().strip_prefix("figure: ") else { return };
    let mut words = rest.split_whitespace();
    if let (Some(name), Some(number), Some(unit), None) =
        (words.next(), words.next(), words.next(), words.next())
    {
        // What is rounded to nothing has no sign.
        let nothing = number.parse::<f64>().is_ok_and(|number| number == 0.0);
        let number = if nothing { number.trim_start_matches('-') } else { number };
        figures.insert(name.to_owned(), (number.to_owned(), unit.to_owned()));
    }
}

/// The table, and what was measured that has no row.
pub(super) fn table(figures: &Figures) -> (String, Vec<String>) {
    let mut table = "| what | goal | peers | here | |\n|---|---|---|---|---|\n".to_owned();
    for row in ROWS {
        let Some((number, unit)) = figures.get(row.figure) else { continue };
        let unit = match unit.as_str() {
            "×" => String::new(),
            "/s" => " a second".to_owned(),
            "MB/CPU-s" => " MB a CPU second".to_owned(),
            "CPU-s/100MB" => " CPU s for 100 MB".to_owned(),
            other => format!(" {other}"),
        };
        let goal = match row.goal {
            Goal::Said => String::new(),
            Goal::AtMost(most) => format!("≤ {}{unit}", grouped(&most.to_string())),
            Goal::AtLeast(least) => format!("≥ {}{unit}", grouped(&least.to_string())),
        };
        let judged = judge(row, number);
        table +=
            &format!("| {} | {goal} | {} | {}{unit} | {judged} |\n", row.what, row.peer, grouped(number));
    }
    let besides = figures.iter().filter(|(name, _)| !ROWS.iter().any(|row| row.figure == name.as_str()));
    (table, besides.map(|(name, (number, unit))| format!("{name} {number} {unit}")).collect())
}

/// `ok`, `below`, or nothing where there is no goal.
fn judge(row: &Row, number: &str) -> &'static str {
    let Ok(number) = number.parse::<f64>() else { return "unreadable" };
    match row.goal {
        Goal::Said => "",
        Goal::AtMost(most) if number <= most => "ok",
        Goal::AtLeast(least) if number >= least => "ok",
        Goal::AtMost(_) | Goal::AtLeast(_) => "**below**",
    }
}

/// A number with its thousands apart: 12,345.
fn grouped(number: &str) -> String {
    let (whole, rest) = number.find('.').map_or((number, ""), |at| number.split_at(at));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    format!("{sign}{out}{rest}")
}

#[cfg(test)]
mod tests {
    use super::super::goals::ROWS;
    use super::{Figures, grouped, table, take};

    #[test]
    fn a_figure_is_judged_by_its_goal() {
        let mut figures = Figures::new();
        for line in [
            "building: 12 files",
            "figure: pack.size-ratio 1.073 ×",
            "figure: line.1000-answers 12345 B",
            "figure: statement.read 278000 /s",
            "figure: line.again-3 -0.0 %",
            "figure: nobody.knows 1 ms",
        ] {
            take(line, &mut figures);
        }
        let (table, besides) = table(&figures);
        let rows: Vec<&str> = table.lines().skip(2).collect();
        assert_eq!(rows.len(), 4);
        assert!(rows[0].contains("| ≤ 1.15 |") && rows[0].ends_with("| 1.073 | ok |"), "{}", rows[0]);
        assert!(rows[1].ends_with("| 278,000 a second |  |"), "{}", rows[1]);
        assert!(
            rows[2].contains("≤ 10,000 B") && rows[2].ends_with("| 12,345 B | **below** |"),
            "{}",
            rows[2]
        );
        assert!(rows[3].contains("| 0.0 %"), "{}", rows[3]);
        assert_eq!(besides, ["nobody.knows 1 ms"]);
    }

    #[test]
    fn thousands_stand_apart() {
        for (number, expect) in
            [("7", "7"), ("1234", "1,234"), ("-1234567.5", "−1,234,567.5"), ("0.25", "0.25")]
        {
            assert_eq!(grouped(number), expect);
        }
    }

    #[test]
    fn no_figure_has_two_rows() {
        for (at, row) in ROWS.iter().enumerate() {
            assert!(!ROWS[..at].iter().any(|other| other.figure == row.figure), "{}", row.figure);
        }
    }
}
