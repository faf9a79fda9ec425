//! What bringing back each of the backups would lose and regain.

use std::path::Path;
use std::sync::Arc;

use super::{Backup, Store};
use crate::domain::{Difference, Overview};

/// Compares backups with what is in the store. Where that cannot be read, the first backup that can takes
/// its place: take the newest first.
#[derive(Debug, Default)]
pub struct Comparison {
    now: Option<Arc<Overview>>,
}

impl Comparison {
    /// A comparison with the store at `path`.
    pub fn with_store(path: &Path) -> Self {
        Self { now: overview(path) }
    }

    /// Whether there is anything yet to compare with.
    pub const fn has_begun(&self) -> bool {
        self.now.is_some()
    }

    /// What bringing this backup back would do; none when it cannot be read.
    pub fn difference(&mut self, backup: &Backup) -> Option<Difference> {
        let then = overview(&backup.path)?;
        let now = self.now.get_or_insert_with(|| Arc::clone(&then));
        Some(Difference::between(now, &then))
    }
}

/// The overview in the file at this path; none when it cannot be read.
fn overview(path: &Path) -> Option<Arc<Overview>> {
    Store::open(path).ok().map(|store| Arc::clone(store.overview()))
}
