//! Sticks that are filled, on real folders: full ones, torn ones, other people's.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use client::Flow;
use client::view::{JobStep, Sitting, Stick, StickChoice, StickState};
use support::{GENAI, Laptop};

const FARMING: &str = "org.packhorse.starter.ai-in-agriculture";

/// A laptop whose library holds two packs.
fn trainer() -> Laptop {
    let laptop = Laptop::new();
    laptop.install("genai-higher-education");
    laptop.install("ai-in-agriculture");
    laptop
}

fn folder(laptop: &Laptop, name: &str) -> PathBuf {
    let path = laptop.home.path().join("sticks").join(name);
    fs_err::create_dir_all(&path).unwrap();
    path.canonicalize().unwrap()
}

fn choose(laptop: &Laptop, packs: &[&str]) {
    let packs = packs.iter().map(|id| (*id).to_owned()).collect();
    laptop
        .client
        .sticks_choose(StickChoice { packs, prefix: "MAR".into(), ..StickChoice::default() })
        .unwrap();
}

/// Waits until the sitting is as it should be.
fn until(laptop: &Laptop, is_it: impl Fn(&Sitting) -> bool) -> Sitting {
    let events = laptop.events.lock().unwrap();
    loop {
        let now = laptop.client.sitting();
        if is_it(&now) {
            return now;
        }
        events.recv_timeout(Duration::from_secs(120)).unwrap();
    }
}

fn at<'a>(sitting: &'a Sitting, path: &Path) -> &'a Stick {
    sitting.sticks.iter().find(|one| one.path == path.to_string_lossy()).unwrap()
}

fn over(one: &Stick) -> bool {
    use StickState as State;
    !matches!(one.state, State::Waiting | State::Looking | State::Writing | State::ReadingBack)
}

