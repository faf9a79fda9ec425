//! Files that are not part of a store, such as reports: written whole or not at all, and readable by this user alone.

use std::io;
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::disk::{Kind, RealDisk};
use super::files::Files;
use super::write::{Staged, exists};
use super::{Disk, files};

/// What happens to a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and writing is an error.
    Keep,
    /// It is replaced.
    Replace,
}

/// Writes a file, on the real disk.
pub fn write_file(path: &Path, content: &[u8], existing: Existing) -> io::Result<()> {
    write_file_on(&RealDisk, path, content, existing)
}

/// Writes a file on this disk. If it fails, what was there is unchanged.
pub fn write_file_on(disk: &dyn Disk, path: &Path, content: &[u8], existing: Existing) -> io::Result<()> {
    match existing {
        // Writing it all first would be in vain.
        Existing::Keep if exists(disk, path)? => return Err(io::ErrorKind::AlreadyExists.into()),
        Existing::Replace if disk.look(path).is_ok_and(|seen| seen.kind == Kind::Folder) => {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Existing::Keep | Existing::Replace => {}
    }
    let staged = Staged::write(disk, path, Uuid::now_v7(), |out| io::Write::write_all(out, content))?;
    match existing {
        Existing::Keep => staged.put_new().map(drop),
        Existing::Replace => staged.replace_for_good(),
    }
}

/// Whether the path is that of a file of the store, which nothing else may replace.
pub fn is_of_store(path: &Path, store: &Path) -> bool {
    let files = Files::of(store);
    let real = |path: &Path| -> PathBuf {
        let folder = files::folder_of(path);
        let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
        folder.join(path.file_name().unwrap_or_default())
    };
    let is_same = |own: &Path| real(own) == real(path);
    let is_within = |folder: PathBuf| real(path).starts_with(real(&folder));
    is_same(store)
        || [files.lock(), files.history(), files.erasing()].iter().any(|own| is_same(own))
        || [files.backups(), files.drafts()].into_iter().any(is_within)
        || files.all().is_ok_and(|all| all.iter().any(|(_, own)| is_same(own)))
}
