//! Which screens there are, and what is done on one before its picture is taken.

use serde_json::{Value, json};

use super::go;
use crate::certificates::ACHIEVEMENT;
use crate::desk::{self, COURSE, GENAI};
use crate::window::Window;

/// A screen: its name, its address, what is there when it is, and what is done to it first.
pub(super) struct Screen {
    pub(super) name: &'static str,
    pub(super) address: String,
    pub(super) there: &'static str,
    pub(super) deed: fn(&Window),
}

pub(super) fn screen(name: &'static str, address: impl Into<String>, there: &'static str) -> Screen {
    Screen { name, address: address.into(), there, deed: |_| () }
}

fn after(deed: fn(&Window), screen: Screen) -> Screen {
    Screen { deed, ..screen }
}

fn pictured(window: &Window) {
    window.until("its page is drawn", "return document.querySelector('img.paper--drawn')?.naturalWidth > 0");
}

/// Opens the notes beside a lesson.
fn with_notes(window: &Window) {
    window.until("the frame", "return document.querySelector('iframe') !== null");
    window.run("const tool = [...document.querySelectorAll('.tools .tool[aria-expanded]')].at(-1); if (tool.ariaExpanded !== 'true') tool.click()", vec![]);
}

/// The help, which leads to its contents.
fn helped(window: &Window) {
    window.go("#/help");
    window.until(
        "the help",
        "return !/^#.(library|help)/.test(location.hash) && document.querySelector('#main h1, article h1') !== null",
    );
}

/// A quiz from its beginning, and its first question answered as the first choice has it.
fn again(window: &Window) {
    let place = json!({ "pack": GENAI, "course": COURSE, "quiz": "lesson/next-word", "lang": "" });
    // What an earlier picture left open is handed in; there is nothing to hand in before the first.
    let _: Result<Value, Value> = window.invoke("quiz_finish", place.clone());
    window.invoke("quiz_again", place).unwrap();
    go(window, &screen("the quiz", format!("#/quiz/{GENAI}/{COURSE}/lesson/next-word"), ".question"));
}

fn answered(window: &Window) {
    again(window);
    window.run("document.querySelector('#main').focus()", vec![]);
    window.key('3');
    window.key(fantoccini::key::Key::Enter);
    window.until("what came of it", "return document.querySelector('.feedback') !== null");
}

/// Pastes what the learner's certificate says, with these letters put for those, and asks for an answer.
fn check(window: &Window, letters: &str, other: &str) {
    let which = format!("{GENAI}/{COURSE}/{ACHIEVEMENT}");
    let told = window.invoke("certificate", json!({ "which": which, "lang": "" })).unwrap();
    let text = told["code"]["text"].as_str().unwrap();
    window.until_with(
        "the text",
        "const field = document.querySelector('.verify__text'); if (!field) return false; field.value = arguments[0]; \
         field.dispatchEvent(new Event('input', { bubbles: true })); return true",
        vec![json!(text.replace(letters, other))],
    );
    window.press_on(".verify__paste button[type=submit]");
    window.until("the answer", "return document.querySelector('.verdict') !== null");
}

fn checked(window: &Window) {
    check(window, "", "");
}

/// Checks words that somebody has changed.
fn refused(window: &Window) {
    check(window, "a", "b");
}

/// Asks for the PIN of whoever has one.
fn asked_for_a_pin(window: &Window) {
    window.press_on("button.person:has(.end)");
    window.until("the lock", "return document.querySelector('form.pin') !== null");
}

fn with_locks(window: &Window) {
    window.press_on(".form-grid .check input");
    window.until("the locks", "return document.querySelector('.locks__one') !== null");
}

/// Brings the film of a lesson, which is no link's end, before one's eyes.
fn at_the_film(window: &Window) {
    window.run("document.querySelector('video').scrollIntoView({ block: 'center' })", vec![]);
}

/// Where there is little room the rail is a menu.
fn with_menu(window: &Window) {
    window
        .run("const menu = document.querySelector('.menu-btn'); if (menu.offsetParent) menu.click()", vec![]);
}

fn turned(window: &Window) {
    window.press_on(".reader__foot .btn--main");
    window.until("the other side", "return document.querySelector('.grades') !== null");
}

fn looked_at(window: &Window) {
    window.run("document.querySelectorAll('#main summary').forEach((one) => one.click())", vec![]);
}

/// Presses the button of the certificate's page that has this drawing.
fn press_of(window: &Window, icon: &str) {
    let script = "const use = [...document.querySelectorAll('.cert-view .stack use')].find((one) => one.getAttribute('href').endsWith(arguments[0])); use?.closest('button').click(); return document.querySelector('dialog[open]') !== null";
    window.until_with("the dialog", script, vec![json!(icon)]);
}

fn saving(window: &Window) {
    press_of(window, "export");
}

fn with_its_code(window: &Window) {
    press_of(window, "qr-code");
}

fn ended_by_escape(window: &Window) {
    window.press_on("#privacy .btn--danger");
    window.until("the question", "return document.querySelector('dialog[open]') !== null");
}

fn not_a_code(window: &Window) {
    crate::exchange::type_code(window, "PH1");
    window.press_on(".form-grid .btn--main");
    window.until("what is wrong", "return document.querySelector('.banner--bad') !== null");
}

/// From the choice of packs to the sticks, which are in already.
fn written(window: &Window) {
    window.run("if (!document.querySelector('.stick')) document.querySelector('.sticks button[type=submit]')?.click()", vec![]);
    window.until("the sticks, at rest", "return document.querySelector('.stick') !== null && document.querySelector('.sticks__deeds .btn--main') !== null");
}

