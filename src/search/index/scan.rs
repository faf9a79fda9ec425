//! Finding, among all organisations, the few that may come first. For each one the scan knows the grade of
//! every word, and within it the least and the most that its points can be; what cannot come among the
//! first any more is passed over, and only what remains is held against the query in full.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use super::bag::{Bag, byte_of};
use super::columns::{Columns, FieldSlot, Slot, SlotNumber};
use super::rank::{Highest, Rank, Ranked};
use super::{Hit, Index};
use crate::domain::Overview;
use crate::search::align::{
    Pattern, Place, SHORTEST_SLIP, SHORTEST_SLIP_AS_ONE, Standing, spans_words, standing, standing_as_one,
};
use crate::search::matcher::{MAX_SCORED, Matcher, Sought, ending, slip_points};
use crate::search::query::{Query, Word};
use crate::search::score::{Grade, Score, word_points};
use crate::search::session::Stop;

/// Below so many organisations a second thread costs more than it brings.
const WORTH_A_THREAD: usize = 16_384;
/// How many threads scan at once: the interface and the disk want some too.
const THREADS: usize = 2;
/// How many organisations are looked at between two looks at whether to stop.
const BETWEEN_LOOKS: usize = 1_024;

/// A search over an index.
pub(in crate::search) struct Scan<'a> {
    index: &'a Index,
    overview: &'a Overview,
    query: &'a Query,
    matcher: Matcher<ByteWord>,
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

/// What is known of a slot.
enum Verdict {
    /// Neither this query nor one that it leads to matches.
    Never,
    /// It cannot come among the first, or matches only what the query may lead to.
    NotNow,
    /// It matches, with a rank between these.
    Between(Rank, Rank),
}

/// The grade of a word in a slot, and the least and most of its points.
#[derive(Clone, Copy)]
struct Bounds {
    grade: Grade,
    least: u32,
    most: u32,
}

impl<'a> Scan<'a> {
    pub(in crate::search) fn new(
        index: &'a Index,
        overview: &'a Overview,
        query: &'a Query,
        limit: usize,
        stop: &'a Stop,
    ) -> Self {
        let matcher = Matcher::of(query, ByteWord::new);
        Self { index, overview, query, matcher, limit, stop, threshold: AtomicU64::new(0) }
    }

    /// What is found in these slots; none when the scan was stopped.
    pub(in crate::search) fn run(&self, slots: Slots<'_>) -> Option<Found> {
        if slots.len() < WORTH_A_THREAD {
            let (ranked, may_match) = self.part(slots)?;
            return Some(self.found(ranked, may_match));
        }
        let parts = slots.split(THREADS);
        let parts = std::thread::scope(|scope| {
            let parts: Vec<_> = parts.into_iter().map(|part| scope.spawn(|| self.part(part))).collect();
            // A thread that panicked has found nothing, like one that was stopped.
            parts.into_iter().map(|part| part.join().ok().flatten()).collect::<Option<Vec<_>>>()
        })?;
        let (ranked, may_match): (Vec<Vec<Ranked<'_>>>, Vec<Option<Vec<SlotNumber>>>) =
            parts.into_iter().unzip();
        let may_match: Option<Vec<Vec<SlotNumber>>> = may_match.into_iter().collect();
        Some(self.found(ranked.into_iter().flatten().collect(), may_match.map(|parts| parts.concat())))
    }

    fn found(&self, mut ranked: Vec<Ranked<'_>>, may_match: Option<Vec<SlotNumber>>) -> Found {
        ranked.sort_unstable();
        ranked.truncate(self.limit);
        let matcher = Matcher::new(self.query);
        let hits = ranked.iter().filter_map(|found| self.index.hit(found.number, &matcher, self.overview));
        Found { hits: hits.collect(), may_match }
    }

    /// What one thread finds: at least the best of these slots, and those that may match later.
    fn part(&self, slots: Slots<'_>) -> Option<(Vec<Ranked<'_>>, Option<Vec<SlotNumber>>)> {
        let mut part = Part {
            scan: self,
            highest: Highest::new(self.limit),
            candidates: Vec::new(),
            may_match: Some(Vec::new()),
            most_to_keep: self.index.len() / 4,
        };
        match slots {
            Slots::All(range) => {
                for start in range.clone().step_by(BETWEEN_LOOKS) {
                    let end = range.end.min(start + BETWEEN_LOOKS);
                    if self.stop.is_asked() {
                        return None;
                    }
                    for (number, bag) in (start..end).zip(self.index.columns.bags(start..end)) {
                        part.look_at(SlotNumber::try_from(number).unwrap_or(SlotNumber::MAX), *bag);
                    }
                }
            }
            Slots::Some(numbers) => {
                for numbers in numbers.chunks(BETWEEN_LOOKS) {
                    if self.stop.is_asked() {
                        return None;
                    }
                    for &number in numbers {
                        part.look_at(number, self.index.columns.bag(number));
                    }
                }
            }
        }
        let ranked = self.rank(part.candidates)?;
        Some((ranked, part.may_match))
    }

    /// Holds the candidates against the query in full, the most promising first, until no other one can
    /// come among the first.
    fn rank(&self, mut candidates: Vec<(Rank, SlotNumber)>) -> Option<Vec<Ranked<'_>>> {
        candidates.sort_unstable_by(|a, b| b.cmp(a));
        let mut highest = Highest::new(self.limit);
        let mut ranked = Vec::new();
        for (most, number) in candidates {
            if most < self.threshold() {
                break;
            }
            if self.stop.is_asked() {
                return None;
            }
            let Some(score) = self.score(number) else { continue };
            let found = self.index.ranked(number, score);
            highest.push(found.rank());
            ranked.push(found);
            if let Some(lowest) = highest.lowest() {
                self.raise(lowest);
            }
        }
        Some(ranked)
    }

