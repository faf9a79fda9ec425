//! Searches while the user types: each search builds on the ones before it, and can be stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::index::{Hit, Index, Scan, SharedCandidates, SlotNumber, Slots};
use super::query::Query;
use super::target::TargetKinds;
use crate::domain::Overview;

/// A signal to stop a search whose result is no longer needed. All clones share one signal.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks the search to stop.
    pub fn ask(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether the search was asked to stop.
    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The searches of a user who is typing a query.
#[derive(Debug, Default)]
pub struct Session {
    /// The finished searches; the query of each is the beginning of the next one.
    steps: Vec<Step>,
    /// The version of the index that was searched.
    version: Arc<()>,
    /// The kinds that were searched.
    kinds: TargetKinds,
}

/// A finished search.
#[derive(Debug)]
struct Step {
    query: Query,
    limit: usize,
    hits: Vec<Hit>,
    /// The slots that may match a query that begins with this one, if they are few.
    may_match: Option<Vec<SlotNumber>>,
    /// The shared fields in which such a query may match.
    shared: SharedCandidates,
}

impl Session {
    /// Gives the same as [`Index::search`], or `None` when it was stopped. A query that continues an earlier one scans
    /// only the slots that the earlier one left. When an earlier query comes back, as after a backspace, its result is
    /// reused.
    pub fn search(
        &mut self,
        index: &Index,
        overview: &Overview,
        query: &str,
        kinds: TargetKinds,
        limit: usize,
        stop: &Stop,
    ) -> Option<Vec<Hit>> {
        let query = Query::new(query);
        if query.is_empty() {
            return Some(Vec::new());
        }
        if !Arc::ptr_eq(&self.version, index.version()) || self.kinds != kinds {
            self.steps.clear();
            self.version = Arc::clone(index.version());
            self.kinds = kinds;
        }
        while self.steps.pop_if(|step| !step.query.leads_to(&query)).is_some() {}
        if let Some(known) = self.steps.last().filter(|step| step.query == query && step.limit == limit) {
            return Some(known.hits.clone());
        }
        let few = self.steps.iter().rev().find_map(|step| step.may_match.as_deref());
        let slots = few.map_or(Slots::All(0..index.len()), Slots::Some);
        let shared = self.steps.last().map(|step| &step.shared);
        let found = Scan::new(index, overview, &query, kinds, shared, limit, stop).run(&slots)?;
        let (hits, may_match, shared) = (found.hits.clone(), found.may_match, found.shared);
        self.steps.push(Step { query, limit, hits, may_match, shared });
        Some(found.hits)
    }
}
