//! Finding, among all organisations, the few that may come first: what cannot come among them any more is
//! passed over, and only what remains is held against the query in full.

use std::hint::black_box;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use super::columns::{SlotNumber, narrow};
use super::judge::{Glimpse, Judge, Verdict};
use super::needs::Needs;
use super::rank::{Highest, Rank, Ranked};
use super::{Hit, Index};
use crate::domain::Overview;
use crate::search::matcher::Matcher;
use crate::search::query::Query;
use crate::search::score::{Grade, Grades};
use crate::search::session::Stop;

/// Below so many organisations a second thread costs more than it brings. The tests, which hold few against
/// each other, are to take every way.
const WORTH_A_THREAD: usize = if cfg!(test) { 8 } else { 16_384 };
/// How many threads scan at once: the interface and the disk want some too.
const THREADS: usize = 2;
/// So many that may match are kept before their share tells whether that is worth while.
const BEFORE_DOUBT: usize = if cfg!(test) { 4 } else { 512 };
/// How many organisations are looked at between two looks at whether to stop.
const BETWEEN_LOOKS: usize = 256;

/// A search over an index.
pub(in crate::search) struct Scan<'a> {
    index: &'a Index,
    overview: &'a Overview,
    query: &'a Query,
    judge: Judge<'a>,
    limit: usize,
    stop: &'a Stop,
    /// A rank that as many as are wanted are known to reach, in whichever thread they were found.
    threshold: AtomicU64,
}

/// The slots that are scanned.
#[derive(Debug, Clone)]
pub(in crate::search) enum Slots<'a> {
    /// All of these.
    All(Range<usize>),
    /// Those that may match, ascending.
    Some(&'a [SlotNumber]),
}

/// What a scan found.
pub(in crate::search) struct Found {
    /// The organisations that match, the best first.
    pub(in crate::search) hits: Vec<Hit>,
    /// The slots that may match a query that this one leads to, ascending; none when they are too many to
    /// be worth keeping.
    pub(in crate::search) may_match: Option<Vec<SlotNumber>>,
}

/// What was found in some of the slots.
#[derive(Default)]
struct Part<'a> {
    /// At least the best that are there.
    ranked: Vec<Ranked<'a>>,
    may_match: Option<Vec<SlotNumber>>,
}

impl<'a> Scan<'a> {
    pub(in crate::search) fn new(
        index: &'a Index,
        overview: &'a Overview,
        query: &'a Query,
        limit: usize,
        stop: &'a Stop,
    ) -> Self {
        let judge = Judge::new(index, query);
        Self { index, overview, query, judge, limit, stop, threshold: AtomicU64::new(0) }
    }

    /// What is found in these slots; none when the scan was stopped.
    pub(in crate::search) fn run(&self, slots: &Slots<'_>) -> Option<Found> {
        let mut left_over: Option<Vec<SlotNumber>> = None;
        let mut found = Vec::new();
        for &grades in self.stages(slots) {
            let known = Known::new(&found);
            let mut part = match &left_over {
                Some(numbers) => self.all(&Slots::Some(numbers), grades, &known)?,
                None => self.all(slots, grades, &known)?,
            };
            found.append(&mut part.ranked);
            let is_sure_to_come = |found: &&Ranked<'_>| found.rank().weakest() >= grades.least;
            if found.iter().filter(is_sure_to_come).count() >= self.limit {
                left_over = part.may_match;
                break;
            }
            left_over = part.may_match;
        }
        Some(self.found(found, left_over))
    }

    /// The grades to look for, one scan after the other until enough is found. What is there to the letter is
    /// found much sooner than what is there with an error or with gaps, and is mostly enough.
    fn stages(&self, slots: &Slots<'_>) -> &'static [Grades] {
        const EXACT: Grades = Grades { least: Grade::Inside, most: Grade::Whole };
        const GAPS: Grades = Grades { least: Grade::Gaps, most: Grade::Gaps };
        const REST: Grades = Grades { least: Grade::Gaps, most: Grade::Slip };
        match self.query.words.as_slice() {
            _ if slots.len() < WORTH_A_THREAD => &[Grades::ALL],
            // One word has the grade of its organisation, so what is left over can have no other.
            [word] if self.judge.is_sure() && word.is_forgiven => &[EXACT, REST],
            [_] if self.judge.is_sure() => &[EXACT, GAPS],
            _ => &[EXACT, Grades::ALL],
        }
    }

    fn found(&self, mut ranked: Vec<Ranked<'_>>, may_match: Option<Vec<SlotNumber>>) -> Found {
        ranked.sort_unstable();
        ranked.truncate(self.limit);
        let matcher = (!self.judge.is_sure()).then(|| Matcher::new(self.query));
        let hit = |found: &Ranked<'_>| {
            if let Some(matcher) = &matcher {
                return self.index.hit(found.number, matcher, self.overview);
            }
            self.index.sure_hit(found.number, found.rank().weakest(), &self.judge, self.overview)
        };
        Found { hits: ranked.iter().filter_map(hit).collect(), may_match }
    }

