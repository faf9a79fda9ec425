//! The disk under a store: one method for each step that reading and writing takes. A test can put a disk
//! here that fails or stops at any of these steps.

use std::ffi::OsString;
use std::fmt::Debug;
use std::fs::{self, DirBuilder, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::sync::OnceLock;
use std::time::SystemTime;

use super::files::folder_of;

/// The operations that a store needs of a disk.
pub trait Disk: Debug + Send + Sync {
    /// Reads the kind, size and other properties of the entry at this path. A link is not followed.
    fn look(&self, path: &Path) -> io::Result<Seen>;
    /// Opens a file for reading. Anything that is not a file is an error.
    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Creates a file that only this user may read. It is an error if the path exists.
    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Opens a file for appending, and creates it if there is none. Only this user may read it from then on.
    /// A symbolic link is refused, because it could lead to any file of the user.
    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Gives a file a second name (a hard link). It is an error if that name exists.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Renames a file, and replaces whatever had that name.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// The names in a folder.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;
    /// Creates a folder that only this user may enter. Its parent must exist.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// Waits until the names in a folder are safe from a power cut. Does nothing where the file system cannot
    /// do this.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Takes all access to a file or folder of this user away from others.
    fn make_private(&self, path: &Path) -> io::Result<()>;
    /// Gives a file the owner, the group and the mode of the one that it will replace, as far as the system
    /// allows. It never becomes accessible to others. Does nothing where there is no file to replace.
    fn resemble(&self, path: &Path, replaced: &Path) -> io::Result<()>;
    /// The user that new files belong to, on a system that has users.
    fn user(&self) -> Option<u32>;
    /// Locks this file, which is created if there is none; none while somebody else holds the lock. A
    /// symbolic link is refused.
    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>>;
}

/// An open file.
pub trait DiskFile: Read + Write + Seek + Debug + Send {
    /// Its kind, version and permissions at this moment.
    fn seen(&self) -> io::Result<Seen>;
    /// Waits until its content is safe from a power cut.
    fn sync(&self) -> io::Result<()>;
    /// Truncates it to this length.
    fn set_len(&self, bytes: u64) -> io::Result<()>;
}

/// A lock, held while this value lives. The kernel releases it when the program ends, even if it crashes.
pub trait HeldLock: Debug + Send {}

/// The properties of a file, folder or link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// Its kind.
    pub kind: Kind,
    /// Its version.
    pub stamp: Stamp,
    /// Whether anybody but its owner has access.
    pub open_to_others: bool,
    /// Whether anybody but its owner may write to it; for a folder, whether they may put files in it.
    pub writable_by_others: bool,
    /// The user that it belongs to, on a system that has users.
    pub owner: Option<u32>,
    /// How many names the file has.
    pub names: u64,
}

/// The kind of an entry on a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link.
    Link,
    /// Something else, such as a pipe or a device.
    Other,
}

/// Tells one version of a file from another without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The length of the file.
    pub bytes: u64,
    /// When it was last written, if known.
    pub modified: Option<SystemTime>,
    /// Other numbers that the system tells versions apart by, such as the inode.
    pub identity: [u64; 4],
}

impl Stamp {
    /// Whether both are versions of one file, perhaps under different names; false where that is not known.
    pub(super) fn is_of_same_file(&self, other: &Self) -> bool {
        self.identity[..2] == other.identity[..2] && self.identity[..2] != [0, 0]
    }
}

#[cfg(unix)]
fn identity(metadata: &Metadata) -> [u64; 4] {
    use std::os::unix::fs::MetadataExt;
    [metadata.dev(), metadata.ino(), metadata.ctime().cast_unsigned(), metadata.ctime_nsec().cast_unsigned()]
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> [u64; 4] {
    [0; 4]
}

#[cfg(unix)]
fn mode(metadata: &Metadata) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777
}

impl Seen {
    fn new(metadata: &Metadata) -> Self {
        let kind = match metadata.file_type() {
            kind if kind.is_file() => Kind::File,
            kind if kind.is_dir() => Kind::Folder,
            kind if kind.is_symlink() => Kind::Link,
            _ => Kind::Other,
        };
        let stamp =
            Stamp { bytes: metadata.len(), modified: metadata.modified().ok(), identity: identity(metadata) };
        #[cfg(unix)]
        let (mode, owner, names) = {
            use std::os::unix::fs::MetadataExt;
            (mode(metadata), Some(metadata.uid()), metadata.nlink())
        };
        #[cfg(not(unix))]
        let (mode, owner, names) = (0, None, 1);
        let (open_to_others, writable_by_others) = (mode & 0o077 != 0, mode & 0o022 != 0);
        Self { kind, stamp, open_to_others, writable_by_others, owner, names }
    }
}

