//! QR codes on a picture: a photograph of a sheet, a scan, a screenshot.
//!
//! A slip's code is dense (up to 117 modules a side), and sheets are photographed by hand: each picture is looked at in a
//! few sizes and treatments, the likeliest first, until a code of ours is read.

mod bits;
mod corner;
mod grid;
mod plane;

use std::io::Cursor;

use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage, ImageError, ImageReader, Limits};

use self::bits::Bits;

/// Most pixels along a side.
pub const MAX_SIDE: u32 = 16_384;
/// Most memory while a picture is read: 64 megapixels in colour.
pub const MAX_PICTURE_MEMORY: u64 = 256 * 1024 * 1024;
/// Longest side at which a picture is looked at.
const MAX_LOOKED_AT: u32 = 3200;
/// Most different texts of one picture.
const MAX_TEXTS: usize = 16;

/// Why a picture was not looked at.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PictureError {
    /// It claims more pixels, or takes more memory, than are allowed.
    #[error("the picture has more than {MAX_SIDE} pixels along a side, or more than 64 megapixels")]
    Size,
    /// It is no PNG, JPEG or WebP, or a damaged one.
    #[error("the picture cannot be read: {0}")]
    Broken(String),
}

/// How a picture is treated before it is looked at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Treatment {
    /// As it is.
    Plain,
    /// Grains made softer: it was dark, or saved badly.
    Smoothed,
    /// Edges made harder: it was blurred.
    Sharpened,
    /// White on black.
    Negative,
}

/// A way to look at a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Look {
    /// The longer side, in pixels. One longer than the picture's own enlarges it: a code whose modules are two pixels wide
    /// is read better at four.
    side: u32,
    treatment: Treatment,
    /// Ink is told from paper by surroundings that reach as far as this part of the longer side: near for a dense code in
    /// shadow, far for a few large modules that fill the picture.
    reach: u32,
}

const fn look(side: u32, treatment: Treatment, reach: u32) -> Look {
    Look { side, treatment, reach }
}

/// The looks, the likeliest first.
const LOOKS: [Look; 12] = [
    look(1600, Treatment::Plain, 30),
    look(1000, Treatment::Plain, 8),
    look(2400, Treatment::Plain, 30),
    look(1600, Treatment::Smoothed, 30),
    look(2400, Treatment::Smoothed, 30),
    look(1600, Treatment::Sharpened, 16),
    look(1600, Treatment::Negative, 30),
    look(800, Treatment::Negative, 8),
    look(3200, Treatment::Plain, 40),
    look(2400, Treatment::Sharpened, 30),
    look(3200, Treatment::Smoothed, 40),
    look(600, Treatment::Plain, 8),
];

/// How many of them are a glance: a fourteenth of all work.
const GLANCE: usize = 2;

/// Gives the texts of the QR codes on a picture (PNG, JPEG, WebP): of the first look at which one is wanted; where none is,
/// of all looks, so that it can be said what is there instead.
///
/// # Errors
/// See [`PictureError`].
pub fn codes(picture: &[u8], wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, PictureError> {
    seen_by(&LOOKS, picture, &wanted)
}

/// Gives the texts of the QR codes that are seen at a glance: of a camera that shows the next picture at once.
///
/// # Errors
/// See [`PictureError`].
pub fn codes_at_a_glance(picture: &[u8]) -> Result<Vec<String>, PictureError> {
    seen_by(&LOOKS[..GLANCE], picture, &|_| true)
}

fn seen_by(
    looks: &[Look],
    picture: &[u8],
    wanted: &dyn Fn(&str) -> bool,
) -> Result<Vec<String>, PictureError> {
    let grey = grey(picture)?;
    let longest = grey.width().max(grey.height());
    let mut others: Vec<String> = Vec::new();
    let mut looked: Vec<Look> = Vec::new();
    for look in looks {
        // Enlarged more than thrice, it shows nothing new.
        let look = Look { side: look.side.min(longest.saturating_mul(3)), ..*look };
        if looked.contains(&look) {
            continue;
        }
        looked.push(look);
        let seen = seen(&grey, look);
        let texts = grid::texts(&Bits::of(&seen, (look.side / look.reach).max(8)));
        if texts.iter().any(|text| wanted(text)) {
            return Ok(texts);
        }
        for text in texts {
            if others.len() < MAX_TEXTS && !others.contains(&text) {
                others.push(text);
            }
        }
    }
    Ok(others)
}

/// Reads a picture within bounds, in grey, and no larger than it is ever looked at.
fn grey(picture: &[u8]) -> Result<GrayImage, PictureError> {
    let broken = |error: &dyn std::fmt::Display| PictureError::Broken(error.to_string());
    let mut reader =
        ImageReader::new(Cursor::new(picture)).with_guessed_format().map_err(|error| broken(&error))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MAX_SIDE);
    limits.max_image_height = Some(MAX_SIDE);
    limits.max_alloc = Some(MAX_PICTURE_MEMORY);
    reader.limits(limits);
    let decoded = reader.decode().map_err(|error| match error {
        ImageError::Limits(_) => PictureError::Size,
        error => broken(&error),
    })?;
    let whole = on_white(decoded);
    let longest = whole.width().max(whole.height());
    if longest == 0 {
        return Err(PictureError::Broken("it has no pixels".into()));
    }
    Ok(if longest > MAX_LOOKED_AT { resized(&whole, MAX_LOOKED_AT) } else { whole })
}

