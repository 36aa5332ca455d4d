//! A picture in black and white: what is ink, and what is paper.

use image::GrayImage;

/// A picture's ink.
pub(super) struct Bits {
    pub(super) width: usize,
    pub(super) height: usize,
    dark: Vec<bool>,
}

impl Bits {
    /// Ink is what is darker than the mean of its surroundings within so many pixels, so that a shadow over the sheet stays paper. By sums over
    /// rectangles: a large neighbourhood costs no more than a small one.
    pub(super) fn of(grey: &GrayImage, reach: u32) -> Self {
        let (width, height) = (grey.width() as usize, grey.height() as usize);
        let pixels = grey.as_raw();
        let row = width + 1;
        let mut sums = vec![0u32; row * (height + 1)];
        for y in 0..height {
            let mut sum = 0u32;
            for x in 0..width {
                sum += u32::from(pixels[y * width + x]);
                sums[(y + 1) * row + x + 1] = sums[y * row + x + 1].wrapping_add(sum);
            }
        }
        let reach = reach as usize;
        let mut dark = Vec::with_capacity(width * height);
        for y in 0..height {
            let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(height));
            for x in 0..width {
                let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
                // The sums wrap around beyond 4 G; their differences are right all the same.
                let sum = sums[bottom * row + right]
                    .wrapping_add(sums[top * row + left])
                    .wrapping_sub(sums[top * row + right])
                    .wrapping_sub(sums[bottom * row + left]);
                let count = (right - left) * (bottom - top);
                // A little below the mean, or paper's grain becomes ink.
                dark.push(usize::from(pixels[y * width + x]) * count * 100 < sum as usize * 94);
            }
        }
        Bits { width, height, dark }
    }

    /// Tells whether ink is there; beyond the picture there is none.
    pub(super) fn ink(&self, x: usize, y: usize) -> bool {
        x < self.width && self.dark.get(y * self.width + x).copied().unwrap_or(false)
    }

    /// Tells whether ink is at a place between pixels; nothing beyond the picture.
    pub(super) fn at(&self, place: Place) -> Option<bool> {
        let inside =
            place.x >= 0.0 && place.y >= 0.0 && place.x < self.width as f64 && place.y < self.height as f64;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "looked at before")]
        let ink = inside.then(|| self.ink(place.x as usize, place.y as usize));
        ink
    }
}

/// A place on a picture, in pixels from its upper left corner; the middle of a pixel is at half.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) y: f64,
}

impl Place {
    pub(super) fn minus(self, other: Place) -> Place {
        Place { x: self.x - other.x, y: self.y - other.y }
    }

    pub(super) fn plus(self, other: Place, times: f64) -> Place {
        Place { x: self.x + other.x * times, y: self.y + other.y * times }
    }

    pub(super) fn length(self) -> f64 {
        self.x.hypot(self.y)
    }
}
