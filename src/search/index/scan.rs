//! A search for the best few of all targets: filters drop nearly all of them, and a threshold that rises
//! with every match drops those that can no longer be among the best.

use std::hint::black_box;
use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::columns::{SlotNumber, Summary, to_u32};
use super::covered::SharedCandidates;
use super::evaluator::{Evaluation, Evaluator, Filtered};
use super::groups::GroupNumber;
use super::letter_sets::BigramSet;
use super::rank::{Rank, Ranked, TopRanks};
use super::requirements::Requirements;
use super::{Hit, Index};
use crate::domain::Overview;
use crate::search::matcher::Matcher;
use crate::search::query::Query;
use crate::search::score::{Grade, Grades};
use crate::search::session::Stop;
use crate::search::target::TargetKinds;

/// With fewer slots, a second thread and a second stage cost more than they save. The tests search few targets
/// and must still use both.
const MIN_SLOTS_FOR_THREADS: usize = if cfg!(test) { 8 } else { 16_384 };
/// The number of threads of a scan. The interface and the disk need processors too.
const THREADS: usize = 2;
/// The number of slots that are remembered for the next key before their share of those seen is checked.
const MIN_REMEMBERED: usize = if cfg!(test) { 4 } else { 512 };
/// The number of slots that are scanned before the stop signal is checked again.
const CHUNK_SIZE: usize = 256;

/// A search over an index.
pub(in crate::search) struct Scan<'a> {
    index: &'a Index,
    overview: &'a Overview,
    query: &'a Query,
    evaluator: Evaluator<'a>,
    limit: usize,
    stop: &'a Stop,
    /// A rank that at least `limit` matches are known to reach, over all threads.
    threshold: AtomicU64,
}

/// The slots to scan.
#[derive(Debug, Clone)]
pub(in crate::search) enum Slots<'a> {
    All(Range<usize>),
    /// Only these slots, ascending.
    Some(&'a [SlotNumber]),
}

/// The outcome of a scan.
pub(in crate::search) struct ScanResult {
    /// The best matches, the best first.
    pub(in crate::search) hits: Vec<Hit>,
    /// The slots that may match a query that begins with this one, ascending; `None` when there are too many to be of
    /// use.
    pub(in crate::search) may_match: Option<Vec<SlotNumber>>,
    /// The shared fields in which a query that begins with this one may match.
    pub(in crate::search) shared: SharedCandidates,
}

/// The outcome for some of the slots.
#[derive(Default)]
struct Part<'a> {
    /// The matches, except for some that cannot be among the best.
    ranked: Vec<Ranked<'a>>,
    may_match: Option<Vec<SlotNumber>>,
}

impl<'a> Scan<'a> {
    pub(in crate::search) fn new(
        index: &'a Index,
        overview: &'a Overview,
        query: &'a Query,
        kinds: TargetKinds,
        earlier: Option<&SharedCandidates>,
        limit: usize,
        stop: &'a Stop,
    ) -> Self {
        let evaluator = Evaluator::new(index, query, kinds, earlier);
        Self { index, overview, query, evaluator, limit, stop, threshold: AtomicU64::new(0) }
    }

    /// Scans these slots; `None` when it was stopped.
    pub(in crate::search) fn run(&self, slots: &Slots<'_>) -> Option<ScanResult> {
        let mut remaining: Option<Vec<SlotNumber>> = None;
        let mut found = Vec::new();
        for &grades in self.stages(slots) {
            let earlier = EarlierMatches::new(&found);
            let mut part = match &remaining {
                Some(numbers) => self.all(&Slots::Some(numbers), grades, &earlier)?,
                None => self.all(slots, grades, &earlier)?,
            };
            found.append(&mut part.ranked);
            let is_final = |found: &&Ranked<'_>| found.rank().weakest() >= grades.least;
            if found.iter().filter(is_final).count() >= self.limit {
                remaining = part.may_match;
                break;
            }
            remaining = part.may_match;
        }
        Some(self.result(found, remaining))
    }

