//! Writing whole files and lines, so that a reader never sees half of one.

use std::ffi::{OsStr, OsString};
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};

use uuid::Uuid;

use super::digest::{Digest, Digester};
use super::disk::{Disk, DiskFile, Kind, Stamp};
use super::files::folder_of;

/// The suffix of a file that is still being written.
const UNFINISHED: &str = ".unfinished";

/// The size of what is written at once. It divides the file into equal parts, which the system writes faster than
/// others, and it is small enough to stay in the processor's cache between copying, digesting and writing.
const CHUNK: usize = 1 << 18;

/// The size of the buffer for a line of the history, which is usually shorter.
const LINE: usize = 1 << 14;

/// A writer for the content of a file, which makes the digest of what is written.
#[derive(Debug)]
pub(super) struct Writer {
    file: Box<dyn DiskFile>,
    digester: Digester,
    /// What is not written yet: less than a chunk.
    chunk: Vec<u8>,
}

impl Writer {
    fn new(file: Box<dyn DiskFile>) -> Self {
        Self { file, digester: Digester::default(), chunk: Vec::with_capacity(CHUNK) }
    }

    fn write_chunk(&mut self) -> io::Result<()> {
        self.digester.add(&self.chunk);
        self.file.write_all(&self.chunk)?;
        self.chunk.clear();
        Ok(())
    }

    fn finish(mut self) -> io::Result<(Box<dyn DiskFile>, Digest)> {
        self.write_chunk()?;
        Ok((self.file, self.digester.digest()))
    }
}

impl Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let (fits, _) = bytes.split_at(bytes.len().min(CHUNK - self.chunk.len()));
        self.chunk.extend_from_slice(fits);
        if self.chunk.len() == CHUNK {
            self.write_chunk()?;
        }
        Ok(fits.len())
    }

    /// Does nothing, because a shorter chunk must be the last.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The longest store that is read, in bytes. A store of this length would hold millions of records, so a
/// longer file is something else.
pub const MAX_BYTES: u64 = 1 << 30;

/// The content of a file of at most [`MAX_BYTES`], even if it grows during the read. The stamp is taken
/// before reading, so that a write during the read counts as a change.
pub(super) fn read(disk: &dyn Disk, path: &Path) -> io::Result<(Vec<u8>, Stamp)> {
    read_at_most(MAX_BYTES, disk, path)
}

fn read_at_most(most: u64, disk: &dyn Disk, path: &Path) -> io::Result<(Vec<u8>, Stamp)> {
    let file = disk.open(path)?;
    let stamp = file.seen()?.stamp;
    let expected = stamp.bytes.min(most);
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    file.take(most + 1).read_to_end(&mut bytes)?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= most) {
        Ok((bytes, stamp))
    } else {
        Err(io::ErrorKind::FileTooLarge.into())
    }
}

/// Bytes added to the end of a file. Dropping this removes them, unless they were kept.
#[derive(Debug)]
pub(super) struct Appended {
    file: Option<Box<dyn DiskFile>>,
    start: u64,
}

impl Appended {
    /// Appends to the file, and creates it if there is none. This does not wait for the disk: a power cut may
    /// lose what was written.
    pub(super) fn write(
        disk: &dyn Disk,
        path: &Path,
        content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<Self> {
        let file = disk.append(path)?;
        let start = file.seen()?.stamp.bytes;
        let mut appended = Self { file: Some(file), start };
        if let Some(file) = &mut appended.file {
            let mut writer = BufWriter::with_capacity(LINE, file);
            let written = content(&mut writer).and_then(|()| writer.flush());
            // What could not be written must not be written when the writer goes.
            drop(writer.into_parts());
            written?;
        }
        Ok(appended)
    }

    /// The position in the file where it starts.
    pub(super) const fn start(&self) -> u64 {
        self.start
    }

    /// Keeps what was added.
    pub(super) fn keep(mut self) -> io::Result<Stamp> {
        let file = self.file.take().ok_or(io::ErrorKind::NotFound)?;
        Ok(file.seen()?.stamp)
    }
}

impl Drop for Appended {
    fn drop(&mut self) {
        if let Some(file) = &self.file {
            // If this fails, readers skip what was added.
            file.set_len(self.start).ok();
        }
    }
}

/// A new file that is complete on disk, but does not have its final name yet. Dropping this removes it.
#[derive(Debug)]
pub(super) struct Staged<'a> {
    unfinished: Unfinished<'a>,
    file: Box<dyn DiskFile>,
    digest: Digest,
    target: &'a Path,
}

