//! `packhorse classroom …`

use std::collections::BTreeMap;
use std::time::Duration;

use client::view::{ClassroomBlock, Failure, GuestView, NearbyView};
use client::{Announced, Client, InstallOptions, Serving, Visit, failure};
use platform::hub::{Ends, Guest, Hub, HubOptions};
use serde_json::{Value as Json, json};

use crate::exit::{Answer, Exit};
use crate::field;
use crate::flags::{ClassroomVerb, Secret};
use crate::group;
use crate::reconcile::ended;
use crate::screen::{Screen, now, one_line, size};
use crate::who;

/// How often it is looked who came.
const LOOK: Duration = Duration::from_secs(1);
/// After so many looks it is looked whether the platform says something else of this computer, and what blocks it.
const LONG: u32 = 10;

pub(crate) fn run(screen: &Screen, client: &Client, verb: ClassroomVerb) -> Answer {
    match verb {
        ClassroomVerb::Open { port, name } => open(screen, client, port, name),
        ClassroomVerb::Find { seconds } => {
            let found = client.classrooms_nearby(Duration::from_secs(seconds), screen.language())?;
            screen.data(&found, |found| found.iter().map(|room| room_lines(screen, room)).collect());
            if found.is_empty() {
                screen.say("cli-classroom-nobody", &[]);
            }
            Ok(Exit::Done)
        }
        ClassroomVerb::Visit { address, learner, all, take, allow_unsigned, secret } => {
            let ids = chosen(screen, client, &learner, &secret)?;
            let visit = if all || !ids.is_empty() {
                client.classroom_meet(&address, &ids, screen.language())?
            } else {
                let room = client.classroom_visit(&address, screen.language())?;
                Visit { room, left: 0, records: 0, answers: 0, received: 0, report: None }
            };
            visited(screen, client, &visit, &take, allow_unsigned)
        }
        ClassroomVerb::Group { group, course, all } => {
            group::run(screen, client, group, course.as_deref(), all)
        }
        ClassroomVerb::Certificates => field::certificates(screen, client),
        ClassroomVerb::Issue { numbers, all } => field::issue(screen, client, &numbers, all),
        ClassroomVerb::Deliver { platform } => {
            let done = client.deliver_box(platform.as_deref().unwrap_or_default())?;
            screen.data(&done, |done| {
                let words = [
                    ("handed", done.handed.into()),
                    ("refused", done.refused.into()),
                    ("waiting", done.waiting.into()),
                ];
                screen.text("cli-classroom-delivered", &words) + "\n"
            });
            match &done.failure {
                None => Ok(Exit::Done),
                Some(failure) => {
                    screen.failure_of("", failure);
                    Ok(Exit::Failed)
                }
            }
        }
    }
}

/// Ids of who was named.
fn chosen(
    screen: &Screen,
    client: &Client,
    names: &[String],
    secret: &Secret,
) -> Result<Vec<String>, Failure> {
    let mut ids = Vec::new();
    for name in names {
        let card = who::find(client, name)?;
        // Whose file asks for a passphrase is let in: it opens only while its learner is there.
        if card.lock == client::view::Lock::Passphrase {
            who::enter(screen, client, name, secret)?;
        }
        ids.push(card.id);
    }
    Ok(ids)
}

