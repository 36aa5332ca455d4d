//! Teach, Prepare USB sticks, on real folders and small file systems that stand for sticks; and a newer program that came on one.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::accessible::look_at;
use crate::desk::{self, Data, packhorse, packs, text};
use crate::wide::beyond;
use crate::window::Window;
use crate::words::said;

/// Waits for a row that says this.
fn row(window: &Window, path: &Path, words: &str) {
    window.until_with(
        words,
        "return [...document.querySelectorAll('.stick')].some((one) => one.innerText.includes(arguments[0]) && one.querySelector('.status')?.innerText.includes(arguments[1]))",
        vec![json!(text(path)), json!(words)],
    );
}

/// A small file system of its own; nothing where this computer mounts none.
struct Small(PathBuf);

impl Small {
    fn mount(at: &Path) -> Option<Small> {
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", "size=256k", "tmpfs"]).arg(at).output();
        done.is_ok_and(|done| done.status.success()).then(|| Small(at.to_owned()))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).output();
    }
}

#[test]
fn sticks_are_written_side_by_side_while_one_reads_and_each_says_how_it_stands() {
    let mut findings = Vec::new();
    for lang in ["en", "ar"] {
        let data = Data::with_packs();
        let folder = tempfile::tempdir().unwrap();
        let sticks =
            ["empty", "strange", "small"].map(|name| folder.path().canonicalize().unwrap().join(name));
        sticks.iter().for_each(|stick| fs_err::create_dir(stick).unwrap());
        let [empty, strange, small] = sticks;
        fs_err::write(strange.join("holiday.jpg"), "a photograph").unwrap();
        let mounted = Small::mount(&small);

        let window = Window::open_in(&data, lang);
        let say = |key: &str| said(lang, key);
        let mut look = |what: &str| {
            window.screenshot(&format!("sticks-{what}-{lang}"));
            findings.extend(look_at(&window, &format!("sticks, {what} ({lang})")));
        };
        window.go("#/teach/sticks");
        window
            .until("packs", "return document.querySelectorAll('.sticks__packs input:checked').length === 4");
        window.press_on(".sticks__fields input");
        window.run("document.activeElement.select()", vec![]);
        window.write("MAR");
        look("choose");
        window.click("button", &say("sticks-begin"));
        window.read(&say("sticks-in-none"));
        for stick in [&empty, &strange, &small] {
            window.invoke("stick_add", json!({ "path": text(stick) })).unwrap();
        }
        // One goes on reading meanwhile.
        window.go("#/library");
        window.until("the library", "return document.querySelector('.shelf, .rows') !== null");
        window.go("#/teach/sticks");
        row(&window, &empty, &say("sticks-state-ready-folder"));
        row(&window, &strange, &say("sticks-state-found"));
        if mounted.is_some() {
            row(&window, &small, &say("sticks-state-small"));
        }
        look("write");
        window.until("its button", "const one = [...document.querySelectorAll('.stick')].find((row) => row.innerText.includes('strange')); one?.querySelector('.stick__act .btn')?.click(); return Boolean(one)");
        row(&window, &strange, &say("sticks-state-ready-folder"));
        window.click("button", &say("sticks-hand"));
        window.until("two names", "return document.querySelectorAll('.sticks__names li').length >= 2");
        let names = window.run(
            "return [...document.querySelectorAll('.sticks__names li')].map((one) => one.innerText.trim())",
            vec![],
        );
        assert!(names.as_array().unwrap().contains(&json!("MAR-01")), "{names}");
        look("hand");
        // What lies there now is whole, and what lay there is there.
        for stick in [&empty, &strange] {
            let found = data.run(&["stick", "scan", text(stick)]);
            assert_eq!(found["packs"].as_array().unwrap().len(), 4, "{found:#}");
            assert_eq!(found["unusable"], json!([]));
            for pack in found["packs"].as_array().unwrap() {
                packhorse(&[
                    "pack",
                    "verify",
                    pack["path"].as_str().unwrap(),
                    "--trust",
                    text(&packs().public_key()),
                ]);
            }
        }
        assert!(strange.join("holiday.jpg").exists());
        if mounted.is_some() {
            assert_eq!(fs_err::read_dir(&small).unwrap().count(), 0);
        }
        let beyond = beyond(&window);
        assert!(beyond.is_empty(), "{lang}: {beyond}");
    }
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

/// The program's own pack, as it is handed out, of another version.
fn program_pack(data: &Data, key: &Path) -> PathBuf {
    let (from, to) = (desk::root().join("src-tauri/packaging/program"), data.beside().join("program"));
    desk::copy(&from, &to);
    let fill = |path: &Path| {
        let filled = fs_err::read_to_string(path).unwrap();
        let filled = filled.replace("@VERSION@", "9.9.9").replace("@NUMBER@", "9009009");
        fs_err::write(path, filled.replace("@FILE@", "program.pack")).unwrap();
    };
    fill(&to.join("pack.toml"));
    fill(&to.join("courses/program/course.toml"));
    for entry in fs_err::read_dir(to.join("courses/program/lessons")).unwrap() {
        fill(&entry.unwrap().path().join("01-how.md"));
    }
    fs_err::create_dir(to.join("packages")).unwrap();
    let name = format!("packhorse-portable-9.9.9-{}.tar.zst", std::env::consts::ARCH);
    fs_err::write(to.join("packages").join(name), vec![7; 1 << 20]).unwrap();
    let file = data.beside().join("packhorse-program-9.9.9.pack");
    packhorse(&["pack", "build", text(&to), "--key", text(key), "-o", text(&file)]);
    file
}

#[test]
fn a_newer_program_is_offered_when_its_makers_signed_it_and_never_when_somebody_else_did() {
    for (lang, ours) in [("en", true), ("ar", true), ("en", false)] {
        let data = Data::trusting();
        // A folder that runs from a stick, with the key that came with the program.
        fs_err::write(data.beside().join("portable"), "here").unwrap();
        fs_err::create_dir(data.beside().join("packs")).unwrap();
        let maker = data.beside().join("maker.key");
        packhorse(&["key", "new", "--name", "Makers", "-o", text(&maker)]);
        fs_err::copy(data.beside().join("maker.key.pub"), data.beside().join("packs/packhorse.pub")).unwrap();
        // The other one is trusted here, for courses.
        let file = program_pack(&data, &if ours { maker } else { packs().key() });
        let window = Window::open_with(&data, &[&file]);
        window.begin(lang);
        window.go("#/import");
        window.until("the pack", "return document.querySelector('.offers li') !== null");
        let banner = "return document.querySelector('.newer .banner')?.innerText ?? ''";
        if !ours {
            let found = window.invoke("scan", json!({ "path": text(&file) })).unwrap();
            assert_eq!((&found["program"], window.run(banner, vec![])), (&Value::Null, json!("")));
            continue;
        }
        let words = window.until("the banner", banner);
        assert!(words.as_str().unwrap().contains("9.9.9"), "{words}");
        window.screenshot(&format!("program-newer-{lang}"));
        let findings = look_at(&window, &format!("a newer program ({lang})"));
        assert!(findings.is_empty(), "{findings:?}");
        let newer = window.invoke("scan", json!({ "path": text(&file) })).unwrap()["program"].clone();
        assert_eq!(newer["kind"], "portable");
        let folder = data.beside().join("downloads");
        let taken =
            window.invoke("program_take", json!({ "newer": newer, "folder": text(&folder) })).unwrap();
        let Value::String(taken) = taken else { panic!("{taken}") };
        assert_eq!(fs_err::read(&taken).unwrap(), vec![7; 1 << 20]);
        // The terminal says and does the same.
        let (said, took) = (data.run(&["stick", "scan", text(&file)]), data.beside().join("took"));
        assert_eq!(said["program"]["version"], "9.9.9");
        let told = data.run(&["program", "take", text(&file), "-o", text(&took)]);
        assert_eq!(fs_err::read(told["path"].as_str().unwrap()).unwrap(), vec![7; 1 << 20]);
    }
}