    /// The grades to look for, stage by stage until there are enough matches. Exact matches are found much
    /// sooner than those with a typing error or with gaps, and mostly suffice.
    fn stages(&self, slots: &Slots<'_>) -> &'static [Grades] {
        const EXACT: Grades = Grades { least: Grade::Inside, most: Grade::Whole };
        const GAPS: Grades = Grades { least: Grade::Gaps, most: Grade::Gaps };
        const REST: Grades = Grades { least: Grade::Gaps, most: Grade::Typo };
        match self.query.words.as_slice() {
            _ if slots.len() < MIN_SLOTS_FOR_THREADS => &[Grades::ALL],
            // A single word gives the target its grade, so the second stage can leave out those of the first.
            [_] if self.evaluator.is_ascii() && self.evaluator.may_have_typo() => &[EXACT, REST],
            [_] if self.evaluator.is_ascii() => &[EXACT, GAPS],
            _ => &[EXACT, Grades::ALL],
        }
    }

    fn result(&self, mut ranked: Vec<Ranked<'_>>, may_match: Option<Vec<SlotNumber>>) -> ScanResult {
        ranked.sort_unstable();
        ranked.truncate(self.limit);
        let matcher = (!self.evaluator.is_ascii()).then(|| Matcher::new(self.query));
        let hit = |found: &Ranked<'_>| {
            if let Some(matcher) = &matcher {
                return self.index.hit_by_characters(found.number, matcher, self.overview);
            }
            self.index.hit_by_bytes(found.number, found.rank().weakest(), &self.evaluator, self.overview)
        };
        let hits = ranked.iter().filter_map(hit).collect();
        ScanResult { hits, may_match, shared: self.evaluator.shared_candidates().clone() }
    }

    /// Scans these slots for matches with these grades that are not among the `earlier` ones, on one thread or on
    /// several.
    fn all(&self, slots: &Slots<'_>, grades: Grades, earlier: &EarlierMatches) -> Option<Part<'_>> {
        if slots.len() < MIN_SLOTS_FOR_THREADS {
            return self.part(slots.clone(), grades, earlier);
        }
        let mut parts = slots.split(THREADS).into_iter();
        let mine = parts.next()?;
        std::thread::scope(|scope| {
            let others: Vec<_> =
                parts.map(|slots| scope.spawn(|| self.part(slots, grades, earlier))).collect();
            let mine = self.part(mine, grades, earlier)?;
            // A thread that panicked counts as stopped.
            let mut others = others.into_iter().map(|other| other.join().ok().flatten());
            others.try_fold(mine, |part, other| other.map(|other| part.followed_by(other)))
        })
    }

    /// The same as [`Self::all`], on one thread.
    fn part(&self, slots: Slots<'_>, grades: Grades, earlier: &EarlierMatches) -> Option<Part<'_>> {
        let mut collector = Collector::new(self, grades, earlier);
        match slots {
            Slots::All(range) => {
                for start in range.clone().step_by(CHUNK_SIZE) {
                    let end = range.end.min(start + CHUNK_SIZE);
                    self.check_stop()?;
                    if collector.may_match.is_some() {
                        let columns = &self.index.columns;
                        let sets = columns.summaries_in(start..end).iter().zip(columns.groups_in(start..end));
                        let left = (start..end).map(to_u32).zip(sets).filter(|(_, (summary, group))| {
                            !self.evaluator.can_never_match(summary, **group)
                        });
                        collector.collect(left.map(|(number, _)| number));
                        collector.forget_if_too_many(end - range.start);
                    } else {
                        collector.collect_range(start..end);
                    }
                }
            }
            Slots::Some(numbers) => {
                for numbers in numbers.chunks(CHUNK_SIZE) {
                    self.check_stop()?;
                    collector.collect(numbers.iter().copied());
                }
            }
        }
        Some(Part { ranked: self.rank(collector.candidates)?, may_match: collector.may_match })
    }

    fn check_stop(&self) -> Option<()> {
        (!self.stop.is_asked()).then_some(())
    }

    /// Ranks the candidates, the most promising first, until no other can be among the best.
    fn rank(&self, mut candidates: Vec<(Rank, SlotNumber)>) -> Option<Vec<Ranked<'_>>> {
        candidates.sort_unstable_by(|a, b| b.cmp(a));
        let mut top_ranks = TopRanks::new(self.limit);
        let mut ranked = Vec::new();
        for (upper_bound, number) in candidates {
            if upper_bound < self.threshold() {
                break;
            }
            self.check_stop()?;
            let rank =
                if self.evaluator.is_ascii() { Some(upper_bound) } else { self.rank_by_characters(number) };
            let Some(rank) = rank else { continue };
            top_ranks.push(rank);
            ranked.push(self.index.ranked(number, rank));
            self.raise(top_ranks.lowest());
        }
        Some(ranked)
    }

    fn rank_by_characters(&self, number: SlotNumber) -> Option<Rank> {
        let hit = self.index.hit_by_characters(number, &Matcher::new(self.query), self.overview)?;
        Some(self.index.rank(number, hit.score))
    }

    fn threshold(&self) -> Rank {
        Rank::from_number(self.threshold.load(Ordering::Relaxed))
    }

    fn raise(&self, reached: Option<Rank>) {
        if let Some(reached) = reached {
            self.threshold.fetch_max(reached.number(), Ordering::Relaxed);
        }
    }
}

impl Part<'_> {
    /// This part and the one after it.
    fn followed_by(mut self, next: Self) -> Self {
        self.ranked.extend(next.ranked);
        let may_match = self.may_match.zip(next.may_match);
        Self { ranked: self.ranked, may_match: may_match.map(|(before, after)| [before, after].concat()) }
    }
}

