//! A certificate's code alone, for a screen that shows it as large as a telephone likes it.

use std::fmt::Write as _;

use fast_qr::{ECL, QRBuilder};

use crate::{MAX_QR, PressError};

/// A QR code as one path of squares.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Code {
    /// How many modules wide and high it is, with its quiet zone of four on every side.
    pub side: u32,
    /// The dark modules: data of an SVG path whose unit is a module.
    pub path: String,
}

/// Returns the QR code (level M) that holds a text.
///
/// # Errors
/// When the text is longer than [`MAX_QR`].
pub fn code(text: &str) -> Result<Code, PressError> {
    let too_long = || PressError::QrTooLong { bytes: text.len() };
    if text.len() > MAX_QR {
        return Err(too_long());
    }
    let drawn = QRBuilder::new(text).ecl(ECL::M).build().map_err(|_| too_long())?;
    let mut path = String::new();
    for row in 0..drawn.size {
        let mut column = 0;
        while column < drawn.size {
            let dark = (column..drawn.size).take_while(|at| drawn[row][*at].value()).count();
            if dark > 0 {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{} {}h{dark}v1h-{dark}z", column + QUIET, row + QUIET);
            }
            column += dark.max(1);
        }
    }
    let side = u32::try_from(drawn.size + 2 * QUIET).map_err(|_| too_long())?;
    Ok(Code { side, path })
}

/// Modules of the quiet zone (ISO/IEC 18004, 6.3.8).
const QUIET: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_drawn_within_its_quiet_zone_and_one_that_is_too_long_is_not() {
        let code = code("packhorse:verify#AAAA").unwrap();
        assert_eq!(code.side, 25 + 8, "version 2");
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "the finder's upper edge: {:.40}", code.path);
        assert!(super::code(&"x".repeat(MAX_QR + 1)).is_err());
        assert!(super::code(&"x".repeat(MAX_QR)).is_ok());
    }
}
