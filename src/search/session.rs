//! Searching while somebody types: each search may use what the one before it found, and can be stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::index::{Hit, Index};
use crate::domain::Overview;

/// A way to stop a search that nobody waits for any longer; clones stop the same search.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks the search to stop.
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was asked to stop.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The searches of somebody who types.
#[derive(Debug, Default)]
pub struct Session {}

impl Session {
    /// As [`Index::search`]; none when it was stopped.
    pub fn search(
        &mut self,
        index: &Index,
        overview: &Overview,
        query: &str,
        limit: usize,
        stop: &Stop,
    ) -> Option<Vec<Hit>> {
        (!stop.is_asked()).then(|| index.search(overview, query, limit))
    }
}
