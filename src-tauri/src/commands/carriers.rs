//! Sticks, folders and files that packs come on.

use client::view::{Carrier, Failure, Signer};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::{DialogExt, FilePath};

use super::with;
use crate::House;

/// How files end that may hold a certificate.
const CERTIFICATES: [&str; 9] = ["pdf", "png", "svg", "json", "jpg", "jpeg", "webp", "jwt", "txt"];

#[tauri::command]
pub(crate) async fn carriers(house: State<'_, House>) -> Result<Vec<Carrier>, Failure> {
    with(house, |client| Ok(client.carriers())).await
}

#[tauri::command]
pub(crate) async fn scan(house: State<'_, House>, path: String) -> Result<Carrier, Failure> {
    with(house, move |client| client.scan(path.as_ref())).await
}

/// Gives the files that were named on the command line, once.
#[tauri::command]
pub(crate) async fn offered(house: State<'_, House>) -> Result<Vec<String>, Failure> {
    with(house, |client| Ok(client.offered())).await
}

#[tauri::command]
pub(crate) async fn trust(house: State<'_, House>, path: String) -> Result<Signer, Failure> {
    with(house, move |client| client.trust_signer_of(&path)).await
}

#[tauri::command]
pub(crate) async fn choose_file(
    app: AppHandle,
    house: State<'_, House>,
    kind: String,
    title: String,
) -> Result<Option<String>, Failure> {
    with(house, move |_| {
        let dialog = app.dialog().file().set_title(title);
        let dialog = match kind.as_str() {
            "pack" => dialog.add_filter("Packhorse", &["pack", "delta"]),
            "picture" => dialog.add_filter("PNG, JPEG, WebP", &["png", "jpg", "jpeg", "webp"]),
            "certificate" => dialog.add_filter("PDF, PNG, SVG, JSON, JPEG, WebP", &CERTIFICATES),
            "trust" => dialog.add_filter("Packhorse", &["trust"]),
            "learner" => dialog.add_filter("Packhorse", &["learner"]),
            _ => dialog,
        };
        Ok(path(dialog.blocking_pick_file()))
    })
    .await
}

#[tauri::command]
pub(crate) async fn choose_folder(
    app: AppHandle,
    house: State<'_, House>,
    title: String,
) -> Result<Option<String>, Failure> {
    with(house, move |_| Ok(path(app.dialog().file().set_title(title).blocking_pick_folder()))).await
}

pub(crate) fn path(chosen: Option<FilePath>) -> Option<String> {
    Some(chosen?.into_path().ok()?.to_string_lossy().into_owned())
}
