//! What strangers bring: any bytes, cut and flipped files. Nothing brings it down, and nothing takes long.

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use credential::carrier::{bake_png, bake_svg, codes, find, qr_text, slip_of};
use image::GrayImage;
use proptest::prelude::*;

use crate::cast::house;
use crate::paper::{Camera, Dice, STRAIGHT, photographed, sheet};
use crate::pictures::png;

/// One file of each kind, with a credential.
static FILES: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let issued = house().2.issue(|_| {});
    let code = sheet(&qr_text(&issued.slip, None), 3);
    let small = Camera { side: 480, quality: 60, ..STRAIGHT };
    let mut webp = std::io::Cursor::new(Vec::new());
    code.write_to(&mut webp, image::ImageFormat::WebP).unwrap();
    let pdf = [
        &b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/AF[3 0 R]>>endobj\n3 0 obj<</EF<</F 4 0 R>>>>endobj\n\
            4 0 obj<</Length 9>>stream\n"[..],
        &issued.json,
        b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n",
    ];
    vec![
        issued.json.clone(),
        bake_png(&png(), &issued.json).unwrap(),
        bake_svg(b"<svg xmlns=\"http://www.w3.org/2000/svg\"><g><path d=\"M0 0\"/></g></svg>", &issued.json)
            .unwrap(),
        pdf.concat(),
        photographed(&code, small, 1),
        webp.into_inner(),
        qr_text(&issued.slip, Some("https://learn.example.org")).into_bytes(),
    ]
});

/// Long enough for the slowest machine, far too short for what has no bound.
const LONG: Duration = Duration::from_secs(240);

fn survives(bytes: &[u8]) {
    let start = Instant::now();
    if let Err(error) = find(bytes) {
        assert!(!error.code().is_empty() && error.to_string().len() < 2000);
    }
    assert!(start.elapsed() < LONG);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_behind_any_beginning(which in 0usize..9, bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        let openings: [&[u8]; 9] = [
            b"", b"\x89PNG\r\n\x1a\n", b"<svg", b"<?xml?><svg ", b"%PDF-1.7\n1 0 obj<<", b"\xff\xd8\xff", b"{", b"eyJ",
            b"RIFF\0\0\0\0WEBP",
        ];
        survives(&[openings[which], &bytes].concat());
    }

    #[test]
    fn a_cut_file(which in 0usize..7, share in 0.0f64..1.0) {
        let file = &FILES[which];
        survives(&file[..(file.len() as f64 * share) as usize]);
    }

    #[test]
    fn a_file_with_flipped_bits(which in 0usize..7, flips in prop::collection::vec((any::<u32>(), 0u8..8), 1..12)) {
        let mut file = FILES[which].clone();
        let length = file.len();
        for (at, bit) in flips {
            file[at as usize % length] ^= 1 << bit;
        }
        survives(&file);
    }

    #[test]
    fn any_text(text in "\\PC{0,300}") {
        survives(text.as_bytes());
        let _ = slip_of(&text);
    }

    #[test]
    fn words_of_a_pdf_in_any_order(words in prop::collection::vec(prop::sample::select(vec![
        "1 0 obj", "2 0 obj ", "<<", ">>", "[", "]", "(", ")", "stream\n", "endstream", "endobj", "/Type/Catalog", "/EF",
        "/Names", "/EmbeddedFiles", "1 0 R", "2 0 R", "trailer", "/Root 1 0 R", "/Type/ObjStm/N 9/First 2", "<41", ">",
        "/Length 5", "/Filter/FlateDecode", "/Filter[/ASCII85Decode]", "\\", "%", "\n", "#", "4294967296", "-1", "/F 2 0 R",
    ]), 0..80)) {
        survives(format!("%PDF-1.7\n{}", words.join(" ")).as_bytes());
    }
}

fn as_png(picture: &GrayImage) -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

#[test]
fn pictures_that_are_all_grain_or_all_corners_of_codes_take_no_longer_than_others() {
    let mut dice = Dice(7);
    let grain = GrayImage::from_fn(500, 500, |_, _| image::Luma([(dice.next() & 0xff) as u8]));
    // The square that stands in three of a code's corners, everywhere.
    let corner = |x: u32, y: u32| {
        let ring = [x, y].map(|one| (one % 9).abs_diff(3).min(4)).into_iter().max().unwrap();
        ring != 2 && ring != 4
    };
    let corners =
        GrayImage::from_fn(540, 540, |x, y| image::Luma([if corner(x / 2, y / 2) { 0 } else { 255 }]));
    for picture in [grain, corners] {
        let start = Instant::now();
        let found = codes(&as_png(&picture), |_| true).unwrap();
        assert!(found.is_empty());
        assert!(start.elapsed() < LONG, "{:?}", start.elapsed());
    }
}
