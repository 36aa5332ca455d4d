//! What people bring: a credential as text, within a picture, a drawing or a PDF, or as the QR on a photographed sheet.
//!
//! Finding says nothing about truth: what is found goes to [`verify`]. Everything that is read here is bounded in bytes, in
//! what it unpacks to, and in work, and nothing is fetched.

mod code;
mod error;
mod pdf;
mod picture;
mod png;
mod svg;
mod text;

use crate::moment::Moment;
use crate::report::Report;
use crate::trust::Trust;

pub use code::{MAX_CODE, fits, qr_text, slip_of};
pub use error::{BakeError, FindError};
pub use picture::{MAX_PICTURE_MEMORY, MAX_SIDE, PictureError, codes, codes_at_a_glance};
pub use png::bake as bake_png;
pub use svg::bake as bake_svg;

/// Most bytes of anything that is brought: what a good camera makes.
pub const MAX_BROUGHT: usize = 40 * 1024 * 1024;

/// In which form a credential was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// JSON with its proof within.
    Json,
    /// A compact JWS around it (Open Badges 3.0, "JSON Web Token Proof Format").
    Jwt,
    /// The slip of a QR.
    Slip,
}

/// What carried it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carrier {
    /// It was brought as it is.
    Text,
    /// The text that a QR holds, typed or pasted.
    CodeText,
    /// A PNG with the credential baked in.
    Png,
    /// An SVG with the credential baked in.
    Svg,
    /// A PDF with the credential attached.
    Pdf,
    /// A QR on a photograph, a scan, or a picture within a PDF.
    Picture,
}

/// A credential that was found, in the bytes that [`verify`] reads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Its form.
    pub form: Form,
    /// JSON, the compact JWS, or the slip.
    pub bytes: Vec<u8>,
    /// What carried it.
    pub carried_by: Carrier,
}

/// Finds the credential in whatever was brought.
///
/// # Errors
/// See [`FindError`]; each has its code.
pub fn find(bytes: &[u8]) -> Result<Found, FindError> {
    if bytes.len() > MAX_BROUGHT {
        return Err(FindError::Size(bytes.len()));
    }
    match Kind::of(bytes) {
        Kind::Png => match png::find(bytes)? {
            Some(baked) => found(&baked, Carrier::Png),
            None => photographed(bytes),
        },
        Kind::Photograph => photographed(bytes),
        Kind::Pdf => match pdf::find(bytes)? {
            pdf::Within::Attached(attached) => found(&attached, Carrier::Pdf),
            pdf::Within::Pictures(pictures) => scanned(&pictures),
        },
        Kind::Svg => found(&svg::find(bytes)?, Carrier::Svg),
        Kind::Text => match text::read(bytes)? {
            (Form::Slip, slip) => Ok(Found { form: Form::Slip, bytes: slip, carried_by: Carrier::CodeText }),
            (form, bytes) => Ok(Found { form, bytes, carried_by: Carrier::Text }),
        },
    }
}

/// Verifies what was found, in whichever form; `now` is `None` where the clock is doubtful.
#[must_use]
pub fn verify(found: &Found, trust: &Trust, now: Option<Moment>) -> Report {
    match found.form {
        Form::Json => crate::verify::verify(&found.bytes, trust, now),
        Form::Jwt => crate::verify::verify_jwt(&found.bytes, trust, now),
        Form::Slip => crate::verify::verify_slip(&found.bytes, trust, now),
    }
}

/// What was brought, by how it begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Png,
    Photograph,
    Pdf,
    Svg,
    Text,
}

impl Kind {
    /// How far into a file its kind may show itself (PDF 1.7, Annex H, note 13).
    const OPENING: usize = 1024;

    fn of(bytes: &[u8]) -> Kind {
        let opening = &bytes[..bytes.len().min(Kind::OPENING)];
        let webp = bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP");
        if bytes.starts_with(png::SIGNATURE) {
            Kind::Png
        } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) || webp {
            Kind::Photograph
        } else if opening.windows(5).any(|window| window == b"%PDF-") {
            Kind::Pdf
        } else if text::trimmed(opening).starts_with(b"<") {
            Kind::Svg
        } else {
            Kind::Text
        }
    }
}

/// What a carrier held, which must be a credential in text.
fn found(held: &[u8], carried_by: Carrier) -> Result<Found, FindError> {
    match text::read(held) {
        Ok((form, bytes)) => Ok(Found { form, bytes, carried_by }),
        Err(FindError::Empty | FindError::TextOther) => Err(FindError::CarriesOther(carried_by)),
        Err(error) => Err(error),
    }
}

/// The slip on a photograph.
fn photographed(picture: &[u8]) -> Result<Found, FindError> {
    let texts = codes(picture, text::is_ours)?;
    of_codes(texts)?.ok_or(FindError::PictureWithout)
}

/// The slip on the pictures of a PDF: what a scanner makes of a sheet.
fn scanned(pictures: &[Vec<u8>]) -> Result<Found, FindError> {
    let mut fault = None;
    for picture in pictures {
        // A picture that cannot be read, or holds another code, may stand beside one that holds ours.
        match codes(picture, text::is_ours).map_err(FindError::from).and_then(of_codes) {
            Ok(Some(found)) => return Ok(found),
            Ok(None) => {}
            Err(error @ FindError::Several(_)) => return Err(error),
            Err(error @ (FindError::CodeOther(_) | FindError::CodeBroken)) => fault = Some(error),
            Err(_) => {}
        }
    }
    Err(fault.unwrap_or(FindError::PdfWithout))
}

/// The one slip among the texts of codes; nothing where there is no code.
fn of_codes(texts: Vec<String>) -> Result<Option<Found>, FindError> {
    let Some(first) = texts.first() else { return Ok(None) };
    let (ours, others): (Vec<&String>, Vec<&String>) = texts.iter().partition(|text| text::is_ours(text));
    match ours.as_slice() {
        [] => Err(FindError::CodeOther(others.first().copied().unwrap_or(first).chars().take(200).collect())),
        [one] => {
            let (form, bytes) = text::read(one.as_bytes())?;
            Ok(Some(Found { form, bytes, carried_by: Carrier::Picture }))
        }
        several => Err(FindError::Several(several.len())),
    }
}
