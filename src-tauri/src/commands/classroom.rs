//! The classroom: this laptop serves others nearby, or takes from one that does.

use std::sync::Arc;

use client::view::{ClassroomView, Failure, HandedOver, Job, NearbyView};
use tauri::{AppHandle, Emitter, State};

use super::with;
use crate::House;
use crate::classroom::Room;

#[tauri::command]
pub(crate) async fn classroom_state(
    house: State<'_, House>,
    room: State<'_, Room>,
    lang: String,
) -> Result<ClassroomView, Failure> {
    let room = Arc::clone(&room.0);
    with(house, move |client| {
        room.renew(client);
        client.classroom_view(room.serving(), &lang)
    })
    .await
}

#[tauri::command]
pub(crate) async fn classroom_start(
    app: AppHandle,
    house: State<'_, House>,
    room: State<'_, Room>,
) -> Result<(), Failure> {
    let room = Arc::clone(&room.0);
    with(house, move |client| room.open(client, crate::now)).await?;
    // A page that is gone needs no news.
    let _ = app.emit("exchange", ());
    Ok(())
}

#[tauri::command]
pub(crate) async fn classroom_stop(
    app: AppHandle,
    house: State<'_, House>,
    room: State<'_, Room>,
) -> Result<(), Failure> {
    let room = Arc::clone(&room.0);
    with(house, move |_| {
        room.close();
        Ok(())
    })
    .await?;
    let _ = app.emit("exchange", ());
    Ok(())
}

#[tauri::command]
pub(crate) async fn classroom_visit(
    house: State<'_, House>,
    address: String,
    lang: String,
) -> Result<NearbyView, Failure> {
    with(house, move |client| client.classroom_visit(&address, &lang)).await
}

#[tauri::command]
pub(crate) async fn classroom_hand_over(
    house: State<'_, House>,
    address: String,
) -> Result<HandedOver, Failure> {
    with(house, move |client| client.classroom_hand_over(&address)).await
}

#[tauri::command]
pub(crate) async fn classroom_take(
    house: State<'_, House>,
    address: String,
    pack: String,
) -> Result<Job, Failure> {
    with(house, move |client| client.classroom_take(&address, &pack)).await
}
