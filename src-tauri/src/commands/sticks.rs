//! Sticks that are filled side by side, and a newer program that came on one.

use std::path::PathBuf;

use client::view::{Failure, NewerProgram, StickChoice, SticksView};
use tauri::{AppHandle, Manager, State};

use super::{library, with};
use crate::House;

/// What may go onto sticks and how the sitting stands, after a look at what is in.
#[tauri::command]
pub(crate) async fn sticks(house: State<'_, House>, lang: String) -> Result<SticksView, Failure> {
    with(house, move |client| client.sticks(&lang)).await
}

/// Keeps what was chosen to go onto each; how the sticks stand to that comes as an event.
#[tauri::command]
pub(crate) async fn sticks_choose(house: State<'_, House>, choice: StickChoice) -> Result<(), Failure> {
    with(house, move |client| {
        client.sticks_choose(choice)?;
        client.look_at_sticks()
    })
    .await
}

#[tauri::command]
pub(crate) async fn sticks_begin(house: State<'_, House>) -> Result<(), Failure> {
    with(house, |client| client.sticks_begin()).await
}

#[tauri::command]
pub(crate) async fn sticks_stop(house: State<'_, House>) -> Result<(), Failure> {
    with(house, |client| {
        client.sticks_stop();
        Ok(())
    })
    .await
}

#[tauri::command]
pub(crate) async fn sticks_anew(house: State<'_, House>) -> Result<(), Failure> {
    with(house, |client| {
        client.sticks_anew();
        Ok(())
    })
    .await
}

#[tauri::command]
pub(crate) async fn stick_add(house: State<'_, House>, path: String) -> Result<(), Failure> {
    with(house, move |client| client.stick_add(path.as_ref())).await
}

#[tauri::command]
pub(crate) async fn stick_drop(house: State<'_, House>, id: u32) -> Result<(), Failure> {
    with(house, move |client| client.stick_drop(id)).await
}

#[tauri::command]
pub(crate) async fn stick_write(house: State<'_, House>, id: u32) -> Result<(), Failure> {
    with(house, move |client| client.stick_write(id)).await
}

#[tauri::command]
pub(crate) async fn stick_stop(house: State<'_, House>, id: u32) -> Result<(), Failure> {
    with(house, move |client| client.stick_stop(id)).await
}

/// A newer program on a drive or in the library.
#[tauri::command]
pub(crate) async fn program_newer(house: State<'_, House>) -> Result<Option<NewerProgram>, Failure> {
    with(house, |client| Ok(client.newer_program())).await
}

/// Where downloads go: the folder that the system names for them; where it names none, the one that browsers make then.
fn downloads<E>(named: Result<PathBuf, E>, home: Result<PathBuf, E>) -> Result<PathBuf, E> {
    named.or_else(|_| Ok(home?.join("Downloads")))
}

/// Takes its package out, into this folder or where downloads go; tells the file.
#[tauri::command]
pub(crate) async fn program_take(
    app: AppHandle,
    house: State<'_, House>,
    newer: NewerProgram,
    folder: Option<String>,
) -> Result<String, Failure> {
    let usual = downloads(app.path().download_dir(), app.path().home_dir());
    with(house, move |client| {
        let folder = match folder {
            Some(folder) => PathBuf::from(folder),
            None => usual.map_err(|error| client::failure("internal", &[], &error))?,
        };
        Ok(client.take_program(&newer, &folder)?.to_string_lossy().into_owned())
    })
    .await
}

/// Shows the folder that the package was taken into, in the computer's own file window: installing is that computer's deed.
#[tauri::command]
pub(crate) async fn program_show(house: State<'_, House>, path: String) -> Result<(), Failure> {
    with(house, move |_| {
        let folder = PathBuf::from(&path).parent().map(PathBuf::from).unwrap_or_default();
        // The page names a folder, never a program: what lies there is opened by a person.
        if !folder.is_dir() {
            return Err(client::failure("not-found", &[("path", &path)], &"the folder is not there"));
        }
        library::show(&folder)
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_out_is_never_strewn_about_a_home_that_names_no_place_for_downloads() {
        let (named, home) =
            (|| Ok::<_, ()>(PathBuf::from("/home/ada/Téléchargements")), || Ok(PathBuf::from("/home/ada")));
        assert_eq!(downloads(named(), home()), named());
        assert_eq!(downloads(Err(()), home()), Ok("/home/ada/Downloads".into()));
        assert_eq!(downloads(Err(()), Err(())), Err(()));
    }
}
