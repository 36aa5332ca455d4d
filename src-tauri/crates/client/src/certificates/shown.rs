//! One certificate as its page shows it: what it says, in facts that a person understands; what was asked for it; its code;
//! how others find it when they check it. And a certificate that is saved where somebody chose.

use std::collections::BTreeSet;
use std::path::Path;

use ::reconcile::key::PublicKey;
use course::{Achievement, Course};
use credential::{Alignment, Evidence, Shown};
use store::record::Reading;

use super::gallery::Known;
use super::kept::{FOREIGN, Kept};
use super::print::{self, CertificateForm};
use super::verdict;
use crate::learning::Session;
use crate::packs::localised;
use crate::reconcile::{Known as FarEnd, write_whole};
use crate::view::{
    AskedView, BroughtCredential, CertificateDetail, CertificateFacts, CertificateState, CodeView,
    CompetencyView, EvidenceView, Failure, Localised, PartView, TrustState, VerificationView,
};
use crate::{Client, failure};

const DAY_MS: i64 = 86_400_000;
/// How the files end that a certificate is saved to.
const ENDS: [(CertificateForm, &str); 4] = [
    (CertificateForm::Json, "json"),
    (CertificateForm::Pdf, "pdf"),
    (CertificateForm::Png, "png"),
    (CertificateForm::Svg, "svg"),
];

/// The far ends that gave credentials and are teachers' laptops.
pub(super) fn rooms(reading: &Reading<'_>, kept: &[Kept]) -> Result<BTreeSet<String>, Failure> {
    let mut rooms = BTreeSet::new();
    let given: BTreeSet<&String> = kept.iter().map(|one| &one.from).collect();
    for from in given {
        let Some(key) = PublicKey::parse(from) else { continue };
        if FarEnd::of(reading, &key)?.is_some_and(|far_end| far_end.is_room) {
            rooms.insert(from.clone());
        }
    }
    Ok(rooms)
}

impl Client {
    /// Returns what a certificate's page shows beside its card. `which` is `pack/course/achievement`, or the id of a
    /// credential; texts of the course are in `lang`, those of the credential as they were signed.
    ///
    /// # Errors
    /// When nobody studies, the record cannot be read, or there is no such certificate.
    pub fn certificate(&self, which: &str, lang: &str) -> Result<CertificateDetail, Failure> {
        let issuers = self.issuers()?;
        let code = self.credential_code(which).ok();
        self.studying(|session| {
            let known = self.known(session, issuers)?;
            let id = print::find(&known.kept, which).ok();
            let one = id.as_deref().map(|id| known.one(id));
            let place = match one.as_ref().and_then(|one| one.text) {
                Some(text) if text.from != FOREIGN => place(&text.topic, &text.achievement),
                Some(_) => None,
                None => Some(apart(which).ok_or_else(|| none(which))?),
            };
            let (own, asked) = match &place {
                Some(place) => self.of_course(session, place, lang).unwrap_or_default(),
                None => Default::default(),
            };
            let signed = one.as_ref().and_then(|one| one.report.as_ref()?.credential.clone());
            let mut facts = signed.as_ref().map_or(own, |shown| self.facts(session, &known, shown, lang));
            if signed.is_none() {
                facts.holder = session.name().to_owned();
                facts.parts.iter_mut().for_each(|part| part.held = is_held(&known, part));
            }
            let text = one.as_ref().and_then(|one| one.text);
            let verification =
                text.map(|text| verdict::answer(text.credential.as_bytes(), &known.issuers, known.now_ms));
            Ok(CertificateDetail {
                credential: text.map(|text| text.id.clone()).unwrap_or_default(),
                facts,
                asked,
                code: code.as_deref().and_then(drawn),
                verification,
            })
        })
    }

    /// Verifies a certificate that who studies holds, as anybody else would.
    ///
    /// # Errors
    /// As [`Client::export_credential`].
    pub fn verify_kept(&self, which: &str) -> Result<VerificationView, Failure> {
        self.verify_bytes(&self.export_credential(which, CertificateForm::Json, "")?)
    }

