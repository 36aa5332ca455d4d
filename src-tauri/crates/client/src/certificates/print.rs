//! A certificate given out of the house: as data, and as a page or a badge that carries the data with it.

use credential::carrier::{bake_png, bake_svg, fits, qr_text};
use credential::{Moment, Shown};
use locale::{Locale, Value};
use press::{Certificate, Direction, Labels, PressError, State};

use super::gallery::{Known, One};
use super::kept::{FOREIGN, Kept};
use crate::learning::Session;
use crate::view::{CertificateCard, CertificateState, Failure};
use crate::{Client, failure};

/// Pixels of a badge's side.
const BADGE: u32 = 1024;

/// In which form a certificate is given out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CertificateForm {
    /// The credential as it was signed.
    Json,
    /// A page to be framed, A4, with the credential attached.
    Pdf,
    /// A badge with the credential baked in.
    Png,
    /// The same, of shapes.
    Svg,
    /// The page as a drawing for a screen; nothing is baked into it.
    Page,
}

impl Client {
    /// Gives a certificate of who studies out of the house. `which` is the credential's id or the unique beginning of it, or
    /// `pack/course/achievement`; `lang` is the language of the words around it, or empty for the certificate's own. What was
    /// earned and waits to be confirmed becomes a page or a picture that says so in large letters, without seal and QR.
    ///
    /// # Errors
    /// When nobody studies, there is no such certificate, or it cannot be drawn (`not-printed-letters`: no font here has its
    /// letters).
    pub fn export_credential(
        &self,
        which: &str,
        form: CertificateForm,
        lang: &str,
    ) -> Result<Vec<u8>, Failure> {
        let issuers = self.issuers()?;
        let platforms = self.platforms();
        let (paper, text) = self.studying(|session| {
            let known = self.known(session, issuers)?;
            let id = match find(&known.kept, which) {
                Err(error) if error.code == "credential-none" => {
                    let card = self.waiting_card(session, &known, which, lang)?.ok_or(error)?;
                    return Ok((waiting_paper(&card, lang, (self.now_ms)()), String::new()));
                }
                found => found?,
            };
            let one = known.one(&id);
            let Some(text) = one.text else { return Err(none(which)) };
            let address = platforms.iter().find(|one| one.key == text.from).map(|one| one.address.clone());
            Ok((paper(&one, text, address.as_deref(), lang, (self.now_ms)()), text.credential.clone()))
        })?;
        if text.is_empty() && matches!(form, CertificateForm::Json | CertificateForm::Svg) {
            return Err(none(which));
        }
        let pressed = |error: PressError| match &error {
            PressError::Missing { characters } => {
                failure("not-printed-letters", &[("path", which), ("letters", characters)], &error)
            }
            _ => failure("not-printed", &[("path", which)], &error),
        };
        let baked =
            |error: credential::carrier::BakeError| failure("not-printed", &[("path", which)], &error);
        match form {
            CertificateForm::Json => Ok(text.into_bytes()),
            CertificateForm::Pdf => press::pdf(&paper).map_err(pressed),
            CertificateForm::Page => press::page_svg(&paper).map(String::into_bytes).map_err(pressed),
            CertificateForm::Png => {
                let drawn = press::png(&paper, BADGE).map_err(pressed)?;
                if text.is_empty() {
                    return Ok(drawn);
                }
                bake_png(&drawn, text.as_bytes()).map_err(baked)
            }
            CertificateForm::Svg => {
                let drawn = press::svg(&paper).map_err(pressed)?;
                bake_svg(drawn.as_bytes(), text.as_bytes()).map_err(baked)
            }
        }
    }

    /// What was earned and has no credential yet, as the gallery shows it; nothing where a far end has refused it.
    fn waiting_card(
        &self,
        session: &Session,
        known: &Known,
        which: &str,
        lang: &str,
    ) -> Result<Option<CertificateCard>, Failure> {
        let Some((topic, achievement)) = which.rsplit_once('/') else { return Ok(None) };
        let Some((pack, course)) = topic.split_once('/') else { return Ok(None) };
        let cards = self.earned_in(session, known, pack, course, lang)?;
        let waits = |card: &CertificateCard| {
            matches!(card.state, CertificateState::Waiting | CertificateState::Looked)
        };
        Ok(cards.into_iter().find(|card| card.id == achievement && waits(card)))
    }

    /// Returns the text of the QR that alone suffices to check a certificate.
    ///
    /// # Errors
    /// As [`Client::export_credential`]; and where it has no short form.
    pub fn credential_code(&self, which: &str) -> Result<String, Failure> {
        let issuers = self.issuers()?;
        let platforms = self.platforms();
        self.studying(|session| {
            let known = self.known(session, issuers)?;
            let id = find(&known.kept, which)?;
            let text = known.one(&id).text;
            let text = text.filter(|one| !one.slip.is_empty()).ok_or_else(|| none(which))?;
            let address = platforms.iter().find(|one| one.key == text.from).map(|one| one.address.as_str());
            Ok(qr_text(&text.slip_bytes(), address))
        })
    }
}

/// The id of the certificate that is meant: of several of one achievement the latest.
pub(super) fn find(kept: &[Kept], which: &str) -> Result<String, Failure> {
    let plain = which.trim().trim_start_matches("urn:uuid:").to_lowercase();
    let held = || kept.iter().filter(|one| !one.credential.is_empty());
    let named = |one: &&Kept| one.from != FOREIGN && which == format!("{}/{}", one.topic, one.achievement);
    let order = |one: &&Kept| (one.replaced_by.is_empty(), one.at_ms);
    if let Some(one) = held().filter(named).max_by_key(order) {
        return Ok(one.id.clone());
    }
    let mut found: Vec<&str> =
        held().map(|one| one.id.as_str()).filter(|id| !plain.is_empty() && id.starts_with(&plain)).collect();
    found.sort_unstable();
    found.dedup();
    match found.as_slice() {
        [one] => Ok((*one).to_owned()),
        [] => Err(none(which)),
        [first, second, ..] => {
            let args = [("path", which), ("first", *first), ("second", *second)];
            Err(failure("ambiguous", &args, &format!("{which} may be {first} or {second}")))
        }
    }
}

