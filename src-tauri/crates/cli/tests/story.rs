//! What a trainer and a centre do from the terminal, by the real program on the real starter packs.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use std::path::PathBuf;
use std::process::Command;

use support::{Person, Said, copy_folder, replace_in, sources};

const DIGITAL: &str = "teaching-with-digital-tools";
const DIGITAL_ID: &str = "org.packhorse.starter.teaching-with-digital-tools";

/// The second edition: one lesson edited, the rest as it was.
fn second_edition(person: &Person) -> Said {
    replace_in(&person.file("sources/pack.toml"), "version = 1", "version = 2");
    let course = fs_err::read_dir(person.file("sources/courses")).unwrap().next().unwrap().unwrap().path();
    let lesson = fs_err::read_dir(course.join("lessons/en"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .min()
        .unwrap();
    let mut text = fs_err::read_to_string(&lesson).unwrap();
    text.push_str("\n\nThe quokka paragraph is new in this edition.\n");
    fs_err::write(&lesson, text).unwrap();
    person.run(&[
        "--json",
        "pack",
        "build",
        "@sources",
        "-o",
        "@two.pack",
        "--key",
        "@centre.key",
        "--base",
        "@one.pack",
    ])
}

#[test]
fn whoever_hears_no_more_of_it_stops_nothing() {
    let person = Person::new();
    // As where `2>&1 | head` has seen enough.
    let (heard, words) = std::io::pipe().unwrap();
    drop(heard);
    let ended = person.command(&["pack", "info", "@none.pack"]).stderr(words).status().unwrap();
    assert_eq!(ended.code(), Some(1));
}

#[test]
fn every_starter_course_is_without_fault() {
    let person = Person::new();
    for slug in ["genai-higher-education", DIGITAL, "ai-in-agriculture", "ai-in-industry"] {
        let folder = sources(slug);
        let said = person.run(&["--json", "course", "check", &folder.to_string_lossy()]).ends(0);
        assert_eq!(said.json(), serde_json::json!([]), "{slug}");
    }
}

#[test]
fn a_pack_goes_from_sources_to_a_lesson_found_and_read() {
    let person = Person::with_pack(DIGITAL).trusting();
    let verified = person.run(&["--json", "pack", "verify", "@one.pack"]).ends(0).json();
    assert_eq!(
        (verified["verdict"].as_str(), verified["signer"]["name"].as_str()),
        (Some("valid"), Some("Test centre"))
    );

    person.run(&["library", "install", "@one.pack"]).ends(0);
    let list = person.run(&["--json", "library", "list"]).ends(0).json();
    assert_eq!(list["packs"][0]["id"], DIGITAL_ID);
    assert_eq!(list["packs"][0]["signer"]["state"], "trusted");

    for query in ["learners data privacy", "сурагчдын мэдээлэл", "captions"] {
        let found = person.run(&["--json", "search", query]).ends(0).json();
        assert!(found["hits"].as_array().is_some_and(|hits| !hits.is_empty()), "{query}");
    }
    let lesson = person.run(&["lesson", "show", "digital-teaching/1", "--lang", "mn"]).ends(0);
    assert!(lesson.out.starts_with("# "), "{}", lesson.out);
    let lesson =
        person.run(&["--json", "lesson", "show", "digital-teaching/1", "--lang", "mn"]).ends(0).json();
    assert_eq!((lesson["lang"].as_str(), lesson["fallback"].as_bool()), (Some("mn"), Some(false)));
    assert!(lesson["html"].as_str().is_some_and(|html| html.contains("<h2") && !html.contains("<script")));

    person.run(&["library", "verify"]).ends(0);
    person.run(&["library", "export", DIGITAL_ID, "-o", "@again.pack"]).ends(0);
    assert_eq!(
        fs_err::read(person.file("one.pack")).unwrap(),
        fs_err::read(person.file("again.pack")).unwrap()
    );

    person.run(&["library", "remove", DIGITAL_ID]).ends(0);
    assert_eq!(person.run(&["--json", "library", "list"]).ends(0).json()["packs"], serde_json::json!([]));
    let found = person.run(&["--json", "search", "captions"]).ends(0).json();
    assert_eq!(found["hits"], serde_json::json!([]));
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let person = Person::with_pack(DIGITAL);
    person.run(&["pack", "build", "@sources", "-o", "@same.pack", "--key", "@centre.key"]).ends(0);
    assert_eq!(
        fs_err::read(person.file("one.pack")).unwrap(),
        fs_err::read(person.file("same.pack")).unwrap()
    );
}

#[test]
fn an_update_brings_only_what_changed_from_the_pack_and_from_the_delta() {
    let person = Person::with_pack(DIGITAL).trusting();
    let whole = fs_err::metadata(person.file("one.pack")).unwrap().len();
    let built = second_edition(&person).ends(0).json();
    let delta = built["deltaSize"].as_u64().unwrap();
    assert!(delta * 10 < whole, "a delta of {delta} bytes for one sentence in {whole}");

    for source in ["@two.pack", "@two.delta"] {
        let reader = Person::new();
        reader.run(&["trust", "add", &person.path("centre.key.pub")]).ends(0);
        reader.run(&["library", "install", &person.path("one.pack")]).ends(0);
        let source = person.path(&source[1..]);
        let done = reader.run(&["--json", "library", "update", DIGITAL_ID, "--from", &source]).ends(0).json();
        assert_eq!(done[0]["version"], 2, "{source}");
        assert!(done[0]["new"].as_u64().unwrap() * 10 < whole, "{done}");
        let found = reader.run(&["--json", "search", "quokka"]).ends(0).json();
        assert_eq!(found["total"], 1, "{source}");
        reader.run(&["library", "verify"]).ends(0);
        reader.run(&["library", "export", DIGITAL_ID, "-o", "@again.pack"]).ends(0);
        assert_eq!(
            fs_err::read(person.file("two.pack")).unwrap(),
            fs_err::read(reader.file("again.pack")).unwrap()
        );

        let older = reader.run(&["library", "install", &person.path("one.pack")]).ends(1);
        assert!(older.err.contains("--allow-older"), "{}", older.err);
    }

    let stranger = Person::new();
    stranger.run(&["trust", "add", &person.path("centre.key.pub")]).ends(0);
    let said = stranger.run(&["library", "install", &person.path("two.delta")]).ends(1);
    assert!(said.err.contains("whole pack"), "{}", said.err);
}

#[test]
fn the_bad_stick_is_repaired_from_another() {
    let person = Person::with_pack(DIGITAL).trusting();
    let good = fs_err::read(person.file("one.pack")).unwrap();
    let mut bad = good.clone();
    for at in [good.len() / 3, good.len() / 2, good.len() - 10] {
        bad[at] ^= 0x40;
    }
    fs_err::write(person.file("bad.pack"), &bad).unwrap();
    let said = person.run(&["--json", "pack", "verify", "@bad.pack"]).ends(3).json();
    assert_eq!(said["verdict"], "damaged");
    assert!(said["damaged"].as_array().is_some_and(|parts| !parts.is_empty()));

    // Alone it does not go in, and nothing of it shows.
    let lonely = Person::new();
    lonely.run(&["trust", "add", &person.path("centre.key.pub")]).ends(0);
    fs_err::create_dir(lonely.file("stick")).unwrap();
    fs_err::write(lonely.file("stick/bad.pack"), &bad).unwrap();
    lonely.run(&["library", "install", "@stick/bad.pack"]).ends(3);
    assert_eq!(lonely.run(&["--json", "library", "list"]).ends(0).json()["packs"], serde_json::json!([]));

    // With a sound copy it is whole again, byte for byte.
    fs_err::create_dir(person.file("other")).unwrap();
    fs_err::write(person.file("other/copy.pack"), &good).unwrap();
    person.run(&["pack", "repair", "@bad.pack", "--from", "@other"]).ends(0);
    assert_eq!(fs_err::read(person.file("bad.pack")).unwrap(), good);
}

#[test]
fn damage_is_told_from_doubt_and_doubt_from_failure() {
    let person = Person::with_pack(DIGITAL);
    let good = fs_err::read(person.file("one.pack")).unwrap();
    let check = |name: &str, bytes: &[u8], verb: &[&str], code: i32| {
        fs_err::write(person.file(name), bytes).unwrap();
        let said = person.run(&[verb, &[&format!("@{name}")]].concat());
        assert_eq!(said.code, code, "{name}: {} {}", said.out, said.err);
        assert!(!said.err.contains("panicked"), "{}", said.err);
    };
    let verify = &["pack", "verify"][..];
    let install = &["library", "install"][..];
    check("unknown.pack", &good, verify, 4);
    check("unknown.pack", &good, install, 4);
    check("short.pack", &good[..good.len() - 1], verify, 3);
    check("head.pack", &good[..40], verify, 3);
    check("empty.pack", b"", verify, 3);
    check("text.pack", b"This is not a pack, it is a letter.", verify, 3);
    check("text.pack", b"This is not a pack, it is a letter.", install, 3);
    person.run(&["pack", "verify", "@nowhere.pack"]).ends(1);
    person.run(&["pack", "verify"]).ends(2);
    person.run(&["pack", "ponder", "@one.pack"]).ends(2);
    person.run(&["lesson", "show", "nothing/1"]).ends(1);

    person.run(&["pack", "build", "@sources", "-o", "@unsigned.pack"]).ends(0);
    person.run(&["pack", "verify", "@unsigned.pack"]).ends(4);
    person.run(&["library", "install", "@unsigned.pack"]).ends(4);
    person.run(&["library", "install", "@unsigned.pack", "--allow-unsigned"]).ends(0);
    let list = person.run(&["--json", "library", "list"]).ends(0).json();
    assert_eq!(list["packs"][0]["signer"]["state"], "unsigned");
}

#[test]
fn the_same_edition_with_other_content_is_refused() {
    let person = Person::with_pack(DIGITAL).trusting();
    person.run(&["library", "install", "@one.pack"]).ends(0);
    replace_in(&person.file("sources/pack.toml"), "label = \"1.0\"", "label = \"1.0 b\"");
    person.run(&["pack", "build", "@sources", "-o", "@other.pack", "--key", "@centre.key"]).ends(0);
    person.run(&["library", "install", "@other.pack"]).ends(3);
    assert_eq!(person.run(&["--json", "library", "list"]).ends(0).json()["packs"][0]["label"], "1.0");
}

#[test]
fn a_stick_is_read_as_a_person_would() {
    let person = Person::with_pack(DIGITAL).trusting();
    fs_err::create_dir_all(person.file("stick/courses")).unwrap();
    fs_err::copy(person.file("one.pack"), person.file("stick/courses/digital.pack")).unwrap();
    fs_err::write(person.file("stick/broken.pack"), b"PACKHORSE?").unwrap();
    fs_err::write(person.file("stick/holiday.jpg"), b"not ours").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(person.file("one.pack"), person.file("stick/link.pack")).unwrap();

    fs_err::create_dir(person.file("empty")).unwrap();
    let said = person.run(&["library", "install", "@empty"]).ends(1);
    assert!(said.err.contains("no packs"), "{}", said.err);

    let scan = person.run(&["--json", "stick", "scan", "@stick"]).ends(3).json();
    assert_eq!(scan["packs"].as_array().map(Vec::len), Some(1), "links are not followed: {scan}");
    assert_eq!(scan["packs"][0]["standing"], "new");
    assert_eq!(scan["unusable"].as_array().map(Vec::len), Some(1));
    person.run(&["library", "install", "@stick"]).ends(0);
    let scan = person.run(&["--json", "stick", "scan", "@stick/courses"]).ends(0).json();
    assert_eq!(scan["packs"][0]["standing"], "same");
}

#[test]
fn faults_come_all_at_once_with_file_and_line() {
    let person = Person::new();
    copy_folder(&sources(DIGITAL), &person.file("sources"));
    let course = person.file("sources/courses/digital-teaching");
    let lessons = fs_err::read_dir(course.join("lessons/en")).unwrap();
    let mut lessons: Vec<PathBuf> = lessons.map(|entry| entry.unwrap().path()).collect();
    lessons.sort();
    let broken = format!("{}\n\n![](../../media/none.svg)\n", fs_err::read_to_string(&lessons[0]).unwrap());
    fs_err::write(&lessons[0], broken).unwrap();
    fs_err::remove_file(&lessons[1]).unwrap();
    let faults = person.run(&["--json", "course", "check", "@sources"]).ends(3).json();
    let faults = faults.as_array().unwrap().clone();
    assert!(faults.len() >= 2, "{faults:?}");
    assert!(faults.iter().any(|fault| fault["line"].is_u64()), "{faults:?}");
    person.run(&["pack", "build", "@sources", "-o", "@no.pack"]).ends(3);
    assert!(!person.file("no.pack").exists());
}

#[test]
fn an_address_on_a_plain_server_is_as_good_as_a_stick() {
    let person = Person::with_pack("genai-higher-education").trusting();
    let server = server::Server::over(person.home.path());
    let address = format!("{}/one.pack", server.address());
    person.run(&["library", "install", &address]).ends(0);
    let whole = fs_err::metadata(person.file("one.pack")).unwrap().len();
    let (bytes, requests) = (server.bytes(), server.requests());
    assert!(bytes <= whole + 1_000 && requests <= 8, "{bytes} of {whole} bytes in {requests} requests");

    second_edition(&person).ends(0);
    let before = server.bytes();
    let address = format!("{}/two.pack", server.address());
    let id = "org.packhorse.starter.genai-higher-education";
    person.run(&["library", "update", id, "--from", &address]).ends(0);
    let fetched = server.bytes() - before;
    let whole = fs_err::metadata(person.file("two.pack")).unwrap().len();
    assert!(fetched * 15 < whole, "{fetched} of {whole} bytes for one sentence");
    assert_eq!(person.run(&["--json", "search", "quokka"]).ends(0).json()["total"], 1);

    let said = person.run(&["library", "install", &format!("{}/none.pack", server.address())]).ends(1);
    assert!(said.err.contains("404"), "{}", said.err);
}

mod server {
    //! A plain static server with byte ranges, as any web host is.

    use std::io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom, Write as _};
    use std::net::{TcpListener, TcpStream};
    use std::path::{Path, PathBuf};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU64, Ordering};

    pub(crate) struct Server {
        address: String,
        counter: Arc<Counter>,
    }

    #[derive(Default)]
    struct Counter {
        bytes: AtomicU64,
        requests: AtomicU64,
    }

    impl Server {
        pub(crate) fn over(folder: &Path) -> Server {
            let listener = TcpListener::bind("127.0.0.1:0").unwrap();
            let address = format!("http://{}", listener.local_addr().unwrap());
            let (counter, folder) = (Arc::new(Counter::default()), folder.to_owned());
            let counted = Arc::clone(&counter);
            std::thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let (folder, counter) = (folder.clone(), Arc::clone(&counted));
                    std::thread::spawn(move || drop(answer(stream, &folder, &counter)));
                }
            });
            Server { address, counter }
        }

        pub(crate) fn address(&self) -> &str {
            &self.address
        }

        /// Bytes of files sent so far.
        pub(crate) fn bytes(&self) -> u64 {
            self.counter.bytes.load(Ordering::SeqCst)
        }

        /// Requests answered so far.
        pub(crate) fn requests(&self) -> u64 {
            self.counter.requests.load(Ordering::SeqCst)
        }
    }

    fn answer(mut stream: TcpStream, folder: &Path, counter: &Counter) -> std::io::Result<()> {
        let mut reader = BufReader::new(stream.try_clone()?);
        loop {
            let mut first = String::new();
            if reader.read_line(&mut first)? == 0 {
                return Ok(());
            }
            let mut range = None;
            loop {
                let mut line = String::new();
                reader.read_line(&mut line)?;
                if line.trim().is_empty() {
                    break;
                }
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("range: bytes=") {
                    range = value
                        .trim()
                        .split_once('-')
                        .map(|(from, to)| (from.parse::<u64>().ok(), to.parse::<u64>().ok()));
                }
            }
            counter.requests.fetch_add(1, Ordering::SeqCst);
            let mut words = first.split_whitespace();
            let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            let file: PathBuf = folder.join(path.trim_start_matches('/'));
            let Ok(mut opened) = fs_err::File::open(&file) else {
                stream.write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")?;
                continue;
            };
            let len = opened.metadata()?.len();
            let (status, from, to) = match range {
                Some((Some(from), to)) => {
                    ("206 Partial Content", from, to.map_or(len, |to| (to + 1).min(len)))
                }
                _ => ("200 OK", 0, len),
            };
            let place = if range.is_some() {
                format!("Content-Range: bytes {from}-{}/{len}\r\n", to - 1)
            } else {
                String::new()
            };
            write!(
                stream,
                "HTTP/1.1 {status}\r\nContent-Length: {}\r\nAccept-Ranges: bytes\r\nETag: \"{len}\"\r\n{place}\r\n",
                to - from
            )?;
            if method != "HEAD" {
                opened.seek(SeekFrom::Start(from))?;
                let sent = std::io::copy(&mut opened.take(to - from), &mut stream)?;
                counter.bytes.fetch_add(sent, Ordering::SeqCst);
            }
        }
    }
}

