//! Reads the lines that were added to the history since it was read last.

use std::io::{self, BufReader, Seek, SeekFrom};

use serde::de::IgnoredAny;
use uuid::Uuid;

use super::lines::{may_remove, read_line};
use super::step::{Line, Step};
use super::texts::{self, TextDigest};
use super::timeline::Way;
use super::{By, History, Made, Mark, Reader, line_at};
use crate::store::disk::{Disk, Kind};
use crate::store::files::Files;
use crate::store::write::{exists, unfinished};
use crate::store::{Doing, StoreError};

impl History {
    /// Reads the lines that were added since last time.
    pub(in crate::store) fn catch_up(&mut self, files: &Files) -> Result<(), StoreError> {
        let path = files.history();
        if path != self.path {
            *self = Self { path, ..Self::default() };
        }
        files
            .refuse_foreign(&self.path)
            .and_then(|()| self.read_new_lines(files.disk()))
            .map_err(StoreError::io(Doing::Read, &self.path))
    }

    fn read_new_lines(&mut self, disk: &dyn Disk) -> io::Result<()> {
        // The stamp is taken before reading, so that what is written in between counts as new.
        let stamp = match disk.look(&self.path) {
            Ok(seen) if seen.kind == Kind::File => seen.stamp,
            // Opening something else, such as a pipe, could wait forever.
            Ok(_) => return Err(io::ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                self.forget();
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        if self.stamp == Some(stamp) {
            return Ok(());
        }
        let mut file = BufReader::new(disk.open(&self.path)?);
        if !self.is_same_file(&mut file)? {
            self.forget();
        }
        self.read_lines(&mut file)?;
        self.stamp = Some(stamp);
        Ok(())
    }

    /// Reads the lines that were added since last time, and removes the last step if it was never completed: the
    /// program stopped after writing this line and before replacing the store. Needs the lock.
    pub(in crate::store) fn catch_up_for_writing(&mut self, files: &Files) -> Result<(), StoreError> {
        self.catch_up(files)?;
        let Some(last) = self.last else { return Ok(()) };
        // The file of a step has another name from the moment that the step is made.
        let is_incomplete = exists(files.disk(), &unfinished(&files.target, last.id));
        if is_incomplete.map_err(StoreError::io(Doing::KeepHistory, &self.path))? {
            self.cut_off(files.disk(), last).map_err(StoreError::io(Doing::KeepHistory, &self.path))?;
            self.catch_up(files)?;
        }
        Ok(())
    }

    /// Removes this line and what follows it.
    fn cut_off(&mut self, disk: &dyn Disk, line: Mark) -> io::Result<()> {
        disk.append(&self.path)?.set_len(line.start)?;
        self.forget();
        Ok(())
    }

    /// Whether the last line is still where it was; if not, this is another file.
    fn is_same_file(&self, file: &mut Reader) -> io::Result<bool> {
        match self.last {
            Some(last) => Ok(line_at::<IgnoredAny>(file, last)?.is_some()),
            None => Ok(self.read == 0),
        }
    }

    fn forget(&mut self) {
        *self = Self { path: std::mem::take(&mut self.path), ..Self::default() };
    }

    fn read_lines(&mut self, file: &mut Reader) -> io::Result<()> {
        file.seek(SeekFrom::Start(self.read))?;
        let mut bytes = Vec::new();
        while let Some(taken) = read_line(file, &mut bytes)? {
            if let Ok(line) = serde_json::from_slice::<Line<IgnoredAny>>(&bytes) {
                self.record_line(&line, self.read, may_remove(&bytes));
                if matches!(line.step, Step::DoShared(_)) {
                    self.record_texts(texts::digests(&bytes));
                }
            }
            self.read += taken;
        }
        Ok(())
    }

    pub(super) fn record_line<C>(&mut self, line: &Line<C>, start: u64, may_remove: bool) {
        let mark = Mark { id: line.id, start };
        let made = Made { mark, undone: false, may_remove, by: By::Us };
        self.timeline.begin_with((line.id, line.at), line.from);
        let before = self.timeline.before(matches!(line.step, Step::Again | Step::Erased));
        let position = self.made.len();
        let is = |id: Uuid| {
            let made = &self.made;
            move |position: usize| made.get(position).is_some_and(|made| made.mark.id == id)
        };
        let moves = match line.step {
            Step::Do(_) | Step::DoShared(_) => {
                self.timeline.make(position);
                self.made.push(made);
                Vec::new()
            }
            Step::Found(_) => {
                self.timeline.find(position);
                self.made.push(Made { by: By::Others, ..made });
                Vec::new()
            }
            Step::Undo(id) => self.timeline.undo(is(id)).into_iter().collect(),
            Step::Redo(id) => self.timeline.redo(is(id)).into_iter().collect(),
            Step::BackBefore(id) => self.timeline.back_before(id, line.to),
            Step::SetAside(id) => {
                self.timeline.set_aside(is(id));
                Vec::new()
            }
            Step::Erased => {
                self.timeline.forget_files();
                Vec::new()
            }
            Step::Replaced => {
                self.timeline.lose_track();
                Vec::new()
            }
            Step::Again => Vec::new(),
        };
        for step in moves {
            self.made[step.made].undone = step.way == Way::Back;
        }
        self.timeline.end((line.id, line.at), before, line.to);
        self.last = Some(mark);
        self.written = match line.step {
            Step::Do(_) | Step::DoShared(_) | Step::Undo(_) | Step::Redo(_) | Step::Again => line.to,
            // These are about files that others wrote, or may have written.
            _ => None,
        };
    }

    /// Remembers that the last line has these texts.
    pub(super) fn record_texts(&mut self, digests: Vec<TextDigest>) {
        if let Some(last) = self.last {
            self.texts.extend(digests.into_iter().map(|digest| (digest, last)));
        }
    }
}
