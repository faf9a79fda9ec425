//! Copies of a store beside it, which a synced folder makes when two machines changed it at the same time.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::{Disk, Kind, RealDisk};
use super::files::{FileKind, Files, MOMENT};
use super::write::{link_or_copy, make_private_folder};
use super::{Doing, PATIENCE, Store, StoreError, lock};
use crate::domain::{Difference, Overview, Timestamp};

/// What follows the name of the store in the name of a copy: of a synced folder, a browser or a file manager.
const MARKS: [&str; 6] = [" (", ".sync-conflict-", "_conflict", " - ", " copy", " kopie"];
/// Comes before the name of a machine in the name of a copy. Another store may have such a name too.
const MARK_OF_MACHINE: &str = "-";

/// A copy of a store, beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictCopy {
    /// Its absolute path.
    pub path: PathBuf,
    /// When it was last written, if known.
    pub written: Option<Timestamp>,
    /// What is in it.
    pub content: CopyContent,
}

/// What is in a copy of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyContent {
    /// What differs if it replaced the store.
    Compared(Difference),
    /// It can be read, and the store cannot.
    Readable,
    /// It cannot be read.
    Unreadable,
}

impl ConflictCopy {
    /// Whether it may hold something that the store does not.
    pub fn may_differ(&self) -> bool {
        !matches!(&self.content, CopyContent::Compared(difference) if difference.is_none())
    }
}

/// The copies beside the store at `path`, by name, compared with the overview in it, if that can be read. A file
/// whose name may be that of another store, and that has no record in common with it, is left out.
pub fn conflict_copies(path: &Path, now: Option<&Overview>) -> Result<Vec<ConflictCopy>, StoreError> {
    let files = Files::of(path);
    let copy = |(path, named): (PathBuf, Named)| {
        let seen = files.disk().look(&path).ok()?;
        let written = seen.stamp.modified.and_then(|at| Timestamp::try_from(at).ok());
        let content = match (Store::open(&path), now) {
            (Ok(then), Some(now)) if named == Named::PerhapsStore && is_unrelated(now, then.overview()) => {
                return None;
            }
            (Ok(then), Some(now)) => CopyContent::Compared(Difference::between(now, then.overview())),
            (Ok(_), None) => CopyContent::Readable,
            (Err(_), _) => CopyContent::Unreadable,
        };
        let path = std::path::absolute(&path).unwrap_or(path);
        Some(ConflictCopy { path, written, content })
    };
    Ok(paths(&files)?.into_iter().filter_map(copy).collect())
}

/// Moves a copy of the store, given by its path or its name, to the folder of backups. There it keeps its name, and is
/// kept until somebody removes it. Returns its new path; none when there is no such copy.
pub fn put_copy_aside(path: &Path, copy: &Path) -> Result<Option<PathBuf>, StoreError> {
    put_copy_aside_on(Arc::new(RealDisk), path, copy)
}

/// The same on this disk.
pub fn put_copy_aside_on(
    disk: Arc<dyn Disk>,
    path: &Path,
    copy: &Path,
) -> Result<Option<PathBuf>, StoreError> {
    let files = Files::on(disk, path);
    let _lock = lock(&files, PATIENCE)?;
    let is_meant = |(path, _): &(PathBuf, Named)| {
        let is_same = || path.canonicalize().ok().is_some_and(|path| copy.canonicalize().ok() == Some(path));
        path.file_name() == Some(copy.as_os_str()) || is_same()
    };
    let Some((from, _)) = paths(&files)?.into_iter().find(is_meant) else { return Ok(None) };
    let folder = files.backups();
    let failed = || StoreError::io(Doing::BackUp, &folder);
    files
        .refuse_foreign(&folder)
        .and_then(|()| files.refuse_foreign(&from))
        .and_then(|()| make_private_folder(files.disk(), &folder))
        .map_err(failed())?;
    let name = from.file_name().unwrap_or_default();
    let mut to = folder.join(name);
    if super::exists(files.disk(), &to).map_err(failed())? {
        // Another copy of this name was put aside before.
        let now = Timestamp::now().strftime(MOMENT).to_string();
        to = folder.join(name).with_extension(format!("{now}.json"));
    }
    // First the new name, so that there is never none.
    link_or_copy(files.disk(), &from, &to)
        .and_then(|()| files.disk().sync_folder(&folder))
        .and_then(|()| files.disk().remove(&from))
        .and_then(|()| files.disk().sync_folder(files.folder()))
        .map_err(StoreError::io(Doing::BackUp, &to))?;
    Ok(Some(to))
}

/// What a file beside the store is, going by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Named {
    Copy,
    /// A copy, or another store.
    PerhapsStore,
}

impl Named {
    /// What a file is whose name begins like that of the store and goes on like this; none for any other file. A Mac
    /// only adds a number.
    fn after(rest: &str) -> Option<Self> {
        let number = rest.strip_prefix(' ').unwrap_or_default();
        let is_numbered = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        if is_numbered || MARKS.iter().any(|mark| rest.starts_with(mark)) {
            return Some(Self::Copy);
        }
        rest.starts_with(MARK_OF_MACHINE).then_some(Self::PerhapsStore)
    }
}

/// The files beside the store that are named like copies of it. A link is none: it may lead to the store itself.
fn paths(files: &Files) -> Result<Vec<(PathBuf, Named)>, StoreError> {
    let names = files.disk().list(files.folder()).map_err(StoreError::io(Doing::Read, files.folder()))?;
    let own = files.all().map_err(StoreError::io(Doing::Read, files.folder()))?;
    let stem = files.stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let is_other = |path: &Path| files.disk().look(path).is_ok_and(|seen| seen.kind != Kind::File);
    let is_own = |path: &Path| own.iter().any(|(kind, own)| own == path && *kind != FileKind::Draft);
    let named = |name: &OsString| {
        let rest = name.to_str()?.strip_prefix(stem)?.strip_suffix(".json")?;
        let path = files.folder().join(name);
        Named::after(rest).filter(|_| !is_other(&path) && !is_own(&path)).map(|named| (path, named))
    };
    let mut paths: Vec<_> = names.iter().filter_map(named).collect();
    paths.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(paths)
}

/// Whether these are two stores that have nothing in common.
fn is_unrelated(now: &Overview, then: &Overview) -> bool {
    let is_empty = |overview: &Overview| overview.records().next().is_none();
    !is_empty(now) && !is_empty(then) && now.records().all(|record| then.find(record.id()).is_none())
}
