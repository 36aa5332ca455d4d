//! Text, baked pictures, and the text of a QR.

use credential::carrier::{Carrier, FindError, Form, bake_png, bake_svg, find, fits, qr_text, verify};
use credential::{Answer, Moment};
use image::{GrayImage, ImageFormat, Luma};

use crate::cast::{NOW, house, knows, trust};

const SVG: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M0 0h8v8z\"/></svg>";

pub(crate) fn png() -> Vec<u8> {
    let mut png = std::io::Cursor::new(Vec::new());
    GrayImage::from_fn(64, 48, |x, y| Luma([(x * 3 + y) as u8]))
        .write_to(&mut png, ImageFormat::Png)
        .unwrap();
    png.into_inner()
}

#[test]
fn whatever_carries_it_the_credential_is_found_and_valid() {
    let (root, _, trainer) = house();
    let issued = trainer.issue(|_| {});
    let text = |with: &str| [with.as_bytes(), &issued.json, b"\n"].concat();
    let code = |address| qr_text(&issued.slip, address).into_bytes();
    for (brought, form, carrier) in [
        (issued.json.clone(), Form::Json, Carrier::Text),
        (text("\u{feff}\r\n"), Form::Json, Carrier::Text),
        (bake_png(&png(), &issued.json).unwrap(), Form::Json, Carrier::Png),
        (bake_svg(SVG.as_bytes(), &issued.json).unwrap(), Form::Json, Carrier::Svg),
        (code(None), Form::Slip, Carrier::CodeText),
        (code(Some("https://learn.example.org")), Form::Slip, Carrier::CodeText),
        (code(Some("http://192.0.2.1:8080/")), Form::Slip, Carrier::CodeText),
    ] {
        let found = find(&brought).unwrap();
        assert_eq!((found.form, found.carried_by), (form, carrier));
        let report = verify(&found, &trust(knows(&root)), Some(Moment(NOW)));
        assert_eq!(report.answer, Answer::Valid, "{carrier:?} {:?}", report.findings);
    }
}

#[test]
fn the_code_fits_version_25_with_the_longest_names_and_a_chain() {
    let (_, _, trainer) = house();
    for name in [
        "عبد الرحمن بن محمد بن عبد العزيز آل الشيخ المعروف بأبي عبد الله القيرواني الأندلسي",
        "阿卜杜热合曼·买买提依明·吐尔逊江·阿布都克里木·艾尼瓦尔·帕尔哈提·古丽巴哈尔",
        "Константин Константинович Константинопольский-Преображенский-Вознесенский",
        "Amina",
    ] {
        let mut long = crate::cast::water();
        long.name = name.repeat(3);
        let mut draft = trainer.draft(&long);
        draft.holder_name = name;
        let issued = credential::issue(&draft, &trainer.key).unwrap();
        for address in [None, Some("https://certificates.ministry-of-education.example")] {
            let text = qr_text(&issued.slip, address);
            assert!(fits(&text), "{} bytes", text.len());
            let code = fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().unwrap();
            assert!(code.size <= 17 + 4 * 25, "{} modules", code.size);
        }
    }
}

#[test]
fn what_is_no_credential_is_refused_each_with_its_code() {
    let plain = png();
    let svg = |inner: &str| {
        format!("<svg xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">{inner}</svg>").into_bytes()
    };
    for (brought, code) in [
        (Vec::new(), "carrier-empty"),
        (b" \n\t".to_vec(), "carrier-empty"),
        (b"Dear Sir or Madam".to_vec(), "carrier-text-other"),
        (b"https://example.org/".to_vec(), "carrier-text-other"),
        (b"https://example.org/verify#!".to_vec(), "carrier-code-broken"),
        (vec![0; 4096], "carrier-text-other"),
        (b"PK\x03\x04".to_vec(), "carrier-text-other"),
        (vec![b' '; 41 * 1024 * 1024], "carrier-size"),
        (plain.clone(), "carrier-picture-without"),
        (plain[..40].to_vec(), "carrier-picture-broken"),
        (b"\xff\xd8\xff\xe0".to_vec(), "carrier-picture-broken"),
        (b"RIFF\0\0\0\0WEBPVP8 ".to_vec(), "carrier-picture-broken"),
        (SVG.as_bytes().to_vec(), "carrier-svg-without"),
        (b"<html><body></body></html>".to_vec(), "carrier-svg-broken"),
        (svg("<openbadges:credential>words</openbadges:credential>"), "carrier-carries-other"),
        (svg("<openbadges:credential/>"), "carrier-carries-other"),
        (svg("<openbadges:credential verify='a'/><openbadges:credential verify='b'/>"), "carrier-several"),
        (b"%PDF-1.7".to_vec(), "carrier-pdf-broken"),
    ] {
        let error = find(&brought).unwrap_err();
        assert_eq!(error.code(), code, "{:?}", &brought[..brought.len().min(60)]);
        assert!(!error.to_string().is_empty());
    }
    assert_eq!(FindError::Several(3).args(), [("count", "3".to_owned())]);
}
