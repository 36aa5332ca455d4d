//! Amharic, Tigrinya and others in Ethiopic script.

use unicode_normalization::UnicodeNormalization;

use super::fold::is_invisible;

/// Letters that sound alike and are exchanged freely in Amharic writing become one: ሐ ኀ as ሀ,
/// ሠ as ሰ, ዐ as አ, ፀ as ጸ, in every order; the fourth order of ሀ and አ as the first; the
/// labialised ኰ ቈ ጐ ኈ as ኮ ቆ ጎ ሆ.
pub(super) fn fold(word: &str) -> String {
    word.nfc()
        .filter(|c| !is_invisible(*c))
        .map(|c| {
            let code = c as u32;
            let code = match code {
                0x1210..=0x1216 => code - 0x1210 + 0x1200,
                0x1280..=0x1286 => code - 0x1280 + 0x1200,
                0x12B8..=0x12BE => code - 0x12B8 + 0x1200,
                0x1220..=0x1226 => code - 0x1220 + 0x1230,
                0x12D0..=0x12D6 => code - 0x12D0 + 0x12A0,
                0x1340..=0x1346 => code - 0x1340 + 0x1338,
                0x12B0 => 0x12AE,
                0x1248 => 0x1246,
                0x1310 => 0x130E,
                0x1288 => 0x1206,
                _ => code,
            };
            match code {
                0x1203 => 'ሀ',
                0x12A3 => 'አ',
                _ => char::from_u32(code).unwrap_or(c),
            }
        })
        .flat_map(char::to_lowercase)
        .collect()
}

const PREFIXES: [&str; 12] = ["እንደሚ", "በየ", "ስለ", "እንደ", "እንዲ", "ወደ", "ከነ", "የ", "በ", "ለ", "ከ", "አል"];
const ENDINGS: [&str; 17] =
    ["ዎቻቸው", "ዎችን", "ዎቹን", "ዎቹ", "ዎች", "ኦች", "ችን", "ቻቸው", "ቹን", "ቹ", "ች", "ውን", "ዋን", "ነት", "ው", "ን", "ም"];

/// Prepositions before and plural, article and object endings behind, as long as two letters stay.
pub(super) fn stem(folded: &str) -> String {
    let mut word = folded;
    for prefix in PREFIXES {
        if let Some(rest) = word.strip_prefix(prefix)
            && letters(rest) >= 3
        {
            word = rest;
            break;
        }
    }
    for _ in 0..2 {
        for ending in ENDINGS {
            if let Some(rest) = word.strip_suffix(ending)
                && letters(rest) >= 2
            {
                word = rest;
                break;
            }
        }
    }
    sixth_order(word)
}

/// A last consonant in its seventh order is what the plural -ኦች leaves: መጽሐፎ(ች) from መጽሐፍ. All
/// orders of the last letter become the sixth, the bare consonant.
fn sixth_order(word: &str) -> String {
    let mut stem: String = word.to_owned();
    if let Some(last) = stem.pop() {
        let code = last as u32;
        let bare = if (0x1200..0x1358).contains(&code) && code % 8 < 7 {
            char::from_u32(code - code % 8 + 5).unwrap_or(last)
        } else {
            last
        };
        stem.push(bare);
    }
    stem
}

fn letters(word: &str) -> usize {
    word.chars().count()
}
