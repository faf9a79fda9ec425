//! The files of a store. All of them are beside it and start with its name.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::DateTime;
use thiserror::Error;

use super::disk::{Disk, Kind, RealDisk, Seen, Stamp};
use super::write::{finished_name, is_unfinished};
use crate::domain::Timestamp;

/// The format of a moment in a file name, in UTC. Every file system allows these characters.
pub(super) const MOMENT: &str = "%Y-%m-%dT%H-%M-%S%.3fZ";

/// Follows the name of the store in the name of a store that was replaced by a backup.
const REPLACED: &str = ".replaced.";

/// Follows the name of the store in the name of a store of an older version.
const VERSION: &str = ".version-";

/// The form of a file of the user in the folder for temporary files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftoverForm {
    /// A text for or from the user's own editor.
    Text,
    /// A note that could not be saved, as JSON.
    Json,
}

impl LeftoverForm {
    /// The beginning of the name of the file.
    pub const PREFIX: &str = "overleg-";

    /// The end of the name of the file.
    pub const fn suffix(self) -> &'static str {
        match self {
            Self::Text => ".md",
            Self::Json => ".json",
        }
    }

    /// The form of the file with this name; none for any other file.
    pub fn of(name: &OsStr) -> Option<Self> {
        let name = name.to_str().filter(|name| name.starts_with(Self::PREFIX))?;
        [Self::Text, Self::Json].into_iter().find(|form| name.ends_with(form.suffix()))
    }
}

/// The lock file. It is locked while the store is written, and never deleted.
pub fn lock_path(store: &Path) -> PathBuf {
    Files::of(store).lock()
}

/// The folder with earlier versions of the store.
pub fn backups_dir(store: &Path) -> PathBuf {
    Files::of(store).backups()
}

/// The folder with drafts: what is being typed.
pub fn drafts_dir(store: &Path) -> PathBuf {
    Files::of(store).drafts()
}

/// The history: every step, so that it can be undone and redone.
pub fn history_path(store: &Path) -> PathBuf {
    Files::of(store).history()
}

/// The start of the path of a store that was replaced by a backup. The time of the replacement follows.
pub fn replaced_prefix(store: &Path) -> PathBuf {
    let files = Files::of(store);
    files.beside(files.stem(), REPLACED)
}

/// A kind of file that belongs to a store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileKind {
    /// An earlier version of the store, or another file in the folder of backups.
    Backup,
    /// A draft, or a file that could not be read as one.
    Draft,
    /// A store that was kept when another took its place: it was damaged, replaced by a backup, or of an
    /// older version of the format.
    SetAside,
    /// A file that was left by a program that was killed while writing it.
    Unfinished,
    /// The history of this store, or of an earlier store with this name.
    History,
    /// A text for or from the user's own editor, in the folder for temporary files.
    Leftover,
    /// A file beside the store whose name begins like that of the store, but that this program did not make: a copy
    /// by a text editor or a synced folder, or another store.
    Neighbour,
    /// The store itself.
    Store,
}

/// Why a file beside the store is refused, in a folder where others can put files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Foreign {
    /// It is a link, which could lead anywhere.
    #[error("it is a link, and others can put links here")]
    Link,
    /// It belongs neither to the owner of the store nor to whoever runs this program.
    #[error("it belongs to somebody else")]
    SomebodyElses,
}

/// The paths of the files of a store. If the store is a symbolic link, they are beside the file that it leads
/// to, so that two links to one file share its lock.
#[derive(Debug, Clone)]
pub(super) struct Files {
    /// The path as given.
    pub(super) given: PathBuf,
    /// The file itself, after following links.
    pub(super) target: PathBuf,
    disk: Arc<dyn Disk>,
}

impl Files {
    /// The files of a store on the real disk.
    pub(super) fn of(store: &Path) -> Self {
        Self::on(Arc::new(RealDisk), store)
    }

    /// The files of a store on this disk.
    pub(super) fn on(disk: Arc<dyn Disk>, store: &Path) -> Self {
        Self { given: store.to_owned(), target: follow_links(store), disk }
    }

    /// The disk that they are on.
    pub(super) fn disk(&self) -> &dyn Disk {
        &*self.disk
    }

    /// The same, for another owner.
    pub(super) fn shared_disk(&self) -> Arc<dyn Disk> {
        Arc::clone(&self.disk)
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.beside(self.target.file_name(), ".lock")
    }

    pub(super) fn backups(&self) -> PathBuf {
        self.beside(self.stem(), ".backups")
    }

    /// The note of which backups were last listed.
    pub(super) fn shown(&self) -> PathBuf {
        self.backups().join("shown")
    }

    /// The note that nobody is our own network.
    pub(super) fn not_own(&self) -> PathBuf {
        self.backups().join("not-own")
    }

    pub(super) fn drafts(&self) -> PathBuf {
        self.beside(self.stem(), ".drafts")
    }

