//! The pages of the platform: what the staff of centres see in a browser.
//!
//! Made here, whole, in six languages: nothing from another site, and no script but the verifier's. Each page shows what
//! [`crate::centres`] allows, and each form does one of its acts. Every form carries a word of its session, and the browser's own word for where it
//! comes from is checked beside.

mod account;
mod audit;
mod audit_names;
mod beginning;
mod centre;
mod certificate;
mod certificates;
mod claim;
mod cohort;
mod cohort_group;
mod evidence;
mod frame;
mod issuing;
mod keys;
mod laptops;
mod learner;
mod packs;
mod publishers;
mod sign;
mod staff;
mod verify;
mod visit;
mod wallet;
mod wallet_own;
pub(crate) mod words;

use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use crate::auth::secret;
use crate::service::Service;
pub use words::moment;

/// Longest form, in bytes.
const LONGEST: usize = 64 * 1024;
/// What a page may do: show itself, and send its forms back here.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'";

/// Returns the routes of the pages.
pub fn router() -> Router<Arc<Service>> {
    Router::new()
        .route("/", get(centre::home))
        .route("/sign-in", get(sign::show_sign_in).post(sign::do_sign_in))
        .route("/sign-out", post(sign::sign_out))
        .route("/join", get(sign::show_join).post(sign::do_join))
        .route("/language", get(sign::language))
        .route("/account", get(account::show).post(account::act))
        .route("/centres/{centre}", get(centre::show).post(centre::act))
        .route("/centres/{centre}/staff", get(staff::show).post(staff::act))
        .route("/centres/{centre}/laptops", get(laptops::show).post(laptops::act))
        .route("/centres/{centre}/keys", get(keys::show).post(keys::act))
        .route("/centres/{centre}/audit", get(audit::show))
        .route("/centres/{centre}/certificates", get(certificates::of_centre))
        .route("/centres/{centre}/issuing", get(issuing::show).post(issuing::act))
        .route("/learners/{learner}/certificates", get(certificates::of_learner))
        .route("/claims/{claim}", get(claim::show).post(claim::act))
        .route("/certificates/{id}", get(certificate::show).post(certificate::act))
        .route("/certificates/{id}/file", get(certificate::file))
        .route("/cohorts/{cohort}", get(cohort::show).post(cohort::act))
        .route("/cohorts/{cohort}/sheet", get(cohort::sheet))
        .route("/cohorts/{cohort}/group", get(cohort_group::show))
        .route("/cohorts/{cohort}/certificates", get(certificates::of_cohort))
        .route("/published", get(packs::show))
        .route("/learners/{learner}", get(learner::show).post(learner::act))
        .route("/published/withdraw", post(packs::take_back))
        .route("/published/publishers", post(publishers::act))
        .merge(wallet::router())
        .merge(wallet_own::router())
        .layer(DefaultBodyLimit::max(LONGEST))
        // A pack may have gigabytes; it goes to the disk as it comes.
        .route("/published", post(packs::take).layer(DefaultBodyLimit::disable()))
        .merge(verify::router())
        .layer(axum::middleware::map_response(guarded))
        .route("/style.css", get(style))
}

/// Adds what every page says to the browser.
async fn guarded(mut response: Response) -> Response {
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
        (header::CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    ] {
        // A page that may do more, or less, has said so itself.
        response.headers_mut().entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

async fn style() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, frame::STYLE).into_response()
}

/// Returns the address of the style, another one whenever it changes.
fn style_path() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| {
        let hash: String =
            secret::hash(frame::STYLE.as_bytes()).iter().take(6).map(|b| format!("{b:02x}")).collect();
        format!("/style.css?{hash}")
    })
}
