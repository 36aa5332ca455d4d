//! Courses, lessons and the search.

use client::view::{CourseView, Failure, LessonView, SearchRequest, SearchView};
use tauri::State;

use super::with;
use crate::House;

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
    house: State<'_, House>,
    pack: String,
    course: String,
    lesson: String,
    lang: String,
) -> Result<LessonView, Failure> {
    with(house, move |client| client.lesson(&pack, &course, &lesson, &lang)).await
}

#[tauri::command]
pub(crate) async fn lesson_seen(
    house: State<'_, House>,
    pack: String,
    course: String,
    lesson: String,
    anchor: String,
) -> Result<(), Failure> {
    with(house, move |client| client.lesson_seen(&pack, &course, &lesson, &anchor)).await
}

#[tauri::command]
pub(crate) async fn search(
    house: State<'_, House>,
    request: SearchRequest,
    lang: String,
) -> Result<SearchView, Failure> {
    with(house, move |client| client.search(&request, &lang)).await
}