/// Names of all that lies in a folder, hidden ones too.
fn names(path: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs_err::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn write_one(
    laptop: &Laptop,
    stick: &Path,
    packs: &[&str],
) -> Result<client::StickFilled, client::view::Failure> {
    let packs: Vec<String> = packs.iter().map(|id| (*id).to_owned()).collect();
    laptop.client.fill_sticks(&[stick.to_owned()], &packs, &|_, _, _| Flow::Continue).unwrap().remove(0)
}

#[test]
fn sticks_are_written_side_by_side_read_back_named_and_counted_once() {
    let laptop = trainer();
    laptop.client.begin();
    let sticks: Vec<PathBuf> =
        ["a", "b", "c", "d", "e", "f"].iter().map(|name| folder(&laptop, name)).collect();
    choose(&laptop, &[GENAI, FARMING]);
    for stick in &sticks {
        laptop.client.stick_add(stick).unwrap();
    }
    let found = laptop.client.sitting();
    assert!(found.sticks.iter().all(|one| one.state == StickState::Found && one.needed > 0), "{found:?}");
    laptop.client.sticks_begin().unwrap();
    let done = until(&laptop, |now| now.ready.len() == sticks.len());
    let mut ready = done.ready.clone();
    ready.sort();
    assert_eq!(ready, ["MAR-01", "MAR-02", "MAR-03", "MAR-04", "MAR-05", "MAR-06"]);
    for stick in &sticks {
        let row = at(&done, stick);
        assert_eq!((&row.state, row.done, row.failure.is_none()), (&StickState::Ready, row.total, true));
        assert!(row.name.starts_with("MAR-"));
        assert_eq!(
            names(stick),
            [format!("{FARMING}.pack"), format!("{GENAI}.pack"), "packhorse-stick.json".into()]
        );
        // The stick is known by its name wherever it is put in.
        assert_eq!(laptop.client.scan(stick).unwrap().name, row.name);
        assert_eq!(
            fs_err::read(stick.join(format!("{GENAI}.pack"))).unwrap(),
            fs_err::read(laptop.home.path().join("genai-higher-education.pack")).unwrap(),
            "the same file, byte for byte"
        );
    }
    // The same stick once more is the same stick.
    let row = at(&done, &sticks[0]).clone();
    laptop.client.stick_drop(row.id).unwrap();
    laptop.client.stick_add(&sticks[0]).unwrap();
    let again = until(&laptop, |now| now.sticks.iter().all(over));
    assert_eq!((at(&again, &sticks[0]).name.clone(), again.ready.len()), (row.name, 6));
    // A copy of a stick is another stick.
    let copy = folder(&laptop, "copy");
    for name in names(&sticks[0]) {
        fs_err::copy(sticks[0].join(&name), copy.join(&name)).unwrap();
    }
    laptop.client.stick_add(&copy).unwrap();
    let row = at(&laptop.client.sitting(), &copy).clone();
    if row.state == StickState::Ready {
        laptop.client.stick_write(row.id).unwrap();
    }
    let copied = until(&laptop, |now| now.ready.len() == 7 && now.sticks.iter().all(over));
    assert_eq!(at(&copied, &copy).name, "MAR-07");
}

#[test]
fn what_lies_there_already_is_read_and_not_written_and_a_worn_copy_is_written_anew() {
    let laptop = trainer();
    let stick = folder(&laptop, "stick");
    let first = write_one(&laptop, &stick, &[GENAI, FARMING]).unwrap();
    assert!(first.packs.iter().all(|one| one.written > 0));
    let again = write_one(&laptop, &stick, &[GENAI, FARMING]).unwrap();
    assert!(again.packs.iter().all(|one| one.written == 0 && !one.newer));

    // A part in the middle wears out: the header and the signature are as they were.
    let path = stick.join(format!("{FARMING}.pack"));
    let whole = fs_err::read(&path).unwrap();
    let mut worn = whole.clone();
    let middle = worn.len() * 3 / 4;
    worn[middle] ^= 1;
    fs_err::write(&path, worn).unwrap();
    let mended = write_one(&laptop, &stick, &[GENAI, FARMING]).unwrap();
    assert_eq!(mended.packs.iter().map(|one| one.written > 0).collect::<Vec<_>>(), [false, true]);
    assert_eq!(fs_err::read(&path).unwrap(), whole);
    // A copy that was cut short is no reason to stop, either.
    fs_err::write(&path, &whole[..whole.len() / 2]).unwrap();
    assert!(write_one(&laptop, &stick, &[FARMING]).unwrap().packs[0].written > 0);
    assert_eq!(fs_err::read(&path).unwrap(), whole);
}

#[test]
fn what_others_put_there_stays_and_a_newer_edition_stays() {
    let laptop = trainer();
    let stick = folder(&laptop, "stick");
    // Somebody else's pack, and their edition of one of ours, under the name that ours would have.
    let other = Laptop::new();
    let theirs = [other.build("ai-in-industry"), other.build("ai-in-agriculture")];
    let taken = stick.join(format!("{FARMING}.pack"));
    fs_err::copy(&theirs[0], stick.join("industry.pack")).unwrap();
    fs_err::copy(&theirs[1], &taken).unwrap();
    fs_err::write(stick.join("holiday.jpg"), "a photograph").unwrap();
    let before: Vec<Vec<u8>> =
        ["industry.pack", "holiday.jpg"].iter().map(|name| fs_err::read(stick.join(name)).unwrap()).collect();
    let filled = write_one(&laptop, &stick, &[FARMING]).unwrap();
    assert_eq!(filled.others.len(), 2, "{:?}", filled.others);
    assert_eq!(filled.packs[0].path, stick.join(format!("{FARMING}-2.pack")));
    assert_eq!(fs_err::read(&taken).unwrap(), fs_err::read(&theirs[1]).unwrap());
    for (name, bytes) in ["industry.pack", "holiday.jpg"].iter().zip(before) {
        assert_eq!(fs_err::read(stick.join(name)).unwrap(), bytes, "{name}");
    }

    // Ours of a year from now.
    let sources = laptop.home.path().join("sources");
    copy_folder(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../content-packs/ai-in-agriculture"),
        &sources,
    );
    let about = fs_err::read_to_string(sources.join("pack.toml")).unwrap();
    fs_err::write(sources.join("pack.toml"), about.replace("version = 1\n", "version = 9\n")).unwrap();
    let newer = laptop.build_from(&sources, "newer");
    let stick = folder(&laptop, "newer");
    fs_err::copy(&newer, stick.join(format!("{FARMING}.pack"))).unwrap();
    let filled = write_one(&laptop, &stick, &[FARMING]).unwrap();
    assert_eq!((filled.packs[0].newer, filled.packs[0].version, filled.packs[0].written), (true, 9, 0));
    assert_eq!(fs_err::read(stick.join(format!("{FARMING}.pack"))).unwrap(), fs_err::read(&newer).unwrap());
    // And an older one of ours makes room.
    laptop.install_file(&newer);
    let stick = folder(&laptop, "older");
    fs_err::copy(laptop.home.path().join("ai-in-agriculture.pack"), stick.join(format!("{FARMING}.pack")))
        .unwrap();
    let filled = write_one(&laptop, &stick, &[FARMING]).unwrap();
    assert_eq!((filled.packs[0].newer, filled.packs[0].version), (false, 9));
    assert_eq!(names(&stick), [format!("{FARMING}.pack")]);
}

#[test]
fn a_stick_that_is_pulled_out_is_left_without_a_packs_name_and_begun_anew() {
    let laptop = trainer();
    let stick = folder(&laptop, "stick");
    let away = laptop.home.path().join("pocket");
    let (ours, pulled) = (vec![GENAI.to_owned()], AtomicBool::new(false));
    let outcome = laptop.client.fill_sticks(std::slice::from_ref(&stick), &ours, &|step, done, total| {
        if step == JobStep::Copying && done > total / 4 && !pulled.swap(true, Ordering::Relaxed) {
            fs_err::rename(&stick, &away).unwrap();
        }
        Flow::Continue
    });
    assert_eq!(outcome.unwrap().remove(0).unwrap_err().code, "stick-gone");
    assert!(names(&away).iter().all(|name| !name.ends_with(".pack")), "{:?}", names(&away));
    assert!(!stick.exists(), "nothing was written where the stick had been");
    fs_err::rename(&away, &stick).unwrap();
    write_one(&laptop, &stick, &[GENAI]).unwrap();
    assert_eq!(names(&stick), [format!("{GENAI}.pack")], "and nothing of the first try is left");
}

#[test]
fn a_stick_that_changes_what_was_written_is_bad_and_has_no_pack() {
    let laptop = trainer();
    let (good, bad) = (folder(&laptop, "good"), folder(&laptop, "bad"));
    // Like a stick that wraps round: while the last bytes are written, the first become others.
    let spoilt = AtomicBool::new(false);
    let outcome =
        laptop.client.fill_sticks(&[bad.clone(), good.clone()], &[GENAI.to_owned()], &|step, _, _| {
            let staged = bad.join(".packhorse-writing/0.new");
            if step == JobStep::Verifying && staged.exists() && !spoilt.swap(true, Ordering::Relaxed) {
                let mut bytes = fs_err::read(&staged).unwrap();
                let last = bytes.len() - 1;
                bytes[last] ^= 1;
                fs_err::write(&staged, bytes).unwrap();
            }
            Flow::Continue
        });
    let outcome = outcome.unwrap();
    assert_eq!(outcome[0].as_ref().unwrap_err().code, "stick-bad");
    assert!(outcome[1].is_ok(), "the others go on");
    assert_eq!(names(&bad), Vec::<String>::new());
    assert_eq!(names(&good), [format!("{GENAI}.pack")]);
}

#[test]
fn a_person_stops_one_stick_and_the_others_go_on() {
    let laptop = trainer();
    let stick = folder(&laptop, "stick");
    let stop =
        laptop.client.fill_sticks(std::slice::from_ref(&stick), &[GENAI.to_owned()], &|step, done, _| {
            if step == JobStep::Copying && done > 0 { Flow::Stop } else { Flow::Continue }
        });
    assert_eq!(stop.unwrap().remove(0).unwrap_err().code, "stopped");
    assert_eq!(names(&stick), Vec::<String>::new());
}

#[test]
fn a_stick_with_other_peoples_files_waits_for_a_word_and_a_link_is_not_followed() {
    let laptop = trainer();
    laptop.client.begin();
    choose(&laptop, &[FARMING]);
    let (strange, empty) = (folder(&laptop, "strange"), folder(&laptop, "empty"));
    fs_err::write(strange.join("holiday.jpg"), "a photograph").unwrap();
    laptop.client.sticks_begin().unwrap();
    laptop.client.stick_add(&strange).unwrap();
    laptop.client.stick_add(&empty).unwrap();
    let now = until(&laptop, |now| now.ready.len() == 1);
    let row = at(&now, &strange);
    assert_eq!((&row.state, row.strange), (&StickState::Found, true));
    assert_eq!(names(&strange), ["holiday.jpg"]);
    laptop.client.stick_write(row.id).unwrap();
    until(&laptop, |now| now.ready.len() == 2);
    assert_eq!(
        names(&strange),
        ["holiday.jpg".into(), format!("{FARMING}.pack"), "packhorse-stick.json".into()]
    );

    #[cfg(unix)]
    {
        let (trap, home) = (folder(&laptop, "trap"), folder(&laptop, "home"));
        std::os::unix::fs::symlink(&home, trap.join(".packhorse-writing")).unwrap();
        laptop.client.stick_add(&trap).unwrap();
        let now = until(&laptop, |now| over(at(now, &trap)));
        assert_eq!((&at(&now, &trap).state, names(&home)), (&StickState::Failed, Vec::new()));
    }
}

#[test]
fn the_program_that_runs_from_a_folder_is_handed_on_without_anybodys_records() {
    let laptop = trainer();
    let home = laptop.home.path();
    fs_err::write(home.join("portable"), "here").unwrap();
    fs_err::create_dir(home.join("bin")).unwrap();
    fs_err::write(home.join("bin/packhorse-desktop"), vec![7; 3 << 20]).unwrap();
    laptop.client.begin();
    let view = laptop.client.sticks("en").unwrap();
    assert!(view.portable.unwrap() > 3 << 20);
    // Sticks of this test lie in the same folder; they are others'.
    let elsewhere = tempfile::tempdir().unwrap();
    let stick = elsewhere.path().canonicalize().unwrap();
    laptop.client.sticks_choose(StickChoice { portable: true, ..StickChoice::default() }).unwrap();
    laptop.client.sticks_begin().unwrap();
    laptop.client.stick_add(&stick).unwrap();
    until(&laptop, |now| now.ready.len() == 1);
    let program = stick.join("packhorse-portable");
    assert_eq!(fs_err::read(program.join("bin/packhorse-desktop")).unwrap(), vec![7; 3 << 20]);
    assert!(program.join("portable").exists() && !program.join("data").exists());
    assert!(!program.join("centre.key").exists(), "nobody's secret goes from hand to hand");
    // Whoever studies from that stick keeps what they did, and another program there is nobody's to replace.
    fs_err::create_dir(program.join("packhorse-data")).unwrap();
    fs_err::write(program.join("bin/packhorse-desktop"), vec![8; 3 << 20]).unwrap();
    let row = laptop.client.sitting().sticks[0].clone();
    laptop.client.stick_write(row.id).unwrap();
    until(&laptop, |now| now.sticks.iter().all(over));
    assert_eq!(fs_err::read(program.join("bin/packhorse-desktop")).unwrap(), vec![8; 3 << 20]);
    assert!(program.join("packhorse-data").exists());
}

/// A small file system of its own, mounted for a test; nothing where this machine mounts none.
#[cfg(target_os = "linux")]
struct Mounted(PathBuf);

#[cfg(target_os = "linux")]
impl Mounted {
    fn new(at: PathBuf, options: &str) -> Option<Mounted> {
        let mut mount = std::process::Command::new("mount");
        let done = mount.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(&at).output();
        done.is_ok_and(|done| done.status.success()).then_some(Mounted(at))
    }

    fn again(&self, words: &[&str]) {
        assert!(std::process::Command::new("mount").args(words).arg(&self.0).status().unwrap().success());
    }

    fn pull(&self) {
        assert!(std::process::Command::new("umount").arg("-l").arg(&self.0).status().unwrap().success());
    }
}

#[cfg(target_os = "linux")]
impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn small_full_protected_and_torn_out_sticks_say_so_before_or_without_a_half_pack() {
    let laptop = trainer();
    laptop.client.begin();
    choose(&laptop, &[GENAI, FARMING]);
    let mount = |name: &str, options: &str| Mounted::new(folder(&laptop, name), options);
    let (Some(small), Some(left), Some(full), Some(locked), Some(torn)) = (
        mount("small", "size=256k"),
        mount("left", "size=64m"),
        mount("full", "size=64m"),
        mount("locked", "size=64m"),
        mount("torn", "size=64m"),
    ) else {
        // Only who may mount can try it.
        return;
    };
    fs_err::write(full.0.join("film.mp4"), vec![1; 60 << 20]).unwrap();
    locked.again(&["-o", "remount,ro"]);
    // What a pulled stick was left with takes no room: it is cleared first.
    fs_err::create_dir(left.0.join(".packhorse-writing")).unwrap();
    fs_err::write(left.0.join(".packhorse-writing/.0.new.00.part"), vec![1; 60 << 20]).unwrap();
    laptop.client.sticks_begin().unwrap();
    for one in [&small, &left, &full, &locked] {
        laptop.client.stick_add(&one.0).unwrap();
    }
    let now = until(&laptop, |now| now.sticks.len() == 4 && now.sticks.iter().all(over));
    let state = |path: &Path| at(&now, path).state.clone();
    assert_eq!(
        [state(&small.0), state(&full.0), state(&locked.0)],
        [StickState::TooSmall, StickState::Full, StickState::Protected]
    );
    assert_eq!(state(&left.0), StickState::Ready);
    let row = at(&now, &small.0);
    assert!(row.capacity == 256 << 10 && row.needed > row.capacity, "{row:?}");
    assert_eq!((names(&small.0), names(&full.0)), (Vec::new(), vec!["film.mp4".to_owned()]));

    // Pulled while it is written: the folder below it is the laptop's own, and stays empty.
    let under = folder(&laptop, "torn");
    let pulled = AtomicBool::new(false);
    let outcome =
        laptop.client.fill_sticks(std::slice::from_ref(&torn.0), &[GENAI.to_owned()], &|step, _, _| {
            if step == JobStep::Verifying && !pulled.swap(true, Ordering::Relaxed) {
                torn.pull();
            }
            Flow::Continue
        });
    assert_eq!(outcome.unwrap().remove(0).unwrap_err().code, "stick-gone");
    assert_eq!(names(&under), Vec::<String>::new());
}

fn copy_folder(from: &Path, to: &Path) {
    fs_err::create_dir_all(to).unwrap();
    for entry in fs_err::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        match entry.file_type().unwrap().is_dir() {
            true => copy_folder(&entry.path(), &to),
            false => drop(fs_err::copy(entry.path(), to).unwrap()),
        }
    }
}

