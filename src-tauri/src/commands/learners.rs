//! Learners: who studies, their lock, their file, what it holds.

use client::view::{
    BackupView, Brought, Entered, Facts, Failure, LearnerCard, LearnersView, Lock, NewLearner, PrivacyView,
    RecordsView,
};
use tauri::State;

use super::with;
use crate::House;

#[tauri::command]
pub(crate) async fn learners(house: State<'_, House>) -> Result<LearnersView, Failure> {
    with(house, |client| client.learners()).await
}

#[tauri::command]
pub(crate) async fn learner_create(house: State<'_, House>, new: NewLearner) -> Result<Entered, Failure> {
    with(house, move |client| client.learner_create(&new)).await
}

#[tauri::command]
pub(crate) async fn learner_enter(
    house: State<'_, House>,
    id: String,
    secret: String,
) -> Result<Entered, Failure> {
    with(house, move |client| client.learner_enter(&id, &secret)).await
}

#[tauri::command]
pub(crate) async fn learner_leave(house: State<'_, House>) -> Result<(), Failure> {
    with(house, |client| client.learner_leave()).await
}

#[tauri::command]
pub(crate) async fn learner_change(
    house: State<'_, House>,
    name: String,
    picture: String,
    language: String,
) -> Result<LearnerCard, Failure> {
    with(house, move |client| client.learner_change(&name, &picture, &language)).await
}

#[tauri::command]
pub(crate) async fn learner_lock(
    house: State<'_, House>,
    secret: String,
    lock: Lock,
    new_secret: String,
) -> Result<Entered, Failure> {
    with(house, move |client| client.learner_lock(&secret, lock, &new_secret)).await
}

#[tauri::command]
pub(crate) async fn learner_recover(
    house: State<'_, House>,
    id: String,
    code: String,
    lock: Lock,
    secret: String,
) -> Result<Entered, Failure> {
    with(house, move |client| client.learner_recover(&id, &code, lock, &secret)).await
}

#[tauri::command]
pub(crate) async fn learner_facts_save(house: State<'_, House>, facts: Facts) -> Result<Facts, Failure> {
    with(house, move |client| client.learner_facts_save(&facts)).await
}

#[tauri::command]
pub(crate) async fn learner_privacy(house: State<'_, House>) -> Result<PrivacyView, Failure> {
    with(house, |client| client.learner_privacy()).await
}

#[tauri::command]
pub(crate) async fn learner_records(
    house: State<'_, House>,
    from: String,
    lang: String,
) -> Result<RecordsView, Failure> {
    with(house, move |client| client.learner_records(&from, &lang)).await
}

#[tauri::command]
pub(crate) async fn learner_export(house: State<'_, House>, path: String) -> Result<String, Failure> {
    with(house, move |client| client.learner_export(&path)).await
}

#[tauri::command]
pub(crate) async fn learner_import(
    house: State<'_, House>,
    path: String,
    secret: String,
) -> Result<Brought, Failure> {
    with(house, move |client| client.learner_import(&path, &secret)).await
}

#[tauri::command]
pub(crate) async fn learner_backups(house: State<'_, House>, id: String) -> Result<Vec<BackupView>, Failure> {
    with(house, move |client| client.learner_backups(&id)).await
}

#[tauri::command]
pub(crate) async fn learner_restore(
    house: State<'_, House>,
    id: String,
    secret: String,
    name: String,
) -> Result<Entered, Failure> {
    with(house, move |client| client.learner_restore(&id, &secret, &name)).await
}

#[tauri::command]
pub(crate) async fn learner_erase(
    house: State<'_, House>,
    id: String,
    secret: String,
) -> Result<(), Failure> {
    with(house, move |client| client.learner_erase(&id, &secret)).await
}
