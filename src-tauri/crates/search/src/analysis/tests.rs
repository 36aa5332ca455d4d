use super::*;

/// The exact forms of a text's words.
fn exact(lang: &str, text: &str) -> Vec<String> {
    let mut forms = Vec::new();
    words(lang, text, |word| forms.push(word.exact));
    forms
}

/// Whether for every word of the query some form it is sought by is in the text.
fn meet(lang: &str, query: &str, text: &str) -> bool {
    let mut indexed = Vec::new();
    words(lang, text, |word| {
        indexed.extend(word.stem);
        indexed.extend(word.grams);
        indexed.extend(word.bridge);
    });
    let mut all = true;
    let mut any = false;
    words(lang, query, |word| {
        let mut sought = match word.stem {
            Some(_) => rules_for(lang, word.script).sought(&word.exact),
            None => word.grams,
        };
        sought.extend(word.bridge);
        // The last character of a run is in the pair before it.
        if !sought.is_empty() {
            all &= sought.iter().any(|stem| indexed.contains(stem));
            any = true;
        }
    });
    all && any
}

#[track_caller]
fn check_meet(lang: &str, pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert!(meet(lang, one, other), "{lang}: {one} does not find {other}");
    }
}

#[track_caller]
fn check_part(lang: &str, pairs: &[(&str, &str)]) {
    for (one, other) in pairs {
        assert!(!meet(lang, one, other), "{lang}: {one} finds {other}");
    }
}

#[test]
fn arabic_words_meet_with_and_without_article_prefix_vowels_and_tatweel() {
    check_meet(
        "ar",
        &[
            ("المكتبة", "مكتبة"),
            ("مكتبة", "والمكتبات"),
            ("كتاب", "وبالكتاب"),
            ("للمدرسة", "المدرسة"),
            ("معلم", "والمعلمين"),
            ("معلم", "مُعَلِّم"),
            ("مدرسه", "مـــدرسة"),
            ("ادارة", "إدارة"),
            ("مستشفي", "مستشفى"),
            ("قياس", "لقياس"),
            ("١٢٣", "123"),
        ],
    );
    check_part("ar", &[("كتاب", "مكتبة"), ("تربة", "ماء")]);
}

#[test]
fn chinese_words_meet_across_scripts_and_inside_longer_words() {
    check_meet("zh", &[("土壤濕度", "测量土壤湿度的传感器"), ("傳感器", "传感器"), ("學習電腦", "学习电脑")]);
    check_part("zh", &[("水果", "土壤湿度")]);
}

#[test]
fn japanese_and_korean_are_found_by_pairs_of_characters() {
    check_meet("ja", &[("コンピュータ", "こんぴゅーた"), ("学校", "小学校で学ぶ")]);
    check_meet("ko", &[("학교", "학교에서")]);
}

#[test]
fn stemmed_languages_meet_in_other_inflections_and_without_accents() {
    check_meet("en", &[("measuring", "measured"), ("Teachers’", "teacher"), ("naive", "naïve")]);
    check_meet(
        "fr",
        &[
            ("etudiants", "l’étudiant"),
            ("évaluations", "evaluation"),
            ("élève", "ELEVES"),
            ("mesurer", "mesures"),
        ],
    );
    check_meet("es", &[("medicion", "mediciones"), ("ninos", "niño"), ("lecciones", "lección")]);
    check_meet("ru", &[("уроков", "уроки"), ("учителя", "учителями"), ("зеленый", "зелёный")]);
    check_meet("pt", &[("avaliacao", "avaliações"), ("escolas", "escola"), ("avaliacoes", "avaliação")]);
}

#[test]
fn plurals_the_stemmers_leave_meet_their_singulars() {
    check_meet("es", &[("tokens", "token"), ("prompt", "prompts"), ("robots", "robot"), ("blogs", "blog")]);
    check_part("es", &[("tokens", "toque"), ("prompts", "pronto"), ("bits", "bis")]);
    check_meet("fr", &[("jeux", "jeu"), ("enjeu", "enjeux"), ("milieux", "milieu"), ("bijou", "bijoux")]);
    check_meet("fr", &[("nombreuses", "nombreux"), ("heureux", "heureuse")]);
    check_part("fr", &[("jeux", "jeune"), ("lieux", "lien")]);
}

#[test]
fn mongolian_endings_and_letters_typed_without_their_dots_meet() {
    check_meet(
        "mn",
        &[
            ("сургууль", "сургуулийн"),
            ("багш", "багш нарын багшийн"),
            ("хичээл", "хичээлүүд"),
            ("хичээл", "хичээлийг"),
            ("ном", "номоос"),
            ("өгөгдөл", "огогдол"),
            ("үнэлгээ", "унэлгээ"),
            ("тѳлѳвлѳгѳѳ", "төлөвлөгөө"),
        ],
    );
    check_part("mn", &[("ном", "нам"), ("багш", "баг")]);
}

#[test]
fn kazakh_endings_and_letters_typed_as_russian_meet() {
    check_meet(
        "kk",
        &[
            ("мектеп", "мектептер"),
            ("мектеп", "мектебі"),
            ("мұғалім", "мұғалімдерге"),
            ("мугалим", "мұғалім"),
            ("оқушы", "окушылар"),
            ("сабақ", "сабақтың"),
            ("қазақ", "казак"),
        ],
    );
    check_part("kk", &[("сабақ", "кітап")]);
}