/// The matches that earlier stages found.
struct EarlierMatches {
    ranks: Vec<Rank>,
    /// Ascending.
    numbers: Vec<SlotNumber>,
}

impl EarlierMatches {
    fn new(found: &[Ranked<'_>]) -> Self {
        let mut numbers: Vec<_> = found.iter().map(|found| found.number).collect();
        numbers.sort_unstable();
        Self { ranks: found.iter().map(Ranked::rank).collect(), numbers }
    }

    fn contains(&self, number: SlotNumber) -> bool {
        self.numbers.binary_search(&number).is_ok()
    }
}

/// Collects the targets that may be among the best.
struct Collector<'a> {
    scan: &'a Scan<'a>,
    earlier: &'a EarlierMatches,
    /// The threshold as it was last read.
    threshold: Rank,
    /// The grades that can reach the threshold, and their requirements.
    grades: Grades,
    requirements: Arc<[Requirements]>,
    /// A buffer for the slots of a chunk.
    numbers: Vec<SlotNumber>,
    /// A buffer for the slots of a chunk that the filters left.
    filtered: Vec<(SlotNumber, Filtered)>,
    top_ranks: TopRanks,
    candidates: Vec<(Rank, SlotNumber)>,
    /// The number of candidates above which those below the threshold are dropped.
    capacity: usize,
    may_match: Option<Vec<SlotNumber>>,
}

impl<'a> Collector<'a> {
    fn new(scan: &'a Scan<'a>, grades: Grades, earlier: &'a EarlierMatches) -> Self {
        let mut top_ranks = TopRanks::new(scan.limit);
        earlier.ranks.iter().for_each(|rank| top_ranks.push(*rank));
        Self {
            scan,
            earlier,
            threshold: Rank::default(),
            grades,
            requirements: scan.evaluator.requirements(grades).into(),
            numbers: Vec::new(),
            filtered: Vec::new(),
            top_ranks,
            candidates: Vec::new(),
            capacity: 16 * (scan.limit + 64),
            may_match: Some(Vec::new()),
        }
    }

    /// Collects from these slots, at most [`CHUNK_SIZE`], when nothing has to be remembered for the next key.
    fn collect_range(&mut self, slots: Range<usize>) {
        self.refresh_threshold();
        if let [requirements] = self.requirements[..] {
            self.collect_where(slots, |summary, bigrams, _| requirements.are_met(summary, bigrams));
        } else {
            let (evaluator, requirements) = (&self.scan.evaluator, Arc::clone(&self.requirements));
            self.collect_where(slots, |summary, bigrams, group| {
                requirements[evaluator.set_of(group)].are_met(summary, bigrams)
            });
        }
    }

    fn collect_where(
        &mut self,
        slots: Range<usize>,
        are_met: impl Fn(&Summary, BigramSet, GroupNumber) -> bool,
    ) {
        let columns = &self.scan.index.columns;
        let first = to_u32(slots.start);
        let sets = columns.summaries_in(slots.clone()).iter().zip(columns.bigrams_in(slots.clone()));
        let (mut left, mut count) = ([0; CHUNK_SIZE], 0);
        for (((summary, bigrams), group), nth) in sets.zip(columns.groups_in(slots)).zip(0..) {
            // Written whether it counts or not: a mispredicted branch costs more.
            left[count % CHUNK_SIZE] = nth;
            count += usize::from(are_met(summary, *bigrams, *group));
        }
        let (evaluator, grades, threshold) = (&self.scan.evaluator, self.grades, self.threshold);
        let candidates = left.into_iter().take(count).map(|nth| first + nth);
        let candidates = candidates.filter(|number| evaluator.is_candidate(*number, grades, threshold));
        self.filtered.clear();
        self.filtered.extend(candidates.map(|number| (number, Filtered::Candidate)));
        self.evaluate_filtered();
    }

