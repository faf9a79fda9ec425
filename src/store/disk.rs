//! The disk under a store: one method for each step that reading and writing takes. A test can put a disk
//! here that fails or stops at any of these steps.

use std::ffi::OsString;
use std::fmt::Debug;
use std::fs::{self, DirBuilder, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::time::SystemTime;

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
        let open_to_others = mode(metadata) & 0o077 != 0;
        #[cfg(not(unix))]
        let open_to_others = false;
        Self { kind, stamp, open_to_others }
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
        let file = for_this_user().write(true).create_new(true).open(path)?;
        keep_to_this_user(&file)?;
        Ok(Box::new(file))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        refuse_link(path)?;
        let file = for_this_user().append(true).create(true).open(path)?;
        keep_to_this_user(&file)?;
        Ok(Box::new(file))
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
        self.make_private(path)
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
        let wanted = if metadata.is_dir() { 0o700 } else { 0o600 };
        if metadata.is_symlink() || mode(&metadata) == wanted {
            return Ok(());
        }
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(wanted))
    }

    #[cfg(not(unix))]
    fn make_private(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>> {
        refuse_link(path)?;
        let file = for_this_user().write(true).create(true).truncate(false).open(path)?;
        keep_to_this_user(&file)?;
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

/// The umask may have removed permissions that this user needs, and an existing file may be open to others. A
/// file of somebody else is left alone.
#[cfg(unix)]
fn keep_to_this_user(file: &File) -> io::Result<()> {
    if mode(&file.metadata()?) == 0o600 {
        return Ok(());
    }
    match file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o600)) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Ok(()),
        done => done,
    }
}

#[cfg(not(unix))]
fn keep_to_this_user(_: &File) -> io::Result<()> {
    Ok(())
}

fn refuse_link(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if !metadata.is_file() => Err(io::ErrorKind::AlreadyExists.into()),
        _ => Ok(()),
    }
}
