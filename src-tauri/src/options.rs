//! The desktop program's command line.

use std::ffi::OsString;
use std::path::PathBuf;

/// What was asked for.
#[derive(Debug, PartialEq)]
pub(crate) enum Asked {
    /// `--version`: which program this is.
    Version,
    /// The window.
    Window(Options),
}

/// How the window is to open.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Options {
    /// `--data DIR`.
    pub(crate) data: Option<PathBuf>,
    /// Pack files to look at, as a file manager hands them over.
    pub(crate) files: Vec<PathBuf>,
}

impl Asked {
    pub(crate) fn parse(mut arguments: impl Iterator<Item = OsString>) -> Result<Asked, String> {
        let mut options = Options::default();
        while let Some(argument) = arguments.next() {
            match argument.to_str() {
                Some("--version" | "-V") => return Ok(Asked::Version),
                Some("--data") => {
                    options.data = Some(arguments.next().ok_or("--data needs a folder")?.into());
                }
                Some(flag) if flag.starts_with("--") => return Err(format!("there is no option {flag}")),
                // The window that is open already may stand in another folder.
                _ => options.files.push(std::path::absolute(&argument).unwrap_or_else(|_| argument.into())),
            }
        }
        Ok(Asked::Window(options))
    }
}
