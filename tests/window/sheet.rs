//! The contact sheet: every screen of the real window, in every setting it is made for, on one page to look over.
//!
//! `cargo xtask sheet` runs it. Pictures, an `index.html` that shows them in their settings, and one picture of each
//! setting's screens go to `shots/sheet/` in the target folder.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use acceptance::PlatformServer;
use serde_json::{Value, json};

use crate::certificates::{ACHIEVEMENT, platform};
use crate::desk::{self, COURSE, Data, GENAI, packhorse, packs, text};
use crate::exchange::{learn, until_state};
use crate::newcomer::LEARNER;
use crate::scholar::{earn, mark};
use crate::window::Window;

/// How a person may have set the window.
struct Setting {
    name: &'static str,
    size: (u32, u32),
    lang: &'static str,
    theme: &'static str,
    text: u32,
}

const fn setting(name: &'static str, lang: &'static str, theme: &'static str) -> Setting {
    Setting { name, size: (1366, 768), lang, theme, text: 100 }
}

const SETTINGS: [Setting; 8] = [
    setting("1366x768", "en", "light"),
    Setting { size: (1024, 600), ..setting("1024x600", "en", "light") },
    Setting { text: 200, ..setting("text-200", "en", "light") },
    setting("dark", "en", "dark"),
    setting("contrast", "en", "contrast"),
    setting("arabic", "ar", "light"),
    setting("chinese", "zh", "light"),
    setting("russian", "ru", "light"),
];

/// A screen: its name, its address, what is there when it is, and what is done to it first.
struct Screen {
    name: &'static str,
    address: String,
    there: &'static str,
    deed: fn(&Window),
}

fn screen(name: &'static str, address: impl Into<String>, there: &'static str) -> Screen {
    Screen { name, address: address.into(), there, deed: |_| () }
}

/// Where the sheet goes; what lay there is of an older program.
fn folder() -> PathBuf {
    let folder = desk::shots().join("sheet");
    if folder.exists() {
        fs_err::remove_dir_all(&folder).unwrap();
    }
    fs_err::create_dir_all(&folder).unwrap();
    folder
}

/// Gives the window this setting by its own controls; what the page holds meanwhile stays.
fn set(window: &Window, to: &Setting) {
    window.resize(to.size.0, to.size.1);
    go(window, &screen("settings", "#/settings", "#reading .chips button"));
    window.pick("#language select", to.lang);
    window.until_with(
        "the language",
        "return document.documentElement.lang === arguments[0]",
        vec![json!(to.lang)],
    );
    window.press_on(&format!("#reading input[name=theme][value={}]", to.theme));
    let chip = if to.text == 200 { "last-child" } else { "first-child" };
    window.press_on(&format!("#reading .chips button:{chip}"));
    window.until_with(
        "colours and text",
        "const { theme, text } = document.documentElement.dataset; return theme === arguments[0] && (text ?? '100') === arguments[1]",
        vec![json!(to.theme), json!(to.text.to_string())],
    );
}

fn go(window: &Window, screen: &Screen) {
    // Also where one is already: what was done to the page is undone.
    window.go("#/verify");
    window.until("another page", "return document.querySelector('.verify') !== null");
    window.go(&screen.address);
    window.until_with(
        screen.name,
        "return location.hash === arguments[0] && document.querySelector(arguments[1]) !== null",
        vec![json!(screen.address), json!(screen.there)],
    );
    (screen.deed)(window);
}

