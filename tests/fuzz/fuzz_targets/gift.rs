//! GIFT: any text gives items and faults, never a failure; what comes out can be shown.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let tree = BTreeMap::from([("courses/c/items/en/q.gift".to_owned(), data.to_vec())]);
    let course = course::Course {
        folder: "courses/c".to_owned(),
        languages: vec!["en".to_owned()],
        ..course::Course::default()
    };
    let (items, faults) = course::items(&tree, &course, "q", "en");
    for item in items {
        let html = item.stem.html();
        assert!(!html.contains("<script") && !html.contains("<img") && !html.contains("<a "));
        let _ = item.visible_words();
    }
    // A place in a sentence that nothing was put into; the author's own words may hold one.
    let own = data.windows(3).any(|three| three == b"{ $");
    assert!(own || faults.iter().all(|fault| !fault.to_string().contains("{ $")));
});
