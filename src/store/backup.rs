//! Earlier versions of a store: each commit keeps the version that it replaces.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::SignedDuration;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use uuid::Uuid;

use super::disk::{Disk, Kind, RealDisk};
use super::files::{Files, MOMENT};
use super::write::{self, Staged, Writer, exists, link_or_copy, make_private_folder, sweep};
use super::{Doing, StoreError, document};
use crate::domain::Timestamp;

/// This many of the newest backups are always kept.
const NEWEST: usize = 4;
/// Of each of the last minutes, hours and days with a backup, the newest is kept: the length of such a span in seconds,
/// and how many of them count. So a burst of changes does not use up what reaches further back.
const SPANS: [(i64, usize); 3] = [(60, 3), (60 * 60, 6), (24 * 60 * 60, 31)];

/// An earlier version of a store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// When a newer version replaced it.
    pub taken: Timestamp,
    /// In bytes.
    pub bytes: u64,
}

impl Backup {
    /// Its name, which stays the same when others are added or removed: its moment.
    pub fn name(&self) -> String {
        name_of(self.taken)
    }
}

/// The name of a backup of this moment.
pub fn name_of(taken: Timestamp) -> String {
    taken.strftime(MOMENT).to_string()
}

/// The moment that a name stands for; none for anything else.
pub fn moment_of(name: &str) -> Option<Timestamp> {
    TimeZone::UTC.to_timestamp(DateTime::strptime(MOMENT, name).ok()?).ok()
}

/// Whether there was a store at this path before: backups or a history are left of it, or cannot be looked for.
pub fn was_there_before(store: &Path) -> bool {
    let files = Files::of(store);
    list(&files).map_or(true, |backups| !backups.is_empty())
        || exists(files.disk(), &files.history()).unwrap_or(true)
}

/// The backups of a store, newest first. Fails when not all of them can be looked up.
pub fn list_backups(store: &Path) -> Result<Vec<Backup>, StoreError> {
    list_backups_on(Arc::new(RealDisk), store)
}

/// The same on this disk.
pub fn list_backups_on(disk: Arc<dyn Disk>, store: &Path) -> Result<Vec<Backup>, StoreError> {
    let files = Files::on(disk, store);
    list(&files).map_err(StoreError::io(Doing::ListBackups, &files.backups()))
}

/// The newest backup that can be read, if any.
pub(super) fn newest(files: &Files) -> Option<PathBuf> {
    let is_readable = |backup: &Backup| {
        write::read(files.disk(), &backup.path).is_ok_and(|(bytes, _)| document::read(&bytes).is_ok())
    };
    list(files).ok()?.into_iter().find(is_readable).map(|backup| backup.path)
}

/// Removes the newest backup if it is the present version itself: a save made it and was killed before it replaced the
/// store. Needs the lock.
pub(super) fn remove_unneeded(files: &Files) {
    // Such a backup is another name of the store, which hardly ever has one. Other systems do not count names.
    if cfg!(unix) && files.disk().look(&files.target).is_ok_and(|seen| seen.names == 1) {
        return;
    }
    let names = files.disk().list(&files.backups()).unwrap_or_default();
    // Only the name that sorts last is read: names of moments sort by them.
    let newest = names.into_iter().filter(|name| begins_like_backup(files, name)).max();
    if let Some(path) =
        newest.filter(|name| moment_in(files, name).is_some()).map(|name| files.backups().join(name))
        && is_present_version(files, &path)
    {
        files.disk().remove(&path).ok();
    }
}

fn begins_like_backup(files: &Files, name: &OsStr) -> bool {
    let stem = files.stem().unwrap_or_default().as_encoded_bytes();
    let rest = name.as_encoded_bytes().strip_prefix(stem);
    rest.is_some_and(|rest| matches!(rest, [b'.', b'0'..=b'9', ..]))
}

fn is_present_version(files: &Files, path: &Path) -> bool {
    let stamp = |path: &Path| files.disk().look(path).ok().map(|seen| seen.stamp);
    stamp(path).is_some_and(|backup| Some(backup) == stamp(&files.target))
}

