//! The index on a write-protected stick: read as it is, without the lock files that tantivy makes
//! even for reading. Nobody can be writing there.

use std::io;
use std::path::Path;
use std::sync::Arc;

use tantivy::directory::error::{DeleteError, LockError, OpenReadError, OpenWriteError};
use tantivy::directory::{
    Directory, DirectoryLock, FileHandle, Lock, MmapDirectory, WatchCallback, WatchHandle, WritePtr,
};

/// A folder that is only read.
#[derive(Clone, Debug)]
pub(crate) struct ReadOnly(pub(crate) MmapDirectory);

fn refused() -> io::Error {
    io::ErrorKind::ReadOnlyFilesystem.into()
}

impl Directory for ReadOnly {
    fn get_file_handle(&self, path: &Path) -> Result<Arc<dyn FileHandle>, OpenReadError> {
        self.0.get_file_handle(path)
    }

    fn delete(&self, path: &Path) -> Result<(), DeleteError> {
        Err(DeleteError::IoError { io_error: Arc::new(refused()), filepath: path.to_owned() })
    }

    fn exists(&self, path: &Path) -> Result<bool, OpenReadError> {
        self.0.exists(path)
    }

    fn open_write(&self, path: &Path) -> Result<WritePtr, OpenWriteError> {
        Err(OpenWriteError::IoError { io_error: Arc::new(refused()), filepath: path.to_owned() })
    }

    fn atomic_read(&self, path: &Path) -> Result<Vec<u8>, OpenReadError> {
        self.0.atomic_read(path)
    }

    fn atomic_write(&self, _path: &Path, _data: &[u8]) -> io::Result<()> {
        Err(refused())
    }

    fn sync_directory(&self) -> io::Result<()> {
        Ok(())
    }

    fn acquire_lock(&self, _lock: &Lock) -> Result<DirectoryLock, LockError> {
        Ok(DirectoryLock::from(Box::new(())))
    }

    fn watch(&self, _callback: WatchCallback) -> tantivy::Result<WatchHandle> {
        Ok(WatchHandle::empty())
    }
}

/// Tells whether files can be made in `folder`.
pub(crate) fn is_writable(folder: &Path) -> bool {
    let probe = folder.join(".writable");
    let made = fs_err::File::create(&probe).is_ok();
    made && fs_err::remove_file(&probe).is_ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use crate::{Index, Kind, Passage, Query};

    #[test]
    fn an_index_is_searched_where_nothing_can_be_written() {
        let folder = tempfile::tempdir().unwrap();
        let passage = Passage {
            course: "water".into(),
            lesson: "pumps".into(),
            anchor: String::new(),
            kind: Kind::Lesson,
            at: None,
            lang: "en".into(),
            title: "Pumps".into(),
            heading: String::new(),
            text: "A pump lifts water.".into(),
        };
        let index = Index::open(folder.path()).unwrap();
        index.replace("org.example.water", "1", [passage].into_iter(), &mut |_| true).unwrap();
        drop(index);
        let names = || -> BTreeSet<_> {
            fs_err::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect()
        };
        for lock in [".tantivy-meta.lock", ".tantivy-writer.lock"] {
            let _ = fs_err::remove_file(folder.path().join(lock));
        }
        let before = names();

        let index = Index::open_read_only(folder.path()).unwrap();
        let query = Query { text: "water".into(), limit: 10, ..Query::default() };
        assert_eq!(index.search(&query).unwrap().hits.len(), 1);
        assert!(index.remove("org.example.water").is_err());
        drop(index);
        assert_eq!(names(), before, "nothing was made and nothing removed");
    }
}
