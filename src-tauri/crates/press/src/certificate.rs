//! What a certificate says, in words that are ready for the page.

use crate::{MAX_CREDENTIAL, PressError};

/// Everything that stands on the page. The caller has chosen the language and written every word, dates and numbers
/// among them: nothing is translated, counted or formatted here. What is empty is left out.
#[derive(Clone, Debug, Default)]
pub struct Certificate {
    /// The language of the labels and of the page, as a BCP 47 tag: `ar`, `zh`, `mn-Cyrl`.
    pub language: String,
    /// From which side the page is read. With [`Direction::RightToLeft`] the whole page is mirrored.
    pub direction: Direction,
    /// The institute in whose name the centre awards, as on its letters.
    pub institute: String,
    /// The centre that answers for the certificate.
    pub centre: String,
    /// One of the micro-certificates' categories, in words.
    pub category: String,
    /// How long and how much: "12 hours of study", "12 hours, 1 credit".
    pub hours: String,
    /// What was achieved. Never empty.
    pub title: String,
    /// Whose certificate it is. Never empty.
    pub holder: String,
    /// What the holder did for it, or what it certifies: one to three sentences.
    pub narrative: String,
    /// When it was issued: "18 November 2026", in the digits of the language and country.
    pub issued: String,
    /// Until when it is valid, where it has an end.
    pub expires: String,
    /// The short number that people read to each other, in groups: "7Q4M-2K9D-XR31".
    pub code: String,
    /// Whether it is confirmed, and the words that say so.
    pub state: State,
    /// The words around all that.
    pub labels: Labels,
    /// The text of the QR code that alone suffices to check the certificate, at most 997 bytes (version 25, level M).
    pub qr: String,
    /// The seal that a confirmed certificate bears.
    pub seal: Seal,
    /// The credential as JSON, which becomes the file `credential.json` inside the PDF, byte by byte.
    pub credential: Vec<u8>,
    /// When the PDF is made, in milliseconds since 1970: its date of creation.
    pub made_ms: i64,
}

/// From which side a page is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// As English and Chinese are.
    #[default]
    LeftToRight,
    /// As Arabic is.
    RightToLeft,
}

/// Whether a certificate is confirmed, which the page shows by its seal.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// What the seal looks like.
    pub standing: Standing,
    /// A line in words: "Confirmed by …", "Signed on a laptop, not yet confirmed".
    pub words: String,
}

/// How a certificate stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// It waits for the platform: the seal's place is marked and empty.
    #[default]
    Waiting,
    /// It is confirmed: the seal is there.
    Confirmed,
    /// It was revoked: the page is struck through.
    Revoked,
}

/// The words around a certificate, in the page's language.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// Before the holder's name: "awarded to".
    pub awarded_to: String,
    /// Above the centre's name: "Issued by".
    pub issued_by: String,
    /// Above the date: "Date".
    pub issued: String,
    /// Above the end of validity: "Valid until".
    pub expires: String,
    /// Above the short number: "Number".
    pub code: String,
    /// Beneath the QR code: "Scan to check. No Internet is needed."
    pub check: String,
    /// What the QR code is, for those who cannot see it.
    pub qr: String,
    /// What the seal is, for those who cannot see it.
    pub seal: String,
    /// What the attached file is: "This certificate as signed data (Open Badges 3.0)".
    pub attachment: String,
}

/// A centre's seal.
#[derive(Clone, Debug)]
pub enum Seal {
    /// The rosette with the riders, in the centre's colour: red, green, blue. Too light a colour is darkened.
    Rosette([u8; 3]),
    /// The centre's own, as SVG: plain shapes and colours. What would be fetched, run or typed is refused.
    Svg(String),
}

impl Default for Seal {
    fn default() -> Self {
        Self::Rosette(crate::ink::GREEN)
    }
}

impl Certificate {
    /// Every text that is drawn, and the sign that ends a text cut short.
    pub(crate) fn everything(&self) -> String {
        let Self {
            institute, centre, category, hours, title, holder, narrative, issued, expires, code, ..
        } = self;
        let Labels { awarded_to, issued_by, issued: l1, expires: l2, code: l3, check, .. } = &self.labels;
        let drawn = [
            institute,
            centre,
            category,
            hours,
            title,
            holder,
            narrative,
            issued,
            expires,
            code,
            &self.state.words,
            awarded_to,
            issued_by,
            l1,
            l2,
            l3,
            check,
        ];
        drawn.iter().map(|text| text.as_str()).chain(["…·"]).collect()
    }
}

/// A certificate whose words are clean, short enough and all there.
pub(crate) struct Checked {
    pub(crate) certificate: Certificate,
}

impl Checked {
    /// Cleans every text and refuses what cannot become a page.
    pub(crate) fn read(certificate: &Certificate) -> Result<Self, PressError> {
        if certificate.credential.len() > MAX_CREDENTIAL {
            return Err(PressError::CredentialTooLarge { bytes: certificate.credential.len() });
        }
        let language = &certificate.language;
        let plain = |one: char| one.is_ascii_alphanumeric() || one == '-';
        if !(2..=35).contains(&language.len()) || !language.chars().all(plain) {
            return Err(PressError::Language);
        }
        let mut certificate = certificate.clone();
        let Certificate { institute, centre, category, hours, title, holder, narrative, .. } =
            &mut certificate;
        for (text, most) in [
            (institute, 240),
            (centre, 240),
            (category, 160),
            (hours, 160),
            (title, 400),
            (holder, 400),
            (narrative, 1200),
        ] {
            *text = crate::words::clean(text, most);
        }
        let Certificate { issued, expires, code, state, labels, .. } = &mut certificate;
        let Labels { awarded_to, issued_by, issued: l1, expires: l2, code: l3, check, qr, seal, attachment } =
            labels;
        for text in [
            issued,
            expires,
            code,
            &mut state.words,
            awarded_to,
            issued_by,
            l1,
            l2,
            l3,
            check,
            qr,
            seal,
            attachment,
        ] {
            *text = crate::words::clean(text, 160);
        }
        for (what, text) in [("title", &certificate.title), ("holder's name", &certificate.holder)] {
            if text.is_empty() {
                return Err(PressError::Empty { what });
            }
        }
        Ok(Self { certificate })
    }
}
