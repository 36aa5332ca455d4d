//! QR codes on a picture: a photograph of a sheet, a scan, a screenshot.
//!
//! A slip's code is dense (up to 117 modules a side), and sheets are photographed by hand: each picture is looked at in a
//! few sizes and treatments, the likeliest first, until a code of ours is read.

use std::io::Cursor;

use image::imageops::{self, FilterType};
use image::{DynamicImage, GrayImage, ImageError, ImageReader, Limits};

/// Most pixels along a side.
pub const MAX_SIDE: u32 = 16_384;
/// Most memory while a picture is read: 64 megapixels in colour.
pub const MAX_PICTURE_MEMORY: u64 = 256 * 1024 * 1024;
/// Longest side at which a picture is looked at.
const MAX_LOOKED_AT: u32 = 3200;
/// Most characters of a code's text: what the largest code holds.
const MAX_TEXT: usize = 4296;
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
    /// Edges made harder: it was blurred.
    Sharpened,
    /// Grains made softer: it was dark.
    Smoothed,
    /// Each place made black or white by its surroundings: a shadow lies on it.
    Levelled,
    /// White on black.
    Negative,
}

/// Longest side and treatment, the likeliest first. A side longer than the picture's own enlarges it: a code whose modules
/// are two pixels wide is read better at four.
const LOOKS: [(u32, Treatment); 14] = [
    (1600, Treatment::Plain),
    (2400, Treatment::Plain),
    (1000, Treatment::Plain),
    (1600, Treatment::Sharpened),
    (1600, Treatment::Levelled),
    (2400, Treatment::Smoothed),
    (3200, Treatment::Plain),
    (2400, Treatment::Sharpened),
    (1000, Treatment::Smoothed),
    (2400, Treatment::Levelled),
    (700, Treatment::Plain),
    (1600, Treatment::Negative),
    (3200, Treatment::Smoothed),
    (3200, Treatment::Levelled),
];

/// Gives the texts of the QR codes on a picture (PNG, JPEG, WebP): of the first look at which one is wanted; where none is,
/// of all looks, so that it can be said what is there instead.
///
/// # Errors
/// See [`PictureError`].
pub fn codes(picture: &[u8], wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, PictureError> {
    let grey = grey(picture)?;
    let mut others: Vec<String> = Vec::new();
    for (side, treatment) in LOOKS {
        let Some(seen) = seen(&grey, side, treatment) else { continue };
        let texts = texts(&seen);
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
    let filter = if u64::from(side) > longest { FilterType::CatmullRom } else { FilterType::Triangle };
    imageops::resize(grey, scaled(grey.width()), scaled(grey.height()), filter)
}

/// The picture in one size and treatment; nothing where it would be enlarged more than thrice, which shows nothing new.
fn seen(grey: &GrayImage, side: u32, treatment: Treatment) -> Option<GrayImage> {
    let longest = grey.width().max(grey.height());
    // The first look is at any picture; a small one is enlarged as far as makes sense.
    let side = if treatment == Treatment::Plain && side == LOOKS[0].0 {
        side.min(longest.saturating_mul(3))
    } else {
        side
    };
    if side > longest.saturating_mul(3) {
        return None;
    }
    let sized = if side == longest { grey.clone() } else { resized(grey, side) };
    Some(match treatment {
        Treatment::Plain => sized,
        Treatment::Sharpened => imageops::unsharpen(&sized, 2.0, 2),
        Treatment::Smoothed => imageops::blur(&sized, 1.0),
        Treatment::Levelled => levelled(&sized),
        Treatment::Negative => {
            let mut negative = sized;
            imageops::invert(&mut negative);
            negative
        }
    })
}

/// Black where a place is darker than the mean of its surroundings, else white: by sums over rectangles, so that a large
/// neighbourhood costs no more than a small one.
fn levelled(grey: &GrayImage) -> GrayImage {
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let row = width + 1;
    let mut sums = vec![0u64; row * (height + 1)];
    for (y, line) in grey.rows().enumerate() {
        let mut sum = 0u64;
        for (x, pixel) in line.enumerate() {
            sum += u64::from(pixel.0[0]);
            sums[(y + 1) * row + x + 1] = sums[y * row + x + 1] + sum;
        }
    }
    let reach = (width.max(height) / 40).max(8);
    GrayImage::from_fn(grey.width(), grey.height(), |x, y| {
        let (x, y) = (x as usize, y as usize);
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(height));
        let sum = sums[bottom * row + right] + sums[top * row + left]
            - sums[top * row + right]
            - sums[bottom * row + left];
        let count = ((right - left) * (bottom - top)) as u64;
        let here = u64::from(grey.as_raw()[y * width + x]);
        // A little below the mean, or paper's grain becomes ink.
        image::Luma([if here * count * 100 < sum * 93 { 0 } else { 255 }])
    })
}

/// The different texts of all QR codes on it.
fn texts(grey: &GrayImage) -> Vec<String> {
    let (width, height) = (grey.width() as usize, grey.height() as usize);
    let pixels = grey.as_raw();
    let pixel = |x: usize, y: usize| pixels.get(y * width + x).copied().unwrap_or(u8::MAX);
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width, height, pixel);
    let mut texts: Vec<String> = Vec::new();
    for grid in prepared.detect_grids() {
        let Ok((_, text)) = grid.decode() else { continue };
        if text.len() <= MAX_TEXT && texts.len() < MAX_TEXTS && !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_found_where_nothing_is() {
        for (width, height) in [(1, 1), (1, 900), (900, 1), (7, 7), (64, 64)] {
            assert!(texts(&GrayImage::new(width, height)).is_empty());
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
