//! Packs come in and go.

use serde_json::json;

use crate::desk::{self, Data, GENAI, packhorse, packs, text};
use crate::window::Window;

#[test]
fn a_pack_file_opened_with_the_program_is_copied_read_and_removed_again() {
    let data = Data::trusting();
    let file = packs().file("ai-in-agriculture");
    let window = Window::open_with(&data, &[&file]);
    window.begin("en");
    // Welcome already knows what was brought along.
    window.read("AI in agricultural science");
    window.go("#/import");
    window.read("Signed by Starter packs");
    window.screenshot("import-file");
    window.press_on(".dock .btn--main");
    window.until(
        "it is copied and searchable",
        "return document.querySelector('.copying .job__open') !== null",
    );
    window.screenshot("import-done");
    window.click("link", "Open");
    window.until(
        "its page",
        "return document.querySelector('#main h1')?.innerText.includes('AI in agricultural science')",
    );
    window.press_on(".pack__main a.title");
    window.press_on(".lessons a");
    window.until("a lesson", "return document.querySelector('article h1') !== null && document.querySelector('article').innerText.length > 500");
    // Its words are found at once.
    window.go("#/search?q=confusion+matrix");
    window.until("results", "return document.querySelector('[data-hit]') !== null");

    window.go("#/settings/storage");
    window.click("button", "Remove AI in agricultural science");
    window.screenshot("settings-remove");
    window.click("button", "Remove");
    window.until("it is gone", "return document.querySelector('.stores li') === null && document.querySelector('#storage .choice') !== null");
    window.go("#/search?q=confusion+matrix");
    window.until("nothing is found", "return document.querySelector('.search-tips h2') !== null && document.querySelector('[data-hit]') === null");
}

#[test]
fn what_was_copied_is_named_in_the_language_of_whoever_looks() {
    let data = Data::trusting();
    let window = Window::open_with(&data, &[&packs().file("genai-higher-education")]);
    window.begin("ar");
    window.go("#/import");
    window.press_on(".dock .btn--main");
    window.until("it is copied", "return document.querySelector('.copying .job__open') !== null");
    window.until(
        "its title in Arabic",
        "const title = document.querySelector('.copying .title bdi'); return title?.lang === 'ar' && /[\\u0600-\\u06ff]{3}/.test(title.innerText)",
    );
    window.screenshot("import-done-ar");
    // The same wherever work is shown.
    window.invoke("verify", json!({ "pack": GENAI })).unwrap();
    window.go(&format!("#/pack/{GENAI}"));
    window.until(
        "checking, too",
        "return document.querySelectorAll('.jobs .title bdi').length === 2 && [...document.querySelectorAll('.jobs .title bdi')].every((title) => title.lang === 'ar')",
    );
}

#[test]
fn an_unknown_signer_and_an_unsigned_pack_are_asked_about_first() {
    let data = Data::empty();
    let signed = packs().file("ai-in-industry");
    let unsigned = data.beside().join("unsigned.pack");
    let source = desk::root().join("content-packs/teaching-with-digital-tools");
    packhorse(&["pack", "build", text(&source), "-o", text(&unsigned)]);
    let window = Window::open_with(&data, &[&signed, &unsigned]);
    window.begin("en");
    window.go("#/import");
    window.click("button", "Decide about AI in industry");
    window.until(
        "the key to compare",
        "return /([0-9a-f]{4}-){3}/.test(document.querySelector('dialog .fingerprint')?.innerText)",
    );
    window.screenshot("import-unknown-signer");
    window.click("button", "Trust this key");
    window.read("Packs with this key are accepted from now on.");
    window.click("button", "Decide about Teaching with digital tools");
    window.screenshot("import-unsigned");
    window.press_on("dialog .btn:not(.btn--main)");
    window.until("both are ticked", "return document.querySelectorAll('.offers input:checked').length === 2");
    window.press_on(".dock .btn--main");
    window.until("both are here", "return document.querySelectorAll('.copying .job__open').length === 2");
    let view = window.invoke("library", json!({ "lang": "en" })).unwrap();
    let mut signers: Vec<String> =
        view["packs"].as_array().unwrap().iter().map(|pack| pack["signer"]["state"].to_string()).collect();
    signers.sort();
    assert_eq!(signers, ["\"trusted\"", "\"unsigned\""]);
}

#[test]
fn a_broken_file_says_why_in_plain_words_and_changes_nothing() {
    let data = Data::trusting();
    let whole = fs_err::read(packs().file("ai-in-industry")).unwrap();
    let cut = data.beside().join("cut.pack");
    fs_err::write(&cut, &whole[..whole.len() / 2]).unwrap();
    let other = data.beside().join("letter.pack");
    fs_err::write(&other, "Dear colleague, this is no pack.").unwrap();
    let mut flipped = whole.clone();
    let middle = flipped.len() * 3 / 4;
    flipped[middle] ^= 0x40;
    let damaged = data.beside().join("damaged.pack");
    fs_err::write(&damaged, flipped).unwrap();
    let window = Window::open_with(&data, &[&cut, &other, &damaged]);
    window.begin("en");
    window.go("#/import");
    for name in ["cut.pack", "letter.pack"] {
        let words = window.until_with(
            "words about it",
            "const about = [...document.querySelectorAll('.offers li, [role=alert], .banner')].find((one) => one.innerText.includes(arguments[0])); return about?.innerText",
            vec![json!(name)],
        );
        let words = words.as_str().unwrap();
        assert!(words.len() > 60 && !words.contains("error-"), "{name}: {words}");
    }
    window.screenshot("import-broken");
    // What is damaged inside shows when it is copied, or before.
    if window.run("return document.querySelector('.dock .btn--main')?.disabled === false", vec![])
        == json!(true)
    {
        window.press_on(".dock .btn--main");
    }
    let words = window
        .until("why it did not work", "return document.querySelector('.copying .job p.small')?.innerText");
    assert!(words.as_str().unwrap().contains("Parts of this pack cannot be read"), "{words}");
    window.screenshot("import-damaged");
    assert_eq!(window.invoke("library", json!({ "lang": "en" })).unwrap()["packs"], json!([]));
}

#[test]
fn a_file_is_looked_at_without_anything_being_copied() {
    let data = Data::trusting();
    let window = Window::open_in(&data, "en");
    let file = packs().file("ai-in-industry");
    let scanned = window.invoke("scan", json!({ "path": file })).unwrap();
    assert_eq!(scanned["packs"][0]["title"]["text"], "AI in industry");
    assert_eq!(scanned["packs"][0]["signer"]["name"], "Starter packs");
    assert_eq!(scanned["packs"][0]["standing"], "new");
    assert!(scanned["packs"][0]["cover"].as_str().unwrap().starts_with("data:image/"));
    assert_eq!(window.invoke("library", json!({ "lang": "en" })).unwrap()["packs"], json!([]));
}
