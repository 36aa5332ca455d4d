//! The classroom's hub: a teacher's laptop that serves the others in the room, without Internet.
//!
//! It gives its packs, carries what is sealed for the platform without being able to read it, and is a far end itself for
//! the members of the cohorts whose teacher the platform has appointed it for. Everything of it lies in one folder.

mod carry;
mod certificates;
mod cohorts;
mod groups;
mod guests;
mod members;
mod packs;
mod stop;
mod who;

use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use reconcile::catalogue::{Catalogue, Listed};
use reconcile::key::{Hint, PublicKey, SecretKey};
use reconcile::post_box::{self, MAX_MESSAGE, PostBox};
pub use reconcile::wire::Appointment;
use reconcile::{OnShelf, Shelf};
use tokio::sync::{Semaphore, watch};

pub use certificates::{Allowed, Certificates, FieldClaim};
pub use cohorts::Member;
pub use groups::{Groups, Shown};
pub use guests::Guest;
pub use stop::Ends;

use crate::config::Config;
use crate::credentials::FieldDesk;
use crate::db::{Database, DbError};
use crate::serve::{self, Bounds};
use crate::service::Service;
use guests::Guests;

/// The port that people need not type.
pub const PORT: u16 = 47_000;
/// Bytes of carried messages in memory at a time, of all connections together, in KiB.
const MOST_KIB: usize = 64 * 1024;
/// What a classroom's laptop serves at a time.
const BOUNDS: Bounds = Bounds { connections: 500, rate: 100, patience: None };
/// What is under way when the classroom is closed has this long to end.
const GRACE: Duration = Duration::from_secs(2);

/// What a hub is started with.
pub struct HubOptions {
    /// What others see.
    pub name: String,
    /// Its folder: the box of carried messages, the members' records.
    pub folder: PathBuf,
    /// This computer's key.
    pub key: SecretKey,
    /// Where it listens; [`PORT`] if it is free, any other if it is taken and this is `None`.
    pub port: Option<u16>,
    /// Its packs.
    pub shelf: Arc<dyn Shelf>,
    /// The far ends messages are carried for; if empty, any: who brings the box to town need not have joined anybody.
    pub carries_for: Vec<PublicKey>,
    /// The platform's words that this computer is a cohort's teacher's. Those that are not for its key or are over count
    /// for nothing.
    pub appointments: Vec<Appointment>,
    /// Delegations to this computer's own key as platforms told them, each with those above it: by them it issues
    /// certificates to its members.
    pub delegations: Vec<Vec<u8>>,
    /// Milliseconds since 1970.
    pub now_ms: fn() -> i64,
}

/// Why a hub does not start.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// The port is taken, or not to be had.
    #[error("port {port} cannot be opened: {cause}")]
    Port {
        /// Which.
        port: u16,
        /// What the system says.
        cause: std::io::Error,
    },
    /// Its folder cannot be used.
    #[error("the hub's folder cannot be used: {0}")]
    Folder(#[from] std::io::Error),
    /// Its database cannot be used.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl HubError {
    /// The port that could not be opened, where that is the reason.
    #[must_use]
    pub fn port(&self) -> Option<u16> {
        match self {
            HubError::Port { port, .. } => Some(*port),
            HubError::Folder(_) | HubError::Database(_) => None,
        }
    }
}

/// A hub at work. Ends, letting what is under way come to its end, when it is dropped.
pub struct Hub {
    room: Arc<Room>,
    port: u16,
    stop: watch::Sender<bool>,
    thread: Option<JoinHandle<()>>,
}

/// What the routes work with.
pub(crate) struct Room {
    name: String,
    key: PublicKey,
    service: Arc<Service>,
    /// The platform's words for this computer, as members are shown them.
    appointed: RwLock<Vec<Appointment>>,
    /// The delegations that were taken last; none where that did not go well. The same again changes nothing.
    delegated: Mutex<Option<Vec<Vec<u8>>>>,
    /// KiB of messages that are being taken.
    memory: Arc<Semaphore>,
    shelf: Arc<dyn Shelf>,
    carries_for: Vec<Hint>,
    desk: Arc<FieldDesk>,
    post: PostBox,
    guests: Guests,
    files: packs::OpenFiles,
    now_ms: fn() -> i64,
}

