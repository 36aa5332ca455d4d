//! Teach › My group: how the learners get on who hand their records to this laptop, and certificates that wait for the
//! teacher's word.

use std::sync::Arc;

use client::view::{Failure, FieldView, GroupView};
use tauri::State;

use super::with;
use crate::House;
use crate::classroom::Room;

#[tauri::command]
pub(crate) async fn teach_group(
    house: State<'_, House>,
    room: State<'_, Room>,
    group: Option<u64>,
    course: Option<String>,
    lang: String,
) -> Result<GroupView, Failure> {
    let room = Arc::clone(&room.0);
    with(house, move |client| room.group(client, group, course.as_deref(), &lang, crate::now)).await
}

#[tauri::command]
pub(crate) async fn teach_certificates(
    house: State<'_, House>,
    room: State<'_, Room>,
    lang: String,
) -> Result<FieldView, Failure> {
    let room = Arc::clone(&room.0);
    with(house, move |client| room.certificates(client, &lang, crate::now)).await
}

/// The teacher says yes to a certificate that waits. Whether it was issued.
#[tauri::command]
pub(crate) async fn teach_issue(
    house: State<'_, House>,
    room: State<'_, Room>,
    number: i64,
) -> Result<bool, Failure> {
    let room = Arc::clone(&room.0);
    with(house, move |client| room.issue(client, number, crate::now)).await
}
