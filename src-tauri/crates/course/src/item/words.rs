//! Words as people type them: whether what was typed is one of the answers of a question.
//!
//! Both sides are made alike by NFKC, without invisible signs, ends trimmed and runs of white space as one space;
//! capital and small letters are the same unless the question says otherwise; typographic quotes, apostrophes and
//! dashes are the typewriter's; digits of any script are the common ones. Arabic tatweel is dropped; Arabic vowel signs
//! count only where the answer writes them, and so do the dots of Russian ё. Accents count: they make other words.
//! `*` stands for any text, `\*` for an asterisk, as in Moodle.

use unicode_normalization::UnicodeNormalization;

use super::number::{is_invisible, plain_digit};

/// Characters of a short text that are looked at.
pub(crate) const MAX_WORDS: usize = 1_000;

/// Returns whether the words typed are those of `answer`.
pub(crate) fn fits(answer: &str, typed: &str, case: bool) -> bool {
    let pattern = alike(answer, case);
    let vowels = pattern.contains(is_vowel_sign);
    let dots = pattern.contains(['ё', 'Ё']);
    let loose = |text: &str| -> Vec<char> {
        text.chars()
            .filter(|c| vowels || !is_vowel_sign(*c))
            .map(|c| match c {
                // Russian is commonly typed without the dots; where the answer has none, they are no fault either.
                'ё' => 'е',
                'Ё' => 'Е',
                c => c,
            })
            .collect()
    };
    let typed = alike(typed, case);
    if dots && typed.contains(['ё', 'Ё']) {
        return wild(&pattern.chars().collect::<Vec<_>>(), &typed.chars().collect::<Vec<_>>());
    }
    wild(&loose(&pattern), &loose(&typed))
}

/// Returns whether nothing visible was typed.
pub(crate) fn is_blank(typed: &str) -> bool {
    typed.chars().all(|c| c.is_whitespace() || is_invisible(c))
}

fn alike(text: &str, case: bool) -> String {
    let text: String = text
        .chars()
        .filter(|c| !is_invisible(*c) && *c != '\u{640}')
        .nfkc()
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2bc}' | '\u{b4}' | '`' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{201e}' | '«' | '»' => '"',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            c => plain_digit(c).unwrap_or(c),
        })
        .collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if case { text } else { text.to_lowercase() }
}

fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{652}' | '\u{670}')
}

/// Compares with wildcards, in time that grows with the product of the lengths at worst.
fn wild(pattern: &[char], text: &[char]) -> bool {
    #[derive(PartialEq)]
    enum Sign {
        Any,
        One(char),
    }
    let mut signs = Vec::with_capacity(pattern.len());
    let mut at = 0;
    while let Some(c) = pattern.get(at) {
        match (c, pattern.get(at + 1)) {
            ('\\', Some('*')) => {
                signs.push(Sign::One('*'));
                at += 1;
            }
            ('*', _) if signs.last() == Some(&Sign::Any) => {}
            ('*', _) => signs.push(Sign::Any),
            (c, _) => signs.push(Sign::One(*c)),
        }
        at += 1;
    }
    let (mut sign, mut place) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while place < text.len() {
        match signs.get(sign) {
            Some(Sign::Any) => {
                back = Some((sign, place));
                sign += 1;
            }
            Some(Sign::One(c)) if *c == text[place] => {
                sign += 1;
                place += 1;
            }
            _ => match back {
                Some((any, from)) => {
                    sign = any + 1;
                    place = from + 1;
                    back = Some((any, place));
                }
                None => return false,
            },
        }
    }
    signs[sign..].iter().all(|sign| *sign == Sign::Any)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(answer: &str, typed: &str, expect: bool) {
        assert_eq!(fits(answer, typed, false), expect, "{answer:?} {typed:?}");
    }

    #[test]
    fn what_a_keyboard_makes_different_is_the_same() {
        check("Boil", "  boil ", true);
        check("boil", "boils", false);
        check("two words", "two\u{a0}  words", true);
        check("l’eau", "l'eau", true);
        check("été", "e\u{301}te\u{301}", true);
        check("été", "ete", false);
        check("ｗａｔｅｒ", "Water", true);
        check("well-known", "well\u{2011}known", true);
        check("5 мая", "٥ мая", true);
    }

    #[test]
    fn arabic_vowels_and_russian_dots_count_only_where_they_are_asked_for() {
        check("كتاب", "كِتَابٌ", true);
        check("كتاب", "كتـــاب", true);
        check("كِتاب", "كُتاب", false);
        check("ещё", "еще", true);
        check("еще", "ещё", true);
        check("Ещё", "ещё", true);
        check("все", "вся", false);
    }

    #[test]
    fn case_counts_when_the_question_says_so() {
        assert!(!fits("NaCl", "nacl", true));
        assert!(fits("NaCl", "NaCl", true));
    }

    #[test]
    fn a_star_stands_for_any_text() {
        check("*boil*", "you boil it", true);
        check("b*l", "boil", true);
        check("b*l", "boils", false);
        check("*", "", true);
        check("a\\*b", "a*b", true);
        check("a\\*b", "axb", false);
        check("*a*b*c", "xxaxxbxxc", true);
        let text = "a".repeat(MAX_WORDS);
        check(&format!("{}b", "a*".repeat(300)), &text, false);
    }
}
