//! `cargo xtask bundle`: what is handed out, in `target/bundle`. Everything is first laid out as a tree of files, and each
//! kind of package is made from such a tree by the system's own tool. Same sources and same key give the same bytes.

mod carried;
mod deb;
mod notices;
mod portable;
mod rpm;
mod tree;

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::house::{Done, Profile, call, cargo, program, root, say, target};
use crate::{setup, starter};
use fs_err as fs;
use tree::Tree;

/// Name of the app in menus, of its icon and its type of file.
const ID: &str = "org.packhorse.desktop";
/// What the window needs that no library names: sound and film run on plugins, and pictures with Chinese words cannot use
/// the fonts that the program brings.
const DEB_BESIDE: &[&str] = &[
    "gstreamer1.0-plugins-base",
    "gstreamer1.0-plugins-good",
    "gstreamer1.0-plugins-bad",
    "gstreamer1.0-libav",
    "fonts-droid-fallback | fonts-noto-cjk",
    // So that a pack opens with a double click.
    "desktop-file-utils",
    "shared-mime-info",
    "xdg-utils",
];
/// The same in Fedora's names.
const RPM_BESIDE: &[&str] = &[
    "gstreamer1-plugins-base",
    "gstreamer1-plugins-good",
    "gstreamer1-plugins-bad-free",
    "gstreamer1-plugin-libav",
    "desktop-file-utils",
    "shared-mime-info",
    "xdg-utils",
];
/// The most that the app may weigh to be handed around.
const MOST_BYTES: u64 = 30_000_000;

/// What was asked for on the command line.
pub(crate) struct Options {
    profile: Profile,
    key: Option<PathBuf>,
    as_built: bool,
}

impl Options {
    pub(crate) fn parse(arguments: &[String]) -> Done<Options> {
        let mut options = Options { profile: Profile::Release, key: None, as_built: false };
        let mut rest = arguments.iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--debug" => options.profile = Profile::Debug,
                "--as-built" => options.as_built = true,
                "--key" => options.key = Some(rest.next().ok_or("--key needs a file")?.into()),
                other => return Err(format!("bundle does not know {other}")),
            }
        }
        Ok(options)
    }
}

/// What all packages say of themselves.
struct About {
    version: String,
    architecture: String,
    /// Seconds since 1970 that all files carry: of the last change, not of the build.
    moment: String,
    /// Who looks after the packages: Debian's own variables say it, for whoever hands them out.
    maintainer: String,
    /// Only to be tried: packed quickly instead of small.
    quick: bool,
}

pub(crate) fn bundle(options: &Options) -> Done {
    if !cfg!(target_os = "linux") {
        return Err(
            "bundle makes Linux packages; elsewhere `npx @tauri-apps/cli build` makes the installer".into()
        );
    }
    setup::to_bundle()?;
    if !options.as_built {
        setup::build_interface()?;
        say("building the programs (the first time takes many minutes)");
        let mut words = vec!["build", "--bins", "-p", "cli", "-p", "packhorse-desktop", "-p", "platform"];
        words.extend(options.profile.flag());
        cargo(&words)?;
    }
    let about = About {
        version: env!("CARGO_PKG_VERSION").into(),
        architecture: said_by("dpkg", &["--print-architecture"])?,
        moment: std::env::var("SOURCE_DATE_EPOCH")
            .or_else(|_| said_by("git", &["log", "-1", "--format=%ct"]))
            .map_err(|why| {
                format!("{why}\nwithout a history, say in SOURCE_DATE_EPOCH when the sources were made")
            })?,
        maintainer: maintainer(),
        quick: options.profile == Profile::Debug,
    };
    let out = target().join("bundle");
    clear(&out)?;
    make(&out)?;

    let packs = starter::build_signed(options.profile, options.key.as_deref(), &out.join("made"))?;
    let packs = hand_out(packs, &out)?;
    say("the programs' manual, and the notices of what they are made of");
    let manual = manual(options.profile, &out.join("manual"))?;
    let notices = out.join("notices.txt");
    fs::write(&notices, notices::of(&["cli", "packhorse-desktop", "platform"])?).map_err(told)?;

    let app = app(options.profile, &about, &packs, &manual, &notices)?;
    let platform = platform(options.profile, &about, &manual, &notices)?;
    let app_deb = deb::make(&out, &app, &about)?;
    let platform_deb = deb::make(&out, &platform, &about)?;
    let app_rpm = rpm::make(&out, &app, &about)?;
    let folder = portable::make(&out, options.profile, &about, &packs, &notices)?;
    let forms = [&*app_deb, &*app_rpm, &*folder];
    let carried = carried::make(&out, options.profile, &about, &forms, &packs.secret)?;
    for path in [&app_deb, &platform_deb, &app_rpm, &folder, &carried] {
        let bytes = fs::metadata(path).map_err(told)?.len();
        say(format!("{} · {:.1} MB", path.display(), bytes as f64 / 1e6));
    }
    match fs::metadata(&app_deb).map(|meta| meta.len()) {
        Ok(bytes) if bytes > MOST_BYTES && options.profile == Profile::Release => {
            Err(format!("the app weighs {bytes} bytes, more than {MOST_BYTES}"))
        }
        _ => Ok(()),
    }
}

