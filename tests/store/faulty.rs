//! A disk that fails at a chosen step, once or from then on.

use std::ffi::OsString;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;

use overleg::store::{Disk, DiskFile, HeldLock, RealDisk, Seen};

/// The way in which a step fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// The system refuses it with this number.
    Refused(i32),
    /// Half of the content is written, and then the disk is full.
    Half,
    /// The program dies before this step.
    Dies,
    /// The thread that takes it panics.
    Panics,
    /// The program reports that it stops, and stops.
    StandsStill,
}

/// An operation that fails every time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Refused {
    #[default]
    Nothing,
    /// There is no space left to write in.
    Writing,
    /// Changes to a folder are not synced.
    Confirming,
    /// Changes to the folder of the store are not synced.
    ConfirmingStore,
    /// Nothing can be locked.
    Locking,
    /// Nothing can be read or written.
    Everything,
}

/// A disk with a fault: the real one, or another.
#[derive(Debug, Clone)]
pub(crate) struct FaultyDisk {
    disk: Arc<dyn Disk>,
    plan: Arc<Mutex<Plan>>,
}

impl Default for FaultyDisk {
    fn default() -> Self {
        Self::over(Arc::new(RealDisk))
    }
}

#[derive(Debug, Default)]
struct Plan {
    fault: Option<(usize, Fault)>,
    taken: usize,
    struck: bool,
    refused: Refused,
}

#[derive(Debug)]
struct FaultyFile {
    disk: FaultyDisk,
    file: Box<dyn DiskFile>,
}

const NO_SPACE: i32 = 28;
const INPUT_OUTPUT: i32 = 5;
/// "No locks available", on Linux.
const NO_LOCKS: i32 = 37;
/// The line that a stopped program prints.
pub(crate) const STANDS_STILL: &str = "it stands still";

impl FaultyDisk {
    /// This disk, without a fault yet.
    pub(crate) fn over(disk: Arc<dyn Disk>) -> Self {
        Self { disk, plan: Arc::default() }
    }

    /// Makes the step after this number of steps fail.
    pub(crate) fn fail_after(&self, steps: usize, fault: Fault) {
        *self.plan() = Plan { fault: Some((steps, fault)), ..Plan::default() };
    }

    /// From now on this operation always fails.
    pub(crate) fn refuse(&self, refused: Refused) {
        *self.plan() = Plan { refused, ..Plan::default() };
    }

    /// From now on every step succeeds.
    pub(crate) fn mend(&self) {
        self.plan().fault = None;
    }

    /// Whether the failing step was reached.
    pub(crate) fn has_struck(&self) -> bool {
        self.plan().struck
    }

    fn plan(&self) -> std::sync::MutexGuard<'_, Plan> {
        self.plan.lock().expect("nobody panicked")
    }

    /// Takes a step, and returns the fault if it fails.
    fn step(&self) -> Option<Fault> {
        let mut plan = self.plan();
        if plan.refused == Refused::Everything {
            return Some(Fault::Refused(INPUT_OUTPUT));
        }
        let (at, fault) = plan.fault?;
        let strikes = if fault == Fault::Dies { plan.taken >= at } else { plan.taken == at };
        plan.taken += 1;
        plan.struck |= strikes;
        strikes.then_some(fault)
    }

    fn take(&self) -> io::Result<()> {
        self.step().map_or(Ok(()), |fault| Err(fault.error()))
    }

    /// Fails with this number if that is refused.
    fn unless(&self, refused: Refused, number: i32) -> io::Result<()> {
        if self.plan().refused == refused { Err(io::Error::from_raw_os_error(number)) } else { Ok(()) }
    }

    fn file(&self, file: io::Result<Box<dyn DiskFile>>) -> io::Result<Box<dyn DiskFile>> {
        Ok(Box::new(FaultyFile { disk: self.clone(), file: file? }))
    }
}

impl Fault {
    fn error(self) -> io::Error {
        match self {
            Self::Refused(number) => io::Error::from_raw_os_error(number),
            Self::Half => io::Error::from_raw_os_error(NO_SPACE),
            Self::Dies => io::Error::other("the program has died"),
            Self::Panics => panic!("the ceiling of this thread comes down"),
            Self::StandsStill => {
                writeln!(io::stdout(), "{STANDS_STILL}").expect("somebody listens");
                loop {
                    thread::park();
                }
            }
        }
    }
}

impl Disk for FaultyDisk {
    fn look(&self, path: &Path) -> io::Result<Seen> {
        self.take()?;
        self.disk.look(path)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.take()?;
        self.file(self.disk.open(path))
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.take()?;
        self.file(self.disk.create(path))
    }

    fn append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        self.take()?;
        self.file(self.disk.append(path))
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.take()?;
        self.disk.link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.take()?;
        self.disk.rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.take()?;
        self.disk.remove(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        self.take()?;
        self.disk.list(folder)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.take()?;
        self.disk.make_folder(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.take()?;
        self.unless(Refused::Confirming, INPUT_OUTPUT)?;
        if path.join("overleg.json").exists() {
            self.unless(Refused::ConfirmingStore, INPUT_OUTPUT)?;
        }
        self.disk.sync_folder(path)
    }

    fn make_private(&self, path: &Path) -> io::Result<()> {
        self.take()?;
        self.disk.make_private(path)
    }

    fn resemble(&self, path: &Path, replaced: &Path) -> io::Result<()> {
        self.take()?;
        self.disk.resemble(path, replaced)
    }

    fn user(&self) -> Option<u32> {
        self.disk.user()
    }

    fn try_lock(&self, path: &Path) -> io::Result<Option<Box<dyn HeldLock>>> {
        self.take()?;
        self.unless(Refused::Locking, NO_LOCKS)?;
        self.disk.try_lock(path)
    }
}

impl DiskFile for FaultyFile {
    fn seen(&self) -> io::Result<Seen> {
        self.disk.take()?;
        self.file.seen()
    }

    fn sync(&self) -> io::Result<()> {
        self.disk.take()?;
        self.file.sync()
    }

    fn set_len(&self, bytes: u64) -> io::Result<()> {
        self.disk.take()?;
        self.file.set_len(bytes)
    }
}

impl Read for FaultyFile {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.disk.take()?;
        self.file.read(buffer)
    }
}

impl Write for FaultyFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.disk.unless(Refused::Writing, NO_SPACE)?;
        match self.disk.step() {
            None => self.file.write(bytes),
            Some(fault) => {
                if fault == Fault::Half {
                    self.file.write_all(&bytes[..bytes.len() / 2])?;
                }
                Err(fault.error())
            }
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for FaultyFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.disk.take()?;
        self.file.seek(to)
    }
}
