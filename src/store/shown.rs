//! The backups as they were last listed, so that a number still means what it meant then.

use std::io::Write as _;
use std::path::Path;

use uuid::Uuid;

use super::backup::Backup;
use super::files::Files;
use super::write::{self, Staged, Writer};

/// Remembers that these backups were shown, in this order. If that fails, numbers are taken as they are in the list
/// at that moment.
pub fn remember_shown(store: &Path, backups: &[Backup]) {
    let files = Files::of(store);
    let names: Vec<String> = backups.iter().map(Backup::name).collect();
    let path = files.shown();
    let content = |out: &mut Writer| out.write_all(names.join("\n").as_bytes());
    if let Ok(mut staged) = Staged::write(files.disk(), &path, Uuid::now_v7(), content) {
        staged.replace().ok();
    }
}

/// The names of the backups that were last shown, in their order; none if none were.
pub fn shown_backups(store: &Path) -> Option<Vec<String>> {
    let files = Files::of(store);
    let (bytes, _) = write::read(files.disk(), &files.shown()).ok()?;
    Some(String::from_utf8(bytes).ok()?.lines().map(str::to_owned).collect())
}
