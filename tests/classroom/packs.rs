//! Packs go from laptop to laptop, by parts.

use std::path::{Path, PathBuf};

use client::{Flow, InstallOptions, Installed};

use crate::laptop::{COURSE, copy_folder};
use crate::room::{Bare, address, open};

/// Builds an edition of the course.
fn edition(folder: &Path, version: u32, base: Option<&Path>) -> PathBuf {
    let sources = folder.join(format!("sources-{version}"));
    copy_folder(&acceptance::house().join("content-packs/ai-in-agriculture"), &sources);
    let about = fs_err::read_to_string(sources.join("pack.toml")).unwrap();
    let line = about.lines().find(|line| line.starts_with("version")).unwrap();
    fs_err::write(sources.join("pack.toml"), about.replace(line, &format!("version = {version}"))).unwrap();
    let file = folder.join(format!("{version}.pack"));
    client::build_pack(&sources, &file, None, base, None, &mut |_, _| ()).unwrap();
    file
}

fn install(laptop: &Bare, source: &str) -> Installed {
    let options = InstallOptions { allow_unsigned: true, ..InstallOptions::default() };
    laptop.client.install(source, &options, &mut |_, _, _| Flow::Continue).unwrap()
}

#[test]
fn a_pack_goes_from_hand_to_hand_and_only_what_changed_is_fetched() {
    let (teacher, one, two) = (Bare::new(), Bare::new(), Bare::new());
    let first = edition(teacher.home.path(), 7, None);
    let second = edition(teacher.home.path(), 8, Some(&first));
    install(&teacher, &second.to_string_lossy());
    install(&one, &first.to_string_lossy());
    let hub = open(&teacher.client, "Room 4");
    let offered = one.client.classroom_visit(&address(&hub), "en").unwrap();
    let [pack] = &offered.packs[..] else { panic!("one pack: {offered:?}") };
    assert_eq!((pack.pack.as_str(), pack.version, pack.have), (COURSE.0, 8, Some(7)));
    let done = install(&one, &pack.address);
    assert!(done.shared_bytes > 0 && done.new_bytes < done.shared_bytes, "{done:?}");
    assert!(
        one.client.classroom_visit(&address(&hub), "en").unwrap().packs.is_empty(),
        "nothing new any more"
    );

    // Who took it gives it on.
    drop(hub);
    let hub = open(&one.client, "The next desk");
    let offered = two.client.classroom_visit(&address(&hub), "en").unwrap();
    assert_eq!(offered.name, "The next desk");
    let done = install(&two, &offered.packs[0].address);
    assert_eq!((done.id.as_str(), done.version), (COURSE.0, 8));
    assert!(two.client.course(COURSE.0, COURSE.1, "en").is_ok());
}

#[test]
fn what_stands_between_has_a_name() {
    let laptop = Bare::new();
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    for (typed, code) in [
        (format!("127.0.0.1:{port}"), "room-not-serving"),
        ("not an address".to_owned(), "not-an-address"),
        ("ftp://127.0.0.1".to_owned(), "not-an-address"),
    ] {
        assert_eq!(laptop.client.classroom_visit(&typed, "en").unwrap_err().code, code, "{typed}");
    }
    let hub = open(&laptop.client, "Taken");
    let options = platform::hub::HubOptions {
        name: "Second".into(),
        folder: laptop.home.path().join("second"),
        key: laptop.client.device_key().unwrap(),
        port: Some(hub.port()),
        shelf: laptop.client.for_others(),
        carries_for: Vec::new(),
        appointments: Vec::new(),
        delegations: Vec::new(),
        now_ms: crate::room::real_now,
    };
    assert!(matches!(platform::hub::Hub::start(options), Err(platform::hub::HubError::Port { .. })));
}
