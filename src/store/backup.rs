//! Earlier versions of a store: each commit keeps the version that it replaces.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::disk::Kind;
use super::files::{Files, MOMENT};
use super::write::{link_or_copy, make_private_folder, sweep};
use super::{Doing, StoreError};
use crate::domain::Timestamp;

/// This many of the newest backups are always kept.
const NEWEST: usize = 10;
/// For this many days with backups, the newest backup of each day is kept.
const DAYS: usize = 31;

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

/// The backups of a store, newest first.
pub fn list_backups(store: &Path) -> Result<Vec<Backup>, StoreError> {
    let files = Files::of(store);
    list(&files).map_err(StoreError::io(Doing::ListBackups, &files.backups()))
}

/// The newest backup, if any.
pub(super) fn newest(files: &Files) -> Option<PathBuf> {
    list(files).ok()?.into_iter().next().map(|backup| backup.path)
}

/// Keeps the store as it is now, and returns the moment by which the backup is named. A second name for the file
/// is enough, because a store is never written in place. There is no need to wait for the disk, because losing
/// this name loses nothing of the store.
pub(super) fn keep(files: &Files, now: Timestamp) -> io::Result<Timestamp> {
    files.refuse_foreign(&files.backups())?;
    make_private_folder(files.disk(), &files.backups())?;
    if files.disk().look(&files.target)?.open_to_others {
        // A file of somebody else is left alone.
        files.disk().make_private(&files.target).ok();
    }
    let mut taken = now;
    loop {
        let path = files.backups().join(file_name(files, taken));
        match link_or_copy(files.disk(), &files.target, &path) {
            Ok(()) => return Ok(taken),
            // There was another commit in the same millisecond.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                taken = taken.checked_add(SignedDuration::from_millis(1)).map_err(io::Error::other)?;
            }
            Err(error) => return Err(error),
        }
    }
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
        // The file may have been removed in the meantime.
        if let Some(taken) = moment_in(files, &name)
            && let Ok(seen) = files.disk().look(&path)
            && seen.kind == Kind::File
            && !(is_shared && files.is_of_somebody_else(&seen))
        {
            backups.push(Backup { path, taken, bytes: seen.stamp.bytes });
        }
    }
    backups.sort_by_key(|backup| Reverse(backup.taken));
    Ok(backups)
}

fn file_name(files: &Files, taken: Timestamp) -> OsString {
    let mut name = files.stem().map(OsString::from).unwrap_or_default();
    name.push(taken.strftime(&format!(".{MOMENT}.json")).to_string());
    name
}

/// The moment in the name of a backup; none for any other file.
fn moment_in(files: &Files, name: &OsString) -> Option<Timestamp> {
    let name = name.to_str()?.strip_prefix(files.stem()?.to_str()?)?;
    let moment = DateTime::strptime(format!(".{MOMENT}.json"), name).ok()?;
    TimeZone::UTC.to_timestamp(moment).ok()
}

/// Of these backups, newest first, those that are neither among the newest nor the newest of a recent day. Only
/// days with a backup count, and moments after `now` count separately, so that a clock that was wrong for a while
/// costs no backup from when it was right.
fn superfluous(backups: Vec<Backup>, now: Timestamp) -> Vec<Backup> {
    let day_of = |moment: Timestamp| -> Date { TimeZone::UTC.to_datetime(moment).date() };
    let ahead = backups.iter().take_while(|backup| backup.taken > now).count();
    let mut days = BTreeSet::new();
    backups
        .into_iter()
        .enumerate()
        .filter_map(|(position, backup)| {
            let is_among_newest = position < NEWEST || (ahead..ahead + NEWEST).contains(&position);
            let is_newest_of_its_day = days.insert(day_of(backup.taken)) && days.len() <= DAYS;
            (!is_among_newest && !is_newest_of_its_day).then_some(backup)
        })
        .collect()
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
            assert_eq!(moment_in(&files, &name.into()), None, "{name}");
        }
    }

    #[test]
    fn a_busy_hour_leaves_the_newest_ten() {
        let now = at("2026-11-23T12:00:00Z");
        let moments: Vec<_> = (0..25).map(|minutes| now - SignedDuration::from_mins(minutes)).collect();
        let gone = superfluous(backups(moments.clone()), now);
        assert_eq!(gone, backups(moments[10..].iter().copied()));
    }

    #[test]
    fn the_newest_of_each_of_the_last_31_days_is_kept() {
        let now = at("2026-11-23T12:00:00Z");
        let moments = (0..40 * 24).map(|hours| now - SignedDuration::from_hours(hours));
        let gone = superfluous(backups(moments.clone()), now);
        let kept = backups(moments).into_iter().filter(|backup| !gone.contains(backup)).count();
        // Ten of today, and the last hour of each of the thirty days before.
        assert_eq!(kept, 10 + 30);
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
    fn the_last_ten_are_kept_after_the_clock_was_set_back() {
        let now = at("2026-11-23T12:00:00Z");
        let ahead = (0..15).map(|minutes| at("2030-01-01T12:00:00Z") - SignedDuration::from_mins(minutes));
        let last: Vec<_> = (0..10).map(|minutes| now - SignedDuration::from_mins(minutes)).collect();
        let gone = superfluous(backups(ahead.chain(last.iter().copied())), now);
        assert!(!gone.iter().any(|backup| last.contains(&backup.taken)), "{gone:?}");
        assert_eq!(gone.len(), 5);
    }

    /// The milliseconds between one save and the next: none, a few, up to some days, or a clock that is set
    /// back or forward.
    fn tick() -> impl Strategy<Value = i64> {
        const DAY: i64 = 24 * 60 * 60 * 1000;
        prop_oneof![Just(0), 1..1000_i64, 1..3 * DAY, 1..3 * DAY, -DAY..0, -40 * DAY..40 * DAY]
    }

    /// Of these moments, the last ten and the last of each day, for as many days as are kept.
    fn worth_keeping(moments: &BTreeSet<Timestamp>, now: Timestamp) -> BTreeSet<Timestamp> {
        let last_ten = moments.iter().rev().take(10);
        let last_ten_by_now = moments.range(..=now).rev().take(10);
        let mut last_of_day = BTreeMap::new();
        for moment in moments {
            last_of_day.insert(TimeZone::UTC.to_datetime(*moment).date(), moment);
        }
        last_ten.chain(last_ten_by_now).chain(last_of_day.into_values().rev().take(31)).copied().collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        /// Two programs save. Each has its own clock, or both have the same one.
        #[test]
        fn the_last_ten_and_the_last_of_31_days_are_kept_whatever_the_clock_does(
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
                let taken = keep(&files, now).expect("kept");
                prop_assert!(expected.insert(taken), "a version was lost");
                prune(&files, taken);
                expected = worth_keeping(&expected, taken);
                let found: BTreeSet<_> =
                    list(&files).expect("listed").into_iter().map(|backup| backup.taken).collect();
                prop_assert_eq!(&found, &expected, "after save {}", number);
            }
        }

        /// As long as no clock is set back, the ten newest backups are the ten versions before the current
        /// one.
        #[test]
        fn the_versions_of_the_last_ten_saves_are_kept(
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
                let taken = keep(&files, now).expect("kept");
                prune(&files, taken);
            }
            let newest = list(&files).expect("listed").into_iter().take(10);
            let read = |backup: Backup| fs::read_to_string(backup.path).expect("readable");
            let expected: Vec<String> = (0..saves).rev().take(10).map(|number| number.to_string()).collect();
            prop_assert_eq!(newest.map(read).collect::<Vec<_>>(), expected);
        }
    }
}
