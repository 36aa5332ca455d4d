//! A certificate's page: the paper that a person frames, and the badge that they show.
//!
//! Owns how a certificate looks, its own fonts and drawings, and the making of a PDF, an SVG and a PNG from it.
//! May touch the fonts of the computer it runs on, when its own lack a letter. Must not know what a credential
//! says or proves: it draws the words it is given and attaches the bytes it is given; it fetches nothing, and reads
//! no clock.
#![forbid(unsafe_code)]

// Unit tests share the certificates of the acceptance tests, which name this room from outside.
#[cfg(test)]
extern crate self as press;

mod certificate;
mod code;
mod fonts;
mod ink;
mod outline;
mod page;
mod pdf;
mod plate;
mod png;
mod scenery;
mod setting;
mod svg;
mod words;

use std::sync::{Mutex, OnceLock, PoisonError};

use parley::LayoutContext;
use thiserror::Error;

pub use certificate::{Certificate, Direction, Labels, Seal, Standing, State};
pub use code::{Code, code};
pub use plate::{MAX_SEAL, SealError};

use certificate::Checked;
use fonts::Fonts;
use ink::Drawing;
use setting::Setter;

/// The name of the attached credential.
pub const ATTACHMENT: &str = "credential.json";
/// The largest credential that is attached, in bytes.
pub const MAX_CREDENTIAL: usize = 1 << 20;
/// The longest QR text, in bytes: version 25 at level M (ISO/IEC 18004, table 7).
pub const MAX_QR: usize = 997;
/// How wide a picture may be, in pixels.
pub const WIDTHS: std::ops::RangeInclusive<u32> = 64..=4096;

/// Why there is no page.
#[derive(Debug, Error)]
pub enum PressError {
    /// A certificate needs a title and a holder.
    #[error("the certificate has no {what}; fill it in")]
    Empty {
        /// What is empty.
        what: &'static str,
    },
    /// The language is no tag.
    #[error("the certificate's language is no BCP 47 tag; write it as en, ar or zh")]
    Language,
    /// No font here can draw these. They are never drawn as boxes, nor left out.
    #[error(
        "no font on this computer has {characters:?}; install one for that script (Chinese: Noto Sans CJK or Droid Sans Fallback; others: Noto Sans), then print again"
    )]
    Missing {
        /// The characters.
        characters: String,
    },
    /// A font cannot be read.
    #[error("a font cannot be read; install the program again, or another font for this script")]
    Fonts,
    /// The QR code would be too fine for a phone.
    #[error("the QR code's text has {bytes} bytes, and {MAX_QR} can be printed; shorten the names")]
    QrTooLong {
        /// Its length.
        bytes: usize,
    },
    /// The credential is too large to attach.
    #[error("the credential has {bytes} bytes, and {MAX_CREDENTIAL} can be attached")]
    CredentialTooLarge {
        /// Its length.
        bytes: usize,
    },
    /// The centre's seal cannot be drawn.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// A picture of that width is not made.
    #[error("a picture of {width} pixels is not made; choose 64 to 4096")]
    Width {
        /// What was asked for.
        width: u32,
    },
    /// The PDF breaks its own standard.
    #[error("the PDF cannot be written: {reason}")]
    Pdf {
        /// What the writer says.
        reason: String,
    },
    /// The picture cannot be packed.
    #[error("the picture cannot be written: {reason}")]
    Png {
        /// What the writer says.
        reason: String,
    },
}

/// Fonts opened once, for as many certificates as are wanted, by as many threads as want them (one at a time).
pub struct Press {
    files: Vec<Vec<u8>>,
    fonts: Mutex<Option<Fonts>>,
}

impl Press {
    /// A press with our fonts and the computer's. Nothing is opened before the first page.
    pub fn new() -> Self {
        Self::with_fonts(Vec::new())
    }

    /// A press that also has these font files (TTF, OTF, TTC, WOFF2), as from a language pack, and asks them before
    /// the computer's. Those that cannot be read are passed over.
    pub fn with_fonts(files: Vec<Vec<u8>>) -> Self {
        Self { files, fonts: Mutex::new(None) }
    }