/// Removes what a program left that was killed while it saved the store at this path. Does nothing while another
/// program saves.
pub fn clean_up(store: &Path) {
    let files = Files::of(store);
    let unneeded = list(&files).unwrap_or_default().into_iter().map(|backup| backup.path);
    let unneeded: Vec<_> = unneeded.filter(|path| is_present_version(&files, path)).collect();
    if !unneeded.is_empty()
        && let Ok(Some(_lock)) = files.disk().try_lock(&files.lock())
    {
        // Another program may have replaced the store by now.
        for path in unneeded.iter().filter(|path| is_present_version(&files, path)) {
            files.disk().remove(path).ok();
        }
    }
}

/// A backup of what is about to be replaced. Dropping this removes it, because nothing was replaced.
#[derive(Debug)]
pub(super) struct Kept<'a> {
    files: &'a Files,
    taken: Timestamp,
    is_needed: bool,
}

impl Kept<'_> {
    /// The moment by which it is named. No other backup has the same.
    pub(super) const fn taken(&self) -> Timestamp {
        self.taken
    }

    /// Keeps it, because the store was replaced.
    pub(super) fn for_good(mut self) -> Timestamp {
        self.is_needed = true;
        self.taken
    }
}

impl Drop for Kept<'_> {
    fn drop(&mut self) {
        if !self.is_needed {
            // If this fails, it goes at the next start: see `remove_unneeded`.
            self.files.disk().remove(&path_of(self.files, self.taken)).ok();
        }
    }
}

/// The moment of the latest backup of another version than the present one.
pub(super) fn latest(files: &Files) -> Option<Timestamp> {
    let present = files.disk().look(&files.target).ok().map(|seen| seen.stamp);
    let mut backups = list(files).ok()?.into_iter();
    let is_other = |backup: &Backup| {
        let stamp = files.disk().look(&backup.path).ok().map(|seen| seen.stamp);
        stamp.is_some() && stamp != present
    };
    backups.find(is_other).map(|backup| backup.taken)
}

/// Keeps the store as it is now. A second name for the file is enough, because a store is never written in place.
/// There is no need to wait for the disk, because losing this name loses nothing of the store.
pub(super) fn keep(files: &Files, now: Timestamp) -> io::Result<Kept<'_>> {
    files.refuse_foreign(&files.backups())?;
    make_private_folder(files.disk(), &files.backups())?;
    if files.disk().look(&files.target)?.open_to_others {
        // A file of somebody else is left alone.
        files.disk().make_private(&files.target).ok();
    }
    let taken = name(files, now, |path| link_or_copy(files.disk(), &files.target, path))?;
    Ok(Kept { files, taken, is_needed: false })
}

/// Keeps a version of the store that is in no file any more, and returns the moment by which it is named.
pub(super) fn keep_content(
    files: &Files,
    now: Timestamp,
    content: impl Fn(&mut Writer) -> io::Result<()>,
) -> io::Result<Timestamp> {
    make_private_folder(files.disk(), &files.backups())?;
    name(files, now, |path| Staged::write(files.disk(), path, Uuid::now_v7(), &content)?.name_new())
}

/// Makes a backup with the first name that is free from this moment on.
fn name(files: &Files, now: Timestamp, make: impl Fn(&Path) -> io::Result<()>) -> io::Result<Timestamp> {
    let now = Timestamp::from_millisecond(now.as_millisecond()).map_err(io::Error::other)?;
    let next =
        |moment: Timestamp| moment.checked_add(SignedDuration::from_millis(1)).map_err(io::Error::other);
    // Names made in one millisecond are in the order in which they were made, even if the first is gone already.
    let names = files.disk().list(&files.backups())?;
    let of_now = |moment: &Timestamp| (0..1000).contains(&moment.duration_since(now).as_millis());
    // Names of moments sort by them, so that those of the past need not be read.
    let first = file_name(files, now);
    let recent = names.iter().filter(|name| **name >= first);
    let last = recent.filter_map(|name| moment_in(files, name)).filter(of_now).max();
    let mut taken = last.map_or(Ok(now), next)?;
    loop {
        match make(&path_of(files, taken)) {
            Ok(()) => return Ok(taken),
            // A file that is no backup has the name.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken = next(taken)?,
            Err(error) => return Err(error),
        }
    }
}

