//! Where a list of statements goes on: a token that holds the whole question, so that nothing is kept for it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::parameters::{self, Parameters};
use super::refusal::Refusal;

/// After which statement a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    pub(super) stored_ms: i64,
    pub(super) position: i64,
}

/// Writes the question and where its next page begins.
pub(super) fn write(question: &Parameters, cursor: Cursor) -> String {
    URL_SAFE_NO_PAD.encode(format!("{} {} {}", cursor.stored_ms, cursor.position, question.text()))
}

/// Reads what [`write`] wrote.
pub(super) fn read(token: &str) -> Result<(Parameters, Cursor), Refusal> {
    let wrong = || Refusal::bad("the parameter more is none that was given out here");
    if token.len() > 2 * parameters::MOST_BYTES {
        return Err(wrong());
    }
    let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| wrong())?;
    let text = String::from_utf8(bytes).map_err(|_| wrong())?;
    let mut words = text.splitn(3, ' ');
    let mut number = || words.next().and_then(|word| word.parse().ok()).ok_or_else(wrong);
    let cursor = Cursor { stored_ms: number()?, position: number()? };
    let question = Parameters::parse(words.next().ok_or_else(wrong)?)?;
    if question.get("more").is_some() {
        return Err(wrong());
    }
    Ok((question, cursor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_holds_the_question_and_the_place() {
        let question = Parameters::parse("limit=2&agent=%7B%22a b%22%7D").unwrap();
        let cursor = Cursor { stored_ms: 17, position: i64::MIN };
        let token = write(&question, cursor);
        assert!(token.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
        assert_eq!(read(&token), Ok((question, cursor)));
        let own = write(&Parameters::parse("more=x").unwrap(), cursor);
        for bad in ["", "!", "YQ", "MSAy", &own, &"a".repeat(100_000)] {
            assert_eq!(read(bad).map_err(|refusal| refusal.status), Err(400));
        }
    }
}
