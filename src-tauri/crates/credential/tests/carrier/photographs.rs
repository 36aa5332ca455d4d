//! The slip's QR on photographs and scans.

use std::io::Cursor;

use credential::carrier::{Carrier, FindError, Form, codes_at_a_glance, find, qr_text};
use image::{GrayImage, ImageFormat};

use crate::cast::house;
use crate::paper::{Camera, STRAIGHT, photographed, sheet};

/// A slip as dense as they get: a chain, long names, expiry, status.
fn dense() -> (Vec<u8>, String) {
    let (_, _, trainer) = house();
    let mut long = crate::cast::water();
    long.name = "Цифровая компетентность преподавателя высшей школы: основы и практика".into();
    let mut draft = trainer.draft(&long);
    draft.holder_name = "Константин Константинович Константинопольский";
    let slip = credential::issue(&draft, &trainer.key).unwrap().slip;
    let text = qr_text(&slip, Some("https://learn.example.org"));
    (slip, text)
}

fn check(name: &str, picture: &[u8], slip: &[u8]) {
    let found = find(picture).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!((found.form, found.carried_by), (Form::Slip, Carrier::Picture), "{name}");
    assert_eq!(found.bytes, slip, "{name}");
}

#[test]
fn a_photographed_code_is_read_turned_tilted_blurred_grainy_and_badly_lit() {
    let (slip, text) = dense();
    let sheet = sheet(&text, 8);
    let cases = [
        ("straight", STRAIGHT),
        ("a quarter turn", Camera { degrees: 90.0, ..STRAIGHT }),
        ("upside down", Camera { degrees: 180.0, ..STRAIGHT }),
        ("a little askew", Camera { degrees: 7.0, ..STRAIGHT }),
        ("askew", Camera { degrees: -28.0, ..STRAIGHT }),
        ("on its corner", Camera { degrees: 45.0, share: 0.68, ..STRAIGHT }),
        ("from the side", Camera { tilt: (0.25, 0.0), ..STRAIGHT }),
        ("from below", Camera { tilt: (0.0, -0.25), ..STRAIGHT }),
        ("from a corner", Camera { tilt: (0.2, 0.15), degrees: 12.0, side: 1600, ..STRAIGHT }),
        ("blurred", Camera { blur: 1.6, side: 1600, ..STRAIGHT }),
        ("grainy", Camera { grain: 28.0, side: 1600, ..STRAIGHT }),
        ("in shadow", Camera { shade: 0.75, ..STRAIGHT }),
        ("saved badly", Camera { quality: 35, side: 1600, ..STRAIGHT }),
        ("far away", Camera { share: 0.4, side: 2400, ..STRAIGHT }),
        ("small", Camera { side: 640, share: 0.95, quality: 95, ..STRAIGHT }),
        (
            "by a person in a hurry",
            Camera {
                degrees: 9.0,
                tilt: (0.12, -0.1),
                side: 2000,
                share: 0.7,
                blur: 1.2,
                grain: 12.0,
                shade: 0.5,
                quality: 70,
            },
        ),
    ];
    for (seed, (name, camera)) in (1..).zip(cases) {
        check(name, &photographed(&sheet, camera, seed), &slip);
    }
}

#[test]
fn a_scan_is_read_in_each_format_and_white_on_black_too() {
    let (slip, text) = dense();
    let page = sheet(&text, 5);
    let mut negative = page.clone();
    image::imageops::invert(&mut negative);
    for (name, page) in [("black on white", page), ("white on black", negative)] {
        for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP] {
            let mut bytes = Cursor::new(Vec::new());
            let colour = image::DynamicImage::ImageLuma8(page.clone()).into_rgb8();
            colour.write_to(&mut bytes, format).unwrap();
            check(&format!("{name}, {format:?}"), bytes.get_ref(), &slip);
        }
    }
    // Ink on nothing: transparent paper is white.
    let page = sheet(&text, 4);
    let ink = image::GrayAlphaImage::from_fn(page.width(), page.height(), |x, y| {
        let dark = page.get_pixel(x, y).0[0] < 128;
        image::LumaA([0, if dark { 255 } else { 0 }])
    });
    let mut bytes = Cursor::new(Vec::new());
    ink.write_to(&mut bytes, ImageFormat::Png).unwrap();
    check("transparent", bytes.get_ref(), &slip);
}

fn beside(left: &GrayImage, right: &GrayImage) -> Vec<u8> {
    let height = left.height().max(right.height());
    let mut both = GrayImage::from_pixel(left.width() + right.width(), height, image::Luma([240]));
    image::imageops::replace(&mut both, left, 0, 0);
    image::imageops::replace(&mut both, right, i64::from(left.width()), 0);
    let mut png = Cursor::new(Vec::new());
    both.write_to(&mut png, ImageFormat::Png).unwrap();
    png.into_inner()
}

#[test]
fn two_certificates_on_a_picture_and_the_code_of_something_else_are_said() {
    let (slip, text) = dense();
    let ours = sheet(&text, 5);
    let second = sheet(&qr_text(&slip[..slip.len() - 9], None), 5);
    let other = sheet("https://example.org/menu", 6);
    assert_eq!(find(&beside(&ours, &second)), Err(FindError::Several(2)));
    assert_eq!(
        find(&beside(&other, &GrayImage::from_pixel(40, 40, image::Luma([240])))),
        Err(FindError::CodeOther("https://example.org/menu".into()))
    );
    // Ours counts, whatever stands beside it.
    check("beside another", &beside(&other, &ours), &slip);
    let damaged = sheet("packhorse:verify#no=base64!", 6);
    assert_eq!(find(&photographed(&damaged, STRAIGHT, 1)), Err(FindError::CodeBroken));
}

#[test]
fn what_a_camera_shows_is_read_at_a_glance() {
    let (_, text) = dense();
    let frame = Camera { degrees: 7.0, side: 1280, share: 0.9, ..STRAIGHT };
    assert_eq!(codes_at_a_glance(&photographed(&sheet(&text, 8), frame, 1)), Ok(vec![text]));
    assert!(codes_at_a_glance(b"no picture").is_err());
}
