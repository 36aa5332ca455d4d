//! The bridge: one file per screen's noun; each command calls the client off the UI thread.

mod carriers;
mod certificates;
mod classroom;
mod exchange;
mod jobs;
mod learners;
mod library;
mod notes;
mod progress;
mod quiz;
mod reading;
mod sticks;
mod teach;

use std::sync::Arc;

use client::Client;
use client::view::Failure;
use tauri::ipc::Invoke;
use tauri::{State, Wry};

use crate::{House, window};

/// Names every command the page may call; pages that are not the program's own may call none.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    let commands = commands();
    move |invoke| {
        if invoke.message.webview_ref().url().is_ok_and(|url| window::is_home(&url)) {
            return commands(invoke);
        }
        invoke.resolver.reject(Failure {
            code: "internal".into(),
            args: std::collections::BTreeMap::new(),
            detail: "only the program's own page may ask".into(),
        });
        true
    }
}

fn commands() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        carriers::carriers,
        carriers::choose_file,
        carriers::choose_folder,
        carriers::offered,
        carriers::scan,
        carriers::trust,
        certificates::certificate,
        certificates::certificate_page,
        certificates::certificate_save,
        certificates::certificates,
        certificates::choose_save,
        certificates::credential_bring,
        certificates::credential_check_file,
        certificates::credential_check_kept,
        certificates::credential_check_text,
        certificates::trust_accept,
        certificates::trust_found,
        certificates::trust_refresh,
        certificates::trust_state,
        classroom::classroom_hand_over,
        classroom::classroom_start,
        classroom::classroom_state,
        classroom::classroom_stop,
        classroom::classroom_take,
        classroom::classroom_visit,
        exchange::courier_accept,
        exchange::courier_deliver,
        exchange::courier_pack,
        exchange::exchange_budget,
        exchange::exchange_now,
        exchange::exchange_state,
        exchange::exchange_stop,
        exchange::join,
        exchange::join_picture,
        exchange::join_preview,
        exchange::leave,
        exchange::store_join,
        jobs::export,
        jobs::install,
        jobs::install_offered,
        jobs::job_cancel,
        jobs::job_forget,
        jobs::job_pause,
        jobs::job_resume,
        jobs::jobs,
        jobs::remove,
        jobs::repair,
        jobs::verify,
        learners::learner_backups,
        learners::learner_change,
        learners::learner_create,
        learners::learner_enter,
        learners::learner_erase,
        learners::learner_export,
        learners::learner_facts_save,
        learners::learner_import,
        learners::learner_leave,
        learners::learner_lock,
        learners::learner_privacy,
        learners::learner_records,
        learners::learner_recover,
        learners::learner_restore,
        learners::learners,
        library::help_restore,
        library::library,
        library::open_data_folder,
        library::print_page,
        library::settings_save,
        library::start,
        notes::note_remove,
        notes::note_restore,
        notes::note_save,
        notes::notes,
        progress::edition_move,
        progress::history,
        progress::progress,
        progress::today,
        quiz::quiz,
        quiz::quiz_again,
        quiz::quiz_answer,
        quiz::quiz_draft,
        quiz::quiz_file,
        quiz::quiz_finish,
        quiz::quiz_hint,
        quiz::quiz_results,
        quiz::quiz_reveal,
        quiz::quiz_tick,
        quiz::review,
        quiz::review_answer,
        quiz::review_undo,
        reading::course,
        reading::lesson,
        reading::lesson_seen,
        reading::media_seen,
        reading::page_load,
        reading::page_report,
        reading::search,
        sticks::program_newer,
        sticks::program_show,
        sticks::program_take,
        sticks::stick_add,
        sticks::stick_drop,
        sticks::stick_stop,
        sticks::stick_write,
        sticks::sticks,
        sticks::sticks_anew,
        sticks::sticks_begin,
        sticks::sticks_choose,
        sticks::sticks_stop,
        teach::teach_certificates,
        teach::teach_group,
        teach::teach_issue,
    ]
}

/// Calls the client on a thread where waiting for a disk holds nobody up.
async fn with<T: Send + 'static>(
    house: State<'_, House>,
    call: impl FnOnce(&Client) -> Result<T, Failure> + Send + 'static,
) -> Result<T, Failure> {
    let client = Arc::clone(&house.0);
    tauri::async_runtime::spawn_blocking(move || call(&client)).await.unwrap_or_else(|error| {
        Err(Failure {
            code: "internal".into(),
            args: std::collections::BTreeMap::new(),
            detail: error.to_string(),
        })
    })
}
