//! Long work: begun, watched, held and stopped.

use client::view::{Failure, Job, Localised};
use tauri::State;

use super::with;
use crate::House;

#[tauri::command]
pub(crate) async fn install(
    house: State<'_, House>,
    paths: Vec<String>,
    allow_unsigned: bool,
) -> Result<Vec<Job>, Failure> {
    with(house, move |client| Ok(client.start_install(&paths, allow_unsigned))).await
}

#[tauri::command]
pub(crate) async fn install_offered(
    house: State<'_, House>,
    pack: String,
    title: Localised,
    address: String,
) -> Result<Job, Failure> {
    with(house, move |client| Ok(client.start_install_of(&pack, &title, &address))).await
}

#[tauri::command]
pub(crate) async fn verify(house: State<'_, House>, pack: String) -> Result<Job, Failure> {
    with(house, move |client| client.start_verify(&pack)).await
}

#[tauri::command]
pub(crate) async fn repair(
    house: State<'_, House>,
    pack: String,
    sources: Vec<String>,
) -> Result<Job, Failure> {
    with(house, move |client| client.start_repair(&pack, &sources)).await
}

#[tauri::command]
pub(crate) async fn remove(house: State<'_, House>, pack: String) -> Result<Job, Failure> {
    with(house, move |client| client.start_remove(&pack)).await
}

#[tauri::command]
pub(crate) async fn export(house: State<'_, House>, pack: String, path: String) -> Result<Job, Failure> {
    with(house, move |client| client.start_export(&pack, path.as_ref())).await
}

#[tauri::command]
pub(crate) async fn jobs(house: State<'_, House>) -> Result<Vec<Job>, Failure> {
    with(house, |client| Ok(client.jobs())).await
}

#[tauri::command]
pub(crate) async fn job_pause(house: State<'_, House>, id: u32) -> Result<(), Failure> {
    with(house, move |client| client.pause_job(id)).await
}

#[tauri::command]
pub(crate) async fn job_resume(house: State<'_, House>, id: u32) -> Result<(), Failure> {
    with(house, move |client| client.resume_job(id)).await
}

#[tauri::command]
pub(crate) async fn job_cancel(house: State<'_, House>, id: u32) -> Result<(), Failure> {
    with(house, move |client| client.cancel_job(id)).await
}

#[tauri::command]
pub(crate) async fn job_forget(house: State<'_, House>, id: u32) -> Result<(), Failure> {
    with(house, move |client| client.forget_job(id)).await
}
