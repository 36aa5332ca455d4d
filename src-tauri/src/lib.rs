//! The window: the only package that knows Tauri.
//!
//! Owns the window, the commands' names, the `pack://` scheme, the loopback media server and the
//! native dialogs. May touch the client. Must not hold a business rule: a command unwraps its
//! arguments, calls the client, and hands the answer on.
#![forbid(unsafe_code)]

mod asset;
mod classroom;
mod commands;
mod door;
mod drawing;
mod media;
mod memory;
mod options;
mod stalled;
mod window;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;

use client::{Addresses, Client, Event};
use tauri::{Emitter, Manager};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

/// What every command is given: the one client of this program.
pub(crate) struct House(pub(crate) Arc<Client>);

/// Opens the window and stays until it is closed.
///
/// `arguments` are the command line's, without the program's name: `--data DIR`, and pack files to
/// look at. `--version` is answered without a window.
pub fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    memory::few_arenas();
    drawing::paint_plainly();
    let options = match options::Asked::parse(arguments) {
        Ok(options::Asked::Window(options)) => options,
        Ok(options::Asked::Version) => {
            // Whoever reads it may have gone.
            let _ = writeln!(std::io::stdout(), "packhorse-desktop {}", env!("CARGO_PKG_VERSION"));
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            eprintln!("error: {message}");
            return ExitCode::from(2);
        }
    };
    let asked = options.data.unwrap_or_default();
    let folder = client::data_folder(Some(&*asked).filter(|asked| !asked.as_os_str().is_empty()));
    // Where no folder can be had, that is said in a box further down.
    let entrance = match &folder {
        Ok(folder) => door::enter(folder, &options.files),
        Err(_) => door::Entrance::Shut,
    };
    if matches!(entrance, door::Entrance::Told) {
        eprintln!("the window is open already; it was told");
        return ExitCode::SUCCESS;
    }
    let media = match media::Server::bind() {
        Ok(server) => server,
        Err(error) => {
            eprintln!("error: sound and video need a local port, and none could be opened: {error}");
            return ExitCode::FAILURE;
        }
    };

    let Some(proxy) = media.proxy() else {
        eprintln!("error: the local port has no address");
        return ExitCode::FAILURE;
    };

    let context = tauri::generate_context!();
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .register_asynchronous_uri_scheme_protocol("pack", asset::answer)
        .invoke_handler(commands::handler())
        .setup(move |app| {
            let folder = match folder {
                Ok(folder) => folder,
                Err(failure) => {
                    cannot_open(app.handle(), &client::failure_in_words(&asked, &failure));
                    return Ok(());
                }
            };
            let door::Entrance::First(door) = entrance else {
                let failure = client::in_use(&folder);
                cannot_open(app.handle(), &client::failure_in_words(&folder, &failure));
                return Ok(());
            };
            let events = app.handle().clone();
            let client = Client::open(client::Open {
                folder: Some(folder.clone()),
                version: app.package_info().version.to_string(),
                addresses: Addresses { pack: asset::base(), media: media.base() },
                notify: Arc::new(move |event| tell(&events, &event)),
                now_ms: now,
                offset_minutes,
            });
            let client = match client {
                Ok(client) => Arc::new(client),
                Err(failure) => {
                    cannot_open(app.handle(), &client::failure_in_words(&folder, &failure));
                    return Ok(());
                }
            };
            media.serve(Arc::clone(&client));
            app.manage(House(Arc::clone(&client)));
            app.manage(classroom::Room::default());
            window::open(app, options.files, proxy)?;
            let handle = app.handle().clone();
            door.answer(move |files| window::come(&handle, files));
            if let Some(folder) = client::supplied_beside_program(client.folder()) {
                client.supply_from(folder);
            }
            client.begin();
            Ok(())
        })
        .run(context);
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Says why the data folder cannot be opened, on stderr and in a box for whoever has no terminal,
/// and ends the program. (A failed setup would end in a panic.)
fn cannot_open(app: &tauri::AppHandle, why: &str) {
    eprintln!("error: {why}");
    let ending = app.clone();
    app.dialog().message(why).title("Packhorse").kind(MessageDialogKind::Error).show(move |_| ending.exit(1));
}

/// The computer's clock, in milliseconds since 1970.
pub(crate) fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// How far the clock on the wall is ahead of UTC, in minutes.
fn offset_minutes() -> i32 {
    chrono::Local::now().offset().local_minus_utc() / 60
}

/// Hands an event of the client on to the page. A page that is gone needs no news.
fn tell(app: &tauri::AppHandle, event: &Event) {
    let _ = match event {
        Event::Job(job) => app.emit("job", job),
        Event::Library => app.emit("library", ()),
        Event::Carriers => app.emit("carriers", ()),
        Event::Exchange => app.emit("exchange", ()),
        Event::Sticks(sitting) => app.emit("sticks", sitting),
    };
}
