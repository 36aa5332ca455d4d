//! PDFs: with a credential attached by whichever program, with none, with a scan, encrypted, and bombs.

use std::io::Write;

use credential::carrier::{Carrier, FindError, Form, find, qr_text};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{
    Document, EncryptionState, EncryptionVersion, Object, Permissions, SaveOptions, Stream, dictionary,
};

use crate::cast::house;
use crate::paper::{STRAIGHT, photographed, sheet};

fn json() -> Vec<u8> {
    house().2.issue(|_| {}).json
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

/// A document of one empty page with these files attached, each as a stream with these filters.
fn document(files: &[(&str, &[u8])]) -> Document {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 842.into(), 595.into()],
    });
    document.objects.insert(
        pages,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
        }),
    );
    let mut names = Vec::new();
    for (name, bytes) in files {
        let mut stream = Stream::new(dictionary! { "Type" => "EmbeddedFile" }, bytes.to_vec());
        stream.compress().unwrap();
        let file = document.add_object(stream);
        let specification = document.add_object(dictionary! {
            "Type" => "Filespec", "F" => Object::string_literal(*name), "EF" => dictionary! { "F" => file },
        });
        names.extend([Object::string_literal(*name), specification.into()]);
    }
    let tree = document.add_object(dictionary! { "Names" => names });
    let catalogue = document.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages, "Names" => dictionary! { "EmbeddedFiles" => tree },
    });
    document.trailer.set("Root", catalogue);
    document
}

fn saved(document: &mut Document) -> Vec<u8> {
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

fn check(pdf: &[u8], expect: &[u8]) {
    let found = find(pdf).unwrap();
    assert_eq!((found.form, found.carried_by), (Form::Json, Carrier::Pdf));
    assert_eq!(found.bytes, expect);
}

#[test]
fn an_attached_credential_is_found_whichever_way_the_file_is_written() {
    let json = json();
    let files: &[(&str, &[u8])] = &[("letter.txt", b"Dear reader"), ("credential.json", &json)];
    check(&saved(&mut document(files)), &json);
    // Objects packed into streams, as most programs write them today.
    let mut packed = Vec::new();
    let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true).build();
    document(files).save_with_options(&mut packed, options).unwrap();
    assert!(packed.windows(6).any(|window| window == b"ObjStm"));
    check(&packed, &json);
    // Another name, since others chose it; junk before and after; a table that is wrong.
    let other = saved(&mut document(&[("badge.jsonld", &json)]));
    check(&other, &json);
    check(&[b"junk\n", &other[..], b"\nmore junk"].concat(), &json);
    let at = other.windows(9).rposition(|window| window == b"startxref").unwrap();
    check(&other[..at], &json);
    // The same file hung up twice is one credential.
    check(&saved(&mut document(&[("a.json", &json), ("b.json", &json)])), &json);
}

#[test]
fn a_file_written_by_hand_is_read_with_each_filter_and_length() {
    let json = json();
    let hexadecimal: String = json.iter().map(|byte| format!("{byte:02x}")).collect();
    for (dictionary, stream) in [
        ("/Length 99 0 R", json.clone()),
        ("/Length 3", json.clone()),
        ("/Filter/ASCIIHexDecode", format!("{hexadecimal}>").into_bytes()),
        (
            "/Filter[/ASCIIHexDecode /FlateDecode]",
            deflated(&json).iter().map(|byte| format!("{byte:02X}")).collect::<String>().into_bytes(),
        ),
        ("/Filter/Flate#44ecode", deflated(&json)),
    ] {
        let mut pdf =
            b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/AF[3 0 R]>>endobj\n2 0 obj<</Type/Pages>>endobj\n\
            3 0 obj<</Type/Filespec/UF(\xfe\xff\0c\0.\0j)/EF<</F 4 0 R>>>>endobj\n4 0 obj<<"
                .to_vec();
        pdf.extend(dictionary.as_bytes());
        pdf.extend(b">>stream\r\n");
        pdf.extend(stream);
        pdf.extend(b"\r\nendstream endobj\ntrailer<</Root 1 0 R>>");
        check(&pdf, &json);
    }
}

