//! Certificates: what was earned on this laptop, and what is on the way.

use super::Session;
use crate::Client;
use crate::packs::localised;
use crate::view::{CertificateCard, CertificateState, CertificatesView, Failure, Localised};

impl Client {
    /// Returns the certificates page.
    ///
    /// # Errors
    /// When nobody has entered, or the record cannot be read.
    pub fn certificates(&self, lang: &str) -> Result<CertificatesView, Failure> {
        self.studying(|session| {
            let mut view = CertificatesView { earned: Vec::new(), on_the_way: Vec::new() };
            for (pack, course) in session.course_keys()? {
                view.earned.extend(self.earned_in(session, &pack, &course, lang)?);
                let standing = self.course_standing(session, &pack, &course, lang)?;
                if standing.on_the_way {
                    view.on_the_way.push(standing);
                }
            }
            view.earned.sort_by_key(|card| std::cmp::Reverse(card.earned_ms));
            Ok(view)
        })
    }

    fn earned_in(
        &self,
        session: &Session,
        pack: &str,
        course: &str,
        lang: &str,
    ) -> Result<Vec<CertificateCard>, Failure> {
        let record = session.course_record(pack, course)?;
        let edition = self.reading_of(session, pack).ok();
        let outline = edition.as_ref().and_then(|edition| edition.course(course).ok());
        let order = match &edition {
            Some(edition) => course::language_order(&self.languages(lang), &edition.sources.sheet),
            None => Vec::new(),
        };
        // What was earned stays earned when the pack has gone; then only its id is known here.
        let bare = |id: &str| Localised { text: id.to_owned(), lang: String::new() };
        let card = |(id, claim): (&String, &course::ClaimMade)| {
            let achievement =
                outline.and_then(|outline| outline.achievements.iter().find(|one| one.id == *id));
            CertificateCard {
                id: id.clone(),
                pack: pack.to_owned(),
                course: course.to_owned(),
                title: achievement.map_or_else(|| bare(id), |one| localised(&one.title, &order)),
                course_title: outline.map_or_else(|| bare(course), |one| localised(&one.title, &order)),
                description: achievement.map_or_else(|| bare(""), |one| localised(&one.description, &order)),
                narrative: achievement.map_or_else(|| bare(""), |one| localised(&one.narrative, &order)),
                learner: session.name().to_owned(),
                publisher: edition.as_ref().map(|one| one.pack.meta.publisher.clone()).unwrap_or_default(),
                hours: outline.map_or(0.0, |one| one.hours),
                earned_ms: claim.moment().at_ms,
                state: CertificateState::Waiting,
            }
        };
        Ok(record.claims.iter().map(card).collect())
    }
}
