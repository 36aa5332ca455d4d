//! Formulas: LaTeX to MathML.

use std::panic::{AssertUnwindSafe, catch_unwind};

use pulldown_latex::config::{DisplayMode, RenderConfig};
use pulldown_latex::{Parser, Storage, push_mathml};

use crate::limit::MAX_FORMULA;

/// Why a formula cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FormulaError {
    TooLong,
    /// It defines a command: definitions can make a short formula endless.
    Defines(&'static str),
    Wrong(String),
}

/// Commands that define or redefine others.
const DEFINITIONS: [&str; 11] = [
    "\\def",
    "\\edef",
    "\\gdef",
    "\\xdef",
    "\\let",
    "\\futurelet",
    "\\newcommand",
    "\\renewcommand",
    "\\providecommand",
    "\\newenvironment",
    "\\global",
];

/// Returns the formula as a `<math>` element. The result is still to be sanitised.
pub(crate) fn mathml(source: &str, display: bool) -> Result<String, FormulaError> {
    if source.len() > MAX_FORMULA || deep(source) {
        return Err(FormulaError::TooLong);
    }
    if let Some(command) = DEFINITIONS.iter().find(|command| uses(source, command)) {
        return Err(FormulaError::Defines(command));
    }
    // The parser has places that panic on malformed input; a formula must not take the program down with it.
    let converted = catch_unwind(AssertUnwindSafe(|| convert(source, display)));
    converted.unwrap_or_else(|_| Err(FormulaError::Wrong("it is malformed".to_owned())))
}

fn convert(source: &str, display: bool) -> Result<String, FormulaError> {
    let storage = Storage::new();
    // The writer would put an error into the text; here it is a fault with a line.
    let parsed: Result<Vec<_>, _> = Parser::new(source, &storage).collect();
    let events = parsed.map_err(|error| FormulaError::Wrong(first_line(&error.to_string())))?;
    let config = RenderConfig {
        display_mode: if display { DisplayMode::Block } else { DisplayMode::Inline },
        annotation: None,
        ..RenderConfig::default()
    };
    let mut out = String::new();
    let events = events.into_iter().map(Ok::<_, std::convert::Infallible>);
    push_mathml(&mut out, events, config).map_err(|error| FormulaError::Wrong(error.to_string()))?;
    // In a lesson written from right to left a formula still runs from left to right.
    Ok(out.replacen("<math", "<math dir=\"ltr\"", 1))
}

/// Groups within groups recurse in the parser.
fn deep(source: &str) -> bool {
    let mut depth = 0_usize;
    let mut deepest = 0;
    for byte in source.bytes() {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest > 60 || source.matches("\\left").count() > 60 || source.matches("\\begin").count() > 60
}

fn uses(source: &str, command: &str) -> bool {
    source
        .match_indices(command)
        .any(|(at, _)| !source[at + command.len()..].starts_with(|next: char| next.is_ascii_alphabetic()))
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim_end_matches(':').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_mathml() {
        let inline = mathml("5 \\times 130 = 650", false).unwrap();
        assert!(inline.starts_with("<math") && inline.contains("<mn>650</mn>"), "{inline}");
        let block = mathml("\\frac{a}{b} + \\sqrt{x^2}", true).unwrap();
        assert!(block.contains("display=\"block\"") && block.contains("<mfrac"), "{block}");
        mathml("\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}", true).unwrap();
        mathml("P(\\text{слово} \\mid \\text{контекст}) = 0{,}4", false).unwrap();
    }

    #[test]
    fn bad_formulas_are_refused_with_a_reason() {
        for source in
            ["\\frac{1}{", "\\nosuchcommand", "}", "x^2^3", "\\left(", "\\", "\\begin{x}", "&", "\\char"]
        {
            match mathml(source, false) {
                Err(FormulaError::Wrong(reason)) => assert!(!reason.is_empty(), "{source}"),
                other => panic!("{source}: {other:?}"),
            }
        }
        assert_eq!(mathml(&"x".repeat(5000), false), Err(FormulaError::TooLong));
        assert_eq!(mathml(&"{".repeat(500), false), Err(FormulaError::TooLong));
        assert_eq!(mathml("\\def\\a{\\a\\a}\\a", false), Err(FormulaError::Defines("\\def")));
        assert!(mathml("\\leftarrow", false).is_ok(), "\\left and \\let are not \\leftarrow");
    }
}
