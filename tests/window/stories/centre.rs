//! Centre staff: Hélène writes a small course from nothing, is told what is wrong with it, builds and signs it, and publishes it
//! on the pages of her institute's platform. A sentence is bettered by a small update. A learner's certificate is issued by
//! hand, taken back by hand, and what arrived is read.

use std::path::{Path, PathBuf};

use acceptance::PlatformServer;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::sources::{self, ACHIEVEMENT, GIFT, LESSON, PACK, PICTURE, SENTENCE};
use super::town::Learner;
use crate::desk::{Data, program, text};
use crate::postgres::postgres;
use crate::window::Window;
use crate::words::said;

const LANG: &str = "fr";
const HELENE: &str = "Hélène Traoré";
const LEARNER: &str = "Ousmane Keïta";
const INSTITUTE: &str = "Institut du plateau";
const COHORT: &str = "Enseignants de la plaine";
const MISTAKE: &str = "Examen passé par quelqu’un d’autre";

fn say(key: &str) -> String {
    said(LANG, key)
}

/// Her desk: a laptop with the command line, and the folder she writes in.
struct Desk {
    laptop: Data,
    folder: TempDir,
}

impl Desk {
    fn new() -> Desk {
        Desk { laptop: Data::empty(), folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn sources(&self) -> PathBuf {
        self.file("water")
    }
}

#[test]
fn centre_staff_write_publish_and_better_a_course_and_decide_its_certificates() {
    let desk = Desk::new();
    she_writes_a_course(&desk);
    she_is_told_what_is_wrong_and_mends_it(&desk);
    let pack = she_builds_and_signs_it(&desk);

    let (server, home) = (program("packhorse-platform"), desk.file("platform"));
    let platform = PlatformServer::start_named(&server, &home, Some(&postgres()), INSTITUTE);
    platform.run(&["publisher", "add", text(&desk.file("centre.key.pub"))]);
    platform.run(&["issuer", "policy", "1", "--person"]);
    let window = she_becomes_staff(&desk, &platform);
    she_publishes(&window, &platform, &pack, 1);
    let code = she_makes_a_cohort(&window, &platform);

    let learner = somebody_joins(&desk, &pack, &code);
    let update = she_betters_a_sentence(&desk, &pack);
    she_publishes(&window, &platform, &update.pack, 2);
    the_update_reaches_the_learner(&learner, &update, &pack);

    learner.takes_the_course();
    learner.sends();
    she_issues_the_certificate(&window, &platform);
    learner.sends();
    assert_eq!(learner.certificate()["state"], "confirmed", "{}", learner.certificate());
    she_takes_it_back(&window);
    learner.sends();
    the_learner_reads_why(&learner);
    she_reads_what_arrived(&window, &platform);
}

/// As the page on sources teaches; a tag names no heading, and the picture is still in her camera.
fn she_writes_a_course(desk: &Desk) {
    sources::write(&desk.sources());
    sources::edit(&desk.sources().join(GIFT), "#heat-kills]\n::Boiling", "#heat-cures]\n::Boiling");
}

/// The words say where, what, and what there is instead: so she mends it by them alone.
fn she_is_told_what_is_wrong_and_mends_it(desk: &Desk) {
    let check = || desk.laptop.say(&["course", "check", text(&desk.sources())]);
    let told = check().unwrap_err();
    for said in [&format!("{GIFT}:2: "), "heat-cures", "heat-kills", &format!("{LESSON}:9: "), "pot.png"] {
        assert!(told.contains(said), "nothing is said of {said}: {told}");
    }
    sources::edit(&desk.sources().join(GIFT), "#heat-cures]", "#heat-kills]");
    let told = check().unwrap_err();
    assert!(!told.contains(GIFT) && told.contains("pot.png"), "{told}");
    sources::draw(&desk.sources());
    check().unwrap();
    assert!(desk.sources().join(PICTURE).is_file());
}

fn she_builds_and_signs_it(desk: &Desk) -> PathBuf {
    let (key, pack) = (desk.file("centre.key"), desk.file("water-1.pack"));
    desk.laptop.run(&["key", "new", "--name", "Example Training Centre", "-o", text(&key)]);
    let sources = desk.sources();
    desk.laptop.run(&["pack", "build", text(&sources), "-o", text(&pack), "--key", text(&key)]);
    desk.laptop.run(&["pack", "verify", text(&pack), "--trust", text(&desk.file("centre.key.pub"))]);
    pack
}

fn at(platform: &PlatformServer, path: &str) -> String {
    format!("{}{path}", platform.address())
}

/// Types into the field of this name.
fn fill(window: &Window, label: &str, words: &str) {
    window.click("textbox", &say(label));
    window.write(words);
}

/// With the code of an invitation, in her language.
fn she_becomes_staff(desk: &Desk, platform: &PlatformServer) -> Window {
    let invited = platform.run(&["staff", "invite", "--role", "administrator", "--for", HELENE, "--json"]);
    let invited: Value = serde_json::from_str(&invited).unwrap();
    let window = Window::browse(&at(platform, "/sign-in"), &desk.laptop.log());
    window.visit(&at(platform, &format!("/language?tag={LANG}&to=/sign-in")));
    window.screenshot("centre-1-sign-in");
    window.click("link", &say("platform-have-code"));
    fill(&window, "platform-join-code", invited["code"].as_str().unwrap());
    fill(&window, "platform-your-name", HELENE);
    fill(&window, "platform-login", "helene");
    fill(&window, "platform-passphrase", "quatre mots bien choisis");
    window.screenshot("centre-2-join");
    window.click("button", &say("platform-join"));
    window.read(&say("platform-centres-title"));
    window.screenshot("centre-3-centres");
    window
}

/// By the page: a file is chosen and sent, and stands in the list.
fn she_publishes(window: &Window, platform: &PlatformServer, pack: &Path, edition: u32) {
    window.visit(&at(platform, "/published"));
    let field = window.until("the file's field", "return document.querySelector('#file')");
    window.runtime.block_on(window.element(&field).send_keys(text(pack))).unwrap();
    window.click("button", &say("platform-pack-publish"));
    window.until_with(
        "it is offered",
        "return document.querySelectorAll('tbody tr').length === arguments[0] && document.body.innerText.includes(arguments[1])",
        vec![json!(edition), json!(PACK)],
    );
    window.screenshot(&format!("centre-4-published-{edition}"));
}

/// On the page of her centre; its code is what goes on the wall.
fn she_makes_a_cohort(window: &Window, platform: &PlatformServer) -> String {
    window.visit(&at(platform, "/centres/1"));
    window.click("button", &say("platform-cohort-add"));
    fill(window, "platform-name", COHORT);
    window.screenshot("centre-5-cohort-add");
    window.run("document.activeElement.form.requestSubmit()", vec![]);
    window.read(COHORT);
    window.visit(&at(platform, "/cohorts/1"));
    window.read(&say("platform-members-empty"));
    window.screenshot("centre-6-cohort");
    let code = window.until("the code", "return document.querySelector('.code')?.innerText.trim()");
    code.as_str().unwrap().to_owned()
}

/// With the code as it stands on the page.
fn somebody_joins(desk: &Desk, pack: &Path, code: &str) -> Learner {
    let laptop = Data::empty();
    laptop.run(&["trust", "add", text(&desk.file("centre.key.pub"))]);
    laptop.run(&["library", "install", text(pack)]);
    laptop.run(&["learner", "add", LEARNER, "--language", LANG]);
    laptop.run(&["learner", "join", LEARNER, code]);
    Learner { laptop, name: LEARNER.to_owned() }
}

struct Update {
    pack: PathBuf,
    delta: PathBuf,
}

/// One sentence is bettered: what is handed out to those who have the first edition is small.
fn she_betters_a_sentence(desk: &Desk, base: &Path) -> Update {
    let (sources, pack) = (desk.sources(), desk.file("water-2.pack"));
    sources::edit(
        &sources.join(LESSON),
        SENTENCE,
        "Germs die when water boils. High up in the mountains, boil it for three minutes.",
    );
    sources::edit(&sources.join("pack.toml"), "version = 1\nlabel = \"1.0\"", "version = 2\nlabel = \"1.1\"");
    let key = desk.file("centre.key");
    let words =
        ["pack", "build", text(&sources), "-o", text(&pack), "--key", text(&key), "--base", text(base)];
    desk.laptop.run(&words);
    let delta = fs_err::read_dir(desk.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let delta = delta.into_iter().find(|path| path.extension().is_some_and(|end| end == "delta")).unwrap();
    Update { pack, delta }
}

fn size(path: &Path) -> u64 {
    fs_err::metadata(path).unwrap().len()
}

fn the_update_reaches_the_learner(learner: &Learner, update: &Update, first: &Path) {
    let (delta, whole) = (size(&update.delta), size(first));
    assert!(delta * 20 < whole, "{delta} bytes for a sentence of a pack of {whole}");
    learner.laptop.run(&["library", "update", PACK, "--from", text(&update.delta)]);
    let shown = learner.laptop.say(&["lesson", "show", "why-boil"]).unwrap();
    assert!(shown.contains("three minutes"), "{shown}");
}

/// It waits for a person: she reads what the records show, and says yes.
fn she_issues_the_certificate(window: &Window, platform: &PlatformServer) {
    window.visit(&at(platform, "/"));
    window.press_on("ul.rows a.title");
    window.press_on("a[href$='/certificates'] .status--attn");
    window.read(&say("certificates-waiting"));
    window.screenshot("centre-7-waiting");
    window.click("link", LEARNER);
    window.read(&say("certificates-record-met"));
    window.screenshot("centre-8-claim");
    window.click("button", &say("certificates-issue"));
    window.read(&say("certificates-done-issued"));
    window.screenshot("centre-9-issued");
}

fn she_takes_it_back(window: &Window) {
    window.click("button", &say("certificates-revoke"));
    window.read(&say("certificates-revoke-hint"));
    fill(window, "platform-reason", MISTAKE);
    window.screenshot("centre-10-revoke");
    window.press_on("details[open] .btn--danger");
    window.read(&say("certificates-done-revoked"));
    window.read(MISTAKE);
    window.screenshot("centre-11-revoked");
}

fn the_learner_reads_why(learner: &Learner) {
    let card = learner.certificate();
    assert_eq!(
        (&card["id"], &card["state"], &card["words"]),
        (&json!(ACHIEVEMENT), &json!("revoked"), &json!(MISTAKE))
    );
}

/// Who came, when they were heard, what they did, and what she did herself.
fn she_reads_what_arrived(window: &Window, platform: &PlatformServer) {
    window.visit(&at(platform, "/cohorts/1"));
    window.read(&say("platform-standing-member"));
    let entries =
        window.run("return Number(document.querySelector('#members ~ * tbody td.num').innerText)", vec![]);
    assert!(entries.as_u64() >= Some(5), "what was read and answered: {entries}");
    window.screenshot("centre-12-members");
    window.click("link", LEARNER);
    window.read(&say("platform-accounts"));
    window.screenshot("centre-13-learner");
    window.visit(&at(platform, "/centres/1/audit"));
    window.read(&say("platform-audit-lede"));
    window.read(HELENE);
    window.screenshot("centre-14-audit");
}
