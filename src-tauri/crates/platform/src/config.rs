//! How a platform was started.

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

/// What a platform is called that nobody gave a name.
pub const UNNAMED: &str = "Packhorse";

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
            name: UNNAMED.to_owned(),
            address: "http://127.0.0.1:8470".to_owned(),
            behind_proxy: false,
            metrics_for_all: false,
        }
    }

    /// Tells whether other computers can reach its address, as far as the address itself says so: codes and certificates
    /// carry it.
    #[must_use]
    pub fn is_for_others(&self) -> bool {
        let rest = self.address.split_once("://").map_or(self.address.as_str(), |(_, rest)| rest);
        let host = rest.split('/').next().unwrap_or_default();
        let host = match host.strip_prefix('[') {
            Some(inner) => inner.split(']').next().unwrap_or_default(),
            None => host.split(':').next().unwrap_or_default(),
        };
        match host.parse::<IpAddr>() {
            Ok(ip) => !ip.is_loopback() && !ip.is_unspecified(),
            Err(_) => !(host.is_empty() || host == "localhost" || host.ends_with(".localhost")),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_this_computer_alone_is_not_for_others() {
        for (address, expect) in [
            ("http://127.0.0.1:8470", false),
            ("http://0.0.0.0:8470", false),
            ("https://[::1]:8470/", false),
            ("http://localhost:8470/under", false),
            ("http://", false),
            ("https://learn.example.org", true),
            ("http://192.168.1.7:8470", true),
            ("https://[2001:db8::1]", true),
        ] {
            let config = Config { address: address.to_owned(), ..Config::of_folder(Path::new("data")) };
            assert_eq!(config.is_for_others(), expect, "{address}");
        }
    }
}