#[test]
fn a_trust_file_that_is_damaged_is_named() {
    let laptop = Laptop::new();
    let stick = folder(&laptop, "stick");
    fs_err::write(stick.join("packhorse.trust"), "no longer what it was").unwrap();
    let found = laptop.client.scan(&stick).unwrap();
    assert_eq!(found.unusable.len(), 1);
    assert_eq!(found.unusable[0].failure.code, "not-trust");
}

/// A pack of the program's, made for a test: `version` is what its label says.
#[cfg(target_os = "linux")]
fn program_pack(maker: &Laptop, version: &str, key: &pack::SigningKey, out: &Path) {
    let folder = maker.home.path().join(format!("program-{version}"));
    fs_err::create_dir_all(folder.join("packages")).unwrap();
    let arch = if cfg!(target_arch = "aarch64") { ["arm64", "aarch64"] } else { ["amd64", "x86_64"] };
    for name in [
        format!("packhorse_{version}_{}.deb", arch[0]),
        format!("packhorse-{version}-1.{}.rpm", arch[1]),
        format!("packhorse-portable-{version}-{}.tar.zst", arch[1]),
    ] {
        fs_err::write(folder.join("packages").join(name), vec![version.len() as u8; 5 << 20]).unwrap();
    }
    let meta = pack::Meta {
        id: "org.packhorse.program".into(),
        version: 1,
        label: version.into(),
        title: [("en".to_owned(), "Packhorse".to_owned())].into(),
        languages: vec!["en".into()],
        ..pack::Meta::default()
    };
    let files = pack::Folder::new(&folder);
    let build = pack::Build { signer: Some(key), ..pack::Build::new(&meta, &files) };
    build.write(out, &mut |_| std::ops::ControlFlow::Continue(())).unwrap();
}

