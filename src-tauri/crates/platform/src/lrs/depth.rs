//! How deep JSON may be nested, found out before anything reads it.

use super::refusal::Refusal;

/// The deepest a list or an object may stand within others.
const MOST: usize = 64;

/// Refuses what is nested deeper.
pub(super) fn check(json: &[u8]) -> Result<(), Refusal> {
    let (mut depth, mut text, mut escaped) = (0_usize, false, false);
    for byte in json {
        match (text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (true, b'"') => text = false,
            (false, b'"') => text = true,
            (false, b'[' | b'{') => {
                depth += 1;
                if depth > MOST {
                    return Err(Refusal::bad(format!("the JSON is nested deeper than {MOST} levels")));
                }
            }
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_in_text_do_not_nest() {
        let text = format!(r#"["{}","\"{}"]"#, "[".repeat(500), "{".repeat(500));
        assert_eq!(check(text.as_bytes()), Ok(()));
        assert_eq!(check(format!("{}{}", "[".repeat(MOST), "]".repeat(MOST)).as_bytes()), Ok(()));
        assert!(check("[".repeat(MOST + 1).as_bytes()).is_err());
        assert_eq!(check("{}".repeat(1000).as_bytes()), Ok(()));
    }
}
