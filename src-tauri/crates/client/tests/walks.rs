//! What a window is answered, on the real starter packs.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

mod support;

use std::path::Path;

use client::view::{HitKind, JobState, Lock, MediaKind, NewLearner, Standing};
use client::{Flow, InstallOptions};
use support::{GENAI, Laptop};

const FARMING: &str = "org.packhorse.starter.ai-in-agriculture";
const INDUSTRY: &str = "org.packhorse.starter.ai-in-industry";

#[test]
fn a_course_opens_in_the_readers_language_and_says_where_it_falls_back() {
    let laptop = Laptop::new();
    laptop.install("genai-higher-education");
    let client = &laptop.client;
    let course = client.library("ru").unwrap().packs[0].courses[0].id.clone();
    for lang in ["en", "fr", "es", "ru", "ar", "zh"] {
        let view = client.course(GENAI, &course, lang).unwrap();
        assert_eq!(view.title.lang, lang);
        for lesson in view.modules.iter().flat_map(|module| &module.lessons) {
            let page = client.lesson(GENAI, &course, &lesson.id, lang).unwrap();
            assert_eq!((page.lang.as_str(), page.fallback), (lang, false), "{}", lesson.id);
            assert_eq!(page.dir, if lang == "ar" { "rtl" } else { "ltr" });
            assert!(
                !page.headings.is_empty()
                    && page.headings.iter().all(|heading| page.html.contains(&heading.anchor))
            );
        }
    }
    let swahili = client.course(GENAI, &course, "sw").unwrap();
    assert_eq!(swahili.title.lang, "en");
    let lesson = &swahili.modules[0].lessons[0].id;
    assert!(client.lesson(GENAI, &course, lesson, "sw").unwrap().fallback);
}

#[test]
fn every_file_a_lesson_shows_is_there() {
    let laptop = Laptop::new();
    for slug in ["genai-higher-education", "ai-in-agriculture"] {
        laptop.install(slug);
    }
    let client = &laptop.client;
    let (mut films, mut pages, mut pictures) = (0, 0, 0);
    for pack in client.library("en").unwrap().packs {
        let cover = pack
            .cover
            .strip_prefix(&format!("pack://{}/", pack.id))
            .and_then(|rest| rest.split('?').next())
            .unwrap();
        assert_eq!(client.asset(&pack.id, cover).unwrap().mime, "image/svg+xml");
        for course in &pack.courses {
            let view = client.course(&pack.id, &course.id, "en").unwrap();
            for lesson in view.modules.iter().flat_map(|module| &module.lessons) {
                let page = client.lesson(&pack.id, &course.id, &lesson.id, "en").unwrap();
                for address in page.html.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                    let path = address
                        .strip_prefix(&format!("pack://{}/", pack.id))
                        .and_then(|rest| rest.split('?').next())
                        .unwrap();
                    assert!(client.asset(&pack.id, path).unwrap().mime.starts_with("image/"), "{address}");
                    pictures += 1;
                }
                for media in &page.media {
                    match media.kind {
                        MediaKind::Interactive => pages += 1,
                        MediaKind::Video | MediaKind::Audio => {
                            films += 1;
                            let path = media
                                .src
                                .strip_prefix(&format!("http://127.0.0.1:1/secret/{}/", pack.id))
                                .unwrap();
                            let (mime, len) = client.media(&pack.id, path).unwrap();
                            assert!(mime.starts_with("video/") && len > 100_000);
                            let middle = client.asset_range(&pack.id, path, len / 2..len / 2 + 1000).unwrap();
                            assert_eq!(
                                middle,
                                client.asset(&pack.id, path).unwrap().bytes[(len / 2) as usize..][..1000]
                            );
                            assert!(media.transcript.len() > 5 && media.tracks.len() == 6);
                        }
                    }
                }
            }
        }
    }
    assert!(films >= 1 && pages >= 1 && pictures >= 6, "{films} films, {pages} pages, {pictures} pictures");
}

#[test]
fn the_search_leads_to_passages_that_are_there() {
    let laptop = Laptop::new();
    laptop.install("genai-higher-education");
    for (query, lang) in [
        ("hallucination", "en"),
        ("вероятность", "ru"),
        ("نموذج", "ar"),
        ("概率", "zh"),
        ("évaluation", "fr"),
        ("privacidad", "es"),
    ] {
        let found = laptop.search(query);
        let hit =
            found.hits.iter().find(|hit| hit.lang == lang).unwrap_or_else(|| panic!("{query}: {found:?}"));
        if hit.kind == HitKind::Passage {
            let page = laptop.client.lesson(&hit.pack, &hit.course, &hit.lesson, lang).unwrap();
            assert!(
                page.headings.iter().any(|heading| heading.anchor == hit.anchor) || hit.anchor.is_empty(),
                "{hit:?}"
            );
        }
        // A term's or lesson's own words stand in its title; everywhere else the snippet shows what was found.
        assert!(
            matches!(hit.kind, HitKind::Glossary | HitKind::Lesson | HitKind::Course)
                || hit.snippet.iter().any(|part| part.marked),
            "{hit:?}"
        );
    }
}