impl Hub {
    /// Begins to serve on all of this computer's networks.
    ///
    /// # Errors
    /// As [`HubError`] tells.
    pub fn start(options: HubOptions) -> Result<Hub, HubError> {
        let listener = listen(options.port)?;
        let address = listener.local_addr()?;
        let post = PostBox::open(options.folder.join(post_box::FOLDER))?;
        // Answers nobody came for; what cannot be looked at now is the next time.
        let _ = post.sweep(SystemTime::now());
        let key = options.key.public();
        let config = Config {
            listen: address,
            name: options.name.clone(),
            address: format!("http://{address}"),
            ..Config::of_folder(&options.folder)
        };
        let service = Arc::new(service(config, options.key, options.now_ms)?);
        let room = Arc::new(Room {
            name: options.name,
            key,
            service,
            appointed: RwLock::default(),
            delegated: Mutex::default(),
            memory: Arc::new(Semaphore::new(MOST_KIB)),
            desk: Arc::new(FieldDesk::new(Arc::clone(&options.shelf))),
            shelf: options.shelf,
            carries_for: options.carries_for.iter().map(PublicKey::hint).collect(),
            post,
            guests: Guests::default(),
            files: packs::OpenFiles::default(),
            now_ms: options.now_ms,
        });
        room.appoint(valid(options.appointments, key, room.now_ms()))?;
        room.delegate(options.delegations);
        let (stop, stopped) = watch::channel(false);
        let router = router(&room);
        let thread =
            std::thread::Builder::new().name("hub".into()).spawn(move || serve(listener, router, stopped))?;
        Ok(Hub { room, port: address.port(), stop, thread: Some(thread) })
    }

    /// Takes what platforms say of this computer by now, appointments and delegations: cohorts that it is not named for any
    /// more, or whose time is over, are closed, and what is not delegated any more is not used any more. The same again
    /// changes nothing; what cannot be taken now is taken the next time.
    pub fn renew(&self, appointments: Vec<Appointment>, delegations: Vec<Vec<u8>>) {
        let room = &self.room;
        let appointed = valid(appointments, room.key, room.now_ms());
        let known = *room.appointed.read().unwrap_or_else(PoisonError::into_inner) == appointed;
        if !known && let Err(error) = room.appoint(appointed) {
            tracing::error!(%error, "the classroom's cohorts are not known yet");
        }
        room.delegate(delegations);
    }

    /// Returns how the learners of this computer's cohorts get on.
    pub fn groups(&self) -> Groups {
        Groups {
            service: Some(Arc::clone(&self.room.service)),
            shelf: Arc::clone(&self.room.shelf),
            appointed: self.room.appointed(),
        }
    }

    /// Returns the certificates that this computer issued, and those that it may.
    pub fn certificates(&self) -> Certificates {
        Certificates { service: Arc::clone(&self.room.service), desk: Arc::clone(&self.room.desk) }
    }

    /// Returns the port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Returns who came since the classroom was opened, the latest first: with their names where they are members.
    ///
    /// # Errors
    /// As the database tells.
    pub fn guests(&self) -> Result<Vec<Guest>, DbError> {
        let mut guests = self.room.guests.list();
        self.room.service.db.read(|tx| cohorts::name(tx, &mut guests))?;
        Ok(guests)
    }

    /// Returns the members of this teacher's cohorts whose records are here, the latest heard first.
    ///
    /// # Errors
    /// As the database tells.
    pub fn members(&self) -> Result<Vec<Member>, DbError> {
        self.room.service.db.read(cohorts::members)
    }
}

