//! Programs of their own: ended without a word at named points and at any moment, stopped by a quota, two at once.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use store::Library;
use store::library::Flow;

use crate::support::*;

/// The pack that the child installs, again and again.
const ID: &str = "org.test.crash";
/// Bytes that all its editions have.
const SHARED: usize = 4 * MIB;
/// Bytes that each has for itself: more than one transaction's worth.
const OWN: usize = 20 * MIB;

/// Not a test by itself: what the killed child runs.
#[test]
#[ignore = "run by the tests beside it, in a process of its own"]
fn child() {
    let folder = std::env::var("CRASH_FOLDER").unwrap();
    let folder = std::path::Path::new(&folder);
    let stop_after: Option<u64> = std::env::var("CRASH_AFTER").ok().and_then(|word| word.parse().ok());
    let deed = std::env::var("CRASH_DEED").unwrap();
    let id = std::env::var("CRASH_ID").unwrap();
    let mut library = Library::open(folder.join("data")).unwrap();
    let die = |done: u64| {
        if stop_after.is_some_and(|after| done >= after) {
            kill(std::process::id());
            std::thread::sleep(Duration::from_secs(60));
        }
    };
    for version in 2.. {
        let path = folder.join(format!("{id}-{version}.pack"));
        if !path.exists() {
            break;
        }
        match deed.as_str() {
            "install" => {
                let adopted = library.adopt(&verified(&path), "{}", &options(), &[], &mut |progress| {
                    die(progress.done);
                    Flow::Continue
                });
                if let Err(error) = adopted {
                    fs_err::write(folder.join("error"), error.to_string()).unwrap();
                    panic!("{error}");
                }
            }
            "remove" => {
                library
                    .remove(&id, &mut |progress| {
                        die(progress.done);
                        Flow::Continue
                    })
                    .unwrap();
                break;
            }
            other => panic!("{other}"),
        }
    }
}

fn kill(process: u32) {
    let killed = Command::new("kill").args(["-9", &process.to_string()]).status().unwrap();
    assert!(killed.success());
}

fn start(desk: &Desk, deed: &str, after: Option<u64>) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    run(&mut command, desk, deed, ID, after)
}

