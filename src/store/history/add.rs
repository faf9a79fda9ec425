//! Adds steps to the history.

use std::io::{self, Write};

use uuid::Uuid;

use super::lines::length;
use super::step::{FromTo, Line, Step};
use super::texts::{SharedTexts, TextDigest};
use super::{Direction, History};
use crate::domain::{Change, Overview, Timestamp};
use crate::store::digest::Digest;
use crate::store::disk::Disk;
use crate::store::files::Files;
use crate::store::write::Appended;
use crate::store::{Doing, StoreError};

/// A step that is written but not final. Dropping this removes it from the file again.
#[derive(Debug)]
pub(in crate::store) struct Added<'a> {
    appended: Appended,
    line: Line<&'a Change>,
    /// The long texts that it has.
    texts: Vec<TextDigest>,
    start: u64,
    end: u64,
}

impl History {
    /// Writes a step with this id, which goes away again when the result is dropped. The history must be up to date.
    pub(in crate::store) fn add<'a>(
        &self,
        disk: &dyn Disk,
        id: Uuid,
        step: Step<&'a Change>,
        at: Timestamp,
        files: FromTo,
    ) -> Result<Added<'a>, StoreError> {
        let line = Line { id, at, step, from: files.from, to: files.to };
        self.append(disk, line).map_err(StoreError::io(Doing::KeepHistory, &self.path))
    }

    fn append<'a>(&self, disk: &dyn Disk, line: Line<&'a Change>) -> io::Result<Added<'a>> {
        let is_cut = self.stamp.is_some_and(|stamp| stamp.bytes > self.read);
        let before_line = u64::from(is_cut);
        let shared = SharedTexts::of(&line, &|digest| self.texts.contains_key(digest))?;
        let mut written = 0;
        let appended = Appended::write(disk, &self.path, |file| {
            let mut out = Counting { file, written: 0 };
            if is_cut {
                out.write_all(b"\n")?;
            }
            shared.write(&line, &mut out)?;
            out.write_all(b"\n")?;
            written = out.written;
            Ok(())
        })?;
        let start = appended.start() + before_line;
        let end = appended.start() + written;
        Ok(Added { appended, line, texts: shared.into_digests(), start, end })
    }

    /// Makes a step final.
    pub(in crate::store) fn keep(&mut self, added: Added<'_>) {
        let removes = matches!(added.line.step, Step::Do(change) if change.removes());
        self.record_line(&added.line, added.start, removes);
        self.record_texts(added.texts);
        self.read = added.end;
        // Without a stamp the file is simply read once more next time.
        self.stamp = added.appended.keep().ok();
    }

    /// Adds a step that needs nothing else to be true, and makes it final.
    pub(in crate::store) fn note(
        &mut self,
        disk: &dyn Disk,
        step: Step<&Change>,
        at: Timestamp,
        files: FromTo,
    ) -> Result<(), StoreError> {
        let added = self.add(disk, Uuid::now_v7(), step, at, files)?;
        self.keep(added);
        Ok(())
    }

    /// Counts as undone what is not in this overview, so that it can be redone. This is for a file of which no digest
    /// was kept, and that replaces the present one for good. The first line gets this moment. Needs the lock.
    pub(in crate::store) fn replace_by(
        &mut self,
        files: &Files,
        (digest, overview): (Digest, &Overview),
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let mut at = Some(at);
        let mut moment = || at.take().unwrap_or_else(Timestamp::now);
        while let Some((id, change)) = self.next(files.disk(), Direction::Undo)?
            && !change.is_applied_in(overview)
        {
            self.note(files.disk(), Step::Undo(id), moment(), FromTo::default())?;
        }
        self.note(files.disk(), Step::Replaced, moment(), FromTo { from: None, to: Some(digest) })
    }
}

/// A writer that counts what is written.
struct Counting<'a> {
    file: &'a mut dyn Write,
    written: u64,
}

impl Write for Counting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.written += length(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}