fn none(which: &str) -> Failure {
    let words = "there is no such certificate here, or it is not confirmed yet";
    failure("credential-none", &[("path", which)], &format!("{which}: {words}"))
}

/// The page of what waits: what the learner earned, by this laptop's word alone.
fn waiting_paper(card: &CertificateCard, lang: &str, now_ms: i64) -> Certificate {
    let wishes = [lang, card.title.lang.as_str()];
    let words = Locale::choose(wishes.into_iter().filter(|wish| !wish.is_empty()));
    let say = |id: &str| words.text(id, &[]);
    let hours = (card.hours > 0.0).then_some(f64::from(card.hours));
    Certificate {
        language: words.language().to_owned(),
        direction: direction(&words),
        category: card.course_title.text.clone(),
        hours: hours_of(&words, hours),
        title: card.title.text.clone(),
        holder: card.learner.clone(),
        narrative: say("certificate-not-confirmed-more"),
        issued: date(&words, card.earned_ms),
        state: State { standing: press::Standing::Waiting, words: say("paper-waiting") },
        labels: Labels { issued: say("paper-earned"), ..Labels::default() },
        made_ms: now_ms,
        ..Certificate::default()
    }
}

fn direction(words: &Locale) -> Direction {
    if words.language() == "ar" { Direction::RightToLeft } else { Direction::LeftToRight }
}

/// The page's words, in the certificate's language.
fn paper(one: &One<'_>, kept: &Kept, address: Option<&str>, lang: &str, now_ms: i64) -> Certificate {
    let shown = one.report.as_ref().and_then(|report| report.credential.clone()).unwrap_or_default();
    let wishes = [lang, shown.lang.as_deref().unwrap_or_default()];
    let words = Locale::choose(wishes.into_iter().filter(|wish| !wish.is_empty()));
    let say = |id: &str| words.text(id, &[]);
    let (standing, state) = match one.state {
        CertificateState::Revoked | CertificateState::Replaced => {
            (press::Standing::Revoked, say("paper-revoked"))
        }
        CertificateState::Confirmed => (
            press::Standing::Confirmed,
            words.text("certificate-confirmed-by", &[("by", shown.issuer.clone().into())]),
        ),
        _ => (press::Standing::Waiting, say("certificate-not-confirmed")),
    };
    let code = if kept.slip.is_empty() { String::new() } else { qr_text(&kept.slip_bytes(), address) };
    Certificate {
        language: words.language().to_owned(),
        direction: direction(&words),
        institute: shown.vouched_by.last().cloned().unwrap_or_default(),
        centre: shown.issuer.clone(),
        category: category(&words, &shown),
        hours: hours_of(&words, shown.hours),
        title: shown.title.clone(),
        holder: shown.holder.clone().unwrap_or_default(),
        narrative: if shown.narrative.is_empty() { shown.description } else { shown.narrative },
        issued: shown.issued_ms.map(|at| date(&words, at)).unwrap_or_default(),
        expires: shown.expires_ms.map(|at| date(&words, at)).unwrap_or_default(),
        code: number(&kept.id),
        state: State { standing, words: state },
        labels: Labels {
            awarded_to: say("paper-awarded-to"),
            issued_by: say("paper-issued-by"),
            issued: say("paper-issued"),
            // One without an end says nothing of an end.
            expires: shown.expires_ms.map(|_| say("paper-expires")).unwrap_or_default(),
            code: say("paper-number"),
            check: say("paper-check"),
            qr: say("paper-code"),
            seal: say("paper-seal"),
            attachment: say("paper-attachment"),
        },
        qr: if fits(&code) { code } else { String::new() },
        credential: kept.credential.clone().into_bytes(),
        made_ms: now_ms,
        ..Certificate::default()
    }
}

fn category(words: &Locale, shown: &Shown) -> String {
    let Some(category) = &shown.category else { return String::new() };
    let id = format!("library-category-{category}");
    // A centre's own word has no translation.
    if words.knows(&id) { words.text(&id, &[]) } else { category.clone() }
}

fn hours_of(words: &Locale, hours: Option<f64>) -> String {
    match hours {
        Some(hours) => words.text("certificate-kind-hours", &[("hours", hours.into())]),
        None => words.text("certificate-kind", &[]),
    }
}

/// A day in the language's own words: certificates name days by UTC.
fn date(words: &Locale, at_ms: i64) -> String {
    let text = Moment(at_ms).to_text();
    let mut parts = text.get(..10).unwrap_or_default().split('-');
    let mut next = || parts.next().unwrap_or_default().trim_start_matches('0').to_owned();
    let (year, month, day) = (next(), next(), next());
    let month: Value<'_> = month.parse::<u32>().unwrap_or(0).into();
    words.text("paper-date", &[("year", year.into()), ("month", month), ("day", day.into())])
}

/// The short number that people read to each other.
fn number(id: &str) -> String {
    let digits: String = id.chars().filter(char::is_ascii_hexdigit).take(12).collect();
    let digits = digits.to_uppercase();
    let groups: Vec<&str> = (0..3).filter_map(|at| digits.get(4 * at..4 * at + 4)).collect();
    groups.join("-")
}
