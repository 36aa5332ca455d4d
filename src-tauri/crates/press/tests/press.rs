//! What leaves the press, read back by others: the PDF by lopdf, the QR code by rqrr, the SVG by usvg.

#[path = "cast/mod.rs"]
mod cast;
mod paper;

use paper::Paper;
use press::{ATTACHMENT, Certificate, MAX_CREDENTIAL, MAX_QR, Press, PressError, Seal, SealError, Standing};

/// The texts of a certificate in the order in which its page is read.
fn said(certificate: &Certificate) -> Vec<String> {
    let Certificate { institute, category, title, holder, narrative, centre, issued, expires, code, .. } =
        certificate;
    let labels = &certificate.labels;
    let all = [
        institute,
        category,
        title,
        &labels.awarded_to,
        holder,
        narrative,
        &labels.issued_by,
        centre,
        &labels.issued,
        issued,
        &labels.expires,
        expires,
        &labels.code,
        code,
        &certificate.state.words,
        &labels.check,
    ];
    // What waits says so before anything else.
    let waits = certificate.state.standing == Standing::Waiting && !certificate.state.words.is_empty();
    let mut all = all.to_vec();
    if waits {
        all.retain(|text| *text != &certificate.state.words);
        all.insert(0, &certificate.state.words);
    }
    all.into_iter().filter(|text| !text.is_empty()).cloned().collect()
}

#[test]
fn every_language_is_read_back_in_reading_order() {
    let press = Press::new();
    for name in cast::NAMES.iter().filter(|name| **name != "long") {
        let certificate = cast::certificate(name);
        let read = Paper::read(&press.pdf(&certificate).unwrap()).text();
        let mut rest = read.as_str();
        for text in said(&certificate) {
            let at = rest.find(&text);
            assert!(at.is_some(), "{name}: {text:?} is not in its place in {read:?}");
            rest = &rest[at.unwrap() + text.len()..];
        }
    }
}

#[test]
fn the_credential_comes_out_byte_by_byte() {
    let press = Press::new();
    let mut bytes: Vec<u8> = (0..=255).cycle().take(40_000).collect();
    bytes.extend(b"endstream endobj");
    for credential in [cast::certificate("en").credential, bytes] {
        let certificate = Certificate { credential: credential.clone(), ..cast::certificate("ar") };
        let paper = Paper::read(&press.pdf(&certificate).unwrap());
        assert_eq!(paper.attachments(), [(ATTACHMENT.to_owned(), "Source".to_owned(), credential)]);
    }
    let none = Paper::read(&press.pdf(&cast::certificate("bare")).unwrap());
    assert!(none.attachments().is_empty());
}

#[test]
fn every_font_is_inside_and_cut_down() {
    let press = Press::new();
    for name in cast::NAMES {
        let fonts = Paper::read(&press.pdf(&cast::certificate(name)).unwrap()).fonts();
        assert!(!fonts.is_empty());
        for (font, bytes) in fonts {
            assert!(bytes > 0, "{name}: {font} is not embedded");
            assert_eq!(font.find('+'), Some(6), "{name}: {font} is whole");
        }
    }
}

#[test]
fn a_page_says_its_language_title_and_structure() {
    let press = Press::new();
    for (name, from) in [("ar", "R2L"), ("zh", "L2R")] {
        let certificate = cast::certificate(name);
        let paper = Paper::read(&press.pdf(&certificate).unwrap());
        assert_eq!(paper.language(), name);
        assert!(paper.is_tagged());
        assert_eq!(paper.direction(), from);
        let about = paper.about();
        for words in
            ["<pdfaid:part>3<", "<pdfaid:conformance>A<", "<pdfuaid:part>1<", certificate.title.as_str()]
        {
            assert!(about.contains(words), "{name}: no {words} in {about}");
        }
    }
}

