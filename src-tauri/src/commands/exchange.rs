//! Sending and receiving: how it stands, now, by stick; joining a centre and leaving it.

use client::view::{BudgetChoice, BudgetView, CourierView, ExchangeView, Failure, JoinPreview};
use tauri::State;

use super::with;
use crate::House;

#[tauri::command]
pub(crate) async fn exchange_state(house: State<'_, House>, lang: String) -> Result<ExchangeView, Failure> {
    with(house, move |client| client.exchange_state(&lang)).await
}

#[tauri::command]
pub(crate) async fn exchange_now(house: State<'_, House>) -> Result<(), Failure> {
    with(house, |client| {
        client.exchange_now();
        Ok(())
    })
    .await
}

#[tauri::command]
pub(crate) async fn exchange_stop(house: State<'_, House>) -> Result<(), Failure> {
    with(house, |client| {
        client.exchange_stop();
        Ok(())
    })
    .await
}

#[tauri::command]
pub(crate) async fn exchange_budget(
    house: State<'_, House>,
    budget: BudgetChoice,
) -> Result<BudgetView, Failure> {
    with(house, move |client| client.set_budget(&budget)).await
}

#[tauri::command]
pub(crate) async fn join_preview(house: State<'_, House>, text: String) -> Result<JoinPreview, Failure> {
    with(house, move |client| client.join_preview(&text)).await
}

#[tauri::command]
pub(crate) async fn join(house: State<'_, House>, text: String, name: String) -> Result<(), Failure> {
    with(house, move |client| client.join(&text, &name)).await
}

#[tauri::command]
pub(crate) async fn store_join(
    house: State<'_, House>,
    address: String,
    user: String,
    password: String,
) -> Result<(), Failure> {
    with(house, move |client| client.store_join(&address, &user, &password)).await
}

#[tauri::command]
pub(crate) async fn join_picture(house: State<'_, House>, path: String) -> Result<String, Failure> {
    with(house, move |client| client.join_picture(&path)).await
}

#[tauri::command]
pub(crate) async fn leave(house: State<'_, House>, key: String) -> Result<(), Failure> {
    with(house, move |client| client.leave(&key)).await
}

#[tauri::command]
pub(crate) async fn courier_pack(house: State<'_, House>, path: String) -> Result<CourierView, Failure> {
    with(house, move |client| client.courier_pack(&path)).await
}

#[tauri::command]
pub(crate) async fn courier_deliver(house: State<'_, House>, path: String) -> Result<CourierView, Failure> {
    with(house, move |client| client.courier_deliver(&path)).await
}

#[tauri::command]
pub(crate) async fn courier_accept(house: State<'_, House>, path: String) -> Result<CourierView, Failure> {
    with(house, move |client| client.courier_accept(&path)).await
}
