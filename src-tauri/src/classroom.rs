//! The classroom on this laptop: the platform's hub, switched on and off by one person.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use client::view::{Failure, GuestView};
use client::{Announced, Client, Serving, failure};
use platform::hub::{Appointment, Hub, HubError, HubOptions};

/// Held by the program; no hub runs until somebody opens the classroom.
#[derive(Default)]
pub(crate) struct Classroom(Mutex<Option<Open>>);

/// An open classroom.
struct Open {
    hub: Hub,
    name: String,
    since_ms: i64,
    announced: Option<Announced>,
    appointments: Vec<Appointment>,
    delegations: Vec<Vec<u8>>,
}

impl Classroom {
    /// Opens it; one that is open stays open.
    pub(crate) fn open(&self, client: &Client, now_ms: fn() -> i64) -> Result<(), Failure> {
        let mut open = self.locked();
        if open.is_some() {
            return Ok(());
        }
        let name = client.room_name();
        let appointments = client.own_appointments()?;
        let delegations = client.own_delegations()?;
        let hub = Hub::start(HubOptions {
            name: name.clone(),
            folder: client.classroom_folder(),
            key: client.device_key()?,
            port: None,
            shelf: client.for_others(),
            carries_for: client.carries_for(),
            appointments: appointments.clone(),
            delegations: delegations.clone(),
            now_ms,
        });
        let hub = hub.map_err(|error| not_opened(&error))?;
        // Where the room does not pass on who is there, the address is typed: it says so on the screen.
        let announced = client.announce(&name, hub.port()).ok();
        *open = Some(Open { hub, name, since_ms: now_ms(), announced, appointments, delegations });
        Ok(())
    }

    /// Closes it; answers under way come to their end.
    pub(crate) fn close(&self) {
        let open = self.locked().take();
        drop(open);
    }

    /// Takes over what the platform said of this computer since.
    pub(crate) fn renew(&self, client: &Client) {
        let mut open = self.locked();
        let Some(one) = open.as_mut() else { return };
        if let Ok(new) = client.own_appointments()
            && new != one.appointments
            && one.hub.appoint(new.clone()).is_ok()
        {
            one.appointments = new;
        }
        if let Ok(new) = client.own_delegations()
            && new != one.delegations
        {
            one.hub.delegate(&new);
            one.delegations = new;
        }
    }

    /// What the hub tells of itself; `None` while it is closed.
    pub(crate) fn serving(&self) -> Option<Serving> {
        let open = self.locked();
        let one = open.as_ref()?;
        // What cannot be read now is shown the next time.
        let guest = |guest: platform::hub::Guest| GuestView {
            name: if guest.members.is_empty() { guest.address.to_string() } else { guest.members.join(", ") },
            last_ms: guest.last_ms,
            records: guest.records,
            carried: guest.carried,
        };
        let guests: Vec<GuestView> = one.hub.guests().unwrap_or_default().into_iter().map(guest).collect();
        Some(Serving {
            name: one.name.clone(),
            port: one.hub.port(),
            guests,
            carried: one.hub.carried().unwrap_or_default(),
            announced: one.announced.is_some(),
            since_ms: one.since_ms,
        })
    }

    fn locked(&self) -> MutexGuard<'_, Option<Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn not_opened(error: &HubError) -> Failure {
    match error {
        HubError::Port { port, .. } => failure("room-port-taken", &[("port", &port.to_string())], error),
        HubError::Folder(_) | HubError::Database(_) => failure("room-not-opened", &[], error),
    }
}

/// What every command of the classroom is given.
#[derive(Default)]
pub(crate) struct Room(pub(crate) Arc<Classroom>);
