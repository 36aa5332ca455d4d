//! The classroom on this laptop: the platform's hub, switched on and off by one person.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use client::view::{Failure, FieldAllowed, FieldView, GroupView, GuestView};
use client::{Announced, Client, GroupsSeen, Serving, room_not_opened};
use platform::db::DbError;
use platform::hub::{Certificates, FieldClaim, Groups, Hub, HubOptions, Shown};

/// Held by the program; no hub runs until somebody opens the classroom.
#[derive(Default)]
pub(crate) struct Classroom(Mutex<Option<Open>>);

/// An open classroom.
struct Open {
    hub: Hub,
    name: String,
    since_ms: i64,
    announced: Option<Announced>,
}

impl Classroom {
    /// Opens it; one that is open stays open.
    pub(crate) fn open(&self, client: &Client, now_ms: fn() -> i64) -> Result<(), Failure> {
        let mut open = self.locked();
        if open.is_some() {
            return Ok(());
        }
        let name = client.room_name();
        let hub = Hub::start(HubOptions {
            name: name.clone(),
            folder: client.classroom_folder(),
            key: client.device_key()?,
            port: None,
            shelf: client.for_others(),
            carries_for: client.carries_for(),
            appointments: client.own_appointments()?,
            delegations: client.own_delegations()?,
            now_ms,
        });
        let hub = hub.map_err(|error| room_not_opened(error.port(), &error))?;
        // Where the room does not pass on who is there, the address is typed: it says so on the screen.
        let announced = client.announce(&name, hub.port()).ok();
        *open = Some(Open { hub, name, since_ms: now_ms(), announced });
        Ok(())
    }

    /// Closes it; answers under way come to their end.
    pub(crate) fn close(&self) {
        let open = self.locked().take();
        drop(open);
    }

    /// Takes over what the platform said of this computer since.
    pub(crate) fn renew(&self, client: &Client) {
        let open = self.locked();
        let Some(one) = open.as_ref() else { return };
        if let (Ok(appointments), Ok(delegations)) = (client.own_appointments(), client.own_delegations()) {
            one.hub.renew(appointments, delegations);
        }
    }

    /// What the hub tells of itself; `None` while it is closed.
    pub(crate) fn serving(&self) -> Option<Serving> {
        let open = self.locked();
        let one = open.as_ref()?;
        // What cannot be read now is shown the next time.
        let guest = |guest: platform::hub::Guest| {
            GuestView::of(guest.members, &guest.address, guest.last_ms, (guest.records, guest.carried))
        };
        let guests: Vec<GuestView> = one.hub.guests().unwrap_or_default().into_iter().map(guest).collect();
        Some(Serving {
            name: one.name.clone(),
            port: one.hub.port(),
            guests,
            announced: one.announced.is_some(),
            since_ms: one.since_ms,
        })
    }

    /// How a group of this laptop's learners gets on; without a group named, the first.
    pub(crate) fn group(
        &self,
        client: &Client,
        group: Option<u64>,
        course: Option<&str>,
        lang: &str,
        now_ms: fn() -> i64,
    ) -> Result<GroupView, Failure> {
        self.renew(client);
        let hub = self.locked().as_ref().map(|one| one.hub.groups());
        let open = hub.is_some();
        let failed = |error: DbError| room_not_opened(None, &error);
        let groups = match hub {
            Some(groups) => groups,
            None => {
                let (key, told) = (client.device_key()?, client.own_appointments()?);
                Groups::open(&client.classroom_folder(), key, client.for_others(), told, now_ms)
                    .map_err(failed)?
            }
        };
        let Shown { groups, group, sheet } = groups.shown(group, course, lang).map_err(failed)?;
        Ok(client.group_view(GroupsSeen { groups, group, sheet, open }))
    }

    /// What this laptop may issue, what it issued, and what waits for the teacher's word.
    pub(crate) fn certificates(
        &self,
        client: &Client,
        lang: &str,
        now_ms: fn() -> i64,
    ) -> Result<FieldView, Failure> {
        let nothing = FieldView { allowed: Vec::new(), waiting: Vec::new(), issued: Vec::new() };
        let Some(certificates) = self.field(client, now_ms)? else { return Ok(nothing) };
        let failed = |error: DbError| room_not_opened(None, &error);
        let named = |one: FieldClaim| {
            client.field_claim((one.number, &one.name), &one.topic, &one.achievement, one.at_ms, lang)
        };
        let allowed = certificates.allowed().map_err(failed)?.into_iter().map(|one| {
            let shown = FieldAllowed {
                name: one.name,
                by: one.by,
                achievements: None,
                left: one.count.saturating_sub(one.used),
                count: one.count,
                until_ms: one.until_ms,
                by_person: one.by_person,
            };
            client.field_allowed(one.achievements.as_deref(), shown, lang)
        });
        Ok(FieldView {
            allowed: allowed.collect(),
            waiting: certificates.waiting().map_err(failed)?.into_iter().map(named).collect(),
            issued: certificates.issued().map_err(failed)?.into_iter().map(named).collect(),
        })
    }

    /// The teacher says yes to what waits under this number. Whether it was issued.
    pub(crate) fn issue(&self, client: &Client, number: i64, now_ms: fn() -> i64) -> Result<bool, Failure> {
        match self.field(client, now_ms)? {
            Some(certificates) => certificates.say_yes(number).map_err(|error| room_not_opened(None, &error)),
            None => Ok(false),
        }
    }

    /// The certificates of this laptop's classroom; none where nothing was delegated to it and no classroom ever was.
    fn field(&self, client: &Client, now_ms: fn() -> i64) -> Result<Option<Certificates>, Failure> {
        if let Some(one) = self.locked().as_ref() {
            return Ok(Some(one.hub.certificates()));
        }
        let Some(delegations) = client.classroom_delegations()? else { return Ok(None) };
        Certificates::open(
            &client.classroom_folder(),
            client.device_key()?,
            client.for_others(),
            &delegations,
            now_ms,
        )
        .map(Some)
        .map_err(|error| room_not_opened(None, &error))
    }

    fn locked(&self) -> MutexGuard<'_, Option<Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What every command of the classroom is given.
#[derive(Default)]
pub(crate) struct Room(pub(crate) Arc<Classroom>);