fn open(screen: &Screen, client: &Client, port: Option<u16>, name: Option<String>) -> Answer {
    let ends = Ends::listen().map_err(|error| failure("internal", &[], &error))?;
    let name = name.unwrap_or_else(|| client.room_name());
    let appointments = client.own_appointments()?;
    let cohorts = appointments.iter().map(|one| one.name.clone()).collect();
    let delegations = client.own_delegations()?;
    let hub = Hub::start(HubOptions {
        name: name.clone(),
        folder: client.classroom_folder(),
        key: client.device_key()?,
        port,
        shelf: client.for_others(),
        carries_for: client.carries_for(),
        appointments,
        delegations,
        now_ms: now,
    });
    let hub = hub.map_err(|error| client::room_not_opened(error.port(), &error))?;
    // Where the room does not pass on who is there, the address is typed.
    let announced = client.announce(&name, hub.port());
    let open = Open { hub, name, since_ms: now(), announced: announced.ok(), cohorts };
    open.say_begin(screen, client)?;
    let (mut seen, mut blocked, mut looks) = (BTreeMap::new(), None, 0);
    let (certificates, mut told) = (open.hub.certificates(), Vec::new());
    field::tell(screen, &certificates, &mut told);
    while !ends.wait(LOOK) {
        looks += 1;
        for guest in open.hub.guests().unwrap_or_default() {
            let view = guest_view(guest.clone());
            if seen.get(&guest.address) != Some(&view) {
                say_guest(screen, &view);
                seen.insert(guest.address, view);
            }
        }
        field::tell(screen, &certificates, &mut told);
        if looks % LONG == 1 {
            let now_blocked = client.classroom_view(Some(open.serving()), screen.language())?.blocked;
            if now_blocked != blocked {
                say_block(screen, now_blocked.as_ref());
                blocked = now_blocked;
            }
            open.renew(client);
        }
    }
    drop(open);
    match client.sealed_in_box() {
        None => screen.say("reconcile-room-unread", &[]),
        Some(0) => {}
        Some(count) => screen.say("cli-classroom-carried", &[("count", count.into())]),
    }
    Ok(Exit::Done)
}

/// An open classroom.
struct Open {
    hub: Hub,
    name: String,
    since_ms: i64,
    announced: Option<Announced>,
    /// The cohorts whose teacher this computer was when it began.
    cohorts: Vec<String>,
}

impl Open {
    fn serving(&self) -> Serving {
        Serving {
            name: self.name.clone(),
            port: self.hub.port(),
            guests: self.hub.guests().unwrap_or_default().into_iter().map(guest_view).collect(),
            announced: self.announced.is_some(),
            since_ms: self.since_ms,
        }
    }

    fn say_begin(&self, screen: &Screen, client: &Client) -> Result<(), Failure> {
        let view = client.classroom_view(Some(self.serving()), screen.language())?;
        let begin = json!({
            "event": "open",
            "name": view.name,
            "port": self.hub.port(),
            "addresses": view.addresses,
            "key": view.key,
            "keyShort": view.key_short,
            "packs": view.packs,
            "carried": view.carried,
            "cohorts": self.cohorts,
        });
        screen.event(&begin, || {
            let words = [("name", one_line(&view.name).into()), ("packs", view.packs.into())];
            let mut lines = screen.text("cli-classroom-open", &words) + "\n";
            for address in &view.addresses {
                lines += &format!("  {address}\n");
            }
            if let Some(address) = view.addresses.first() {
                lines += &Client::address_picture(address);
                lines.push('\n');
            }
            lines += &format!(
                "{}\n",
                screen.text("cli-classroom-key", &[("key", view.key_short.as_str().into())])
            );
            lines
        });
        screen.say("cli-classroom-end", &[]);
        Ok(())
    }

    /// The platform may have been met in another window meanwhile, and named this computer, or not any more.
    fn renew(&self, client: &Client) {
        if let (Ok(appointments), Ok(delegations)) = (client.own_appointments(), client.own_delegations()) {
            self.hub.renew(appointments, delegations);
        }
    }
}

fn guest_view(guest: Guest) -> GuestView {
    GuestView::of(guest.members, &guest.address, guest.last_ms, (guest.records, guest.carried))
}

fn say_guest(screen: &Screen, guest: &GuestView) {
    let event = json!({ "event": "guest", "name": guest.name, "at": guest.last_ms, "records": guest.records, "carried": guest.carried });
    screen.event(&event, || {
        let words = [
            ("name", one_line(&guest.name).into()),
            ("records", guest.records.into()),
            ("carried", guest.carried.into()),
        ];
        format!("{}  {}\n", crate::screen::moment(guest.last_ms), screen.text("cli-classroom-guest", &words))
    });
}