fn handed_out(window: &Window) {
    written(window);
    window.press_on(".sticks__deeds .btn--main");
    window.until("their names", "return document.querySelector('.sticks__names') !== null");
}

fn of(page: &str, rest: &str) -> String {
    format!("#/{page}/{GENAI}/{COURSE}{rest}")
}

/// Before anything is here.
pub(super) fn of_nothing() -> Vec<Screen> {
    vec![
        screen("welcome-courses", "#/welcome/courses", "#main h1"),
        screen("today-new", "#/today", ".today h1"),
        screen("library-empty", "#/library", "#main .empty"),
        screen("search-empty", "#/search?q=model", "#main .search-tips"),
        screen("notes-empty", "#/notes", "#main .empty"),
        screen("progress-empty", "#/progress", "#main .empty"),
        screen("certificates-empty", "#/certificates", "#main .empty"),
        screen("exchange-alone", "#/exchange", "#main h1"),
        screen("teach-nobody", "#/teach/group", "#main .empty"),
        screen("teach-no-packs", "#/teach/sticks", "#main .empty"),
        screen("help-missing", "#/help", "#main h1"),
        screen("pack-missing", "#/pack/none", "#main .banner, #main .empty"),
        screen("course-missing", of("course", ""), "#main .banner, #main .empty"),
        screen("import", "#/import", ".offers li"),
    ]
}

/// On the first day: two packs were copied, one could not be read, a lesson is begun.
pub(super) fn of_the_first_day() -> Vec<Screen> {
    vec![
        screen("import-copied", "#/import", ".copying .job"),
        screen("today-begun", "#/today", ".today h1"),
        screen("library-begun", "#/library", ".shelf li"),
        screen("course-begun", of("course", ""), ".lessons a"),
        screen("review-rested", "#/review", "#main h1"),
        screen("search-nothing", "#/search?q=xyzzy", "#main .search-tips, #main .empty"),
        screen("teach-sticks", "#/teach/sticks", ".sticks__packs input"),
    ]
}

/// The screens of somebody who has learnt a good deal.
pub(super) fn of_a_scholar(elsewhere: &str) -> Vec<Screen> {
    let certificate = |name| screen(name, of("certificates", &format!("/{ACHIEVEMENT}")), ".cert-view");
    let shelf = |name| screen(name, "#/library", ".shelf li");
    let text = |name| screen(name, "#/verify", ".verify__text");
    vec![
        screen("welcome-language", "#/welcome/language", "input[name=language]"),
        screen("welcome-who", "#/welcome", "button.person"),
        after(asked_for_a_pin, screen("welcome-pin", "#/welcome", "button.person")),
        screen("welcome-new", "#/welcome/new", "#main form input[required]"),
        after(with_locks, screen("welcome-locks", "#/welcome/new", "#main form input[required]")),
        screen("welcome-bring", "#/welcome/bring", ".bring"),
        screen("today", "#/today", ".today h1"),
        shelf("library"),
        screen("pack", format!("#/pack/{GENAI}"), ".pack__main"),
        screen("course", of("course", ""), ".lessons a"),
        after(at_the_film, screen("lesson-film", desk::lesson("fluent-not-true"), "video")),
        after(with_notes, screen("lesson-notes", desk::lesson("next-word"), "article h1")),
        after(again, shelf("quiz")),
        after(answered, shelf("quiz-told")),
        screen("results", of("results", "/lesson/your-plan"), "#main summary"),
        after(looked_at, screen("results-looked", of("results", "/lesson/your-plan"), "#main summary")),
        screen("review", "#/review", "#main h1"),
        after(turned, screen("review-turned", "#/review", ".card__term")),
        screen("search", "#/search?q=model", ".hits li"),
        screen("notes", "#/notes", ".note-course li"),
        screen("progress", "#/progress", "#main .rows li"),
        screen("history", of("progress", ""), "#main table td"),
        screen("certificates", "#/certificates", ".cert-mini"),
        after(pictured, certificate("certificate")),
        after(saving, certificate("certificate-save")),
        after(with_its_code, certificate("certificate-code")),
        screen("certificate-elsewhere", format!("#/elsewhere/{elsewhere}"), ".cert-facts"),
        text("verify"),
        after(checked, text("verify-answer")),
        after(refused, text("verify-refused")),
        screen("exchange", "#/exchange", ".way"),
        screen("join", "#/exchange/join", ".join__code"),
        after(not_a_code, screen("join-wrong", "#/exchange/join", ".join__code")),
        screen("store", "#/exchange/store", "#main form"),
        screen("classroom", "#/exchange/classroom", ".serving .slip"),
        screen("teach-group", "#/teach/group", "ul[aria-labelledby$=-need] > li"),
        after(written, screen("teach-sticks-written", "#/teach/sticks", ".sticks")),
        after(handed_out, screen("teach-sticks-handed", "#/teach/sticks", ".sticks")),
        screen("settings", "#/settings", "#reading .chips"),
        screen("settings-reading", "#/settings/reading", "#reading .chips"),
        screen("settings-storage", "#/settings/storage", ".stores li"),
        screen("settings-privacy", "#/settings/privacy", "#privacy dl"),
        after(ended_by_escape, screen("settings-erase", "#/settings/privacy", "#privacy dl")),
        screen("settings-sending", "#/settings/sending", "#sending"),
        after(helped, shelf("help")),
        // Last, for it stays open.
        after(with_menu, screen("menu", "#/today", ".today h1")),
    ]
}
