//! Installs what is missing: system packages by apt, the interface's by npm.

use std::fs;
use std::process::Command;

use crate::house::{Done, call, has, root, say};

/// What building the window needs on Debian and Ubuntu.
const BUILD: &[&str] = &["build-essential", "pkg-config", "libssl-dev", "libwebkit2gtk-4.1-dev"];
/// What playing sound and video needs: the window's media runs on GStreamer.
const PLAY: &[&str] = &[
    "gstreamer1.0-plugins-base",
    "gstreamer1.0-plugins-good",
    "gstreamer1.0-plugins-bad",
    "gstreamer1.0-libav",
];
/// What pictures with Chinese words need: a picture cannot use the fonts that the program brings.
const SHOW: &[&str] = &["fonts-droid-fallback"];
/// What making packages needs.
const PACK: &[&str] = &["dpkg-dev", "rpm", "zstd"];
/// What testing needs: the real window's driver and display, hands at that display, the platform's big database, a clock
/// that can be moved, and prints of certificates.
const TEST: &[&str] =
    &["webkit2gtk-driver", "xvfb", "xauth", "xdotool", "postgresql", "libfaketime", "poppler-utils"];

/// Installs everything: what building, running and testing need.
pub(crate) fn everything() -> Done {
    system(&[BUILD, PLAY, SHOW, TEST])?;
    interface()?;
    judges()
}

/// Installs what building and running need.
pub(crate) fn to_run() -> Done {
    system(&[BUILD, PLAY, SHOW])?;
    interface()
}

/// Installs what building needs and what making packages of it needs.
pub(crate) fn to_bundle() -> Done {
    system(&[BUILD, PLAY, SHOW, PACK])?;
    interface()
}

/// Installs only what the command line's story needs: nothing but cargo, which is here.
pub(crate) fn to_tell() -> Done {
    if has("cc") { Ok(()) } else { system(&[&["build-essential", "pkg-config"]]) }
}

fn system(groups: &[&[&str]]) -> Done {
    if !cfg!(target_os = "linux") {
        return elsewhere();
    }
    let wanted = groups.concat();
    if !has("apt-get") {
        return without_apt(&wanted);
    }
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    say(format!("installing system packages with apt: {}", missing.join(" ")));
    apt(&["update"])?;
    let mut install = vec!["install", "--yes", "--no-install-recommends"];
    install.extend(&missing);
    apt(&install)
}

fn installed(package: &str) -> bool {
    Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Status}", package])
        .output()
        .is_ok_and(|output| output.stdout == b"installed")
}

fn apt(arguments: &[&str]) -> Done {
    let root_user = Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0");
    let mut words = vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"];
    words.extend(arguments);
    if root_user {
        return call(&root(), words[0], &words[1..]);
    }
    if !has("sudo") {
        return Err(format!("as root, please run: apt-get {}", arguments.join(" ")));
    }
    call(&root(), "sudo", &words)
}

fn without_apt(wanted: &[&str]) -> Done {
    if Command::new("pkg-config")
        .args(["--exists", "webkit2gtk-4.1"])
        .status()
        .is_ok_and(|status| status.success())
    {
        return Ok(());
    }
    Err(format!(
        "this Linux has no apt. Install WebKitGTK 4.1 with its development files, a C compiler, pkg-config, \
         GStreamer's base, good, bad and libav plugins, for the tests WebKitWebDriver, Xvfb, xdotool and PostgreSQL's server \
         (on Debian they are called: {}), then call again",
        wanted.join(" ")
    ))
}

fn elsewhere() -> Done {
    let (there, advice) = if cfg!(windows) {
        (
            has("cl") || has("link") || has("gcc"),
            "the Visual Studio Build Tools with \"Desktop development with C++\", and the WebView2 runtime (part of Windows 11)",
        )
    } else {
        (has("cc"), "Apple's command line tools: xcode-select --install")
    };
    if there { Ok(()) } else { Err(format!("please install {advice}, then call again")) }
}

/// Installs the interface's packages exactly as `package-lock.json` names them.
fn interface() -> Done {
    packages("ui", "the interface's packages")
}

/// Installs the programs that judge ours in the tests, likewise.
fn judges() -> Done {
    packages("tests/judges/credential", "the independent judge of credentials")
}

/// Installs a folder's npm packages exactly as its `package-lock.json` names them, where that is not done yet.
fn packages(folder: &str, what: &str) -> Done {
    let folder = root().join(folder);
    let major = Command::new("node").arg("--version").output().ok().and_then(|output| {
        String::from_utf8(output.stdout)
            .ok()?
            .trim()
            .trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    });
    match major {
        Some(20..) => {}
        Some(old) => return Err(format!("Node.js {old} is too old: please install version 20 or newer")),
        None => return Err("please install Node.js, version 20 or newer, with npm".into()),
    }
    let stamp = |path: &str| fs::metadata(folder.join(path)).and_then(|meta| meta.modified()).ok();
    if stamp("node_modules/.package-lock.json") >= stamp("package-lock.json")
        && stamp("package-lock.json").is_some()
    {
        return Ok(());
    }
    say(format!("installing {what}: npm ci"));
    call(&folder, npm(), ["ci", "--no-audit", "--no-fund"])
}

/// The name npm has here.
pub(crate) fn npm() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Builds the interface into `ui/dist`, where the program takes it from.
pub(crate) fn build_interface() -> Done {
    say("building the interface");
    call(&root().join("ui"), npm(), ["run", "--silent", "build"])
}
