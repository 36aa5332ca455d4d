//! Why nothing was found, and why nothing was baked.

use super::{Carrier, MAX_BROUGHT, PictureError};

/// Why no credential was found in what was brought.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum FindError {
    /// Nothing is there.
    #[error("nothing is in it")]
    Empty,
    /// Too many bytes to look at.
    #[error("{0} bytes are more than the {MAX_BROUGHT} that are looked at")]
    Size(usize),
    /// Text that is no credential.
    #[error("this text is no credential: bring the JSON, the signed token, or the address that the QR holds")]
    TextOther,
    /// Not one credential but so many.
    #[error("{0} credentials are in it: bring one at a time")]
    Several(usize),
    /// An Open Badge of an older version, whose proof is a web page.
    #[error(
        "this is an Open Badge of version 2 or older, which can only be checked at its issuer's web page"
    )]
    OldBadge,
    /// Something stands where a credential should, and is none.
    #[error("what stands in the credential's place is no credential")]
    CarriesOther(Carrier),
    /// A picture that cannot be read.
    #[error("the picture cannot be read: {0}")]
    PictureBroken(String),
    /// A picture that is too large to be looked at.
    #[error("the picture is too large to be looked at: make it smaller, or photograph the QR alone")]
    PictureSize,
    /// A picture without a credential and without a QR that can be read.
    #[error(
        "no credential and no readable QR is on the picture: photograph the QR alone, straight, in good light"
    )]
    PictureWithout,
    /// A QR that holds something else: its text.
    #[error("the QR holds something else: {0:?}")]
    CodeOther(String),
    /// A QR of a slip that is damaged.
    #[error("the QR's text is damaged: nothing may be left out or added")]
    CodeBroken,
    /// A drawing that cannot be read.
    #[error("the SVG cannot be read: {0}")]
    SvgBroken(String),
    /// A drawing without a credential.
    #[error("no credential is baked into the SVG")]
    SvgWithout,
    /// A PDF that cannot be read.
    #[error("the PDF cannot be read: {0}")]
    PdfBroken(&'static str),
    /// A PDF that would take too much work or memory.
    #[error("the PDF is too large or too intricate to be looked at")]
    PdfComplex,
    /// A PDF that is encrypted.
    #[error("the PDF is encrypted: save it without a password first")]
    PdfEncrypted,
    /// A PDF without a credential.
    #[error("no credential is attached to the PDF, and no QR is on its pictures")]
    PdfWithout,
}

impl FindError {
    /// Its code, whose words stand on screen.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            FindError::Empty => "carrier-empty",
            FindError::Size(_) => "carrier-size",
            FindError::TextOther => "carrier-text-other",
            FindError::Several(_) => "carrier-several",
            FindError::OldBadge => "carrier-old-badge",
            FindError::CarriesOther(_) => "carrier-carries-other",
            FindError::PictureBroken(_) => "carrier-picture-broken",
            FindError::PictureSize => "carrier-picture-size",
            FindError::PictureWithout => "carrier-picture-without",
            FindError::CodeOther(_) => "carrier-code-other",
            FindError::CodeBroken => "carrier-code-broken",
            FindError::SvgBroken(_) => "carrier-svg-broken",
            FindError::SvgWithout => "carrier-svg-without",
            FindError::PdfBroken(_) => "carrier-pdf-broken",
            FindError::PdfComplex => "carrier-pdf-complex",
            FindError::PdfEncrypted => "carrier-pdf-encrypted",
            FindError::PdfWithout => "carrier-pdf-without",
        }
    }

    /// What its words need.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            FindError::Size(bytes) => vec![("bytes", bytes.to_string()), ("most", MAX_BROUGHT.to_string())],
            FindError::Several(count) => vec![("count", count.to_string())],
            FindError::CodeOther(text) => vec![("text", text.clone())],
            _ => Vec::new(),
        }
    }
}

impl From<PictureError> for FindError {
    fn from(error: PictureError) -> Self {
        match error {
            PictureError::Size => FindError::PictureSize,
            PictureError::Broken(why) => FindError::PictureBroken(why),
        }
    }
}

/// Why a credential was not baked into a picture.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BakeError {
    /// No picture of this kind, or a damaged one.
    #[error("the picture cannot be read: {0}")]
    Picture(String),
    /// Neither JSON nor a compact JWS.
    #[error("only a credential in JSON or as a compact JWS is baked")]
    Credential,
    /// Too many bytes.
    #[error("{0} bytes are more than the {MAX_BROUGHT} that are baked")]
    Size(usize),
}
