//! Gathers `locales/<lang>/<area>.ftl` into the program, so that nothing is looked for at run time.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[expect(
    clippy::disallowed_methods,
    reason = "a build script brings no dependency for the sake of one message"
)]
fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let locales = here.join("../../../locales").canonicalize()?;
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut code = String::from("&[\n");
    for language in sorted(&locales)? {
        println!("cargo::rerun-if-changed={}", language.display());
        for area in
            sorted(&language)?.into_iter().filter(|path| path.extension().is_some_and(|end| end == "ftl"))
        {
            println!("cargo::rerun-if-changed={}", area.display());
            let words = (name(&language), name(&area.with_extension("")), area.display().to_string());
            writeln!(code, "    ({:?}, {:?}, include_str!({:?})),", words.0, words.1, words.2)
                .map_err(io::Error::other)?;
        }
    }
    code.push_str("]\n");
    println!("cargo::rerun-if-changed=build.rs");
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("messages.rs"), code)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?.iter().map(|entry| entry.path()).collect();
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