    /// Draws the page of a certificate for a screen: SVG, as it prints.
    ///
    /// # Errors
    /// As [`Client::export_credential`].
    pub fn certificate_page(&self, which: &str, lang: &str) -> Result<String, Failure> {
        let drawn = self.export_credential(which, CertificateForm::Page, lang)?;
        String::from_utf8(drawn).map_err(|error| failure("internal", &[], &error))
    }

    /// Saves a certificate to a file, whole or not at all; its form is told by how the name ends: `.json`, `.pdf`, `.png`,
    /// `.svg`. A file there that holds no certificate is left alone. Returns how many bytes were written.
    ///
    /// # Errors
    /// As [`Client::export_credential`]; when the name ends otherwise (`not-a-form`), something else lies there
    /// (`would-overwrite`), or it cannot be written (`export`).
    pub fn save_certificate(&self, which: &str, lang: &str, path: &Path) -> Result<u64, Failure> {
        let shown = path.to_string_lossy();
        let end = path.extension().map(|end| end.to_string_lossy().to_lowercase()).unwrap_or_default();
        let form = ENDS.iter().find(|(_, one)| *one == end).map(|(form, _)| *form);
        let form = form.ok_or_else(|| {
            failure("not-a-form", &[("path", &shown)], &"a certificate is saved as .pdf, .png, .svg or .json")
        })?;
        let bytes = self.export_credential(which, form, lang)?;
        if path.exists() && !super::holds_credential(path) {
            let words = "a file that is no certificate lies there; it was not touched";
            return Err(failure("certificate-overwrite", &[("path", &shown)], &words));
        }
        write_whole(path, &bytes).map_err(|error| failure("export", &[("path", &shown)], &error.detail))?;
        Ok(bytes.len() as u64)
    }

    /// Brings a certificate from elsewhere, as [`Client::import_credential`], for a screen.
    ///
    /// # Errors
    /// As there.
    pub fn bring_credential(&self, path: &str) -> Result<BroughtCredential, Failure> {
        let (credential, verification) = self.import_credential(path)?;
        Ok(BroughtCredential { credential, verification })
    }

    /// Returns by whose word certificates are good here, and how old that is.
    ///
    /// # Errors
    /// As [`Client::issuers`].
    pub fn trust_state(&self) -> Result<TrustState, Failure> {
        let (issuers, now_ms) = (self.issuers()?, (self.now_ms)());
        let oldest = issuers.sources().iter().filter_map(|one| one.made_ms).min();
        let days = oldest.map(|made| (now_ms.saturating_sub(made)).max(0) / DAY_MS);
        Ok(TrustState {
            trusted: issuers.sources().to_vec(),
            days: days.map(|days| u32::try_from(days).unwrap_or(u32::MAX)),
            joined: !self.platforms().is_empty(),
            clock_doubtful: issuers.moment(now_ms).is_none(),
        })
    }

    /// What a course has to say of an achievement that is not signed yet, and what it asks for.
    fn of_course(
        &self,
        session: &Session,
        place: &Place,
        lang: &str,
    ) -> Option<(CertificateFacts, Vec<AskedView>)> {
        let edition = self.reading_of(session, &place.pack).ok()?;
        let course = edition.course(&place.course).ok()?;
        let achievement = course.achievement(&place.achievement)?;
        let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
        let parts = achievement.criteria.stack.iter().flat_map(course::Stack::ids);
        let facts = CertificateFacts {
            parts: parts.filter_map(|id| self.part(session, &id, lang)).collect(),
            ..facts_of(achievement, course, &order, &edition.sources.sheet.category)
        };
        Some((facts, asked(achievement, course, &order)))
    }

    /// What was signed.
    fn facts(&self, session: &Session, known: &Known, shown: &Shown, lang: &str) -> CertificateFacts {
        let mut parts: Vec<PartView> =
            shown.parts.iter().filter_map(|id| self.part(session, id, lang)).collect();
        parts.iter_mut().for_each(|part| part.held = is_held(known, part));
        let shown = shown.clone();
        CertificateFacts {
            holder: shown.holder.unwrap_or_default(),
            title: shown.title,
            description: shown.description,
            narrative: shown.narrative,
            lang: shown.lang.unwrap_or_default(),
            issuer: shown.issuer,
            vouched_by: shown.vouched_by,
            issued_ms: shown.issued_ms,
            expires_ms: shown.expires_ms,
            hours: shown.hours,
            credit: shown.credit,
            level: shown.level.unwrap_or_default(),
            category: shown.category.unwrap_or_default(),
            result: shown.result,
            competencies: shown.alignments.into_iter().map(competency).collect(),
            evidence: shown.evidence.into_iter().map(evidence).collect(),
            parts,
        }
    }

