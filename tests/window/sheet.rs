//! The contact sheet: every screen of the real window, in every setting it is made for, on one page to look over.
//!
//! `cargo xtask sheet` runs it. Pictures, an `index.html` that shows them in their settings, and one picture of each
//! setting's screens go to `shots/sheet/` in the target folder.

mod laptops;
mod screens;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::json;

use self::screens::{Screen, screen};
use crate::accessible::look_at;
use crate::desk;
use crate::wide::beyond;
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

const SETTINGS: [Setting; 9] = [
    setting("1366x768", "en", "light"),
    Setting { size: (1024, 600), ..setting("1024x600", "en", "light") },
    Setting { text: 200, ..setting("text-200", "en", "light") },
    setting("dark", "en", "dark"),
    setting("contrast", "en", "contrast"),
    setting("arabic", "ar", "light"),
    setting("chinese", "zh", "light"),
    setting("russian", "ru", "light"),
    // The longest words in the least room there may be.
    Setting { size: (640, 480), text: 200, ..setting("smallest", "ru", "light") },
];

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

/// Shoots screens in a setting; tells what goes beyond the window's edge, and what axe finds where a trainer works.
fn shoot(window: &Window, setting: &Setting, screens: &[Screen], found: &mut Vec<String>) {
    for screen in screens {
        go(window, screen);
        window.screenshot(&format!("sheet/{}/{}", setting.name, screen.name));
        let beyond = beyond(window);
        if !beyond.is_empty() {
            found.push(format!("{} in {}: {beyond}", screen.name, setting.name));
        }
        if screen.name.starts_with("teach") {
            found.extend(look_at(window, &format!("{} in {}", screen.name, setting.name)));
        }
    }
}

/// Shoots these screens in every setting, each time after what is to be done before.
fn shoot_all(window: &Window, screens: &[Screen], before: fn(&Window), found: &mut Vec<String>) {
    for setting in &SETTINGS {
        set(window, setting);
        before(window);
        shoot(window, setting, screens, found);
    }
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
    let mut found = Vec::new();
    laptops::newcomer(&mut found);
    laptops::scholar(&mut found);
    contact(&folder);
    assert!(found.is_empty(), "{}", found.join("\n"));
}
