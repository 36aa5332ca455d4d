//! Sheets with a QR on them, and what becomes of a sheet that is photographed: turned, seen from the side, badly lit,
//! blurred, with grain, and saved as a JPEG. Everything follows from a seed.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::imageops;
use image::{GrayImage, Luma};

/// A generator of numbers (splitmix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut one = self.0;
        one = (one ^ (one >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        one = (one ^ (one >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        one ^ (one >> 31)
    }

    /// From 0 up to 1.
    pub(crate) fn share(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }

    /// Around 0, with a spread of 1: the sum of a few.
    fn grain(&mut self) -> f32 {
        (0..4).map(|_| self.share() - 0.5).sum::<f32>() * 1.7
    }
}

/// A sheet with the text's QR in its middle, each module so many pixels wide, on a margin of paper.
pub(crate) fn sheet(text: &str, module: u32) -> GrayImage {
    let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().unwrap();
    let margin = 8 * module;
    let side = code.size as u32 * module + 2 * margin;
    GrayImage::from_fn(side, side, |x, y| {
        let at = |place: u32| place.checked_sub(margin).map(|place| (place / module) as usize);
        let dark = match (at(x), at(y)) {
            (Some(x), Some(y)) => x < code.size && y < code.size && code[y][x].value(),
            _ => false,
        };
        Luma([if dark { 25 } else { 240 }])
    })
}

/// How a sheet is photographed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Camera {
    pub(crate) degrees: f32,
    /// Share by which the far edge is shorter than the near one, across and down.
    pub(crate) tilt: (f32, f32),
    /// The picture's longer side in pixels; the sheet's side takes so large a share of it.
    pub(crate) side: u32,
    pub(crate) share: f32,
    pub(crate) blur: f32,
    pub(crate) grain: f32,
    /// How much darker the darkest corner is, as a share.
    pub(crate) shade: f32,
    pub(crate) quality: u8,
}

pub(crate) const STRAIGHT: Camera = Camera {
    degrees: 0.0,
    tilt: (0.0, 0.0),
    side: 1200,
    share: 0.8,
    blur: 0.0,
    grain: 0.0,
    shade: 0.0,
    quality: 85,
};

/// The photograph, as a JPEG.
pub(crate) fn photographed(sheet: &GrayImage, camera: Camera, seed: u64) -> Vec<u8> {
    let mut seen = looked_at(sheet, camera);
    if camera.blur > 0.0 {
        seen = imageops::blur(&seen, camera.blur);
    }
    let mut dice = Dice(seed);
    let (width, height) = (seen.width() as f32, seen.height() as f32);
    for (x, y, pixel) in seen.enumerate_pixels_mut() {
        let corner = (x as f32 / width + y as f32 / height) / 2.0;
        let lit = f32::from(pixel.0[0]) * (1.0 - camera.shade * corner) + camera.grain * dice.grain();
        pixel.0[0] = lit.clamp(0.0, 255.0) as u8;
    }
    let mut jpeg = Cursor::new(Vec::new());
    JpegEncoder::new_with_quality(&mut jpeg, camera.quality).encode_image(&seen).unwrap();
    jpeg.into_inner()
}

/// Where the camera sees each point of the sheet, by looking back from the picture to the sheet.
fn looked_at(sheet: &GrayImage, camera: Camera) -> GrayImage {
    let (width, height) = (camera.side, camera.side * 3 / 4);
    let scale = sheet.width() as f32 / (height as f32 * camera.share);
    let (sine, cosine) = camera.degrees.to_radians().sin_cos();
    let middle = sheet.width() as f32 / 2.0;
    GrayImage::from_fn(width, height, |x, y| {
        let (x, y) = (x as f32 - width as f32 / 2.0, y as f32 - height as f32 / 2.0);
        // Perspective: what is further to one side is further away.
        let depth = 1.0 + camera.tilt.0 * x / height as f32 + camera.tilt.1 * y / height as f32;
        let (x, y) = (x * depth, y * depth);
        let (x, y) = (x * cosine + y * sine, y * cosine - x * sine);
        Luma([between(sheet, x * scale + middle, y * scale + middle)])
    })
}

/// The sheet's grey between its pixels; a table's grey beyond it.
fn between(sheet: &GrayImage, x: f32, y: f32) -> u8 {
    let (left, top) = (x.floor(), y.floor());
    let grey = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0 && x < sheet.width() as f32 && y < sheet.height() as f32;
        if inside { f32::from(sheet.get_pixel(x as u32, y as u32).0[0]) } else { 120.0 }
    };
    let (right, down) = (x - left, y - top);
    let upper = grey(left, top) * (1.0 - right) + grey(left + 1.0, top) * right;
    let lower = grey(left, top + 1.0) * (1.0 - right) + grey(left + 1.0, top + 1.0) * right;
    (upper * (1.0 - down) + lower * down) as u8
}
