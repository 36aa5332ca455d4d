#![doc = include_str!("../../../API.md")]

mod asker;
mod certificates;
mod description;
mod issuing;
mod people;
mod tree;
mod wallets;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{delete, get, patch, post};

use crate::service::Service;

pub(crate) use asker::{status, waiting, words};
pub(crate) use certificates::credential_file;
pub(crate) use people::accepted;

/// Returns the routes of the API.
pub fn router() -> Router<Arc<Service>> {
    Router::new()
        .route("/api/openapi.json", get(description::serve))
        .route("/api/token", post(people::sign_in_with))
        .route("/api/staff", post(people::accept))
        .route("/api/me", get(people::me))
        .route("/api/tokens", get(people::tokens))
        .route("/api/tokens/{number}", delete(people::token_end))
        .route("/api/centres", get(tree::centres))
        .route("/api/centres/{centre}", get(tree::centre_get).patch(tree::centre_change))
        .route("/api/centres/{centre}/centres", post(tree::centre_add))
        .route("/api/centres/{centre}/cohorts", post(tree::cohort_add))
        .route("/api/centres/{centre}/staff", get(people::staff_list))
        .route("/api/centres/{centre}/invitations", get(people::invitations).post(people::invite))
        .route("/api/centres/{centre}/devices", get(people::devices))
        .route("/api/centres/{centre}/keys", get(people::keys))
        .route("/api/centres/{centre}/lrs-keys", get(people::lrs_keys).post(people::lrs_key_add))
        .route("/api/centres/{centre}/audit", get(people::audit_read))
        .route("/api/cohorts/{cohort}", get(tree::cohort_get).patch(tree::cohort_change))
        .route("/api/cohorts/{cohort}/code", get(tree::code_get).post(tree::code_renew))
        .route("/api/cohorts/{cohort}/members", get(tree::members).post(tree::member_add))
        .route("/api/cohorts/{cohort}/members/{learner}", patch(tree::member_change))
        .route("/api/cohorts/{cohort}/appointments", get(tree::appointments).post(tree::appointment_add))
        .route("/api/appointments/{number}", delete(tree::appointment_end))
        .route("/api/roles/{number}", delete(people::role_end))
        .route("/api/invitations/{number}", delete(people::invitation_end))
        .route("/api/learners/{number}", get(people::learner))
        .route("/api/learners/{number}/evidence", get(people::evidence))
        .route("/api/learners/{number}/code", post(wallets::code))
        .route("/api/learners/{number}/wallets", get(wallets::list))
        .route("/api/wallets/{number}", delete(wallets::end))
        .route("/api/joinings", post(people::join))
        .route("/api/joinings/{number}", delete(people::part))
        .route("/api/keys/{number}", post(people::key_decide))
        .route("/api/bars", post(people::bar))
        .route("/api/bars/{number}", delete(people::unbar))
        .route("/api/lrs-keys/{number}", delete(people::lrs_key_revoke))
        .route("/api/centres/{centre}/claims", get(certificates::claims))
        .route("/api/centres/{centre}/certificates", get(certificates::of_centre))
        .route("/api/cohorts/{cohort}/claims", get(certificates::cohort_claims))
        .route("/api/cohorts/{cohort}/certificates", get(certificates::of_cohort))
        .route("/api/learners/{number}/certificates", get(certificates::of_learner))
        .route("/api/claims/{claim}", get(certificates::claim).post(certificates::decide))
        .route(
            "/api/certificates/{id}",
            get(certificates::one).post(certificates::replace).delete(certificates::revoke),
        )
        .route("/api/certificates/{id}/file", get(certificates::file))
        .route("/api/centres/{centre}/issuing", get(issuing::get).put(issuing::set))
        .route("/api/centres/{centre}/issuer-keys", get(issuing::keys).post(issuing::rotate))
        .route("/api/centres/{centre}/issuer-computers", get(issuing::computers).post(issuing::delegate))
        .route("/api/issuer-keys/{number}", delete(issuing::withdraw))
        .route("/api/issuing", get(issuing::status))
        .layer(DefaultBodyLimit::max(asker::LONGEST))
}
