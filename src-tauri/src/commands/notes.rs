//! Notes, highlights and bookmarks.

use client::view::{Failure, NoteEdit, NoteView};
use tauri::State;

use super::with;
use crate::House;

#[tauri::command]
pub(crate) async fn notes(
    house: State<'_, House>,
    pack: String,
    course: String,
    lang: String,
) -> Result<Vec<NoteView>, Failure> {
    with(house, move |client| client.notes(&pack, &course, &lang)).await
}

#[tauri::command]
pub(crate) async fn note_save(
    house: State<'_, House>,
    note: NoteEdit,
    lang: String,
) -> Result<NoteView, Failure> {
    with(house, move |client| client.note_save(&note, &lang)).await
}

#[tauri::command]
pub(crate) async fn note_remove(house: State<'_, House>, id: String) -> Result<(), Failure> {
    with(house, move |client| client.note_remove(&id)).await
}

#[tauri::command]
pub(crate) async fn note_restore(house: State<'_, House>, id: String) -> Result<(), Failure> {
    with(house, move |client| client.note_restore(&id)).await
}
