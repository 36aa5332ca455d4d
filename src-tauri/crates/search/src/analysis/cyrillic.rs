//! Cyrillic: Russian, Mongolian, Kazakh and their neighbours.
//!
//! Mongolian and Kazakh letters that many keyboards lack are folded to what is typed instead.
//! The suffix lists are written in folded letters, longest first; a stem keeps at least three.

use unicode_normalization::UnicodeNormalization;

use super::fold::{digit, is_mark};

/// Lower case; ё as е; ө ү ұ ә қ ғ ң һ і and the like as the Russian letter typed for them.
pub(super) fn fold(word: &str) -> String {
    // Whole letters of the block need no normalisation, which is slow.
    if word.chars().all(|c| c.is_ascii() || matches!(c, '\u{0400}'..='\u{0482}' | '\u{048A}'..='\u{04FF}')) {
        return word.chars().map(|c| letter(small(c))).collect();
    }
    word.nfkc().flat_map(char::to_lowercase).filter(|c| !is_mark(*c)).map(letter).collect()
}

fn small(c: char) -> char {
    match c {
        'а'..='я' => c,
        'А'..='Я' => char::from_u32(c as u32 + 0x20).unwrap_or(c),
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

/// The letter that is typed for a letter.
fn letter(c: char) -> char {
    match c {
        'ё' | 'ѐ' | 'є' | 'ӗ' => 'е',
        // Fita looks like the Mongolian letter, and old keyboards have only that.
        'ө' | 'ѳ' | 'ӧ' | 'ӫ' => 'о',
        'ү' | 'ұ' | 'ў' | 'ӱ' | 'ӳ' => 'у',
        'ә' | 'ӓ' | 'ӑ' => 'а',
        'қ' | 'ҡ' | 'ҝ' | 'ќ' => 'к',
        'ғ' | 'ґ' | 'ѓ' | 'ҕ' => 'г',
        'ң' | 'ҥ' | 'ӈ' => 'н',
        'һ' | 'ҳ' => 'х',
        'і' | 'ї' | 'ѝ' | 'ӣ' => 'и',
        'җ' | 'ӝ' => 'ж',
        'ҙ' | 'ҫ' | 'ӟ' => 'з',
        'ҷ' | 'ӵ' => 'ч',
        'ъ' => 'ь',
        c => digit(c),
    }
}

/// Mongolian: case endings, plurals, the reflexive possessive, and the commonest verb endings.
const MONGOLIAN: &[&str] = &[
    "уудынхаа",
    "нуудын",
    "чуудын",
    "уудаас",
    "уудаар",
    "уудтай",
    "уудыг",
    "уудын",
    "уудад",
    "гаараа",
    "гаасаа",
    "тайгаа",
    "таигаа",
    "аараа",
    "ээрээ",
    "оороо",
    "аасаа",
    "ээсээ",
    "оосоо",
    "ийгээ",
    "ынхаа",
    "ийнхээ",
    "ийхээ",
    "ыгаа",
    "лагаа",
    "нууд",
    "чууд",
    "ууд",
    "гийн",
    "гаас",
    "гээс",
    "гоос",
    "гаар",
    "гээр",
    "гоор",
    "аас",
    "ээс",
    "оос",
    "аар",
    "ээр",
    "оор",
    "тай",
    "тэй",
    "той",
    "луу",
    "руу",
    "ийн",
    "ийг",
    "ыг",
    "ын",
    "ны",
    "ний",
    "нд",
    "даа",
    "дээ",
    "доо",
    "таа",
    "тээ",
    "тоо",
    "хад",
    "хэд",
    "сан",
    "сэн",
    "сон",
    "даг",
    "дэг",
    "дог",
    "аад",
    "ээд",
    "оод",
    "лаа",
    "лээ",
    "лоо",
    "на",
    "нэ",
    "но",
    "аа",
    "ээ",
    "оо",
    "ий",
    "ж",
    "ч",
    "х",
    "д",
    "т",
    "г",
    "ы",
];

/// Kazakh: plural, possessive and case endings, in folded letters.
const KAZAKH: &[&str] = &[
    "ларымыздын",
    "леримиздин",
    "тарымыздын",
    "ларымыз",
    "леримиз",
    "ларынын",
    "леринин",
    "дарынын",
    "деринин",
    "тарынын",
    "теринин",
    "лардын",
    "лердин",
    "дардын",
    "дердин",
    "тардын",
    "тердин",
    "ларына",
    "лерине",
    "ларында",
    "леринде",
    "ларынан",
    "леринен",
    "дары",
    "дери",
    "лары",
    "лери",
    "тары",
    "тери",
    "ларга",
    "лерге",
    "дарга",
    "дерге",
    "тарга",
    "терге",
    "ларды",
    "лерди",
    "лар",
    "лер",
    "дар",
    "дер",
    "тар",
    "тер",
    "ындагы",
    "индеги",
    "сынын",
    "синин",
    "ынын",
    "инин",
    "нын",
    "нин",
    "дын",
    "дин",
    "тын",
    "тин",
    "мен",
    "бен",
    "пен",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "нда",
    "нде",
    "да",
    "де",
    "та",
    "те",
    "га",
    "ге",
    "ка",
    "ке",
    "ды",
    "ди",
    "ы",
    "и",
];

pub(super) fn mongolian(folded: &str) -> String {
    let mut stem = strip(strip(folded, MONGOLIAN), MONGOLIAN);
    // сургууль and сургуулийн, хичээл and хичээлийн meet without the sign and the fleeting vowel.
    if let Some(shorter) = stem.strip_suffix(['ь', 'и', 'й'])
        && shorter.chars().count() >= 3
    {
        stem = shorter;
    }
    stem.to_owned()
}

pub(super) fn kazakh(folded: &str) -> String {
    let stem = strip(strip(folded, KAZAKH), KAZAKH);
    // A final п к г becomes б г before a vowel: кітап, кітабы; мектеп, мектебі; тілек, тілегі.
    match stem.chars().last() {
        Some('б') => format!("{}п", &stem[..stem.len() - 'б'.len_utf8()]),
        Some('г') => format!("{}к", &stem[..stem.len() - 'г'.len_utf8()]),
        _ => stem.to_owned(),
    }
}

/// `word` without the first of `suffixes` that leaves at least three letters.
fn strip<'a>(word: &'a str, suffixes: &[&str]) -> &'a str {
    suffixes
        .iter()
        .filter_map(|suffix| word.strip_suffix(suffix))
        .find(|stem| stem.chars().count() >= 3)
        .unwrap_or(word)
}
