//! The verifier page: each carrier, what is not good, what is no certificate, and what is too much.

use std::io::Cursor;
use std::sync::{Arc, Barrier};

use credential::carrier::{bake_png, bake_svg, qr_text};
use image::{GrayImage, ImageFormat, Luma};
use lopdf::{Document, Object, Stream, dictionary};

use crate::foreign::issued;
use crate::http::{Answer, FORM, Request, form};
use crate::world::{World, both, sqlite};

fn paste(world: &World, text: &str) -> Answer {
    let body = form(&[("text", text)]);
    Request::of("POST", "/verify").body(FORM, &body).header("accept-language", "en").send(world.address)
}

/// Uploads a file; while others have all places, again.
fn upload(world: &World, bytes: &[u8]) -> Answer {
    patient(|| upload_as(world, "file", bytes))
}

/// Sends a picture as the camera does.
fn frame(world: &World, bytes: &[u8]) -> Answer {
    patient(|| Request::of("POST", "/verify/frame").body("image/jpeg", bytes).send(world.address))
}

fn patient(ask: impl Fn() -> Answer) -> Answer {
    loop {
        let answer = ask();
        if answer.status != 503 {
            return answer;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

fn upload_as(world: &World, name: &str, bytes: &[u8]) -> Answer {
    let head = format!(
        "--cut\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"a\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, b"\r\n--cut--\r\n"].concat();
    Request::of("POST", "/verify")
        .body("multipart/form-data; boundary=cut", &body)
        .header("accept-language", "en")
        .send(world.address)
}

/// The answer of a page, by its heading.
fn heading(answer: &Answer) -> String {
    let page = answer.text();
    let rest = page.split_once("<h1>").unwrap_or_else(|| panic!("no answer: {page}")).1;
    rest.split("</h1>").next().unwrap().to_owned()
}

/// A sheet with a text's QR in its middle, as a picture.
fn code(text: &str, format: ImageFormat) -> Vec<u8> {
    let (module, code) = (6, fast_qr::QRBuilder::new(text).ecl(fast_qr::ECL::M).build().unwrap());
    let side = (u32::try_from(code.size).unwrap() + 16) * module;
    let picture = GrayImage::from_fn(side, side, |x, y| {
        let at = |place: u32| (place / module).checked_sub(8).map(|place| place as usize);
        let dark = matches!((at(x), at(y)), (Some(x), Some(y)) if x < code.size && y < code.size && code[y][x].value());
        Luma([if dark { 25 } else { 240 }])
    });
    written(&picture, format)
}

fn written(picture: &GrayImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A PDF of one empty page with a file attached, or none.
fn pdf(attached: Option<&[u8]>) -> Vec<u8> {
    let mut document = Document::with_version("1.7");
    let pages = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "MediaBox" => vec![0.into(), 0.into(), 842.into(), 595.into()],
    });
    let tree = dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 };
    document.objects.insert(pages, Object::Dictionary(tree));
    let mut catalogue = dictionary! { "Type" => "Catalog", "Pages" => pages };
    if let Some(bytes) = attached {
        let file = document.add_object(Stream::new(dictionary! { "Type" => "EmbeddedFile" }, bytes.to_vec()));
        let specification = document.add_object(dictionary! {
            "Type" => "Filespec", "F" => Object::string_literal("credential.json"), "EF" => dictionary! { "F" => file },
        });
        let names = vec![Object::string_literal("credential.json"), specification.into()];
        let names = document.add_object(dictionary! { "Names" => names });
        catalogue.set("Names", dictionary! { "EmbeddedFiles" => names });
    }
    let catalogue = document.add_object(catalogue);
    document.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn whatever_carries_a_good_certificate_the_answer_is_valid() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let json = std::str::from_utf8(&earned.credential).unwrap();
        let link = qr_text(&earned.slip, Some("https://learn.example.org"));
        let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>";
        let blank = written(&GrayImage::new(9, 9), ImageFormat::Png);
        let answers = [
            ("pasted", paste(world, json)),
            ("pasted with blanks around", paste(world, &format!("\r\n {json}\r\n"))),
            ("the code's link", paste(world, &link)),
            ("the code's text of the app", paste(world, &qr_text(&earned.slip, None))),
            ("a file", upload(world, &earned.credential)),
            ("a PNG", upload(world, &bake_png(&blank, &earned.credential).unwrap())),
            ("an SVG", upload(world, &bake_svg(svg, &earned.credential).unwrap())),
            ("a PDF", upload(world, &pdf(Some(&earned.credential)))),
            ("a screenshot", upload(world, &code(&link, ImageFormat::Png))),
            ("a photograph", upload(world, &code(&link, ImageFormat::Jpeg))),
            ("a photograph in WebP", upload(world, &code(&link, ImageFormat::WebP))),
        ];
        for (what, answer) in answers {
            assert_eq!(
                (answer.status, heading(&answer).as_str()),
                (200, "Valid"),
                "{what}: {}",
                answer.text()
            );
            let page = answer.text();
            assert!(page.contains("Amina") && page.contains("Well basics"), "{what}: {page}");
            assert_eq!(answer.header("cache-control"), "no-store");
        }
        let found = frame(world, &code(&link, ImageFormat::Jpeg));
        assert_eq!(found.json()["text"], link.as_str());
    });
}

