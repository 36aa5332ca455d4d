//! The types that cross the bridge are declared once, in `view/`; the window's copy is generated.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

use client::view::*;
use ts_rs::{Config, TS};

/// Set to write the generated file anew: `UPDATE_BRIDGE=1 cargo test -p client --test bridge`.
const UPDATE: &str = "UPDATE_BRIDGE";

#[test]
fn the_windows_types_are_those_of_the_program() {
    let folder = tempfile::tempdir().unwrap();
    // Sizes and times stay below 2^53, so a plain number holds them.
    let config = Config::new().with_out_dir(folder.path()).with_large_int("number");
    Failure::export_all(&config).unwrap();
    Settings::export_all(&config).unwrap();
    Start::export_all(&config).unwrap();
    TodayView::export_all(&config).unwrap();
    VerificationView::export_all(&config).unwrap();
    LibraryView::export_all(&config).unwrap();
    CourseView::export_all(&config).unwrap();
    LessonView::export_all(&config).unwrap();
    SearchRequest::export_all(&config).unwrap();
    SearchView::export_all(&config).unwrap();
    Carrier::export_all(&config).unwrap();
    Job::export_all(&config).unwrap();
    LearnersView::export_all(&config).unwrap();
    NewLearner::export_all(&config).unwrap();
    Entered::export_all(&config).unwrap();
    PrivacyView::export_all(&config).unwrap();
    RecordsView::export_all(&config).unwrap();
    Brought::export_all(&config).unwrap();
    QuizView::export_all(&config).unwrap();
    ResultsView::export_all(&config).unwrap();
    ReviewView::export_all(&config).unwrap();
    Grade::export_all(&config).unwrap();
    Reviewed::export_all(&config).unwrap();
    SeenView::export_all(&config).unwrap();
    NoteEdit::export_all(&config).unwrap();
    ProgressView::export_all(&config).unwrap();
    HistoryView::export_all(&config).unwrap();
    CertificatesView::export_all(&config).unwrap();
    CertificateDetail::export_all(&config).unwrap();
    BroughtCredential::export_all(&config).unwrap();
    TrustState::export_all(&config).unwrap();
    TrustFound::export_all(&config).unwrap();
    PageReport::export_all(&config).unwrap();
    ExchangeView::export_all(&config).unwrap();
    BudgetChoice::export_all(&config).unwrap();
    JoinPreview::export_all(&config).unwrap();
    CourierView::export_all(&config).unwrap();
    ClassroomView::export_all(&config).unwrap();
    HandedOver::export_all(&config).unwrap();
    GroupView::export_all(&config).unwrap();
    FieldView::export_all(&config).unwrap();
    SticksView::export_all(&config).unwrap();
    StickChoice::export_all(&config).unwrap();
    Sitting::export_all(&config).unwrap();

    let generated = fs_err::read_to_string(folder.path().join("view.ts")).unwrap();
    let kept: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/ipc/generated/view.ts");
    if std::env::var_os(UPDATE).is_some() {
        fs_err::write(&kept, generated).unwrap();
        return;
    }
    assert_eq!(
        fs_err::read_to_string(&kept).unwrap(),
        generated,
        "run the test with {UPDATE}=1, and commit what it writes"
    );
}
