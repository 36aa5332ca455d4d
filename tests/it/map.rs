//! The README's map of the house: drawn from what cargo knows and what each room says first, so that it cannot lie.
//!
//! `UPDATE_MAP=1 cargo test -p acceptance --test it map` draws it anew.

use std::collections::{BTreeMap, BTreeSet};

use acceptance::house;

use crate::tidy::dependencies;

const BEGIN: &str = "<!-- the map, drawn by tests/it/map.rs -->\n";
const END: &str = "<!-- the map's end -->";
/// Rooms that stand beside the house: nothing in it names them.
const BESIDE: [&str; 2] = ["acceptance", "xtask"];

#[test]
fn the_readmes_map_is_what_cargo_and_the_rooms_say() {
    let readme = house().join("README.md");
    let text = fs_err::read_to_string(&readme).unwrap();
    let (before, rest) = text.split_once(BEGIN).expect("the map's beginning");
    let (_, after) = rest.split_once(END).expect("the map's end");
    let drawn = format!("{before}{BEGIN}{}{END}{after}", draw());
    if std::env::var_os("UPDATE_MAP").is_some() {
        fs_err::write(&readme, drawn).unwrap();
        return;
    }
    assert!(
        text == drawn,
        "the map in README.md is an old one: UPDATE_MAP=1 cargo test -p acceptance --test it map"
    );
}

/// The floors, and each room with what it is and where its arrows lead.
fn draw() -> String {
    let rooms: BTreeMap<String, BTreeSet<String>> =
        dependencies().into_iter().filter(|(room, _)| !BESIDE.contains(&room.as_str())).collect();
    let arrows: BTreeMap<&str, Vec<&str>> = rooms
        .iter()
        .map(|(room, named)| {
            (room.as_str(), named.iter().map(String::as_str).filter(|one| rooms.contains_key(*one)).collect())
        })
        .collect();
    let mut floors: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
    for room in arrows.keys() {
        floors.entry(floor(room, &arrows)).or_default().push(room);
    }
    let mut map = String::from("```\n    ui\n    ▼\n");
    let mut table = String::from("| room | what it is | its arrows lead to |\n|---|---|---|\n");
    table += "| `ui` | The interface: Svelte, in six languages; what it knows it asks for by commands. | src-tauri |\n";
    for (number, rooms) in floors.iter().rev() {
        let names: Vec<&str> = rooms.iter().map(|room| shown(room)).collect();
        map += &format!("{number}   {}\n", names.join("   "));
        map += if *number > 1 { "    ▼\n" } else { "" };
        for room in rooms {
            let named: Vec<&str> = arrows[room].iter().map(|one| shown(one)).collect();
            let named = if named.is_empty() { "no other room".to_owned() } else { named.join(", ") };
            table += &format!("| `{}` | {} | {named} |\n", shown(room), first_words(room));
        }
    }
    format!("{map}```\n\n{table}")
}

/// Rooms that name no other are on the first; the others stand above all that they name.
fn floor(room: &str, arrows: &BTreeMap<&str, Vec<&str>>) -> usize {
    arrows[room].iter().map(|named| floor(named, arrows) + 1).max().unwrap_or(1)
}

/// The window's package is known by its folder.
fn shown(room: &str) -> &str {
    if room == "packhorse-desktop" { "src-tauri" } else { room }
}

/// The first paragraph of a room's documentation.
fn first_words(room: &str) -> String {
    let folder = match room {
        "packhorse-desktop" => house().join("src-tauri"),
        room => house().join("src-tauri/crates").join(room),
    };
    let paths = ["lib.rs", "main.rs"].map(|name| folder.join("src").join(name));
    let path = paths.iter().find(|path| path.exists()).expect("a room's first file");
    let text = fs_err::read_to_string(path).unwrap();
    let lines = text.lines().map_while(|line| line.strip_prefix("//! "));
    lines.collect::<Vec<_>>().join(" ")
}