#[test]
fn what_a_newer_revision_says_counts() {
    let old = json();
    let new = house().2.issue(|draft| draft.holder_name = "Amina Y. Yusuf").json;
    let mut pdf =
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/AF[3 0 R]>>endobj\n3 0 obj<</EF<</F 4 0 R>>>>endobj\n"
            .to_vec();
    for json in [&old, &new] {
        pdf.extend(b"4 0 obj<<>>stream\n");
        pdf.extend(json.iter());
        pdf.extend(b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n");
    }
    check(&pdf, &new);
}

#[test]
fn a_certificate_among_others_is_told_by_its_name_and_several_are_said() {
    let (one, other) = (json(), house().1.issue(|_| {}).json);
    check(&saved(&mut document(&[("credential.json", &one), ("part.json", &other)])), &one);
    let several = saved(&mut document(&[("a.json", &one), ("b.json", &other)]));
    assert_eq!(find(&several), Err(FindError::Several(2)));
}

#[test]
fn a_pdf_without_one_an_encrypted_one_and_a_bomb_are_said() {
    let json = json();
    let none = saved(&mut document(&[("letter.txt", b"Dear reader"), ("data.json", b"{\"a\":1}")]));
    assert_eq!(find(&none), Err(FindError::PdfWithout));
    let mut locked = document(&[("credential.json", &json)]);
    locked.trailer.set("ID", vec![Object::string_literal("1"), Object::string_literal("1")]);
    let version = EncryptionVersion::V2 {
        document: &locked,
        owner_password: "owner",
        user_password: "",
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).unwrap();
    locked.encrypt(&state).unwrap();
    assert_eq!(find(&saved(&mut locked)), Err(FindError::PdfEncrypted));
    // A stream of objects that unpacks to 256 megabytes.
    let bomb = deflated(&vec![b' '; 256 * 1024 * 1024]);
    let header = format!(
        "%PDF-1.7\n1 0 obj<</Type/ObjStm/N 9/First 9/Filter/FlateDecode/Length {}>>stream\n",
        bomb.len()
    );
    let pdf = [header.as_bytes(), &bomb, b"\nendstream endobj"].concat();
    assert_eq!(find(&pdf), Err(FindError::PdfComplex));
    // An attachment that does: too large for a credential.
    let attached = document(&[("credential.json", &vec![b' '; 64 * 1024 * 1024])]);
    assert_eq!(find(&saved(&mut attached.clone())), Err(FindError::PdfWithout));
}

#[test]
fn what_costs_too_much_work_is_given_up() {
    // Strings that never close, each read to its end; and packed objects that all are one large object.
    let open = [b"%PDF-1.7\n".to_vec(), b"1 0 obj (".repeat(200_000)].concat();
    assert!(matches!(find(&open), Err(FindError::PdfComplex | FindError::PdfBroken(_))));
    let index: String = (2..60_000).map(|id| format!("{id} 0 ")).collect();
    let object = format!("<</EF<<>>/A[{}]>>", "1 ".repeat(60_000));
    let packed = deflated(format!("{index}{object}").as_bytes());
    let header =
        format!("%PDF-1.7\n1 0 obj<</Type/ObjStm/N 60000/First {}/Filter/FlateDecode>>stream\n", index.len());
    let pdf = [header.as_bytes(), &packed, b"\nendstream endobj"].concat();
    assert_eq!(find(&pdf), Err(FindError::PdfComplex));
    // A tree of names that leads to itself.
    let looped = b"%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 1 0 R>>/Kids[1 0 R 3 0 R]>>endobj\n\
        3 0 obj 3 0 R endobj trailer<</Root 1 0 R>>";
    assert_eq!(find(looped), Err(FindError::PdfWithout));
}

#[test]
fn a_scanned_sheet_within_a_pdf_is_read() {
    let slip = house().2.issue(|_| {}).slip;
    let photograph = photographed(&sheet(&qr_text(&slip, None), 6), STRAIGHT, 3);
    let mut scan = document(&[]);
    let mut dictionary = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => 1200, "Height" => 900, "Filter" => "DCTDecode",
    };
    scan.add_object(Stream::new(dictionary.clone(), photograph.clone()).with_compression(false));
    let found = find(&saved(&mut scan)).unwrap();
    assert_eq!((found.form, found.carried_by), (Form::Slip, Carrier::Picture));
    assert_eq!(found.bytes, slip);
    // A photograph of something else within: no credential.
    dictionary.set("Width", 64);
    let mut other = document(&[]);
    let menu = photographed(&sheet("https://example.org/menu", 9), STRAIGHT, 3);
    other.add_object(Stream::new(dictionary, menu).with_compression(false));
    assert_eq!(find(&saved(&mut other)), Err(FindError::CodeOther("https://example.org/menu".into())));
}
