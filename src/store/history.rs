//! The history of a store: one line for each step, so that any program can undo it at any time.
//!
//! Lines are only ever appended, under the lock of the store. What is kept in memory is the position of each
//! change, not the change itself, and after the first time only new lines are read. A line that cannot be read,
//! perhaps because a power failure cut it, is skipped.
//!
//! Each line has the digests of the file before and after the step, so that a file from before a step is recognised.
//! Nothing waits until the history is safe from a power cut, so its last lines may be missing afterwards.

mod add;
mod catch_up;
mod clean;
mod lines;
mod step;
#[cfg(test)]
mod tests;
mod texts;
mod timeline;

use std::collections::HashMap;
use std::io::{self, BufReader, Seek, SeekFrom};
use std::path::PathBuf;

use serde::de::{DeserializeOwned, IgnoredAny};
use uuid::Uuid;

use super::digest::Digest;
use super::disk::{Disk, DiskFile, Kind, Stamp};
use super::files::Files;
use super::write::unfinished;
use super::{Doing, StoreError};
use crate::domain::{Change, Past, PastStep, Removal, Timestamp};

use lines::{last_line, read_line};
use step::Line;
use texts::{TextDigest, change_at};
use timeline::Timeline;

pub(super) use clean::{clean, each_line, people};
pub(super) use step::{FromTo, Step};
pub(super) use timeline::{Later, Move, StateId, Way};

type Reader = BufReader<Box<dyn DiskFile>>;

/// The state of a file, compared with the steps of the history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// The last step left it so, or there is no such step.
    Last,
    /// An earlier step left it so.
    Earlier(Later),
    /// No step left it so.
    Other,
    /// The last step is from before digests were kept.
    Unknown,
}

/// Whether to undo or to redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Direction {
    /// Go to the state before a change.
    Undo,
    /// Go to the state after it.
    Redo,
}

/// The history of a store, as far as it has been read.
#[derive(Debug, Default)]
pub(super) struct History {
    path: PathBuf,
    /// The file as it was then.
    stamp: Option<Stamp>,
    /// The number of bytes that were read. The file has more when its last line is cut.
    read: u64,
    /// The last line, to recognise the file by.
    last: Option<Mark>,
    /// The file that this program wrote in the last step, if it did.
    written: Option<Digest>,
    /// The lines with long texts.
    texts: HashMap<TextDigest, Mark>,
    /// Every change ever made, in order.
    made: Vec<Made>,
    timeline: Timeline,
}

/// The position of a line in the file.
#[derive(Debug, Clone, Copy)]
struct Mark {
    id: Uuid,
    start: u64,
}

/// A change that was made.
#[derive(Debug, Clone, Copy)]
struct Made {
    mark: Mark,
    /// Whether it has been undone since.
    undone: bool,
    /// Whether it may have removed something, going by its line without parsing it. Only such lines are parsed for
    /// the trash.
    may_remove: bool,
    by: By,
}

/// Who made a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    /// This program, so that it is a step.
    Us,
    /// Somebody else, in the file itself.
    Others,
}

impl History {
    /// The id of the last step.
    pub(super) fn last_id(&self) -> Option<Uuid> {
        self.last.map(|last| last.id)
    }

    /// How a file with this digest stands to the steps.
    pub(super) fn standing(&self, file: Digest) -> Standing {
        let here = self.timeline.here();
        match (self.timeline.with_file(file), self.timeline.file_here()) {
            _ if self.last.is_none() => Standing::Last,
            (Some(state), _) if state == here => Standing::Last,
            (Some(state), _) => self.timeline.later_than(state).map_or(Standing::Other, Standing::Earlier),
            (None, Some(_)) => Standing::Other,
            (None, None) => Standing::Unknown,
        }
    }

    /// When the last step was made.
    pub(super) fn last_moment(&self) -> Option<Timestamp> {
        self.timeline.moments().next_back()
    }

    /// The state in which the last step left the file.
    pub(super) const fn here(&self) -> StateId {
        self.timeline.here()
    }

    /// The digest of the file that the last step left, if it was kept.
    pub(super) fn file_here(&self) -> Option<Digest> {
        self.timeline.file_here()
    }

    /// Whether this program wrote a file with this digest in the last step.
    pub(super) fn wrote(&self, file: Digest) -> bool {
        self.written == Some(file)
    }

    /// The state before the step of this moment, and the line of the step.
    pub(super) fn before_moment(&self, moment: Timestamp) -> Option<(StateId, Uuid)> {
        self.timeline.before_moment(moment)
    }

    /// The moments by which a version is named, the latest last. Other steps replaced no version of their own.
    pub(super) fn moments(&self) -> impl DoubleEndedIterator<Item = Timestamp> {
        self.timeline.moments().filter(|moment| is_name(*moment))
    }

    /// The changes that lead from a file with this digest to a state; none when no way is known.
    pub(super) fn way(
        &self,
        disk: &dyn Disk,
        from: Digest,
        to: StateId,
    ) -> Result<Option<Vec<Change>>, StoreError> {
        let way = self.timeline.with_file(from).and_then(|from| self.timeline.way(from, to));
        let Some(way) = way else { return Ok(None) };
        let made = way.iter().map(|step| (self.made[step.made], None));
        let steps = read_back(disk, self, made).map_err(StoreError::io(Doing::Read, &self.path))?;
        if steps.len() < way.len() {
            return Ok(None);
        }
        let changes = way.iter().zip(steps).map(|(step, read)| step.of(read.change));
        Ok(Some(changes.collect()))
    }