#[test]
fn a_pack_is_never_written_over_something_else() {
    let person = Person::with_pack(DIGITAL).trusting();
    person.run(&["library", "install", "@one.pack"]).ends(0);
    let key = fs_err::read(person.file("centre.key")).unwrap();
    let build = ["--json", "pack", "build", "@sources", "-o", "@centre.key", "--key", "@centre.key"];
    let export = ["--json", "library", "export", DIGITAL_ID, "-o", "@centre.key"];
    for words in [&build[..], &export[..]] {
        let said = person.run(words).ends(1);
        assert_eq!(said.json()["error"]["code"], "would-overwrite");
        assert_eq!(fs_err::read(person.file("centre.key")).unwrap(), key);
    }
    person.run(&["library", "export", DIGITAL_ID, "-o", "@one.pack"]).ends(0);

    // In a folder it has the pack's name, which is told, and the same is asked about what lies there.
    fs_err::create_dir(person.file("stick")).unwrap();
    let file = person.file("stick").join(format!("{DIGITAL_ID}.pack"));
    let into = ["library", "export", DIGITAL_ID, "-o", "@stick"];
    assert_eq!(person.run(&into).ends(0).out.trim_end(), file.to_str().unwrap());
    assert_eq!(fs_err::read(&file).unwrap(), fs_err::read(person.file("one.pack")).unwrap());
    fs_err::write(&file, "a letter").unwrap();
    person.run(&into).ends(1);
    assert_eq!(fs_err::read(&file).unwrap(), b"a letter");
}

