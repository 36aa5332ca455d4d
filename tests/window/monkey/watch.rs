//! Who watches the page: keeps what goes wrong in it, and answers for the person where the system's own dialogs would ask.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::desk::{self, Data, packs};

/// Put into the page once. Errors nobody caught, refused promises, complaints on the console, resources that do not load and
/// the program's answer that it made a mistake are kept. A dialog of the system cannot be clicked here, so whatever opens
/// one is answered at once by the turn's choice: a file, a folder, or nothing.
pub(crate) const WATCH: &str = r##"
if (!window.__watch) {
  const watch = window.__watch = { faults: [], codes: {}, commands: {}, turn: 0 };
  const words = (one) => one instanceof Error ? `${one.message} ${one.stack ?? ''}` : typeof one === 'object' ? JSON.stringify(one) : String(one);
  // Not an error, though it comes as one: sizes changed while sizes were told, and the rest is told with the next frame.
  const harmless = (what) => what.startsWith('error: ResizeObserver loop completed');
  const fault = (what) => { if (harmless(what)) return; if (watch.faults.length < 50) watch.faults.push(what.slice(0, 2000)); };
  addEventListener('error', (event) => fault(event.target !== window && event.target?.tagName
    ? `not loaded: ${event.target.tagName} ${event.target.currentSrc ?? event.target.src ?? ''}` : `error: ${event.message} ${event.error?.stack ?? ''}`), true);
  addEventListener('unhandledrejection', (event) => fault(`rejected: ${words(event.reason)}`));
  addEventListener('securitypolicyviolation', (event) => fault(`policy: ${event.violatedDirective} ${event.blockedURI}`));
  const complain = console.error.bind(console);
  console.error = (...all) => { fault(`console: ${all.map(words).join(' ')}`); complain(...all); };
  const ask = window.fetch.bind(window);
  const chosen = arguments[0];
  const choice = (command, body) => {
    if (command === 'choose_save') return watch.turn % 3 === 0 ? null : `${chosen.out}/${body.name}`;
    const list = [null, ...(chosen[command === 'choose_folder' ? 'folder' : body.kind] ?? chosen.any)];
    return list[watch.turn % list.length];
  };
  window.fetch = (address, options) => {
    const command = String(address?.url ?? address).match(/^(?:ipc:\/\/localhost|http:\/\/ipc\.localhost)\/([a-z_]+)$/)?.[1];
    if (!command) return ask(address, options);
    watch.commands[command] = (watch.commands[command] ?? 0) + 1;
    if (command.startsWith('choose_') || command === 'open_data_folder' || command === 'print_page') {
      const body = typeof options?.body === 'string' ? JSON.parse(options.body) : {};
      const value = command.startsWith('choose_') ? choice(command, body) : null;
      return Promise.resolve(new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json', 'Tauri-Response': 'ok' } }));
    }
    return ask(address, options).then((answer) => {
      if (answer.headers.get('Tauri-Response') !== 'ok') {
        void answer.clone().json().then((failure) => {
          const code = failure?.code ?? 'no code';
          watch.codes[code] = (watch.codes[code] ?? 0) + 1;
          if (code === 'internal' || code === 'no code') fault(`${command}: ${JSON.stringify(failure)}`);
        }, () => fault(`${command}: refused without a failure`));
      }
      return answer;
    });
  };
  // What is put upon a window keeps it, and its page with it, beyond a reload.
  addEventListener('pagehide', () => { delete window.__watch; window.fetch = ask; console.error = complain; });
}
window.__watch.turn = arguments[1];
const { faults, codes, commands } = window.__watch;
Object.assign(window.__watch, { faults: [], codes: {}, commands: {} });
const shown = (one) => one.checkVisibility({ visibilityProperty: true }) && one.innerText.trim() !== '';
const heading = [...document.querySelectorAll('h1, h2, h3')].find(shown);
const busy = document.querySelector('#main [aria-busy=true], #main .skeleton') !== null;
// Words that no screen says: what a program shows that forgot something. Courses and people may say anything.
// Read where it stands: a copy would load its pictures and films once more.
const others = 'article, .question, [data-hit], bdi, textarea, .note-course, mark, q, pre, .prose';
const read = (node) => node.nodeType === Node.TEXT_NODE ? `${node.data} ` : node.matches?.(others) ? '' : [...node.childNodes].map(read).join('');
const text = [...document.querySelectorAll('#main, header.rail, dialog[open]')].map(read).join('\n');
const odd = text.match(/.{0,60}(\bundefined\b|\bNaN\b|\[object |Invalid Date|\{\s*\$).{0,60}/)?.[0];
const said = document.body.innerText.replace(/\s+/g, ' ');
const mistaken = arguments[2].some((words) => said.includes(words));
const wide = beyond();
return { faults, codes, commands, place: location.hash, heading: heading?.innerText ?? '', busy, odd: odd ?? '', mistake: mistaken ? said : '',
  wide: wide ? `${location.hash.split('/').slice(0, 2).join('/')} ${wide}` : '', nodes: document.querySelectorAll('*').length,
  links: [...document.querySelectorAll('a[href^="#/"]')].slice(0, 60).map((one) => one.getAttribute('href')) };
"##;

/// What lies about to be chosen.
pub(crate) struct Stage {
    out: PathBuf,
    choices: Value,
}

impl Stage {
    /// Lays out, beside the data, packs good and bad, a picture, words that are no certificate, and a folder to write to.
    pub(crate) fn set(data: &Data) -> Stage {
        let stick = data.beside().join("stick");
        let out = data.beside().join("out");
        for folder in [&stick, &out] {
            fs_err::create_dir_all(folder).unwrap();
        }
        let mut files = Vec::new();
        for slug in ["ai-in-agriculture", "genai-higher-education"] {
            let file = stick.join(format!("{slug}.pack"));
            fs_err::copy(packs().file(slug), &file).unwrap();
            files.push(file);
        }
        let mut bytes = fs_err::read(&files[0]).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle..middle + 64].fill(0x55);
        let damaged = stick.join("damaged.pack");
        fs_err::write(&damaged, &bytes).unwrap();
        let cut = stick.join("cut.pack");
        fs_err::write(&cut, &bytes[..middle]).unwrap();
        let words = data.beside().join("words.pdf");
        fs_err::write(&words, "no certificate at all").unwrap();
        let picture = data.beside().join("picture.png");
        fs_err::copy(desk::root().join("src-tauri/icons/icon.png"), &picture).unwrap();
        let all: Vec<&Path> =
            files.iter().map(PathBuf::as_path).chain([&*damaged, &*cut, &*words, &*picture]).collect();
        let choices = json!({
            "out": out,
            "pack": &all[..4],
            "learner": [damaged],
            "picture": [picture, words],
            "certificate": [words, picture],
            "trust": [words],
            "any": all,
            "folder": [stick, out],
        });
        Stage { out, choices }
    }

    pub(crate) fn choices(&self) -> Value {
        let mut choices = self.choices.clone();
        // A learner's file and a certificate that were saved may be brought in again.
        for entry in fs_err::read_dir(&self.out).unwrap().flatten() {
            let path = entry.path();
            let kind = match path.extension().and_then(|one| one.to_str()) {
                Some("learner") => "learner",
                Some("pdf" | "json" | "svg" | "png") => "certificate",
                Some("pack") => "pack",
                Some("trust") => "trust",
                _ => continue,
            };
            choices[kind].as_array_mut().unwrap().push(json!(path));
        }
        choices
    }

    /// Takes away what was written, when it has become much.
    pub(crate) fn tidy(&self) {
        if crate::monkey::vitals::bytes_below(&self.out) > 200_000_000 {
            fs_err::remove_dir_all(&self.out).unwrap();
            fs_err::create_dir_all(&self.out).unwrap();
        }
    }
}