fn say_block(screen: &Screen, blocked: Option<&ClassroomBlock>) {
    let (id, name) = match blocked {
        None => return screen.event(&json!({ "event": "clear" }), String::new),
        Some(ClassroomBlock::NoNetwork) => ("reconcile-room-blocked-no-network", "no-network"),
        Some(ClassroomBlock::NoPort) => ("reconcile-room-blocked-no-port", "no-port"),
        Some(ClassroomBlock::NotFound) => ("reconcile-room-blocked-not-found", "not-found"),
        Some(ClassroomBlock::Silent) => ("reconcile-room-blocked-silent", "silent"),
    };
    screen.event(&json!({ "event": "blocked", "by": name }), String::new);
    screen.say(id, &[]);
    screen.say(&format!("{id}-text"), &[]);
}

fn room_lines(screen: &Screen, room: &NearbyView) -> String {
    let kind = if room.appointed { "reconcile-room-near-appointed" } else { "reconcile-room-near-carrier" };
    let mut lines = format!(
        "{}  {}  {}  {}\n",
        one_line(&room.address),
        one_line(&room.name),
        room.key_short,
        screen.text(kind, &[])
    );
    for pack in &room.packs {
        let title = one_line(&pack.title.text);
        lines += &format!("  {} {}  {title}  {}\n", one_line(&pack.pack), pack.version, size(pack.bytes));
    }
    lines
}

fn visited(screen: &Screen, client: &Client, visit: &Visit, take: &[String], allow_unsigned: bool) -> Answer {
    let mut installed: Vec<Json> = Vec::new();
    let mut failed = false;
    for name in take {
        let is_it = |pack: &&client::view::CatalogueNews| {
            pack.pack == *name || pack.pack.ends_with(&format!(".{name}"))
        };
        let done = match visit.room.packs.iter().find(is_it) {
            None => Err(not_offered(client, name)),
            Some(pack) => {
                let options = InstallOptions {
                    allow_unsigned,
                    only: Some(pack.pack.clone()),
                    ..InstallOptions::default()
                };
                let mut bar = screen.bar();
                client.install(&pack.address, &options, &mut |step, done, total| bar.show(step, done, total))
            }
        };
        match done {
            Ok(done) => installed.push(json!({
                "id": done.id, "version": done.version, "title": done.title, "new": done.new_bytes, "shared": done.shared_bytes,
            })),
            Err(failure) => {
                screen.failure_of(name, &failure);
                installed.push(json!({ "pack": name, "error": failure }));
                failed = true;
            }
        }
    }
    let value = json!({ "visit": visit, "installed": installed });
    screen.data(&value, |_| {
        let words = [
            ("left", visit.left.into()),
            ("records", visit.records.into()),
            ("answers", visit.answers.into()),
        ];
        let mut lines =
            room_lines(screen, &visit.room) + &screen.text("cli-classroom-visited", &words) + "\n";
        for one in visit.report.iter().flat_map(|report| &report.learners) {
            let words = [("sent", one.sent.into()), ("received", one.received.into())];
            lines += &format!("{}  {}\n", one.learner, screen.text("cli-reconcile-moved", &words));
        }
        for one in installed.iter().filter(|one| one.get("error").is_none()) {
            lines += &format!("{} {}\n", one["id"].as_str().unwrap_or_default(), one["version"]);
        }
        lines
    });
    let met = visit.report.as_ref().map(|report| ended(screen, &visit.room.name, report));
    match met.filter(|exit| *exit != Exit::Done) {
        Some(exit) => Ok(exit),
        None => Ok(if failed { Exit::Failed } else { Exit::Done }),
    }
}

/// It may have offered a pack that is here already.
fn not_offered(client: &Client, name: &str) -> Failure {
    match client.pack(name, "") {
        Ok(_) => failure("pack-here", &[("path", name)], &format!("{name} is here already, as new as there")),
        Err(_) => failure("pack-not-offered", &[("path", name)], &format!("nobody offers {name} there")),
    }
}