#[test]
fn a_page_is_small() {
    let press = Press::new();
    for name in cast::NAMES {
        let size = press.pdf(&cast::certificate(name)).unwrap().len();
        let most = if name.starts_with("zh") { 500_000 } else { 200_000 };
        assert!(size <= most, "{name}: {size}");
    }
}

#[test]
fn the_same_certificate_gives_the_same_page() {
    for name in ["en", "zh"] {
        let certificate = cast::certificate(name);
        assert!(Press::new().pdf(&certificate).unwrap() == Press::new().pdf(&certificate).unwrap());
        assert!(Press::new().png(&certificate, 300).unwrap() == Press::new().png(&certificate, 300).unwrap());
    }
}

#[test]
fn the_code_is_read_from_the_pictures() {
    let press = Press::new();
    let longest = format!("https://learn.example.org/verify#{}", "x".repeat(MAX_QR - 33));
    for (name, qr) in [("en", cast::certificate("en").qr), ("ar", longest)] {
        let certificate = Certificate { qr: qr.clone(), ..cast::certificate(name) };
        for picture in [press.png(&certificate, 1600).unwrap(), press.page_png(&certificate, 2400).unwrap()] {
            let pixels = tiny_skia::Pixmap::decode_png(&picture).unwrap();
            let (width, height) = (pixels.width() as usize, pixels.height() as usize);
            let grey = |x: usize, y: usize| pixels.pixels()[y * width + x].red();
            let mut image = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
            let read: Vec<String> = image
                .detect_grids()
                .iter()
                .filter_map(|grid| grid.decode().ok())
                .map(|(_, text)| text)
                .collect();
            assert_eq!(read, std::slice::from_ref(&qr), "{name}");
        }
    }
    let certificate = Certificate { qr: "x".repeat(MAX_QR + 1), ..cast::certificate("en") };
    assert!(matches!(press.pdf(&certificate), Err(PressError::QrTooLong { bytes }) if bytes == MAX_QR + 1));
}

#[test]
fn a_badge_is_shapes_and_nothing_else() {
    let press = Press::new();
    for name in cast::NAMES {
        let certificate =
            Certificate { title: "A <b>&amp;\"bold\"</b> title]]>".into(), ..cast::certificate(name) };
        let svg = press.svg(&certificate).unwrap();
        let document = usvg::roxmltree::Document::parse(&svg).unwrap();
        for element in document.descendants().filter(|node| node.is_element()) {
            let tag = element.tag_name().name();
            assert!(["svg", "title", "desc", "path"].contains(&tag), "{name}: {tag}");
            assert!(
                element.attributes().all(|one| !one.value().contains("url(") && !one.name().contains("href"))
            );
        }
        let title =
            document.descendants().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")));
        assert_eq!(title.unwrap().text(), Some(certificate.title.as_str()));
        usvg::Tree::from_str(&svg, &usvg::Options::default()).unwrap();
    }
}

#[test]
fn what_cannot_be_printed_is_said() {
    let press = Press::new();
    let with = |change: fn(&mut Certificate)| {
        let mut certificate = cast::certificate("en");
        change(&mut certificate);
        let failed = press.pdf(&certificate).unwrap_err();
        assert!(press.svg(&certificate).is_err() && press.png(&certificate, 200).is_err());
        failed
    };
    assert!(matches!(with(|one| one.title = "\u{202E}\n ".into()), PressError::Empty { what: "title" }));
    assert!(matches!(with(|one| one.holder.clear()), PressError::Empty { what: "holder's name" }));
    assert!(matches!(with(|one| one.language = "en\"><".into()), PressError::Language));
    // U+0378 is no character yet: no font has it.
    let missing = with(|one| one.holder = "Amina \u{378}".into());
    assert!(matches!(&missing, PressError::Missing { characters } if characters == "\u{378}"), "{missing}");
    let large = with(|one| one.credential = vec![b' '; MAX_CREDENTIAL + 1]);
    assert!(matches!(large, PressError::CredentialTooLarge { .. }));
    for width in [0, 63, 4097, u32::MAX] {
        assert!(matches!(press.png(&cast::certificate("en"), width), Err(PressError::Width { .. })));
    }
}