    fn collect(&mut self, numbers: impl Iterator<Item = SlotNumber>) {
        self.refresh_threshold();
        self.numbers.clear();
        self.numbers.extend(numbers);
        let (evaluator, columns) = (&self.scan.evaluator, &self.scan.index.columns);
        // Touch the sets of all slots first: what a session remembers is far apart, and cache misses overlap, instead of
        // waiting for each other.
        for number in &self.numbers {
            black_box((columns.summary(*number).letter_set, columns.bigrams(*number)));
        }
        let outcomes = self.numbers.iter().map(|number| {
            (*number, evaluator.filter(*number, self.grades, &self.requirements, self.threshold))
        });
        self.filtered.clear();
        self.filtered.extend(outcomes.filter(|(_, outcome)| *outcome != Filtered::Never));
        self.evaluate_filtered();
    }

    fn evaluate_filtered(&mut self) {
        let columns = &self.scan.index.columns;
        // Touch the letters of all candidates first: cache misses overlap, instead of waiting for each other.
        for (number, _) in self.filtered.iter().filter(|(_, outcome)| *outcome == Filtered::Candidate) {
            black_box(columns.fields(*number).first().map(|name| columns.first_letter(name)));
        }
        for nth in 0..self.filtered.len() {
            let (number, outcome) = self.filtered[nth];
            if outcome == Filtered::NotNow || self.evaluate(number) {
                self.remember(number);
            }
        }
    }

    /// Reads the threshold, which other threads raise too.
    fn refresh_threshold(&mut self) {
        let threshold = self.scan.threshold();
        if threshold != self.threshold {
            self.threshold = threshold;
            let grades = self.grades.from(threshold.weakest());
            if grades != self.grades {
                (self.grades, self.requirements) = (grades, self.scan.evaluator.requirements(grades).into());
            }
        }
    }

    /// Considers a target as a candidate. Returns whether it may match this query or one that begins with it.
    fn evaluate(&mut self, number: SlotNumber) -> bool {
        if self.earlier.contains(number) {
            return true;
        }
        self.refresh_threshold();
        match self.scan.evaluator.evaluate(number, self.grades) {
            Evaluation::Never => return false,
            Evaluation::NotNow => {}
            Evaluation::Matches(rank) => self.consider(rank, number),
        }
        true
    }

    fn remember(&mut self, number: SlotNumber) {
        if let Some(numbers) = &mut self.may_match {
            numbers.push(number);
        }
    }

    /// Stops remembering slots for the next key when they are too large a share of the slots `seen` so far to save
    /// time.
    fn forget_if_too_many(&mut self, seen: usize) {
        self.may_match.take_if(|numbers| numbers.len() > MIN_REMEMBERED && numbers.len() > seen / 4);
    }

    fn consider(&mut self, rank: Rank, number: SlotNumber) {
        if rank < self.scan.threshold() {
            return;
        }
        self.candidates.push((rank, number));
        if self.scan.evaluator.is_ascii() {
            self.top_ranks.push(rank);
            self.scan.raise(self.top_ranks.lowest());
        }
        // Later matches outrank most of the first candidates.
        if self.candidates.len() > self.capacity {
            let threshold = self.scan.threshold();
            self.candidates.retain(|(rank, _)| *rank >= threshold);
            // Doubled, so that the remaining candidates are not checked too often.
            self.capacity = self.capacity.max(2 * self.candidates.len());
        }
    }
}

impl Slots<'_> {
    fn len(&self) -> usize {
        match self {
            Self::All(range) => range.len(),
            Self::Some(numbers) => numbers.len(),
        }
    }

    /// The slots split into at most `parts` parts, in order.
    fn split(&self, parts: usize) -> Vec<Self> {
        let size = self.len().div_ceil(parts).max(1);
        match self {
            Self::All(range) => {
                let starts = range.clone().step_by(size);
                starts.map(|start| Self::All(start..range.end.min(start + size))).collect()
            }
            Self::Some(numbers) => numbers.chunks(size).map(Self::Some).collect(),
        }
    }
}