#[test]
fn what_is_altered_revoked_unknown_or_none_is_told_with_its_reason() {
    both(|world| {
        let earned = world.earn(1, "Amina");
        let json = std::str::from_utf8(&earned.credential).unwrap().to_owned();
        let altered = json.replace("Amina", "Grace");
        let foreign = String::from_utf8(issued(1, |draft| draft)).unwrap();
        let check = |what: &str, answer: Answer, expect: &str, reason: &str| {
            assert_eq!((answer.status, heading(&answer).as_str()), (200, expect), "{what}");
            let page = answer.text();
            assert!(page.contains(reason), "{what}: {page}");
        };
        check("altered", paste(world, &altered), "Not valid", "Grace");
        check("unknown", paste(world, &foreign), "Cannot tell yet", "Elsewhere College");
        check("unknown: what to do", paste(world, &foreign), "Cannot tell yet", "Institute");
        check("a damaged code", paste(world, "https://learn.example.org/verify#AA!"), "Not valid", "QR");
        check("words", paste(world, "hello"), "Not valid", "certificate");
        check("nothing", paste(world, ""), "Not valid", "");
        let other = code("https://shop.example/<b>42", ImageFormat::Png);
        check("a code of something else", upload(world, &other), "Not valid", "shop.example/&lt;b&gt;42");
        let blank = written(&GrayImage::from_pixel(300, 300, Luma([200])), ImageFormat::Png);
        check("a picture of nothing", upload(world, &blank), "Cannot tell yet", "QR");
        check("no picture", upload(world, b"\x89PNG\r\n\x1a\nnothing"), "Cannot tell yet", "");
        check("a PDF without one", upload(world, &pdf(None)), "Cannot tell yet", "PDF");
        check("bytes of nothing", upload(world, &[0, 1, 2, 3, 0xff]), "Not valid", "certificate");
        assert_eq!(frame(world, &other).json(), serde_json::json!({"other": true}));
        assert_eq!(frame(world, &blank).json(), serde_json::json!({}));
        // Taken back: the list that this platform keeps says so at once.
        let office = platform::credentials::Office::new(
            &world.db,
            &world.key,
            std::path::Path::new("packs"),
            "https://learn.example.org",
            crate::world::NOW,
        );
        let shown =
            credential::verify(&earned.credential, &credential::Trust::default(), None).credential.unwrap();
        let id = shown.id.strip_prefix("urn:uuid:").unwrap().parse().unwrap();
        let console = platform::centres::Actor::console();
        platform::credentials::revoke(&office, &console, id, "a mistake").unwrap();
        check("revoked", paste(world, &json), "Not valid", "revoked");
    });
}

