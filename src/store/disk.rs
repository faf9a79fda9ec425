//! The few things that the store does to files: all its reading and writing goes through here.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;
use std::time::SystemTime;

use tempfile::NamedTempFile;

/// How the name of a file ends while it is being written.
const UNFINISHED: &str = ".unfinished";

/// So much is collected before it is handed to the system: with less, a large store takes longer to write.
const CHUNK: usize = 1 << 18;

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

    /// How long the file is.
    pub(super) const fn bytes(self) -> u64 {
        self.bytes
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

/// Opens a file to read parts of it.
pub(super) fn open(path: &Path) -> io::Result<BufReader<File>> {
    File::open(path).map(BufReader::new)
}

/// What was added at the end of a file, and is not yet sure to stay. Dropping it takes it off again.
#[derive(Debug)]
pub(super) struct Appended {
    file: Option<File>,
    start: u64,
}

impl Appended {
    /// Adds to the file, which is made for this user only when it is not there. This does not wait for
    /// the disk: a power failure may lose it.
    pub(super) fn write(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        only_for_this_user(&mut options);
        let mut file = options.open(path)?;
        let start = file.metadata()?.len();
        let written = file.write_all(bytes);
        let appended = Self { file: Some(file), start };
        written.map(|()| appended)
    }

    /// Where it starts in the file.
    pub(super) const fn start(&self) -> u64 {
        self.start
    }

    /// Makes it stay.
    pub(super) fn keep(mut self) -> io::Result<Stamp> {
        let file = self.file.take().ok_or(io::ErrorKind::NotFound)?;
        Ok(Stamp::of(&file.metadata()?))
    }
}

impl Drop for Appended {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            // What cannot be taken off is passed over by who reads it.
            file.set_len(self.start).ok();
        }
    }
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
        let mut writer = BufWriter::with_capacity(CHUNK, file.as_file());
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
    only_for_this_user(&mut options);
    options.open(path)
}

fn only_for_this_user(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
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
