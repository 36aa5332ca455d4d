//! Words that carry no meaning of their own: a result need not contain them.
//!
//! Short lists of the commonest function words, in folded form; they are still indexed and
//! searched for, so that a phrase in quotation marks works.

/// Whether a folded word of a text or query in any language is a function word there.
pub(crate) fn is_stop(lang: &str, folded: &str) -> bool {
    words_of(lang).contains(&folded)
}

fn words_of(lang: &str) -> &'static [&'static str] {
    match lang {
        "en" => &[
            "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and", "or",
            "is", "are", "be", "was", "it", "its", "this", "that", "do", "does", "did", "how",
            "what", "why", "when", "which", "who", "i", "you", "your", "my", "we", "our", "can",
            "as", "s", "t", "into", "about", "using",
        ],
        "fr" => &[
            "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "a", "au", "aux", "en",
            "dans", "sur", "pour", "par", "avec", "et", "ou", "est", "sont", "ce", "cette", "ces",
            "que", "qu", "qui", "quoi", "comment", "pourquoi", "je", "j", "il", "elle", "on", "nous",
            "vous", "se", "s", "son", "sa", "ses", "mon", "ma", "mes", "votre", "vos", "ne", "n",
            "c", "m", "t",
        ],
        "es" | "gl" => &[
            "el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del", "a", "al", "en",
            "con", "por", "para", "y", "e", "o", "u", "es", "son", "que", "como", "cuando", "su",
            "sus", "mi", "mis", "tu", "tus", "se", "lo", "le", "este", "esta", "sobre",
        ],
        "pt" => &[
            "o", "a", "os", "as", "um", "uma", "de", "do", "da", "dos", "das", "em", "no", "na",
            "nos", "nas", "com", "por", "para", "e", "ou", "que", "como", "se", "seu", "sua",
        ],
        "it" => &[
            "il", "lo", "la", "i", "gli", "le", "un", "una", "di", "del", "della", "a", "in", "con",
            "per", "e", "o", "che", "come",
        ],
        "de" => &[
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "und", "oder", "in",
            "im", "auf", "mit", "von", "zu", "zum", "fur", "ist", "wie", "was",
        ],
        "ru" | "be" | "uk" | "bg" => &[
            "и", "в", "во", "на", "с", "со", "к", "ко", "у", "о", "об", "от", "до", "из", "за",
            "по", "для", "при", "не", "а", "но", "или", "как", "что", "это", "где", "его", "ее",
            "их", "я", "мы", "вы", "он", "она",
        ],
        "mn" => &[
            "ба", "бол", "нь", "энэ", "тэр", "юу", "яаж", "хэрхэн", "ийн", "болон", "гэж", "дээр",
        ],
        "kk" | "ky" => &["жане", "мен", "бен", "пен", "бул", "осы", "калай", "уш\u{456}н", "ушин", "не"],
        "ar" => &[
            "في", "من", "الي", "علي", "عن", "مع", "هذا", "هذه", "ذلك", "ما", "ماذا", "كيف", "هل",
            "ان", "او", "و", "هو", "هي", "التي", "الذي", "لا", "ب", "ل",
        ],
        "fa" => &["از", "به", "در", "با", "و", "كه", "اين", "ان", "را", "براي"],
        "hi" => &[
            "का", "के", "की", "को", "में", "से", "पर", "और", "या", "है", "हैं", "एक", "यह", "वह",
            "क्या", "कैसे", "लिए", "ने", "तो", "भी", "कर", "करें", "करना",
        ],
        "id" | "ms" => &[
            "di", "ke", "dari", "dan", "atau", "yang", "untuk", "dengan", "pada", "ini", "itu",
            "apa", "bagaimana", "cara", "adalah", "oleh", "dalam", "anda",
        ],
        "sw" => &[
            "ya", "wa", "na", "za", "la", "cha", "vya", "kwa", "katika", "ni", "au", "jinsi",
            "nini", "hii", "hiyo", "huu", "kama", "yako", "ili", "pa", "mwa",
        ],
        "vi" => &["la", "va", "cua", "cac", "mot", "cho", "trong", "voi", "the", "nao"],
        "tr" | "az" => &["ve", "bir", "bu", "ile", "icin", "nasil", "ne", "mi", "da", "de"],
        "am" | "ti" => &["እና", "ወይም", "ነው", "ላይ", "ውስጥ", "እንዴት", "ምን"],
        "zh" | "yue" => &[
            "的", "了", "是", "在", "和", "与", "或", "把", "被", "我", "你", "您", "如何", "怎么",
            "怎样", "什么", "一个", "吗", "呢", "用",
        ],
        "ja" => &["の", "は", "を", "に", "が", "と", "で", "も", "へ"],
        "th" => &["ที่", "และ", "ของ", "ใน", "การ", "เป็น", "ให้", "กับ", "จาก", "หรือ", "อย่างไร", "คือ", "ด้วย", "ได้"],
        "lo" => &["ທີ່", "ແລະ", "ຂອງ", "ໃນ", "ການ", "ເປັນ"],
        "km" => &["និង", "នៅ", "ក្នុង", "របស់", "ជា"],
        "my" => &["သည်", "များ", "နှင့်", "တွင်", "ကို", "၏"],
        _ => &[],
    }
}