/// In grey; what is transparent becomes white paper.
fn on_white(picture: DynamicImage) -> GrayImage {
    if !picture.color().has_alpha() {
        return picture.into_luma8();
    }
    let picture = picture.into_luma_alpha8();
    GrayImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [luma, alpha] = picture.get_pixel(x, y).0;
        let mixed = (u16::from(luma) * u16::from(alpha) + 255 * (255 - u16::from(alpha))) / 255;
        image::Luma([u8::try_from(mixed).unwrap_or(u8::MAX)])
    })
}

/// The picture with this longest side.
fn resized(grey: &GrayImage, side: u32) -> GrayImage {
    let longest = u64::from(grey.width().max(grey.height()).max(1));
    let scaled = |length: u32| {
        let scaled = (u64::from(length) * u64::from(side) / longest).max(1);
        u32::try_from(scaled).unwrap_or(side)
    };
    let (width, height) = (scaled(grey.width()), scaled(grey.height()));
    if u64::from(side) > longest {
        imageops::resize(grey, width, height, FilterType::CatmullRom)
    } else {
        // Means over squares: no picture of floating numbers in between, many times as large.
        imageops::thumbnail(grey, width, height)
    }
}

/// The picture in one size and treatment.
fn seen(grey: &GrayImage, look: Look) -> GrayImage {
    let longest = grey.width().max(grey.height());
    let sized = if look.side == longest { grey.clone() } else { resized(grey, look.side) };
    match look.treatment {
        Treatment::Plain => sized,
        Treatment::Smoothed => imageops::blur(&sized, 1.3),
        Treatment::Sharpened => imageops::unsharpen(&sized, 2.0, 1),
        Treatment::Negative => {
            let mut negative = sized;
            imageops::invert(&mut negative);
            negative
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_found_where_nothing_is() {
        for (width, height) in [(1, 1), (1, 900), (900, 1), (7, 7), (64, 64)] {
            assert!(grid::texts(&Bits::of(&GrayImage::new(width, height), 8)).is_empty());
            let mut png = Cursor::new(Vec::new());
            GrayImage::new(width, height).write_to(&mut png, image::ImageFormat::Png).unwrap();
            assert_eq!(codes(png.get_ref(), |_| true), Ok(Vec::new()));
        }
    }

    #[test]
    fn a_picture_that_claims_to_be_enormous_is_refused_before_it_takes_memory() {
        let mut png = Cursor::new(Vec::new());
        GrayImage::new(3, 3).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let mut png = png.into_inner();
        // Width and height of the header, and its checksum.
        png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        let mut crc = flate2::Crc::new();
        crc.update(&png[12..29]);
        png[29..33].copy_from_slice(&crc.sum().to_be_bytes());
        assert_eq!(codes(&png, |_| true), Err(PictureError::Size));
        assert!(matches!(codes(b"words", |_| true), Err(PictureError::Broken(_))));
        assert!(matches!(codes(b"", |_| true), Err(PictureError::Broken(_))));
    }
}