/// A package: its name, its words, its files.
struct Package {
    name: &'static str,
    summary: &'static str,
    description: &'static str,
    section: &'static str,
    /// Needed beside the libraries that its programs name.
    beside: &'static [&'static str],
    tree: Tree,
    /// Files that are somebody's own once they have been changed.
    settings: &'static [&'static str],
    /// Scripts of the Debian package.
    scripts: Vec<(&'static str, PathBuf)>,
}

fn app(
    profile: Profile,
    about: &About,
    packs: &starter::Starter,
    manual: &[PathBuf],
    notices: &Path,
) -> Done<Package> {
    let from = root().join("src-tauri/packaging");
    let icons = root().join("src-tauri/icons");
    let mut tree = Tree::default();
    tree.program("usr/bin/packhorse-desktop", program("packhorse-desktop", profile));
    tree.program("usr/bin/packhorse", program("packhorse", profile));
    tree.file(format!("usr/share/applications/{ID}.desktop"), from.join(format!("{ID}.desktop")));
    tree.file(format!("usr/share/mime/packages/{ID}.xml"), from.join(format!("{ID}.xml")));
    tree.file(format!("usr/share/metainfo/{ID}.metainfo.xml"), from.join(format!("{ID}.metainfo.xml")));
    for (size, file) in [("32x32", "32x32.png"), ("128x128", "128x128.png"), ("512x512", "icon.png")] {
        tree.file(format!("usr/share/icons/hicolor/{size}/apps/{ID}.png"), icons.join(file));
    }
    tree.file(format!("usr/share/icons/hicolor/scalable/apps/{ID}.svg"), icons.join("icon.svg"));
    for kind in ["pack", "trust", "learner"] {
        let to = format!("usr/share/icons/hicolor/scalable/mimetypes/application-vnd.packhorse.{kind}.svg");
        tree.file(to, icons.join("icon.svg"));
    }
    for pack in &packs.packs {
        tree.file(format!("usr/share/packhorse/packs/{}", name(pack)), pack.clone());
    }
    tree.file("usr/share/packhorse/packs/packhorse.pub", packs.key.clone());
    tree.packed("usr/share/man/man1/packhorse-desktop.1.gz", from.join("packhorse-desktop.1"));
    for page in manual.iter().filter(|page| !name(page).starts_with("packhorse-platform")) {
        tree.packed(format!("usr/share/man/man1/{}.gz", name(page)), page.clone());
    }
    tree.papers("packhorse", about, notices)?;
    tree.packed("usr/share/doc/packhorse/notices-interface.txt.gz", root().join("ui/dist/licences.txt"));
    Ok(Package {
        name: "packhorse",
        summary: "courses for places without Internet",
        description: "A course travels as one signed file, a pack: on a USB stick, from a neighbour's laptop, or over \
                      a thin line when there is one. Here it becomes a course that opens at once, can be searched in \
                      its own language, and is learned from without a network.\n\
                      The window, the command line for trainers and centres, and a few courses to begin with.",
        section: "education",
        beside: DEB_BESIDE,
        tree,
        settings: &[],
        scripts: Vec::new(),
    })
}

