//! The library, the settings, and the page "today".

use std::path::Path;

use client::view::{Failure, LibraryView, Settings, Start};
use tauri::State;

use super::with;
use crate::House;

#[tauri::command]
pub(crate) async fn start(house: State<'_, House>) -> Result<Start, Failure> {
    with(house, |client| client.start()).await
}

#[tauri::command]
pub(crate) async fn settings_save(house: State<'_, House>, settings: Settings) -> Result<Settings, Failure> {
    with(house, move |client| client.save_settings(settings)).await
}

#[tauri::command]
pub(crate) async fn library(house: State<'_, House>, lang: String) -> Result<LibraryView, Failure> {
    with(house, move |client| client.library(&lang)).await
}

/// Brings the help in again from beside the program; tells whether it lies there.
#[tauri::command]
pub(crate) async fn help_restore(house: State<'_, House>) -> Result<bool, Failure> {
    with(house, |client| Ok(client.supply_again("org.packhorse.help"))).await
}

/// Shows the data folder in the file manager, for whoever helps with this laptop.
#[tauri::command]
pub(crate) async fn open_data_folder(house: State<'_, House>) -> Result<(), Failure> {
    let folder = house.0.folder().to_owned();
    with(house, move |_| show(&folder)).await
}

/// Shows a folder in the computer's own file window.
pub(super) fn show(folder: &Path) -> Result<(), Failure> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let opened = std::process::Command::new(program).arg(folder).spawn();
    opened.map(drop).map_err(|error| client::failure("io", &[("path", &folder.to_string_lossy())], &error))
}

/// Opens the computer's own dialog for printing what the window shows.
#[tauri::command]
pub(crate) async fn print_page(window: tauri::WebviewWindow) -> Result<(), Failure> {
    window.print().map_err(|error| client::failure("print", &[], &error))
}
