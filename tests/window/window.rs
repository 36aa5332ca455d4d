//! The window as somebody before it sees it: things have roles and names, are clicked, typed into
//! and read. Every question is asked again until it is answered or the patience is over.

use std::cell::Cell;
use std::path::Path;
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use fantoccini::wd::TimeoutConfiguration;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use crate::desk::{self, Data, text};
use crate::driver::{self, Driver};

/// Long enough for a machine several times slower, which builds something else beside the tests: a wait that succeeds costs
/// nothing.
pub(crate) const PATIENCE: Duration = Duration::from_secs(240);
const LOOK_AGAIN: Duration = Duration::from_millis(25);

/// Finds what a person would call by role and name. The first that shows wins.
const FIND: &str = r#"
const roles = {
  button: 'button, [role=button], summary', link: 'a[href]', heading: 'h1, h2, h3, h4', radio: 'input[type=radio]',
  checkbox: 'input[type=checkbox]', textbox: 'input:not([type=radio], [type=checkbox], [type=range]), textarea',
  combobox: 'select', dialog: 'dialog, [role=dialog]', alert: '[role=alert]', option: 'option', slider: 'input[type=range]',
};
const squeeze = (text) => (text ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
const nameOf = (one) => {
  const by = one.getAttribute('aria-labelledby');
  if (one.hasAttribute('aria-label')) return squeeze(one.getAttribute('aria-label'));
  if (by) return squeeze(by.split(' ').map((id) => document.getElementById(id)?.textContent).join(' '));
  if (one.labels?.length) return squeeze([...one.labels].map((label) => label.textContent).join(' '));
  return squeeze(one.textContent);
};
const [role, name, whole] = arguments;
const open = document.querySelector('dialog[open]') ?? document;
const fits = [...open.querySelectorAll(roles[role] ?? role)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.getAttribute('aria-disabled') !== 'true');
const exact = fits.find((one) => nameOf(one) === name);
return exact ?? (whole ? null : fits.find((one) => nameOf(one).includes(name))) ?? null;
"#;

/// An open window.
pub(crate) struct Window {
    pub(crate) runtime: Runtime,
    client: Option<Client>,
    log: std::path::PathBuf,
    in_frame: Cell<bool>,
    // Ends whatever is left.
    driver: Driver,
    // Dropped last: the next window may open. None beside another one, which keeps it.
    _alone: Option<MutexGuard<'static, ()>>,
}

/// One window at a time: two on one screen take the focus, and the processor, from each other.
static ALONE: Mutex<()> = Mutex::new(());

impl Window {
    /// Opens the program on a data folder.
    pub(crate) fn open(data: &Data) -> Window {
        Window::open_with(data, &[])
    }

    /// Opens the program on a data folder, with files as a file manager hands them over.
    pub(crate) fn open_with(data: &Data, files: &[&Path]) -> Window {
        Window::begin_on(data, files, Some(ALONE.lock().unwrap_or_else(PoisonError::into_inner)))
    }

    /// Opens the program on another data folder while `_first` stays open: two laptops of one story.
    pub(crate) fn open_beside(data: &Data, _first: &Window) -> Window {
        Window::begin_on(data, &[], None)
    }

    /// Opens a plain browser, WebKit's own, on a page of the web; `log` takes its words.
    pub(crate) fn browse(address: &str, log: &Path) -> Window {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let window = Window::drive(json!({}), log, 0, Some(alone));
        window.visit(address);
        window
    }

    /// Opens the window that does nothing, which the program's is measured against.
    pub(crate) fn open_bare(log: &Path) -> Window {
        let alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
        let program = desk::program("examples/bare");
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let window = Window::drive(wanted, log, 0, Some(alone));
        window.until("its heading", "return document.querySelector('#main h1') !== null");
        window
    }

    /// Goes to a page of the web.
    pub(crate) fn visit(&self, address: &str) {
        self.runtime
            .block_on(self.client().goto(address))
            .unwrap_or_else(|error| panic!("{address}: {error}"));
    }

    fn begin_on(data: &Data, files: &[&Path], alone: Option<MutexGuard<'static, ()>>) -> Window {
        let folder = data.path();
        let mut arguments = vec!["--data", text(&folder)];
        arguments.extend(files.iter().map(|file| text(file)));
        let program = desk::program("packhorse-desktop");
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": arguments } });
        let window = Window::drive(wanted, &data.log(), data.clock(), alone);
        window.until("the first screen", "return document.querySelector('#main h1') !== null");
        window
    }

    fn drive(wanted: Value, log: &Path, days: i64, alone: Option<MutexGuard<'static, ()>>) -> Window {
        let driver = Driver::start(log, days);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let Value::Object(wanted) = wanted else { unreachable!("an object was written") };
        let client = runtime
            .block_on(
                ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(&driver.address()),
            )
            .unwrap_or_else(|error| {
                panic!(
                    "the window did not open: {error}\n{}",
                    fs_err::read_to_string(log).unwrap_or_default()
                )
            });
        // A driver gives a script that waits for the program half a minute: too little for the same reason.
        let patience = TimeoutConfiguration::new(Some(PATIENCE), Some(PATIENCE), Some(Duration::ZERO));
        runtime.block_on(client.update_timeouts(patience)).unwrap();
        Window {
            runtime,
            client: Some(client),
            log: log.to_owned(),
            in_frame: Cell::new(false),
            driver,
            _alone: alone,
        }
    }

    pub(crate) fn client(&self) -> &Client {
        self.client.as_ref().unwrap()
    }

    /// Runs JavaScript in the page (or in the frame one is in).
    pub(crate) fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.runtime
            .block_on(self.client().execute(script, arguments))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Runs JavaScript that ends by calling `done(value)`.
    pub(crate) fn run_async(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!("const done = arguments[arguments.length - 1]; {script}");
        self.runtime
            .block_on(self.client().execute_async(&script, arguments))
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until the script gives something that counts as true, and gives it.
    pub(crate) fn until(&self, what: &str, script: &str) -> Value {
        self.until_with(what, script, vec![])
    }

    pub(crate) fn until_with(&self, what: &str, script: &str, arguments: Vec<Value>) -> Value {
        let began = Instant::now();
        loop {
            // A frame that is just being replaced has no place for a script: asked again.
            let answer = self.runtime.block_on(self.client().execute(script, arguments.clone()));
            match answer {
                Ok(value) if !matches!(value, Value::Null | Value::Bool(false)) && value != json!("") => {
                    return value;
                }
                // The frame one was in has been replaced: into the new one.
                Err(error)
                    if self.in_frame.get()
                        && format!("{error:?}").contains("NoSuchWindow")
                        && began.elapsed() < PATIENCE =>
                {
                    self.to_the_top();
                    self.enter_frame();
                }
                _ if began.elapsed() < PATIENCE => std::thread::sleep(LOOK_AGAIN),
                other => {
                    self.screenshot("failed");
                    panic!("{what} never came ({other:?}); the page says:\n{}", self.page_text());
                }
            }
        }
    }

    /// Loads the page anew, and waits until the old one is gone: what is true of that would be taken for the new one's.
    pub(crate) fn reload(&self) {
        self.run("window.__before = true; location.reload()", vec![]);
        self.until(
            "the page anew",
            "return window.__before === undefined && document.querySelector('#main h1') !== null",
        );
    }

    fn page_text(&self) -> String {
        self.runtime
            .block_on(self.client().execute("return location.href + '\\n' + document.body.innerText", vec![]))
            .ok()
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// An element by role and name; what only begins so or holds the name counts where nothing fits exactly.
    pub(crate) fn find(&self, role: &str, name: &str) -> Element {
        let found =
            self.until_with(&format!("{role} “{name}”"), FIND, vec![json!(role), json!(name), json!(false)]);
        self.element(&found)
    }

    pub(crate) fn element(&self, found: &Value) -> Element {
        let id = found.as_object().and_then(|one| one.values().next()).and_then(Value::as_str).unwrap();
        Element::from_element_id(self.client().clone(), ElementRef::from(id.to_owned()))
    }

    /// Waits until this text stands on the page.
    pub(crate) fn read(&self, words: &str) {
        self.until_with(
            &format!("“{words}”"),
            "return document.body.innerText.replace(/[\\u2066-\\u2069]/g, '').replace(/[\\u00a0\\u202f]/g, ' ').includes(arguments[0])",
            vec![json!(words)],
        );
    }

    /// Calls the bridge as the page could: `Ok` the answer, `Err` what it was rejected with.
    pub(crate) fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let answer = self.run_async(
            "window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then((ok) => done({ ok }), (err) => done({ err }))",
            vec![json!(command), arguments],
        );
        match answer.get("err") {
            Some(error) => Err(error.clone()),
            None => Ok(answer.get("ok").cloned().unwrap_or_default()),
        }
    }

    /// Makes the window's page this large.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.runtime.block_on(self.client().set_window_size(width, height)).unwrap();
        self.until_with(
            "the window's size",
            "return innerWidth === arguments[0] && innerHeight === arguments[1]",
            vec![json!(width), json!(height)],
        );
    }

    /// What is drawn now, as PNG.
    pub(crate) async fn picture(&self) -> Result<Vec<u8>, CmdError> {
        // Where no graphics processor is, the driver waits for the next drawing, and a page at rest has no cause for one: a
        // corner changes by what nobody sees.
        let stir = "const corner = document.createElement('i'); corner.id = 'stirred'; \
             corner.style.cssText = 'position:fixed;inset:0 auto auto 0;inline-size:1px;block-size:1px;pointer-events:none'; \
             document.body.append(corner); let turn = 0; \
             const beat = setInterval(() => { if (!corner.isConnected) clearInterval(beat); \
             corner.style.background = (turn += 1) % 2 ? '#0001' : '#0000'; }, 30)";
        let client = self.client();
        client.execute(stir, vec![]).await?;
        let picture = client.screenshot().await;
        let rest = "document.querySelectorAll('#stirred').forEach((corner) => corner.remove())";
        client.execute(rest, vec![]).await?;
        picture
    }

    /// Waits for fonts and pictures, and keeps a picture of the page.
    pub(crate) fn screenshot(&self, name: &str) {
        let began = Instant::now();
        let settled = "return document.fonts.status === 'loaded' && !document.querySelector('.skeleton, [aria-busy=true]') \
                       && [...document.images].every((one) => one.complete || one.loading === 'lazy')";
        while began.elapsed() < Duration::from_secs(10) {
            if self
                .runtime
                .block_on(self.client().execute(settled, vec![]))
                .is_ok_and(|value| value == json!(true))
            {
                break;
            }
            std::thread::sleep(LOOK_AGAIN);
        }
        // What was changed last is painted with the next frame.
        let painted =
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";
        let _ = self.runtime.block_on(self.client().execute_async(painted, vec![]));
        if let Ok(picture) = self.runtime.block_on(self.picture()) {
            fs_err::write(desk::shots().join(format!("{name}.png")), picture).unwrap();
        }
    }

    /// Steps into the first frame of the page; one that is just being replaced is asked for again.
    pub(crate) fn enter_frame(&self) {
        let began = Instant::now();
        loop {
            let found = self.until("a frame", "return document.querySelector('iframe')");
            match self.runtime.block_on(self.element(&found).enter_frame()) {
                Ok(()) => {
                    self.in_frame.set(true);
                    return;
                }
                Err(_) if began.elapsed() < PATIENCE => std::thread::sleep(LOOK_AGAIN),
                Err(error) => panic!("the frame: {error}"),
            }
        }
    }

    /// Steps out of a frame that is no more.
    fn to_the_top(&self) {
        self.in_frame.set(false);
        self.runtime.block_on(async {
            let windows = self.client().windows().await.unwrap();
            let only = windows.into_iter().next().unwrap();
            self.client().switch_to_window(only).await.unwrap();
        });
    }

    /// Steps out to the page.
    pub(crate) fn leave_frame(&self) {
        self.runtime.block_on(self.client().clone().enter_parent_frame()).unwrap();
        self.in_frame.set(false);
    }

    /// The driver's process id; the window's processes are its descendants.
    pub(crate) fn driver_id(&self) -> u32 {
        self.driver.id()
    }

    /// Closes the window as its user does.
    pub(crate) fn close(self) {}

    /// The power fails: every process ends where it stands, the program's and its web pages'.
    pub(crate) fn lose_power(self) {
        let ids = driver::below(self.driver_id()).into_iter().map(|(id, _)| id.to_string());
        let mut words = vec!["-KILL".to_owned()];
        words.extend(ids);
        let _ = Command::new("kill").args(words).status();
        while !driver::below(self.driver_id()).is_empty() {
            std::thread::sleep(LOOK_AGAIN);
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let words = fs_err::read_to_string(&self.log).unwrap_or_default();
            eprintln!("the program's stderr:\n{words}");
        }
        if let Some(client) = self.client.take() {
            let _ = self
                .runtime
                .block_on(async { tokio::time::timeout(Duration::from_secs(10), client.close()).await });
        }
        let words = fs_err::read_to_string(&self.log).unwrap_or_default();
        if !std::thread::panicking() {
            assert!(!words.contains("panicked at"), "the program panicked:\n{words}");
        }
    }
}