#[test]
fn an_update_brings_no_other_pack() {
    let person = Person::with_pack(DIGITAL).trusting();
    person.run(&["library", "install", "@one.pack"]).ends(0);
    copy_folder(&sources("ai-in-industry"), &person.file("other"));
    person.run(&["pack", "build", "@other", "-o", "@other.pack", "--key", "@centre.key"]).ends(0);
    let said = person.run(&["--json", "library", "update", DIGITAL_ID, "--from", "@other.pack"]).ends(1);
    assert_eq!(said.json()[0]["error"]["code"], "other-pack");
    let list = person.run(&["--json", "library", "list"]).ends(0).json();
    assert_eq!(list["packs"].as_array().unwrap().len(), 1);
}

#[test]
fn scripts_read_json_also_when_it_fails() {
    let person = Person::with_pack(DIGITAL);
    for (words, code, what) in [
        (&["--json", "bogus"][..], 2, "usage"),
        (&["--json", "pack", "build"], 2, "usage"),
        (&["--json", "pack", "verify", "@none.pack"], 1, "not-found"),
        (&["--json", "pack", "verify", "@one.pack", "--trust", "@none.pub"], 1, "not-found"),
        (&["--json", "trust", "add", "@none.pub"], 1, "not-found"),
        (&["--json", "trust", "add", "@centre.key"], 3, "not-trust"),
        (&["--json", "trust", "show", ""], 1, "not-found"),
    ] {
        assert_eq!(person.run(words).ends(code).json()["error"]["code"], what, "{words:?}");
    }
    let said = person.run(&["--json", "library", "install", "@one.pack", "@none.pack"]).ends(4).json();
    assert_eq!(said[0]["error"]["code"], "unknown-signer");
    assert_eq!(said[1]["error"]["code"], "not-found");
}

