//! Searching while somebody types: each search builds on the ones before it, and can be stopped.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::index::{Hit, Index, Scan, SlotNumber, Slots};
use super::query::Query;
use crate::domain::Overview;

/// Stops a search that nobody waits for any more. Clones stop the same search.
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
pub struct Session {
    /// The searches of which each leads to the next.
    steps: Vec<Step>,
    /// The version of the index that they searched.
    version: Arc<()>,
}

/// A finished search.
#[derive(Debug)]
struct Step {
    query: Query,
    limit: usize,
    hits: Vec<Hit>,
    /// The slots that may match a query which this one leads to, if they are few.
    may_match: Option<Vec<SlotNumber>>,
}

impl Session {
    /// The same as [`Index::search`]; none when it was stopped. A query that continues an earlier one scans only
    /// what that one left, and the result of an earlier one that comes back, as after a backspace, is still there.
    pub fn search(
        &mut self,
        index: &Index,
        overview: &Overview,
        query: &str,
        limit: usize,
        stop: &Stop,
    ) -> Option<Vec<Hit>> {
        let query = Query::new(query);
        if query.is_empty() {
            return Some(Vec::new());
        }
        if !Arc::ptr_eq(&self.version, index.version()) {
            self.steps.clear();
            self.version = Arc::clone(index.version());
        }
        while self.steps.pop_if(|step| !step.query.leads_to(&query)).is_some() {}
        if let Some(known) = self.steps.last().filter(|step| step.query == query && step.limit == limit) {
            return Some(known.hits.clone());
        }
        let few = self.steps.iter().rev().find_map(|step| step.may_match.as_deref());
        let slots = few.map_or(Slots::All(0..index.len()), Slots::Some);
        let found = Scan::new(index, overview, &query, limit, stop).run(&slots)?;
        self.steps.push(Step { query, limit, hits: found.hits.clone(), may_match: found.may_match });
        Some(found.hits)
    }
}