#[test]
fn a_course_is_found_by_its_own_title() {
    let laptop = Laptop::new();
    laptop.install("teaching-with-digital-tools");
    for (query, lang) in [("Цахим", "mn"), ("Teaching with digital tools", "en")] {
        let found = laptop.search(query);
        let course = found.hits.iter().find(|hit| hit.kind == HitKind::Course && hit.lang == lang);
        let course = course.unwrap_or_else(|| panic!("{query}: {:?}", found.hits));
        assert_eq!((course.course.as_str(), course.lesson.as_str()), ("digital-teaching", ""), "{query}");
    }
}

#[test]
fn a_lost_index_is_made_again_from_the_library() {
    let laptop = Laptop::new();
    laptop.install("teaching-with-digital-tools");
    let before = laptop.search("captions").total;
    assert!(before > 0);
    let Laptop { home, client, .. } = laptop;
    drop(client);
    fs_err::remove_dir_all(home.path().join("data/search")).unwrap();
    let laptop = Laptop::at(home);
    laptop.client.begin();
    laptop.wait_for(|job| job.kind == client::view::JobKind::Index && job.state == JobState::Done);
    assert_eq!(laptop.search("captions").total, before);
}

#[test]
fn jobs_install_in_the_background_and_can_be_held_and_stopped() {
    let laptop = Laptop::new();
    let packs = ["genai-higher-education", "ai-in-industry"]
        .map(|slug| laptop.build(slug).to_string_lossy().into_owned());
    let jobs = laptop.client.start_install(&packs, false);
    // Nothing has begun: the second waits its turn and can be held before it comes.
    laptop.client.pause_job(jobs[1].id).unwrap();
    laptop.client.begin();
    laptop.wait_for(|job| job.id == jobs[0].id && job.state == JobState::Done);
    assert_eq!(laptop.client.library("en").unwrap().packs.len(), 1);
    laptop.client.resume_job(jobs[1].id).unwrap();
    let done = laptop.wait_for(|job| job.id == jobs[1].id && job.state == JobState::Done);
    assert_eq!(done.title.text, "AI in industry");
    assert_eq!(laptop.client.library("en").unwrap().packs.len(), 2);

    let verify = laptop.client.start_verify("").unwrap();
    assert_eq!(laptop.wait_for(|job| job.id == verify.id && job.state == JobState::Done).damaged, 0);
    let remove = laptop.client.start_remove(GENAI).unwrap();
    laptop.wait_for(|job| job.id == remove.id && job.state == JobState::Done);
    assert_eq!(laptop.client.library("en").unwrap().packs.len(), 1);
    laptop.client.forget_job(remove.id).unwrap();
    assert!(laptop.client.jobs().iter().all(|job| job.id != remove.id));
    assert_eq!(laptop.client.pause_job(999).unwrap_err().code, "not-found");
}

#[test]
fn work_is_named_as_the_library_names_its_pack_in_whatever_language_is_read_by_then() {
    let laptop = Laptop::new();
    let read_in = |lang: &str| {
        let chosen = client::view::Settings { ui_language: lang.into(), ..laptop.client.settings() };
        laptop.client.save_settings(chosen).unwrap();
    };
    read_in("ar");
    let pack = laptop.build("genai-higher-education").to_string_lossy().into_owned();
    let jobs = laptop.client.start_install(std::slice::from_ref(&pack), false);
    let file = (jobs[0].title.text.as_str(), jobs[0].title.lang.as_str());
    assert_eq!(file, ("genai-higher-education.pack", ""), "not opened, so named by its file");
    laptop.client.begin();
    let done = laptop.wait_for(|job| job.id == jobs[0].id && job.state == JobState::Done);
    let arabic = laptop.client.pack(GENAI, "ar").unwrap().title;
    assert_eq!((arabic.lang.as_str(), &done.title), ("ar", &arabic));

    read_in("ru");
    let told = laptop.wait_for(|job| job.id == jobs[0].id);
    let russian = laptop.client.pack(GENAI, "ru").unwrap().title;
    assert_eq!((russian.lang.as_str(), &told.title), ("ru", &russian), "told anew, unasked");
    assert_eq!(laptop.client.jobs()[0].title, russian);
}

#[test]
fn work_that_was_cut_short_is_known_by_its_title_also_when_the_stick_is_gone() {
    let laptop = Laptop::new();
    let pack = laptop.build("genai-higher-education");
    let mut stop_when_copying = |step, _, _| match step {
        client::view::JobStep::Copying => Flow::Stop,
        _ => Flow::Continue,
    };
    let source = pack.to_string_lossy();
    let cut = laptop.client.install(&source, &client::InstallOptions::default(), &mut stop_when_copying);
    assert_eq!(cut.unwrap_err().code, "stopped");
    fs_err::remove_file(&pack).unwrap();
    let Laptop { home, client, .. } = laptop;
    drop(client);
    let laptop = Laptop::at(home);
    laptop.client.begin();
    let held = laptop.wait_for(|job| job.state == JobState::Paused);
    assert_eq!(
        (held.pack.as_str(), held.title.text.as_str()),
        (GENAI, "Generative AI for university teaching")
    );
}