    /// Whether the last step left a file with this digest, going by the last line alone. A no may be untrue.
    pub(super) fn ends_with(files: &Files, file: Digest) -> bool {
        let path = files.history();
        if !files.disk().look(&path).is_ok_and(|seen| seen.kind == Kind::File) {
            return false;
        }
        let read = files.disk().open(&path).and_then(|mut history| last_line(&mut history));
        let line =
            read.ok().flatten().and_then(|line| serde_json::from_slice::<Line<IgnoredAny>>(&line).ok());
        line.is_some_and(|line| line.to == Some(file))
    }

    /// The temporary name of the file of the last step, which exists until the step is made.
    pub(super) fn unfinished(&self, files: &Files) -> Option<PathBuf> {
        self.last.map(|last| unfinished(&files.target, last.id))
    }

    /// Whether the file of the history is still as it was when it was read.
    pub(super) fn is_up_to_date(&self, disk: &dyn Disk) -> bool {
        disk.look(&self.path).ok().map(|seen| seen.stamp) == self.stamp
    }

    /// How many changes can be undone and redone.
    pub(super) fn past(&self) -> Past {
        self.timeline.past()
    }

    /// The next change to undo or redo, as it was made or is to be made, and its line. One that can no longer be read
    /// is skipped.
    pub(super) fn next(
        &mut self,
        disk: &dyn Disk,
        direction: Direction,
    ) -> Result<Option<(Uuid, Change)>, StoreError> {
        loop {
            let next = match direction {
                Direction::Undo => self.timeline.next_to_undo(),
                Direction::Redo => self.timeline.next_to_redo(),
            };
            let Some(step) = next else { return Ok(None) };
            let made = self.made[step.made];
            let steps =
                read_back(disk, self, [(made, None)]).map_err(StoreError::io(Doing::Read, &self.path))?;
            if let Some(read) = steps.into_iter().next() {
                return Ok(Some((made.mark.id, step.of(read.change))));
            }
            self.timeline.set_aside(|position| position == step.made);
        }
    }

    /// At most this number of changes, the latest first.
    pub(super) fn newest(&self, disk: &dyn Disk, most: usize) -> Result<Vec<PastStep>, StoreError> {
        let undos: HashMap<usize, usize> = self.timeline.to_undo().zip(1..).take(most).collect();
        let ours = self.made.iter().enumerate().rev().filter(|(_, made)| made.by == By::Us);
        self.steps(disk, ours.take(most).map(|(position, made)| (*made, undos.get(&position).copied())))
    }

    /// Every change that removed something and was not undone, the latest last.
    pub(super) fn removals(&self, disk: &dyn Disk) -> Result<Vec<Removal>, StoreError> {
        let stands = self.made.iter().filter(|made| made.may_remove && !made.undone && made.by == By::Us);
        let steps = self.steps(disk, stands.map(|made| (*made, None)))?;
        Ok(steps.into_iter().filter_map(|step| Removal::of(step.at, step.change)).collect())
    }

    fn steps(
        &self,
        disk: &dyn Disk,
        made: impl Iterator<Item = (Made, Option<usize>)>,
    ) -> Result<Vec<PastStep>, StoreError> {
        read_back(disk, self, made).map_err(StoreError::io(Doing::Read, &self.path))
    }
}

impl Move {
    /// The change that this move makes, if this is the change in the history.
    fn of(self, change: Change) -> Change {
        match self.way {
            Way::Forth => change,
            Way::Back => change.into_inverse(),
        }
    }
}

/// Reads these changes, of which each may have a number of undos; those that cannot be read are left out.
fn read_back(
    disk: &dyn Disk,
    history: &History,
    made: impl IntoIterator<Item = (Made, Option<usize>)>,
) -> io::Result<Vec<PastStep>> {
    let mut made = made.into_iter().peekable();
    if made.peek().is_none() {
        return Ok(Vec::new());
    }
    let mut file = BufReader::new(disk.open(&history.path)?);
    let mut steps = Vec::new();
    for (Made { mark, undone, .. }, undo) in made {
        let line = change_at(&mut file, mark, &history.texts)?;
        if let Some(Line { at, step: Step::Do(change) | Step::Found(change), .. }) = line {
            steps.push(PastStep { at, change, undone, undo });
        }
    }
    Ok(steps)
}

/// The line at this position; none when it cannot be read, or when it is another one.
fn line_at<C: DeserializeOwned>(file: &mut Reader, mark: Mark) -> io::Result<Option<Line<C>>> {
    let line: Option<Line<C>> = bytes_at(file, mark)?.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    Ok(line.filter(|line| line.id == mark.id))
}

/// The bytes of the line at this position; none when the file ends before it does.
fn bytes_at(file: &mut Reader, mark: Mark) -> io::Result<Option<Vec<u8>>> {
    file.seek(SeekFrom::Start(mark.start))?;
    let mut bytes = Vec::new();
    Ok(read_line(file, &mut bytes)?.map(|_| bytes))
}

/// Whether a backup can be named by this moment: names have no more than milliseconds.
fn is_name(moment: Timestamp) -> bool {
    moment.subsec_nanosecond() % 1_000_000 == 0
}

/// Renames the history of a store that is gone, because a new store begins its own.
pub(super) fn set_aside(files: &Files, now: Timestamp) -> Result<(), StoreError> {
    let path = files.history();
    match files.disk().rename(&path, &files.history_until(now)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(StoreError::io(Doing::KeepHistory, &path)(error))
        }
        _ => Ok(()),
    }
}
