//! Search as one types.

use serde_json::json;

use crate::desk::Data;
use crate::window::Window;

#[test]
fn search_as_one_types_finds_in_four_languages_and_a_result_leads_to_its_passage() {
    let data = Data::with_packs();
    let window = Window::open_in(&data, "en");
    for (lang, typed, hit) in [
        ("en", "fluent not tru", "Fluent is not true"),
        ("ar", "الكلمة التالي", "الكلمة"),
        ("zh", "下一个词", "词"),
        ("ru", "следующее слов", "слово"),
    ] {
        window.go("#/search");
        window.until(
            "the field has the focus",
            "return document.activeElement === document.querySelector('.search-box input')",
        );
        window.run("const field = document.querySelector('.search-box input'); field.value = ''; field.dispatchEvent(new Event('input'))", vec![]);
        window.write(typed);
        window.until_with(
            &format!("results for {typed}"),
            "return document.querySelector('.search-box input').value === arguments[0] && [...document.querySelectorAll('[data-hit]')] \
             .some((one) => one.querySelector('bdi').lang === arguments[1] && one.innerText.includes(arguments[2]) )",
            vec![json!(typed), json!(lang), json!(hit)],
        );
        window.until("marked words", "return document.querySelector('.hits mark') !== null");
        window.screenshot(&format!("search-typed-{lang}"));

        // The first passage of that language: its heading comes into view.
        let heading = window.until_with(
            "a passage",
            "const hit = [...document.querySelectorAll('[data-hit]')].find((one) => one.querySelector('bdi').lang === arguments[0] \
             && !one.hash.includes('?') && one.hash.split('/').length === 6); if (!hit) return null; const words = hit.hash.split('/')[5]; \
             hit.scrollIntoView({ block: 'center' }); hit.click(); return decodeURIComponent(words)",
            vec![json!(lang)],
        );
        window.until_with(
            "the passage in view",
            "const heading = document.querySelector('article')?.querySelector('#' + CSS.escape(arguments[0])); if (!heading) return false; \
             const read = document.querySelector('.read').getBoundingClientRect(); const { top } = heading.getBoundingClientRect(); \
             return document.querySelector('article').lang === arguments[1] && top >= read.top - 2 && top < read.top + read.height * 0.6",
            vec![heading, json!(lang)],
        );
        window.screenshot(&format!("search-passage-{lang}"));
    }
}