/// Starts the program with packs beside it, and waits until the last of them has come in.
fn started_beside(folder: &Path, home: tempfile::TempDir, last: &str) -> Laptop {
    let laptop = Laptop::at(home);
    laptop.client.supply_from(folder.to_owned());
    laptop.client.begin();
    laptop.wait_for(|job| job.state == JobState::Done && job.pack == last);
    laptop
}

#[test]
fn packs_beside_the_program_come_in_once_with_their_key_and_stay_removed() {
    let maker = Laptop::new();
    let folder = maker.home.path().join("packs");
    fs_err::create_dir(&folder).unwrap();
    let put = |slug: &str| fs_err::rename(maker.build(slug), folder.join(format!("{slug}.pack"))).unwrap();
    put("ai-in-agriculture");
    fs_err::copy(maker.home.path().join("centre.key.pub"), folder.join("centre.pub")).unwrap();
    fs_err::write(folder.join("broken.pack"), "no pack").unwrap();

    let laptop = started_beside(&folder, tempfile::tempdir().unwrap(), FARMING);
    assert_eq!(laptop.client.trusted().unwrap().keys().len(), 1);
    let remove = laptop.client.start_remove(FARMING).unwrap();
    laptop.wait_for(|job| job.id == remove.id && job.state == JobState::Done);
    let home = laptop.home;
    drop(laptop.client);

    // A newer program brings one more: that one comes, and the removed one stays away.
    put("ai-in-industry");
    let laptop = started_beside(&folder, home, INDUSTRY);
    let ids: Vec<String> =
        laptop.client.library("en").unwrap().packs.into_iter().map(|pack| pack.id).collect();
    assert_eq!(ids, [INDUSTRY]);
}

#[test]
fn a_failed_install_says_why_and_changes_nothing() {
    let laptop = Laptop::new();
    let path = laptop.home.path().join("letter.pack");
    fs_err::write(&path, b"Dear reader, this is a letter.").unwrap();
    laptop.client.begin();
    let job = &laptop.client.start_install(&[path.to_string_lossy().into_owned()], false)[0];
    let failed = laptop.wait_for(|one| one.id == job.id && one.state == JobState::Failed);
    assert_eq!(failed.failure.unwrap().code, "not-a-pack");
    assert!(laptop.client.library("en").unwrap().packs.is_empty());
}

#[test]
fn a_stick_tells_what_is_new_and_who_signed() {
    let laptop = Laptop::new();
    let pack = laptop.build("ai-in-agriculture");
    let stick = laptop.client.scan(laptop.home.path()).unwrap();
    assert_eq!(stick.packs[0].standing, Standing::New);
    assert!(stick.packs[0].cover.starts_with("data:image/svg+xml;base64,"));
    assert!(stick.packs[0].lessons >= 5 && stick.packs[0].needs > 0);
    laptop
        .client
        .install(&pack.to_string_lossy(), &InstallOptions::default(), &mut |_, _, _| Flow::Continue)
        .unwrap();
    let stick = laptop.client.scan(&pack).unwrap();
    assert_eq!((&stick.packs[0].standing, stick.packs[0].needs), (&Standing::Same, 0));

    let stranger = Laptop::new();
    let stick = stranger.client.scan(&pack).unwrap();
    assert_eq!(stick.packs[0].signer.state, client::view::SignerState::Unknown);
    let source = pack.to_string_lossy();
    let refused = stranger.client.install(&source, &InstallOptions::default(), &mut |_, _, _| Flow::Continue);
    assert_eq!(refused.unwrap_err().code, "unknown-signer");
    stranger.client.trust_signer_of(&source).unwrap();
    stranger.client.install(&source, &InstallOptions::default(), &mut |_, _, _| Flow::Continue).unwrap();
}

#[test]
fn what_is_looked_up_in_the_help_is_found_and_read_and_is_no_progress() {
    let laptop = Laptop::new();
    laptop.install("help");
    let client = &laptop.client;
    let new = NewLearner {
        name: "Amina".into(),
        picture: "sun".into(),
        language: "en".into(),
        lock: Lock::None,
        secret: String::new(),
    };
    client.learner_create(&new).unwrap();
    let records = || client.learner_privacy().unwrap().records;
    let before = records();

    assert!(!laptop.search("recovery code").hits.is_empty());
    let (pack, course, lesson) = ("org.packhorse.help", "help", "look-after-your-shelf");
    let page = client.lesson(pack, course, lesson, "en").unwrap();
    let parts: Vec<String> = page.headings.iter().map(|one| one.anchor.clone()).collect();
    let count = parts.len() as u32;
    let seen = client.lesson_seen(pack, course, lesson, &parts[0], &parts, count, 700).unwrap();
    assert_eq!(seen.read, 0);

    let today = client.today("en").unwrap();
    assert_eq!((today.go_on.is_none(), today.new_packs.len(), today.packs), (true, 0, 0));
    assert!(client.progress("en").unwrap().courses.is_empty());
    assert!(client.review("en").unwrap().cards.is_empty());
    assert_eq!(records(), before);
}
