//! Courses, lessons, what is seen of them, and the search.

use client::view::{
    CourseView, Failure, LessonView, MediaKind, PageReport, SearchRequest, SearchView, SeenView,
};
use tauri::{State, WebviewWindow};

use super::with;
use crate::{House, drawing};

#[tauri::command]
pub(crate) async fn course(
    house: State<'_, House>,
    pack: String,
    course: String,
    lang: String,
) -> Result<CourseView, Failure> {
    with(house, move |client| client.course(&pack, &course, &lang)).await
}

#[tauri::command]
pub(crate) async fn lesson(
    window: WebviewWindow,
    house: State<'_, House>,
    pack: String,
    course: String,
    lesson: String,
    lang: String,
) -> Result<LessonView, Failure> {
    with(house, move |client| {
        let view = client.lesson(&pack, &course, &lesson, &lang)?;
        if view.media.iter().any(|one| one.kind == MediaKind::Video) {
            drawing::for_films(&window);
        }
        Ok(view)
    })
    .await
}

#[expect(clippy::too_many_arguments, reason = "the bridge gives them one by one")]
#[tauri::command]
pub(crate) async fn lesson_seen(
    house: State<'_, House>,
    pack: String,
    course: String,
    lesson: String,
    anchor: String,
    read: Vec<String>,
    parts: u32,
    seconds: u32,
) -> Result<SeenView, Failure> {
    with(house, move |client| client.lesson_seen(&pack, &course, &lesson, &anchor, &read, parts, seconds))
        .await
}

#[expect(clippy::too_many_arguments, reason = "the bridge gives them one by one")]
#[tauri::command]
pub(crate) async fn media_seen(
    house: State<'_, House>,
    pack: String,
    course: String,
    lesson: String,
    media: u32,
    at: f64,
    segments: Vec<(f64, f64)>,
    length: f64,
) -> Result<(), Failure> {
    with(house, move |client| client.media_seen(&pack, &course, &lesson, media, at, &segments, length)).await
}

#[tauri::command]
pub(crate) async fn page_load(
    house: State<'_, House>,
    pack: String,
    course: String,
    lesson: String,
    media: u32,
) -> Result<String, Failure> {
    with(house, move |client| client.page_load(&pack, &course, &lesson, media)).await
}

#[tauri::command]
pub(crate) async fn page_report(
    house: State<'_, House>,
    pack: String,
    course: String,
    lesson: String,
    media: u32,
    report: PageReport,
) -> Result<SeenView, Failure> {
    with(house, move |client| client.page_report(&pack, &course, &lesson, media, &report)).await
}

#[tauri::command]
pub(crate) async fn search(
    house: State<'_, House>,
    request: SearchRequest,
    lang: String,
) -> Result<SearchView, Failure> {
    with(house, move |client| client.search(&request, &lang)).await
}