fn run(command: &mut Command, desk: &Desk, deed: &str, id: &str, after: Option<u64>) -> Child {
    command.args(["--exact", "crash::child", "--ignored", "--test-threads=1"]);
    command.env("CRASH_FOLDER", desk.path("")).env("CRASH_DEED", deed).env("CRASH_ID", id);
    if let Some(after) = after {
        command.env("CRASH_AFTER", after.to_string());
    }
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn film(version: u32) -> Vec<u8> {
    let mut film = noise(9, SHARED);
    film.extend(noise(100 + u64::from(version), OWN));
    film
}

/// A desk with edition 1 installed and further ones beside it.
fn prepared(newest: u32) -> Desk {
    let desk = Desk::new();
    for version in 1..=newest {
        desk.pack(ID, version, &[("film", film(version))]);
    }
    adopt(&mut desk.library(), &desk.path(&format!("{ID}-1.pack"))).unwrap();
    desk
}

/// Whatever happened: one whole edition is shown, nothing is damaged, the file's structure is sound.
fn assert_sound(desk: &Desk) -> u32 {
    let library = desk.library();
    let pack = library.pack(ID).unwrap().expect("an edition is shown");
    assert!(library.read_file(ID, "film").unwrap() == film(pack.version));
    assert!(library.verify(None, &mut |_| Flow::Continue).unwrap().is_empty());
    let database = rusqlite::Connection::open(desk.data().join("library.db")).unwrap();
    let verdict: String = database.pragma_query_value(None, "integrity_check", |row| row.get(0)).unwrap();
    assert_eq!(verdict, "ok");
    pack.version
}

#[test]
fn killed_between_two_transactions_it_continues_with_what_had_arrived() {
    for after in [0, SHARED as u64 + 1, (SHARED + OWN) as u64] {
        let desk = prepared(2);
        let status = start(&desk, "install", Some(after)).wait().unwrap();
        assert!(!status.success());
        // The transaction that brings the last chunk is the one that shows the edition.
        let whole = after == (SHARED + OWN) as u64;
        assert_eq!(assert_sound(&desk), 1 + u32::from(whole), "killed after {after}");
        if whole {
            continue;
        }
        let mut library = desk.library();
        let unfinished = library.unfinished().unwrap();
        let arrived = unfinished.first().map_or(0, |unfinished| unfinished.done);
        assert!(arrived >= after, "{arrived} after {after}");
        let adopted = adopt(&mut library, &desk.path(&format!("{ID}-2.pack"))).unwrap();
        assert_eq!(adopted.shared_bytes, arrived);
        assert_eq!(assert_sound(&desk), 2);
    }
}

#[test]
fn killed_at_any_moment_it_shows_one_whole_edition() {
    let desk = prepared(4);
    for turn in 0..12_u64 {
        let mut child = start(&desk, "install", None);
        // A spread of moments, from before it opens the library to after it is done.
        std::thread::sleep(Duration::from_millis(15 + turn * turn * 3));
        kill(child.id());
        child.wait().unwrap();
        assert_sound(&desk);
        let mut library = desk.library();
        let decided = store::library::Adopt { replace: true, ..options() };
        let first = verified(&desk.path(&format!("{ID}-1.pack")));
        library.adopt(&first, "{}", &decided, &[], &mut |_| Flow::Continue).unwrap();
    }
    // Nothing that was left behind stays: only edition 1 is in the file.
    let mut library = desk.library();
    for unfinished in library.unfinished().unwrap() {
        library.discard_unfinished(&unfinished.id, &mut |_| Flow::Continue).unwrap_or_default();
    }
    library.reclaim(&mut |_| Flow::Continue).unwrap();
    assert!(desk.file_size() < (SHARED + OWN + 2 * MIB) as u64, "{}", desk.file_size());
}

#[test]
fn killed_while_it_removes_the_pack_is_gone_and_the_space_comes_back_later() {
    for after in [0, 1, (SHARED + OWN + MIB) as u64] {
        let desk = prepared(2);
        start(&desk, "remove", Some(after)).wait().unwrap();
        let library = desk.library();
        assert!(library.packs().unwrap().is_empty());
        library.reclaim(&mut |_| Flow::Continue).unwrap();
        assert!(desk.file_size() < MIB as u64, "{}", desk.file_size());
    }
}

#[test]
fn two_programs_install_while_a_third_reads_and_removes() {
    let desk = prepared(1);
    for id in ["org.test.one", "org.test.two"] {
        for version in 2..=3 {
            desk.pack(id, version, &[("film", film(version))]);
        }
    }
    let begin = |id| run(&mut Command::new(std::env::current_exe().unwrap()), &desk, "install", id, None);
    let mut children = ["org.test.one", "org.test.two"].map(begin);
    let mut library = desk.library();
    let mut turns = 0;
    while children.iter_mut().any(|child| child.try_wait().unwrap().is_none()) {
        library.packs().unwrap();
        library.remove(ID, &mut |_| Flow::Continue).unwrap();
        adopt(&mut library, &desk.path(&format!("{ID}-1.pack"))).unwrap();
        assert!(library.read_file(ID, "film").unwrap() == film(1));
        turns += 1;
    }
    assert!(turns > 0);
    for mut child in children {
        assert!(child.wait().unwrap().success(), "{:?}", fs_err::read_to_string(desk.path("error")));
    }
    for id in ["org.test.one", "org.test.two"] {
        assert_eq!(library.pack(id).unwrap().unwrap().version, 3);
        assert!(library.read_file(id, "film").unwrap() == film(3));
    }
    assert_sound(&desk);
    // Two films in all: what the editions share and what each of 1 and 3 has for itself.
    assert!(desk.file_size() < (SHARED + 2 * OWN + 2 * MIB) as u64, "{}", desk.file_size());
}

/// A quota stops a program in the middle of a write where no small disk can be mounted.
#[cfg(unix)]
#[test]
fn a_write_that_fails_in_the_middle_leaves_the_old_state() {
    let desk = prepared(2);
    let mut command = Command::new("sh");
    // Between edition 1 alone and both. POSIX counts in blocks of 512 bytes, bash only when it is called `sh`.
    let blocks = (SHARED + OWN + 4 * MIB) / 512;
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    command.args(["-c", &script]).arg(std::env::current_exe().unwrap());
    let status = run(&mut command, &desk, "install", ID, None).wait().unwrap();
    assert!(!status.success());
    let error = fs_err::read_to_string(desk.path("error")).unwrap();
    assert!(error.contains("disk"), "{error}");
    assert_eq!(assert_sound(&desk), 1);
    let mut library = desk.library();
    adopt(&mut library, &desk.path(&format!("{ID}-2.pack"))).unwrap();
    assert_eq!(assert_sound(&desk), 2);
}
