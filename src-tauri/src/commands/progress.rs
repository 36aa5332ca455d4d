//! How far one is: today, courses.

use client::view::{Failure, HistoryView, ProgressView, TodayView};
use tauri::State;

use super::with;
use crate::House;

#[tauri::command]
pub(crate) async fn today(house: State<'_, House>, lang: String) -> Result<TodayView, Failure> {
    with(house, move |client| client.today(&lang)).await
}

#[tauri::command]
pub(crate) async fn progress(house: State<'_, House>, lang: String) -> Result<ProgressView, Failure> {
    with(house, move |client| client.progress(&lang)).await
}

#[tauri::command]
pub(crate) async fn history(
    house: State<'_, House>,
    pack: String,
    course: String,
    lang: String,
) -> Result<HistoryView, Failure> {
    with(house, move |client| client.history(&pack, &course, &lang)).await
}

#[tauri::command]
pub(crate) async fn edition_move(house: State<'_, House>, pack: String) -> Result<(), Failure> {
    with(house, move |client| client.edition_move(&pack)).await
}