#[test]
fn vietnamese_is_found_with_and_without_its_marks() {
    check_meet("vi", &[("giao vien", "giáo viên"), ("đánh giá", "danh gia"), ("học sinh", "HỌC SINH")]);
    let mut marked = Vec::new();
    words("vi", "Giáo viên", |word| marked.push(word.marked));
    assert_eq!(marked, [Some("giáo".to_owned()), Some("viên".to_owned())]);
}

#[test]
fn turkish_dotted_and_dotless_i_meet() {
    check_meet(
        "tr",
        &[
            ("ISI", "ısı"),
            ("istanbul", "İSTANBUL"),
            ("kitaplar", "kitap"),
            ("okullarda", "okul"),
            ("olcum", "ölçüm"),
        ],
    );
}

#[test]
fn indonesian_and_malay_affixes_meet() {
    check_meet("id", &[("mengukur", "pengukuran"), ("ajar", "pelajaran"), ("buku", "bukunya")]);
    check_meet("ms", &[("mengajar", "pengajaran"), ("guru", "gurunya")]);
}

#[test]
fn swahili_classes_and_verbs_meet_and_ngombe_is_one_word() {
    check_meet(
        "sw",
        &[
            ("mwalimu", "walimu"),
            ("kitabu", "vitabu"),
            ("kujifunza", "wanajifunza"),
            ("shamba", "mashambani"),
            ("darasa", "madarasa"),
            ("mmea", "mimea"),
        ],
    );
    assert_eq!(exact("sw", "ng'ombe wa n'gambo"), ["ngombe", "wa", "n", "gambo"]);
    assert_eq!(exact("sw", "Ng’ombe"), ["ngombe"]);
}

#[test]
fn amharic_letters_that_sound_alike_affixes_and_punctuation_do_not_matter() {
    check_meet(
        "am",
        &[
            ("ሰላም", "ሠላም"),
            ("ሀገር", "ኀገር፡ሐገር"),
            ("ተማሪ", "ተማሪዎች"),
            ("ትምህርት", "በትምህርት"),
            ("መጽሐፍ", "መጽሃፎች"),
            ("ዓለም", "አለም"),
        ],
    );
    assert_eq!(exact("am", "ሰላም፡ለዓለም።"), ["ሰላም", "ለአለም"]);
}

#[test]
fn hindi_spellings_meet_and_no_word_is_dropped() {
    check_meet(
        "hi",
        &[
            ("हिन्दी", "हिंदी"),
            ("सम्बन्ध", "संबंध"),
            ("सड़क", "सडक"),
            ("किताबें", "किताब"),
            ("गयी", "गई"),
            ("चाँद", "चांद"),
        ],
    );
    assert_eq!(exact("hi", "मिट्टी की नमी मापें").len(), 4);
}

#[test]
fn languages_without_spaces_are_divided_into_words() {
    assert_eq!(exact("th", "ความชื้นในดิน").len(), 3);
    for (lang, sentence, word) in [
        ("th", "นักเรียนวัดความชื้นของดิน", "ดิน"),
        ("lo", "ນັກຮຽນໄປໂຮງຮຽນທຸກມື້", "ໂຮງຮຽນ"),
        ("km", "សិស្សទៅសាលារៀនរាល់ថ្ងៃ", "សិស្ស"),
        ("my", "ကျောင်းသားများ ကျောင်းသို့ သွားသည်", "ကျောင်းသား"),
    ] {
        check_meet(lang, &[(word, sentence)]);
        assert!(exact(lang, sentence).len() > 2, "{lang} is one word");
    }
}

#[test]
fn digits_of_every_script_and_names_with_digits_stay_whole() {
    assert_eq!(exact("hi", "ESP32 २०२६ X.509"), ["esp32", "2026", "x", "509"]);
    assert_eq!(exact("ar", "بـMQTT"), ["ب", "mqtt"]);
}

#[test]
fn places_of_words_are_places_in_the_text() {
    for (lang, text) in [
        ("zh", "學習 ABC 電腦，再見"),
        ("th", "วัดความชื้น 12 ครั้ง"),
        ("ar", "والمُعَلِّمونَ، في المدرسة"),
        ("vi", "Đánh giá năng lực"),
        ("am", "ሰላም፡ለዓለም።"),
    ] {
        let mut end = 0;
        words(lang, text, |word| {
            assert!(word.start >= end && word.end > word.start, "{lang}: {word:?}");
            assert!(text.get(word.start..word.end).is_some(), "{lang}: {word:?}");
            end = word.end;
        });
        assert!(end > 0);
    }
}

#[test]
fn right_to_left_is_known_by_language_or_script() {
    for lang in ["ar", "ar-EG", "fa", "ur", "he", "dv", "az-Arab", "ks"] {
        assert_eq!(direction(lang), "rtl", "{lang}");
    }
    for lang in ["en", "zh-Hant", "kk", "ku", "ks-Deva", "", "ru"] {
        assert_eq!(direction(lang), "ltr", "{lang}");
    }
}
