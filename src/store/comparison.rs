//! A comparison of the store with each of its backups.

use std::path::Path;
use std::sync::Arc;

use super::{Backup, Store};
use crate::domain::{Difference, Overview};

/// Compares backups with the store. If that cannot be read, they are compared with the first backup that can, so
/// the newest should come first.
#[derive(Debug, Default)]
pub struct Comparison {
    now: Option<Arc<Overview>>,
}

impl Comparison {
    /// A comparison with the store at `path`.
    pub fn with_store(path: &Path) -> Self {
        Self { now: overview(path) }
    }

    /// Whether there is anything to compare with yet.
    pub const fn has_begun(&self) -> bool {
        self.now.is_some()
    }

    /// The changes that restoring this backup would make; none when it cannot be read.
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