/// The path of the backup with this name.
pub(super) fn path_of(files: &Files, taken: Timestamp) -> PathBuf {
    files.backups().join(file_name(files, taken))
}

/// The backups that saves made superfluous. Dropping this removes them; one that cannot be removed stays until
/// after a later save.
#[derive(Debug)]
pub(super) struct Superfluous {
    files: Files,
    saved: Timestamp,
}

impl Superfluous {
    /// The backups that a save at this moment made superfluous.
    pub(super) const fn after(files: Files, saved: Timestamp) -> Self {
        Self { files, saved }
    }

    /// Counts one more save, at this moment.
    pub(super) const fn and(&mut self, saved: Timestamp) {
        self.saved = saved;
    }
}

impl Drop for Superfluous {
    fn drop(&mut self) {
        // A program that is saving right now removes them afterwards.
        if let Ok(Some(_lock)) = self.files.disk().try_lock(&self.files.lock()) {
            prune(&self.files, self.saved);
        }
    }
}

/// Removes the backups that are no longer worth keeping. One that cannot be removed stays.
fn prune(files: &Files, now: Timestamp) {
    for backup in superfluous(list(files).unwrap_or_default(), now) {
        files.disk().remove(&backup.path).ok();
    }
    sweep(files.disk(), &files.backups(), files.stem().unwrap_or_default());
}

