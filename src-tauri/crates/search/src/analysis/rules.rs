//! Which stemming rules apply to a word, by its text's language and its own script.

use frostem::{Algorithm, Stemmer};

use super::script::Script;
use super::{amharic, arabic, cyrillic, latin, malay, primary, swahili};

/// A way of stemming. Every stem in the index begins with its rules' tag, so that a word looked up
/// by the rules of one language never meets the stem of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rules {
    /// The folded word itself.
    Plain,
    Amharic,
    Arabic,
    /// Pairs of characters.
    Grams,
    Kazakh,
    Malay,
    Mongolian,
    /// A Snowball stemmer.
    Snowball(Algorithm, char),
    Swahili,
}

/// The rules for words of `script` in texts of `lang`. A word in a foreign script is taken for the
/// language most often quoted in that script: English in a Chinese lesson, Russian in a Turkish one.
pub(crate) fn rules_for(lang: &str, script: Script) -> Rules {
    let lang = if lang.len() == 2 && lang.bytes().all(|byte| byte.is_ascii_lowercase()) {
        lang
    } else {
        &primary(lang)
    };
    match script {
        Script::Latin => match lang {
            "fr" => Rules::Snowball(Algorithm::French, 'F'),
            "es" | "gl" => Rules::Snowball(Algorithm::Spanish, 'S'),
            "pt" => Rules::Snowball(Algorithm::Portuguese, 'P'),
            "it" => Rules::Snowball(Algorithm::Italian, 'I'),
            "de" => Rules::Snowball(Algorithm::German, 'D'),
            "nl" | "af" => Rules::Snowball(Algorithm::Dutch, 'N'),
            "ro" => Rules::Snowball(Algorithm::Romanian, 'O'),
            "tr" | "az" => Rules::Snowball(Algorithm::Turkish, 'T'),
            "id" | "ms" | "jv" | "su" => Rules::Malay,
            "sw" => Rules::Swahili,
            "en" => Rules::Snowball(Algorithm::English, 'E'),
            // Languages with an alphabet of their own quote English.
            "ar" | "fa" | "ur" | "ps" | "ug" | "ru" | "uk" | "be" | "bg" | "sr" | "mk" | "mn" | "kk"
            | "ky" | "tg" | "tt" | "hi" | "mr" | "ne" | "sa" | "bn" | "ta" | "te" | "ml" | "kn" | "gu"
            | "pa" | "or" | "si" | "am" | "ti" | "th" | "lo" | "km" | "my" | "zh" | "yue" | "ja" | "ko"
            | "he" | "el" | "hy" | "ka" | "bo" | "dz" | "dv" => Rules::Snowball(Algorithm::English, 'E'),
            _ => Rules::Plain,
        },
        Script::Cyrillic => match lang {
            "mn" | "bua" | "xal" => Rules::Mongolian,
            "kk" | "ky" | "kaa" | "tt" => Rules::Kazakh,
            "uk" | "be" | "bg" | "sr" | "mk" | "tg" => Rules::Plain,
            _ => Rules::Snowball(Algorithm::Russian, 'R'),
        },
        Script::Arabic => match lang {
            "fa" | "prs" => Rules::Snowball(Algorithm::Persian, 'J'),
            "ur" | "ps" | "ug" | "sd" | "ckb" | "pnb" => Rules::Plain,
            _ => Rules::Arabic,
        },
        Script::Devanagari => match lang {
            "ne" => Rules::Snowball(Algorithm::Nepali, 'L'),
            "mr" | "sa" => Rules::Plain,
            _ => Rules::Snowball(Algorithm::Hindi, 'H'),
        },
        Script::Ethiopic => Rules::Amharic,
        Script::Greek => Rules::Snowball(Algorithm::Greek, 'Q'),
        Script::Han | Script::Hangul => Rules::Grams,
        Script::Other if lang == "ta" => Rules::Snowball(Algorithm::Tamil, 'V'),
        _ => Rules::Plain,
    }
}

impl Rules {
    /// The first character of every stem made by these rules.
    pub(crate) fn tag(self) -> char {
        match self {
            Rules::Plain => 'A',
            Rules::Amharic => 'B',
            Rules::Arabic => 'C',
            Rules::Grams => 'G',
            Rules::Kazakh => 'K',
            Rules::Malay => 'M',
            Rules::Mongolian => 'U',
            Rules::Swahili => 'W',
            Rules::Snowball(_, tag) => tag,
        }
    }

    /// The tagged stems a folded word of a query is looked for by, its own first.
    pub(crate) fn sought(self, folded: &str) -> Vec<String> {
        match self {
            Rules::Arabic if !is_name(folded) => {
                arabic::sought(folded).iter().map(|stem| self.tagged(stem)).collect()
            }
            _ => vec![self.stem(folded)],
        }
    }

    /// The tagged stem a folded word is indexed by.
    pub(crate) fn stem(self, folded: &str) -> String {
        if is_name(folded) {
            return self.tagged(folded);
        }
        match self {
            Rules::Plain | Rules::Grams => self.tagged(folded),
            Rules::Amharic => self.tagged(&amharic::stem(folded)),
            Rules::Arabic => self.tagged(&arabic::stem(folded)),
            Rules::Kazakh => self.tagged(&cyrillic::kazakh(folded)),
            Rules::Malay => self.tagged(&malay::stem(folded)),
            Rules::Mongolian => self.tagged(&cyrillic::mongolian(folded)),
            Rules::Swahili => self.tagged(&swahili::stem(folded)),
            // Folded first: people leave accents out, and a word must meet itself without them.
            Rules::Snowball(Algorithm::Portuguese, _) => {
                let stem = Stemmer::new(Algorithm::Portuguese).stem(&latin::portuguese(folded)).into_owned();
                self.tagged(&latin::fold(&stem))
            }
            Rules::Snowball(Algorithm::Spanish, _) => {
                self.tagged(&Stemmer::new(Algorithm::Spanish).stem(latin::spanish(folded)))
            }
            Rules::Snowball(Algorithm::French, _) => {
                self.tagged(&Stemmer::new(Algorithm::French).stem(latin::french(folded)))
            }
            Rules::Snowball(algorithm, _) => self.tagged(&Stemmer::new(algorithm).stem(folded)),
        }
    }

    fn tagged(self, stem: &str) -> String {
        let mut tagged = String::with_capacity(stem.len() + 1);
        tagged.push(self.tag());
        tagged.push_str(stem);
        tagged
    }
}

/// Numbers, and words like ESP32, are names: nothing is taken from them.
fn is_name(folded: &str) -> bool {
    folded.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a tagged stem was made by rules that take off prefixes, so that its first letters need
/// not be the word's.
pub(crate) fn takes_prefixes(stem: &str) -> bool {
    [Rules::Amharic, Rules::Arabic, Rules::Malay, Rules::Swahili]
        .iter()
        .any(|rules| stem.starts_with(rules.tag()))
}