fn platform(profile: Profile, about: &About, manual: &[PathBuf], notices: &Path) -> Done<Package> {
    let from = root().join("src-tauri/crates/platform/packaging");
    let mut tree = Tree::default();
    tree.program("usr/bin/packhorse-platform", program("packhorse-platform", profile));
    tree.file("usr/lib/systemd/system/packhorse-platform.service", from.join("packhorse-platform.service"));
    tree.file("etc/default/packhorse-platform", from.join("packhorse-platform.default"));
    for page in manual.iter().filter(|page| name(page).starts_with("packhorse-platform")) {
        tree.packed(format!("usr/share/man/man1/{}.gz", name(page)), page.clone());
    }
    tree.papers("packhorse-platform", about, notices)?;
    tree.file("usr/share/doc/packhorse-platform/README.Debian", from.join("README.Debian"));
    tree.packed(
        "usr/share/doc/packhorse-platform/README.md.gz",
        root().join("src-tauri/crates/platform/README.md"),
    );
    Ok(Package {
        name: "packhorse-platform",
        summary: "central platform of Packhorse",
        description: "Keeps what learners did on many laptops, which reach it over any line, through a classroom's \
                      hub, or by a file on a stick; confirms certificates, publishes packs, and is where centres look \
                      after their people. It is an xAPI record store and an Open Badges issuer.",
        section: "education",
        beside: &["adduser"],
        tree,
        settings: &["/etc/default/packhorse-platform"],
        scripts: ["postinst", "prerm", "postrm"].map(|script| (script, from.join(script))).into(),
    })
}

/// Parts what is handed out, packs and the key that vouches for them, from what is for graders alone: the keys of sealed
/// questions.
fn hand_out(made: starter::Starter, out: &Path) -> Done<starter::Starter> {
    let (open, sealed) = (out.join("packs"), out.join("for-graders-only"));
    make(&open)?;
    let mut packs = Vec::new();
    for pack in &made.packs {
        let to = open.join(name(pack));
        fs::rename(pack, &to).map_err(told)?;
        packs.push(to);
        let keys = pack.with_extension("keys");
        if keys.exists() {
            make(&sealed)?;
            fs::rename(&keys, sealed.join(name(&keys))).map_err(told)?;
        }
    }
    clear(&out.join("made"))?;
    let key = open.join("packhorse.pub");
    fs::copy(&made.key, &key).map_err(told)?;
    Ok(starter::Starter { packs, key, ..made })
}

/// Has the programs write their manual's pages, in English.
fn manual(profile: Profile, folder: &Path) -> Done<Vec<PathBuf>> {
    make(folder)?;
    for name in ["packhorse", "packhorse-platform"] {
        let mut command = Command::new(program(name, profile));
        crate::house::finish(command.arg("manual").arg(folder).env("LC_ALL", "C"))?;
    }
    let mut pages: Vec<PathBuf> =
        fs::read_dir(folder).map_err(told)?.flatten().map(|entry| entry.path()).collect();
    pages.sort();
    Ok(pages)
}

fn maintainer() -> String {
    let said = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let name = said("DEBFULLNAME").unwrap_or_else(|| "Packhorse".into());
    format!("{name} <{}>", said("DEBEMAIL").unwrap_or_else(|| "packhorse@localhost".into()))
}

/// What a program answers on stdout, without its last line end.
fn said_by(program: &str, arguments: &[&str]) -> Done<String> {
    let output = Command::new(program)
        .args(arguments)
        .current_dir(root())
        .output()
        .map_err(|error| format!("{program} cannot be started: {error}"))?;
    if !output.status.success() {
        return Err(format!("{program}: {}", String::from_utf8_lossy(&output.stderr)));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn make(folder: &Path) -> Done {
    fs::create_dir_all(folder).map_err(told)
}

/// Removes a folder that was only on the way.
fn clear(folder: &Path) -> Done {
    if folder.exists() { fs::remove_dir_all(folder).map_err(told) } else { Ok(()) }
}

/// A system's error, which names the path it is about.
fn told(error: std::io::Error) -> String {
    error.to_string()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Packs a folder's content into a file that is the same whenever it is made.
fn archive(folder: &Path, inside: &str, out: &Path, about: &About) -> Done {
    let moment = format!("--mtime=@{}", about.moment);
    let (out, folder_words) = (out.to_string_lossy(), folder.to_string_lossy());
    // As far back as every zstd unpacks without being asked: both programs hold much the same.
    let pack = if about.quick { "zstd -3" } else { "zstd -19 --long=27" };
    let words =
        ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", &moment, "-I", pack, "-cf", &out, "-C"];
    call(&root(), "tar", words.into_iter().chain([&*folder_words, inside]))
}