#[test]
fn hostile_words_become_harmless_ones() {
    let press = Press::new();
    for (holder, read) in [
        ("Amina\u{202E} nassaH\u{202C}\u{0}\u{1b}[31m", "Amina nassaH[31m"),
        ("\u{2067}\u{2067}\u{2067}Amina", "Amina"),
        ("A\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}mina", "A"),
        ("(Amina) \\ Tj ET >> endobj", "(Amina) \\ Tj ET >> endobj"),
    ] {
        let certificate = Certificate { holder: holder.into(), ..cast::certificate("en") };
        let text = Paper::read(&press.pdf(&certificate).unwrap()).text().replace("Á", "A");
        assert!(text.contains(read), "{holder:?} in {text:?}");
        assert!(!text.contains(['\u{202E}', '\u{0}', '\u{1b}']));
    }
    for letter in ["x", "م", "永", "x ", "\u{301}x", "م\u{64B}\u{651}"] {
        let endless = letter.repeat(10_000);
        let certificate = Certificate {
            holder: endless.clone(),
            title: endless.clone(),
            centre: endless.clone(),
            narrative: endless,
            ..cast::certificate("en")
        };
        assert!(press.pdf(&certificate).unwrap().len() < 500_000);
    }
}

#[test]
fn a_seal_is_plain_shapes_or_refused() {
    let press = Press::new();
    let outside = |target: &str| SealError::Outside { target: target.into() };
    let unsupported = |what: &str| SealError::Unsupported { what: what.into() };
    let deep = format!("{}<path d='M0 0h9v9z'/>{}", "<g>".repeat(60), "</g>".repeat(60));
    let many = "<path d='M0 0h9v9z'/>".repeat(5000);
    for (inner, expect) in [
        ("<image href='https://example.org/x.png' width='9' height='9'/>", unsupported("image")),
        ("<path fill='url(https://example.org/x)' d='M0 0h9v9z'/>", outside("https://example.org/x)")),
        ("<style>@import 'https://example.org/x.css';</style><path d='M0 0h9v9z'/>", outside("@import")),
        (
            "<style>path{fill:url( 'file:///etc/passwd')}</style><path d='M0 0h9v9z'/>",
            outside(" 'file:///etc/passwd')}"),
        ),
        ("<use href='other.svg#x'/>", outside("other.svg#x")),
        ("<script>alert(1)</script>", unsupported("script")),
        ("<path onload='alert(1)' d='M0 0h9v9z'/>", unsupported("onload")),
        ("<foreignObject/>", unsupported("foreignObject")),
        ("<text>Seal</text>", unsupported("text")),
        ("<g id='a'><use href='#a'/></g>", unsupported("use within a use")),
        (
            "<g id='a'><path id='b' d='M0 0h9v9z'/></g><g id='c'><use href='#a'/></g><use href='#c'/>",
            unsupported("use within a use"),
        ),
        (deep.as_str(), SealError::TooLarge),
        (many.as_str(), SealError::TooLarge),
        ("<g/>", SealError::Blank),
        ("<path d='M0 0h9v9z'>", SealError::Broken),
    ] {
        let svg = format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{inner}</svg>");
        let certificate = Certificate { seal: Seal::Svg(svg), ..cast::certificate("en") };
        match press.pdf(&certificate) {
            Err(PressError::Seal(error)) => assert_eq!(error, expect, "{inner:.80}"),
            other => panic!("{inner:.80}: {:?}", other.map(|pdf| pdf.len())),
        }
    }
    let bomb = "<!DOCTYPE svg [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>";
    for svg in ["", "\u{0}", "<svg", bomb, "<html/>", &" ".repeat(300_000)] {
        let certificate = Certificate { seal: Seal::Svg(svg.into()), ..cast::certificate("en") };
        assert!(matches!(press.pdf(&certificate), Err(PressError::Seal(_))), "{svg:.20}");
    }
}