#[test]
fn an_author_reads_every_fault_when_a_build_fails() {
    let person = Person::with_pack(DIGITAL);
    replace_in(&person.file("sources/pack.toml"), "version = 1", "version = 0");
    replace_in(&person.file("sources/pack.toml"), "level = ", "levle = ");
    let check = person.run(&["course", "check", "@sources"]).ends(3);
    let build = person.run(&["pack", "build", "@sources", "-o", "@bad.pack"]).ends(3);
    for line in check.out.lines() {
        assert!(build.err.contains(line), "{line} in {}", build.err);
    }
    assert!(!person.file("bad.pack").exists());
}

#[test]
fn a_delta_that_nobody_needs_is_no_fault_of_the_stick() {
    let person = Person::with_pack(DIGITAL).trusting();
    second_edition(&person).ends(0);
    fs_err::create_dir(person.file("stick")).unwrap();
    for name in ["two.pack", "two.delta"] {
        fs_err::copy(person.file(name), person.file("stick").join(name)).unwrap();
    }
    let scan = person.run(&["stick", "scan", "@stick"]).ends(0);
    assert!(scan.out.contains("update of an edition that is not here"), "{}", scan.out);
    person.run(&["library", "install", "@stick"]).ends(0);
    person.run(&["library", "install", "@stick"]).ends(0);
}

#[test]
fn who_has_nothing_yet_is_told_how_to_begin() {
    let person = Person::new();
    fs_err::create_dir(person.file("empty")).unwrap();
    for (words, hint) in [
        (&["library", "list"][..], "packhorse library install"),
        (&["trust", "list"], "packhorse trust add"),
        (&["stick", "scan", "@empty"], "no packs there"),
    ] {
        let said = person.run(words).ends(0);
        assert!(said.out.is_empty() && said.err.contains(hint), "{}", said.err);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_the_output_does_not_pass_for_done() {
    let person = Person::with_pack(DIGITAL);
    let full = fs_err::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_packhorse"))
        .env("LC_ALL", "en")
        .args(["pack", "cat", &person.path("one.pack"), "pack.toml"])
        .stdout(full.into_parts().0)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("could not be written"));
}