/// A temporary name, which is removed on drop unless the file was given its final name.
#[derive(Debug)]
struct Unfinished<'a> {
    disk: &'a dyn Disk,
    path: PathBuf,
    is_placed: bool,
}

impl<'a> Staged<'a> {
    /// Writes what will become the file `target`. Only this user may read it. Until then the name contains
    /// the id of the attempt.
    pub(super) fn write(
        disk: &'a dyn Disk,
        target: &'a Path,
        attempt: Uuid,
        content: impl FnOnce(&mut Writer) -> io::Result<()>,
    ) -> io::Result<Self> {
        let path = unfinished(target, attempt);
        let file = disk.create(&path)?;
        let unfinished = Unfinished { disk, path, is_placed: false };
        let mut writer = Writer::new(file);
        content(&mut writer)?;
        let (file, digest) = writer.finish()?;
        disk.resemble(&unfinished.path, target)?;
        file.sync()?;
        Ok(Self { unfinished, file, digest, target })
    }

    /// Gives the file its final name, and replaces any file there. A power cut may still undo this, until the
    /// folder is synced.
    pub(super) fn replace(&mut self) -> io::Result<()> {
        self.unfinished.disk.rename(&self.unfinished.path, self.target)?;
        self.unfinished.is_placed = true;
        Ok(())
    }

    /// As [`Self::replace`], and waits until the disk confirms it.
    pub(super) fn replace_for_good(mut self) -> io::Result<()> {
        self.replace()?;
        self.unfinished.disk.sync_folder(folder_of(self.target))
    }

    /// Gives the file its final name, and waits until the disk confirms it. It is an error if that name
    /// exists.
    pub(super) fn put_new(mut self) -> io::Result<Stamp> {
        let disk = self.unfinished.disk;
        self.name_new()?;
        if let Err(error) = disk.sync_folder(folder_of(self.target)) {
            disk.remove(self.target).ok();
            return Err(error);
        }
        self.stamp()
    }

    /// Gives the file its final name. It is an error if that name exists. A power cut may still undo this.
    pub(super) fn name_new(&mut self) -> io::Result<()> {
        let disk = self.unfinished.disk;
        match disk.link(&self.unfinished.path, self.target) {
            // Dropping this removes the first name.
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
            // Not every file system supports hard links.
            Err(_) if exists(disk, self.target)? => Err(io::ErrorKind::AlreadyExists.into()),
            Err(_) => self.replace(),
        }
    }

    /// The digest of its content.
    pub(super) const fn digest(&self) -> Digest {
        self.digest
    }

    /// The version of the file.
    pub(super) fn stamp(&self) -> io::Result<Stamp> {
        Ok(self.file.seen()?.stamp)
    }
}

impl Drop for Unfinished<'_> {
    fn drop(&mut self) {
        if !self.is_placed {
            // If this fails, the next sweep removes it.
            self.disk.remove(&self.path).ok();
        }
    }
}

/// The temporary name of a file during this attempt.
pub(super) fn unfinished(target: &Path, attempt: Uuid) -> PathBuf {
    let mut name = start_of_unfinished(target.file_name().unwrap_or_default());
    name.push(format!("{attempt}{UNFINISHED}"));
    folder_of(target).join(name)
}

fn start_of_unfinished(name: &OsStr) -> OsString {
    let mut start = OsString::from(".");
    start.push(name);
    start.push(".");
    start
}