    /// The score of the organisation in a slot; none when it does not match after all.
    fn score(&self, number: SlotNumber) -> Option<Score> {
        let columns = &self.index.columns;
        if !self.is_ascii() {
            let hit = self.index.hit(number, &Matcher::new(self.query), self.overview);
            return hit.map(|hit| hit.score);
        }
        let fields = columns.fields(columns.slot(number)).iter();
        self.matcher.score(fields.map(|field| (columns.letters(field), field.weight)))
    }

    /// Whether what is found by bytes is sure to be there.
    fn is_ascii(&self) -> bool {
        self.matcher.words().iter().all(|sought| sought.word.letters.is_ascii())
    }

    fn threshold(&self) -> Rank {
        Rank::from_number(self.threshold.load(Ordering::Relaxed))
    }

    fn raise(&self, reached: Rank) {
        self.threshold.fetch_max(reached.number(), Ordering::Relaxed);
    }

    fn judge(&self, number: SlotNumber, bag: Bag) -> Verdict {
        let mut can_match = true;
        let as_one = self.matcher.joined();
        let can_match_as_one = as_one.is_some_and(|sought| sought.word.bag.missing_from(bag) <= 1);
        let words = self.matcher.words();
        for (nth, Sought { word, .. }) in words.iter().enumerate() {
            let is_last = nth + 1 == words.len();
            match word.bag.missing_from(bag) {
                0 => {}
                1 if word.may_have_slip() || can_match_as_one => {}
                // A short word that is still being typed may become one in which an error is forgiven.
                1 if is_last => can_match = false,
                _ => return Verdict::Never,
            }
        }
        if !can_match {
            return Verdict::NotNow;
        }
        let slot = self.index.columns.slot(number);
        let least = self.threshold().weakest();
        let (apart, joined) = (self.apart(slot, least), self.joined(slot, least));
        let Some((low, high)) = apart.into_iter().chain(joined).reduce(|a, b| (a.0.max(b.0), a.1.max(b.1)))
        else {
            let may_grow = words.last().is_some_and(|sought| !sought.word.may_have_slip())
                || as_one.is_some_and(|sought| sought.word.letters.len() < SHORTEST_SLIP_AS_ONE);
            return if least == Grade::Gaps && !may_grow { Verdict::Never } else { Verdict::NotNow };
        };
        Verdict::Between(self.index.rank(slot, low), self.index.rank(slot, high))
    }

    /// The least and most of the score of the words of the query apart.
    fn apart(&self, slot: &Slot, least: Grade) -> Option<(Score, Score)> {
        let mut weakest = Grade::Whole;
        let (mut low, mut high) = (0, 0);
        for sought in self.matcher.words() {
            let bounds = self.bounds(sought, slot, least)?;
            weakest = weakest.min(bounds.grade);
            low += bounds.least;
            high += bounds.most;
        }
        Some((self.low(weakest, low), Score::new(weakest, high)))
    }

    /// The least and most of the score of all of the query as one word.
    fn joined(&self, slot: &Slot, least: Grade) -> Option<(Score, Score)> {
        let sought = self.matcher.joined()?;
        let (word, columns) = (&sought.word, &self.index.columns);
        let fields = columns.fields(slot).iter().filter(|field| word.may_be_in(field.bag));
        let bounds = fields.filter_map(|field| {
            let has_all_letters = word.bag.missing_from(field.bag) == 0;
            let standing =
                standing_as_one(word, columns.letters(field), field.weight, least, has_all_letters)?;
            Some(bounds(sought, &standing, field, columns))
        });
        let best = bounds.reduce(Bounds::better)?;
        let words = u32::try_from(self.matcher.words().len()).unwrap_or(1);
        Some((self.low(best.grade, best.least * words), Score::new(best.grade, best.most * words)))
    }