    /// Returns the certificate as an A4 page on its side: PDF/A-3a and PDF/UA-1, fonts embedded, the credential
    /// attached as `credential.json`. The same certificate gives the same bytes on the same computer.
    ///
    /// # Errors
    /// What cannot be printed is said, and nothing is printed in its stead: see [`PressError`].
    pub fn pdf(&self, certificate: &Certificate) -> Result<Vec<u8>, PressError> {
        let (drawing, certificate) = self.draw(certificate, page::paper)?;
        pdf::write(&drawing, &certificate)
    }

    /// Returns the badge as SVG: a square of shapes without fonts, with its QR code.
    ///
    /// # Errors
    /// As [`Press::pdf`].
    pub fn svg(&self, certificate: &Certificate) -> Result<String, PressError> {
        let (drawing, certificate) = self.draw(certificate, page::badge)?;
        svg::write(&drawing, &certificate)
    }

    /// Returns the badge as PNG, `width` pixels wide and high.
    ///
    /// # Errors
    /// As [`Press::pdf`]; and a width outside [`WIDTHS`].
    pub fn png(&self, certificate: &Certificate, width: u32) -> Result<Vec<u8>, PressError> {
        self.picture(certificate, width, page::badge)
    }

    /// Returns the page itself as SVG, for a screen.
    ///
    /// # Errors
    /// As [`Press::pdf`].
    pub fn page_svg(&self, certificate: &Certificate) -> Result<String, PressError> {
        let (drawing, certificate) = self.draw(certificate, page::paper)?;
        svg::write(&drawing, &certificate)
    }

    /// Returns the page itself as PNG, for a screen or a printer without PDF.
    ///
    /// # Errors
    /// As [`Press::png`].
    pub fn page_png(&self, certificate: &Certificate, width: u32) -> Result<Vec<u8>, PressError> {
        self.picture(certificate, width, page::paper)
    }

    fn picture(&self, certificate: &Certificate, width: u32, layout: Layout) -> Result<Vec<u8>, PressError> {
        if !WIDTHS.contains(&width) {
            return Err(PressError::Width { width });
        }
        let (drawing, _) = self.draw(certificate, layout)?;
        png::write(&drawing, width)
    }

    fn draw(&self, certificate: &Certificate, layout: Layout) -> Result<(Drawing, Certificate), PressError> {
        let Checked { certificate } = Checked::read(certificate)?;
        // A panic elsewhere leaves fonts that were opened: they are as good as before.
        let mut opened = self.fonts.lock().unwrap_or_else(PoisonError::into_inner);
        let fonts = match opened.take() {
            Some(fonts) => fonts,
            None => Fonts::open(&self.files)?,
        };
        let fonts = opened.insert(fonts);
        let families = fonts.provide(&certificate.everything(), &certificate.language)?;
        let language = parley::style::Language::parse(&certificate.language).ok();
        let direction = certificate.direction;
        let mut setter = Setter { fonts, families, language, direction, scratch: LayoutContext::new() };
        let drawing = layout(&certificate, &mut setter)?;
        Ok((drawing, certificate))
    }
}

impl Default for Press {
    fn default() -> Self {
        Self::new()
    }
}

type Layout = fn(&Certificate, &mut Setter<'_>) -> Result<Drawing, PressError>;

/// [`Press::pdf`] by a press that the whole program shares.
///
/// # Errors
/// As there.
pub fn pdf(certificate: &Certificate) -> Result<Vec<u8>, PressError> {
    shared().pdf(certificate)
}

/// [`Press::svg`] by a press that the whole program shares.
///
/// # Errors
/// As there.
pub fn svg(certificate: &Certificate) -> Result<String, PressError> {
    shared().svg(certificate)
}

/// [`Press::png`] by a press that the whole program shares.
///
/// # Errors
/// As there.
pub fn png(certificate: &Certificate, width: u32) -> Result<Vec<u8>, PressError> {
    shared().png(certificate, width)
}

/// [`Press::page_svg`] by a press that the whole program shares.
///
/// # Errors
/// As there.
pub fn page_svg(certificate: &Certificate) -> Result<String, PressError> {
    shared().page_svg(certificate)
}

fn shared() -> &'static Press {
    static SHARED: OnceLock<Press> = OnceLock::new();
    SHARED.get_or_init(Press::new)
}