#[cfg(target_os = "linux")]
#[test]
fn a_newer_program_on_a_stick_is_taken_only_when_the_programs_own_key_signed_it() {
    use client::view::PackageKind;

    let laptop = Laptop::new();
    let supplied = laptop.home.path().join("packs");
    let stick = laptop.home.path().join("stick");
    for folder in [&supplied, &stick] {
        fs_err::create_dir(folder).unwrap();
    }
    let ours = pack::SigningKey::generate("Packhorse").unwrap();
    fs_err::write(supplied.join("packhorse.pub"), ours.public().to_string()).unwrap();
    // A centre that is trusted for courses is not who makes the program, not even with its key beside the program.
    laptop.build("ai-in-agriculture");
    let centre = pack::SigningKey::load(laptop.home.path().join("centre.key")).unwrap();
    fs_err::write(supplied.join("centre.pub"), centre.public().to_string()).unwrap();
    laptop.client.supply_from(supplied);
    program_pack(&laptop, "9.9.9", &centre, &stick.join("foreign.pack"));
    // Laptops for tests have version 1.2.3.
    program_pack(&laptop, "1.2.3", &ours, &stick.join("same.pack"));
    program_pack(&laptop, "1.2.2", &ours, &stick.join("older.pack"));
    assert_eq!(laptop.client.newer_program_at(&stick).unwrap(), None);
    assert_eq!(laptop.client.scan(&stick).unwrap().program, None);

    program_pack(&laptop, "1.2.10", &ours, &stick.join("newer.pack"));
    program_pack(&laptop, "1.2.9", &ours, &stick.join("between.pack"));
    let newer = laptop.client.scan(&stick).unwrap().program.unwrap();
    assert_eq!((newer.version.as_str(), newer.size), ("1.2.10", 5 << 20));
    assert!(matches!(newer.kind, PackageKind::Deb | PackageKind::Rpm));
    let taken = laptop.client.take_program(&newer, laptop.home.path()).unwrap();
    assert_eq!(fs_err::read(&taken).unwrap(), vec![6; 5 << 20]);

    // Where it runs from a folder, it is a folder that is taken.
    fs_err::write(laptop.home.path().join("portable"), "here").unwrap();
    let folder = laptop.client.newer_program_at(&stick).unwrap().unwrap();
    assert_eq!(folder.kind, PackageKind::Portable);
    assert!(folder.package.ends_with(".tar.zst"));

    // Somebody puts another file in its place before it is taken.
    fs_err::copy(stick.join("foreign.pack"), stick.join("newer.pack")).unwrap();
    assert_eq!(laptop.client.take_program(&folder, laptop.home.path()).unwrap_err().code, "program-changed");
}
