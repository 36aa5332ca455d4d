//! Interactive pages: they keep a state, and tell how their task went. Nothing else.

use course::{Did, Place};

use crate::view::{Failure, PageReport, SeenView};
use crate::{Client, failure};

/// Kind of the state rows that interactive pages keep.
const PAGE: &str = "page";
/// Bytes of state a page may keep.
const MOST_STATE: usize = 64 * 1024;

impl Client {
    /// Returns the state an interactive page kept; empty where it kept none.
    ///
    /// # Errors
    /// When nobody has entered or there is no such page.
    pub fn page_load(&self, pack: &str, course: &str, lesson: &str, media: u32) -> Result<String, Failure> {
        self.studying(|session| {
            let edition = self.reading_of(session, pack)?;
            let course = edition.course(course)?;
            let path = self.media_path(&edition, course, lesson, media)?;
            session.state_text(PAGE, &key(pack, &course.id, &path))
        })
    }

    /// Keeps what an interactive page tells, about itself alone.
    ///
    /// # Errors
    /// When nobody has entered, there is no such page, or what it tells is out of bounds; then nothing is kept.
    pub fn page_report(
        &self,
        pack: &str,
        course: &str,
        lesson: &str,
        media: u32,
        report: &PageReport,
    ) -> Result<SeenView, Failure> {
        self.studying(|session| {
            let edition = self.reading_of(session, pack)?;
            let course = edition.course(course)?;
            let path = self.media_path(&edition, course, lesson, media)?;
            let state_key = key(pack, &course.id, &path);
            let place = Place::Interactive {
                pack: pack.into(),
                course: course.id.clone(),
                lesson: lesson.into(),
                path,
            };
            let share = |number: f64| (0.0..=1.0).contains(&number).then_some(number).ok_or_else(unheard);
            let earned = self.tell(session, &edition, course, "", |telling| match report {
                PageReport::Save { state } if state.len() <= MOST_STATE => {
                    telling.keep(PAGE, &state_key, state.as_bytes())
                }
                PageReport::Save { .. } => Err(unheard()),
                PageReport::Score { score } => {
                    let score = Some(share(*score)?);
                    telling.deed(place, Did::Scored { score, completed: false }).map(drop)
                }
                PageReport::Completed => {
                    telling.deed(place, Did::Scored { score: None, completed: true }).map(drop)
                }
                // How far a page is stands in its own state; only its end is a fact worth a statement.
                PageReport::Progressed { progress } => share(*progress).map(drop),
            })?;
            self.seen_view(session, &edition, course, lesson, earned)
        })
    }
}

fn key(pack: &str, course: &str, path: &str) -> String {
    format!("{pack}/{course}/{path}")
}

fn unheard() -> Failure {
    failure("page-report", &[], &"an interactive page told something out of bounds; it was not kept")
}
