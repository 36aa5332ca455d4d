//! Certificates: one of them, saved, brought, checked; and by whose word they are good here.

use client::view::{
    BroughtCredential, CertificateDetail, CertificatesView, Failure, TrustFound, TrustState, VerificationView,
};
use tauri::{AppHandle, State};
use tauri_plugin_dialog::DialogExt;

use super::carriers::path;
use super::with;
use crate::House;

/// Most bytes of a text that is pasted: what a certificate may have, and a little white space around it.
const MOST_PASTED: usize = 512 * 1024;

#[tauri::command]
pub(crate) async fn certificates(house: State<'_, House>, lang: String) -> Result<CertificatesView, Failure> {
    with(house, move |client| client.certificates(&lang)).await
}

#[tauri::command]
pub(crate) async fn certificate(
    house: State<'_, House>,
    which: String,
    lang: String,
) -> Result<CertificateDetail, Failure> {
    with(house, move |client| client.certificate(&which, &lang)).await
}

#[tauri::command]
pub(crate) async fn certificate_page(
    house: State<'_, House>,
    which: String,
    lang: String,
) -> Result<String, Failure> {
    with(house, move |client| client.certificate_page(&which, &lang)).await
}

/// Asks where a certificate is to be saved; `form` is `pdf`, `png`, `svg` or `json`.
#[tauri::command]
pub(crate) async fn choose_save(
    app: AppHandle,
    house: State<'_, House>,
    name: String,
    form: String,
    title: String,
) -> Result<Option<String>, Failure> {
    with(house, move |_| {
        let dialog = app.dialog().file().set_title(title).add_filter(form.to_uppercase(), &[form.as_str()]);
        let chosen = path(dialog.set_file_name(format!("{name}.{form}")).blocking_save_file());
        // Some dialogs give the name as it was typed.
        Ok(chosen.map(|path| {
            let ends = path.to_lowercase().ends_with(&format!(".{form}"));
            if ends { path } else { format!("{path}.{form}") }
        }))
    })
    .await
}

#[tauri::command]
pub(crate) async fn certificate_save(
    house: State<'_, House>,
    which: String,
    lang: String,
    path: String,
) -> Result<u64, Failure> {
    with(house, move |client| client.save_certificate(&which, &lang, path.as_ref())).await
}

#[tauri::command]
pub(crate) async fn credential_bring(
    house: State<'_, House>,
    path: String,
) -> Result<BroughtCredential, Failure> {
    with(house, move |client| client.bring_credential(&path)).await
}

#[tauri::command]
pub(crate) async fn credential_check_file(
    house: State<'_, House>,
    path: String,
) -> Result<VerificationView, Failure> {
    with(house, move |client| client.verify_file(&path)).await
}

#[tauri::command]
pub(crate) async fn credential_check_text(
    house: State<'_, House>,
    text: String,
) -> Result<VerificationView, Failure> {
    with(house, move |client| {
        if text.len() > MOST_PASTED {
            return Err(client::failure("too-large", &[], &"more text than any certificate has"));
        }
        client.verify_bytes(text.as_bytes())
    })
    .await
}

#[tauri::command]
pub(crate) async fn credential_check_kept(
    house: State<'_, House>,
    which: String,
) -> Result<VerificationView, Failure> {
    with(house, move |client| client.verify_kept(&which)).await
}

#[tauri::command]
pub(crate) async fn trust_state(house: State<'_, House>) -> Result<TrustState, Failure> {
    with(house, |client| client.trust_state()).await
}

#[tauri::command]
pub(crate) async fn trust_found(house: State<'_, House>, path: String) -> Result<TrustFound, Failure> {
    with(house, move |client| client.trust_found(&path)).await
}

#[tauri::command]
pub(crate) async fn trust_accept(
    house: State<'_, House>,
    path: String,
    compared: String,
) -> Result<TrustFound, Failure> {
    with(house, move |client| client.trust_accept(&path, &compared)).await
}

#[tauri::command]
pub(crate) async fn trust_refresh(house: State<'_, House>) -> Result<Vec<TrustFound>, Failure> {
    with(house, |client| client.refresh_trust()).await
}
