//! How a platform was started.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// The settings of a platform. All but the data folder may differ between processes of one platform.
#[derive(Clone, Debug)]
pub struct Config {
    /// The folder of what is not in the database: packs, the key.
    pub data: PathBuf,
    /// The database: `postgres://…` or a file's path.
    pub database: String,
    /// Where it listens.
    pub listen: SocketAddr,
    /// What people call it.
    pub name: String,
    /// Its address as others reach it, without a slash at its end; enrolment codes carry it.
    pub address: String,
    /// Whether a reverse proxy stands before it, whose `X-Forwarded-For` tells who asks.
    pub behind_proxy: bool,
    /// Whether figures may be read from other computers.
    pub metrics_for_all: bool,
}

impl Config {
    /// Settings for a platform in `data` on this computer alone, with everything where it is by default.
    #[must_use]
    pub fn of_folder(data: &Path) -> Self {
        Self {
            data: data.to_owned(),
            database: data.join("platform.db").to_string_lossy().into_owned(),
            listen: SocketAddr::from(([127, 0, 0, 1], 8470)),
            name: "Packhorse".to_owned(),
            address: "http://127.0.0.1:8470".to_owned(),
            behind_proxy: false,
            metrics_for_all: false,
        }
    }

    /// The folder of published packs.
    #[must_use]
    pub fn packs(&self) -> PathBuf {
        self.data.join("packs")
    }

    /// The file of the platform's key.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.data.join("platform.key")
    }
}