#[test]
fn bombs_and_what_is_too_large_are_turned_away() {
    let world = sqlite();
    world.earn(1, "Amina");
    // A picture that says it is enormous.
    let mut png = written(&GrayImage::new(3, 3), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let mut crc = flate2::Crc::new();
    crc.update(&png[12..29]);
    png[29..33].copy_from_slice(&crc.sum().to_be_bytes());
    let answer = upload(&world, &png);
    assert_eq!((answer.status, heading(&answer).as_str()), (200, "Cannot tell yet"));
    // JSON that is nested without end.
    let deep = paste(&world, &format!("{{\"a\":{}", "[".repeat(60_000)));
    assert_eq!((deep.status, heading(&deep).as_str()), (200, "Cannot tell yet"));
    assert!(deep.text().contains("nested"), "{}", deep.text());
    // A text, a file, a frame that are too long; a form of another page; no form.
    assert_eq!(paste(&world, &"a".repeat(600_000)).status, 413);
    assert_eq!(upload(&world, &vec![0; (12 << 20) + 1]).status, 413);
    let frame = |kind: &str, body: &[u8]| {
        Request::of("POST", "/verify/frame").body(kind, body).send(world.address).status
    };
    assert_eq!(frame("image/jpeg", &vec![0; (1 << 20) + 1]), 413);
    assert_eq!(frame("text/html", b"<p>"), 415);
    assert_eq!(upload_as(&world, "other", b"{}").status, 400);
    let broken = Request::of("POST", "/verify").body("multipart/form-data; boundary=cut", b"nothing");
    assert_eq!(broken.send(world.address).status, 400);
}

#[test]
fn of_many_pictures_at_once_each_is_answered_or_told_to_come_again() {
    let world = Arc::new(sqlite());
    let earned = world.earn(1, "Amina");
    let picture = Arc::new(code(&qr_text(&earned.slip, None), ImageFormat::Png));
    let together = Arc::new(Barrier::new(8));
    let asked: Vec<_> = (0..8)
        .map(|_| {
            let (world, picture, together) =
                (Arc::clone(&world), Arc::clone(&picture), Arc::clone(&together));
            std::thread::spawn(move || {
                together.wait();
                let mut answers = vec![upload_as(&world, "file", &picture)];
                answers.push(upload(&world, &picture));
                let told = |one: &Answer| (one.status, one.header("retry-after").to_owned());
                answers.iter().map(told).collect::<Vec<_>>()
            })
        })
        .collect();
    for one in asked {
        let answers = one.join().unwrap();
        let busy = (503, "5".to_owned());
        assert!(answers[0].0 == 200 || answers[0] == busy, "{answers:?}");
        assert_eq!(answers[1].0, 200, "{answers:?}");
    }
}

#[test]
fn the_page_may_run_its_own_script_and_nothing_of_anybody_elses() {
    let world = sqlite();
    let page = Request::of("GET", "/verify").header("accept-language", "ar").send(world.address);
    let policy = page.header("content-security-policy").to_owned();
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; connect-src 'self';"), "{policy}");
    assert_eq!(page.header("permissions-policy"), "camera=(self), microphone=(), geolocation=()");
    let text = page.text();
    assert!(text.contains("dir=\"rtl\"") && text.contains("هل هذه الشهادة"), "{text}");
    let script = text.split("<script src=\"").nth(1).unwrap().split('"').next().unwrap();
    let script = Request::of("GET", script).send(world.address);
    assert_eq!((script.status, script.header("x-content-type-options")), (200, "nosniff"));
    assert!(!text.contains("http://") && !text.contains("https://"), "{text}");
    // Without script: both forms are there, and the camera is hidden.
    assert!(text.contains("enctype=\"multipart/form-data\"") && text.contains("id=\"camera\""));
    // Nobody is signed in here, and nothing is set but the language's form.
    assert!(!page.header("set-cookie").contains("packhorse-session"));
}
