//! Drafts: what is being typed is kept on disk, so that it is never lost. What a draft contains is up to the
//! caller.
//!
//! Every running program has its own slot, a numbered file next to a lock, so that two of them
//! never overwrite each other's draft. A draft in a slot that nobody holds was left by a program that was killed.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::disk::{Disk, HeldLock, Kind, RealDisk};
use super::files::{Files, folder_of};
use super::write::{Staged, Writer, exists, make_private_folder, read, sweep};
use super::{Doing, StoreError};
use crate::domain::Timestamp;

/// Where this program keeps what is being typed.
#[derive(Debug)]
pub struct Drafts {
    disk: Arc<dyn Disk>,
    folder: PathBuf,
    slot: Slot,
    /// The drafts that could not be read and got another name.
    damaged: RefCell<Vec<PathBuf>>,
}

/// A slot that this program holds.
#[derive(Debug)]
struct Slot {
    file: PathBuf,
    _lock: Box<dyn HeldLock>,
}

impl Drafts {
    /// Takes a slot that nobody holds and that contains no draft.
    pub fn open(store: &Path) -> Result<Self, StoreError> {
        Self::open_on(Arc::new(RealDisk), store)
    }

    /// The same on this disk.
    pub fn open_on(disk: Arc<dyn Disk>, store: &Path) -> Result<Self, StoreError> {
        let files = Files::on(Arc::clone(&disk), store);
        let folder = files.drafts();
        files.refuse_foreign(&folder).map_err(StoreError::io(Doing::ReadDrafts, &folder))?;
        make_private_folder(&*disk, &folder).map_err(StoreError::io(Doing::MakeFolder, &folder))?;
        let slot = free_slot(&*disk, &folder).map_err(StoreError::io(Doing::SaveDraft, &folder))?;
        sweep(&*disk, &folder, slot.file.file_name().unwrap_or_default());
        Ok(Self { disk, folder, slot, damaged: RefCell::default() })
    }

    /// Writes `draft` over the one before.
    pub fn save(&self, draft: &impl Serialize) -> Result<(), StoreError> {
        let file = &self.slot.file;
        let write = |out: &mut Writer| Ok(serde_json::to_writer_pretty(out, draft)?);
        Staged::write(&*self.disk, file, Uuid::now_v7(), write)
            .and_then(Staged::replace_for_good)
            .map_err(StoreError::io(Doing::SaveDraft, file))
    }

    /// Removes the draft, once it was saved or discarded.
    pub fn clear(&self) -> Result<(), StoreError> {
        match self.disk.remove(&self.slot.file) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                Err(StoreError::io(Doing::SaveDraft, &self.slot.file)(error))
            }
            _ => Ok(()),
        }
    }

    /// The drafts that crashed programs left. Those that cannot be read get another name in the same folder.
    pub fn left_behind<D: DeserializeOwned>(&self) -> Result<Vec<D>, StoreError> {
        let left = self.abandoned().map_err(StoreError::io(Doing::ReadDrafts, &self.folder))?;
        Ok(left.into_iter().map(|(_, draft)| draft).collect())
    }

    /// The drafts that could not be read since this was asked last, under their new names.
    pub fn damaged(&self) -> Vec<PathBuf> {
        self.damaged.take()
    }

    /// Takes over a draft that another program left; false when it is no longer there. The draft stays where it is
    /// and its slot becomes ours, so that a crash cannot lose it. A draft in our earlier slot is left there.
    pub fn adopt<D: DeserializeOwned + PartialEq>(&mut self, draft: &D) -> Result<bool, StoreError> {
        let left = self.abandoned::<D>().map_err(StoreError::io(Doing::ReadDrafts, &self.folder))?;
        let found = left.into_iter().find(|(_, found)| found == draft);
        let Some((slot, _)) = found else { return Ok(false) };
        self.slot = slot;
        Ok(true)
    }

    /// The slots that nobody holds and that contain a draft. They are locked while the list exists.
    fn abandoned<D: DeserializeOwned>(&self) -> io::Result<Vec<(Slot, D)>> {
        let mut abandoned = Vec::new();
        for number in self.numbers_with_draft()? {
            if let Some(slot) = Slot::take(&*self.disk, &self.folder, number)? {
                match slot.read(&*self.disk)? {
                    Found::Draft(draft) => abandoned.push((slot, draft)),
                    Found::Damaged(path) => self.damaged.borrow_mut().push(path),
                    Found::Nothing => {}
                }
            }
        }
        Ok(abandoned)
    }

    fn numbers_with_draft(&self) -> io::Result<Vec<u32>> {
        let mut numbers = Vec::new();
        for name in self.disk.list(&self.folder)? {
            let number: Option<u32> = name.to_str().and_then(|name| name.strip_suffix(".json")?.parse().ok());
            numbers.extend(number);
        }
        numbers.sort_unstable();
        Ok(numbers)
    }
}

fn free_slot(disk: &dyn Disk, folder: &Path) -> io::Result<Slot> {
    for number in 1.. {
        if let Some(slot) = Slot::take(disk, folder, number)?
            && !exists(disk, &slot.file)?
        {
            return Ok(slot);
        }
    }
    Err(io::ErrorKind::QuotaExceeded.into())
}

/// The ending of the name of a draft that could not be read.
const DAMAGED: &str = "damaged";

/// What a slot contains.
enum Found<D> {
    /// No file that can be read at the moment.
    Nothing,
    /// A draft.
    Draft(D),
    /// A file that is no draft, now under this name.
    Damaged(PathBuf),
}

fn is_same(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> bool {
    disk.look(path).is_ok_and(|seen| seen.kind == Kind::File)
        && read(disk, path).is_ok_and(|(content, _)| content == bytes)
}

impl Slot {
    /// The slot with this number, or none when another program holds it.
    fn take(disk: &dyn Disk, folder: &Path, number: u32) -> io::Result<Option<Self>> {
        let lock = disk.try_lock(&folder.join(format!("{number}.lock")))?;
        Ok(lock.map(|lock| Self { file: folder.join(format!("{number}.json")), _lock: lock }))
    }

    /// The draft in the slot. A file that is no draft gets another name, so that it is not offered again but can
    /// still be inspected. If the same was kept so before, it is removed: it would be there twice. A file that cannot
    /// be read at the moment stays as it is.
    fn read<D: DeserializeOwned>(&self, disk: &dyn Disk) -> io::Result<Found<D>> {
        if !disk.look(&self.file).is_ok_and(|seen| seen.kind == Kind::File) {
            return Ok(Found::Nothing);
        }
        let Ok((bytes, _)) = read(disk, &self.file) else { return Ok(Found::Nothing) };
        if let Ok(draft) = serde_json::from_slice(&bytes) {
            return Ok(Found::Draft(draft));
        }
        let folder = folder_of(&self.file);
        for name in disk.list(folder)? {
            let kept = folder.join(name);
            if kept.extension() == Some(OsStr::new(DAMAGED)) && is_same(disk, &kept, &bytes) {
                disk.remove(&self.file)?;
                return Ok(Found::Damaged(kept));
            }
        }
        let moment = Timestamp::now().as_nanosecond();
        let kept = self.file.with_extension(format!("{moment}.{DAMAGED}"));
        disk.rename(&self.file, &kept)?;
        Ok(Found::Damaged(kept))
    }
}