    /// A part of a larger certificate, by its URI; its title where its course is here.
    fn part(&self, session: &Session, id: &str, lang: &str) -> Option<PartView> {
        let (pack, course, achievement) = course::of_achievement_id(id)?;
        let title = self.reading_of(session, &pack).ok().and_then(|edition| {
            let order = course::language_order(&self.languages(lang), &edition.sources.sheet);
            Some(localised(&edition.course(&course).ok()?.achievement(&achievement)?.title, &order))
        });
        let unknown = Localised { text: achievement.clone(), lang: String::new() };
        Some(PartView { title: title.unwrap_or(unknown), pack, course, achievement, held: false })
    }
}

/// Where an achievement is told of.
struct Place {
    pack: String,
    course: String,
    achievement: String,
}

fn place(topic: &str, achievement: &str) -> Option<Place> {
    let (pack, course) = topic.split_once('/')?;
    Some(Place { pack: pack.to_owned(), course: course.to_owned(), achievement: achievement.to_owned() })
}

fn apart(which: &str) -> Option<Place> {
    let (topic, achievement) = which.rsplit_once('/')?;
    place(topic, achievement)
}

fn none(which: &str) -> Failure {
    failure("credential-none", &[("path", which)], &format!("{which}: there is no such certificate here"))
}

/// Whether who studies holds a part, and it counts.
fn is_held(known: &Known, part: &PartView) -> bool {
    let topic = format!("{}/{}", part.pack, part.course);
    let is_it =
        |one: &&Kept| one.topic == topic && one.achievement == part.achievement && one.from != FOREIGN;
    known.kept.iter().filter(is_it).any(|one| known.one(&one.id).state == CertificateState::Confirmed)
}

fn facts_of(achievement: &Achievement, course: &Course, order: &[String], pack: &str) -> CertificateFacts {
    let title = localised(&achievement.title, order);
    let category = if achievement.category.is_empty() { pack } else { &achievement.category };
    let rounded = |value: Option<f32>| value.map(|value| (f64::from(value) * 1000.0).round() / 1000.0);
    let competencies = achievement.alignments.iter().map(|one| CompetencyView {
        framework: one.framework.clone(),
        code: one.code.clone(),
        name: localised(&one.name, order).text,
        level: localised(&one.level_name, order).text,
    });
    CertificateFacts {
        title: title.text,
        lang: title.lang,
        description: localised(&achievement.description, order).text,
        narrative: localised(&achievement.narrative, order).text,
        hours: rounded(course.hours_of(achievement)),
        credit: rounded(course.credit_of(achievement)),
        level: achievement.level.clone().unwrap_or_default(),
        category: category.to_owned(),
        competencies: competencies.collect(),
        ..CertificateFacts::default()
    }
}

fn asked(achievement: &Achievement, course: &Course, order: &[String]) -> Vec<AskedView> {
    let view = |phrase: course::Phrase| AskedView {
        code: phrase.code.to_owned(),
        numbers: phrase.numbers.iter().map(|(name, number)| ((*name).to_owned(), *number)).collect(),
        title: phrase.title.map(|title| localised(&title, order)),
    };
    course::words(achievement, course).into_iter().map(view).collect()
}

fn competency(one: Alignment) -> CompetencyView {
    CompetencyView { framework: one.framework, code: one.code, name: one.name, level: String::new() }
}

fn evidence(one: Evidence) -> EvidenceView {
    EvidenceView { name: one.name, narrative: one.narrative }
}

/// A code that fits is drawn; one that does not is no code.
fn drawn(text: &str) -> Option<CodeView> {
    let code = press::code(text).ok()?;
    Some(CodeView { text: text.to_owned(), side: code.side, path: code.path })
}