    fn low(&self, grade: Grade, points: u32) -> Score {
        if self.is_ascii() { Score::new(grade, points) } else { Score::default() }
    }

    fn bounds(&self, sought: &Sought<ByteWord>, slot: &Slot, least: Grade) -> Option<Bounds> {
        let word = &sought.word;
        let columns = &self.index.columns;
        let mut best: Option<Bounds> = None;
        for field in columns.fields(slot) {
            if !word.may_be_in(field.bag) {
                continue;
            }
            // The most common case of all: many names start with what is typed, and this one does not.
            if least >= Grade::Prefix && field.first != word.letters[0] {
                continue;
            }
            let has_all_letters = word.bag.missing_from(field.bag) == 0;
            let standing = standing(word, columns.letters(field), field.weight, least, has_all_letters);
            if let Some(standing) = standing {
                let bounds = bounds(sought, &standing, field, columns);
                best = Some(best.map_or(bounds, |best| best.better(bounds)));
            }
        }
        best
    }
}

impl Bounds {
    /// The bounds of the better of two: whichever that is in the end.
    fn better(self, other: Self) -> Self {
        Self {
            grade: self.grade.max(other.grade),
            least: self.least.max(other.least),
            most: self.most.max(other.most),
        }
    }
}

/// The part of a scan that one thread does.
struct Part<'a> {
    scan: &'a Scan<'a>,
    highest: Highest,
    candidates: Vec<(Rank, SlotNumber)>,
    may_match: Option<Vec<SlotNumber>>,
    most_to_keep: usize,
}

impl Part<'_> {
    fn look_at(&mut self, number: SlotNumber, bag: Bag) {
        match self.scan.judge(number, bag) {
            Verdict::Never => return,
            Verdict::NotNow => {}
            Verdict::Between(low, high) => self.consider(number, low, high),
        }
        if let Some(numbers) = &mut self.may_match {
            numbers.push(number);
            if numbers.len() > self.most_to_keep {
                self.may_match = None;
            }
        }
    }

    fn consider(&mut self, number: SlotNumber, low: Rank, high: Rank) {
        if high < self.scan.threshold() {
            return;
        }
        self.candidates.push((high, number));
        self.highest.push(low);
        if let Some(lowest) = self.highest.lowest() {
            self.scan.raise(lowest);
        }
        // Most of the first candidates are outdone by later ones.
        if self.candidates.len() > 16 * (self.scan.limit + 64) {
            let threshold = self.scan.threshold();
            self.candidates.retain(|(high, _)| *high >= threshold);
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
    fn split(self, parts: usize) -> Vec<Self> {
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

/// A word of a query in the bytes of the index.
struct ByteWord {
    letters: Vec<u8>,
    /// For each byte, the places at which the word has it, as bits.
    places: Box<[u64; 256]>,
    bag: Bag,
}

impl Pattern for ByteWord {
    type Letter = u8;

    fn letters(&self) -> &[u8] {
        &self.letters
    }

    fn places_of(&self, letter: u8) -> u64 {
        self.places[usize::from(letter)]
    }
}

impl ByteWord {
    fn new(word: &Word) -> Self {
        let letters: Vec<u8> = word.chars.iter().copied().map(byte_of).collect();
        let mut places = Box::new([0; 256]);
        for (place, letter) in letters.iter().enumerate() {
            places[usize::from(*letter)] |= 1 << place;
        }
        Self { places, bag: Bag::of(letters.iter().copied()), letters }
    }

    fn may_have_slip(&self) -> bool {
        self.letters.len() >= SHORTEST_SLIP
    }

    /// Whether it may be among these letters, as it is or but for one typing error.
    fn may_be_in(&self, bag: Bag) -> bool {
        self.bag.missing_from(bag) <= u32::from(self.may_have_slip())
    }
}

/// The grade of a standing in a field, and the least and most of its points.
fn bounds(sought: &Sought<ByteWord>, standing: &Standing, field: &FieldSlot, columns: &Columns) -> Bounds {
    let text = columns.letters(field);
    let (least, most) = match &standing.place {
        Place::SideBySide(place) => {
            let most = sought.points.at(place.start, text);
            let least = if spans_words(place.clone(), text) { 0 } else { most };
            let ending = ending(place, text);
            (least + ending, most + ending)
        }
        Place::Slip(place) => (slip_points(place, text), slip_points(place, text)),
        Place::Scattered(most) => (0, MAX_SCORED.min(*most)),
    };
    let points = |within| word_points(standing.grade, field.weight, within);
    Bounds { grade: standing.grade, least: points(least), most: points(most) }
}