    pub(super) fn history(&self) -> PathBuf {
        self.beside(self.stem(), ".history")
    }

    /// The new name of a history whose store was gone at this moment.
    pub(super) fn history_until(&self, moment: Timestamp) -> PathBuf {
        self.beside(self.stem(), &moment.strftime(&format!(".{MOMENT}.history")).to_string())
    }

    /// The note of an erasure, which exists until the erasure is finished.
    pub(super) fn erasing(&self) -> PathBuf {
        self.beside(self.stem(), ".erasing")
    }

    /// The note of a step that the disk did not confirm.
    pub(super) fn unconfirmed(&self) -> PathBuf {
        self.beside(self.stem(), ".unconfirmed")
    }

    /// Every file of the store that can contain what somebody typed; the store itself comes last. A new kind
    /// of file must be added here, or erasing a person would miss it.
    pub(super) fn all(&self) -> io::Result<Vec<(FileKind, PathBuf)>> {
        let mut all = Vec::new();
        for (kind, folder) in [(FileKind::Backup, self.backups()), (FileKind::Draft, self.drafts())] {
            self.refuse_foreign(&folder)?;
            for name in names(self.disk(), &folder)? {
                let is_lock = Path::new(&name).extension() == Some(OsStr::new("lock"));
                let kind = if is_unfinished(&name) { FileKind::Unfinished } else { kind };
                all.extend((!is_lock).then(|| (kind, folder.join(&name))));
            }
        }
        for name in names(self.disk(), self.folder())? {
            all.extend(self.kind_of(&name).map(|kind| (kind, self.folder().join(&name))));
        }
        all.sort();
        Ok(all)
    }

    /// The kind of the file with this name in the folder of the store; none if it does not belong to the
    /// store.
    fn kind_of(&self, name: &OsStr) -> Option<FileKind> {
        if Some(name) == self.target.file_name() {
            return Some(FileKind::Store);
        }
        if let Some(of) = finished_name(name) {
            return (self.kind_of(of).is_some() || self.is_note(of)).then_some(FileKind::Unfinished);
        }
        let rest = name.to_str()?.strip_prefix(self.stem()?.to_str()?)?;
        if rest == ".history" || DateTime::strptime(format!(".{MOMENT}.history"), rest).is_ok() {
            return Some(FileKind::History);
        }
        let rest = rest.strip_prefix(".json").unwrap_or(rest);
        let starts = [".damaged", REPLACED, VERSION];
        starts.iter().any(|start| rest.starts_with(start)).then_some(FileKind::SetAside)
    }

    /// Whether this is the name of a note about the store that holds nothing that somebody typed, or is removed by
    /// whoever reads it.
    fn is_note(&self, name: &OsStr) -> bool {
        [self.erasing(), self.unconfirmed(), self.lock()].iter().any(|path| path.file_name() == Some(name))
    }

    /// The files beside the store whose names begin like that of the store, but that do not belong to it.
    pub(super) fn neighbours(&self) -> io::Result<Vec<PathBuf>> {
        let Some(stem) = self.stem().and_then(OsStr::to_str) else { return Ok(Vec::new()) };
        let is_neighbour = |name: &OsString| {
            let shown = name.to_string_lossy();
            // Editors put a sign before the name of the copies that they make.
            let rest = shown.trim_start_matches(['.', '#', '~']).strip_prefix(stem);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
                && self.kind_of(name).is_none()
                && !self.is_note(name)
        };
        let names = names(self.disk(), self.folder())?.into_iter().filter(is_neighbour);
        let mut neighbours: Vec<PathBuf> = names.map(|name| self.folder().join(name)).collect();
        neighbours.sort();
        Ok(neighbours)
    }

    /// Removes what killed programs left in the folder of the store: files that are half-written, and second names
    /// of the store that a backup was about to replace. `replaced` is the version of the store that has just been
    /// replaced itself, if any. Needs the lock, and no step of the history may depend on such a file any more. A file
    /// that cannot be removed does no harm.
    pub(super) fn sweep(&self, replaced: Option<Stamp>) {
        for name in names(self.disk(), self.folder()).unwrap_or_default() {
            let path = self.folder().join(&name);
            let is_second_name = || {
                let seen = self.disk().look(&path);
                seen.is_ok_and(|seen| replaced.is_some_and(|replaced| replaced.is_of_same_file(&seen.stamp)))
            };
            if match self.kind_of(&name) {
                Some(FileKind::Unfinished) => true,
                Some(FileKind::SetAside) => self.is_replaced(&name) && is_second_name(),
                _ => false,
            } {
                self.disk().remove(&path).ok();
            }
        }
    }