    /// What is found in these slots of these grades beside what is `known`, by as many threads as that is worth.
    fn all(&self, slots: &Slots<'_>, grades: Grades, known: &Known) -> Option<Part<'_>> {
        if slots.len() < WORTH_A_THREAD {
            return self.part(slots.clone(), grades, known);
        }
        let mut parts = slots.split(THREADS).into_iter();
        let mine = parts.next()?;
        std::thread::scope(|scope| {
            let others: Vec<_> = parts.map(|slots| scope.spawn(|| self.part(slots, grades, known))).collect();
            let mine = self.part(mine, grades, known)?;
            // A thread that panicked has found nothing, like one that was stopped.
            let mut others = others.into_iter().map(|other| other.join().ok().flatten());
            others.try_fold(mine, |part, other| other.map(|other| part.and(other)))
        })
    }

    /// The same by one thread.
    fn part(&self, slots: Slots<'_>, grades: Grades, known: &Known) -> Option<Part<'_>> {
        let mut sieve = Sieve::new(self, grades, known);
        match slots {
            Slots::All(range) => {
                for start in range.clone().step_by(BETWEEN_LOOKS) {
                    let end = range.end.min(start + BETWEEN_LOOKS);
                    self.go_on()?;
                    if sieve.may_match.is_some() {
                        let slots = (start..end).map(narrow).zip(self.index.columns.glances(start..end));
                        let left = slots.filter(|(_, glance)| !self.judge.is_out_for_good(glance));
                        sieve.look_through(left.map(|(number, _)| number));
                        sieve.doubt(end - range.start);
                    } else {
                        sieve.look_among(start..end);
                    }
                }
            }
            Slots::Some(numbers) => {
                for numbers in numbers.chunks(BETWEEN_LOOKS) {
                    self.go_on()?;
                    sieve.look_through(numbers.iter().copied());
                }
            }
        }
        Some(Part { ranked: self.rank(sieve.candidates)?, may_match: sieve.may_match })
    }

    fn go_on(&self) -> Option<()> {
        (!self.stop.is_asked()).then_some(())
    }

    /// The candidates by their ranks, the most promising first, until no other one can come among the first.
    fn rank(&self, mut candidates: Vec<(Rank, SlotNumber)>) -> Option<Vec<Ranked<'_>>> {
        candidates.sort_unstable_by(|a, b| b.cmp(a));
        let mut highest = Highest::new(self.limit);
        let mut ranked = Vec::new();
        for (most, number) in candidates {
            if most < self.threshold() {
                break;
            }
            self.go_on()?;
            let rank = if self.judge.is_sure() { Some(most) } else { self.rank_by_characters(number) };
            let Some(rank) = rank else { continue };
            highest.push(rank);
            ranked.push(self.index.ranked(number, rank));
            self.raise(highest.lowest());
        }
        Some(ranked)
    }

    fn rank_by_characters(&self, number: SlotNumber) -> Option<Rank> {
        let hit = self.index.hit(number, &Matcher::new(self.query), self.overview)?;
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
    /// What was found in this one and in the one after it.
    fn and(mut self, next: Self) -> Self {
        self.ranked.extend(next.ranked);
        let may_match = self.may_match.zip(next.may_match);
        Self { ranked: self.ranked, may_match: may_match.map(|(before, after)| [before, after].concat()) }
    }
}

/// What was found before.
struct Known {
    ranks: Vec<Rank>,
    /// Ascending.
    numbers: Vec<SlotNumber>,
}

impl Known {
    fn new(found: &[Ranked<'_>]) -> Self {
        let mut numbers: Vec<_> = found.iter().map(|found| found.number).collect();
        numbers.sort_unstable();
        Self { ranks: found.iter().map(Ranked::rank).collect(), numbers }
    }

    fn has(&self, number: SlotNumber) -> bool {
        self.numbers.binary_search(&number).is_ok()
    }
}

/// What keeps the organisations that may come among the first.
struct Sieve<'a> {
    scan: &'a Scan<'a>,
    known: &'a Known,
    /// The threshold when it was last looked at, the grades that reach it, and what those need.
    threshold: Rank,
    grades: Grades,
    needs: Needs,
    /// What a glance left over.
    glimpsed: Vec<(SlotNumber, Glimpse)>,
    highest: Highest,
    candidates: Vec<(Rank, SlotNumber)>,
    /// How many candidates there may be before those are left out that were outdone.
    room: usize,
    may_match: Option<Vec<SlotNumber>>,
}

impl<'a> Sieve<'a> {
    fn new(scan: &'a Scan<'a>, grades: Grades, known: &'a Known) -> Self {
        let mut highest = Highest::new(scan.limit);
        known.ranks.iter().for_each(|rank| highest.push(*rank));
        Self {
            scan,
            known,
            threshold: Rank::default(),
            grades,
            needs: scan.judge.needs(grades),
            glimpsed: Vec::new(),
            highest,
            candidates: Vec::new(),
            room: 16 * (scan.limit + 64),
            may_match: Some(Vec::new()),
        }
    }

    /// The same as looking through all of these slots, when nothing is kept for later. There are at most
    /// [`BETWEEN_LOOKS`] of them.
    fn look_among(&mut self, slots: Range<usize>) {
        self.keep_up();
        let columns = &self.scan.index.columns;
        let first = narrow(slots.start);
        let (mut left, mut count) = ([0; BETWEEN_LOOKS], 0);
        for ((glance, pairs), nth) in
            columns.glances(slots.clone()).iter().zip(columns.pairs_of(slots)).zip(0..)
        {
            // Written down whether it counts or not: a branch that goes now this way, now that costs more.
            left[count % BETWEEN_LOOKS] = nth;
            count += usize::from(self.needs.are_met(glance, *pairs));
        }
        self.look_through(left.into_iter().take(count).map(|nth| first + nth));
    }

    fn look_through(&mut self, numbers: impl Iterator<Item = SlotNumber>) {
        self.keep_up();
        let (judge, columns) = (&self.scan.judge, &self.scan.index.columns);
        let glimpses =
            numbers.map(|number| (number, judge.glance(number, self.grades, &self.needs, self.threshold)));
        self.glimpsed.clear();
        self.glimpsed.extend(glimpses.filter(|(_, glimpse)| *glimpse != Glimpse::Never));
        // Memory answers many questions at once sooner than one after the other.
        for (number, _) in self.glimpsed.iter().filter(|(_, glimpse)| *glimpse == Glimpse::Perhaps) {
            black_box(columns.first_letter(*number));
        }
        for nth in 0..self.glimpsed.len() {
            let (number, glimpse) = self.glimpsed[nth];
            if glimpse == Glimpse::NotNow || self.look_at(number) {
                self.keep(number);
            }
        }
    }

    /// Looks at what is known of the threshold in all threads.
    fn keep_up(&mut self) {
        let threshold = self.scan.threshold();
        if threshold != self.threshold {
            self.threshold = threshold;
            let grades = self.grades.from(threshold.weakest());
            if grades != self.grades {
                (self.grades, self.needs) = (grades, self.scan.judge.needs(grades));
            }
        }
    }

    /// Whether an organisation may match the query, or one that it leads to.
    fn look_at(&mut self, number: SlotNumber) -> bool {
        if self.known.has(number) {
            return true;
        }
        self.keep_up();
        match self.scan.judge.look_at(number, self.grades) {
            Verdict::Never => return false,
            Verdict::NotNow => {}
            Verdict::Matches(rank) => self.consider(rank, number),
        }
        true
    }

    fn keep(&mut self, number: SlotNumber) {
        if let Some(numbers) = &mut self.may_match {
            numbers.push(number);
        }
    }

    /// Keeps no longer what may match, when that is too large a share of so many slots to be worth while.
    fn doubt(&mut self, seen: usize) {
        self.may_match.take_if(|numbers| numbers.len() > BEFORE_DOUBT && numbers.len() > seen / 4);
    }

    fn consider(&mut self, rank: Rank, number: SlotNumber) {
        if rank < self.scan.threshold() {
            return;
        }
        self.candidates.push((rank, number));
        if self.scan.judge.is_sure() {
            self.highest.push(rank);
            self.scan.raise(self.highest.lowest());
        }
        // Most of the first candidates are outdone by later ones.
        if self.candidates.len() > self.room {
            let threshold = self.scan.threshold();
            self.candidates.retain(|(rank, _)| *rank >= threshold);
            // As much again: those that stay are not gone through too often.
            self.room = self.room.max(2 * self.candidates.len());
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

    /// The same in so many parts, in order.
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