/// The real disk of this machine.
#[derive(Debug, Clone, Copy)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn look(&self, path: &Path) -> io::Result<Seen> {
        fs::symlink_metadata(path).map(|metadata| Seen::new(&metadata))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        // Opening or reading something else, such as a pipe, could block forever.
        if fs::metadata(path)?.is_file() {
            Ok(Box::new(File::open(path)?))
        } else {
            Err(io::ErrorKind::AlreadyExists.into())
        }
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(private(for_this_user().write(true).create_new(true), path)?))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(private(for_this_user().append(true).create(true), path)?))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.file_name())).collect()
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path)?;
        // The umask may have removed permissions that this user needs.
        #[cfg(unix)]
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        give_to_owner_of_folder(path);
        Ok(())
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        if cfg!(not(unix)) {
            return Ok(());
        }
        match File::open(path)?.sync_all() {
            Err(error)
                if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) =>
            {
                Ok(())
            }
            done => done,
        }
    }

    #[cfg(unix)]
    fn make_private(&self, path: &Path) -> io::Result<()> {
        let metadata = fs::symlink_metadata(path)?;
        let wanted = mode(&metadata) & if metadata.is_dir() { 0o700 } else { 0o600 };
        if metadata.is_symlink() || mode(&metadata) == wanted {
            return Ok(());
        }
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(wanted))
    }

    #[cfg(not(unix))]
    fn make_private(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    #[cfg(unix)]
    fn resemble(&self, path: &Path, replaced: &Path) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
        let (ours, theirs) = match (fs::symlink_metadata(path)?, fs::symlink_metadata(replaced)) {
            (ours, Ok(theirs)) if theirs.is_file() => (ours, theirs),
            (_, Ok(_)) => return Ok(()),
            (_, Err(error)) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            (_, Err(error)) => return Err(error),
        };
        // Only root can give a file away, and others only to a group that they are in.
        let allowed = |done: io::Result<()>| match done {
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
            done => done,
        };
        if ours.uid() != theirs.uid() {
            allowed(chown(path, Some(theirs.uid()), None))?;
        }
        if ours.gid() != theirs.gid() {
            allowed(chown(path, None, Some(theirs.gid())))?;
        }
        let wanted = mode(&theirs) & 0o600;
        if wanted == mode(&ours) {
            Ok(())
        } else {
            fs::set_permissions(path, PermissionsExt::from_mode(wanted))
        }
    }

    #[cfg(not(unix))]
    fn resemble(&self, _: &Path, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn user(&self) -> Option<u32> {
        /// Does not change while the program runs.
        static USER: OnceLock<Option<u32>> = OnceLock::new();
        // There is no safe call to ask for it, but a new file has it.
        *USER.get_or_init(|| Seen::new(&tempfile::tempfile().ok()?.metadata().ok()?).owner)
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>> {
        let file = private(for_this_user().write(true).create(true).truncate(false), path)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(file))),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

impl DiskFile for File {
    fn seen(&self) -> io::Result<Seen> {
        self.metadata().map(|metadata| Seen::new(&metadata))
    }

    fn sync(&self) -> io::Result<()> {
        self.sync_all()
    }

    fn set_len(&self, bytes: u64) -> io::Result<()> {
        Self::set_len(self, bytes)
    }
}

impl HeldLock for File {}

fn for_this_user() -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Opens or creates a file that is no link, so that only this user has access.
fn private(options: &OpenOptions, path: &Path) -> io::Result<File> {
    let was_there = match fs::symlink_metadata(path) {
        Ok(metadata) if !metadata.is_file() => return Err(io::ErrorKind::AlreadyExists.into()),
        found => found.is_ok(),
    };
    let file = options.open(path)?;
    keep_to_this_user(&file, was_there)?;
    if !was_there {
        give_to_owner_of_folder(path);
    }
    Ok(file)
}

/// The umask may have removed permissions of a new file that this user needs. An existing file may be open to
/// others, but one that is closed further than that stays so, and one of somebody else is left alone.
#[cfg(unix)]
fn keep_to_this_user(file: &File, was_there: bool) -> io::Result<()> {
    let found = mode(&file.metadata()?);
    let wanted = if was_there { found & 0o600 } else { 0o600 };
    if found == wanted {
        return Ok(());
    }
    match file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(wanted)) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
fn keep_to_this_user(_: &File, _: bool) -> io::Result<()> {
    Ok(())
}

/// Gives what root makes in the folder of somebody else, as with `sudo`, to its owner: a lock that only root may open
/// would keep them out of their own store.
#[cfg(unix)]
fn give_to_owner_of_folder(path: &Path) {
    use std::os::unix::fs::{MetadataExt, chown};
    let (Ok(made), Ok(folder)) = (fs::symlink_metadata(path), fs::metadata(folder_of(path))) else { return };
    if made.uid() == 0 && folder.uid() != 0 {
        // If this is not allowed, it stays root's.
        chown(path, Some(folder.uid()), Some(folder.gid())).ok();
    }
}

#[cfg(not(unix))]
fn give_to_owner_of_folder(_: &Path) {}