/// Whether this is the temporary name of a file that is being written, or that a killed program left.
pub(super) fn is_unfinished(name: &OsStr) -> bool {
    name.as_encoded_bytes().ends_with(UNFINISHED.as_bytes())
}

/// The name that the file with this temporary name would get; none for any other name.
pub(super) fn finished_name(name: &OsStr) -> Option<&OsStr> {
    let of = Path::new(name.to_str()?.strip_prefix('.')?.strip_suffix(UNFINISHED)?).file_stem()?;
    Some(of)
}

/// Removes the temporary files whose name starts with `name`, left in `folder` by programs that were killed.
/// Nobody may be writing such a file now. A file that cannot be removed does no harm.
pub(super) fn sweep(disk: &dyn Disk, folder: &Path, name: &OsStr) {
    let start = start_of_unfinished(name);
    for name in disk.list(folder).unwrap_or_default() {
        let bytes = name.as_encoded_bytes();
        if bytes.starts_with(start.as_encoded_bytes()) && bytes.ends_with(UNFINISHED.as_bytes()) {
            disk.remove(&folder.join(name)).ok();
        }
    }
}

/// Whether there is anything at this path.
pub(super) fn exists(disk: &dyn Disk, path: &Path) -> io::Result<bool> {
    match disk.look(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Gives the file a second name, or copies it where the file system has no hard links. It is an error if the
/// name exists.
pub(super) fn link_or_copy(disk: &dyn Disk, from: &Path, to: &Path) -> io::Result<()> {
    match disk.link(from, to) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => copy(disk, from, to),
        done => done,
    }
}

fn copy(disk: &dyn Disk, from: &Path, to: &Path) -> io::Result<()> {
    let mut from = disk.open(from)?;
    Staged::write(disk, to, Uuid::now_v7(), |out| io::copy(&mut from, out).map(drop))?.put_new().map(drop)
}

/// Creates the folder and its parents, for this user only, and waits until the disk confirms it. An existing
/// folder is fine.
pub(super) fn make_folders(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    match disk.look(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Ok(seen) if seen.kind == Kind::File => return Err(io::ErrorKind::NotADirectory.into()),
        looked => return looked.map(drop),
    }
    let above = folder_of(path);
    if above == path {
        // There is no parent: a program's working folder was removed.
        return Err(io::ErrorKind::NotFound.into());
    }
    make_folders(disk, above)?;
    match disk.make_folder(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => disk.sync_folder(above),
    }
}

/// As [`make_folders`], and also takes access away from others if the folder existed.
pub(super) fn make_private_folder(disk: &dyn Disk, path: &Path) -> io::Result<()> {
    make_folders(disk, path)?;
    if disk.look(path)?.open_to_others {
        // A folder of somebody else is left alone.
        disk.make_private(path).ok();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::super::disk::RealDisk;
    use super::*;

    #[test]
    fn a_long_file_is_written_whole_however_its_parts_come_and_the_digest_is_that_of_its_bytes() {
        let folder = tempfile::tempdir().expect("a folder");
        let bytes: Vec<u8> = (0..=250_u8).cycle().take(2 * CHUNK + 1000).collect();
        for length in [1000, CHUNK - 1, CHUNK, CHUNK + 1, bytes.len()] {
            let path = folder.path().join(length.to_string());
            let content = |out: &mut Writer| bytes.chunks(length).try_for_each(|part| out.write_all(part));
            let staged = Staged::write(&RealDisk, &path, Uuid::now_v7(), content).expect("written");
            assert_eq!(staged.digest(), Digest::of(&bytes));
            staged.put_new().expect("in place");
            assert_eq!(fs::read(&path).expect("the file"), bytes);
        }
    }

    #[test]
    fn a_file_is_read_up_to_its_maximum_size_and_no_further() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        fs::write(&path, "1234").expect("written");
        assert_eq!(read_at_most(4, &RealDisk, &path).expect("read").0, b"1234");
        let error = read_at_most(3, &RealDisk, &path).expect_err("too long");
        assert_eq!(error.kind(), io::ErrorKind::FileTooLarge);
    }
}
