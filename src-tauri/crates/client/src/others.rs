//! What this laptop gives to others nearby: its packs, as they came.

use std::io;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use ::reconcile::{OnShelf, Shelf};
use pack::{Layout, Source};
use store::Library;

use crate::Client;
use crate::open::locked;

impl Client {
    /// Returns the packs of this laptop for others to take; the hub asks it from threads of its own.
    pub fn for_others(&self) -> Arc<dyn Shelf> {
        Arc::new(Given { folder: self.folder.clone() })
    }
}

/// The installed packs of a data folder.
struct Given {
    folder: PathBuf,
}

impl Shelf for Given {
    fn packs(&self) -> io::Result<Vec<OnShelf>> {
        let library = Library::open(&self.folder).map_err(io::Error::other)?;
        let packs = library.packs().map_err(io::Error::other)?;
        // A pack of which parts are damaged here is not handed on.
        let sound = packs.into_iter().filter(|pack| pack.damaged == 0);
        sound
            .map(|pack| {
                let layout = library.layout(&pack.id).map_err(io::Error::other)?;
                Ok(OnShelf {
                    bytes: layout.len(),
                    id: pack.id,
                    version: pack.version,
                    label: pack.meta.label,
                    title: pack.meta.title,
                    languages: pack.meta.languages,
                })
            })
            .collect()
    }

    fn open(&self, id: &str, version: u32) -> io::Result<Option<Arc<dyn Source>>> {
        let library = Library::open(&self.folder).map_err(io::Error::other)?;
        let name = format!("{id}~{version}");
        if library.pack(&name).map_err(io::Error::other)?.is_none() {
            return Ok(None);
        }
        let layout = library.layout(&name).map_err(io::Error::other)?;
        Ok(Some(Arc::new(Installed { library: Mutex::new(library), layout, name })))
    }
}

/// The file of an installed pack.
struct Installed {
    library: Mutex<Library>,
    layout: Layout,
    name: String,
}

impl Source for Installed {
    fn len(&self) -> io::Result<u64> {
        Ok(self.layout.len())
    }

    fn read_at(&self, offset: u64, buffer: &mut [u8]) -> io::Result<()> {
        self.layout.read_at(&*locked(&self.library), offset, buffer)
    }

    fn has(&self, offset: u64) -> bool {
        offset < self.layout.len()
    }

    fn name(&self) -> String {
        self.name.clone()
    }
}