impl Drop for Hub {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.stop.send(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Room {
    fn now_ms(&self) -> i64 {
        (self.now_ms)()
    }

    fn delegate(&self, delegations: Vec<Vec<u8>>) {
        let mut delegated = self.delegated.lock().unwrap_or_else(PoisonError::into_inner);
        if delegated.as_ref() == Some(&delegations) {
            return;
        }
        match self.desk.take(&self.service, &delegations) {
            Ok(()) => *delegated = Some(delegations),
            // The classroom is open all the same; it is tried again the next time.
            Err(error) => tracing::error!(%error, "certificates are not issued here yet"),
        }
    }

    /// Keeps the cohorts of words that are [`valid`], and closes all others.
    fn appoint(&self, appointed: Vec<Appointment>) -> Result<(), DbError> {
        let now_ms = self.now_ms();
        self.service.db.write(|tx| cohorts::keep(tx, &self.name, &appointed, now_ms))?;
        *self.appointed.write().unwrap_or_else(PoisonError::into_inner) = appointed;
        Ok(())
    }

    /// The platform's words for this computer that are not over.
    fn appointed(&self) -> Vec<Appointment> {
        let now_ms = self.now_ms();
        let appointed = self.appointed.read().unwrap_or_else(PoisonError::into_inner);
        appointed.iter().filter(|one| one.until_ms > now_ms).cloned().collect()
    }

    /// The far end with this hint, if its messages are carried here.
    fn carried_for(&self, hint: &str) -> Option<Hint> {
        Hint::parse(hint).filter(|hint| self.carries_for.is_empty() || self.carries_for.contains(hint))
    }

    /// The list of packs, in the platform's form.
    fn catalogue(&self) -> std::io::Result<Vec<u8>> {
        let listed = |pack: OnShelf| Listed {
            file: format!("{}/{}.pack", pack.id, pack.version),
            id: pack.id,
            version: pack.version,
            label: pack.label,
            title: pack.title,
            languages: pack.languages,
            bytes: pack.bytes,
            ..Listed::default()
        };
        let packs = self.shelf.packs()?.into_iter().map(listed).collect();
        Ok(Catalogue { catalogue: 1, edition: 0, packs }.to_json())
    }
}

/// Of the platform's words those that are for this key, and not over.
fn valid(appointments: Vec<Appointment>, key: PublicKey, now_ms: i64) -> Vec<Appointment> {
    appointments.into_iter().filter(|one| one.device == key && one.until_ms > now_ms).collect()
}

/// A classroom's database and key.
fn service(mut config: Config, key: SecretKey, now_ms: fn() -> i64) -> Result<Service, DbError> {
    config.database = config.data.join("hub.db").to_string_lossy().into_owned();
    let db = Database::open(&config.database)?;
    Ok(Service { db, key, now_ms, config })
}

fn router(room: &Arc<Room>) -> Router {
    let members = crate::exchange::messages(Some(Arc::clone(&room.desk)))
        .with_state(Arc::clone(&room.service))
        .layer(from_fn_with_state(Arc::clone(room), members::note));
    Router::new()
        .route("/packhorse", get(who::who))
        .route("/appointments", get(who::appointments))
        .route("/packs/catalogue.json", get(packs::list))
        .route("/packs/{id}/{file}", get(packs::file))
        .route("/carry/{hint}", post(carry::take).get(carry::fetch))
        .layer(DefaultBodyLimit::max(MAX_MESSAGE as usize))
        .with_state(Arc::clone(room))
        .merge(members)
}

fn listen(port: Option<u16>) -> Result<TcpListener, HubError> {
    let at = |port: u16| TcpListener::bind((Ipv4Addr::UNSPECIFIED, port));
    let taken = |port: u16| move |cause| HubError::Port { port, cause };
    let listener = match port {
        Some(port) => at(port).map_err(taken(port))?,
        None => at(PORT).or_else(|_| at(0)).map_err(taken(PORT))?,
    };
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Serves until it is told to stop; answers under way are finished, but nobody is waited for longer than a moment.
fn serve(listener: TcpListener, router: Router, stopped: watch::Receiver<bool>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let Ok(runtime) = runtime else { return };
    runtime.block_on(async move {
        let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
        let mut ended = stopped.clone();
        tokio::select! {
            () = serve::serve_rooms(listener, router, &BOUNDS, stopped) => {}
            () = async {
                let _ = ended.wait_for(|stop| *stop).await;
                tokio::time::sleep(GRACE).await;
            } => {}
        }
    });
    runtime.shutdown_timeout(GRACE);
}
