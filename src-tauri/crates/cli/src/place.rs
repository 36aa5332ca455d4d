//! Courses, lessons, sets of questions and questions, found by as little of their name as is unique.

use client::view::Failure;
use client::{Client, QuizPlace, failure};

/// A course and something in it.
pub(crate) struct Place {
    pub(crate) pack: String,
    pub(crate) course: String,
    pub(crate) id: String,
}

impl Place {
    fn full(&self) -> String {
        format!("{}/{}/{}", self.pack, self.course, self.id)
    }
}

/// Finds a course by its id, by `PACK/COURSE`, or by a pack that has only one.
pub(crate) fn course(client: &Client, name: &str) -> Result<(String, String), Failure> {
    let packs = client.library("")?.packs;
    let mut found = Vec::new();
    for pack in &packs {
        let alone = pack.courses.len() == 1;
        let is_pack = alone && (name == pack.id || pack.id.ends_with(&format!(".{name}")));
        let is_it = |course: &str| name == course || name == format!("{}/{course}", pack.id) || is_pack;
        let courses = pack.courses.iter().filter(|course| is_it(&course.id));
        found.extend(courses.map(|course| (pack.id.clone(), course.id.clone())));
    }
    one(name, found, |(pack, course)| format!("{pack}/{course}"))
}

/// Finds a course, or takes `PACK/COURSE` as it is: what was done in a course outlives its pack.
pub(crate) fn course_done(client: &Client, name: &str) -> Result<(String, String), Failure> {
    match (course(client, name), name.split_once('/')) {
        (Err(failure), Some((pack, course))) if failure.code == "not-found" => {
            Ok((pack.to_owned(), course.to_owned()))
        }
        (found, _) => found,
    }
}

/// Finds a lesson: `LESSON`, `COURSE/LESSON` or `PACK/COURSE/LESSON`; after a course by its number, too.
pub(crate) fn lesson(client: &Client, name: &str) -> Result<Place, Failure> {
    if let Some((place, last)) = name.rsplit_once('/')
        && let Some(number) = last.parse::<usize>().ok().and_then(|number| number.checked_sub(1))
    {
        let (pack, course) = course(client, place)?;
        if let Some(id) = client.lesson_ids(&pack, &course)?.into_iter().nth(number) {
            return Ok(Place { pack, course, id });
        }
    }
    let found = all(client, |pack, course| client.lesson_ids(pack, course))?;
    let is_it = |place: &Place| is_end_of(name, &place.full());
    one(name, found.into_iter().filter(is_it).collect(), Place::full).or_else(|failure| {
        // A pack that has only one course may stand for it.
        let Some((place, last)) = name.rsplit_once('/') else { return Err(failure) };
        let Ok((pack, course)) = course(client, place) else { return Err(failure) };
        let here = client.lesson_ids(&pack, &course)?.iter().any(|id| id == last);
        if here { Ok(Place { pack, course, id: last.to_owned() }) } else { Err(failure) }
    })
}

/// Finds a lesson's questions or an assessment, by its id, `lesson/ID` or `assessment/ID`, with a course before it or
/// without.
pub(crate) fn quiz(client: &Client, name: &str) -> Result<Place, Failure> {
    let found = all(client, |pack, course| client.quizzes(pack, course))?;
    let is_it = |place: &Place| {
        let id = place.id.split_once('/').map_or("", |(_, id)| id);
        is_end_of(name, &place.full()) || is_end_of(name, &format!("{}/{}/{id}", place.pack, place.course))
    };
    one(name, found.into_iter().filter(is_it).collect(), Place::full).or_else(|failure| {
        if failure.code != "not-found" {
            return Err(failure);
        }
        let place = lesson(client, name).map_err(|_| failure)?;
        Ok(Place { id: format!("lesson/{}", place.id), ..place })
    })
}

/// Finds where a question is asked, and its id: `ITEM`, `COURSE/ITEM`, `PACK/COURSE/ITEM`, or with its lesson or
/// assessment as `lesson/ID/ITEM`. Of several places the one where an attempt is open.
pub(crate) fn item(client: &Client, name: &str) -> Result<(QuizPlace, String), Failure> {
    let id = name.rsplit('/').next().unwrap_or(name);
    let full = |place: &QuizPlace| format!("{}/{}/{}/{id}", place.pack, place.course, place.quiz);
    let is_it = |place: &QuizPlace| {
        is_end_of(name, &full(place)) || is_end_of(name, &format!("{}/{}/{id}", place.pack, place.course))
    };
    let found: Vec<QuizPlace> = client.quizzes_with(id)?.into_iter().filter(is_it).collect();
    let begun: Vec<QuizPlace> = found.iter().filter(|place| place.begun).cloned().collect();
    let found = if begun.is_empty() { found } else { begun };
    Ok((one(name, found, full)?, id.to_owned()))
}

/// Everything of one kind in all courses.
fn all(
    client: &Client,
    ids: impl Fn(&str, &str) -> Result<Vec<String>, Failure>,
) -> Result<Vec<Place>, Failure> {
    let mut places = Vec::new();
    for pack in client.library("")?.packs {
        for course in &pack.courses {
            // An older edition that is being read may lack a course that the newest has.
            let Ok(ids) = ids(&pack.id, &course.id) else { continue };
            let place = |id| Place { pack: pack.id.clone(), course: course.id.clone(), id };
            places.extend(ids.into_iter().map(place));
        }
    }
    Ok(places)
}

/// Tells whether `name` is the whole of a name or its last parts.
fn is_end_of(name: &str, full: &str) -> bool {
    full.strip_suffix(name).is_some_and(|rest| !name.is_empty() && (rest.is_empty() || rest.ends_with('/')))
}

fn one<T>(name: &str, found: Vec<T>, full: impl Fn(&T) -> String) -> Result<T, Failure> {
    if let [first, second, ..] = &found[..] {
        let (first, second) = (full(first), full(second));
        return Err(failure(
            "ambiguous",
            &[("path", name), ("first", &first), ("second", &second)],
            &format!("{name} may be {first} or {second}: say which"),
        ));
    }
    found.into_iter().next().ok_or_else(|| not_here(name))
}

pub(crate) fn not_here(name: &str) -> Failure {
    failure(
        "not-found",
        &[("path", name)],
        &format!("{name} is not in the library: `packhorse library list` tells what is"),
    )
}

#[cfg(test)]
mod tests {
    use super::is_end_of;

    #[test]
    fn a_name_is_the_end_of_a_longer_one_at_its_slashes_only() {
        for (name, is_it) in [
            ("first", true),
            ("course/first", true),
            ("org.pack/course/first", true),
            ("irst", false),
            ("", false),
            ("/first", false),
            ("x/org.pack/course/first", false),
        ] {
            assert_eq!(is_end_of(name, "org.pack/course/first"), is_it, "{name}");
        }
    }
}
