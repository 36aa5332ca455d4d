//! An enrolment code on a picture: a photograph of a poster, a screenshot of a message.

use std::path::Path;

use ::reconcile::code::QR_PREFIX;
use image::imageops::FilterType;
use image::{DynamicImage, GrayImage, ImageError, ImageReader, Limits};

use crate::Client;
use crate::failure::{self, failure};
use crate::view::Failure;

/// Most bytes of a picture's file: what a good camera makes.
const MOST_BYTES: u64 = 40 * 1024 * 1024;
/// Most pixels along a side.
const MOST_SIDE: u32 = 16_384;
/// Most memory while it is read: 64 megapixels in colour.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// Sizes in which it is looked at: a code may be small on a large picture, or blurred until it is made smaller.
const SIDES: [u32; 3] = [1600, 3200, 800];

impl Client {
    /// Finds the enrolment code on a picture (PNG, JPEG or WebP) and gives its text, which is not looked at yet.
    ///
    /// # Errors
    /// `not-a-picture`, `no-code-in-picture`, or as the file cannot be read.
    pub fn join_picture(&self, path: &str) -> Result<String, Failure> {
        code_on(Path::new(path))
    }
}

/// Finds the text of the enrolment code on a picture; of any QR code where none is ours, so that it can be said what is
/// wrong with it.
fn code_on(path: &Path) -> Result<String, Failure> {
    let picture = read(path)?;
    let mut other = None;
    for side in SIDES {
        for grey in variants(&picture, side) {
            for text in texts(grey) {
                if text.get(..QR_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(QR_PREFIX)) {
                    return Ok(text);
                }
                other.get_or_insert(text);
            }
        }
    }
    other.ok_or_else(|| {
        failure("no-code-in-picture", &[], &format!("no QR code was found on {}", path.display()))
    })
}

fn read(path: &Path) -> Result<DynamicImage, Failure> {
    let size = fs_err::metadata(path).map_err(|error| failure::io(path, &error))?.len();
    if size > MOST_BYTES {
        let why = format!("{} has {size} bytes, more than {MOST_BYTES}", path.display());
        return Err(failure("not-a-picture", &[], &why));
    }
    let file = fs_err::File::open(path).map_err(|error| failure::io(path, &error))?;
    let mut reader = ImageReader::new(std::io::BufReader::new(file))
        .with_guessed_format()
        .map_err(|error| failure::io(path, &error))?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(MOST_SIDE);
    limits.max_image_height = Some(MOST_SIDE);
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    reader.decode().map_err(|error| match error {
        ImageError::IoError(error) if error.kind() != std::io::ErrorKind::UnexpectedEof => {
            failure::io(path, &error)
        }
        error => failure("not-a-picture", &[], &error),
    })
}

/// The picture in grey, at most `side` pixels long, and its negative; nothing where it is smaller and was looked at.
fn variants(picture: &DynamicImage, side: u32) -> Vec<GrayImage> {
    let longest = picture.width().max(picture.height());
    let first = side == SIDES[0];
    if longest == 0 || (longest <= side && !first) {
        return Vec::new();
    }
    let grey =
        if longest > side { picture.resize(side, side, FilterType::Triangle) } else { picture.clone() }
            .into_luma8();
    let mut negative = grey.clone();
    image::imageops::invert(&mut negative);
    vec![grey, negative]
}

/// The texts of all QR codes on it.
fn texts(grey: GrayImage) -> Vec<String> {
    let (width, height) = (grey.width(), grey.height());
    let pixel = |x: usize, y: usize| {
        let at = (u32::try_from(x).ok(), u32::try_from(y).ok());
        let (Some(x), Some(y)) = at else { return u8::MAX };
        grey.get_pixel_checked(x, y).map_or(u8::MAX, |pixel| pixel.0[0])
    };
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(width as usize, height as usize, pixel);
    let grids = prepared.detect_grids();
    grids.into_iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect()
}

#[cfg(test)]
mod tests {
    use image::{GrayImage, Luma};

    use super::{code_on, texts};

    /// A QR code of this text as black squares, each `scale` pixels wide, somewhere on a sheet of this size.
    fn sheet(text: &str, scale: u32, at: (u32, u32), size: (u32, u32), ink: u8, paper: u8) -> GrayImage {
        let svg = ::reconcile::code::qr_svg(text).unwrap();
        let drawn = from_svg(&svg);
        GrayImage::from_fn(size.0, size.1, |x, y| {
            let module = (x.checked_sub(at.0).map(|x| x / scale), y.checked_sub(at.1).map(|y| y / scale));
            let dark = matches!(module, (Some(x), Some(y)) if drawn.get(y as usize).and_then(|row| row.get(x as usize)) == Some(&true));
            Luma([if dark { ink } else { paper }])
        })
    }

