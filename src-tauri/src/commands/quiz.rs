//! Questions, answers, results and the review.

use client::view::{Failure, Grade, QuizItem, QuizView, Response, ResultsView, ReviewView, Reviewed};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::carriers::path;
use super::with;
use crate::House;

#[tauri::command]
pub(crate) async fn quiz(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
    lang: String,
) -> Result<QuizView, Failure> {
    with(house, move |client| client.quiz(&pack, &course, &quiz, &lang)).await
}

#[tauri::command]
pub(crate) async fn quiz_again(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
    lang: String,
) -> Result<QuizView, Failure> {
    with(house, move |client| client.quiz_again(&pack, &course, &quiz, &lang)).await
}

#[tauri::command]
pub(crate) async fn quiz_draft(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
    item: String,
    response: Response,
) -> Result<Option<u32>, Failure> {
    with(house, move |client| client.quiz_draft(&pack, &course, &quiz, &item, response)).await
}

#[tauri::command]
pub(crate) async fn quiz_tick(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
) -> Result<Option<u32>, Failure> {
    with(house, move |client| client.quiz_tick(&pack, &course, &quiz)).await
}

#[tauri::command]
pub(crate) async fn quiz_hint(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
    item: String,
    lang: String,
) -> Result<String, Failure> {
    with(house, move |client| client.quiz_hint(&pack, &course, &quiz, &item, &lang)).await
}

#[tauri::command]
pub(crate) async fn quiz_reveal(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
    item: String,
    lang: String,
) -> Result<QuizItem, Failure> {
    with(house, move |client| client.quiz_reveal(&pack, &course, &quiz, &item, &lang)).await
}

#[tauri::command]
pub(crate) async fn quiz_answer(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
    item: String,
    response: Response,
    lang: String,
) -> Result<QuizItem, Failure> {
    with(house, move |client| client.quiz_answer(&pack, &course, &quiz, &item, response, &lang)).await
}

/// Asks for a file and copies it into the learner's record: no page names a file that nobody chose.
#[tauri::command]
pub(crate) async fn quiz_file(
    app: AppHandle,
    house: State<'_, House>,
    title: String,
) -> Result<Option<Response>, Failure> {
    with(house, move |client| {
        let chosen = path(app.dialog().file().set_title(title).blocking_pick_file());
        chosen.map(|path| client.quiz_file(&path)).transpose()
    })
    .await
}

#[tauri::command]
pub(crate) async fn quiz_finish(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
    lang: String,
) -> Result<ResultsView, Failure> {
    with(house, move |client| client.quiz_finish(&pack, &course, &quiz, &lang)).await
}

#[tauri::command]
pub(crate) async fn quiz_results(
    house: State<'_, House>,
    pack: String,
    course: String,
    quiz: String,
    lang: String,
) -> Result<ResultsView, Failure> {
    with(house, move |client| client.quiz_results(&pack, &course, &quiz, &lang)).await
}

#[tauri::command]
pub(crate) async fn review(house: State<'_, House>, lang: String) -> Result<ReviewView, Failure> {
    with(house, move |client| client.review(&lang)).await
}

#[tauri::command]
pub(crate) async fn review_answer(
    house: State<'_, House>,
    card: String,
    response: Option<Response>,
    grade: Option<Grade>,
    lang: String,
) -> Result<Reviewed, Failure> {
    with(house, move |client| client.review_answer(&card, response, grade, &lang)).await
}

#[tauri::command]
pub(crate) async fn review_undo(house: State<'_, House>) -> Result<(), Failure> {
    with(house, move |client| client.review_undo()).await
}
