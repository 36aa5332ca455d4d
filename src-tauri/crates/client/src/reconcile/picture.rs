//! An enrolment code on a picture: a photograph of a poster, a screenshot of a message.

use std::path::Path;

use ::reconcile::code::QR_PREFIX;
use credential::carrier::{MAX_BROUGHT, codes};

use crate::Client;
use crate::failure::{self, failure};
use crate::view::Failure;

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
    let ours =
        |text: &str| text.get(..QR_PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(QR_PREFIX));
    let mut texts = codes(&read(path)?, ours).map_err(|error| failure("not-a-picture", &[], &error))?;
    if texts.is_empty() {
        let why = format!("no QR code was found on {}", path.display());
        return Err(failure("no-code-in-picture", &[], &why));
    }
    let at = texts.iter().position(|text| ours(text)).unwrap_or(0);
    Ok(texts.swap_remove(at))
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let size = fs_err::metadata(path).map_err(|error| failure::io(path, &error))?.len();
    if size > MAX_BROUGHT as u64 {
        let why = format!("{} has {size} bytes, more than {MAX_BROUGHT}", path.display());
        return Err(failure("not-a-picture", &[], &why));
    }
    fs_err::read(path).map_err(|error| failure::io(path, &error))
}

#[cfg(test)]
mod tests {
    use image::{GrayImage, Luma};

    use super::code_on;

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
        let mut dot = std::io::Cursor::new(Vec::new());
        GrayImage::new(1, 1).write_to(&mut dot, image::ImageFormat::Png).unwrap();
        assert_eq!(code("dot.png", dot.get_ref()), "no-code-in-picture");
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
}