    /// The squares of a drawn code: whatever its path calls `M x,y h1v1h-1`.
    fn from_svg(svg: &str) -> Vec<Vec<bool>> {
        let path = svg.split(" d=\"").nth(1).unwrap().split('"').next().unwrap();
        let mut rows = vec![vec![false; 220]; 220];
        for square in path.split('M').skip(1) {
            let (x, rest) = square.split_once(',').unwrap();
            let y: String = rest.chars().take_while(char::is_ascii_digit).collect();
            rows[y.parse::<usize>().unwrap()][x.trim().parse::<usize>().unwrap()] = true;
        }
        rows
    }

    const TEXT: &str = "PACKHORSE:0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789ABCDEFGHJKMNPQRSTVWXYZ0123456789";

    #[test]
    fn a_code_is_found_on_pictures_large_and_small_dark_and_light() {
        let folder = tempfile::tempdir().unwrap();
        for (name, scale, at, size, ink, paper) in [
            ("screen.png", 4, (40, 30), (700, 600), 0, 255),
            ("poster.jpg", 10, (500, 900), (1800, 2600), 20, 230),
            ("night.webp", 5, (10, 10), (600, 600), 255, 0),
            ("faint.png", 6, (100, 100), (900, 800), 110, 190),
        ] {
            let path = folder.path().join(name);
            sheet(TEXT, scale, at, size, ink, paper).save(&path).unwrap();
            assert_eq!(code_on(&path), Ok(TEXT.to_owned()), "{name}");
        }
    }

    #[test]
    fn ours_is_taken_among_others_and_another_is_said_where_it_is_the_only_one() {
        let folder = tempfile::tempdir().unwrap();
        let mut both = sheet("HTTPS://EXAMPLE.ORG/", 5, (20, 20), (1500, 700), 0, 255);
        let ours = sheet(TEXT, 5, (900, 40), (1500, 700), 0, 255);
        for (there, here) in both.pixels_mut().zip(ours.pixels()) {
            there.0[0] = there.0[0].min(here.0[0]);
        }
        let path = folder.path().join("both.png");
        both.save(&path).unwrap();
        assert_eq!(code_on(&path), Ok(TEXT.to_owned()));
        let path = folder.path().join("other.png");
        sheet("HTTPS://EXAMPLE.ORG/", 5, (20, 20), (400, 400), 0, 255).save(&path).unwrap();
        assert_eq!(code_on(&path), Ok("HTTPS://EXAMPLE.ORG/".to_owned()));
    }

    #[test]
    fn what_is_no_picture_or_holds_no_code_is_refused_in_words() {
        let folder = tempfile::tempdir().unwrap();
        let code = |name: &str, bytes: &[u8]| {
            let path = folder.path().join(name);
            fs_err::write(&path, bytes).unwrap();
            code_on(&path).unwrap_err().code
        };
        assert_eq!(code("words.png", b"these are words"), "not-a-picture");
        assert_eq!(code("empty.jpg", b""), "not-a-picture");
        let mut png = std::io::Cursor::new(Vec::new());
        GrayImage::from_pixel(300, 300, Luma([200])).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let png = png.into_inner();
        assert_eq!(code("blank.png", &png), "no-code-in-picture");
        for cut in [8, 20, png.len() / 2, png.len() - 5] {
            assert!(["not-a-picture", "no-code-in-picture"].contains(&code("cut.png", &png[..cut]).as_str()));
        }
        assert_eq!(code_on(&folder.path().join("none.png")).unwrap_err().code, "not-found");
    }

    #[test]
    fn a_picture_that_claims_to_be_enormous_is_refused_before_it_takes_memory() {
        let folder = tempfile::tempdir().unwrap();
        let mut png = std::io::Cursor::new(Vec::new());
        GrayImage::from_pixel(3, 3, Luma([0])).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let mut png = png.into_inner();
        // Width and height of the header, and its checksum.
        png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
        let checksum = crc(&png[12..29]);
        png[29..33].copy_from_slice(&checksum.to_be_bytes());
        let path = folder.path().join("enormous.png");
        fs_err::write(&path, png).unwrap();
        assert_eq!(code_on(&path).unwrap_err().code, "not-a-picture");
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| crc >> 1 ^ (0xedb8_8320 * (crc & 1)))
        })
    }

    #[test]
    fn nothing_is_found_where_nothing_is() {
        assert!(texts(GrayImage::new(1, 1)).is_empty());
    }
}