    /// Whether the store has a name that this program did not give it.
    pub(super) fn has_another_name(&self, store: &Seen) -> bool {
        if store.names < 2 {
            return false;
        }
        let is_store = |(_, path): &(FileKind, PathBuf)| {
            self.disk().look(path).is_ok_and(|seen| seen.stamp.is_of_same_file(&store.stamp))
        };
        let ours = self.all().unwrap_or_default().iter().filter(|file| is_store(file)).count();
        u64::try_from(ours).is_ok_and(|ours| ours < store.names)
    }

    /// Whether this is the name of a store that was replaced by a backup.
    fn is_replaced(&self, name: &OsStr) -> bool {
        let start = self.stem().and_then(OsStr::to_str).map(|stem| format!("{stem}{REPLACED}"));
        start.is_some_and(|start| name.to_str().is_some_and(|name| name.starts_with(&start)))
    }

    /// Fails for a file or folder beside the store that somebody else may have put there: in a folder where others
    /// can write, it must be no link, and belong to the owner of the store or to the user. It need not exist.
    pub(super) fn refuse_foreign(&self, path: &Path) -> io::Result<()> {
        if !self.is_shared()? {
            return Ok(());
        }
        let seen = match self.disk().look(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            seen => seen?,
        };
        let why = if seen.kind == Kind::Link {
            Foreign::Link
        } else if self.is_of_somebody_else(&seen) {
            Foreign::SomebodyElses
        } else {
            return Ok(());
        };
        Err(io::Error::new(io::ErrorKind::PermissionDenied, why))
    }

    /// Whether others can put files in the folder of the store.
    pub(super) fn is_shared(&self) -> io::Result<bool> {
        // The folder itself may be given by a link, and the mode of a link means nothing.
        match self.disk().look(&self.folder().join(".")) {
            Ok(folder) => Ok(folder.writable_by_others),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Whether this belongs neither to the owner of the store nor to the user.
    pub(super) fn is_of_somebody_else(&self, seen: &Seen) -> bool {
        let of_store = self.disk().look(&self.target).ok().and_then(|store| store.owner);
        seen.owner.is_some() && ![of_store, self.disk().user()].contains(&seen.owner)
    }

    /// The lock that a program holds while it writes this draft; none for any other file.
    pub(super) fn lock_of_draft(&self, path: &Path) -> Option<PathBuf> {
        let name = path.file_name()?.to_str()?.trim_start_matches('.');
        let (number, _) = name.split_once('.').filter(|_| path.parent() == Some(&self.drafts()))?;
        number.parse::<u32>().is_ok().then(|| self.drafts().join(format!("{number}.lock")))
    }

    /// The new name of a store that was replaced by a backup at this moment.
    pub(super) fn replaced_at(&self, moment: Timestamp) -> PathBuf {
        self.beside(self.stem(), &moment.strftime(&format!("{REPLACED}{MOMENT}.json")).to_string())
    }

    /// The new name of a store of an older version of the format. `copy` makes it different from earlier
    /// copies.
    pub(super) fn of_version(&self, version: u64, copy: usize) -> PathBuf {
        let number = if copy == 1 { String::new() } else { format!(".{copy}") };
        self.beside(self.stem(), &format!("{VERSION}{version}{number}.json"))
    }

    /// The folder that the file is in.
    pub(super) fn folder(&self) -> &Path {
        folder_of(&self.target)
    }

    /// The name of the store without `.json`.
    pub(super) fn stem(&self) -> Option<&OsStr> {
        if self.target.extension() == Some(OsStr::new("json")) {
            self.target.file_stem()
        } else {
            self.target.file_name()
        }
    }

    fn beside(&self, name: Option<&OsStr>, ending: &str) -> PathBuf {
        let mut name = name.map(OsString::from).unwrap_or_default();
        name.push(ending);
        self.folder().join(name)
    }
}

/// The names in a folder; none if it does not exist.
fn names(disk: &dyn Disk, folder: &Path) -> io::Result<Vec<OsString>> {
    match disk.list(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        names => names,
    }
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

/// Follows symbolic links, also if nothing exists at the end. After forty links it stops, as the kernel does
/// for a loop.
fn follow_links(path: &Path) -> PathBuf {
    let mut target = path.to_owned();
    for _ in 0..40 {
        let Ok(next) = fs::read_link(&target) else { break };
        target = target.parent().unwrap_or(Path::new("")).join(next);
    }
    target
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_a_store_are_beside_it() {
        let files = Files::of(Path::new("/data/overleg.json"));
        assert_eq!(files.lock(), Path::new("/data/overleg.json.lock"));
        assert_eq!(files.backups(), Path::new("/data/overleg.backups"));
        assert_eq!(files.drafts(), Path::new("/data/overleg.drafts"));
        assert_eq!(files.history(), Path::new("/data/overleg.history"));
    }

    #[test]
    fn a_store_in_the_current_folder_has_its_files_there() {
        assert_eq!(lock_path(Path::new("mine.json")), Path::new("./mine.json.lock"));
    }
}