/// Shoots screens in a setting; tells what goes beyond the window's edge.
fn shoot(window: &Window, setting: &Setting, screens: &[Screen], wide: &mut Vec<String>) {
    for screen in screens {
        go(window, screen);
        window.screenshot(&format!("sheet/{}/{}", setting.name, screen.name));
        let beyond = window.run(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth",
            vec![],
        );
        if beyond.as_f64().unwrap() > 0.0 {
            wide.push(format!("{} in {}: {beyond} too wide", screen.name, setting.name));
        }
    }
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

/// Checks what the learner's certificate says.
fn checked(window: &Window) {
    let which = format!("{GENAI}/{COURSE}/{ACHIEVEMENT}");
    let told = window.invoke("certificate", json!({ "which": which, "lang": "" })).unwrap();
    window.until_with(
        "the text",
        "const field = document.querySelector('.verify__text'); if (!field) return false; field.value = arguments[0]; \
         field.dispatchEvent(new Event('input', { bubbles: true })); return true",
        vec![told["code"]["text"].clone()],
    );
    window.press_on(".verify__paste button[type=submit]");
    window.until("the answer", "return document.querySelector('.verdict') !== null");
}

/// Asks for the PIN of whoever has one.
fn asked_for_a_pin(window: &Window) {
    window.press_on("button.person:has(.end)");
    window.until("the lock", "return document.querySelector('form.pin') !== null");
}

/// The screens of somebody who has learnt a good deal.
fn screens(elsewhere: &str) -> Vec<Screen> {
    let of = |page: &str, rest: &str| format!("#/{page}/{GENAI}/{COURSE}{rest}");
    vec![
        screen("welcome-language", "#/welcome/language", "input[name=language]"),
        screen("welcome-who", "#/welcome", "button.person"),
        Screen { deed: asked_for_a_pin, ..screen("welcome-pin", "#/welcome", "button.person") },
        screen("welcome-new", "#/welcome/new", "#main form input[required]"),
        screen("welcome-bring", "#/welcome/bring", ".bring"),
        screen("today", "#/today", ".today h1"),
        screen("library", "#/library", ".shelf li"),
        screen("pack", format!("#/pack/{GENAI}"), ".pack__main"),
        screen("course", of("course", ""), ".lessons a"),
        screen("lesson-film", desk::lesson("fluent-not-true"), "video"),
        Screen { deed: with_notes, ..screen("lesson-notes", desk::lesson("next-word"), "article h1") },
        Screen { deed: again, ..screen("quiz", "#/library", ".shelf li") },
        Screen { deed: answered, ..screen("quiz-told", "#/library", ".shelf li") },
        screen("results", of("results", "/lesson/your-plan"), "#main summary"),
        screen("review", "#/review", "#main h1"),
        screen("search", "#/search?q=model", ".hits li"),
        screen("notes", "#/notes", ".note-course li"),
        screen("progress", "#/progress", "#main .rows li"),
        screen("history", of("progress", ""), "#main table td"),
        screen("certificates", "#/certificates", ".cert-mini"),
        Screen {
            deed: pictured,
            ..screen("certificate", of("certificates", &format!("/{ACHIEVEMENT}")), ".cert-view")
        },
        screen("certificate-elsewhere", format!("#/elsewhere/{elsewhere}"), ".cert-facts"),
        screen("verify", "#/verify", ".verify__text"),
        Screen { deed: checked, ..screen("verify-answer", "#/verify", ".verify__text") },
        screen("exchange", "#/exchange", ".way"),
        screen("join", "#/exchange/join", ".join__code"),
        screen("store", "#/exchange/store", "#main form"),
        screen("classroom", "#/exchange/classroom", ".serving .slip"),
        screen("teach-group", "#/teach/group", "#main h1"),
        screen("teach-sticks", "#/teach/sticks", "#main h1"),
        screen("settings", "#/settings", "#reading .chips"),
        screen("settings-reading", "#/settings/reading", "#reading .chips"),
        screen("settings-storage", "#/settings/storage", ".stores li"),
        screen("settings-privacy", "#/settings/privacy", "#privacy dl"),
        screen("settings-sending", "#/settings/sending", "#sending"),
        Screen { deed: helped, ..screen("help", "#/library", ".shelf li") },
    ]
}

/// The laptop of a newcomer, before and after packs came with a file manager.
fn newcomer(wide: &mut Vec<String>) {
    let data = Data::trusting();
    let whole = fs_err::read(packs().file("ai-in-industry")).unwrap();
    let mut flipped = whole;
    let middle = flipped.len() * 3 / 4;
    flipped[middle] ^= 0x40;
    let damaged = data.beside().join("damaged.pack");
    fs_err::write(&damaged, flipped).unwrap();
    let unsigned = data.beside().join("unsigned.pack");
    let source = desk::root().join("content-packs/teaching-with-digital-tools");
    packhorse(&["pack", "build", text(&source), "-o", text(&unsigned)]);
    let files =
        [packs().file("genai-higher-education"), packs().file("ai-in-agriculture"), damaged, unsigned];
    let files: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let window = Window::open_with(&data, &files);
    window.begin("en");
    let first = [
        screen("welcome-courses", "#/welcome/courses", "#main h1"),
        screen("today-new", "#/today", ".today h1"),
        screen("library-empty", "#/library", "#main h1"),
        screen("import", "#/import", ".offers li"),
    ];
    for setting in &SETTINGS {
        set(&window, setting);
        shoot(&window, setting, &first, wide);
    }
    go(&window, &first[3]);
    window.press_on(".dock .btn--main");
    window.until("one is here, one cannot be", "return document.querySelector('.copying .job__open') !== null && document.querySelector('.copying .job p.small') !== null");
    for setting in &SETTINGS {
        set(&window, setting);
        shoot(&window, setting, &[screen("import-copied", "#/import", ".copying .job")], wide);
    }
}

/// A laptop that two people share, one of whom has earned a certificate, which the platform has confirmed.
fn scholar(data: &Data, platform: &(PlatformServer, String)) -> (Window, String) {
    let help = data.beside().join("help.pack");
    let source = desk::root().join("content-packs/help");
    packhorse(&["pack", "build", text(&source), "-o", text(&help), "--key", text(&packs().key())]);
    packhorse(&["--data", text(&data.path()), "library", "install", text(&help)]);
    let window = Window::open(data);
    window.choose_language("en");
    let other =
        json!({ "name": "Amina Yusuf", "picture": "sun", "language": "en", "lock": "pin", "secret": "4071" });
    window.invoke("learner_create", json!({ "new": other })).unwrap();
    window.invoke("learner_leave", json!({})).unwrap();
    window.go("#/welcome/new");
    window.make_shelf(LEARNER);
    earn(&window);
    mark(&window);
    window.invoke("join", json!({ "text": platform.1, "name": "" })).unwrap();
    window.invoke("exchange_now", json!({})).unwrap();
    until_state(
        &window,
        "everything went",
        "state.lastMs !== null && state.progress === null && state.waiting.total === 0",
    );
    let file = data.beside().join("elsewhere.json");
    let wish = json!({ "which": format!("{GENAI}/{COURSE}/{ACHIEVEMENT}"), "lang": "", "path": text(&file) });
    window.invoke("certificate_save", wish).unwrap();
    let brought = window.invoke("credential_bring", json!({ "path": text(&file) })).unwrap();
    window.invoke("classroom_start", json!({})).unwrap();
    (window, brought["credential"].as_str().unwrap().to_owned())
}

/// Columns of a sheet, a picture's width there, and the room between two, in pixels.
const COLUMNS: u32 = 5;
const SMALL: u32 = 480;
const BETWEEN: u32 = 16;

/// Pictures of a setting in the order they were taken.
fn pictures(folder: &Path, setting: &Setting) -> Vec<PathBuf> {
    let mut pictures: Vec<PathBuf> =
        fs_err::read_dir(folder.join(setting.name)).unwrap().map(|one| one.unwrap().path()).collect();
    pictures.sort_by_key(|path| fs_err::metadata(path).unwrap().modified().unwrap());
    pictures
}

/// The page that shows all pictures and their names, by setting.
fn index(folder: &Path) -> String {
    let mut page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Packhorse, screen by screen</title>\
         <style>body { margin: 24px; font: 16px/1.4 sans-serif; background: #d5d9d2; color: #1b211d } \
         ol { display: grid; grid-template-columns: repeat(5, 1fr); gap: 20px 16px; list-style: none; padding: 0 } \
         img { inline-size: 100%; display: block; border: 1px solid #7d857d } h1, h2 { margin: 0 0 12px } figure { margin: 0 }</style>"
        .to_owned();
    for setting in &SETTINGS {
        let (width, height) = setting.size;
        let (name, lang, theme, percent) = (setting.name, setting.lang, setting.theme, setting.text);
        write!(page, "<h2>{name}: {width} × {height}, {lang}, {theme}, text {percent} %</h2><ol>").unwrap();
        for picture in pictures(folder, setting) {
            let stem = picture.file_stem().unwrap().to_str().unwrap();
            let words = stem.replace('-', " ");
            let file = format!("{name}/{stem}.png");
            write!(page, "<li><figure><a href=\"{file}\"><img src=\"{file}\" alt=\"\"></a><figcaption>{words}</figcaption></figure>").unwrap();
        }
        page += "</ol>";
    }
    page
}

/// One picture of each setting's screens, in the order and the columns of the page.
fn contact(folder: &Path) {
    fs_err::write(folder.join("index.html"), index(folder)).unwrap();
    for setting in &SETTINGS {
        let small: Vec<image::RgbImage> = pictures(folder, setting)
            .iter()
            .map(|path| image::open(path).unwrap().thumbnail(SMALL, SMALL).to_rgb8())
            .collect();
        let high = small.iter().map(image::RgbImage::height).max().unwrap() + BETWEEN;
        let rows = u32::try_from(small.len()).unwrap().div_ceil(COLUMNS);
        let desk = image::Rgb([0xd5, 0xd9, 0xd2]);
        let mut sheet =
            image::RgbImage::from_pixel(COLUMNS * (SMALL + BETWEEN) + BETWEEN, rows * high + BETWEEN, desk);
        for (at, picture) in (0..).zip(&small) {
            let (across, down) = (at % COLUMNS * (SMALL + BETWEEN) + BETWEEN, at / COLUMNS * high + BETWEEN);
            image::imageops::overlay(&mut sheet, picture, across.into(), down.into());
        }
        sheet.save(folder.join(format!("{}.png", setting.name))).unwrap();
    }
}

#[test]
#[ignore = "a contact sheet to look at: cargo xtask sheet"]
fn every_screen_in_every_setting_on_one_sheet() {
    let folder = folder();
    for setting in &SETTINGS {
        fs_err::create_dir_all(folder.join(setting.name)).unwrap();
    }
    let mut wide = Vec::new();
    newcomer(&mut wide);
    let data = Data::with_packs();
    let house = tempfile::tempdir().unwrap();
    let platform = platform(house.path());
    let (window, elsewhere) = scholar(&data, &platform);
    // The platform is gone now, and something waits for it.
    drop(platform);
    learn(&window, "next-word");
    let _: Result<Value, Value> = window.invoke("exchange_now", json!({}));
    until_state(&window, "nobody answers", "state.trouble !== null && state.progress === null");
    let screens = screens(&elsewhere);
    for setting in &SETTINGS {
        set(&window, setting);
        // What was checked before is put away.
        window.go("");
        window.reload();
        shoot(&window, setting, &screens, &mut wide);
    }
    window.close();
    contact(&folder);
    assert!(wide.is_empty(), "{}", wide.join("\n"));
}
