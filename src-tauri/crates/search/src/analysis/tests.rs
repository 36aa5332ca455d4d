use super::*;

/// The exact forms of a text's words.
fn exact(lang: &str, text: &str) -> Vec<String> {
    let mut forms = Vec::new();
    words(lang, text, |word| forms.push(word.exact));
    forms
}

/// Whether two words share a stem in a language.
fn meet(lang: &str, one: &str, other: &str) -> bool {
    let stems = |text: &str| {
        let mut stems = Vec::new();
        words(lang, text, |word| {
            stems.extend(word.stems);
            stems.extend(word.grams);
        });
        stems
    };
    let one = stems(one);
    stems(other).iter().any(|stem| one.contains(stem))
}

#[track_caller]
fn check_meet(lang: &str, pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert!(meet(lang, one, other), "{lang}: {one} and {other} do not meet");
    }
}

#[track_caller]
fn check_part(lang: &str, pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert!(!meet(lang, one, other), "{lang}: {one} and {other} meet");
    }
}

#[test]
fn arabic_words_meet_with_and_without_article_prefix_vowels_and_tatweel() {
    check_meet(
        "ar",
        &[
            ("المكتبة", "مكتبة"),
            ("وبالكتاب", "كتاب"),
            ("للمدرسة", "المدرسة"),
            ("والمعلمين", "معلم"),
            ("مُعَلِّم", "معلم"),
            ("مـــدرسة", "مدرسه"),
            ("إدارة", "ادارة"),
            ("مستشفى", "مستشفي"),
            ("لقياس", "قياس"),
        ],
    );
    check_part("ar", &[("كتاب", "مكتبة"), ("تربة", "ماء")]);
}
