//! Signs that mean something in Markdown, and words and addresses written so that they mean nothing more.

/// Signs that mean something in Markdown get a backslash.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '$' | '|' | '~')
            || c == '&' && is_entity(&text[at..])
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A paragraph must not begin like a list, heading or quote because of its first word.
pub(crate) fn guard(text: &str) -> String {
    let word = text.split(' ').next().unwrap_or_default();
    let digits = word.trim_end_matches(['.', ')']);
    if digits.len() < word.len() && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("{digits}\\{}", &text[digits.len()..]);
    }
    let risky = text.starts_with(['>', '=', '#']) || ["-", "+"].contains(&word) || text.starts_with("--");
    if risky { format!("\\{text}") } else { text.to_owned() }
}

/// Returns whether the text, which begins with `&`, would be read as a sign of another name: `&lt;`, `&#36;`.
fn is_entity(text: &str) -> bool {
    let name =
        text[1..].bytes().take(40).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    name > 0 && text.as_bytes().get(1 + name) == Some(&b';')
}

/// An address without what cannot stand in the form `<…>`.
pub(crate) fn plain_address(target: &str) -> String {
    target.chars().filter(|c| !c.is_control() && !matches!(c, '<' | '>' | '\\')).collect()
}

/// An address as it stands in the form `<…>`.
pub(crate) fn address(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    let plain = plain_address(target);
    for (at, c) in plain.char_indices() {
        if c == '&' && is_entity(&plain[at..]) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_addresses_say_the_same_in_markdown() {
        for (text, expect) in
            [("a*b [c] $d", "a\\*b \\[c\\] \\$d"), ("&lt; &#36; AT&T &; &é;", "\\&lt; \\&#36; AT&T &; &é;")]
        {
            assert_eq!(escape(text), expect);
        }
        assert_eq!(address("y?b&copy;&c=1&d"), "y?b\\&copy;&c=1&d");
        assert_eq!(address("<a\n\\b>"), "ab");
        assert_eq!(guard("1. a"), "1\\. a");
    }
}
