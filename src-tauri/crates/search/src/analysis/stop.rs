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
            "as", "s", "t", "into", "about", "using", "will", "if", "not", "they", "them", "their",
            "there", "then", "than", "these", "those", "has", "have", "had", "so", "but", "would",
            "should", "could", "may", "also", "he", "she", "his", "her", "me", "us", "were", "been",
            "no", "such", "some", "any", "each", "more", "when", "where", "while",
        ],
        "fr" => &[
            "le", "la", "les", "l", "un", "une", "des", "de", "du", "d", "a", "au", "aux", "en",
            "dans", "sur", "pour", "par", "avec", "et", "ou", "est", "sont", "ce", "cette", "ces",
            "que", "qu", "qui", "quoi", "comment", "pourquoi", "je", "j", "il", "elle", "on", "nous",
            "vous", "se", "s", "son", "sa", "ses", "mon", "ma", "mes", "votre", "vos", "ne", "n",
            "c", "m", "t", "si", "pas", "plus", "comme", "il", "ils", "elles", "lui", "leur", "leurs", "etre",
            "cela", "peut", "peuvent", "pouvez", "donc", "mais", "car", "tout", "tous", "toute",
            "avez", "ete", "notre", "nos", "y", "depuis", "chaque", "quand", "lorsque",
        ],
        "es" | "gl" => &[
            "el", "la", "los", "las", "un", "una", "unos", "unas", "de", "del", "a", "al", "en",
            "con", "por", "para", "y", "e", "o", "u", "es", "son", "que", "como", "cuando", "su",
            "sus", "mi", "mis", "tu", "tus", "se", "lo", "le", "este", "esta", "sobre", "no", "si", "mas",
            "esto", "estos", "estas", "desde", "puede", "puedes", "pueden", "ser", "ha", "han", "nos",
            "donde", "cada", "tambien", "pero", "muy", "ya", "hay", "cual", "cuales",
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
            "их", "я", "мы", "вы", "он", "она", "они", "если", "чтобы", "этот", "эта", "эти", "этого",
            "этом", "вам", "вас", "нам", "нас", "ваш", "вашего", "также", "через", "когда", "только",
            "был", "была", "было", "быть", "будет", "можно", "может", "могут", "можете", "который",
            "которые", "которая", "которое", "затем", "например", "то", "так", "же", "бы", "ли",
        ],
        "mn" => &[
            "ба", "бол", "нь", "энэ", "тэр", "юу", "яаж", "хэрхэн", "ийн", "болон", "гэж", "дээр",
        ],
        "kk" | "ky" => &["жане", "мен", "бен", "пен", "бул", "осы", "калай", "уш\u{456}н", "ушин", "не"],
        "ar" => &[
            "في", "من", "الي", "علي", "عن", "مع", "هذا", "هذه", "ذلك", "ما", "ماذا", "كيف", "هل",
            "ان", "او", "و", "هو", "هي", "التي", "الذي", "لا", "ب", "ل", "الخاص", "بك", "قم", "يتم", "تم",
            "اذا", "يمكنك", "يمكن", "غير", "مثل", "قد", "يجب", "عند", "ذلك", "اي", "ثم", "بعد", "قبل",
            "كل", "بعض", "بين", "حتي", "كما", "لم", "لن", "كان", "كانت", "هناك", "به", "بها", "له",
            "لها", "فيه", "فيها", "منه", "منها", "عليه", "عليها", "لك",
        ],
        "fa" => &["از", "به", "در", "با", "و", "كه", "اين", "ان", "را", "براي"],
        "hi" => &[
            "का", "के", "की", "को", "में", "से", "पर", "और", "या", "है", "हैं", "एक", "यह", "वह",
            "क्या", "कैसे", "लिए", "ने", "तो", "भी", "कर", "करें", "करना", "आप", "इस", "उस", "कि", "जो",
            "अपने", "अपना", "अपनी", "करके", "करने", "करता", "करते", "हो", "इसे", "उसे", "नहीं", "जा",
            "जाता", "किया", "सकते", "सकता", "यदि", "साथ", "गया", "गए", "आपको", "आपके", "जब", "तब",
            "ताकि", "फिर", "जैसे", "हम", "किसी", "कुछ", "होता", "था", "थे", "थी", "तक", "इन", "उन",
        ],
        "id" | "ms" => &[
            "di", "ke", "dari", "dan", "atau", "yang", "untuk", "dengan", "pada", "ini", "itu",
            "apa", "bagaimana", "cara", "adalah", "oleh", "dalam", "anda", "dapat", "akan", "tidak", "jika",
            "sebagai", "berikut", "lebih", "seperti", "saat", "beberapa", "telah", "atas", "kami",
            "kita", "bagian", "tersebut", "tentang", "bahwa", "harus", "bisa", "juga", "ada", "karena",
            "agar", "setelah", "sudah", "mereka", "ia", "saya", "boleh", "ialah", "akan", "tetapi",
        ],
        "sw" => &[
            "ya", "wa", "na", "za", "la", "cha", "vya", "kwa", "katika", "ni", "au", "jinsi",
            "nini", "hii", "hiyo", "huu", "kama", "yako", "ili", "pa", "mwa", "kwenye", "kutoka", "kuwa",
            "hili", "hilo", "huo", "hizi", "hizo", "haya", "hayo", "ikiwa", "unaweza", "inaweza", "kisha",
            "kila", "chako", "zako", "lako", "wako", "yake", "hivyo", "juu", "chini", "ndani", "zaidi",
            "pia", "bila", "wakati", "kuhusu", "lakini", "yangu", "sisi", "wewe", "mimi",
        ],
        "vi" => &["la", "va", "cua", "cac", "mot", "cho", "trong", "voi", "the", "nao"],
        "tr" | "az" => &["ve", "bir", "bu", "ile", "icin", "nasil", "ne", "mi", "da", "de"],
        "am" | "ti" => &["እና", "ወይም", "ነው", "ላይ", "ውስጥ", "እንዴት", "ምን"],
        "zh" | "yue" => &[
            "的", "了", "是", "在", "和", "与", "或", "把", "被", "我", "你", "您", "如何", "怎么",
            "怎样", "什么", "一个", "吗", "呢", "用", "将", "以", "从", "到", "对", "为", "并", "也", "都", "就",
            "这", "那", "这个", "这些", "它", "它们", "我们", "你的", "您的", "可以", "如果", "以及", "但",
        ],
        "ja" => &["の", "は", "を", "に", "が", "と", "で", "も", "へ"],
        "th" => &[
            "ที่", "และ", "ของ", "ใน", "การ", "เป็น", "ให้", "กับ", "จาก", "หรือ", "อย่างไร", "คือ", "ด้วย", "ได้",
            "คุณ", "จะ", "นี้", "นั้น", "ไป", "มา", "ไม่", "มี", "ว่า", "ซึ่ง", "เพื่อ", "โดย", "แล้ว", "ก็", "แต่", "ถ้า",
            "หาก", "เมื่อ", "ต้อง", "อยู่", "กัน", "ทุก", "แต่ละ", "อาจ", "ยัง", "เรา", "เขา", "ความ",
        ],
        "lo" => &["ທີ່", "ແລະ", "ຂອງ", "ໃນ", "ການ", "ເປັນ"],
        "km" => &["និង", "នៅ", "ក្នុង", "របស់", "ជា"],
        "my" => &["သည်", "များ", "နှင့်", "တွင်", "ကို", "၏"],
        _ => &[],
    }
}
