//! The few things that the store does to files: all its reading and writing goes through here.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::time::SystemTime;

use tempfile::NamedTempFile;

/// How the name of a file ends while it is being written.
const UNFINISHED: &str = ".unfinished";

/// What tells one version of a file from another without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    bytes: u64,
    modified: Option<SystemTime>,
    identity: Identity,
}

#[cfg(unix)]
type Identity = (u64, u64, i64, i64);

#[cfg(not(unix))]
type Identity = ();

#[cfg(unix)]
fn identity(metadata: &Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (metadata.dev(), metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
}

#[cfg(not(unix))]
fn identity(_: &Metadata) -> Identity {}

impl Stamp {
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self { bytes: metadata.len(), modified: metadata.modified().ok(), identity: identity(metadata) }
    }
}

/// The content of a file. The stamp is taken before reading, so that what is written meanwhile counts
/// as a change.
pub(super) fn read(path: &Path) -> io::Result<(Vec<u8>, Stamp)> {
    let mut file = File::open(path)?;
    let metadata = file.metadata()?;
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or_default());
    file.read_to_end(&mut bytes)?;
    Ok((bytes, Stamp::of(&metadata)))
}

/// A file that is on disk as a whole, and not in its place yet. Dropping it removes it.
#[derive(Debug)]
pub(super) struct Staged<'a> {
    file: NamedTempFile,
    target: &'a Path,
}

impl<'a> Staged<'a> {
    /// Writes what will be the file `target`; only this user may read it.
    pub(super) fn write(
        target: &'a Path,
        content: impl FnOnce(&mut BufWriter<&File>) -> io::Result<()>,
    ) -> io::Result<Self> {
        let start = start_of_unfinished(target);
        let file =
            tempfile::Builder::new().prefix(&start).suffix(UNFINISHED).tempfile_in(folder_of(target))?;
        let mut writer = BufWriter::new(file.as_file());
        content(&mut writer)?;
        writer.flush()?;
        drop(writer);
        file.as_file().sync_all()?;
        Ok(Self { file, target })
    }

    /// Puts it in its place, whatever is there.
    pub(super) fn replace(self) -> io::Result<Stamp> {
        settle(&self.file.persist(self.target)?, self.target)
    }

    /// Puts it in its place, where nothing may be.
    pub(super) fn put_new(self) -> io::Result<Stamp> {
        settle(&self.file.persist_noclobber(self.target)?, self.target)
    }
}

fn settle(file: &File, path: &Path) -> io::Result<Stamp> {
    sync_folder(folder_of(path))?;
    Ok(Stamp::of(&file.metadata()?))
}

/// The folder that a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| *folder != Path::new("")).unwrap_or(Path::new("."))
}

fn start_of_unfinished(target: &Path) -> OsString {
    let mut start = OsString::from(".");
    start.push(target.file_name().unwrap_or_default());
    start.push(".");
    start
}

/// Makes a renaming in `folder` last through a power cut. Some file systems know no such thing.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> io::Result<()> {
    match File::open(folder)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        done => done,
    }
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Gives the file a second name, which nothing may have; where the file system cannot, copies it.
pub(super) fn link_or_copy(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy(from, to),
        done => done,
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut from = File::open(from)?;
    Staged::write(to, |out| io::copy(&mut from, out).map(drop))?.put_new().map(drop)
}

/// Makes the folder and those above it, for this user only; no matter if it is there.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Opens a file to lock it, and makes it when it is not there.
pub(super) fn open_lock(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Removes what a program left when it was killed while writing `target`. Nobody may be writing it now.
/// What cannot be removed stays, it harms nobody.
pub(super) fn remove_unfinished(target: &Path) {
    let start = start_of_unfinished(target);
    for entry in fs::read_dir(folder_of(target)).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        if name.starts_with(start.as_encoded_bytes()) && name.ends_with(UNFINISHED.as_bytes()) {
            fs::remove_file(entry.path()).ok();
        }
    }
}