fn list(files: &Files) -> io::Result<Vec<Backup>> {
    let folder = files.backups();
    files.refuse_foreign(&folder)?;
    let is_shared = files.is_shared()?;
    let names = match files.disk().list(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        names => names?,
    };
    let mut backups = Vec::new();
    for name in names {
        let path = folder.join(&name);
        let Some(taken) = moment_in(files, &name) else { continue };
        match files.disk().look(&path) {
            Ok(seen) if seen.kind == Kind::File && !(is_shared && files.is_of_somebody_else(&seen)) => {
                backups.push(Backup { path, taken, bytes: seen.stamp.bytes });
            }
            // It may have been removed in the meantime.
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
    }
    backups.sort_by_key(|backup| Reverse(backup.taken));
    Ok(backups)
}

/// The moment of the backup at this path; none for any other file.
pub(super) fn moment_at(files: &Files, path: &Path) -> Option<Timestamp> {
    let is_beside = path.parent().and_then(Path::file_name) == files.backups().file_name();
    path.file_name().filter(|_| is_beside).and_then(|name| moment_in(files, name))
}

fn file_name(files: &Files, taken: Timestamp) -> OsString {
    let mut name = files.stem().map(OsString::from).unwrap_or_default();
    name.push(format!(".{}.json", name_of(taken)));
    name
}

/// The moment in the name of a backup; none for any other file.
fn moment_in(files: &Files, name: &OsStr) -> Option<Timestamp> {
    let name = name.to_str()?.strip_prefix(files.stem()?.to_str()?)?;
    moment_of(name.strip_prefix('.')?.strip_suffix(".json")?)
}

/// Of these backups, newest first, those that are not worth keeping. Moments after `now` count separately as well, so
/// that a clock that was wrong for a while costs no backup from when it was right.
fn superfluous(backups: Vec<Backup>, now: Timestamp) -> Vec<Backup> {
    let moments: Vec<Timestamp> = backups.iter().map(|backup| backup.taken).collect();
    let ahead = moments.iter().take_while(|taken| **taken > now).count();
    let kept: BTreeSet<Timestamp> = worth_keeping(&moments).chain(worth_keeping(&moments[ahead..])).collect();
    backups.into_iter().filter(|backup| !kept.contains(&backup.taken)).collect()
}

/// Of these moments, newest first, the newest, and the newest of each span.
fn worth_keeping(moments: &[Timestamp]) -> impl Iterator<Item = Timestamp> {
    let of_spans = SPANS.into_iter().flat_map(|(seconds, count)| {
        let span = move |moment: &Timestamp| moment.as_second().div_euclid(seconds);
        let mut last = None;
        let is_first = move |moment: &&Timestamp| last.replace(span(moment)) != Some(span(moment));
        moments.iter().filter(is_first).take(count)
    });
    moments.iter().take(NEWEST).chain(of_spans).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::fs;

    use proptest::prelude::*;

    use super::*;

    fn at(moment: &str) -> Timestamp {
        moment.parse().expect("a moment")
    }

    fn backups(moments: impl IntoIterator<Item = Timestamp>) -> Vec<Backup> {
        let backup = |taken: Timestamp| Backup { path: PathBuf::from(taken.to_string()), taken, bytes: 0 };
        moments.into_iter().map(backup).collect()
    }

    #[test]
    fn the_time_of_a_backup_can_be_read_from_its_name() {
        let files = Files::of(Path::new("/data/overleg.json"));
        let taken = at("2026-11-23T20:19:33.045Z");
        assert_eq!(file_name(&files, taken), "overleg.2026-11-23T20-19-33.045Z.json");
        assert_eq!(moment_in(&files, &file_name(&files, taken)), Some(taken));
    }

    #[test]
    fn other_files_in_the_folder_are_not_taken_for_backups() {
        let files = Files::of(Path::new("/data/overleg.json"));
        for name in ["overleg.json", "overleg.mine.json", "other.2026-11-23T20-19-33.045Z.json"] {
            assert_eq!(moment_in(&files, OsStr::new(name)), None, "{name}");
        }
    }

    #[test]
    fn a_burst_of_changes_leaves_what_reaches_further_back() {
        let now = at("2026-11-23T12:30:30Z");
        let earlier: Vec<_> = ["12:28:10", "12:20:00", "11:59:00", "09:00:00"]
            .map(|time| at(&format!("2026-11-23T{time}Z")))
            .into_iter()
            .chain([at("2026-11-20T08:00:00Z")])
            .collect();
        let burst: Vec<_> = (0..50).map(|nth| now - SignedDuration::from_millis(20 * nth)).collect();
        let moments: Vec<_> = burst.iter().chain(&earlier).copied().collect();
        let gone = superfluous(backups(moments), now);
        let left =
            burst.iter().chain(&earlier).filter(|moment| !gone.iter().any(|backup| backup.taken == **moment));
        let expected = burst[..4].iter().chain(&earlier);
        assert_eq!(left.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    }

    #[test]
    fn the_newest_of_each_of_the_last_31_days_is_kept() {
        let now = at("2026-11-23T12:00:00Z");
        let moments = (0..40 * 24).map(|hours| now - SignedDuration::from_hours(hours));
        let gone = superfluous(backups(moments.clone()), now);
        let kept = backups(moments).into_iter().filter(|backup| !gone.contains(backup)).count();
        // Six of today, and the last hour of each of the thirty days before.
        assert_eq!(kept, 6 + 30);
        assert!(!gone.iter().any(|backup| backup.taken == at("2026-10-24T23:00:00Z")));
        assert!(gone.iter().any(|backup| backup.taken == at("2026-10-23T23:00:00Z")));
    }

    #[test]
    fn one_save_with_a_clock_far_ahead_removes_no_daily_backup() {
        let now = at("2030-01-01T12:00:00Z");
        let days = (0..30).map(|days| at("2026-11-23T12:00:00Z") - SignedDuration::from_hours(24 * days));
        let kept = backups([now].into_iter().chain(days));
        assert_eq!(superfluous(kept, now), Vec::new());
    }

    #[test]
    fn the_last_ones_are_kept_after_the_clock_was_set_back() {
        let now = at("2026-11-23T12:00:00Z");
        let ahead = (0..15).map(|minutes| at("2030-01-01T12:00:00Z") - SignedDuration::from_mins(minutes));
        let last: Vec<_> = (0..4).map(|minutes| now - SignedDuration::from_mins(minutes)).collect();
        let gone = superfluous(backups(ahead.chain(last.iter().copied())), now);
        assert!(!gone.iter().any(|backup| last.contains(&backup.taken)), "{gone:?}");
        assert_eq!(gone.len(), 11);
    }

    /// The milliseconds between one save and the next: none, a few, up to some days, or a clock that is set
    /// back or forward.
    fn tick() -> impl Strategy<Value = i64> {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        prop_oneof![Just(0), 1..1000_i64, 1..3 * DAY, 1..3 * DAY, -DAY..0, -40 * DAY..40 * DAY]
    }

    /// Of these moments, the last four, and the last of each of so many minutes, hours and days.
    fn expected_to_stay(moments: &BTreeSet<Timestamp>) -> BTreeSet<Timestamp> {
        let mut stay: BTreeSet<Timestamp> = moments.iter().rev().take(4).copied().collect();
        for (format, count) in [("%F %H:%M", 3), ("%F %H", 6), ("%F", 31)] {
            let mut last = BTreeMap::new();
            for moment in moments {
                last.insert(TimeZone::UTC.to_datetime(*moment).strftime(format).to_string(), *moment);
            }
            stay.extend(last.into_values().rev().take(count));
        }
        stay
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        /// Two programs save. Each has its own clock, or both have the same one.
        #[test]
        fn the_last_of_each_span_are_kept_whatever_the_clock_does(
            saves in prop::collection::vec((0..2_usize, tick()), 1..120),
            is_one_clock: bool,
        ) {
            let folder = tempfile::tempdir().expect("a folder");
            let store = folder.path().join("overleg.json");
            let files = Files::of(&store);
            let mut clocks = [at("2026-11-23T12:00:00Z"); 2];
            let mut expected = BTreeSet::new();
            for (number, (program, tick)) in saves.into_iter().enumerate() {
                let clock = &mut clocks[if is_one_clock { 0 } else { program }];
                *clock += SignedDuration::from_millis(tick);
                let now = *clock;
                fs::remove_file(&store).ok();
                fs::write(&store, number.to_string()).expect("written");
                let taken = keep(&files, now).expect("kept").for_good();
                prop_assert!(expected.insert(taken), "a version was lost");
                prune(&files, taken);
                let not_ahead = expected.range(..=taken).copied().collect();
                expected = &expected_to_stay(&expected) | &expected_to_stay(&not_ahead);
                let found: BTreeSet<_> =
                    list(&files).expect("listed").into_iter().map(|backup| backup.taken).collect();
                prop_assert_eq!(&found, &expected, "after save {}", number);
            }
        }

        /// As long as no clock is set back, the four newest backups are the four versions before the current
        /// one.
        #[test]
        fn the_versions_of_the_last_four_saves_are_kept(
            ticks in prop::collection::vec(tick().prop_map(i64::abs), 1..60),
        ) {
            let folder = tempfile::tempdir().expect("a folder");
            let store = folder.path().join("overleg.json");
            let files = Files::of(&store);
            let mut now = at("2026-11-23T12:00:00Z");
            let saves = ticks.len();
            for (number, tick) in ticks.into_iter().enumerate() {
                now += SignedDuration::from_millis(tick);
                fs::remove_file(&store).ok();
                fs::write(&store, number.to_string()).expect("written");
                let taken = keep(&files, now).expect("kept").for_good();
                prune(&files, taken);
            }
            let newest = list(&files).expect("listed").into_iter().take(NEWEST);
            let read = |backup: Backup| fs::read_to_string(backup.path).expect("readable");
            let expected: Vec<String> = (0..saves).rev().take(NEWEST).map(|number| number.to_string()).collect();
            prop_assert_eq!(newest.map(read).collect::<Vec<_>>(), expected);
        }
    }
}
